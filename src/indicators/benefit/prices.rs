//! Amounts of different years in prices of one year, by the price index that was delivered.
//!
//! The level is that of the newest year of the table `price_index` up to the reported one; what was published after the
//! reference date does not count. Without an index nothing is converted, and the report says so.

use std::collections::BTreeMap;

use crate::domain::Date;
use crate::indicators::Scope;
use crate::ledger::Facts;

/// The index by year.
#[derive(Clone, Debug, Default)]
pub struct Prices {
    index: BTreeMap<i32, f64>,
    rows: Vec<u32>,
    published_on: Option<Date>,
    source: Option<String>,
}

impl Prices {
    /// The index as far as it was known on the reference date.
    pub fn new(facts: &Facts, scope: &Scope) -> Self {
        let mut prices = Self::default();
        let table = facts.table("price_index");
        let mut newest = i32::MIN;
        for row in table.rows() {
            let (Some(year), Some(index)) = (row.number("year"), row.number("index")) else {
                continue;
            };
            let (year, published) = (year as i32, row.date("published_on"));
            let is_known = published.is_none_or(|day| day <= scope.reference_date);
            if !is_known || year > scope.month.year() || index <= 0.0 {
                continue;
            }
            prices.index.insert(year, index);
            prices.rows.push(row.index());
            if year > newest {
                newest = year;
                prices.published_on = published;
                prices.source = row.text("source").map(str::to_owned);
            }
        }
        prices
    }

    /// The year in whose prices amounts are put; `None` without an index.
    pub fn level(&self) -> Option<i32> {
        self.index.keys().next_back().copied()
    }

    /// When the index of that year was published, where that was said.
    pub fn published_on(&self) -> Option<Date> {
        self.published_on
    }

    /// Where the index of that year comes from, where that was said.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The rows of the index that count.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// What an amount in prices of a year is to be multiplied by. `None` where the index does not hold that year.
    pub fn factor(&self, year: i32) -> Option<f64> {
        let level = self.index.get(&self.level()?)?;
        Some(level / self.index.get(&year)?)
    }

    /// The same for an amount that was or will be paid in a year: nothing changes without an index, and for years after
    /// the level, whose prices nobody knows.
    pub fn factor_of_paid(&self, year: i32) -> Option<f64> {
        match self.level() {
            Some(level) if year <= level => self.factor(year),
            _ => Some(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    fn index(year: &'static str, index: &'static str, published: &'static str) -> Vec<(&'static str, &'static str)> {
        let row = vec![
            ("year", year),
            ("index", index),
            ("published_on", published),
            ("source", "CBS"),
        ];
        row.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    #[test]
    fn amounts_come_into_prices_of_the_newest_known_year() {
        // 2024 → 2025: 110 / 100 = 1,1. What is published after the reference date, and years ahead, are not known.
        let rows = [
            index("2024", "100", "2025-01-10"),
            index("2025", "110", ""),
            index("2026", "115", "2099-01-10"),
            index("2027", "120", ""),
        ];
        let facts = facts(&[("price_index", &rows)]);
        let prices = Prices::new(&facts, &scope());
        assert_eq!(
            (prices.level(), prices.factor(2024), prices.factor(2025)),
            (Some(2025), Some(1.1), Some(1.0))
        );
        assert_eq!((prices.factor(2020), prices.factor_of_paid(2020)), (None, None));
        assert_eq!((prices.factor_of_paid(2027), prices.rows()), (Some(1.0), &[0, 1][..]));
        assert_eq!((prices.source(), prices.published_on()), (Some("CBS"), None));
    }

    #[test]
    fn without_an_index_nothing_is_converted() {
        let prices = Prices::new(&facts(&[]), &scope());
        assert_eq!(
            (prices.level(), prices.factor(2025), prices.factor_of_paid(2025)),
            (None, None, Some(1.0))
        );
    }
}
