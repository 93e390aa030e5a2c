//! How the expected days of open milestones shift: milestone trend analysis.
//!
//! Of each milestone a line through the forecasts of the last six months, expected day against day of the report: 0 keeps
//! to its day, 1 comes a day later with every day that passes. It takes the forecasts of three months. Older forecasts
//! would hide that a milestone which stood firm for a year has begun to shift.

use std::collections::BTreeMap;

use crate::domain::{Date, Month, RowSet, Status};
use crate::indicators::pace::Component;
use crate::indicators::pace::milestone::MilestoneKind;
use crate::ledger::Facts;
use crate::statistics::regression::least_squares::least_squares;

/// Forecasts that a line needs.
pub(crate) const SNAPSHOTS: usize = 3;

/// Months that a line looks back, the reported one included.
const MONTHS: i32 = 6;

/// A milestone with what was expected of it.
#[derive(Clone, Debug)]
struct Tracked {
    finished_on: Option<Date>,
    /// Month of the report, its day, and the expected day, in the order of months.
    snapshots: Vec<(Month, Date, Date)>,
    row: u32,
}

/// The milestones of a kind with what was expected of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forecasts(Vec<Tracked>);

/// What the open milestones of a month shift by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Slip {
    /// Mean slope, in days a day.
    pub(crate) slope: f64,
    /// Milestones with a slope.
    pub(crate) milestones: usize,
    /// Positions of their rows in the facts of `milestones`.
    pub(crate) rows: Vec<u32>,
}

impl Forecasts {
    /// Lays out the forecasts of a kind.
    pub(crate) fn of(facts: &Facts, kind: MilestoneKind) -> Self {
        let mut snapshots: BTreeMap<&str, Vec<(Month, Date, Date)>> = BTreeMap::new();
        for forecast in &facts.forecasts {
            let own = snapshots.entry(&forecast.milestone).or_default();
            own.push((forecast.month, forecast.reported_on, forecast.forecast_on));
        }
        let table = facts.table("milestones");
        let tracked = table
            .rows()
            .filter(|row| row.text("kind") == Some(kind.id()))
            .map(|row| Tracked {
                finished_on: row.date("finished_on"),
                snapshots: row
                    .text("milestone_id")
                    .and_then(|id| snapshots.remove(id))
                    .unwrap_or_default(),
                row: row.index(),
            });
        Self(tracked.collect())
    }

    /// True without milestones.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The mean slope of what was open at the end of a month, by what was known then; else why there is none.
    pub(crate) fn slip(&self, month: Month) -> Result<Slip, Status> {
        let mut open = self
            .0
            .iter()
            .filter(|milestone| milestone.finished_on.is_none_or(|day| day > month.last_day()))
            .peekable();
        if open.peek().is_none() {
            return Err(Status::Undefined);
        }
        let slopes: Vec<(f64, u32)> = open
            .filter_map(|milestone| Some((slope(&milestone.snapshots, month)?, milestone.row)))
            .collect();
        if slopes.is_empty() {
            return Err(Status::Insufficient);
        }
        Ok(Slip {
            slope: slopes.iter().map(|(slope, _)| slope).sum::<f64>() / slopes.len() as f64,
            milestones: slopes.len(),
            rows: slopes.into_iter().map(|(_, row)| row).collect(),
        })
    }

    /// The slip as a part of the momentum: 100 when nothing shifts, 0 when every day brings a day of delay.
    pub(crate) fn component(&self, month: Month) -> Component {
        match self.slip(month) {
            Ok(slip) => Component {
                n: Some(slip.milestones),
                rows: vec![RowSet::new("milestones", slip.rows)],
                ..Component::of(1.0 - slip.slope.clamp(0.0, 1.0), 1.0)
            },
            Err(_) => Component::absent(Status::Insufficient),
        }
    }
}

/// Days that the expected day moves a day, by the forecasts of the months up to one.
fn slope(snapshots: &[(Month, Date, Date)], month: Month) -> Option<f64> {
    let months = month.plus(1 - MONTHS)..=month;
    let known: Vec<_> = snapshots.iter().filter(|(of, ..)| months.contains(of)).collect();
    let first = known.first()?.1.days();
    if known.len() < SNAPSHOTS {
        return None;
    }
    let design: Vec<Vec<f64>> = known
        .iter()
        .map(|(_, reported, _)| vec![1.0, f64::from(reported.days() - first)])
        .collect();
    let expected: Vec<f64> = known.iter().map(|(.., day)| f64::from(day.days() - first)).collect();
    let fit = least_squares(&design, &expected).ok()?;
    fit.coefficients.get(1).copied()
}
