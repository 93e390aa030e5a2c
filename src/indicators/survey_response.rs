//! # What it measures
//! How many partners, and how many of the people invited, were heard in a survey round.
//!
//! # Formula
//! `network`: `partners with at least one respondent / active partners`; n the respondents of the partners with at
//! least 5 (`survey-minimum`), so that the number of the others does not follow. `network/people`: `respondents /
//! people invited`, where `[survey] invited` of the pipeline file says how many; in steps of 5 % where a partner has
//! fewer than 5 respondents, so that their number does not follow either.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in partners; of people the ratio only); higher is better.
//!
//! # Undefined when
//! No partner takes part in the month of the round; of people when more answered than were invited. Missing for people
//! where nobody said how many were invited.
//!
//! # Source
//! Our convention.
//!
//! # Differs from
//! `survey-dimension`, what they answered.

use crate::domain::{Measurement, Period, Status, Subject, Unit, Window};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct SurveyResponse;

static DEFINITION: Definition = Definition {
    id: "survey-response",
    unit: Unit::Ratio,
    direction: Direction::Increase,
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
        let mut figures = Vec::new();
        for (period, round) in rounds(facts, scope.month) {
            let frame = Frame::over(&DEFINITION, period, Window::Month);
            let active = facts.active_partners(period.last_month());
            let is_heard = |id: &String| round.respondents.contains_key(id);
            let heard = active.iter().filter(|partner| is_heard(&partner.id)).count();
            let partners = frame.ratio(Subject::network(), heard as f64, active.len() as f64);
            figures.push(partners.with_n(told(&round, minimum)));
            figures.push(of_people(frame, period, &round, scope, minimum));
        }
        figures
    }
}

/// The response among the people invited.
fn of_people(frame: Frame, period: Period, round: &Round, scope: &Scope, minimum: usize) -> Measurement {
    let subject = part_of_network("people");
    let Some(invited) = scope.invited.to(period) else {
        return frame.absent(subject, Status::Missing);
    };
    let answered: usize = round.respondents.values().sum();
    let share = answered as f64 / f64::from(invited);
    if share > 1.0 {
        return frame.absent(subject, Status::Undefined);
    }
    let steps = if round.respondents.values().all(|n| *n >= minimum) {
        100.0
    } else {
        COARSE_STEPS
    };
    let figure = frame.value(subject, (share * steps).round() / steps);
    figure.with_n(told(round, minimum))
}

/// Steps of the response where some partner's respondents must not be counted.
const COARSE_STEPS: f64 = 20.0;

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
    fn of_people_when_it_is_known_how_many_were_invited() {
        use crate::config::Invited;
        let facts = answered("trust", &[("a", &[4; 6]), ("b", &[2; 5])]);
        let with = |people: u32, facts: &crate::ledger::Facts| {
            let typed = toml::from_str(&format!("2026-03 = {people}")).expect("parses");
            let scope = Scope {
                invited: Invited::read(&typed).expect("reads"),
                ..scope()
            };
            let found = SurveyResponse.measure(facts, &scope).remove(1);
            (found.value, found.n, found.status)
        };
        // 11 of 15 is 73 %; of 10 invited 11 cannot have answered.
        assert_eq!(with(15, &facts), (Some(0.73), Some(11), Status::Normal));
        assert_eq!(with(10, &facts), (None, None, Status::Undefined));
        // With a partner of two respondents in steps of five: 8 of 15 is 53 %, so 55 %.
        let facts = answered("trust", &[("a", &[4; 6]), ("b", &[2; 2])]);
        assert_eq!(with(15, &facts), (Some(0.55), Some(6), Status::Normal));
        assert_eq!(SurveyResponse.measure(&facts, &scope())[1].status, Status::Missing);
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
