//! What keeps benefits from being counted too high, over all figures together.

use crate::config::Thresholds;
use crate::domain::{Measurement, Status, Subject, Window};
use crate::indicators::fixture::{Rows, at, facts, money, partner, scope, to};
use crate::indicators::{Measurements, measure_all};
use crate::ledger::Facts;

fn of(found: &Measurements, indicator: &str, window: Window) -> Measurement {
    at(found.all(), indicator, &Subject::network(), window)
}

fn row(id: &'static str, period: &'static str, eur: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![("benefit_id", id), ("period", period), ("eur", eur)]
}

fn network(benefits: &Rows<'_>, realised: &Rows<'_>) -> Facts {
    let cost = vec![
        ("project_id", "P"),
        ("year", "2026"),
        ("kind", "budget"),
        ("amount", "100"),
    ];
    facts(&[
        ("benefits", benefits),
        ("benefit_realisation", realised),
        ("costs", &[cost]),
    ])
}

#[test]
fn what_would_have_happened_anyway_is_never_taken_off_twice() {
    // 1.000 from a comparison: the 40 % deadweight is out of it already. From a baseline it goes off once: 600.
    for (method, net) in [("comparison", 1_000.0), ("baseline", 600.0)] {
        let benefit = vec![
            ("benefit_id", "b"),
            ("direction", "positive"),
            ("deadweight", "0.4"),
            ("attribution", "1"),
            ("method", method),
        ];
        let found = measure_all(&network(&[benefit], &[row("b", "2026-05", "1000")]), &scope());
        assert_eq!(of(&found, "benefit-net", Window::ToDate).value, Some(net), "{method}");
        assert_eq!(
            of(&found, "benefit-npv", Window::ToDate).numerator,
            Some(net),
            "{method}"
        );
    }
}

#[test]
fn overlapping_benefits_count_once_in_every_total() {
    // b leads to a: 700 and 500 are one effect, of which the end counts.
    let benefit = |id, overlaps| {
        let row = vec![
            ("benefit_id", id),
            ("direction", "positive"),
            ("overlaps_with", overlaps),
        ];
        row.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect::<Vec<_>>()
    };
    let register = [benefit("a", ""), benefit("b", "a")];
    let found = measure_all(
        &network(&register, &[row("a", "2026-05", "700"), row("b", "2026-05", "500")]),
        &scope(),
    );
    for indicator in ["benefit-gross", "benefit-net"] {
        assert_eq!(of(&found, indicator, Window::ToDate).value, Some(700.0), "{indicator}");
    }
    assert_eq!(of(&found, "benefit-npv", Window::ToDate).numerator, Some(700.0));
}

#[test]
fn transfers_between_partners_are_distribution_and_no_benefit() {
    let benefit = vec![("benefit_id", "a"), ("direction", "positive"), ("attribution", "1")];
    let mut facts = network(&[benefit], &[row("a", "2026-05", "700")]);
    facts.partners = vec![partner("p", None), partner("q", None)];
    let before = measure_all(&facts, &scope());
    facts.contributions = vec![to(money("p", "2026-03", 90_000), "q")];
    let after = measure_all(&facts, &scope());
    for indicator in ["benefit-gross", "benefit-net", "benefit-npv"] {
        let value = |found| of(found, indicator, Window::ToDate).value;
        assert_eq!(value(&before), value(&after), "{indicator}");
    }
    let share = |found: &Measurements, id| {
        at(
            found.all(),
            "benefit-share",
            &Subject::partner(id),
            Window::TwelveMonths,
        )
    };
    assert_eq!(share(&before, "q").value, share(&after, "q").value);
}

#[test]
fn a_balance_is_given_from_sixty_per_cent_of_the_register_on() {
    // 3 of 5 is exactly 60 %; 2 of 5 is less. A benefit carries a value when it has a price or an amount.
    assert_eq!(Thresholds::default().value("benefits-valued"), 0.6);
    let ids = ["a", "b", "c", "d", "e"];
    let benefits: Vec<_> = ids.iter().map(|id| vec![("benefit_id", *id)]).collect();
    let shares: Vec<_> = ids
        .iter()
        .map(|id| vec![("benefit_id", *id), ("beneficiary", "p"), ("share", "1")])
        .collect();
    for (valued, status) in [(3, Status::Normal), (2, Status::Insufficient)] {
        let realised: Vec<_> = ids.iter().take(valued).map(|id| row(id, "2026-05", "10")).collect();
        let cost = vec![
            ("project_id", "P"),
            ("year", "2026"),
            ("kind", "budget"),
            ("amount", "9"),
        ];
        let mut facts = facts(&[
            ("benefits", &benefits),
            ("benefit_realisation", &realised),
            ("benefit_shares", &shares),
            ("costs", &[cost]),
        ]);
        facts.partners = vec![partner("p", None)];
        facts.contributions = vec![money("p", "2026-03", 100)];
        let found = measure_all(&facts, &scope());
        let balance = at(
            found.all(),
            "reciprocity-balance",
            &Subject::partner("p"),
            Window::TwelveMonths,
        );
        assert_eq!(balance.status, status, "{valued} of 5");
        let npv = of(&found, "benefit-npv", Window::ToDate);
        assert_eq!(npv.value.is_none(), status == Status::Insufficient, "{valued} of 5");
    }
}
