//! # What it measures
//! How the trust of two partners in each other moved since the round before.
//!
//! # Formula
//! The change of `pair-trust` since the last round in which both judged the other. Of a partner of which at least 5 people
//! answered twice (by pseudonym) the mean of their own changes, else the difference of the two means. Low and high lie 1,96
//! standard errors away, `s/√n · √((N − n)/(N − 1))` with N the people invited where that is known; n the respondents of
//! the later round.
//!
//! # Unit and direction
//! Points; below zero trust fell. Confidential: in the relations file only, without a threshold.
//!
//! # Undefined when
//! Missing without an earlier round. Without an interval where one person answered or all said the same.
//!
//! # Source
//! Cochran 1977 (finite population correction).
//!
//! # Differs from
//! `survey-change`, of the network as a whole and without pseudonyms.

use crate::domain::{Measurement, Period, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::pairs::judgements::{CERTAIN, Change};
use crate::indicators::{Definition, Direction};

pub(super) static DEFINITION: Definition = Definition {
    id: "pair-trust-change",
    unit: Unit::Points,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

pub(super) fn figure(period: Period, ids: [&str; 2], change: Option<&Change>) -> Measurement {
    let (frame, subject) = (
        Frame::over(&DEFINITION, period, Window::Month),
        Subject::pair(ids[0], ids[1]),
    );
    let Some(change) = change else {
        return frame.absent(subject, Status::Missing);
    };
    let figure = frame.value(subject, change.points).with_n(change.n);
    match change.error {
        Some(error) => figure.with_band(change.points - CERTAIN * error, change.points + CERTAIN * error),
        None => figure,
    }
}
