//! What our decisions did: carried out or not, and the figure they followed from, before and now. A development, no
//! proof.

use crate::domain::Subject;
use crate::indicators::decisions::Decision;
use crate::ledger::Row;
use crate::report::context::counts;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::linked::{self, Linked};
use crate::report::{Block, Cell, Content, Context, Sheet, Table, Tone, agreed, reading};

const INDICATORS: &[&str] = &["decision-lead-time", "decision-follow-up"];
/// Decisions in the table at most, newest first.
const MOST: usize = 12;

/// The sheet `Wat deed ons besluit`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let facts = context.table("decisions");
    let mut taken: Vec<(Decision, Row<'_>)> = agreed::decisions(context, &facts)
        .into_iter()
        .filter(|(decision, _)| decision.is_taken)
        .collect();
    taken.sort_by_key(|(decision, _)| (std::cmp::Reverse(decision.decided_on), decision.row));
    let mut blocks = Vec::new();
    if taken.is_empty() {
        blocks.push(Block::Paragraph(context.word("decided-none")));
    } else {
        blocks.push(Block::Table(table(context, &taken)));
    }
    blocks.push(Block::Note(context.word("decided-note")));
    blocks.push(reading::block(context, "decided", INDICATORS, seen(context)));
    let heading = Heading {
        id: "decided",
        headline: headline(context, &taken),
        subtitle: context.word("decided-subtitle"),
    };
    frame::sheet(context, heading, Paper::Landscape, blocks)
}

/// How long it took to decide, and how much of what was due is done.
fn seen(context: &Context<'_>) -> String {
    let latest = |indicator| context.latest(indicator, &Subject::network());
    let days = latest("decision-lead-time").and_then(|figure| figure.value);
    let days = days.map(|days| context.text("decided-seen-days", &[("days", (days.round() as i64).into())]));
    let done = latest("decision-follow-up").and_then(counts);
    let done = done.map(|(n, all)| context.text("decided-seen-done", &[("n", n.into()), ("all", all.into())]));
    let said: Vec<String> = days.into_iter().chain(done).collect();
    if said.is_empty() {
        return context.word("decided-seen-none");
    }
    said.join(" ")
}

/// `6 van de 7 genomen besluiten zijn uitgevoerd`.
fn headline(context: &Context<'_>, taken: &[(Decision, Row<'_>)]) -> String {
    let done = taken.iter().filter(|(decision, _)| decision.is_carried_out).count();
    if taken.is_empty() {
        return context.word("decided-headline-none");
    }
    context.text("decided-headline", &[("n", done.into()), ("all", taken.len().into())])
}

fn table(context: &Context<'_>, taken: &[(Decision, Row<'_>)]) -> Table {
    let rows = taken
        .iter()
        .take(MOST)
        .map(|(decision, row)| cells(context, *decision, *row));
    let rows = rows.collect();
    let mut notes = Vec::new();
    if taken.len() > MOST {
        notes.push(context.text("decided-older", &[("n", (taken.len() - MOST).into())]));
    }
    Table {
        notes,
        ..frame::table(
            context.word("decided-caption"),
            frame::headers(
                context,
                "decided",
                &["subject", "body", "taken", "carried-out", "figure", "before", "now"],
            ),
            rows,
        )
    }
}

fn cells(context: &Context<'_>, decision: Decision, row: Row<'_>) -> Vec<Cell> {
    let linked = linked::of(context, row);
    let body = row
        .text("body")
        .map(|body| context.enum_word("decisions", "body", body));
    let mut cells = vec![
        agreed::subject(context, row),
        context.text_or_absent(body.as_deref()),
        context.date_or(decision.decided_on, "report-absent-empty"),
        carried_out(context, decision),
    ];
    let Some(linked) = linked else {
        let key = match row.text("indicator_id") {
            Some(_) => "decided-figure-unclear",
            None => "decided-no-figure",
        };
        cells.extend([context.absent(key), context.absent("report-absent-undefined")]);
        cells.push(context.absent("report-absent-undefined"));
        return cells;
    };
    let before = decision.decided_on.and_then(|day| linked.before(context, day));
    cells.push(Cell::text(linked.title(context)));
    cells.push(match &before {
        Some(figure) => Linked::cell(context, Some(figure)),
        None => context.absent("decided-not-measured"),
    });
    cells.push(Linked::cell(context, linked.now(context)));
    cells
}

/// `uitgevoerd op 20 okt 2026`, `nog niet, uiterlijk 31 dec 2026`, or that the day has passed.
pub(super) fn carried_out(context: &Context<'_>, decision: Decision) -> Cell {
    let reference = context.scope.reference_date;
    let said = |key: &str, day| context.text(key, &[("day", agreed::day(context, day).into())]);
    match (decision.is_carried_out, decision.carried_out_on, decision.due_on) {
        (true, Some(day), _) => Cell::text(said("decided-done", day)),
        (true, None, _) => Cell::text(context.word("decided-done-undated")),
        (false, _, Some(day)) if day < reference => Cell::text(said("decided-overdue", day)).worded(Tone::Concern),
        (false, _, Some(day)) => Cell::text(said("decided-due", day)),
        (false, _, None) => Cell::new(Content::Text(context.word("decided-open"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Month, Period, Subject, SubjectType, Unit, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::{self, House};

    fn decision(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let mut row = vec![("decision_id", "B1"), ("subject", "Meer plekken"), ("status", "taken")];
        row.extend(more);
        row
    }

    fn house(decisions: &[Vec<(&'static str, &'static str)>]) -> House {
        let mut house = House::three_partners().with_tables(&[("decisions", decisions)]);
        // Waiting time by month: 44 in May up to 31 in October 2026.
        let days = || Unit::Own("dagen".to_owned());
        let kpi = || Subject::of(SubjectType::Kpi, "wachttijd");
        let values = [(5, 44.0), (6, 42.0), (7, 43.0), (8, 41.0), (9, 40.0), (10, 31.0)];
        let figures = values.map(|(month, value)| {
            let period = Period::Month(Month::new(2026, month).expect("a month"));
            Measurement::new("kpi-value", kpi(), period, Window::Month, days(), value)
        });
        house.measurements = Measurements::new(figures.into());
        house
    }

    fn row(house: &House) -> Vec<String> {
        let context = house.context();
        let sheet = sheet(&context);
        fixture::tables_of(&sheet)[0].rows[0]
            .iter()
            .map(fixture::shown)
            .collect()
    }

    #[test]
    fn the_figure_before_is_that_of_the_month_before_the_decision() {
        let house = house(&[decision(&[
            ("decided_on", "2026-07-09"),
            ("carried_out_on", "2026-08-01"),
            ("indicator_id", "wachttijd"),
        ])]);
        let row = row(&house);
        assert_eq!(row[3], "uitgevoerd op 1 aug 2026");
        assert_eq!(row[4..], ["Wachttijd", "42 dagen (jun 2026)", "31 dagen (okt 2026)"]);
        let text = fixture::texts_of(&sheet(&house.context())).join("\n");
        assert!(text.contains("ontwikkeling, geen bewijs"), "{text}");
        assert!(text.contains("1 van de 1"), "{text}");
    }

    #[test]
    fn an_unknown_figure_is_not_guessed_and_a_day_that_passed_is_said() {
        let house = house(&[decision(&[
            ("decided_on", "2026-07-09"),
            ("due_on", "2026-10-01"),
            ("indicator_id", "kpi-value"),
        ])]);
        let row = row(&house);
        assert_eq!(row[3], "nog niet; moest voor 1 okt 2026");
        assert_eq!(row[4], "niet duidelijk welk cijfer");
    }

    #[test]
    fn what_was_decided_after_the_reference_date_is_not_there() {
        let house = house(&[decision(&[("decided_on", "2026-11-19")])]);
        let text = fixture::texts_of(&sheet(&house.context())).join("\n");
        assert!(text.contains("nog geen besluit"), "{text}");
    }
}
