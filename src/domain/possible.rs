//! What the name and the unit of a figure tell of the values that it can have.

/// Parts of words with which a figure can be below zero: balances, changes, money, temperatures and marks around zero.
const SIGNED: [&str; 31] = [
    "afname",
    "afwijk",
    "balance",
    "balans",
    "change",
    "correctie",
    "daling",
    "decrease",
    "deviation",
    "difference",
    "graad",
    "graden",
    "groei",
    "growth",
    "increase",
    "krimp",
    "marge",
    "margin",
    "mutatie",
    "netto",
    "nps",
    "ontwikkeling",
    "procentpunt",
    "rendement",
    "resultaat",
    "saldo",
    "stijging",
    "toename",
    "verander",
    "verschil",
    "winst",
];

/// Words of a unit that is measured and not counted: a part of it is no slip.
const MEASURED: [&str; 40] = [
    "bedrag",
    "co2",
    "dag",
    "dagdeel",
    "dagdelen",
    "dagen",
    "day",
    "days",
    "etmaal",
    "etmalen",
    "eur",
    "euro",
    "euros",
    "fte",
    "fte's",
    "ha",
    "hectare",
    "hour",
    "hours",
    "jaar",
    "jaren",
    "kilo",
    "kilometer",
    "km",
    "kwh",
    "kg",
    "liter",
    "m",
    "m2",
    "maand",
    "maanden",
    "meter",
    "minuten",
    "mln",
    "mwh",
    "ton",
    "uren",
    "uur",
    "week",
    "weken",
];

/// Words of a unit that is counted by heads or pieces: there is no half of one.
const HEADS: [&str; 40] = [
    "aantal",
    "aanmeldingen",
    "bewoners",
    "bezoeken",
    "bezoekers",
    "cliënten",
    "clienten",
    "clients",
    "deelnemers",
    "gesprekken",
    "gezinnen",
    "households",
    "huishoudens",
    "hulpvragen",
    "incidenten",
    "inwoners",
    "jeugdigen",
    "jongeren",
    "keer",
    "kinderen",
    "leerlingen",
    "medewerkers",
    "meldingen",
    "mensen",
    "ouderen",
    "ouders",
    "participants",
    "patiënten",
    "patienten",
    "people",
    "persons",
    "personen",
    "stuk",
    "stuks",
    "studenten",
    "trajecten",
    "verwijzingen",
    "vrijwilligers",
    "werknemers",
    "woningen",
];

/// True when a figure of this name and unit can be below zero.
pub fn may_be_negative(name: &str, unit: &str) -> bool {
    [name, unit].into_iter().any(|text| {
        let text = text.to_lowercase();
        text.contains(['€', '°', '±'])
            || SIGNED.iter().any(|part| text.contains(part))
            || has_word(&text, &["eur", "euro", "euros", "gap"])
    })
}

/// True when a unit is one of heads or pieces.
pub fn counts_heads(unit: &str) -> bool {
    has_word(unit, &HEADS)
}

/// True when a unit is measured in parts, such as hours, euros or hectares.
pub fn is_measured(unit: &str) -> bool {
    unit.contains('€') || has_word(unit, &MEASURED)
}

fn has_word(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    let mut own = text.split(|c: char| !c.is_alphanumeric() && c != '\'');
    own.any(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn balances_changes_and_money_can_be_below_zero_and_heads_and_shares_cannot() {
        for (name, unit) in [
            ("Migratiesaldo", "personen"),
            ("Kosten", "€"),
            ("Begroting", "EUR"),
            ("Groei van het aantal banen", "%"),
            ("Aanbeveling", "NPS"),
            ("Water", "°C"),
        ] {
            assert!(may_be_negative(name, unit), "{name} {unit}");
        }
        for (name, unit) in [
            ("Tijdig geholpen", "%"),
            ("Jongeren thuis", "jongeren"),
            ("Wachttijd", "dagen"),
        ] {
            assert!(!may_be_negative(name, unit), "{name} {unit}");
        }
    }

    #[test]
    fn heads_are_whole_and_hours_are_not() {
        assert!(counts_heads("Gezinnen") && counts_heads("aantal bezoekers") && !counts_heads("fte"));
        assert!(is_measured("uur") && is_measured("€ mln") && is_measured("fte's") && !is_measured("plekken"));
    }
}
