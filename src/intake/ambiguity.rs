//! Values that depend on something beside them: both readings of an ambiguous cell, and percentages in the unit of
//! their own row.

use crate::contract::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::percent;
use crate::intake::value::{Value, date, number};

/// Names both readings of a cell that can be read in two ways: `reading` is the first one, and the second stands in
/// `whole` and `fraction` (a number) or in `other` (a day).
pub fn name_readings(diagnostic: &mut Diagnostic, text: &str) {
    let mut name = |key: &str, value: String| {
        diagnostic.arguments.insert(key.to_owned(), value);
    };
    match diagnostic.code {
        Code::AmbiguousNumber => {
            if let Some(readings) = number::readings(text) {
                name("reading", readings.grouped);
                name("whole", readings.whole);
                name("fraction", readings.fraction);
            }
        }
        Code::AmbiguousDate => {
            if let Some((reading, other)) = date::readings(text) {
                name("reading", reading.to_string());
                name("other", other.to_string());
            } else {
                // It has one reading, in a column that has both orders.
                name("why", "mixed".to_owned());
            }
        }
        _ => {}
    }
}

/// Brings percentages into the unit that stands in their own row, as in the definition of a KPI. A unit in which nothing
/// is a part of a whole, or none at all, leaves the part of 1. In a table without units the ledger does it.
pub fn in_own_unit(table: &Table, record: &mut [Option<Value>]) {
    if !record.iter().any(|value| matches!(value, Some(Value::Percentage(_)))) {
        return;
    }
    let Some(at) = table.columns.iter().position(|column| column.id == "unit") else {
        return;
    };
    let scale = match record.get(at) {
        Some(Some(Value::Text(unit))) => percent::scale(unit),
        _ => None,
    };
    let scale = scale.unwrap_or(1.0) / 100.0;
    for value in record {
        if let Some(Value::Percentage(hundredths)) = value {
            let exact = Amount::from_f64(*hundredths * scale).map_or(*hundredths * scale, Amount::to_f64);
            *value = Some(Value::Number(exact));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    #[test]
    fn a_target_of_60_per_cent_counts_in_the_unit_of_its_row() {
        let table = contract::table("kpi_definitions").expect("a table");
        let at = |id: &str| {
            table
                .columns
                .iter()
                .position(|column| column.id == id)
                .expect("a column")
        };
        for (unit, target) in [(Some("%"), 60.0), (Some("aandeel"), 0.6), (None, 0.6)] {
            let mut record = vec![None; table.columns.len()];
            record[at("unit")] = unit.map(|unit| Value::Text(unit.into()));
            record[at("target")] = Some(Value::Percentage(60.0));
            in_own_unit(table, &mut record);
            assert_eq!(record[at("target")], Some(Value::Number(target)), "{unit:?}");
        }
    }
}
