//! # What it measures
//! What benefits and costs of different years are worth together, in euros of the reported year.
//!
//! # Formula
//! `Σ CF_t / (1 + r)^t`, t the years from the reported one (0, not discounted; earlier years grow), r the real rate
//! `discount-rate`; low and high at the rate plus and minus `discount-spread`. A benefit counts net: realised in periods
//! that have ended, planned after that. Of a benefit its present value; of the network that of all benefits, each counted
//! once, minus that of the costs (made where the year has ended, else expected, else budgeted) up to the last year with
//! a benefit, with the two as numerator and denominator. Contributions in kind are not among the costs.
//!
//! # Unit and direction
//! Euros; higher is better.
//!
//! # Undefined when
//! Benefits stand in prices of different years: a real rate asks for one price level. Missing when no benefit has a
//! valued row, for the network also without costs. Insufficient for the network when too few benefits carry a value
//! (`benefits-valued`). Provisional where a correction from gross to net is assumed.
//!
//! # Source
//! HM Treasury Green Book; Werkgroep discontovoet 2020 for the rate.
//!
//! # Differs from
//! `NPV()` of spreadsheets, which discounts the first amount a year already.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::benefit::net::{NetRow, Side, net_rows, valued};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope, costs};
use crate::ledger::Facts;
use crate::statistics::money::discounting::Schedule;

/// See the module.
pub(crate) struct BenefitNpv;

static DEFINITION: Definition = Definition {
    id: "benefit-npv",
    formula: "Σ CF_t / (1 + r)^t, t = years from the reported one; network: benefits − costs",
    unit: Unit::Eur,
    direction: Direction::Increase,
    source: "HM Treasury Green Book; Werkgroep discontovoet 2020",
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// Euros by year.
type Flows = BTreeMap<i32, f64>;

/// Valued rows of one or more benefits.
#[derive(Clone, Debug, Default)]
struct Benefits {
    flows: Flows,
    price_levels: BTreeSet<i32>,
    is_assumed: bool,
    realised: Vec<u32>,
    planned: Vec<u32>,
}

impl Benefits {
    fn add(&mut self, row: &NetRow, side: Side) {
        *self.flows.entry(row.period.last_month().year()).or_default() += row.net.euros();
        self.price_levels.extend(row.price_level);
        self.is_assumed |= row.is_assumed;
        match side {
            Side::Realised => self.realised.push(row.row),
            Side::Planned => self.planned.push(row.row),
        }
    }

    fn rows(&self) -> [std::sync::Arc<RowSet>; 2] {
        [
            RowSet::new("benefit_realisation", self.realised.clone()),
            RowSet::new("benefit_plan", self.planned.clone()),
        ]
    }
}

impl Indicator for BenefitNpv {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let register = facts.table("benefits");
        let ids: Vec<&str> = register.rows().filter_map(|row| row.text("benefit_id")).collect();
        if ids.is_empty() {
            return Vec::new();
        }
        let (mut own, mut all) = (BTreeMap::<String, Benefits>::new(), Benefits::default());
        for (side, row) in flows(facts, scope) {
            own.entry(row.benefit_id.clone()).or_default().add(&row, side);
            if row.is_counted {
                all.add(&row, side);
            }
        }
        let rates = Rates::of(scope);
        let mut figures: Vec<Measurement> = ids
            .iter()
            .map(|id| {
                let subject = Subject::of(SubjectType::Benefit, id);
                let Some(benefits) = own.get(*id) else {
                    return frame.absent(subject, Status::Missing);
                };
                let worth = rates.worth(&benefits.flows).filter(|_| benefits.price_levels.len() < 2);
                let figure = figure(frame, subject, worth).with_rows(benefits.rows());
                provisional_if(figure, benefits.is_assumed)
            })
            .collect();
        figures.push(network(facts, scope, frame, &rates, &all));
        figures
    }
}

/// What came in periods that have ended, and what is planned after that. Of a plan that still runs the whole counts, and
/// what came within it already does not.
fn flows(facts: &Facts, scope: &Scope) -> Vec<(Side, NetRow)> {
    let mut planned = net_rows(facts, Side::Planned);
    planned.retain(|row| row.period.last_month() > scope.month);
    let mut realised = net_rows(facts, Side::Realised);
    realised.retain(|row| row.period.last_month() <= scope.month);
    let mut running: BTreeMap<&str, Vec<crate::domain::Period>> = BTreeMap::new();
    for row in planned.iter().filter(|row| row.period.first_month() <= scope.month) {
        running.entry(&row.benefit_id).or_default().push(row.period);
    }
    realised.retain(|row| {
        let plans = running.get(row.benefit_id.as_str()).into_iter().flatten();
        !plans
            .into_iter()
            .any(|plan| row.period.is_within(plan.first_month(), plan.last_month()))
    });
    let realised = realised.into_iter().map(|row| (Side::Realised, row));
    let planned = planned.into_iter().map(|row| (Side::Planned, row));
    realised.chain(planned).collect()
}

fn network(facts: &Facts, scope: &Scope, frame: Frame, rates: &Rates, all: &Benefits) -> Measurement {
    let table = facts.table("costs");
    let (mut spent, mut rows) = (Flows::new(), Vec::new());
    // Both sides run to the same year: costs of years of which no benefit is planned yet would weigh on one side only.
    let horizon = all.flows.keys().next_back().copied().unwrap_or(i32::MIN);
    for ((_, year, _), cost) in costs::all(&table) {
        if year > horizon {
            continue;
        }
        let amount = cost.outcome(year, scope.month).or(cost.expected()).or(cost.actual);
        if let Some(amount) = amount {
            *spent.entry(year).or_default() -= amount;
            rows.extend(cost.rows);
        }
    }
    let subject = Subject::network();
    let (with_value, benefits) = valued(facts);
    if all.flows.is_empty() || spent.is_empty() {
        return frame.absent(subject, Status::Missing);
    }
    if (with_value as f64) < scope.thresholds.value("benefits-valued") * benefits as f64 {
        return frame.absent(subject, Status::Insufficient);
    }
    let mut both = all.flows.clone();
    for (year, amount) in &spent {
        *both.entry(*year).or_default() += amount;
    }
    rows.sort_unstable();
    let worth = rates.worth(&both).filter(|_| all.price_levels.len() < 2);
    let figure = figure(frame, subject, worth)
        .with_n(benefits)
        .with_rows(all.rows())
        .with_rows([RowSet::new("costs", rows)]);
    let parts = [&all.flows, &spent].map(|flows| rates.worth(flows).map(|worth| worth[1]));
    let is_given = figure.value.is_some();
    let figure = Measurement {
        numerator: parts[0].filter(|_| is_given),
        denominator: parts[1].filter(|_| is_given).map(|costs| -costs),
        ..figure
    };
    provisional_if(figure, all.is_assumed)
}

fn figure(frame: Frame, subject: Subject, worth: Option<[f64; 3]>) -> Measurement {
    match worth {
        Some([high_rate, middle, low_rate]) => {
            let middle = (middle * 100.0).round() / 100.0;
            let figure = frame.value(subject, middle);
            figure.with_band(high_rate.min(low_rate).min(middle), high_rate.max(low_rate).max(middle))
        }
        None => frame.absent(subject, Status::Undefined),
    }
}

/// The rates at which amounts are discounted: high, agreed and low.
struct Rates {
    schedules: Option<[Schedule; 3]>,
    year: i32,
}

impl Rates {
    fn of(scope: &Scope) -> Self {
        let (rate, spread) = (
            scope.thresholds.value("discount-rate"),
            scope.thresholds.value("discount-spread"),
        );
        let schedules = [rate + spread, rate, rate - spread].map(Schedule::flat);
        Self {
            schedules: match schedules {
                [Some(high), Some(middle), Some(low)] => Some([high, middle, low]),
                _ => None,
            },
            year: scope.month.year(),
        }
    }

    /// What amounts by year are worth in the reported year, at the high, agreed and low rate.
    fn worth(&self, flows: &Flows) -> Option<[f64; 3]> {
        let (first, last) = (*flows.keys().next()?, *flows.keys().next_back()?);
        let base = first.min(self.year);
        let amounts: Vec<f64> = (base..=last)
            .map(|year| flows.get(&year).copied().unwrap_or(0.0))
            .collect();
        let passed = u32::try_from(self.year - base).ok()?;
        let worth = |schedule: &Schedule| Some(schedule.present_value(&amounts)? / schedule.factor(passed)?);
        let [high, middle, low] = self.schedules.as_ref()?;
        Some([worth(high)?, worth(middle)?, worth(low)?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{Rows, at, facts, scope};

    fn measured(tables: &[(&str, &Rows<'_>)]) -> Vec<Measurement> {
        BenefitNpv.measure(&facts(tables), &scope())
    }

    fn amount(id: &'static str, period: &'static str, eur: &'static str) -> Vec<(&'static str, &'static str)> {
        vec![("benefit_id", id), ("period", period), ("eur", eur)]
    }

    fn benefit(id: &'static str, price_level: &'static str) -> Vec<(&'static str, &'static str)> {
        vec![("benefit_id", id), ("price_level", price_level), ("attribution", "1")]
    }

    fn cost(year: &'static str, kind: &'static str, eur: &'static str) -> Vec<(&'static str, &'static str)> {
        vec![("project_id", "P"), ("year", year), ("kind", kind), ("amount", eur)]
    }

    fn of(found: &[Measurement], subject: &Subject) -> Measurement {
        at(found, "benefit-npv", subject, Window::ToDate)
    }

    #[test]
    fn the_worked_example_of_five_years() {
        // Costs of 200.000 now (those of 2031 lie beyond the last benefit), benefits of 40, 80, 90 and 90 thousand in the years after: 82.162,12 at 2,25 %;
        // 74.741,96 at 3,25 % and 89.887,89 at 1,25 %.
        let plan = [
            amount("b", "2027", "40000"),
            amount("b", "2028", "80000"),
            amount("b", "2029", "90000"),
            amount("b", "2030", "90000"),
        ];
        let found = measured(&[
            ("benefits", &[benefit("b", "2026")]),
            ("benefit_plan", &plan),
            (
                "costs",
                &[cost("2026", "budget", "200000"), cost("2031", "budget", "7000")],
            ),
        ]);
        let network = of(&found, &Subject::network());
        assert_eq!(network.value, Some(82_162.12));
        let band = (network.low.expect("low"), network.high.expect("high"));
        assert!(
            (band.0 - 74_741.96).abs() < 0.01 && (band.1 - 89_887.89).abs() < 0.01,
            "{band:?}"
        );
        assert!((network.numerator.expect("benefits") - 282_162.12).abs() < 0.01);
        assert_eq!(network.denominator, Some(200_000.0));
        assert_eq!(
            of(&found, &Subject::of(SubjectType::Benefit, "b")).value,
            Some(282_162.12)
        );
    }

    #[test]
    fn what_came_counts_instead_of_its_plan_and_earlier_years_grow() {
        // 2025 came 100 (planned 500): 100 × 1,0225 = 102,25. The plan of 2026 still runs: its 50 count, the 20 that came
        // in March do not. 152,25.
        let found = measured(&[
            ("benefits", &[benefit("b", "2026")]),
            ("benefit_plan", &[amount("b", "2025", "500"), amount("b", "2026", "50")]),
            (
                "benefit_realisation",
                &[amount("b", "2025", "100"), amount("b", "2026-03", "20")],
            ),
        ]);
        let own = of(&found, &Subject::of(SubjectType::Benefit, "b"));
        assert_eq!(own.value, Some(152.25));
        assert_eq!(
            (own.rows[0].rows.as_slice(), own.rows[1].rows.as_slice()),
            (&[0][..], &[1][..])
        );
        assert_eq!(of(&found, &Subject::network()).status, Status::Missing);
    }

    #[test]
    fn prices_of_different_years_are_not_added() {
        let found = measured(&[
            ("benefits", &[benefit("b", "2024"), benefit("c", "2026")]),
            ("benefit_plan", &[amount("b", "2027", "10"), amount("c", "2027", "10")]),
            ("costs", &[cost("2025", "actual", "5")]),
        ]);
        let network = of(&found, &Subject::network());
        assert_eq!((network.status, network.numerator), (Status::Undefined, None));
        assert!(of(&found, &Subject::of(SubjectType::Benefit, "c")).value.is_some());
    }

    #[test]
    fn with_few_valued_benefits_there_is_no_balance() {
        let found = measured(&[
            ("benefits", &[benefit("b", "2026"), benefit("c", "2026")]),
            ("benefit_plan", &[amount("b", "2027", "10")]),
            ("costs", &[cost("2025", "actual", "5")]),
        ]);
        assert_eq!(of(&found, &Subject::network()).status, Status::Insufficient);
        assert_eq!(
            of(&found, &Subject::of(SubjectType::Benefit, "c")).status,
            Status::Missing
        );
        assert!(measured(&[]).is_empty());
    }
}
