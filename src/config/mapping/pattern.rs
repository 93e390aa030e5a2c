//! Patterns with `*` and `?`.

/// Matches a text against a pattern with `*` and `?`, without regard to case; gives what the first `*` stands for.
pub fn matches(pattern: &str, text: &str) -> Option<String> {
    let pattern: Vec<char> = pattern.trim().to_lowercase().chars().collect();
    let original: Vec<char> = text.trim().chars().collect();
    let lower: Vec<char> = original.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    let mut star = None;
    is_match(&pattern, &lower, 0, &mut star)
        .then(|| star.map_or_else(String::new, |(from, to)| original[from..to].iter().collect()))
}

/// True when a text matches one of the patterns.
pub fn matches_any(patterns: &[String], text: &str) -> bool {
    patterns.iter().any(|pattern| matches(pattern, text).is_some())
}

fn is_match(pattern: &[char], text: &[char], offset: usize, star: &mut Option<(usize, usize)>) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some(('*', rest)) => (0..=text.len()).rev().any(|taken| {
            let mut inner = None;
            let matched = is_match(rest, &text[taken..], offset + taken, &mut inner);
            if matched {
                *star = Some((offset, offset + taken));
            }
            matched
        }),
        Some(('?', rest)) => !text.is_empty() && is_match(rest, &text[1..], offset + 1, star),
        Some((c, rest)) => text.first() == Some(c) && is_match(rest, &text[1..], offset + 1, star),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_gives_what_it_stands_for() {
        assert_eq!(
            matches("realisatie *", "Realisatie januari 2016").as_deref(),
            Some("januari 2016")
        );
        assert_eq!(
            matches("*/zorg*.xlsx", "2026-10/zorggroep.xlsx").as_deref(),
            Some("2026-10")
        );
        assert_eq!(matches("KPI Data", "KPI Data (2)"), None);
        assert_eq!(matches("K? 2026", "k1 2026").as_deref(), Some(""));
        assert!(matches_any(&["Totaal*".to_owned(), "SUM".to_owned()], "sum"));
    }
}
