//! Stories of which the consent was withdrawn: their words go before anything is made of them.

use std::collections::BTreeMap;

use crate::domain::Date;
use crate::intake::accepted::{Accepted, TextsBuilder, Values};
use crate::intake::{FileReading, Shape, Typed};
use crate::ledger::Facts;
use crate::ledger::returned::Returned;

/// Id of the table of stories.
const CASES: &str = "cases";
/// Its columns with words of the story.
const WORDS: [&str; 2] = ["title", "story"];
/// Its column with the day on which the consent was withdrawn.
const WITHDRAWN_ON: &str = "withdrawn_on";
/// What stands in their place.
const NOTHING: &str = "—";

/// What is hidden of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hidden {
    /// Its words, letter by letter; everything else stays: what differs then is what holds the words.
    Words,
    /// The consent was withdrawn by this day.
    Consent(Date),
}

/// The stories of which something is hidden, by their code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withdrawn(BTreeMap<String, Hidden>);

impl Withdrawn {
    /// The same with a story of which the consent was withdrawn by a day.
    #[must_use]
    pub fn with_consent_withdrawn(mut self, story: &str, on: Date) -> Self {
        self.0.insert(story.to_owned(), Hidden::Consent(on));
        self
    }

    /// The same with a story of which only the words are hidden. What is hidden altogether stays so.
    #[must_use]
    pub fn with_words_hidden(mut self, story: &str) -> Self {
        self.0.entry(story.to_owned()).or_insert(Hidden::Words);
        self
    }

    /// True without any story.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The codes of the stories of which the consent was withdrawn, with the day.
    pub fn stories(&self) -> impl Iterator<Item = (&str, Date)> {
        self.0.iter().filter_map(|(story, hidden)| match hidden {
            Hidden::Consent(on) => Some((story.as_str(), *on)),
            Hidden::Words => None,
        })
    }

    /// Those of them that were delivered, also in a row that was refused and goes back to its sender.
    pub fn delivered(&self, facts: &Facts, returned: &[Returned]) -> Vec<String> {
        let table = facts.table(CASES);
        let counts = |story: &str| table.rows().any(|row| row.text("case_id") == Some(story));
        let stories = self.stories().map(|(story, _)| story);
        stories
            .filter(|story| counts(story) || returned_in(returned, story).next().is_some())
            .map(str::to_owned)
            .collect()
    }

    /// The records of a table, without the words that are hidden. A table of something else stays as it is.
    pub fn masked(&self, mut records: Accepted) -> Accepted {
        let hidden: Vec<Option<Hidden>> = match (records.column("case_id"), records.column("story")) {
            (Some(Values::Text(ids)), Some(Values::Text(_))) => (0..records.height)
                .map(|row| self.0.get(ids.get(row)?).copied())
                .collect(),
            _ => return records,
        };
        if hidden.iter().all(Option::is_none) {
            return records;
        }
        for (id, values) in &mut records.columns {
            if let (true, Values::Text(texts)) = (WORDS.contains(&id.as_str()), &values) {
                let mut others = TextsBuilder::default();
                for (row, hidden) in hidden.iter().enumerate() {
                    others.push(texts.get(row).map(|text| covered(text, *hidden).into()));
                }
                *values = Values::Text(others.finish());
            }
        }
        let known = records.columns.iter().position(|(id, _)| id == WITHDRAWN_ON);
        let known = known.map(|position| records.columns.remove(position).1);
        let day = |row: usize| match &known {
            Some(Values::Day(days)) => days.get(row).copied().flatten(),
            _ => None,
        };
        let days = hidden.iter().enumerate().map(|(row, hidden)| match hidden {
            Some(Hidden::Consent(on)) => Some(on.days()),
            _ => day(row),
        });
        records
            .columns
            .push((WITHDRAWN_ON.to_owned(), Values::Day(days.collect())));
        records
    }

    /// What was read, without the words that are hidden in rows that were refused.
    #[must_use]
    pub fn masked_readings(&self, mut readings: Vec<FileReading>) -> Vec<FileReading> {
        let tables = readings.iter_mut().flat_map(|reading| &mut reading.tables);
        let stories = tables.filter(|table| matches!(&table.shape, Shape::Contract(id) if id == CASES));
        for row in stories.flat_map(|table| &mut table.refused) {
            let hidden = story_of(&row.cells).and_then(|story| self.0.get(story)).copied();
            for name in WORDS {
                if let (Some(hidden), Some(Typed::Text(text))) = (hidden, row.cells.get_mut(name)) {
                    *text = covered(text, Some(hidden));
                }
            }
        }
        readings
    }
}

/// The files whose rows go back to their sender with a story among them, counted or refused: the letter holds its words.
pub fn returned_in<'a>(returned: &'a [Returned], story: &str) -> impl Iterator<Item = &'a str> {
    let holds = move |table: &&Returned| {
        let mut rows = table.rows.iter();
        table.table == CASES && rows.any(|row| story_of(&row.cells) == Some(story))
    };
    returned.iter().filter(holds).map(|table| table.file.as_str())
}

/// The code of the story that a row of the table of stories is about.
fn story_of(cells: &BTreeMap<String, Typed>) -> Option<&str> {
    match cells.get("case_id") {
        Some(Typed::Text(story) | Typed::Number(story)) => Some(story),
        _ => None,
    }
}

fn covered(text: &str, hidden: Option<Hidden>) -> String {
    match hidden {
        None => text.to_owned(),
        Some(Hidden::Consent(_)) => NOTHING.to_owned(),
        Some(Hidden::Words) => {
            let letter = |letter: char| if letter.is_alphanumeric() { 'x' } else { letter };
            text.chars().map(letter).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;
    use crate::intake::reading::TableReading;
    use crate::intake::refused::RefusedRow;
    use crate::ledger::FactTable;

    fn day() -> Date {
        Date::parse_iso("2026-11-20").expect("a day")
    }

    fn told(withdrawn: &Withdrawn) -> Vec<[String; 3]> {
        let texts = |rows: [&str; 2]| {
            let mut texts = TextsBuilder::default();
            for text in rows {
                texts.push(Some(text.into()));
            }
            Values::Text(texts.finish())
        };
        let columns = [
            ("case_id", ["C1", "C2"]),
            ("title", ["Rust in huis"; 2]),
            ("story", ["Het was geregeld."; 2]),
        ];
        let records = withdrawn.masked(Accepted {
            height: 2,
            columns: columns.map(|(id, rows)| (id.to_owned(), texts(rows))).into(),
        });
        let table = FactTable::of_accepted(contract::table(CASES).expect("the contract has it"), records);
        let cell = |row: crate::ledger::Row<'_>, id: &str| row.text(id).unwrap_or_default().to_owned();
        table
            .rows()
            .map(|row| {
                let on = row.date("withdrawn_on").map(|day| day.to_string());
                [cell(row, "title"), cell(row, "story"), on.unwrap_or_default()]
            })
            .collect()
    }

    #[test]
    fn a_withdrawn_story_has_no_words_and_a_day_and_others_stay() {
        let withdrawn = Withdrawn::default().with_consent_withdrawn("C1", day());
        let other = ["Rust in huis", "Het was geregeld.", ""].map(str::to_owned);
        assert_eq!(
            told(&withdrawn),
            [["—", "—", "2026-11-20"].map(str::to_owned), other.clone()]
        );
        assert_eq!(told(&Withdrawn::default()), [other.clone(), other.clone()]);
        let words = Withdrawn::default().with_words_hidden("C2");
        assert_eq!(
            told(&words),
            [other, ["xxxx xx xxxx", "xxx xxx xxxxxxxx.", ""].map(str::to_owned)]
        );
        assert_eq!(words.stories().count(), 0, "its consent stands");
        assert_eq!(withdrawn.clone().with_words_hidden("C1"), withdrawn);
    }

    #[test]
    fn a_row_that_was_refused_goes_back_without_its_words() {
        let cells = [
            ("case_id", "C1"),
            ("story", "Het was geregeld."),
            ("happened_on", "gisteren"),
        ];
        let cells = cells.map(|(id, text)| (id.to_owned(), Typed::Text(text.to_owned())));
        let mut table = TableReading::nothing("Casuistiek", CASES);
        table.refused = vec![RefusedRow {
            row: 2,
            column: 0,
            cells: cells.into(),
        }];
        let reading = FileReading {
            tables: vec![table],
            diagnostics: Vec::new(),
        };
        let withdrawn = Withdrawn::default().with_consent_withdrawn("C1", day());
        let masked = withdrawn.masked_readings(vec![reading]);
        let cells = &masked[0].tables[0].refused[0].cells;
        assert_eq!(cells["story"], Typed::Text("—".to_owned()));
        assert_eq!(cells["happened_on"], Typed::Text("gisteren".to_owned()));
    }
}
