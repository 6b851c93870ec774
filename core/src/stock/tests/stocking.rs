//! A product stays one that lies in stock as long as there is something of it.

use crate::testing::check;

#[test]
fn what_is_on_hand_lies_in_stock() {
    check(
        "
        receive 2 TEA                    stock_received
        product TEA not_stocked          product.in_stock
        product TEA kit                  product.in_stock
        product TEA kit not_stocked      product.in_stock product.in_stock
        product TEA of_itself            product.in_stock product.component_of_itself
        product TEA blocked              product_set
        keep H-1 1 TEA                   hold_taken stock_held
        product TEA not_stocked          product.in_stock
        let_go H-1                       hold_ended stock_hold_released
        scrap 2 TEA shelf                stock_issued
        product TEA not_stocked          product_set
        keep H-2 1 TEA                   stock.product_not_stocked
        receive 1 TEA                    stock.product_not_stocked
        product TEA not_stocked kit      product_set
        keep H-2 1 TEA                   stock.product_not_stocked
        product TEA kit                  product_set
        keep H-2 1 TEA                   stock.product_is_kit
        product TEA                      product_set
        receive 1 TEA                    stock_received
        keep H-2 1 TEA                   hold_taken stock_held
        ",
    );
}

/// What may not be sold, and what somebody else owns, lies there as well.
#[test]
fn what_is_damaged_lies_in_stock() {
    check(
        "
        bring 1 TEA shelf!damaged        stock_received
        product TEA not_stocked          product.in_stock
        scrap 1 TEA shelf!damaged        stock_issued
        product TEA not_stocked          product_set
        ",
    );
}

#[test]
fn what_is_expected_or_waited_for_will_lie_in_stock() {
    check(
        "
        expect 5 TEA PO-1 shelf 2026-12-01  stock_expected
        product TEA kit                  product.in_stock
        expect 0 TEA PO-1 shelf 2026-12-01  stock_expected
        place 1 SET                      order_placed stock_backordered stock_backordered order_reserved
        product TEA kit                  product.in_stock
        product MUG not_stocked          product.in_stock
        release                          order_released stock_released stock_released
        product TEA kit                  product_set
        product MUG not_stocked          product_set
        ",
    );
}
