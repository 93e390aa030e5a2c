//! The table of a mapping's own: its columns as a contract, so that it is read like any other.

use crate::config::Mapping;
use crate::config::mapping::{CellRules, FieldKind};
use crate::contract::{Column, FilledInBy, Table};

/// The measure of a free table, as the name of one of its columns.
pub fn measure(mapping: &Mapping) -> Option<String> {
    let wide = mapping.wide.as_ref().map(|wide| wide.value.clone());
    let named = mapping.free.as_ref().and_then(|free| free.measure.clone());
    named.or(wide)
}

/// The table. A column holds text unless the mapping says otherwise; the measure holds numbers.
pub fn table(mapping: &Mapping) -> Table {
    let measure = measure(mapping);
    let wide = mapping.wide.iter().flat_map(|wide| [&wide.into, &wide.value]);
    let mut names: Vec<&String> = mapping
        .columns
        .keys()
        .chain(mapping.letters.keys())
        .chain(mapping.constants.keys())
        .chain(mapping.constants_from.keys())
        .chain(wide)
        .collect();
    names.extend(measure.as_ref().filter(|name| !names.contains(name)));
    let nothing = CellRules::default();
    let columns = names
        .into_iter()
        .map(|name| {
            let rules = mapping.read.get(name).unwrap_or(&nothing);
            let usual = if measure.as_ref() == Some(name) {
                FieldKind::Number
            } else {
                FieldKind::Text
            };
            column(name, rules.kind.unwrap_or(usual), rules)
        })
        .collect();
    let name = mapping.free.as_ref().map(|free| free.name.clone()).unwrap_or_default();
    Table {
        id: name.clone(),
        nl: name.clone(),
        en: name,
        aliases: Vec::new(),
        filled_in_by: FilledInBy::Both,
        key: Vec::new(),
        control_sum: measure,
        period: None,
        partner: None,
        share_sum: None,
        one_of: Vec::new(),
        meaning_nl: String::new(),
        meaning_en: String::new(),
        columns,
    }
}

fn column(name: &str, kind: FieldKind, rules: &CellRules) -> Column {
    Column {
        id: name.to_owned(),
        nl: name.to_owned(),
        en: name.to_owned(),
        aliases: Vec::new(),
        kind: kind.column_type(),
        required: rules.required,
        decides: false,
        corrects: false,
        percentage: false,
        identifies: None,
        unit: None,
        min: rules.min,
        max: rules.max,
        max_length: None,
        words: Vec::new(),
        references: None,
        also: Vec::new(),
        default: None,
        in_template: false,
        meaning_nl: String::new(),
        meaning_en: String::new(),
    }
}
