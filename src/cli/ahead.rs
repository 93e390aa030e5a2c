//! A period or day that has not come yet: nobody can have delivered over it, and every term would seem to have passed.

use crate::cli::{Console, PipelineArguments};
use crate::config::Pipeline;
use crate::domain::Date;
use crate::ledger::monitor;
use crate::locale::Value;
use crate::world;

/// Says that `--period` or `--as-of` lies ahead, as a fault of usage, where that is so. What the month in the pipeline file
/// needs is never ahead, whatever the clock says: a network that pins a month says what month it is.
pub(super) fn is_ahead(pipeline: &Pipeline, arguments: &PipelineArguments, console: &Console) -> bool {
    let today = Date::in_amsterdam(world::unix_seconds());
    let pinned = pipeline
        .month
        .map(|month| monitor::deadline(month, pipeline.deadline_working_day));
    let latest = pinned.map_or(today, |deadline| deadline.max(today));
    let begins = arguments.period.map(|period| period.first_month().first_day());
    let (event, found) = if begins.is_some_and(|day| day > latest) {
        let period = arguments.period.map(|period| period.to_string());
        ("period-ahead-of-clock", period.unwrap_or_default())
    } else if let Some(day) = arguments.as_of.filter(|day| *day > latest) {
        ("as-of-ahead-of-clock", console.locale.date(day))
    } else {
        return false;
    };
    let values = [
        ("found", Value::from(found)),
        ("latest", Value::from(console.locale.date(latest))),
    ];
    console.refuse(event, &console.locale.text(&format!("cli-{event}"), &values));
    true
}
