//! # What it measures
//! Whether answers moved from one survey round to the next, in rounds without names.
//!
//! # Formula
//! `P(later > earlier) + ½ P(equal)`: the chance that a respondent of this round scores higher than one of the round
//! before on the same dimension, in two decimals; low and high its interval of 95 % (Brunner-Munzel). With fewer than 10
//! respondents in a round, or rounds that do not overlap, without an interval (exact permutation of ranks). Over the
//! partners whose scores are shown in both rounds; n their respondents of both.
//!
//! # Unit and direction
//! Ratio, 0.5 is no change; higher is better.
//!
//! # Undefined when
//! There is no earlier round on that dimension: no figure. Suppressed where no partner is shown in both rounds, where a
//! round has fewer respondents than `survey-minimum`, or where all gave the same answer. Provisional without an interval.
//!
//! # Source
//! Brunner and Munzel 2000; Streitberg and Röhmel 1986.
//!
//! # Differs from
//! The difference of two means, for which a step from 1 to 2 is the same as one from 4 to 5.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::survey::brunner_munzel::{ENOUGH_ANSWERS, brunner_munzel};
use crate::statistics::survey::rank_sum::rank_sum;

/// See the module.
pub(crate) struct SurveyChange;

static DEFINITION: Definition = Definition {
    id: "survey-change",
    formula: "P(later > earlier) + ½ P(equal), this round against the one before",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    source: "Brunner and Munzel 2000",
    minimum_points: 5,
    is_convention: false,
    version: 1,
};

impl Indicator for SurveyChange {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        let mut all: Vec<_> = rounds(facts, scope.month).into_iter().collect();
        all.sort_by_key(|(period, _)| (period.last_month(), period.first_month()));
        let mut figures = Vec::new();
        for (place, (period, later)) in all.iter().enumerate() {
            let frame = Frame::over(&DEFINITION, *period, Window::Month);
            for dimension in later.dimensions.keys() {
                let before = all.iter().take(place).rev();
                let earlier = before
                    .map(|(_, round)| round)
                    .find(|round| round.dimensions.contains_key(dimension));
                figures.extend(earlier.map(|earlier| figure(frame, [earlier, later], dimension, minimum)));
            }
        }
        figures
    }
}

fn figure(frame: Frame, rounds: [&Round; 2], dimension: &str, minimum: usize) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, dimension);
    let [earlier, later] = shown_in_both(rounds, dimension, minimum);
    let first = earlier.first().copied().unwrap_or_default();
    let is_one_answer = earlier.iter().chain(&later).all(|score| *score == first);
    if earlier.len() < minimum || later.len() < minimum || is_one_answer {
        return frame.absent(subject, Status::Suppressed);
    }
    let n = earlier.len() + later.len();
    let hundredths = |value: f64| (value * 100.0).round() / 100.0;
    let is_enough = earlier.len().min(later.len()) >= ENOUGH_ANSWERS;
    if let Some(found) = brunner_munzel(&earlier, &later).ok().filter(|_| is_enough) {
        let (low, high) = found.interval;
        return frame
            .value(subject, hundredths(found.effect))
            .with_band(hundredths(low), hundredths(high))
            .with_n(n);
    }
    match rank_sum(&earlier, &later) {
        Some(found) => frame.value(subject, hundredths(found.effect)).with_n(n).provisional(),
        None => frame.absent(subject, Status::Undefined),
    }
}

/// The scores of both rounds of the partners that are shown in both.
fn shown_in_both(rounds: [&Round; 2], dimension: &str, minimum: usize) -> [Vec<f64>; 2] {
    let shown = rounds.map(|round| round.disclosed(dimension, minimum).unwrap_or_default().partners);
    let is_shown = |partner: &str| shown.iter().all(|of| matches!(of.get(partner), Some(Some(_))));
    rounds.map(|round| {
        let groups = round.dimensions.get(dimension).into_iter().flatten();
        let told = groups.filter(|(partner, _)| is_shown(partner));
        told.flat_map(|(_, scores)| scores.iter().copied()).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    /// Two rounds about trust, of partners with the answers of their respondents.
    fn measured(rounds: [&[(&str, &[u8])]; 2]) -> Vec<Measurement> {
        let mut rows: Vec<Vec<(&str, String)>> = Vec::new();
        for (period, partners) in ["2026-03", "2026-09"].into_iter().zip(rounds) {
            for (partner, scores) in partners {
                for (number, score) in scores.iter().enumerate() {
                    rows.push(vec![
                        ("round", period.to_owned()),
                        ("partner_id", (*partner).to_owned()),
                        ("respondent_code", format!("{period}{partner}{number}")),
                        ("item_id", "i".to_owned()),
                        ("score", score.to_string()),
                    ]);
                }
            }
        }
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
            .collect();
        let item = vec![
            ("item_id", "i"),
            ("dimension", "trust"),
            ("scale_min", "1"),
            ("scale_max", "5"),
        ];
        let facts = facts(&[("survey_answers", &rows), ("survey_items", &[item])]);
        SurveyChange.measure(&facts, &scope())
    }

    #[test]
    fn more_answers_that_are_higher_move_it_over_a_half() {
        // Earlier 2 ×4, 3 ×8; later 3 ×8, 4 ×4. Of 144 pairs: higher 4·8 + 4·4 + 8·4 = 80, equal 8·8 = 64: (80 + 32) ÷ 144
        // = 0,78.
        let earlier: [(&str, &[u8]); 2] = [("a", &[2, 2, 3, 3, 3, 3]), ("b", &[2, 2, 3, 3, 3, 3])];
        let later: [(&str, &[u8]); 2] = [("a", &[3, 3, 3, 3, 4, 4]), ("b", &[3, 3, 3, 3, 4, 4])];
        let found = measured([&earlier, &later]);
        assert_eq!(found.len(), 1);
        let change = &found[0];
        assert_eq!(
            (change.value, change.n, change.status),
            (Some(0.78), Some(24), Status::Normal)
        );
        assert!(change.low.is_some_and(|low| low > 0.5) && change.high.is_some_and(|high| high <= 1.0));
        assert_eq!(change.key.period.to_string(), "2026-09");
    }

    #[test]
    fn small_rounds_come_without_an_interval() {
        // 3 ×3, 4 ×3 against 3 ×2, 4 ×4: higher 3·4 = 12, equal 3·2 + 3·4 = 18, of 36: (12 + 9) ÷ 36 = 0,58.
        let found = measured([&[("a", &[3, 3, 3, 4, 4, 4])], &[("a", &[3, 3, 4, 4, 4, 4])]]);
        assert_eq!(
            (found[0].value, found[0].low, found[0].status),
            (Some(0.58), None, Status::Provisional)
        );
    }

    #[test]
    fn nobody_that_is_kept_back_in_a_round_counts() {
        // b has four respondents in the later round, so that neither partner is shown there.
        let found = measured([
            &[("a", &[3; 6]), ("b", &[2, 3, 2, 3, 2])],
            &[("a", &[4; 6]), ("b", &[2, 3, 2, 3])],
        ]);
        assert_eq!((found[0].status, found[0].n), (Status::Suppressed, None));
        let same = measured([&[("a", &[3; 6])], &[("a", &[3; 6])]]);
        assert_eq!(same[0].status, Status::Suppressed);
        assert!(SurveyChange.measure(&facts(&[]), &scope()).is_empty());
    }
}
