//! Threshold values: configuration with a reason, printed with the figure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Date;
use crate::locale::Language;

/// Id of the discount rate, which is dated configuration with a source.
pub const DISCOUNT_RATE: &str = "discount-rate";

/// A threshold: its value, and why it is that value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The value.
    pub value: f64,
    /// Why, in Dutch.
    pub reason_nl: String,
    /// Why, in English.
    pub reason_en: String,
    /// The day from which the value is in force, where somebody laid it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// True when it is a convention of this project.
    #[serde(default)]
    pub is_convention: bool,
}

impl Threshold {
    /// True when it does not say since when it holds, or why: too little for a value of which readers ask how old it is.
    pub fn is_undated(&self) -> bool {
        let reasons = [&self.reason_nl, &self.reason_en];
        self.since.is_none() || reasons.iter().any(|reason| reason.trim().is_empty())
    }

    /// Why the value is what it is.
    pub fn reason(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.reason_nl,
            Language::En => &self.reason_en,
        }
    }
}

/// The least and the most that a threshold can be and still mean what it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The least value.
    pub least: f64,
    /// The most.
    pub most: f64,
}

impl Bounds {
    /// True for a value within them; no number lies outside all bounds.
    pub fn hold(self, value: f64) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

/// A threshold as `thresholds.toml` has it, with its bounds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    value: f64,
    least: f64,
    most: f64,
    reason_nl: String,
    reason_en: String,
    since: Option<Date>,
    #[serde(default)]
    is_convention: bool,
}

impl Known {
    fn bounds(&self) -> Bounds {
        Bounds {
            least: self.least,
            most: self.most,
        }
    }

    fn threshold(self) -> Threshold {
        Threshold {
            value: self.value,
            reason_nl: self.reason_nl,
            reason_en: self.reason_en,
            since: self.since,
            is_convention: self.is_convention,
        }
    }
}

/// The thresholds of `thresholds.toml`, compiled in.
fn known() -> BTreeMap<String, Known> {
    toml::from_str(include_str!("thresholds.toml")).unwrap_or_default()
}

/// The bounds of a threshold; nothing for an id that stands nowhere.
pub fn bounds(id: &str) -> Option<Bounds> {
    known().get(id).map(Known::bounds)
}

/// All thresholds by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Thresholds(BTreeMap<String, Threshold>);

impl Default for Thresholds {
    /// The values of `thresholds.toml`, compiled in.
    fn default() -> Self {
        let thresholds = known().into_iter().map(|(id, known)| (id, known.threshold()));
        Self(thresholds.collect())
    }
}

impl Thresholds {
    /// The value of a threshold. An id that stands nowhere gives NaN, with which no comparison holds; a test
    /// over all rules and indicators keeps that from happening.
    pub fn value(&self, id: &str) -> f64 {
        self.0.get(id).map_or(f64::NAN, |threshold| threshold.value)
    }

    /// A threshold with its reason.
    pub fn get(&self, id: &str) -> Option<&Threshold> {
        self.0.get(id)
    }

    /// All thresholds in order of id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Threshold)> {
        self.0.iter().map(|(id, threshold)| (id.as_str(), threshold))
    }

    /// Replaces or rejects a value by id: `false` when there is no such threshold.
    pub fn set(&mut self, id: &str, threshold: Threshold) -> bool {
        match self.0.get_mut(id) {
            Some(current) => {
                *current = threshold;
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_parse_have_reasons_and_lie_within_their_bounds() {
        let parsed: BTreeMap<String, Known> =
            toml::from_str(include_str!("thresholds.toml")).expect("thresholds.toml parses");
        assert!(!parsed.is_empty());
        for (id, known) in &parsed {
            assert!(!known.reason_nl.is_empty() && !known.reason_en.is_empty(), "{id}");
            assert!(known.bounds().hold(known.value), "{id}");
        }
    }

    #[test]
    fn a_share_lies_from_zero_to_one_and_no_number_lies_nowhere() {
        let share = bounds("promise-share").expect("bounds");
        assert!(share.hold(0.0) && share.hold(1.0));
        assert!(!share.hold(80.0) && !share.hold(-0.1) && !share.hold(f64::NAN) && !share.hold(f64::INFINITY));
        assert_eq!(bounds("no-such"), None);
    }
}
