//! A small network for the tests of the reports, and what every document must keep to.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Thresholds;
use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::amount::Amount;
use crate::domain::{
    CellRef, Date, Finding, Measurement, Money, Month, Period, RowSet, Subject, SubjectType, Unit, Window,
};
use crate::indicators::{Measurements, Scope};
use crate::ledger::{ContributionGroup, ContributionKind, DeliveryState, DeliveryStatus, FactTable, Facts};
use crate::locale::{Language, Locale};
use crate::report::document::{Block, Content, Document, Sheet, SheetKind};
use crate::report::{Cell, Context, EditionInfo, EditionStatus, ReceiptLine, RestatementLine, Table};

/// A row of a table as column and text.
type TextRow<'a> = Vec<(&'a str, &'a str)>;

/// Everything that a context borrows.
pub(crate) struct House {
    pub(crate) facts: Facts,
    pub(crate) measurements: Measurements,
    pub(crate) findings: Vec<Finding>,
    pub(crate) scope: Scope,
    pub(crate) locale: Locale,
    pub(crate) receipts: Vec<ReceiptLine>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) restatements: Vec<RestatementLine>,
}

fn october() -> Month {
    Month::new(2026, 10).expect("a month")
}

impl House {
    /// A network of which nothing is known.
    pub(crate) fn empty() -> Self {
        Self {
            facts: Facts::new(BTreeMap::new(), Vec::new()),
            measurements: Measurements::default(),
            findings: Vec::new(),
            scope: Scope {
                month: october(),
                reference_date: Date::new(2026, 11, 9).expect("a day"),
                thresholds: Thresholds::default(),
                headline: BTreeSet::new(),
                invited: crate::config::Invited::default(),
            },
            locale: Locale::new(Language::Nl),
            receipts: Vec::new(),
            diagnostics: Vec::new(),
            restatements: Vec::new(),
        }
    }

    /// Two municipalities and a water authority; one refused cell, one missing delivery, one KPI with a signal.
    pub(crate) fn three_partners() -> Self {
        let mut house = Self::empty();
        let mut tables = BTreeMap::new();
        let rows = [
            ("broekzijde", "Gemeente Broekzijde", "municipality"),
            ("lage-polder", "Waterschap Lage Polder", "water-authority"),
            ("achterdam", "Gemeente Achterdam", "municipality"),
        ]
        .map(|(id, name, kind)| {
            vec![
                ("partner_id", id),
                ("name", name),
                ("type", kind),
                ("legal_form", "public"),
                ("active_from", "2025-01-01"),
            ]
        });
        insert(&mut tables, "partners", &rows);
        insert(
            &mut tables,
            "kpi_definitions",
            &[vec![
                ("kpi_id", "wachttijd"),
                ("name", "Wachttijd"),
                ("unit", "dagen"),
                ("direction", "decrease"),
                ("baseline", "42"),
                ("target", "30"),
                ("target_date", "2027-12-31"),
                ("valid_from", "2025-01-01"),
            ]],
        );
        house.facts = Facts::new(tables, Vec::new());
        house.facts.contributions = contributions();
        house.facts.deliveries = deliveries();
        house.measurements = Measurements::new(figures());
        house.diagnostics = vec![
            Diagnostic::new(
                Code::BadNumber,
                Place::cell("achterdam.xlsx", "Bijdragen", CellRef::new(7, 3)),
                "veertig",
            )
            .with("column", "hoeveelheid")
            .about("achterdam"),
        ];
        house.receipts = vec![ReceiptLine {
            month: Some(october()),
            file: "achterdam.xlsx".to_owned(),
            sheet: "Bijdragen".to_owned(),
            table: "contributions".to_owned(),
            partner: Some("achterdam".to_owned()),
            rows_found: 9,
            rows_accepted: 7,
            rows_refused: 1,
            rows_set_aside: 1,
            records: 7,
            control_sum: "1249.5".to_owned(),
        }];
        house
    }

    /// The same with more tables of facts; a table that was there is replaced.
    pub(crate) fn with_tables(mut self, more: &[(&str, &[TextRow<'_>])]) -> Self {
        let mut tables: BTreeMap<&'static str, FactTable> =
            self.facts.tables().map(|(id, table)| (id, table.clone())).collect();
        for (id, rows) in more {
            insert(&mut tables, id, rows);
        }
        let mut facts = Facts::new(tables, Vec::new());
        facts.contributions = std::mem::take(&mut self.facts.contributions);
        facts.deliveries = std::mem::take(&mut self.facts.deliveries);
        self.facts = facts;
        self
    }

    /// The same in another language.
    pub(crate) fn in_language(mut self, language: Language) -> Self {
        self.locale = Locale::new(language);
        self
    }

    /// What a builder gets.
    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            facts: &self.facts,
            measurements: &self.measurements,
            findings: &self.findings,
            scope: &self.scope,
            locale: &self.locale,
            edition: EditionInfo {
                network: "Netwerk Vlechtdal".to_owned(),
                number: 1,
                period: self.scope.period(),
                status: EditionStatus::Draft,
                brand_colour: "#12436D".to_owned(),
                is_first: true,
                previous: None,
                found_before: None,
                contact_role: None,
                aliases: Vec::new(),
            },
            receipts: &self.receipts,
            diagnostics: &self.diagnostics,
            restatements: &self.restatements,
        }
    }
}

/// Adds a table of facts where the contract knows it.
fn insert(tables: &mut BTreeMap<&'static str, FactTable>, id: &str, rows: &[Vec<(&str, &str)>]) {
    if let Some(table) = contract::table(id) {
        tables.insert(table.id.as_str(), FactTable::from_text(table, rows));
    }
}

fn contributions() -> Vec<ContributionGroup> {
    let group = |partner: &str, kind, unit: &str, quantity: f64, euros: i64| ContributionGroup {
        partner: partner.to_owned(),
        period: Period::Month(october()),
        kind,
        unit: unit.to_owned(),
        receiver: None,
        project: None,
        is_own: true,
        quantity: Amount::from_f64(quantity).expect("a number"),
        low: Money::from_cents(euros * 90),
        middle: Money::from_cents(euros * 100),
        high: Money::from_cents(euros * 110),
        rows: RowSet::new("contributions", vec![0]),
    };
    vec![
        group("achterdam", ContributionKind::Hours, "hour", 40.0, 2_600),
        group("achterdam", ContributionKind::Room, "half-day", 3.0, 300),
        group("lage-polder", ContributionKind::Money, "eur", 9_000.0, 9_000),
    ]
}

fn deliveries() -> Vec<DeliveryStatus> {
    let delivery = |partner: &str, state, refused| DeliveryStatus {
        partner: partner.to_owned(),
        month: october(),
        state,
        delivered_on: (state != DeliveryState::Missing)
            .then(|| Date::new(2026, 11, 5))
            .flatten(),
        deadline: Date::new(2026, 11, 9).expect("a day"),
        accepted: 7,
        refused,
        is_corrected: false,
        nothing_to_report: false,
        contributions_unread: false,
    };
    vec![
        delivery("achterdam", DeliveryState::OnTime, 1),
        delivery("broekzijde", DeliveryState::OnTime, 0),
        delivery("lage-polder", DeliveryState::Missing, 0),
    ]
}

fn figures() -> Vec<Measurement> {
    let period = Period::Month(october());
    let year = Window::TwelveMonths;
    let network = Subject::network;
    let mut figures = Vec::new();
    let values = [
        ("achterdam", 2_900.0, 0.0, 0.24),
        ("lage-polder", 9_000.0, 9_000.0, 0.76),
    ];
    for (partner, value, cash, share) in values {
        let subject = || Subject::partner(partner);
        let euros = |id, value| Measurement::new(id, subject(), period, year, Unit::Eur, value);
        figures.push(euros("contribution-value", value).with_band(value * 0.9, value * 1.1));
        figures.push(euros("contribution-cash", cash));
        figures.push(euros("contribution-in-kind", value - cash));
        figures.push(Measurement::ratio(
            "contribution-share",
            subject(),
            period,
            year,
            share * 100.0,
            100.0,
        ));
    }
    let euros = |id, value| Measurement::new(id, network(), period, year, Unit::Eur, value);
    figures.push(euros("contribution-value", 11_900.0).with_band(11_610.0, 12_190.0));
    figures.push(euros("contribution-cash", 9_000.0));
    figures.push(euros("contribution-in-kind", 2_900.0));
    figures.push(Measurement::ratio("effort-shift", network(), period, year, 12.0, 100.0));
    figures.push(Measurement::new(
        "effective-contributors",
        network(),
        period,
        year,
        Unit::Count,
        2.4,
    ));
    figures.push(Measurement::ratio(
        "visible-contributors",
        network(),
        period,
        Window::ThreeMonths,
        2.0,
        3.0,
    ));
    figures.push(Measurement::ratio(
        "pair-trust",
        Subject::pair("achterdam", "broekzijde"),
        period,
        year,
        1.0,
        2.0,
    ));
    let kpi = || Subject::of(SubjectType::Kpi, "wachttijd");
    let days = || Unit::Own("dagen".to_owned());
    for (back, value) in (0..6).zip([31.0, 40.0, 41.0, 43.0, 42.0, 44.0]) {
        let month = Period::Month(october().plus(-back));
        figures.push(Measurement::new(
            "kpi-value",
            kpi(),
            month,
            Window::Month,
            days(),
            value,
        ));
    }
    figures.push(Measurement::new("kpi-variation", kpi(), period, Window::Month, Unit::Code, 1.0).provisional());
    figures.push(
        Measurement::new("kpi-centre-line", kpi(), period, Window::Month, days(), 42.0)
            .with_band(36.0, 48.0)
            .provisional(),
    );
    figures.push(Measurement::without_value(
        "survey-dimension",
        Subject::of(SubjectType::Survey, "trust"),
        Period::HalfYear(2026, 1),
        Window::Month,
        Unit::Points,
        crate::domain::Status::Suppressed,
    ));
    figures
}

/// Every text on a sheet.
pub(crate) fn texts_of(sheet: &Sheet) -> Vec<String> {
    let mut texts = vec![sheet.name.clone(), sheet.headline.clone(), sheet.subtitle.clone()];
    for block in &sheet.blocks {
        match block {
            Block::Heading(text) | Block::Paragraph(text) | Block::Note(text) | Block::Detail(text) => {
                texts.push(text.clone());
            }
            Block::Sentences(sentences) => texts.extend(sentences.iter().map(|s| s.text.clone())),
            Block::Tiles(tiles) => {
                for tile in tiles {
                    texts.extend([tile.title.clone(), tile.word.clone(), tile.comparison.clone()]);
                    texts.extend(text_of(&tile.figure.content));
                }
            }
            Block::Chart(chart) => {
                texts.extend([
                    chart.headline.clone(),
                    chart.subtitle.clone(),
                    chart.description.clone(),
                ]);
                texts.extend(chart.empty.clone());
                texts.push(format!("{:?}", chart.body));
            }
            Block::Table(table) => {
                texts.push(table.caption.clone());
                texts.extend(table.columns.iter().map(|column| column.header.clone()));
                texts.extend(table.rows.iter().flatten().filter_map(|cell| text_of(&cell.content)));
                texts.extend(table.notes.iter().cloned());
            }
            Block::Reading(reading) => {
                texts.extend(reading.heads.iter().cloned());
                texts.extend([reading.seen.clone(), reading.meaning.clone(), reading.question.clone()]);
            }
            Block::Form(form) => {
                texts.extend(form.columns.iter().map(|column| column.header.clone()));
                let cells = form.rows.iter().flat_map(|row| &row.cells);
                texts.extend(cells.flat_map(|cell| text_of(&cell.content).into_iter().chain(cell.comment.clone())));
            }
            Block::Fields(fields) => texts.extend(fields.iter().map(|field| field.label.clone())),
            Block::Contents(links) => {
                texts.extend(links.iter().flat_map(|link| [link.text.clone(), link.note.clone()]));
            }
        }
    }
    texts
}

/// The tables on a sheet, in order.
pub(crate) fn tables_of(sheet: &Sheet) -> Vec<&Table> {
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// What stands in a cell, for comparing: texts as they are, numbers and days in canonical form.
pub(crate) fn shown(cell: &Cell) -> String {
    match &cell.content {
        Content::Text(text) | Content::Absent(text) => text.clone(),
        Content::Number(value, _) => value.to_string(),
        Content::Date(day) => day.to_string(),
        Content::Blank => String::new(),
    }
}

/// Every text of a document, one a line.
pub(crate) fn text_of_document(document: &Document) -> String {
    let texts: Vec<String> = document.sheets.iter().flat_map(texts_of).collect();
    texts.join("\n")
}

fn text_of(content: &Content) -> Option<String> {
    match content {
        Content::Text(text) | Content::Absent(text) => Some(text.clone()),
        _ => None,
    }
}

/// What every report keeps to: names, tables without blanks, no key without its words.
pub(crate) fn assert_publishable(document: &Document) {
    let mut sheet_names = BTreeSet::new();
    let mut table_names = BTreeSet::new();
    for sheet in &document.sheets {
        assert!(sheet.name.chars().count() <= 31, "{}", sheet.name);
        assert!(
            !sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']),
            "{}",
            sheet.name
        );
        assert!(sheet_names.insert(sheet.name.clone()), "{} stands twice", sheet.name);
        for text in texts_of(sheet) {
            // Sentences of diagnostics and findings belong to other parts.
            let is_ours = !text.contains("⟨diag-") && !text.contains("⟨finding-");
            assert!(!text.contains('⟨') || !is_ours, "{}: {text}", sheet.name);
            assert!(!text.contains("{$") && !text.contains("{ $"), "{}: {text}", sheet.name);
            let may_be_empty = matches!(sheet.kind, SheetKind::Form | SheetKind::Lists);
            assert!(
                may_be_empty || !text.trim().is_empty(),
                "{} has an empty text",
                sheet.name
            );
        }
        for block in &sheet.blocks {
            if let Block::Table(table) = block {
                assert!(table_names.insert(table.name.clone()), "{} stands twice", table.name);
                assert!(
                    table.name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'),
                    "{}",
                    table.name
                );
                assert!(!table.rows.is_empty(), "{} has no rows", table.name);
                let headers: BTreeSet<_> = table.columns.iter().map(|column| &column.header).collect();
                assert_eq!(headers.len(), table.columns.len(), "{}: headers twice", table.name);
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{}", table.name);
                    let has_blank = row.iter().any(|cell| cell.content == Content::Blank);
                    assert!(sheet.kind == SheetKind::Lists || !has_blank, "{}", table.name);
                }
            }
        }
        let has_no_head = matches!(sheet.kind, SheetKind::Data | SheetKind::Form | SheetKind::Lists);
        assert!(has_no_head || !sheet.headline.is_empty());
    }
}
