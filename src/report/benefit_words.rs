//! What the register says of a benefit, in cells: the same in the monthly report and in the review.

use crate::ledger::Row;
use crate::report::{Cell, Context};

/// Who answers for a benefit: partner and role.
pub(super) fn owner(context: &Context<'_>, row: Row<'_>) -> Cell {
    let role = row.text("owner_role").map(str::to_owned);
    let owner = match (row.text("owner_partner_id"), role) {
        (Some(partner), Some(role)) => Some(format!("{} ({role})", context.partner_name(partner))),
        (Some(partner), None) => Some(context.partner_name(partner)),
        (None, role) => role,
    };
    context.text_or_absent(owner.as_deref())
}

/// The owner's judgement with role and date; where nobody judged yet, the proposal to ask for one, in the words of a key.
pub(super) fn judgement(context: &Context<'_>, row: Row<'_>, ask: &str) -> Cell {
    let Some(judgement) = row.text("judgement") else {
        return Cell::text(context.text("report-proposal", &[("what", context.word(ask).into())]));
    };
    let word = context.enum_word("benefits", "judgement", judgement);
    let details: Vec<String> = row
        .text("judged_by_role")
        .map(str::to_owned)
        .into_iter()
        .chain(row.date("judged_on").map(|day| context.locale.date(day)))
        .collect();
    Cell::text(if details.is_empty() {
        word
    } else {
        format!("{word} ({})", details.join(", "))
    })
}
