//! The sheet `Bruto naar netto`: what is taken off on the way, correction by correction.

use crate::domain::{Money, Window};
use crate::indicators::Scope;
use crate::indicators::benefit::net::Side;
use crate::indicators::benefit::taken::{CORRECTIONS, Taken, taken};
use crate::report::chart_time::{Waterfall, WaterfallStep};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::review::cells;
use crate::report::review::register::{self, Register};
use crate::report::{
    Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, benefit_words, reading,
};

const INDICATORS: &[&str] = &["benefit-gross", "benefit-net"];

/// All counted benefits laid together.
struct Whole {
    gross: Money,
    parts: [Money; 5],
    disbenefits: Money,
    net: Money,
}

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let (first, last) = Scope::span(Window::ToDate, context.month());
    let taken = taken(context.facts, first, last, Side::Realised);
    let own = |id: &str| taken.get(id).cloned();
    let lines: Vec<(String, Taken, bool)> = register
        .benefits
        .iter()
        .filter_map(|benefit| Some((cells::name(context, benefit), own(&benefit.id)?, benefit.is_negative)))
        .collect();
    let whole = whole(&lines);
    let headline = headline(context, whole.as_ref());
    let seen = seen(context, whole.as_ref());
    let blocks = vec![
        Block::Chart(Box::new(chart(
            context,
            whole.as_ref(),
            lines.len(),
            (&headline, &seen),
        ))),
        Block::Table(Table {
            notes: notes(context, register),
            ..table(context, &lines)
        }),
        reading::block(context, "gross-to-net", INDICATORS, seen),
    ];
    frame::sheet(
        context,
        Heading {
            id: "gross-to-net",
            headline,
            subtitle: context.text("review-net-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

/// The positive benefits step by step, then the negative ones with what is left of them.
fn whole(lines: &[(String, Taken, bool)]) -> Option<Whole> {
    let counted: Vec<_> = lines.iter().filter(|(_, taken, _)| taken.is_counted).collect();
    if counted.is_empty() {
        return None;
    }
    let positive = || {
        counted
            .iter()
            .filter(|(_, _, is_negative)| !is_negative)
            .map(|(_, taken, _)| taken)
    };
    let mut parts = [Money::default(); 5];
    for (at, part) in parts.iter_mut().enumerate() {
        *part = positive().map(|taken| taken.parts[at]).sum();
    }
    Some(Whole {
        gross: positive().map(|taken| taken.gross).sum(),
        parts,
        disbenefits: counted
            .iter()
            .filter(|(_, _, is_negative)| *is_negative)
            .map(|(_, taken, _)| taken.net)
            .sum(),
        net: counted.iter().map(|(_, taken, _)| taken.net).sum(),
    })
}

fn headline(context: &Context<'_>, whole: Option<&Whole>) -> String {
    match whole {
        Some(whole) if whole.gross > Money::default() => context.text(
            "review-net-headline",
            &[
                ("gross", context.locale.euros(whole.gross.euros()).into()),
                ("net", context.locale.euros(whole.net.euros()).into()),
            ],
        ),
        _ => context.word("review-net-headline-none"),
    }
}

fn seen(context: &Context<'_>, whole: Option<&Whole>) -> String {
    let Some(whole) = whole else {
        return context.word("report-benefits-seen-none");
    };
    let largest = CORRECTIONS.into_iter().zip(whole.parts).max_by_key(|(_, part)| *part);
    let (id, part) = largest.unwrap_or(("attribution", Money::default()));
    context.text(
        "review-net-seen",
        &[
            ("gross", context.locale.euros(whole.gross.euros()).into()),
            ("net", context.locale.euros(whole.net.euros()).into()),
            ("what", context.word(&format!("review-correction-{id}-off")).into()),
            ("part", context.locale.euros(part.euros()).into()),
            (
                "negative",
                context
                    .locale
                    .euros((Money::default() - whole.disbenefits).euros())
                    .into(),
            ),
        ],
    )
}

/// From the gross total to the net one, each correction a step.
fn steps(context: &Context<'_>, whole: &Whole) -> Vec<WaterfallStep> {
    let total = |key: &str, value: Money| WaterfallStep {
        name: context.word(key),
        from: 0.0,
        to: value.euros(),
        is_total: true,
    };
    let mut steps = vec![total("review-net-gross", whole.gross)];
    let mut at = whole.gross;
    let mut change = |name: String, by: Money| {
        if by != Money::default() {
            let to = at + by;
            steps.push(WaterfallStep {
                name,
                from: at.euros(),
                to: to.euros(),
                is_total: false,
            });
            at = to;
        }
    };
    for (id, part) in CORRECTIONS.into_iter().zip(whole.parts) {
        change(
            context.word(&format!("review-correction-{id}-off")),
            Money::default() - part,
        );
    }
    change(context.word("review-net-negative"), whole.disbenefits);
    steps.push(total("review-net-net", whole.net));
    steps
}

fn chart(context: &Context<'_>, whole: Option<&Whole>, n: usize, (headline, seen): (&str, &str)) -> ChartSpec {
    ChartSpec {
        id: "bruto-naar-netto".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "review-net-chart-subtitle",
            &[("period", context.period_text().into()), ("n", n.into())],
        ),
        description: format!("{headline}. {seen}"),
        empty: whole.is_none().then(|| context.word("report-benefits-seen-none")),
        body: ChartBody::Waterfall(Waterfall {
            steps: whole.map(|whole| steps(context, whole)).unwrap_or_default(),
            format: NumberFormat::Euro,
            axis: context.word("review-axis-euro"),
            words: [context.word("review-net-totals"), context.word("review-net-changes")],
        }),
    }
}

fn table(context: &Context<'_>, lines: &[(String, Taken, bool)]) -> Table {
    let euros = |value: Money, taken: &Taken| {
        Cell::number(value.euros(), NumberFormat::Euro).traced(Trace::Rows(taken.rows.clone()))
    };
    let row = |(name, taken, _): &(String, Taken, bool)| {
        let mut row = vec![Cell::text(name), euros(taken.gross, taken)];
        row.extend(taken.parts.map(|part| euros(Money::default() - part, taken)));
        row.push(euros(taken.net, taken));
        let counts = if taken.is_counted {
            "review-counts"
        } else {
            "review-counts-not"
        };
        row.push(Cell::text(context.word(counts)));
        row
    };
    let headers = [
        "benefit",
        "gross",
        "deadweight",
        "displacement",
        "leakage",
        "attribution",
        "drop-off",
        "net",
        "counts",
    ];
    frame::table(
        context.word("review-net-caption"),
        frame::headers(context, "review-column", &headers),
        lines.iter().map(row).collect(),
    )
}

fn notes(context: &Context<'_>, register: &Register) -> Vec<String> {
    [
        Some(context.word("review-net-note-order")),
        Some(context.word("review-net-note-compared")),
        benefit_words::compared_elsewhere(context),
        register::not_in_euros(context, register),
    ]
    .into_iter()
    .flatten()
    .collect()
}
