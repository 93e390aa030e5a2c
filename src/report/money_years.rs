//! Money and costs by year and project: the same sums wherever a report speaks of what is paid for and what is not.
//!
//! Money is given for a project. What one project has too much pays for no other one, and money for a project of which
//! nobody stated what the year costs stands beside no costs. Money for the network as a whole pays where something lacks.

use std::collections::{BTreeMap, BTreeSet};

use crate::indicators::costs;
use crate::indicators::funding::{self, Certainty};
use crate::report::Context;

/// The money and the costs of one project in one year, in euros.
#[derive(Clone, Debug, Default)]
struct OfProject {
    secured: f64,
    pledged: f64,
    cost: Option<f64>,
}

/// The money and the expected costs of a year, in euros.
#[derive(Clone, Debug, Default)]
pub(super) struct Year {
    /// Secured, and stays.
    pub(super) structural: f64,
    /// Promised and not secured.
    pub(super) pledged: f64,
    /// Secured, and ends.
    pub(super) temporary: f64,
    /// Asked for or only an idea: no money.
    pub(super) hoped: f64,
    /// What the year costs or is to cost.
    pub(super) cost: Option<f64>,
    /// Rows of `funding` that are secured or promised.
    pub(super) funding: Vec<u32>,
    /// Rows of `funding` that are only hoped for.
    pub(super) hopes: Vec<u32>,
    /// Rows of `costs`.
    pub(super) costs: Vec<u32>,
    /// By project; under an empty id what is for the network as a whole.
    projects: BTreeMap<String, OfProject>,
    /// Ids of projects that run in the year and of which no costs of it are known.
    pub(super) without_costs: BTreeSet<String>,
}

impl Year {
    /// Projects with costs, and the network as a whole.
    fn counted(&self) -> impl Iterator<Item = &OfProject> {
        let counts = |(id, own): &(&String, &OfProject)| id.is_empty() || own.cost.is_some();
        self.projects.iter().filter(counts).map(|(_, own)| own)
    }

    /// What is secured for that of which the costs are known.
    pub(super) fn secured(&self) -> f64 {
        self.counted().map(|own| own.secured).sum()
    }

    /// What is pledged for that of which the costs are known.
    pub(super) fn pledged(&self) -> f64 {
        self.counted().map(|own| own.pledged).sum()
    }

    /// What the projects lack, each by itself, with the money that is secured.
    pub(super) fn lacks(&self) -> f64 {
        self.lacks_beyond(|own| own.secured)
    }

    /// What they lack if what was pledged comes.
    pub(super) fn lacks_with_pledges(&self) -> f64 {
        self.lacks_beyond(|own| own.secured + own.pledged)
    }

    /// What the projects have over, each by itself, once all of them are paid for.
    pub(super) fn is_over(&self) -> f64 {
        let over = |own: &OfProject| Some((own.secured - own.cost?).max(0.0));
        let over = self.counted().filter_map(over).sum();
        if self.lacks() < 1.0 { over } else { 0.0 }
    }

    fn lacks_beyond(&self, money: impl Fn(&OfProject) -> f64) -> f64 {
        let (mut lacks, mut free) = (0.0, 0.0);
        for (id, own) in &self.projects {
            let rest = money(own) - own.cost.unwrap_or(0.0);
            if rest < 0.0 {
                lacks -= rest;
            } else if id.is_empty() {
                free += rest;
            }
        }
        (lacks - free).max(0.0)
    }
}

/// Money and costs by year, from the first year of either.
pub(super) fn years(context: &Context<'_>) -> BTreeMap<i32, Year> {
    let (funding_table, costs_table) = (context.table("funding"), context.table("costs"));
    let mut years: BTreeMap<i32, Year> = BTreeMap::new();
    for fund in funding::all(&funding_table) {
        let year = years.entry(fund.year).or_default();
        let own = year.projects.entry(fund.project.to_owned()).or_default();
        match (fund.certainty, fund.is_structural) {
            (Certainty::Secured, is_structural) => {
                own.secured += fund.amount;
                *(if is_structural {
                    &mut year.structural
                } else {
                    &mut year.temporary
                }) += fund.amount;
            }
            (Certainty::Pledged, _) => {
                own.pledged += fund.amount;
                year.pledged += fund.amount;
            }
            (Certainty::Hoped, _) => {
                year.hoped += fund.amount;
                year.hopes.push(fund.row);
                continue;
            }
        }
        year.funding.push(fund.row);
    }
    for ((project, of, _), cost) in costs::all(&costs_table) {
        let amount = cost.outcome(of, context.month()).or(cost.expected()).or(cost.actual);
        if let Some(amount) = amount {
            let year = years.entry(of).or_default();
            let own = year.projects.entry(project.to_owned()).or_default();
            own.cost = Some(own.cost.unwrap_or(0.0) + amount);
            year.cost = Some(year.cost.unwrap_or(0.0) + amount);
            year.costs.extend(cost.rows);
        }
    }
    for (of, year) in &mut years {
        year.funding.sort_unstable();
        year.hopes.sort_unstable();
        year.costs.sort_unstable();
        year.without_costs = without_costs(context, *of, year);
    }
    years
}

/// Projects that have money for a year or run in it by their days, and no costs.
fn without_costs(context: &Context<'_>, of: i32, year: &Year) -> BTreeSet<String> {
    let table = context.table("projects");
    let running = table.rows().filter_map(|row| {
        let (start, end) = (row.date("starts_on")?.year(), row.date("ends_on")?.year());
        (start..=end).contains(&of).then(|| row.text("project_id")).flatten()
    });
    let with_money = year.projects.keys().map(String::as_str);
    running
        .chain(with_money)
        .filter(|id| !id.is_empty())
        .filter(|id| year.projects.get(*id).is_none_or(|own| own.cost.is_none()))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    type Money<'a> = (&'a str, &'static str, &'static str);

    fn year(funds: &[Money<'static>], costs: &[(&'static str, &'static str)]) -> Year {
        let fund = |(project, amount, status): &Money<'static>| {
            vec![
                ("project_id", *project),
                ("year", "2027"),
                ("amount", *amount),
                ("nature", "structural"),
                ("status", *status),
            ]
        };
        let cost = |(project, amount): &(&'static str, &'static str)| {
            vec![
                ("project_id", *project),
                ("year", "2027"),
                ("kind", "budget"),
                ("amount", *amount),
            ]
        };
        let (funds, costs): (Vec<_>, Vec<_>) = (funds.iter().map(fund).collect(), costs.iter().map(cost).collect());
        let house = House::empty().with_tables(&[("funding", &funds), ("costs", &costs)]);
        years(&house.context()).remove(&2027).expect("a year")
    }

    #[test]
    fn what_one_project_has_too_much_pays_for_no_other() {
        // P1 lacks 60, P2 has 20 over: 60 lacks and not 40.
        let year = year(
            &[("P1", "40", "granted"), ("P2", "70", "granted")],
            &[("P1", "100"), ("P2", "50")],
        );
        assert_eq!((year.lacks(), year.secured(), year.cost), (60.0, 110.0, Some(150.0)));
        assert_eq!(year.is_over(), 0.0);
    }

    #[test]
    fn money_for_a_project_without_costs_stands_beside_none() {
        let year = year(&[("P1", "40", "granted"), ("P2", "30", "pledged")], &[("P1", "100")]);
        assert_eq!(
            (year.lacks(), year.lacks_with_pledges(), year.pledged()),
            (60.0, 60.0, 0.0)
        );
        assert_eq!(year.without_costs, BTreeSet::from(["P2".to_owned()]));
    }

    #[test]
    fn money_for_the_network_pays_where_something_lacks() {
        let year = year(
            &[("P1", "40", "granted"), ("", "50", "granted")],
            &[("P1", "100"), ("P2", "20")],
        );
        assert_eq!(year.lacks(), 30.0);
        assert!(year.without_costs.is_empty());
    }

    #[test]
    fn what_is_over_is_said_only_when_nothing_lacks() {
        let year = year(
            &[("P1", "120", "granted"), ("P2", "30", "pledged")],
            &[("P1", "100"), ("P2", "30")],
        );
        assert_eq!(
            (year.lacks(), year.lacks_with_pledges(), year.is_over()),
            (30.0, 0.0, 0.0)
        );
    }
}
