//! What was said of a cell of a delivery: that it was refused or set aside, and why.

use crate::diagnostic::{Code, Diagnostic, Effect, render};
use crate::domain::CellRef;
use crate::locale::{Locale, Value};

/// Most messages that are shown of one cell.
const SHOWN: usize = 12;

/// How near to a cell a message is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Cell,
    Row,
    Sheet,
    File,
}

/// What became of a cell, `file!sheet!C7` or `file!C7`: what was said of it and of its row, and, when its row feeds no
/// figure, of its sheet and file. `None` when nothing was.
pub(super) fn said(diagnostics: &[Diagnostic], cell: &str, is_fed: bool, locale: &Locale) -> Option<String> {
    let (place, at) = cell.rsplit_once('!')?;
    let at = CellRef::parse(at)?;
    let (file, sheet) = place
        .split_once('!')
        .map_or((place, None), |(file, sheet)| (file, Some(sheet)));
    let farthest = if is_fed { Near::Row } else { Near::File };
    let mut found: Vec<(Near, &Diagnostic)> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.place.file.as_deref() == Some(file))
        .filter(|diagnostic| match (sheet, diagnostic.place.sheet.as_deref()) {
            (Some(sheet), Some(own)) => sheet == own,
            _ => true,
        })
        .filter_map(|diagnostic| Some((near(diagnostic, at)?, diagnostic)))
        .filter(|(near, _)| *near <= farthest)
        .collect();
    found.sort_by_key(|(near, diagnostic)| (diagnostic.severity(), *near));
    let effect = found.first()?.1.code.effect();
    let fate = effect.map(|effect| locale.word(&format!("effect-{}", effect.id())));
    let mut text = format!("{cell} – {}", fate.unwrap_or_default());
    for (_, diagnostic) in found.iter().take(SHOWN) {
        let block = render::text(diagnostic, locale);
        text.push_str(&format!("\n  {}", block.replace('\n', "\n  ")));
    }
    if found.len() > SHOWN {
        let more = locale.text("cli-more", &[("n", Value::from(found.len() - SHOWN))]);
        text.push_str(&format!("\n  {more}"));
    }
    Some(text)
}

/// How near to a cell a message is; `None` when it is about another row only.
fn near(diagnostic: &Diagnostic, at: CellRef) -> Option<Near> {
    match diagnostic.place.cell {
        Some(cell) if cell == at => Some(Near::Cell),
        Some(cell) if cell.row == at.row => Some(Near::Row),
        _ if !takes_rows(diagnostic) => None,
        Some(_) => Some(Near::Sheet),
        None if diagnostic.place.sheet.is_some() => Some(Near::Sheet),
        None => Some(Near::File),
    }
}

/// True of what keeps rows out that it does not name one by one: of a file or sheet that is not read, a header, or
/// several rows of which it names the first.
fn takes_rows(diagnostic: &Diagnostic) -> bool {
    let is_said_once = matches!(diagnostic.code, Code::NoPartner | Code::SharesDoNotSum);
    is_said_once
        || matches!(
            diagnostic.code.effect(),
            Some(
                Effect::FileRefused
                    | Effect::FileSetAside
                    | Effect::SheetRefused
                    | Effect::SheetSetAside
                    | Effect::RowsSetAside
            )
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::locale::Language;

    fn at(code: Code, row: u32, column: u32) -> Diagnostic {
        let place = Place::cell("a.xlsx", "Inzet", CellRef::new(row, column));
        Diagnostic::new(code, place, "x").with("column", "hoeveelheid")
    }

    #[test]
    fn a_refused_cell_says_why() {
        let all = [at(Code::BadNumber, 4, 3), at(Code::BadDate, 5, 2)];
        let locale = Locale::new(Language::Nl);
        let text = said(&all, "a.xlsx!Inzet!C4", false, &locale).expect("is said");
        assert!(text.starts_with("a.xlsx!Inzet!C4 – De rij telt niet mee"), "{text}");
        assert!(text.contains("bad-number") && !text.contains("bad-date"), "{text}");
        // Another cell of the row is refused with it.
        assert!(said(&all, "a.xlsx!A4", false, &locale).is_some());
        assert_eq!(said(&all, "a.xlsx!A6", false, &locale), None);
        assert_eq!(said(&all, "b.xlsx!C4", false, &locale), None);
    }

    #[test]
    fn a_header_explains_its_rows_unless_they_count() {
        let all = [at(Code::DuplicateHeader, 1, 3)];
        let locale = Locale::new(Language::En);
        assert!(said(&all, "a.xlsx!Inzet!A7", false, &locale).is_some());
        assert_eq!(said(&all, "a.xlsx!Inzet!A7", true, &locale), None);
    }
}
