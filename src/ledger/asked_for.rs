//! Which tables somebody asked the facts for: what a figure may rest on, also where it came to nothing.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::contract;

/// The tables that were asked for so far; its copies note in the same place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(Arc<Mutex<BTreeSet<&'static str>>>);

impl Asked {
    pub(super) fn note(&self, id: &str) {
        if let Some(table) = contract::table(id) {
            let mut ids = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            ids.insert(table.id.as_str());
        }
    }

    /// Their ids.
    pub(crate) fn tables(&self) -> BTreeSet<&'static str> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::Facts;

    #[test]
    fn a_table_without_rows_that_was_asked_for_is_noted() {
        let (facts, asked) = Facts::default().noting();
        assert!(asked.tables().is_empty());
        assert!(facts.table("survey_answers").is_empty());
        assert!(facts.whole().table("costs").is_empty());
        assert_eq!(
            asked.tables().into_iter().collect::<Vec<_>>(),
            ["costs", "survey_answers"]
        );
    }
}
