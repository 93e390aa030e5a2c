//! What amounts of different years are worth in the reported one.

use std::collections::BTreeMap;

use crate::indicators::Scope;
use crate::statistics::money::discounting::Schedule;

/// Euros by year.
pub(crate) type Flows = BTreeMap<i32, f64>;

/// The sum of two.
pub(crate) fn together(first: &Flows, second: &Flows) -> Flows {
    let mut both = first.clone();
    for (year, amount) in second {
        *both.entry(*year).or_default() += amount;
    }
    both
}

/// The rates at which amounts are discounted: high, agreed and low.
pub(crate) struct Rates {
    schedules: Option<[Schedule; 3]>,
    year: i32,
}

impl Rates {
    /// The rates of the thresholds `discount-rate` and `discount-spread`.
    pub(crate) fn of(scope: &Scope) -> Self {
        let (rate, spread) = (
            scope.thresholds.value("discount-rate"),
            scope.thresholds.value("discount-spread"),
        );
        let schedules = [rate + spread, rate, rate - spread].map(Schedule::flat);
        Self {
            schedules: match schedules {
                [Some(high), Some(middle), Some(low)] => Some([high, middle, low]),
                _ => None,
            },
            year: scope.month.year(),
        }
    }

    /// What amounts by year are worth in the reported year, at the high, agreed and low rate.
    pub(crate) fn worth(&self, flows: &Flows) -> Option<[f64; 3]> {
        let (first, last) = (*flows.keys().next()?, *flows.keys().next_back()?);
        let base = first.min(self.year);
        let amounts: Vec<f64> = (base..=last)
            .map(|year| flows.get(&year).copied().unwrap_or(0.0))
            .collect();
        let passed = u32::try_from(self.year - base).ok()?;
        let worth = |schedule: &Schedule| Some(schedule.present_value(&amounts)? / schedule.factor(passed)?);
        let [high, middle, low] = self.schedules.as_ref()?;
        Some([worth(high)?, worth(middle)?, worth(low)?])
    }
}
