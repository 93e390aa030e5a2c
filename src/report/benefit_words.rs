//! What the register says of a benefit, in cells: the same in the monthly report and in the review.

use crate::domain::{Subject, SubjectType};
use crate::ledger::Row;
use crate::report::{Cell, Context};

/// True where what came of a benefit is assumed: nobody measured it.
pub(super) fn is_estimated(row: Row<'_>) -> bool {
    row.text("method") == Some("assumption")
}

/// The name of a benefit, with a word behind it where what came is assumed and not measured.
pub(super) fn named(context: &Context<'_>, row: Row<'_>, name: String) -> String {
    if is_estimated(row) {
        return context.text("report-benefits-estimated", &[("name", name.into())]);
    }
    name
}

/// How much of what came is assumed and not measured, with the benefits it is of; `None` where all of it is measured.
pub(super) fn estimated(context: &Context<'_>) -> Option<String> {
    let register = context.table("benefits");
    let mut names = Vec::new();
    let mut sum = 0.0;
    for row in register.rows().filter(|row| is_estimated(*row)) {
        let id = row.text("benefit_id").unwrap_or_default();
        let net = context.latest("benefit-net", &Subject::of(SubjectType::Benefit, id));
        if let Some(value) = net.and_then(|figure| figure.value) {
            sum += value;
            names.push(format!("“{}”", row.text("name").unwrap_or(id)));
        }
    }
    let arguments = [
        ("euros", context.locale.euros(sum).into()),
        ("names", context.locale.list(&names).into()),
    ];
    (!names.is_empty()).then(|| context.text("report-benefits-estimated-part", &arguments))
}

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
