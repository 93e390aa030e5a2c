//! Whether values of one figure may be added up: numbers of things may, means, shares, marks and waiting times may not.

use crate::domain::percent;

/// Words in a unit of which two values never make one by adding.
const NEVER: [&str; 27] = [
    "average",
    "cijfer",
    "gemiddeld",
    "gemiddelde",
    "graad",
    "graden",
    "grade",
    "index",
    "indexcijfer",
    "indexpunten",
    "mean",
    "median",
    "mediaan",
    "nps",
    "per",
    "percentage",
    "percentiel",
    "procent",
    "procentpunt",
    "punt",
    "punten",
    "point",
    "points",
    "rapportcijfer",
    "ratio",
    "score",
    "sterren",
];

/// Words in a unit of time: adding is right only where the definition asks for it.
const TIME: [&str; 16] = [
    "dag", "dagen", "day", "days", "hour", "hours", "jaar", "jaren", "maand", "maanden", "minuten", "month", "months",
    "uren", "week", "weken",
];

/// Words in the name of a figure that is a mean, whatever its unit.
const MEANS: [&str; 6] = ["gemiddeld", "gemiddelde", "mediaan", "average", "mean", "median"];

/// True when two values of a figure with this name and unit make a value by adding; `by_sum` when its definition says that
/// they are added.
pub fn adds_up(name: &str, unit: &str, by_sum: bool) -> bool {
    let has = |text: &str, words: &[&str]| {
        let text = text.to_lowercase();
        let mut own = text.split(|c: char| !c.is_alphanumeric());
        own.any(|word| words.contains(&word))
    };
    let is_part = percent::scale(unit).is_some() || unit.contains(['/', '%', '‰', '°']);
    !is_part && !has(unit, &NEVER) && !has(name, &MEANS) && (by_sum || !has(unit, &TIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_added_and_means_marks_and_shares_are_not() {
        assert!(adds_up("Jongeren thuis", "jongeren", false) && adds_up("Bezoeken", "", true));
        for unit in [
            "%",
            "Index (2020 = 100)",
            "punten",
            "uur per week",
            "/5",
            "rapportcijfer",
        ] {
            assert!(!adds_up("Iets", unit, true), "{unit}");
        }
        assert!(!adds_up("Gemiddelde opvang", "plaatsen", true));
    }

    #[test]
    fn days_are_added_only_where_the_definition_says_so() {
        assert!(!adds_up("Wachttijd", "dagen", false));
        assert!(adds_up("Dagen opvang", "dagen", true));
    }
}
