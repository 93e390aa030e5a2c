//! The programme office's workbook of a month: all its tables as they stood when it was delivered.

use crate::domain::{Date, Month, Period};
use crate::report::Sheet;
use crate::sample::sheets::{self, Value};
use crate::sample::story::Story;
use crate::sample::{SampleContent, SampleFile, calendar, governance, kpis, milestones};

/// Tables that are copied as written.
const AS_WRITTEN: &[&str] = &[
    "partners",
    "rates",
    "areas",
    "goals",
    "projects",
    "meetings",
    "funding",
    "costs",
    "interests",
    "terms",
    "term_variants",
    "line_preparation",
];

/// Tables of which only rows up to a day are known, with the column of that day.
const BY_DAY: &[(&str, &str)] = &[("risks", "assessed_on"), ("communication", "sent_on")];

/// The workbook over a month.
pub(super) fn file(story: &Story, month: Month) -> SampleFile {
    let delivered_on = calendar::working_day_after(month, 4);
    let stem = format!("administratie_{month}");
    let mut book = Book(vec![cover(
        "bureau",
        Period::Month(month),
        delivered_on,
        1,
        "",
        "programmasecretaris",
    )]);
    book.add_written(story, month, delivered_on);
    book.add_made(story, month, delivered_on);
    let title = format!("Administratie programmabureau {}", calendar::month_in_words(month));
    SampleFile {
        path: format!("inbox/programmabureau/{stem}.xlsx"),
        content: SampleContent::Workbook(Box::new(sheets::workbook(&stem, &title, delivered_on, book.0))),
    }
}

/// The sheets of a workbook so far.
struct Book(Vec<Sheet>);

impl Book {
    /// Adds a table, unless it has no rows yet.
    fn add(&mut self, id: &'static str, columns: &[&str], rows: impl IntoIterator<Item = Vec<Value>>) {
        let rows: Vec<_> = rows.into_iter().collect();
        if !rows.is_empty() {
            self.0.push(sheets::sheet(id, columns, &rows));
        }
    }

    /// The tables that the story writes out.
    fn add_written(&mut self, story: &Story, month: Month, delivered_on: Date) {
        for id in AS_WRITTEN {
            if let Some(table) = story.tables.get(*id) {
                self.add(id, &names(&table.columns), table.values());
            }
        }
        for (id, column) in BY_DAY {
            if let Some(table) = story.tables.get(*id) {
                self.add(
                    id,
                    &names(&table.columns),
                    governance::known(table, column, delivered_on),
                );
            }
        }
        if let Some(table) = story.tables.get("pledges") {
            self.add("pledges", &names(&table.columns), governance::pledges(table));
        }
        let mut decided = Vec::new();
        if let Some(table) = story.tables.get("decisions") {
            decided = governance::decisions(table, delivered_on);
            self.add("decisions", &names(&table.columns), decided.clone());
        }
        if let Some(table) = story.tables.get("positions") {
            let rows = table
                .values()
                .into_iter()
                .filter(|row| decided.iter().any(|decision| decision.first() == row.first()));
            self.add("positions", &names(&table.columns), rows);
        }
        // Each of these stands in the workbook of its own month: a later one does not repeat it.
        if let Some(table) = story.tables.get("interpretations") {
            let about = table.rows.iter().map(|row| calendar::month(table.text(row, "period")));
            let rows = table
                .values()
                .into_iter()
                .zip(about)
                .filter(|(_, about)| *about == Some(month));
            self.add("interpretations", &names(&table.columns), rows.map(|(row, _)| row));
        }
        if let Some(table) = story.tables.get("cases") {
            let known_before = governance::known(table, "consent_on", calendar::working_day_after(month.plus(-1), 4));
            let known = governance::known(table, "consent_on", delivered_on);
            let rows = known.into_iter().skip(known_before.len());
            self.add("cases", &names(&table.columns), rows);
        }
    }

    /// The tables that are made from what the story knows.
    fn add_made(&mut self, story: &Story, month: Month, delivered_on: Date) {
        self.add(
            "attendance",
            &["meeting_id", "partner_id", "level", "count", "has_mandate"],
            governance::attendance(story, delivered_on),
        );
        self.add(
            "kpi_definitions",
            kpis::DEFINITION,
            story.kpis.kpis.iter().map(kpis::Kpi::definition),
        );
        self.add(
            "milestones",
            milestones::COLUMNS,
            milestones::rows(&story.milestones, "bureau", month),
        );
        let benefits = &story.benefits;
        self.add(
            "benefits",
            governance::BENEFIT,
            benefits.iter().map(governance::Benefit::row),
        );
        self.add(
            "benefit_shares",
            &["benefit_id", "beneficiary", "share"],
            benefits.iter().flat_map(governance::Benefit::beneficiaries),
        );
        self.add(
            "benefit_plan",
            &["benefit_id", "period", "volume"],
            benefits.iter().flat_map(governance::Benefit::planned),
        );
        self.add(
            "benefit_realisation",
            &["benefit_id", "period", "volume", "evidence", "is_cashed"],
            benefits.iter().flat_map(|benefit| benefit.realised(month)),
        );
    }
}

/// A cover sheet.
pub(super) fn cover(
    partner: &str,
    period: Period,
    delivered_on: Date,
    version: u32,
    nothing_to_report: &str,
    role: &str,
) -> Sheet {
    let row = vec![
        partner.into(),
        period.to_string().into(),
        delivered_on.into(),
        f64::from(version).into(),
        nothing_to_report.into(),
        role.into(),
    ];
    let columns = &[
        "partner_id",
        "period",
        "delivered_on",
        "version",
        "nothing_to_report",
        "contact_role",
    ];
    sheets::sheet("delivery", columns, &[row])
}

/// Column ids as the sheet builder takes them.
pub(super) fn names(columns: &[String]) -> Vec<&str> {
    columns.iter().map(String::as_str).collect()
}
