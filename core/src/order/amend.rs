//! The rules of changing an order's lines after it was placed.

use alloc::boxed::Box;
use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::command::AmendOrder;
use super::content::{OrderContent, OrderLine};
use super::event::{OrderAmended, OrderEvent};
use super::guard::{Guard, line_unknown};
use super::price::Prices;
use super::resolve::{LineRules, Surroundings, check_worth, resolve_lines};
use super::taxing::Taxing;
use super::{Order, totals_of};
use crate::limits;
use crate::problem::{Code, Problem, Rejection};
use crate::sort::sort_by;
use crate::totals::{Calculator, Frame, check_line_numbers, too_many_lines};

/// Changes lines that nothing has happened to, adds lines, takes lines away.
pub(crate) fn amend(order: &Order, command: &AmendOrder, around: &Surroundings<'_>) -> Result<OrderEvent, Rejection> {
    order.guard(Guard::Amend).map_err(|problem| problem.within("order_id"))?;
    if command.set_lines.is_empty() && command.remove_lines.is_empty() && command.required_on.is_none() {
        return Err(Problem::new(Code::OrderNothingToAmend, "the amendment changes nothing").into());
    }
    for (count, list) in [(command.set_lines.len(), "set_lines"), (command.remove_lines.len(), "remove_lines")] {
        if count > limits::LINES_MAX {
            return Err(too_many_lines(count).within(list).into());
        }
    }
    let mut problems = Vec::new();
    let mut content = order.content.clone();
    let settled = settle_lines(&mut content, order, command, around, &mut problems);
    check_removed(order, command, &mut problems);
    if let Some(required_on) = command.required_on.filter(|on| *on < order.content.ordered_on) {
        problems.push(
            Problem::new(Code::OrderDateBeforeOrder, "the required date lies before the order date")
                .with_text("required_on", required_on)
                .with_text("ordered_on", order.content.ordered_on)
                .within("required_on"),
        );
    }
    Rejection::unless_empty(problems)?;
    content.set_lines(&settled, &command.remove_lines);
    if content.lines.is_empty() {
        let problem = Problem::new(Code::OrderWithoutLines, "an order keeps at least one line; cancel it instead");
        return Err(problem.within("remove_lines").into());
    }
    if content.lines.len() > limits::LINES_MAX {
        return Err(too_many_lines(content.lines.len()).within("set_lines").into());
    }
    let set_lines = changed_lines(&mut content, order)?;
    let totals = totals_of(&content, order.invoiced.as_ref(), OrderLine::active)?;
    check_worth(&totals).map_err(|problem| problem.renamed("allowances", "set_lines"))?;
    let event = OrderAmended::new(command.order_id.clone(), totals)
        .with_set_lines(set_lines)
        .with_taxes(content.taxes.split_off(order.content.taxes.len()))
        .with_remove_lines(command.remove_lines.clone())
        .with_required_on(command.required_on);
    Ok(OrderEvent::Amended(Box::new(event)))
}

/// The lines that are new or different: those of the command, and those that a cent moves to where prices are gross.
fn changed_lines(content: &mut OrderContent, order: &Order) -> Result<Vec<OrderLine>, Rejection> {
    let items = content.lines.iter().map(|line| line.item(None));
    let nets = Calculator::default().finish(items, &content.frame())?.lines;
    let mut changed = Vec::new();
    for (line, net) in content.lines.iter_mut().zip(nets) {
        line.net = net.net;
        line.gross = net.gross;
        if order.content.line(line.line) != Some(line) {
            changed.push(line.clone());
        }
    }
    Ok(changed)
}

/// Settles the lines of an amendment; the content gets the taxes that they bring with them.
fn settle_lines(
    content: &mut OrderContent,
    order: &Order,
    command: &AmendOrder,
    around: &Surroundings<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<OrderLine> {
    let mut twice = Vec::new();
    check_line_numbers(command.set_lines.iter().map(|line| line.line), &mut twice);
    problems.extend(twice.into_iter().map(|problem| problem.renamed("lines", "set_lines")));
    let rules = LineRules {
        currency: order.content.currency,
        prices: Prices::new(around, None, (order.content.currency, order.content.ordered_on, order.content.prices)),
        product: around.product,
        taxing: Taxing::of_order(&order.content, around),
    };
    for (index, draft) in command.set_lines.iter().enumerate() {
        if let Some(problem) = order.content.line(draft.line).and_then(committed) {
            problems.push(problem.within("line").within(index).within("set_lines"));
        }
    }
    let settled = resolve_lines(&command.set_lines, "set_lines", &rules, problems);
    // What is wrong with their figures is told with the rest; the figures themselves follow from the whole order.
    let items = settled.iter().map(|settled| settled.item).enumerate();
    content.taxes.extend(rules.taxing.frozen(&settled, [&[], &[]]));
    let alone = Frame { allowances: &[], charges: &[], ..content.frame() };
    if let Err(rejection) = Calculator::default().total(items, &alone, Vec::new()) {
        problems.extend(rejection.problems.into_iter().map(|problem| problem.renamed("lines", "set_lines")));
    }
    let mut set_lines: Vec<OrderLine> = settled.into_iter().filter_map(|settled| settled.line).collect();
    sort_by(&mut set_lines, |left, right| left.line.cmp(&right.line));
    set_lines
}

fn check_removed(order: &Order, command: &AmendOrder, problems: &mut Vec<Problem>) {
    // Not collected: that would sort, with a sort of its own in the module for the web.
    let mut seen = BTreeSet::new();
    seen.extend(command.set_lines.iter().map(|line| line.line));
    for (index, number) in command.remove_lines.iter().enumerate() {
        let problem = match order.content.line(*number) {
            None => Some(line_unknown(*number)),
            Some(line) => committed(line),
        };
        let repeated = (!seen.insert(*number)).then(|| {
            Problem::new(Code::LineNumberTwice, alloc::format!("line {number} stands twice")).with("line", number.get())
        });
        problems
            .extend(problem.into_iter().chain(repeated).map(|problem| problem.within(index).within("remove_lines")));
    }
}

/// Has anything happened to the line that an amendment would undo?
fn committed(line: &OrderLine) -> Option<Problem> {
    (line.counters != super::Counters::default()).then(|| {
        let detail =
            alloc::format!("line {} is reserved, waiting, shipped or invoiced; release or cancel it first", line.line);
        Problem::new(Code::OrderLineCommitted, detail)
            .with("line", line.line.get())
            .with_text("reserved", line.counters.reserved)
            .with_text("backordered", line.counters.backordered)
            .with_text("shipped", line.counters.shipped)
    })
}
