//! The milestones around the reported month: what was planned, what is expected, what is done.

use crate::contract;
use crate::diagnostic::Code;
use crate::domain::{Date, Status, Subject, SubjectType, Window};
use crate::indicators::pace::milestone::MilestoneKind;
use crate::ledger::{FactTable, Row};
use crate::report::document::{Paper, Tone};
use crate::report::frame::{self, Heading};
use crate::report::steering::{milestone_charts, process_results};
use crate::report::{Block, Cell, Context, Sheet, Table, funded, reading};

const INDICATORS: &[&str] = &["milestone-pace", "milestone-slip", "first-result"];
/// The mean length of a month in days.
const DAYS_A_MONTH: f64 = 365.25 / 12.0;
/// Months before and after the reported one that the table shows.
const MONTHS: i32 = 6;

/// The sheet `Mijlpalen`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let heading = Heading {
        id: "milestones",
        headline: headline(context),
        subtitle: context.text(
            "report-milestones-subtitle",
            &[("period", context.period_text().into())],
        ),
    };
    let blocks = vec![
        Block::Chart(Box::new(milestone_charts::timeline(context))),
        reading::block(context, "milestones", INDICATORS, said(context)),
        Block::Chart(Box::new(milestone_charts::trend(context))),
        // The timeline shows the same by name; the days are for looking up.
        Block::Table(table(context).off_paper()),
        Block::Table(process_results::table(context)),
    ];
    frame::sheet(context, heading, Paper::Portrait, blocks)
}

/// `2 mijlpalen zijn over tijd; 4 andere komen later dan gepland`.
fn headline(context: &Context<'_>) -> String {
    let Some([_, _, overdue, late]) = counted(context) else {
        return context.word("report-milestones-headline-none");
    };
    context.text(
        "report-milestones-headline",
        &[("overdue", overdue.into()), ("late", late.into())],
    )
}

/// What is seen, and how long the first results took.
fn said(context: &Context<'_>) -> String {
    let first = |kind: MilestoneKind| {
        let subject = Subject::of(SubjectType::Milestones, kind.id());
        let figure = context.figure("first-result", &subject, Window::ToDate)?;
        let kind = kind.id().into();
        let Some(days) = figure.value else {
            let is_none = figure.status == Status::Undefined;
            return is_none.then(|| context.text("report-milestones-first-none", &[("kind", kind)]));
        };
        let months = (days / DAYS_A_MONTH).round() as i64;
        Some(context.text("report-milestones-first", &[("kind", kind), ("months", months.into())]))
    };
    let firsts = MilestoneKind::ALL.into_iter().filter_map(first);
    std::iter::once(seen(context))
        .chain(firsts)
        .chain(funded::late_milestones(context))
        .chain(of_before(context))
        .collect::<Vec<_>>()
        .join(" ")
}

/// That milestones stand as they were stated before, where what was stated now could not be read.
fn of_before(context: &Context<'_>) -> Option<String> {
    let said = context.diagnostics.iter();
    let standing = said.filter(|said| {
        let table = said
            .arguments
            .get("table")
            .and_then(|name| contract::table_of_sheet(name));
        said.code == Code::EarlierRowStands && table.is_some_and(|table| table.id == "milestones")
    });
    let rows: usize = standing
        .filter_map(|said| said.arguments.get("sum")?.parse::<usize>().ok())
        .sum();
    (rows > 0).then(|| context.text("report-milestones-before", &[("n", rows.into())]))
}

/// `7 van de 15 mijlpalen zijn gereed; 6 hadden gereed moeten zijn`.
fn seen(context: &Context<'_>) -> String {
    let Some([all, done, overdue, late]) = counted(context) else {
        return context.word("report-milestones-headline-none");
    };
    context.text(
        "report-milestones-seen",
        &[
            ("all", all.into()),
            ("done", done.into()),
            ("overdue", overdue.into()),
            ("late", late.into()),
        ],
    )
}

/// Of the milestones around the month: all, finished, overdue, and expected late. `None` without any.
fn counted(context: &Context<'_>) -> Option<[usize; 4]> {
    let facts = context.table("milestones");
    let last_day = context.month().last_day();
    let rows = around(context, &facts);
    let finished = |row: &Row<'_>| row.date("finished_on").filter(|day| *day <= last_day);
    let count = |wanted: &str| {
        let is_it = |row: &&Row<'_>| state(**row, finished(row), last_day).0 == wanted;
        rows.iter().filter(is_it).count()
    };
    let done = rows.iter().filter(|row| finished(row).is_some()).count();
    let late = count("report-milestones-expected-late");
    (!rows.is_empty()).then(|| [rows.len(), done, count("report-milestones-overdue"), late])
}

/// The milestones around the reported month: process first, each kind by planned day. Open ones that are late are among
/// them however old they are.
pub fn around<'a>(context: &Context<'_>, facts: &'a FactTable) -> Vec<Row<'a>> {
    let last_day = context.month().last_day();
    let (first, last) = (
        context.month().plus(-MONTHS).first_day(),
        context.month().plus(MONTHS).last_day(),
    );
    let mut rows: Vec<Row<'_>> = facts
        .rows()
        .filter(|row| {
            let finished = row.date("finished_on").filter(|day| *day <= last_day);
            let planned = row.date("planned_on");
            match finished {
                Some(day) => day >= first,
                None => planned.is_none_or(|day| day <= last),
            }
        })
        .collect();
    rows.sort_by_key(|row| {
        (
            row.text("kind") != Some("process"),
            row.date("planned_on"),
            row.text("name").map(str::to_owned),
        )
    });
    rows
}

fn table(context: &Context<'_>) -> Table {
    let facts = context.table("milestones");
    let last_day = context.month().last_day();
    let rows = around(context, &facts);
    let mut cells: Vec<Vec<Cell>> = rows.iter().map(|row| cells(context, *row, last_day)).collect();
    if cells.is_empty() {
        let missing = || context.absent("report-absent-missing");
        cells.push(vec![
            context.absent("report-milestones-none"),
            missing(),
            missing(),
            missing(),
            missing(),
            missing(),
        ]);
    }
    let hidden = facts.len() - rows.len();
    let mut notes = Vec::new();
    if hidden > 0 {
        notes.push(context.text("report-milestones-hidden", &[("n", hidden.into())]));
    }
    Table {
        notes,
        ..frame::table(
            context.word("report-milestones-caption"),
            frame::headers(
                context,
                "report-milestones",
                &["name", "kind", "planned", "forecast", "finished", "state"],
            ),
            cells,
        )
    }
}

/// The name of a milestone with its project behind it, where it belongs to one.
pub(super) fn name(context: &Context<'_>, row: Row<'_>) -> Option<String> {
    let name = row.text("name")?;
    Some(match row.text("project_id") {
        Some(id) => {
            let project = context.subject_name(&Subject::of(SubjectType::Project, id));
            format!("{name} ({project})")
        }
        None => name.to_owned(),
    })
}

fn cells(context: &Context<'_>, row: Row<'_>, last_day: Date) -> Vec<Cell> {
    let finished = row.date("finished_on").filter(|day| *day <= last_day);
    let kind = row.text("kind").unwrap_or_default();
    let (_, tone) = state(row, finished, last_day);
    vec![
        context.text_or_absent(name(context, row).as_deref()),
        Cell::text(context.enum_word("milestones", "kind", kind)),
        context.date_or(row.date("planned_on"), "report-absent-empty"),
        context.date_or(row.date("forecast_on"), "report-absent-empty"),
        context.date_or(finished, "report-milestones-open"),
        Cell::text(said_state(context, row, last_day)).toned(tone),
    ]
}

/// How a milestone stands in words; behind it that it comes after the temporary money of its project, where that is so.
pub(super) fn said_state(context: &Context<'_>, row: Row<'_>, last_day: Date) -> String {
    let finished = row.date("finished_on").filter(|day| *day <= last_day);
    let word = context.word(state(row, finished, last_day).0);
    match funded::ends_before(context, row) {
        Some((_, days)) => context.text(
            "report-milestones-after-money",
            &[("state", word.into()), ("days", days.into())],
        ),
        None => word,
    }
}

/// The key of the word for how a milestone stands, and its tone.
pub fn state(row: Row<'_>, finished: Option<Date>, last_day: Date) -> (&'static str, Tone) {
    let Some(planned) = row.date("planned_on") else {
        return ("report-milestones-unplanned", Tone::Plain);
    };
    match finished {
        Some(day) if day <= planned => ("report-milestones-on-time", Tone::Improvement),
        Some(_) => ("report-milestones-done-late", Tone::NoSignal),
        None if planned <= last_day => ("report-milestones-overdue", Tone::Concern),
        None if row.date("forecast_on").is_some_and(|day| day > planned) => {
            ("report-milestones-expected-late", Tone::Concern)
        }
        None => ("report-milestones-on-course", Tone::Plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Unit};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    #[test]
    fn how_long_the_first_results_took_is_told_in_months() {
        let mut house = House::empty();
        let (period, window, id) = (house.scope.period(), Window::ToDate, "first-result");
        let subject = |kind| Subject::of(SubjectType::Milestones, kind);
        // 90 days are 2,96 months.
        house.measurements = Measurements::new(vec![
            Measurement::new(id, subject("process"), period, window, Unit::Days, 90.0),
            Measurement::without_value(id, subject("delivery"), period, window, Unit::Days, Status::Undefined),
        ]);
        let said = said(&house.context());
        assert!(
            said.contains("Het eerste resultaat van het proces kwam 3 maanden na de start"),
            "{said}"
        );
        assert!(said.contains("nog geen resultaat van de uitvoering"), "{said}");
        house.measurements = Measurements::new(Vec::new());
        assert!(!super::said(&house.context()).contains("eerste resultaat"));
    }
}
