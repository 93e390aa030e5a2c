//! Which editions the retention rule lets go, and letting them go with a record.

use crate::config::Retention;
use crate::domain::{Date, Month, Period};
use crate::pipeline::earlier::kept_of;
use crate::publish::{Act, Edition, PublishError, Record, Shelf, State};
use crate::world;

/// The last year of the calendar.
const LAST_YEAR: i32 = 9999;

/// An edition that the rule lets go.
#[derive(Debug)]
pub struct Due {
    /// The edition.
    pub edition: Edition,
    /// Since when it might go: the first day after its term.
    pub since: Date,
}

/// The editions whose term has passed on a day, oldest first. What `latest` points to stays, and what was approved goes
/// only by a category of the selection list.
pub fn due(shelf: &Shelf, rule: &Retention, today: Date) -> Result<Vec<Due>, PublishError> {
    let latest = shelf.latest()?.map(|edition| edition.name());
    let mut due = Vec::new();
    for period in shelf.periods()? {
        for edition in shelf.editions(&period)? {
            let months = match edition.state() {
                State::Approved => rule.approved_months.filter(|_| has_category(rule)),
                State::Draft | State::Withdrawn if was_approved(&edition) => {
                    rule.approved_months.filter(|_| has_category(rule))
                }
                State::Draft | State::Withdrawn => rule.concept_months,
            };
            let last = Period::parse(&edition.manifest.period).map(Period::last_month);
            let Some(since) = months
                .zip(last)
                .and_then(|(months, last)| first_day_after(last, months))
            else {
                continue;
            };
            if since <= today && latest.as_ref() != Some(&edition.name()) {
                due.push(Due { edition, since });
            }
        }
    }
    Ok(due)
}

/// All editions of a shelf, once the day is over until which they may be kept.
pub fn due_after(shelf: &Shelf, keep_until: Date) -> Result<Vec<Due>, PublishError> {
    let since = Date::from_days(keep_until.days() + 1);
    Ok(shelf.all()?.into_iter().map(|edition| Due { edition, since }).collect())
}

fn has_category(rule: &Retention) -> bool {
    rule.archive_category
        .as_ref()
        .is_some_and(|category| !category.trim().is_empty())
}

/// Also what was withdrawn after it was approved is archived.
fn was_approved(edition: &Edition) -> bool {
    edition.records.iter().any(|record| record.act == Act::Approved)
}

/// The first day after so many months after a period; `None` beyond the calendar, which is never.
fn first_day_after(last: Month, months: u32) -> Option<Date> {
    let after = last.plus(1 + i32::try_from(months).unwrap_or(i32::MAX / 100));
    (after.year() <= LAST_YEAR).then(|| after.first_day())
}

/// Destroys an edition. The record is written first: killed in between, the next run of the rule finds both and goes on.
pub fn destroy(due: &Due, today: Date, ground: &str) -> Result<(), PublishError> {
    let mut record = Record::of(&due.edition, Act::Destroyed, today, Some(ground));
    record.kept = kept_of(&due.edition)?;
    record.write(&due.edition)?;
    let folder = &due.edition.folder;
    let disk = |fault| PublishError::disk(folder, fault);
    // First out of sight whole, under a name that the next act of the rule cleans away.
    let name = folder
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let aside = folder.with_file_name(format!(".staging-destroyed-{name}"));
    world::rename(folder, &aside).map_err(disk)?;
    world::remove_folder(&aside).map_err(disk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_counted_from_the_end_of_the_period() {
        let october = Month::new(2026, 10).expect("a month");
        assert_eq!(first_day_after(october, 0), Date::parse_iso("2026-11-01"));
        assert_eq!(first_day_after(october, 24), Date::parse_iso("2028-11-01"));
        let leap = Month::new(2028, 1).expect("a month");
        assert_eq!(first_day_after(leap, 0), Date::parse_iso("2028-02-01"));
        // Who wants to keep for ever writes a large number: that day never comes.
        assert_eq!(
            [99_999, u32::MAX].map(|months| first_day_after(october, months)),
            [None, None]
        );
    }
}
