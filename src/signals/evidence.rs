//! What rules share: evidence from a figure, and names and numbers as arguments of a sentence.

use crate::domain::finding::Argument;
use crate::domain::{Date, Evidence, Measurement, MeasurementKey, Month, Period, Subject, SubjectType, Window};
use crate::indicators::kpi::definition::{KpiDefinition, in_force};
use crate::ledger::{FactTable, Row};
use crate::signals::View;

/// A figure as evidence.
pub(crate) fn of(figure: &Measurement) -> Evidence {
    Evidence {
        key: figure.key.clone(),
        value: figure.value,
    }
}

/// A figure of the reported month.
pub(crate) fn figure<'a>(
    view: View<'a>,
    indicator: &str,
    subject: &Subject,
    window: Window,
) -> Option<&'a Measurement> {
    view.measurements.at(indicator, subject, view.scope.month, window)
}

/// A figure of the reported month as evidence, also where it is not there: that it is missing is what was seen.
pub(crate) fn at(view: View<'_>, indicator: &'static str, subject: &Subject, window: Window) -> Evidence {
    over(view, indicator, subject, view.scope.period(), window)
}

/// The same of another period.
pub(crate) fn over(
    view: View<'_>,
    indicator: &'static str,
    subject: &Subject,
    period: Period,
    window: Window,
) -> Evidence {
    let found = view.measurements.find(indicator, subject, period, window);
    Evidence {
        key: MeasurementKey {
            indicator,
            subject: subject.clone(),
            period,
            window,
        },
        value: found.and_then(|figure| figure.value),
    }
}

/// What a benefit brought net, as evidence.
pub(crate) fn of_benefit(view: View<'_>, id: &str) -> Evidence {
    let subject = Subject::of(SubjectType::Benefit, id);
    at(view, "benefit-net", &subject, Window::ToDate)
}

/// How far a goal is measurable, as evidence.
pub(crate) fn of_goal(view: View<'_>, id: &str) -> Evidence {
    let subject = Subject::of(SubjectType::Goal, id);
    at(view, "goals-measurable", &subject, Window::Month)
}

/// All KPIs by the definition in force in the reported month.
pub(crate) fn kpis(view: View<'_>) -> Vec<KpiDefinition> {
    in_force(view.facts, view.scope.month)
}

/// Pilot areas that had begun by the end of a month: id, name and first day.
pub(crate) fn pilots(areas: &FactTable, month: Month) -> Vec<(&str, &str, Date)> {
    areas
        .rows()
        .filter(|row| row.text("role") == Some("pilot"))
        .filter_map(|row| {
            let id = row.text("area_id")?;
            let start = row.date("start").filter(|day| *day <= month.last_day())?;
            Some((id, row.text("name").unwrap_or(id), start))
        })
        .collect()
}

/// True for a term that was agreed, or agreed to differ on, by the end of a month.
pub(crate) fn is_settled(term: Row<'_>, month: Month) -> bool {
    let is_later = term.date("agreed_on").is_some_and(|day| day > month.last_day());
    matches!(term.text("status"), Some("agreed" | "agree-to-disagree")) && !is_later
}

/// The definition of a KPI that is in force in the reported month.
pub(crate) fn kpi(view: View<'_>, id: &str) -> Option<KpiDefinition> {
    in_force(view.facts, view.scope.month)
        .into_iter()
        .find(|definition| definition.id == id)
}

/// The name of a benefit; its id where the register has none.
pub(crate) fn benefit_name(view: View<'_>, id: &str) -> String {
    let register = view.facts.table("benefits");
    let row = register.rows().find(|row| row.text("benefit_id") == Some(id));
    row.and_then(|row| row.text("name")).unwrap_or(id).to_owned()
}

/// The latest value of a KPI up to the reported month.
pub(crate) fn latest_value<'a>(view: View<'a>, figure: &Measurement) -> Option<&'a Measurement> {
    view.measurements
        .series("kpi-value", &figure.key.subject, crate::domain::Window::Month)
        .into_iter()
        .rfind(|value| value.value.is_some())
}

/// A number as people say it: whole where it is whole or large, else with one decimal.
pub(crate) fn number(value: f64) -> Argument {
    let is_whole = (value - value.round()).abs() < 1e-9 || value.abs() >= 1000.0;
    Argument::Number(value, u8::from(!is_whole))
}

/// A unit that follows a number at once: `%` stands against it, a word after a space.
pub(crate) fn unit(unit: &str) -> Argument {
    let unit = unit.trim();
    Argument::Name(match unit {
        "" | "%" | "‰" => unit.to_owned(),
        word => format!("\u{a0}{word}"),
    })
}

/// The name of a project; its code where it has none.
pub(crate) fn project_name(view: View<'_>, id: &str) -> String {
    let projects = view.facts.table("projects");
    let row = projects.rows().find(|row| row.text("project_id") == Some(id));
    row.and_then(|row| row.text("name")).unwrap_or(id).to_owned()
}
