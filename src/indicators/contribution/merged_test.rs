//! Sums over several months after a merger: the successor stands for all that merged into it.

use crate::indicators::fixture::{day, delivery, facts, hours, month, partner, to};
use crate::ledger::merged::merged;
use crate::ledger::succession::Succession;
use crate::ledger::{DeliveryState, Facts, Partner};

/// A and B, with 50 and 30 points, merge into N, with 90, on 1 July 2026.
fn merging() -> Facts {
    let mut facts = facts(&[]);
    let old = |id, points| Partner {
        active_to: Some(day("2026-06-30")),
        successor: Some("n".to_owned()),
        ..partner(id, points)
    };
    let new = Partner {
        active_from: day("2026-07-01"),
        ..partner("n", 90.0)
    };
    facts.partners = vec![old("a", 50.0), old("b", 30.0), new, partner("z", 20.0)];
    facts.contributions = vec![
        hours("a", "2026-06", 5),
        to(hours("z", "2026-06", 7), "b"),
        hours("n", "2026-07", 3),
    ];
    facts.deliveries = vec![
        delivery("a", month(2026, 6), DeliveryState::OnTime),
        delivery("b", month(2026, 6), DeliveryState::Missing),
    ];
    facts
}

fn succession() -> Succession {
    use crate::ledger::FactTable;
    let table = crate::contract::table("partners").expect("a table");
    let row = |id: &'static str| {
        vec![
            ("partner_id", id),
            ("active_from", "2020-01-01"),
            ("active_to", "2026-06-30"),
            ("successor", "n"),
        ]
    };
    let new = vec![("partner_id", "n"), ("active_from", "2026-07-01")];
    Succession::of(&FactTable::from_text(table, &[row("a"), row("b"), new]))
}

#[test]
fn after_the_merger_the_successor_stands_for_all() {
    let facts = merging();
    assert!(
        merged(&facts, &succession(), month(2026, 6)).is_none(),
        "until then nothing"
    );
    let whole = merged(&facts, &succession(), month(2026, 7)).expect("merged");
    let ids: Vec<&str> = whole.partners.iter().map(|partner| partner.id.as_str()).collect();
    assert_eq!(ids, ["n", "z"]);
    assert_eq!(whole.partners[0].active_from, day("2020-01-01"));
    let flows: Vec<(&str, Option<&str>)> = whole
        .contributions
        .iter()
        .map(|group| (group.partner.as_str(), group.receiver.as_deref()))
        .collect();
    assert_eq!(flows, [("n", None), ("n", None), ("z", Some("n"))]);
    // B still owes June: so does N.
    let states: Vec<DeliveryState> = whole.deliveries.iter().map(|status| status.state).collect();
    assert_eq!(states, [DeliveryState::Missing]);
    assert_eq!(whole.holder("b"), "n");
    assert_eq!(facts.holder("b"), "b");
}

#[test]
fn capacity_is_that_of_those_who_took_part() {
    let whole = merged(&merging(), &succession(), month(2026, 10)).expect("merged");
    let points = |number| whole.capacity(&whole.partners[0], month(2026, number));
    assert_eq!((points(6), points(7)), (Some(80.0), Some(90.0)));
}
