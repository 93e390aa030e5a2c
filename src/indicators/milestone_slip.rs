//! Whether expected days shift.
//!
//! # What it measures
//! How many days later milestones are expected with every day that passes, apart for results of the process and of the
//! work itself.
//!
//! # Formula
//! Mean over the milestones that were open at the end of the month of the slope of `expected day` on `day of the report`
//! (least squares), over the last six months. 0 keeps to its day, 1 stays as far away as it was, below 0 comes nearer.
//!
//! # Unit and direction
//! Ratio (days a day); lower is better.
//!
//! # Undefined when
//! No milestone was open. Insufficient when none of them has forecasts of three months.
//!
//! # Source
//! Milestone trend analysis, as in project controlling.
//!
//! # Differs from
//! `milestone-pace`, which sees a delay only once the day has passed.

use crate::domain::{Measurement, Period, RowSet, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::pace::milestone::MilestoneKind;
use crate::indicators::pace::months;
use crate::indicators::pace::slip::{Forecasts, SNAPSHOTS};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct MilestoneSlip;

static DEFINITION: Definition = Definition {
    id: "milestone-slip",
    unit: Unit::Ratio,
    direction: Direction::Decrease,
    minimum_points: SNAPSHOTS as u32,
    is_convention: true,
    version: 1,
};

impl Indicator for MilestoneSlip {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let mut figures = Vec::new();
        for kind in MilestoneKind::ALL {
            let forecasts = Forecasts::of(facts, kind);
            if forecasts.is_empty() {
                continue;
            }
            let subject = Subject::of(SubjectType::Milestones, kind.id());
            figures.extend(months(scope).map(|month| {
                let frame = Frame::over(&DEFINITION, Period::Month(month), Window::Month);
                match forecasts.slip(month) {
                    Ok(slip) => frame
                        .value(subject.clone(), slip.slope)
                        .with_n(slip.milestones)
                        .with_rows([RowSet::new("milestones", slip.rows)]),
                    Err(status) => frame.absent(subject.clone(), status),
                }
            }));
        }
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::Measurements;
    use crate::indicators::fixture::{day, facts, month, scope};
    use crate::ledger::Forecast;

    /// Reports on 1 July 2026 and 30, 60 and 90 days later (about June to September), with what they expected, in days
    /// after the first.
    fn measured(milestones: &[(&'static str, &'static str, &[i32])]) -> Measurements {
        measured_since(0, milestones)
    }

    /// The same with reports that began so many months later.
    fn measured_since(later: i32, milestones: &[(&'static str, &'static str, &[i32])]) -> Measurements {
        let rows: Vec<Vec<(&str, &str)>> = milestones
            .iter()
            .map(|(id, finished, _)| {
                [("milestone_id", *id), ("kind", "process"), ("finished_on", *finished)]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty())
                    .collect()
            })
            .collect();
        let mut facts = facts(&[("milestones", &rows)]);
        let first = day("2026-07-01");
        for (id, _, expected) in milestones {
            for (report, days) in (later..).zip(*expected) {
                facts.forecasts.push(Forecast {
                    milestone: (*id).to_owned(),
                    month: month(2026, 6).plus(report),
                    reported_on: first.plus_days(30 * report),
                    forecast_on: first.plus_days(*days),
                });
            }
        }
        Measurements::new(MilestoneSlip.measure(&facts, &scope()))
    }

    fn at(found: &Measurements, of: u32) -> &Measurement {
        let subject = Subject::of(SubjectType::Milestones, "process");
        found
            .at("milestone-slip", &subject, month(2026, of), Window::Month)
            .expect("a figure")
    }

    #[test]
    fn the_worked_example_of_four_reports() {
        // Reports on day 0, 30, 60, 90, expected on day 180, 195, 225, 255: means 45 and 213,75;
        // Σxy = 1.518,75 + 281,25 + 168,75 + 1.856,25 = 3.825; Σxx = 4.500; slope 0,85.
        let found = measured(&[("m", "", &[180, 195, 225, 255])]);
        let figure = at(&found, 10);
        assert!((figure.value.expect("a slope") - 0.85).abs() < 1e-9);
        assert_eq!((figure.n, figure.rows[0].rows()), (Some(1), &[0][..]));
        // In August three reports were known: 180, 195, 225 → 0,75. In July there were two.
        assert!((at(&found, 8).value.expect("a slope") - 0.75).abs() < 1e-9);
        assert_eq!(at(&found, 7).status, Status::Insufficient);
    }

    #[test]
    fn the_mean_is_over_what_was_still_open() {
        // m slips 0,85, n keeps to its day: 0,425. d was finished on 20 August: it counts in July (too few reports) only.
        let found = measured(&[
            ("m", "", &[180, 195, 225, 255]),
            ("n", "", &[100, 100, 100, 100]),
            ("d", "2026-08-20", &[40, 70, 70]),
        ]);
        assert!((at(&found, 10).value.expect("a mean") - 0.425).abs() < 1e-9);
        assert_eq!(at(&found, 10).n, Some(2));
    }

    #[test]
    fn forecasts_of_more_than_six_months_ago_do_not_hide_that_it_shifts() {
        // Reports of June 2025 to October 2026: expected on day 180 up to July, then on 210, 240 and 270. May to October
        // count: days −30 to 120 (mean 45) against 180, 180, 180, 210, 240, 270 (mean 210);
        // Σxy = 2.250 + 1.350 + 450 + 0 + 1.350 + 4.500 = 9.900; Σxx = 15.750; slope 0,6286. Over all months it would be 0,11.
        let mut expected = vec![180; 14];
        expected.extend([210, 240, 270]);
        let found = measured_since(-12, &[("m", "", &expected)]);
        assert!((at(&found, 10).value.expect("a slope") - 0.628_571_4).abs() < 1e-6);
    }

    #[test]
    fn nothing_open_is_undefined_and_no_milestones_no_figure() {
        let found = measured(&[("d", "2026-08-20", &[40, 70, 70])]);
        assert_eq!(at(&found, 10).status, Status::Undefined);
        assert!(measured(&[]).all().is_empty());
    }
}
