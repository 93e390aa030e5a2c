//! The KPIs: a table with icons first, then a process chart of each.

use crate::domain::{Measurement, Period, Unit};
use crate::indicators::{kpi_level_shift, kpi_trend};
use crate::ledger::new_limits::NewLimits;
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::kpi::{self, Kpi};
use crate::report::sign::Sign;
use crate::report::steering::kpi_panels;
use crate::report::{Block, Cell, Content, Context, Sheet, Table, Tone, Trace, course, effect_language, reading};
use crate::statistics::trend_verdict::{Direction, TrendVerdict};
use crate::statistics::xmr_false_alarms::expected_false_alarms;

const INDICATORS: &[&str] = &[
    "kpi-value",
    "kpi-centre-line",
    "kpi-attainment",
    "kpi-variation",
    "kpi-assurance",
    "kpi-trend",
    "kpi-level-shift",
    "kpi-forecast",
];

/// The sheet `KPI's`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let kpis = kpi::in_force(context);
    let headline = headline(context, &kpis);
    let mut blocks = Vec::new();
    if !kpis.is_empty() {
        blocks.push(Block::Table(table(context, &kpis)));
    }
    blocks.push(Block::Detail(context.word("report-kpis-note-course")));
    blocks.extend(effects(context, &kpis));
    blocks.push(reading::block(context, "kpis", INDICATORS, seen(context, &kpis)));
    if let Some(note) = false_alarms(context, &kpis) {
        blocks.push(Block::Note(note));
    }
    blocks.push(Block::Detail(context.word("report-kpis-note-rules")));
    blocks.push(Block::Detail(chosen_beforehand(context, &kpis)));
    // The many panels come last: what they say stands above them.
    blocks.push(Block::Chart(Box::new(kpi_panels::chart(context, &kpis, &headline))));
    frame::sheet(
        context,
        Heading {
            id: "kpis",
            headline,
            subtitle: context.text(
                "report-kpis-subtitle",
                &[("period", context.period_text().into()), ("n", kpis.len().into())],
            ),
        },
        Paper::Landscape,
        blocks,
    )
}

fn with_tone(context: &Context<'_>, kpis: &[Kpi], tone: Tone) -> usize {
    kpis.iter().filter(|kpi| kpi::tone(context, kpi) == tone).count()
}

/// How many KPIs give a signal.
pub fn headline(context: &Context<'_>, kpis: &[Kpi]) -> String {
    let good = with_tone(context, kpis, Tone::Improvement);
    let bad = with_tone(context, kpis, Tone::Concern);
    let neutral = with_tone(context, kpis, Tone::Neutral);
    let arguments = [
        ("n", (good + bad + neutral).into()),
        ("all", kpis.len().into()),
        ("good", good.into()),
        ("bad", bad.into()),
    ];
    match (kpis.len(), good + bad + neutral) {
        (0, _) => context.word("report-kpis-headline-none"),
        (_, 0) => context.text("report-kpis-headline-quiet", &arguments),
        _ => context.text("report-kpis-headline", &arguments),
    }
}

fn seen(context: &Context<'_>, kpis: &[Kpi]) -> String {
    if kpis.is_empty() {
        return context.word("report-kpis-seen-none");
    }
    context.text(
        "report-kpis-seen",
        &[
            ("good", with_tone(context, kpis, Tone::Improvement).into()),
            ("bad", with_tone(context, kpis, Tone::Concern).into()),
            ("quiet", with_tone(context, kpis, Tone::NoSignal).into()),
        ],
    )
}

/// How often chance alone gives a signal, by the simulated chances for charts of so many points. Absent without a KPI
/// that has enough points for limits.
pub fn false_alarms(context: &Context<'_>, kpis: &[Kpi]) -> Option<String> {
    let points: Vec<usize> = kpis
        .iter()
        .map(|kpi| kpi::values(context, kpi).iter().filter(|m| m.value.is_some()).count())
        .filter(|points| *points >= 5)
        .collect();
    said_of_chance(context, points.len(), expected_false_alarms(&points))
}

/// The least and the most that chance alone gives a month; over months where that is less than one.
fn said_of_chance(context: &Context<'_>, charts: usize, (least, most): (f64, f64)) -> Option<String> {
    if charts == 0 || least <= 0.0 {
        return None;
    }
    let text = |key, from: String, to: String| {
        context.text(
            key,
            &[("kpis", charts.into()), ("from", from.into()), ("to", to.into())],
        )
    };
    let whole = |number: f64| context.locale.number(number.max(1.0), 0);
    Some(if most < 0.75 {
        text("report-false-alarms-months", whole(1.0 / most), whole(1.0 / least))
    } else {
        let decimal = |number| context.locale.number(number, 1);
        text("report-false-alarms-month", decimal(least), decimal(most))
    })
}

fn table(context: &Context<'_>, kpis: &[Kpi]) -> Table {
    let verdicts = kpi_trend::verdicts(context.facts, context.scope);
    let rows = kpis
        .iter()
        .map(|kpi| row(context, kpi, verdicts.get(&kpi.id).copied()))
        .collect();
    let mut notes: Vec<String> = ["words", "provisional", "season"]
        .map(|note| context.word(&format!("report-kpis-note-{note}")))
        .into();
    notes.extend(shifts(context, kpis));
    notes.extend(kpis.iter().flat_map(|kpi| new_limits(context, kpi)));
    Table {
        notes,
        ..frame::table(
            context.word("report-kpis-caption"),
            frame::headers(
                context,
                "report-kpis",
                &[
                    "name",
                    "baseline",
                    "now",
                    "period",
                    "target",
                    "target-date",
                    "variation",
                    "assurance",
                    "course",
                    "trend",
                ],
            ),
            rows,
        )
    }
}

/// Of each KPI that seems to lie on another level, since when; a suggestion to talk about.
fn shifts(context: &Context<'_>, kpis: &[Kpi]) -> Vec<String> {
    let said = |(id, since, [before, after]): (String, Period, [f64; 2])| {
        let kpi = kpis.iter().find(|kpi| kpi.id == id)?;
        let number = |value: f64| context.said(value, &Unit::Own(kpi.unit.clone()));
        let arguments = [
            ("kpi", kpi.title().into()),
            ("since", context.locale.period(since).into()),
            ("before", number(before).into()),
            ("after", number(after).into()),
        ];
        Some(context.text("report-kpis-note-shift", &arguments))
    };
    let found = kpi_level_shift::shifts(context.facts, context.scope);
    found.into_iter().filter_map(said).collect()
}

/// Of each declared change of a KPI's process: since when its limits count anew, why, and who decided.
fn new_limits(context: &Context<'_>, kpi: &Kpi) -> Vec<String> {
    let said = |limits: &NewLimits| {
        let arguments = [
            ("kpi", kpi.title().into()),
            ("day", context.locale.date(limits.day).into()),
            ("reason", limits.reason.trim_end_matches('.').into()),
            ("role", limits.role.trim_end_matches('.').into()),
        ];
        context.text("report-kpis-note-limits", &arguments)
    };
    kpi.new_limits.iter().map(said).collect()
}

/// Which KPIs were named beforehand, and which names are those of no KPI in force.
fn chosen_beforehand(context: &Context<'_>, kpis: &[Kpi]) -> String {
    let quoted = |names: Vec<String>| {
        names
            .iter()
            .map(|name| format!("“{name}”"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let headline = kpis.iter().filter(|kpi| context.scope.is_headline(&kpi.id));
    let known: Vec<String> = headline.map(|kpi| kpi.name.clone()).collect();
    let is_unknown = |id: &&String| kpis.iter().all(|kpi| kpi.id != **id);
    let unknown: Vec<String> = context.scope.headline.iter().filter(is_unknown).cloned().collect();
    let mut note = if known.is_empty() {
        context.word("report-kpis-note-headline-none")
    } else {
        context.text("report-kpis-note-headline", &[("names", quoted(known).into())])
    };
    if !unknown.is_empty() {
        note.push(' ');
        note.push_str(&context.text(
            "report-kpis-note-headline-unknown",
            &[("names", quoted(unknown).into())],
        ));
    }
    note
}

/// What may be said of the KPIs that were delivered by area, in sentences across the page; nothing where none was.
fn effects(context: &Context<'_>, kpis: &[Kpi]) -> Vec<Block> {
    let by_area = kpis.iter().filter(|kpi| effect_language::is_by_area(context, &kpi.id));
    let said = by_area.map(|kpi| {
        let trace = effect_language::evidence(context, &kpi.id).1;
        let arguments = [
            ("kpi", kpi.title().into()),
            ("said", effect_language::sentence(context, &kpi.id).into()),
        ];
        Sentence {
            text: context.text("report-effects-line", &arguments),
            tone: Tone::Plain,
            trace: trace.map(|figure| Trace::Measurement(figure.key.clone())),
        }
    });
    let said: Vec<Sentence> = said.collect();
    if said.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(context.word("report-effects-caption")),
        Block::Sentences(said),
        Block::Detail(context.word("report-effects-note")),
    ]
}

fn row(context: &Context<'_>, kpi: &Kpi, verdict: Option<kpi_trend::Judged>) -> Vec<Cell> {
    let format = kpi.format(context);
    let stated = |value: Option<f64>| {
        value.map_or_else(
            || context.absent("report-absent-empty"),
            |value| Cell::number(value, format),
        )
    };
    let newest = kpi::newest(context, kpi);
    vec![
        Cell::text(kpi.title()),
        stated(kpi.baseline),
        context.cell_as(newest, format),
        newest.map_or_else(
            || context.absent("report-absent-missing"),
            |m| Cell::text(kpi::period_short(context, m.key.period)),
        ),
        stated(kpi.target),
        context.date_or(kpi.target_date, "report-absent-empty"),
        variation(context, kpi),
        assurance(context, kpi),
        on_course(context, kpi),
        trend(context, kpi, verdict),
    ]
}

fn said(context: &Context<'_>, figure: Option<&Measurement>, word: impl Fn(f64) -> (String, Tone)) -> Cell {
    let Some(figure) = figure else {
        return context.absent("report-absent-insufficient");
    };
    let Some(value) = figure.value else {
        return context.cell(Some(figure));
    };
    let (text, tone) = word(value);
    let mut cell = Cell::text(text)
        .toned(tone)
        .traced(Trace::Measurement(figure.key.clone()));
    cell.is_provisional = figure.status == crate::domain::Status::Provisional;
    cell
}

fn variation(context: &Context<'_>, kpi: &Kpi) -> Cell {
    said(context, kpi::about(context, "kpi-variation", kpi), |code| {
        let tone = kpi::variation_tone(Some(code));
        (context.word(variation_key(context, kpi, tone, code)), tone)
    })
    .signed(signs(context, kpi).0)
}

/// The signs of a KPI's variation and assurance; the second only where it has a target.
pub fn signs(context: &Context<'_>, kpi: &Kpi) -> (Option<Sign>, Option<Sign>) {
    let code = |indicator| kpi::about(context, indicator, kpi).and_then(|figure| figure.value);
    (
        code("kpi-variation").and_then(Sign::of_variation),
        code("kpi-assurance")
            .filter(|_| kpi.target.is_some())
            .and_then(Sign::of_assurance),
    )
}

/// The key of the word for a variation.
pub fn variation_key(context: &Context<'_>, kpi: &Kpi, tone: Tone, code: f64) -> &'static str {
    match tone {
        Tone::NoSignal if kpi::is_constant(context, kpi) => "report-kpi-no-spread",
        Tone::Improvement => "report-kpi-improvement",
        Tone::Concern => "report-kpi-concern",
        Tone::Neutral if code > 0.0 => "report-kpi-neutral-high",
        Tone::Neutral => "report-kpi-neutral-low",
        Tone::NoSignal | Tone::Plain => "report-kpi-quiet",
    }
}

fn assurance(context: &Context<'_>, kpi: &Kpi) -> Cell {
    if kpi.target.is_none() {
        return context.absent("report-absent-no-target");
    }
    said(context, kpi::about(context, "kpi-assurance", kpi), |code| {
        match code.round() as i64 {
            1 => (context.word("report-kpi-passes"), Tone::Improvement),
            -1 => (context.word("report-kpi-fails"), Tone::Concern),
            _ if is_further_away(context, kpi) => (context.word("report-kpi-away"), Tone::NoSignal),
            _ => (hit_or_miss(context, kpi), Tone::NoSignal),
        }
    })
    .signed(signs(context, kpi).1)
}

/// What there was of the target up to now, where common variation may bring it: always, now and then, or never yet.
fn hit_or_miss(context: &Context<'_>, kpi: &Kpi) -> String {
    let values: Vec<f64> = kpi::values(context, kpi).iter().filter_map(|m| m.value).collect();
    let met = values.iter().filter(|value| kpi.is_met_by(**value)).count();
    let key = match met {
        0 => "report-kpi-hit-never",
        all if all == values.len() => "report-kpi-hit-always",
        _ => "report-kpi-hit-or-miss",
    };
    context.text(key, &[("n", values.len().into())])
}

/// Whether the goal is on course, with the figure that decided it.
fn on_course(context: &Context<'_>, kpi: &Kpi) -> Cell {
    if kpi.target.is_none() {
        return context.absent("report-absent-no-target");
    }
    course::of(context, kpi).map_or_else(
        || context.absent("report-absent-insufficient"),
        |verdict| {
            Cell::text(context.word(course::word_key(verdict.course)))
                .traced(Trace::Measurement(verdict.figure.key.clone()))
        },
    )
}

/// True for a KPI that lies further from its target than its baseline did: then "sometimes" would sound too well.
fn is_further_away(context: &Context<'_>, kpi: &Kpi) -> bool {
    let attained = kpi::about(context, "kpi-attainment", kpi).and_then(|figure| figure.value);
    attained.is_some_and(|attained| attained < 0.0)
}

/// A trend in words: clear or possible with its size a year; none shown is not the same as there is none. A mark says
/// where it may as well be a season.
fn trend(context: &Context<'_>, kpi: &Kpi, judged: Option<kpi_trend::Judged>) -> Cell {
    let figure = kpi::about(context, "kpi-trend", kpi);
    let key = match judged.map(|judged| judged.verdict) {
        None | Some(TrendVerdict::TooFewPoints) => return context.absent("report-absent-insufficient"),
        Some(TrendVerdict::NoChange) => "report-kpi-trend-flat",
        Some(TrendVerdict::NotShown) => "report-kpi-trend-none",
        Some(TrendVerdict::Possible(Direction::Rising)) => "report-kpi-trend-maybe-up",
        Some(TrendVerdict::Possible(Direction::Falling)) => "report-kpi-trend-maybe-down",
        Some(TrendVerdict::Clear(Direction::Rising)) => "report-kpi-trend-up",
        Some(TrendVerdict::Clear(Direction::Falling)) => "report-kpi-trend-down",
    };
    said(context, figure, |slope| {
        let per_year = (slope * 12.0).abs();
        let per_year = context.locale.number(per_year, u8::from(per_year < 100.0));
        let said = context.text(key, &[("per-year", with_unit(context, kpi, &per_year).into())]);
        let said = if judged.is_some_and(|judged| is_claim(judged.verdict) && !judged.knows_season) {
            context.text("report-kpi-trend-with-season", &[("trend", said.into())])
        } else {
            said
        };
        (said, Tone::Plain)
    })
}

/// What the measurements of a KPI show, in words: its variation and its trend. `None` of a KPI that is not in force.
pub(crate) fn shown(context: &Context<'_>, id: &str) -> Option<String> {
    let kpi = kpi::in_force(context).into_iter().find(|kpi| kpi.id == id)?;
    let verdict = kpi_trend::verdicts(context.facts, context.scope).get(id).copied();
    let words = [variation(context, &kpi), trend(context, &kpi, verdict)].map(|cell| match cell.content {
        Content::Text(text) | Content::Absent(text) => text,
        _ => String::new(),
    });
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    Some(words.join("; "))
}

/// True of a KPI in force that was measured often enough and shows no change: ordinary variation and no trend.
pub(crate) fn is_quiet(context: &Context<'_>, id: &str) -> bool {
    let kpi = kpi::in_force(context).into_iter().find(|kpi| kpi.id == id);
    let verdicts = kpi_trend::verdicts(context.facts, context.scope);
    let is_flat = matches!(
        verdicts.get(id).map(|judged| judged.verdict),
        Some(TrendVerdict::NoChange | TrendVerdict::NotShown)
    );
    let code = kpi.and_then(|kpi| kpi::about(context, "kpi-variation", &kpi)?.value);
    is_flat && code.is_some_and(|code| kpi::variation_tone(Some(code)) == Tone::NoSignal)
}

/// `7,7 dagen`; of a KPI in percent points, as a change of a share is.
fn with_unit(context: &Context<'_>, kpi: &Kpi, number: &str) -> String {
    match kpi.unit.trim() {
        "" => number.to_owned(),
        "%" => context.text("report-kpi-percent-points", &[("n", number.into())]),
        unit => format!("{number} {unit}"),
    }
}

fn is_claim(verdict: TrendVerdict) -> bool {
    matches!(verdict, TrendVerdict::Possible(_) | TrendVerdict::Clear(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject, SubjectType, Unit, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    #[test]
    fn a_signal_has_a_tone_and_a_word() {
        let house = House::three_partners();
        let context = house.context();
        let kpis = kpi::in_force(&context);
        if let Some(kpi) = kpis.first() {
            let cell = variation(&context, kpi);
            assert_eq!(cell.tone, Tone::Improvement);
            assert!(matches!(cell.content, Content::Text(text) if text.contains("gunstig")));
        }
    }

    /// A house of which the KPI has a value in each of the last months, and more figures of the reported month.
    fn with_values(values: &[f64], more: &[(&'static str, Window, f64)]) -> House {
        let mut house = House::three_partners();
        let (subject, period) = (Subject::of(SubjectType::Kpi, "wachttijd"), house.scope.period());
        let months = (1..).zip(values).map(|(place, value)| {
            let period = Period::Month(house.scope.month.plus(place - values.len() as i32));
            Measurement::new("kpi-value", subject.clone(), period, Window::Month, Unit::Count, *value)
        });
        let more = more.iter().map(|(indicator, window, value)| {
            Measurement::new(indicator, subject.clone(), period, *window, Unit::Count, *value)
        });
        house.measurements = Measurements::new(months.chain(more).collect());
        house
    }

    fn text(cell: Cell) -> String {
        match cell.content {
            Content::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_kpi_that_never_moves_has_no_spread() {
        let said = |values: &[f64]| {
            let house = with_values(values, &[("kpi-variation", Window::Month, 0.0)]);
            let context = house.context();
            text(variation(&context, &kpi::in_force(&context)[0]))
        };
        assert_eq!(said(&[5.0; 6]), "geen spreiding");
        assert_eq!(said(&[5.0, 5.0, 6.0, 5.0, 5.0]), "normale schommeling");
    }

    #[test]
    fn a_target_that_was_never_met_is_not_said_to_be_met_now_and_then() {
        // Lower is better; the target lies within common variation (code 0).
        let said = |distances: &[f64]| {
            let house = House::three_partners();
            let target = kpi::in_force(&house.context())[0].target.expect("a target");
            let values: Vec<f64> = distances.iter().map(|distance| target + distance).collect();
            let house = with_values(&values, &[("kpi-assurance", Window::Month, 0.0)]);
            let context = house.context();
            text(assurance(&context, &kpi::in_force(&context)[0]))
        };
        let never = said(&[3.0, 1.0, 2.0]);
        assert!(never.contains("in 3 metingen nog niet;"), "{never}");
        assert_eq!(said(&[3.0, 0.0, 2.0]), "soms wel, soms niet");
        let always = said(&[-3.0, -1.0]);
        assert!(always.contains("in alle 2 metingen;"), "{always}");
    }

    #[test]
    fn further_from_the_target_than_at_the_start_is_said_in_words() {
        let said = |attained: f64| {
            let more = [
                ("kpi-assurance", Window::Month, 0.0),
                ("kpi-attainment", Window::Month, attained),
            ];
            let house = with_values(&[45.0, 45.0, 45.0], &more);
            let context = house.context();
            text(assurance(&context, &kpi::in_force(&context)[0]))
        };
        assert_eq!(said(-0.25), "verder van het doel dan bij de nulmeting");
        assert!(!said(0.25).contains("verder van"));
    }

    #[test]
    fn a_trend_that_may_be_a_season_has_a_mark_and_no_trend_has_none() {
        let house = with_values(&[], &[("kpi-trend", Window::TwelveMonths, -0.5)]);
        let context = house.context();
        let kpi = &kpi::in_force(&context)[0];
        let said = |verdict, knows_season| {
            let judged = kpi_trend::Judged { verdict, knows_season };
            text(trend(&context, kpi, Some(judged)))
        };
        let falling = TrendVerdict::Clear(Direction::Falling);
        assert_eq!(said(falling, true), "duidelijk dalend, ongeveer 6,0 dagen per jaar");
        assert_eq!(said(falling, false), "duidelijk dalend, ongeveer 6,0 dagen per jaar *");
        assert!(!said(TrendVerdict::NotShown, false).contains('*'));
    }

    #[test]
    fn what_was_chosen_beforehand_is_named_and_a_name_of_no_kpi_too() {
        let mut house = House::three_partners();
        let said = |house: &House| chosen_beforehand(&house.context(), &kpi::in_force(&house.context()));
        assert!(said(&house).contains("geen KPI's vooraf gekozen"), "{}", said(&house));
        house.scope.headline.extend(["wachttijd".to_owned(), "oud".to_owned()]);
        let text = said(&house);
        assert!(text.contains("“Wachttijd”") && text.contains("“oud”"), "{text}");
    }

    #[test]
    fn chance_alone_gives_a_signal_now_and_then() {
        // Twenty points: .0137 without an echo, .0743 with one; 8 charts: one in 9 and in 2 months.
        let house = House::three_partners();
        let context = house.context();
        let of = |charts| said_of_chance(&context, charts, expected_false_alarms(&vec![20; charts]));
        let text = of(8).expect("a sentence");
        assert!(
            text.contains("8 KPI's lijkt er ongeveer 1 keer per 2 tot 9 maanden iets veranderd"),
            "{text}"
        );
        let text = of(50).expect("a sentence");
        assert!(
            text.contains("50 KPI's lijkt er ongeveer 0,7 tot 3,7 keer per maand iets veranderd"),
            "{text}"
        );
        assert_eq!(of(0), None);
    }
}
