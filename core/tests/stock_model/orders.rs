//! Orders on paper: their lines, and what is done with them that takes no stock.

use std::collections::BTreeMap;

use orderwell::*;

use super::{Claimant, Done, Page, Units, When, units, unless};

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) product: ProductId,
    pub(crate) ordered: Units,
    pub(crate) cancelled: Units,
    pub(crate) reserved: Units,
    pub(crate) backordered: Units,
    pub(crate) picked: Units,
    pub(crate) shipped: Units,
}

impl Line {
    pub(super) fn cancellable(&self) -> Units {
        self.ordered - self.cancelled - self.picked - self.shipped
    }

    pub(super) fn unallocated(&self) -> Units {
        self.cancellable() - self.reserved - self.backordered
    }

    pub(super) fn waiting(&self) -> Units {
        self.unallocated() + self.backordered
    }

    pub(super) fn is_kit(&self) -> bool {
        self.product.as_str() == "SET"
    }

    /// Product, and hundredths of it for one unit of the line.
    pub(crate) fn draws(&self) -> Vec<(ProductId, Units)> {
        let part = |name: &str, units| (name.parse().expect("an id"), units);
        if self.is_kit() { vec![part("TEA", 50), part("MILK", 200)] } else { vec![(self.product.clone(), 100)] }
    }

    /// For how many units of the line so much of a product is enough.
    pub(super) fn enough_for(&self, units: Units, each: Units) -> Units {
        if self.is_kit() { units.div_euclid(each) * 100 } else { units }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PaperOrder {
    pub(crate) lines: BTreeMap<u32, Line>,
    pub(super) priority: u32,
    pub(super) hold_id: Option<StockHoldId>,
    pub(super) confirmed: bool,
    pub(super) ended: bool,
    pub(super) on_hold: bool,
}

impl Page {
    /// An order that is placed and has not ended; where a hold of the order stands in the way, one without.
    pub(super) fn open_order(&mut self, order_id: &OrderId, needs_no_hold: bool) -> Option<&mut PaperOrder> {
        self.orders.get_mut(order_id).filter(|order| !(order.ended || needs_no_hold && order.on_hold))
    }

    /// The named lines with so much of each, or all with all that there is.
    pub(super) fn named(
        &mut self,
        order_id: &OrderId,
        named: &[LineQuantity],
        needs_no_hold: bool,
        there: impl Fn(&Line) -> Units,
    ) -> Option<Vec<(u32, Units)>> {
        let order = self.open_order(order_id, needs_no_hold)?;
        let all: Vec<(u32, Units)> = order.lines.iter().map(|(number, line)| (*number, there(line))).collect();
        unless(all.iter().all(|(_, units)| *units == 0))?;
        if named.is_empty() {
            return Some(all.into_iter().filter(|(_, units)| *units > 0).collect());
        }
        let mut taken = Vec::new();
        for ask in named {
            let (number, asked) = (ask.line.get(), units(ask.quantity));
            let line = order.lines.get(&number)?;
            unless(asked > there(line) || line.is_kit() && asked % 100 != 0)?;
            taken.push((number, asked));
        }
        Some(taken)
    }

    pub(super) fn lines_of(
        &mut self,
        order_id: &OrderId,
        taken: Vec<(u32, Units)>,
        change: impl Fn(&mut Line, Units),
    ) -> Done {
        for (number, units) in taken {
            change(self.orders.get_mut(order_id)?.lines.get_mut(&number)?, units);
        }
        Some(())
    }

    pub(super) fn place(&mut self, draft: &OrderDraft, when: When) -> Done {
        unless(self.orders.contains_key(&draft.order_id))?;
        let line = |line: &OrderLineDraft| Line {
            product: line.product_id.clone(),
            ordered: units(line.quantity),
            cancelled: 0,
            reserved: 0,
            backordered: 0,
            picked: 0,
            shipped: 0,
        };
        let order = PaperOrder {
            lines: draft.lines.iter().map(|draft| (draft.line.get(), line(draft))).collect(),
            priority: draft.priority,
            hold_id: draft.stock_hold_id.clone(),
            confirmed: false,
            ended: false,
            on_hold: false,
        };
        self.orders.insert(draft.order_id.clone(), order);
        if self.policy.reserve_at == ReserveAt::Place {
            self.reserve(&ReserveOrder::new(draft.order_id.clone()), true, when)?;
        }
        Some(())
    }

    pub(super) fn confirm(&mut self, command: &ConfirmOrder, when: When) -> Done {
        let order = self.open_order(&command.order_id, true)?;
        unless(std::mem::replace(&mut order.confirmed, true))?;
        if self.policy.reserve_at == ReserveAt::Confirm {
            self.reserve(&ReserveOrder::new(command.order_id.clone()), true, when)?;
        }
        Some(())
    }

    pub(super) fn ship(&mut self, command: &ShipOrder) -> Done {
        let taken = self.named(&command.order_id, &command.lines, true, |line| line.reserved + line.picked)?;
        for (number, quantity) in taken {
            let line = self.orders.get_mut(&command.order_id)?.lines.get_mut(&number)?;
            let picked = line.picked.min(quantity);
            line.picked -= picked;
            line.reserved -= quantity - picked;
            line.shipped += quantity;
            let who = Claimant::Line(command.order_id.clone(), number);
            for (product, each) in line.draws() {
                let shelf = self.shelf(&product);
                for (place, units) in shelf.give_up(&who, quantity * each / 100, false) {
                    shelf.add(&place, -units);
                }
            }
        }
        Some(())
    }

    pub(super) fn cancel(&mut self, command: &CancelOrder) -> Done {
        let taken = self.named(&command.order_id, &command.lines, false, Line::cancellable)?;
        for (number, quantity) in taken {
            let line = self.orders.get_mut(&command.order_id)?.lines.get_mut(&number)?;
            let claimed = (quantity - line.unallocated()).max(0);
            let backordered = claimed.min(line.backordered);
            line.cancelled += quantity;
            self.free(&command.order_id, number, claimed - backordered, backordered)?;
        }
        let order = self.orders.get_mut(&command.order_id)?;
        order.ended |= order.lines.values().all(|line| line.ordered == line.cancelled);
        Some(())
    }

    pub(super) fn close(&mut self, order_id: &OrderId) -> Done {
        let order = self.open_order(order_id, false)?.clone();
        unless(order.lines.values().any(|line| line.picked > 0))?;
        for (number, line) in &order.lines {
            self.free(order_id, *number, line.reserved, line.backordered)?;
        }
        self.orders.get_mut(order_id)?.ended = true;
        Some(())
    }
}
