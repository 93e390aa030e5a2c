//! Partners whose people feel less urgency than they did in one of the last rounds.
//!
//! Only scores that may be shown count, so that nothing follows about a small group; how many partners it is about is
//! told, not which. A fall counts when it is large, and larger than chance would give in a group of that size. Held
//! against each of several rounds and not the last one only, a fall by a few points a round is seen as well; because
//! chance then has as many occasions, each comparison asks for more (Dunn 1961, Bonferroni): with one round before it
//! is 1.96 standard errors, with four 2.50.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, Period, Subject, SubjectType};
use crate::signals::{Rule, RuleDefinition, View, evidence};
use crate::statistics::estimate::Against;

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "urgency-falls",
    rule: "partners shown in the last round about urgency whose survey-dimension lies urgency-drop or more under that of \
           one of the urgency-rounds rounds before it, and z × urgency-spread × √(1/n₁ + 1/n₂) or more, z the normal \
           quantile of 1 − 0.025 ÷ the number of those rounds in which the partner was shown > 0",
    thresholds: &["urgency-drop", "urgency-spread", "urgency-rounds", "survey-minimum"],
    is_convention: true,
};

/// The dimension.
const URGENCY: &str = "urgency";

/// Rounds older than this say nothing about the month any more.
const MONTHS_VALID: i32 = 6;

/// How often chance may give a change at a partner whose urgency did not change, to either side.
const LEVEL: f64 = 0.05;

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
        let Some(((now, later), before)) = order.split_last() else {
            return Vec::new();
        };
        let least = view.scope.thresholds.value("urgency-drop");
        let rounds = view.scope.thresholds.value("urgency-rounds").max(1.0) as usize;
        let before = &before[before.len().saturating_sub(rounds)..];
        let Some((since, _)) = before.first() else {
            return Vec::new();
        };
        if now.last_month() < view.scope.month.plus(-MONTHS_VALID) {
            return Vec::new();
        }
        let shown = |partner: &str| -> Vec<&Measurement> {
            before
                .iter()
                .filter_map(|(_, round)| round.get(partner).copied())
                .collect()
        };
        let both: Vec<(&Measurement, Vec<&Measurement>)> = later
            .iter()
            .map(|(partner, figure)| (*figure, shown(partner)))
            .filter(|(_, earlier)| !earlier.is_empty())
            .collect();
        let spread = view.scope.thresholds.value("urgency-spread");
        let fallen: Vec<(&Measurement, &Measurement)> = both
            .iter()
            .filter_map(|(figure, earlier)| Some((*figure, fallen_from(figure, earlier, least, spread)?)))
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
                ("before", Argument::Period(*since)),
                ("now", Argument::Period(*now)),
            ]),
            ..Finding::new(DEFINITION.id, FindingSeverity::Attention, network, view.scope.period())
        }]
    }
}

/// The round of before from which a score fell most, by more than a little and more than chance; `None` where it did not,
/// or where the number of answers is not known.
fn fallen_from<'a>(now: &Measurement, before: &[&'a Measurement], least: f64, spread: f64) -> Option<&'a Measurement> {
    let (value, n) = (now.value?, f64::from(now.n?));
    let quantile = Against::Normal.reach(1.0 - LEVEL / before.len() as f64)?;
    let fall = |earlier: &Measurement| {
        let (fall, n_before) = (earlier.value? - value, f64::from(earlier.n?));
        let chance = quantile * spread * (1.0 / n + 1.0 / n_before).sqrt();
        (fall >= least && fall >= chance).then_some(fall)
    };
    let falls = before.iter().filter_map(|earlier| Some((fall(earlier)?, *earlier)));
    falls
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, earlier)| earlier)
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
    }

    #[test]
    fn a_fall_of_a_few_points_a_round_is_seen_when_it_has_become_large() {
        // Forty answers each time. Against four rounds a fall asks for 2,498 × 25 × √0,05 = 13,96: the 15 points decide.
        let slow = |last: f64| {
            let rounds = [
                ("2024-09", 70.0),
                ("2025-03", 66.0),
                ("2025-09", 62.0),
                ("2026-03", 58.0),
                ("2026-09", last),
            ];
            let told = rounds.map(|(period, score)| (period, [("a", Some(score), 40)]));
            let told: Vec<(&str, &[Told<'_>])> = told.iter().map(|(period, of)| (*period, &of[..])).collect();
            found(&told)
        };
        assert!(slow(55.5).is_empty());
        let finding = slow(54.0).remove(0);
        assert_eq!(
            finding.arguments["before"],
            Argument::Period(Period::parse("2024-09").expect("a period"))
        );
        let evidence: Vec<Option<f64>> = finding.evidence.iter().map(|evidence| evidence.value).collect();
        assert_eq!(
            evidence,
            [Some(54.0), Some(70.0)],
            "held against the round from which it fell most"
        );
    }

    #[test]
    fn chance_has_as_many_occasions_as_there_are_rounds() {
        // Ten answers. One round before: 1,96 × 25 × √0,2 = 21,91. Two: 2,241 × 25 × √0,2 = 25,06.
        let high: &[Told<'_>] = &[("a", Some(70.0), 10)];
        let fall = |rounds: &[&str], to: f64| {
            let last: &[Told<'_>] = &[("a", Some(to), 10)];
            let mut told: Vec<(&str, &[Told<'_>])> = rounds.iter().map(|period| (*period, high)).collect();
            told.push(("2026-09", last));
            found(&told).len()
        };
        assert_eq!((fall(&["2026-03"], 48.0), fall(&["2026-03"], 48.2)), (1, 0));
        let two = ["2025-09", "2026-03"];
        assert_eq!((fall(&two, 48.0), fall(&two, 45.0), fall(&two, 44.9)), (0, 0, 1));
    }

    #[test]
    fn a_round_that_is_kept_back_is_skipped_and_rounds_of_long_ago_do_not_count() {
        let high: &[Told<'_>] = &[("a", Some(90.0), 20)];
        let low: &[Told<'_>] = &[("a", Some(20.0), 20)];
        assert_eq!(
            found(&[("2025-09", high), ("2026-03", &[("a", None, 4)]), ("2026-09", low)]).len(),
            1
        );
        let long_ago = ["2024-09", "2025-03", "2025-09", "2026-03"].map(|period| (period, low));
        let told = [&[("2024-03", high)][..], &long_ago, &[("2026-09", low)]].concat();
        assert!(found(&told).is_empty());
    }
}
