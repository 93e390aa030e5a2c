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

use crate::domain::{Measurement, Period, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::pairs::Side;
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
    let (frame, subject) = (
        Frame::over(&DEFINITION, period, Window::Month),
        Subject::pair(ids[0], ids[1]),
    );
    let [Some(one), Some(other)] = sides else {
        return frame.absent(subject, Status::Missing);
    };
    frame
        .value(subject, (one.mean - other.mean).abs())
        .with_n(one.n + other.n)
}
