//! The page that a board member reads in a minute: sentences, six tiles, what changed, what is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Finding, FindingSeverity, SubjectType, Window};
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::papers::since;
use crate::report::steering::{capacity, decisions, deliveries, kpis, method, money, pace, tiles};
use crate::report::{Block, Context, RestatementLine, Sheet, Tone, findings, kpi};
use crate::restatement::RestatementReason;

const SENTENCES: usize = 5;
const FEWEST: usize = 3;
/// With more changed series than this a source was revised as a whole: one sentence says so instead of examples.
const MASS: usize = 20;

/// The sheet `Samenvatting`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let sentences = sentences(context);
    let headline = headline(context);
    let (changed, changes) = since::since(context);
    let tiles = tiles::all(context);
    let has_provisional = tiles.iter().any(|tile| tile.figure.is_provisional);
    let mut blocks = vec![
        Block::Sentences(sentences),
        Block::Tiles(tiles),
        Block::Heading(changed),
        Block::Sentences(changes),
        Block::Heading(context.word("report-decisions-heading")),
        Block::Table(decisions::table(context)),
    ];
    let provisional = has_provisional.then(|| context.word("report-summary-provisional"));
    blocks.extend(provisional.into_iter().chain(foot(context)).map(Block::Note));
    frame::sheet(
        context,
        Heading {
            id: "summary",
            headline,
            subtitle: context.word("report-summary-subtitle"),
        },
        Paper::OnePage,
        blocks,
    )
}

fn headline(context: &Context<'_>) -> String {
    let found = findings::for_steering(context);
    let with = |severity| found.iter().filter(|f| f.severity == severity).count();
    let attention = with(FindingSeverity::Attention);
    let shown = chosen(context)
        .iter()
        .filter(|f| f.severity == FindingSeverity::Attention)
        .count();
    let here = if shown < attention {
        let sheet = frame::sheet_name(context, "signals");
        context.text(
            "report-summary-shown-here",
            &[("shown", shown.into()), ("sheet", sheet.into())],
        )
    } else {
        String::new()
    };
    let arguments = [
        ("attention", attention.into()),
        ("success", with(FindingSeverity::Success).into()),
        ("here", here.into()),
    ];
    let key = match (attention, with(FindingSeverity::Success)) {
        (0, 0) => "report-summary-headline-quiet",
        (0, _) => "report-summary-headline-success",
        (_, 0) => "report-summary-headline-attention",
        _ => "report-summary-headline",
    };
    context.text(key, &arguments)
}

/// The findings on the page: what asks for a talk, then news, with room kept for one success.
fn chosen<'a>(context: &Context<'a>) -> Vec<&'a Finding> {
    let found = findings::for_summary(context);
    let first_success = found.iter().find(|f| f.severity == FindingSeverity::Success).copied();
    // One sentence says whether the benefits cover the costs, where that is known.
    let most = SENTENCES - usize::from(money::conclusion(context).is_some());
    let room = most - usize::from(first_success.is_some());
    let mut chosen: Vec<&Finding> = found
        .iter()
        .copied()
        .filter(|f| f.severity != FindingSeverity::Success)
        .take(room)
        .collect();
    chosen.extend(
        found
            .iter()
            .copied()
            .filter(|f| f.severity == FindingSeverity::Success)
            .take((most - chosen.len()).min(if chosen.len() >= FEWEST { 1 } else { 2 })),
    );
    chosen
}

/// Three to five sentences: the findings on the page, and the state of affairs where there are few.
pub(crate) fn sentences(context: &Context<'_>) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = chosen(context)
        .into_iter()
        .map(|finding| findings::as_sentence(context, finding))
        .collect();
    let plain = |text: String| Sentence {
        text: format!("{text}."),
        tone: Tone::Plain,
        trace: None,
    };
    let fillers = [
        capacity::headline(context),
        kpis::headline(context, &kpi::in_force(context)),
        pace::headline(context),
    ];
    sentences.extend(money::conclusion(context));
    let lacking = FEWEST.saturating_sub(sentences.len());
    sentences.extend(fillers.into_iter().take(lacking).map(plain));
    sentences
}

/// Figures that differ from the edition before, so many lines at most: one of each indicator of the network and of each KPI,
/// and how many more there are. No partner is named on this page.
pub(crate) fn changes(context: &Context<'_>, most: usize) -> Vec<Sentence> {
    let plain = |text: String| Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    };
    if context.edition.is_first {
        return vec![plain(context.word("report-changed-first"))];
    }
    let restated = method::restated(context);
    if restated.is_empty() {
        return vec![plain(context.word("report-changed-nothing"))];
    }
    // What differs only beyond the digits that are shown is no news on this page.
    let is_seen = |line: &&RestatementLine| {
        context.said_or_absent(line.was, &line.unit) != context.said_or_absent(line.becomes, &line.unit)
    };
    let mut leading = leading(&restated);
    let all = restated.len();
    // Whether a source was revised as a whole does not hang on the digits that are shown of each figure.
    if leading.len() > MASS && leading.iter().any(is_seen) {
        return vec![plain(revised(context, &restated, leading.len()))];
    }
    leading.retain(is_seen);
    // Beside a larger shift a small one is no news either; the largest comes first.
    let least = context.scope.thresholds.value("changed-share");
    let is_small = |line: &RestatementLine| shift(line) < least;
    if !leading.iter().all(|line| is_small(line)) {
        leading.retain(|line| !is_small(line));
    }
    leading.sort_by(|one, other| shift(other).total_cmp(&shift(one)));
    let small = restated.iter().all(|line| is_small(line)).then(|| {
        let share = context.locale.percent(least, 0);
        plain(context.text("report-changed-small", &[("n", all.into()), ("share", share.into())]))
    });
    let room = if all > leading.len().min(most) { most - 1 } else { most };
    let shown = leading.len().min(room);
    let told = leading.into_iter().take(room);
    let mut lines: Vec<Sentence> = small.into_iter().collect();
    lines.extend(told.map(|line| plain(changed_here(context, line))));
    if all > shown {
        lines.push(plain(
            context.text("report-changed-more", &[("n", (all - shown).into())]),
        ));
    }
    lines
}

/// How far a figure shifted, as a part of what it was; what came or went shifted without end.
fn shift(line: &RestatementLine) -> f64 {
    match (line.was, line.becomes) {
        (Some(was), Some(becomes)) if was != 0.0 => ((becomes - was) / was).abs(),
        _ => f64::INFINITY,
    }
}

/// `Grote herziening: 214 cijfers van 66 reeksen zijn anders dan in de vorige editie, door gecorrigeerde gegevens. …`
fn revised(context: &Context<'_>, restated: &[&RestatementLine], series: usize) -> String {
    let reasons: BTreeSet<RestatementReason> = restated.iter().map(|line| line.reason).collect();
    let reasons: Vec<String> = reasons
        .into_iter()
        .map(|reason| context.word(&format!("restatement-by-{}", reason.id())))
        .collect();
    context.text(
        "report-changed-mass",
        &[
            ("n", restated.len().into()),
            ("series", series.into()),
            ("reasons", context.locale.list(&reasons).into()),
            ("sheet", frame::sheet_name(context, "restatements").into()),
        ],
    )
}

/// Of each indicator of the network, and of the value of each KPI, the newest changed figure; over a month where there is
/// one.
fn leading<'a>(lines: &[&'a RestatementLine]) -> Vec<&'a RestatementLine> {
    let mut found: BTreeMap<(bool, &str, &str), &'a RestatementLine> = BTreeMap::new();
    let rank = |line: &RestatementLine| (line.window == Window::Month, line.period.last_month());
    for &line in lines {
        let is_kpi = line.subject.kind == SubjectType::Kpi;
        if is_kpi && line.indicator == "kpi-value" || line.subject.kind == SubjectType::Network {
            let newest = found.entry((is_kpi, &line.indicator, &line.subject.id)).or_insert(line);
            if rank(line) > rank(newest) {
                *newest = line;
            }
        }
    }
    found.into_values().collect()
}

/// `Bijdragen over september 2026: was € 110.400, wordt € 113.500, door een late aanlevering.`
fn changed_here(context: &Context<'_>, line: &RestatementLine) -> String {
    let what = if line.subject.kind == SubjectType::Kpi {
        context.subject_name(&line.subject)
    } else {
        context.indicator_title(&line.indicator)
    };
    context.text(
        "report-changed-network",
        &[
            ("what", what.into()),
            ("period", context.locale.period(line.period).into()),
            ("was", context.said_or_absent(line.was, &line.unit).into()),
            ("becomes", context.said_or_absent(line.becomes, &line.unit).into()),
            (
                "reason",
                context.word(&format!("restatement-by-{}", line.reason.id())).into(),
            ),
        ],
    )
}

/// One changed figure as a sentence.
pub fn changed(context: &Context<'_>, line: &RestatementLine) -> String {
    context.text(
        "report-changed-line",
        &[
            ("indicator", context.indicator_title(&line.indicator).into()),
            ("subject", context.subject_name(&line.subject).into()),
            ("period", context.locale.period(line.period).into()),
            ("was", context.said_or_absent(line.was, &line.unit).into()),
            ("becomes", context.said_or_absent(line.becomes, &line.unit).into()),
            (
                "reason",
                context.word(&format!("restatement-{}", line.reason.id())).into(),
            ),
        ],
    )
}

/// How many delivered, how many false alarms to expect, where to read on.
fn foot(context: &Context<'_>) -> Vec<String> {
    let mut notes = vec![format!("{}.", deliveries::headline(context))];
    notes.extend(kpis::false_alarms(context, &kpi::in_force(context)));
    // Every month, whatever the data: a sentence that came and went would set everyone guessing.
    notes.push(context.word("finding-relations-to-discuss.sentence"));
    notes.push(context.word("report-summary-process-result"));
    notes.push(context.text(
        "report-summary-read-on",
        &[
            ("kpis", frame::sheet_name(context, "kpis").into()),
            ("method", frame::sheet_name(context, "method").into()),
        ],
    ));
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn there_are_three_to_five_sentences_whatever_was_found() {
        for house in [House::empty(), House::three_partners()] {
            let count = sentences(&house.context()).len();
            assert!((3..=5).contains(&count), "{count}");
        }
    }

    #[test]
    fn the_first_edition_has_nothing_to_compare_with() {
        let house = House::empty();
        assert_eq!(
            changes(&house.context(), 5)[0].text,
            "Cijfers: dit is de eerste editie, er is nog geen eerdere om mee te vergelijken."
        );
    }

    #[test]
    fn at_most_five_changed_figures_stand_on_the_page() {
        let house = House::three_partners();
        let mut context = house.context();
        context.edition.is_first = false;
        let line = RestatementLine {
            indicator: "contribution-value".to_owned(),
            subject: crate::domain::Subject::partner("achterdam"),
            period: house.scope.period(),
            window: crate::domain::Window::Month,
            unit: crate::domain::Unit::Eur,
            was: Some(12_300.0),
            becomes: Some(14_000.0),
            reason: crate::restatement::RestatementReason::CorrectedData,
        };
        let of = |subject, indicator: &str| RestatementLine {
            subject,
            indicator: indicator.to_owned(),
            ..line.clone()
        };
        let network = |indicator| of(crate::domain::Subject::network(), indicator);
        let mut many = vec![line.clone(); 8];
        many.push(network("contribution-value"));
        context.restatements = &many;
        let lines = changes(&context, 5);
        assert_eq!(lines.len(), 2);
        assert!(
            !lines[0].text.contains("Achterdam") && lines[0].text.contains("€ 12.300"),
            "{}",
            lines[0].text
        );
        assert!(
            lines[0].text.contains("door gecorrigeerde gegevens"),
            "{}",
            lines[0].text
        );
        assert!(lines[1].text.contains('8'), "{}", lines[1].text);
        // Who delivered late is not told: what a partner did not have before is not counted, for no sheet here lists it.
        let late = RestatementLine {
            was: None,
            ..line.clone()
        };
        let with_late = [line.clone(), network("contribution-value"), late.clone()];
        context.restatements = &with_late;
        let said = changes(&context, 5);
        assert!(said[1].text.contains("1 cijfer") && said.len() == 2, "{}", said[1].text);
        let only_late = [late];
        context.restatements = &only_late;
        assert_eq!(
            changes(&context, 5)[0].text,
            "Geen enkel eerder getoond cijfer is veranderd."
        );
        let ids = [
            "contribution-value",
            "contribution-cash",
            "momentum",
            "effort-shift",
            "survey-response",
            "benefit-net",
        ];
        let many: Vec<RestatementLine> = ids.iter().map(|id| network(id)).collect();
        context.restatements = &many;
        assert_eq!(changes(&context, 5).len(), 5);
        context.restatements = &many[..5];
        assert_eq!(changes(&context, 5).len(), 5);
        // The largest shift comes first; 12.300 to 12.400 is less than 2%.
        let mut of_sizes = many[..3].to_vec();
        of_sizes[0].becomes = Some(12_400.0);
        of_sizes[2].becomes = Some(30_000.0);
        context.restatements = &of_sizes;
        let said: Vec<String> = changes(&context, 5).into_iter().map(|line| line.text).collect();
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[0].contains("30.000") || said[0].contains("30000"), "{said:?}");
        assert!(!said.concat().contains("12.400"), "{said:?}");
        context.restatements = &of_sizes[..1];
        let said = changes(&context, 5);
        assert_eq!(said.len(), 2);
        assert!(said[0].text.contains("2%"), "{}", said[0].text);
        assert!(said[1].text.contains("12.400"), "{}", said[1].text);
        // A source that was revised as a whole: 30 series with two figures each.
        let kpi = |number: usize| {
            of(
                crate::domain::Subject::of(SubjectType::Kpi, &format!("k{}", number / 2)),
                "kpi-value",
            )
        };
        let many: Vec<RestatementLine> = (0..60).map(kpi).collect();
        context.restatements = &many;
        let said: Vec<String> = changes(&context, 5).into_iter().map(|line| line.text).collect();
        assert_eq!(
            said,
            [
                "Grote herziening: 60 cijfers van 30 reeksen zijn anders dan in de vorige editie, door gecorrigeerde gegevens. Ze staan allemaal op het blad Herzieningen."
            ]
        );
    }
}
