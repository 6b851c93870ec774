//! Families of `orders/`, answered by a desk or by `calculate`.

use orderwell::{
    Address, Adjustment, Amount, CancelOrder, Code, Command, CommandId, Context, Country, Currency, Customer,
    DecideError, Desk, Document, DocumentLine, LineNo, LineQuantity, Location, OrderDraft, OrderId, OrderLineDraft,
    Outcome, Percent, Policy, Problem, Product, Quantity, ReceiveStock, ReserveAt, ReserveOrder, Rounding,
    RoundingLevel, Seller, Shortage, TaxCategory, TaxRate, Text, UnitPrice, calculate,
};
use serde_json::Value;

use crate::Verdict;

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn ended(result: Fallible<Vec<String>>) -> Verdict {
    match result {
        Ok(faults) if faults.is_empty() => Verdict::Passed,
        Ok(faults) => Verdict::Failed(faults.join("; ")),
        Err(error) => Verdict::Failed(error.to_string()),
    }
}

fn differing(name: &str, got: impl ToString, expected: &Value, faults: &mut Vec<String>) {
    let got = got.to_string();
    if !expected.is_null() && got != text(expected) {
        faults.push(format!("{name} is {got}, expected {expected}"));
    }
}

/// Totals of a document in a named mode.
pub(crate) fn rounding(case: &Value) -> Verdict {
    let given = &case["given"];
    let priced =
        given["lines"].as_array().is_some_and(|lines| lines.iter().any(|line| line["discount_pct"].is_string()));
    if priced && text(&given["mode"]) == "round_once" {
        // The tax of the unrounded line: GOBL's and Odoo's precise model.
        return Verdict::NotYet("tax on unrounded lines, of «Every cent»");
    }
    ended(totals(case))
}

fn totals(case: &Value) -> Fallible<Vec<String>> {
    let given = &case["given"];
    let level = match text(&given["mode"]) {
        "round_per_line" => RoundingLevel::Line,
        // Each case's lines of one rate are one group; taxes of different names are rounded once, as a whole.
        _ => RoundingLevel::Document,
    };
    let mut lines = Vec::new();
    for (index, line) in given["lines"].as_array().into_iter().flatten().enumerate() {
        let rate = TaxRate::new(TaxCategory::Standard).with_rate(text(&line["rate"]).parse::<Percent>()?);
        let (quantity, price) = match line["amount"].as_str() {
            Some(amount) => (Quantity::ONE, amount.parse::<UnitPrice>()?),
            None => (text(&line["qty"]).parse()?, text(&line["unit"]).parse()?),
        };
        let discount = line["discount_pct"].as_str().map(str::parse::<Percent>).transpose()?;
        let allowances = discount.map(|percent| Adjustment::default().with_percent(percent)).into_iter();
        let number = LineNo::new(u32::try_from(index + 1)?)?;
        lines.push(DocumentLine::new(number, quantity, price, rate).with_allowances(allowances.collect::<Vec<_>>()));
    }
    let document = Document::new(Currency::new("EUR")?, lines).with_rounding(Rounding::default().with_level(level));
    let totals = calculate(&document)?.totals;
    let mut faults = Vec::new();
    differing("net", totals.net, &case["then"]["net"], &mut faults);
    differing("tax", totals.tax, &case["then"]["tax"], &mut faults);
    differing("gross", totals.gross, &case["then"]["gross"], &mut faults);
    Ok(faults)
}

/// A desk with one product and a policy that reserves only when asked.
struct Shop {
    desk: Desk,
    commands: u32,
}

impl Shop {
    fn open() -> Fallible<Self> {
        let mut shop = Self { desk: Desk::new(), commands: 0 };
        let germany = Address::new(Country::new("DE")?);
        let tax = TaxRate::new(TaxCategory::OutsideScope);
        shop.ask(&Command::SetSeller(Seller::new(Text::new("Seller")?, germany, Currency::new("EUR")?)))??;
        shop.ask(&Command::SetPolicy(Policy::default().with_reserve_at(ReserveAt::Never)))??;
        shop.ask(&Command::SetProduct(Product::new("A".parse()?, Text::new("A")?, tax)))??;
        shop.ask(&Command::SetCustomer(Customer::new("C".parse()?, Text::new("Customer")?)))??;
        Ok(shop)
    }

    fn ask(&mut self, command: &Command) -> Fallible<Result<Outcome, DecideError>> {
        self.commands += 1;
        let cx = Context::new("2026-11-23T09:00:00Z".parse()?, "2026-11-23".parse()?, Text::new("cases")?);
        Ok(self.desk.execute(&CommandId::new(&format!("c-{}", self.commands))?, command, &cx))
    }

    fn order(&mut self, quantity: Quantity, price: UnitPrice, allowance: Option<Amount>) -> Fallible<OrderId> {
        let order_id = OrderId::new("SO-1")?;
        let allowances = allowance.map(|amount| Adjustment::default().with_amount(amount)).into_iter();
        let line = OrderLineDraft::new(LineNo::new(1)?, "A".parse()?, quantity).with_unit_price(price);
        let lines = vec![line.with_allowances(allowances.collect::<Vec<_>>())];
        let draft = OrderDraft::new(order_id.clone(), "C".parse()?, Currency::new("EUR")?, lines);
        self.ask(&Command::PlaceOrder(draft))??;
        Ok(order_id)
    }
}

/// How much of one request comes from the shelf, and how much waits.
pub(crate) fn fill(case: &Value) -> Verdict {
    ended(filled(case))
}

fn filled(case: &Value) -> Fallible<Vec<String>> {
    let mut shop = Shop::open()?;
    let mut backorderable = false;
    for row in case["given"]["stock"].as_array().into_iter().flatten() {
        shop.ask(&Command::SetLocation(Location::new(text(&row["loc"]).parse()?, Text::new("Location")?)))??;
        backorderable |= row["backorderable"] == true;
        let on_hand: Quantity = text(&row["on_hand"]).parse()?;
        if on_hand.is_positive() {
            let receive = ReceiveStock::new(text(&row["sku"]).parse()?, text(&row["loc"]).parse()?, on_hand);
            shop.ask(&Command::ReceiveStock(receive))??;
        }
    }
    let asked: Quantity = text(&case["when"]["qty"]).parse()?;
    let order_id = shop.order(asked, "1".parse()?, None)?;
    let shortage = if backorderable { Shortage::Backorder } else { Shortage::Partial };
    let reserve = Command::ReserveOrder(ReserveOrder::new(order_id.clone()).with_on_shortage(shortage));
    match shop.ask(&reserve)? {
        Ok(_) => {}
        // Nothing at all is there and nothing may wait: refused, and all of it stays unfilled.
        Err(error) if error.problems().iter().all(|problem| problem.code == Code::StockShort) => {}
        Err(error) => return Err(error.into()),
    }
    let order = shop.desk.order(&order_id).ok_or("the order is not there")?;
    let line = order.content.lines.first().ok_or("the line is not there")?;
    let then = &case["then"];
    let mut faults = Vec::new();
    differing("on_hand", line.counters.reserved, &then["on_hand"], &mut faults);
    differing("backorder", line.counters.backordered, &then["backorder"], &mut faults);
    differing("unfilled", line.unallocated(), &then["unfilled"], &mut faults);
    Ok(faults)
}

/// What each cancelled unit takes off the order.
pub(crate) fn cancel_amount(case: &Value) -> Verdict {
    ended(cancelled(case))
}

fn cancelled(case: &Value) -> Fallible<Vec<String>> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let units = given["units"].as_u64().ok_or("no units")?;
    let total: Amount = text(&given["line_total"]).parse()?;
    let mut shop = Shop::open()?;
    // A price of whole euros with the rest taken off as an allowance makes a line of any total.
    let price: UnitPrice = "1000".parse()?;
    let whole: Amount = (units * 1000).to_string().parse()?;
    let order_id = shop.order(units.to_string().parse()?, price, Some(whole.minus(total)?))?;
    let line = LineNo::new(1)?;
    let mut cancel = |count: u64| -> Fallible<Result<Amount, Problem>> {
        let gross =
            |shop: &Shop| shop.desk.order(&order_id).map(|order| order.content.totals.gross).unwrap_or_default();
        let before = gross(&shop);
        let command = CancelOrder::new(order_id.clone());
        let command = command.with_lines(vec![LineQuantity::new(line, count.to_string().parse()?)]);
        Ok(match shop.ask(&Command::CancelOrder(command))? {
            Ok(_) => before.minus(gross(&shop)),
            Err(error) => Err(error.problems().first().cloned().ok_or("no problem")?),
        })
    };
    let mut faults = Vec::new();
    if let Some(already) = given["cancelled"].as_u64() {
        cancel(already)??;
    }
    if text(&when["op"]) == "cancel_units_one_by_one" {
        for expected in then["credits"].as_array().into_iter().flatten() {
            differing("credit", cancel(1)??, expected, &mut faults);
        }
    } else {
        match cancel(when["n"].as_u64().unwrap_or(1))? {
            Ok(credit) => differing("credit", credit, &then["credit"], &mut faults),
            Err(problem) => {
                let expected = matches!(
                    problem.code,
                    Code::OrderCancelled | Code::OrderNothingToCancel | Code::OrderQuantityExceeded
                );
                if then["ok"] != false || !expected {
                    faults.push(problem.to_string());
                }
            }
        }
    }
    let left = shop.desk.order(&order_id).map(|order| order.content.totals.gross).unwrap_or_default();
    differing("line_total_after", left, &then["line_total_after"], &mut faults);
    Ok(faults)
}
