//! Cases by hand, and thousands of random operations beside a plain model.

use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn units(units: i64) -> Quantity {
    Quantity::of_millionths(units * 1_000_000).unwrap()
}

fn raw(millionths: i64) -> Quantity {
    Quantity::of_millionths(millionths).unwrap()
}

/// Rows with so many units each.
fn ledger_of(stock: &[i64]) -> (Ledger, Vec<RowHandle>) {
    let mut ledger = Ledger::new();
    let receive = |on_hand: &i64| {
        let row = ledger.open_row().unwrap();
        if *on_hand > 0 {
            ledger.receive(row, units(*on_hand)).unwrap();
        }
        row
    };
    let rows = stock.iter().map(receive).collect();
    (ledger, rows)
}

#[track_caller]
fn check_parts(ledger: &Ledger, claim: ClaimHandle, expected: &[(RowHandle, i64)]) {
    let parts: Vec<_> = ledger.parts(claim).unwrap().map(|part| (part.row, part.quantity)).collect();
    let expected: Vec<_> = expected.iter().map(|(row, quantity)| (*row, units(*quantity))).collect();
    assert_eq!(parts, expected);
}

#[track_caller]
fn check_row(ledger: &Ledger, row: RowHandle, expected: &str) {
    assert_eq!(ledger.row(row).unwrap().to_string(), expected);
}

#[test]
fn each_row_is_asked_only_for_what_is_missing() {
    let (mut ledger, rows) = ledger_of(&[2, 0, 5, 5]);
    let claimed = ledger.claim_fifo(rows.iter().copied(), units(4), ClaimKind::Reserved, Fill::AllOrNothing).unwrap();
    check_parts(&ledger, claimed.claim, &[(rows[0], 2), (rows[2], 2)]);
    let refused = ledger.claim_fifo(rows.iter().copied(), units(9), ClaimKind::Held, Fill::AllOrNothing);
    assert_eq!(refused, Err(LedgerError::Short { by: units(1) }));
    let claimed = ledger.claim_fifo(rows.iter().copied(), units(9), ClaimKind::Held, Fill::UpTo).unwrap();
    assert_eq!(claimed.missing, units(1));
    check_parts(&ledger, claimed.claim, &[(rows[2], 3), (rows[3], 5)]);
    let refused = ledger.claim_fifo(rows.iter().copied(), units(3), ClaimKind::Held, Fill::UpTo);
    assert_eq!(refused, Err(LedgerError::Short { by: units(3) }));
}

#[test]
fn the_sum_of_a_request_is_checked_not_each_part() {
    let (mut ledger, rows) = ledger_of(&[5, 5]);
    let twice = [(rows[0], units(3)), (rows[1], units(1)), (rows[0], units(3))];
    assert_eq!(ledger.claim_many(&twice, ClaimKind::Held), Err(LedgerError::Short { by: units(1) }));
    check_row(&ledger, rows[0], "5 on hand, 0 held, 0 reserved, 5 free");
    assert_eq!(ledger.claim_many(&[], ClaimKind::Held), Err(LedgerError::NotPositive));
    let fifo = ledger.claim_fifo([rows[0], rows[0]], units(6), ClaimKind::Held, Fill::AllOrNothing);
    assert_eq!(fifo, Err(LedgerError::Short { by: units(1) }), "a row that stands twice has no more for it");
}

#[test]
fn what_is_refused_does_not_change_which_handle_comes_next() {
    let (mut ledger, rows) = ledger_of(&[5, 5, 5]);
    let first = ledger.claim(rows[0], units(1), ClaimKind::Held).unwrap();
    let second = ledger.claim(rows[0], units(1), ClaimKind::Held).unwrap();
    ledger.give_back(first, units(1)).unwrap();
    ledger.give_back(second, units(1)).unwrap();
    let mut untouched = ledger.clone();
    let all = [(rows[0], units(5)), (rows[1], units(5)), (rows[2], units(5)), (rows[2], units(1))];
    ledger.claim_many(&all, ClaimKind::Held).unwrap_err();
    for row in rows {
        let next = ledger.claim(row, units(2), ClaimKind::Held);
        assert_eq!(next, untouched.claim(row, units(2), ClaimKind::Held));
    }
}

#[test]
fn last_taken_is_given_back_first_and_first_taken_is_sent_first() {
    let (mut ledger, rows) = ledger_of(&[2, 2, 2]);
    let parts = [(rows[0], units(2)), (rows[1], units(2)), (rows[2], units(2))];
    let claim = ledger.claim_many(&parts, ClaimKind::Reserved).unwrap();
    assert_eq!(ledger.give_back(claim, units(3)), Ok(units(3)));
    check_parts(&ledger, claim, &[(rows[0], 2), (rows[1], 1)]);
    assert_eq!(ledger.ship(claim, units(2)), Ok(units(1)));
    check_parts(&ledger, claim, &[(rows[1], 1)]);
    check_row(&ledger, rows[0], "0 on hand, 0 held, 0 reserved, 0 free");
    assert_eq!(ledger.give_back(claim, units(2)), Err(LedgerError::MoreThanClaimed { by: units(1) }));
    assert_eq!(ledger.ship(claim, units(1)), Ok(Quantity::ZERO));
    assert_eq!(ledger.ship(claim, units(1)), Err(LedgerError::StaleClaim));
    check_row(&ledger, rows[1], "1 on hand, 0 held, 0 reserved, 1 free");
    check_row(&ledger, rows[2], "2 on hand, 0 held, 0 reserved, 2 free");
}

/// What is confirmed of 2 + 3 + 4, and what stays held.
#[track_caller]
fn check_confirm(quantity: i64, confirmed: &[(usize, i64)], held: &[(usize, i64)]) {
    let (mut ledger, rows) = ledger_of(&[2, 3, 4]);
    let parts = [(rows[0], units(2)), (rows[1], units(3)), (rows[2], units(4))];
    let cart = ledger.claim_many(&parts, ClaimKind::Held).unwrap();
    let order = ledger.confirm(cart, units(quantity)).unwrap();
    let of = |parts: &[(usize, i64)]| parts.iter().map(|(row, units)| (rows[*row], *units)).collect::<Vec<_>>();
    check_parts(&ledger, order, &of(confirmed));
    check_parts(&ledger, cart, &of(held));
    assert_eq!((ledger.kind(order), ledger.kind(cart)), (Ok(ClaimKind::Reserved), Ok(ClaimKind::Held)));
    assert_eq!(ledger.ship(cart, units(1)), Err(LedgerError::WrongKind { kind: ClaimKind::Held }));
    let wrong = ledger.confirm(order, units(1));
    assert_eq!(wrong, Err(LedgerError::WrongKind { kind: ClaimKind::Reserved }));
    ledger.ship(order, units(quantity)).unwrap();
    ledger.give_back(cart, units(9 - quantity)).unwrap();
    let left: Vec<_> = rows.iter().map(|row| *ledger.row(*row).unwrap()).collect();
    assert!(left.iter().all(|row| row.claimed() == 0));
    assert_eq!(left.iter().map(|row| row.on_hand).sum::<i64>(), (9 - quantity) * 1_000_000);
}

#[test]
fn what_is_confirmed_becomes_a_claim_of_its_own() {
    check_confirm(1, &[(0, 1)], &[(0, 1), (1, 3), (2, 4)]);
    check_confirm(2, &[(0, 2)], &[(1, 3), (2, 4)]);
    check_confirm(3, &[(0, 2), (1, 1)], &[(1, 2), (2, 4)]);
    check_confirm(5, &[(0, 2), (1, 3)], &[(2, 4)]);
    check_confirm(8, &[(0, 2), (1, 3), (2, 3)], &[(2, 1)]);
}

#[test]
fn all_that_is_held_is_confirmed_under_its_handle() {
    let (mut ledger, rows) = ledger_of(&[5]);
    let cart = ledger.claim(rows[0], units(3), ClaimKind::Held).unwrap();
    assert_eq!(ledger.confirm(cart, units(4)), Err(LedgerError::MoreThanClaimed { by: units(1) }));
    assert_eq!(ledger.confirm(cart, units(3)), Ok(cart));
    check_row(&ledger, rows[0], "5 on hand, 0 held, 3 reserved, 2 free");
}

#[test]
fn a_claim_grows_at_its_end() {
    let (mut ledger, rows) = ledger_of(&[5, 5]);
    let cart = ledger.claim(rows[0], units(1), ClaimKind::Held).unwrap();
    ledger.extend(cart, &[(rows[0], units(1)), (rows[1], units(2))]).unwrap();
    ledger.extend(cart, &[(rows[1], units(1))]).unwrap();
    check_parts(&ledger, cart, &[(rows[0], 2), (rows[1], 3)]);
    let short = ledger.extend(cart, &[(rows[1], units(2)), (rows[1], units(1))]);
    assert_eq!(short, Err(LedgerError::Short { by: units(1) }));
    assert_eq!(ledger.claimed(cart), Ok(units(5)));
}

#[test]
fn claims_come_before_counting_issuing_and_moving() {
    let (mut ledger, rows) = ledger_of(&[5, 0]);
    let claim = ledger.claim(rows[0], units(3), ClaimKind::Reserved).unwrap();
    assert_eq!(ledger.count(rows[0], units(2)), Err(LedgerError::BelowClaims { by: units(1) }));
    assert_eq!(ledger.count(rows[0], units(-1)), Err(LedgerError::NotPositive));
    assert_eq!(ledger.issue(rows[0], units(3)), Err(LedgerError::Short { by: units(1) }));
    assert_eq!(ledger.move_between(rows[0], rows[1], units(3)), Err(LedgerError::Short { by: units(1) }));
    assert_eq!(ledger.move_between(rows[0], rows[1], units(1)), Ok(()));
    assert_eq!(ledger.move_between(rows[0], rows[0], units(1)), Ok(()));
    assert_eq!(ledger.count(rows[0], units(3)), Ok(units(-1)));
    check_row(&ledger, rows[0], "3 on hand, 0 held, 3 reserved, 0 free");
    check_row(&ledger, rows[1], "1 on hand, 0 held, 0 reserved, 1 free");
    assert_eq!(ledger.close_row(rows[0]), Err(LedgerError::NotIdle));
    assert_eq!(ledger.row_is_idle(rows[0]), Ok(false));
    ledger.ship(claim, units(3)).unwrap();
    assert_eq!(ledger.row_is_idle(rows[0]), Ok(true));
    assert_eq!(ledger.close_row(rows[0]), Ok(()));
    assert_eq!(ledger.receive(rows[0], units(1)), Err(LedgerError::StaleRow));
}

#[test]
fn no_quantity_passes_its_limit() {
    let (mut ledger, rows) = ledger_of(&[999_999_999_999, 1]);
    assert_eq!(ledger.receive(rows[0], units(1)), Err(LedgerError::TooLarge));
    assert_eq!(ledger.move_between(rows[1], rows[0], units(1)), Err(LedgerError::TooLarge));
    assert_eq!(ledger.receive(rows[0], raw(999_999)), Ok(()));
    assert_eq!(ledger.claim(rows[0], units(0), ClaimKind::Held), Err(LedgerError::NotPositive));
    assert_eq!(ledger.claim(rows[0], units(-1), ClaimKind::Held), Err(LedgerError::NotPositive));
    let everything = ledger.row(rows[0]).unwrap().free();
    let claim = ledger.claim(rows[0], everything, ClaimKind::Held).unwrap();
    assert_eq!(ledger.claim(rows[0], raw(1), ClaimKind::Held), Err(LedgerError::Short { by: raw(1) }));
    assert_eq!(ledger.give_back(claim, everything), Ok(Quantity::ZERO));
}

#[test]
fn no_old_row_handle_ever_fits_again() {
    let mut ledger = Ledger::new();
    let mut seen = vec![];
    for _ in 0..1_000 {
        let row = ledger.open_row().unwrap();
        for old in &seen {
            assert_eq!(ledger.row(*old), Err(LedgerError::StaleRow));
        }
        ledger.close_row(row).unwrap();
        assert_eq!(ledger.close_row(row), Err(LedgerError::StaleRow));
        seen.push(row);
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 1_000);
}

#[test]
fn a_slot_that_has_seen_all_generations_rests_for_good() {
    let (mut ledger, rows) = ledger_of(&[5]);
    let one = units(1);
    let first = ledger.claim(rows[0], one, ClaimKind::Held).unwrap();
    ledger.slab.get_mut(first.index).unwrap().generation = u32::MAX - 1;
    let last = ledger.slab.handle(first.index);
    ledger.extend(last, &[(rows[0], one)]).unwrap();
    ledger.give_back(last, units(2)).unwrap();
    assert_eq!(ledger.claimed(last), Err(LedgerError::StaleClaim));
    let (next, after) = (ledger.claim(rows[0], one, ClaimKind::Held), ledger.claim(rows[0], one, ClaimKind::Held));
    assert!(next.unwrap().index != last.index && after.unwrap().index != last.index);
    check_row(&ledger, rows[0], "5 on hand, 2 held, 0 reserved, 3 free");
}

#[test]
fn rows_side_by_side_are_counted_from_the_first() {
    let mut ledger = Ledger::new();
    let one = ledger.open_row().unwrap();
    let range = ledger.open_rows(3).unwrap();
    let rows: Vec<_> = range.into_iter().collect();
    assert_eq!(rows.len(), 3);
    assert!(!rows.contains(&one));
    assert_eq!((range.get(2), range.get(3), range.get(u32::MAX)), (rows.last().copied(), None, None));
    assert_eq!(ledger.open_rows(u32::MAX), Err(LedgerError::Full));
}

#[test]
fn rows_and_parts_are_small() {
    assert_eq!((Ledger::ROW_BYTES, Ledger::PART_BYTES), (32, 24));
}

/// One operation; rows and claims are drawn from all that were ever made, so that many are stale.
#[derive(Clone, Debug)]
enum Operation {
    OpenRow,
    CloseRow(usize),
    Receive(usize, i64),
    Issue(usize, i64),
    Count(usize, i64),
    Move(usize, usize, i64),
    Claim(usize, i64, ClaimKind),
    ClaimMany(Vec<(usize, i64)>, ClaimKind),
    ClaimFifo(Vec<usize>, i64, ClaimKind, Fill),
    Extend(usize, Vec<(usize, i64)>),
    GiveBack(usize, i64),
    Confirm(usize, i64),
    Ship(usize, i64),
}

fn operation() -> impl Strategy<Value = Operation> {
    let row = || 0_usize..9;
    let claim = || 0_usize..4_000;
    let amount = || prop_oneof![1 => -1_i64..2, 8 => 1_i64..8, 1 => 8_i64..30];
    let kind = || prop_oneof![Just(ClaimKind::Held), Just(ClaimKind::Reserved)];
    let fill = || prop_oneof![Just(Fill::AllOrNothing), Just(Fill::UpTo)];
    let parts = || prop::collection::vec((0_usize..9, 1_i64..6), 0..5);
    prop_oneof![
        1 => Just(Operation::OpenRow),
        1 => row().prop_map(Operation::CloseRow),
        4 => (row(), 1_i64..30).prop_map(|(row, amount)| Operation::Receive(row, amount)),
        1 => (row(), amount()).prop_map(|(row, amount)| Operation::Issue(row, amount)),
        1 => (row(), -1_i64..30).prop_map(|(row, amount)| Operation::Count(row, amount)),
        1 => (row(), row(), amount()).prop_map(|(from, to, amount)| Operation::Move(from, to, amount)),
        3 => (row(), amount(), kind()).prop_map(|(row, amount, kind)| Operation::Claim(row, amount, kind)),
        3 => (parts(), kind()).prop_map(|(parts, kind)| Operation::ClaimMany(parts, kind)),
        3 => (prop::collection::vec(row(), 0..6), 1_i64..30, kind(), fill())
            .prop_map(|(rows, amount, kind, fill)| Operation::ClaimFifo(rows, amount, kind, fill)),
        2 => (claim(), parts()).prop_map(|(claim, parts)| Operation::Extend(claim, parts)),
        3 => (claim(), amount()).prop_map(|(claim, amount)| Operation::GiveBack(claim, amount)),
        3 => (claim(), amount()).prop_map(|(claim, amount)| Operation::Confirm(claim, amount)),
        3 => (claim(), amount()).prop_map(|(claim, amount)| Operation::Ship(claim, amount)),
    ]
}

/// Quantities by row, in the order of taking.
type Taken = Vec<(usize, i64)>;

/// The plain model: rows know only what is on hand; what is claimed is summed anew each time.
#[derive(Clone, Debug, Default, PartialEq)]
struct Model {
    on_hand: Vec<Option<i64>>,
    moved: Vec<i64>,
    claims: BTreeMap<usize, (ClaimKind, Taken)>,
    claims_made: usize,
}

impl Model {
    fn claimed(&self, row: usize, wanted: ClaimKind) -> i64 {
        let parts = self.claims.values().filter(|(kind, _)| *kind == wanted).flat_map(|(_, parts)| parts);
        parts.filter(|(of, _)| *of == row).map(|(_, quantity)| *quantity).sum()
    }

    fn claims_on(&self, row: usize) -> i64 {
        self.claimed(row, ClaimKind::Held) + self.claimed(row, ClaimKind::Reserved)
    }

    fn open(&self, row: usize) -> Result<i64, LedgerError> {
        self.on_hand[row].ok_or(LedgerError::StaleRow)
    }

    fn free(&self, row: usize) -> Result<i64, LedgerError> {
        Ok(self.open(row)? - self.claims_on(row))
    }

    fn check_free(&self, row: usize, wanted: i64) -> Result<(), LedgerError> {
        let free = self.free(row)?;
        if wanted > free { Err(LedgerError::Short { by: raw(wanted - free) }) } else { Ok(()) }
    }

    fn shift(&mut self, row: usize, by: i64) {
        *self.on_hand[row].as_mut().unwrap() += by;
        self.moved[row] += by;
    }

    fn claim(&self, claim: usize) -> Result<(ClaimKind, Taken), LedgerError> {
        self.claims.get(&claim).cloned().ok_or(LedgerError::StaleClaim)
    }

    fn add(&mut self, kind: ClaimKind, parts: Vec<(usize, i64)>) -> usize {
        self.claims.insert(self.claims_made, (kind, parts));
        self.claims_made += 1;
        self.claims_made - 1
    }

    /// The parts one after the other on a copy, which is dropped when one does not fit.
    fn check_parts(&self, parts: &[(usize, i64)]) -> Result<(), LedgerError> {
        let mut copy = self.clone();
        for (row, quantity) in parts {
            copy.check_free(*row, *quantity)?;
            copy.add(ClaimKind::Held, vec![(*row, *quantity)]);
        }
        if parts.is_empty() { Err(LedgerError::NotPositive) } else { Ok(()) }
    }

    fn fifo(&self, rows: &[usize], wanted: i64, fill: Fill) -> Result<(Taken, i64), LedgerError> {
        let mut copy = self.clone();
        let (mut parts, mut missing) = (vec![], wanted);
        for row in rows {
            if missing == 0 {
                break;
            }
            let taken = copy.free(*row)?.min(missing);
            if taken > 0 {
                copy.add(ClaimKind::Held, vec![(*row, taken)]);
                parts.push((*row, taken));
                missing -= taken;
            }
        }
        if parts.is_empty() || (missing > 0 && fill == Fill::AllOrNothing) {
            return Err(LedgerError::Short { by: raw(missing) });
        }
        Ok((parts, missing))
    }
}

/// The first so many of the parts, and the others.
fn cut(parts: &[(usize, i64)], so_many: i64) -> (Taken, Taken) {
    let (mut first, mut rest, mut left) = (vec![], vec![], so_many);
    for (row, quantity) in parts {
        let taken = left.min(*quantity);
        left -= taken;
        if taken > 0 {
            first.push((*row, taken));
        }
        if *quantity > taken {
            rest.push((*row, *quantity - taken));
        }
    }
    (first, rest)
}

fn total(parts: &[(usize, i64)]) -> i64 {
    parts.iter().map(|(_, quantity)| *quantity).sum()
}

fn check_asked(parts: &[(usize, i64)], asked: i64) -> Result<i64, LedgerError> {
    let left = total(parts) - asked;
    if left < 0 { Err(LedgerError::MoreThanClaimed { by: raw(-left) }) } else { Ok(left) }
}

/// What an operation answers, in words of both sides.
#[derive(Clone, Debug, PartialEq)]
enum Answer {
    Done,
    Row(usize),
    Left(i64),
    Claim(usize, i64),
}

impl Model {
    fn run(&mut self, operation: &Operation) -> Result<Answer, LedgerError> {
        use Operation::*;
        let amount = match operation {
            Receive(_, amount) | Issue(_, amount) | Move(_, _, amount) | Claim(_, amount, _) => *amount,
            ClaimFifo(_, amount, ..) | GiveBack(_, amount) | Confirm(_, amount) | Ship(_, amount) => *amount,
            Count(_, counted) => counted + 1,
            _ => 1,
        };
        if amount <= 0 {
            return Err(LedgerError::NotPositive);
        }
        match operation {
            OpenRow => {
                self.on_hand.push(Some(0));
                self.moved.push(0);
                return Ok(Answer::Row(self.on_hand.len() - 1));
            }
            CloseRow(row) => {
                if self.open(*row)? != 0 {
                    return Err(LedgerError::NotIdle);
                }
                self.on_hand[*row] = None;
            }
            Receive(row, _) => {
                self.open(*row)?;
                self.shift(*row, amount);
            }
            Issue(row, _) => {
                self.check_free(*row, amount)?;
                self.shift(*row, -amount);
            }
            Count(row, counted) => {
                let by = self.claims_on(*row) - counted;
                let discrepancy = counted - self.open(*row)?;
                if by > 0 {
                    return Err(LedgerError::BelowClaims { by: raw(by) });
                }
                self.shift(*row, discrepancy);
                return Ok(Answer::Left(discrepancy));
            }
            Move(from, to, _) => {
                self.check_free(*from, amount)?;
                self.open(*to)?;
                self.shift(*from, -amount);
                self.shift(*to, amount);
            }
            _ => return self.run_claim(operation, amount),
        }
        Ok(Answer::Done)
    }

    fn run_claim(&mut self, operation: &Operation, amount: i64) -> Result<Answer, LedgerError> {
        match operation {
            Operation::Claim(row, _, kind) => {
                self.check_free(*row, amount)?;
                Ok(Answer::Claim(self.add(*kind, vec![(*row, amount)]), 0))
            }
            Operation::ClaimMany(parts, kind) => {
                self.check_parts(parts)?;
                Ok(Answer::Claim(self.add(*kind, parts.clone()), 0))
            }
            Operation::ClaimFifo(rows, _, kind, fill) => {
                let (parts, missing) = self.fifo(rows, amount, *fill)?;
                Ok(Answer::Claim(self.add(*kind, parts), missing))
            }
            Operation::Extend(claim, more) => {
                self.claim(*claim)?;
                self.check_parts(more)?;
                let parts = &mut self.claims.get_mut(claim).unwrap().1;
                let mut more = more.clone();
                let last = parts.last_mut().unwrap();
                if last.0 == more[0].0 {
                    last.1 += more.remove(0).1;
                }
                parts.extend(more);
                Ok(Answer::Done)
            }
            Operation::GiveBack(claim, _) => {
                let (_, parts) = self.claim(*claim)?;
                let left = check_asked(&parts, amount)?;
                self.keep(*claim, cut(&parts, left).0);
                Ok(Answer::Left(left))
            }
            Operation::Confirm(claim, _) => {
                let (kind, parts) = self.claim(*claim)?;
                if kind != ClaimKind::Held {
                    return Err(LedgerError::WrongKind { kind });
                }
                if check_asked(&parts, amount)? == 0 {
                    self.claims.insert(*claim, (ClaimKind::Reserved, parts));
                    return Ok(Answer::Claim(*claim, 0));
                }
                let (confirmed, rest) = cut(&parts, amount);
                self.keep(*claim, rest);
                Ok(Answer::Claim(self.add(ClaimKind::Reserved, confirmed), 0))
            }
            Operation::Ship(claim, _) => {
                let (kind, parts) = self.claim(*claim)?;
                if kind != ClaimKind::Reserved {
                    return Err(LedgerError::WrongKind { kind });
                }
                let left = check_asked(&parts, amount)?;
                let (sent, rest) = cut(&parts, amount);
                self.keep(*claim, rest);
                for (row, quantity) in sent {
                    self.shift(row, -quantity);
                }
                Ok(Answer::Left(left))
            }
            _ => unreachable!("no claim"),
        }
    }

    fn keep(&mut self, claim: usize, parts: Vec<(usize, i64)>) {
        if parts.is_empty() {
            self.claims.remove(&claim);
        } else {
            self.claims.get_mut(&claim).unwrap().1 = parts;
        }
    }
}

/// The ledger, with every handle it ever gave out.
#[derive(Clone, Default)]
struct Subject {
    ledger: Ledger,
    rows: Vec<RowHandle>,
    claims: Vec<ClaimHandle>,
}

impl Subject {
    fn known(&mut self, claim: ClaimHandle) -> usize {
        if let Some(known) = self.claims.iter().position(|known| *known == claim) {
            return known;
        }
        self.claims.push(claim);
        self.claims.len() - 1
    }

    fn parts(&self, parts: &[(usize, i64)]) -> Vec<(RowHandle, Quantity)> {
        parts.iter().map(|(row, quantity)| (self.rows[*row], raw(*quantity))).collect()
    }

    fn run(&mut self, operation: &Operation) -> Result<Answer, LedgerError> {
        use Operation::*;
        let left = |quantity: Quantity| Answer::Left(quantity.millionths());
        let (claim, missing) = match operation {
            OpenRow => {
                let row = self.ledger.open_row()?;
                self.rows.push(row);
                return Ok(Answer::Row(self.rows.len() - 1));
            }
            CloseRow(row) => return self.ledger.close_row(self.rows[*row]).map(|()| Answer::Done),
            Receive(row, amount) => {
                return self.ledger.receive(self.rows[*row], raw(*amount)).map(|()| Answer::Done);
            }
            Issue(row, amount) => return self.ledger.issue(self.rows[*row], raw(*amount)).map(|()| Answer::Done),
            Count(row, counted) => return self.ledger.count(self.rows[*row], raw(*counted)).map(left),
            Move(from, to, amount) => {
                let moved = self.ledger.move_between(self.rows[*from], self.rows[*to], raw(*amount));
                return moved.map(|()| Answer::Done);
            }
            Extend(claim, parts) => {
                let parts = self.parts(parts);
                return self.ledger.extend(self.claims[*claim], &parts).map(|()| Answer::Done);
            }
            GiveBack(claim, amount) => return self.ledger.give_back(self.claims[*claim], raw(*amount)).map(left),
            Ship(claim, amount) => return self.ledger.ship(self.claims[*claim], raw(*amount)).map(left),
            Claim(row, amount, kind) => (self.ledger.claim(self.rows[*row], raw(*amount), *kind)?, Quantity::ZERO),
            ClaimMany(parts, kind) => {
                let parts = self.parts(parts);
                (self.ledger.claim_many(&parts, *kind)?, Quantity::ZERO)
            }
            ClaimFifo(rows, amount, kind, fill) => {
                let rows: Vec<_> = rows.iter().map(|row| self.rows[*row]).collect();
                let claimed = self.ledger.claim_fifo(rows, raw(*amount), *kind, *fill)?;
                (claimed.claim, claimed.missing)
            }
            Confirm(claim, amount) => (self.ledger.confirm(self.claims[*claim], raw(*amount))?, Quantity::ZERO),
        };
        Ok(Answer::Claim(self.known(claim), missing.millionths()))
    }

    /// Everything that can be seen is as the model says, and the invariants hold.
    fn check(&self, model: &Model) -> Result<(), TestCaseError> {
        for (index, row) in self.rows.iter().enumerate() {
            prop_assert_eq!(self.ledger.row(*row).err(), model.open(index).err());
            let Ok(row) = self.ledger.row(*row) else { continue };
            prop_assert_eq!(Some(row.on_hand), model.on_hand[index]);
            prop_assert_eq!(row.on_hand, model.moved[index], "on hand is the sum of the movements");
            let [held, reserved] = [row.held().millionths(), row.reserved().millionths()];
            prop_assert!(held >= 0 && reserved >= 0 && held + reserved <= row.on_hand, "never oversold");
            prop_assert_eq!(held, model.claimed(index, ClaimKind::Held));
            prop_assert_eq!(reserved, model.claimed(index, ClaimKind::Reserved));
        }
        for (index, claim) in self.claims.iter().enumerate() {
            let expected = model.claim(index);
            prop_assert_eq!(self.ledger.kind(*claim), expected.as_ref().map(|(kind, _)| *kind).map_err(|error| *error));
            let parts = self.ledger.parts(*claim).map(|parts| self.ours(parts));
            prop_assert_eq!(parts, expected.map(|(_, parts)| parts));
        }
        Ok(())
    }

    fn ours(&self, parts: Parts<'_>) -> Vec<(usize, i64)> {
        let place = |row: RowHandle| self.rows.iter().position(|known| *known == row).unwrap();
        parts.map(|part| (place(part.row), part.quantity.millionths())).collect()
    }
}

/// An operation on what there is: places past the end are brought back.
fn on_what_there_is(operation: Operation, rows: usize, claims: usize) -> Option<Operation> {
    use Operation::*;
    let row = |row: usize| rows - 1 - row % rows;
    let several = |parts: Vec<(usize, i64)>| parts.into_iter().map(|(of, quantity)| (row(of), quantity)).collect();
    // WHY: young claims are more often alive.
    let claim = |claim: usize| if claim % 3 == 0 { claim % claims } else { claims - 1 - claim % claims.min(12) };
    Some(match operation {
        OpenRow => OpenRow,
        _ if rows == 0 => return None,
        CloseRow(of) => CloseRow(row(of)),
        Receive(of, amount) => Receive(row(of), amount),
        Issue(of, amount) => Issue(row(of), amount),
        Count(of, amount) => Count(row(of), amount),
        Move(from, to, amount) => Move(row(from), row(to), amount),
        Claim(of, amount, kind) => Claim(row(of), amount, kind),
        ClaimMany(parts, kind) => ClaimMany(several(parts), kind),
        ClaimFifo(of, amount, kind, fill) => ClaimFifo(of.into_iter().map(row).collect(), amount, kind, fill),
        _ if claims == 0 => return None,
        Extend(of, parts) => Extend(claim(of), several(parts)),
        GiveBack(of, amount) => GiveBack(claim(of), amount),
        Confirm(of, amount) => Confirm(claim(of), amount),
        Ship(of, amount) => Ship(claim(of), amount),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// 64 runs of up to 600 operations: each answers as the model does and leaves what the model says.
    #[test]
    fn it_does_what_a_plain_model_does(operations in prop::collection::vec(operation(), 1..600)) {
        let (mut subject, mut model) = (Subject::default(), Model::default());
        for operation in operations {
            let Some(operation) = on_what_there_is(operation, subject.rows.len(), subject.claims.len()) else {
                continue;
            };
            let (before, mut again) = (model.clone(), subject.clone());
            let answer = subject.run(&operation);
            let expected = model.run(&operation);
            prop_assert_eq!(&answer, &expected, "{:?}", operation);
            if answer.is_err() {
                prop_assert_eq!(&before, &model);
                prop_assert_eq!(subject.run(&operation), again.run(&operation), "a refusal repeats itself");
            }
            subject.check(&model)?;
        }
        // All is undone: what is claimed is given back, and nothing is left.
        let claims: Vec<_> = model.claims.keys().copied().collect();
        for claim in claims {
            let all = Operation::GiveBack(claim, total(&model.claims[&claim].1));
            prop_assert_eq!(subject.run(&all), Ok(Answer::Left(0)));
            model.run(&all).unwrap();
        }
        subject.check(&model)?;
        for row in subject.rows.iter().filter_map(|row| subject.ledger.row(*row).ok()) {
            prop_assert_eq!(row.claimed(), 0);
        }
    }
}
