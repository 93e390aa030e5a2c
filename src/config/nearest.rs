//! Did you mean.

use crate::contract::normalise;

/// The candidate that is most like a text; `None` when none is like it. Never used to decide anything: only to ask.
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = normalise::name(text).chars().collect();
    candidates
        .into_iter()
        .map(|candidate| {
            let name: Vec<char> = normalise::name(candidate).chars().collect();
            let longest = wanted.len().max(name.len());
            (distance(&wanted, &name), longest, candidate)
        })
        .filter(|(distance, longest, _)| *distance <= (longest / 3).max(1) && distance < longest)
        .min_by_key(|(distance, _, _)| *distance)
        .map(|(_, _, candidate)| candidate)
}

/// How many characters must be put in, taken out or changed.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let changed = before[column] + usize::from(a != b);
            current.push(changed.min(before[column + 1] + 1).min(current[column] + 1));
        }
        before = current;
    }
    before.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_like_and_another_word_is_not() {
        let keys = ["header-row", "header-rows", "sheet", "fill-down"];
        assert_eq!(nearest("heder_row", keys), Some("header-row"));
        assert_eq!(nearest("shet", keys), Some("sheet"));
        assert_eq!(nearest("kleur", keys), None);
    }
}
