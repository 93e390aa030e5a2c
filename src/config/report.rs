//! Which report a pipeline makes, and over what kind of period.

use serde::Deserialize;

use crate::domain::{Date, Month, Period};

/// The report that a pipeline file asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// The steering group's report, over a month.
    #[default]
    SteeringReport,
    /// The same over a half-year: for who accounts for itself twice a year.
    HalfYearReport,
    /// The review of benefits, over a half-year.
    BenefitsReview,
}

impl ReportKind {
    /// The report that is made over a period: asked for a half-year, the steering group's report is the one over it.
    #[must_use]
    pub fn over(self, period: Period) -> Self {
        match (self, period) {
            (Self::SteeringReport, Period::HalfYear(..)) => Self::HalfYearReport,
            _ => self,
        }
    }

    /// The period of a report whose last known month is `month`.
    pub fn period(self, month: Month) -> Period {
        match self {
            Self::SteeringReport => Period::Month(month),
            Self::HalfYearReport | Self::BenefitsReview => Period::half_year_of(month),
        }
    }

    /// The last month that counts in a period, `known` being the last month of which something is known. A half-year may
    /// be reviewed before it has ended: then it counts up to `known`. `None` for another kind of period.
    pub fn last_month(self, period: Period, known: Month) -> Option<Month> {
        match (self, period) {
            (_, Period::Month(month)) => Some(month),
            (Self::HalfYearReport | Self::BenefitsReview, Period::HalfYear(..)) => {
                let is_within = period.first_month() <= known && known < period.last_month();
                Some(if is_within { known } else { period.last_month() })
            }
            _ => None,
        }
    }

    /// The same month, or of a half-year the last one that had ended on a reference date given from outside.
    pub fn ended(self, month: Month, as_of: Option<Date>) -> Month {
        let ended = as_of.map(|day| Month::of(day.plus_days(1)).plus(-1));
        match ended {
            Some(ended) if ended < month && self.period(ended) == self.period(month) => ended,
            _ => month,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u32) -> Month {
        Month::new(year, month).expect("a month")
    }

    #[test]
    fn a_half_year_that_still_runs_counts_up_to_the_last_known_month() {
        let review = ReportKind::BenefitsReview;
        let last = |text: &str| review.last_month(Period::parse(text).expect("a period"), month(2026, 10));
        assert_eq!(last("2026-H2"), Some(month(2026, 10)));
        assert_eq!(last("2026-H1"), Some(month(2026, 6)));
        assert_eq!(last("2027-H1"), Some(month(2027, 6)));
        assert_eq!(last("2026-08"), Some(month(2026, 8)));
        assert_eq!(last("2026"), None);
        assert_eq!(review.period(month(2026, 10)).to_string(), "2026-H2");
    }

    #[test]
    fn the_steering_report_knows_months_and_is_another_over_a_half_year() {
        let half = Period::parse("2026-H2").expect("a period");
        assert_eq!(ReportKind::SteeringReport.last_month(half, month(2026, 10)), None);
        let over = |kind: ReportKind, text: &str| kind.over(Period::parse(text).expect("a period"));
        assert_eq!(over(ReportKind::SteeringReport, "2026-H2"), ReportKind::HalfYearReport);
        assert_eq!(over(ReportKind::SteeringReport, "2026-10"), ReportKind::SteeringReport);
        assert_eq!(over(ReportKind::HalfYearReport, "2026-10"), ReportKind::HalfYearReport);
        assert_eq!(over(ReportKind::BenefitsReview, "2026-H2"), ReportKind::BenefitsReview);
        assert_eq!(
            ReportKind::SteeringReport.period(month(2026, 10)).to_string(),
            "2026-10"
        );
    }

    #[test]
    fn a_review_as_of_a_day_stops_at_the_month_that_had_ended() {
        let review = ReportKind::BenefitsReview;
        let day = |text: &str| Date::parse_iso(text);
        assert_eq!(review.ended(month(2026, 12), day("2026-11-09")), month(2026, 10));
        assert_eq!(review.ended(month(2026, 12), day("2026-10-31")), month(2026, 10));
        // Before the half-year nothing of it had ended: the month stays what was asked for.
        assert_eq!(review.ended(month(2026, 12), day("2026-06-30")), month(2026, 12));
        assert_eq!(
            ReportKind::SteeringReport.ended(month(2026, 12), day("2026-11-09")),
            month(2026, 12)
        );
    }
}
