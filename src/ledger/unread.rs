//! Files that came and out of which nothing could be taken: their sender is not told that nothing came.

use crate::diagnostic::effect::Effect;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::domain::{Month, Period};
use crate::intake::path_period::period_in_path;

/// The first file of a partner over a month of which `said` tells what could not be read, where nothing of that partner
/// counts for the month. A file that came after the reference date is none: it is read, and counts later. One whose path
/// names no month may be of any, where the whole of it could not be read.
pub fn came_unread<'a>(said: &'a [Diagnostic], partner: &str, month: Month) -> Option<&'a str> {
    said.iter()
        .filter(|said| said.partner.as_deref() == Some(partner))
        .filter(|said| said.severity() != Severity::Notice && said.code != Code::DeliveryAfterReference)
        .filter(|said| {
            let period = said.place.file.as_deref().and_then(period_in_path);
            period.map_or(said.code.effect() == Some(Effect::FileRefused), |period| {
                period == Period::Month(month)
            })
        })
        .filter_map(|said| said.place.file.as_deref())
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn said(code: Code, file: &str, partner: &str) -> Diagnostic {
        Diagnostic::new(code, Place::file(file), "").about(partner)
    }

    #[test]
    fn a_file_that_came_and_could_not_be_read_is_known_by_its_month_and_sender() {
        let month = Month::new(2026, 10).unwrap();
        let all = [
            said(Code::NoTable, "2026-09/provincie.xlsx", "provincie"),
            said(Code::NoTable, "2026-10/provincie.xlsx", "provincie"),
            said(Code::DeliveryAfterReference, "2026-10/rietveen.xlsx", "rietveen"),
        ];
        assert_eq!(came_unread(&all, "provincie", month), Some("2026-10/provincie.xlsx"));
        assert_eq!(came_unread(&all, "rietveen", month), None);
        assert_eq!(came_unread(&all, "oeverstad", month), None);
        assert_eq!(came_unread(&all[..1], "provincie", month), None);
        let beside = [said(Code::FileEncrypted, "provincie.xlsx", "provincie")];
        assert_eq!(came_unread(&beside, "provincie", month), Some("provincie.xlsx"));
    }
}
