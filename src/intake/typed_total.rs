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
/// How many of these mean nothing else.
const SURE: usize = 5;
/// Longer texts that begin with such a word tell more than that a row is a total.
const SHORT: usize = 30;
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
    /// It holds less than the only row above it since the last total, and the same amount of the same kind.
    Again,
    /// A text says no more than that it is a total, but it is not the sum of rows above it.
    Off,
}

impl Why {
    /// The value of the argument `why`; a word is what the sentence says without one.
    pub fn id(self) -> Option<&'static str> {
        match self {
            Self::Word => None,
            Self::Bare => Some("bare"),
            Self::Again => Some("again"),
            Self::Off => Some("off"),
        }
    }
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
    /// The kind and the period of the last row.
    last: [Option<Value>; 2],
    /// True when a row that counts says no more than that it is a total: who writes so means nothing by it.
    says_of_data: bool,
}

impl Above {
    /// Counts a row of data, refused or not: who typed the total counted it as well. Gives its amount, which stands in
    /// the column `at`.
    pub fn add(&mut self, table: &Table, record: &[Option<Value>], at: Option<usize>) -> Option<Amount> {
        let amount = amount(record.get(at?)?.as_ref())?;
        self.all.add(amount);
        self.since.add(amount);
        self.last = about(table).map(|at| at.and_then(|at| record.get(at).cloned().flatten()));
        if let Some(Some(Value::Text(kind))) = kind_of(table).and_then(|at| record.get(at)) {
            self.of_kind.entry(Rc::clone(kind)).or_default().add(amount);
        }
        Some(amount)
    }

    /// Sees a row of data, which holds so many cells of the table.
    pub fn saw(&mut self, row: &GridRow, filled: usize) {
        self.fewest_cells = Some(self.fewest_cells.map_or(filled, |fewest| fewest.min(filled)));
        self.says_of_data = self.says_of_data || is_called_total(row);
    }

    /// The amount of a row that is a total: it is the sum of rows above it, to the cent, and a word says so, or it holds
    /// less than each of them; or a text says no more than that it is a total. `None` for any other row, for a table of
    /// which a row may have another figure instead, and for a survey. `read` gives what stands in a column of the table;
    /// the amount stands in the column `at`.
    pub fn total(
        &mut self,
        table: &Table,
        (row, filled): (&GridRow, usize),
        (at, mut read): (usize, impl FnMut(usize) -> Option<Value>),
    ) -> Option<(Amount, Why)> {
        if self.all.rows == 0 || !table.one_of.is_empty() || table.filled_in_by == FilledInBy::Survey {
            return None;
        }
        let total = amount(read(at).as_ref())?;
        let is_bare = self.fewest_cells.is_some_and(|fewest| filled < fewest);
        let is_sum = self.is_sum(total);
        let why = if is_sum && says_total(row) {
            Why::Word
        } else if is_sum && is_bare {
            Why::Bare
        } else if is_bare && self.repeats_last(total) && self.is_about_the_last(table, read) {
            Why::Again
        } else if self.all.rows >= FEWEST && !self.says_of_data && is_called_total(row) {
            Why::Off
        } else {
            return None;
        };
        self.since = Sum::default();
        Some((total, why))
    }

    /// True for the amount of the only row since the last total.
    fn repeats_last(&self, total: Amount) -> bool {
        self.since.rows == 1 && !total.is_zero() && self.since.is(total)
    }

    /// True for a row of the kind and the period of the last one.
    fn is_about_the_last(&self, table: &Table, mut read: impl FnMut(usize) -> Option<Value>) -> bool {
        let own = about(table).map(|at| at.and_then(&mut read));
        own.iter().all(Option::is_some) && own == self.last
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

/// The column of the kind of a row: the first one with a list of words.
fn kind_of(table: &Table) -> Option<usize> {
    table.columns.iter().position(|column| !column.words.is_empty())
}

/// The columns that say of what kind and about which period a row is.
fn about(table: &Table) -> [Option<usize>; 2] {
    let period = table.period.as_deref();
    let period = period.and_then(|id| table.columns.iter().position(|column| column.id == id));
    [kind_of(table), period]
}

/// True for a row with a short text that begins with a word for a total, or says nothing else.
fn is_called_total(row: &GridRow) -> bool {
    let texts = || row.cells.iter().filter_map(|(_, value)| value.as_text());
    texts().any(|text| is_word(text) || begins_so(text))
}

/// True for a text such as `subtotaal uren`.
fn begins_so(text: &str) -> bool {
    if text.len() > SHORT || !may_say(text) {
        return false;
    }
    let first = text
        .split(|letter: char| !letter.is_alphanumeric())
        .find(|word| !word.is_empty());
    first.is_some_and(|first| WORDS[..SURE].contains(&first.to_lowercase().as_str()))
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

    /// Why a row with a text is the total of hours above it, among which stands money; `None` for a row of data.
    fn why(note: &str, hours: &[f64], amount: f64) -> Option<Why> {
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
            above.saw(&row("overleg"), 4);
        };
        add("money", 1250.0);
        for hours in hours {
            add("hours", *hours);
        }
        let row = row(note);
        let read = |column| match column {
            column if column == at => Some(Value::Text("hours".into())),
            _ => Some(Value::Number(amount)),
        };
        let typed = above.total(table, (&row, row.cells.len()), (measure.expect("a column"), read));
        typed.map(|(_, why)| why)
    }

    fn is_total(note: &str, hours: &[f64], amount: f64) -> bool {
        why(note, hours, amount).is_some()
    }

    #[test]
    fn a_row_that_is_called_a_total_is_none_of_data_though_its_sum_is_off() {
        assert_eq!(why("subtotaal uren", &[66.0, 43.0], 110.0), Some(Why::Off));
        assert_eq!(why("subtotaal uren", &[66.0, 43.0], 109.0), Some(Why::Word));
        assert_eq!(why("Samen op pad", &[66.0, 43.0], 110.0), None);
    }

    #[test]
    fn a_bare_row_that_repeats_the_only_row_above_it_is_a_total() {
        let table = contract::table("contributions").expect("the contract has it");
        let at = |id: &str| {
            table
                .columns
                .iter()
                .position(|column| column.id == id)
                .expect("a column")
        };
        let (kind, period, measure) = (at("kind"), at("period"), at("quantity"));
        let bare = row("");
        let again = |month: &str, word: &str, amount: f64| {
            let mut above = Above::default();
            let mut record = vec![None; table.columns.len()];
            record[kind] = Some(Value::Text("money".into()));
            record[period] = Some(Value::Text("2026-10".into()));
            record[measure] = Some(Value::Number(5000.0));
            above.add(table, &record, Some(measure));
            above.saw(&row("overleg"), 4);
            let read = |column| match column {
                column if column == kind => Some(Value::Text(word.into())),
                column if column == period => Some(Value::Text(month.into())),
                _ => Some(Value::Number(amount)),
            };
            let typed = above.total(table, (&bare, 3), (measure, read));
            typed.map(|(_, why)| why)
        };
        assert_eq!(again("2026-10", "money", 5000.0), Some(Why::Again));
        assert_eq!(again("2026-09", "money", 5000.0), None, "another month");
        assert_eq!(again("2026-10", "hours", 5000.0), None, "another kind");
        assert_eq!(again("2026-10", "money", 500.0), None, "another amount");
    }

    #[test]
    fn a_row_is_a_total_when_its_text_and_its_figure_say_so() {
        assert!(is_total("Totaal uren", &[120.0, 80.0], 200.0));
        assert!(is_total("SOM", &[120.0, 80.0], 1450.0), "of all rows");
        assert!(is_total("Subtotaal: inzet", &[120.5, 79.5], 200.0));
        assert!(!is_total("Overleg", &[120.0, 80.0], 200.0));
        assert!(!is_total("Somatische zorg", &[120.0, 80.0], 200.0));
        assert!(!is_total("Overleg", &[200.0], 200.0), "one row has no sum");
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
