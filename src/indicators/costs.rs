//! Costs as the figures need them: per project, organisation and year what was budgeted and what came of it.

use std::collections::BTreeMap;

use crate::domain::Month;
use crate::ledger::FactTable;

/// The costs of one organisation for one project in one year, in euros.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cost {
    /// As budgeted.
    pub(crate) budget: Option<f64>,
    /// As made.
    pub(crate) actual: Option<f64>,
    /// As expected for the whole year.
    pub(crate) forecast: Option<f64>,
    /// Positions of its rows in the facts of `costs`.
    pub(crate) rows: Vec<u32>,
}

impl Cost {
    /// What the whole year costs as far as that is known in a month: what was made where the year has ended, else what is
    /// expected. What was made so far in a year that still runs is no year.
    pub(crate) fn outcome(&self, year: i32, month: Month) -> Option<f64> {
        let has_ended = year < month.year() || (year == month.year() && month.month() == 12);
        let actual = self.actual.filter(|_| has_ended);
        actual.or(self.forecast)
    }

    /// What the whole year is to cost: expected, else budgeted.
    pub(crate) fn expected(&self) -> Option<f64> {
        self.forecast.or(self.budget)
    }
}

/// Project (empty: the network as a whole), year and organisation.
pub(crate) type CostKey<'a> = (&'a str, i32, &'a str);

/// All costs, one entry per project, year and organisation.
pub(crate) fn all(table: &FactTable) -> BTreeMap<CostKey<'_>, Cost> {
    let mut costs: BTreeMap<CostKey<'_>, Cost> = BTreeMap::new();
    for row in table.rows() {
        let (Some(year), Some(amount)) = (row.number("year"), row.number("amount")) else {
            continue;
        };
        let key = (
            row.text("project_id").unwrap_or_default(),
            year as i32,
            row.text("organisation").unwrap_or_default(),
        );
        let cost = costs.entry(key).or_default();
        let place = match row.text("kind") {
            Some("budget") => &mut cost.budget,
            Some("actual") => &mut cost.actual,
            Some("forecast") => &mut cost.forecast,
            _ => continue,
        };
        *place = Some(place.unwrap_or(0.0) + amount);
        cost.rows.push(row.index());
    }
    costs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::month;

    #[test]
    fn what_was_made_counts_once_the_year_has_ended() {
        let cost = Cost {
            budget: Some(100.0),
            actual: Some(40.0),
            forecast: Some(90.0),
            rows: Vec::new(),
        };
        assert_eq!(cost.outcome(2026, month(2026, 10)), Some(90.0));
        assert_eq!(cost.outcome(2026, month(2026, 12)), Some(40.0));
        assert_eq!(cost.outcome(2025, month(2026, 10)), Some(40.0));
        let so_far = Cost { forecast: None, ..cost };
        assert_eq!(so_far.outcome(2026, month(2026, 10)), None);
        assert_eq!(so_far.expected(), Some(100.0));
    }
}
