//! What is hidden, noted, struck out or coloured in an xlsx file.
//!
//! The parser does not show it, so the sheets are read once more, but only where the inspection of the archive saw a
//! sign of it: most files cost nothing here.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::domain::CellRef;
use crate::intake::marks::{self, Marks, Merged, Note};
use crate::intake::workbook::archive::{Inspection, plain};
use crate::intake::workbook::parts::Parts;
use crate::intake::workbook::{frequency, rich_text, xml};

/// The style of a cell, as far as it says something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Style {
    is_struck: bool,
    /// The number of its fill; 0 without one.
    fill: u32,
}

/// The marks of each sheet, by its name.
pub(super) fn of_sheets(bytes: &[u8], inspection: &Inspection) -> BTreeMap<String, Marks> {
    let mut found = BTreeMap::new();
    if inspection == &Inspection::default() {
        return found;
    }
    let Some(mut parts) = Parts::open(bytes) else {
        return found;
    };
    let styles = if inspection.has_styles {
        parts.text("xl/styles.xml").map_or_else(Vec::new, |text| styles(&text))
    } else {
        Vec::new()
    };
    let texts = if inspection.has_struck_texts {
        parts.text("xl/sharedStrings.xml")
    } else {
        None
    };
    let struck = texts.map(|text| rich_text::struck(&text)).unwrap_or_default();
    let says_something = styles.iter().any(|style| *style != Style::default());
    for (name, part) in sheets(&mut parts) {
        let mut marks = Marks::default();
        if (inspection.hiding.contains(&plain(&part)) || says_something)
            && let Some(bytes) = parts.bytes(&part)
        {
            let hides = inspection.hiding.contains(&plain(&part));
            let cells = if hides { None } else { looks(&bytes, &styles) };
            if let Some(cells) = cells {
                for (at, style) in cells {
                    note_look(at, style, &mut marks);
                }
            } else if let Some(text) = parts.text(&part) {
                read_sheet(&text, if says_something { &styles } else { &[] }, &mut marks);
            }
        }
        if inspection.has_notes {
            read_notes(&mut parts, &part, &mut marks);
        }
        if (!struck.is_empty() || inspection.hiding.contains(&plain(&part)))
            && let Some(text) = parts.text(&part)
            && (!struck.is_empty() || ["<strike", ":strike"].iter().any(|word| text.contains(word)))
        {
            rich_text::mark(&text, &struck, &mut marks);
        }
        if inspection.merging.contains(&plain(&part))
            && let Some(text) = parts.text(&part)
        {
            marks.merged = merged(&text);
        }
        found.insert(name, marks);
    }
    found
}

/// Name and part of each sheet.
fn sheets(parts: &mut Parts<'_>) -> Vec<(String, String)> {
    let (Some(workbook), Some(relations)) = (parts.text("xl/workbook.xml"), parts.text("xl/_rels/workbook.xml.rels"))
    else {
        return Vec::new();
    };
    let relations = xml::relations("xl/workbook.xml", &relations);
    let mut found = Vec::new();
    xml::elements(&workbook, |element| {
        if element.local_name().as_ref() != "sheet" {
            return;
        }
        let id = xml::attribute(element, "id");
        let relation = relations.iter().find(|relation| Some(&relation.id) == id.as_ref());
        if let (Some(name), Some(relation)) = (xml::attribute(element, "name"), relation) {
            found.push((name, relation.target.clone()));
        }
    });
    found
}

/// The styles of cells by their number.
fn styles(text: &str) -> Vec<Style> {
    let mut struck: Vec<bool> = Vec::new();
    let mut fills: Vec<bool> = Vec::new();
    let mut styles = Vec::new();
    let mut part = "";
    xml::elements(text, |element| {
        let name = element.local_name();
        match (part, name.as_ref()) {
            (_, "fonts") => part = "fonts",
            (_, "fills") => part = "fills",
            (_, "cellXfs") => part = "cellXfs",
            (_, "borders" | "cellStyleXfs" | "cellStyles" | "dxfs" | "tableStyles") => part = "",
            ("fonts", "font") => struck.push(false),
            ("fonts", "strike") => {
                let is_off =
                    xml::attribute(element, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false"));
                if let Some(last) = struck.last_mut() {
                    *last = !is_off;
                }
            }
            ("fills", "fill") => fills.push(false),
            ("fills", "patternFill") => {
                let pattern = xml::attribute(element, "patternType").unwrap_or_default();
                if let Some(last) = fills.last_mut() {
                    *last = !matches!(pattern.as_str(), "" | "none" | "gray125");
                }
            }
            ("cellXfs", "xf") => {
                let at = |name: &str| xml::number(element, name).unwrap_or(0);
                let (font, fill) = (at("fontId"), at("fillId"));
                styles.push(Style {
                    is_struck: struck.get(font as usize).copied().unwrap_or(false),
                    fill: if fills.get(fill as usize).copied().unwrap_or(false) {
                        fill
                    } else {
                        0
                    },
                });
            }
            _ => {}
        }
    });
    styles
}

fn note_look(at: CellRef, style: Style, marks: &mut Marks) {
    if style.is_struck {
        marks.struck.insert((at.row, at.column));
    }
    if style.fill > 0 {
        marks.fills.entry(at.row).or_default().push((at.column, style.fill));
    }
}

/// The cells whose style says something, in reading order, found by searching for the few numbers of such styles: on most
/// sheets only the header has one, and reading every cell again would cost as much as the parser. Only for sheets as
/// office programs write them, with its place first in every cell; of others nothing.
fn looks(sheet: &[u8], styles: &[Style]) -> Option<Vec<(CellRef, Style)>> {
    let says_something = |style: &Style| *style != Style::default();
    // A cell without a number has the first style.
    if styles.first().is_some_and(says_something) || frequency::finder(" s='").find(sheet).is_some() {
        return None;
    }
    let mut found = Vec::new();
    for (number, style) in styles.iter().enumerate().filter(|(_, style)| says_something(style)) {
        for at in frequency::finder(&format!("s=\"{number}\"")).find_iter(sheet) {
            let before = sheet.get(..at)?;
            if !before.last().is_some_and(u8::is_ascii_whitespace) {
                continue;
            }
            let (_, tag) = before.split_at_checked(memchr::memrchr(b'<', before)? + 1)?;
            let tag = std::str::from_utf8(tag).ok()?;
            let name = tag.split_ascii_whitespace().next().unwrap_or_default();
            if name.rsplit(':').next() != Some("c") {
                continue;
            }
            let (place, _) = tag.strip_prefix("c r=\"")?.split_once('"')?;
            found.push((CellRef::parse(place)?, *style));
        }
    }
    found.sort_by_key(|(at, _)| (at.row, at.column));
    Some(found)
}

/// Reads what a sheet hides and how its cells look. Rows and cells without a number follow the one before.
fn read_sheet(text: &str, styles: &[Style], marks: &mut Marks) {
    let (mut row, mut column) = (0, 0);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        let element = match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => continue,
        };
        match element.local_name().as_ref() {
            "col" => {
                let is_hidden = xml::is_set(&element, "hidden")
                    || xml::attribute(&element, "width").is_some_and(|width| width.parse() == Ok(0.0f64));
                if let (true, Some(first), Some(last)) =
                    (is_hidden, xml::number(&element, "min"), xml::number(&element, "max"))
                {
                    marks::extend(&mut marks.hidden_columns, first, last);
                }
            }
            "row" => {
                row = xml::number(&element, "r").unwrap_or(row + 1);
                column = 0;
                if xml::is_set(&element, "hidden") {
                    marks::extend(&mut marks.hidden_rows, row, row);
                }
            }
            "c" if !styles.is_empty() => {
                let at = xml::attribute(&element, "r").and_then(|text| CellRef::parse(&text));
                column = at.map_or(column + 1, |at| at.column);
                let number = xml::number(&element, "s").unwrap_or(0) as usize;
                let style = styles.get(number).copied().unwrap_or_default();
                note_look(CellRef::new(row, column), style, marks);
            }
            // Nothing that is asked here stands below the cells.
            "mergeCells" | "conditionalFormatting" | "dataValidations" | "pageMargins" => return,
            _ => {}
        }
    }
}

/// The merged cells of a sheet, which stand below all others.
fn merged(text: &str) -> Vec<Merged> {
    let mut found = Vec::new();
    let below = text
        .rfind("mergeCells>")
        .and_then(|end| text.get(..end)?.rfind("mergeCells "));
    let below = below.or_else(|| text.rfind("</sheetData>")).unwrap_or(0);
    // From the sign before the name on, so that it is an element.
    let below = text.get(..below).and_then(|before| before.rfind('<')).unwrap_or(0);
    xml::elements(text.get(below..).unwrap_or_default(), |element| {
        if element.local_name().as_ref() != "mergeCell" {
            return;
        }
        let area = xml::attribute(element, "ref").unwrap_or_default();
        let (first, last) = area.split_once(':').unwrap_or((&area, &area));
        if let (Some(first), Some(last)) = (CellRef::parse(first), CellRef::parse(last)) {
            let from_zero = |one: u32, other: u32| (one.saturating_sub(1), other.saturating_sub(1));
            found.extend(Merged::of(
                from_zero(first.row, last.row),
                from_zero(first.column, last.column),
            ));
        }
    });
    found.sort();
    found
}

/// Reads the notes to the cells of a sheet.
fn read_notes(parts: &mut Parts<'_>, part: &str, marks: &mut Marks) {
    let Some(relations) = parts.text(&xml::relations_of(part)) else {
        return;
    };
    for relation in xml::relations(part, &relations) {
        if relation.kind == "comments"
            && let Some(text) = parts.text(&relation.target)
        {
            marks.notes.extend(notes(&text));
        }
    }
    marks.notes.sort();
}

fn notes(text: &str) -> Vec<Note> {
    let mut found: Vec<Note> = Vec::new();
    let mut is_text = false;
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) if element.local_name().as_ref() == "comment" => {
                let at = xml::attribute(&element, "ref").and_then(|text| CellRef::parse(&text));
                if let Some(at) = at {
                    found.push(Note {
                        row: at.row,
                        column: at.column,
                        text: String::new(),
                    });
                }
            }
            Ok(Event::Start(element)) => is_text = element.local_name().as_ref() == "t",
            Ok(Event::End(element)) if element.local_name().as_ref() == "t" => is_text = false,
            Ok(Event::Text(piece)) if is_text => {
                if let Some(last) = found.last_mut() {
                    last.text.push_str(&piece.xml10_content());
                }
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_struck_out_by_its_font_and_coloured_by_its_fill() {
        let text = "<styleSheet><fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>\
                    <fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
                    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFF00\"/></patternFill></fill></fills>\
                    <cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>\
                    <cellXfs><xf fontId=\"0\" fillId=\"0\"/><xf fontId=\"1\" fillId=\"1\"/><xf fontId=\"2\" fillId=\"2\"/></cellXfs></styleSheet>";
        let style = |is_struck, fill| Style { is_struck, fill };
        assert_eq!(styles(text), [style(false, 0), style(true, 0), style(false, 2)]);
    }

    #[test]
    fn rows_and_cells_without_a_number_follow_the_one_before() {
        let text = "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row/><row hidden=\"true\"/>\
                    <row r=\"9\" hidden=\"1\"><c/><c s=\"1\"/></row></sheetData></worksheet>";
        let mut marks = Marks::default();
        let struck = Style {
            is_struck: true,
            fill: 0,
        };
        read_sheet(text, &[Style::default(), struck], &mut marks);
        assert_eq!(marks.hidden_rows, [(2, 2), (9, 9)]);
        assert_eq!(marks.hidden_columns, [(2, 3)]);
        assert!(marks.struck.contains(&(9, 2)));
    }

    #[test]
    fn searching_finds_the_same_looks_as_reading() {
        let text = "<worksheet><sheetData><row r=\"1\" s=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"/></row>\
                    <row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\" s=\"2\"><v>0</v></c><c r=\"C2\" s=\"11\"/><c r=\"D2\" s=\"1\"><f> s=\"1\"</f></c></row></sheetData></worksheet>";
        let (struck, filled) = (
            Style {
                is_struck: true,
                fill: 0,
            },
            Style {
                is_struck: false,
                fill: 3,
            },
        );
        let styles = [Style::default(), struck, filled];
        let mut read = Marks::default();
        read_sheet(text, &styles, &mut read);
        let mut searched = Marks::default();
        for (at, style) in looks(text.as_bytes(), &styles).expect("as office programs write it") {
            note_look(at, style, &mut searched);
        }
        assert_eq!((&searched.struck, &searched.fills), (&read.struck, &read.fills));
        assert_eq!(looks(b"<sheetData><row><c s=\"1\"/></row></sheetData>", &styles), None);
    }

    #[test]
    fn the_look_of_a_row_or_column_is_not_that_of_its_cells() {
        // A program writes the look of each filled cell in the cell; a row's own is that of its empty ones.
        let text = "<worksheet><cols><col min=\"1\" max=\"9\" style=\"1\"/></cols><sheetData>\
                    <row r=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";
        let struck = Style {
            is_struck: true,
            fill: 0,
        };
        let mut marks = Marks::default();
        read_sheet(text, &[Style::default(), struck], &mut marks);
        assert_eq!(marks, Marks::default());
        assert_eq!(looks(text.as_bytes(), &[Style::default(), struck]), Some(Vec::new()));
    }

    #[test]
    fn merged_cells_are_found_below_the_others() {
        let text = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>\
                    <mergeCells count=\"2\"><mergeCell ref=\"C5:D6\"/><mergeCell ref=\"A2:A4\"/></mergeCells></worksheet>";
        let area = |rows, columns| Merged { rows, columns };
        assert_eq!(merged(text), [area((2, 4), (1, 1)), area((5, 6), (3, 4))]);
    }

    #[test]
    fn a_note_keeps_its_cell_and_its_words() {
        let text = "<comments><authors><author>Jan</author></authors><commentList><comment ref=\"D2\"><text><r><t>eigenlijk </t></r>\
                    <r><t>in uren</t></r></text></comment></commentList></comments>";
        let note = Note {
            row: 2,
            column: 4,
            text: "eigenlijk in uren".to_owned(),
        };
        assert_eq!(notes(text), [note]);
    }
}
