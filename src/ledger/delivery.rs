//! Whether a partner's monthly delivery came, and when.

use crate::domain::{Date, Month};

/// How a delivery came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeliveryState {
    /// On or before the deadline.
    OnTime,
    /// After the deadline.
    Late,
    /// Not there.
    Missing,
}

/// The delivery of one partner over one month.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each answers a question of the monitor by itself"
)]
pub struct DeliveryStatus {
    /// The partner.
    pub partner: String,
    /// The month it is about.
    pub month: Month,
    /// How it came.
    pub state: DeliveryState,
    /// The day of the first delivery, as its cover says. Absent when none came, and when nobody wrote the day down: then
    /// it counts as delivered at the deadline, and the day itself is unknown.
    pub delivered_on: Option<Date>,
    /// The last day on which it was on time.
    pub deadline: Date,
    /// Rows that were accepted in what counts.
    pub accepted: u32,
    /// Rows that were refused in what counts.
    pub refused: u32,
    /// True when a later file with other content replaced the first.
    pub is_corrected: bool,
    /// True when the partner said that there is nothing to report.
    pub nothing_to_report: bool,
    /// True when it held contributions and all of them were refused: what was contributed is unknown, not zero.
    pub contributions_unread: bool,
}

impl DeliveryStatus {
    /// True when it came and all that stood in it could be used.
    pub fn is_complete(&self) -> bool {
        self.state != DeliveryState::Missing && self.refused == 0 && !self.contributions_unread
    }

    /// True when it was complete and no correction was needed.
    pub fn is_right_first_time(&self) -> bool {
        self.is_complete() && !self.is_corrected
    }
}
