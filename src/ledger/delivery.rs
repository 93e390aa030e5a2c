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
pub struct DeliveryStatus {
    /// The partner.
    pub partner: String,
    /// The month it is about.
    pub month: Month,
    /// How it came.
    pub state: DeliveryState,
    /// The day of the first delivery, where one came: what its cover says, else the deadline.
    pub delivered_on: Option<Date>,
    /// True when that day stands on the cover: else nobody knows it.
    pub is_dated: bool,
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
