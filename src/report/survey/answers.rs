//! The sheets that are read back: the answers with a row a respondent, and the table of items.

use std::collections::BTreeSet;

use crate::contract::{self, Column, questionnaire};
use crate::report::document::{Paper, Reach, SheetKind};
use crate::report::fillin::{self, Lists};
use crate::report::form::{Check, Entry, Form, FormColumn, FormRow, Help};
use crate::report::survey::Round;
use crate::report::{Block, Cell, Content, NumberFormat, Sheet};

/// Open rows for respondents.
const OPEN_ROWS: u32 = 300;
/// Open rows for items of the network's own.
const OPEN_ITEMS: u32 = 10;
/// What a row says of its respondent; the round stands on the cover.
const ABOUT: [&str; 3] = ["respondent_code", "partner_id", "level"];

/// The answers: a row a respondent, a column an item with a list to choose from. `None` only without a contract.
pub(super) fn sheet(round: &Round<'_>, lists: &mut Lists) -> Option<Sheet> {
    let context = round.context;
    let language = context.locale.language;
    let table = contract::table("survey_answers")?;
    let about: Vec<&Column> = ABOUT.iter().filter_map(|id| table.column(id)).collect();
    let mut columns: Vec<FormColumn> = about
        .iter()
        .map(|column| fillin::column(context, column, lists))
        .collect();
    let words = questionnaire().words(language);
    let refusal = || Help {
        title: context.word("form-check-title"),
        text: context.word("form-check-word"),
    };
    columns.extend(round.kind.items().into_iter().map(|item| FormColumn {
        header: format!("{}. {}", item.id, item.text(language)),
        width: 17,
        entry: Entry::Text,
        check: Some(Check {
            rule: lists.rule(&context.word("survey-answer"), words.clone()),
            refusal: refusal(),
            is_strict: false,
        }),
        help: Some(Help {
            title: item.id.clone(),
            text: item.text(language).to_owned(),
        }),
        is_open: true,
    }));
    if let Some(first) = columns.first_mut() {
        // The word of the example stands in it.
        first.width = first.width.max(20);
    }
    let level = table
        .column("level")
        .and_then(|column| fillin::words(column, language).pop());
    let mut cells = vec![
        Cell::text(format!("{} r001", contract::form().example.text(language))),
        context
            .facts
            .partners
            .first()
            .map_or_else(blank, |partner| Cell::text(&partner.id)),
        level.map_or_else(blank, Cell::text),
    ];
    // The example goes through the scale, so that nobody takes it for advice.
    let shown = words.iter().cycle().take(columns.len() - cells.len()).map(Cell::text);
    cells.extend(shown);
    let form = Form {
        columns,
        rows: vec![FormRow {
            cells,
            is_example: true,
        }],
        open_rows: OPEN_ROWS,
    };
    Some(filled(&table.id, table.name(language), form))
}

/// The table of items: all statements, also those that are not asked in this round, because the newest table counts whole;
/// and those of the network's own that are known.
pub(super) fn items(round: &Round<'_>, lists: &mut Lists) -> Option<Sheet> {
    let context = round.context;
    let language = context.locale.language;
    let table = contract::table("survey_items")?;
    let columns: Vec<FormColumn> = table
        .columns
        .iter()
        .map(|column| fillin::column(context, column, lists))
        .collect();
    let number = |score: u8| Cell::number(f64::from(score), NumberFormat::General);
    let [least, most] = contract::questionnaire::SCALE;
    let mut rows: Vec<FormRow> = questionnaire()
        .items
        .iter()
        .map(|item| FormRow {
            cells: vec![
                Cell::text(&item.id),
                Cell::text(context.enum_word("survey_items", "dimension", &item.dimension)),
                number(least),
                number(most),
                Cell::text(context.word(if item.reversed { "form-yes" } else { "form-no" })),
                Cell::text(item.text(language)),
            ],
            is_example: false,
        })
        .collect();
    let own: BTreeSet<&str> = questionnaire().items.iter().map(|item| item.id.as_str()).collect();
    let known = context.table("survey_items");
    let mut others: Vec<(String, usize)> = known
        .rows()
        .filter_map(|row| Some((row.text("item_id")?.to_owned(), row.index() as usize)))
        .filter(|(id, _)| !own.contains(id.as_str()))
        .collect();
    others.sort();
    rows.extend(others.into_iter().map(|(_, index)| {
        FormRow {
            cells: table
                .columns
                .iter()
                .map(|column| fillin::cell(context, column, fillin::typed(&known, index, column).as_ref()))
                .collect(),
            is_example: false,
        }
    }));
    let form = Form {
        columns,
        rows,
        open_rows: OPEN_ITEMS,
    };
    Some(filled(&table.id, table.name(language), form))
}

fn filled(id: &'static str, name: &str, form: Form) -> Sheet {
    Sheet {
        id,
        name: name.to_owned(),
        label: None,
        headline: String::new(),
        subtitle: String::new(),
        blocks: vec![Block::Form(form)],
        paper: Paper::Landscape,
        kind: SheetKind::Form,
        reach: Reach::Everywhere,
    }
}

fn blank() -> Cell {
    Cell::new(Content::Blank)
}
