use alloc::string::ToString;
use alloc::vec::Vec;

use super::*;
use crate::problem::Code;
use crate::quantity::Quantity;

fn amount(text: &str) -> Amount {
    text.parse().unwrap()
}

fn currency(code: &str) -> Currency {
    Currency::new(code).unwrap()
}

#[test]
fn minor_units_of_zero_two_three_and_four() {
    for (code, places, written) in [("JPY", 0, "7"), ("EUR", 2, "7.00"), ("KWD", 3, "7.000"), ("CLF", 4, "7.0000")] {
        assert_eq!(currency(code).minor_units(), places, "{code}");
        assert_eq!(amount("7").in_currency(currency(code)).unwrap().to_string(), written);
    }
    assert_eq!(Currency::new("EUX").unwrap_err().code, Code::CurrencyUnknown);
    assert_eq!(Currency::new("eur").unwrap_err().code, Code::CurrencyUnknown);
    assert_eq!(Currency::new("XAU").unwrap_err().code, Code::CurrencyWithoutMinorUnits);
}

#[test]
fn decimals_are_read_in_one_form_only() {
    for (text, written) in [("0", "0"), ("-0", "0"), ("4.90", "4.90"), ("-12.5", "-12.5"), ("0.05", "0.05")] {
        assert_eq!(amount(text).to_string(), written);
    }
    for text in ["", "-", "+1", "01", "1.", ".5", "1e3", "1,5", " 1", "NaN", "１"] {
        assert_eq!(text.parse::<Amount>().unwrap_err().code, Code::NumberNotDecimal, "{text}");
    }
    assert_eq!("1234567890123456789012345678901".parse::<Amount>().unwrap_err().code, Code::NumberTooManyDigits);
    assert_eq!("1234567890123456789".parse::<Amount>().unwrap_err().code, Code::AmountTooLarge);
    assert_eq!("0.123456789".parse::<Amount>().unwrap_err().code, Code::AmountTooManyPlaces);
    assert_eq!("12345678.1".parse::<Percent>().unwrap_err().code, Code::PercentTooLarge);
    assert_eq!("1.12345".parse::<Percent>().unwrap_err().code, Code::PercentTooManyPlaces);
    assert_eq!("1234567890123456".parse::<UnitPrice>().unwrap_err().code, Code::UnitPriceTooLarge);
    assert_eq!("0.12345678901".parse::<UnitPrice>().unwrap_err().code, Code::UnitPriceTooManyPlaces);
}

#[test]
fn dividing_by_a_power_of_ten_is_dividing() {
    let mut figures: Vec<i128> =
        alloc::vec![0, 1, 4, 5, 6, 9, 10, 49, 50, 51, i64::MAX.into(), i128::from(i64::MAX) + 1];
    for exponent in 1..=20_u32 {
        let ten = 10_i128.pow(exponent);
        // Around whole and half multiples, and where 63 bits end.
        for factor in [1, 2, 3, 7, 10, i128::from(i64::MAX) / ten] {
            for near in -2..=2 {
                figures.extend([ten * factor + near, ten * factor + ten / 2 + near]);
            }
        }
    }
    let mut state = 1_u64;
    for _ in 0..2_000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        figures.push((state >> (state % 64)).into());
    }
    for figure in figures.iter().flat_map(|figure| [*figure, -figure]) {
        for exponent in 0..=20_u32 {
            for mode in RoundingMode::ALL {
                let slow = divide_rounded(figure, 10_i128.pow(exponent), *mode);
                assert_eq!(divide_by_power(figure, exponent, *mode), slow, "{figure} over 10^{exponent}, {mode}");
            }
        }
    }
}

#[test]
fn each_rounding_mode_has_its_own_answer() {
    let rows: [(i128, [i128; 7]); 6] = [
        // tenths     half away, half even, half to zero, away, to zero, ceiling, floor
        (25, [3, 2, 2, 3, 2, 3, 2]),
        (35, [4, 4, 3, 4, 3, 4, 3]),
        (-25, [-3, -2, -2, -3, -2, -2, -3]),
        (21, [2, 2, 2, 3, 2, 3, 2]),
        (-29, [-3, -3, -3, -3, -2, -2, -3]),
        (30, [3, 3, 3, 3, 3, 3, 3]),
    ];
    for (tenths, expected) in rows {
        let got: Vec<_> = RoundingMode::ALL.iter().filter_map(|mode| divide_rounded(tenths, 10, *mode)).collect();
        assert_eq!(got, expected, "{tenths} tenths");
        let turned: Vec<_> = RoundingMode::ALL.iter().filter_map(|mode| divide_rounded(-tenths, -10, *mode)).collect();
        assert_eq!(turned, expected, "{tenths} tenths over minus ten");
    }
    assert_eq!(divide_rounded(1, 0, RoundingMode::Floor), None);
}

#[test]
fn the_largest_figures_multiply_exactly_or_are_refused() {
    let price: UnitPrice = "999999999999999".parse().unwrap();
    let huge: Quantity = "999999999999.999999".parse().unwrap();
    let mode = RoundingMode::default();
    assert_eq!(price.times(huge, None, currency("EUR"), mode).unwrap_err().code, Code::AmountTooLarge);
    let one: Quantity = "1".parse().unwrap();
    assert_eq!(price.times(one, None, currency("EUR"), mode).unwrap().to_string(), "999999999999999.00");
    let tiny: UnitPrice = "0.0000000001".parse().unwrap();
    let base: Quantity = "0.000001".parse().unwrap();
    assert_eq!(tiny.times(one, Some(base), currency("CLF"), mode).unwrap().to_string(), "0.0001");
    let none: Quantity = "0".parse().unwrap();
    assert_eq!(
        tiny.times(one, Some(none), currency("EUR"), mode).unwrap_err().code,
        Code::PriceBaseQuantityNotPositive
    );
}

#[test]
fn percentages_round_once() {
    let percent: Percent = "7.5".parse().unwrap();
    assert_eq!(amount("0.20").percent(percent, RoundingMode::HalfEven).unwrap().to_string(), "0.02");
    assert_eq!(amount("0.20").percent(percent, RoundingMode::HalfAwayFromZero).unwrap().to_string(), "0.02");
    assert_eq!(amount("-0.20").percent(percent, RoundingMode::TowardsZero).unwrap().to_string(), "-0.01");
}

#[test]
fn sums_are_exact_or_refused() {
    assert_eq!(amount("0.1").plus(amount("0.02")).unwrap().to_string(), "0.12");
    let most = amount("9999999999999999.99");
    assert_eq!(most.plus(amount("0.01")).unwrap_err().code, Code::AmountTooLarge);
    assert_eq!(amount("4.9"), amount("4.90"));
    assert!(amount("4.9") < amount("4.91"));
}

#[test]
fn allocation_keeps_the_sum_and_breaks_ties_by_weight_then_place() {
    let split = |total: &str, weights: &[i64]| -> Vec<_> {
        allocate(amount(total), weights).unwrap().iter().map(ToString::to_string).collect()
    };
    assert_eq!(split("0.05", &[1, 1]), ["0.03", "0.02"]);
    assert_eq!(split("-0.05", &[1, 1]), ["-0.03", "-0.02"]);
    assert_eq!(split("1.00", &[1, 3, 1, 1]), ["0.17", "0.50", "0.17", "0.16"]);
    assert_eq!(split("0.01", &[0, 0]), ["0.01", "0.00"]);
    assert_eq!(allocate(amount("1"), &[]).unwrap_err().code, Code::AllocationWithoutParts);
    assert_eq!(allocate(amount("1"), &[-1, 2]).unwrap_err().code, Code::AllocationWeightNegative);
}
