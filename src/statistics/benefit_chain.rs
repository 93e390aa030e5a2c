//! From gross to net benefit: what would have happened anyway, moved elsewhere, leaked away or is due to others.
//!
//! net = q · v · (1 − deadweight)(1 − displacement)(1 − leakage) · attribution · (1 − drop-off)^(y − 1)
//!
//! Multiplied, not added: each correction bears on what the one before leaves. Some calculators add deadweight and
//! attribution, 1 − (d + a), which gives other numbers.
//!
//! Source: A Guide to Social Return on Investment (Cabinet Office 2012), stages 4 and 5.
//! Who measures the quantity against a comparison group has taken deadweight out already: set it to 0 then.

/// The parts that are taken from a gross benefit, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corrections {
    /// Part that would have happened anyway.
    pub deadweight: f64,
    /// Part that only moved a problem or a benefit elsewhere.
    pub displacement: f64,
    /// Part that lands outside the network's area or group.
    pub leakage: f64,
    /// Part of what remains that the network may claim.
    pub attribution: f64,
    /// Part that is lost each year after the first.
    pub drop_off: f64,
}

impl Corrections {
    /// Nothing is taken off: net equals gross.
    pub const NONE: Self = Self {
        deadweight: 0.0,
        displacement: 0.0,
        leakage: 0.0,
        attribution: 1.0,
        drop_off: 0.0,
    };
}

/// How much is left after each step, in the order of the formula, in the unit of the value per unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BenefitChain {
    /// Quantity × value per unit.
    pub gross: f64,
    /// After deadweight.
    pub after_deadweight: f64,
    /// After displacement.
    pub after_displacement: f64,
    /// After leakage.
    pub after_leakage: f64,
    /// After attribution.
    pub after_attribution: f64,
    /// After drop-off: the net benefit.
    pub net: f64,
}

/// The whole chain for year `year` (1 is the first) of a benefit. A negative benefit has a negative quantity or value.
/// `None` when a correction lies outside 0 to 1, the year is 0, or a number is not finite.
pub fn benefit_chain(quantity: f64, value_per_unit: f64, parts: &Corrections, year: u32) -> Option<BenefitChain> {
    let all = [
        parts.deadweight,
        parts.displacement,
        parts.leakage,
        parts.attribution,
        parts.drop_off,
    ];
    if !all.iter().all(|part| (0.0..=1.0).contains(part)) {
        return None;
    }
    let years_after_first = i32::try_from(year.checked_sub(1)?).ok()?;
    let gross = quantity * value_per_unit;
    let after_deadweight = gross * (1.0 - parts.deadweight);
    let after_displacement = after_deadweight * (1.0 - parts.displacement);
    let after_leakage = after_displacement * (1.0 - parts.leakage);
    let after_attribution = after_leakage * parts.attribution;
    let net = after_attribution * (1.0 - parts.drop_off).powi(years_after_first);
    let chain = BenefitChain {
        gross,
        after_deadweight,
        after_displacement,
        after_leakage,
        after_attribution,
        net,
    };
    gross.is_finite().then_some(chain)
}

/// The net benefit in year `year`; see [`benefit_chain`].
///
/// In the unit of `value_per_unit`; `year` counts from 1. `None` as for [`benefit_chain`].
///
/// ```
/// use vlecht::statistics::benefit_chain::{Corrections, net_value};
/// assert_eq!(net_value(400.0, 850.0, &Corrections::NONE, 1), Some(340_000.0));
/// ```
pub fn net_value(quantity: f64, value_per_unit: f64, parts: &Corrections, year: u32) -> Option<f64> {
    benefit_chain(quantity, value_per_unit, parts, year).map(|chain| chain.net)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    const PARTS: Corrections = Corrections {
        deadweight: 0.25,
        displacement: 0.10,
        leakage: 0.05,
        attribution: 0.6,
        drop_off: 0.2,
    };

    #[test]
    fn four_hundred_places_of_eight_hundred_and_fifty_euros() {
        // 340,000 × .75 = 255,000 × .9 = 229,500 × .95 = 218,025 × .6 = 130,815; × .8 = 104,652; × .8 = 83,721.60.
        let chain = benefit_chain(400.0, 850.0, &PARTS, 1).unwrap();
        assert!(close(chain.gross, 340_000.0) && close(chain.after_deadweight, 255_000.0));
        assert!(close(chain.after_displacement, 229_500.0) && close(chain.after_leakage, 218_025.0));
        assert!(close(chain.after_attribution, 130_815.0) && close(chain.net, 130_815.0));
        assert!(close(net_value(400.0, 850.0, &PARTS, 2).unwrap(), 104_652.0));
        assert!(close(net_value(400.0, 850.0, &PARTS, 3).unwrap(), 83_721.6));
    }

    #[test]
    fn the_worked_example_of_the_sroi_guide_shape() {
        // 50,000 × .8 × .95 × .7 = 26,600; × .9 = 23,940.
        let parts = Corrections {
            deadweight: 0.2,
            displacement: 0.05,
            leakage: 0.0,
            attribution: 0.7,
            drop_off: 0.1,
        };
        assert!(close(net_value(1.0, 50_000.0, &parts, 1).unwrap(), 26_600.0));
        assert!(close(net_value(1.0, 50_000.0, &parts, 2).unwrap(), 23_940.0));
    }

    #[test]
    fn a_part_above_one_and_a_year_nought_are_undefined() {
        assert_eq!(net_value(1.0, 1.0, &Corrections { leakage: 1.1, ..PARTS }, 1), None);
        assert_eq!(
            net_value(
                1.0,
                1.0,
                &Corrections {
                    deadweight: f64::NAN,
                    ..PARTS
                },
                1
            ),
            None
        );
        assert_eq!(net_value(1.0, 1.0, &PARTS, 0), None);
        assert_eq!(net_value(f64::INFINITY, 1.0, &PARTS, 1), None);
    }

    proptest! {
        #[test]
        fn net_never_exceeds_gross_and_keeps_its_sign(
            quantity in -1e4..1e4_f64, value in 0.0..1e4_f64, parts in prop::array::uniform5(0.0..=1.0_f64),
            year in 1..40_u32,
        ) {
            let [deadweight, displacement, leakage, attribution, drop_off] = parts;
            let parts = Corrections { deadweight, displacement, leakage, attribution, drop_off };
            let chain = benefit_chain(quantity, value, &parts, year).unwrap();
            prop_assert!(chain.net.abs() <= chain.gross.abs());
            prop_assert!(chain.net * chain.gross >= 0.0);
        }
    }
}
