//! Draft → settled content: products, prices, taxes, addresses and terms are looked up and frozen.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::billing::check_billing;
use super::content::{OrderContent, OrderLine, UnitQuantity};
use super::draft::{OrderDraft, OrderLineDraft};
use super::kit::check_kit;
use super::price::{Measured, PricePer, Prices};
use super::taxing::{LineTax, Taxing};
use crate::catalog::{PriceList, Product};
use crate::id::{CustomerGroup, PriceListId, ProductId};
use crate::limits;
use crate::money::{Amount, Currency};
use crate::party::{Customer, EarlyPaymentTax, PaymentDays, PaymentTerms, Seller};
use crate::pricing::{Adjustment, LinePrice, check_not_negative};
use crate::problem::{Code, Problem, Rejection};
use crate::sort::sort_by;
use crate::tax::{TaxCategory, TaxSubtotal, TaxTable};
use crate::time::Date;
use crate::totals::{Calculation, Calculator, Item, Totals, check_line_numbers, too_many_lines};

/// The price lists that are for a group of customers, in any order.
pub type GroupLists<'a> = &'a dyn Fn(&CustomerGroup) -> Vec<&'a PriceList>;

/// What a draft is looked up in. The caller, or a desk, hands it over; nothing is fetched.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Surroundings<'a> {
    /// Who sells.
    pub seller: Option<&'a Seller>,
    /// Who buys, when known.
    pub customer: Option<&'a Customer>,
    /// The products.
    pub product: &'a dyn Fn(&ProductId) -> Option<&'a Product>,
    /// The price lists.
    pub price_list: &'a dyn Fn(&PriceListId) -> Option<&'a PriceList>,
    /// What decides about taxes, where a product says its class.
    pub tax_table: Option<&'a TaxTable>,
    /// The price lists that are for a group of customers.
    pub group_lists: Option<GroupLists<'a>>,
}

impl core::fmt::Debug for Surroundings<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Surroundings")
            .field("seller", &self.seller)
            .field("customer", &self.customer)
            .finish_non_exhaustive()
    }
}

impl<'a> Surroundings<'a> {
    /// These parties, products and price lists.
    #[must_use]
    pub fn new(
        seller: Option<&'a Seller>,
        customer: Option<&'a Customer>,
        product: &'a dyn Fn(&ProductId) -> Option<&'a Product>,
        price_list: &'a dyn Fn(&PriceListId) -> Option<&'a PriceList>,
    ) -> Self {
        Self { seller, customer, product, price_list, tax_table: None, group_lists: None }
    }

    /// With the price lists of groups of customers.
    #[must_use]
    pub fn with_group_lists(mut self, group_lists: GroupLists<'a>) -> Self {
        self.group_lists = Some(group_lists);
        self
    }
}

/// Settles a draft.
///
/// # Errors
/// Every fault of the draft at its path: no lines, too many, numbers that stand twice, unknown
/// customer, products or price list, a price list that cannot serve the order, quantities and prices that are
/// not positive, units that cannot be converted exactly, no price at all, figures past the limits.
pub fn resolve(draft: &OrderDraft, around: &Surroundings<'_>, today: Date) -> Result<OrderContent, Rejection> {
    let mut problems = Vec::new();
    if draft.lines.is_empty() {
        problems.push(Problem::new(Code::OrderWithoutLines, "an order has at least one line").within("lines"));
    }
    if draft.lines.len() > limits::LINES_MAX {
        return Err(too_many_lines(draft.lines.len()).within("lines").into());
    }
    check_line_numbers(draft.lines.iter().map(|line| line.line), &mut problems);
    if around.customer.is_none() {
        problems.push(
            Problem::new(Code::CustomerUnknown, alloc::format!("no customer `{}` is known", draft.customer_id))
                .with_text("customer_id", &draft.customer_id)
                .within("customer_id"),
        );
    }
    if let Some(unknown) = draft.price_list_id.as_ref().filter(|id| (around.price_list)(id).is_none()) {
        problems.push(
            Problem::new(Code::PriceListUnknown, alloc::format!("no price list `{unknown}` is known"))
                .with_text("price_list_id", unknown)
                .within("price_list_id"),
        );
    }
    check_billing(draft, &mut problems);
    check_not_negative(&draft.allowances, "allowances", &mut problems);
    check_not_negative(&draft.charges, "charges", &mut problems);
    let ordered_on = draft.ordered_on.unwrap_or(today);
    check_terms(draft, around.customer, ordered_on, &mut problems);
    let prices = Prices::of_draft(around, draft, today);
    prices.check_named(draft.price_list_id.as_ref(), &mut problems);
    let rules = LineRules {
        currency: draft.currency,
        prices,
        product: around.product,
        taxing: Taxing::of_draft(draft, around, today),
    };
    let settled = resolve_lines(&draft.lines, "lines", &rules, &mut problems);
    let (order_id, customer_id) = (draft.order_id.clone(), draft.customer_id.clone());
    let nothing = Totals::nothing(draft.currency);
    let mut content = OrderContent::new(order_id, customer_id, draft.currency, ordered_on, Vec::new(), nothing);
    let customer = around.customer;
    content.required_on = draft.required_on;
    content.reference.clone_from(&draft.reference);
    content.shipping_address =
        draft.shipping_address.clone().or_else(|| customer.and_then(|customer| customer.shipping_address.clone()));
    content.billing_address =
        draft.billing_address.clone().or_else(|| customer.and_then(|customer| customer.billing_address.clone()));
    (content.payment_days, content.payment_terms) = terms_of_payment(draft, customer);
    content.allowances.clone_from(&draft.allowances);
    content.charges.clone_from(&draft.charges);
    content.rounding = draft.rounding;
    content.prices = draft.prices;
    content.taxes.clone_from(&draft.taxes);
    content.taxes.extend(rules.taxing.frozen(&settled, [&draft.allowances, &draft.charges]));
    content.exchange = draft.exchange;
    content.note.clone_from(&draft.note);
    content.priority = draft.priority;
    content.stock_hold_id.clone_from(&draft.stock_hold_id);
    content.sales_channel.clone_from(&draft.sales_channel);
    content.settle_billing(draft);
    let items = settled.iter().map(|settled| settled.item).enumerate();
    let mut calculator = Calculator::default();
    let Calculation { lines: nets, totals, .. } = calculator.total(items, &content.frame(), problems)?;
    check_worth(totals)?;
    check_reduced_tax(content.payment_terms.as_deref(), totals)?;
    content.totals.clone_from(totals);
    content.lines = settled.into_iter().filter_map(|settled| settled.line).collect();
    for (line, calculated) in content.lines.iter_mut().zip(nets) {
        line.net = calculated.net;
        line.gross = calculated.gross;
    }
    sort_by(&mut content.lines, |left, right| left.line.cmp(&right.line));
    Ok(content)
}

/// Days and terms of payment: the order's own, else the customer's.
fn terms_of_payment(draft: &OrderDraft, customer: Option<&Customer>) -> (PaymentDays, Option<Box<PaymentTerms>>) {
    if draft.payment_days.is_some() || draft.payment_terms.is_some() {
        return (draft.payment_days.unwrap_or_default(), draft.payment_terms.clone());
    }
    let terms = customer.and_then(|customer| customer.credit_terms.as_ref());
    terms.map_or_else(Default::default, |terms| (terms.payment_days, terms.payment_terms.clone()))
}

/// Are the terms stated once, do they make sense in the order's currency, and do fixed dates lie ahead?
fn check_terms(draft: &OrderDraft, customer: Option<&Customer>, ordered_on: Date, problems: &mut Vec<Problem>) {
    if draft.payment_days.is_some() && draft.payment_terms.is_some() {
        let detail = "an order states `payment_days` or `payment_terms`, not both";
        problems.push(Problem::new(Code::PaymentTermsStatedTwice, detail).within("payment_days"));
    }
    let Some(terms) = terms_of_payment(draft, customer).1 else { return };
    let found = terms.check(Some(draft.currency)).map_err(|rejection| rejection.problems);
    let found = found.and_then(|()| terms.dates(ordered_on).map(|_| ()));
    problems.extend(found.err().into_iter().flatten().map(|problem| problem.within("payment_terms")));
}

/// Where the tax is always reduced for a discount, a charge outside of tax shows by how much.
fn check_reduced_tax(terms: Option<&PaymentTerms>, totals: &Totals) -> Result<(), Problem> {
    let discounted = terms.filter(|terms| terms.early_payment_tax == EarlyPaymentTax::Always);
    let Some(discount) = discounted.and_then(|terms| terms.early_payment_discounts.first()) else { return Ok(()) };
    let outside = |tax: &TaxSubtotal| tax.category == Some(TaxCategory::Exempt) && !tax.taxable.is_zero();
    if totals.net.is_zero() || totals.taxes.iter().any(outside) {
        return Ok(());
    }
    let detail = "the tax is not reduced; `reduce_tax` says which allowances and which charge reduce it";
    let problem = Problem::new(Code::PaymentTermsTaxNotReduced, detail).with_text("percent", discount.percent);
    Err(problem.with_text("net", totals.net).within("early_payment_tax").within("payment_terms"))
}

/// An order is not worth less than nothing.
pub(super) fn check_worth(totals: &Totals) -> Result<(), Problem> {
    if !totals.net.is_negative() {
        return Ok(());
    }
    let detail = alloc::format!("the allowances leave {} of the order", totals.net);
    Err(Problem::new(Code::OrderTotalNegative, detail)
        .with_text("lines", totals.line_net_sum)
        .with_text("allowances", totals.allowance_total)
        .with_text("charges", totals.charge_total)
        .with_text("net", totals.net)
        .within("allowances"))
}

/// What every line of a document is settled by.
pub(super) struct LineRules<'a, 't> {
    pub(super) currency: Currency,
    pub(super) prices: Prices<'a>,
    pub(super) product: &'a dyn Fn(&ProductId) -> Option<&'a Product>,
    pub(super) taxing: Taxing<'t>,
}

/// A line of a draft on its way.
pub(super) struct Settled<'a> {
    /// As it is calculated, whatever else is wrong with it.
    pub(super) item: Item<'a>,
    /// Settled but for its amounts, when nothing is wrong.
    pub(super) line: Option<OrderLine>,
}

/// Settles a line, but for its amounts; notes what is wrong at its path below the line.
pub(super) fn resolve_line<'a>(
    draft: &'a OrderLineDraft,
    rules: &LineRules<'_, 'a>,
    problems: &mut Vec<Problem>,
) -> Settled<'a> {
    let before = problems.len();
    if !draft.quantity.is_positive() {
        problems.push(
            Problem::new(Code::QuantityNotPositive, "a line must ask for more than nothing")
                .with_text("quantity", draft.quantity)
                .within("quantity"),
        );
    }
    let product = (rules.product)(&draft.product_id);
    if product.is_none() {
        problems.push(
            Problem::new(Code::ProductUnknown, alloc::format!("no product `{}` is known", draft.product_id))
                .with_text("product_id", &draft.product_id)
                .within("product_id"),
        );
    }
    for (adjustments, list) in [(&draft.allowances, "allowances"), (&draft.charges, "charges")] {
        check_not_negative(adjustments, list, problems);
        check_untaxed(adjustments, list, problems);
    }
    let measured = Measured::of(draft, product, problems);
    let half = product.and_then(|product| product.check_pieces(measured.quantity).err());
    problems.extend(half.map(|problem| problem.within("quantity")));
    if let Some(kit) = product.filter(|product| product.is_kit()) {
        check_kit(kit, measured.quantity, rules.product, problems);
    }
    let price = price_of(draft, measured, product, rules, problems);
    let LineTax { tax, taxes, rule } = rules.taxing.of_line_or_none(draft, product, problems);
    let (unit_price, base_quantity) = price.unwrap_or_default();
    let item = Item {
        line: draft.line,
        price: LinePrice {
            quantity: measured.quantity,
            unit_price,
            base_quantity,
            allowances: &draft.allowances,
            charges: &draft.charges,
        },
        tax,
        taxes,
        scale: None,
    };
    let (Some(product), true) = (product, problems.len() == before) else { return Settled { item, line: None } };
    let mut line = OrderLine::new(
        draft.line,
        draft.product_id.clone(),
        measured.quantity,
        measured.unit,
        unit_price,
        Amount::zero(rules.currency),
    );
    line.tax = tax;
    line.taxes = taxes.to_vec();
    line.tax_rule = rule.cloned();
    line.base_quantity = base_quantity;
    line.allowances.clone_from(&draft.allowances);
    line.charges.clone_from(&draft.charges);
    line.description = Some(draft.description.clone().unwrap_or_else(|| product.name.clone()));
    line.stocking = product.stocking;
    line.components.clone_from(&product.components);
    let asked = draft.unit.filter(|unit| *unit != measured.unit);
    line.ordered_as = asked.map(|unit| UnitQuantity::new(draft.quantity, unit));
    Settled { item, line: Some(line) }
}

/// Settles every line of a list, its problems told at `list`.
pub(super) fn resolve_lines<'a>(
    drafts: &'a [OrderLineDraft],
    list: &'static str,
    rules: &LineRules<'_, 'a>,
    problems: &mut Vec<Problem>,
) -> Vec<Settled<'a>> {
    let mut settled = Vec::with_capacity(drafts.len());
    let mut found = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        settled.push(resolve_line(draft, rules, &mut found));
        problems.extend(found.drain(..).map(|problem| problem.within(index).within(list)));
    }
    settled
}

/// The price the buyer names, else the listed one; per the unit that the line is counted in.
fn price_of(
    draft: &OrderLineDraft,
    measured: Measured,
    product: Option<&Product>,
    rules: &LineRules<'_, '_>,
    problems: &mut Vec<Problem>,
) -> Option<PricePer> {
    if let Some(unit_price) = draft.unit_price {
        if unit_price.is_negative() {
            problems.push(
                Problem::new(Code::UnitPriceNegative, "a unit price is not negative")
                    .with_text("unit_price", unit_price)
                    .within("unit_price"),
            );
        }
        return measured.given;
    }
    let product = product?;
    let listed = rules.prices.listed(product, measured.quantity, draft.unit.unwrap_or(product.unit));
    listed.map_err(|problem| problems.push(problem)).ok()
}

fn check_untaxed(adjustments: &[Adjustment], list: &'static str, problems: &mut Vec<Problem>) {
    for (index, _) in adjustments.iter().enumerate().filter(|(_, adjustment)| adjustment.tax.is_some()) {
        problems.push(
            Problem::new(Code::AdjustmentTaxOnLine, "an allowance or charge of a line is taxed like its line")
                .within("tax")
                .within(index)
                .within(list),
        );
    }
}
