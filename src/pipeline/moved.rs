//! A figure of which the value moved.

use serde::Serialize;

use crate::restatement::compare::Key;

/// A figure that comes out otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Id of the indicator.
    pub indicator: String,
    /// The subject: its kind and its id.
    pub subject: String,
    /// The period.
    pub period: String,
    /// The window.
    pub window: String,
    /// What was shown; empty for no value.
    pub was: String,
    /// What comes out now; empty for no value.
    pub becomes: String,
}

impl Moved {
    /// The figure with a key, and both its values.
    pub(super) fn of([indicator, kind, subject, period, window]: Key, was: String, becomes: String) -> Self {
        Self {
            indicator,
            subject: format!("{kind} {subject}"),
            period,
            window,
            was,
            becomes,
        }
    }
}
