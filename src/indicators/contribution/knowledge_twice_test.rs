//! Knowledge that is given by the hour and by the piece for one project and period.

use crate::indicators::fixture::{facts, hours, within};
use crate::ledger::asked_facts::knowledge_twice;
use crate::ledger::{ContributionGroup, ContributionKind};

fn knowledge(unit: &str, period: &str, project: &str) -> ContributionGroup {
    ContributionGroup {
        kind: ContributionKind::Knowledge,
        unit: unit.to_owned(),
        ..within(hours("a", period, 10), project)
    }
}

fn asked(groups: Vec<ContributionGroup>) -> usize {
    let mut facts = facts(&[]);
    facts.contributions = groups;
    knowledge_twice(&facts).len()
}

#[test]
fn hours_and_pieces_of_one_project_and_period_are_asked_once() {
    let (hour, piece) = (knowledge("hour", "2026-10", "P1"), knowledge("piece", "2026-10", "P1"));
    assert_eq!(asked(vec![hour.clone(), piece.clone(), piece.clone()]), 1);
    assert_eq!(asked(vec![hour.clone(), knowledge("piece", "2026-10", "P2")]), 0);
    assert_eq!(asked(vec![hour.clone(), knowledge("piece", "2026-09", "P1")]), 0);
    assert_eq!(asked(vec![hour, knowledge("half-day", "2026-10", "P1")]), 0);
    let other = ContributionGroup {
        kind: ContributionKind::Equipment,
        ..piece.clone()
    };
    assert_eq!(asked(vec![other, piece]), 0);
}
