//! Partners that merge or take another code: until the day of the merger the old codes stand, after it the new one.
//!
//! The list of partners says it: `active_to` is the last day of the old one, `successor` names the new one. Nothing is
//! guessed from names: a partner without a successor left, and what is delivered under its code afterwards is asked.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Date, Period};
use crate::ledger::FactTable;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::directory::Directory;

/// How long a partner takes part, and what became of it.
#[derive(Clone, Debug, PartialEq)]
struct Term {
    name: String,
    from: Date,
    to: Option<Date>,
    successor: Option<String>,
}

/// Who came after whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Succession(BTreeMap<String, Term>);

/// What a partner's code means over a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It takes part, or the list of partners does not know it.
    TakesPart,
    /// It had merged: its successor stands for it.
    Became(&'a str),
    /// It had not begun, and these would merge into it on its first day.
    Was(Vec<&'a str>),
    /// It had left, after this day.
    Left(Date),
    /// It had not begun, before this day.
    NotYet(Date),
}

impl Succession {
    /// Reads who came after whom from the list of partners, in which successors stand by their code.
    pub fn of(partners: &FactTable) -> Self {
        let terms = partners.rows().filter_map(|row| {
            let term = Term {
                name: row.text("name").unwrap_or_default().to_owned(),
                from: row.date("active_from")?,
                to: row.date("active_to"),
                successor: row.text("successor").map(str::to_owned),
            };
            Some((row.text("partner_id")?.to_owned(), term))
        });
        Self(terms.collect())
    }

    /// What a partner's code means over a period: one day of taking part is enough.
    pub fn standing(&self, partner: &str, period: Period) -> Standing<'_> {
        let Some((partner, term)) = self.0.get_key_value(partner) else {
            return Standing::TakesPart;
        };
        let (first, last) = (period.first_month().first_day(), period.last_month().last_day());
        if let Some(end) = term.to.filter(|end| *end < first) {
            let holder = self.holder(partner, first);
            let is_there = self.0.get(holder).is_some_and(|holder| holder.from <= last);
            return if holder != partner && is_there && self.left_before(holder, first).is_none() {
                Standing::Became(holder)
            } else {
                Standing::Left(self.left_before(holder, first).unwrap_or(end))
            };
        }
        if term.from > last {
            let before = self.before(partner, last);
            return if before.is_empty() {
                Standing::NotYet(term.from)
            } else {
                Standing::Was(before)
            };
        }
        Standing::TakesPart
    }

    fn left_before(&self, partner: &str, day: Date) -> Option<Date> {
        self.0.get(partner)?.to.filter(|end| *end < day)
    }

    /// Who stands for a partner on a day: itself, or what it merged into before that day.
    pub fn holder<'a>(&'a self, partner: &'a str, day: Date) -> &'a str {
        let mut holder = partner;
        let mut seen = BTreeSet::new();
        while let Some(next) = self
            .0
            .get(holder)
            .filter(|term| term.to.is_some_and(|end| end < day))
            .and_then(|term| term.successor.as_deref())
            .filter(|next| self.0.contains_key(*next) && seen.insert(*next))
        {
            holder = next;
        }
        holder
    }

    /// The partners that had merged into one by its first day and took part by an earlier day; theirs in turn, too.
    fn before(&self, partner: &str, day: Date) -> Vec<&str> {
        let Some(start) = self.0.get(partner).map(|term| term.from) else {
            return Vec::new();
        };
        let takes_part = |term: &Term| term.from <= day && term.to.is_none_or(|end| end >= day);
        let lineage = self
            .0
            .iter()
            .filter(|(id, term)| takes_part(term) && id.as_str() != partner && self.holder(id, start) == partner);
        lineage.map(|(id, _)| id.as_str()).collect()
    }

    /// The partners of which one stands for, once all that will merge has merged; without itself.
    pub fn predecessors(&self, partner: &str) -> Vec<&str> {
        let end = Date::from_days(i32::MAX / 2);
        let all = self.0.keys().map(String::as_str);
        all.filter(|id| *id != partner && self.chain(id, end).contains(&partner))
            .collect()
    }

    fn chain<'a>(&'a self, partner: &'a str, day: Date) -> Vec<&'a str> {
        let mut chain = Vec::new();
        let mut next = self.0.get(partner).filter(|term| term.to.is_some_and(|end| end < day));
        while let Some(successor) = next
            .and_then(|term| term.successor.as_deref())
            .filter(|id| !chain.contains(id))
        {
            chain.push(successor);
            next = self
                .0
                .get(successor)
                .filter(|term| term.to.is_some_and(|end| end < day));
        }
        chain
    }

    /// True when one of two partners came after the other.
    pub fn are_kin(&self, one: &str, other: &str) -> bool {
        self.predecessors(one).contains(&other) || self.predecessors(other).contains(&one)
    }

    /// True when a partner went on under another code: the new one came from it alone and began when it ended.
    pub fn is_new_code(&self, old: &str, new: &str) -> bool {
        let began_after = match (self.0.get(old).and_then(|term| term.to), self.0.get(new)) {
            (Some(end), Some(new)) => new.from > end,
            _ => false,
        };
        began_after && self.predecessors(new) == [old]
    }

    /// True when anybody merged.
    pub fn is_any(&self) -> bool {
        self.0.values().any(|term| term.successor.is_some())
    }

    /// The name of a partner in reports; its code when it is unknown.
    pub fn name<'a>(&'a self, partner: &'a str) -> &'a str {
        self.0.get(partner).map_or(partner, |term| term.name.as_str())
    }
}

/// Replaces the names of successors by codes in the list of partners, and asks about a successor that is not clear:
/// unknown, the partner itself, without a last day, in a circle, or not there on the next day. Such a one is left out.
pub fn settle(batch: &mut Batch, directory: &Directory, diagnostics: &mut Vec<Diagnostic>) {
    let named: Vec<Option<String>> = batch
        .facts
        .rows()
        .map(|row| row.text("successor").map(str::to_owned))
        .collect();
    if named.iter().all(Option::is_none) {
        return;
    }
    let resolved: Vec<Option<String>> = named.iter().map(|name| directory.resolve(name.as_deref()?)).collect();
    batch.replace_text("successor", &resolved);
    let succession = Succession::of(&batch.facts);
    let clear: Vec<Option<String>> = batch
        .facts
        .rows()
        .map(|row| {
            let (id, successor) = (row.text("partner_id")?, row.text("successor")?);
            let next_day = row.date("active_to")?.plus_days(1);
            let term = succession.0.get(successor)?;
            let is_there = term.from <= next_day && term.to.is_none_or(|end| end >= next_day);
            let is_circle = succession.chain(successor, Date::from_days(i32::MAX / 2)).contains(&id);
            (successor != id && is_there && !is_circle).then(|| successor.to_owned())
        })
        .collect();
    for (index, (name, clear)) in named.iter().zip(&clear).enumerate() {
        if let (Some(name), None, Fate::Kept) = (name, clear, batch.fates[index]) {
            let id = batch.facts.row(index).text("partner_id").unwrap_or_default().to_owned();
            let place = batch.place(index, "successor");
            diagnostics.push(Diagnostic::new(Code::MergerUnclear, place, name).with("other", id));
        }
    }
    batch.replace_text("successor", &clear);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    /// A and B merge into N on 1 July 2026; C became D on 1 January 2026; E left at the end of 2025; Y absorbs X.
    fn succession() -> Succession {
        let table = contract::table("partners").expect("a table");
        let row = |id: &'static str, from: &'static str, to: &'static str, successor: &'static str| {
            let all = [
                ("partner_id", id),
                ("name", id),
                ("active_from", from),
                ("active_to", to),
                ("successor", successor),
            ];
            all.into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect::<Vec<_>>()
        };
        let rows = [
            row("a", "2020-01-01", "2026-06-30", "n"),
            row("b", "2020-01-01", "2026-06-30", "n"),
            row("n", "2026-07-01", "", ""),
            row("c", "2020-01-01", "2025-12-31", "d"),
            row("d", "2026-01-01", "", ""),
            row("e", "2020-01-01", "2025-12-31", ""),
            row("x", "2020-01-01", "2026-03-31", "y"),
            row("y", "2020-01-01", "", ""),
        ];
        Succession::of(&FactTable::from_text(table, &rows))
    }

    fn period(text: &str) -> Period {
        Period::parse(text).expect("a period")
    }

    #[test]
    fn until_the_merger_the_old_codes_stand_and_after_it_the_new_one() {
        let known = succession();
        assert_eq!(known.standing("a", period("2026-06")), Standing::TakesPart);
        assert_eq!(known.standing("a", period("2026-07")), Standing::Became("n"));
        assert_eq!(known.standing("n", period("2026-07")), Standing::TakesPart);
        assert_eq!(known.standing("n", period("2026-06")), Standing::Was(vec!["a", "b"]));
        assert_eq!(known.standing("d", period("2025-12")), Standing::Was(vec!["c"]));
        assert_eq!(
            known.standing("y", period("2026-01")),
            Standing::TakesPart,
            "it was there before"
        );
        // A quarter in which either takes part belongs to whom it names.
        assert_eq!(known.standing("a", period("2026-K2")), Standing::TakesPart);
        assert_eq!(known.standing("a", period("2026-K3")), Standing::Became("n"));
    }

    #[test]
    fn who_left_without_a_successor_and_who_is_not_there_yet_is_told() {
        let known = succession();
        let day = |text| Date::parse_iso(text).expect("a day");
        assert_eq!(
            known.standing("e", period("2026-01")),
            Standing::Left(day("2025-12-31"))
        );
        assert_eq!(
            known.standing("n", period("2019-06")),
            Standing::NotYet(day("2026-07-01"))
        );
        assert_eq!(known.standing("nobody", period("2026-01")), Standing::TakesPart);
    }

    #[test]
    fn a_new_code_of_one_partner_is_told_from_a_merger() {
        let known = succession();
        assert!(known.is_new_code("c", "d"));
        assert!(!known.is_new_code("a", "n") && !known.is_new_code("x", "y"));
        assert!(known.are_kin("n", "a") && known.are_kin("a", "n") && !known.are_kin("a", "b"));
    }
}
