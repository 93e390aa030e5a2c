//! Benefits that nobody is responsible for.

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "benefit-without-owner",
    rule: "benefits without owner_partner_id and without owner_role > 0",
    thresholds: &[],
    is_convention: false,
};

/// Benefits that nobody is responsible for.
pub(crate) struct BenefitWithoutOwner;

impl Rule for BenefitWithoutOwner {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        gap::in_benefits(view, DEFINITION.id, |row| {
            row.text("owner_partner_id").is_none() && row.text("owner_role").is_none()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    #[test]
    fn a_role_or_a_partner_is_an_owner() {
        let row = |id, column, value| vec![("benefit_id", id), ("name", "Minder wachten"), (column, value)];
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[(
            "benefits",
            &[
                row("a", "owner_role", "manager"),
                row("b", "owner_partner_id", "p"),
                row("c", "source", "x"),
            ],
        )]);
        let found = case.find(&BenefitWithoutOwner);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].arguments["count"], Argument::Count(1));
        assert_eq!(found[0].evidence[0].key.subject.id, "c");
    }
}
