//! The partner's own tables, to be corrected and sent back: every row of a table of which rows were refused, the
//! accepted ones as they were, the wrong cells marked and explained.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Severity, render};
use crate::domain::Period;
use crate::domain::personal::{MARK, is_bsn, masked};
use crate::intake::Typed;
use crate::ledger::{Returned, ReturnedRow};
use crate::report::document::{Paper, Reach, SheetKind};
use crate::report::fillin::{self, Lists};
use crate::report::form::{Form, FormRow};
use crate::report::letter::groups::Group;
use crate::report::letter::places::{Places, Tab};
use crate::report::letter::words;
use crate::report::{Block, Cell, Content, Context, Sheet, Tone, covered};

/// Open rows under the partner's own, for what was forgotten.
const OPEN_ROWS: u32 = 50;
/// Cells of a table that get a note; the column beside the table says it of all rows.
const NOTES: usize = 500;

/// The tables of one delivery that go back.
pub(super) struct Correction<'a> {
    /// What the delivery was about.
    period: Period,
    /// Its version; the correction gets the next.
    version: i64,
    tables: Vec<&'a Returned>,
    /// True when tables of other periods wait for a correction too.
    has_earlier: bool,
    /// Columns that a hint asks to fill in: each a table with the id of one of its columns.
    asked: Vec<(&'static str, &'static str)>,
}

/// What a hint asks to fill in, and a template leaves out: by what was said, the columns of the contributions.
const ASKED: [(Code, &[&str]); 2] = [
    (Code::NoRate, &["unit", "rate_code"]),
    (Code::FundsOriginUnclear, &["funds_origin"]),
];

/// The columns of the contributions that a partner was asked to fill in.
pub(in crate::report) fn asked(context: &Context<'_>, partner_id: &str) -> Vec<&'static str> {
    let is_said = |code: Code| {
        let mut said = context.diagnostics.iter();
        said.any(|said| said.code == code && said.partner.as_deref() == Some(partner_id))
    };
    let asked = ASKED.iter().filter(|(code, _)| is_said(*code));
    asked.flat_map(|(_, columns)| columns.iter().copied()).collect()
}

impl<'a> Correction<'a> {
    /// The tables of the reported month that go back to a partner, else those of the newest other period; `None` when
    /// there are none. One workbook has one cover, so it is about one period.
    pub(super) fn of(context: &Context<'_>, partner_id: &str, returned: &'a [Returned]) -> Option<Self> {
        let period_of = |table: &Returned| table.period.unwrap_or(context.scope.period());
        let own: Vec<&Returned> = returned.iter().filter(|table| table.partner == partner_id).collect();
        let month = context.month();
        let period = own
            .iter()
            .map(|table| period_of(table))
            .max_by_key(|period| (period.last_month() == month, period.last_month(), *period))?;
        let all = own.len();
        let tables: Vec<&Returned> = own.into_iter().filter(|table| period_of(table) == period).collect();
        let asked = asked(context, partner_id).into_iter();
        Some(Self {
            asked: asked.map(|column| ("contributions", column)).collect(),
            period,
            version: tables.iter().map(|table| table.version).max().unwrap_or(1),
            has_earlier: tables.len() < all,
            tables,
        })
    }

    /// The cover of the correction, a tab for each table, and the drop-down lists.
    pub(super) fn sheets(&self, context: &Context<'_>, complaints: &[Diagnostic]) -> Vec<Sheet> {
        let mut lists = Lists::default();
        let mut of_row: BTreeMap<(&str, &str, u32), Vec<&Diagnostic>> = BTreeMap::new();
        for fault in complaints {
            if let (Some(file), Some(sheet), Some(cell)) = (&fault.place.file, &fault.place.sheet, fault.place.cell) {
                of_row.entry((file, sheet, cell.row)).or_default().push(fault);
            }
        }
        let partner = self.tables.first().map_or("", |table| table.partner.as_str());
        let mut contacts = self.tables.iter().filter_map(|table| table.contact.as_deref());
        let cover = covered::Cover {
            contact: contacts.rfind(|text| !holds_personal(text)),
            partner,
            period: self.period,
            // Only its sender knows the day; left open, it counts as newer than what it corrects.
            delivered_on: None,
            version: self.version.saturating_add(1),
            intro: vec![context.word("letter-cover-intro")],
        };
        let mut sheets = vec![covered::sheet(context, &cover, &mut lists)];
        let places = self.places();
        for tab in places.tabs() {
            sheets.push(sheet(context, tab, &places, &of_row, &mut lists));
        }
        sheets.extend(lists.sheet(context));
        sheets
    }

    /// Where the rows of the files stand on the tabs.
    pub(super) fn places(&self) -> Places<'_> {
        Places::of(&self.tables, &self.asked)
    }

    /// The sheets with something refused of which no copy goes back.
    fn elsewhere(&self, groups: &[Group<'_>]) -> Vec<String> {
        let is_here = |fault: &Diagnostic, sheet: &str| {
            self.tables.iter().any(|table| {
                Some(table.file.as_str()) == fault.place.file.as_deref() && table.columns.contains_key(sheet)
            })
        };
        let sheets: BTreeSet<String> = groups
            .iter()
            .filter_map(|group| group.faults.first())
            .filter(|fault| fault.severity() == Severity::Error)
            .filter_map(|fault| fault.place.sheet.clone().filter(|sheet| !is_here(fault, sheet)))
            .collect();
        sheets.into_iter().collect()
    }

    fn names(&self, context: &Context<'_>) -> Vec<String> {
        let mut names: Vec<String> = self
            .tables
            .iter()
            .filter_map(|returned| contract::table(returned.table))
            .map(|table| table.name(context.locale.language).to_owned())
            .collect();
        names.dedup();
        names
    }
}

/// What the partner does, in a few sentences; `listed` is how many points stand on the sheet with cells.
pub(super) fn steps(
    context: &Context<'_>,
    correction: Option<&Correction<'_>>,
    groups: &[Group<'_>],
    listed: usize,
) -> Vec<String> {
    if groups.is_empty() {
        return Vec::new();
    }
    let cells = context.word("report-sheet-letter-cells");
    let Some(correction) = correction else {
        return vec![
            context.text("letter-where", &[("sheet", cells.into()), ("n", groups.len().into())]),
            context.word("letter-promise"),
        ];
    };
    let names = correction.names(context);
    let arguments = [
        ("n", names.len().into()),
        ("sheets", context.locale.list(&names).into()),
        ("cells", cells.into()),
        ("listed", listed.into()),
        ("mark", contract::form().label("check", context.locale.language).into()),
        ("period", context.locale.period(correction.period).into()),
    ];
    let mut steps = vec![
        context.text("letter-step-mend", &arguments),
        context.text("letter-step-keep", &arguments),
        context.text("letter-step-send", &arguments),
    ];
    steps.push(context.word("letter-step-hidden"));
    let own = correction.elsewhere(groups);
    if !own.is_empty() {
        let arguments = [("n", own.len().into()), ("sheets", context.locale.list(&own).into())];
        steps.push(context.text("letter-step-own", &arguments));
    }
    if correction.has_earlier {
        steps.push(context.text("letter-step-earlier", &arguments));
    }
    steps
}

fn sheet(
    context: &Context<'_>,
    tab: &Tab<'_>,
    places: &Places<'_>,
    of_row: &BTreeMap<(&str, &str, u32), Vec<&Diagnostic>>,
    lists: &mut Lists,
) -> Sheet {
    let mut rows = Vec::new();
    let mut notes_left = NOTES;
    for part in &tab.parts {
        for row in &part.rows {
            let faults = of_row
                .get(&(part.file.as_str(), row.sheet.as_str(), row.row))
                .map_or(&[][..], Vec::as_slice);
            let on_tab = OnTab {
                tab,
                places,
                // The header is the first row.
                number: rows.len() as u32 + 2,
            };
            rows.push(on_tab.row(context, row, faults, &mut notes_left));
        }
    }
    let mut head: Vec<_> = tab
        .columns
        .iter()
        .map(|column| fillin::column(context, column, lists))
        .collect();
    head.push(fillin::beside(context, "check", 60));
    Sheet {
        id: tab.table.id.as_str(),
        name: tab.table.name(context.locale.language).to_owned(),
        label: None,
        headline: String::new(),
        subtitle: String::new(),
        blocks: vec![Block::Form(Form {
            columns: head,
            rows,
            open_rows: OPEN_ROWS,
        })],
        paper: Paper::Landscape,
        kind: SheetKind::Form,
        reach: Reach::Everywhere,
    }
}

/// A row on its way to the tab.
struct OnTab<'a> {
    tab: &'a Tab<'a>,
    places: &'a Places<'a>,
    /// Row on the tab, from 1.
    number: u32,
}

impl OnTab<'_> {
    fn row(&self, context: &Context<'_>, row: &ReturnedRow, faults: &[&Diagnostic], notes_left: &mut usize) -> FormRow {
        let columns = &self.tab.columns;
        let mut cells: Vec<Cell> = columns
            .iter()
            .map(|column| {
                fillin::cell(
                    context,
                    column,
                    row.cells.get(&column.id).filter(|typed| !is_personal(typed)),
                )
            })
            .collect();
        let mut said: Vec<String> = Vec::new();
        let mut worst = None;
        for (cell, column) in cells.iter_mut().zip(columns) {
            if row.cells.get(&column.id).is_some_and(is_personal) {
                // A mask would come back as data.
                let words = context.text(
                    "letter-personal",
                    &[("column", column.label(context.locale.language).into())],
                );
                cell.comment = Some(words.clone());
                said.push(words);
                worst = Some(false);
            }
        }
        // Of what was taken out of a cell the cell itself speaks.
        for fault in faults.iter().filter(|fault| fault.code != Code::TextPersonal) {
            let Some(here) = self.places.at(context, fault, self.tab, self.number) else {
                continue;
            };
            let words = words::sentences(context, &here, 1);
            let place = here.place.cell.and_then(|cell| (cell.column as usize).checked_sub(1));
            if !said.contains(&words.message) {
                said.push(words.message.clone());
            }
            let tone = tone(fault.severity());
            worst = worst.max(Some(fault.severity() == Severity::Error));
            if let Some(cell) = place.and_then(|place| cells.get_mut(place)) {
                cell.tone = tone;
                if *notes_left > 0 {
                    *notes_left -= 1;
                    cell.comment = Some(note(context, cell.comment.take(), fault, &words));
                }
            }
        }
        if row.is_refused && !faults.iter().any(|fault| fault.severity() == Severity::Error) {
            // Refused with its whole sheet: what the row lacks is marked.
            worst = Some(true);
            said.push(context.word("letter-refused-with-sheet"));
            for (cell, column) in cells.iter_mut().zip(columns) {
                if column.required && cell.content == Content::Blank {
                    cell.tone = Tone::Concern;
                }
            }
        }
        let check = match worst {
            None => Cell::new(Content::Blank),
            Some(is_error) => Cell::text(said.join(" ")).toned(if is_error { Tone::Concern } else { Tone::Neutral }),
        };
        cells.push(check);
        FormRow {
            cells,
            is_example: false,
        }
    }
}

/// True for a text with an e-mail address or a citizen service number, which goes into no copy.
fn is_personal(typed: &Typed) -> bool {
    match typed {
        Typed::Text(text) | Typed::Number(text) => holds_personal(text),
        Typed::Day(_) | Typed::Boolean(_) => false,
    }
}

fn holds_personal(text: &str) -> bool {
    is_bsn(text) || text.contains(MARK) || masked(text) != text
}

fn tone(severity: Severity) -> Tone {
    if severity == Severity::Error {
        Tone::Concern
    } else {
        Tone::Neutral
    }
}

fn note(context: &Context<'_>, before: Option<String>, fault: &Diagnostic, words: &render::Sentences) -> String {
    let mut lines: Vec<String> = before.into_iter().collect();
    lines.push(words.message.clone());
    let found = render::found(fault, context.locale);
    for (label, text) in [
        ("label-found", found.as_str()),
        ("label-expected", words.expected.as_str()),
        ("label-hint", words.hint.as_str()),
    ] {
        if !text.is_empty() {
            lines.push(format!("{}: {text}", context.word(label)));
        }
    }
    lines.join("\n")
}

/// Whether a row holds anything at all.
#[cfg(test)]
fn is_blank(row: &FormRow) -> bool {
    row.cells.iter().all(|cell| cell.content == Content::Blank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::domain::CellRef;
    use crate::locale::Language;
    use crate::report::fixture::House;
    use crate::report::letter::words;

    fn returned() -> Returned {
        let text = |text: &str| Typed::Text(text.to_owned());
        let row = |number: u32, kind: &str, quantity: Typed, is_refused: bool| ReturnedRow {
            sheet: "Inzet".to_owned(),
            row: number,
            column: 0,
            cells: [
                ("period".to_owned(), text("2026-10")),
                ("kind".to_owned(), text(kind)),
                ("quantity".to_owned(), quantity),
            ]
            .into(),
            is_refused,
        };
        Returned {
            partner: "achterdam".to_owned(),
            file: "achterdam.xlsx".to_owned(),
            table: "contributions",
            period: Period::parse("2026-10"),
            delivered_on: None,
            version: 2,
            contact: Some("Controller".to_owned()),
            columns: BTreeMap::new(),
            rows: vec![
                row(5, "hours", Typed::Number("8".to_owned()), false),
                row(7, "hours", text("ca. 40"), true),
            ],
        }
    }

    fn form(sheet: &Sheet) -> &Form {
        match &sheet.blocks[0] {
            Block::Form(form) => form,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_contribution_without_a_rate_goes_back_with_the_columns_in_which_it_is_mended() {
        let mut house = House::three_partners();
        let headers = |house: &House| {
            let context = house.context();
            let returned = [returned()];
            let correction = Correction::of(&context, "achterdam", &returned).expect("a correction");
            let places = correction.places();
            let columns: Vec<&str> = places.tabs()[0]
                .columns
                .iter()
                .map(|column| column.nl.as_str())
                .collect();
            ["eenheid", "tariefcode", "herkomst_middelen"].map(|header| columns.contains(&header))
        };
        house.diagnostics.clear();
        assert_eq!(headers(&house), [false, false, false]);
        let place = Place::cell("achterdam.xlsx", "Inzet", CellRef::new(7, 9));
        house.diagnostics = vec![Diagnostic::new(Code::NoRate, place, "").about("achterdam")];
        assert_eq!(headers(&house), [true, true, false]);
        let place = Place::cell("achterdam.xlsx", "Inzet", CellRef::new(5, 3));
        house.diagnostics = vec![Diagnostic::new(Code::FundsOriginUnclear, place, "").about("achterdam")];
        assert_eq!(asked(&house.context(), "achterdam"), ["funds_origin"]);
        assert_eq!(asked(&house.context(), "broekzijde"), [""; 0]);
        assert_eq!(headers(&house), [false, false, true]);
    }

    #[test]
    fn p12_the_accepted_rows_go_back_with_the_refused_one_and_its_cell_is_marked_and_explained() {
        for language in Language::ALL {
            let mut house = House::three_partners().in_language(language);
            let place = Place::cell("achterdam.xlsx", "Inzet", CellRef::new(7, 9));
            house.diagnostics = vec![
                Diagnostic::new(Code::BadNumber, place, "ca. 40")
                    .with("column", "hoeveelheid")
                    .with("table", "Bijdragen")
                    .about("achterdam"),
            ];
            let context = house.context();
            let returned = [returned()];
            let correction = Correction::of(&context, "achterdam", &returned).expect("a correction");
            assert!(Correction::of(&context, "broekzijde", &returned).is_none());
            let sheets = correction.sheets(&context, &words::complaints(&context, "achterdam"));
            let cover = format!("{:?}", sheets[0].blocks);
            assert!(cover.contains("Controller"), "{cover}");
            let form = form(&sheets[1]);
            assert_eq!(form.rows.len(), 2);
            assert!(form.rows.iter().all(|row| !is_blank(row)));
            let hours = if language == Language::Nl { "uren" } else { "hours" };
            assert_eq!(form.rows[0].cells[1].content, Content::Text(hours.to_owned()));
            let wrong = &form.rows[1].cells[2];
            assert_eq!(
                (wrong.tone, &wrong.content),
                (Tone::Concern, &Content::Text("ca. 40".to_owned()))
            );
            // The note speaks of the cell where it stands now.
            assert!(
                wrong.comment.as_ref().is_some_and(|note| note.contains("C3")),
                "{wrong:?}"
            );
            // Brief and list name both places.
            let place = correction
                .places()
                .place(&context, &house.diagnostics[0], "I7".to_owned());
            let expected = if language == Language::Nl {
                "C3 van het blad Bijdragen in deze werkmap (in uw bestand: I7)"
            } else {
                "C3 on the sheet Contributions in this workbook (in your file: I7)"
            };
            assert_eq!(place, expected);
            assert_eq!(form.rows[0].cells[2].tone, Tone::Plain);
            let last = form.rows[1].cells.last().expect("a cell");
            assert!(
                matches!(&last.content, Content::Text(text) if !text.is_empty()),
                "{last:?}"
            );
        }
    }
}
