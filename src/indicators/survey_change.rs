//! # What it measures
//! Whether answers moved from one survey round to the next, in rounds without names.
//!
//! # Formula
//! `P(later > earlier) + ½ P(equal)`: the chance that a respondent of this round scores higher than one of the round
//! before on the same dimension, in steps of 0.05; low and high its interval (Brunner-Munzel), in the same steps outward, but
//! a bound beyond 0.5 stays beyond it (0.51, 0.49). With fewer than 10
//! respondents in a round, or rounds that do not overlap, without an interval (exact permutation of ranks). Over the
//! partners whose scores are shown in both rounds; n their respondents of both.
//!
//! Twelve dimensions are twelve tests. So the intervals of a round are wide enough for all of its dimensions together: one
//! leaves out 0.5 only where the test stands after Benjamini and Hochberg at `false-discovery-rate`, and by itself at 5 %.
//!
//! # Unit and direction
//! Ratio, 0.5 is no change; higher is better.
//!
//! # Undefined when
//! There is no earlier round on that dimension: no figure. Suppressed where no partner is shown in both rounds, where a
//! round has fewer respondents than `survey-minimum`, or where the answers of both rounds all fall in one class (low, middle or
//! high, as the report shows them). Provisional without an interval.
//!
//! # Source
//! Brunner and Munzel 2000; Streitberg and Röhmel 1986; Benjamini and Yekutieli 2005 (intervals of several tests).
//!
//! # Differs from
//! The difference of two means, for which a step from 1 to 2 is the same as one from 4 to 5.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::class_of;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::multiple_testing::interval_level;
use crate::statistics::survey::brunner_munzel::{BrunnerMunzel, ENOUGH_ANSWERS, brunner_munzel};
use crate::statistics::survey::rank_sum::rank_sum;

/// See the module.
pub(crate) struct SurveyChange;

static DEFINITION: Definition = Definition {
    id: "survey-change",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 5,
    is_convention: false,
    version: 3,
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
            let compared: Vec<(&String, Compared)> = later
                .dimensions
                .keys()
                .filter_map(|dimension| {
                    let before = all.iter().take(place).rev();
                    let earlier = before
                        .map(|(_, round)| round)
                        .find(|round| round.dimensions.contains_key(dimension))?;
                    Some((dimension, compare([earlier, later], dimension, minimum)))
                })
                .collect();
            let p_values: Vec<f64> = compared
                .iter()
                .filter_map(|(_, found)| found.test())
                .map(|test| test.p)
                .collect();
            let rate = scope.thresholds.value("false-discovery-rate");
            let level = interval_level(&p_values, rate).map_or(LEVEL, |level| level.max(LEVEL));
            figures.extend(
                compared
                    .into_iter()
                    .map(|(dimension, found)| figure(frame, dimension, &found, level)),
            );
        }
        figures
    }
}

/// Least level of an interval.
const LEVEL: f64 = 0.95;

/// What the comparison of two rounds gave.
enum Compared {
    /// Too few answers, or all the same.
    Hidden,
    /// No comparison is possible.
    Nothing,
    /// The effect without an interval, and the answers.
    Few(f64, usize),
    /// With an interval.
    Tested(BrunnerMunzel, usize),
}

impl Compared {
    fn test(&self) -> Option<&BrunnerMunzel> {
        match self {
            Self::Tested(test, _) => Some(test),
            _ => None,
        }
    }
}

fn compare(rounds: [&Round; 2], dimension: &str, minimum: usize) -> Compared {
    let [earlier, later] = shown_in_both(rounds, dimension, minimum);
    // All in one class is kept back and not only all alike: else that nothing is shown would tell what everybody answered.
    let first = class_of(earlier.first().copied().unwrap_or_default());
    let is_one_class = earlier.iter().chain(&later).all(|score| class_of(*score) == first);
    if earlier.len() < minimum || later.len() < minimum || is_one_class {
        return Compared::Hidden;
    }
    let n = earlier.len() + later.len();
    let is_enough = earlier.len().min(later.len()) >= ENOUGH_ANSWERS;
    if let Some(found) = brunner_munzel(&earlier, &later).ok().filter(|_| is_enough) {
        return Compared::Tested(found, n);
    }
    rank_sum(&earlier, &later).map_or(Compared::Nothing, |found| Compared::Few(found.effect, n))
}

/// Steps in which the effect is given: with the scores and the number of respondents beside it, hundredths would give back
/// how many answered in a class that is too small to be shown.
const STEPS: f64 = 20.0;

fn stepped(effect: f64) -> f64 {
    (effect * STEPS).round() / STEPS
}

/// A lower bound, one step down; over a half it stays over it, so that it still says whether it leaves out "no change".
fn stepped_low(low: f64) -> f64 {
    let down = (low * STEPS).floor() / STEPS;
    if low > 0.5 { down.max(0.51) } else { down }
}

/// An upper bound, one step up; under a half it stays under it.
fn stepped_high(high: f64) -> f64 {
    let up = (high * STEPS).ceil() / STEPS;
    if high < 0.5 { up.min(0.49) } else { up }
}

fn figure(frame: Frame, dimension: &str, found: &Compared, level: f64) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, dimension);
    match found {
        Compared::Hidden => frame.absent(subject, Status::Suppressed),
        Compared::Nothing => frame.absent(subject, Status::Undefined),
        Compared::Few(effect, n) => frame.value(subject, stepped(*effect)).with_n(*n).provisional(),
        Compared::Tested(test, n) => {
            let (low, high) = test.interval_at(level).unwrap_or(test.interval);
            frame
                .value(subject, stepped(test.effect))
                .with_band(stepped_low(low), stepped_high(high))
                .with_n(*n)
        }
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

    #[test]
    fn with_twelve_dimensions_an_interval_is_wider() {
        // The same change in one of one and in one of twelve dimensions; in the others nothing changed.
        let (earlier, later) = (
            [2, 2, 3, 3, 3, 3, 2, 3, 3, 2, 3, 3],
            [3, 3, 3, 3, 4, 4, 3, 3, 3, 2, 3, 4],
        );
        let still = [2, 3, 4, 2, 3, 4, 2, 3, 4, 2, 3, 4];
        let test = |before: &[u8; 12], after: &[u8; 12]| {
            let [before, after] = [before, after].map(|scores| scores.map(f64::from).to_vec());
            brunner_munzel(&before, &after).expect("a test")
        };
        let changed = test(&earlier, &later);
        let family: Vec<f64> = std::iter::once(changed.p)
            .chain((1..12).map(|_| test(&still, &still).p))
            .collect();
        let alone = interval_level(&[changed.p], 0.1).expect("a level");
        let among = interval_level(&family, 0.1).expect("a level");
        assert!(alone < LEVEL && among > 0.99);
        let subject = Subject::of(SubjectType::Survey, "trust");
        let frame = Frame::new(&DEFINITION, &scope(), Window::Month);
        let of = |level: f64| figure(frame, "trust", &Compared::Tested(changed, 24), level);
        assert_eq!(of(LEVEL).key.subject, subject);
        assert!(of(LEVEL).low > of(among).low);
    }

    #[test]
    fn bounds_go_outward_in_steps_and_never_over_the_half() {
        let found: Vec<f64> = [0.48, 0.5, 0.502, 0.57, 0.83].map(stepped_low).into();
        assert_eq!(found, [0.45, 0.5, 0.51, 0.55, 0.8]);
        let found: Vec<f64> = [0.52, 0.5, 0.498, 0.43, 0.17].map(stepped_high).into();
        assert_eq!(found, [0.55, 0.5, 0.49, 0.45, 0.2]);
        assert_eq!(stepped(0.78), 0.8);
    }

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
        // = 0,78, in steps 0,80.
        let earlier: [(&str, &[u8]); 2] = [("a", &[2, 2, 3, 3, 3, 3]), ("b", &[2, 2, 3, 3, 3, 3])];
        let later: [(&str, &[u8]); 2] = [("a", &[3, 3, 3, 3, 4, 4]), ("b", &[3, 3, 3, 3, 4, 4])];
        let found = measured([&earlier, &later]);
        assert_eq!(found.len(), 1);
        let change = &found[0];
        assert_eq!(
            (change.value, change.n, change.status),
            (Some(0.8), Some(24), Status::Normal)
        );
        assert!(change.low.is_some_and(|low| low > 0.5) && change.high.is_some_and(|high| high <= 1.0));
        assert_eq!(change.key.period.to_string(), "2026-09");
    }

    #[test]
    fn small_rounds_come_without_an_interval() {
        // 3 ×3, 4 ×3 against 3 ×2, 4 ×4: higher 3·4 = 12, equal 3·2 + 3·4 = 18, of 36: (12 + 9) ÷ 36 = 0,58, in steps 0,60.
        let found = measured([&[("a", &[3, 3, 3, 4, 4, 4])], &[("a", &[3, 3, 4, 4, 4, 4])]]);
        assert_eq!(
            (found[0].value, found[0].low, found[0].status),
            (Some(0.6), None, Status::Provisional)
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
        // Nearly the same says no more than the same: both are high throughout.
        let near = measured([&[("a", &[4, 4, 4, 4, 4, 5])], &[("a", &[4, 4, 4, 5, 5, 5])]]);
        assert_eq!(near[0].status, Status::Suppressed);
        assert!(SurveyChange.measure(&facts(&[]), &scope()).is_empty());
    }
}
