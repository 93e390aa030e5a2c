//! What an earlier edition calculated with: rates, prices and thresholds. The same deliveries measured with these tell a
//! changed rate from changed data.

use std::collections::BTreeMap;

use crate::config::Thresholds;
use crate::indicators::{Measurements, Scope, measure_all};
use crate::ledger::{Agreed, Facts};

/// What an edition calculated with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// Its rates and price indices; absent where it did not note them.
    pub rates: Option<Agreed>,
    /// The thresholds that the network had set itself, by id.
    pub thresholds: BTreeMap<String, String>,
}

impl Terms {
    /// The figures of these facts with the rates, prices and thresholds of then; nothing when those are the same now.
    pub fn figures(&self, facts: &Facts, scope: &Scope) -> Option<Measurements> {
        let rates = self.rates.as_ref().filter(|then| **then != facts.agreed());
        let thresholds = self.thresholds_then();
        let has_others = values(&thresholds) != values(&scope.thresholds);
        if rates.is_none() && !has_others {
            return None;
        }
        let then = Scope {
            thresholds,
            ..scope.clone()
        };
        let at_rates = rates.map(|rates| facts.at_rates(rates, scope.month));
        Some(measure_all(at_rates.as_ref().unwrap_or(facts), &then))
    }

    fn thresholds_then(&self) -> Thresholds {
        let mut thresholds = Thresholds::default();
        for (id, value) in &self.thresholds {
            let known = thresholds.get(id).cloned();
            if let (Some(mut threshold), Ok(value)) = (known, value.parse()) {
                threshold.value = value;
                thresholds.set(id, threshold);
            }
        }
        thresholds
    }
}

fn values(thresholds: &Thresholds) -> Vec<(&str, u64)> {
    let all = thresholds.iter();
    all.map(|(id, threshold)| (id, threshold.value.to_bits())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, Window};
    use crate::indicators::fixture::{delivery, facts, month, scope};
    use crate::ledger::DeliveryState;

    fn rate(middle: &'static str) -> Vec<(&'static str, &'static str)> {
        vec![
            ("rate_code", "staff"),
            ("kind", "hours"),
            ("unit", "hour"),
            ("eur_middle", middle),
            ("valid_from", "2025-01-01"),
        ]
    }

    fn given() -> Facts {
        let partner = vec![
            ("partner_id", "a"),
            ("name", "A"),
            ("type", "municipality"),
            ("legal_form", "public"),
            ("active_from", "2026-01-01"),
        ];
        let hours = vec![
            ("partner_id", "a"),
            ("period", "2026-10"),
            ("kind", "hours"),
            ("quantity", "10"),
            ("unit", "hour"),
        ];
        let facts = facts(&[
            ("partners", &[partner]),
            ("contributions", &[hours]),
            ("rates", &[rate("70")]),
        ]);
        let mut facts = facts.at_rates(&facts.agreed(), month(2026, 10));
        facts.deliveries = vec![delivery("a", month(2026, 10), DeliveryState::OnTime)];
        facts
    }

    #[test]
    fn with_the_same_rates_and_thresholds_there_is_nothing_to_measure_again() {
        let facts = given();
        let rates = Some(facts.agreed());
        let same = Terms {
            rates,
            ..Terms::default()
        };
        assert!(same.figures(&facts, &scope()).is_none());
        assert!(
            Terms::default().figures(&facts, &scope()).is_none(),
            "an edition that noted no rates"
        );
    }

    #[test]
    fn the_figures_of_then_are_those_at_the_rates_of_then() {
        // 10 hours: at € 70 they are worth € 700, at € 65 they were worth € 650.
        let facts = given();
        let then = Terms {
            rates: Some(crate::indicators::fixture::facts(&[("rates", &[rate("65")])]).agreed()),
            ..Terms::default()
        };
        let value = |figures: &Measurements| {
            let figure = figures.at(
                "contribution-value",
                &Subject::partner("a"),
                month(2026, 10),
                Window::Month,
            );
            figure.and_then(|figure| figure.value)
        };
        assert_eq!(value(&measure_all(&facts, &scope())), Some(700.0));
        let figures = then.figures(&facts, &scope()).expect("the rates differ");
        assert_eq!(value(&figures), Some(650.0));
    }

    #[test]
    fn another_threshold_is_measured_with() {
        let then = Terms {
            thresholds: BTreeMap::from([("visible-months".to_owned(), "1".to_owned())]),
            ..Terms::default()
        };
        assert!(then.figures(&given(), &scope()).is_some());
        let mut now = scope();
        let mut one = now.thresholds.get("visible-months").cloned().expect("is there");
        one.value = 1.0;
        now.thresholds.set("visible-months", one);
        assert!(then.figures(&given(), &now).is_none());
        assert!(Terms::default().figures(&given(), &now).is_some());
    }
}
