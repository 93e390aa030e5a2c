//! What a file is, by its content; its extension is only a hint.

use crate::intake::workbook::Kind;
use crate::intake::workbook::compound::Compound;
use crate::intake::workbook::parts::Parts;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// No bytes at all.
    Empty,
    /// A workbook.
    Workbook(Kind),
    /// Text with separators.
    Text,
    /// A workbook in a container that needs a password.
    Encrypted,
    /// A damaged container, of which it cannot be told what it holds.
    Damaged,
    /// Something else; the word names it in messages.
    Other(&'static str),
}

/// Looks at the first bytes, and for containers at the names of their parts.
pub fn sniff(bytes: &[u8]) -> Format {
    match bytes {
        [] => Format::Empty,
        [b'P', b'K', 3 | 5 | 7, ..] => zip_kind(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => compound_kind(bytes),
        // A workbook of Excel 2 to 4, and of Excel 5 without a container.
        [0x09, 0 | 2 | 4 | 8, 4 | 6 | 8, 0, ..] => Format::Other("old-excel"),
        [b'%', b'P', b'D', b'F', ..] => Format::Other("pdf"),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Format::Other("image"),
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, ..] | [b'R', b'a', b'r', b'!', ..] => Format::Other("archive"),
        _ if looks_like_html(bytes) => Format::Other("html"),
        _ => Format::Text,
    }
}

fn zip_kind(bytes: &[u8]) -> Format {
    let Some(mut parts) = Parts::open(bytes) else {
        return Format::Damaged;
    };
    if let Some(mime) = parts.text("mimetype")
        && let Some(kind) = mime.trim().strip_prefix("application/vnd.oasis.opendocument.")
    {
        return match kind {
            "spreadsheet" | "spreadsheet-template" => Format::Workbook(Kind::Ods),
            "text" => Format::Other("word"),
            _ => Format::Other("other"),
        };
    }
    let names: Vec<&str> = parts.names().collect();
    let known = [
        ("xl/workbook.xml", Format::Workbook(Kind::Xlsx)),
        ("xl/workbook.bin", Format::Workbook(Kind::Xlsb)),
        ("word/document.xml", Format::Other("word")),
        ("ppt/presentation.xml", Format::Other("slides")),
        ("index/document.iwa", Format::Other("numbers")),
    ];
    match known.into_iter().find(|(name, _)| names.contains(name)) {
        Some((_, format)) => format,
        None if names.iter().any(|name| is_table(name)) => Format::Other("archive-of-tables"),
        None => Format::Other("archive"),
    }
}

fn is_table(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    matches!(extension, Some("xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "csv"))
}

fn compound_kind(bytes: &[u8]) -> Format {
    let Ok(compound) = Compound::open(bytes) else {
        return Format::Damaged;
    };
    if compound.has("EncryptedPackage") {
        Format::Encrypted
    } else if compound.has("Workbook") || compound.has("Book") {
        Format::Workbook(Kind::Xls)
    } else if compound.has("WordDocument") {
        Format::Other("word")
    } else if compound.has("PowerPoint Document") {
        Format::Other("slides")
    } else {
        Format::Other("other")
    }
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<table")
}

/// True for files that office programs and systems leave behind, and for the note that explains a folder: they are
/// skipped and counted.
pub fn is_left_behind(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_note = lower.starts_with("readme") || matches!(lower.as_str(), "leesmij.txt" | "leesmij.md" | "leesmij");
    if is_note {
        return true;
    }
    name.starts_with("~$")
        || name.starts_with(".~lock.")
        || matches!(name, "Thumbs.db" | ".DS_Store" | "desktop.ini" | ".gitkeep")
        || name.contains("_~$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides() {
        assert_eq!(sniff(b""), Format::Empty);
        assert_eq!(sniff(b"%PDF-1.7"), Format::Other("pdf"));
        assert_eq!(sniff(b"  <html><body>"), Format::Other("html"));
        assert_eq!(sniff(b"Partner;Bedrag\r\n"), Format::Text);
        assert_eq!(sniff(b"PK\x03\x04 xl/workbook.xml"), Format::Damaged);
        assert_eq!(sniff(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]), Format::Damaged);
        assert_eq!(sniff(&[0x09, 0x04, 0x06, 0, 0, 4]), Format::Other("old-excel"));
    }

    #[test]
    fn lock_files_are_left_behind() {
        assert!(is_left_behind("~$bijdragen.xlsx") && is_left_behind(".~lock.x#") && is_left_behind("Thumbs.db"));
        assert!(is_left_behind("LEESMIJ.txt") && is_left_behind("README.md") && is_left_behind("readme"));
        assert!(!is_left_behind("bijdragen.xlsx") && !is_left_behind("leesmij bijdragen.xlsx"));
    }
}
