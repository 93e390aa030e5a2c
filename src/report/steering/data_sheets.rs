//! The tidy tables behind the report: figures of the reported month and the twelve months, and the findings.

use std::collections::BTreeMap;

use crate::domain::{Measurement, MeasurementKey, Period, Status, Subject, SubjectType, Window};
use crate::report::document::{Paper, SheetKind};
use crate::report::frame::{self, Heading};
use crate::report::names::capitalised;
use crate::report::{Block, Cell, Content, Context, NumberFormat, Sheet, Table, Trace, findings as said};
use crate::signals::sentence::{sentence, title};

/// The last of each figure up to the reported month, in each of its windows.
pub fn measurements(context: &Context<'_>) -> Sheet {
    let in_reach = |m: &&Measurement| m.key.period.last_month() <= context.month();
    let mut last: BTreeMap<(&str, &Subject, Window), Period> = BTreeMap::new();
    for m in context.measurements.all().iter().filter(in_reach) {
        let known = last
            .entry((m.key.indicator, &m.key.subject, m.key.window))
            .or_insert(m.key.period);
        if m.key.period.last_month() > known.last_month() {
            *known = m.key.period;
        }
    }
    figures(context, "data-measurements", &|m| {
        let key = (m.key.indicator, &m.key.subject, m.key.window);
        last.get(&key) == Some(&m.key.period)
    })
}

/// The figures for the steering group that pass, under the name of a sheet.
pub fn figures(context: &Context<'_>, id: &'static str, is_wanted: &dyn Fn(&Measurement) -> bool) -> Sheet {
    let rows: Vec<Vec<Cell>> = context
        .measurements
        .all()
        .iter()
        .filter(|m| is_wanted(m))
        .filter(|m| is_for_steering(&m.key))
        .map(|m| {
            let number = |value: Option<f64>| {
                value.map_or_else(
                    || Cell::new(Content::Absent(context.word("report-absent-undefined"))),
                    |value| Cell::number(value, NumberFormat::General),
                )
            };
            let cell = context.cell_as(Some(m), NumberFormat::General);
            // As on the other sheets, what is provisional is not said of one partner.
            let status = match m.key.subject.kind {
                SubjectType::Partner if context.is_provisional(m) => Status::Provisional,
                _ => m.status,
            };
            vec![
                Cell::text(capitalised(&context.indicator_title(m.key.indicator))),
                Cell::text(context.subject_name(&m.key.subject)),
                Cell::text(m.key.indicator),
                Cell::text(m.key.subject.kind.id()),
                Cell::text(&m.key.subject.id),
                Cell::text(m.key.period.to_string()),
                Cell::text(m.key.window.id()),
                Cell::new(cell.content).traced(Trace::Measurement(m.key.clone())),
                Cell::text(m.unit.id()),
                number(m.numerator),
                number(m.denominator),
                number(m.n.filter(|_| m.status != Status::Suppressed).map(f64::from)),
                number(m.low),
                number(m.high),
                Cell::text(status.id()),
            ]
        })
        .collect();
    let headers = [
        "indicator",
        "subject_type",
        "subject",
        "period",
        "window",
        "value",
        "unit",
        "numerator",
        "denominator",
        "n",
        "low",
        "high",
        "status",
    ];
    data_sheet(context, id, ["figure", "about"], &headers, rows)
}

/// The steering group reads nothing about a pair of partners, no partner's own survey answers, and not who delivered
/// late: a partner's single months would tell it, too. What flows between two partners stands in the data files.
fn is_for_steering(key: &MeasurementKey) -> bool {
    let is_of_a_month = key.subject.kind == SubjectType::Partner && key.window == Window::Month;
    is_said_to_steering(key.indicator, &key.subject) && !is_of_a_month
}

/// The same of an indicator and whom it is about.
pub(super) fn is_said_to_steering(indicator: &str, subject: &Subject) -> bool {
    let is_of_a_part = subject.kind == SubjectType::Survey && subject.id.contains('/');
    let names_who_was_late = indicator == "delivery-timeliness" && subject.kind == SubjectType::Partner;
    let is_of_a_pair = subject.kind == SubjectType::Pair || said::is_confidential(indicator);
    !is_of_a_pair && !is_of_a_part && !names_who_was_late
}

/// What the rules found, with its sentence.
pub fn findings(context: &Context<'_>) -> Sheet {
    let rows = said::for_steering(context)
        .into_iter()
        .map(|finding| {
            let evidence: Vec<&str> = finding.evidence.iter().map(|e| e.key.indicator).collect();
            vec![
                Cell::text(title(finding, context.locale)),
                Cell::text(context.subject_name(&finding.subject)),
                Cell::text(finding.rule),
                Cell::text(finding.severity.id()),
                Cell::text(finding.subject.kind.id()),
                Cell::text(&finding.subject.id),
                Cell::text(finding.period.to_string()),
                Cell::text(evidence.join("; ")),
                Cell::text(sentence(finding, context.locale)),
            ]
        })
        .collect();
    let headers = [
        "rule",
        "severity",
        "subject_type",
        "subject",
        "period",
        "evidence",
        "sentence",
    ];
    data_sheet(context, "data-findings", ["signal", "about"], &headers, rows)
}

/// First what is read, in the report's language; then the columns of the data files, which have the same names in every
/// language.
fn data_sheet(
    context: &Context<'_>,
    id: &'static str,
    read: [&str; 2],
    headers: &[&str],
    mut rows: Vec<Vec<Cell>>,
) -> Sheet {
    let read = read.iter().map(|column| context.word(&format!("report-data-{column}")));
    let headers: Vec<String> = read.chain(headers.iter().map(|header| (*header).to_owned())).collect();
    if rows.is_empty() {
        rows.push(headers.iter().map(|_| context.absent("report-absent-none")).collect());
    }
    let table = Table {
        has_filter: true,
        ..frame::table(context.word(&format!("report-sheet-{id}-caption")), headers, rows)
    };
    let heading = Heading {
        id,
        headline: context.word(&format!("report-sheet-{id}-caption")),
        subtitle: context.period_text(),
    };
    Sheet {
        kind: SheetKind::Data,
        ..frame::sheet(context, heading, Paper::Landscape, vec![Block::Table(table)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn names_stand_before_the_columns_of_the_data_files() {
        let house = House::three_partners();
        let sheet = measurements(&house.context());
        let Some(Block::Table(table)) = sheet.blocks.first() else {
            panic!("a table");
        };
        let headers: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
        assert_eq!(headers[..4], ["Cijfer", "Over", "indicator", "subject_type"]);
        let of = |row: &[Cell], at: usize| match &row[at].content {
            Content::Text(text) => text.clone(),
            _ => String::new(),
        };
        let own = table
            .rows
            .iter()
            .find(|row| of(row, 4) == "achterdam")
            .expect("a partner");
        assert_eq!(of(own, 1), "Gemeente Achterdam");
        assert!(of(own, 0).starts_with(char::is_uppercase) && of(own, 0) != of(own, 2));
    }

    #[test]
    fn nothing_about_a_pair_of_partners_is_for_the_steering_group() {
        let period = House::empty().scope.period();
        let about = |subject| MeasurementKey {
            indicator: "pair-net-flow",
            subject,
            period,
            window: Window::TwelveMonths,
        };
        assert!(!is_for_steering(&about(Subject::pair("a", "b"))));
        assert!(is_for_steering(&about(Subject::network())));
    }

    #[test]
    fn who_delivered_late_or_not_is_not_for_the_steering_group() {
        let period = House::empty().scope.period();
        let about = |indicator, subject, window| MeasurementKey {
            indicator,
            subject,
            period,
            window,
        };
        let partner = || Subject::partner("a");
        assert!(!is_for_steering(&about(
            "delivery-timeliness",
            partner(),
            Window::TwelveMonths
        )));
        assert!(!is_for_steering(&about("contribution-value", partner(), Window::Month)));
        assert!(is_for_steering(&about(
            "contribution-value",
            partner(),
            Window::TwelveMonths
        )));
        assert!(is_for_steering(&about(
            "delivery-timeliness",
            Subject::network(),
            Window::TwelveMonths
        )));
    }
}
