//! The agreed rates, by date: what an hour, a room or a workshop is worth.
//!
//! `V = q · p(rate, day)` for each band low, middle and high; for money the three are the amount itself
//! (after Salamon e.a. 2011 and CPR 2021/1060 art. 67: replacement cost, shown as an interval).
//!
//! A rate is chosen by its code, or by kind and unit where no code was given. Two codes that fit and differ
//! are ambiguous: no rate is given then, because a guess would decide what a partner's effort is worth.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Money, Period};
use crate::ledger::{ContributionKind, FactTable};

/// What one unit is worth, in three bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The low rate.
    pub low: Money,
    /// The agreed rate.
    pub middle: Money,
    /// The high rate.
    pub high: Money,
    /// Position of its row in the facts of `rates`.
    pub row: u32,
}

/// The rate table.
#[derive(Clone, Debug, Default)]
pub struct Rates(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    code: Option<String>,
    kind: ContributionKind,
    unit: String,
    valid_from: Date,
    valid_to: Option<Date>,
    rate: Rate,
}

impl Rates {
    /// The rates of the table `rates`. A row without kind, unit, first day or agreed rate is no rate;
    /// a missing low or high rate is the agreed one.
    pub fn from(table: &FactTable) -> Self {
        let entries = table.rows().filter_map(|row| {
            let euros = |column| row.number(column).and_then(Money::from_euros);
            let middle = euros("eur_middle")?;
            Some(Entry {
                code: row.text("rate_code").map(str::to_owned),
                kind: ContributionKind::parse(row.text("kind")?)?,
                unit: row.text("unit")?.to_owned(),
                valid_from: row.date("valid_from")?,
                valid_to: row.date("valid_to"),
                rate: Rate {
                    low: euros("eur_low").unwrap_or(middle),
                    middle,
                    high: euros("eur_high").unwrap_or(middle),
                    row: row.index(),
                },
            })
        });
        Self(entries.collect())
    }

    /// The day whose rate counts for something that was given in a period: its last.
    pub fn day_of(period: Period) -> Date {
        period.last_month().last_day()
    }

    /// The rate of a unit on a day. Of one code the version that began last counts.
    /// `None` when nothing fits, and when without a code several fit that differ in amount.
    pub fn rate(&self, kind: ContributionKind, unit: &str, rate_code: Option<&str>, on: Date) -> Option<Rate> {
        let mut in_force: BTreeMap<Option<&str>, &Entry> = BTreeMap::new();
        for entry in self.0.iter().filter(|entry| entry.fits(kind, unit, rate_code, on)) {
            let latest = in_force.entry(entry.code.as_deref()).or_insert(entry);
            if entry.valid_from > latest.valid_from {
                *latest = entry;
            }
        }
        let mut candidates = in_force.into_values().map(|entry| entry.rate);
        let first = candidates.next()?;
        candidates.all(|other| other.is_worth_the_same(first)).then_some(first)
    }

    /// The unit of a kind that has a rate on a day, for a contribution of which the unit has none: the one that was
    /// pledged, else the only one. `None` where there is no rate, or several units have one.
    pub fn other_unit<'a>(
        &'a self,
        kind: ContributionKind,
        pledged: Option<&'a str>,
        rate_code: Option<&str>,
        on: Date,
    ) -> Option<&'a str> {
        let has_rate = |unit: &str| self.rate(kind, unit, rate_code, on).is_some();
        if let Some(unit) = pledged.filter(|unit| has_rate(unit)) {
            return Some(unit);
        }
        let units: BTreeSet<&str> = self.0.iter().map(|entry| entry.unit.as_str()).collect();
        let mut with_rate = units.into_iter().filter(|unit| has_rate(unit));
        let only = with_rate.next()?;
        with_rate.next().is_none().then_some(only)
    }

    /// What a quantity is worth on a day at the low, the agreed and the high rate: money is worth itself.
    pub fn worth(
        &self,
        kind: ContributionKind,
        unit: &str,
        rate_code: Option<&str>,
        on: Date,
        quantity: f64,
    ) -> Option<[Money; 3]> {
        if kind.is_cash() {
            Money::from_euros(quantity).map(|amount| [amount; 3])
        } else {
            self.rate(kind, unit, rate_code, on)?.worth(quantity)
        }
    }
}

impl Entry {
    fn fits(&self, kind: ContributionKind, unit: &str, rate_code: Option<&str>, on: Date) -> bool {
        self.kind == kind
            && self.unit == unit
            && rate_code.is_none_or(|code| self.code.as_deref() == Some(code))
            && self.valid_from <= on
            && self.valid_to.is_none_or(|end| on <= end)
    }
}

impl Rate {
    /// What a quantity is worth at the low, the agreed and the high rate, each rounded to the cent once; `None` beyond
    /// what can be counted.
    pub fn worth(self, quantity: f64) -> Option<[Money; 3]> {
        Some([
            Money::product(quantity, self.low)?,
            Money::product(quantity, self.middle)?,
            Money::product(quantity, self.high)?,
        ])
    }

    fn is_worth_the_same(self, other: Self) -> bool {
        (self.low, self.middle, self.high) == (other.low, other.middle, other.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    const HEADERS: [&str; 8] = [
        "rate_code",
        "kind",
        "unit",
        "eur_low",
        "eur_middle",
        "eur_high",
        "valid_from",
        "valid_to",
    ];

    fn rates(rows: &[[&str; 8]]) -> Rates {
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|row| {
                HEADERS
                    .into_iter()
                    .zip(*row)
                    .filter(|(_, value)| !value.is_empty())
                    .collect()
            })
            .collect();
        let table = contract::table("rates").expect("the contract has rates");
        Rates::from(&FactTable::from_text(table, &rows))
    }

    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a day")
    }

    const AGREED: [[&str; 8]; 3] = [
        ["staff", "hours", "hour", "55", "65", "80", "2025-01-01", ""],
        ["staff", "hours", "hour", "57", "68", "84", "2026-01-01", ""],
        [
            "hall",
            "room",
            "half-day",
            "60",
            "100",
            "200",
            "2025-01-01",
            "2026-12-31",
        ],
    ];

    #[test]
    fn the_worked_example_of_hours_and_half_days() {
        // 40 h × € 65 + 3 half-days × € 100 = € 2.900; low 40 × 55 + 3 × 60 = 2.380; high 40 × 80 + 3 × 200 = 3.800.
        let rates = rates(&AGREED);
        let on = day("2025-06-30");
        let worth = |kind, unit, code, quantity| {
            let rate = rates.rate(kind, unit, code, on).expect("a rate");
            (rate.row, rate.worth(quantity).expect("euros"))
        };
        let hours = worth(ContributionKind::Hours, "hour", None, 40.0);
        let rooms = worth(ContributionKind::Room, "half-day", Some("hall"), 3.0);
        let sums = [0, 1, 2].map(|band| (hours.1[band] + rooms.1[band]).euros());
        assert_eq!(sums, [2_380.0, 2_900.0, 3_800.0]);
        assert_eq!((hours.0, rooms.0), (0, 2));
    }

    #[test]
    fn the_version_in_force_on_the_day_counts() {
        let rates = rates(&AGREED);
        let on = |text| {
            rates
                .rate(ContributionKind::Hours, "hour", Some("staff"), day(text))
                .map(|rate| rate.middle.euros())
        };
        assert_eq!(on("2024-12-31"), None);
        assert_eq!(on("2025-12-31"), Some(65.0));
        assert_eq!(on("2026-01-01"), Some(68.0));
        let hall = |text| {
            rates
                .rate(ContributionKind::Room, "half-day", None, day(text))
                .is_some()
        };
        assert!(hall("2026-12-31") && !hall("2027-01-01"));
    }

    #[test]
    fn two_codes_that_differ_are_asked_and_not_guessed() {
        let rates = rates(&[
            ["junior", "hours", "hour", "", "50", "", "2025-01-01", ""],
            ["senior", "hours", "hour", "", "90", "", "2025-01-01", ""],
        ]);
        let on = day("2026-01-31");
        assert_eq!(rates.rate(ContributionKind::Hours, "hour", None, on), None);
        let senior = rates
            .rate(ContributionKind::Hours, "hour", Some("senior"), on)
            .expect("a rate");
        assert_eq!((senior.low, senior.high), (senior.middle, senior.middle));
        assert_eq!(
            rates.rate(ContributionKind::Hours, "half-day", Some("senior"), on),
            None
        );
    }

    #[test]
    fn the_only_unit_with_a_rate_is_named_and_of_several_the_pledged_one() {
        let one = ["talk", "knowledge", "piece", "", "250", "", "2025-01-01", ""];
        let two = ["advice", "knowledge", "half-day", "", "400", "", "2025-01-01", ""];
        let on = day("2026-10-31");
        let other = |rates: &Rates, pledged| {
            rates
                .other_unit(ContributionKind::Knowledge, pledged, None, on)
                .map(str::to_owned)
        };
        assert_eq!(other(&rates(&[one]), None).as_deref(), Some("piece"));
        assert_eq!(other(&rates(&[one, two]), None), None);
        assert_eq!(
            other(&rates(&[one, two]), Some("half-day")).as_deref(),
            Some("half-day")
        );
        // A pledge in a unit without a rate tells nothing.
        assert_eq!(other(&rates(&[one]), Some("eur")).as_deref(), Some("piece"));
        assert_eq!(other(&Rates::default(), Some("piece")), None);
    }

    #[test]
    fn money_is_worth_itself_and_needs_no_rate() {
        let worth = Rates::default().worth(ContributionKind::Money, "eur", None, day("2026-01-31"), -12.345);
        assert_eq!(worth.map(|bands| bands.map(Money::cents)), Some([-1235; 3]));
    }
}
