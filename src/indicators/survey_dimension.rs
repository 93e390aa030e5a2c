//! # What it measures
//! How people in the network experience one side of working together, such as trust or energy.
//!
//! # Formula
//! Items on 0 to 100, `100 · (x − min) / (max − min)`; per respondent the mean of the answered items (at least half of
//! those asked); per partner the mean over respondents; for the network the mean over partners, each with weight 1. Only
//! partners whose score may be shown count for the network, so that the others do not follow by subtraction; n their
//! respondents. Whole points. One figure per round for the network (`trust`) and per partner (`trust/<partner>`).
//! `balance` too is agreement: with the statement that effort and return are in balance.
//!
//! # Unit and direction
//! Points from 0 to 100; higher is better.
//!
//! # Undefined when
//! Nobody was asked. Suppressed for fewer than 5 respondents (`survey-minimum`), where a group would follow from the
//! others or from an earlier edition (it differs by 1 to 4 respondents from what was shown, or the same number gave other
//! answers), and where a mean at the end of the scale, or one answer from it, tells every answer, of the late answers of an
//! earlier edition too; the data file holds n of a group that is kept back for its answers and not for its size. On a
//! scale of two answers both need 5. Where all partners are too small to be shown the network is about all of them, unless
//! who knows one partner's answers would face fewer than 5 others, or the score leaves one mean for a partner. For `balance` no figure per partner is made:
//! with it one could work out from `perceived-balance` what a small partner said.
//!
//! # Source
//! Mean over partners after the eJIDC and PARTNER tools; suppression after the OECD glossary of statistical terms.
//!
//! # Differs from
//! `survey-agreement`, how far people agree; `perceived-balance`, the item about effort and return.

use crate::domain::{Measurement, Period, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::survey::scores::{VERSION, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct SurveyDimension;

/// The dimension of which partners have no figure of their own.
const BALANCE: &str = "balance";

const DEFINITION: Definition = Definition {
    id: "survey-dimension",
    unit: Unit::Points,
    direction: Direction::Increase,
    minimum_points: 5,
    is_convention: false,
    version: VERSION,
};

impl Indicator for SurveyDimension {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        let mut figures = Vec::new();
        for (period, round) in rounds(facts, scope.month) {
            for dimension in round.dimensions.keys() {
                let Some(found) = round.disclosed(dimension, minimum) else {
                    continue;
                };
                figures.push(figure(dimension, period, found.network.map(|value| (value, found.n))));
                for (partner, value) in found.partners.iter().filter(|_| dimension != BALANCE) {
                    let own = figure(&format!("{dimension}/{partner}"), period, *value);
                    // Later editions have to know how many were kept back for what was answered.
                    figures.push(match found.for_answers.get(partner) {
                        Some(n) => own.with_n(*n),
                        None => own,
                    });
                }
            }
        }
        figures
    }
}

fn figure(id: &str, period: Period, shown: Option<(f64, usize)>) -> Measurement {
    let (subject, window) = (Subject::of(SubjectType::Survey, id), Window::Month);
    let Some((value, n)) = shown else {
        let status = Status::Suppressed;
        return Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Points, status);
    };
    Measurement::new(DEFINITION.id, subject, period, window, Unit::Points, value).with_n(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Measurements;
    use crate::indicators::fixture::{facts, month, scope};
    use crate::indicators::survey::scores::example::answered;

    fn measured(facts: &Facts) -> Measurements {
        Measurements::new(SurveyDimension.measure(facts, &scope()))
    }

    fn find(found: &Measurements, id: &str) -> Option<Measurement> {
        let subject = Subject::of(SubjectType::Survey, id);
        found
            .at("survey-dimension", &subject, month(2026, 3), Window::Month)
            .cloned()
    }

    #[test]
    fn the_network_and_partners_that_are_large_enough_are_shown() {
        // a: 4, 4, 4, 3, 5 → mean 4 → 75; b: 2, 2, 3, 3, 2, 3 → mean 2,5 → 37,5; network 56,25 → 56.
        let found = measured(&answered(
            "trust",
            &[("a", &[4, 4, 4, 3, 5]), ("b", &[2, 2, 3, 3, 2, 3])],
        ));
        let network = find(&found, "trust").expect("a figure");
        assert_eq!((network.value, network.n), (Some(56.0), Some(11)));
        assert_eq!(find(&found, "trust/a").and_then(|figure| figure.value), Some(75.0));
    }

    #[test]
    fn a_suppressed_figure_says_nothing_at_all() {
        let found = measured(&answered("trust", &[("a", &[4; 8]), ("b", &[2; 3]), ("c", &[3; 6])]));
        for id in ["trust/b", "trust/c"] {
            let figure = find(&found, id).expect("a figure");
            assert_eq!(figure.status, Status::Suppressed);
            assert_eq!(
                (figure.value, figure.n, figure.numerator, figure.rows.len()),
                (None, None, None, 0)
            );
        }
    }

    #[test]
    fn partners_have_no_figure_about_balance() {
        let found = measured(&answered("balance", &[("a", &[4; 8]), ("b", &[2; 8])]));
        assert!(find(&found, "balance").is_some() && find(&found, "balance/a").is_none());
    }

    #[test]
    fn a_round_after_the_month_and_no_round_at_all_give_nothing() {
        let mut early = scope();
        early.month = month(2026, 2);
        assert!(
            SurveyDimension
                .measure(&answered("trust", &[("a", &[4; 8])]), &early)
                .is_empty()
        );
        assert!(measured(&facts(&[])).all().is_empty());
    }
}
