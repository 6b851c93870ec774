//! What each line of an invoice is worth with everything that belongs to it: so that a line can be given back.

use alloc::vec::Vec;

use super::document::{InvoiceIssued, InvoiceLine};
use crate::id::TaxId;
use crate::money::{Amount, RoundingMode, allocate};
use crate::problem::Problem;
use crate::tax::{Tax, TaxKind, TaxSettlement, TaxSubtotal};
use crate::totals::{AccountingTotals, Totals};

/// The totals of the goods on an invoice, before advances are taken off.
pub(super) fn goods(issued: &InvoiceIssued) -> Result<Totals, Problem> {
    let mut goods = issued.totals.clone();
    goods.prepaid = None;
    for deduction in &issued.deductions {
        goods = goods.plus(&deduction.totals)?;
    }
    Ok(goods)
}

/// The totals of each line: its net amount, its part of the document's allowances and charges, its part of every tax.
///
/// They sum to the totals of the goods, in every figure. What belongs to a line follows from its net amount; a tax goes to
/// the lines that have it, in proportion (to their units, where it is so much a unit), by largest remainder; a tax that
/// only a charge of the document has, to all of them.
pub(super) fn line_totals(issued: &InvoiceIssued, taxes: &[Tax]) -> Result<Vec<Totals>, Problem> {
    let whole = goods(issued)?;
    let nets: Vec<Amount> = issued.lines.iter().map(|line| line.net).collect();
    let zero = Amount::zero(issued.currency);
    let mut parts: Vec<Totals> = nets.iter().map(|_| Totals::nothing(issued.currency)).collect();
    for subtotal in &whole.taxes {
        spread_tax(subtotal, &issued.lines, taxes, &mut parts)?;
    }
    let simple = whole.taxable_added()? == whole.net;
    let net_parts = if simple {
        parts.iter().map(Totals::taxable_added).collect::<Result<Vec<_>, _>>()?
    } else {
        spread(whole.net, &nets)?
    };
    let charges = spread(whole.charge_total, &nets)?;
    for (((part, net), line_net), charge) in parts.iter_mut().zip(net_parts).zip(&nets).zip(charges) {
        (part.net, part.line_net_sum, part.charge_total) = (net, *line_net, charge);
        part.tax = tax_added(part, zero)?;
        let retained = part.tax_retained()?;
        part.retained = whole.retained.map(|_| retained);
    }
    if let Some(first) = parts.first_mut() {
        // What the printed figures lack goes with the first line.
        first.line_rounding_difference = whole.line_rounding_difference;
        first.rounding_difference = whole.rounding_difference;
        first.tax_rounding_difference = whole.tax_rounding_difference;
        first.line_net_sum = first.line_net_sum.plus(whole.line_rounding_difference.unwrap_or(zero))?;
        first.tax = first.tax.plus(whole.tax_rounding_difference.unwrap_or(zero))?;
        if let (Some(all), Some(own)) = (whole.retained, first.retained) {
            first.retained = Some(own.plus(all.minus(whole.tax_retained()?)?)?);
        }
    }
    for part in &mut parts {
        part.gross = part.net.plus(part.tax)?;
        let shown = part.line_net_sum.plus(part.charge_total)?.plus(part.rounding_difference.unwrap_or(zero))?;
        part.allowance_total = shown.minus(part.net)?;
    }
    if let Some(rounding) = whole.payable_rounding {
        let grosses: Vec<Amount> = parts.iter().map(|part| part.gross).collect();
        for (part, rounding) in parts.iter_mut().zip(spread(rounding, &grosses)?) {
            part.payable_rounding = Some(rounding);
        }
    }
    if let Some(accounting) = &whole.accounting {
        spread_accounting(accounting, &nets, &mut parts)?;
    }
    Ok(parts)
}

/// What a line with these totals is printed with: without what the printed lines of its document lack.
pub(super) fn printed_net(totals: &Totals) -> Result<Amount, Problem> {
    totals.line_rounding_difference.map_or(Ok(totals.line_net_sum), |lacks| totals.line_net_sum.minus(lacks))
}

fn tax_added(totals: &Totals, zero: Amount) -> Result<Amount, Problem> {
    let added = totals.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added);
    added.map(|tax| tax.tax).try_fold(zero, Amount::plus)
}

/// Gives each line its part of one tax.
fn spread_tax(
    subtotal: &TaxSubtotal,
    lines: &[InvoiceLine],
    taxes: &[Tax],
    parts: &mut [Totals],
) -> Result<(), Problem> {
    let zero = subtotal.taxable.minus(subtotal.taxable)?;
    let carries = |line: &InvoiceLine| has_tax(line, subtotal, taxes);
    let own = lines.iter().filter(|line| carries(line)).try_fold(zero, |sum, line| sum.plus(line.net))?;
    let rest = subtotal.taxable.minus(own)?;
    // What the document takes off or puts on is of the lines with that tax; of all lines where it is more than they are.
    let theirs = lines.iter().any(carries) && rest.minor().unsigned_abs() <= own.minor().unsigned_abs();
    let mut at: Vec<usize> = Vec::new();
    at.extend(lines.iter().enumerate().filter(|(_, line)| !theirs || carries(line)).map(|(index, _)| index));
    let having = || at.iter().filter_map(|index| lines.get(*index));
    let nets: Vec<Amount> = having().map(|line| line.net).collect();
    let owned = having().map(|line| if carries(line) { line.net } else { zero });
    let taxable = owned.zip(spread(rest, &nets)?).map(|(own, rest)| own.plus(rest)).collect::<Result<Vec<_>, _>>()?;
    let by_unit = taxes.iter().any(|tax| Some(&tax.tax_id) == subtotal.tax_id.as_ref() && tax.kind == TaxKind::Fixed);
    let spread_part = |amount: Amount| {
        if by_unit {
            let units: Vec<i64> = having().map(|line| line.quantity.millionths().max(0)).collect();
            return allocate(amount, &units);
        }
        spread(amount, &taxable)
    };
    let optional = |amount: Option<Amount>| amount.map(spread_part).transpose();
    let tax = spread_part(subtotal.tax)?;
    let surcharge = optional(subtotal.surcharge)?;
    let (taxable_accounting, tax_accounting) =
        (optional(subtotal.taxable_accounting)?, optional(subtotal.tax_accounting)?);
    let distributed = subtotal.distributed.iter().map(|booked| spread_part(*booked)).collect::<Result<Vec<_>, _>>()?;
    for (place, index) in at.iter().enumerate() {
        let nth = |amounts: &Vec<Amount>| amounts.get(place).copied().unwrap_or_default();
        let mut own = subtotal.clone();
        (own.taxable, own.tax) = (nth(&taxable), nth(&tax));
        own.surcharge = surcharge.as_ref().map(nth);
        own.taxable_accounting = taxable_accounting.as_ref().map(nth);
        own.tax_accounting = tax_accounting.as_ref().map(nth);
        own.distributed = distributed.iter().map(nth).collect();
        if let Some(part) = parts.get_mut(*index) {
            part.taxes.push(own);
        }
    }
    Ok(())
}

/// Is the line taxed by this?
fn has_tax(line: &InvoiceLine, subtotal: &TaxSubtotal, taxes: &[Tax]) -> bool {
    match &subtotal.tax_id {
        Some(tax_id) => line.taxes.iter().any(|named| stands_for(named, tax_id, taxes)),
        None => line.tax.is_some_and(|tax| Some(tax.category) == subtotal.category && tax.rate == subtotal.rate),
    }
}

/// Is it that tax, or a group that it belongs to?
fn stands_for(named: &TaxId, tax_id: &TaxId, taxes: &[Tax]) -> bool {
    // INVARIANT: groups were seen not to go round in circles when the order was placed.
    let group = taxes.iter().find(|tax| tax.tax_id == *named);
    named == tax_id || group.is_some_and(|tax| tax.members.iter().any(|member| stands_for(member, tax_id, taxes)))
}

/// Splits an amount in proportion to weights of either sign, so that the parts sum to it.
fn spread(total: Amount, weights: &[Amount]) -> Result<Vec<Amount>, Problem> {
    let size = |weight: &Amount| i64::try_from(weight.minor().unsigned_abs()).unwrap_or(i64::MAX);
    let sizes: Vec<i64> = weights.iter().map(size).collect();
    let sum: i128 = weights.iter().map(|weight| i128::from(weight.minor())).sum();
    if sizes.is_empty() {
        return Ok(Vec::new());
    }
    if sum == 0 || weights.iter().all(|weight| !weight.is_negative()) {
        return allocate(total, &sizes);
    }
    let mode = RoundingMode::HalfAwayFromZero;
    let mut parts = Vec::with_capacity(weights.len());
    let mut rest = total;
    for weight in weights {
        let part = total.share(weight.minor().into(), sum, mode)?;
        rest = rest.minus(part)?;
        parts.push(part);
    }
    let missing = allocate(rest, &sizes)?;
    parts.into_iter().zip(missing).map(|(part, missing)| part.plus(missing)).collect()
}

/// Gives each line its part of the totals in the accounting currency.
fn spread_accounting(whole: &AccountingTotals, nets: &[Amount], parts: &mut [Totals]) -> Result<(), Problem> {
    let net = spread(whole.net, nets)?;
    let allowances = spread(whole.allowance_total, nets)?;
    let charges = spread(whole.charge_total, nets)?;
    let zero = Amount::zero(whole.currency);
    // Where the whole does not add up as printed, what is left goes with the first line.
    let (mut sum_rest, mut tax_rest, mut gross_rest) = (whole.line_net_sum, whole.tax, whole.gross);
    for (((part, net), allowance), charge) in parts.iter_mut().zip(net).zip(allowances).zip(charges) {
        let added = part.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added);
        let tax = added.filter_map(|tax| tax.tax_accounting).try_fold(zero, Amount::plus)?;
        let line_net_sum = net.plus(allowance)?.minus(charge)?;
        let gross = net.plus(tax)?;
        sum_rest = sum_rest.minus(line_net_sum)?;
        (tax_rest, gross_rest) = (tax_rest.minus(tax)?, gross_rest.minus(gross)?);
        part.accounting = Some(AccountingTotals::new(whole.currency, line_net_sum, allowance, charge, net, tax, gross));
    }
    if let Some(first) = parts.first_mut().and_then(|part| part.accounting.as_mut()) {
        first.line_net_sum = first.line_net_sum.plus(sum_rest)?;
        first.tax = first.tax.plus(tax_rest)?;
        first.gross = first.gross.plus(gross_rest)?;
    }
    Ok(())
}
