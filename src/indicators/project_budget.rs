//! # What it measures
//! Whether projects stay within their budget.
//!
//! # Formula
//! `Σ made or expected / Σ budgeted` over the years up to and with the reported one, cell by cell: an organisation in a
//! year counts only where both are known. A year that has ended counts with what was made, else with what is expected.
//! Of each project and of the network.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros), 1 on budget; neither good nor bad: underspending is a question too.
//!
//! # Undefined when
//! Nothing was budgeted. Missing where budget and outcome are known of no year. Provisional where a budgeted year has no
//! outcome yet.
//!
//! # Source
//! Reporting on Regio Deals: budget, spent and forecast per project.
//!
//! # Differs from
//! Spent to date over the whole budget, which says how long a project runs.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope, costs};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct ProjectBudget;

static DEFINITION: Definition = Definition {
    id: "project-budget",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// Budgets and outcomes of cells of which both are known.
#[derive(Clone, Debug, Default)]
struct Sums {
    outcome: f64,
    budget: f64,
    cells: usize,
    is_open: bool,
    rows: Vec<u32>,
}

impl Indicator for ProjectBudget {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let (projects, table) = (facts.table("projects"), facts.table("costs"));
        let ids = projects.rows().filter_map(|row| row.text("project_id"));
        let mut sums: BTreeMap<&str, Sums> = ids.map(|id| (id, Sums::default())).collect();
        let mut network = Sums::default();
        for ((project, year, _), cost) in costs::all(&table) {
            if year > scope.month.year() {
                continue;
            }
            let own = sums.entry(project).or_default();
            for sums in [&mut network, own] {
                match (cost.outcome(year, scope.month), cost.budget) {
                    (Some(outcome), Some(budget)) => {
                        sums.outcome += outcome;
                        sums.budget += budget;
                        sums.cells += 1;
                        sums.rows.extend(&cost.rows);
                    }
                    (None, Some(_)) => sums.is_open = true,
                    _ => {}
                }
            }
        }
        let of_projects = sums.into_iter().filter(|(project, _)| !project.is_empty());
        let mut figures: Vec<Measurement> = of_projects
            .map(|(project, sums)| figure(frame, Subject::of(SubjectType::Project, project), sums))
            .collect();
        figures.push(figure(frame, Subject::network(), network));
        figures
    }
}

fn figure(frame: Frame, subject: Subject, mut sums: Sums) -> Measurement {
    if sums.cells == 0 {
        return frame.absent(subject, Status::Missing);
    }
    sums.rows.sort_unstable();
    let figure = frame
        .ratio(subject, sums.outcome, sums.budget)
        .with_n(sums.cells)
        .with_rows([RowSet::new("costs", sums.rows)]);
    provisional_if(figure, sums.is_open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, rows, scope};

    fn measured(costs: &[[&'static str; 5]]) -> Vec<Measurement> {
        let rows = rows(["project_id", "organisation", "year", "kind", "amount"], costs);
        let projects = ["P1", "P2", "P3"].map(|id| vec![("project_id", id)]);
        ProjectBudget.measure(&facts(&[("projects", &projects), ("costs", &rows)]), &scope())
    }

    #[test]
    fn made_where_the_year_has_ended_and_expected_where_it_runs() {
        // P1: 2025 made 290 of 300; 2026 expected 420 of 400 (150 so far does not count): 710 of 700. 2027 is to come.
        // P2: 100 of 200 by a; b has a budget and no outcome yet. Network 810 of 900.
        let found = measured(&[
            ["P1", "a", "2025", "budget", "300"],
            ["P1", "a", "2025", "actual", "290"],
            ["P1", "a", "2026", "budget", "400"],
            ["P1", "a", "2026", "actual", "150"],
            ["P1", "a", "2026", "forecast", "420"],
            ["P1", "a", "2027", "budget", "500"],
            ["P2", "a", "2026", "budget", "200"],
            ["P2", "a", "2026", "forecast", "100"],
            ["P2", "b", "2026", "budget", "80"],
        ]);
        let of = |subject: &Subject| at(&found, "project-budget", subject, Window::ToDate);
        let project = |id| Subject::of(SubjectType::Project, id);
        let first = of(&project("P1"));
        assert_eq!(
            (first.numerator, first.denominator, first.n, first.status),
            (Some(710.0), Some(700.0), Some(2), Status::Normal)
        );
        assert_eq!(first.rows[0].rows(), [0, 1, 2, 3, 4]);
        let second = of(&project("P2"));
        assert_eq!((second.value, second.status), (Some(0.5), Status::Provisional));
        assert_eq!(of(&project("P3")).status, Status::Missing);
        assert_eq!(of(&Subject::network()).value, Some(0.9));
    }

    #[test]
    fn a_budget_of_nothing_is_undefined() {
        let found = measured(&[["P1", "a", "2025", "budget", "0"], ["P1", "a", "2025", "actual", "10"]]);
        assert_eq!(
            at(&found, "project-budget", &Subject::network(), Window::ToDate).status,
            Status::Undefined
        );
    }
}
