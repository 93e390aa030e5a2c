//! # What it measures
//! Which part of what stays after the pilot is paid for by money that stays.
//!
//! # Formula
//! Per year from the reported one on: `structural money secured / expected structural costs`. Secured is budgeted or
//! granted; low is that, high with what was pledged. Costs are structural from the year after a project ends (without a
//! last day, or without a project: always), as expected, else as budgeted. Of the network and of each project.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros); higher is better. The period is the year.
//!
//! # Undefined when
//! No structural costs of that year are known. Missing when no table of funding was delivered; where there is one
//! without structural money for the year, nothing is covered, and it is 0.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 2: structural funding.
//!
//! # Differs from
//! `cofinancing-share`, who pays for what was done.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, Period, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::funding::{Certainty, Fund};
use crate::indicators::{Definition, Direction, Indicator, Scope, costs, funding};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct FundingCoverage;

static DEFINITION: Definition = Definition {
    id: "funding-coverage",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// The structural costs of a year, and the structural money for them.
#[derive(Clone, Debug, Default)]
struct Year {
    costs: f64,
    secured: f64,
    pledged: f64,
    of_costs: Vec<u32>,
    of_funding: Vec<u32>,
}

impl Indicator for FundingCoverage {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let (projects, table, given) = (facts.table("projects"), facts.table("costs"), facts.table("funding"));
        let ends: BTreeMap<&str, i32> = projects
            .rows()
            .filter_map(|row| Some((row.text("project_id")?, row.date("ends_on")?.year())))
            .collect();
        let is_structural =
            |project: &str, year: i32| year >= scope.month.year() && ends.get(project).is_none_or(|end| year > *end);
        let mut years: BTreeMap<(&str, i32), Year> = BTreeMap::new();
        for ((project, year, _), cost) in costs::all(&table) {
            if let Some(amount) = cost.expected().filter(|_| is_structural(project, year)) {
                let own = years.entry((project, year)).or_default();
                own.costs += amount;
                own.of_costs.extend(&cost.rows);
            }
        }
        for fund in funding::all(&given) {
            if let Some(own) = years.get_mut(&(fund.project, fund.year)) {
                own.add(&fund);
            }
        }
        let mut figures = Vec::new();
        let known: BTreeSet<i32> = years.keys().map(|(_, year)| *year).collect();
        for year in known {
            let frame = Frame::over(&DEFINITION, Period::Year(year), Window::TwelveMonths);
            let mut network = Year::default();
            for ((project, _), own) in years.iter().filter(|((_, of), _)| *of == year) {
                network.add_all(own);
                if !project.is_empty() {
                    let subject = Subject::of(SubjectType::Project, project);
                    figures.push(figure(frame, subject, own.clone(), given.is_empty()));
                }
            }
            figures.push(figure(frame, Subject::network(), network, given.is_empty()));
        }
        figures
    }
}

impl Year {
    fn add(&mut self, fund: &Fund<'_>) {
        let amount = match fund.certainty {
            Certainty::Secured if fund.is_structural => &mut self.secured,
            Certainty::Pledged if fund.is_structural => &mut self.pledged,
            _ => return,
        };
        *amount += fund.amount;
        self.of_funding.push(fund.row);
    }

    fn add_all(&mut self, other: &Self) {
        self.costs += other.costs;
        self.secured += other.secured;
        self.pledged += other.pledged;
        self.of_costs.extend(&other.of_costs);
        self.of_funding.extend(&other.of_funding);
    }
}

fn figure(frame: Frame, subject: Subject, mut year: Year, is_missing: bool) -> Measurement {
    if is_missing {
        return frame.absent(subject, Status::Missing);
    }
    year.of_costs.sort_unstable();
    year.of_funding.sort_unstable();
    let figure = frame.ratio(subject, year.secured, year.costs);
    let band = year.secured / year.costs;
    figure
        .with_band(band, (year.secured + year.pledged) / year.costs)
        .with_n(year.of_funding.len())
        .with_rows([
            RowSet::new("costs", year.of_costs),
            RowSet::new("funding", year.of_funding),
        ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Measurements;
    use crate::indicators::fixture::{facts, rows, scope};

    fn measured(funds: &[[&'static str; 5]]) -> Measurements {
        let project = |id, end| vec![("project_id", id), ("ends_on", end)];
        let costs = rows(
            ["project_id", "organisation", "year", "kind", "amount"],
            &[
                ["P1", "a", "2026", "budget", "300"],
                ["P1", "a", "2027", "budget", "400"],
                ["P1", "a", "2027", "forecast", "380"],
                ["P2", "a", "2027", "budget", "190"],
                ["P2", "a", "2028", "budget", "200"],
                ["P1", "a", "2028", "budget", "0"],
            ],
        );
        let funds = rows(["project_id", "year", "amount", "nature", "status"], funds);
        let projects = [project("P1", "2026-12-31"), project("P2", "2027-06-30")];
        let facts = facts(&[("projects", &projects), ("costs", &costs), ("funding", &funds)]);
        Measurements::new(FundingCoverage.measure(&facts, &scope()))
    }

    fn of<'a>(found: &'a Measurements, subject: &Subject, year: i32) -> Option<&'a Measurement> {
        found.find("funding-coverage", subject, Period::Year(year), Window::TwelveMonths)
    }

    #[test]
    fn only_money_that_stays_covers_what_stays() {
        // P1 in 2027: 60 + 35 secured of 380; with 19 pledged 114 of 380. Temporary money and ideas do not count. P2 runs
        // through 2027, so its costs of that year are the pilot's; in 2028 nothing is secured: 0 of 200.
        let found = measured(&[
            ["P1", "2027", "60", "structural", "budgeted"],
            ["P1", "2027", "35", "structural", "granted"],
            ["P1", "2027", "19", "structural", "pledged"],
            ["P1", "2027", "75", "structural", "idea"],
            ["P1", "2027", "500", "temporary", "granted"],
            ["P2", "2027", "90", "structural", "granted"],
        ]);
        let project = |id| Subject::of(SubjectType::Project, id);
        let first = of(&found, &project("P1"), 2027).expect("a figure");
        assert_eq!(
            (first.value, first.low, first.high),
            (Some(0.25), Some(0.25), Some(0.3))
        );
        assert_eq!(first.rows[1].rows(), [0, 1, 2]);
        assert_eq!(of(&found, &project("P2"), 2027), None);
        assert_eq!(of(&found, &Subject::network(), 2027).and_then(|m| m.value), Some(0.25));
        assert_eq!(of(&found, &project("P2"), 2028).and_then(|m| m.value), Some(0.0));
        assert_eq!(of(&found, &project("P1"), 2026), None);
    }

    #[test]
    fn without_structural_costs_undefined_and_without_funding_missing() {
        let found = measured(&[["P1", "2028", "60", "structural", "budgeted"]]);
        let first = of(&found, &Subject::of(SubjectType::Project, "P1"), 2028).expect("a figure");
        assert_eq!((first.status, first.low), (Status::Undefined, None));
        let found = measured(&[]);
        assert_eq!(
            of(&found, &Subject::network(), 2027).map(|m| m.status),
            Some(Status::Missing)
        );
    }
}
