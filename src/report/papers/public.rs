//! The public version: three results, one story, what comes next. Nobody is compared and no person is named.

use crate::domain::{FindingSeverity, Subject, SubjectType, Window};
use crate::report::document::{EditionLine, Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::papers::milestones;
use crate::report::steering::{contributions, deliveries};
use crate::report::story::{self, Readers};
use crate::report::{Block, Context, Document, EditionStatus, Sheet, Tone, Trace, findings, kpi};
use crate::signals::sentence;

/// Results on the page.
const RESULTS: usize = 3;
/// Months in which a milestone is still news.
const RECENT: i32 = 3;

/// The public version of a month.
pub fn public_version(context: &Context<'_>) -> Document {
    let title = context.text(
        "public-title",
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    let document = frame::document(context, "public-file", title, vec![sheet(context)]);
    // What stands in the note is for everyone; a number and the state of an edition mean something in the network only.
    let edition = EditionLine {
        edition: String::new(),
        status: String::new(),
        ..document.edition
    };
    Document { edition, ..document }
}

fn sheet(context: &Context<'_>) -> Sheet {
    let results = results(context);
    let mut blocks = Vec::new();
    blocks.extend(ambition(context).map(Block::Paragraph));
    blocks.push(Block::Heading(context.word("public-results")));
    blocks.push(if results.is_empty() {
        Block::Paragraph(context.word("public-no-results"))
    } else {
        Block::Sentences(results)
    });
    if let Some(story) = story::told(context, Readers::Public).first() {
        let title = story.title.as_str();
        blocks.push(Block::Heading(
            context.text("public-story-of", &[("title", title.into())]),
        ));
        blocks.push(Block::Paragraph(story.text.clone()));
    } else {
        blocks.push(Block::Heading(context.word("public-story")));
        blocks.push(Block::Paragraph(context.word("public-no-story")));
    }
    blocks.push(Block::Heading(context.word("public-next")));
    blocks.push(Block::Paragraph(milestones::coming(context).first().map_or_else(
        || context.word("public-no-next"),
        |next| {
            let day = context.locale.date(next.day);
            context.text(
                "public-milestone",
                &[("name", next.name.as_str().into()), ("day", day.into())],
            ) + &next.said_late(context)
        },
    )));
    blocks.push(Block::Note(context.word("public-note")));
    if context.edition.status == EditionStatus::Draft {
        let day = context.locale.date(context.scope.reference_date);
        blocks.push(Block::Note(context.text("public-draft", &[("date", day.into())])));
    }
    let heading = Heading {
        id: "public",
        headline: context.text(
            "public-headline",
            &[("network", context.edition.network.as_str().into())],
        ),
        subtitle: context.text("public-subtitle", &[("period", context.period_text().into())]),
    };
    frame::sheet(context, heading, Paper::OnePage, blocks)
}

/// What the network is for, in its own words: the ambition of the first goal.
fn ambition(context: &Context<'_>) -> Option<String> {
    let goals = context.table("goals");
    let ambition = goals.rows().find_map(|row| row.text("ambition"))?;
    Some(context.text(
        "public-ambition",
        &[("ambition", ambition.trim_end_matches('.').into())],
    ))
}

/// Three results: KPIs that went well, what was finished, and what all partners brought in together.
pub(super) fn results(context: &Context<'_>) -> Vec<Sentence> {
    let mut results = improved(context);
    let after = context.month().plus(-RECENT).last_day();
    let finished = milestones::reached(context, after)
        .into_iter()
        .filter(|milestone| !milestone.is_process);
    results.extend(finished.map(|milestone| Sentence {
        text: context.text(
            "public-finished",
            &[
                ("name", milestone.name.as_str().into()),
                ("day", context.locale.date(milestone.day).into()),
            ],
        ),
        tone: Tone::Plain,
        trace: None,
    }));
    results.extend(together(context));
    results.truncate(RESULTS);
    results
}

/// KPIs that went well, each once and with its value; none of a single partner.
fn improved(context: &Context<'_>) -> Vec<Sentence> {
    let kpis = kpi::in_force(context);
    let mut seen: Vec<&str> = Vec::new();
    let mut said = Vec::new();
    for finding in findings::for_summary(context) {
        let id = finding.subject.id.as_str();
        let is_of_kpi = finding.subject.kind == SubjectType::Kpi;
        if finding.severity != FindingSeverity::Success || !is_of_kpi || seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let newest = kpis
            .iter()
            .find(|kpi| kpi.id == id)
            .and_then(|kpi| Some((kpi, kpi::newest(context, kpi)?)));
        let text = match newest.and_then(|(kpi, figure)| Some((kpi, figure, figure.value?))) {
            Some((kpi, figure, value)) => {
                let target = kpi.target.map(|target| valued(context, kpi, target));
                let arguments = [
                    ("name", kpi.name.as_str().into()),
                    ("value", valued(context, kpi, value).into()),
                    ("period", context.locale.period(figure.key.period).into()),
                    ("aimed", if target.is_some() { "yes" } else { "no" }.into()),
                    ("target", target.unwrap_or_default().into()),
                ];
                context.text("public-improved", &arguments)
            }
            None => sentence::sentence(finding, context.locale),
        };
        said.push(Sentence {
            text,
            tone: Tone::Plain,
            trace: findings::trace(context, finding),
        });
    }
    // Two figures at most, so that something that people can visit is told too.
    said.truncate(RESULTS - 1);
    said
}

/// A value of a KPI with its unit: `69,1%`, `31 dagen`.
fn valued(context: &Context<'_>, kpi: &kpi::Kpi, value: f64) -> String {
    let number = context.locale.number(value, u8::from(value.fract() != 0.0));
    let value = match kpi.unit.as_str() {
        "" => number,
        "%" => format!("{number}%"),
        unit => format!("{number} {unit}"),
    };
    format!("{value} {}", kpi.per).trim_end().to_owned()
}

/// How many partners bring something in, and what that is worth together; no partner by itself.
fn together(context: &Context<'_>) -> Option<Sentence> {
    let network = Subject::network();
    let visible = context.any_window("visible-contributors", &network)?;
    let (n, all) = crate::report::context::counts(visible)?;
    let figure = |indicator| context.figure(indicator, &network, Window::TwelveMonths);
    let sums = [figure("contribution-cash")?, figure("contribution-in-kind")?];
    let (cash, kind) = (sums[0].value?, sums[1].value?);
    let foreign = contributions::foreign(context);
    // Who does not deliver is not told apart here from who does not take part: that data lack is said beside it.
    let missing = deliveries::coverage(context).map_or(0, |(came, all)| all - came);
    // One or two that are counted apart could be told by who knows the network: a number stands of a group only.
    let fewest = context.scope.thresholds.value("group-partners");
    let extent = match all - n {
        0 => "all",
        rest if (rest as f64) < fewest && n > rest => "most",
        _ => "counted",
    };
    let arguments = [
        ("partners", context.proportion(n, all).into()),
        ("all", all.into()),
        ("extent", extent.into()),
        ("cash", context.locale.euros(cash).into()),
        ("passed", if foreign.is_some() { "yes" } else { "no" }.into()),
        ("foreign", foreign.unwrap_or_default().into()),
        ("kind", context.locale.euros(kind).into()),
        ("missing", missing.into()),
    ];
    Some(Sentence {
        text: context.text("public-together", &arguments),
        tone: Tone::Plain,
        trace: Some(Trace::Measurement(visible.key.clone())),
    })
}
