//! The content of an ods file, looked at before the parser reads it all at once: how large it becomes, and what it
//! hides, notes, strikes out and colours.
//!
//! A row or cell may stand for thousands (`number-rows-repeated`), so that one kilobyte becomes millions of cells.

use std::collections::BTreeMap;
use std::rc::Rc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::intake::marks::{self, Marks, Merged, Note};
use crate::intake::workbook::formats::Shown;
use crate::intake::workbook::number_format::NumberFormat;
use crate::intake::workbook::{Fault, MAX_WHOLE, xml};

/// Most spaces that one element may stand for.
const MAX_SPACES: u64 = 10_000;

/// Most rows or columns of one repeated element whose looks are kept.
const MAX_LOOKS: u32 = 1_000;

/// What each sheet shows beside its values, in the order of the file: its marks, and what formats make of its numbers. A fault
/// where it is too large.
pub(super) fn scan(text: &str) -> Result<Vec<(Marks, Shown)>, Fault> {
    let mut scan = Scan::default();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event().map_err(Fault::damaged)? {
            Event::Start(element) => scan.begin(&element)?,
            Event::Empty(element) => {
                scan.begin(&element)?;
                scan.end(element.name().as_ref())?;
            }
            Event::End(element) => scan.end(element.name().as_ref())?,
            Event::Text(piece) => {
                if let Some((_, code)) = scan.code.as_mut().filter(|_| scan.is_text_of_format) {
                    code.push('"');
                    code.push_str(&piece.xml10_content().replace('"', ""));
                    code.push('"');
                } else if let Some(note) = scan.note.as_mut() {
                    note.text.push_str(&piece.xml10_content());
                } else if let Some(words) = scan.words.as_mut() {
                    words.take(&piece.xml10_content());
                }
            }
            Event::Eof => return Ok(scan.sheets),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Scan {
    sheets: Vec<(Marks, Shown)>,
    /// Cells of all sheets that are finished.
    finished: u64,
    sheet: Option<Sheet>,
    note: Option<Note>,
    styles: BTreeMap<String, Style>,
    style: String,
    colours: BTreeMap<String, u32>,
    /// Formats of numbers by their name, as codes.
    codes: BTreeMap<String, String>,
    /// Name of the format that is read, and its code so far.
    code: Option<(String, String)>,
    /// True inside a text of a format.
    is_text_of_format: bool,
    /// The text of the cell that is read, where a part of it may be struck out.
    words: Option<Words>,
}

/// The text of a cell without what is struck out.
#[derive(Default)]
struct Words {
    left: String,
    has_struck: bool,
    /// Whether each span that is open strikes out what stands in it.
    spans: Vec<bool>,
}

impl Words {
    fn take(&mut self, piece: &str) {
        if self.spans.contains(&true) {
            self.has_struck = true;
        } else {
            self.left.push_str(piece);
        }
    }
}

#[derive(Clone, Default)]
struct Style {
    is_struck: bool,
    fill: u32,
    /// What it makes of numbers; none where it shows them as they are.
    format: Option<Rc<NumberFormat>>,
}

/// A sheet while it is read. Numbers are those of the last element met.
#[derive(Default)]
struct Sheet {
    marks: Marks,
    shown: Shown,
    /// The format of percentages, once one was met.
    percent: Option<Rc<NumberFormat>>,
    column_definitions: u32,
    row: u32,
    row_repeats: u64,
    column: u32,
    /// First and last filled column of this row.
    filled: Option<(u32, u32)>,
    /// First and last filled column of all rows.
    width: Option<(u32, u32)>,
    /// Rows from the first filled one to the last.
    rows: u64,
    empty_rows: u64,
    /// Cells that the parser keeps before it lays them out.
    stored: u64,
}

impl Sheet {
    fn size(&self) -> u64 {
        let width = self.width.map_or(0, |(first, last)| u64::from(last - first + 1));
        self.rows.saturating_mul(width).max(self.stored)
    }

    fn row_ends(&mut self) {
        match self.filled.take() {
            Some((first, last)) => {
                self.rows = self
                    .rows
                    .saturating_add(self.empty_rows)
                    .saturating_add(self.row_repeats);
                self.empty_rows = 0;
                self.stored = self.stored.saturating_add(u64::from(last));
                let (left, right) = self.width.unwrap_or((first, last));
                self.width = Some((left.min(first), right.max(last)));
            }
            None if self.rows > 0 => self.empty_rows = self.empty_rows.saturating_add(self.row_repeats),
            None => {}
        }
        self.row = self.last_row();
    }

    /// The last row for which this one stands.
    fn last_row(&self) -> u32 {
        let more = u32::try_from(self.row_repeats).unwrap_or(u32::MAX).saturating_sub(1);
        self.row.saturating_add(more)
    }
}

impl Scan {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.name().as_ref() {
            "style:style" => {
                self.style = xml::attribute(element, "name").unwrap_or_default();
                let code = xml::attribute(element, "data-style-name").and_then(|name| self.codes.get(&name));
                let format = code
                    .map(|code| NumberFormat::of(code, None))
                    .filter(|format| !format.is_plain());
                if let Some(format) = format {
                    self.styles.entry(self.style.clone()).or_default().format = Some(Rc::new(format));
                }
            }
            "number:number-style" | "number:currency-style" => {
                self.code = xml::attribute(element, "name").map(|name| (name, String::new()));
            }
            "number:text" | "number:currency-symbol" => self.is_text_of_format = true,
            "number:number" | "number:scientific-number" | "number:fraction" => {
                if let Some((_, code)) = self.code.as_mut() {
                    code.push('0');
                    let factor = xml::attribute(element, "display-factor").and_then(|text| text.parse::<f64>().ok());
                    let thousands = factor.map_or(0, |factor| (factor.log10() / 3.0).round() as usize);
                    code.push_str(&",".repeat(thousands.min(5)));
                }
            }
            "style:text-properties" if self.sheet.is_none() => {
                let line = xml::attribute(element, "text-line-through-style")
                    .or_else(|| xml::attribute(element, "text-line-through-type"));
                if line.is_some_and(|line| line != "none") {
                    self.styles.entry(self.style.clone()).or_default().is_struck = true;
                }
            }
            "style:table-cell-properties" => {
                if let Some(colour) = xml::attribute(element, "background-color").filter(|c| c != "transparent") {
                    let next = self.colours.len() as u32 + 1;
                    let fill = *self.colours.entry(colour).or_insert(next);
                    self.styles.entry(self.style.clone()).or_default().fill = fill;
                }
            }
            "table:table" if self.sheet.is_none() => self.sheet = Some(Sheet::default()),
            "text:span" => {
                if let Some(words) = self.words.as_mut() {
                    let style = xml::attribute(element, "style-name").and_then(|name| self.styles.get(&name));
                    words.spans.push(style.is_some_and(|style| style.is_struck));
                }
            }
            "text:s" => {
                let spaces = repeats(element, "c")?;
                if spaces > MAX_SPACES {
                    return Err(Fault::TooLarge);
                }
            }
            name => {
                if let Some(sheet) = self.sheet.as_mut() {
                    match name {
                        "table:table-column" => column(sheet, element)?,
                        "table:table-row" => row(sheet, element)?,
                        "table:table-cell" | "table:covered-table-cell" => {
                            cell(sheet, element, &self.styles)?;
                            let may_be_struck = self.styles.values().any(|style| style.is_struck);
                            self.words = may_be_struck.then(Words::default);
                        }
                        "office:annotation" => {
                            self.note = Some(Note {
                                row: sheet.row,
                                column: sheet.column,
                                text: String::new(),
                            });
                        }
                        _ => {}
                    }
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Fault> {
        match name {
            "number:text" | "number:currency-symbol" => self.is_text_of_format = false,
            "number:number-style" | "number:currency-style" => {
                if let Some((name, code)) = self.code.take().filter(|(_, code)| code.contains('0')) {
                    self.codes.insert(name, code);
                }
            }
            "text:span" => {
                if let Some(words) = self.words.as_mut() {
                    words.spans.pop();
                }
            }
            "table:table-cell" => {
                if let (Some(words), Some(sheet)) = (self.words.take(), self.sheet.as_mut())
                    && words.has_struck
                {
                    sheet.marks.strike_part(sheet.row, sheet.column, &words.left);
                }
            }
            "table:table-row" => {
                if let Some(sheet) = self.sheet.as_mut() {
                    sheet.row_ends();
                    if self.finished.saturating_add(sheet.size()) > MAX_WHOLE {
                        return Err(Fault::TooLarge);
                    }
                }
            }
            // What stands before the words of a note says who wrote it and when.
            "dc:creator" | "dc:date" | "meta:date-string" => {
                if let Some(note) = self.note.as_mut() {
                    note.text.clear();
                }
            }
            "office:annotation" => {
                if let (Some(sheet), Some(mut note)) = (self.sheet.as_mut(), self.note.take()) {
                    let text = note.text.trim().to_owned();
                    note.text = text;
                    sheet.marks.notes.push(note);
                }
            }
            "table:table" => {
                if let Some(sheet) = self.sheet.take() {
                    self.finished = self.finished.saturating_add(sheet.size());
                    self.sheets.push((sheet.marks, sheet.shown));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// For how many an element stands.
fn repeats(element: &BytesStart<'_>, name: &str) -> Result<u64, Fault> {
    match xml::attribute(element, name) {
        None => Ok(1),
        Some(text) if text.trim().bytes().all(|byte| byte.is_ascii_digit()) => {
            Ok(text.trim().parse().unwrap_or(u64::MAX))
        }
        Some(text) => Err(Fault::damaged(format!("{name} is {text}"))),
    }
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    xml::attribute(element, "visibility").is_some_and(|word| word == "collapse" || word == "filter")
}

fn column(sheet: &mut Sheet, element: &BytesStart<'_>) -> Result<(), Fault> {
    let count = u32::try_from(repeats(element, "number-columns-repeated")?).unwrap_or(u32::MAX);
    let first = sheet.column_definitions.saturating_add(1);
    sheet.column_definitions = sheet.column_definitions.saturating_add(count);
    if is_hidden(element) {
        marks::extend(&mut sheet.marks.hidden_columns, first, sheet.column_definitions);
    }
    Ok(())
}

fn row(sheet: &mut Sheet, element: &BytesStart<'_>) -> Result<(), Fault> {
    sheet.row_repeats = repeats(element, "number-rows-repeated")?;
    sheet.row = sheet.row.saturating_add(1);
    sheet.column = 0;
    if is_hidden(element) {
        let last = sheet.last_row();
        marks::extend(&mut sheet.marks.hidden_rows, sheet.row, last);
    }
    Ok(())
}

fn cell(sheet: &mut Sheet, element: &BytesStart<'_>, styles: &BTreeMap<String, Style>) -> Result<(), Fault> {
    let count = u32::try_from(repeats(element, "number-columns-repeated")?).unwrap_or(u32::MAX);
    let first = sheet.column.saturating_add(1);
    sheet.column = sheet.column.saturating_add(count);
    let is_filled = element.attributes().with_checks(false).flatten().any(|attribute| {
        let name = attribute.key.local_name();
        name.as_ref() == "formula" || name.as_ref().contains("value")
    });
    if is_filled {
        let begin = sheet.filled.map_or(first, |(begin, _)| begin);
        sheet.filled = Some((begin, sheet.column));
    }
    let rows = (sheet.row, sheet.last_row());
    let usual = Style::default();
    let name = xml::attribute(element, "style-name");
    let style = name.and_then(|name| styles.get(&name)).unwrap_or(&usual);
    if is_filled && xml::attribute(element, "value-type").is_some_and(|kind| kind == "percentage") {
        let percent = Rc::clone(
            sheet
                .percent
                .get_or_insert_with(|| Rc::new(NumberFormat::of("0%", None))),
        );
        sheet.shown.add(rows, (first, sheet.column), &percent);
    } else if let Some(format) = style.format.as_ref().filter(|_| is_filled) {
        sheet.shown.add(rows, (first, sheet.column), format);
    }
    let spans = |name: &str| xml::number(element, name).unwrap_or(1).saturating_sub(1);
    let (more_rows, more_columns) = (spans("number-rows-spanned"), spans("number-columns-spanned"));
    let (row, column) = (sheet.row.saturating_sub(1), first.saturating_sub(1));
    sheet.marks.merged.extend(Merged::of(
        (row, row.saturating_add(more_rows)),
        (column, column.saturating_add(more_columns)),
    ));
    if !style.is_struck && style.fill == 0 {
        return Ok(());
    }
    let rows = u32::try_from(sheet.row_repeats).unwrap_or(u32::MAX).min(MAX_LOOKS);
    for row in (0..rows).map(|more| sheet.row.saturating_add(more)) {
        for column in (0..count.min(MAX_LOOKS)).map(|more| first.saturating_add(more)) {
            if style.is_struck {
                sheet.marks.struck.insert((row, column));
            }
            if style.fill > 0 {
                sheet.marks.fills.entry(row).or_default().push((column, style.fill));
            }
        }
        if !is_filled {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(rows: &str) -> String {
        format!(
            "<office:document-content><office:automatic-styles>\
             <style:style style:name=\"ce1\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ffff00\"/>\
             <style:text-properties style:text-line-through-style=\"solid\"/></style:style></office:automatic-styles>\
             <office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}</table:table></office:spreadsheet></office:body>\
             </office:document-content>"
        )
    }

    const CELL: &str = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";

    #[test]
    fn what_a_kilobyte_stands_for_is_counted() {
        let many = |rows: &str, columns: &str| {
            scan(&content(&format!(
                "<table:table-row table:number-rows-repeated=\"{rows}\">\
                 <table:table-cell office:value=\"1\" table:number-columns-repeated=\"{columns}\"/></table:table-row>"
            )))
        };
        assert_eq!(many("90000", "1000").err(), Some(Fault::TooLarge));
        assert_eq!(many("99999999999999999999999", "2").err(), Some(Fault::TooLarge));
        assert!(matches!(many("-1", "2"), Err(Fault::Damaged(_))));
        assert!(many("1000", "10").is_ok());
        // The empty rest of a sheet, as every office program writes it, is nothing.
        let rest = "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        assert!(scan(&content(&format!("<table:table-row>{CELL}</table:table-row>{rest}"))).is_ok());
        // Unless something stands below it.
        assert_eq!(
            scan(&content(&format!(
                "<table:table-row>{CELL}{CELL}{CELL}</table:table-row>{rest}<table:table-row>{CELL}</table:table-row>"
            ))),
            Err(Fault::TooLarge)
        );
        let spaces = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"99999999\"/></text:p></table:table-cell></table:table-row>";
        assert_eq!(scan(&content(spaces)), Err(Fault::TooLarge));
    }

    #[test]
    fn what_is_hidden_noted_struck_out_and_coloured_is_found() {
        let found = scan(&content(&format!(
            "<table:table-column/><table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>\
             <table:table-row>{CELL}<table:table-cell office:value=\"2\" table:style-name=\"ce1\"/></table:table-row>\
             <table:table-row table:number-rows-repeated=\"2\" table:visibility=\"filter\">{CELL}</table:table-row>\
             <table:table-row><table:table-cell office:value=\"1\"><office:annotation><dc:creator>Jan</dc:creator>\
             <dc:date>2026-03-12</dc:date><text:p>in uren</text:p></office:annotation></table:table-cell></table:table-row>"
        )))
        .expect("may be read");
        let (marks, _) = &found[0];
        assert_eq!(marks.hidden_columns, [(2, 3)]);
        assert_eq!(marks.hidden_rows, [(2, 3)]);
        assert!(marks.struck.contains(&(1, 2)));
        assert_eq!(marks.fills.get(&1), Some(&vec![(2, 1)]));
        let note = Note {
            row: 4,
            column: 1,
            text: "in uren".to_owned(),
        };
        assert_eq!(marks.notes, [note]);
    }
}
