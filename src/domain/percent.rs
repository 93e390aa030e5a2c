//! Units in which a part of a whole is counted.

/// How many of a unit the whole is: 100 per cent, 1000 per mille, 1 of a share. `None` for a unit that is no part of a
/// whole, such as hours.
pub fn scale(unit: &str) -> Option<f64> {
    match unit.trim().to_lowercase().as_str() {
        "%" | "procent" | "percent" | "percentage" | "per cent" => Some(100.0),
        "‰" | "promille" | "per mille" => Some(1000.0),
        "aandeel" | "deel" | "fractie" | "verhouding" | "ratio" | "share" | "fraction" => Some(1.0),
        _ => None,
    }
}

/// True for a unit that counts in hundredths.
pub fn is_percent(unit: &str) -> bool {
    scale(unit) == Some(100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_tells_how_many_of_it_the_whole_is() {
        assert_eq!(scale(" Procent "), Some(100.0));
        assert_eq!(scale("‰"), Some(1000.0));
        assert_eq!(scale("aandeel"), Some(1.0));
        assert_eq!(scale("uur"), None);
        assert!(is_percent("%") && !is_percent("ratio"));
    }
}
