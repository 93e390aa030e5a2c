//! The workbook that a partner gets to fill in: cover, contributions with what was agreed, its KPIs, its milestones,
//! and how to fill it in. What the network knows already is not asked again.

mod contributions;
mod instructions;
mod kpis;
mod milestones;
mod tab;

use crate::domain::Period;
use crate::ledger::Partner;
use crate::report::fillin::Lists;
use crate::report::{Context, Document, covered, frame};

/// Open rows of a tab.
const OPEN_ROWS: u32 = 500;

/// The workbook of one partner over the reported month.
pub fn template(context: &Context<'_>, partner: &Partner) -> Document {
    let mut lists = Lists::default();
    let cover = covered::Cover {
        contact: None,
        partner: &partner.id,
        period: Period::Month(context.month()),
        delivered_on: None,
        version: 1,
        intro: vec![context.word("template-cover-intro")],
    };
    let cover = covered::sheet(context, &cover, &mut lists);
    let tabs: Vec<_> = [
        contributions::sheet(context, partner, &mut lists),
        kpis::sheet(context, partner, &mut lists),
        milestones::sheet(context, partner, &mut lists),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut sheets = vec![instructions::sheet(context, partner, &tabs), cover];
    sheets.extend(tabs);
    sheets.extend(lists.sheet(context));
    let title = context.text(
        "template-title",
        &[
            ("partner", partner.name.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    let mut document = frame::document(context, "template-file-stem", title, sheets);
    document.file_stem = format!("{}_{}", document.file_stem, partner.id);
    // It belongs to no edition.
    document.edition.edition = String::new();
    document.edition.reference = String::new();
    document.edition.status = String::new();
    document
}
