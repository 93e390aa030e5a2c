//! How values are read where their column does not tell: what a mapping settles, and from where on something is doubted.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::config::{Thresholds, Treatments};

/// What a mapping says about the values of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ValueReading {
    /// The sign that parts the decimals.
    pub decimal: Option<DecimalSign>,
    /// In which order days, months and years stand.
    pub date_order: Option<DateOrder>,
    /// Whether a percentage is written as a part of 1 or of 100.
    pub percent: Option<PercentScale>,
}

/// The sign that parts the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the signs")]
pub enum DecimalSign {
    #[serde(rename = ",")]
    Comma,
    #[serde(rename = ".")]
    Point,
}

/// In which order days, months and years stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day, also where the year has two digits.
    Ymd,
}

/// Whether a percentage is written as a part of 1 or of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PercentScale {
    /// 0.55 is 55%.
    Fraction,
    /// 55 is 55%.
    Hundred,
}

/// What a reader takes from the thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubts {
    /// Share of the filled cells of a column from which it counts as one with e-mail addresses or BSNs.
    pub personal_share: f64,
    /// Cells that must pass the test of a BSN before their column counts as one with BSNs.
    pub personal_cells: f64,
    /// Hours on one day above which they are asked.
    pub hours_a_day: f64,
}

impl Doubts {
    /// The values of a pipeline.
    pub fn of(thresholds: &Thresholds) -> Self {
        Self {
            personal_share: thresholds.value("personal-share"),
            personal_cells: thresholds.value("personal-cells"),
            hours_a_day: thresholds.value("hours-a-day"),
        }
    }
}

impl Default for Doubts {
    fn default() -> Self {
        static USUAL: LazyLock<Doubts> = LazyLock::new(|| Doubts::of(&Thresholds::default()));
        *USUAL
    }
}

/// What a pipeline says about reading files, whoever sent them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReadingRules {
    /// What counts of what sheets hide, strike out or colour.
    pub treatments: Treatments,
    /// From where on something is doubted.
    pub doubts: Doubts,
}
