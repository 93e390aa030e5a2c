//! Which agreed rates and price indices differ between two editions, by what their manifests hold.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::ledger::Agreed;

/// A rate or price index of which two editions held something else.
pub(super) type Moved = (String, String, String);

/// The rows that differ: which one, what it said in the first edition and in the second; empty where it was not there.
/// An edition that noted no rates cannot be compared.
pub(super) fn between(was: Option<&Agreed>, is: Option<&Agreed>) -> Vec<Moved> {
    let (Some(was), Some(is)) = (was, is) else {
        return Vec::new();
    };
    let (was, is) = (by_name(was), by_name(is));
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let of = |rows: &BTreeMap<String, String>, name: &String| rows.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|name| (name.clone(), of(&was, name), of(&is, name)))
        .filter(|(_, was, is)| was != is)
        .collect()
}

/// `rates uur hour 2025-01-01` → `eur_high 80, eur_low 55, eur_middle 65, kind hours`.
fn by_name(agreed: &Agreed) -> BTreeMap<String, String> {
    let mut rows = BTreeMap::new();
    for (id, table) in agreed {
        let key = contract::table(id)
            .map(|table| table.key.as_slice())
            .unwrap_or_default();
        for row in table {
            let (named, other): (Vec<_>, Vec<_>) = row.iter().partition(|(column, _)| key.contains(column));
            let name = key.iter().filter_map(|column| row.get(column)).map(String::as_str);
            debug_assert_eq!(named.len(), name.clone().count());
            let name: Vec<&str> = std::iter::once(id.as_str()).chain(name).collect();
            let other: Vec<String> = other
                .iter()
                .map(|(column, value)| format!("{column} {value}"))
                .collect();
            rows.insert(name.join(" "), other.join(", "));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed(middle: &str) -> Agreed {
        let row = [
            ("rate_code", "uur"),
            ("unit", "hour"),
            ("valid_from", "2025-01-01"),
            ("eur_middle", middle),
        ];
        let row = row.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
        Agreed::from([("rates".to_owned(), vec![row.collect()])])
    }

    #[test]
    fn a_rate_that_differs_is_named_with_both_values() {
        let (was, is) = (agreed("65"), agreed("70"));
        assert_eq!(
            between(Some(&was), Some(&is)),
            [(
                "rates uur hour 2025-01-01".to_owned(),
                "eur_middle 65".to_owned(),
                "eur_middle 70".to_owned()
            )]
        );
        assert!(between(Some(&was), Some(&was)).is_empty());
        assert!(between(None, Some(&was)).is_empty(), "nobody knows what it was");
        assert_eq!(between(Some(&Agreed::new()), Some(&was))[0].1, "");
    }
}
