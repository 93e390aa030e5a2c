//! What a file is, by its content; its extension is only a hint.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// No bytes at all.
    Empty,
    /// An Office Open XML workbook.
    Xlsx,
    /// Text with separators.
    Text,
    /// An Office file with a password, or an old binary workbook: an OLE container.
    Ole,
    /// Something else; the word names it in messages (`file-kind-<word>` in the locale files).
    Other(&'static str),
}

/// Looks at the first bytes, and for a zip archive at the names of its parts.
pub fn sniff(bytes: &[u8]) -> Format {
    match bytes {
        [] => Format::Empty,
        [b'P', b'K', 3 | 5 | 7, ..] => zip_kind(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Format::Ole,
        [b'%', b'P', b'D', b'F', ..] => Format::Other("pdf"),
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Format::Other("image"),
        [0x1F, 0x8B, ..] => Format::Other("archive"),
        _ if looks_like_html(bytes) => Format::Other("html"),
        _ => Format::Text,
    }
}

fn zip_kind(bytes: &[u8]) -> Format {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if has(b"xl/workbook.xml") {
        Format::Xlsx
    } else if has(b"xl/workbook.bin") {
        Format::Other("xlsb")
    } else if has(b"opendocument.spreadsheet") {
        Format::Other("ods")
    } else if has(b"word/document.xml") {
        Format::Other("word")
    } else {
        Format::Other("archive")
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
        assert_eq!(sniff(b"PK\x03\x04 xl/workbook.xml"), Format::Xlsx);
        assert_eq!(sniff(b"PK\x03\x04 readme.txt"), Format::Other("archive"));
        assert_eq!(sniff(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1]), Format::Ole);
    }

    #[test]
    fn lock_files_are_left_behind() {
        assert!(is_left_behind("~$bijdragen.xlsx") && is_left_behind(".~lock.x#") && is_left_behind("Thumbs.db"));
        assert!(is_left_behind("LEESMIJ.txt") && is_left_behind("README.md") && is_left_behind("readme"));
        assert!(!is_left_behind("bijdragen.xlsx") && !is_left_behind("leesmij bijdragen.xlsx"));
    }
}
