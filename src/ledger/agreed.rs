//! The agreed rates and price indices as an edition keeps them in its manifest: enough to value the same rows as it did.

use std::collections::BTreeMap;

use crate::contract::{self, ColumnType, Table};
use crate::domain::Month;
use crate::ledger::rates::Rates;
use crate::ledger::valued::{self, CONTRIBUTIONS, Part};
use crate::ledger::{FactTable, Facts, Row};

/// The rows of each table of rates or prices, by column; a cell without a value is left out.
pub type Agreed = BTreeMap<String, Vec<BTreeMap<String, String>>>;

/// The tables that turn quantities and amounts into euros of one kind.
const TABLES: [&str; 2] = ["price_index", "rates"];

impl Facts {
    /// The rates and price indices that count. Free text, such as where a rate comes from, is left out.
    pub fn agreed(&self) -> Agreed {
        let rows = |id: &str| {
            let table = self.table(id);
            let rows = table.rows().map(|row| cells(table.table, row));
            rows.collect::<Vec<_>>()
        };
        let tables = TABLES.iter().map(|id| ((*id).to_owned(), rows(id)));
        tables.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    /// The same facts at other rates and prices, in a reported month.
    #[must_use]
    pub fn at_rates(&self, agreed: &Agreed, month: Month) -> Self {
        let mut facts = self.clone();
        for id in TABLES {
            if let Some(table) = contract::table(id) {
                let rows = agreed.get(id).map(Vec::as_slice).unwrap_or_default();
                facts.put(of_text(table, rows));
            }
        }
        let rates = Rates::from(&facts.table("rates"));
        let contributions = facts.table(CONTRIBUTIONS);
        let origins = valued::origins(&facts.table("pledges"));
        facts.contributions = valued::groups(&[Part::whole(&contributions)], &rates, &origins, &facts.partners);
        facts.with_mergers(month)
    }
}

fn is_kept(kind: ColumnType) -> bool {
    !matches!(kind, ColumnType::Text | ColumnType::Codes)
}

/// A row in the canonical text that [`FactTable::from_text`] reads.
fn cells(table: &Table, row: Row<'_>) -> BTreeMap<String, String> {
    let text = |id: &str| {
        row.number(id)
            .map(|number| number.to_string())
            .or_else(|| row.text(id).map(str::to_owned))
            .or_else(|| row.date(id).map(|day| day.to_string()))
    };
    let columns = table.columns.iter().filter(|column| is_kept(column.kind));
    columns
        .filter_map(|column| Some((column.id.clone(), text(&column.id)?)))
        .collect()
}

fn of_text(table: &'static Table, rows: &[BTreeMap<String, String>]) -> FactTable {
    let cells = |row: &BTreeMap<String, String>| -> Vec<(String, String)> {
        row.iter().map(|(id, value)| (id.clone(), value.clone())).collect()
    };
    let rows: Vec<Vec<(String, String)>> = rows.iter().map(cells).collect();
    let rows: Vec<Vec<(&str, &str)>> = rows
        .iter()
        .map(|row| row.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect())
        .collect();
    FactTable::from_text(table, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(middle: &str) -> Facts {
        let rate = vec![
            ("rate_code", "staff"),
            ("kind", "hours"),
            ("unit", "hour"),
            ("eur_low", "55"),
            ("eur_middle", middle),
            ("eur_high", "80"),
            ("valid_from", "2025-01-01"),
            ("source", "een afspraak"),
        ];
        let given = vec![
            ("partner_id", "a"),
            ("period", "2026-09"),
            ("kind", "hours"),
            ("unit", "hour"),
            ("quantity", "10"),
        ];
        let tables = [("rates", rate), (CONTRIBUTIONS, given)].map(|(id, row)| {
            let table = contract::table(id).expect("the contract has it");
            (table.id.as_str(), FactTable::from_text(table, &[row]))
        });
        Facts::new(BTreeMap::from(tables), Vec::new())
    }

    #[test]
    fn rates_are_kept_without_their_free_text() {
        let kept = hours("65").agreed();
        let row = &kept["rates"][0];
        assert_eq!(
            (row["eur_middle"].as_str(), row["valid_from"].as_str()),
            ("65", "2025-01-01")
        );
        assert!(!row.contains_key("source") && !row.contains_key("valid_to"), "{row:?}");
        assert!(!kept.contains_key("price_index"), "a table without rows");
    }

    #[test]
    fn the_same_hours_are_worth_what_they_were_at_the_rates_of_then() {
        // 10 hours × € 65 = € 650; at € 70 they are worth € 700.
        let (then, now) = (hours("65").agreed(), hours("70"));
        let worth = |facts: &Facts| {
            facts
                .contributions
                .iter()
                .map(|group| group.middle.euros())
                .sum::<f64>()
        };
        let month = Month::new(2026, 9).expect("a month");
        assert!((worth(&now.at_rates(&now.agreed(), month)) - 700.0).abs() < 1e-9);
        assert!((worth(&now.at_rates(&then, month)) - 650.0).abs() < 1e-9);
        assert_eq!(now.at_rates(&then, month).agreed(), then);
    }
}
