//! Hiccup 2: a pilot that has run for a while and does not land.
//!
//! Four signs, of which two or more must show: few of the planned benefits came, it stands in no place beyond the
//! pilot, few line organisations have bound themselves, and little of next year is paid for by money that stays. A
//! sign of which nothing is known does not count.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{
    Component, Evidence, Finding, FindingSeverity, Measurement, Period, Sign, Subject, SubjectType, Window,
};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "pilot-not-landing",
    rule: "a pilot runs for pilot-months or more, and of four signs pilot-signs or more show: benefit-realisation < \
           benefit-plan-share; no roll-out area; readiness-step: committed / partners < line-committed-share; \
           funding-coverage of next year < structural-share",
    thresholds: &[
        "benefit-plan-share",
        "line-committed-share",
        "pilot-months",
        "pilot-signs",
        "structural-share",
    ],
    is_convention: true,
};

/// A pilot that does not land.
pub(crate) struct PilotNotLanding;

impl Rule for PilotNotLanding {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        finding(view).into_iter().collect()
    }
}

fn finding(view: View<'_>) -> Option<Finding> {
    let (month, thresholds) = (view.scope.month, &view.scope.thresholds);
    let areas = view.facts.table("areas");
    let pilots = evidence::pilots(&areas, month);
    let start = pilots
        .iter()
        .map(|(_, _, start)| crate::domain::Month::of(*start))
        .min()?;
    let months = month.ordinal() - start.ordinal();
    if f64::from(months) < thresholds.value("pilot-months") {
        return None;
    }
    let mut signs = [funding(view), line(view), benefits(view)]
        .map(|(sign, figure)| (sign, Some(figure)))
        .to_vec();
    signs.insert(1, (places(view), None));
    let showing = signs.iter().filter(|(sign, _)| sign.sign == Sign::Shows).count();
    if (showing as f64) < thresholds.value("pilot-signs") {
        return None;
    }
    // What shows stands first: a report files a finding under its first figure.
    signs.sort_by_key(|(sign, _)| sign.sign != Sign::Shows);
    Some(Finding {
        evidence: signs.iter().filter_map(|(_, figure)| figure.clone()).collect(),
        arguments: BTreeMap::from([
            ("months", Argument::Count(i64::from(months))),
            ("showing", Argument::Count(showing as i64)),
            ("signs", Argument::Count(signs.len() as i64)),
        ]),
        components: signs.into_iter().map(|(sign, _)| sign).collect(),
        ..Finding::new(
            DEFINITION.id,
            FindingSeverity::Attention,
            Subject::network(),
            view.scope.period(),
        )
    })
}

/// A sign from a part of a whole: it shows below a threshold.
fn share(view: View<'_>, id: &'static str, part: Option<f64>, threshold: &str) -> Component {
    Component {
        id,
        sign: match part {
            None => Sign::Unknown,
            Some(part) if part < view.scope.thresholds.value(threshold) => Sign::Shows,
            Some(_) => Sign::Absent,
        },
        arguments: part
            .map(|part| ("share", Argument::Percent(part)))
            .into_iter()
            .collect(),
    }
}

fn benefits(view: View<'_>) -> (Component, Evidence) {
    let figure = evidence::figure(view, "benefit-realisation", &Subject::network(), Window::ToDate);
    let found = evidence::at(view, "benefit-realisation", &Subject::network(), Window::ToDate);
    (
        share(
            view,
            "benefits",
            figure.and_then(|figure| figure.value),
            "benefit-plan-share",
        ),
        found,
    )
}

fn line(view: View<'_>) -> (Component, Evidence) {
    let counts = |figure: &Measurement| Some((figure.value.and(figure.numerator)?, figure.denominator?));
    let figure = evidence::figure(view, "readiness-step", &Subject::network(), Window::Month);
    let committed = figure.and_then(counts).filter(|(_, all)| *all > 0.0);
    let mut sign = share(
        view,
        "line",
        committed.map(|(part, all)| part / all),
        "line-committed-share",
    );
    if let Some((part, all)) = committed {
        sign.arguments.insert("n", Argument::Count(part as i64));
        sign.arguments.insert("all", Argument::Count(all as i64));
    }
    let found = evidence::at(view, "readiness-step", &Subject::network(), Window::Month);
    (sign, found)
}

fn funding(view: View<'_>) -> (Component, Evidence) {
    let year = Period::Year(view.scope.month.year() + 1);
    let (subject, window) = (Subject::network(), Window::TwelveMonths);
    let figure = view.measurements.find("funding-coverage", &subject, year, window);
    let mut sign = share(
        view,
        "funding",
        figure.and_then(|figure| figure.value),
        "structural-share",
    );
    sign.arguments.insert("year", Argument::Period(year));
    // Whose costs these are: the part of one project is not that of the whole.
    let projects: Vec<String> = view
        .measurements
        .of("funding-coverage")
        .iter()
        .filter(|figure| figure.key.period == year && figure.key.subject.kind == SubjectType::Project)
        .map(|figure| evidence::project_name(view, &figure.key.subject.id))
        .collect();
    sign.arguments.insert("of", Argument::Count(projects.len() as i64));
    if let [project] = projects.as_slice() {
        sign.arguments.insert("project", Argument::Name(project.clone()));
    }
    (sign, evidence::over(view, "funding-coverage", &subject, year, window))
}

/// Areas to which the pilot was rolled out by the end of the month.
fn places(view: View<'_>) -> Component {
    let areas = view.facts.table("areas");
    let last = view.scope.month.last_day();
    let listed = || areas.rows().filter(|row| row.text("role") == Some("rollout"));
    let count = listed()
        .filter(|row| row.date("start").is_none_or(|day| day <= last))
        .count();
    Component {
        id: "places",
        sign: if count == 0 { Sign::Shows } else { Sign::Absent },
        arguments: BTreeMap::from([
            ("count", Argument::Count(count as i64)),
            ("listed", Argument::Count(listed().count() as i64)),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Unit;
    use crate::indicators::fixture::{facts, scope};
    use crate::signals::fixture::Case;

    fn found(start: &str, roll_out: &str, committed: f64, covered: Option<f64>) -> Vec<Finding> {
        let month = scope().period();
        let (network, window) = (Subject::network(), Window::Month);
        let line = Measurement::new("readiness-step", network.clone(), month, window, Unit::Code, 2.0);
        let line = Measurement {
            numerator: Some(committed),
            denominator: Some(12.0),
            ..line
        };
        let realised = Measurement::ratio("benefit-realisation", network.clone(), month, Window::ToDate, 0.95, 1.0);
        let coverage = covered.map(|covered| {
            let (year, window) = (Period::Year(2027), Window::TwelveMonths);
            Measurement::ratio("funding-coverage", network, year, window, covered, 1.0)
        });
        let mut case = Case::of_kpi([line, realised].into_iter().chain(coverage).collect());
        case.facts = facts(&[(
            "areas",
            &[
                vec![("area_id", "p"), ("name", "Oost"), ("role", "pilot"), ("start", start)],
                vec![
                    ("area_id", "r"),
                    ("name", "West"),
                    ("role", "rollout"),
                    ("start", roll_out),
                ],
            ],
        )]);
        case.find(&PilotNotLanding)
    }

    fn signs(finding: &Finding) -> Vec<(&'static str, Sign)> {
        finding.components.iter().map(|sign| (sign.id, sign.sign)).collect()
    }

    #[test]
    fn it_shows_its_four_signs_those_that_show_first() {
        let finding = found("2025-10-01", "2026-11-01", 2.0, Some(0.16)).remove(0);
        assert_eq!(
            signs(&finding),
            [
                ("funding", Sign::Shows),
                ("places", Sign::Shows),
                ("line", Sign::Shows),
                ("benefits", Sign::Absent)
            ]
        );
        assert_eq!(finding.evidence[0].key.indicator, "funding-coverage");
        assert_eq!(finding.arguments["months"], Argument::Count(12));
    }

    #[test]
    fn that_no_area_is_listed_is_not_that_nothing_began() {
        let locale = crate::locale::Locale::new(crate::locale::Language::Nl);
        let said = |listed: i64| {
            let places = Component {
                id: "places",
                sign: Sign::Shows,
                arguments: BTreeMap::from([("count", Argument::Count(0)), ("listed", Argument::Count(listed))]),
            };
            crate::signals::sentence::component(DEFINITION.id, &places, &locale)
        };
        assert_eq!(said(0), "er is geen nieuw gebied opgegeven waar dit ook komt");
        assert_eq!(said(2), "in geen van de opgegeven gebieden (2) is de uitrol begonnen");
        let finding = found("2025-10-01", "2026-11-01", 2.0, Some(0.16)).remove(0);
        assert_eq!(finding.components[1].arguments["listed"], Argument::Count(1));
    }

    #[test]
    fn whose_costs_are_covered_is_said_where_it_is_one_project() {
        let (year, window) = (Period::Year(2027), Window::TwelveMonths);
        let coverage = |subject| Measurement::ratio("funding-coverage", subject, year, window, 60_000.0, 380_000.0);
        let project = |id: &str| coverage(Subject::of(SubjectType::Project, id));
        let said = |projects: &[&str]| {
            let figures = projects.iter().map(|id| project(id));
            let mut case = Case::of_kpi(figures.chain([coverage(Subject::network())]).collect());
            let pilot = vec![
                ("area_id", "p"),
                ("name", "Oost"),
                ("role", "pilot"),
                ("start", "2025-10-01"),
            ];
            let named = vec![("project_id", "P1"), ("name", "Steunpunten")];
            case.facts = facts(&[("areas", &[pilot]), ("projects", &[named])]);
            let found = case.find(&PilotNotLanding).remove(0);
            let locale = crate::locale::Locale::new(crate::locale::Language::Nl);
            crate::signals::sentence::component(found.rule, &found.components[0], &locale)
        };
        assert_eq!(
            said(&["P1"]),
            "voor 16% van de blijvende kosten in 2027 is er geld dat blijft (alleen “Steunpunten”)"
        );
        assert!(said(&["P1", "P2"]).ends_with("geld dat blijft (2 projecten)"));
        assert!(said(&[]).ends_with("geld dat blijft"));
    }

    #[test]
    fn one_sign_is_not_enough_and_what_is_unknown_does_not_count() {
        assert!(found("2025-10-01", "2026-10-01", 2.0, None).is_empty());
        let finding = found("2025-10-01", "2026-11-01", 2.0, None).remove(0);
        assert!(signs(&finding).contains(&("funding", Sign::Unknown)));
    }

    #[test]
    fn a_young_pilot_has_time() {
        assert!(found("2025-11-01", "2026-11-01", 0.0, Some(0.0)).is_empty());
    }
}
