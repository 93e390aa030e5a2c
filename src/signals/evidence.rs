//! What rules share: evidence from a figure, and names and numbers as arguments of a sentence.

use crate::domain::finding::Argument;
use crate::domain::{Evidence, Measurement};
use crate::indicators::kpi::definition::{KpiDefinition, in_force};
use crate::signals::View;

/// A figure as evidence.
pub(crate) fn of(figure: &Measurement) -> Evidence {
    Evidence {
        key: figure.key.clone(),
        value: figure.value,
    }
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
