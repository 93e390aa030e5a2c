//! Rows of totals between rows of data: the words for them, and the sums that a total may repeat.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::contract::{FilledInBy, Table, normalise};
use crate::domain::amount::Amount;
use crate::intake::grid::GridRow;
use crate::intake::value::Value;

/// Words for a total among other words.
const ALSO: [&str; 6] = ["samen", "tezamen", "opgeteld", "totalen", "totals", "together"];
/// Words for a total.
const WORDS: [&str; 7] = ["totaal", "total", "subtotaal", "subtotal", "eindtotaal", "som", "sum"];
/// Fewer rows above have no sum that tells anything.
const FEWEST: u32 = 2;
/// Longer texts are remarks.
const LONGEST: usize = 60;

/// True for a text that says no more than that a row is a total.
pub fn is_word(text: &str) -> bool {
    // Nearly all these words begin with one of three letters; most texts do not, and need no closer look.
    if !may_say(text) && !ends_so(text) {
        return false;
    }
    let word = normalise::name(text);
    let is_part = word.starts_with("totaal") || word.ends_with("totaal");
    WORDS.contains(&word.as_str()) || is_part && word.len() < 30
}

/// True for a text such as `Algemeen totaal:`.
fn ends_so(text: &str) -> bool {
    let end = text.trim_end_matches([':', ' ', '.']).as_bytes();
    text.len() <= LONGEST
        && end
            .last_chunk::<6>()
            .is_some_and(|end| end.eq_ignore_ascii_case(b"totaal"))
}

fn may_say(text: &str) -> bool {
    text.len() <= LONGEST && text.trim_start().starts_with(['t', 'T', 's', 'S', 'e', 'E'])
}

/// True when a word in any text of a row is one for a total.
fn says_total(row: &GridRow) -> bool {
    let mut texts = row.cells.iter().filter_map(|(_, value)| value.as_text());
    texts.any(|text| {
        text.len() <= LONGEST
            && text.split(|letter: char| !letter.is_alphanumeric()).any(|word| {
                let word = word.to_lowercase();
                WORDS.contains(&word.as_str()) || ALSO.contains(&word.as_str())
            })
    })
}

/// Why a row is a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A word says so.
    Word,
    /// It holds less than every row above it: nothing that tells one row from another.
    Bare,
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

    /// True for an amount that is this sum, to the cent.
    fn is(&self, amount: Amount) -> bool {
        (self.amount.billionths() - amount.billionths()).abs() < 5_000_000
    }
}

/// The sums of the rows above: of all, of those since the last total, and of each word of the first column of words,
/// which is the kind of a contribution.
#[derive(Default)]
pub struct Above {
    all: Sum,
    since: Sum,
    of_kind: BTreeMap<Rc<str>, Sum>,
    /// How many cells the emptiest row holds.
    fewest_cells: Option<usize>,
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

    /// Says how many cells of the table a row of data holds.
    pub fn saw(&mut self, filled: usize) {
        self.fewest_cells = Some(self.fewest_cells.map_or(filled, |fewest| fewest.min(filled)));
    }

    /// The amount of a row that is a total: it is the sum of rows above it, to the cent, and a word says so, or it holds
    /// less than each of them. `None` for any other row, for a table of which a row may have another figure instead, and
    /// for a survey. `read` gives what stands in the column of the amount.
    pub fn total(
        &mut self,
        table: &Table,
        (row, filled): (&GridRow, usize),
        read: impl FnOnce() -> Option<Value>,
    ) -> Option<(Amount, Why)> {
        if self.all.rows < FEWEST || !table.one_of.is_empty() || table.filled_in_by == FilledInBy::Survey {
            return None;
        }
        let total = amount(read().as_ref()).filter(|total| self.is_sum(*total))?;
        let is_bare = || self.fewest_cells.is_some_and(|fewest| filled < fewest);
        let why = if says_total(row) {
            Why::Word
        } else if is_bare() {
            Why::Bare
        } else {
            return None;
        };
        self.since = Sum::default();
        Some((total, why))
    }

    /// True for the sum of rows above, and for a total that stands above all rows, which tells nothing of them. Those since
    /// the last total begin anew.
    pub fn settles(&mut self, total: f64) -> bool {
        if self.all.rows == 0 {
            return true;
        }
        let is_sum = Amount::from_f64(total).is_some_and(|total| {
            let of = [self.all, self.since];
            of.iter().chain(self.of_kind.values()).any(|sum| sum.is(total))
        });
        self.since = Sum::default();
        is_sum
    }

    fn is_sum(&self, total: Amount) -> bool {
        let all = [self.all, self.since];
        let mut sums = all.iter().chain(self.of_kind.values());
        !total.is_zero() && sums.any(|sum| sum.rows >= FEWEST && sum.is(total))
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
        let mut cells = vec![
            (1, CellValue::Text("2026-10".into())),
            (2, CellValue::Text("uren".into())),
            (3, CellValue::Number(200.0)),
            (4, CellValue::Text(note.into())),
        ];
        cells.retain(|(_, value)| value.as_text() != Some(""));
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
            above.saw(4);
        };
        add("money", 1250.0);
        for hours in hours {
            add("hours", *hours);
        }
        let row = row(note);
        let typed = above.total(table, (&row, row.cells.len()), || Some(Value::Number(amount)));
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
        assert!(is_total("Wijkteams totaal oktober", &[120.0, 80.0], 200.0));
        assert!(is_total("Samen", &[120.0, 80.0], 200.0));
        assert!(is_total("", &[120.0, 80.0], 200.0), "it holds less than the rows above");
        assert!(!is_total("", &[120.0, 80.0], 210.0));
    }

    #[test]
    fn a_word_alone_says_a_total() {
        assert!(is_word("Algemeen totaal:") && is_word("TOTAAL:"));
        assert!(is_word("Totaal") && is_word(" eindtotaal ") && is_word("Totaal uren"));
        assert!(!is_word("Somatische zorg") && !is_word("uren"));
    }

    #[test]
    fn a_total_of_one_kind_and_one_above_all_rows_are_right() {
        let table = contract::table("contributions").expect("the contract has it");
        let at = |id: &str| table.columns.iter().position(|column| column.id == id);
        let mut above = Above::default();
        assert!(above.settles(5109.0), "it stands above the rows");
        for (kind, amount) in [("money", 5000.0), ("hours", 66.0), ("hours", 43.0)] {
            let mut record = vec![None; table.columns.len()];
            record[at("kind").expect("a column")] = Some(Value::Text(kind.into()));
            record[at("quantity").expect("a column")] = Some(Value::Number(amount));
            above.add(table, &record, at("quantity"));
        }
        assert!(above.settles(109.0) && above.settles(5109.0) && !above.settles(110.0));
    }
}
