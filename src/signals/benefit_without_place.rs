//! Benefits of which nobody noted where they show.

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "benefit-without-place",
    rule: "benefits without visible_at > 0",
    thresholds: &[],
    is_convention: false,
};

/// Benefits of which nobody noted where they show.
pub(crate) struct BenefitWithoutPlace;

impl Rule for BenefitWithoutPlace {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        gap::in_benefits(view, DEFINITION.id, |row| row.text("visible_at").is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    #[test]
    fn it_counts_benefits_without_a_place() {
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[(
            "benefits",
            &[
                vec![("benefit_id", "a"), ("name", "A"), ("visible_at", "Wijk")],
                vec![("benefit_id", "b"), ("name", "B")],
            ],
        )]);
        let found = case.find(&BenefitWithoutPlace);
        assert_eq!(found[0].arguments["names"], Argument::Name("“B”".to_owned()));
        case.facts = facts(&[]);
        assert!(case.find(&BenefitWithoutPlace).is_empty());
    }
}
