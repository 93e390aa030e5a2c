//! # What it measures
//! How many partners were heard in a survey round.
//!
//! # Formula
//! `partners with at least one respondent / active partners`; n the respondents of the partners with at
//! least 5 (`survey-minimum`), so that the number of the others does not follow. How many people were invited
//! is not delivered, so a response among people cannot be given.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in partners); higher is better.
//!
//! # Undefined when
//! No partner takes part in the month of the round.
//!
//! # Source
//! Our convention.
//!
//! # Differs from
//! `survey-dimension`, what they answered.

use crate::domain::{Measurement, Subject, Unit, Window};
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct SurveyResponse;

const DEFINITION: Definition = Definition {
    id: "survey-response",
    formula: "partners with a respondent / active partners",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    source: "vlecht",
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for SurveyResponse {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        rounds(facts, scope.month)
            .into_iter()
            .map(|(period, round)| {
                let active = facts.active_partners(period.last_month());
                let heard = active
                    .iter()
                    .filter(|partner| round.respondents.contains_key(&partner.id))
                    .count();
                let (part, all, subject) = (heard as f64, active.len() as f64, Subject::network());
                Measurement::ratio(DEFINITION.id, subject, period, Window::Month, part, all)
                    .with_n(told(&round, minimum))
            })
            .collect()
    }
}

/// Respondents of the partners that are large enough; where none is, of all.
fn told(round: &Round, minimum: usize) -> usize {
    let large: usize = round.respondents.values().filter(|n| **n >= minimum).sum();
    if large > 0 {
        large
    } else {
        round.respondents.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::fixture::{facts, partner, scope};
    use crate::indicators::survey::scores::example::answered;

    #[test]
    fn a_partner_without_respondents_was_not_heard() {
        let mut facts = answered("trust", &[("a", &[4; 6]), ("b", &[2; 2])]);
        facts.partners.push(partner("c", None));
        facts.partners.push(partner("d", None));
        let found = SurveyResponse.measure(&facts, &scope());
        assert_eq!(
            (found[0].value, found[0].numerator, found[0].n),
            (Some(0.5), Some(2.0), Some(6))
        );
    }

    #[test]
    fn without_partners_undefined_and_without_a_round_no_figure() {
        let mut facts_of_nobody = answered("trust", &[("a", &[4; 3])]);
        facts_of_nobody.partners.clear();
        assert_eq!(
            SurveyResponse.measure(&facts_of_nobody, &scope())[0].status,
            Status::Undefined
        );
        assert!(SurveyResponse.measure(&facts(&[]), &scope()).is_empty());
    }
}
