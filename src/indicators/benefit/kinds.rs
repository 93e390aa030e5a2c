//! The four kinds of benefit that collaboration brings, and the benefits of which nobody said the kind.

use std::collections::BTreeMap;

use crate::ledger::{FactTable, Row};

/// Benefits of which nobody said the kind.
pub(crate) const UNSTATED: &str = "unstated";

/// The kinds, in the order of the article: the words of `benefits.gain`, and none of them.
pub(crate) const KINDS: [&str; 5] = [
    "understanding",
    "shorter-times",
    "better-quality",
    "lower-costs",
    UNSTATED,
];

/// The kind of a benefit in the register.
pub(crate) fn kind_of(row: Row<'_>) -> &str {
    row.text("gain").unwrap_or(UNSTATED)
}

/// The kind of each benefit by id; none where nobody said the kind of any.
pub(crate) fn by_benefit(register: &FactTable) -> BTreeMap<&str, &str> {
    if !register.has_value("gain") {
        return BTreeMap::new();
    }
    let rows = register.rows();
    rows.filter_map(|row| Some((row.text("benefit_id")?, kind_of(row))))
        .collect()
}
