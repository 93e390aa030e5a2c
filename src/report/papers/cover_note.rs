//! The cover note for a meeting of the steering group: one page that says what is asked, why, and what follows.

use crate::domain::Subject;
use crate::ledger::Row;
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::papers::{milestones, since};
use crate::report::steering::{decisions, money, summary};
use crate::report::{Block, Content, Context, Document, Sheet, Tone, agreed, funded, linked, money_table};

/// Decisions on the page at most.
const DECISIONS: usize = 3;
/// Sentences of the key message.
const MESSAGES: usize = 3;
/// Milestones that are late, at most: enough that what hangs on money is not left out.
const LATE: usize = 6;
/// Milestones that follow.
const NEXT: usize = 2;

/// The cover note of a month.
pub fn cover_note(context: &Context<'_>) -> Document {
    let title = context.text(
        "note-title",
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    frame::document(context, "note-file", title, vec![sheet(context)])
}

fn sheet(context: &Context<'_>) -> Sheet {
    let facts = context.table("decisions");
    let open = decisions::open(context, &facts);
    let count = open.len();
    let asked: Vec<Row<'_>> = open.into_iter().take(DECISIONS).collect();
    let part = |key: &str, lines: Vec<Sentence>| [Block::Heading(context.word(key)), Block::Sentences(lines)];
    let messages = summary::sentences(context).into_iter().take(MESSAGES).collect();
    let mut blocks = Vec::new();
    blocks.extend(part("note-asked", requested(context, &asked)));
    blocks.extend(part("note-reason", reasons(context, &asked)));
    blocks.extend(part("note-message", messages));
    blocks.extend(part("note-money", finances(context, &asked)));
    blocks.extend(money_table::block(context));
    blocks.extend(part("note-communication", vec![plain(communication(context))]));
    blocks.extend(part("note-next", follows(context)));
    let (heading, changed) = since::since(context);
    blocks.extend([Block::Heading(heading), Block::Sentences(changed)]);
    let next = agreed::next_meeting(context);
    let headline = match next {
        Some(day) => context.text(
            "note-headline",
            &[("n", count.into()), ("day", context.locale.date(day).into())],
        ),
        None => context.text("note-headline-no-day", &[("n", count.into())]),
    };
    let heading = Heading {
        id: "cover-note",
        headline,
        subtitle: context.text("note-subtitle", &[("period", context.period_text().into())]),
    };
    frame::sheet(context, heading, Paper::OnePage, blocks)
}

fn plain(text: String) -> Sentence {
    Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    }
}

/// `1. De steunpunten uit structureel geld betalen. Keuzes: …. Nu: …. Kosten: …. Eigenaar: wethouder zorg, …`
fn requested(context: &Context<'_>, asked: &[Row<'_>]) -> Vec<Sentence> {
    if asked.is_empty() {
        return vec![plain(context.word("note-nothing-asked"))];
    }
    numbered(asked, |row| {
        let what = agreed::asked(context, row)?;
        let owner = row
            .text("owner_role")
            .map_or_else(|| context.word("report-absent-owner"), str::to_owned);
        let day = row
            .date("due_on")
            .map_or_else(|| context.word("report-absent-date"), |day| context.locale.date(day));
        let arguments = [("owner", owner.into()), ("day", day.into())];
        let mut said = vec![format!("{}.", what.trim_end_matches('.'))];
        said.extend(agreed::options(context, row));
        let now = linked::of(context, row).map(|linked| linked.now_and_target(context).content);
        if let Some(Content::Text(now)) = now {
            said.push(format!("{}.", now.trim_end_matches('.')));
        }
        said.push(cost(context, row));
        said.push(context.text("note-decision", &arguments));
        Some(said.join(" "))
    })
}

/// `Kosten: € 90.000.`, or that nobody stated them; of choices, that nobody stated for which one.
fn cost(context: &Context<'_>, row: Row<'_>) -> String {
    match row.number("cost") {
        Some(cost) => {
            let has_choices = agreed::options(context, row).is_some();
            let arguments = [
                ("cost", context.locale.euros(cost).into()),
                ("choices", if has_choices { "yes" } else { "no" }.into()),
            ];
            context.text("note-cost", &arguments)
        }
        None => context.word("note-no-cost"),
    }
}

/// The costs, or whom to ask for them before the meeting.
fn cost_or_ask(context: &Context<'_>, row: Row<'_>) -> String {
    match (row.number("cost"), row.text("owner_role")) {
        (None, Some(owner)) => context.text("note-ask-cost", &[("owner", owner.into())]),
        _ => cost(context, row),
    }
}

fn reasons(context: &Context<'_>, asked: &[Row<'_>]) -> Vec<Sentence> {
    let said = of_decisions(context, asked, |row| {
        row.text("reason")
            .map(|reason| format!("{}.", reason.trim().trim_end_matches('.')))
    });
    if said.is_empty() {
        return vec![plain(context.word("note-no-reason"))];
    }
    said
}

/// Sentences about decisions, each with the number of its decision and the row it comes from.
fn numbered(asked: &[Row<'_>], say: impl Fn(Row<'_>) -> Option<String>) -> Vec<Sentence> {
    under_number(asked, say, |number, text| format!("{number}. {text}"))
}

/// The same under a heading of its own, away from the decisions themselves: `Besluit 1: …`.
fn of_decisions(context: &Context<'_>, asked: &[Row<'_>], say: impl Fn(Row<'_>) -> Option<String>) -> Vec<Sentence> {
    under_number(asked, say, |number, text| {
        let arguments = [("number", number.into()), ("text", text.into())];
        context.text("note-of-decision", &arguments)
    })
}

fn under_number(
    asked: &[Row<'_>],
    say: impl Fn(Row<'_>) -> Option<String>,
    put: impl Fn(usize, &str) -> String,
) -> Vec<Sentence> {
    let said = asked.iter().zip(1..).filter_map(|(row, number)| {
        let text = say(*row)?;
        Some(Sentence {
            text: put(number, &text),
            tone: Tone::Plain,
            trace: Some(agreed::of_row("decisions", *row)),
        })
    });
    said.collect()
}

/// The euros of each decision where its figure says them, the budget of the projects, and whether benefits cover costs. What
/// the years cost stands in the table under it.
fn finances(context: &Context<'_>, asked: &[Row<'_>]) -> Vec<Sentence> {
    let mut lines = of_decisions(context, asked, |row| {
        let linked = linked::of(context, row);
        let euros = linked.as_ref().and_then(|linked| linked.euros(context));
        let mut said = match euros {
            Some(euros) => vec![euros],
            None => vec![cost_or_ask(context, row)],
        };
        said.extend(linked.map(|linked| linked.payers(context)).unwrap_or_default());
        Some(said.join(" "))
    });
    let budget = money::budget(context).and_then(|figure| Some((figure, figure.value?, figure.denominator?)));
    lines.push(match budget {
        Some((figure, share, budget)) => Sentence {
            text: context.text(
                "note-budget",
                &[
                    ("share", context.locale.percent(share, 0).into()),
                    ("budget", context.locale.euros(budget).into()),
                    (
                        "years",
                        funded::years_of(context, figure, &["costs"]).unwrap_or_default().into(),
                    ),
                ],
            ),
            tone: Tone::Plain,
            trace: Some(crate::report::Trace::Measurement(figure.key.clone())),
        },
        None => plain(context.word("money-headline-none") + "."),
    });
    lines.push(money::benefits_and_costs(context).unwrap_or_else(|| plain(context.word("money-conclusion-none"))));
    lines
}

/// The last message, and of how many results of the process was told.
fn communication(context: &Context<'_>) -> String {
    let table = context.table("communication");
    let reference = context.scope.reference_date;
    let sent = table
        .rows()
        .filter_map(|row| Some((row.date("sent_on").filter(|day| *day <= reference)?, row)));
    let Some((day, row)) = sent.max_by_key(|(day, row)| (*day, row.index())) else {
        return context.word("note-no-communication");
    };
    let audience = row
        .text("audience")
        .map(|audience| context.enum_word("communication", "audience", audience));
    let arguments = [
        ("day", context.locale.date(day).into()),
        ("channel", row.text("channel").unwrap_or_default().into()),
        ("audience", audience.unwrap_or_default().into()),
    ];
    let last = context.text("note-last-message", &arguments);
    let coverage = context
        .latest("communication-coverage", &Subject::network())
        .and_then(crate::report::context::counts);
    match coverage {
        Some((told, all)) => {
            let told = context.text("note-told", &[("told", context.proportion(told, all).into())]);
            format!("{last} {told}")
        }
        None => last,
    }
}

/// The next meeting and the milestones that come first.
fn follows(context: &Context<'_>) -> Vec<Sentence> {
    let mut lines = vec![match agreed::next_meeting(context) {
        Some(day) => context.text("note-next-meeting", &[("day", context.locale.date(day).into())]),
        None => context.word("note-no-meeting"),
    }];
    lines.extend(late(context));
    let coming = milestones::coming(context).into_iter();
    let coming: Vec<String> = coming
        .filter(|milestone| milestone.missed.is_none())
        .take(NEXT)
        .map(|milestone| milestone.said(context))
        .collect();
    lines.push(if coming.is_empty() {
        context.word("note-no-milestone")
    } else {
        context.text("note-milestones", &[("names", context.locale.list(&coming).into())])
    });
    lines.into_iter().map(plain).collect()
}

/// The milestones that should have been ready, the oldest first; `None` where there are none.
fn late(context: &Context<'_>) -> Option<String> {
    let late = milestones::late(context);
    let mut names: Vec<String> = late
        .iter()
        .take(LATE)
        .map(|milestone| milestone.said(context))
        .collect();
    if late.len() > LATE {
        names.push(context.text("since-more", &[("n", (late.len() - LATE).into())]));
    }
    (!names.is_empty()).then(|| {
        let arguments = [("n", late.len().into()), ("names", context.locale.list(&names).into())];
        context.text("note-late", &arguments)
    })
}
