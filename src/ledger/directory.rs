//! Which partner a name means.

use std::collections::BTreeMap;

use crate::contract::normalise;
use crate::ledger::FactTable;

/// The party that stands for the programme office.
pub const OFFICE: &str = "bureau";

/// All names under which partners are known: ids, names, aliases.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    names: BTreeMap<String, String>,
    is_known: bool,
}

impl Directory {
    /// The names of the table `partners`. Without rows no name can be checked and every name stands for itself.
    /// A name that two partners share is nobody's.
    pub fn of(partners: &FactTable) -> Self {
        let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in partners.rows() {
            let Some(id) = row.text("partner_id") else { continue };
            let names = [Some(id), row.text("name")]
                .into_iter()
                .flatten()
                .chain(row.codes("aliases"));
            for name in names {
                let owners = owners.entry(normalise::name(name)).or_default();
                if !owners.iter().any(|owner| owner == id) {
                    owners.push(id.to_owned());
                }
            }
        }
        let names = owners.into_iter().filter_map(|(name, owners)| match &owners[..] {
            [one] => Some((name, one.clone())),
            _ => None,
        });
        Self {
            names: names.collect(),
            is_known: !partners.is_empty(),
        }
    }

    /// True when there is a list of partners to check against.
    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// The id of the partner that a text names. Nothing is guessed: only equal names after normalisation.
    pub fn resolve(&self, text: &str) -> Option<String> {
        if self.is_known {
            self.names.get(&normalise::name(text)).cloned()
        } else {
            let text = normalise::text(text);
            (!text.is_empty()).then_some(text)
        }
    }

    /// The partner that one part of a path names: a folder, or the file's name without extension and period; else the one
    /// partner among the words that dashes or underscores part: `Gemeente Aa - Bijdragen 2026-10.xlsx`.
    pub fn of_path(&self, path: &str) -> Option<String> {
        if !self.is_known {
            return None;
        }
        path.rsplit('/').find_map(|part| {
            let stem = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
            let letters: String = stem.chars().filter(|c| !c.is_ascii_digit()).collect();
            [stem, part, letters.as_str()]
                .into_iter()
                .find_map(|name| self.names.get(&normalise::name(name)).cloned())
                .or_else(|| self.of_words(stem))
        })
    }

    /// The one partner that a part of a file's name is.
    fn of_words(&self, stem: &str) -> Option<String> {
        let words: Vec<&str> = [" - ", " – ", "_"].iter().flat_map(|dash| stem.split(dash)).collect();
        let mut named = words.iter().filter_map(|word| self.names.get(&normalise::name(word)));
        let first = named.next()?;
        named.all(|other| other == first).then(|| first.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    fn directory() -> Directory {
        let table = contract::table("partners").expect("a table");
        let rows = [
            vec![("partner_id", "aa"), ("name", "Gemeente Aa"), ("aliases", "Aadorp;GA")],
            vec![("partner_id", "bb"), ("name", "Súdzorg"), ("aliases", "GA")],
        ];
        Directory::of(&FactTable::from_text(table, &rows))
    }

    #[test]
    fn names_ids_and_aliases_lead_to_the_partner() {
        for name in ["aa", "gemeente aa", "Gemeente\u{a0}Aa ", "aadorp"] {
            assert_eq!(directory().resolve(name).as_deref(), Some("aa"));
        }
        assert_eq!(directory().resolve("sudzorg").as_deref(), Some("bb"));
        assert_eq!(directory().resolve("Gemeente A"), None);
    }

    #[test]
    fn an_alias_of_two_partners_is_nobodys() {
        assert_eq!(directory().resolve("GA"), None);
    }

    #[test]
    fn a_path_names_a_partner_by_folder_or_file() {
        assert_eq!(
            directory().of_path("2026-10/Gemeente Aa/opgave.xlsx").as_deref(),
            Some("aa")
        );
        assert_eq!(
            directory().of_path("2026-10/sudzorg_2026-10.xlsx").as_deref(),
            Some("bb")
        );
        let named = "2026-10/Gemeente Aa - Bijdragen 2026-10.xlsx";
        assert_eq!(directory().of_path(named).as_deref(), Some("aa"));
        assert_eq!(
            directory().of_path("bijdragen_oktober_sudzorg.xlsx").as_deref(),
            Some("bb")
        );
        assert_eq!(directory().of_path("2026-10/aa - bb.xlsx"), None);
        assert_eq!(directory().of_path("2026-10/iets anders.xlsx"), None);
    }
}
