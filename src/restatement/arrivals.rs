//! What came in since an earlier edition: first deliveries that were late, or anything else.

use std::collections::BTreeSet;

use crate::domain::{Measurement, Month, RowSet};
use crate::ledger::Facts;
use crate::ledger::directory::OFFICE;

/// What a source is to an earlier edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    /// The edition knew it, or it is a register of the programme office.
    Known,
    /// A first delivery over a month that the edition held: it came late.
    Late,
    /// A correction, or a file about a later month that also speaks about earlier ones.
    Other,
}

/// What came in since an earlier edition.
#[derive(Debug)]
pub struct Arrivals<'a> {
    facts: &'a Facts,
    of_source: Vec<Arrival>,
    /// True for sources that the edition did not know, registers of the programme office too.
    is_new: Vec<bool>,
    is_all_late: bool,
    has_gone: bool,
}

/// What became of deliveries that an earlier edition was made from.
#[derive(Clone, Copy, Debug)]
pub struct Fates<'a> {
    /// Files in the place of one that is gone or was overwritten: they are corrections.
    pub replacing: &'a BTreeSet<String>,
    /// True when deliveries are gone that nothing replaces.
    pub has_gone: bool,
}

impl<'a> Arrivals<'a> {
    /// Compares the sources of the facts with the hashes of an edition's inputs; `until` is the month it was about.
    pub fn since(facts: &'a Facts, inputs: &BTreeSet<&str>, until: Option<Month>, fates: Fates<'_>) -> Self {
        let arrival = |source: &crate::ledger::facts::Source| {
            let is_of_then = source
                .month
                .is_some_and(|month| until.is_some_and(|until| month <= until));
            let is_first = source.is_first && !fates.replacing.contains(&source.file);
            match (inputs.contains(source.sha256.as_str()), is_first && is_of_then) {
                (true, _) => Arrival::Known,
                (false, true) => Arrival::Late,
                (false, false) => Arrival::Other,
            }
        };
        let all: Vec<Arrival> = facts.sources.iter().map(arrival).collect();
        let still_there: BTreeSet<&str> = facts.sources.iter().map(|source| source.sha256.as_str()).collect();
        let is_all_late = !fates.has_gone
            && all.contains(&Arrival::Late)
            && !all.contains(&Arrival::Other)
            && inputs.iter().all(|input| still_there.contains(input));
        let is_new = all.iter().map(|arrival| *arrival != Arrival::Known).collect();
        let of_source = all
            .into_iter()
            .zip(&facts.sources)
            .map(|(arrival, source)| match source.partner.as_deref() {
                Some(OFFICE) => Arrival::Known,
                _ => arrival,
            })
            .collect();
        Self {
            facts,
            of_source,
            is_new,
            is_all_late,
            has_gone: fates.has_gone,
        }
    }

    /// True when a figure that changed did so because deliveries are gone: none of the rows it rests on is new. Of a figure
    /// that has a value and names no rows nobody can tell, unless nothing else came in.
    pub fn explain_by_what_is_gone(&self, figure: &Measurement) -> bool {
        let is_new = |source: u32| self.is_new.get(source as usize).is_some_and(|is_new| *is_new);
        let rests_on_new = |set: &RowSet| self.facts.table(set.table()).sources_of(set).any(is_new);
        let nothing_came = !self.is_new.contains(&true);
        let can_be_told = nothing_came || !figure.rows.is_empty() || figure.value.is_none();
        self.has_gone && can_be_told && !figure.rows.iter().any(rests_on_new)
    }

    /// True when a figure that changed did so because its KPI is defined otherwise: of all rows it rests on only those of
    /// the list of KPIs are new, and nothing came in but files of the programme office.
    pub fn explain_by_definition(&self, figure: &Measurement) -> bool {
        let is_new = |source: u32| self.is_new.get(source as usize).is_some_and(|is_new| *is_new);
        let rests_on_new = |set: &&RowSet| self.facts.table(set.table()).sources_of(set).any(is_new);
        let only_the_office = self.of_source.iter().all(|arrival| *arrival == Arrival::Known);
        let mut new = figure.rows.iter().filter(rests_on_new).peekable();
        only_the_office && !self.has_gone && new.peek().is_some() && new.all(|set| set.table() == "kpi_definitions")
    }

    /// True when a figure that changed did so by late deliveries: nothing else came since, or the new rows that it rests
    /// on all came late.
    pub fn explain(&self, figure: &Measurement) -> bool {
        if self.is_all_late || !self.of_source.contains(&Arrival::Late) {
            return self.is_all_late;
        }
        let mut is_late = false;
        for set in &figure.rows {
            let table = self.facts.table(set.table());
            for source in table.sources_of(set) {
                match self.of_source.get(source as usize) {
                    Some(Arrival::Late) => is_late = true,
                    Some(Arrival::Other) => return false,
                    Some(Arrival::Known) | None => {}
                }
            }
        }
        is_late
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject, SubjectType, Unit, Window};
    use crate::indicators::fixture::{facts, month};
    use crate::ledger::facts::Source;

    fn source(sha256: &str, partner: &str, number: u32, is_first: bool) -> Source {
        Source {
            is_transposed: false,
            file: String::new(),
            sheet: String::new(),
            partner: Some(partner.to_owned()),
            columns: std::collections::BTreeMap::new(),
            sha256: sha256.to_owned(),
            month: Some(month(2026, number)),
            is_first,
        }
    }

    /// A figure that rests on the one row that the fixture holds, which came from the first source.
    fn figure() -> Measurement {
        let period = Period::parse("2026-09").expect("a month");
        let subject = Subject::of(SubjectType::Kpi, "k");
        Measurement::new("kpi-value", subject, period, Window::Month, Unit::Count, 1.0)
            .with_rows([RowSet::new("kpi_measurements", vec![0])])
    }

    fn explained(sources: Vec<Source>) -> bool {
        told(sources, &[], false).0
    }

    /// Whether it came late, and whether it is told by what is gone.
    fn told(sources: Vec<Source>, replacing: &[&str], has_gone: bool) -> (bool, bool) {
        let mut facts = facts(&[(
            "kpi_measurements",
            &[vec![("kpi_id", "k"), ("period", "2026-09"), ("value", "1")]],
        )]);
        facts.sources = sources;
        let known = BTreeSet::from(["old"]);
        let replacing = replacing.iter().map(|path| (*path).to_owned()).collect();
        let fates = Fates {
            replacing: &replacing,
            has_gone,
        };
        let arrivals = Arrivals::since(&facts, &known, Some(month(2026, 9)), fates);
        (arrivals.explain(&figure()), arrivals.explain_by_what_is_gone(&figure()))
    }

    #[test]
    fn what_stands_in_the_place_of_another_is_a_correction() {
        let new = || vec![source("new", "b", 9, true)];
        assert_eq!(told(new(), &[], false), (true, false));
        assert_eq!(told(new(), &[""], false), (false, false));
    }

    #[test]
    fn without_new_rows_it_is_what_is_gone() {
        let old = || source("old", "a", 9, true);
        assert_eq!(told(vec![old()], &[], true), (false, true));
        assert_eq!(told(vec![old()], &[], false), (false, false));
        assert_eq!(
            told(vec![source("new", "b", 10, true), old()], &[], true),
            (false, false)
        );
    }

    #[test]
    fn a_first_delivery_over_a_month_of_then_came_late() {
        let old = || source("old", "a", 9, true);
        assert!(explained(vec![source("new", "b", 9, true), old()]));
        assert!(!explained(vec![source("new", "b", 9, false), old()]), "a correction");
        assert!(
            !explained(vec![source("new", "b", 10, true), old()]),
            "a file about a later month"
        );
        assert!(!explained(vec![old()]), "nothing came");
    }

    #[test]
    fn beside_a_correction_it_goes_by_the_rows_of_the_figure() {
        let late = || source("new", "b", 9, true);
        let correction = || source("newer", "c", 9, false);
        assert!(explained(vec![late(), correction(), source("old", "a", 9, true)]));
        assert!(!explained(vec![source("old", "a", 9, true), late(), correction()]));
    }

    #[test]
    fn what_was_withdrawn_is_no_late_delivery() {
        assert!(!explained(vec![
            source("other", "a", 9, false),
            source("new", "b", 9, true)
        ]));
    }

    #[test]
    fn a_kpi_that_the_office_defines_otherwise_moves_figures_by_its_definition() {
        let defined = |office: &str, measured: &str, partner: &str| {
            let mut facts = facts(&[
                ("kpi_definitions", &[vec![("kpi_id", "k"), ("target", "20")]]),
                (
                    "kpi_measurements",
                    &[vec![("kpi_id", "k"), ("period", "2026-09"), ("value", "1")]],
                ),
            ]);
            facts.sources = vec![source(office, OFFICE, 9, false), source(measured, partner, 9, false)];
            let known = BTreeSet::from(["old"]);
            let none = BTreeSet::new();
            let fates = Fates {
                replacing: &none,
                has_gone: false,
            };
            let arrivals = Arrivals::since(&facts, &known, Some(month(2026, 9)), fates);
            let mut defined = figure();
            defined.rows = vec![RowSet::new("kpi_definitions", vec![0])];
            let measured = arrivals.explain_by_definition(&figure());
            assert!(!measured, "its value is of the new file, too");
            arrivals.explain_by_definition(&defined)
        };
        assert!(defined("new", "old", "a"));
        assert!(!defined("old", "old", "a"), "nothing came");
        assert!(!defined("new", "newer", "a"), "a partner delivered, too");
    }
}
