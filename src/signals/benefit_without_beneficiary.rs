//! Benefits of which nobody noted whom they are for.

use std::collections::BTreeSet;

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "benefit-without-beneficiary",
    rule: "benefits without a row in benefit_shares > 0",
    thresholds: &[],
    is_convention: false,
};

/// Benefits of which nobody noted whom they are for.
pub(crate) struct BenefitWithoutBeneficiary;

impl Rule for BenefitWithoutBeneficiary {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let shares = view.facts.table("benefit_shares");
        let known: BTreeSet<&str> = shares
            .rows()
            .filter(|row| row.text("beneficiary").is_some())
            .filter_map(|row| row.text("benefit_id"))
            .collect();
        gap::in_benefits(view, DEFINITION.id, |row| {
            row.text("benefit_id").is_some_and(|id| !known.contains(id))
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
    fn a_benefit_with_a_share_for_somebody_has_a_beneficiary() {
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[
            (
                "benefits",
                &[
                    vec![("benefit_id", "a"), ("name", "A")],
                    vec![("benefit_id", "b"), ("name", "B")],
                ],
            ),
            (
                "benefit_shares",
                &[vec![("benefit_id", "a"), ("beneficiary", "inwoners"), ("share", "1")]],
            ),
        ]);
        let found = case.find(&BenefitWithoutBeneficiary);
        assert_eq!(found[0].arguments["names"], Argument::Name("“B”".to_owned()));
        assert_eq!(found[0].arguments["all"], Argument::Count(2));
    }
}
