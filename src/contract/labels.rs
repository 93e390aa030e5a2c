//! The names of tables, columns and words inside a diagnostic, in another language than Dutch.
//!
//! Who reports something names it by its Dutch name, which is the normative one; here the other language is laid beside
//! it, so that a sentence has the names of its own language. A name that is not the contract's stays as it is.

use crate::contract::{Table, tables};
use crate::diagnostic::Diagnostic;

/// Arguments that name tables.
const TABLES: [&str; 2] = ["table", "target"];
/// Arguments that name columns of the table in `table`.
const COLUMNS: [&str; 2] = ["column", "columns"];
/// Arguments that are words of a column of the table in `table`.
const WORDS: [&str; 4] = ["words", "kind", "unit", "meant"];
/// What stands between names.
const SEPARATORS: [&str; 3] = [" / ", " + ", ", "];

/// Adds the English names of what a diagnostic names.
pub fn add_english(diagnostic: &mut Diagnostic) {
    let mut english = Vec::new();
    let table = diagnostic.arguments.get("table").and_then(|name| named(name));
    for (name, value) in &diagnostic.arguments {
        let said = if TABLES.contains(&name.as_str()) {
            named(value).map(|table| table.en.clone())
        } else if COLUMNS.contains(&name.as_str()) {
            table.map(|table| each(value, &|header| column(table, header)))
        } else if WORDS.contains(&name.as_str()) {
            let header = diagnostic.arguments.get("column");
            table.map(|table| each(value, &|text| word(table, header, text)))
        } else {
            None
        };
        if let Some(said) = said.filter(|said| said != value) {
            english.push((format!("{name}@en"), said));
        }
    }
    diagnostic.arguments.extend(english);
}

fn named(name: &str) -> Option<&'static Table> {
    tables().iter().find(|table| table.nl == name)
}

fn column<'a>(table: &'a Table, header: &str) -> Option<&'a str> {
    let column = table.columns.iter().find(|column| column.nl == header)?;
    Some(&column.en)
}

/// A word of the column that is named, else of any column of the table.
fn word<'a>(table: &'a Table, header: Option<&String>, text: &str) -> Option<&'a str> {
    let own = |is_own: bool| {
        let columns = table
            .columns
            .iter()
            .filter(move |column| (Some(&column.nl) == header) == is_own);
        columns
            .flat_map(|column| &column.words)
            .find(|word| word.nl == text)
            .map(|word| word.en.as_str())
    };
    own(true).or_else(|| own(false))
}

/// The same list of names with each name said otherwise, where there is another.
fn each<'a>(list: &str, other: &dyn Fn(&str) -> Option<&'a str>) -> String {
    if let Some(other) = other(list) {
        return other.to_owned();
    }
    let Some(separator) = SEPARATORS.iter().find(|separator| list.contains(**separator)) else {
        return list.to_owned();
    };
    let parts: Vec<String> = list.split(separator).map(|part| each(part, other)).collect();
    parts.join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place, render};
    use crate::locale::{Language, Locale};

    fn english(diagnostic: Diagnostic) -> String {
        let mut diagnostic = diagnostic;
        add_english(&mut diagnostic);
        let words = render::sentences(&diagnostic, &Locale::new(Language::En));
        format!("{} | {} | {}", words.message, words.expected, words.hint)
    }

    #[test]
    fn an_english_sentence_has_the_english_names() {
        let wanted = Diagnostic::new(Code::RowUnfinished, Place::default(), "")
            .with("table", "KPI_metingen")
            .with("columns", "waarde / teller + noemer");
        assert!(english(wanted).contains("value / numerator + denominator"));
        let word = Diagnostic::new(Code::UnknownWord, Place::default(), "x")
            .with("table", "Bijdragen")
            .with("column", "soort")
            .with("words", "geld, uren");
        let said = english(word);
        assert!(
            said.contains("the column ‘kind’") && said.contains("money, hours"),
            "{said}"
        );
    }

    #[test]
    fn no_english_sentence_has_a_dutch_name_of_a_column() {
        for table in tables() {
            for column in table.columns.iter().filter(|column| column.nl != column.en) {
                let said = english(
                    Diagnostic::new(Code::MissingColumn, Place::default(), "")
                        .with("table", &table.nl)
                        .with("column", &column.nl),
                );
                assert!(
                    said.contains(&format!("{} ", column.en)) || said.contains(&column.en),
                    "{said}"
                );
                assert!(said.contains(&table.en), "{said}");
            }
        }
    }

    #[test]
    fn no_english_text_of_a_code_names_a_table_or_column_in_dutch() {
        use crate::diagnostic::explanation::explanation;
        let named = |table: &Table| {
            let columns = table
                .columns
                .iter()
                .map(|column| [column.nl.clone(), column.en.clone()]);
            columns
                .chain([[table.nl.clone(), table.en.clone()]])
                .collect::<Vec<_>>()
        };
        let names: Vec<[String; 2]> = tables().iter().flat_map(named).collect();
        // Dutch names that are no English name as well, and that no English sentence has as a common word.
        let dutch = names.iter().map(|[dutch, _]| dutch);
        let dutch: Vec<&String> = dutch
            .filter(|name| name.len() > 3 && names.iter().all(|[_, english]| english != *name))
            .collect();
        let english = Locale::new(Language::En);
        for code in Code::ALL {
            let words = explanation(*code, &english);
            let said = format!("{} {} {}", words.message, words.expected, words.hint);
            let said: Vec<&str> = said.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            for name in &dutch {
                assert!(!said.contains(&name.as_str()), "{}: {name}", code.id());
            }
        }
    }

    #[test]
    fn a_name_that_is_not_of_the_contract_stays() {
        let said = english(Diagnostic::new(Code::BadNumber, Place::default(), "x").with("column", "hoeveelheid"));
        assert!(said.contains("the column ‘hoeveelheid’"), "{said}");
    }
}
