//! Keeps what is said of one table within bounds: after many messages, what repeats is counted and no longer told.

use std::collections::BTreeMap;

use crate::diagnostic::group::{TIMES, times};
use crate::diagnostic::{Code, Diagnostic};

/// Messages about one table that are all told one by one: a page of them is read by nobody, a data file by a program.
const ALL_TOLD: usize = 20_000;

/// Beyond that, how often the same fault in the same column is told before the rest is counted.
const TOLD: usize = 1_000;

/// What was said of one table so far. The message that stands last of its kind stands for those after it, with their
/// number in the argument `times`.
#[derive(Debug)]
pub struct Repeats {
    start: usize,
    seen: BTreeMap<(Code, u32), Seen>,
    looked_at: usize,
}

#[derive(Debug, Default)]
struct Seen {
    count: usize,
    last: usize,
}

impl Repeats {
    /// For a table whose messages come after those that are there.
    pub fn after(diagnostics: &[Diagnostic]) -> Self {
        Self {
            start: diagnostics.len(),
            seen: BTreeMap::new(),
            looked_at: diagnostics.len(),
        }
    }

    /// Looks at the messages that were added, and takes away those that only repeat.
    pub fn fold(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        while let Some(one) = diagnostics.get(self.looked_at) {
            let key = (one.code, one.place.cell.map_or(0, |cell| cell.column));
            let seen = self.seen.entry(key).or_default();
            seen.count += 1;
            if seen.count <= TOLD || self.looked_at - self.start < ALL_TOLD {
                seen.last = self.looked_at;
                self.looked_at += 1;
                continue;
            }
            let last = seen.last;
            diagnostics.remove(self.looked_at);
            if let Some(last) = diagnostics.get_mut(last) {
                let times = times(last) + 1;
                last.arguments.insert(TIMES.to_owned(), times.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::group::groups;
    use crate::diagnostic::{Place, render};
    use crate::domain::CellRef;
    use crate::locale::{Language, Locale};

    #[test]
    fn a_million_faults_are_counted_whole_and_kept_small() {
        let mut all = vec![Diagnostic::new(Code::FileSkipped, Place::default(), "x")];
        let mut repeats = Repeats::after(&all);
        for row in 2..100_002 {
            let place = Place::cell("a.csv", "a", CellRef::new(row, 3));
            all.push(Diagnostic::new(Code::BadNumber, place, "x").with("column", "c"));
            if row == 50_000 {
                let place = Place::cell("a.csv", "a", CellRef::new(row, 2));
                all.push(Diagnostic::new(Code::BadDate, place, "x").with("column", "b"));
            }
            repeats.fold(&mut all);
        }
        // 1 that stood there, 20,000 told, and the one bad date, which is no repetition.
        assert_eq!(all.len(), 20_002);
        let groups = groups(&all);
        assert_eq!((groups[0].count, groups[1].count), (100_000, 1));
        let words = render::sentences(&all[20_000], &Locale::new(Language::Nl));
        assert!(
            words.message.ends_with("Dit geldt ook voor 80.000 cellen hierna."),
            "{}",
            words.message
        );
    }
}
