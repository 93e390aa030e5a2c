//! The story of Regio Waterkant: what `story/*.toml` holds, and the files that come of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::Month;
use crate::sample::sheets::Value;
use crate::sample::{SampleFile, SampleOptions, office, partner_file, survey};

/// A table written out in the story: ids of columns, and rows in canonical form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenTable {
    /// Ids of the columns.
    pub(super) columns: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Vec<toml::Value>>,
}

impl WrittenTable {
    /// The rows as values; an empty text is an empty cell.
    pub(super) fn values(&self) -> Vec<Vec<Value>> {
        self.rows.iter().map(|row| row.iter().map(value).collect()).collect()
    }

    /// A text column of a row.
    pub(super) fn text<'a>(&self, row: &'a [toml::Value], column: &str) -> &'a str {
        self.columns
            .iter()
            .position(|id| id == column)
            .and_then(|position| row.get(position))
            .and_then(toml::Value::as_str)
            .unwrap_or_default()
    }
}

fn value(written: &toml::Value) -> Value {
    match written {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => Value::Number(*number as f64),
        toml::Value::Float(number) => Value::Number(*number),
        toml::Value::Boolean(yes) => Value::Text(yes.to_string()),
        _ => Value::Empty,
    }
}

/// Everything that is written down, and the options it is told with.
#[derive(Debug)]
pub(super) struct Story {
    /// Tables of the programme office that are written out.
    pub(super) tables: BTreeMap<String, WrittenTable>,
    /// What partners bring in.
    pub(super) contributions: crate::sample::contributions::Habits,
    /// The KPIs with their measurements.
    pub(super) kpis: crate::sample::kpis::Kpis,
    /// The milestones.
    pub(super) milestones: Vec<crate::sample::milestones::Milestone>,
    /// The benefits register.
    pub(super) benefits: Vec<crate::sample::governance::Benefit>,
    /// The survey.
    pub(super) survey: survey::Survey,
    /// Seed of the small differences between months and people.
    pub(super) seed: u64,
    /// The months, first to last.
    pub(super) months: Vec<Month>,
}

/// The first month of the story, to which all series are aligned.
pub(super) fn first_month() -> Month {
    super::story_end().plus(-19)
}

#[derive(Deserialize)]
struct MilestoneList {
    milestone: Vec<crate::sample::milestones::Milestone>,
}

#[derive(Deserialize)]
struct BenefitList {
    benefit: Vec<crate::sample::governance::Benefit>,
}

impl Story {
    /// Reads what is compiled in.
    pub(super) fn read(options: &SampleOptions) -> Result<Self, toml::de::Error> {
        let mut tables: BTreeMap<String, WrittenTable> = toml::from_str(include_str!("story/network.toml"))?;
        let more: BTreeMap<String, WrittenTable> = toml::from_str(include_str!("story/governance.toml"))?;
        tables.extend(more);
        let milestones: MilestoneList = toml::from_str(include_str!("story/milestones.toml"))?;
        let benefits: BenefitList = toml::from_str(include_str!("story/benefits.toml"))?;
        let count = options.months as i32;
        Ok(Self {
            tables,
            contributions: toml::from_str(include_str!("story/contributions.toml"))?,
            kpis: toml::from_str(include_str!("story/kpis.toml"))?,
            milestones: milestones.milestone,
            benefits: benefits.benefit,
            survey: toml::from_str(include_str!("story/survey.toml"))?,
            seed: options.seed,
            months: (0..count)
                .map(|back| options.last_month.plus(back + 1 - count))
                .collect(),
        })
    }

    /// Ids and names of the partners, in the order of the story.
    pub(super) fn partners(&self) -> Vec<(&str, &str)> {
        let Some(table) = self.tables.get("partners") else {
            return Vec::new();
        };
        table
            .rows
            .iter()
            .map(|row| (table.text(row, "partner_id"), table.text(row, "name")))
            .collect()
    }
}

/// Hands over every file of the story.
pub(super) fn for_each_file(options: &SampleOptions, take: &mut impl FnMut(SampleFile)) {
    // What is compiled in is read in a test: an error here cannot reach a user.
    let Ok(story) = Story::read(options) else {
        return;
    };
    for month in &story.months {
        take(office::file(&story, *month));
        for (partner, name) in story.partners() {
            partner_file::files(&story, *month, partner, name)
                .into_iter()
                .for_each(&mut *take);
        }
    }
    survey::files(&story).into_iter().for_each(take);
}

/// A written value of a column: what a test holds against the contract.
#[cfg(test)]
pub(super) fn is_a_word_of_the_contract(table: &str, column: &str, value: &Value) -> bool {
    let Some(column) = crate::contract::table(table).and_then(|table| table.column(column)) else {
        return false;
    };
    match value {
        Value::Text(text) if column.kind == crate::contract::ColumnType::Enum => {
            column.words.iter().any(|word| word.id == *text)
        }
        _ => true,
    }
}
