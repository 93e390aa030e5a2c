//! The goals: by what each is measured, and which partner signed for it or gains by it.

use std::collections::BTreeSet;

use crate::domain::{Subject, SubjectType};
use crate::indicators::kpi::definition::in_force;
use crate::ledger::Row;
use crate::report::names::over_columns;
use crate::report::steering::contributions::partners;
use crate::report::{Cell, Context, NumberFormat, Table, Trace, agreed, frame};

/// Goals beside each other in the matrix at most; more would not be read.
const GOALS: usize = 6;

/// A goal with the KPIs that are in force for it.
struct Goal<'a> {
    row: Row<'a>,
    id: &'a str,
    hard: usize,
    soft: usize,
    /// Partners that one of its KPIs names as gaining by it.
    gaining: BTreeSet<String>,
}

fn goals<'a>(context: &Context<'_>, table: &'a crate::ledger::FactTable) -> Vec<Goal<'a>> {
    let kpis = context.table("kpi_definitions");
    let definitions = in_force(context.facts, context.month());
    let of_goal = |row: Row<'a>| {
        let id = row.text("goal_id")?;
        let own = definitions.iter().map(|kpi| kpis.row(kpi.row as usize));
        let own: Vec<Row<'_>> = own.filter(|kpi| kpi.text("goal_id") == Some(id)).collect();
        let of_kind = |kind| own.iter().filter(|kpi| kpi.text("kind") == Some(kind)).count();
        let gaining = own.iter().flat_map(|kpi| kpi.codes("benefits_partners"));
        Some(Goal {
            row,
            id,
            hard: of_kind("outcome"),
            soft: of_kind("process"),
            gaining: gaining.map(|id| context.facts.whole().holder(id).to_owned()).collect(),
        })
    };
    table.rows().filter_map(of_goal).collect()
}

/// What a goal is about, with the row it comes from.
fn name(context: &Context<'_>, goal: &Goal<'_>) -> Cell {
    let said = goal.row.text("strategic_goal").or_else(|| goal.row.text("ambition"));
    context.text_or_absent(said).traced(agreed::of_row("goals", goal.row))
}

/// Each goal: the cause it works on, its hard and soft measures, who signed it and who gains by it.
pub(super) fn measured(context: &Context<'_>) -> Table {
    let table = context.table("goals");
    let active = partners(context).len();
    let count = |number: usize, goal: &Goal<'_>| {
        let figure = context.latest("goals-measurable", &Subject::of(SubjectType::Goal, goal.id));
        let cell = match number {
            0 => context.absent("together-goal-no-measure"),
            number => Cell::number(number as f64, NumberFormat::Count),
        };
        match figure {
            Some(figure) => cell.traced(Trace::Measurement(figure.key.clone())),
            None => cell,
        }
    };
    let rows = goals(context, &table)
        .iter()
        .map(|goal| {
            let signed = context.latest("signatures", &Subject::of(SubjectType::Goal, goal.id));
            let gaining = match goal.gaining.len() {
                0 => context.absent("together-goal-no-gain"),
                number => Cell::text(context.proportion(number, active)),
            };
            vec![
                name(context, goal),
                context.text_or_absent(goal.row.text("cause")),
                count(goal.hard, goal),
                count(goal.soft, goal),
                context.proportion_cell(signed),
                gaining,
            ]
        })
        .collect();
    let mut table = frame::table(
        context.word("together-goals-caption"),
        frame::headers(
            context,
            "together-goals",
            &["goal", "cause", "hard", "soft", "signed", "gaining"],
        ),
        rows,
    );
    table.notes = vec![context.word("together-goals-note")];
    table.notes.extend(left_out(context));
    table
}

/// The KPIs in force that no goal of the table counts, by name, so that its numbers do not seem to be all of them.
fn left_out(context: &Context<'_>) -> Option<String> {
    let (goals, kpis) = (context.table("goals"), context.table("kpi_definitions"));
    let known: BTreeSet<&str> = goals.rows().filter_map(|row| row.text("goal_id")).collect();
    let definitions = in_force(context.facts, context.month());
    let is_counted = |row: &Row<'_>| {
        row.text("goal_id").is_some_and(|id| known.contains(id))
            && matches!(row.text("kind"), Some("outcome" | "process"))
    };
    let own = definitions.iter().map(|kpi| kpis.row(kpi.row as usize));
    let names: Vec<String> = own
        .filter(|row| !is_counted(row))
        .filter_map(|row| Some(format!("“{}”", row.text("name").or_else(|| row.text("kpi_id"))?)))
        .collect();
    let arguments = [
        ("n", names.len().into()),
        ("all", definitions.len().into()),
        ("names", context.locale.list(&names).into()),
    ];
    (!names.is_empty()).then(|| context.text("together-goals-left-out", &arguments))
}

/// Partners against goals: who signed, who gains; an empty place is one to talk about. `None` without goals.
pub(super) fn matrix(context: &Context<'_>) -> Option<Table> {
    let table = context.table("goals");
    let mut goals = goals(context, &table);
    goals.truncate(GOALS);
    if goals.is_empty() {
        return None;
    }
    let facts = context.facts.whole();
    let has_signed = |goal: &Goal<'_>, partner: &str| {
        let codes = goal.row.codes("signed_by");
        codes.into_iter().any(|code| facts.holder(code) == partner)
    };
    let cell = |goal: &Goal<'_>, partner: &str| {
        let key = match (has_signed(goal, partner), goal.gaining.contains(partner)) {
            (true, true) => "together-matrix-both",
            (true, false) => "together-matrix-signed",
            (false, true) => "together-matrix-gains",
            (false, false) => return context.absent("together-matrix-neither"),
        };
        Cell::text(context.word(key))
    };
    let rows = partners(context)
        .into_iter()
        .map(|partner| {
            let mut cells = vec![Cell::text(&partner.name)];
            cells.extend(goals.iter().map(|goal| cell(goal, &partner.id)));
            cells
        })
        .collect();
    let mut headers = vec![context.word("together-matrix-partner")];
    let named: Vec<(&str, String)> = goals
        .iter()
        .map(|goal| {
            let said = goal.row.text("strategic_goal").or_else(|| goal.row.text("ambition"));
            (goal.id, said.unwrap_or(goal.id).to_owned())
        })
        .collect();
    let (over, told) = over_columns(&named);
    headers.extend(over);
    let mut table = frame::table(context.word("together-matrix-caption"), headers, rows);
    table.notes = told.into_iter().chain([context.word("together-matrix-note")]).collect();
    Some(table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    fn house() -> House {
        let goal = |id, text, signed| {
            vec![
                ("goal_id", id),
                ("strategic_goal", text),
                ("cause", "Loketten werken langs elkaar heen"),
                ("signed_by", signed),
            ]
        };
        let kpi = |id, goal, kind, gaining| {
            vec![
                ("kpi_id", id),
                ("name", id),
                ("goal_id", goal),
                ("kind", kind),
                ("benefits_partners", gaining),
                ("valid_from", "2025-01-01"),
            ]
        };
        House::three_partners().with_tables(&[
            (
                "goals",
                &[
                    goal("D1", "Sneller hulp", "achterdam; broekzijde"),
                    goal("D2", "Iedereen doet mee", ""),
                ],
            ),
            (
                "kpi_definitions",
                &[
                    kpi("k1", "D1", "outcome", "achterdam"),
                    kpi("k2", "D1", "process", "achterdam; lage-polder"),
                    kpi("k3", "D1", "outcome", ""),
                    kpi("k4", "", "outcome", ""),
                ],
            ),
        ])
    }

    fn shown(table: &Table) -> Vec<Vec<String>> {
        let shown = |row: &Vec<Cell>| row.iter().map(fixture::shown).collect();
        table.rows.iter().map(shown).collect()
    }

    #[test]
    fn a_goal_shows_its_cause_its_two_halves_and_who_gains() {
        let house = house();
        let table = measured(&house.context());
        assert!(
            table.notes.iter().any(|note| note.contains("“k4”")),
            "{:?}",
            table.notes
        );
        let rows = shown(&table);
        assert_eq!(
            rows[0][..4],
            ["Sneller hulp", "Loketten werken langs elkaar heen", "2", "1"]
        );
        assert_eq!(rows[0][5], "2 van de 3");
        assert_eq!(rows[1][2..4], ["nog geen", "nog geen"]);
        assert_eq!(rows[1][5], "nog niet genoemd");
    }

    #[test]
    fn partners_stand_against_goals_and_an_empty_place_shows() {
        let house = house();
        let table = matrix(&house.context()).expect("a matrix");
        assert_eq!(table.columns.len(), 3);
        let mut rows = shown(&table);
        rows.sort();
        assert_eq!(
            rows,
            [
                ["Gemeente Achterdam", "getekend, voordeel", "–"],
                ["Gemeente Broekzijde", "getekend", "–"],
                ["Waterschap Lage Polder", "voordeel", "–"]
            ]
        );
        assert!(matrix(&House::empty().context()).is_none());
    }
}
