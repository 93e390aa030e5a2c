//! Realised benefits as figures: per benefit and for the network, to date and over twelve months.

use crate::domain::{Measurement, Money, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::Scope;
use crate::indicators::benefit::kinds::{KINDS, by_benefit};
use crate::indicators::benefit::net::{BenefitAmount, Side, net_within};
use crate::indicators::benefit::optimism::Optimism;
use crate::indicators::frame::part_of_network;
use crate::ledger::Facts;

/// One figure per benefit of the register and one for the network, in each window. The network's is the sum over
/// the benefits that count once and that `is_part` lets in; where the register says the kind of any benefit, so is that of
/// each kind (`network/<kind>`). `is_provisional` says which amounts are.
pub(crate) fn realised(
    indicator: &'static str,
    facts: &Facts,
    scope: &Scope,
    value: impl Fn(&BenefitAmount) -> Money,
    is_part: impl Fn(&BenefitAmount) -> bool,
    is_provisional: impl Fn(&BenefitAmount) -> bool,
) -> Vec<Measurement> {
    let register = facts.table("benefits");
    let ids: Vec<&str> = register.rows().filter_map(|row| row.text("benefit_id")).collect();
    let mut found = Vec::new();
    for window in [Window::TwelveMonths, Window::ToDate] {
        if ids.is_empty() {
            break;
        }
        let amounts = net_within(facts, scope, window, Side::Realised, Optimism::default());
        let figure = |subject: Subject, amounts: &[&BenefitAmount]| {
            let period = scope.period();
            let figure = if amounts.is_empty() {
                Measurement::without_value(indicator, subject, period, window, Unit::Eur, Status::Missing)
            } else {
                let total: Money = amounts.iter().map(|amount| value(amount)).sum();
                Measurement::new(indicator, subject, period, window, Unit::Eur, total.euros())
            };
            let figure = figure
                .with_n(amounts.len())
                .with_rows(amounts.iter().flat_map(|amount| amount.rows.clone()));
            if amounts.iter().any(|amount| is_provisional(amount)) {
                figure.provisional()
            } else {
                figure
            }
        };
        found.extend(ids.iter().map(|id| {
            let own: Vec<&BenefitAmount> = amounts.iter().filter(|amount| amount.benefit_id == *id).collect();
            figure(Subject::of(SubjectType::Benefit, id), &own)
        }));
        let parts: Vec<&BenefitAmount> = amounts.iter().filter(|a| a.is_counted && is_part(a)).collect();
        found.push(figure(Subject::network(), &parts));
        let kinds = by_benefit(&register);
        let of_kind = |kind: &&str| {
            let is_of = |amount: &&&BenefitAmount| kinds.get(amount.benefit_id.as_str()) == Some(kind);
            let own: Vec<&BenefitAmount> = parts.iter().filter(is_of).copied().collect();
            figure(part_of_network(kind), &own)
        };
        found.extend(KINDS.iter().filter(|_| !kinds.is_empty()).map(of_kind));
    }
    found
}

#[cfg(test)]
pub(crate) mod example {
    use crate::indicators::fixture::facts;
    use crate::ledger::Facts;

    /// `b1` of the worked example (400 of 500 units at € 850, over 2025), its step `b2`, the negative `b3` that was
    /// not planned, and `b4` that was planned and did not come.
    pub(crate) fn register_and_rows() -> Facts {
        let corrections = [
            ("deadweight", "0.25"),
            ("displacement", "0.10"),
            ("leakage", "0.05"),
            ("attribution", "0.6"),
        ];
        let b1 = [
            ("benefit_id", "b1"),
            ("direction", "positive"),
            ("value_per_unit", "850"),
            ("drop_off", "0.2"),
        ];
        let b1: Vec<_> = b1
            .into_iter()
            .chain(corrections)
            .chain([("starts_on", "2025-01-01")])
            .collect();
        let b2 = vec![("benefit_id", "b2"), ("direction", "positive"), ("overlaps_with", "b1")];
        let b3 = vec![("benefit_id", "b3"), ("direction", "negative")];
        let b4 = vec![("benefit_id", "b4"), ("direction", "positive")];
        let row = |id, period, column, amount| vec![("benefit_id", id), ("period", period), (column, amount)];
        facts(&[
            ("benefits", &[b1, b2, b3, b4]),
            (
                "benefit_plan",
                &[row("b1", "2025", "volume", "500"), row("b4", "2026-03", "eur", "100")],
            ),
            (
                "benefit_realisation",
                &[
                    row("b1", "2025", "volume", "400"),
                    row("b2", "2026-03", "eur", "500"),
                    row("b3", "2026-03", "eur", "1000"),
                ],
            ),
        ])
    }
}
