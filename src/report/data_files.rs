//! The five data files as neutral rows: the same text goes into CSV and, typed, into Parquet.
//!
//! A public interface: columns and their order are those of the design, versioned by [`SCHEMA_VERSION`]. Numbers
//! stand in canonical text (a point, no group marks; euros with two decimals), so that both formats agree to the
//! last digit. Judgements about pairs of partners never stand in them: those have a file of their own.

use crate::diagnostic::{Diagnostic, render};
use crate::domain::Unit;
use crate::indicators::INDICATORS;
use crate::indicators::registry::is_beyond_agreed;
use crate::locale::Locale;
use crate::report::{Context, findings};
use crate::restatement::text::number_text;
use crate::signals::sentence::sentence;

/// Raised when a column is added or changes its meaning.
pub const SCHEMA_VERSION: u32 = 1;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataKind {
    /// Text as it is.
    Text,
    /// A decimal number.
    Number,
    /// A whole number.
    Integer,
}

/// A column of a data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DataColumn {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: DataKind,
}

/// A data file before it has a format.
#[derive(Clone, Debug, PartialEq)]
pub struct DataTable {
    /// Name of the file without extension.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<DataColumn>,
    /// Its rows; `None` is an empty value.
    pub rows: Vec<Vec<Option<String>>>,
}

type Values = Vec<Option<String>>;

/// The six tables: measurements with the names that others rely on, those beyond them, findings, diagnostics, receipts,
/// restatements.
pub fn data_tables(context: &Context<'_>) -> Vec<DataTable> {
    vec![
        measurements(context, "measurements", false),
        measurements(context, "further_measurements", true),
        found(context),
        diagnostics(context),
        receipts(context),
        restatements(context),
    ]
}

/// A number of a unit in the canonical text that restatements compare too; `None` stays `None`.
pub fn canonical(value: Option<f64>, unit: &Unit) -> Option<String> {
    value
        .filter(|value| value.is_finite())
        .map(|value| number_text(value, unit))
}

fn columns(own: &[(&'static str, DataKind)]) -> Vec<DataColumn> {
    [("network", DataKind::Text), ("edition", DataKind::Text)]
        .iter()
        .chain(own)
        .map(|(name, kind)| DataColumn { name, kind: *kind })
        .collect()
}

fn table(
    context: &Context<'_>,
    name: &'static str,
    own: &[(&'static str, DataKind)],
    rows: impl IntoIterator<Item = Values>,
) -> DataTable {
    let edition = format!("{}/e{:02}", context.edition.period, context.edition.number);
    let rows = rows
        .into_iter()
        .map(|row| {
            [Some(context.edition.network.clone()), Some(edition.clone())]
                .into_iter()
                .chain(row)
                .collect()
        })
        .collect();
    DataTable {
        name,
        columns: columns(own),
        rows,
    }
}

fn text(value: impl Into<String>) -> Option<String> {
    Some(value.into()).filter(|value| !value.is_empty())
}

/// The figures whose names are, or are not, beyond those that others rely on.
fn measurements(context: &Context<'_>, name: &'static str, is_beyond: bool) -> DataTable {
    use DataKind::{Integer, Number, Text};
    let version = |id: &str| {
        INDICATORS
            .iter()
            .map(|indicator| indicator.definition())
            .find(|definition| definition.id == id)
            .map(|definition| definition.version.to_string())
    };
    let rows = context
        .measurements
        .all()
        .iter()
        .filter(|m| !findings::is_confidential(m.key.indicator) && is_beyond_agreed(m.key.indicator) == is_beyond)
        .map(|m| {
            vec![
                text(m.key.indicator),
                text(m.key.subject.kind.id()),
                text(&m.key.subject.id),
                text(m.key.period.to_string()),
                text(m.key.window.id()),
                canonical(m.value, &m.unit),
                text(m.unit.id()),
                canonical(m.numerator, &part_unit(&m.unit)),
                canonical(m.denominator, &part_unit(&m.unit)),
                m.n.map(|n| n.to_string()),
                canonical(m.low, &m.unit),
                canonical(m.high, &m.unit),
                text(m.status.id()),
                version(m.key.indicator),
            ]
        });
    table(
        context,
        name,
        &[
            ("indicator", Text),
            ("subject_type", Text),
            ("subject", Text),
            ("period", Text),
            ("window", Text),
            ("value", Number),
            ("unit", Text),
            ("numerator", Number),
            ("denominator", Number),
            ("n", Integer),
            ("low", Number),
            ("high", Number),
            ("status", Text),
            ("definition_version", Integer),
        ],
        rows,
    )
}

/// Numerator and denominator are not in the unit of their ratio.
fn part_unit(unit: &Unit) -> Unit {
    match unit {
        Unit::Eur => Unit::Eur,
        _ => Unit::Count,
    }
}

fn found(context: &Context<'_>) -> DataTable {
    use DataKind::Text;
    let rows = findings::for_steering(context).into_iter().map(|finding| {
        let evidence: Vec<String> = finding
            .evidence
            .iter()
            .map(|e| {
                let key = &e.key;
                let value = canonical(e.value, &Unit::Count).unwrap_or_default();
                format!(
                    "{}|{}:{}|{}|{}={value}",
                    key.indicator,
                    key.subject.kind.id(),
                    key.subject.id,
                    key.period,
                    key.window.id()
                )
            })
            .collect();
        vec![
            text(finding.rule),
            text(finding.severity.id()),
            text(format!("{}:{}", finding.subject.kind.id(), finding.subject.id)),
            text(finding.period.to_string()),
            text(evidence.join("; ")),
            text(sentence(finding, context.locale)),
            finding.recurrence.and_then(|recurrence| text(recurrence.id())),
        ]
    });
    table(
        context,
        "findings",
        &[
            ("rule", Text),
            ("severity", Text),
            ("subject", Text),
            ("period", Text),
            ("evidence", Text),
            ("sentence", Text),
            ("recurrence", Text),
        ],
        rows,
    )
}

/// A hint, with how many cells after it it is about as well.
fn with_the_rest(diagnostic: &Diagnostic, hint: String, locale: &Locale) -> String {
    match render::the_rest(diagnostic, locale) {
        Some(rest) => format!("{hint} {rest}"),
        None => hint,
    }
}

fn diagnostics(context: &Context<'_>) -> DataTable {
    use DataKind::Text;
    let rows = context.diagnostics.iter().map(|diagnostic| {
        let words = render::sentences(diagnostic, context.locale);
        vec![
            text(diagnostic.code.id()),
            text(diagnostic.severity().id()),
            diagnostic.place.file.clone(),
            diagnostic.place.sheet.clone(),
            text(diagnostic.place.cell_text()),
            text(diagnostic.found.as_str()),
            text(words.expected),
            text(with_the_rest(diagnostic, words.hint, context.locale)),
        ]
    });
    table(
        context,
        "diagnostics",
        &[
            ("code", Text),
            ("severity", Text),
            ("file", Text),
            ("sheet", Text),
            ("cell", Text),
            ("found", Text),
            ("expected", Text),
            ("hint", Text),
        ],
        rows,
    )
}

fn receipts(context: &Context<'_>) -> DataTable {
    use DataKind::{Integer, Number, Text};
    let rows = context.receipts.iter().map(|line| {
        vec![
            text(line.file.as_str()),
            text(line.sheet.as_str()),
            text(line.table.as_str()),
            text(line.rows_found.to_string()),
            text(line.rows_accepted.to_string()),
            text(line.rows_refused.to_string()),
            text(line.rows_set_aside.to_string()),
            text(line.records.to_string()),
            text(line.control_sum.as_str()),
        ]
    });
    table(
        context,
        "receipts",
        &[
            ("file", Text),
            ("sheet", Text),
            ("table", Text),
            ("rows_found", Integer),
            ("rows_accepted", Integer),
            ("rows_refused", Integer),
            ("rows_set_aside", Integer),
            ("records", Integer),
            ("control_sum", Number),
        ],
        rows,
    )
}

fn restatements(context: &Context<'_>) -> DataTable {
    use DataKind::{Number, Text};
    let rows = context.restatements.iter().map(|line| {
        vec![
            text(line.indicator.as_str()),
            text(format!("{}:{}", line.subject.kind.id(), line.subject.id)),
            text(line.period.to_string()),
            canonical(line.was, &line.unit),
            canonical(line.becomes, &line.unit),
            text(line.reason.id()),
            text(line.window.id()),
        ]
    });
    table(
        context,
        "restatements",
        &[
            ("indicator", Text),
            ("subject", Text),
            ("period", Text),
            ("was", Number),
            ("becomes", Number),
            ("reason", Text),
            ("window", Text),
        ],
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn every_table_starts_with_network_and_edition_and_every_row_fits() {
        let house = House::three_partners();
        let tables = data_tables(&house.context());
        let names: Vec<_> = tables.iter().map(|table| table.name).collect();
        assert_eq!(
            names,
            [
                "measurements",
                "further_measurements",
                "findings",
                "diagnostics",
                "receipts",
                "restatements"
            ]
        );
        for table in tables {
            assert_eq!((table.columns[0].name, table.columns[1].name), ("network", "edition"));
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        }
    }

    #[test]
    fn numbers_stand_in_canonical_text() {
        assert_eq!(canonical(Some(1_234.5), &Unit::Eur).as_deref(), Some("1234.50"));
        assert_eq!(canonical(Some(-0.001), &Unit::Eur).as_deref(), Some("0.00"));
        assert_eq!(canonical(Some(0.25), &Unit::Ratio).as_deref(), Some("0.25"));
        assert_eq!(canonical(Some(12.0), &Unit::Count).as_deref(), Some("12"));
        assert_eq!(canonical(None, &Unit::Eur), None);
    }

    #[test]
    fn no_judgement_about_a_pair_leaves_in_a_data_file() {
        let house = House::three_partners();
        for table in data_tables(&house.context()) {
            for value in table.rows.iter().flatten().flatten() {
                assert!(!value.contains("pair-trust"), "{value}");
            }
        }
    }
}
