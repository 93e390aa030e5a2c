//! What was accepted: rows and sums per table, so that the sender can hold them against its own.

use std::collections::BTreeMap;

use crate::contract;
use crate::domain::amount::Amount;
use crate::report::letter::groups;
use crate::report::{Cell, Context, ReceiptLine, Table, frame, office};

/// The receipts that a letter shows: those about the reported month, and those of older files about which something
/// is still asked.
pub(super) fn receipts<'a>(context: &Context<'a>, partner_id: &str) -> Vec<&'a ReceiptLine> {
    let complaints = office::complaints(context, partner_id);
    context
        .receipts
        .iter()
        .filter(|line| line.partner.as_deref() == Some(partner_id))
        .filter(|line| {
            line.month == Some(context.month())
                || complaints
                    .iter()
                    .any(|fault| fault.place.file.as_deref() == Some(line.file.as_str()))
        })
        .collect()
}

/// The receipts as a table.
pub(super) fn table(context: &Context<'_>, receipts: &[&ReceiptLine]) -> Table {
    let rows = receipts
        .iter()
        .map(|line| {
            // A receipt names the table as the contract does in its own language.
            let table = contract::table_of_sheet(&line.table)
                .map_or(line.table.as_str(), |table| table.name(context.locale.language));
            let sum = sum(context, line);
            let count = |number: u64| context.locale.number(number as f64, 0);
            let arguments = [
                ("found", count(line.rows_found).into()),
                ("accepted", count(line.rows_accepted).into()),
                ("refused", count(line.rows_refused).into()),
                ("aside", count(line.rows_set_aside).into()),
            ];
            vec![
                Cell::text(table),
                Cell::text(format!("{} › {}", line.file, line.sheet)),
                Cell::text(context.text("letter-rows-of", &arguments)),
                sum,
            ]
        })
        .collect();
    let mut table = Table {
        notes: vec![context.word("letter-accepted-note")],
        ..frame::table(
            context.word("letter-accepted-caption"),
            frame::headers(context, "letter", &["table", "where-head", "rows", "sum"]),
            rows,
        )
    };
    groups::set_widths(&mut table);
    table
}

/// The control sum of a receipt as its sender can hold it against its own: of contributions by unit, of values of KPIs,
/// which have a unit each, none.
fn sum(context: &Context<'_>, line: &ReceiptLine) -> Cell {
    let Ok(sum) = line.control_sum.parse::<f64>() else {
        return context.absent("letter-no-sum");
    };
    let number = |sum: f64| context.locale.number(sum, if sum.fract() == 0.0 { 0 } else { 2 });
    match contract::table_of_sheet(&line.table).map(|table| table.id.as_str()) {
        Some("kpi_measurements") => context.absent("letter-no-sum"),
        Some("contributions") => {
            let of_units = by_unit(context, line);
            let all: Amount = of_units.values().copied().sum();
            if of_units.is_empty() || (all.to_f64() - sum).abs() > 0.005 {
                return Cell::text(number(sum));
            }
            let said: Vec<String> = of_units
                .into_iter()
                .map(|(unit, sum)| {
                    format!(
                        "{} {}",
                        number(sum.to_f64()),
                        context.enum_word("contributions", "unit", unit)
                    )
                })
                .collect();
            Cell::text(said.join("; "))
        }
        _ => Cell::text(number(sum)),
    }
}

/// The contributions that came from the sheet of a receipt, summed by unit.
fn by_unit<'a>(context: &Context<'a>, line: &ReceiptLine) -> BTreeMap<&'a str, Amount> {
    let facts = context.facts.whole();
    let table = facts.table("contributions");
    let sources = facts
        .sources
        .iter()
        .map(|source| source.file == line.file && source.sheet == line.sheet);
    let sources: Vec<bool> = sources.collect();
    let mut sums: BTreeMap<&str, Amount> = BTreeMap::new();
    for group in context
        .facts
        .contributions_of(line.partner.as_deref().unwrap_or_default())
    {
        let rows = group.rows.rows().iter().map(|index| table.row(*index as usize));
        let own = rows.filter(|row| sources.get(row.source() as usize) == Some(&true));
        let sum: Amount = own.filter_map(|row| Amount::from_f64(row.number("quantity")?)).sum();
        if sum != Amount::default() {
            *sums.entry(group.unit.as_str()).or_default() += sum;
        }
    }
    sums
}
