//! # A price is the listed one.
//!
//! Why: The buyer read an old list, or somebody promised something.
//!
//! Rejected: 9.80 for a product listed at 10.00.
//!
//! Accepted: a line without price, which gets the listed one; 980 for 100 of a product listed at 9.80.

use alloc::string::{String, ToString};

use crate::money::UnitPrice;
use crate::order::{ListedPrices, given_and_listed};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, _: &CheckSetting, findings: &mut Findings<'_>) {
    let prices = ListedPrices::of_draft(subject.around, subject.draft, subject.today);
    subject.each_product(|line, product| {
        let Some((given, listed)) = given_and_listed(&prices, line.draft, product) else { return };
        if given.0.is_worth(given.1, listed.0, listed.1) {
            return;
        }
        let (says, is) = (per(given), per(listed));
        let detail = alloc::format!("`{}` is listed at {is}, the line says {says}", product.product_id);
        let mut problem = Problem::new(Code::VerifyPriceDiffersFromList, detail)
            .with("line", line.draft.line.get())
            .with_text("product_id", &product.product_id)
            .with_text("unit_price", given.0)
            .with_text("listed", listed.0);
        for (name, base) in [("base_quantity", given.1), ("listed_base_quantity", listed.1)] {
            if let Some(base) = base {
                problem = problem.with_text(name, base);
            }
        }
        findings.push(problem.within("unit_price").within(line.index).within("lines"));
    });
}

fn per((unit_price, base): (UnitPrice, Option<Quantity>)) -> String {
    base.map_or_else(|| unit_price.to_string(), |base| alloc::format!("{unit_price} for {base}"))
}
