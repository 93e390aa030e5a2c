//! Partners whose people feel less urgency than in the round before.
//!
//! Only scores that may be shown count, so that nothing follows about a small group; how many partners it is about is
//! told, not which. A fall counts when it is large, and larger than chance would give in a group of that size.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, Period, Subject, SubjectType};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "urgency-falls",
    rule: "partners shown in the last two rounds about urgency whose survey-dimension fell by urgency-drop or more, and by \
           1.96 × urgency-spread × √(1/n₁ + 1/n₂) or more > 0",
    thresholds: &["urgency-drop", "urgency-spread", "survey-minimum"],
    is_convention: true,
};

/// The dimension.
const URGENCY: &str = "urgency";

/// Rounds older than this say nothing about the month any more.
const MONTHS_VALID: i32 = 6;

/// The normal quantile of an interval of 95 %.
const QUANTILE: f64 = 1.96;

/// Urgency that falls at a partner.
pub(crate) struct UrgencyFalls;

impl Rule for UrgencyFalls {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let mut rounds: BTreeMap<Period, BTreeMap<&str, &Measurement>> = BTreeMap::new();
        for figure in view.measurements.of("survey-dimension") {
            let Some(part) = figure.key.subject.id.strip_prefix(URGENCY) else {
                continue;
            };
            let round = rounds.entry(figure.key.period).or_default();
            if let Some(partner) = part.strip_prefix('/').filter(|_| figure.value.is_some()) {
                round.insert(partner, figure);
            }
        }
        let mut order: Vec<(Period, BTreeMap<&str, &Measurement>)> = rounds.into_iter().collect();
        order.sort_by_key(|(period, _)| (period.last_month(), period.first_month()));
        let [.., (before, earlier), (now, later)] = order.as_slice() else {
            return Vec::new();
        };
        if now.last_month() < view.scope.month.plus(-MONTHS_VALID) {
            return Vec::new();
        }
        let both: Vec<(&Measurement, &Measurement)> = later
            .iter()
            .filter_map(|(partner, figure)| Some((*figure, *earlier.get(partner)?)))
            .collect();
        let (least, spread) = (
            view.scope.thresholds.value("urgency-drop"),
            view.scope.thresholds.value("urgency-spread"),
        );
        let fallen: Vec<_> = both
            .iter()
            .filter(|(figure, earlier)| has_fallen(figure, earlier, least, spread))
            .collect();
        if fallen.is_empty() {
            return Vec::new();
        }
        let network = Subject::of(SubjectType::Survey, URGENCY);
        vec![Finding {
            evidence: fallen
                .iter()
                .flat_map(|(figure, earlier)| [evidence::of(figure), evidence::of(earlier)])
                .collect(),
            arguments: BTreeMap::from([
                ("count", Argument::Count(fallen.len() as i64)),
                ("all", Argument::Count(both.len() as i64)),
                ("points", evidence::number(least)),
                ("before", Argument::Period(*before)),
                ("now", Argument::Period(*now)),
            ]),
            ..Finding::new(DEFINITION.id, FindingSeverity::Attention, network, view.scope.period())
        }]
    }
}

/// Whether a score fell by more than a little and more than chance; without the number of answers nothing is known.
fn has_fallen(now: &Measurement, before: &Measurement, least: f64, spread: f64) -> bool {
    let (Some(value), Some(earlier), Some(n), Some(n_before)) = (now.value, before.value, now.n, before.n) else {
        return false;
    };
    let (n, n_before) = (f64::from(n), f64::from(n_before));
    let chance = QUANTILE * spread * (1.0 / n + 1.0 / n_before).sqrt();
    earlier - value >= least && earlier - value >= chance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Unit, Window};
    use crate::signals::fixture::Case;

    /// A partner with its score, `None` where it is kept back, and its respondents.
    type Told<'a> = (&'a str, Option<f64>, usize);

    fn found(rounds: &[(&str, &[Told<'_>])]) -> Vec<Finding> {
        let mut figures = Vec::new();
        for (period, partners) in rounds {
            let period = Period::parse(period).expect("a period");
            let (id, window, unit) = ("survey-dimension", Window::Month, Unit::Points);
            let subject = |id: &str| Subject::of(SubjectType::Survey, id);
            figures.push(Measurement::new(id, subject("urgency"), period, window, unit.clone(), 60.0).with_n(50));
            for (partner, score, n) in *partners {
                let subject = subject(&format!("urgency/{partner}"));
                figures.push(match score {
                    Some(score) => Measurement::new(id, subject, period, window, unit.clone(), *score).with_n(*n),
                    None => Measurement::without_value(id, subject, period, window, unit.clone(), Status::Suppressed),
                });
            }
        }
        Case::of_kpi(figures).find(&UrgencyFalls)
    }

    #[test]
    fn a_fall_larger_than_chance_is_counted_and_nobody_is_named() {
        // Ten answers each time: chance 1,96 × 25 × √0,2 = 21,9. a fell by 22, b by 21.
        let finding = found(&[
            ("2026-03", &[("a", Some(70.0), 10), ("b", Some(70.0), 10)]),
            ("2026-09", &[("a", Some(48.0), 10), ("b", Some(49.0), 10)]),
        ])
        .remove(0);
        assert_eq!(
            (&finding.arguments["count"], &finding.arguments["all"]),
            (&Argument::Count(1), &Argument::Count(2))
        );
        assert_eq!(finding.evidence.len(), 2);
        assert_eq!(finding.evidence[0].value, Some(48.0));
        let is_name = |argument: &Argument| matches!(argument, Argument::Name(_));
        assert!(!finding.arguments.values().any(is_name));
    }

    #[test]
    fn in_a_large_group_the_least_fall_decides_and_in_a_small_one_chance() {
        // Forty answers: chance 1,96 × 25 × √0,05 = 10,96, under the 15 asked. Five: 31,0.
        let fall = |to: f64, n: usize| {
            found(&[("2026-03", &[("a", Some(70.0), n)]), ("2026-09", &[("a", Some(to), n)])]).len()
        };
        assert_eq!((fall(56.0, 40), fall(55.0, 40)), (0, 1));
        assert_eq!((fall(40.0, 5), fall(38.0, 5)), (0, 1));
    }

    #[test]
    fn what_is_kept_back_is_old_or_has_no_round_before_says_nothing() {
        let high: &[Told<'_>] = &[("a", Some(90.0), 20)];
        let low: &[Told<'_>] = &[("a", Some(20.0), 20)];
        assert!(found(&[("2026-03", high), ("2026-09", &[("a", None, 4)])]).is_empty());
        assert!(found(&[("2026-03", &[("a", None, 4)]), ("2026-09", low)]).is_empty());
        assert!(found(&[("2026-09", low)]).is_empty());
        assert!(found(&[("2025-09", high), ("2026-03", low)]).is_empty());
        // The round between had nothing of this partner: the one before that is not taken in its place.
        assert!(found(&[("2025-09", high), ("2026-03", &[]), ("2026-09", low)]).is_empty());
    }
}
