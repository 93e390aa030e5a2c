//! # What it measures
//! How much two partners trust each other.
//!
//! # Formula
//! `(T_ij + T_ji) / 2`, `T_ij` the mean on 0 to 100 over the respondents of i of what they said of j about trust, openness
//! and reliability. Low is the weakest of the two, high the other; n the respondents of both.
//!
//! # Unit and direction
//! Points from 0 to 100. Confidential: in the relations file only, without a threshold.
//!
//! # Undefined when
//! Missing where one of the two said nothing of the other.
//!
//! # Source
//! PARTNER tool (trust as openness, reliability and a shared mission). That the network's own items stand for these is our
//! convention.
//!
//! # Differs from
//! `survey-dimension` about trust: trust in the network as a whole.

use crate::domain::{Measurement, Period, Unit};
use crate::indicators::pairs::{Side, of_both};
use crate::indicators::{Definition, Direction};

pub(super) static DEFINITION: Definition = Definition {
    id: "pair-trust",
    unit: Unit::Points,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

pub(super) fn figure(period: Period, ids: [&str; 2], sides: &[Option<Side>; 2]) -> Measurement {
    of_both(&DEFINITION, period, ids, sides, |frame, subject, [one, other]| {
        frame
            .value(subject, f64::midpoint(one, other))
            .with_band(one.min(other), one.max(other))
    })
}
