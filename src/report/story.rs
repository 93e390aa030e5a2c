//! Stories from practice: only those that may be told are told.

use crate::domain::{Date, Subject, SubjectType};
use crate::ledger::Row;
use crate::report::{Cell, Context, kpi};

/// Stories on a page at most.
pub(crate) const MOST: usize = 2;

/// Who reads the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Readers {
    /// The partners.
    Network,
    /// Everyone.
    Public,
}

/// A story that may be told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Story {
    /// Its title.
    pub(crate) title: String,
    /// The story itself.
    pub(crate) text: String,
    /// Day on which it happened, where that was said.
    pub(crate) happened_on: Option<Date>,
    /// The benefit it shows, where it names one.
    pub(crate) benefit: Option<String>,
    /// The row it comes from.
    pub(crate) row: u32,
}

/// The stories that may be told to some readers, newest first: consent was given by the reference date and for these
/// readers, was not withdrawn, and somebody checked that nobody can be recognised.
pub(crate) fn told(context: &Context<'_>, readers: Readers) -> Vec<Story> {
    let table = context.table("cases");
    let may = table.rows().filter(|row| may_be_told(context, *row, readers));
    let mut stories: Vec<Story> = may.filter_map(read).collect();
    stories.sort_by(|a, b| (b.happened_on, &a.title).cmp(&(a.happened_on, &b.title)));
    stories
}

/// How many stories came that may not be told to some readers.
pub(crate) fn kept(context: &Context<'_>, readers: Readers) -> usize {
    let table = context.table("cases");
    table.rows().filter(|row| !may_be_told(context, *row, readers)).count()
}

fn read(row: Row<'_>) -> Option<Story> {
    Some(Story {
        title: row.text("title")?.trim().to_owned(),
        text: row.text("story")?.trim().to_owned(),
        happened_on: row.date("happened_on"),
        benefit: row.text("benefit_id").map(str::to_owned),
        row: row.index(),
    })
}

fn may_be_told(context: &Context<'_>, row: Row<'_>, readers: Readers) -> bool {
    let has_consent = row
        .date("consent_on")
        .is_some_and(|day| day <= context.scope.reference_date);
    let is_for_them = match row.text("consent_for") {
        Some("public") => true,
        Some("network") => readers == Readers::Network,
        _ => false,
    };
    // A withdrawal counts from the moment it is known, whatever day it names.
    let is_withdrawn = row.date("withdrawn_on").is_some();
    let checked_by = row.text("traceability_checked_by_role").map(str::trim);
    has_consent && is_for_them && !is_withdrawn && checked_by.is_some_and(|role| !role.is_empty())
}

/// What figure stands beside a story, its value now and its goal: the KPI of its benefit, else what came of the benefit.
pub(crate) fn figure(context: &Context<'_>, story: &Story) -> Option<[Cell; 3]> {
    let id = story.benefit.as_deref()?;
    let benefits = context.table("benefits");
    let row = benefits.rows().find(|row| row.text("benefit_id") == Some(id))?;
    let kpis = kpi::in_force(context);
    let kpi = row.text("kpi_id").and_then(|id| kpis.iter().find(|kpi| kpi.id == id));
    if let Some(kpi) = kpi {
        let format = kpi.format(context);
        let target = kpi.target.map_or_else(
            || context.absent("report-absent-no-target"),
            |target| Cell::number(target, format),
        );
        let value = context.cell_as(kpi::newest(context, kpi), format);
        return Some([Cell::text(kpi.title()), value, target]);
    }
    let realised = context.latest("benefit-realisation", &Subject::of(SubjectType::Benefit, id));
    Some([
        Cell::text(row.text("name").unwrap_or(id)),
        context.cell(realised),
        Cell::text(context.locale.percent(1.0, 0)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    fn case(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let mut row = vec![
            ("case_id", "C1"),
            ("title", "Weer rust in huis"),
            ("story", "Binnen een week was het geregeld."),
            ("consent_on", "2026-10-01"),
            ("consent_for", "public"),
            ("traceability_checked_by_role", "privacy officer"),
        ];
        row.retain(|(column, _)| more.iter().all(|(other, _)| other != column));
        row.extend(more);
        row
    }

    fn count(more: &[(&'static str, &'static str)], readers: Readers) -> usize {
        let house = House::empty().with_tables(&[("cases", &[case(more)])]);
        told(&house.context(), readers).len()
    }

    #[test]
    fn a_story_needs_every_one_of_its_consents() {
        assert_eq!(count(&[], Readers::Public), 1);
        for lacking in [
            vec![("withdrawn_on", "2026-12-31")],
            vec![("consent_on", "2026-11-10")],
            vec![("traceability_checked_by_role", " ")],
            vec![("consent_for", "network")],
        ] {
            assert_eq!(count(&lacking, Readers::Public), 0, "{lacking:?}");
        }
        assert_eq!(count(&[("consent_for", "network")], Readers::Network), 1);
    }
}
