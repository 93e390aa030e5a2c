//! # What it measures
//! How differently two partners see each other.
//!
//! # Formula
//! `|T_ij − T_ji|`, `T_ij` as in `pair-trust`; n the respondents of both.
//!
//! # Unit and direction
//! Points from 0 to 100. Confidential: in the relations file only, without a threshold.
//!
//! # Undefined when
//! Missing where one of the two said nothing of the other.
//!
//! # Source
//! PARTNER tool.
//!
//! # Differs from
//! `pair-trust`, how much trust there is.

use crate::domain::{Measurement, Period, Unit};
use crate::indicators::pairs::{Side, of_both};
use crate::indicators::{Definition, Direction};

pub(super) static DEFINITION: Definition = Definition {
    id: "pair-asymmetry",
    unit: Unit::Points,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

pub(super) fn figure(period: Period, ids: [&str; 2], sides: &[Option<Side>; 2]) -> Measurement {
    of_both(&DEFINITION, period, ids, sides, |frame, subject, [one, other]| {
        frame.value(subject, (one - other).abs())
    })
}
