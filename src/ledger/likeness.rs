//! When two rows of a table say the same.

use crate::contract::ColumnType;
use crate::domain::Period;
use crate::ledger::Row;
use crate::ledger::batch::Batch;
use crate::ledger::supersede::periods;

/// How a row is found again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// By its key, or by all that it says.
    Whole,
    /// By all but its numbers.
    AllButAmount,
    /// By its numbers, its period and the words of lists.
    AmountAndKind,
}

/// The values of a row as one text.
pub(crate) fn values(row: Row<'_>, batch: &Batch, likeness: Likeness) -> String {
    let mut values = String::new();
    for column in &batch.table().columns {
        values.push('\u{1}');
        let is_number = matches!(
            column.kind,
            ColumnType::Decimal | ColumnType::Money | ColumnType::Integer
        );
        let is_word = matches!(column.kind, ColumnType::Text | ColumnType::Code | ColumnType::Codes);
        let is_left_out = match likeness {
            Likeness::Whole => false,
            Likeness::AllButAmount => is_number,
            Likeness::AmountAndKind => is_word,
        };
        if is_left_out {
            continue;
        }
        if let Some(text) = row.text(&column.id) {
            values.push_str(text);
        } else if let Some(number) = row.number(&column.id) {
            values.push_str(&number.to_string());
        } else if let Some(date) = row.date(&column.id) {
            values.push_str(&date.to_string());
        } else if let Some(is_true) = row.boolean(&column.id) {
            values.push_str(if is_true { "1" } else { "0" });
        }
    }
    values
}

/// True when two deliveries say the same about a period, row by row.
pub(crate) fn says_the_same(one: &[&Batch], other: &[&Batch], period: Period) -> bool {
    let all = |batches: &[&Batch]| {
        let mut said: Vec<String> = Vec::new();
        for batch in batches {
            let about = periods(batch);
            let kept = batch.kept().into_iter();
            said.extend(
                kept.filter(|index| about[*index] == Some(period))
                    .map(|index| values(batch.facts.row(index), batch, Likeness::Whole)),
            );
        }
        said.sort();
        said
    };
    all(one) == all(other)
}
