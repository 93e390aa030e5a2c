//! What is paid for and what is not, in sentences.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, Month, Period, Subject, SubjectType, Window};
use crate::ledger::Row;
use crate::report::money_years::{Year, years};
use crate::report::{Context, agreed};

/// Milestones that come after the money, at most.
const MILESTONES: usize = 3;

/// What of the reported year's costs no money is secured for, as a sentence; `None` where there is enough, and where money
/// or costs are unknown.
pub(super) fn gap(context: &Context<'_>) -> Option<String> {
    let of = context.month().year();
    let year = years(context).remove(&of)?;
    let cost = year.cost.filter(|_| !year.funding.is_empty())?;
    let gap = year.lacks();
    // Less than a euro is rounding.
    if gap < 1.0 {
        return None;
    }
    let euros = |value: f64| context.locale.euros(value);
    let arguments = [
        ("year", of.to_string().into()),
        ("cost", euros(cost).into()),
        ("gap", euros(gap).into()),
        // What one project has over does not pay for another: then it is more than the one amount less the other.
        (
            "by-project",
            if gap - (cost - year.secured()) >= 1.0 {
                "yes"
            } else {
                "no"
            }
            .into(),
        ),
        ("has-pledge", if year.pledged() > 0.0 { "yes" } else { "no" }.into()),
        ("pledged", euros(year.pledged()).into()),
    ];
    let said = [
        Some(context.text("money-gap", &arguments)),
        without_costs(context, (of, &year), "money-not-counted"),
    ];
    Some(said.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What all projects together cost in a year, what of it is secured and what lacks; then what lacks with what was promised,
/// and what was asked for. `None` where costs or money of the year are unknown.
pub(super) fn whole(context: &Context<'_>, of: i32) -> Option<String> {
    let year = years(context).remove(&of)?;
    let cost = year
        .cost
        .filter(|_| !year.funding.is_empty() || !year.hopes.is_empty())?;
    let euros = |value: f64| context.locale.euros(value);
    // Less than a euro is rounding.
    let is_short = year.lacks() >= 1.0;
    let arguments = [
        ("year", of.to_string().into()),
        ("cost", euros(cost).into()),
        ("secured", euros(year.secured()).into()),
        ("is-short", if is_short { "yes" } else { "no" }.into()),
        ("gap", euros(year.lacks()).into()),
        (
            "is-all",
            if year.without_costs.is_empty() { "yes" } else { "no" }.into(),
        ),
    ];
    let mut said = vec![context.text("money-whole", &arguments)];
    if year.pledged() > 0.0 && is_short {
        let arguments = [
            ("pledged", euros(year.pledged()).into()),
            ("gap", euros(year.lacks_with_pledges()).into()),
        ];
        said.push(context.text("money-whole-pledged", &arguments));
    }
    if year.hoped > 0.0 {
        said.push(context.text("money-whole-hoped", &[("hoped", euros(year.hoped).into())]));
    }
    said.extend(without_costs(context, (of, &year), "money-not-counted"));
    Some(said.join(" "))
}

/// Of which projects the costs of a year are not known, in the sentence with this key; `None` where all are known.
pub(super) fn without_costs(context: &Context<'_>, (of, year): (i32, &Year), key: &str) -> Option<String> {
    let names: Vec<String> = year
        .without_costs
        .iter()
        .map(|id| context.subject_name(&Subject::of(SubjectType::Project, id)))
        .collect();
    let arguments = [
        ("year", of.to_string().into()),
        ("projects", context.locale.list(&names).into()),
    ];
    (!names.is_empty()).then(|| context.text(key, &arguments))
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

/// What a net present value leaves out: months after the last benefit, and years of which a project's costs are not known.
pub(super) fn left_out(context: &Context<'_>, npv: &Measurement) -> Option<String> {
    let said: Vec<String> = [horizon(context, npv), costs_unknown(context, npv)]
        .into_iter()
        .flatten()
        .collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The projects of which no costs are known over a year up to the last one with a benefit, with those years.
fn costs_unknown(context: &Context<'_>, npv: &Measurement) -> Option<String> {
    let last = last_month(context, npv, &["benefit_realisation", "benefit_plan"])?.year();
    let mut lacking: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (of, year) in years(context).range(..=last) {
        for project in &year.without_costs {
            lacking.entry(project.clone()).or_default().push(of.to_string());
        }
    }
    let said: Vec<String> = lacking
        .iter()
        .map(|(project, years)| {
            let name = context.subject_name(&Subject::of(SubjectType::Project, project));
            let arguments = [("project", name.into()), ("years", context.locale.list(years).into())];
            context.text("money-costs-unknown-project", &arguments)
        })
        .collect();
    let projects = context.locale.list(&said);
    (!said.is_empty()).then(|| context.text("money-costs-unknown", &[("projects", projects.into())]))
}

/// The last month of the rows of some tables that a figure rests on; a row of a year alone counts to its end.
fn last_month(context: &Context<'_>, figure: &Measurement, tables: &[&str]) -> Option<Month> {
    let sets = figure.rows.iter().filter(|set| tables.contains(&set.table()));
    let months = sets.flat_map(|set| {
        let table = context.table(set.table());
        let month = |row: Row<'_>| {
            let of_period = row.period("period").map(Period::last_month);
            of_period.or_else(|| Month::new(row.number("year")? as i32, 12))
        };
        let rows = set.rows().iter().map(|row| *row as usize);
        rows.filter_map(|row| month(table.row(row))).collect::<Vec<_>>()
    });
    months.max()
}

/// Where benefits are planned up to an earlier month than they last by the register, or than the costs they are held against,
/// as a sentence; `None` where they go as far.
fn horizon(context: &Context<'_>, npv: &Measurement) -> Option<String> {
    let last = |tables| last_month(context, npv, tables);
    let (benefits, costs) = (
        last(&["benefit_realisation", "benefit_plan"][..])?,
        last(&["costs"][..])?,
    );
    let register = context.table("benefits");
    let ends = register.rows().filter_map(|row| row.date("ends_on")).max();
    let runs = ends.map(Month::of).filter(|runs| *runs > benefits);
    let said = |month| context.locale.month_short(month);
    let arguments = [
        ("benefits", said(benefits).into()),
        ("costs", said(costs).into()),
        ("runs", runs.map_or_else(String::new, said).into()),
    ];
    if runs.is_some() {
        return Some(context.text("money-horizon-runs", &arguments));
    }
    (benefits < costs).then(|| context.text("money-horizon", &arguments))
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
    fn what_all_projects_lack_is_said_with_the_pledge_and_with_what_was_asked_for() {
        let fund = |amount, nature, status| {
            vec![
                ("project_id", "P1"),
                ("year", "2027"),
                ("amount", amount),
                ("nature", nature),
                ("status", status),
            ]
        };
        let cost = vec![
            ("project_id", "P1"),
            ("year", "2027"),
            ("kind", "budget"),
            ("amount", "570000"),
        ];
        let funds = [
            fund("120000", "structural", "budgeted"),
            fund("40000", "temporary", "pledged"),
            fund("75000", "structural", "idea"),
        ];
        // 570.000 − 120.000 = 450.000; with the pledge of 40.000 it is 410.000.
        let house = House::empty().with_tables(&[("funding", &funds), ("costs", &[cost])]);
        let said = next_whole(&house.context()).expect("a sentence");
        for part in [
            "€ 570.000",
            "€ 120.000 zeker en ontbreekt € 450.000",
            "(€ 40.000) ontbreekt € 410.000",
            "nog een idee: € 75.000; dat telt niet mee",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(next_whole(&House::empty().context()), None);
    }

    #[test]
    fn a_milestone_behind_the_last_day_of_the_money_says_by_how_many_days() {
        let milestone = |planned| {
            vec![
                ("milestone_id", "M1"),
                ("name", "In de begroting"),
                ("kind", "delivery"),
                ("project_id", "P1"),
                ("planned_on", planned),
            ]
        };
        let said = |planned, covered: f64| {
            let mut house = House::empty().with_tables(&[("milestones", &[milestone(planned)])]);
            let project = Subject::of(SubjectType::Project, "P1");
            let month = house.scope.period();
            // 61 days after 31 October is 31 December.
            let days = crate::domain::Unit::Days;
            let cliff = Measurement::new("funding-cliff", project.clone(), month, Window::Month, days, 61.0);
            let (year, window) = (Period::Year(2027), Window::TwelveMonths);
            let coverage = Measurement::ratio("funding-coverage", project, year, window, covered, 100.0);
            house.measurements = crate::indicators::Measurements::new(vec![cliff, coverage]);
            late_milestones(&house.context())
        };
        let late = said("2027-03-31", 16.0).expect("a sentence");
        assert!(late.contains("31 mrt 2027: 90 dagen nadat"), "{late}");
        assert!(late.contains("31 dec 2026"), "{late}");
        assert_eq!(said("2026-12-31", 16.0), None);
        assert_eq!(said("2027-03-31", 100.0), None, "other money is secured");
        assert_eq!(said("2026-09-30", 16.0), None, "overdue is said elsewhere");
    }

    #[test]
    fn enough_money_and_no_money_known_are_no_gap() {
        assert_eq!(said("0", "745000"), None);
        assert_eq!(gap(&House::empty().context()), None);
    }

    #[test]
    fn a_net_present_value_says_of_which_years_costs_are_not_known() {
        use crate::domain::RowSet;
        let cost = |project, year| {
            vec![
                ("project_id", project),
                ("year", year),
                ("kind", "budget"),
                ("amount", "100"),
            ]
        };
        let project = vec![
            ("project_id", "P2"),
            ("name", "Leerwerkplekken"),
            ("starts_on", "2025-03-01"),
            ("ends_on", "2028-12-31"),
        ];
        let plan = vec![("benefit_id", "b"), ("period", "2027-12"), ("eur", "500")];
        let house = House::empty().with_tables(&[
            ("costs", &[cost("P1", "2025"), cost("P2", "2026"), cost("P1", "2027")]),
            ("projects", &[project]),
            ("benefit_plan", &[plan]),
        ]);
        let (subject, window) = (Subject::network(), Window::ToDate);
        let period = house.scope.period();
        let npv = Measurement::new("benefit-npv", subject, period, window, crate::domain::Unit::Eur, 1.0).with_rows([
            RowSet::new("benefit_plan", vec![0]),
            RowSet::new("costs", vec![0, 1, 2]),
        ]);
        // The plan reaches to the end of the costs, and no benefit says that it lasts longer.
        // P2 runs from 2025 to 2028: of 2025 and 2027 its costs lack; 2028 is after the last benefit.
        assert_eq!(
            left_out(&house.context(), &npv).as_deref(),
            Some(
                "Kosten van Leerwerkplekken in 2025 en 2027 zijn niet opgegeven: de uitkomst kan daardoor te gunstig zijn."
            )
        );
    }

    #[test]
    fn a_net_present_value_says_how_far_benefits_are_planned_and_how_far_they_last() {
        use crate::domain::RowSet;
        let cost = vec![
            ("project_id", "P1"),
            ("year", "2027"),
            ("kind", "budget"),
            ("amount", "100"),
        ];
        let plan = vec![("benefit_id", "b"), ("period", "2027-K3"), ("eur", "500")];
        let said = |ends_on| {
            let benefit = vec![("benefit_id", "b"), ("ends_on", ends_on)];
            let house = House::empty().with_tables(&[
                ("costs", std::slice::from_ref(&cost)),
                ("benefits", &[benefit]),
                ("benefit_plan", std::slice::from_ref(&plan)),
            ]);
            let (subject, period) = (Subject::network(), house.scope.period());
            let npv = Measurement::new(
                "benefit-npv",
                subject,
                period,
                Window::ToDate,
                crate::domain::Unit::Eur,
                1.0,
            )
            .with_rows([RowSet::new("benefit_plan", vec![0]), RowSet::new("costs", vec![0])]);
            left_out(&house.context(), &npv).unwrap_or_default()
        };
        assert_eq!(
            said("2028-12-31"),
            "Baten zijn gepland tot en met sep 2027, kosten tot en met dec 2027. Volgens het register lopen baten door tot en met dec 2028: wat na het plan nog komt, telt niet mee."
        );
        assert!(said("2027-09-30").starts_with("Baten staan er tot en met sep 2027, kosten tot en met dec 2027:"));
    }
}
