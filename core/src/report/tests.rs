use alloc::string::ToString;

use super::*;

#[test]
fn an_empty_desk_has_figures_and_no_rates() {
    let kpis = kpis(&Desk::new(), &KpiScope::new(Currency::new("JPY").unwrap())).unwrap();
    assert_eq!(kpis.orders_placed, 0);
    assert_eq!(kpis.goods_placed.to_string(), "0");
    assert_eq!((kpis.order_cycle_days, kpis.fill_rate, kpis.average_order_value), (None, None, None));
}

#[test]
fn rates_are_rounded_half_away_from_zero_to_two_places() {
    assert_eq!(percentage(809, 830).unwrap().map(|rate| rate.to_string()), Some("97.47".into()));
    assert_eq!(percentage(1, 8).unwrap().map(|rate| rate.to_string()), Some("12.5".into()));
    assert_eq!(mean(6_870, 809).unwrap().map(|days| days.to_string()), Some("8.49".into()));
    assert_eq!(mean(-1, 8).unwrap().map(|days| days.to_string()), Some("-0.13".into()));
    assert_eq!(mean(1, 0).unwrap(), None);
}

#[test]
fn a_scope_has_two_ends() {
    let scope = KpiScope::new(Currency::new("EUR").unwrap()).with_from(Date::parse("2026-01-01").unwrap());
    assert_eq!(kpis(&Desk::new(), &scope).unwrap().orders_placed, 0);
}
