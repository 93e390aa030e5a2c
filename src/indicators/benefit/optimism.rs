//! How much lower a plan is counted for being a plan: by the certainty that the register states, 1 (assumption) to 6 (hard
//! evidence).
//!
//! The Green Book gives no general figure for benefits, so each correction is 0 until the network agrees on another
//! (`optimism-1` to `optimism-6`). It lowers what is planned, never what came, and no negative benefit: to count those
//! lower would be optimistic. A benefit without a stated certainty is not corrected.

use crate::indicators::Scope;
use crate::indicators::benefit::net::Side;

/// The thresholds, by certainty from 1.
const IDS: [&str; 6] = [
    "optimism-1",
    "optimism-2",
    "optimism-3",
    "optimism-4",
    "optimism-5",
    "optimism-6",
];

/// The part that is taken off, by certainty from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Optimism([f64; 6]);

impl Optimism {
    /// The corrections of the thresholds; one that lies not between 0 and 1 is not made.
    pub fn of(scope: &Scope) -> Self {
        Self(IDS.map(|id| {
            let part = scope.thresholds.value(id);
            if (0.0..=1.0).contains(&part) { part } else { 0.0 }
        }))
    }

    /// What is left of one euro of a benefit with a certainty, where it is good and planned.
    pub(crate) fn left(self, side: Side, certainty: Option<f64>, is_negative: bool) -> f64 {
        if side == Side::Realised || is_negative {
            return 1.0;
        }
        let place = certainty.map(|certainty| certainty as usize);
        let part = place.and_then(|place| self.0.get(place.checked_sub(1)?));
        1.0 - part.copied().unwrap_or(0.0)
    }

    /// The parts that are taken off, by certainty.
    pub fn parts(self) -> [f64; 6] {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Threshold;
    use crate::indicators::fixture::scope;

    #[test]
    fn by_default_nothing_is_taken_off() {
        assert_eq!(Optimism::of(&scope()), Optimism::default());
    }

    #[test]
    fn a_plan_is_lowered_by_its_certainty_and_what_came_never() {
        let mut scope = scope();
        let threshold = Threshold {
            value: 0.4,
            reason_nl: "x".to_owned(),
            reason_en: "x".to_owned(),
            since: None,
            is_convention: false,
        };
        assert!(scope.thresholds.set("optimism-1", threshold));
        let optimism = Optimism::of(&scope);
        assert!((optimism.left(Side::Planned, Some(1.0), false) - 0.6).abs() < 1e-12);
        assert_eq!(optimism.left(Side::Realised, Some(1.0), false), 1.0);
        assert_eq!(optimism.left(Side::Planned, Some(1.0), true), 1.0);
        for other in [Some(2.0), Some(0.0), Some(7.0), None] {
            assert_eq!(optimism.left(Side::Planned, other, false), 1.0);
        }
    }
}
