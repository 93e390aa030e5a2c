//! Present value: what amounts of other years are worth today.
//!
//! PV = Σ CF / (1 + r)^t. Spreadsheets differ in what they call the first moment: here year 0 is not discounted;
//! [`excel_npv`] discounts the first amount one period already; [`xnpv`] counts days over 365. Months are (1 + r)^(−m/12).
//! A schedule lets the rate fall with the years, as that of the Green Book (3.5 % to year 30, 3.0 % to 75, 2.5 % after).
//!
//! All are undefined for a rate of −100 % or less, and when a number is not finite.
//!
//! Source: HM Treasury, The Green Book; Werkgroep discontovoet 2020; Microsoft's documentation of NPV and XNPV.

/// Days of a year in [`xnpv`].
const DAYS: f64 = 365.0;
/// Months of a year.
const MONTHS: f64 = 12.0;

/// A rate that changes with the years ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    steps: Vec<(u32, f64)>,
}

impl Schedule {
    /// One rate for all years.
    ///
    /// `rate` is a part a year (0.0225 is 2.25 %). `None` for a rate of −1 or less, and one that is not finite.
    pub fn flat(rate: f64) -> Option<Self> {
        Self::new(&[(1, rate)])
    }

    /// Rates with the first year ahead in which each holds; the first must hold from year 1 on, the years must rise.
    /// `None` otherwise, or for a rate of −1 or less.
    ///
    /// Rates are parts a year; the steps stand in rising order of years.
    ///
    /// ```
    /// use vlecht::statistics::money::discounting::Schedule;
    /// let green_book = Schedule::new(&[(1, 0.035), (31, 0.03), (76, 0.025)]).unwrap();
    /// assert!((green_book.factor(31).unwrap() - 0.3459).abs() < 5e-5);
    /// ```
    pub fn new(steps: &[(u32, f64)]) -> Option<Self> {
        let starts_at_one = steps.first().is_some_and(|&(year, _)| year == 1);
        let rises = steps.is_sorted_by(|a, b| a.0 < b.0);
        let sound = steps.iter().all(|&(_, rate)| rate > -1.0 && rate.is_finite());
        (starts_at_one && rises && sound).then(|| Self { steps: steps.to_vec() })
    }

    /// What one of a year ahead is worth now: 1 for year 0. `None` when that is too large for a number.
    pub fn factor(&self, year: u32) -> Option<f64> {
        let mut factor = 1.0_f64;
        for (place, &(from, rate)) in self.steps.iter().enumerate() {
            let end = self.steps.get(place + 1).map_or(u32::MAX, |&(next, _)| next - 1);
            let years = year.min(end).saturating_sub(from - 1);
            factor *= (1.0 + rate).powi(-i32::try_from(years).ok()?);
        }
        factor.is_finite().then_some(factor)
    }

    /// Present value of an amount a year, the first of them now.
    ///
    /// Flows are in one unit and in the order of the years; the worth is in that unit. `None` for a flow or rate
    /// that is not finite, or a worth too large for a number.
    pub fn present_value(&self, flows: &[f64]) -> Option<f64> {
        let mut sum = 0.0;
        for (year, flow) in flows.iter().enumerate() {
            sum += flow * self.factor(u32::try_from(year).ok()?)?;
        }
        sum.is_finite().then_some(sum)
    }
}

/// Present value of an amount a year, the first of them now (not discounted).
///
/// Flows are in one unit and in the order of the years; the worth is in that unit. `None` for a flow or rate that
/// is not finite, or a worth too large for a number.
///
/// ```
/// use vlecht::statistics::money::discounting::present_value;
/// let flows = [-200_000.0, 40_000.0, 80_000.0, 90_000.0, 90_000.0];
/// assert!((present_value(&flows, 0.0225).unwrap() - 82_162.12).abs() < 0.005);
/// ```
pub fn present_value(flows: &[f64], rate: f64) -> Option<f64> {
    Schedule::flat(rate)?.present_value(flows)
}

/// Present value as `NPV` of spreadsheets: the first amount falls at the end of the first year.
///
/// Flows in the order of the years, in one unit. `None` as for [`present_value`].
pub fn excel_npv(flows: &[f64], rate: f64) -> Option<f64> {
    let value = present_value(flows, rate)? / (1.0 + rate);
    value.is_finite().then_some(value)
}

/// Present value of an amount a month at a yearly rate, the first of them now.
///
/// Flows in the order of the months, in one unit. `None` as for [`present_value`].
pub fn present_value_monthly(flows: &[f64], yearly_rate: f64) -> Option<f64> {
    let at = |month: usize| month as f64 / MONTHS;
    discounted(
        flows.iter().enumerate().map(|(month, flow)| (*flow, at(month))),
        yearly_rate,
    )
}

/// Present value as `XNPV` of spreadsheets: amounts with their day, counted from any day (the first is the present).
///
/// Amounts in one unit; the first comes first, the others in any order. `None` without amounts, and as for
/// [`present_value`].
pub fn xnpv(flows: &[(f64, i64)], rate: f64) -> Option<f64> {
    let (_, first) = *flows.first()?;
    let years = |day: i64| day.checked_sub(first).map(|days| days as f64 / DAYS);
    let dated: Option<Vec<(f64, f64)>> = flows.iter().map(|&(flow, day)| Some((flow, years(day)?))).collect();
    discounted(dated?.into_iter(), rate)
}

fn discounted(flows: impl Iterator<Item = (f64, f64)>, rate: f64) -> Option<f64> {
    if !(rate > -1.0 && rate.is_finite()) {
        return None;
    }
    let sum: f64 = flows.map(|(flow, years)| flow * (1.0 + rate).powf(-years)).sum();
    sum.is_finite().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn the_worked_example_at_two_rates() {
        let flows = [-200.0, 40.0, 80.0, 90.0, 90.0];
        assert!((present_value(&flows, 0.0225).unwrap() - 82.162_12).abs() < 5e-6);
        assert!((present_value(&flows, 0.035).unwrap() - 72.932_84).abs() < 5e-6);
    }

    #[test]
    fn the_three_spreadsheet_examples() {
        let npv = excel_npv(&[-10_000.0, 3_000.0, 4_200.0, 6_800.0], 0.1).unwrap();
        assert!((npv - 1_188.44).abs() < 0.005);
        let with_now = present_value(&[-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0], 0.08).unwrap();
        assert!((with_now - 1_922.06).abs() < 0.005);
        // 1 January, 1 March and 30 October 2008, 15 February and 1 April 2009.
        let dated = [
            (-10_000.0, 0),
            (2_750.0, 60),
            (4_250.0, 303),
            (3_250.0, 411),
            (2_750.0, 456),
        ];
        assert!((xnpv(&dated, 0.09).unwrap() - 2_086.65).abs() < 0.005);
    }

    #[test]
    fn a_falling_rate_falls_where_it_should() {
        let green_book = Schedule::new(&[(1, 0.035), (31, 0.03), (76, 0.025)]).unwrap();
        for (year, expected) in [
            (0, 1.0),
            (1, 0.9662),
            (10, 0.7089),
            (30, 0.3563),
            (31, 0.3459),
            (76, 0.0919),
        ] {
            assert!(
                (green_book.factor(year).unwrap() - expected).abs() < 5e-5,
                "year {year}"
            );
        }
    }

    #[test]
    fn twelve_months_are_a_year() {
        let mut months = [0.0; 13];
        months[12] = 100.0;
        assert!(close(
            present_value_monthly(&months, 0.0225).unwrap(),
            present_value(&[0.0, 100.0], 0.0225).unwrap()
        ));
    }

    #[test]
    fn impossible_rates_and_schedules_are_undefined() {
        assert_eq!(present_value(&[1.0], -1.0), None);
        assert_eq!(present_value(&[f64::INFINITY], 0.02), None);
        assert_eq!(present_value_monthly(&[1.0], f64::NAN), None);
        assert_eq!(xnpv(&[], 0.02), None);
        assert_eq!(Schedule::new(&[]), None);
        assert_eq!(Schedule::new(&[(2, 0.03)]), None);
        assert_eq!(Schedule::new(&[(1, 0.03), (1, 0.02)]), None);
        assert_eq!(present_value(&[], 0.02), Some(0.0));
    }

    proptest! {
        #[test]
        fn a_higher_rate_makes_later_receipts_worth_less(
            flows in prop::collection::vec(0.1..1e5_f64, 2..30), rate in 0.0..0.2_f64, factor in 0.1..10.0_f64,
        ) {
            let value = present_value(&flows, rate).unwrap();
            prop_assert!(present_value(&flows, rate + 0.01).unwrap() < value);
            let scaled: Vec<f64> = flows.iter().map(|flow| flow * factor).collect();
            prop_assert!((present_value(&scaled, rate).unwrap() - value * factor).abs() < 1e-6 * value * factor);
        }
    }
}
