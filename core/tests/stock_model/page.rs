//! The model: stock as one would keep it on paper. Lists and sums, no index, no counters that could drift.
//!
//! Written from the documentation. Quantities are hundredths in integers; everything is looked for from the beginning.

use std::collections::BTreeMap;

use orderwell::*;

mod asking;
mod holds;
mod movements;
mod orders;
mod promises;
mod shelf;
mod waiting;

use holds::PaperHold;
pub(crate) use orders::{Line, PaperOrder};
pub(crate) use shelf::{Claimant, Shelf, Units, picks, units};

/// The whole of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    policy: Policy,
    latest: Option<Timestamp>,
    pub(crate) shelves: BTreeMap<ProductId, Shelf>,
    pub(crate) orders: BTreeMap<OrderId, PaperOrder>,
    holds: BTreeMap<StockHoldId, PaperHold>,
}

/// The answer of the page: done, or refused and as if never asked.
type Done = Option<()>;

fn unless(refused: bool) -> Done {
    (!refused).then_some(())
}

/// When it is asked, as far as holds and lots are concerned.
#[derive(Clone, Copy)]
struct When {
    now: Timestamp,
    today: Date,
}

impl Page {
    pub(crate) fn new(policy: Policy) -> Self {
        Self { policy, ..Self::default() }
    }

    /// Carries a command out on a copy: what is refused half way is as if never asked.
    pub(crate) fn ask(&mut self, command: &Command, cx: &Context) -> bool {
        let mut page = self.clone();
        let now = self.latest.map_or(cx.now, |latest| latest.max(cx.now));
        match page.carry_out(command, When { now, today: cx.today }) {
            Some(happened) => {
                if happened {
                    page.latest = Some(now);
                }
                *self = page;
                true
            }
            None => false,
        }
    }

    fn carry_out(&mut self, command: &Command, when: When) -> Option<bool> {
        match command {
            Command::HoldStock(command) => return self.hold(command, when),
            Command::ReceiveStock(command) => self.receive(command, when),
            Command::AdjustStock(command) => self.adjust(command, when),
            Command::TransferStock(command) => self.transfer(command, when),
            Command::IssueStock(command) => {
                self.take_out(&command.product_id, &command.place, units(command.quantity), when)
            }
            Command::ReturnStock(command) => self.take_back(command, when),
            Command::ExpectStock(command) => self.expect(command),
            Command::MoveReservation(command) => self.move_reservation(command, when),
            Command::SetStockRules(rules) => {
                let known = self.shelf(&rules.product_id).rules.replace(rules.clone());
                unless(known.as_ref() == Some(rules))
            }
            Command::PlaceOrder(draft) => self.place(draft, when),
            Command::ConfirmOrder(command) => self.confirm(command, when),
            Command::ReserveOrder(command) => self.reserve(command, false, when),
            Command::ReleaseOrder(command) => self.release(command),
            Command::PickOrder(command) => {
                let taken = self.named(&command.order_id, &command.lines, true, |line| line.reserved)?;
                self.lines_of(&command.order_id, taken, |line, units| {
                    line.reserved -= units;
                    line.picked += units;
                })
            }
            Command::ShipOrder(command) => self.ship(command),
            Command::CancelOrder(command) => self.cancel(command),
            Command::CloseOrder(command) => self.close(&command.order_id),
            Command::HoldOrder(command) => {
                let order = self.open_order(&command.order_id, false)?;
                let was = std::mem::replace(&mut order.on_hold, true);
                unless(was)
            }
            Command::ReleaseHold(command) => {
                let order = self.open_order(&command.order_id, false)?;
                let was = std::mem::replace(&mut order.on_hold, false);
                unless(!was)
            }
            Command::ChangeStockHold(command) => self.change_hold(command, when),
            Command::ExtendStockHold(command) => {
                let hold = self.live_hold(&command.hold_id, when)?;
                unless(command.expires_at.is_some_and(|at| at <= when.now) || hold.expires_at == command.expires_at)?;
                self.holds.get_mut(&command.hold_id)?.expires_at = command.expires_at;
                Some(())
            }
            Command::ReleaseStockHold(command) => {
                self.live_hold(&command.hold_id, when)?;
                self.end_hold(&command.hold_id);
                Some(())
            }
            Command::ExpireStockHolds(command) => self.sweep(&command.hold_ids, when),
            Command::FillBackorders(command) => self.fill(&command.product_id, command.sequence, when),
            Command::ReallocateStock(command) => self.reallocate(command, when),
            other => panic!("the page does not know {}", other.type_name()),
        }?;
        Some(true)
    }

    fn shelf(&mut self, product: &ProductId) -> &mut Shelf {
        self.shelves.entry(product.clone()).or_default()
    }

    /// What somebody without holds could have of a product now.
    pub(crate) fn free_of(&self, product: &ProductId, cx: &Context) -> Units {
        let now = self.latest.map_or(cx.now, |latest| latest.max(cx.now));
        self.asking(product, When { now, today: cx.today }, None, None).could_have(None)
    }
}
