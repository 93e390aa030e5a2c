//! The value of a figure as the data files write it.

use crate::domain::amount::Amount;
use crate::domain::{Measurement, Unit};

/// The canonical text of a number in a unit: euros with two decimals, anything else with at most nine. Never `-0`.
pub fn number_text(value: f64, unit: &Unit) -> String {
    let value = if value == 0.0 { 0.0 } else { value };
    match unit {
        Unit::Eur => {
            let text = format!("{value:.2}");
            if text == "-0.00" { "0.00".to_owned() } else { text }
        }
        _ => Amount::from_f64(value).map_or_else(|| value.to_string(), |amount| amount.to_string()),
    }
}

/// The canonical text of a figure's value; empty when it has none.
pub fn value_text(figure: &Measurement) -> String {
    figure
        .value
        .map(|value| number_text(value, &figure.unit))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euros_have_two_decimals_and_the_rest_what_they_need() {
        assert_eq!(number_text(2_900.0, &Unit::Eur), "2900.00");
        assert_eq!(number_text(-0.001, &Unit::Eur), "0.00");
        assert_eq!(number_text(0.1 + 0.2, &Unit::Ratio), "0.3");
        assert_eq!(number_text(34.0, &Unit::Days), "34");
        assert_eq!(number_text(-0.0, &Unit::Ratio), "0");
    }
}
