//! # What it measures
//! What partners themselves say about their effort and return: it leads on the sheet, before any euro.
//!
//! # Formula
//! The dimension `balance` of the survey: a statement that effort and return are in balance, from 1 (fully disagree) to
//! 5 (fully agree). Numerator: the partners whose mean is 3.5 or more (`balance-agreed`). Denominator: the partners
//! whose scores may be shown, so that nothing follows about the others; n their respondents. Value: the mean over the
//! same partners on 0 to 100, in whole points.
//!
//! # Unit and direction
//! Points from 0 to 100; higher is better: more agreement that it is in balance.
//!
//! # Undefined when
//! Nobody was asked. Insufficient under 5 respondents (`survey-minimum`). Where no partner's score may be shown, all
//! partners count, and the numerator is kept back when all or none are in balance: it would tell what few people answered.
//!
//! # Source
//! Adams 1965, perceived equity; the statement and its threshold are our convention.
//!
//! # Differs from
//! `equity-ratio` and `reciprocity-balance`, computed from euros.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::survey::scores::{Disclosed, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct PerceivedBalance;

const DEFINITION: Definition = Definition {
    id: "perceived-balance",
    unit: Unit::Points,
    direction: Direction::Increase,
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
                let (in_balance, all) = in_balance(&found, scope.thresholds.value("balance-agreed"));
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

/// The partners in balance, where their number may be told, and those that count. The threshold is stated on the scale of
/// the statement, 1 to 5.
fn in_balance(found: &Disclosed, threshold: f64) -> (Option<usize>, usize) {
    let (points, all) = ((threshold - 1.0) * 25.0, found.basis.len());
    let count = found.basis.iter().filter(|mean| **mean >= points).count();
    let is_uniform = count == 0 || count == all;
    ((found.is_of_shown || !is_uniform).then_some(count), all)
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
    fn partners_that_agree_on_the_whole_are_in_balance() {
        // a: (4 + 4 + 3 + 3 + 4) / 5 = 3,6 → 65, in; b: 3,5 → 62,5, in at the end; c: 3 → 50, out.
        // Mean (65 + 62,5 + 50) / 3 = 59,17 → 59; 2 of 3; n = 5 + 6 + 5 = 16.
        let figure = measured(&[("a", &[4, 4, 3, 3, 4]), ("b", &[3, 4, 3, 4, 3, 4]), ("c", &[3; 5])]);
        assert_eq!(figure.value, Some(59.0));
        assert_eq!(
            (figure.numerator, figure.denominator, figure.n),
            (Some(2.0), Some(3.0), Some(16))
        );
    }

    #[test]
    fn under_five_respondents_it_is_insufficient() {
        assert_eq!(measured(&[("a", &[3, 3]), ("b", &[2, 3])]).status, Status::Insufficient);
    }

    #[test]
    fn partners_that_are_kept_back_do_not_count() {
        // b has two respondents and takes c along, so that only a and d count: 75 and 25, one of two, mean 50.
        let figure = measured(&[("a", &[4; 8]), ("b", &[3; 2]), ("c", &[3; 5]), ("d", &[2; 8])]);
        assert_eq!(
            (figure.value, figure.numerator, figure.denominator, figure.n),
            (Some(50.0), Some(1.0), Some(2.0), Some(16))
        );
    }

    #[test]
    fn all_or_none_is_not_counted_where_it_tells_what_few_people_said() {
        let none = measured(&[("a", &[3; 3]), ("b", &[3; 3]), ("c", &[3; 3])]);
        assert_eq!(
            (none.value, none.numerator, none.denominator),
            (Some(50.0), None, Some(3.0))
        );
        let one = measured(&[("a", &[4; 3]), ("b", &[3; 3]), ("c", &[3; 3])]);
        assert_eq!(one.numerator, Some(1.0));
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
