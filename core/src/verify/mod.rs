//! Verification: what a person would check about product, price, customer, address, dates and totals.
//!
//! The built-in checks stand in `rules/`, one file each. A [`RuleSet`] switches them, weighs them and
//! gives them figures; findings are [`Problem`]s with the check's code, its severity and the path
//! into the draft. An order with a finding of severity `error` is refused. Other stages are seen only
//! through [`Facts`], which the caller or a desk fills in.
//!
//! Invariant: verification changes nothing and depends on nothing but its arguments.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use indexmap::IndexMap;

use crate::catalog::Product;
use crate::digest::FixedState;
use crate::id::ProductId;
use crate::money::{Amount, Currency};
use crate::order::{OrderContent, OrderDraft, OrderLine, OrderLineDraft, Surroundings};
use crate::party::Address;
use crate::problem::{Code, Problem, Rejection, Severity, sort};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::time::Date;

mod rules;

choice! {
    /// The built-in checks.
    pub enum Check {
        /// The customer may buy.
        CustomerBlocked = "customer_blocked",
        /// The order is in the currency the customer buys in.
        CustomerCurrency = "customer_currency",
        /// A buyer who owes the tax has a VAT identifier.
        CustomerWithoutTaxIdentity = "customer_without_tax_identity",
        /// What the customer owes stays within the credit limit.
        CreditLimitExceeded = "credit_limit_exceeded",
        /// No other open order of the customer has the same reference.
        ReferenceRepeated = "reference_repeated",
        /// No line asks for a discontinued product.
        ProductDiscontinued = "product_discontinued",
        /// No line asks for a blocked product.
        ProductBlocked = "product_blocked",
        /// A line is in the unit of its product.
        ProductUnit = "product_unit",
        /// No two lines ask for the same product.
        ProductRepeated = "product_repeated",
        /// A quantity lies between the least and the most of its product.
        QuantityOutOfRange = "quantity_out_of_range",
        /// A quantity is a multiple of its product's step.
        QuantityNotAMultiple = "quantity_not_a_multiple",
        /// A price is the listed one.
        PriceDiffersFromList = "price_differs_from_list",
        /// No line costs nothing.
        PriceZero = "price_zero",
        /// The allowances of a line do not exceed its value.
        DiscountAboveLine = "discount_above_line",
        /// The allowances of a line stay below a percentage of its value.
        DiscountTooHigh = "discount_too_high",
        /// The order knows where the goods go.
        AddressMissing = "address_missing",
        /// The shipping address has a street, a city and, where countries use one, a post code.
        AddressIncomplete = "address_incomplete",
        /// The required date is not before the order date.
        RequiredBeforeOrdered = "required_before_ordered",
        /// The order date is not after the business date.
        OrderedInFuture = "ordered_in_future",
        /// The order is worth between `min` and `max`, tax included.
        TotalOutOfRange = "total_out_of_range",
        /// The total the buyer expects is the calculated one, to the cent.
        TotalDiffers = "total_differs",
        /// As much is free as a product's lines ask for together.
        StockShort = "stock_short",
    }
}

choice! {
    /// Is a check made?
    pub enum CheckState {
        /// Yes.
        On = "on",
        /// No.
        Off = "off",
    }
}

record! {
    /// What a rule set says about one check; what it leaves out stays as it is built in.
    pub struct CheckSetting {
        /// Which check.
        check: Check;
        /// Is it made?
        state: Option<CheckState> => with_state,
        /// How much do its findings weigh?
        severity: Option<Severity> => with_severity,
        /// The least that is fine.
        min: Option<Amount> => with_min,
        /// The most that is fine.
        max: Option<Amount> => with_max,
    }
}

record! {
    /// Which checks are made, and how much they weigh.
    #[derive(Default)]
    pub struct RuleSet {
        ;
        /// What differs from the built-in settings; each check at most once.
        checks: Vec<CheckSetting> => with_checks,
    }
}

impl RuleSet {
    /// Does the document make sense?
    ///
    /// # Errors
    /// `rule_set.check_twice`, `rule_set.figure_missing`, each at its path.
    pub fn check(&self) -> Result<(), Rejection> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, setting) in self.checks.iter().enumerate() {
            if !seen.insert(setting.check) {
                let detail = alloc::format!("the check `{}` stands twice", setting.check);
                let problem = Problem::new(Code::RuleSetCheckTwice, detail).with("check", setting.check.as_str());
                problems.push(problem.within("check").within(index).within("checks"));
            }
            let rule = rules::rule(setting.check);
            let missing = match rule.figures {
                rules::Figures::None => false,
                rules::Figures::Max => setting.max.is_none(),
                rules::Figures::MinOrMax => setting.max.is_none() && setting.min.is_none(),
            };
            if missing && setting.state.unwrap_or(rule.state) == CheckState::On {
                let detail = alloc::format!("the check `{}` needs a figure", setting.check);
                let problem = Problem::new(Code::RuleSetFigureMissing, detail).with("check", setting.check.as_str());
                problems.push(problem.within("max").within(index).within("checks"));
            }
        }
        Rejection::unless_empty(problems)
    }

    /// Every check as this rule set has it, in the order of the built-in list.
    #[must_use]
    pub fn settings(&self) -> Vec<CheckSetting> {
        Check::ALL.iter().map(|check| self.setting(*check)).collect()
    }

    fn setting(&self, check: Check) -> CheckSetting {
        let rule = rules::rule(check);
        let own = self.checks.iter().find(|setting| setting.check == check);
        let mut setting = own.cloned().unwrap_or_else(|| CheckSetting::new(check));
        setting.state = setting.state.or(Some(rule.state));
        setting.severity = setting.severity.or(Some(rule.severity));
        setting
    }
}

impl Check {
    /// The code of its findings.
    #[must_use]
    pub fn code(self) -> Code {
        rules::rule(self).code
    }
}

/// What verification knows of the other stages.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// What the customer owes and will owe for open orders, in the order's currency.
    pub exposure: Amount,
    /// How many open orders of the customer have the draft's reference.
    pub open_orders_with_reference: u64,
    free: IndexMap<ProductId, Quantity, FixedState>,
}

impl Facts {
    /// Nothing is owed, nothing is open, nothing is known of stock.
    #[must_use]
    pub fn none(currency: Currency) -> Self {
        Self { exposure: Amount::zero(currency), open_orders_with_reference: 0, free: IndexMap::default() }
    }

    /// With what the customer owes.
    #[must_use]
    pub fn with_exposure(mut self, exposure: Amount) -> Self {
        self.exposure = exposure;
        self
    }

    /// With the number of open orders that have the reference.
    #[must_use]
    pub fn with_open_orders_with_reference(mut self, orders: u64) -> Self {
        self.open_orders_with_reference = orders;
        self
    }

    /// With what is free of a product for this order: the holds that are for it, those of their owner and those whose time is
    /// over do not count as taken.
    #[must_use]
    pub fn with_free(mut self, product_id: ProductId, free: Quantity) -> Self {
        self.free.insert(product_id, free);
        self
    }

    /// What is free of a product, when it is known.
    #[must_use]
    pub fn free(&self, product_id: &ProductId) -> Option<Quantity> {
        self.free.get(product_id).copied()
    }
}

/// What is verified, and in which surroundings.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Subject<'a, 's> {
    /// What the buyer asks for.
    pub draft: &'a OrderDraft,
    /// The same, settled; nothing when it cannot be settled.
    pub content: Option<&'a OrderContent>,
    /// Parties, products and price lists.
    pub around: &'a Surroundings<'s>,
    /// What the other stages say.
    pub facts: &'a Facts,
    /// The business date.
    pub today: Date,
}

/// Where a line stands in the draft.
#[derive(Clone, Copy)]
pub(crate) struct LineAt<'a> {
    pub(crate) index: usize,
    pub(crate) draft: &'a OrderLineDraft,
}

impl<'a, 's> Subject<'a, 's> {
    /// This draft in these surroundings.
    #[must_use]
    pub fn new(
        draft: &'a OrderDraft,
        content: Option<&'a OrderContent>,
        around: &'a Surroundings<'s>,
        facts: &'a Facts,
        today: Date,
    ) -> Self {
        Self { draft, content, around, facts, today }
    }

    fn lines(&self) -> impl Iterator<Item = LineAt<'a>> {
        self.draft.lines.iter().enumerate().map(|(index, draft)| LineAt { index, draft })
    }

    /// Each line whose product is known.
    fn each_product(&self, mut look: impl FnMut(LineAt<'a>, &'s Product)) {
        for line in self.lines() {
            if let Some(product) = (self.around.product)(&line.draft.product_id) {
                look(line, product);
            }
        }
    }

    /// Each line with its settled figures.
    fn each_settled(&self, mut look: impl FnMut(LineAt<'a>, &'a OrderLine)) {
        let Some(content) = self.content else { return };
        for line in self.lines() {
            if let Some(settled) = content.line(line.draft.line) {
                look(line, settled);
            }
        }
    }

    fn shipping_address(&self) -> Option<&Address> {
        let of_customer = || self.around.customer.and_then(|customer| customer.shipping_address.as_ref());
        self.draft.shipping_address.as_ref().or_else(of_customer)
    }
}

/// Where a check puts what it finds.
pub(crate) struct Findings<'f> {
    severity: Severity,
    problems: &'f mut Vec<Problem>,
}

impl Findings<'_> {
    fn push(&mut self, problem: Problem) {
        self.problems.push(problem.weighing(self.severity));
    }

    /// At a field of a line; the line's number is its first figure.
    fn push_at(&mut self, line: LineAt<'_>, field: &'static str, problem: Problem) {
        self.push(problem.with("line", line.draft.line.get()).within(field).within(line.index).within("lines"));
    }
}

/// Makes every check that the rule set has switched on. Findings are sorted by path and code.
#[must_use]
pub fn verify(subject: &Subject<'_, '_>, rule_set: &RuleSet) -> Vec<Problem> {
    let mut problems = Vec::new();
    for check in Check::ALL {
        let setting = rule_set.setting(*check);
        let rule = rules::rule(*check);
        if setting.state == Some(CheckState::On) {
            let severity = setting.severity.unwrap_or(rule.severity);
            (rule.run)(subject, &setting, &mut Findings { severity, problems: &mut problems });
        }
    }
    sort(&mut problems);
    problems
}
