//! How many people were invited to a survey round: no table holds it, so the pipeline file may say it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::Period;

/// People invited to a round, as typed: one number, or a number a partner.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum InvitedRound {
    /// Of all partners together.
    All(u32),
    /// By id of the partner.
    ByPartner(BTreeMap<String, u32>),
}

/// People invited, by round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invited(BTreeMap<Period, InvitedRound>);

impl Invited {
    /// Reads the rounds as typed. The key that is no period, or a round to which nobody was invited, comes back.
    pub fn read(typed: &BTreeMap<String, InvitedRound>) -> Result<Self, Vec<String>> {
        let (mut rounds, mut faults) = (BTreeMap::new(), Vec::new());
        for (round, people) in typed {
            let is_somebody = match people {
                InvitedRound::All(all) => *all > 0,
                InvitedRound::ByPartner(own) => own.values().any(|people| *people > 0),
            };
            match Period::parse(round).filter(|_| is_somebody) {
                Some(period) => {
                    rounds.insert(period, people.clone());
                }
                None => faults.push(round.clone()),
            }
        }
        if faults.is_empty() {
            Ok(Self(rounds))
        } else {
            Err(faults)
        }
    }

    /// People invited to a round, of all partners; `None` where nobody said.
    pub fn to(&self, round: Period) -> Option<u32> {
        self.0.get(&round).map(|people| match people {
            InvitedRound::All(all) => *all,
            InvitedRound::ByPartner(own) => own.values().sum(),
        })
    }

    /// People invited by round and partner, where they were told apart.
    pub fn by_partner(&self) -> BTreeMap<(Period, String), usize> {
        let mut all = BTreeMap::new();
        for (round, people) in &self.0 {
            if let InvitedRound::ByPartner(own) = people {
                all.extend(
                    own.iter()
                        .map(|(partner, people)| ((*round, partner.clone()), *people as usize)),
                );
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_or_a_number_a_partner() {
        let typed: BTreeMap<String, InvitedRound> =
            toml::from_str("2026-03 = 84\n2026-09 = { aa = 12, bb = 9 }\n").expect("parses");
        let invited = Invited::read(&typed).expect("reads");
        let round = |text| Period::parse(text).expect("a period");
        assert_eq!(
            (
                invited.to(round("2026-03")),
                invited.to(round("2026-09")),
                invited.to(round("2025-09"))
            ),
            (Some(84), Some(21), None)
        );
        assert_eq!(
            invited.by_partner().get(&(round("2026-09"), "aa".to_owned())),
            Some(&12)
        );
    }

    #[test]
    fn what_is_no_round_and_nobody_is_named() {
        let typed = BTreeMap::from([
            ("najaar".to_owned(), InvitedRound::All(84)),
            ("2026-03".to_owned(), InvitedRound::All(0)),
        ]);
        assert_eq!(
            Invited::read(&typed),
            Err(vec!["2026-03".to_owned(), "najaar".to_owned()])
        );
    }
}
