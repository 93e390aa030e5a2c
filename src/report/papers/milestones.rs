//! Milestones as the papers tell them: what was reached since a day, and what comes next.

use crate::domain::Date;
use crate::ledger::Row;
use crate::report::{Context, agreed, funded};

/// A milestone with the day that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Milestone {
    /// Its name.
    pub(crate) name: String,
    /// The day on which it was reached, or is expected.
    pub(crate) day: Date,
    /// The day on which it was planned, where that is over and it is still to come.
    pub(crate) missed: Option<Date>,
    /// The last day of the temporary money of its project, where that is before the day on which it is expected.
    pub(crate) money_ends: Option<Date>,
    /// True for a result of the process; false for one of the work itself.
    pub(crate) is_process: bool,
}

impl Milestone {
    /// `Steunpunt Rietveen open (22 sep 2025)`.
    pub(crate) fn said(&self, context: &Context<'_>) -> String {
        let day = agreed::day(context, self.day);
        match self.missed {
            Some(missed) => {
                let arguments = [
                    ("name", self.name.as_str().into()),
                    ("day", day.into()),
                    ("missed", agreed::day(context, missed).into()),
                ];
                context.text("note-milestone-late", &arguments)
            }
            None => match self.money_ends {
                Some(end) => {
                    let arguments = [
                        ("name", self.name.as_str().into()),
                        ("day", day.into()),
                        ("end", agreed::day(context, end).into()),
                    ];
                    context.text("note-milestone-after-money", &arguments)
                }
                None => format!("{} ({day})", self.name),
            },
        }
    }

    /// `Gepland was 15 oktober 2026.`, behind a sentence about it; nothing where its day is not over.
    pub(crate) fn said_late(&self, context: &Context<'_>) -> String {
        self.missed.map_or_else(String::new, |missed| {
            let day = context.locale.date(missed);
            format!(" {}", context.text("milestone-was-planned", &[("day", day.into())]))
        })
    }
}

/// Those reached after a day and by the reference date, newest first.
pub(crate) fn reached(context: &Context<'_>, after: Date) -> Vec<Milestone> {
    let reference = context.scope.reference_date;
    let mut found = read(context, |row| {
        row.date("finished_on").filter(|day| *day > after && *day <= reference)
    });
    found.reverse();
    found
}

/// Those still to come, by the day on which they are expected, else planned; what should have been ready is not among
/// them.
pub(crate) fn coming(context: &Context<'_>) -> Vec<Milestone> {
    let reference = context.scope.reference_date;
    read(context, |row| {
        let is_open = row.date("finished_on").is_none_or(|day| day > reference);
        let expected = row.date("forecast_on").or_else(|| row.date("planned_on"));
        expected.filter(|day| is_open && *day > reference)
    })
}

/// Those that were planned by the reference date and are still open, the longest overdue first; those without a new day
/// count too.
pub(crate) fn late(context: &Context<'_>) -> Vec<Milestone> {
    let reference = context.scope.reference_date;
    let mut found = read(context, |row| {
        let is_open = row.date("finished_on").is_none_or(|day| day > reference);
        let planned = row.date("planned_on").filter(|day| is_open && *day <= reference)?;
        Some(
            row.date("forecast_on")
                .filter(|day| *day > reference)
                .unwrap_or(planned),
        )
    });
    found.sort_by_key(|milestone| milestone.missed.unwrap_or(milestone.day));
    found
}

fn read(context: &Context<'_>, day_of: impl Fn(Row<'_>) -> Option<Date>) -> Vec<Milestone> {
    let table = context.table("milestones");
    let reference = context.scope.reference_date;
    let mut found: Vec<Milestone> = table
        .rows()
        .filter_map(|row| {
            let day = day_of(row)?;
            let planned = row.date("planned_on").filter(|planned| *planned <= reference);
            Some(Milestone {
                day,
                missed: planned.filter(|_| day > reference),
                name: row.text("name")?.trim().to_owned(),
                money_ends: funded::ends_before(context, row).map(|(end, _)| end),
                is_process: row.text("kind") == Some("process"),
            })
        })
        .collect();
    found.sort_by(|a, b| (a.day, &a.name).cmp(&(b.day, &b.name)));
    found
}
