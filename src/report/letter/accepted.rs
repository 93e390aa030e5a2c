//! What was accepted: rows and sums per table, so that the sender can hold them against its own.

use crate::contract;
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
            let sum = line.control_sum.parse::<f64>().map_or_else(
                |_| context.absent("letter-no-sum"),
                |sum| Cell::text(context.locale.number(sum, if sum.fract() == 0.0 { 0 } else { 2 })),
            );
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
