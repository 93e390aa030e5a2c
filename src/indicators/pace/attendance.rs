//! Whether partners come to the table as they did to the same meetings before.
//!
//! Coverage is the number of partners present over the number taking part, added up over meetings. Only kinds of
//! meeting that were held both in the last three months and in the same months a year before (else half a year
//! before) are compared, so that a round of well-attended visits does not stand against a routine meeting.
//! A meeting of which no attendance was noted counts nowhere: that is missing, not an empty room.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Month, RowSet, Status};
use crate::indicators::pace::Component;
use crate::ledger::Facts;

/// A meeting with the partners that were there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meeting {
    kind: String,
    held_on: Date,
    present: BTreeSet<String>,
    rows: Vec<u32>,
}

/// The meetings of which attendance was noted.
pub(crate) fn meetings(facts: &Facts) -> Vec<Meeting> {
    let attendance = facts.table("attendance");
    let mut noted: BTreeMap<&str, (BTreeSet<String>, Vec<u32>)> = BTreeMap::new();
    for row in attendance.rows() {
        if let (Some(meeting), Some(partner)) = (row.text("meeting_id"), row.text("partner_id")) {
            let (present, rows) = noted.entry(meeting).or_default();
            rows.push(row.index());
            if row.number("count") != Some(0.0) {
                present.insert(partner.to_owned());
            }
        }
    }
    let table = facts.table("meetings");
    table
        .rows()
        .filter_map(|row| {
            let (present, rows) = noted.get(row.text("meeting_id")?)?.clone();
            Some(Meeting {
                kind: row.text("kind").unwrap_or_default().to_owned(),
                held_on: row.date("held_on")?,
                present,
                rows,
            })
        })
        .collect()
}

/// Coverage of the last three months against that of the same meetings before.
pub(crate) fn against_before(facts: &Facts, meetings: &[Meeting], end: Month) -> Component {
    let now = within(meetings, end);
    let earlier = [-12, -6].map(|months| within(meetings, end.plus(months)));
    let kinds = |held: &[&Meeting]| held.iter().map(|m| m.kind.clone()).collect::<BTreeSet<_>>();
    let now_kinds = kinds(&now);
    let Some(before) = earlier
        .iter()
        .find(|held| kinds(held).intersection(&now_kinds).next().is_some())
    else {
        return Component::absent(Status::Missing);
    };
    let shared: BTreeSet<String> = kinds(before).intersection(&now_kinds).cloned().collect();
    let now: Vec<&Meeting> = now.into_iter().filter(|m| shared.contains(&m.kind)).collect();
    let before: Vec<&Meeting> = before.iter().copied().filter(|m| shared.contains(&m.kind)).collect();
    let mut rows: Vec<u32> = now
        .iter()
        .chain(&before)
        .flat_map(|meeting| meeting.rows.clone())
        .collect();
    rows.sort_unstable();
    match (coverage(facts, &now), coverage(facts, &before)) {
        (Some(now_coverage), Some(before_coverage)) => Component {
            n: Some(now.len() + before.len()),
            rows: vec![RowSet::new("attendance", rows)],
            ..Component::of(now_coverage, before_coverage)
        },
        _ => Component::absent(Status::Undefined),
    }
}

fn within(meetings: &[Meeting], end: Month) -> Vec<&Meeting> {
    let days = end.plus(-2).first_day()..=end.last_day();
    meetings
        .iter()
        .filter(|meeting| days.contains(&meeting.held_on))
        .collect()
}

fn coverage(facts: &Facts, meetings: &[&Meeting]) -> Option<f64> {
    let (mut present, mut expected) = (0, 0);
    for meeting in meetings {
        let active = facts.active_partners(Month::of(meeting.held_on));
        expected += active.len();
        present += active
            .iter()
            .filter(|partner| meeting.present.contains(&partner.id))
            .count();
    }
    (expected > 0).then(|| present as f64 / expected as f64)
}
