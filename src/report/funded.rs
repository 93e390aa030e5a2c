//! Money and costs by year: the same sums wherever a report speaks of what is paid for and what is not.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, Period, Subject, SubjectType, Window};
use crate::indicators::costs;
use crate::indicators::funding::{self, Certainty};
use crate::ledger::Row;
use crate::report::{Context, agreed};

/// Milestones that come after the money, at most.
const MILESTONES: usize = 3;

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
}

/// Money and costs by year, from the first year of either.
pub(super) fn years(context: &Context<'_>) -> BTreeMap<i32, Year> {
    let (funding_table, costs_table) = (context.table("funding"), context.table("costs"));
    let mut years: BTreeMap<i32, Year> = BTreeMap::new();
    for fund in funding::all(&funding_table) {
        let year = years.entry(fund.year).or_default();
        match (fund.certainty, fund.is_structural) {
            (Certainty::Secured, true) => year.structural += fund.amount,
            (Certainty::Secured, false) => year.temporary += fund.amount,
            (Certainty::Pledged, _) => year.pledged += fund.amount,
            (Certainty::Hoped, _) => {
                year.hoped += fund.amount;
                year.hopes.push(fund.row);
                continue;
            }
        }
        year.funding.push(fund.row);
    }
    for ((_, of, _), cost) in costs::all(&costs_table) {
        let amount = cost.outcome(of, context.month()).or(cost.expected()).or(cost.actual);
        if let Some(amount) = amount {
            let year = years.entry(of).or_default();
            year.cost = Some(year.cost.unwrap_or(0.0) + amount);
            year.costs.extend(cost.rows);
        }
    }
    for year in years.values_mut() {
        year.funding.sort_unstable();
        year.hopes.sort_unstable();
        year.costs.sort_unstable();
    }
    years
}

/// What of the reported year's costs no money is secured for, as a sentence; `None` where there is enough, and where money
/// or costs are unknown.
pub(super) fn gap(context: &Context<'_>) -> Option<String> {
    let of = context.month().year();
    let year = years(context).remove(&of)?;
    let cost = year.cost.filter(|_| !year.funding.is_empty())?;
    let gap = cost - year.structural - year.temporary;
    // Less than a euro is rounding.
    if gap < 1.0 {
        return None;
    }
    let euros = |value: f64| context.locale.euros(value);
    let arguments = [
        ("year", of.to_string().into()),
        ("cost", euros(cost).into()),
        ("gap", euros(gap).into()),
        ("has-pledge", if year.pledged > 0.0 { "yes" } else { "no" }.into()),
        ("pledged", euros(year.pledged).into()),
    ];
    Some(context.text("money-gap", &arguments))
}

/// What all projects together cost in a year, what of it is secured and what lacks; then what lacks with what was promised,
/// and what was asked for. `None` where costs or money of the year are unknown.
pub(super) fn whole(context: &Context<'_>, of: i32) -> Option<String> {
    let year = years(context).remove(&of)?;
    let cost = year
        .cost
        .filter(|_| !year.funding.is_empty() || !year.hopes.is_empty())?;
    let secured = year.structural + year.temporary;
    let euros = |value: f64| context.locale.euros(value);
    // Less than a euro is rounding.
    let lacks = |money: f64| (cost - money).max(0.0);
    let is_short = |money: f64| if lacks(money) < 1.0 { "no" } else { "yes" };
    let arguments = [
        ("year", of.to_string().into()),
        ("cost", euros(cost).into()),
        ("secured", euros(secured).into()),
        ("is-short", is_short(secured).into()),
        ("gap", euros(lacks(secured)).into()),
    ];
    let mut said = vec![context.text("money-whole", &arguments)];
    if year.pledged > 0.0 && is_short(secured) == "yes" {
        let arguments = [
            ("pledged", euros(year.pledged).into()),
            ("gap", euros(lacks(secured + year.pledged)).into()),
        ];
        said.push(context.text("money-whole-pledged", &arguments));
    }
    if year.hoped > 0.0 {
        said.push(context.text("money-whole-hoped", &[("hoped", euros(year.hoped).into())]));
    }
    Some(said.join(" "))
}

/// The same of the first year after the reported one that costs something.
pub(super) fn next_whole(context: &Context<'_>) -> Option<String> {
    let now = context.month().year();
    let ahead = years(context).into_iter();
    let (next, _) = ahead
        .filter(|(of, year)| *of > now && year.cost.is_some())
        .min_by_key(|(of, _)| *of)?;
    whole(context, next)
}

/// The last day of the temporary money of an open milestone's project, and how many days later the milestone is expected;
/// `None` where that money lasts long enough, and where other money is secured for all costs of the milestone's year.
pub(super) fn ends_before(context: &Context<'_>, milestone: Row<'_>) -> Option<(Date, i64)> {
    let project = Subject::of(SubjectType::Project, milestone.text("project_id")?);
    let last = context.month().last_day();
    let is_open = milestone.date("finished_on").is_none_or(|day| day > last);
    // Of what is overdue already the report says so.
    let planned = milestone.date("planned_on").filter(|day| is_open && *day > last)?;
    let expected = milestone.date("forecast_on").unwrap_or(planned);
    let days = context.figure("funding-cliff", &project, Window::Month)?.value?;
    let end = last.plus_days(days as i32);
    let after = expected.days() - end.days();
    let of_year = Period::Year(expected.year());
    let coverage = context
        .measurements
        .find("funding-coverage", &project, of_year, Window::TwelveMonths);
    let is_covered = coverage
        .and_then(|figure| figure.value)
        .is_some_and(|value| value >= 1.0);
    (after > 0 && !is_covered).then(|| (end, i64::from(after)))
}

/// The open milestones that are expected after the temporary money of their project ended, in a sentence each; `None` where
/// there are none.
pub(super) fn late_milestones(context: &Context<'_>) -> Option<String> {
    let table = context.table("milestones");
    let mut late: Vec<(Date, String)> = table
        .rows()
        .filter_map(|row| {
            let (end, days) = ends_before(context, row)?;
            let arguments = [
                ("name", row.text("name")?.trim().into()),
                ("day", agreed::day(context, end.plus_days(days as i32)).into()),
                ("days", days.into()),
                ("end", agreed::day(context, end).into()),
            ];
            Some((
                end.plus_days(days as i32),
                context.text("money-late-milestone", &arguments),
            ))
        })
        .collect();
    late.sort();
    let said: Vec<String> = late.into_iter().take(MILESTONES).map(|(_, said)| said).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The projects whose structural costs of a year the coverage of the network is about, by name.
pub(super) fn covered_projects(context: &Context<'_>, year: i32) -> Vec<String> {
    let figures = context.measurements.of("funding-coverage").iter();
    figures
        .filter(|figure| figure.key.period == Period::Year(year) && figure.key.subject.kind == SubjectType::Project)
        .map(|figure| context.subject_name(&figure.key.subject))
        .collect()
}

/// The first and the last year of the rows of some tables that a figure rests on, in words; `None` where it has none.
pub(crate) fn years_of(context: &Context<'_>, figure: &Measurement, tables: &[&str]) -> Option<String> {
    let mut years: Vec<i32> = Vec::new();
    for set in figure.rows.iter().filter(|set| tables.contains(&set.table())) {
        let table = context.table(set.table());
        let year = |row: Row<'_>| {
            let of_period = row.period("period").map(|period| period.last_month().year());
            of_period.or_else(|| row.number("year").map(|year| year as i32))
        };
        years.extend(set.rows().iter().filter_map(|row| year(table.row(*row as usize))));
    }
    let (first, last) = (years.iter().min()?, years.iter().max()?);
    if first == last {
        return Some(first.to_string());
    }
    let ends = [first.to_string(), last.to_string()];
    Some(context.text(
        "report-span",
        &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    fn said(pledged: &'static str, secured: &'static str) -> Option<String> {
        let fund = |amount, status| {
            vec![
                ("project_id", "P1"),
                ("year", "2026"),
                ("amount", amount),
                ("nature", "temporary"),
                ("status", status),
            ]
        };
        let cost = vec![
            ("project_id", "P1"),
            ("year", "2026"),
            ("kind", "forecast"),
            ("amount", "745000"),
        ];
        let house = House::empty().with_tables(&[
            ("funding", &[fund(secured, "granted"), fund(pledged, "pledged")]),
            ("costs", &[cost]),
        ]);
        gap(&house.context())
    }

    #[test]
    fn what_this_year_lacks_is_said_with_what_was_pledged_apart() {
        // 745.000 − 615.000 = 130.000; a pledge is no money yet.
        assert_eq!(
            said("40000", "615000").as_deref(),
            Some(
                "Van de verwachte kosten in 2026 (€ 745.000) is € 130.000 nog niet met zeker geld gedekt; daarnaast is € 40.000 toegezegd."
            )
        );
        let without = said("0", "615000").unwrap_or_default();
        assert!(without.ends_with("gedekt."), "{without}");
    }

    #[test]
    fn enough_money_and_no_money_known_are_no_gap() {
        assert_eq!(said("0", "745000"), None);
        assert_eq!(gap(&House::empty().context()), None);
    }
}
