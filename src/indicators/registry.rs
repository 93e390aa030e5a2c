//! Every indicator, one line each.

use crate::indicators::Indicator;

/// All indicators, by id.
pub const INDICATORS: &[&dyn Indicator] = &[];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_sorted_and_kebab_case() {
        let ids: Vec<_> = INDICATORS.iter().map(|indicator| indicator.definition().id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
        assert!(
            ids.iter()
                .all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
    }

    #[test]
    fn every_definition_says_formula_source_and_points() {
        for indicator in INDICATORS {
            let definition = indicator.definition();
            assert!(
                !definition.formula.is_empty() && !definition.source.is_empty(),
                "{}",
                definition.id
            );
            assert!(
                definition.minimum_points > 0 && definition.version > 0,
                "{}",
                definition.id
            );
        }
    }
}
