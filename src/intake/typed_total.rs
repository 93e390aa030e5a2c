//! Rows of totals between rows of data: the words for them, and the sums that a total may repeat.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::contract::{FilledInBy, Table, normalise};
use crate::domain::amount::Amount;
use crate::intake::grid::GridRow;
use crate::intake::value::Value;

/// Words for a total.
const WORDS: [&str; 7] = ["totaal", "total", "subtotaal", "subtotal", "eindtotaal", "som", "sum"];
/// Fewer rows above have no sum that tells anything.
const FEWEST: u32 = 2;
/// Longer texts are remarks.
const LONGEST: usize = 60;

/// True for a text that says no more than that a row is a total.
pub fn is_word(text: &str) -> bool {
    // All these words begin with one of three letters; most texts do not, and need no closer look.
    if !may_say(text) {
        return false;
    }
    let word = normalise::name(text);
    WORDS.contains(&word.as_str()) || word.starts_with("totaal") && word.len() < 30
}

fn may_say(text: &str) -> bool {
    text.len() <= LONGEST && text.trim_start().starts_with(['t', 'T', 's', 'S', 'e', 'E'])
}

/// True when any text of a row begins with a word for a total.
fn begins(row: &GridRow) -> bool {
    let mut texts = row.cells.iter().filter_map(|(_, value)| value.as_text());
    texts.any(|text| {
        may_say(text)
            && text
                .trim_start()
                .split(|letter: char| !letter.is_alphanumeric())
                .next()
                .is_some_and(|first| WORDS.contains(&first.to_lowercase().as_str()))
    })
}

#[derive(Clone, Copy, Default)]
struct Sum {
    amount: Amount,
    rows: u32,
}

impl Sum {
    fn add(&mut self, amount: Amount) {
        self.amount += amount;
        self.rows += 1;
    }
}

/// The sums of the rows above: of all, of those since the last total, and of each word of the first column of words,
/// which is the kind of a contribution.
#[derive(Default)]
pub struct Above {
    all: Sum,
    since: Sum,
    of_kind: BTreeMap<Rc<str>, Sum>,
}

impl Above {
    /// Counts a row of data, refused or not: who typed the total counted it as well. Gives its amount, which stands in
    /// the column `at`.
    pub fn add(&mut self, table: &Table, record: &[Option<Value>], at: Option<usize>) -> Option<Amount> {
        let amount = amount(record.get(at?)?.as_ref())?;
        self.all.add(amount);
        self.since.add(amount);
        let kind = table.columns.iter().position(|column| !column.words.is_empty());
        if let Some(Some(Value::Text(kind))) = kind.and_then(|at| record.get(at)) {
            self.of_kind.entry(Rc::clone(kind)).or_default().add(amount);
        }
        Some(amount)
    }

    /// The amount of a row that says it is a total and whose amount is the sum of rows above it, to the cent. `None` for
    /// any other row, for a table of which a row may have another figure instead, and for a survey. `read` gives what
    /// stands in the column of the amount.
    pub fn total(&mut self, table: &Table, row: &GridRow, read: impl FnOnce() -> Option<Value>) -> Option<Amount> {
        if !table.one_of.is_empty() || table.filled_in_by == FilledInBy::Survey || !begins(row) {
            return None;
        }
        let total = amount(read().as_ref()).filter(|total| *total != Amount::default())?;
        let is_sum = |sum: &Sum| sum.rows >= FEWEST && (sum.amount.to_f64() - total.to_f64()).abs() < 0.005;
        if ![self.all, self.since].iter().chain(self.of_kind.values()).any(is_sum) {
            return None;
        }
        self.since = Sum::default();
        Some(total)
    }
}

/// The amount that a value is.
fn amount(value: Option<&Value>) -> Option<Amount> {
    match value? {
        Value::Number(number) | Value::Percentage(number) => Amount::from_f64(*number),
        Value::Integer(number) => Amount::from_f64(*number as f64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;
    use crate::intake::grid::CellValue;

    fn row(note: &str) -> GridRow {
        let cells = vec![
            (1, CellValue::Text("2026-10".into())),
            (2, CellValue::Text("uren".into())),
            (3, CellValue::Number(200.0)),
            (4, CellValue::Text(note.into())),
        ];
        GridRow { number: 9, cells }
    }

    /// Whether a row with a text is the total of hours above it, among which stands money.
    fn is_total(note: &str, hours: &[f64], amount: f64) -> bool {
        let table = contract::table("contributions").expect("the contract has it");
        let at = table
            .columns
            .iter()
            .position(|column| column.id == "kind")
            .expect("a column");
        let mut above = Above::default();
        let measure = table.columns.iter().position(|column| column.id == "quantity");
        let mut add = |kind: &str, amount: f64| {
            let mut record = vec![None; table.columns.len()];
            record[at] = Some(Value::Text(kind.into()));
            record[measure.expect("a column")] = Some(Value::Number(amount));
            above.add(table, &record, measure);
        };
        add("money", 1250.0);
        for hours in hours {
            add("hours", *hours);
        }
        let typed = above.total(table, &row(note), || Some(Value::Number(amount)));
        typed.is_some()
    }

    #[test]
    fn a_row_is_a_total_when_its_text_and_its_figure_say_so() {
        assert!(is_total("Totaal uren", &[120.0, 80.0], 200.0));
        assert!(is_total("SOM", &[120.0, 80.0], 1450.0), "of all rows");
        assert!(is_total("Subtotaal: inzet", &[120.5, 79.5], 200.0));
        assert!(!is_total("Totaal uren", &[120.0, 80.0], 210.0));
        assert!(!is_total("Overleg", &[120.0, 80.0], 200.0));
        assert!(!is_total("Somatische zorg", &[120.0, 80.0], 200.0));
        assert!(!is_total("Totaal uren", &[200.0], 200.0), "one row has no sum");
    }

    #[test]
    fn a_word_alone_says_a_total() {
        assert!(is_word("Totaal") && is_word(" eindtotaal ") && is_word("Totaal uren"));
        assert!(!is_word("Somatische zorg") && !is_word("uren"));
    }
}
