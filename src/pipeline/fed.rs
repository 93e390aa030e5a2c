//! What something that had to go fed: which figures and files of an edition may come out otherwise without it. What differs
//! beside that has another reason, and is not excused.
//!
//! An earlier edition feeds no value: only marks of what changed, and words about it. Answers to the survey feed the figures of
//! the indicators that ask for their tables. A delivery feeds those that ask for the tables of which it gave rows, or that come
//! out otherwise when these are empty; of a delivery that was only made anew without a story, that is the table of stories.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{self, FilledInBy};
use crate::domain::Artifact;
use crate::indicators::INDICATORS;
use crate::ledger::{FactTable, Facts};
use crate::pipeline::Assessment;
use crate::pipeline::again::{InputFate, is_answers};
use crate::pipeline::earlier::{FURTHER_MEASUREMENTS, MEASUREMENTS};
use crate::pipeline::moved::Moved;
use crate::publish::{Edition, PublishError};
use crate::restatement;
use crate::restatement::compare::Key;
use crate::restatement::earlier::{Line, lines};

/// The account of every row of an edition.
const RECEIPTS: &str = "programmabureau/data/receipts.csv";
/// Where the sheets and letters of the partners stand, in which is nothing of the survey.
const PARTNERS: &str = "partners/";
/// The table of stories.
const CASES: &str = "cases";

/// The files of an edition that come out otherwise, and why that may be.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// What had to go fed them.
    pub(super) excused: Vec<String>,
    /// It did not.
    pub(super) differing: Vec<String>,
    /// The figures that it did not feed and that come out otherwise.
    pub(super) unfed: Vec<Moved>,
}

/// What had to go.
#[derive(Debug, Default)]
struct Fed {
    /// True where nobody can tell: everything may have come from it.
    is_all: bool,
    /// True when a delivery went or was replaced.
    is_delivery: bool,
    /// True when answers to the survey went.
    is_answers: bool,
    /// The tables of which rows went.
    tables: BTreeSet<&'static str>,
}

/// Sorts the files that come out otherwise, when all that is no longer there had to go.
pub(super) fn sorted(
    edition: &Edition,
    assessment: &Assessment,
    (fates, differing, made): (&[(String, InputFate)], Vec<String>, &[Artifact]),
) -> Result<Sorted, PublishError> {
    let mut sorted = Sorted::default();
    // The relations file is made of answers, and of nothing else.
    let fed = Fed::by(fates, edition, assessment)?;
    if fed.is_all || edition.manifest.is_confidential {
        sorted.excused = differing;
        return Ok(sorted);
    }
    let indicators = fed.indicators(assessment);
    let (mut has_moved, mut has_unfed) = (BTreeSet::new(), BTreeSet::new());
    for path in [MEASUREMENTS, FURTHER_MEASUREMENTS] {
        let now = made
            .iter()
            .find(|made| made.path == path)
            .map(|made| made.bytes.as_slice());
        let (was, is) = (edition.read(path)?.as_deref().map(lines), now.map(lines));
        let (Some(was), Some(is)) = (was.unwrap_or_default(), is.unwrap_or_default()) else {
            continue;
        };
        for moved in moved(&was, &is) {
            if !indicators.contains(moved.indicator.as_str()) {
                sorted.unfed.push(moved);
                has_unfed.insert(path);
            }
            has_moved.insert(path);
        }
        // That a figure changed since an edition that is gone is no longer known.
        if was
            .iter()
            .any(|(key, line)| is.get(key).is_some_and(|is| is.status != line.status))
        {
            has_moved.insert(path);
        }
    }
    let is_unfed = |path: &str| {
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let of_figures = [MEASUREMENTS, FURTHER_MEASUREMENTS]
            .into_iter()
            .find(|file| file.strip_suffix(".csv") == Some(stem));
        match of_figures {
            Some(file) => has_unfed.contains(file) || !has_moved.contains(file),
            None => fed.cannot_reach(path),
        }
    };
    let (unfed, excused) = differing.into_iter().partition(|path| is_unfed(path));
    (sorted.differing, sorted.excused) = (unfed, excused);
    Ok(sorted)
}

/// The figures of which any cell but the status differs, or that are there on one side only.
fn moved(was: &BTreeMap<Key, Line>, is: &BTreeMap<Key, Line>) -> Vec<Moved> {
    let keys: BTreeSet<&Key> = was.keys().chain(is.keys()).collect();
    let cells = |lines: &BTreeMap<Key, Line>, key: &Key| lines.get(key).map(|line| line.cells.clone());
    let value = |lines: &BTreeMap<Key, Line>, key: &Key| lines.get(key).map(|line| line.value.clone());
    keys.into_iter()
        .filter(|key| cells(was, key) != cells(is, key))
        .map(|key| {
            let (was, becomes) = (value(was, key), value(is, key));
            Moved::of(key.clone(), was.unwrap_or_default(), becomes.unwrap_or_default())
        })
        .collect()
}

impl Fed {
    fn by(fates: &[(String, InputFate)], edition: &Edition, assessment: &Assessment) -> Result<Self, PublishError> {
        let receipts = edition.read(RECEIPTS)?.unwrap_or_default();
        let tables = restatement::earlier::tables(&receipts);
        let inputs = assessment
            .manifest
            .inputs
            .iter()
            .chain(&assessment.manifest.after_reference);
        let there: BTreeSet<&str> = inputs.map(|input| input.path.as_str()).collect();
        let known: BTreeSet<&str> = edition
            .manifest
            .inputs
            .iter()
            .map(|input| input.path.as_str())
            .collect();
        let mut fed = Self::default();
        for (path, fate) in fates {
            if is_answers(path) {
                let of_survey = contract::tables()
                    .iter()
                    .filter(|table| table.filled_in_by == FilledInBy::Survey);
                fed.tables.extend(of_survey.map(|table| table.id.as_str()));
                fed.is_answers = true;
            } else if known.contains(path.as_str()) {
                fed.is_delivery = true;
                if *fate == InputFate::Withdrawn && there.contains(path.as_str()) {
                    fed.tables.insert(CASES);
                    continue;
                }
                let Some(tables) = &tables else {
                    fed.is_all = true;
                    continue;
                };
                let of_file = tables.get(path).into_iter().flatten();
                fed.tables.extend(
                    of_file
                        .filter_map(|name| contract::table_of_sheet(name))
                        .map(|table| table.id.as_str()),
                );
            }
        }
        // Who takes part, and from when, is behind every figure.
        fed.is_all |= fed.tables.contains("partners");
        Ok(fed)
    }

    /// The indicators whose figures it may have fed.
    fn indicators(&self, assessment: &Assessment) -> BTreeSet<&'static str> {
        if self.tables.is_empty() {
            return BTreeSet::new();
        }
        let (facts, scope) = (&assessment.facts, &assessment.scope);
        let without = self.without(facts, assessment);
        let is_fed = |indicator: &&&dyn crate::indicators::Indicator| {
            let (noting, asked) = facts.noting();
            let figures = indicator.measure(&noting, scope);
            let asks = asked.tables().intersection(&self.tables).next().is_some();
            asks || figures != indicator.measure(&without, scope)
        };
        let fed = INDICATORS.iter().filter(is_fed);
        fed.map(|indicator| indicator.definition().id).collect()
    }

    /// The facts without anything in its tables, and where a delivery went without knowing who delivered.
    fn without(&self, facts: &Facts, assessment: &Assessment) -> Facts {
        let mut without = facts.clone();
        let tables = self.tables.iter().filter_map(|id| contract::table(id));
        tables.for_each(|table| without.put(FactTable::empty(table)));
        if self.is_delivery {
            without.deliveries.clear();
            without.forecasts.clear();
        }
        let rates = without.agreed();
        without.at_rates(&rates, assessment.scope.month)
    }

    /// True for a file that shows nothing of it.
    fn cannot_reach(&self, path: &str) -> bool {
        let is_receipts = path.strip_suffix(".csv").or(path.strip_suffix(".parquet")) == RECEIPTS.strip_suffix(".csv");
        match (self.is_delivery, self.is_answers) {
            (true, _) => false,
            (false, true) => path.starts_with(PARTNERS),
            (false, false) => is_receipts,
        }
    }
}
