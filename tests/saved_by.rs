//! The workbook to fill in as Excel and as Google Sheets save it.
//!
//! Neither can be run here, so the parts of our own workbook are rewritten with the traits of each, all at once. What a real
//! program saved (`LibreOffice`, openpyxl) stands in `tests/forms/`.

use std::io::{Cursor, Write};

use crate::forms::{contributed, filled, opened, parts, planned, sheet_part, template};
use crate::returned::is_read_as_filled;

/// The parts of a workbook, each text as text.
struct Workbook(Vec<(String, String)>);

impl Workbook {
    fn of(bytes: &[u8]) -> Self {
        let text = |(name, bytes)| (name, String::from_utf8(bytes).expect("is text"));
        Self(parts(bytes).into_iter().map(text).collect())
    }

    /// The bytes, with the parts in their order.
    fn bytes(self) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in self.0 {
            writer
                .start_file(&name, zip::write::SimpleFileOptions::default())
                .expect("starts");
            writer.write_all(content.as_bytes()).expect("writes");
        }
        writer.finish().expect("finishes").into_inner()
    }

    /// Every part whose name begins so, rewritten; at least one has to change.
    fn rewrite(&mut self, begins: &str, change: impl Fn(&str) -> String) -> &mut Self {
        let mut is_changed = false;
        for (_, content) in self.0.iter_mut().filter(|(name, _)| name.starts_with(begins)) {
            let after = change(content);
            is_changed |= after != *content;
            *content = after;
        }
        assert!(is_changed, "nothing changed in {begins}");
        self
    }

    fn replace(&mut self, begins: &str, from: &str, to: &str) -> &mut Self {
        self.rewrite(begins, |text| text.replace(from, to))
    }

    fn add(&mut self, name: &str, content: &str) -> &mut Self {
        self.0.push((name.to_owned(), content.to_owned()));
        self
    }

    fn without(&mut self, begins: &str) -> &mut Self {
        let before = self.0.len();
        self.0.retain(|(name, _)| !name.starts_with(begins));
        assert!(self.0.len() < before, "no {begins}");
        self
    }
}

/// What stands between two marks, with the marks, taken out.
fn cut(text: &str, from: &str, to: &str) -> String {
    let Some((before, rest)) = text.split_once(from) else {
        return text.to_owned();
    };
    let (_, after) = rest.split_once(to).expect("an end");
    format!("{before}{after}")
}

const SHEETS: &str = "xl/worksheets/sheet";
const HEAD: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The day 3 November 2026, as a cell keeps it.
const DAY: &str = "46329";

/// The traits of Excel 365, as its files have them:
///
/// - namespaces that a reader may ignore (`mc:Ignorable`), ids of revisions, `x14ac:dyDescent` on every row;
/// - `mc:AlternateContent` with the path that the file was saved under;
/// - texts in runs with a font each, with phonetic guides that are no part of the text, with kept spaces;
/// - a number and a text that are results of formulas (`<f>`, `t="str"`), with a chain of calculation;
/// - a list from another sheet in an extension (`x14:dataValidation`), no longer among the others;
/// - a format for the rows down to the very last, whose cell is empty, and for the columns to the right;
/// - hidden names that begin with `_xlnm`.
fn saved_by_excel(bytes: &[u8]) -> Vec<u8> {
    let contributions = sheet_part(bytes, "Bijdragen");
    let mut book = Workbook::of(bytes);
    book.replace(
        SHEETS,
        HEAD,
        &format!(
            "{HEAD} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac xr xr2 xr3\" \
             xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" \
             xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\" \
             xmlns:xr2=\"http://schemas.microsoft.com/office/spreadsheetml/2015/revision2\" \
             xmlns:xr3=\"http://schemas.microsoft.com/office/spreadsheetml/2016/revision3\" \
             xr:uid=\"{{00000000-0001-0000-0200-000000000000}}\""
        ),
    );
    book.replace(SHEETS, "<sheetFormatPr ", "<sheetFormatPr x14ac:dyDescent=\"0.2\" ");
    book.replace(SHEETS, "<row r=", "<row x14ac:dyDescent=\"0.2\" r=");
    book.replace(
        "xl/workbook.xml",
        "<bookViews>",
        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">\
         <mc:Choice Requires=\"x15\"><x15ac:absPath url=\"C:\\Users\\iemand\\Documents\\\" \
         xmlns:x15ac=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac\"/></mc:Choice></mc:AlternateContent>\
         <xr:revisionPtr xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\" \
         revIDLastSave=\"0\" documentId=\"13_ncr:1_{7F0C}\" xr6:coauthVersionLast=\"47\" \
         xmlns:xr6=\"http://schemas.microsoft.com/office/spreadsheetml/2016/revision6\"/><bookViews>",
    );
    book.replace(
        "xl/workbook.xml",
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"2\" hidden=\"1\">Bijdragen!$A$1:$F$503\
         </definedName>",
    );
    // A header in two runs with a phonetic guide, and a word with a space that was kept.
    book.replace(
        "xl/sharedStrings.xml",
        "<si><t>hoeveelheid</t></si>",
        "<si><r><rPr><b/><sz val=\"11\"/><rFont val=\"Calibri\"/></rPr><t>hoeveel</t></r><r><rPr><i/></rPr>\
         <t xml:space=\"preserve\">heid </t></r><rPh sb=\"0\" eb=\"2\"><t>カナ</t></rPh><phoneticPr fontId=\"1\"/></si>",
    );
    book.add(
        "xl/calcChain.xml",
        "<calcChain xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><c r=\"C4\" i=\"3\" l=\"1\"/>\
         <c r=\"B4\" i=\"3\"/></calcChain>",
    );
    book.replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/xl/calcChain.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml\"/></Types>",
    );
    book.replace(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rId99\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain\" \
         Target=\"calcChain.xml\"/></Relationships>",
    );
    book.replace(
        &contributions,
        "</sheetData>",
        "<row r=\"1048576\" spans=\"1:6\" s=\"23\" customFormat=\"1\"><c r=\"A1048576\" s=\"23\"/></row></sheetData>",
    );
    book.replace(
        &contributions,
        "</cols>",
        "<col min=\"7\" max=\"16384\" width=\"9.140625\" style=\"23\"/></cols>",
    );
    book.rewrite(&contributions, |text| {
        let list = text.split("<dataValidation ").find(|one| one.contains("sqref=\"D3"));
        let list = format!("<dataValidation {}", list.expect("a list of projects"));
        let list = list.split_inclusive("</dataValidation>").next().expect("its end").to_owned();
        let moved = "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" \
                     xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">\
                     <x14:dataValidations count=\"1\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">\
                     <x14:dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" \
                     xr:uid=\"{1}\"><x14:formula1><xm:f>Uitleg!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D3:D503</xm:sqref>\
                     </x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
        text.replace(&list, "").replace("</worksheet>", moved)
    });
    book.bytes()
}

/// Takes the properties of the document out, and what refers to them.
fn without_properties(book: &mut Workbook) {
    book.without("docProps/");
    book.rewrite("[Content_Types].xml", |text| {
        let text = cut(text, "<Override PartName=\"/docProps/app.xml\"", "/>");
        cut(&text, "<Override PartName=\"/docProps/core.xml\"", "/>")
    });
    book.rewrite("_rels/.rels", |text| {
        let kept = text.split_inclusive("/>").filter(|one| !one.contains("docProps"));
        kept.collect()
    });
}

/// The traits of an export of Google Sheets as xlsx:
///
/// - no properties of the document, an empty list of names, a drawing on every sheet whether there is one or not;
/// - no protection, no groups; every sheet has a thousand rows, each with a height and styled cells, and no spans;
/// - whole numbers with a decimal (`40.0`), a number that was typed with an apostrophe as text;
/// - lists written out, also those that came from another sheet, without the words of the input checks.
fn saved_by_google(bytes: &[u8]) -> Vec<u8> {
    let contributions = sheet_part(bytes, "Bijdragen");
    let mut book = Workbook::of(bytes);
    without_properties(&mut book);
    book.rewrite("xl/workbook.xml", |text| {
        let text = cut(text, "<definedNames>", "</definedNames>");
        let text = cut(&text, "<fileVersion", "/>");
        let text = cut(&text, "<bookViews>", "</bookViews>");
        text.replace("<sheet name=", "<sheet state=\"visible\" name=")
            .replace("</sheets>", "</sheets><definedNames/>")
    });
    book.rewrite(SHEETS, |text| {
        let text = text.replace(
            HEAD,
            &format!("{HEAD} xmlns:mx=\"http://schemas.microsoft.com/office/mac/excel/2008/main\" xmlns:mv=\"urn:schemas-microsoft-com:mac:vml\""),
        );
        let text = cut(&text, "<sheetProtection", "/>");
        let text = cut(&text, "<dimension", "/>");
        without_spans(&text)
    });
    book.rewrite(&contributions, |text| {
        let mut rows = String::new();
        for row in 504..=1000 {
            rows.push_str(&format!("<row r=\"{row}\" ht=\"15.75\" customHeight=\"1\">"));
            for column in ["A", "B", "C", "D", "E", "F"] {
                rows.push_str(&format!("<c r=\"{column}{row}\" s=\"23\"/>"));
            }
            rows.push_str("</row>");
        }
        let text = text.replace("</sheetData>", &format!("{rows}</sheetData>"));
        let text = cut(&text, "<dataValidations", "</dataValidations>");
        text.replace(
            "<pageMargins",
            "<dataValidations><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"B3:B1000\">\
             <formula1>\"geld,uren,kennis,ruimte,materieel\"</formula1></dataValidation></dataValidations><pageMargins",
        )
        .replace("</worksheet>", "<drawing r:id=\"rId1\"/></worksheet>")
    });
    let relations = contributions.replace("worksheets/", "worksheets/_rels/") + ".rels";
    book.add(
        &relations,
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" \
         Target=\"../drawings/drawing1.xml\"/></Relationships>",
    );
    book.add(
        "xl/drawings/drawing1.xml",
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"/>",
    );
    book.replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/xl/drawings/drawing1.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.drawing+xml\"/></Types>",
    );
    book.bytes()
}

/// Rows without the columns that they span.
fn without_spans(text: &str) -> String {
    let mut pieces = text.split(" spans=\"");
    let mut made = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        made.push_str(piece.split_once('"').expect("an end").1);
    }
    made
}

/// What both are held to: every row that was filled in counts, nothing else, without a fault.
fn is_read(program: &str, bytes: &[u8]) {
    let network = planned().bytes("2026-10/terug.xlsx", bytes);
    // The day on the cover was understood.
    let undated = network
        .diagnostics()
        .into_iter()
        .any(|said| said.code == "delivery-undated" && said.file.contains("terug"));
    assert!(!undated, "{program}");
    is_read_as_filled(&network, program);
}

#[test]
fn a_workbook_that_excel_saved_is_read_without_a_fault() {
    let bytes = filled(&template(&planned()), "Aanlevering", "B6", DAY);
    let bytes = filled(&bytes, "KPI_metingen", "E4", "7.5");
    // Somebody calculated the hours.
    let bytes = opened(&bytes, "Bijdragen", "C4", "><f>8*5</f><v>40</v>");
    is_read("excel", &saved_by_excel(&bytes));
}

#[test]
fn a_text_that_excel_calculated_is_read_as_its_result() {
    let bytes = template(&planned());
    let bytes = opened(
        &bytes,
        "Bijdragen",
        "E4",
        " t=\"str\"><f>\"Huis\"&amp;\"bezoek\"</f><v>Huisbezoek</v>",
    );
    let bytes = opened(&bytes, "Bijdragen", "C4", "><f>8*5</f><v>40</v>");
    let network = planned().bytes("2026-10/terug.xlsx", &saved_by_excel(&bytes));
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "2600.00");
}

#[test]
fn a_workbook_that_google_exported_is_read_without_a_fault() {
    let bytes = filled(&template(&planned()), "Aanlevering", "B6", &format!("{DAY}.0"));
    let bytes = filled(&bytes, "KPI_metingen", "E4", "7.5");
    // Typed with an apostrophe in front: a number kept as text.
    let typed = opened(&bytes, "Bijdragen", "C4", " t=\"inlineStr\"><is><t>40</t></is>");
    is_read("google, as text", &saved_by_google(&typed));
    let number = filled(&bytes, "Bijdragen", "C4", "40.0");
    is_read("google, as a number", &saved_by_google(&number));
}

/// What other writers do with the same content: parts by their path from the root, namespaces with a prefix, text in the
/// cell instead of a list, yes and no as a boolean, a day as a text of ISO 8601, a size of the sheet that is wrong, and no
/// properties.
fn saved_by_another(bytes: &[u8]) -> Vec<u8> {
    let contributions = sheet_part(bytes, "Bijdragen");
    let mut book = Workbook::of(bytes);
    without_properties(&mut book);
    book.rewrite("_rels/.rels", |text| text.replace("Target=\"xl/", "Target=\"/xl/"));
    book.rewrite("xl/_rels/workbook.xml.rels", |text| {
        text.replace("Target=\"worksheets/", "Target=\"/xl/worksheets/")
            .replace("Target=\"sharedStrings", "Target=\"/xl/sharedStrings")
            .replace("Target=\"styles", "Target=\"/xl/styles")
    });
    book.rewrite(&contributions, |text| {
        let text = cut(text, "<dimension", "/>");
        text.replace("<sheetData>", "<dimension ref=\"A1\"/><sheetData>")
    });
    book.bytes()
}

#[test]
fn a_workbook_that_another_program_wrote_is_read_without_a_fault() {
    let template = template(&planned());
    let typed = |cell: &str| opened(&template, "Aanlevering", "B6", cell);
    for day in [" t=\"d\"><v>2026-11-03</v>", " t=\"d\"><v>2026-11-03T00:00:00</v>"] {
        let bytes = filled(&typed(day), "Bijdragen", "C4", "4.0E1");
        let bytes = filled(&bytes, "KPI_metingen", "E4", "7.5");
        is_read(day, &saved_by_another(&bytes));
    }
}

/// A workbook in which nothing stands that may be left out: no styles, texts or properties, and no cell or row says where it
/// is; in the plain form of the standard or in its strict one, with other names for everything.
fn bare(is_strict: bool) -> Vec<u8> {
    let [main, relations, package] = if is_strict {
        [
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
        ]
    } else {
        [
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        ]
    };
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><r><t>{text}</t></r></is></c>");
    let head = ["periode", "soort", "hoeveelheid"].map(text).concat();
    let result = "<c t=\"str\"><f>LOWER(\"UREN\")</f><v>uren</v></c>";
    let rows = format!(
        "<row>{head}</row><row>{}{result}<c><v>12.5</v></c></row><row>{}{}<c t=\"n\"><v>1E3</v></c></row>",
        text("2026-10"),
        text("2026-10"),
        text("geld")
    );
    let typed = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let kept = "http://schemas.openxmlformats.org/package/2006";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{kept}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"{typed}.sheet.main+xml\"/>\
                 <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{typed}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{kept}/relationships\"><Relationship Id=\"rId1\" Type=\"{package}\" \
                 Target=\"/xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Bijdragen\" sheetId=\"1\" \
                 r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{kept}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{relations}/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let plain = zip::write::SimpleFileOptions::default();
        writer.start_file(name, plain).expect("starts");
        writer.write_all(text.as_bytes()).expect("writes");
    }
    writer.finish().expect("ends").into_inner()
}

#[test]
fn a_workbook_without_anything_that_may_be_left_out_is_read_or_refused_and_never_in_part() {
    for is_strict in [false, true] {
        let read = vlecht::intake::read::read_bytes(&bare(is_strict), "2026-10/aa.xlsx", &[], false);
        let tables: Vec<(u32, u32, Option<&str>)> = read
            .reading
            .tables
            .iter()
            .map(|table| (table.rows_found, table.rows_accepted, table.control_sum.as_deref()))
            .collect();
        assert_eq!(
            tables,
            [(2, 2, Some("1012.5"))],
            "{is_strict}: {:?}",
            read.reading.diagnostics
        );
    }
}
