//! The names that readers know things by.

use std::collections::BTreeSet;

use crate::contract;
use crate::domain::{Subject, SubjectType};
use crate::indicators::frame::COMPARED;
pub use crate::locale::capitalised;
use crate::report::{Context, part_names};

impl Context<'_> {
    /// The word of an enum column in the report's language; the id itself when it is not in the list.
    pub fn enum_word(&self, table: &str, column: &str, id: &str) -> String {
        let word = contract::table(table)
            .and_then(|table| table.column(column))
            .and_then(|column| column.words.iter().find(|word| word.id == id));
        match (word, self.locale.language) {
            (Some(word), crate::locale::Language::Nl) => word.nl.clone(),
            (Some(word), crate::locale::Language::En) => word.en.clone(),
            (None, _) => id.to_owned(),
        }
    }

    /// The title of an indicator.
    pub fn indicator_title(&self, id: &str) -> String {
        self.locale
            .find(&format!("indicator-{id}"), &[])
            .unwrap_or_else(|| id.to_owned())
    }

    /// The name of a partner; a word for the network where it is not a partner.
    pub fn partner_name(&self, id: &str) -> String {
        self.facts.partner_name(id).to_owned()
    }

    /// The name of what a figure is about.
    pub fn subject_name(&self, subject: &Subject) -> String {
        let id = subject.id.as_str();
        let named = |table: &str, key: &str, name: &str| {
            self.table(table)
                .rows()
                .find(|row| row.text(key) == Some(id))
                .and_then(|row| row.text(name).map(str::to_owned))
        };
        let name = match subject.kind {
            SubjectType::Network => Some(self.with_part(self.word("report-subject-network"), id)),
            SubjectType::Partner => {
                let part = id.split_once('/').filter(|_| self.facts.partner(id).is_none());
                Some(match part {
                    Some((partner, _)) => self.with_part(self.partner_name(partner), id),
                    None => self.partner_name(id),
                })
            }
            SubjectType::Kpi => named("kpi_definitions", "kpi_id", "name").or_else(|| self.kpi_in_area(id)),
            SubjectType::Benefit => named("benefits", "benefit_id", "name"),
            SubjectType::Area => named("areas", "area_id", "name"),
            SubjectType::Project => named("projects", "project_id", "name"),
            SubjectType::Goal => named("goals", "goal_id", "strategic_goal"),
            SubjectType::Milestones => self.locale.find(&format!("report-pace-{id}"), &[]),
            SubjectType::Survey => Some(self.dimension_name(id)),
            SubjectType::Pair => None,
        };
        name.unwrap_or_else(|| id.to_owned())
    }

    /// The name of a KPI with that of the area behind it, and that it stands beside other areas where it does.
    fn kpi_in_area(&self, id: &str) -> Option<String> {
        if let Some(alone) = id.strip_suffix(COMPARED).and_then(|id| id.strip_suffix('/')) {
            let name = self.kpi_in_area(alone)?;
            return Some(format!("{name}, {}", self.word("report-part-compared")));
        }
        let (kpi, area) = id.rsplit_once('/')?;
        let [kpi, area] = [(SubjectType::Kpi, kpi), (SubjectType::Area, area)]
            .map(|(kind, id)| self.subject_name(&Subject::of(kind, id)));
        Some(format!("{kpi} ({area})"))
    }

    /// A name with the part behind it that its id has: a table, a part with words of its own, or a word of the contract.
    fn with_part(&self, name: String, id: &str) -> String {
        let Some((_, part)) = id.split_once('/') else {
            return name;
        };
        let word = contract::table(part)
            .map(|table| table.name(self.locale.language).to_owned())
            .or_else(|| self.locale.find(&format!("report-part-{part}"), &[]));
        let word = word.or_else(|| part_names::word(self, part));
        let word = word.unwrap_or_else(|| self.enum_word("attendance", "level", part));
        format!("{name} ({word})")
    }

    /// The word of a survey dimension, with the partner or level behind it where the id has one.
    pub fn dimension_name(&self, id: &str) -> String {
        let (dimension, part) = id.split_once('/').map_or((id, None), |(d, part)| (d, Some(part)));
        let word = self.enum_word("survey_items", "dimension", dimension);
        match part {
            Some(part) => format!("{word} ({})", self.partner_name(part)),
            None => word,
        }
    }
}

/// Longest name that stands over a narrow column, in letters.
const OVER_A_COLUMN: usize = 60;

/// What stands over the columns of a table that has one for each of some things, given as code and name: their names; and
/// where a name is too long or stands twice, their codes, with the names in a note.
pub fn over_columns(things: &[(&str, String)]) -> (Vec<String>, Option<String>) {
    let all: BTreeSet<String> = things.iter().map(|(_, name)| name.to_lowercase()).collect();
    let is_short = |name: &String| name.chars().count() <= OVER_A_COLUMN;
    if all.len() == things.len() && things.iter().all(|(_, name)| is_short(name)) {
        return (things.iter().map(|(_, name)| name.clone()).collect(), None);
    }
    let told: Vec<String> = things.iter().map(|(code, name)| format!("{code}: {name}")).collect();
    let codes = things.iter().map(|(code, _)| (*code).to_owned()).collect();
    (codes, Some(told.join(" · ")))
}

/// The name of a column in the words of people: `eigenaar_partner_id` → `eigenaar partner`.
pub fn spoken(column: &str) -> String {
    let plain = column.strip_suffix("_id").unwrap_or(column).replace('_', " ");
    let word = |word: &str| {
        if word == "kpi" {
            word.to_uppercase()
        } else {
            word.to_owned()
        }
    };
    plain.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A partner's id as a folder's name. What cannot stand in one becomes a dash, so that no id leads elsewhere; an id that
/// was changed gets the beginning of its hash, so that no two partners share a folder.
pub fn folder_name(id: &str) -> String {
    let name: String = id
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' || c == '_' {
                c
            } else {
                '-'
            }
        })
        .collect();
    if name == id && !name.is_empty() {
        return name;
    }
    let hash: String = crate::domain::digest::sha256(id.as_bytes()).chars().take(8).collect();
    format!("{name}-{hash}")
}

#[cfg(test)]
mod tests {
    use super::folder_name;

    #[test]
    fn no_two_partners_share_a_folder_and_none_leads_elsewhere() {
        assert_eq!(folder_name("sudermar"), "sudermar");
        assert_ne!(folder_name("P 1"), folder_name("P-1"));
        assert!(!folder_name("../../etc/passwd").contains('/'));
    }
}
