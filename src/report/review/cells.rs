//! Cells and words that several sheets of the review have alike.

use crate::domain::{Measurement, RowSet, Subject, SubjectType};
use crate::ledger::Row;
use crate::report::review::judgement;
use crate::report::review::register::Benefit;
use crate::report::{Cell, Context, NumberFormat, Trace, benefit_words};

/// The name of a benefit, with a word behind it where it is a disbenefit.
pub(super) fn name(context: &Context<'_>, benefit: &Benefit) -> String {
    if benefit.is_negative {
        return context.text("report-benefits-negative", &[("name", benefit.name.as_str().into())]);
    }
    benefit.name.clone()
}

/// What a cell rests on when it rests on a figure.
pub(super) fn trace(figure: Option<&Measurement>) -> Option<Trace> {
    figure.map(|figure| Trace::Measurement(figure.key.clone()))
}

/// An amount in euros with the rows it was added up from.
pub(super) fn euros(context: &Context<'_>, value: Option<f64>, rows: Vec<RowSet>) -> Cell {
    number(context, value, NumberFormat::Euro, rows)
}

/// A number with the rows it was added up from.
pub(super) fn number(context: &Context<'_>, value: Option<f64>, format: NumberFormat, rows: Vec<RowSet>) -> Cell {
    let Some(value) = value else {
        return context.absent("report-absent-missing");
    };
    let cell = Cell::number(value, format);
    if rows.is_empty() {
        cell
    } else {
        cell.traced(Trace::Rows(rows))
    }
}

/// What came of the plan so far: the figure where the benefit carries a value, else its own unit.
pub(super) fn share_of_plan(context: &Context<'_>, benefit: &Benefit) -> Cell {
    if benefit.is_valued() {
        let subject = Subject::of(SubjectType::Benefit, &benefit.id);
        return context.cell(context.latest("benefit-realisation", &subject));
    }
    let share = judgement::share_of_plan(context, benefit);
    number(context, share, NumberFormat::Percent(0), benefit.rows())
}

/// A word of an enum column of the register, or the word for what is not filled in.
pub(super) fn word(context: &Context<'_>, row: Row<'_>, column: &str) -> Cell {
    let word = row
        .text(column)
        .map(|id| context.enum_word("benefits", column, id).replace('_', " "));
    context.text_or_absent(word.as_deref())
}

/// A share that would have happened anyway and is not taken off, because the comparison has done so: `20%, al in de …`.
pub(super) fn compared(context: &Context<'_>, share: f64) -> String {
    let share = context.locale.percent(share, 0);
    context.text("review-compared-share", &[("share", share.into())])
}

/// How a benefit was estimated, and that a comparison cannot be seen in the measurements where that is so.
pub(super) fn method(context: &Context<'_>, row: Row<'_>) -> Cell {
    if benefit_words::is_compared_elsewhere(context, row) {
        return Cell::text(context.word("review-method-elsewhere"));
    }
    word(context, row, "method")
}

/// The name of a beneficiary: a partner, or a group as it was written.
pub(super) fn beneficiary(context: &Context<'_>, who: &str) -> String {
    if context.facts.whole().partner(who).is_some() {
        context.partner_name(who)
    } else {
        crate::report::names::capitalised(who)
    }
}
