//! Which bytes are rare in the parts of a workbook: a search looks for those first.

use memchr::arch::all::packedpair::HeuristicFrequencyRank;
use memchr::memmem::{Finder, FinderBuilder};

/// How often bytes stand in the XML of a sheet: signs most, then the letters of cells, digits and capitals of places,
/// and least what only longer names hold.
#[derive(Clone, Copy)]
struct InSheets;

impl HeuristicFrequencyRank for InSheets {
    fn rank(&self, byte: u8) -> u8 {
        match byte {
            b'"' | b'=' | b'<' | b'>' | b'/' | b' ' => 250,
            b'c' | b'r' | b's' | b't' | b'v' => 220,
            b'0'..=b'9' | b'A'..=b'Z' => 150,
            _ => 20,
        }
    }
}

/// A search for a word in the XML of a sheet.
pub(super) fn finder(word: &str) -> Finder<'_> {
    FinderBuilder::new().build_forward_with_ranker(InSheets, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_wherever_it_stands() {
        let text = format!(
            "{}<c r=\"B7\" s=\"1\"/>",
            "<c r=\"A1\" s=\"4\" t=\"s\"><v>11</v></c>".repeat(500)
        );
        let found: Vec<usize> = finder("s=\"1\"").find_iter(text.as_bytes()).collect();
        assert_eq!(found, [text.len() - 7]);
        assert_eq!(finder("hidden=").find(text.as_bytes()), None);
    }
}
