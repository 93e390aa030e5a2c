//! A KPI as reports need it: its names, baseline and target, and what the figures say of it in words.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, Period, Subject, SubjectType, Window};
use crate::ledger::Row;
use crate::ledger::new_limits::{NewLimits, declared};
use crate::report::context::Context;
use crate::report::{NumberFormat, Tone};
use crate::statistics::xmr::{PointType, XmrGroup, XmrPoint};

/// The version of a KPI's definition that is in force in the reported month.
#[derive(Clone, Debug, PartialEq)]
pub struct Kpi {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its own unit; may be empty.
    pub unit: String,
    /// Of what is counted over a period, which one: `per maand`; empty of anything else.
    pub per: String,
    /// True when lower is better.
    pub is_lower_better: bool,
    /// True when it is to stay within a band: no way is better.
    pub is_band: bool,
    /// Value at the start and its day.
    pub baseline: Option<f64>,
    /// Day of the baseline.
    pub baseline_date: Option<Date>,
    /// Value to reach.
    pub target: Option<f64>,
    /// Day by which to reach it.
    pub target_date: Option<Date>,
    /// Versions that came into force after the first: day and reason.
    pub changes: Vec<(Date, String)>,
    /// When its process became another, and who decided that, in the order of time.
    pub new_limits: Vec<NewLimits>,
}

impl Kpi {
    /// As a subject of figures.
    pub fn subject(&self) -> Subject {
        Subject::of(SubjectType::Kpi, &self.id)
    }

    /// True where a value is at its target or better; never without a target.
    pub fn is_met_by(&self, value: f64) -> bool {
        self.target.is_some_and(|target| {
            if self.is_lower_better {
                value <= target
            } else {
                value >= target
            }
        })
    }

    /// Name with its unit, and with the period that it is counted over: `Jongeren gestart (jongeren per maand)`.
    pub fn title(&self) -> String {
        let unit = format!("{} {}", self.unit, self.per);
        match unit.trim() {
            "" => self.name.clone(),
            unit => format!("{} ({unit})", self.name),
        }
    }

    /// How its values are written: decimals only where one of its values needs them.
    pub fn format(&self, context: &Context<'_>) -> NumberFormat {
        let values = values(context, self);
        let all = values
            .iter()
            .filter_map(|m| m.value)
            .chain(self.baseline)
            .chain(self.target);
        if all.into_iter().all(|value| value.fract() == 0.0) {
            NumberFormat::Count
        } else {
            NumberFormat::Decimal(1)
        }
    }
}

/// The KPIs in force in the reported month, by name.
pub fn in_force(context: &Context<'_>) -> Vec<Kpi> {
    let table = context.table("kpi_definitions");
    let last_day = context.month().last_day();
    let mut versions: Vec<_> = table
        .rows()
        .filter_map(|row| Some((row.text("kpi_id")?, row.date("valid_from"), row)))
        .collect();
    versions.sort_by_key(|(id, from, row)| (*id, *from, row.index()));
    let mut kpis: Vec<Kpi> = versions
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|versions| {
            let begun = versions
                .iter()
                .rfind(|(_, from, _)| from.is_none_or(|day| day <= last_day));
            let (id, _, row) = begun.or_else(|| versions.first())?;
            let changes = versions
                .iter()
                .skip(1)
                .filter_map(|(_, from, row)| Some((from.filter(|day| *day <= last_day)?, row)))
                .map(|(day, row)| (day, row.text("change_reason").unwrap_or_default().to_owned()))
                .collect();
            let begun = |from: Option<Date>| from.is_none_or(|day| day <= last_day);
            let new_limits = versions
                .iter()
                .filter_map(|(_, from, row)| declared(*row).filter(|_| begun(*from)))
                .collect();
            Some(Kpi {
                id: (*id).to_owned(),
                name: row.text("name").unwrap_or(id).to_owned(),
                unit: row.text("unit").unwrap_or_default().to_owned(),
                per: per(context, *row),
                is_lower_better: row.text("direction") == Some("decrease"),
                is_band: row.text("direction") == Some("band"),
                baseline: row.number("baseline"),
                baseline_date: row.date("baseline_date"),
                target: row.number("target"),
                target_date: row.date("target_date"),
                changes,
                new_limits,
            })
        })
        .collect();
    kpis.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    kpis
}

/// The period that a flow is counted over, in words; empty of a stock or a ratio, and where the unit says it.
fn per(context: &Context<'_>, row: Row<'_>) -> String {
    let is_flow = row.text("measure_type") == Some("flow");
    let is_said = row
        .text("unit")
        .is_some_and(|unit| unit.split_whitespace().any(|word| word == "per"));
    let key = match row.text("frequency").filter(|_| is_flow && !is_said) {
        Some("month") => "report-kpi-per-month",
        Some("quarter") => "report-kpi-per-quarter",
        Some("half-year") => "report-kpi-per-half-year",
        Some("year") => "report-kpi-per-year",
        _ => return String::new(),
    };
    context.word(key)
}

/// The values of a KPI in periods of one length: the length of most of them.
pub fn values<'a>(context: &Context<'a>, kpi: &Kpi) -> Vec<&'a Measurement> {
    let all: Vec<_> = context
        .history("kpi-value", &kpi.subject())
        .into_iter()
        .filter(|m| m.key.window == Window::Month)
        .collect();
    let length = [1, 3, 6, 12]
        .into_iter()
        .max_by_key(|months| (all.iter().filter(|m| m.key.period.months() == *months).count(), -months));
    all.into_iter()
        .filter(|m| Some(m.key.period.months()) == length)
        .collect()
}

/// The newest value of a KPI.
pub fn newest<'a>(context: &Context<'a>, kpi: &Kpi) -> Option<&'a Measurement> {
    values(context, kpi).into_iter().rfind(|m| m.value.is_some())
}

/// True when all values of a KPI are equal: there is no spread to hold a value against.
pub fn is_constant(context: &Context<'_>, kpi: &Kpi) -> bool {
    let values: Vec<f64> = values(context, kpi).iter().filter_map(|m| m.value).collect();
    values.len() > 1 && values.windows(2).all(|pair| pair[0].total_cmp(&pair[1]).is_eq())
}

/// The figure of an indicator about a KPI: that of the reported month, else the newest.
pub fn about<'a>(context: &Context<'a>, indicator: &str, kpi: &Kpi) -> Option<&'a Measurement> {
    context.latest(indicator, &kpi.subject())
}

/// What the code of kpi-variation means.
pub fn variation_tone(code: Option<f64>) -> Tone {
    match code.map(|code| code.round() as i64) {
        Some(1) => Tone::Improvement,
        Some(-1) => Tone::Concern,
        Some(2 | -2) => Tone::Neutral,
        Some(0) => Tone::NoSignal,
        _ => Tone::Plain,
    }
}

/// The tone of a KPI in the reported month.
pub fn tone(context: &Context<'_>, kpi: &Kpi) -> Tone {
    variation_tone(about(context, "kpi-variation", kpi).and_then(|m| m.value))
}

/// The process chart of a KPI, by period.
#[derive(Debug, Default)]
pub struct Charted {
    /// What the rules say of each period that has a value.
    pub tones: Vec<(Period, Tone)>,
    /// Of each stretch with limits of its own: its first period, and where it has limits the lower, the mean and the upper.
    pub stretches: Vec<(Period, Option<[f64; 3]>)>,
}

/// The process chart of each KPI.
pub fn charted(context: &Context<'_>) -> BTreeMap<String, Charted> {
    crate::indicators::kpi::all(context.facts, context.scope)
        .iter()
        .map(|series| {
            let chart = crate::indicators::kpi::chart(series, context.scope);
            let period = |position: usize| Some(series.points.get(position)?.period);
            let tone = |point: &XmrPoint| Some((period(point.position)?, point_tone(point.point_type?)));
            let stretch = |group: &XmrGroup| {
                let limits = group.limits.map(|limits| [limits.lower, limits.mean, limits.upper]);
                Some((period(group.start)?, limits))
            };
            let charted = Charted {
                tones: chart.points.iter().filter_map(tone).collect(),
                stretches: chart.groups.iter().filter_map(stretch).collect(),
            };
            (series.definition.id.clone(), charted)
        })
        .collect()
}

fn point_tone(point_type: PointType) -> Tone {
    match point_type {
        PointType::Improvement => Tone::Improvement,
        PointType::Concern => Tone::Concern,
        PointType::NeutralHigh | PointType::NeutralLow => Tone::Neutral,
        PointType::CommonCause => Tone::NoSignal,
    }
}

/// A month or longer period in short, for an axis.
pub fn period_short(context: &Context<'_>, period: Period) -> String {
    match period {
        Period::Month(month) => context.locale.month_short(month),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    fn title(fields: &[(&'static str, &'static str)]) -> String {
        let mut kpi = vec![
            ("kpi_id", "k1"),
            ("name", "Jongeren gestart"),
            ("direction", "increase"),
            ("frequency", "month"),
            ("valid_from", "2026-01-01"),
        ];
        kpi.extend(fields);
        let house = House::empty().with_tables(&[("kpi_definitions", &[kpi])]);
        in_force(&house.context()).first().map(Kpi::title).expect("a KPI")
    }

    #[test]
    fn what_is_counted_over_a_period_says_over_which() {
        let (flow, stock) = (("measure_type", "flow"), ("measure_type", "stock"));
        assert_eq!(
            title(&[("unit", "jongeren"), flow]),
            "Jongeren gestart (jongeren per maand)"
        );
        assert_eq!(
            title(&[("unit", "jongeren per week"), flow]),
            "Jongeren gestart (jongeren per week)"
        );
        assert_eq!(title(&[("unit", "jongeren"), stock]), "Jongeren gestart (jongeren)");
        assert_eq!(title(&[stock]), "Jongeren gestart");
    }
}
