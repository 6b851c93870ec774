//! Step 6 of the page: the totals.

use std::cell::Cell;
use std::collections::BTreeMap;

use orderwell::{Amount, Calculation, Document, LineNet, LineNo, RoundingLevel, TaxSettlement, TaxSubtotal, Totals};

use super::document::{Combination, Part, Places, Source};
use super::due::{lines_in_second_currency, pay_in_cash, tell_in_second_currency};
use super::fraction::{Fraction, amount, exact, sum, whole};
use super::rounding::{Figures, Share, exact_figures, includes, largest_remainder, net_of, part_figures};
use super::taxes::{Key, Single, belongs};

/// One tax of the printed document, before figures become amounts.
pub(crate) struct Subtotal {
    pub(crate) single: Single,
    pub(crate) taxable: Fraction,
    /// All of it, and what of it counts.
    pub(crate) tax: Fraction,
    pub(crate) counts: Fraction,
}

/// All figures of a document.
pub(crate) struct Sums {
    pub(crate) net: Fraction,
    pub(crate) tax: Fraction,
    pub(crate) gross: Fraction,
    pub(crate) retained: Option<Fraction>,
    pub(crate) subtotals: BTreeMap<Key, Subtotal>,
}

/// Step 6: the sums over all combinations, exact or rounded.
pub(crate) fn sums(combinations: &[Combination], figures: &[Figures]) -> Sums {
    let mut sums = Sums { net: whole(0), tax: whole(0), gross: whole(0), retained: None, subtotals: BTreeMap::new() };
    for (combination, figures) in combinations.iter().zip(figures) {
        let taxes = &combination.taxes;
        let net = net_of(taxes, figures);
        sums.net += &net;
        for (t, tax) in taxes.iter().enumerate() {
            let counts = &figures.counts[t];
            match tax.settlement {
                TaxSettlement::Added => sums.tax += counts,
                TaxSettlement::Retained => sums.retained = Some(sums.retained.unwrap_or(whole(0)) + counts),
                _ => {}
            }
            let based = (0..taxes.len()).filter(|s| belongs(taxes, *s, t));
            let based = sum(based.map(|s| &figures.counts[s]));
            let nothing = || Subtotal { single: tax.clone(), taxable: whole(0), tax: whole(0), counts: whole(0) };
            let subtotal = sums.subtotals.entry(tax.key.clone()).or_insert_with(nothing);
            subtotal.taxable += figures.taxed.as_ref().unwrap_or(&net) + based;
            subtotal.tax += &figures.taxes[t];
            subtotal.counts += counts;
        }
    }
    sums.gross = &sums.net + &sums.tax;
    sums
}

/// The net amounts of the parts, made to sum to those of their combinations.
pub(crate) fn nets_of_parts(
    combinations: &[Combination],
    parts: &[Part],
    figures: &[Figures],
    level: RoundingLevel,
    places: Places,
) -> Vec<Fraction> {
    let exact = match level {
        RoundingLevel::Line => parts.iter().map(|part| rounded_net(combinations, part, places)).collect(),
        _ => exact_nets(combinations, parts, places),
    };
    let mut nets = vec![whole(0); parts.len()];
    for (at, combination) in combinations.iter().enumerate() {
        let mine: Vec<usize> = (0..parts.len()).filter(|part| parts[*part].combination == at).collect();
        let share = |part: &usize| Share { exact: exact[*part].clone(), line: parts[*part].line };
        let shares: Vec<Share> = mine.iter().map(share).collect();
        let total = net_of(&combination.taxes, &figures[at]);
        for (part, net) in mine.into_iter().zip(largest_remainder(&total, &shares, places.minor)) {
            nets[part] = net;
        }
    }
    nets
}

/// At the level `line`: the net amount of a part by itself.
fn rounded_net(combinations: &[Combination], part: &Part, places: Places) -> Fraction {
    let taxes = &combinations[part.combination].taxes;
    net_of(taxes, &part_figures(taxes, part, places))
}

/// The exact net amount of each part.
pub(crate) fn exact_nets(combinations: &[Combination], parts: &[Part], places: Places) -> Vec<Fraction> {
    let net = |part: &Part| {
        let taxes = &combinations[part.combination].taxes;
        net_of(taxes, &exact_figures(taxes, &[part], places))
    };
    parts.iter().map(net).collect()
}

/// At the level `precise`: every figure rounded by itself.
pub(crate) fn print_precisely(exact: Sums, combinations: &[Combination], places: Places) -> Sums {
    let included = combinations.iter().any(|combination| includes(&combination.taxes));
    let tax = places.to_minor(&exact.tax);
    let net = places.to_minor(&exact.net);
    let (net, gross) = if included {
        let gross = places.to_minor(&(&exact.net + &exact.tax));
        (&gross - &tax, gross)
    } else {
        (net.clone(), net + &tax)
    };
    let subtotals = exact.subtotals.into_iter().map(|(key, subtotal)| {
        let (taxable, tax) = (places.to_minor(&subtotal.taxable), places.to_minor(&subtotal.tax));
        (key, Subtotal { taxable, tax, counts: places.to_minor(&subtotal.counts), ..subtotal })
    });
    let subtotals = subtotals.collect();
    let retained = exact.retained.map(|retained| places.to_minor(&retained));
    Sums { net, tax, gross, retained, subtotals }
}

/// The sum of the parts of one source.
fn sum_of(source: Source, parts: &[Part], nets: &[Fraction]) -> Fraction {
    sum(parts.iter().zip(nets).filter(|(part, _)| part.source == source).map(|(_, net)| net))
}

/// The printed document; nothing when a figure is past the limits.
pub(crate) fn print(
    document: &Document,
    combinations: &[Combination],
    parts: &[Part],
    mut sums: Sums,
    nets: &[Fraction],
    places: Places,
) -> Option<Calculation> {
    let currency = document.currency.with_minor_units(places.minor).expect("known places");
    let past_limits = Cell::new(false);
    let amount = |figure: &Fraction| or_note(amount(figure, currency), &past_limits);
    let precise = document.rounding.level == RoundingLevel::Precise;
    let printed = |figure: &Fraction| if precise { places.to_minor(figure) } else { figure.clone() };
    let lines = printed(&sum_of(Source::Line, parts, nets));
    let allowances = printed(&-sum_of(Source::Allowance, parts, nets));
    let charges = printed(&sum_of(Source::Charge, parts, nets));
    let rounding = pay_in_cash(document, &mut sums);
    let taxes = sums.subtotals.values().filter(|subtotal| !subtotal.single.key.surcharge);
    let taxes = taxes.map(|subtotal| tax_of(document, subtotal, &sums, places, &amount)).collect();
    let mut totals = Totals::new(
        amount(&lines),
        amount(&allowances),
        amount(&charges),
        amount(&sums.net),
        amount(&sums.tax),
        amount(&sums.gross),
        taxes,
    );
    totals.retained = sums.retained.as_ref().map(amount);
    totals.prepaid = document.prepaid;
    totals.payable_rounding = rounding.as_ref().map(amount);
    let difference = &sums.net - (&lines - &allowances + &charges);
    let told = |difference: &Fraction| Some(amount(difference)).filter(|difference| !difference.is_zero());
    totals.rounding_difference = told(&difference);
    let of_lines = parts.iter().zip(nets).filter(|(part, _)| part.source == Source::Line);
    let shown: Vec<Fraction> = of_lines.clone().map(|(_, net)| printed(net)).collect();
    totals.line_rounding_difference = told(&(&lines - sum(&shown)));
    let added = totals.taxes.iter().filter(|subtotal| subtotal.settlement == TaxSettlement::Added);
    let added: Vec<Fraction> = added.map(|subtotal| exact(subtotal.tax.to_decimal())).collect();
    totals.tax_rounding_difference = told(&(&sums.tax - sum(&added)));
    tell_in_second_currency(document, &sums, &mut totals, &past_limits);
    let in_second = lines_in_second_currency(document, parts, &shown, &totals, &past_limits);
    let line = |(part, net): (&Part, &Fraction)| {
        let taxes = &combinations[part.combination].taxes;
        let gross = includes(taxes).then(|| amount(&places.to_minor(&part.amount)));
        let number = LineNo::new(part.line.expect("a line")).expect("a number");
        let own = (document.rounding.level == RoundingLevel::Line).then(|| {
            let figures = part_figures(taxes, part, places);
            let added = taxes.iter().zip(&figures.counts).filter(|(tax, _)| tax.is_added());
            amount(&sum(added.map(|(_, counts)| counts)))
        });
        LineNet::new(number, amount(&printed(net))).with_gross(gross).with_tax(own)
    };
    let in_second = in_second.into_iter().map(Some).chain(std::iter::repeat(None));
    let with = |(line, net): (LineNet, Option<Amount>)| line.with_net_accounting(net);
    let calculation = Calculation::new(of_lines.map(line).zip(in_second).map(with).collect(), totals);
    (!past_limits.get()).then_some(calculation)
}

/// The amount; where there is none, a figure is past the limits.
pub(crate) fn or_note(amount: Option<Amount>, past_limits: &Cell<bool>) -> Amount {
    amount.unwrap_or_else(|| {
        past_limits.set(true);
        Amount::default()
    })
}

/// One tax with its surcharge in it.
fn tax_of(
    document: &Document,
    subtotal: &Subtotal,
    sums: &Sums,
    places: Places,
    amount: &dyn Fn(&Fraction) -> Amount,
) -> TaxSubtotal {
    let key = &subtotal.single.key;
    let surcharge = surcharge_of(key, sums);
    let counts = &subtotal.counts + surcharge.map_or(whole(0), |surcharge| surcharge.counts.clone());
    let all = &subtotal.tax + surcharge.map_or(whole(0), |surcharge| surcharge.tax.clone());
    let own = document.taxes.iter().find(|tax| Some(&tax.tax_id) == key.tax_id.as_ref());
    TaxSubtotal::new(key.rate, amount(&subtotal.taxable), amount(&counts))
        .with_category(key.category)
        .with_tax_id(key.tax_id.clone())
        .with_settlement(subtotal.single.settlement)
        .with_surcharge(surcharge.map(|surcharge| amount(&surcharge.counts)))
        .with_distributed(parts_of(&subtotal.single, &all, &counts, places).iter().map(amount).collect::<Vec<_>>())
        .with_exemption_code(own.and_then(|tax| tax.exemption_code.clone()))
        .with_exemption_reason(own.and_then(|tax| tax.exemption_reason.clone()))
}

pub(crate) fn surcharge_of<'s>(key: &Key, sums: &'s Sums) -> Option<&'s Subtotal> {
    sums.subtotals.get(&Key { surcharge: true, ..key.clone() })
}

/// The parts of a distribution: each is rounded, and the last takes what is left of what counts.
fn parts_of(single: &Single, tax: &Fraction, counts: &Fraction, places: Places) -> Vec<Fraction> {
    let mut parts: Vec<Fraction> = single.distribution.iter().map(|part| places.to_minor(&(tax * part))).collect();
    if parts.pop().is_some() {
        parts.push(counts - sum(&parts));
    }
    parts
}
