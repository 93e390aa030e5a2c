//! The partners side by side over twelve months: what each gave of its own, and the capacity it agreed to. Each partner's
//! twelve months are the last that hold the periods it reports by whole.

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::contribution::composite::composites;
use crate::indicators::contribution::coverage::{Coverage, Reporting};
use crate::indicators::contribution::windowed::{Span, Totals, whole_span, year_by_partner};
use crate::indicators::{Definition, Scope};
use crate::ledger::{Facts, Partner};

/// One partner over twelve months.
#[derive(Debug)]
pub struct Side<'a> {
    /// The partner.
    pub partner: &'a Partner,
    /// Its own contributions; absent when they are not known or are negative on balance.
    pub own: Option<Totals<'a>>,
    /// Its capacity, in points or as a composite ([`super::composite`]), times the part of the twelve months in which it took
    /// part; absent when none was agreed.
    pub capacity: Option<f64>,
    /// How far its contributions are known.
    pub coverage: Coverage,
}

/// All partners that took part in the twelve months up to the scope's month.
#[derive(Debug)]
pub struct Sides<'a> {
    /// In the order of the facts.
    pub all: Vec<Side<'a>>,
}

/// Shares at the low, the agreed and the high rates.
pub type Band = [f64; 3];

impl<'a> Sides<'a> {
    /// Lays the partners side by side.
    pub fn new(facts: &'a Facts, scope: &Scope) -> Self {
        let facts = facts.whole();
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let reporting = Reporting::new(facts);
        let mut own = year_by_partner(facts, span, |group| group.is_own);
        let composites = composites(facts, scope, span);
        let active = facts
            .partners
            .iter()
            .filter(|partner| partner.is_active_within(span.0, span.1));
        let all = active
            .map(|partner| {
                let span = whole_span(facts, &partner.id, span);
                let coverage = reporting.coverage(&partner.id, span);
                let totals = own.remove(partner.id.as_str()).unwrap_or_default();
                Side {
                    partner,
                    own: (coverage.is_known() && totals.middle.cents() >= 0).then_some(totals),
                    capacity: match &composites {
                        Some(composites) => composites.get(partner.id.as_str()).map(|k| k * part_of(partner, span)),
                        None => capacity(facts, partner, span),
                    },
                    coverage,
                }
            })
            .collect();
        Self { all }
    }

    /// Only the partners for which both sides are known, so that shares of one are shares of the same whole
    /// as shares of the other.
    #[must_use]
    pub fn comparable(self) -> Self {
        Self {
            all: self
                .all
                .into_iter()
                .filter(|side| side.own.is_some() && side.capacity.is_some())
                .collect(),
        }
    }

    /// What all known partners gave of their own.
    pub fn total(&self) -> Totals<'a> {
        let mut total = Totals::default();
        self.all
            .iter()
            .filter_map(|side| side.own.as_ref())
            .for_each(|own| total.add_all(own));
        total
    }

    /// How many partners' own contributions are known.
    pub fn n(&self) -> usize {
        self.all.iter().filter(|side| side.own.is_some()).count()
    }

    /// True when something that was to come did not.
    pub fn lacks_delivery(&self) -> bool {
        self.all.iter().any(|side| side.coverage.lacks_delivery())
    }

    /// True when a partner that was to deliver reported nothing at all: then no share is final.
    pub fn lacks_partner(&self) -> bool {
        self.all
            .iter()
            .any(|side| side.coverage.lacks_delivery() && side.own.is_none())
    }

    /// The capacities that are known, together.
    pub fn capacity(&self) -> f64 {
        self.all.iter().filter_map(|side| side.capacity).sum()
    }
}

impl Side<'_> {
    /// Its share in a total at the three rates; NaN where the total is zero.
    pub fn share(&self, total: &Totals<'_>) -> Option<Band> {
        let (own, all) = (self.own.as_ref()?.euros(), total.euros());
        Some([0, 1, 2].map(|rate| {
            if all[rate] == 0.0 {
                f64::NAN
            } else {
                own[rate] / all[rate]
            }
        }))
    }

    /// Why its own contributions are not known: it reported nothing, or what it reported gives no sum.
    pub fn absence(&self) -> Status {
        match self.coverage {
            Coverage::Missing | Coverage::Unasked => Status::Missing,
            Coverage::Complete | Coverage::Partial | Coverage::Split => Status::Undefined,
        }
    }

    /// The row with its capacity.
    pub fn partner_row(&self) -> RowSet {
        RowSet::new("partners", vec![self.partner.row])
    }

    /// The rows of its own contributions.
    pub fn rows(&self) -> Vec<RowSet> {
        self.own.iter().flat_map(Totals::rows).collect()
    }
}

/// Sets the band of a figure to the ends of its values at the three rates. A share need not rise with the rates:
/// money has none, so who gives money has its smallest share at the high rates.
#[must_use]
pub fn with_ends(measurement: Measurement, band: Band) -> Measurement {
    if band.iter().any(|value| !value.is_finite()) {
        return measurement;
    }
    let low = band.iter().copied().fold(f64::INFINITY, f64::min);
    let high = band.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    measurement.with_band(low, high)
}

/// Marks a figure provisional on a condition.
#[must_use]
pub fn provisional_if(measurement: Measurement, is_provisional: bool) -> Measurement {
    if is_provisional {
        measurement.provisional()
    } else {
        measurement
    }
}

/// A ratio about a partner over the twelve months up to the scope's month.
pub fn partner_ratio(definition: &Definition, scope: &Scope, partner: &str, over: f64, under: f64) -> Measurement {
    let subject = Subject::partner(partner);
    Measurement::ratio(
        definition.id,
        subject,
        scope.period(),
        Window::TwelveMonths,
        over,
        under,
    )
}

/// A ratio about a partner over the same months that cannot be given.
pub fn no_partner_ratio(definition: &Definition, scope: &Scope, partner: &str, status: Status) -> Measurement {
    let subject = Subject::partner(partner);
    Measurement::without_value(
        definition.id,
        subject,
        scope.period(),
        Window::TwelveMonths,
        Unit::Ratio,
        status,
    )
}

/// What a partner agreed to over some months, on average: a partner that joined on the way agreed to a year's capacity, of
/// which only the months in which it took part can be asked.
fn capacity(facts: &Facts, partner: &Partner, (first, last): Span) -> Option<f64> {
    let months = last.ordinal() - first.ordinal() + 1;
    let points: Option<f64> = (0..months)
        .map(|offset| facts.capacity(partner, first.plus(offset)))
        .sum();
    Some(points? / f64::from(months))
}

/// The part of some months in which a partner took part.
fn part_of(partner: &Partner, (first, last): Span) -> f64 {
    let months = last.ordinal() - first.ordinal() + 1;
    let active = (0..months).filter(|offset| partner.is_active(first.plus(*offset)));
    active.count() as f64 / f64::from(months)
}

#[cfg(test)]
pub(crate) mod example {
    //! The worked example of six partners (domain page, part 3.2).

    use super::*;
    use crate::indicators::fixture::{facts, hours, partner};

    /// Own contributions in thousands of euros.
    const GAVE: [i64; 6] = [120, 45, 150, 60, 90, 6];
    /// Agreed capacity.
    const CAPACITY: [f64; 6] = [90.0, 30.0, 200.0, 80.0, 90.0, 4.0];

    /// The six partners `p1` to `p6`.
    pub(crate) fn six_partners() -> Facts {
        let ids = ["p1", "p2", "p3", "p4", "p5", "p6"];
        let mut facts = facts(&[]);
        facts.partners = ids
            .iter()
            .zip(CAPACITY)
            .map(|(id, capacity)| partner(id, capacity))
            .collect();
        facts.contributions = ids
            .iter()
            .zip(GAVE)
            .map(|(id, k)| hours(id, "2026-03", k * 1_000))
            .collect();
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{day, facts, hours, money, partner, scope};

    #[test]
    fn a_partner_that_joined_is_asked_for_the_months_it_took_part() {
        // Joined 15 August 2026: August, September and October of twelve months: 40 × 3/12 = 10.
        let mut facts = facts(&[]);
        let mut joined = partner("new", 40.0);
        joined.active_from = day("2026-08-15");
        facts.partners = vec![joined];
        assert_eq!(Sides::new(&facts, &scope()).all[0].capacity, Some(10.0));
    }

    #[test]
    fn a_negative_balance_and_an_unknown_partner_have_no_share() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None), partner("c", None)];
        facts.contributions = vec![hours("a", "2026-03", -5), hours("b", "2026-03", 5)];
        let sides = Sides::new(&facts, &scope());
        assert_eq!(sides.n(), 1);
        assert_eq!(sides.total().middle.euros(), 5.0);
        assert_eq!(sides.comparable().n(), 0);
    }

    #[test]
    fn the_share_of_money_falls_as_rates_rise() {
        // Money 100 beside hours 100 (90 low, 120 high): 100/190, 100/200, 100/220.
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![money("a", "2026-03", 100), hours("b", "2026-03", 100)];
        let sides = Sides::new(&facts, &scope());
        let share = sides.all[0].share(&sides.total()).expect("known");
        assert_eq!(share, [100.0 / 190.0, 0.5, 100.0 / 220.0]);
    }
}
