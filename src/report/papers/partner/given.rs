//! What a partner gave over twelve months: in the units in which it was given and in euros, cash and in kind apart,
//! beside its own pledge.

use std::collections::BTreeMap;

use crate::domain::amount::Amount;
use crate::domain::{Money, Window};
use crate::indicators::Scope;
use crate::indicators::contribution::windowed::in_year_of;
use crate::ledger::{ContributionGroup, ContributionKind};
use crate::report::names::capitalised;
use crate::report::papers::partner::Own;
use crate::report::{Cell, NumberFormat, Table, Trace, frame};

/// A row a kind and unit, and a total of cash and of in kind.
pub(super) fn table(own: &Own<'_, '_>) -> Table {
    let context = own.context;
    let span = Scope::span(Window::TwelveMonths, context.month());
    let mut kinds: BTreeMap<(ContributionKind, &str), Vec<&ContributionGroup>> = BTreeMap::new();
    for group in in_year_of(context.facts.whole(), &own.partner.id, span) {
        kinds.entry((group.kind, group.unit.as_str())).or_default().push(group);
    }
    let mut rows: Vec<Vec<Cell>> = kinds
        .iter()
        .map(|((kind, unit), groups)| row(own, *kind, unit, groups))
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("partner-nothing-given")];
        row.extend((0..3).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    rows.push(vec![
        Cell::text(context.word("report-total")),
        context.absent("partner-other-units"),
        context.cell(own.figure("contribution-cash")),
        context.cell(own.figure("contribution-in-kind")),
    ]);
    let mut notes = vec![context.word("partner-given-note")];
    notes.extend(foreign(own).map(|euros| context.text("partner-foreign", &[("euros", euros.into())])));
    Table {
        has_total: true,
        notes,
        ..frame::table(
            own.text("partner-given", &[]),
            frame::headers(context, "partner", &["kind", "quantity", "cash", "in-kind"]),
            rows,
        )
    }
}

fn row(own: &Own<'_, '_>, kind: ContributionKind, unit: &str, groups: &[&ContributionGroup]) -> Vec<Cell> {
    let context = own.context;
    let quantity: Amount = groups.iter().map(|group| group.quantity).sum();
    let value: Money = groups.iter().map(|group| group.middle).sum();
    let trace = Trace::of_sets(groups.iter().map(|group| &group.rows));
    let quantity = quantity.to_f64();
    let said = if kind.is_cash() {
        context.absent("partner-money")
    } else {
        Cell::text(counted(own, unit, quantity)).traced(trace.clone())
    };
    let euros = Cell::number(value.euros(), NumberFormat::Euro).traced(trace);
    let other = context.absent("report-absent-none");
    let [cash, in_kind] = if kind.is_cash() { [euros, other] } else { [other, euros] };
    let name = capitalised(&context.enum_word("contributions", "kind", kind.id()));
    vec![Cell::text(name), said, cash, in_kind]
}

/// `2.414 uur`, `95 dagdelen`.
fn counted(own: &Own<'_, '_>, unit: &str, quantity: f64) -> String {
    let context = own.context;
    let said = context.locale.number(quantity, u8::from(quantity.fract() != 0.0));
    // One is one whole: a part of one is more than one in words.
    let n = if quantity == 1.0 { 1 } else { 2 };
    let arguments = [("n", crate::locale::Value::Count(n)), ("said", said.as_str().into())];
    let words = context.locale.find(&format!("partner-quantity-{unit}"), &arguments);
    words.unwrap_or_else(|| format!("{said} {}", context.enum_word("contributions", "unit", unit)))
}

/// Money of others that the partner passed on within the twelve months, in words; `None` where there is none.
pub(super) fn foreign(own: &Own<'_, '_>) -> Option<String> {
    let context = own.context;
    let span = Scope::span(Window::TwelveMonths, context.month());
    let groups = in_year_of(context.facts.whole(), &own.partner.id, span);
    let sum: Money = groups.filter(|group| !group.is_own).map(|group| group.middle).sum();
    (sum != Money::ZERO).then(|| context.locale.euros(sum.euros()))
}
