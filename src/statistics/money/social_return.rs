//! What comes back for what was put in: a benefit over the years, its present value, and the break-even.
//!
//! A benefit that is `impact` in its first year loses `drop_off` of it each year; amounts fall at the end of the year.
//! Ratio = present value / what was put in; net = present value − what was put in. The first year's impact is that of
//! [`super::super::benefit_chain`], net of what would have happened anyway.
//!
//! Source: A Guide to Social Return on Investment (Cabinet Office 2012).

use super::discounting::Schedule;

/// Years of a benefit at most.
pub const MOST_YEARS: u32 = 200;

/// The return on what was put in.
#[derive(Clone, Debug, PartialEq)]
pub struct SocialReturn {
    /// The benefit of each year, not discounted, the first year first.
    pub per_year: Vec<f64>,
    /// Their present value.
    pub present_value: f64,
    /// Present value minus what was put in.
    pub net: f64,
    /// Present value for each euro put in; `None` when nothing was put in.
    pub ratio: Option<f64>,
    /// The first year by whose end what was put in has come back; `None` if it does not.
    pub paid_back_in: Option<u32>,
}

/// Follows a benefit for `years` years. `put_in` is paid now. `None` when `drop_off` lies outside 0 to 1, `put_in` is
/// negative, there are more than 200 years, or a number is not finite.
///
/// ```
/// use vlecht::statistics::money::{discounting::Schedule, social_return::social_return};
/// let found = social_return(26_600.0, 0.1, 5, &Schedule::flat(0.035).unwrap(), 60_000.0).unwrap();
/// assert!((found.present_value - 99_074.81).abs() < 0.005 && (found.ratio.unwrap() - 1.651).abs() < 5e-4);
/// ```
pub fn social_return(impact: f64, drop_off: f64, years: u32, rates: &Schedule, put_in: f64) -> Option<SocialReturn> {
    let sound = (0.0..=1.0).contains(&drop_off) && put_in >= 0.0 && put_in.is_finite();
    if !sound || years > MOST_YEARS {
        return None;
    }
    let mut per_year = Vec::new();
    let mut present_value = 0.0;
    let mut paid_back_in = None;
    for year in 1..=years {
        let benefit = impact * (1.0 - drop_off).powi(i32::try_from(year).ok()? - 1);
        present_value += benefit * rates.factor(year)?;
        per_year.push(benefit);
        if paid_back_in.is_none() && present_value >= put_in {
            paid_back_in = Some(year);
        }
    }
    present_value.is_finite().then(|| SocialReturn {
        per_year,
        present_value,
        net: present_value - put_in,
        ratio: Some(present_value / put_in).filter(|ratio| ratio.is_finite()),
        paid_back_in,
    })
}

/// The part of the benefits that has to come true to get back what was put in: costs / benefits, both present values.
/// Below 1 there is room, above 1 even all of them are not enough. `None` without benefits above 0, for negative costs,
/// or when a number is not finite.
///
/// ```
/// use vlecht::statistics::money::social_return::break_even;
/// assert_eq!(break_even(80_000.0, 60_000.0), Some(0.75));
/// ```
pub fn break_even(benefits: f64, costs: f64) -> Option<f64> {
    let part = costs / benefits;
    (benefits > 0.0 && costs >= 0.0 && part.is_finite()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn five_years_with_a_tenth_less_each() {
        let rates = Schedule::flat(0.035).unwrap();
        let found = social_return(26_600.0, 0.1, 5, &rates, 60_000.0).unwrap();
        for (year, expected) in found
            .per_year
            .iter()
            .zip([26_600.0, 23_940.0, 21_546.0, 19_391.4, 17_452.26])
        {
            assert!(close(*year, expected));
        }
        // Discounted 25,700 + 22,348 = 48,048 after two years, 67,481 after three.
        assert_eq!(found.paid_back_in, Some(3));
        assert!(close(found.net, 39_074.806_230_115));
    }

    #[test]
    fn nothing_put_in_has_no_ratio_and_no_years_no_benefit() {
        let rates = Schedule::flat(0.035).unwrap();
        assert_eq!(social_return(10.0, 0.0, 3, &rates, 0.0).unwrap().ratio, None);
        let none = social_return(10.0, 0.0, 0, &rates, 5.0).unwrap();
        assert_eq!((none.present_value, none.paid_back_in), (0.0, None));
        assert_eq!(social_return(10.0, 1.1, 3, &rates, 5.0), None);
        assert_eq!(social_return(10.0, 0.1, 3, &rates, -5.0), None);
        assert_eq!(social_return(f64::NAN, 0.1, 3, &rates, 5.0), None);
        assert_eq!(break_even(0.0, 5.0), None);
    }

    proptest! {
        #[test]
        fn break_even_brings_the_net_to_nothing(
            impact in 1.0..1e5_f64, drop_off in 0.0..=1.0_f64, put_in in 1.0..1e5_f64, rate in 0.0..0.1_f64,
        ) {
            let rates = Schedule::flat(rate).unwrap();
            let found = social_return(impact, drop_off, 10, &rates, put_in).unwrap();
            let part = break_even(found.present_value, put_in).unwrap();
            let held = social_return(impact * part, drop_off, 10, &rates, put_in).unwrap();
            prop_assert!(held.net.abs() < 1e-6 * put_in.max(found.present_value));
        }
    }
}
