//! What the indicators about pace share: milestones, and the parts that the momentum is made of.

pub(crate) mod attendance;
pub(crate) mod component;
pub(crate) mod contribution;
pub(crate) mod milestone;
pub(crate) mod network_start;
pub(crate) mod pulse;
pub(crate) mod slip;

pub(crate) use component::Component;

use crate::domain::Month;
use crate::indicators::Scope;

/// How many months before the reported one each figure about pace is given too: two more months of a dip and
/// the half-year before it, with room to draw a year.
pub(crate) const HISTORY: i32 = 14;

/// The reported month and the months before it, oldest first.
pub(crate) fn months(scope: &Scope) -> impl Iterator<Item = Month> {
    let last = scope.month;
    (-HISTORY..=0).map(move |offset| last.plus(offset))
}
