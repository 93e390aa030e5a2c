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

use crate::domain::{Measurement, Period, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::pairs::Side;
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
    let (frame, subject) = (
        Frame::over(&DEFINITION, period, Window::Month),
        Subject::pair(ids[0], ids[1]),
    );
    let [Some(one), Some(other)] = sides else {
        return frame.absent(subject, Status::Missing);
    };
    frame
        .value(subject, f64::midpoint(one.mean, other.mean))
        .with_band(one.mean.min(other.mean), one.mean.max(other.mean))
        .with_n(one.n + other.n)
}
