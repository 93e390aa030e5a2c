//! Hiccup 3: the relations, at the level of the network only.
//!
//! The same neutral sentence every month, whatever the data: a sentence that came and went would set everyone guessing
//! about whom it is. Beside it stand three figures of the network, given to know and held against nothing: settled
//! terms, shared interests and commitment. Nothing about a pair of partners is looked at here.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Component, Evidence, Finding, FindingSeverity, Measurement, Sign, Subject, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

/// Its id.
pub(crate) const RULE: &str = "relations-to-discuss";

const DEFINITION: RuleDefinition = RuleDefinition {
    id: RULE,
    rule: "every month; terms-agreed, interests-shared and survey-dimension (commitment) of the network beside it",
    thresholds: &[],
    is_convention: true,
};

/// The relations, every month.
pub(crate) struct RelationsToDiscuss;

impl Rule for RelationsToDiscuss {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let network = Subject::network();
        let counted = |id, indicator: &'static str| {
            let figure = evidence::figure(view, indicator, &network, Window::Month);
            let found = evidence::at(view, indicator, &network, Window::Month);
            (component(id, figure.and_then(counts).unwrap_or_default()), found)
        };
        let mut parts = vec![
            counted("terms", "terms-agreed"),
            counted("interests", "interests-shared"),
        ];
        parts.extend(commitment(view));
        let (components, evidence): (Vec<Component>, Vec<Evidence>) = parts.into_iter().unzip();
        vec![Finding {
            evidence,
            components,
            ..Finding::new(DEFINITION.id, FindingSeverity::Notice, network, view.scope.period())
        }]
    }
}

fn component(id: &'static str, arguments: BTreeMap<&'static str, Argument>) -> Component {
    Component {
        id,
        sign: if arguments.is_empty() {
            Sign::Unknown
        } else {
            Sign::Informs
        },
        arguments,
    }
}

fn counts(figure: &Measurement) -> Option<BTreeMap<&'static str, Argument>> {
    let (part, all) = (figure.value.and(figure.numerator)?, figure.denominator?);
    Some(BTreeMap::from([
        ("n", Argument::Count(part as i64)),
        ("all", Argument::Count(all as i64)),
    ]))
}

/// The newest round's commitment over the network; suppressed where the survey is.
fn commitment(view: View<'_>) -> Option<(Component, Evidence)> {
    let subject = Subject::of(SubjectType::Survey, "commitment");
    let rounds = view.measurements.series("survey-dimension", &subject, Window::Month);
    let newest = rounds
        .into_iter()
        .rfind(|figure| figure.key.period.last_month() <= view.scope.month)?;
    let arguments = newest.value.map(|score| {
        BTreeMap::from([
            ("score", Argument::Number(score, 0)),
            ("period", Argument::Period(newest.key.period)),
        ])
    });
    Some((
        component("commitment", arguments.unwrap_or_default()),
        evidence::of(newest),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Unit};
    use crate::indicators::fixture::scope;
    use crate::signals::fixture::Case;

    fn terms(settled: f64) -> Measurement {
        let (network, period) = (Subject::network(), scope().period());
        Measurement::ratio("terms-agreed", network, period, Window::Month, settled, 5.0)
    }

    fn found(figures: Vec<Measurement>) -> Finding {
        let mut found = Case::of_kpi(figures).find(&RelationsToDiscuss);
        assert_eq!(found.len(), 1, "every month, and once");
        found.remove(0)
    }

    #[test]
    fn the_sentence_has_nothing_that_could_change_with_the_data() {
        for finding in [found(Vec::new()), found(vec![terms(0.0)]), found(vec![terms(5.0)])] {
            assert!(finding.arguments.is_empty());
            assert_eq!(finding.severity, FindingSeverity::Notice);
            assert_eq!(finding.subject, Subject::network());
        }
    }

    #[test]
    fn its_figures_are_of_the_network_and_held_against_nothing() {
        let subject = Subject::of(SubjectType::Survey, "commitment");
        let survey = Measurement::without_value(
            "survey-dimension",
            subject,
            scope().period(),
            Window::Month,
            Unit::Points,
            Status::Suppressed,
        );
        let finding = found(vec![terms(4.0), survey]);
        let signs: Vec<_> = finding.components.iter().map(|part| (part.id, part.sign)).collect();
        assert_eq!(
            signs,
            [
                ("terms", Sign::Informs),
                ("interests", Sign::Unknown),
                ("commitment", Sign::Unknown)
            ]
        );
        assert!(
            finding
                .evidence
                .iter()
                .all(|e| matches!(e.key.subject.kind, SubjectType::Network | SubjectType::Survey))
        );
    }
}
