//! # What it measures
//! What partners themselves say about their effort and return: it leads on the sheet, before any euro.
//!
//! # Formula
//! The dimension `balance` of the survey: 1 I give much more than I get, 3 in balance, 5 I get much more. Value: the mean
//! over partners on 0 to 100, so that 50 is balance. Numerator: the partners whose mean on 1 to 5 lies between 2.5
//! and 3.5 (`balance-low`, `balance-high`), ends included. Denominator: the partners that answered; n the respondents.
//!
//! # Unit and direction
//! Points from 0 to 100; neither good nor bad: 50 is balance.
//!
//! # Undefined when
//! Nobody was asked. Insufficient under 5 respondents (`survey-minimum`). The numerator is kept back when all partners or
//! none are in balance while one of them has fewer than 5 respondents: it would tell what few people answered.
//!
//! # Source
//! Adams 1965, perceived equity; the item and its band are our convention.
//!
//! # Differs from
//! `equity-ratio` and `reciprocity-balance`, computed from euros.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct PerceivedBalance;

const DEFINITION: Definition = Definition {
    id: "perceived-balance",
    formula: "#{i: 2.5 ≤ mean_i ≤ 3.5} / partners that answered; value: mean on 0–100",
    unit: Unit::Points,
    direction: Direction::Neutral,
    source: "Adams 1965",
    minimum_points: 5,
    is_convention: true,
    version: 1,
};

/// The dimension of the item.
const DIMENSION: &str = "balance";

impl Indicator for PerceivedBalance {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        rounds(facts, scope.month)
            .into_iter()
            .filter_map(|(period, round)| {
                let found = round.disclosed(DIMENSION, minimum)?;
                let (subject, window) = (Subject::network(), Window::Month);
                let Some(value) = found.network else {
                    let (unit, short) = (Unit::Points, found.n < minimum);
                    let status = if short {
                        Status::Insufficient
                    } else {
                        Status::Suppressed
                    };
                    return Some(Measurement::without_value(
                        DEFINITION.id,
                        subject,
                        period,
                        window,
                        unit,
                        status,
                    ));
                };
                let (in_balance, all) = in_balance(&round, scope, minimum);
                let figure = Measurement::new(DEFINITION.id, subject, period, window, Unit::Points, value);
                Some(Measurement {
                    numerator: in_balance.map(|count| count as f64),
                    denominator: Some(all as f64),
                    ..figure.with_n(found.n)
                })
            })
            .collect()
    }
}

/// The partners in balance, where their number may be told, and those that answered.
fn in_balance(round: &Round, scope: &Scope, minimum: usize) -> (Option<usize>, usize) {
    let Some(partners) = round.dimensions.get(DIMENSION) else {
        return (None, 0);
    };
    // The band is stated on the scale of the question, 1 to 5.
    let [low, high] = ["balance-low", "balance-high"].map(|id| (scope.thresholds.value(id) - 1.0) * 25.0);
    let means = partners
        .values()
        .map(|scores| scores.iter().sum::<f64>() / scores.len() as f64);
    let count = means.filter(|mean| (low..=high).contains(mean)).count();
    let is_uniform = count == 0 || count == partners.len();
    let has_small = partners.values().any(|scores| scores.len() < minimum);
    ((!(is_uniform && has_small)).then_some(count), partners.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::survey::scores::example::answered;

    fn measured(partners: &[(&str, &[u8])]) -> Measurement {
        PerceivedBalance
            .measure(&answered("balance", partners), &scope())
            .remove(0)
    }

    #[test]
    fn partners_whose_mean_lies_in_the_band_are_in_balance() {
        // a: (3 + 3 + 4) / 3 = 3,33 → 58,33, in; b: (2 + 3) / 2 = 2,5 → 37,5, in at the end; c: 1 → 0, out.
        // Mean (58,33 + 37,5 + 0) / 3 = 31,94; 2 of 3; n = 6.
        let figure = measured(&[("a", &[3, 3, 4]), ("b", &[2, 3]), ("c", &[1])]);
        assert!((figure.value.unwrap_or_default() - 31.944_444).abs() < 1e-5);
        assert_eq!(
            (figure.numerator, figure.denominator, figure.n),
            (Some(2.0), Some(3.0), Some(6))
        );
    }

    #[test]
    fn under_five_respondents_it_is_insufficient() {
        assert_eq!(measured(&[("a", &[3, 3]), ("b", &[2, 3])]).status, Status::Insufficient);
    }

    #[test]
    fn all_or_none_is_not_counted_where_it_tells_what_few_people_said() {
        let small = measured(&[("a", &[3; 6]), ("b", &[3])]);
        assert_eq!(
            (small.value, small.numerator, small.denominator),
            (Some(50.0), None, Some(2.0))
        );
        let large = measured(&[("a", &[3; 6]), ("b", &[3; 5])]);
        assert_eq!(large.numerator, Some(2.0));
    }

    #[test]
    fn when_everybody_chose_the_end_of_the_scale_it_is_suppressed() {
        assert_eq!(measured(&[("a", &[1; 6]), ("b", &[1; 5])]).status, Status::Suppressed);
    }

    #[test]
    fn without_the_question_there_is_no_figure() {
        assert!(
            PerceivedBalance
                .measure(&answered("trust", &[("a", &[3; 6])]), &scope())
                .is_empty()
        );
        assert!(PerceivedBalance.measure(&facts(&[]), &scope()).is_empty());
    }
}
