//! # What it measures
//! Whether answers moved from one survey round to the next, in rounds without names.
//!
//! # Formula
//! `P(later > earlier) + ½ P(equal)`: the chance that the answer of a respondent of this round falls in a higher class (low,
//! middle, high) than that of one of the round before on the same dimension; low and high its interval (Brunner-Munzel),
//! none where the rounds do not overlap. Over the partners whose scores are shown in both rounds; n their respondents of
//! both. Made from nothing but the shares of the classes as the chart of the survey rounds them, a class under
//! `survey-minimum` counted with the middle: made from the answers themselves it would, with the scores and the numbers of
//! respondents beside it, tell how many are in a class that was too small to be shown.
//!
//! Twelve dimensions are twelve tests. So the intervals of a round are wide enough for all of its dimensions together: one
//! leaves out 0.5 only where the test stands after Benjamini and Hochberg at `false-discovery-rate`, and by itself at 5 %.
//!
//! # Unit and direction
//! Ratio, 0.5 is no change; higher is better.
//!
//! # Undefined when
//! There is no earlier round on that dimension: no figure. Suppressed where the shares of one of the rounds may not be
//! shown, or where the chart keeps back a class of them: where no partner is shown in both rounds, where fewer than two classes are large enough, so that it never rests on
//! fewer than 10 respondents a round. Provisional without an interval.
//!
//! # Source
//! Brunner and Munzel 2000; Streitberg and Röhmel 1986; Benjamini and Yekutieli 2005 (intervals of several tests).
//!
//! # Differs from
//! The difference of two means, for which a step from 1 to 2 is the same as one from 4 to 5. Answers that move within a
//! class (from 4 to 5) do not move it; the score of the dimension does.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::{Spread, is_whole, spread_of};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::multiple_testing::interval_level;
use crate::statistics::survey::brunner_munzel::{BrunnerMunzel, brunner_munzel};
use crate::statistics::survey::rank_sum::rank_sum;

/// See the module.
pub(crate) struct SurveyChange;

static DEFINITION: Definition = Definition {
    id: "survey-change",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 10,
    is_convention: false,
    version: 5,
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
    /// The shares of a round may not be shown.
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
    let [Some(earlier), Some(later)] = shown_in_both(rounds, dimension, minimum) else {
        return Compared::Hidden;
    };
    let n = earlier.n + later.n;
    let (earlier, later) = (classes(&earlier), classes(&later));
    if let Ok(found) = brunner_munzel(&earlier, &later) {
        return Compared::Tested(found, n);
    }
    rank_sum(&earlier, &later).map_or(Compared::Nothing, |found| Compared::Few(found.effect, n))
}

/// The answers of a round by their class (0 low, 1 middle, 2 high), as many as its shares say.
fn classes(spread: &Spread) -> Vec<f64> {
    let shares = spread.twentieths();
    let whole: u64 = shares.iter().sum();
    let count = |share: u64| (share as f64 / whole as f64 * spread.n as f64).round() as usize;
    let of_class = |(class, share): (u32, u64)| std::iter::repeat_n(f64::from(class), count(share));
    (0..).zip(shares).flat_map(of_class).collect()
}

fn figure(frame: Frame, dimension: &str, found: &Compared, level: f64) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, dimension);
    match found {
        Compared::Hidden => frame.absent(subject, Status::Suppressed),
        Compared::Nothing => frame.absent(subject, Status::Undefined),
        Compared::Few(effect, n) => frame.value(subject, *effect).with_n(*n).provisional(),
        Compared::Tested(test, n) => {
            let (low, high) = test.interval_at(level).unwrap_or(test.interval);
            frame.value(subject, test.effect).with_band(low, high).with_n(*n)
        }
    }
}

/// How the answers of both rounds are spread of the partners that are shown in both; `None` where it may not be shown.
fn shown_in_both(rounds: [&Round; 2], dimension: &str, minimum: usize) -> [Option<Spread>; 2] {
    let shown = rounds.map(|round| round.disclosed(dimension, minimum).unwrap_or_default().partners);
    if !rounds.iter().all(|round| is_whole(round, dimension, minimum)) {
        return [None, None];
    }
    let is_shown = |partner: &str| shown.iter().all(|of| matches!(of.get(partner), Some(Some(_))));
    rounds.map(|round| {
        let groups = round.dimensions.get(dimension).into_iter().flatten();
        let told: Vec<&[f64]> = groups
            .filter(|(partner, _)| is_shown(partner))
            .map(|(_, scores)| scores.as_slice())
            .collect();
        spread_of(&told, round.step(dimension), minimum)
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
        // Earlier 6 low, 6 in the middle; later 6 in the middle, 6 high. Of 144 pairs: higher 6·6 + 6·6 + 6·6 = 108, equal
        // 6·6 = 36: (108 + 18) ÷ 144 = 0,875.
        let earlier: [(&str, &[u8]); 2] = [("a", &[2, 2, 2, 3, 3, 3]), ("b", &[2, 2, 2, 3, 3, 3])];
        let later: [(&str, &[u8]); 2] = [("a", &[3, 3, 3, 4, 4, 4]), ("b", &[3, 3, 3, 4, 4, 4])];
        let found = measured([&earlier, &later]);
        assert_eq!(found.len(), 1);
        let change = &found[0];
        assert_eq!(
            (change.value, change.n, change.status),
            (Some(0.875), Some(24), Status::Normal)
        );
        assert!(change.low.is_some_and(|low| low > 0.5) && change.high.is_some_and(|high| high <= 1.0));
        assert_eq!(change.key.period.to_string(), "2026-09");
    }

    #[test]
    fn it_moves_with_the_shares_that_may_be_shown_and_with_nothing_else() {
        // 5 low, 7 in the middle of 12 are 40% and 60%, however low the low ones are. Of 5 low, 4 in the middle and 3 high
        // the chart keeps the high ones back.
        let later: [(&str, &[u8]); 2] = [("a", &[3, 3, 3, 4, 4, 4]), ("b", &[3, 3, 3, 4, 4, 4])];
        let after = |a: &[u8; 6], b: &[u8; 6]| {
            let found = measured([&[("a", a), ("b", b)], &later]).remove(0);
            (found.value, found.low, found.high, found.n)
        };
        let shown = after(&[2, 2, 2, 3, 3, 3], &[2, 2, 3, 3, 3, 3]);
        assert!(shown.0.is_some());
        assert_eq!(after(&[1, 2, 1, 3, 3, 3], &[2, 1, 3, 3, 3, 3]), shown);
        assert_eq!(after(&[2, 2, 2, 3, 3, 4], &[2, 2, 3, 3, 4, 4]).0, None);
    }

    #[test]
    fn rounds_of_which_the_shares_are_not_shown_are_not_compared() {
        // Three and three of six are no class of five; with the others of their class they are.
        let small = measured([&[("a", &[3, 3, 3, 4, 4, 4])], &[("a", &[3, 3, 4, 4, 4, 4])]]);
        assert_eq!((small[0].status, small[0].n), (Status::Suppressed, None));
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
