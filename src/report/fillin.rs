//! From the contract to what people fill in: the checks, lists, explanations and examples of a column.

use crate::contract::{self, Column, ColumnType, Table};
use crate::domain::{Date, Period};
use crate::intake::Typed;
use crate::ledger::FactTable;
use crate::locale::Language;
use crate::report::document::{Paper, Reach, SheetKind, TableColumn};
use crate::report::form::{Check, Entry, FormColumn, Help, Rule};
use crate::report::{Block, Cell, Content, Context, NumberFormat, Sheet, Table as Sheeted};

/// Id of the sheet with the words of drop-down lists.
pub const LISTS: &str = "form-lists";
/// Characters of the words that a drop-down list can hold itself.
const LONGEST_INLINE: usize = 240;
/// Widest number that is allowed where the contract has no bound.
const UNBOUNDED: f64 = 1e12;

/// The drop-down lists that are too long for a cell, as they come.
#[derive(Debug, Default)]
pub struct Lists(Vec<(String, Vec<String>)>);

impl Lists {
    /// A list as a rule; a long one gets a column on the sheet of lists, once.
    pub fn rule(&mut self, name: &str, words: Vec<String>) -> Rule {
        let length: usize = words.iter().map(|word| word.encode_utf16().count() + 1).sum();
        if length <= LONGEST_INLINE && !words.iter().any(|word| word.contains(',')) {
            return Rule::Words(words);
        }
        let known = self.0.iter().position(|(other, _)| other == name);
        let position = known.unwrap_or_else(|| {
            self.0.push((name.to_owned(), words.clone()));
            self.0.len() - 1
        });
        Rule::Listed {
            sheet: LISTS,
            // The first column holds the sentence that nothing here is read.
            column: position as u16 + 1,
            words: words.len() as u32,
        }
    }

    /// The sheet with the lists; none where every list stands in its cell.
    pub fn sheet(self, context: &Context<'_>) -> Option<Sheet> {
        let longest = self.0.iter().map(|(_, words)| words.len()).max()?;
        let column = |header: &str| TableColumn {
            header: header.to_owned(),
            width: 20,
        };
        let not_read = contract::form().not_read.text(context.locale.language);
        let columns = std::iter::once(column(not_read))
            .chain(self.0.iter().map(|(name, _)| column(name)))
            .collect();
        let rows = (0..longest)
            .map(|row| {
                let cell = |words: &Vec<String>| words.get(row).map_or_else(|| Cell::new(Content::Blank), Cell::text);
                std::iter::once(Cell::new(Content::Blank))
                    .chain(self.0.iter().map(|(_, words)| cell(words)))
                    .collect()
            })
            .collect();
        Some(Sheet {
            id: LISTS,
            name: context.word("report-sheet-form-lists"),
            label: None,
            headline: String::new(),
            subtitle: String::new(),
            blocks: vec![Block::Table(Sheeted {
                name: String::new(),
                caption: String::new(),
                columns,
                rows,
                has_total: false,
                has_filter: false,
                notes: Vec::new(),
                reach: Reach::Everywhere,
            })],
            paper: Paper::Landscape,
            kind: SheetKind::Lists,
            reach: Reach::Everywhere,
        })
    }
}

/// A column of the contract as a column of a form.
pub fn column(context: &Context<'_>, column: &Column, lists: &mut Lists) -> FormColumn {
    FormColumn {
        header: column.label(context.locale.language).to_owned(),
        width: match column.kind {
            ColumnType::Text => 44,
            ColumnType::Codes => 30,
            ColumnType::Code | ColumnType::Enum => 18,
            _ => 14,
        },
        entry: entry(column),
        check: check(context, column, lists),
        help: Some(help(context, column)),
        is_open: true,
    }
}

/// A column beside the table: it helps who fills the table in, and is never read.
pub fn beside(context: &Context<'_>, id: &str, width: u16) -> FormColumn {
    FormColumn {
        header: contract::form().label(id, context.locale.language).to_owned(),
        width,
        entry: Entry::Text,
        check: None,
        help: None,
        is_open: false,
    }
}

/// What is typed in a column.
pub fn entry(column: &Column) -> Entry {
    match column.kind {
        ColumnType::Integer | ColumnType::Decimal | ColumnType::Money | ColumnType::Share => Entry::Number,
        ColumnType::Date => Entry::Date,
        _ => Entry::Text,
    }
}

/// The meaning of a column beside the cell.
pub fn help(context: &Context<'_>, column: &Column) -> Help {
    let language = context.locale.language;
    Help {
        title: column.label(language).to_owned(),
        text: column.meaning(language).to_owned(),
    }
}

/// What may stand in a column.
pub fn check(context: &Context<'_>, column: &Column, lists: &mut Lists) -> Option<Check> {
    let language = context.locale.language;
    let refused = |key: &str, arguments: &[(&str, crate::locale::Value)]| Help {
        title: context.word("form-check-title"),
        text: context.text(key, arguments),
    };
    let strict = |rule, refusal| Check {
        rule,
        refusal,
        is_strict: true,
    };
    let asked = |rule, refusal| Check {
        rule,
        refusal,
        is_strict: false,
    };
    Some(match column.kind {
        ColumnType::Enum => strict(
            lists.rule(&column.id, words(column, language)),
            refused("form-check-word", &[]),
        ),
        ColumnType::Boolean => strict(
            Rule::Words(vec![context.word("form-yes"), context.word("form-no")]),
            refused("form-check-word", &[]),
        ),
        ColumnType::Integer | ColumnType::Decimal | ColumnType::Money | ColumnType::Share => {
            let (least, most) = (column.min.unwrap_or(-UNBOUNDED), column.max.unwrap_or(UNBOUNDED));
            let key = if column.kind == ColumnType::Integer {
                "form-check-whole"
            } else {
                "form-check-number"
            };
            let rule = Rule::Number {
                is_whole: column.kind == ColumnType::Integer,
                least,
                most,
            };
            strict(rule, refused(key, &[]))
        }
        ColumnType::Date => {
            let year = |bound: Option<f64>, other: i16| bound.map_or(other, |year| year as i16);
            let rule = Rule::Day {
                first: Date::new(year(column.min, 1990), 1, 1)?,
                last: Date::new(year(column.max, 2060), 12, 31)?,
            };
            strict(rule, refused("form-check-date", &[]))
        }
        ColumnType::Period => {
            let arguments = [("month", context.month().to_string().into())];
            asked(Rule::Words(periods(context)), refused("form-check-period", &arguments))
        }
        ColumnType::Code => {
            let known = codes(context, column);
            if known.is_empty() {
                return length(context, column);
            }
            let name = column.references.clone().unwrap_or_else(|| column.id.clone());
            asked(lists.rule(&name, known), refused("form-check-code", &[]))
        }
        ColumnType::Text => return length(context, column),
        ColumnType::Codes => return None,
    })
}

fn length(context: &Context<'_>, column: &Column) -> Option<Check> {
    let most = column.max_length?;
    Some(Check {
        rule: Rule::Length(most as u32),
        refusal: Help {
            title: context.word("form-check-title"),
            text: context.text("form-check-length", &[("n", most.into())]),
        },
        is_strict: true,
    })
}

/// The words of a list.
pub fn words(column: &Column, language: Language) -> Vec<String> {
    column
        .words
        .iter()
        .map(|word| in_language(word, language).to_owned())
        .collect()
}

fn in_language(word: &contract::Word, language: Language) -> &str {
    match language {
        Language::Nl => &word.nl,
        Language::En => &word.en,
    }
}

/// The periods that are likely: the reported month, the two before it, and its quarter.
fn periods(context: &Context<'_>) -> Vec<String> {
    let month = context.month();
    let quarter = Period::Quarter(month.year(), ((month.month() - 1) / 3 + 1) as u8);
    (0..3)
        .map(|back| Period::Month(month.plus(-back)))
        .chain([quarter])
        .map(|period| period.to_string())
        .collect()
}

/// The codes that a column may refer to, as far as they are known.
pub fn codes(context: &Context<'_>, column: &Column) -> Vec<String> {
    let Some((table, id)) = column.reference() else {
        return Vec::new();
    };
    let facts = context.table(table);
    let mut codes: Vec<String> = facts.rows().filter_map(|row| row.text(id).map(str::to_owned)).collect();
    codes.sort();
    codes.dedup();
    if !codes.is_empty() {
        let position = match context.locale.language {
            Language::Nl => 0,
            Language::En => column.also.len().saturating_sub(1),
        };
        codes.extend(column.also.get(position).cloned());
    }
    codes
}

/// A value of the ledger or of a sheet as a cell of a form.
pub fn cell(context: &Context<'_>, column: &Column, typed: Option<&Typed>) -> Cell {
    let content = match typed {
        None => Content::Blank,
        Some(Typed::Text(text)) => Content::Text(
            column
                .words
                .iter()
                .find(|word| word.id == *text)
                .map_or(text.as_str(), |word| in_language(word, context.locale.language))
                .to_owned(),
        ),
        Some(Typed::Number(number)) => number.parse().map_or_else(
            |_| Content::Text(number.clone()),
            |value| Content::Number(value, NumberFormat::General),
        ),
        Some(Typed::Day(day)) => Content::Date(*day),
        Some(Typed::Boolean(value)) => Content::Text(context.word(if *value { "form-yes" } else { "form-no" })),
    };
    Cell::new(content)
}

/// The value of a column in an accepted row.
pub fn typed(facts: &FactTable, index: usize, column: &Column) -> Option<Typed> {
    let row = facts.row(index);
    let id = column.id.as_str();
    Some(match column.kind {
        ColumnType::Decimal | ColumnType::Money | ColumnType::Share | ColumnType::Integer => {
            Typed::Number(format!("{}", row.number(id)?))
        }
        ColumnType::Date => Typed::Day(row.date(id)?),
        ColumnType::Boolean => Typed::Boolean(row.boolean(id)?),
        _ => Typed::Text(row.text(id)?.to_owned()),
    })
}

/// A cell of the row that shows how to fill one in. The first says that it is an example, so that it is never read.
pub fn example(context: &Context<'_>, table: &Table, column: &Column, is_first: bool) -> Cell {
    // All of a short table; of a long one what a row needs.
    let is_shown = table.id == "contributions"
        || column.required
        || column.identifies == Some(true)
        || table.control_sum.as_ref() == Some(&column.id);
    let cell = if is_shown && column.in_template {
        shown(context, table, column)
    } else {
        Cell::new(Content::Blank)
    };
    if !is_first {
        return cell;
    }
    let word = contract::form().example.text(context.locale.language);
    match cell.content {
        Content::Text(text) => Cell::text(format!("{word} {text}")),
        _ => Cell::text(word),
    }
}

fn shown(context: &Context<'_>, table: &Table, column: &Column) -> Cell {
    match column.kind {
        ColumnType::Period => Cell::text(context.month().to_string()),
        // In the example of a contribution hours are the clearest.
        ColumnType::Enum => {
            let words = words(column, context.locale.language);
            let word = words.get(1).or_else(|| words.first()).cloned();
            Cell::text(word.unwrap_or_default())
        }
        ColumnType::Boolean => Cell::text(context.word("form-no")),
        ColumnType::Date => Cell::new(Content::Date(context.month().last_day())),
        ColumnType::Integer | ColumnType::Decimal | ColumnType::Money => Cell::number(40.0, NumberFormat::General),
        ColumnType::Share => Cell::number(0.4, NumberFormat::General),
        ColumnType::Text if column.required || column.id == "description" => {
            Cell::text(context.word(&format!("form-example-{}", table.id.replace('_', "-"))))
        }
        ColumnType::Text => Cell::new(Content::Blank),
        ColumnType::Code | ColumnType::Codes if column.references.is_none() => Cell::text("A1"),
        ColumnType::Code | ColumnType::Codes => codes(context, column)
            .first()
            .map_or_else(|| Cell::new(Content::Blank), Cell::text),
    }
}
