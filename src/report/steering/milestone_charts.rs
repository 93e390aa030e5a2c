//! Pictures of the milestones: when they were planned, are expected and came; and how what was expected shifted.

use std::collections::BTreeMap;

use crate::domain::Date;
use crate::ledger::Row;
use crate::report::picture::{Milestone, MilestoneTrend, Timeline, Track};
use crate::report::steering::milestones::{around, said_state, state};
use crate::report::{ChartBody, ChartSpec, Context, Tone};

/// Milestones of a kind in the timeline, and lines in the trend, at most.
const MOST: usize = 12;
/// Months that the trend looks back, the reported one included.
const MONTHS: i32 = 12;
/// Reports that a line needs.
const REPORTS: usize = 3;
/// Days from first to last report by which an expected day has shifted.
const SHIFTED: i32 = 14;

/// Milestones of process and delivery along the months.
pub fn timeline(context: &Context<'_>) -> ChartSpec {
    let facts = context.table("milestones");
    let last_day = context.month().last_day();
    let rows = around(context, &facts);
    let mut hidden = 0;
    let groups: Vec<(String, Vec<Milestone>)> = ["process", "delivery"]
        .map(|kind| {
            let all: Vec<Milestone> = rows
                .iter()
                .filter(|row| row.text("kind") == Some(kind))
                .map(|row| milestone(context, *row, last_day))
                .collect();
            // The days that are nearest to now, in the order of the plan.
            let mut nearest: Vec<(i32, usize)> = all
                .iter()
                .enumerate()
                .map(|(at, one)| (distance(one, last_day), at))
                .collect();
            nearest.sort_unstable();
            nearest.truncate(MOST);
            hidden += all.len() - nearest.len();
            let kept = |at: usize| nearest.iter().any(|(_, other)| *other == at);
            let shown = all
                .into_iter()
                .enumerate()
                .filter(|(at, _)| kept(*at))
                .map(|(_, one)| one);
            (context.word(&format!("report-timeline-{kind}")), shown.collect())
        })
        .into();
    let all = || groups.iter().flat_map(|(_, milestones)| milestones);
    let (finished, late) = (
        all().filter(|one| one.finished.is_some()).count(),
        all().filter(|one| one.tone == Tone::Concern).count(),
    );
    let count = all().count();
    let headline = if count == 0 {
        context.word("report-timeline-headline-none")
    } else {
        let arguments = [("n", finished.into()), ("all", count.into()), ("late", late.into())];
        context.text("report-timeline-headline", &arguments)
    };
    let said: Vec<String> = all().map(|one| format!("{}: {}.", one.name, one.state)).collect();
    let has_day = all().any(|one| one.planned.or(one.expected).or(one.finished).is_some());
    ChartSpec {
        id: "mijlpalen".to_owned(),
        description: format!("{headline}. {}", said.join(" ")).trim_end().to_owned(),
        headline,
        subtitle: context.text(
            "report-timeline-subtitle",
            &[("period", context.period_text().into()), ("n", count.into())],
        ),
        empty: (!has_day).then(|| context.word("report-timeline-empty")),
        body: ChartBody::Timeline(Timeline {
            groups,
            today: (
                last_day,
                context.text(
                    "report-timeline-today",
                    &[("date", context.locale.date(last_day).into())],
                ),
            ),
            words: ["planned", "expected", "finished"].map(|mark| context.word(&format!("report-timeline-{mark}"))),
            note: if hidden > 0 {
                context.text("report-timeline-more", &[("n", hidden.into())])
            } else {
                String::new()
            },
        }),
    }
}

fn milestone(context: &Context<'_>, row: Row<'_>, last_day: Date) -> Milestone {
    let finished = row.date("finished_on").filter(|day| *day <= last_day);
    let (_, tone) = state(row, finished, last_day);
    Milestone {
        name: row.text("name").unwrap_or_default().to_owned(),
        planned: row.date("planned_on"),
        expected: row.date("forecast_on").filter(|_| finished.is_none()),
        finished,
        tone: if tone == Tone::Concern { tone } else { Tone::Plain },
        state: said_state(context, row, last_day),
    }
}

fn distance(milestone: &Milestone, today: Date) -> i32 {
    let day = milestone.finished.or(milestone.expected).or(milestone.planned);
    day.map_or(i32::MAX, |day| (day.days() - today.days()).abs())
}

/// Expected days of open milestones against days of the report.
pub fn trend(context: &Context<'_>) -> ChartSpec {
    let facts = context.table("milestones");
    let last_day = context.month().last_day();
    let first = context.month().plus(1 - MONTHS);
    let mut points: BTreeMap<&str, Vec<(Date, Date)>> = BTreeMap::new();
    for forecast in &context.facts.forecasts {
        if forecast.month >= first && forecast.month <= context.month() {
            let own = points.entry(&forecast.milestone).or_default();
            own.push((forecast.reported_on, forecast.forecast_on));
        }
    }
    let mut tracks: Vec<Track> = facts
        .rows()
        .filter(|row| row.date("finished_on").is_none_or(|day| day > last_day))
        .filter_map(|row| {
            let mut points = points.remove(row.text("milestone_id")?)?;
            points.sort_unstable();
            (points.len() >= REPORTS).then(|| Track {
                name: row.text("name").unwrap_or_default().to_owned(),
                tone: if shift(&points) >= SHIFTED {
                    Tone::Concern
                } else {
                    Tone::Plain
                },
                points,
            })
        })
        .collect();
    let all = tracks.len();
    // What shifted most is drawn, in the order of the days now expected.
    tracks.sort_by(|one, other| {
        let key = |track: &Track| (-shift(&track.points), track.name.clone());
        key(one).cmp(&key(other))
    });
    tracks.truncate(MOST);
    tracks.sort_by_key(|track| (track.points.last().map(|(_, day)| *day), track.name.clone()));
    let shifted = tracks.iter().filter(|track| track.tone == Tone::Concern).count();
    let headline = if all == 0 {
        context.word("report-trend-headline-none")
    } else {
        context.text("report-trend-headline", &[("n", shifted.into()), ("all", all.into())])
    };
    let said = tracks.iter().map(|track| {
        let days = i64::from(shift(&track.points));
        let arguments = [("name", track.name.as_str().into()), ("days", days.into())];
        context.text("report-trend-said", &arguments)
    });
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    ChartSpec {
        id: "mijlpaaltrend".to_owned(),
        headline,
        subtitle: context.text(
            "report-trend-subtitle",
            &[("period", context.period_text().into()), ("n", all.into())],
        ),
        description: description.trim_end().to_owned(),
        empty: tracks.is_empty().then(|| context.word("report-trend-empty")),
        body: ChartBody::MilestoneTrend(MilestoneTrend {
            note: if all > tracks.len() {
                context.text("report-trend-more", &[("n", (all - tracks.len()).into())])
            } else {
                String::new()
            },
            tracks,
            diagonal: context.word("report-trend-diagonal"),
            axes: ["along", "upward"].map(|axis| context.word(&format!("report-trend-{axis}"))),
        }),
    }
}

/// Days that the expected day shifted from the first report to the last.
fn shift(points: &[(Date, Date)]) -> i32 {
    match (points.first(), points.last()) {
        (Some((_, first)), Some((_, last))) => last.days() - first.days(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn what_is_expected_later_has_shifted() {
        let day = |month, day| Date::new(2026, month, day).expect("a day");
        assert_eq!(
            shift(&[(day(1, 5), day(6, 1)), (day(2, 5), day(6, 1)), (day(3, 5), day(6, 15))]),
            14
        );
        assert_eq!(shift(&[]), 0);
    }

    #[test]
    fn without_milestones_a_sentence_says_so() {
        let house = House::empty();
        for spec in [timeline(&house.context()), trend(&house.context())] {
            assert!(spec.empty.is_some(), "{}", spec.id);
        }
    }
}
