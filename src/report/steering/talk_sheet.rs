//! The talk sheet: one page for the talk itself, with space for what is agreed.

use crate::domain::FindingSeverity;
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Sheet, Table, Tone, findings, talk};
use crate::signals::sentence;

/// Widths of the columns to write in, in letters.
const WIDTHS: [u16; 3] = [52, 20, 20];
/// Rows for what is agreed.
const AGREEMENTS: usize = 3;

/// The sheet `Gespreksblad`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let asked = talk::asked(context);
    let mut blocks = vec![Block::Heading(context.word("talk-questions"))];
    blocks.push(questions(context, &asked));
    blocks.push(Block::Heading(context.word("talk-term")));
    blocks.extend(term(context));
    blocks.push(Block::Heading(context.word("talk-success")));
    blocks.push(Block::Paragraph(success(context)));
    blocks.push(Block::Heading(context.word("talk-step")));
    blocks.push(Block::Paragraph(asked.first().map_or_else(
        || context.word("talk-no-step"),
        |finding| {
            let step = sentence::intervention(finding, context.locale);
            context.text("report-proposal", &[("what", step.into())])
        },
    )));
    blocks.push(Block::Table(agreements(context)));
    blocks.push(Block::Heading(context.word("talk-before")));
    blocks.push(before(context));
    blocks.push(Block::Note(context.word("talk-note")));
    let heading = Heading {
        id: "talk",
        headline: context.text("talk-headline", &[("n", asked.len().into())]),
        subtitle: context.text("talk-subtitle", &[("period", context.period_text().into())]),
    };
    frame::sheet(context, heading, Paper::OnePage, blocks)
}

fn questions(context: &Context<'_>, asked: &[&crate::domain::Finding]) -> Block {
    if asked.is_empty() {
        return Block::Paragraph(context.word("talk-no-question"));
    }
    let sentences = asked.iter().zip(1..).map(|(finding, number)| Sentence {
        text: format!("{number}. {}", talk::question(context, finding)),
        tone: Tone::Plain,
        trace: findings::trace(context, finding),
    });
    Block::Sentences(sentences.collect())
}

/// The first open term with what partners mean by it, without saying who means what.
fn term(context: &Context<'_>) -> Vec<Block> {
    let terms = context.table("terms");
    let open = terms.rows().find(|row| row.text("status") == Some("open"));
    let Some(term) = open.and_then(|row| row.text("term")) else {
        return vec![Block::Paragraph(context.word("talk-no-term"))];
    };
    let variants = context.table("term_variants");
    let meanings: Vec<String> = variants
        .rows()
        .filter(|row| row.text("term") == Some(term))
        .filter_map(|row| row.text("meaning"))
        .map(|meaning| format!("‘{}’", meaning.trim()))
        .collect();
    let mut said = context.text("talk-open-term", &[("term", term.into())]);
    if !meanings.is_empty() {
        let list = context.locale.list(&meanings);
        said = format!("{said} {}", context.text("talk-meanings", &[("meanings", list.into())]));
    }
    vec![Block::Paragraph(said)]
}

/// The first good news of the month; else the newest milestone; else a sentence.
fn success(context: &Context<'_>) -> String {
    let good = findings::for_summary(context)
        .into_iter()
        .find(|finding| finding.severity == FindingSeverity::Success);
    good.map_or_else(
        || context.word("talk-no-success"),
        |finding| sentence::sentence(finding, context.locale),
    )
}

/// Space to write down what is agreed.
fn agreements(context: &Context<'_>) -> Table {
    let rows = (1..=AGREEMENTS)
        .map(|number| {
            let line = context.word("talk-line");
            let short = context.word("talk-line-short");
            vec![
                Cell::text(format!("{number}. {line}")),
                Cell::text(&short),
                Cell::text(short),
            ]
        })
        .collect();
    let mut table = frame::table(
        context.word("talk-agreements"),
        frame::headers(context, "talk", &["agreement", "who", "when"]),
        rows,
    );
    for (column, width) in table.columns.iter_mut().zip(WIDTHS) {
        column.width = width;
    }
    table
}

/// What was asked in the report before, and whether its signal is still there.
fn before(context: &Context<'_>) -> Block {
    let Some(found) = &context.edition.found_before else {
        return Block::Paragraph(context.word("talk-before-first"));
    };
    let asked = talk::asked_before(context, found);
    if asked.is_empty() {
        return Block::Paragraph(context.word("talk-before-none"));
    }
    let sentences = asked.into_iter().map(|earlier| {
        let key = if earlier.still_shows { "talk-still" } else { "talk-gone" };
        Sentence {
            text: context.text(key, &[("question", earlier.question.into())]),
            tone: Tone::Plain,
            trace: None,
        }
    });
    Block::Sentences(sentences.collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{Finding, Period, Subject, SubjectType};
    use crate::report::FoundBefore;
    use crate::report::fixture::{self, House};
    use crate::signals::recurrence::EarlierFinding;

    fn finding(rule: &'static str, severity: FindingSeverity, subject: Subject) -> Finding {
        let period = Period::parse("2026-10").expect("a period");
        Finding::new(rule, severity, subject, period)
    }

    fn house() -> House {
        let terms = [vec![("term", "dichtbij"), ("status", "open")]];
        let variant = |partner, meaning| vec![("term", "dichtbij"), ("partner_id", partner), ("meaning", meaning)];
        let variants = [
            variant("achterdam", "In het dorp"),
            variant("broekzijde", "Een kwartier fietsen"),
        ];
        let mut house = House::three_partners().with_tables(&[("terms", &terms), ("term_variants", &variants)]);
        let attention = FindingSeverity::Attention;
        house.findings = vec![
            finding("promise-not-met", attention, Subject::partner("achterdam")),
            finding("pilot-not-landing", attention, Subject::network()),
            finding(
                "target-out-of-reach",
                attention,
                Subject::of(SubjectType::Kpi, "wachttijd"),
            ),
            finding("target-out-of-reach", attention, Subject::of(SubjectType::Kpi, "k2")),
            finding("kpi-on-open-term", FindingSeverity::Notice, Subject::network()),
        ];
        house
    }

    #[test]
    fn three_questions_of_different_rules_and_none_about_a_partner() {
        let house = house();
        let context = house.context();
        let rules: Vec<&str> = talk::asked(&context).iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["pilot-not-landing", "target-out-of-reach", "kpi-on-open-term"]);
        let text = fixture::texts_of(&sheet(&context)).join("\n");
        for partner in &house.facts.partners {
            assert!(!text.contains(&partner.name), "{text}");
        }
        assert!(text.contains("‘In het dorp’ en ‘Een kwartier fietsen’"), "{text}");
        assert!(text.contains("Eerste editie"), "{text}");
    }

    #[test]
    fn the_questions_of_the_report_before_are_read_back() {
        let house = house();
        let mut context = house.context();
        let earlier = |rule: &str, subject: &str| EarlierFinding {
            rule: rule.to_owned(),
            severity: "attention".to_owned(),
            subject: subject.to_owned(),
            about: BTreeSet::new(),
            recurrence: None,
        };
        context.edition.found_before = Some(FoundBefore {
            period: Period::parse("2026-09").expect("a period"),
            findings: vec![
                earlier("promise-not-met", "partner:achterdam"),
                earlier("pace-lost", "network:network"),
                earlier("pilot-not-landing", "network:network"),
            ],
        });
        let text = fixture::texts_of(&sheet(&context)).join("\n");
        assert!(text.contains("Vaart is afgenomen: Wat is hier gebeurd, en wat maakt deze opgave nu dringend? Dit signaal is er niet meer."), "{text}");
        assert!(text.contains("wie betaalt het? Dit signaal is er nog."), "{text}");
        assert!(!text.contains("Inbreng en toezegging"), "{text}");
    }
}
