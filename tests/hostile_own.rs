//! Bad files that other readers' collections are known for, made again here: each is refused with its own message, and
//! none stops the reader.

use std::collections::BTreeMap;

use tempfile::TempDir;
use vlecht::intake::FileReading;

use crate::common::container::{compound, edited, old_workbook, record, with_part};
use crate::formats::fixture;
use crate::hostile::{readings, rows, said};

/// What reading these files gave, by their name.
fn read(files: &[(&str, Vec<u8>)]) -> BTreeMap<String, FileReading> {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("writes");
    }
    readings(folder.path(), &[])
}

/// Says that each file is refused whole, with one message and no rows.
fn refused(files: &[(&str, Vec<u8>)], code: &str) {
    for (name, reading) in read(files) {
        assert_eq!(said(&reading), [code], "{name}");
        assert_eq!(rows(&reading), (0, 0), "{name}");
    }
}

/// The sheet of an xlsx file with something else in it.
fn sheet(edit: impl Fn(String) -> String) -> Vec<u8> {
    edited(&fixture("xlsx"), |name, bytes| {
        if name == "xl/worksheets/sheet1.xml" {
            return Some(edit(String::from_utf8(bytes).expect("is text")).into_bytes());
        }
        Some(bytes)
    })
}

#[test]
fn a_password_is_named_whatever_the_format() {
    let encryption = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let ods = edited(&fixture("ods"), |name, bytes| {
        Some(if name == "META-INF/manifest.xml" {
            encryption.as_bytes().to_vec()
        } else {
            bytes
        })
    });
    // The oldest kind of password (XOR) counts as 0, the one without a password of its own (RC4) as 1.
    let xls = |kind: u16| {
        compound(
            "Workbook",
            &old_workbook(&[record(0x002F, &[kind, 0x1234, 0x5678])], &[]),
        )
    };
    refused(
        &[
            ("agile.xlsx", compound("EncryptedPackage", b"secret")),
            ("agile.xlsb", compound("EncryptedPackage", b"secret")),
            ("password.ods", ods),
            ("xor.xls", xls(0)),
            ("rc4.xls", xls(1)),
        ],
        "file-encrypted",
    );
}

#[test]
fn what_would_take_all_memory_is_refused_before_it_is_read() {
    let number = |row: u16, column: u16| record(0x0203, &[row, column, 0, 0, 0, 0, 0]);
    let huge = record(0x0200, &[0, 0, 0xFFFF, 0xFFFF, 0, 0x00FF, 0]);
    let strings = |count: &str| {
        with_part(
            &edited(&fixture("xlsx"), |name, bytes| {
                (name != "xl/sharedStrings.xml").then_some(bytes)
            }),
            "xl/sharedStrings.xml",
            format!("<sst count=\"1\" uniqueCount=\"{count}\"><si><t>x</t></si></sst>").as_bytes(),
        )
    };
    let cells = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    let ods = edited(&fixture("ods"), |name, bytes| {
        if name == "content.xml" {
            let text = String::from_utf8(bytes).expect("is text");
            return Some(text.replacen("</table:table>", cells, 1).into_bytes());
        }
        Some(bytes)
    });
    refused(
        &[
            (
                "corner.xls",
                compound("Workbook", &old_workbook(&[], &[number(0, 0), number(65_535, 255)])),
            ),
            ("declared.xls", compound("Workbook", &old_workbook(&[], &[huge]))),
            ("strings.xlsx", strings("99999999999")),
            ("overflow.xlsx", strings("18446744073709551615")),
            ("repeats.ods", ods),
        ],
        "file-limits",
    );
}

#[test]
fn chains_that_go_in_a_circle_are_damage() {
    let circle = |at: usize, to: u32| {
        let mut bytes = compound("Workbook", &old_workbook(&[], &[]));
        bytes[at..at + 4].copy_from_slice(&to.to_le_bytes());
        bytes
    };
    refused(
        &[
            ("directory.xls", circle(512 + 4, 1)),
            ("stream.xls", {
                let mut bytes = circle(512 + 8, 2);
                // A stream that says that it is longer than the file.
                bytes[1024 + 128 + 120..][..4].copy_from_slice(&u32::MAX.to_le_bytes());
                bytes
            }),
            ("outside.xls", circle(512 + 8, 0x00FF_FFFF)),
            ("table.xls", {
                let mut bytes = circle(68, 0);
                bytes[512 + 508..1024].copy_from_slice(&0u32.to_le_bytes());
                bytes
            }),
            ("cut.xls", circle(0, 0xE011_CFD0)[..700].to_vec()),
        ],
        "file-unreadable",
    );
}

#[test]
fn a_parser_that_stops_is_damage_and_the_next_file_is_read() {
    // A sheet whose relation is not there stops the parser of xlsb.
    let lost = edited(&fixture("xlsb"), |name, bytes| {
        Some(if name.ends_with("workbook.bin.rels") {
            b"<Relationships/>".to_vec()
        } else {
            bytes
        })
    });
    // A row number that cannot be counted stops the parser of xlsx.
    let row = sheet(|text| text.replacen("r=\"A2\"", "r=\"A4294967295999\"", 1));
    let readings = read(&[("a.xlsb", lost), ("b.xlsx", row), ("c.xlsx", fixture("xlsx"))]);
    assert_eq!(said(&readings["a.xlsb"]), ["file-unreadable"]);
    assert_eq!(said(&readings["b.xlsx"]), ["file-unreadable"]);
    assert_eq!(rows(&readings["c.xlsx"]), (4, 2));
}

#[test]
fn entities_are_never_expanded() {
    let doctype = |text: &str| {
        with_part(
            &edited(&fixture("xlsx"), |name, bytes| {
                (name != "xl/sharedStrings.xml").then_some(bytes)
            }),
            "xl/sharedStrings.xml",
            text.as_bytes(),
        )
    };
    refused(
        &[
            (
                "bomb.xlsx",
                doctype(
                    "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY c \"&a;&a;\">]><sst><si><t>&c;</t></si></sst>",
                ),
            ),
            (
                "file.xlsx",
                doctype(
                    "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>",
                ),
            ),
        ],
        "file-unreadable",
    );
}

#[test]
fn kinds_that_are_not_read_are_named() {
    let old = |version: u8| {
        let mut bytes = vec![0x09, version, 0x06, 0, 0, 0, 0x10, 0, 0, 0];
        bytes.resize(64, 0);
        bytes
    };
    let inner = with_part(
        &with_part(&empty_archive(), "a/opgave.xlsx", &fixture("xlsx")),
        "b.txt",
        b"x",
    );
    let readings = read(&[
        ("biff2.xls", old(0)),
        ("biff3.xls", old(2)),
        ("biff4.xls", old(4)),
        ("packed.zip", inner),
        ("letter.doc", compound("WordDocument", b"Geachte")),
    ]);
    let kinds: Vec<(&str, &str)> = readings
        .iter()
        .map(|(name, reading)| {
            assert_eq!(said(reading), ["file-format"], "{name}");
            (name.as_str(), reading.diagnostics[0].found.as_str())
        })
        .collect();
    assert_eq!(
        kinds,
        [
            ("biff2.xls", "old-excel"),
            ("biff3.xls", "old-excel"),
            ("biff4.xls", "old-excel"),
            ("letter.doc", "word"),
            ("packed.zip", "archive-of-tables"),
        ]
    );
}

fn empty_archive() -> Vec<u8> {
    let writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.finish().expect("ends").into_inner()
}

#[test]
fn macro_sheets_are_refused_in_both_formats() {
    // The sheet says that it is one of macros.
    let mut stream = old_workbook(&[], &[]);
    let kind = stream
        .windows(4)
        .position(|window| window == [0x85, 0, 10, 0])
        .expect("has a sheet")
        + 4
        + 5;
    stream[kind] = 1;
    refused(
        &[
            ("xlm.xls", compound("Workbook", &stream)),
            (
                "xlm.xlsm",
                with_part(&fixture("xlsx"), "xl/macrosheets/sheet1.xml", b"<xm:macrosheet/>"),
            ),
        ],
        "file-macro-sheet",
    );
}

#[test]
fn parts_in_another_encoding_and_many_merges_are_read() {
    let utf16 = edited(&fixture("xlsx"), |name, bytes| {
        if name != "xl/sharedStrings.xml" {
            return Some(bytes);
        }
        let text = String::from_utf8(bytes).expect("is text").replace("UTF-8", "UTF-16");
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        Some([0xFE, 0xFF].into_iter().chain(units).collect())
    });
    let merges = sheet(|text| {
        let cells: Vec<String> = (20..50_020)
            .map(|row| format!("<mergeCell ref=\"A{row}:B{row}\"/>"))
            .collect();
        let cells = cells.concat();
        text.replacen(
            "</sheetData>",
            &format!("</sheetData><mergeCells count=\"50000\">{cells}</mergeCells>"),
            1,
        )
    });
    let readings = read(&[("merges.xlsx", merges), ("utf16.xlsx", utf16)]);
    assert_eq!(rows(&readings["merges.xlsx"]), (4, 2));
    // Read whole or refused whole, never half.
    let found = (rows(&readings["utf16.xlsx"]), said(&readings["utf16.xlsx"]));
    assert!(
        found.0 == (4, 2) || found == ((0, 0), vec!["file-unreadable".to_owned()]),
        "{found:?}"
    );
}

#[test]
fn white_space_that_the_parser_of_ods_does_not_know_is_named() {
    let pretty = edited(&fixture("ods"), |name, bytes| {
        if name == "content.xml" {
            let text = String::from_utf8(bytes).expect("is text");
            return Some(text.replace("<table:table-cell", "\n  <table:table-cell").into_bytes());
        }
        Some(bytes)
    });
    let readings = read(&[("pretty.ods", pretty)]);
    let found = said(&readings["pretty.ods"]);
    assert!(
        rows(&readings["pretty.ods"]) == (4, 2) || found == ["file-unreadable"],
        "{found:?}"
    );
}
