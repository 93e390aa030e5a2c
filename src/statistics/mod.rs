//! Pure functions on slices of numbers: the public statistics of the library.
//!
//! They know no partner, no table and no data frame, so that anyone can use and check them. Three rules hold
//! everywhere:
//!
//! * A series is a slice of `Option<f64>`: its index is the position in time (month, quarter), a missing period is
//!   `None`. Missing is never filled in. A value that is not finite counts as missing.
//! * What is undefined is `None`, or a variant that says why; no function returns NaN or infinity.
//! * Nothing is rounded here. What is decided is decided on unrounded numbers.
//!
//! Where to look: a series of months in [`xmr`], [`trend_verdict`], [`level_change`], [`forecast`]; did it help in
//! [`effect`] (errors for few partners in [`regression`]); answers of people in [`survey`] and what of them may be shown in
//! [`disclosure`], [`disclosure_table`], [`disclosure_means`], [`disclosure_register`]; who carries what in [`inequality`],
//! [`relative_inequality`], [`equity`], [`reciprocity`]; money in [`benefit_chain`] and [`money`]; many tests at once in
//! [`multiple_testing`].
//!
//! Each module names its source and the cases in which its result is undefined.

pub mod attainment;
pub mod benefit_chain;
pub mod bootstrap;
pub mod disclosure;
pub mod disclosure_classes;
pub mod disclosure_means;
pub mod disclosure_register;
pub mod disclosure_table;
pub mod effect;
pub mod equity;
pub mod estimate;
#[cfg(test)]
mod extremes;
pub mod forecast;
pub mod inequality;
pub mod level_change;
pub mod median;
pub mod money;
pub mod multiple_testing;
pub mod path;
pub mod prewhitening;
pub mod quantile;
pub mod random;
pub mod ranks;
pub mod reciprocity;
mod reciprocity_null;
pub mod regression;
pub mod relative_inequality;
pub mod scale;
pub mod seasonal_trend;
pub mod series;
pub mod survey;
pub mod theil_sen;
pub mod trend;
pub mod trend_corrected;
pub mod trend_exact;
pub mod trend_verdict;
pub mod xmr;
pub mod xmr_false_alarms;
pub mod xmr_limits;
pub mod xmr_rules;

/// Two numbers that are equal to a millionth of the larger, as the tests of this folder ask.
#[cfg(test)]
fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-6 * left.abs().max(right.abs()).max(1e-3)
}
