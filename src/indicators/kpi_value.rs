//! The value of each KPI, period by period.
//!
//! # What it measures
//! What the partners delivered for a KPI, one value per period of its own frequency, for the network as a whole.
//!
//! # Formula
//! Ratio: Σ numerator ÷ Σ denominator (× 100 when the KPI counts in per cent). Flow: Σ value. Stock: Σ value of the
//! last month of the period. Weighted: Σ value·n ÷ Σ n. Rows without area and target group count as the whole; where
//! only parts were delivered, these are pooled.
//!
//! # Unit and direction
//! The KPI's own unit and direction.
//!
//! # Undefined when
//! The denominator is zero, or several bare ratios without a number of observations would have to be averaged.
//! A period without a delivery is missing, never zero.
//!
//! # Source
//! Domain page, part 3.6 ("ratios: pool teller/noemer, never average percentages"); table `KPI_metingen`.
//!
//! # Differs from
//! Sheets that average the percentages of partners, or carry the last value into an empty month.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiPoint, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

static DEFINITION: Definition = Definition {
    id: "kpi-value",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// The value of each KPI.
pub(crate) struct KpiValue;

impl Indicator for KpiValue {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .flat_map(|series| {
                let points = series.points.iter().chain(&series.coarser);
                points.map(|point| measurement(series, point)).collect::<Vec<_>>()
            })
            .collect()
    }
}

fn measurement(series: &KpiSeries, point: &KpiPoint) -> Measurement {
    let (subject, unit) = (series.subject(), series.unit());
    let (id, period, window) = (DEFINITION.id, point.period, Window::Month);
    let figure = match point.pooled.value {
        Some(value) => Measurement::new(id, subject, period, window, unit, value),
        None => Measurement::without_value(id, subject, period, window, unit, point.status),
    };
    let figure = Measurement {
        numerator: point.pooled.numerator,
        denominator: point.pooled.denominator,
        n: point.pooled.n.filter(|n| *n >= 0.0).map(|n| n as u32),
        ..figure
    }
    .with_rows(point.rows.clone());
    if point.status == Status::Provisional {
        figure.provisional()
    } else {
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject, SubjectType};
    use crate::indicators::Measurements;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::kpi::example::{Row, definition, facts_of, values};

    const RATIO: [(&str, &str); 3] = [("measure_type", "ratio"), ("aggregation", "weighted"), ("unit", "%")];

    fn measured(definition: &Row<'_>, rows: &[Row<'_>]) -> Measurements {
        let rows: Vec<Row<'_>> = rows
            .iter()
            .map(|row| [("kpi_id", "k")].into_iter().chain(row.iter().copied()).collect())
            .collect();
        let facts = facts(&[
            ("kpi_definitions", std::slice::from_ref(definition)),
            ("kpi_measurements", &rows),
        ]);
        Measurements::new(KpiValue.measure(&facts, &scope()))
    }

    fn at(measurements: &Measurements, period: &str) -> Measurement {
        let subject = Subject::of(SubjectType::Kpi, "k");
        let period = Period::parse(period).expect("a period");
        measurements
            .find("kpi-value", &subject, period, Window::Month)
            .expect("a figure")
            .clone()
    }

    fn part<'a>(numerator: &'a str, denominator: &'a str) -> Row<'a> {
        vec![
            ("period", "2026-10"),
            ("numerator", numerator),
            ("denominator", denominator),
        ]
    }

    #[test]
    fn percentages_are_pooled_and_never_averaged() {
        // 30 of 40 (75%) and 10 of 60 (16,7%): 40 of 100 is 40%, not the average 45,8%.
        let figure = at(
            &measured(&definition(&RATIO), &[part("30", "40"), part("10", "60")]),
            "2026-10",
        );
        assert_eq!(
            (figure.value, figure.numerator, figure.denominator),
            (Some(40.0), Some(40.0), Some(100.0))
        );
        assert_eq!(figure.rows[0].rows(), [0, 1]);
    }

    #[test]
    fn bare_percentages_need_their_number_of_observations() {
        // 75 × 40 + 20 × 60 = 4200; 4200 ÷ 100 = 42
        let bare = |value, n| vec![("period", "2026-10"), ("value", value), ("n", n)];
        let figure = at(
            &measured(&definition(&RATIO), &[bare("75", "40"), bare("20", "60")]),
            "2026-10",
        );
        assert_eq!(figure.value, Some(42.0));
        let without = |value| vec![("period", "2026-10"), ("value", value)];
        let figure = at(
            &measured(&definition(&RATIO), &[without("75"), without("20")]),
            "2026-10",
        );
        assert_eq!((figure.value, figure.status), (None, Status::Undefined));
        assert_eq!(
            at(&measured(&definition(&RATIO), &[without("75")]), "2026-10").value,
            Some(75.0)
        );
    }

    #[test]
    fn a_ratio_and_a_percentage_are_pooled_on_one_scale() {
        // 30 of 40 is 75%, beside 20% of 60: 75 × 40 + 20 × 60 = 4200; 4200 ÷ 100 = 42.
        let bare = vec![("period", "2026-10"), ("value", "20"), ("n", "60")];
        let figure = at(&measured(&definition(&RATIO), &[part("30", "40"), bare]), "2026-10");
        assert_eq!(figure.value, Some(42.0));
    }

    #[test]
    fn a_denominator_of_zero_is_undefined() {
        let figure = at(&measured(&definition(&RATIO), &[part("0", "0")]), "2026-10");
        assert_eq!((figure.value, figure.status), (None, Status::Undefined));
    }

    #[test]
    fn a_month_without_delivery_is_missing_and_not_zero() {
        let facts = facts_of(&definition(&[]), &values("2026-09", &["5", "", "7"]));
        let found = Measurements::new(KpiValue.measure(&facts, &scope()));
        let series: Vec<_> = found.all().iter().map(|m| (m.value, m.status)).collect();
        assert_eq!(
            series,
            [
                (Some(5.0), Status::Normal),
                (None, Status::Missing),
                (Some(7.0), Status::Normal),
                (None, Status::Missing)
            ]
        );
    }

    #[test]
    fn a_quarter_sums_a_flow_and_takes_the_last_of_a_stock() {
        let month = |period, value| vec![("period", period), ("value", value)];
        let rows = [
            month("2026-07", "1"),
            month("2026-08", "2"),
            month("2026-09", "4"),
            month("2026-10", "9"),
        ];
        let flow = measured(&definition(&[("frequency", "quarter")]), &rows);
        assert_eq!((at(&flow, "2026-K3").value, flow.all().len()), (Some(7.0), 1));
        let stock = [
            ("frequency", "quarter"),
            ("measure_type", "stock"),
            ("aggregation", "last"),
        ];
        assert_eq!(at(&measured(&definition(&stock), &rows), "2026-K3").value, Some(4.0));
        let incomplete = measured(&definition(&[("frequency", "quarter")]), &rows[1..3]);
        assert_eq!(at(&incomplete, "2026-K3").status, Status::Provisional);
    }

    #[test]
    fn parts_by_area_are_pooled_only_where_the_whole_was_not_delivered() {
        let row = |area: Option<&'static str>, value| {
            let area = area.map(|area| ("area_id", area));
            [("period", "2026-10"), ("value", value)]
                .into_iter()
                .chain(area)
                .collect::<Row<'_>>()
        };
        let parts = [row(Some("north"), "3"), row(Some("south"), "4")];
        assert_eq!(at(&measured(&definition(&[]), &parts), "2026-10").value, Some(7.0));
        let with_whole = [row(Some("north"), "3"), row(None, "8")];
        assert_eq!(at(&measured(&definition(&[]), &with_whole), "2026-10").value, Some(8.0));
    }

    #[test]
    fn provisional_rows_make_a_provisional_value() {
        let row = vec![("period", "2026-10"), ("value", "8"), ("is_provisional", "true")];
        assert_eq!(
            at(&measured(&definition(&[]), &[row]), "2026-10").status,
            Status::Provisional
        );
    }

    #[test]
    fn what_was_delivered_over_a_longer_period_is_shown_and_never_split() {
        let found = measured(&definition(&[]), &[vec![("period", "2026-K3"), ("value", "8")]]);
        assert_eq!(at(&found, "2026-K3").value, Some(8.0));
        assert_eq!(at(&found, "2026-10").status, Status::Missing);
    }
}
