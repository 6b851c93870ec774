//! What is given back.

use orderwell::*;

use crate::book::{Billed, Book};
use crate::cents::{Shown, Sums, cents, split, units};

/// What of one line is given back.
type Given = (u32, i128, Sums);

impl Billed {
    /// What each line was billed with: its net, and its part of the tax of its rate.
    fn whole_lines(&self, book: &Book) -> Vec<Given> {
        let all = self.shown.deductions.iter().fold(self.shown.sums.clone(), |sum, (_, off)| sum.plus(off));
        let rate_of = |number: u32| book.lines.iter().find(|line| line.number == number).expect("a line").rate;
        let mut lines: Vec<Given> =
            self.shown.lines.iter().map(|(number, quantity, _)| (*number, *quantity, Sums::default())).collect();
        for (rate, (taxable, tax)) in &all.0 {
            let carries = |at: &usize| rate_of(lines[*at].0) == *rate;
            // A cent of a rate that no line of this invoice has is of all of them.
            let carried = (0..lines.len()).any(|at| carries(&at));
            let at: Vec<usize> = (0..lines.len()).filter(|at| !carried || carries(at)).collect();
            let nets: Vec<i128> = at.iter().map(|at| self.shown.lines[*at].2.abs()).collect();
            let taxed = split(*taxable, &nets);
            for ((at, tax), taxed) in at.iter().zip(split(*tax, &nets)).zip(taxed) {
                let taxed = if carried { self.shown.lines[*at].2 } else { taxed };
                lines[*at].2 = lines[*at].2.plus(&Sums([(*rate, (taxed, tax))].into()));
            }
        }
        lines
    }

    fn lines_left(&self, book: &Book) -> Vec<Given> {
        let mut lines = self.whole_lines(book);
        for (number, quantity, sums) in &mut lines {
            if let Some((units, credited, _)) = self.credited_lines.get(number) {
                *quantity -= units;
                *sums = sums.minus(credited);
            }
        }
        lines
    }

    fn deductions_left(&self) -> Vec<(String, Sums)> {
        let rest = |(number, off): &(String, Sums)| {
            let back = self.restored.get(number).cloned().unwrap_or_default();
            (number.clone(), off.minus(&back))
        };
        self.shown.deductions.iter().map(rest).collect()
    }
}

impl Book {
    pub(crate) fn credit(&mut self, command: &CreditInvoice) -> Result<Shown, &'static str> {
        let number = command.invoice_id.to_string();
        let invoice = self.invoices[&number].clone();
        if invoice.shown.lines.is_empty() {
            return self.credit_advance(command, &number);
        }
        let left = invoice.lines_left(self);
        let invoice_left = invoice.shown.sums.gross() - invoice.credited.gross();
        let given = match command.amount.map(cents) {
            Some(amount) if amount <= 0 => return Err("amount.not_positive"),
            Some(amount) if amount > invoice_left => return Err("credit_note.exceeds_invoice"),
            Some(amount) => spread(&left, amount),
            None if command.lines.is_empty() => {
                let any = |(_, quantity, sums): &&Given| *quantity > 0 || sums.gross() != 0 || sums.net() != 0;
                left.iter().filter(any).cloned().collect()
            }
            None => named(&left, &command.lines)?,
        };
        if given.is_empty() {
            return Err("credit_note.nothing_left");
        }
        let goods = given.iter().fold(Sums::default(), |sum, (_, _, sums)| sum.plus(sums));
        let again = command.units == CreditedUnits::Invoiceable;
        let restored = restored(&invoice, &left, &given, if again { None } else { Some(goods.gross() - invoice_left) });
        let sums = restored.iter().fold(goods, |sum, (_, back)| sum.minus(back));
        if sums.gross() > invoice_left {
            return Err("credit_note.exceeds_invoice");
        }
        self.book_credit(&number, command, &given, &restored, &sums);
        let lines = given.iter().map(|(number, quantity, sums)| (*number, *quantity, sums.net())).collect();
        let shown = Shown { sums, lines, deductions: restored, prepaid: 0 };
        self.invoices.insert(command.credit_note_id.to_string(), Billed::new(shown.clone()));
        Ok(shown)
    }

    fn book_credit(
        &mut self,
        number: &str,
        command: &CreditInvoice,
        given: &[Given],
        restored: &[(String, Sums)],
        sums: &Sums,
    ) {
        let mut reopened_any = false;
        let billed = self.invoices[number].clone();
        let mut lowered_by = Vec::new();
        for (number, quantity, sums) in given {
            // What amounts had taken off the price of the units goes with them.
            let on_line = billed.shown.lines.iter().find(|line| line.0 == *number).expect("it is on the invoice").1;
            let (before, _, lowered) = billed.credited_lines.get(number).cloned().unwrap_or_default();
            let gone = match *quantity {
                0 => Sums::default(),
                _ if *quantity == on_line - before => lowered,
                _ => lowered.part(*quantity, on_line - before),
            };
            let price = sums.plus(&gone);
            lowered_by.push(gone);
            let line = self.lines.iter_mut().find(|line| line.number == *number).expect("a line");
            // Units that were wrong on the invoice, or that the order no longer has, are invoiced no more.
            let again = match command.units {
                CreditedUnits::Invoiceable => *quantity,
                _ => (*quantity).min((line.invoiced - line.active()).max(0)),
            };
            let part = match again {
                0 => Sums::default(),
                _ if again == *quantity => price,
                _ => price.part(again, *quantity),
            };
            line.invoiced -= again;
            line.net -= part.net();
            reopened_any |= again > 0;
            self.invoiced = self.invoiced.minus(&part);
            self.credited = self.credited.plus(&sums.minus(&part));
        }
        for (number, back) in restored {
            let advance = self.advances.iter_mut().find(|advance| advance.number == *number).expect("an advance");
            advance.open = advance.open.plus(back);
        }
        // The order is worth what its invoices say where they say it all, else what is calculated.
        if reopened_any {
            let all = self.lines.iter().all(|line| line.invoiced == line.active());
            self.totals = if all { self.invoiced.clone() } else { self.value(&self.worth_of_all()) };
        }
        let invoice = self.invoices.get_mut(number).expect("it was issued");
        invoice.any_credit = true;
        invoice.credited = invoice.credited.plus(sums);
        for ((number, quantity, sums), gone) in given.iter().zip(lowered_by) {
            let (units, credited, lowered) = invoice.credited_lines.entry(*number).or_default();
            *units += quantity;
            *credited = credited.plus(sums);
            *lowered = if *quantity == 0 { lowered.plus(sums) } else { lowered.minus(&gone) };
        }
        for (number, back) in restored {
            let so_far = invoice.restored.entry(number.clone()).or_default();
            *so_far = so_far.plus(back);
        }
    }

    fn credit_advance(&mut self, command: &CreditInvoice, number: &str) -> Result<Shown, &'static str> {
        let open = self.advances.iter().find(|advance| advance.number == number).expect("an advance").open.clone();
        let sums = match command.amount.map(cents) {
            Some(amount) if amount <= 0 => return Err("amount.not_positive"),
            Some(amount) if amount > open.gross() => return Err("credit_note.exceeds_invoice"),
            Some(amount) if amount < open.gross() => open.part(amount, open.gross()),
            _ => open,
        };
        if sums.gross() == 0 {
            return Err("credit_note.nothing_left");
        }
        self.give_back(number, &sums);
        let invoice = self.invoices.get_mut(number).expect("it was issued");
        invoice.any_credit = true;
        invoice.credited = invoice.credited.plus(&sums);
        let shown = Shown { sums, lines: Vec::new(), deductions: Vec::new(), prepaid: 0 };
        self.invoices.insert(command.credit_note_id.to_string(), Billed::new(shown.clone()));
        Ok(shown)
    }
}

/// An amount over what is left of the lines.
fn spread(left: &[Given], amount: i128) -> Vec<Given> {
    let weights: Vec<i128> = left.iter().map(|(_, _, sums)| sums.gross().max(0)).collect();
    let parts = left.iter().zip(split(amount, &weights)).filter(|(_, part)| *part != 0);
    parts.map(|((number, _, sums), part)| (*number, 0, off(sums, part))).collect()
}

fn off(sums: &Sums, amount: i128) -> Sums {
    if amount == sums.gross() { sums.clone() } else { sums.part(amount, sums.gross()) }
}

fn named(left: &[Given], asked: &[CreditLine]) -> Result<Vec<Given>, &'static str> {
    let mut given = Vec::new();
    for ask in asked {
        let found = left.iter().find(|(number, _, _)| *number == ask.line.get());
        let (number, quantity, sums) = found.ok_or("credit_note.line_unknown")?;
        if let Some(amount) = ask.amount.map(cents) {
            if amount <= 0 {
                return Err("amount.not_positive");
            }
            if amount > sums.gross() {
                return Err("credit_note.exceeds_invoice");
            }
            given.push((*number, 0, off(sums, amount)));
            continue;
        }
        let units = ask.quantity.map_or(*quantity, units);
        if units > *quantity || *quantity == 0 {
            return Err("credit_note.quantity_exceeded");
        }
        if units <= 0 {
            return Err("quantity.not_positive");
        }
        let part = if units == *quantity { sums.clone() } else { sums.part(units, *quantity) };
        given.push((*number, units, part));
    }
    Ok(given)
}

/// What the invoices in advance get back: with the last units all of it; with units that are invoiced again their share;
/// with others only what lies `beyond` what the invoice asks for.
fn restored(invoice: &Billed, left: &[Given], given: &[Given], beyond: Option<i128>) -> Vec<(String, Sums)> {
    let whole: i128 = left.iter().map(|(_, _, sums)| sums.gross()).sum();
    let units: i128 = given.iter().filter(|(_, quantity, _)| *quantity > 0).map(|(_, _, sums)| sums.gross()).sum();
    let all = left.iter().all(|(number, quantity, _)| {
        *quantity == 0 || given.iter().any(|(other, units, _)| other == number && units == quantity)
    });
    let mut beyond = beyond.map(|beyond| beyond.min(units));
    let mut restored = Vec::new();
    for (number, off) in invoice.deductions_left() {
        let back = match &mut beyond {
            _ if all => off,
            None if units == 0 || whole == 0 => continue,
            None => off.part(units, whole),
            Some(rest) if *rest <= 0 => continue,
            Some(rest) => {
                let back = if off.gross() <= *rest { off } else { off.part(*rest, off.gross()) };
                *rest -= back.gross();
                back
            }
        };
        if back.gross() != 0 {
            restored.push((number, back));
        }
    }
    restored
}
