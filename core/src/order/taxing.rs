//! How a line is taxed: as the draft says, else as a table of taxes says of the product's class, else as the product says.

use alloc::vec::Vec;

use super::content::OrderContent;
use super::draft::{OrderDraft, OrderLineDraft};
use super::resolve::{Settled, Surroundings};
use crate::catalog::Product;
use crate::id::{RuleId, TaxId};
use crate::limits;
use crate::party::{Address, Country, TaxIdentity};
use crate::pricing::Adjustment;
use crate::problem::{Code, Problem};
use crate::tax::{BuyerKind, Tax, TaxCategory, TaxFacts, TaxRate, TaxRule, TaxTable, undetermined};
use crate::time::Date;

impl<'a> Surroundings<'a> {
    /// With a table of taxes; one without rules is none.
    #[must_use]
    pub fn with_tax_table(mut self, tax_table: impl Into<Option<&'a TaxTable>>) -> Self {
        self.tax_table = tax_table.into();
        self
    }

    /// What a table of taxes is asked with about an order, the classes of its products aside.
    ///
    /// The buyer is where the tax office is that knows them by a number, and then a business; else a consumer at the
    /// billing address. Goods without shipping address go to the billing address, else to where the buyer is.
    #[must_use]
    pub fn tax_facts(&self, shipping: Option<&Address>, billing: Option<&Address>, on: Date) -> TaxFacts {
        let at = |address: &Address| address.country;
        let (shipping, billing) = (shipping.map(at), billing.map(at));
        let identified = self.customer.and_then(|customer| registered(customer.tax_identity.as_ref()));
        let of_seller =
            |seller: &crate::party::Seller| registered(seller.tax_identity.as_ref()).unwrap_or(seller.address.country);
        let buyer = identified.or(billing).or(shipping);
        TaxFacts::new(on)
            .with_seller_country(self.seller.map(of_seller))
            .with_buyer_country(buyer)
            .with_buyer_kind(if identified.is_some() { BuyerKind::Business } else { BuyerKind::Consumer })
            .with_ship_to_country(shipping.or(billing).or(buyer))
    }
}

/// The country whose tax office knows a party by a number.
fn registered(identity: Option<&TaxIdentity>) -> Option<Country> {
    let known = identity.filter(|identity| identity.vat_id.is_some() || identity.registration_id.is_some());
    known.map(|identity| identity.country)
}

/// How a line is taxed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LineTax<'a> {
    pub(crate) tax: Option<TaxRate>,
    pub(crate) taxes: &'a [TaxId],
    /// The rule that said so.
    pub(super) rule: Option<&'a RuleId>,
}

/// Whose definition an id means first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    Own,
    Table,
}

/// What decides how the lines of one order are taxed.
pub(crate) struct Taxing<'a> {
    /// The taxes that the order defines.
    own: &'a [Tax],
    table: Option<&'a TaxTable>,
    facts: TaxFacts,
    /// The rules that apply to the order; the class of a line's product picks the first that takes it.
    rules: Vec<&'a TaxRule>,
}

impl<'a> Taxing<'a> {
    pub(super) fn new(table: Option<&'a TaxTable>, own: &'a [Tax], facts: TaxFacts) -> Self {
        let table = table.filter(|table| !table.rules.is_empty());
        // Too many are refused where they are calculated, and not looked through for every line before that.
        let own = if own.len() > limits::TAXES_MAX { &[] } else { own };
        let rules = table.map_or(&[][..], |table| &table.rules).iter();
        let applies = |rule: &&TaxRule| table.is_some_and(|table| rule.unmet(table, &facts).is_none());
        let rules = rules.filter(applies).collect();
        Self { own, table, facts, rules }
    }

    /// Of a draft as it is asked for.
    pub(crate) fn of_draft(draft: &'a OrderDraft, around: &'a Surroundings<'_>, today: Date) -> Self {
        let customer = around.customer;
        let shipping = || customer.and_then(|customer| customer.shipping_address.as_ref());
        let billing = || customer.and_then(|customer| customer.billing_address.as_ref());
        let (shipping, billing) =
            (draft.shipping_address.as_ref().or_else(shipping), draft.billing_address.as_ref().or_else(billing));
        let facts = around.tax_facts(shipping, billing, draft.ordered_on.unwrap_or(today));
        Self::new(around.tax_table, &draft.taxes, facts)
    }

    /// Of an order as it stands.
    pub(super) fn of_order(content: &'a OrderContent, around: &'a Surroundings<'_>) -> Self {
        let (shipping, billing) = (content.shipping_address.as_ref(), content.billing_address.as_ref());
        Self::new(around.tax_table, &content.taxes, around.tax_facts(shipping, billing, content.ordered_on))
    }

    /// How a line is taxed; a line of an unknown product only as it says itself.
    pub(crate) fn of_line(&self, draft: &'a OrderLineDraft, product: Option<&Product>) -> Result<LineTax<'a>, Problem> {
        let plain = |tax: Option<TaxRate>| LineTax { tax, taxes: &draft.taxes, rule: None };
        let Some(product) = product.filter(|_| draft.tax.is_none() && draft.taxes.is_empty()) else {
            return self.without_clash(&draft.taxes, Means::Own).map(|()| plain(draft.tax));
        };
        if let (Some(tax_class), Some(_)) = (&product.tax_class, self.table) {
            let Some(rule) = self.rules.iter().find(|rule| rule.takes(Some(tax_class))) else {
                return Err(undetermined(&self.facts, Some(tax_class)).within("tax"));
            };
            self.without_clash(&rule.taxes, Means::Table)?;
            return Ok(LineTax { tax: rule.tax, taxes: &rule.taxes, rule: Some(&rule.rule_id) });
        }
        if product.tax.is_none() {
            let detail = alloc::format!("neither the line nor `{}` says how it is taxed", draft.product_id);
            let problem = Problem::new(Code::OrderLineWithoutTax, detail).with_text("product_id", &draft.product_id);
            return Err(problem.within("tax"));
        }
        Ok(plain(product.tax))
    }

    /// How a line is taxed; not at all where that is not known, so that the rest of it is calculated and looked at.
    pub(super) fn of_line_or_none(
        &self,
        draft: &'a OrderLineDraft,
        product: Option<&Product>,
        problems: &mut Vec<Problem>,
    ) -> LineTax<'a> {
        let line = self.of_line(draft, product);
        let line = line.map_err(|problem| problems.push(problem)).unwrap_or_default();
        let unknown = line.tax.is_none() && line.taxes.is_empty();
        if unknown { LineTax { tax: Some(TaxRate::new(TaxCategory::OutsideScope)), ..line } } else { line }
    }

    /// Does the order mean what the table means by these ids and by the members of their groups?
    fn without_clash(&self, named: &[TaxId], first: Means) -> Result<(), Problem> {
        if self.own.is_empty() {
            return Ok(());
        }
        let mut meant: Vec<&Tax> = Vec::new();
        for tax_id in named {
            if first == Means::Table || find(self.own, tax_id).is_none() {
                unfold(&[self.table_taxes()], tax_id, &mut meant);
            }
        }
        match meant.into_iter().find(|tax| find(self.own, &tax.tax_id).is_some_and(|own| own != *tax)) {
            None => Ok(()),
            Some(Tax { tax_id, .. }) => {
                let detail = alloc::format!("the order and the table of taxes mean different taxes by `{tax_id}`");
                Err(Problem::new(Code::TaxIdClash, detail).with_text("tax_id", tax_id).within("taxes"))
            }
        }
    }

    /// The taxes of the table that lines or adjustments name and that the order does not define, with the members
    /// of groups; in the table's order.
    #[inline(never)]
    pub(super) fn frozen(&self, lines: &[Settled<'_>], adjustments: [&[Adjustment]; 2]) -> Vec<Tax> {
        let Some(table) = self.table else { return Vec::new() };
        let known = [self.own, &table.taxes];
        let mut meant: Vec<&Tax> = Vec::new();
        lines.iter().flat_map(|line| line.item.taxes).for_each(|tax_id| unfold(&known, tax_id, &mut meant));
        for adjustment in adjustments.into_iter().flatten() {
            adjustment.taxes.iter().for_each(|tax_id| unfold(&known, tax_id, &mut meant));
        }
        let is_new =
            |tax: &&Tax| meant.iter().any(|meant| meant.tax_id == tax.tax_id) && find(self.own, &tax.tax_id).is_none();
        table.taxes.iter().filter(is_new).cloned().collect()
    }

    /// The first category of a line's taxes that is like this, those of a group's members among them.
    pub(crate) fn category(&self, line: &LineTax<'a>, wanted: fn(TaxCategory) -> bool) -> Option<TaxCategory> {
        let mut meant: Vec<&Tax> = Vec::new();
        for tax_id in line.taxes {
            unfold(&[self.own, self.table_taxes()], tax_id, &mut meant);
        }
        let of_rate = line.tax.map(|tax| tax.category).into_iter();
        of_rate.chain(meant.into_iter().filter_map(|tax| tax.category)).find(|category| wanted(*category))
    }

    fn table_taxes(&self) -> &'a [Tax] {
        self.table.map_or(&[][..], |table| &table.taxes)
    }
}

fn find<'t>(taxes: &'t [Tax], tax_id: &TaxId) -> Option<&'t Tax> {
    taxes.iter().find(|tax| tax.tax_id == *tax_id)
}

/// Collects the tax of this id and what it stands for, each once; the first list that knows an id says what it means.
fn unfold<'t>(known: &[&'t [Tax]], tax_id: &TaxId, meant: &mut Vec<&'t Tax>) {
    // Those of an order and of a table; more are refused elsewhere, and must not lead this deep.
    let full = meant.len() >= limits::TAXES_MAX.saturating_mul(2);
    if full || meant.iter().any(|tax| tax.tax_id == *tax_id) {
        return;
    }
    let Some(tax) = known.iter().find_map(|taxes| find(taxes, tax_id)) else { return };
    meant.push(tax);
    for member in &tax.members {
        unfold(known, member, meant);
    }
}
