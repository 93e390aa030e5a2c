//! Why figures of two editions differ: down to the cells of deliveries.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::contract::FilledInBy;
use crate::domain::{Date, Measurement, RowSet};
use crate::indicators::Measurements;
use crate::pipeline::again::InputFate;
use crate::pipeline::moved::Moved;
use crate::pipeline::row_cells::{row_cells, shown, shown_columns};
use crate::pipeline::{Assessment, earlier, rates_moved};
use crate::publish::{Edition, PublishError};
use crate::restatement::compare::{Key, earlier_key, key_of};
use crate::restatement::{EarlierFigure, Terms, value_text};

/// What two editions were made from that is not the same.
#[derive(Debug, Default, Serialize)]
pub struct Causes {
    /// Files of the inbox: new ones, others under the same name, and those that are not there any more.
    pub inputs: Vec<(String, Change)>,
    /// Indicators with another definition, with the number of the definition in both.
    pub definitions: Vec<(String, u32, u32)>,
    /// Thresholds of the network, with their value in both; empty is the usual one.
    pub thresholds: Vec<(String, String, String)>,
    /// Agreed rates and price indices, with what they say in both; empty where there was none.
    pub rates: Vec<(String, String, String)>,
    /// The versions of the program.
    pub program: Option<(String, String)>,
    /// The reference dates.
    pub reference_date: Option<(Date, Date)>,
    /// True when the pipeline file differs.
    pub is_other_pipeline: bool,
}

/// How an input differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Only the second edition knew it.
    Added,
    /// Both knew a file of that name, with other bytes.
    Changed,
    /// Only the first edition knew it.
    Removed,
}

impl Change {
    /// The word in the data; its words for people stand under `change-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

/// By what a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// It is defined in another way, by the program or in the list of KPIs.
    Definition,
    /// Cells that it rests on are others.
    Input,
    /// Deliveries differ and it follows from figures that moved by them, or its cells can no longer be seen.
    Inputs,
    /// Agreed rates or price indices are others.
    Rates,
    /// Thresholds of the network are others.
    Thresholds,
    /// Another version of the program made it.
    Program,
    /// Something else in the pipeline file.
    Pipeline,
    /// Nothing of these.
    Unknown,
}

impl Cause {
    /// The word in the data; its words for people stand under `cause-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Definition => "definition",
            Self::Input => "input",
            Self::Inputs => "inputs",
            Self::Rates => "rates",
            Self::Thresholds => "thresholds",
            Self::Program => "program",
            Self::Pipeline => "pipeline",
            Self::Unknown => "unknown",
        }
    }
}

/// A figure that both editions show, with another value: that of the first was, that of the second becomes.
#[derive(Debug, Serialize)]
pub struct Explained {
    /// The figure.
    #[serde(flatten)]
    pub moved: Moved,
    /// By what it moved.
    pub cause: Cause,
    /// The cells of the first edition that are not in the second, as `file › sheet › cells`.
    pub cells_before: Vec<String>,
    /// The cells of the second edition that were not in the first.
    pub cells_after: Vec<String>,
}

/// What differs between two editions.
#[derive(Debug, Default, Serialize)]
pub struct Difference {
    /// What they were made from.
    pub causes: Causes,
    /// The figures that moved, in order of indicator, subject and period.
    pub moved: Vec<Explained>,
    /// Figures that only the first edition has.
    pub only_before: usize,
    /// Figures that only the second one has.
    pub only_after: usize,
    /// Inputs of either that cannot be read again, so that cells are missing here.
    pub unseen: Vec<(String, InputFate)>,
}

fn figures(edition: &Edition) -> Result<BTreeMap<Key, EarlierFigure>, PublishError> {
    let figures = earlier::figures(Some(edition))?;
    Ok(figures
        .into_iter()
        .map(|figure| (earlier_key(&figure), figure))
        .collect())
}

/// Compares two editions; the assessments are the same editions made again, for their cells.
pub fn difference(
    before: (&Edition, Option<&Assessment>),
    after: (&Edition, Option<&Assessment>),
) -> Result<Difference, PublishError> {
    let (was, is) = (figures(before.0)?, figures(after.0)?);
    let mut found = Difference {
        causes: causes(before.0, after.0),
        only_before: was.keys().filter(|key| !is.contains_key(*key)).count(),
        only_after: is.keys().filter(|key| !was.contains_key(*key)).count(),
        ..Difference::default()
    };
    let cells = Cells::of(before.1, after.1);
    let terms = TermsOfThen::of(before.0, after);
    let mut definitions = BTreeSet::new();
    for (key, figure) in &was {
        let Some(now) = is.get(key) else { continue };
        let versions = figure.definition_version.zip(now.definition_version);
        let is_redefined = versions.is_some_and(|(was, is)| was != is);
        if let Some((was, is)) = versions.filter(|_| is_redefined) {
            definitions.insert((figure.indicator.clone(), was, is));
        }
        if figure.value == now.value {
            continue;
        }
        let (mut cells_before, mut cells_after) = cells.behind(key);
        let has_cells = !cells_before.is_empty() || !cells_after.is_empty();
        let by_terms = terms.explain(key, figure);
        if by_terms == Some(Cause::Rates) {
            let (before, after) = cells.of_rates();
            cells_before.extend(before);
            cells_after.extend(after);
        }
        let cause = match &found.causes {
            _ if is_redefined => Cause::Definition,
            _ if by_terms.is_some() => by_terms.unwrap_or(Cause::Unknown),
            _ if has_cells && cells.are_of_definitions(key) => Cause::Definition,
            _ if has_cells => Cause::Input,
            causes if !causes.thresholds.is_empty() && terms.may_move(key, now) => Cause::Thresholds,
            causes if !causes.inputs.is_empty() => Cause::Inputs,
            causes if causes.program.is_some() => Cause::Program,
            causes if causes.is_other_pipeline => Cause::Pipeline,
            _ => Cause::Unknown,
        };
        let (was, becomes) = (figure.value.clone(), now.value.clone());
        found.moved.push(Explained {
            moved: Moved::of(key.clone(), was.unwrap_or_default(), becomes.unwrap_or_default()),
            cause,
            cells_before,
            cells_after,
        });
    }
    found.causes.definitions = definitions.into_iter().collect();
    Ok(found)
}

fn causes(before: &Edition, after: &Edition) -> Causes {
    let (was, is) = (&before.manifest, &after.manifest);
    let files = |edition: &Edition| -> BTreeMap<String, String> {
        let inputs = edition.manifest.inputs.iter();
        inputs.map(|file| (file.path.clone(), file.sha256.clone())).collect()
    };
    let (old, new) = (files(before), files(after));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let change = |name: &String| match (old.get(name), new.get(name)) {
        (None, _) => Some(Change::Added),
        (_, None) => Some(Change::Removed),
        (was, is) => (was != is).then_some(Change::Changed),
    };
    let ids: BTreeSet<&String> = was.thresholds.keys().chain(is.thresholds.keys()).collect();
    let own = |values: &BTreeMap<String, String>, id: &String| values.get(id).cloned().unwrap_or_default();
    let thresholds = ids
        .into_iter()
        .map(|id| (id.clone(), own(&was.thresholds, id), own(&is.thresholds, id)));
    Causes {
        inputs: names
            .into_iter()
            .filter_map(|name| Some((name.clone(), change(name)?)))
            .collect(),
        definitions: Vec::new(),
        thresholds: thresholds.filter(|(_, was, is)| was != is).collect(),
        rates: rates_moved::between(was.rates.as_ref(), is.rates.as_ref()),
        program: Some((was.program(), is.program())).filter(|(was, is)| was != is),
        reference_date: (was.reference_date != is.reference_date).then_some((was.reference_date, is.reference_date)),
        is_other_pipeline: was.pipeline_sha256 != is.pipeline_sha256,
    }
}

/// The second edition as it would be with what the first one calculated with: what became of a figure by that alone.
#[derive(Default)]
struct TermsOfThen {
    /// With its rates and price indices.
    rates: BTreeMap<Key, String>,
    /// With its thresholds, too.
    all: BTreeMap<Key, String>,
}

impl TermsOfThen {
    fn of(before: &Edition, (after, assessment): (&Edition, Option<&Assessment>)) -> Self {
        let Some(assessment) = assessment else {
            return Self::default();
        };
        let then = earlier::terms(&before.manifest);
        let just_rates = Terms {
            thresholds: after.manifest.thresholds.clone(),
            ..then.clone()
        };
        let figures = |terms: &Terms| {
            let figures = terms.figures(&assessment.facts, &assessment.scope);
            let all = figures.iter().flat_map(Measurements::all);
            all.map(|figure| (key_of(figure), value_text(figure))).collect()
        };
        Self {
            rates: figures(&just_rates),
            all: figures(&then),
        }
    }

    fn explain(&self, key: &Key, was: &EarlierFigure) -> Option<Cause> {
        let value = was.value.as_deref().unwrap_or_default();
        let gives = |figures: &BTreeMap<Key, String>| figures.get(key).is_some_and(|then| then == value);
        if gives(&self.rates) {
            return Some(Cause::Rates);
        }
        gives(&self.all).then_some(Cause::Thresholds)
    }

    /// False for a figure that with the rates and thresholds of then is what it is now: they have no part in it.
    fn may_move(&self, key: &Key, now: &EarlierFigure) -> bool {
        let value = now.value.as_deref().unwrap_or_default();
        self.all.get(key).is_none_or(|then| then != value)
    }
}

/// The rows of either edition that the other one does not have, by table.
struct Cells<'a>(Option<(Side<'a>, Side<'a>)>);

/// One of the editions, made again.
struct Side<'a> {
    assessment: &'a Assessment,
    figures: Figures<'a>,
    /// Its rows that the other one does not have.
    only: Rows,
    /// The same by table and key.
    keyed: BTreeMap<(&'static str, String), Vec<u32>>,
}

/// Row numbers by table.
type Rows = BTreeMap<&'static str, BTreeSet<u32>>;
type Figures<'a> = BTreeMap<Key, &'a Measurement>;

impl<'a> Cells<'a> {
    fn of(before: Option<&'a Assessment>, after: Option<&'a Assessment>) -> Self {
        let (Some(before), Some(after)) = (before, after) else {
            return Self(None);
        };
        let (mut only_before, mut only_after) = (Rows::new(), Rows::new());
        let ids = before.facts.tables().chain(after.facts.tables()).map(|(id, _)| id);
        for id in ids.collect::<BTreeSet<_>>() {
            let (was, is) = (signatures(before, id), signatures(after, id));
            let only = |own: &BTreeMap<String, Vec<u32>>, other: &BTreeMap<String, Vec<u32>>| {
                let more = own.iter().flat_map(|(signature, rows)| {
                    let shared = other.get(signature).map_or(0, Vec::len);
                    rows.iter().skip(shared).copied()
                });
                more.collect::<BTreeSet<u32>>()
            };
            only_before.insert(id, only(&was, &is));
            only_after.insert(id, only(&is, &was));
        }
        Self(Some((Side::of(before, only_before), Side::of(after, only_after))))
    }

    /// The cells of rates and price indices that only one of the editions has.
    fn of_rates(&self) -> (Vec<String>, Vec<String>) {
        self.both(|own, _| own.cells_of_rates())
    }

    /// The cells behind a figure that only one of the editions has.
    fn behind(&self, key: &Key) -> (Vec<String>, Vec<String>) {
        self.both(|own, other| own.cells_behind(key, other))
    }

    /// True when all that differs behind a figure is how a KPI is defined: its target, its baseline, its direction.
    fn are_of_definitions(&self, key: &Key) -> bool {
        self.0.as_ref().is_some_and(|(before, after)| {
            let (mut tables, of_after) = (before.tables_behind(key), after.tables_behind(key));
            tables.extend(of_after);
            tables == BTreeSet::from(["kpi_definitions"])
        })
    }

    fn both(&self, of: impl Fn(&Side<'_>, &Side<'_>) -> Vec<String>) -> (Vec<String>, Vec<String>) {
        let of_both = self.0.as_ref();
        of_both.map_or_else(Default::default, |(before, after)| {
            (of(before, after), of(after, before))
        })
    }
}

impl<'a> Side<'a> {
    fn of(assessment: &'a Assessment, only: Rows) -> Self {
        let mut keyed: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (id, row) in only.iter().flat_map(|(id, rows)| rows.iter().map(|row| (*id, *row))) {
            keyed.entry((id, key_text(assessment, id, row))).or_default().push(row);
        }
        Self {
            figures: by_key(assessment),
            assessment,
            only,
            keyed,
        }
    }

    fn cells_of_rates(&self) -> Vec<String> {
        let tables = self.only.iter().filter(|(id, _)| shown_columns(id).is_some());
        let rows = tables.flat_map(|(id, rows)| rows.iter().map(|row| row_cells(self.assessment, id, *row, &[])));
        rows.flatten().collect()
    }

    /// The tables of the rows behind a figure that the other edition does not have.
    fn tables_behind(&self, key: &Key) -> BTreeSet<&'static str> {
        let sets = self.figures.get(key).map(|figure| figure.rows.as_slice());
        let is_own = |set: &&RowSet| {
            let only = self.only.get(set.table());
            only.is_some_and(|only| set.rows().iter().any(|row| only.contains(row)))
        };
        sets.unwrap_or_default()
            .iter()
            .filter(is_own)
            .map(RowSet::table)
            .collect()
    }

    fn cells_behind(&self, key: &Key, other: &Self) -> Vec<String> {
        let sets = self.figures.get(key).map(|figure| figure.rows.as_slice());
        let mut cells = Vec::new();
        for set in sets.unwrap_or_default() {
            let (id, only) = (set.table(), self.only.get(set.table()));
            let is_own = |row: &&u32| only.is_some_and(|rows| rows.contains(*row));
            for row in set.rows().iter().filter(is_own) {
                cells.extend(row_cells(self.assessment, id, *row, &self.changed(id, *row, other)));
            }
        }
        cells.sort();
        cells.dedup();
        cells
    }

    /// The columns in which a row differs from the row of the other edition with the same key; none where there is no such row
    /// or the table has no key.
    fn changed(&self, id: &'static str, row: u32, other: &Self) -> Vec<&'a str> {
        let (own, others) = (self.assessment.facts.table(id), other.assessment.facts.table(id));
        let same = other.keyed.get(&(id, key_text(self.assessment, id, row)));
        let same = same.filter(|_| !own.table.key.is_empty());
        let Some([counterpart]) = same.map(Vec::as_slice) else {
            return Vec::new();
        };
        let columns = own.table.columns.iter().map(|column| column.id.as_str());
        columns
            .filter(|column| shown(&own, row, column) != shown(&others, *counterpart, column))
            .collect()
    }
}

/// What stands in the key of a row.
fn key_text(assessment: &Assessment, id: &'static str, row: u32) -> String {
    let table = assessment.facts.table(id);
    let values = table.table.key.iter().map(|column| shown(&table, row, column));
    let values: Vec<String> = values.map(Option::unwrap_or_default).collect();
    values.join("\u{1f}")
}

fn by_key(assessment: &Assessment) -> Figures<'_> {
    let all = assessment.measurements.all().iter();
    all.map(|figure| (key_of(figure), figure)).collect()
}

/// The rows of a table by what stands in them, wherever that is. Answers to the survey are not looked into.
fn signatures(assessment: &Assessment, id: &'static str) -> BTreeMap<String, Vec<u32>> {
    let table = assessment.facts.table(id);
    let mut rows: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    if table.table.filled_in_by == FilledInBy::Survey {
        return rows;
    }
    for row in table.rows() {
        let values = table
            .table
            .columns
            .iter()
            .map(|column| shown(&table, row.index(), &column.id));
        let signature: Vec<String> = values.map(Option::unwrap_or_default).collect();
        rows.entry(signature.join("\u{1f}")).or_default().push(row.index());
    }
    rows
}
