//! What to run: a pipeline, a month, a reference date, and under which conditions.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::config::{Pipeline, Survey};
use crate::domain::{Date, Month, Period};
use crate::intake::Isolation;
use crate::ledger::{self, Withdrawn};
use crate::pipeline::redact;
use crate::publish::{Manifest, PublishError, Shelf};
use crate::world;

/// What a run waits for before it publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitFor {
    /// Everybody delivered.
    Complete,
    /// Everybody delivered, or the deadline passed by the clock.
    Deadline,
}

/// What to run.
#[derive(Clone, Debug)]
pub struct Request {
    /// The pipeline.
    pub pipeline: Pipeline,
    /// Another month than the pipeline's; of a report over a half-year the last month that counts.
    pub month: Option<Month>,
    /// Another reference date than the deadline of the month.
    pub as_of: Option<Date>,
    /// How files are kept from harming the run.
    pub isolation: Isolation,
    /// Folder of the cache.
    pub cache: PathBuf,
    /// The manifest of an edition that is made again: it sees the editions that it saw the first time.
    pub again: Option<Manifest>,
    /// Files of the inbox that are left out, by path.
    pub leave_out: BTreeSet<String>,
    /// Stories that are not told, on top of those whose records stand beside the editions.
    pub withdrawn: Withdrawn,
    /// Why a new edition takes the place of an approved one, or of one that was withdrawn.
    pub why: Option<String>,
    /// What it waits for.
    pub wait_for: Option<WaitFor>,
}

impl Request {
    /// The restricted survey inbox, until the day on which its answers are to be destroyed.
    pub fn survey(&self) -> Option<&Survey> {
        self.pipeline
            .survey
            .as_ref()
            .filter(|survey| self.reference_date() <= survey.keep_until)
    }

    /// The restricted survey inbox, once its answers may no longer be kept.
    pub fn ended_survey(&self) -> Option<&Survey> {
        let survey = self.pipeline.survey.as_ref();
        survey.filter(|survey| self.reference_date() > survey.keep_until)
    }

    /// A pipeline with the usual isolation and cache.
    pub fn new(pipeline: Pipeline, cache: Option<PathBuf>) -> std::io::Result<Self> {
        let cache = cache.or_else(|| pipeline.cache.clone());
        let cache = cache.map_or_else(world::cache_folder, Ok)?;
        let isolation = Isolation::Workers {
            program: world::program()?,
            count: world::processors(),
        };
        Ok(Self {
            pipeline,
            month: None,
            as_of: None,
            isolation,
            cache,
            again: None,
            leave_out: BTreeSet::new(),
            withdrawn: Withdrawn::default(),
            why: None,
            wait_for: None,
        })
    }

    /// The same over another period than the pipeline's; `None` when no report is made over such a period.
    #[must_use]
    pub fn over(mut self, period: Period) -> Option<Self> {
        let known = self.month();
        self.pipeline.report = self.pipeline.report.over(period);
        self.month = Some(self.pipeline.report.last_month(period, known)?);
        Some(self)
    }

    /// The same over what an edition is about: its period, up to the last month that it knew.
    #[must_use]
    pub fn like(mut self, manifest: &Manifest) -> Self {
        if let Some(period) = Period::parse(&manifest.period) {
            self.pipeline.report = self.pipeline.report.over(period);
        }
        self.month = manifest.last_month();
        self
    }

    /// The reported month: the request's, else the pipeline's, else the last whole one in Amsterdam.
    pub fn month(&self) -> Month {
        let by_clock = || last_whole_month(world::unix_seconds());
        let month = self.month.or(self.pipeline.month).unwrap_or_else(by_clock);
        self.pipeline.report.ended(month, self.as_of)
    }

    /// The reported period: the month, or the half-year that holds it.
    pub fn period(&self) -> Period {
        self.pipeline.report.period(self.month())
    }

    /// The editions of the pipeline.
    pub fn shelf(&self) -> Shelf {
        Shelf::new(&self.pipeline.reports, &self.pipeline.name)
    }

    /// The day until which deliveries over the month are on time.
    pub fn deadline(&self) -> Date {
        ledger::monitor::deadline(self.month(), self.pipeline.deadline_working_day)
    }

    /// The reference date: the request's, else the deadline of the month; never now.
    pub fn reference_date(&self) -> Date {
        self.as_of.unwrap_or_else(|| self.deadline())
    }

    /// The same with month and reference date laid down: a run asks the clock once, so that midnight does not fall inside
    /// it; and with the stories that may no longer be told. What the standing edition of this month knew is not forgotten again: its reference date is the least.
    pub fn settled(&self) -> Result<Self, PublishError> {
        let month = self.month();
        let request = Self {
            month: Some(month),
            withdrawn: redact::withdrawn(&self.shelf(), self.withdrawn.clone())?,
            ..self.clone()
        };
        if self.as_of.is_some() {
            return Ok(request);
        }
        let standing = self.shelf().standing(&request.period().to_string())?;
        let deadline = request.deadline();
        let least = standing.map_or(deadline, |edition| edition.manifest.reference_date.max(deadline));
        Ok(Self {
            as_of: Some(least),
            ..request
        })
    }
}

/// The last whole month in Amsterdam at a moment, given in seconds since 1970 (UTC).
fn last_whole_month(unix_seconds: i64) -> Month {
    Month::of(Date::in_amsterdam(unix_seconds)).plus(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_gives_the_last_whole_month_in_amsterdam() {
        // 1 November 2026 begins in Amsterdam at 23:00 UTC on 31 October (winter time since 25 October).
        for (seconds, month) in [
            (1_793_487_599, "2026-09"), // 2026-10-31T22:59:59Z
            (1_793_487_600, "2026-10"), // 2026-10-31T23:00:00Z
            (1_792_889_999, "2026-09"), // 2026-10-25T00:59:59Z, the hour before the clock goes back
            (1_792_890_000, "2026-09"), // 2026-10-25T01:00:00Z, 02:00 for the second time
            (1_835_391_600, "2028-01"), // 2028-02-28T23:00:00Z: 29 February in Amsterdam
            (1_835_477_999, "2028-01"), // 2028-02-29T22:59:59Z
            (1_835_478_000, "2028-02"), // 2028-02-29T23:00:00Z: 1 March
        ] {
            assert_eq!(last_whole_month(seconds).to_string(), month, "{seconds}");
        }
    }
}
