//! The page that a board member reads in a minute: sentences, six tiles, what changed, what is asked.

use crate::domain::{Finding, FindingSeverity};
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::steering::{capacity, decisions, deliveries, kpis, pace, tiles};
use crate::report::{Block, Context, RestatementLine, Sheet, Tone, findings, kpi};

const SENTENCES: usize = 5;
const FEWEST: usize = 3;
const CHANGES: usize = 5;

/// The sheet `Samenvatting`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let sentences = sentences(context);
    let headline = headline(context);
    let mut blocks = vec![
        Block::Sentences(sentences),
        Block::Tiles(tiles::all(context)),
        Block::Heading(context.word("report-changed-heading")),
        Block::Sentences(changes(context)),
        Block::Heading(context.word("report-decisions-heading")),
        Block::Table(decisions::table(context)),
    ];
    blocks.extend(foot(context).into_iter().map(Block::Note));
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
    let arguments = [
        ("attention", with(FindingSeverity::Attention).into()),
        ("success", with(FindingSeverity::Success).into()),
    ];
    let key = match (with(FindingSeverity::Attention), with(FindingSeverity::Success)) {
        (0, 0) => "report-summary-headline-quiet",
        (0, _) => "report-summary-headline-success",
        (_, 0) => "report-summary-headline-attention",
        _ => "report-summary-headline",
    };
    context.text(key, &arguments)
}

/// Three to five sentences: what asks for a talk, then news, with room kept for one success.
fn sentences(context: &Context<'_>) -> Vec<Sentence> {
    let found = findings::for_summary(context);
    let first_success = found.iter().find(|f| f.severity == FindingSeverity::Success).copied();
    let room = SENTENCES - usize::from(first_success.is_some());
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
            .take((SENTENCES - chosen.len()).min(if chosen.len() >= FEWEST { 1 } else { 2 })),
    );
    let mut sentences: Vec<Sentence> = chosen
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
    let lacking = FEWEST.saturating_sub(sentences.len());
    sentences.extend(fillers.into_iter().take(lacking).map(plain));
    sentences
}

/// Figures that differ from the edition before, five lines at most.
fn changes(context: &Context<'_>) -> Vec<Sentence> {
    let plain = |text: String| Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    };
    if context.edition.is_first {
        return vec![plain(context.word("report-first-edition"))];
    }
    if context.restatements.is_empty() {
        return vec![plain(context.word("report-changed-nothing"))];
    }
    let all = context.restatements.len();
    let shown = if all > CHANGES { CHANGES - 1 } else { all };
    let mut lines: Vec<Sentence> = context.restatements[..shown]
        .iter()
        .map(|line| plain(changed(context, line)))
        .collect();
    if all > shown {
        lines.push(plain(
            context.text("report-changed-more", &[("n", (all - shown).into())]),
        ));
    }
    lines
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
            changes(&house.context())[0].text,
            "Eerste editie, nog geen vergelijking."
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
        let many = vec![line; 8];
        context.restatements = &many;
        let lines = changes(&context);
        assert_eq!(lines.len(), 5);
        assert!(lines[0].text.contains("Gemeente Achterdam") && lines[0].text.contains("€ 12.300"));
        assert!(lines[4].text.contains('4'), "{}", lines[4].text);
    }
}
