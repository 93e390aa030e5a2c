//! Pictures of the survey: how answers are spread, and what changed since the round before. Only what may be shown.

use crate::domain::{Measurement, Period};
use crate::indicators::survey::scores::rounds as all_rounds;
use crate::indicators::survey::spread::spread;
use crate::report::names::capitalised;
use crate::report::picture::{Slope, Spread, Spreads, Step};
use crate::report::steering::process::{DIMENSIONS, is_more_than_chance, rounds, same_round};
use crate::report::{ChartBody, ChartSpec, Context, NumberFormat, Tone};

/// The answers of the newest round as diverging bars.
pub fn spreads(context: &Context<'_>) -> ChartSpec {
    let minimum = context.scope.thresholds.value("survey-minimum") as usize;
    let round = all_rounds(context.facts, context.month()).pop_last();
    let rows: Vec<Spread> = DIMENSIONS
        .iter()
        .filter(|dimension| {
            round
                .as_ref()
                .is_some_and(|(_, round)| round.dimensions.contains_key(**dimension))
        })
        .map(|dimension| {
            let (period, round) = round
                .as_ref()
                .map_or((None, None), |(period, round)| (Some(*period), Some(round)));
            // Only beside a score that the report shows.
            let shown = rounds(context, dimension).pop();
            let is_shown = shown.is_some_and(|m| m.value.is_some() && Some(m.key.period) == period);
            let found = round
                .filter(|_| is_shown)
                .and_then(|round| spread(round, dimension, minimum));
            // Where some respondents are kept back, nobody here is not nobody at all.
            let asked = round.and_then(|round| round.dimensions.get(*dimension));
            let everybody = asked.map_or(0, |groups| groups.values().map(Vec::len).sum());
            let apart = |share: Option<f64>, n: usize| told_apart(share, n == everybody);
            Spread {
                name: capitalised(&context.dimension_name(dimension)),
                n: found.and_then(|found| u32::try_from(found.n).ok()),
                low: found.and_then(|found| apart(found.low, found.n)),
                middle: found.map(|found| found.middle),
                high: found.and_then(|found| apart(found.high, found.n)),
            }
        })
        .collect();
    let told: Vec<&Spread> = rows.iter().filter(|row| row.middle.is_some()).collect();
    // What the column in the middle holds, too, where a class was too small to stand alone.
    let joined = (
        told.iter().any(|row| row.low.is_none()),
        told.iter().any(|row| row.high.is_none()),
    );
    let middle = match joined {
        (false, false) => "middle",
        (true, false) => "middle-low",
        (false, true) => "middle-high",
        (true, true) => "middle-both",
    };
    let mostly = told
        .iter()
        .filter(|row| row.high.is_some_and(|high| high >= 0.5))
        .count();
    let headline = if told.is_empty() {
        context.word("report-spread-headline-none")
    } else {
        let arguments = [("n", mostly.into()), ("all", told.len().into())];
        context.text("report-spread-headline", &arguments)
    };
    let percent = |share: Option<f64>| {
        share.map(|share| match share {
            0.0 => context.word("report-spread-nobody"),
            share => context.locale.percent(share, 0),
        })
    };
    let said = told.iter().map(|row| {
        let none = || context.word("report-spread-joined");
        let arguments = [
            ("name", row.name.as_str().into()),
            ("low", percent(row.low).unwrap_or_else(none).into()),
            ("middle", percent(row.middle).unwrap_or_else(none).into()),
            ("high", percent(row.high).unwrap_or_else(none).into()),
        ];
        context.text("report-spread-said", &arguments)
    });
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    let most = told.iter().filter_map(|row| row.n).max().unwrap_or(0);
    let subtitle = match &round {
        Some((period, _)) if !told.is_empty() => context.text(
            "report-spread-subtitle",
            &[
                ("period", context.locale.period(*period).into()),
                ("n", i64::from(most).into()),
            ],
        ),
        _ => context.word("report-spread-subtitle-none"),
    };
    ChartSpec {
        id: "antwoorden".to_owned(),
        headline,
        subtitle,
        description: description.trim_end().to_owned(),
        empty: told.is_empty().then(|| context.word("report-spread-empty")),
        body: ChartBody::Spreads(Spreads {
            rows,
            words: ["low", middle, "high"].map(|class| context.word(&format!("report-spread-{class}"))),
            absent: context.word("report-absent-suppressed"),
            nobody: context.word("report-spread-nobody"),
            note: context.text("report-spread-note", &[("n", minimum.into())]),
        }),
    }
}

/// A class as it may be told: that nobody is in it only where the answers of everybody are told.
fn told_apart(share: Option<f64>, is_everybody: bool) -> Option<f64> {
    share.filter(|share| is_everybody || *share > 0.0)
}

/// The scores of the newest round beside those of the round before.
pub fn slope(context: &Context<'_>) -> ChartSpec {
    let newest = DIMENSIONS
        .iter()
        .filter_map(|dimension| rounds(context, dimension).pop())
        .map(|figure| figure.key.period)
        .max_by_key(|period| period.last_month());
    let before = DIMENSIONS
        .iter()
        .flat_map(|dimension| rounds(context, dimension))
        .map(|figure| figure.key.period)
        .filter(|period| newest.is_some_and(|newest| period.last_month() < newest.last_month()))
        .max_by_key(|period| period.last_month());
    let at = |dimension: &str, period: Option<Period>| {
        let figures = rounds(context, dimension);
        figures
            .into_iter()
            .find(|figure| Some(figure.key.period) == period)
            .and_then(|figure| figure.value)
    };
    let steps: Vec<Step> = DIMENSIONS
        .iter()
        .filter_map(|dimension| {
            let (from, to) = (at(dimension, before), at(dimension, newest));
            to.map(|_| Step {
                name: capitalised(&context.dimension_name(dimension)),
                from,
                to,
                tone: tone(
                    from.zip(to),
                    newest.and_then(|newest| same_round(context, "survey-change", dimension, newest)),
                ),
            })
        })
        .collect();
    let with = |tone: Tone| steps.iter().filter(|step| step.tone == tone).count();
    let both = steps.iter().filter(|step| step.from.is_some()).count();
    let headline = if both == 0 {
        context.word("report-slope-headline-none")
    } else if with(Tone::Plain) == steps.len() {
        context.word("report-slope-headline-same")
    } else {
        let arguments = [
            ("up", with(Tone::Improvement).into()),
            ("down", with(Tone::Concern).into()),
            ("all", both.into()),
        ];
        context.text("report-slope-headline", &arguments)
    };
    let said = steps.iter().filter_map(|step| {
        let (from, to) = step.from.zip(step.to)?;
        let number = |value: f64| context.locale.number(value, 0);
        Some(format!("{}: {} → {}.", step.name, number(from), number(to)))
    });
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    let name = |period: Option<Period>| period.map_or_else(String::new, |period| context.locale.period(period));
    let subtitle = if both == 0 {
        context.word("report-slope-subtitle-none")
    } else {
        let arguments = [
            ("from", name(before).into()),
            ("to", name(newest).into()),
            ("n", both.into()),
        ];
        context.text("report-slope-subtitle", &arguments)
    };
    let words = [
        (Tone::Improvement, "report-slope-up"),
        (Tone::Concern, "report-slope-down"),
        (Tone::Plain, "report-slope-same"),
    ];
    let words = words
        .into_iter()
        .filter(|(tone, _)| with(*tone) > 0)
        .map(|(tone, key)| (tone, context.word(key)));
    ChartSpec {
        id: "enquete-twee-rondes".to_owned(),
        headline,
        subtitle,
        description: description.trim_end().to_owned(),
        empty: (both == 0).then(|| context.word("report-slope-empty")),
        body: ChartBody::Slope(Slope {
            rounds: [name(before), name(newest)],
            words: words.collect(),
            steps,
            format: NumberFormat::Count,
        }),
    }
}

/// Better or worse only where the rounds differ by more than chance.
fn tone(values: Option<(f64, f64)>, test: Option<&Measurement>) -> Tone {
    let is_clear = test.is_some_and(|test| is_more_than_chance(test.low, test.high));
    match values {
        Some((from, to)) if is_clear && to > from => Tone::Improvement,
        Some((from, to)) if is_clear && to < from => Tone::Concern,
        _ => Tone::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn a_round_that_is_kept_back_shows_nothing_but_a_sentence() {
        // The only round of this house is kept back whole.
        let house = House::three_partners();
        for spec in [spreads(&house.context()), slope(&house.context())] {
            assert!(spec.empty.is_some(), "{}", spec.id);
            // No month and no number of answers is named of a round that is not shown.
            assert!(
                !spec.subtitle.contains("2026") && !spec.subtitle.contains("n = "),
                "{}",
                spec.subtitle
            );
            assert!(!spec.description.contains('%'), "{}", spec.description);
        }
    }

    #[test]
    fn nobody_is_said_only_where_everybody_is_told() {
        assert_eq!(told_apart(Some(0.0), true), Some(0.0));
        assert_eq!(told_apart(Some(0.0), false), None);
        assert_eq!(told_apart(Some(0.3), false), Some(0.3));
    }

    #[test]
    fn only_more_than_chance_has_a_tone() {
        assert_eq!(tone(Some((60.0, 70.0)), None), Tone::Plain);
    }
}
