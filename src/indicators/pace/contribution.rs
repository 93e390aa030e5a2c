//! Whether contributions of the last three months keep up with what was pledged for them.
//!
//! Both sides in euros at the agreed middle rate. Only partners of which both sides are known are compared: a pledge
//! without a rate, and a partner of which nothing was delivered over these months, count on neither side.

use crate::domain::{Month, RowSet, Status};
use crate::indicators::contribution::coverage::Reporting;
use crate::indicators::contribution::pledged::promises;
use crate::indicators::contribution::windowed::by_partner;
use crate::indicators::pace::Component;
use crate::ledger::Facts;

/// Contributed against pledged over the three months that end with a month.
pub(crate) fn run_rate(facts: &Facts, reporting: &Reporting<'_>, end: Month) -> Component {
    let span = (end.plus(-2), end);
    let given = by_partner(facts, span, |_| true);
    let (mut contributed, mut pledged) = (0.0, 0.0);
    let (mut pledges, mut rows) = (Vec::new(), Vec::new());
    for (partner, promise) in promises(facts, span) {
        let is_known = reporting.coverage(&partner, span).is_known();
        let Some(value) = promise.value.filter(|_| is_known && !promise.rows.is_empty()) else {
            continue;
        };
        pledged += value.euros();
        pledges.extend(promise.rows);
        if let Some(totals) = given.get(partner.as_str()) {
            contributed += totals.middle.euros();
            rows.extend(totals.rows());
        }
    }
    if pledges.is_empty() {
        return Component::absent(Status::Missing);
    }
    pledges.sort_unstable();
    rows.push(RowSet::new("pledges", pledges.clone()));
    Component {
        n: Some(pledges.len()),
        rows,
        ..Component::of(contributed, pledged)
    }
}
