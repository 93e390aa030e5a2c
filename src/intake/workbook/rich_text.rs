//! Texts of which a part is struck out, in an xlsx file: an old figure before the new one in one cell reads as both.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::domain::CellRef;
use crate::intake::marks::Marks;
use crate::intake::workbook::xml;

/// A text while its pieces are read.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "where in the text the reader is")]
struct Pieces {
    left: String,
    has_struck: bool,
    is_struck: bool,
    is_text: bool,
    /// True inside a reading aid, which is no part of the text.
    is_aid: bool,
}

impl Pieces {
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "r" => self.is_struck = false,
                "strike" => {
                    let value = xml::attribute(element, "val").unwrap_or_default();
                    self.is_struck = !matches!(value.as_str(), "0" | "false");
                }
                "t" => self.is_text = matches!(event, Event::Start(_)),
                "rPh" => self.is_aid = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => self.is_text = false,
                "rPh" => self.is_aid = false,
                "r" => self.is_struck = false,
                _ => {}
            },
            Event::Text(piece) => self.take(&piece.xml10_content()),
            Event::GeneralRef(reference) => {
                let entity = format!("&{};", reference.xml10_content());
                self.take(&quick_xml::escape::unescape(&entity).unwrap_or_default());
            }
            _ => {}
        }
    }

    fn take(&mut self, piece: &str) {
        if !self.is_text || self.is_aid {
            return;
        }
        if self.is_struck {
            self.has_struck = true;
        } else {
            self.left.push_str(piece);
        }
    }

    /// What is left of the text, where something of it is struck out.
    fn left(self) -> Option<String> {
        self.has_struck.then_some(self.left)
    }
}

/// The shared texts of which something is struck out, by their number, and what is left of each.
pub(super) fn struck(text: &str) -> BTreeMap<u32, String> {
    let mut found = BTreeMap::new();
    let mut number = 0;
    let mut pieces = Pieces::default();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::End(element)) if element.local_name().as_ref() == "si" => {
                if let Some(left) = std::mem::take(&mut pieces).left() {
                    found.insert(number, left);
                }
                number += 1;
            }
            Ok(Event::Empty(element)) if element.local_name().as_ref() == "si" => number += 1,
            Ok(Event::Eof) | Err(_) => return found,
            Ok(event) => pieces.see(&event),
        }
    }
}

/// Marks the cells of a sheet that hold one of these texts, or such a text of their own.
pub(super) fn mark(sheet: &str, struck: &BTreeMap<u32, String>, marks: &mut Marks) {
    let (mut row, mut column) = (0, 0);
    let (mut is_shared, mut is_value) = (false, false);
    let mut own: Option<Pieces> = None;
    let mut reader = Reader::from_str(sheet);
    reader.config_mut().check_end_names = false;
    loop {
        let event = match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return,
            Ok(event) => event,
        };
        if let Some(pieces) = own.as_mut() {
            pieces.see(&event);
        }
        match &event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "row" => {
                    row = xml::number(element, "r").unwrap_or(row + 1);
                    column = 0;
                }
                "c" => {
                    let at = xml::attribute(element, "r").and_then(|text| CellRef::parse(&text));
                    column = at.map_or(column + 1, |at| at.column);
                    is_shared = xml::attribute(element, "t").is_some_and(|kind| kind == "s");
                }
                "v" => is_value = is_shared,
                "is" => own = Some(Pieces::default()),
                "mergeCells" | "conditionalFormatting" | "dataValidations" | "pageMargins" => return,
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "is" => {
                if let Some(left) = own.take().and_then(Pieces::left) {
                    marks.strike_part(row, column, &left);
                }
            }
            Event::Text(piece) if is_value => {
                is_value = false;
                if let Some(left) = piece.parse().ok().and_then(|number: u32| struck.get(&number)) {
                    marks.strike_part(row, column, left);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: &str = "<sst><si><t>gewoon</t></si><si><r><rPr><b/><strike/></rPr><t>6</t></r><r><t>9</t></r></si>\
                         <si><r><rPr><strike val=\"0\"/></rPr><t>niet</t></r></si>\
                         <si><r><rPr><strike/></rPr><t>alles &amp; meer</t></r></si></sst>";

    #[test]
    fn what_is_left_of_a_text_is_known_by_its_number() {
        let expected = [(1, "9".to_owned()), (3, String::new())];
        assert_eq!(struck(TEXTS), expected.into());
    }

    #[test]
    fn the_cells_with_such_a_text_are_marked() {
        let sheet = "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\"><v>1</v></c></row>\
                     <row r=\"3\"><c r=\"B3\" t=\"s\"><v>3</v></c><c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>4</t></r><r><t>5</t></r></is></c></row></sheetData>";
        let mut marks = Marks::default();
        mark(sheet, &struck(TEXTS), &mut marks);
        assert_eq!(
            marks.struck_parts,
            [((2, 3), "9".to_owned()), ((3, 3), "5".to_owned())].into()
        );
        // Nothing is left of the last: it is struck out as a cell is.
        assert_eq!(marks.struck, [(3, 2)].into());
    }
}
