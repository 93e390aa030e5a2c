//! Effort beside return: what `reciprocity-balance` and `equity-ratio` have in common.

use crate::domain::{Measurement, RowSet, Status};
use crate::indicators::benefit::shares::Landed;
use crate::indicators::contribution::effort::{Band, Sides, no_partner_ratio, provisional_if, with_ends};
use crate::indicators::{Definition, Scope};
use crate::ledger::Facts;

/// One partner's shares.
#[derive(Clone, Debug)]
pub struct Shares {
    /// Its part of the net realised benefits among partners; zero or more.
    pub benefit: f64,
    /// Its part of the own contributions, at the low, agreed and high rates.
    pub contribution: Band,
}

/// A figure per partner from its benefit and contribution share. Insufficient while too few benefits of the register
/// carry a value; undefined where a share is, or where negative benefits outweigh the others for this partner.
pub fn measure(
    definition: &'static Definition,
    facts: &Facts,
    scope: &Scope,
    figure: impl Fn(&str, &Shares) -> Measurement,
    value: impl Fn(f64, f64) -> f64,
) -> Vec<Measurement> {
    let (sides, landed) = (Sides::new(facts, scope), Landed::new(facts, scope));
    let (total, lacks_partner) = (sides.total(), sides.lacks_partner());
    sides
        .all
        .iter()
        .map(|side| {
            let id = side.partner.id.as_str();
            if !landed.is_telling {
                return no_partner_ratio(definition, scope, id, Status::Insufficient);
            }
            let Some(contribution) = side.share(&total) else {
                return no_partner_ratio(definition, scope, id, side.absence());
            };
            let Some(benefit) = landed
                .part(id)
                .filter(|part| *part >= 0.0 && contribution[1].is_finite())
            else {
                return no_partner_ratio(definition, scope, id, Status::Undefined);
            };
            let had = landed.partners.get(id).cloned().unwrap_or_default();
            let rows: Vec<RowSet> = side.rows().into_iter().chain(had.rows).collect();
            let figure = figure(id, &Shares { benefit, contribution });
            let figure = with_ends(figure, contribution.map(|share| value(benefit, share)));
            let figure = figure.with_n(had.benefits).with_rows(rows);
            provisional_if(figure, side.coverage.lacks_delivery() || lacks_partner)
        })
        .collect()
}
