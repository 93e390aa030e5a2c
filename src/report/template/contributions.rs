//! Contributions: a row for each thing that the partner agreed to contribute in the month, and open rows.

use std::collections::BTreeSet;

use crate::contract;
use crate::domain::Period;
use crate::ledger::{ContributionKind, Partner, Row};
use crate::report::fillin::Lists;
use crate::report::letter::correction;
use crate::report::template::tab::{Part, Tab, Values};
use crate::report::{Cell, Context, Sheet};

/// The tab; `None` only without a contract.
pub(super) fn sheet(context: &Context<'_>, partner: &Partner, lists: &mut Lists) -> Option<Sheet> {
    let table = contract::table("contributions")?;
    let pledges = context.table("pledges");
    let own: Vec<Row<'_>> = pledges.rows().filter(|row| is_agreed(context, partner, *row)).collect();
    let earlier = || context.facts.contributions_of(&partner.id).iter();
    // Who agreed on another unit than the usual one of a kind, or gave in one, is asked for it in that unit.
    let has_units = own.iter().any(|row| other_unit(*row).is_some())
        || earlier().any(|group| group.unit != group.kind.usual_unit());
    // Who named a receiver before is asked for it again, and nobody else.
    let has_receivers = earlier().any(|group| group.receiver.is_some());
    let has_origins = partner.is_public && differ_in_origin(context, partner);
    let more: Vec<&'static str> = [
        (has_units, "unit"),
        (has_receivers, "receiver"),
        (has_origins, "funds_origin"),
    ]
    .into_iter()
    .filter_map(|(is_shown, column)| is_shown.then_some(column))
    // What the letter of this month asks for, the workbook can hold.
    .chain(correction::asked(context, &partner.id))
    .collect();
    let mut tab = Tab::of(table, &more);
    if !own.is_empty() {
        tab.parts.push(Part::Beside("agreed", 44));
    }
    tab.rows = own.iter().map(|row| values(context, *row, &more)).collect();
    Some(tab.sheet(context, lists))
}

/// A pledge of the partner that runs in the month.
pub(super) fn is_agreed(context: &Context<'_>, partner: &Partner, row: Row<'_>) -> bool {
    let month = context.month();
    row.text("partner_id") == Some(partner.id.as_str())
        && row.date("from").is_none_or(|day| day <= month.last_day())
        && row.date("to").is_none_or(|day| day >= month.first_day())
}

fn other_unit(row: Row<'_>) -> Option<&str> {
    let kind = ContributionKind::parse(row.text("kind")?)?;
    row.text("unit").filter(|unit| *unit != kind.usual_unit())
}

fn values(context: &Context<'_>, row: Row<'_>, more: &[&str]) -> Values {
    let word = |column: &str| {
        let id = row.text(column).unwrap_or_default();
        Cell::text(context.enum_word("pledges", column, id))
    };
    let mut values = Values::from([
        ("period", Cell::text(Period::Month(context.month()).to_string())),
        ("kind", word("kind")),
        ("agreed", Cell::text(agreed(context, row))),
    ]);
    let kind = row.text("kind").and_then(ContributionKind::parse);
    let unit = row.text("unit").or_else(|| kind.map(ContributionKind::usual_unit));
    if let Some(unit) = unit.filter(|_| more.contains(&"unit")) {
        values.insert("unit", Cell::text(context.enum_word("pledges", "unit", unit)));
    }
    if row.text("funds_origin").is_some() && more.contains(&"funds_origin") {
        values.insert("funds_origin", word("funds_origin"));
    }
    values
}

/// True for a partner that pledged one kind from two origins: a contribution has to say which.
fn differ_in_origin(context: &Context<'_>, partner: &Partner) -> bool {
    let pledges = context.table("pledges");
    let own = pledges
        .rows()
        .filter(|row| row.text("partner_id") == Some(partner.id.as_str()));
    let said: BTreeSet<(&str, &str)> = own
        .filter_map(|row| Some((row.text("kind")?, row.text("funds_origin")?)))
        .collect();
    let kinds: BTreeSet<&str> = said.iter().map(|(kind, _)| *kind).collect();
    kinds.len() < said.len()
}

/// What was agreed, in one line: `T3: 120 uur, van 1 januari 2026 tot en met 31 december 2026`.
pub(super) fn agreed(context: &Context<'_>, row: Row<'_>) -> String {
    let quantity = row.number("quantity").unwrap_or_default();
    let decimals = if quantity.fract() == 0.0 { 0 } else { 2 };
    let day = |column: &str| {
        row.date(column)
            .map_or_else(String::new, |day| context.locale.date(day))
    };
    let unit = row
        .text("unit")
        .or_else(|| Some(ContributionKind::parse(row.text("kind")?)?.usual_unit()))
        .unwrap_or_default();
    context.text(
        "template-agreed",
        &[
            ("id", row.text("pledge_id").unwrap_or_default().into()),
            ("quantity", context.locale.number(quantity, decimals).into()),
            ("unit", context.enum_word("pledges", "unit", unit).into()),
            ("from", day("from").into()),
            ("to", day("to").into()),
        ],
    )
}
