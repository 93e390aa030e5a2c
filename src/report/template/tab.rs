//! A tab of the workbook: columns of a table, columns beside it, an example, the rows that stand there already.

use std::collections::BTreeMap;

use crate::contract::{Column, Table};
use crate::report::document::{Paper, Reach, SheetKind};
use crate::report::fillin::{self, Lists};
use crate::report::form::{Form, FormColumn, FormRow};
use crate::report::template::OPEN_ROWS;
use crate::report::{Block, Cell, Content, Context, Sheet};

/// A column of a tab.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// One of the table.
    Own(&'static Column),
    /// One beside it, by its id, with its width in characters.
    Beside(&'static str, u16),
}

impl Part {
    fn id(self) -> &'static str {
        match self {
            Self::Own(column) => &column.id,
            Self::Beside(id, _) => id,
        }
    }
}

/// The cells of a row by column; a column that is not there is empty.
pub(super) type Values = BTreeMap<&'static str, Cell>;

/// A tab on its way to the workbook.
pub(super) struct Tab {
    pub(super) table: &'static Table,
    pub(super) parts: Vec<Part>,
    pub(super) rows: Vec<Values>,
}

impl Tab {
    /// A tab with the columns that the contract gives the partner's workbook, and others of the table.
    pub(super) fn of(table: &'static Table, more: &[&str]) -> Self {
        let is_shown = |column: &&Column| column.in_template || more.contains(&column.id.as_str());
        Self {
            table,
            parts: table.columns.iter().filter(is_shown).map(Part::Own).collect(),
            rows: Vec::new(),
        }
    }

    /// The tab as a sheet.
    pub(super) fn sheet(&self, context: &Context<'_>, lists: &mut Lists) -> Sheet {
        let mut columns: Vec<FormColumn> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Own(column) => fillin::column(context, column, lists),
                Part::Beside(id, width) => fillin::beside(context, id, *width),
            })
            .collect();
        if let Some(first) = columns.first_mut() {
            // The word of the example stands in it.
            first.width = first.width.max(24);
        }
        let mut rows = vec![self.example(context)];
        rows.extend(self.rows.iter().map(|values| {
            FormRow {
                cells: self
                    .parts
                    .iter()
                    .map(|part| {
                        values
                            .get(part.id())
                            .cloned()
                            .unwrap_or_else(|| Cell::new(Content::Blank))
                    })
                    .collect(),
                is_example: false,
            }
        }));
        Sheet {
            id: self.table.id.as_str(),
            name: self.table.name(context.locale.language).to_owned(),
            label: None,
            headline: String::new(),
            subtitle: String::new(),
            blocks: vec![Block::Form(Form {
                columns,
                rows,
                open_rows: OPEN_ROWS,
            })],
            paper: Paper::Landscape,
            kind: SheetKind::Form,
            reach: Reach::Everywhere,
        }
    }

    fn example(&self, context: &Context<'_>) -> FormRow {
        let mut is_first = true;
        let cells = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Own(column) => fillin::example(context, self.table, column, std::mem::take(&mut is_first)),
                Part::Beside(..) => Cell::new(Content::Blank),
            })
            .collect();
        FormRow {
            cells,
            is_example: true,
        }
    }
}
