//! # What it measures
//! How long the temporary money lasts.
//!
//! # Formula
//! `last day of the temporary money that is secured − last day of the reported month`; the last day is 31 December of the
//! last year with such money, or the day on which the project ends in that year. Secured is budgeted or granted. Of each
//! project and of the network, whose last day is the last of all.
//!
//! # Unit and direction
//! Days, below zero once the money has ended; higher is better.
//!
//! # Undefined when
//! No temporary money is secured: there is no cliff to fall from. Missing when no table of funding was delivered.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 2: pilots run on temporary money.
//!
//! # Differs from
//! `funding-coverage`, what there is beyond the cliff.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::funding::{Certainty, Fund};
use crate::indicators::{Definition, Direction, Indicator, Scope, funding};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct FundingCliff;

static DEFINITION: Definition = Definition {
    id: "funding-cliff",
    unit: Unit::Days,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for FundingCliff {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let (projects, table) = (facts.table("projects"), facts.table("funding"));
        let ends: BTreeMap<&str, Date> = projects
            .rows()
            .filter_map(|row| Some((row.text("project_id")?, row.date("ends_on")?)))
            .collect();
        let last_day = |fund: &Fund<'_>| {
            let end = Date::new(fund.year as i16, 12, 31)?;
            let of_project = ends.get(fund.project).filter(|day| day.year() == fund.year);
            Some(of_project.copied().unwrap_or(end))
        };
        let secured: Vec<(Date, Fund<'_>)> = funding::all(&table)
            .into_iter()
            .filter(|fund| !fund.is_structural && fund.certainty == Certainty::Secured && fund.amount > 0.0)
            .filter_map(|fund| Some((last_day(&fund)?, fund)))
            .collect();
        let absent = if table.is_empty() {
            Status::Missing
        } else {
            Status::Undefined
        };
        let figure = |subject: Subject, own: &[&(Date, Fund<'_>)]| {
            let Some(last) = own.iter().map(|(day, _)| *day).max() else {
                return frame.absent(subject, absent);
            };
            let rows: Vec<u32> = own
                .iter()
                .filter(|(day, _)| *day == last)
                .map(|(_, fund)| fund.row)
                .collect();
            frame
                .value(subject, f64::from(last.days() - scope.month.last_day().days()))
                .with_n(own.len())
                .with_rows([RowSet::new("funding", rows)])
        };
        let mut figures = vec![figure(Subject::network(), &secured.iter().collect::<Vec<_>>())];
        let ids = projects.rows().filter_map(|row| row.text("project_id"));
        figures.extend(ids.map(|id| {
            let own: Vec<_> = secured.iter().filter(|(_, fund)| fund.project == id).collect();
            figure(Subject::of(SubjectType::Project, id), &own)
        }));
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, scope};

    fn measured(funds: &[[&'static str; 4]]) -> Vec<Measurement> {
        let project = |id, end| vec![("project_id", id), ("ends_on", end)];
        let projects = [
            project("P1", "2026-12-31"),
            project("P2", "2027-06-30"),
            project("P3", "2026-03-31"),
        ];
        let funds: Vec<Vec<(&str, &str)>> = funds
            .iter()
            .map(|[project, year, nature, status]| {
                vec![
                    ("project_id", *project),
                    ("year", *year),
                    ("amount", "100"),
                    ("nature", *nature),
                    ("status", *status),
                ]
            })
            .collect();
        FundingCliff.measure(&facts(&[("projects", &projects), ("funding", &funds)]), &scope())
    }

    #[test]
    fn from_the_end_of_the_month_to_the_end_of_the_money() {
        // P1: 31 October to 31 December 2026: 30 + 31 = 61 days. P2: granted up to 30 June 2027: 61 + 181 = 242; what is
        // only pledged for 2028 does not count. P3: structural money only. Network: 242.
        let found = measured(&[
            ["P1", "2025", "temporary", "granted"],
            ["P1", "2026", "temporary", "budgeted"],
            ["P2", "2027", "temporary", "granted"],
            ["P2", "2028", "temporary", "pledged"],
            ["P3", "2027", "structural", "granted"],
        ]);
        let of = |subject: &Subject| at(&found, "funding-cliff", subject, Window::Month);
        let project = |id| Subject::of(SubjectType::Project, id);
        let first = of(&project("P1"));
        assert_eq!((first.value, first.n), (Some(61.0), Some(2)));
        assert_eq!(first.rows[0].rows(), [1]);
        assert_eq!(of(&project("P2")).value, Some(242.0));
        assert_eq!(of(&project("P3")).status, Status::Undefined);
        assert_eq!(of(&Subject::network()).value, Some(242.0));
    }

    #[test]
    fn money_that_has_ended_lies_behind_us() {
        // P3 ended on 31 March 2026: 30 + 31 + 30 + 31 + 31 + 30 + 31 = 214 days ago.
        let found = measured(&[["P3", "2026", "temporary", "granted"]]);
        assert_eq!(found[0].value, Some(-214.0));
        assert_eq!(measured(&[])[0].status, Status::Missing);
    }
}
