//! What goods are: of which lot, whole or not, in which unit. It stays so as long as they are known.

use alloc::format;
use alloc::string::String;

use crate::testing::check;
use crate::*;

fn id<T: core::str::FromStr>(word: &str) -> T
where
    T::Err: core::fmt::Debug,
{
    word.parse().unwrap()
}

/// As many lots come and go as it takes for the item to forget those of which nothing is there.
fn others_come_and_go() -> String {
    let one = |number: u32| {
        format!("bring 1 MILK shelf/L-{number}  stock_received\nscrap 1 MILK shelf/L-{number}  stock_issued\n")
    };
    (0..40).map(one).collect()
}

#[test]
fn a_lot_that_has_expired_stays_expired_when_it_comes_back() {
    let others = others_come_and_go();
    check(&format!(
        "
        bring 1 MILK shelf/old on 2026-11-01 until 2026-11-20  stock_received
        scrap 1 MILK shelf/old           stock_issued
        {others}
        back 1 MILK shelf/old            stock_returned
        keep H-1 1 MILK                  stock.short
        move 1 MILK shelf/old cellar/old  stock_transferred
        keep H-1 1 MILK                  stock.short
        "
    ));
}

#[test]
fn what_has_no_last_day_of_sale_is_forgotten_when_it_is_gone() {
    let place = |lot: u32| StockPlace::new(id("shelf")).with_lot_id(id::<LotId>(&format!("L-{lot}")));
    let mut item = StockItem::new(id("MILK"));
    let dated = |lot: u32| Some(id::<Date>("2026-12-01")).filter(|_| lot % 10 == 0);
    for lot in 0..40 {
        let received = StockReceived::new(id("MILK"), id("shelf"), Quantity::ONE, id("2026-11-23"));
        let received = received.with_lot_id(place(lot).lot_id).with_expires_on(dated(lot));
        item.apply(&StockEvent::Received(received)).unwrap();
        let issued = StockIssued::new(id("MILK"), place(lot), Quantity::ONE);
        item.apply(&StockEvent::Issued(issued)).unwrap();
    }
    let undated = item.lots().filter(|lot| lot.expires_on.is_none()).count();
    assert_eq!((undated < 16, item.lots().count() - undated), (true, 4));
}

#[test]
fn pieces_with_serial_numbers_are_whole() {
    check(
        "
        bring 0.5 PHONE shelf/IMEI-1     stock.serial_quantity
        bring 1 PHONE shelf/IMEI-1       stock_received
        bring 1 PHONE shelf/IMEI-2       stock_received
        recount 0.5 PHONE shelf/IMEI-1   stock.serial_quantity
        move 0.5 PHONE shelf/IMEI-1 cellar/IMEI-1  stock.serial_quantity
        scrap 0.5 PHONE shelf/IMEI-1     stock.serial_quantity
        back 0.5 PHONE shelf/IMEI-3      stock.serial_quantity
        expect 0.5 PHONE PO-1 shelf 2026-12-01  stock.serial_quantity
        expect 5 PHONE PO-1 shelf 2026-12-01  stock_expected
        keep H-1 0.5 PHONE               stock.serial_quantity
        keep H-1 2 PHONE                 hold_taken stock_held
        keep_instead H-1 1.5 PHONE       stock.serial_quantity
        place 1.5 PHONE                  stock.serial_quantity
        place 1 PHONE                    order_placed stock_backordered order_reserved
        rules PHONE safety@shelf 0.5 waiting 1.5  stock.serial_quantity stock.serial_quantity
        rules PHONE safety@shelf 1 waiting 2  stock_rules_set
        release                          order_released stock_released
        amend 0.5 PHONE                  stock.serial_quantity
        ",
    );
}

/// Kits are whole, so each of them has whole pieces.
#[test]
fn kits_have_no_half_pieces_with_serial_numbers() {
    check(
        "
        product TEA serial               product_set
        place 2 SET                      stock.serial_quantity
        product TEA                      product_set
        place 2 SET                      order_placed stock_backordered stock_backordered order_reserved
        ",
    );
}

#[test]
fn a_lot_keeps_its_last_day_of_sale() {
    check(
        "
        bring 1 MILK shelf/L-1           stock_received
        bring 1 MILK shelf/L-1 until 2026-12-01  stock_received
        bring 1 MILK shelf/L-1 until 2026-12-01  stock_received
        bring 1 MILK shelf/L-1           stock_received
        bring 1 MILK shelf/L-1 until 2026-12-24  stock.lot_expiry_differs
        bring 1 MILK cellar/L-1 until 2026-11-24  stock.lot_expiry_differs
        bring 1 MILK shelf/L-2 until 2026-12-24  stock_received
        ",
    );
}

#[test]
fn what_is_in_stock_keeps_its_unit_and_how_it_is_told_apart() {
    check(
        "
        product MILK lot                 product_set
        bring 1 MILK shelf/L-1           stock_received
        product MILK                     product.in_stock
        product MILK serial              product.in_stock
        product MILK lot boxes           product.in_stock
        product MILK boxes               product.in_stock product.in_stock
        product MILK lot blocked         product_set
        scrap 1 MILK shelf/L-1           stock_issued
        product MILK boxes               product_set
        expect 5 MILK PO-1 shelf 2026-12-01  stock_expected
        product MILK                     product.in_stock
        expect 0 MILK PO-1 shelf 2026-12-01  stock_expected
        place 1 MILK                     order_placed stock_backordered order_reserved
        product MILK                     product.in_stock
        release                          order_released stock_released
        product MILK serial              product_set
        ",
    );
}

#[test]
fn what_moves_is_of_a_lot_that_is_known() {
    check(
        "
        scrap 1 MILK shelf/L-9           stock.lot_unknown
        bring 1 MILK shelf/L-1           stock_received
        scrap 1 MILK shelf/L-9           stock.lot_unknown
        move 1 MILK shelf/L-9 cellar/L-9  stock.lot_unknown
        move 1 MILK cellar/L-1 shelf/L-1  stock.short
        scrap 2 MILK shelf/L-1           stock.short
        scrap 1 TEA shelf/L-1            stock.lot_not_tracked stock.short
        back 1 MILK shelf/L-8            stock_returned
        recount 1 MILK shelf/L-7         stock_adjusted
        scrap 1 MILK shelf/L-7           stock_issued
        ",
    );
}
