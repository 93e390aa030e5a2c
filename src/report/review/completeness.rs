//! The sheet `Batenregister`: what each entry says, and what is still to be filled in.

use crate::report::document::{Paper, Tone};
use crate::report::frame::{self, Heading};
use crate::report::review::cells;
use crate::report::review::profiles::IDS;
use crate::report::review::register::{Benefit, Register};
use crate::report::review::stage::Lacks;
use crate::report::{Block, Cell, Context, Sheet, Table, benefit_words, reading};

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let complete = register
        .benefits
        .iter()
        .filter(|benefit| Lacks::of(register, benefit) == Lacks::default())
        .count();
    let arguments = [("n", complete.into()), ("all", register.benefits.len().into())];
    let headline = if register.benefits.is_empty() {
        context.word("review-none")
    } else {
        context.text("review-register-headline", &arguments)
    };
    let seen = if register.benefits.is_empty() {
        context.word("review-none-seen")
    } else {
        context.text("review-register-seen", &arguments)
    };
    let blocks = vec![
        reading::block(context, "benefit-register", &[], seen),
        Block::Table(questions(context, register)),
        // The page of each benefit has the same.
        Block::Table(entries(context, register).off_paper()),
    ];
    frame::sheet(
        context,
        Heading {
            id: "benefit-register",
            headline,
            subtitle: context.text("review-register-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

/// What the register says of each benefit.
fn entries(context: &Context<'_>, register: &Register) -> Table {
    let row = |benefit: &Benefit| {
        let row = register.row(benefit);
        let kpi = row.text("kpi_id").map(|id| {
            let subject = crate::domain::Subject::of(crate::domain::SubjectType::Kpi, id);
            context.subject_name(&subject)
        });
        vec![
            Cell::text(cells::name(context, benefit)),
            Cell::text(&benefit.id),
            cells::word(context, row, "class"),
            benefit_words::owner(context, row),
            context.text_or_absent(kpi.as_deref()),
            context.text_or_absent(row.text("visible_at")),
            cells::word(context, row, "method"),
            match row.number("certainty") {
                Some(certainty) => Cell::text(context.text("review-certainty", &[("n", (certainty as i64).into())])),
                None => context.absent("report-absent-empty"),
            },
            context.text_or_absent(row.text("source")),
        ]
    };
    let headers = [
        "benefit",
        "code",
        "class",
        "owner",
        "kpi",
        "place",
        "method",
        "certainty",
        "source",
    ];
    frame::table(
        context.word("review-register-entries"),
        frame::headers(context, "review-column", &headers),
        register.benefits.iter().map(row).collect(),
    )
}

/// The four questions of a register: described, observed, attributed, measured.
fn questions(context: &Context<'_>, register: &Register) -> Table {
    let answer = |lacking: &[&'static str]| {
        if lacking.is_empty() {
            return Cell::text(context.word("review-register-yes")).worded(Tone::Improvement);
        }
        let names = Lacks::names(context, lacking);
        let text = context.text(
            "review-register-lacks",
            &[("names", context.locale.list(&names).into())],
        );
        Cell::text(text).worded(Tone::NoSignal)
    };
    let row = |benefit: &Benefit| {
        let lacks = Lacks::of(register, benefit);
        let (n, all) = lacks.counts();
        vec![
            Cell::text(cells::name(context, benefit)),
            answer(&lacks.described),
            answer(&lacks.observed),
            answer(&lacks.attributed),
            answer(&lacks.measured),
            Cell::text(context.proportion(n, all)),
        ]
    };
    let headers = ["benefit", "described", "observed", "attributed", "measured", "complete"];
    let more =
        (register.benefits.len() > IDS.len()).then(|| context.text("review-register-more", &[("n", IDS.len().into())]));
    Table {
        notes: std::iter::once(context.word("review-register-note"))
            .chain(more)
            .collect(),
        ..frame::table(
            context.word("review-register-questions"),
            frame::headers(context, "review-column", &headers),
            register.benefits.iter().map(row).collect(),
        )
    }
}
