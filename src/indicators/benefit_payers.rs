//! # What it measures
//! Whether those who pay are those who have the benefits.
//!
//! # Formula
//! Of a partner the part it pays: `money secured of the partner / money secured of all partners`, up to and with the
//! reported year, temporary and structural. Of the network `½ Σ |part paid − part of the benefits|` over partners: the
//! part of the money that would have to come from another purse to follow the benefits. Benefits are net and realised,
//! to date; what lands with others than partners stays out.
//!
//! # Unit and direction
//! Ratio (of a partner numerator and denominator in euros); neither good nor bad: who pays for whom is a matter to agree.
//!
//! # Undefined when
//! No money of a partner is secured; for the network also when no benefit landed with partners, or one lost on balance.
//! Insufficient when too few benefits carry a value (`benefits-valued`). Missing when no funding was delivered.
//!
//! # Source
//! Hoover index; HM Treasury Green Book on who bears costs and who has benefits.
//!
//! # Differs from
//! `reciprocity-balance`, which sets benefits against all effort, hours and rooms included.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::benefit::shares::Landed;
use crate::indicators::frame::Frame;
use crate::indicators::funding::{self, Certainty};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::inequality::hoover;

/// See the module.
pub(crate) struct BenefitPayers;

static DEFINITION: Definition = Definition {
    id: "benefit-payers",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for BenefitPayers {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let table = facts.table("funding");
        if table.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let mut paid: BTreeMap<&str, (f64, Vec<u32>)> = facts
            .partners
            .iter()
            .filter(|partner| partner.active_from <= scope.month.last_day())
            .map(|partner| (partner.id.as_str(), (0.0, Vec::new())))
            .collect();
        for fund in funding::all(&table) {
            let is_counted = fund.certainty == Certainty::Secured && fund.year <= scope.month.year();
            let partner = fund.partner.filter(|_| is_counted);
            if let Some(own) = partner.and_then(|id| paid.get_mut(facts.holder(id))) {
                own.0 += fund.amount;
                own.1.push(fund.row);
            }
        }
        let all: f64 = paid.values().map(|(amount, _)| amount).sum();
        let mut figures: Vec<Measurement> = paid
            .iter()
            .map(|(partner, (amount, rows))| {
                let figure = frame.ratio(Subject::partner(partner), *amount, all);
                figure
                    .with_n(rows.len())
                    .with_rows([RowSet::new("funding", rows.clone())])
            })
            .collect();
        figures.push(shift(facts, scope, frame, &paid));
        figures
    }
}

/// The part of the money that would have to come from others to follow the benefits.
fn shift(facts: &Facts, scope: &Scope, frame: Frame, paid: &BTreeMap<&str, (f64, Vec<u32>)>) -> Measurement {
    let landed = Landed::over(facts, scope, Window::ToDate);
    if !landed.is_telling {
        return frame.absent(Subject::network(), Status::Insufficient);
    }
    let benefit = |partner: &str| landed.partners.get(partner).map_or(0.0, |share| share.net.euros());
    let benefits: Vec<f64> = paid.keys().map(|partner| benefit(partner)).collect();
    let amounts: Vec<f64> = paid.values().map(|(amount, _)| *amount).collect();
    let Some(shift) = hoover(&amounts, &benefits) else {
        return frame.absent(Subject::network(), Status::Undefined);
    };
    let mut rows: Vec<u32> = paid.values().flat_map(|(_, rows)| rows.iter().copied()).collect();
    rows.sort_unstable();
    frame
        .value(Subject::network(), shift)
        .with_n(paid.len())
        .with_rows([RowSet::new("funding", rows)])
        .with_rows(landed.partners.into_values().flat_map(|share| share.rows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{Rows, at, facts, partner, scope};

    fn measured(funds: &[[&'static str; 4]], shares: &[(&'static str, &'static str)]) -> Vec<Measurement> {
        let funds: Vec<Vec<(&str, &str)>> = funds
            .iter()
            .map(|[partner, year, amount, status]| {
                vec![
                    ("partner_id", *partner),
                    ("year", *year),
                    ("amount", *amount),
                    ("nature", "temporary"),
                    ("status", *status),
                ]
            })
            .collect();
        let shares: Vec<Vec<(&str, &str)>> = shares
            .iter()
            .map(|(partner, share)| vec![("benefit_id", "b"), ("beneficiary", *partner), ("share", *share)])
            .collect();
        let tables: [(&str, &Rows<'_>); 4] = [
            ("funding", &funds),
            ("benefits", &[vec![("benefit_id", "b")]]),
            (
                "benefit_realisation",
                &[vec![("benefit_id", "b"), ("period", "2025-06"), ("eur", "1000")]],
            ),
            ("benefit_shares", &shares),
        ];
        let mut facts = facts(&tables);
        facts.partners = ["a", "b", "c"].map(|id| partner(id, None)).into();
        BenefitPayers.measure(&facts, &scope())
    }

    #[test]
    fn who_pays_beside_who_gains() {
        // Paid: a 60 + 15 = 75, b 25, c nothing (next year and a pledge do not count). Benefits among partners: b 0,4 and
        // c 0,4, of 0,8: a half each; the residents' 0,2 stays out. ½ (|0,75 − 0| + |0,25 − 0,5| + |0 − 0,5|) = 0,75.
        let found = measured(
            &[
                ["a", "2025", "60", "granted"],
                ["a", "2026", "15", "budgeted"],
                ["b", "2026", "25", "granted"],
                ["c", "2027", "90", "granted"],
                ["c", "2026", "90", "pledged"],
            ],
            &[("b", "0.4"), ("c", "0.4"), ("residents", "0.2")],
        );
        let of = |subject: &Subject| at(&found, "benefit-payers", subject, Window::ToDate);
        let a = of(&Subject::partner("a"));
        assert_eq!(
            (a.value, a.numerator, a.denominator),
            (Some(0.75), Some(75.0), Some(100.0))
        );
        assert_eq!(of(&Subject::partner("c")).value, Some(0.0));
        assert_eq!(of(&Subject::network()).value, Some(0.75));
        assert_eq!(of(&Subject::network()).rows[0].rows(), [0, 1, 2]);
    }

    #[test]
    fn nobody_paid_or_gained_is_undefined_and_no_funding_missing() {
        let network = |found: &[Measurement]| at(found, "benefit-payers", &Subject::network(), Window::ToDate).status;
        let gained: [(&str, &str); 1] = [("b", "1")];
        assert_eq!(
            network(&measured(&[["a", "2026", "90", "idea"]], &gained)),
            Status::Undefined
        );
        assert_eq!(
            network(&measured(&[["a", "2026", "90", "granted"]], &[("residents", "1")])),
            Status::Undefined
        );
        assert_eq!(network(&measured(&[], &gained)), Status::Missing);
    }
}
