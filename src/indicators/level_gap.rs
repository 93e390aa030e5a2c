//! # What it measures
//! Whether leadership sees the collaboration in another light than the shop floor.
//!
//! # Formula
//! Per survey round and dimension: mean score (0 to 100) of strategic respondents − mean of operational ones, every
//! respondent with weight 1, in whole points; n the respondents of both. Of the partners whose scores are shown; where none
//! is, of all.
//!
//! # Unit and direction
//! Points, positive where leadership is more positive; neither good nor bad: something to talk about.
//!
//! # Undefined when
//! Nobody of one of the two levels answered. Suppressed when either has fewer respondents than `survey-minimum`, when
//! a few respondents would follow from the levels and the partners that are shown, when one of the two means lies at an
//! end of the scale, which would tell every answer, or when the chart of the answers keeps back a class, which the gap
//! could give back.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): the dialogue on the shop floor too.
//!
//! # Differs from
//! `survey-dimension`, in which every partner has weight 1: by level the groups are too small for that.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Cell, Round, rounds};
use crate::indicators::survey::spread::is_whole;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::ledger::shown_before::{BySubject, Shown, tells_about_few};
use crate::statistics::disclosure_register::Register;

/// See the module.
pub(crate) struct LevelGap;

static DEFINITION: Definition = Definition {
    id: "level-gap",
    unit: Unit::Points,
    direction: Direction::Neutral,
    minimum_points: 5,
    is_convention: true,
    version: 3,
};

/// Leadership and shop floor.
const COMPARED: [&str; 2] = ["strategic", "operational"];

/// The dimension that is told as a whole only, never of parts.
const BALANCE: &str = "balance";

impl Indicator for LevelGap {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        let mut figures = Vec::new();
        for (period, round) in rounds(facts, scope.month) {
            let frame = Frame::over(&DEFINITION, period, Window::Month);
            let told = round.cells.iter().filter(|(dimension, _)| *dimension != BALANCE);
            let before = facts.shown_before.of(DEFINITION.id, period);
            let gaps = told.map(|(dimension, cells)| gap(frame, &round, (dimension, cells), minimum));
            figures.extend(gaps.map(|found| unless_told(frame, found, &before, minimum)));
        }
        figures
    }
}

/// The figure, unless it differs from what an earlier edition showed by the answers of a few.
fn unless_told(frame: Frame, found: Measurement, before: &BySubject, minimum: usize) -> Measurement {
    let new = found.value.zip(found.n).map(|(value, n)| Shown {
        n: n as usize,
        value,
        version: Some(DEFINITION.version),
    });
    match new {
        Some(new) if tells_about_few(before, &found.key.subject.id, &new, minimum) => {
            frame.absent(found.key.subject, Status::Suppressed)
        }
        _ => found,
    }
}

fn gap(
    frame: Frame,
    round: &Round,
    (dimension, cells): (&str, &BTreeMap<Cell, Vec<f64>>),
    minimum: usize,
) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, dimension);
    if !COMPARED.iter().all(|level| cells.keys().any(|(_, own)| own == level)) {
        return frame.absent(subject, Status::Undefined);
    }
    let Some(disclosed) = round
        .disclosed(dimension, minimum)
        .filter(|found| found.network.is_some())
    else {
        return frame.absent(subject, Status::Suppressed);
    };
    let is_told = |partner: &String| !disclosed.is_of_shown || matches!(disclosed.partners.get(partner), Some(Some(_)));
    let told: BTreeMap<&Cell, &[f64]> = cells
        .iter()
        .filter(|((partner, _), _)| is_told(partner))
        .map(|(cell, scores)| (cell, scores.as_slice()))
        .collect();
    let levels = COMPARED.map(|level| -> Vec<f64> {
        let own = told.iter().filter(|((_, own), _)| own == level);
        own.flat_map(|(_, scores)| scores.iter().copied()).collect()
    });
    let means = levels
        .each_ref()
        .map(|scores| scores.iter().sum::<f64>() / scores.len() as f64);
    let is_telling = means.iter().any(|mean| mean.round() <= 0.0 || mean.round() >= 100.0);
    if is_telling || !is_whole(round, dimension, minimum) || tells(&told, disclosed.is_of_shown, minimum) {
        return frame.absent(subject, Status::Suppressed);
    }
    frame
        .value(subject, (means[0] - means[1]).round())
        .with_n(levels[0].len() + levels[1].len())
}

/// True when the means of the two levels, beside those of the partners that are shown (or of all together where none is),
/// would tell about a few: the cells of partners by level are the parts of which all these figures are made.
fn tells(told: &BTreeMap<&Cell, &[f64]>, is_of_shown: bool, minimum: usize) -> bool {
    let mut register = Register::new(minimum);
    let parts = |is_in: &dyn Fn(&Cell) -> bool| -> Vec<(Cell, usize)> {
        let own = told.iter().filter(|(cell, _)| is_in(cell));
        own.map(|(cell, scores)| ((*cell).clone(), scores.len())).collect()
    };
    let partners: BTreeSet<&String> = told.keys().map(|(partner, _)| partner).collect();
    let mut figures: Vec<Vec<(Cell, usize)>> = if is_of_shown {
        partners
            .iter()
            .map(|id| parts(&|(partner, _)| partner == *id))
            .collect()
    } else {
        Vec::new()
    };
    figures.push(parts(&|_| true));
    figures.extend(COMPARED.map(|level| parts(&|(_, own)| own == level)));
    figures.iter().any(|figure| register.publish(figure).is_err())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    /// One round in which respondents of partner `a` with these levels gave these scores.
    fn measured(answers: &[(&'static str, &[u8])]) -> Vec<Measurement> {
        let mut rows: Vec<Vec<(&str, String)>> = Vec::new();
        for (level, scores) in answers {
            for score in *scores {
                let mut row = vec![
                    ("round", "2026-03".to_owned()),
                    ("partner_id", "a".to_owned()),
                    ("respondent_code", format!("r{}", rows.len())),
                    ("item_id", "i".to_owned()),
                    ("score", score.to_string()),
                ];
                if !level.is_empty() {
                    row.push(("level", (*level).to_owned()));
                }
                rows.push(row);
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
        LevelGap.measure(
            &facts(&[("survey_answers", &rows), ("survey_items", &[item])]),
            &scope(),
        )
    }

    #[test]
    fn leadership_against_shop_floor() {
        // Strategic 4, 4, 4, 4, 5 → 4,2 → 80; operational 3, 3, 3, 3, 3, 4 → 3,1667 → 54,17; 25,83 → 26; n = 11.
        let found = measured(&[("strategic", &[4, 4, 4, 4, 5]), ("operational", &[3, 3, 3, 3, 3, 4])]);
        assert_eq!((found[0].value, found[0].n), (Some(26.0), Some(11)));
        assert_eq!(found[0].key.subject.id, "trust");
        assert!(found[0].rows.is_empty());
    }

    #[test]
    fn small_levels_and_those_that_would_give_others_away_are_kept_back() {
        let four = measured(&[("strategic", &[4, 4, 4, 5]), ("operational", &[3; 9])]);
        assert_eq!((four[0].status, four[0].n), (Status::Suppressed, None));
        // Two tactical ones would follow from the rest: a second level goes with them.
        let two = measured(&[("strategic", &[4; 6]), ("tactical", &[2; 2]), ("operational", &[3; 9])]);
        assert_eq!(two[0].status, Status::Suppressed);
        // Everybody of the leadership chose the highest answer.
        let all = measured(&[("strategic", &[5; 6]), ("operational", &[3; 9])]);
        assert_eq!(all[0].status, Status::Suppressed);
    }

    #[test]
    fn with_one_level_only_there_is_no_gap() {
        let found = measured(&[("strategic", &[4; 9]), ("", &[3; 9])]);
        assert_eq!(found[0].status, Status::Undefined);
        assert!(measured(&[]).is_empty());
    }

    #[test]
    fn a_level_that_tells_what_few_of_a_partner_answered_is_kept_back() {
        // All five of `a` are leadership, all five of `b` shop floor, and of `c` one of each beside four tactical ones: with the
        // means of a, b and c and of both levels, what the two of `c` answered would follow.
        let cells = |of_c: usize| -> BTreeMap<Cell, Vec<f64>> {
            let cell = |partner: &str, level: &str, n: usize| ((partner.to_owned(), level.to_owned()), vec![50.0; n]);
            [
                cell("a", "strategic", 5),
                cell("b", "operational", 5),
                cell("c", "strategic", of_c),
                cell("c", "operational", of_c),
                cell("c", "tactical", 5),
            ]
            .into()
        };
        let is_told = |cells: &BTreeMap<Cell, Vec<f64>>| {
            let told = cells.iter().map(|(cell, scores)| (cell, scores.as_slice())).collect();
            tells(&told, true, 5)
        };
        assert!(is_told(&cells(1)) && !is_told(&cells(5)));
    }
}
