//! # What it measures
//! What benefits and costs of different years are worth together, in euros of the reported year.
//!
//! # Formula
//! `Σ CF_t / (1 + r)^t`, t the years from the reported one (0, not discounted; earlier years grow), r the real rate
//! `discount-rate`; low and high at the rate plus and minus `discount-spread`. A benefit counts net: realised in periods
//! that have ended, planned after that, the plan lowered by its certainty where the network agreed on that (`optimism-1` to
//! `optimism-6`). Of a benefit its present value; of the network that of all benefits, each counted
//! once, minus that of the costs (made where the year has ended, else expected, else budgeted) up to the last year with
//! a benefit, with the two as numerator and denominator. Contributions in kind are not among the costs: `network/in-kind`
//! takes what was given in kind up to now off as well, at the agreed, high (low value) and low rates (high value), with the
//! net present value and the worth in kind as numerator and denominator. `network/attribution` is the network with low and
//! high at `attribution-spread` less and more attribution of each benefit, never more than the whole. The benefits break
//! even when denominator ÷ numerator of the network's figure come true. `network/break-even-rate` is the discount rate between
//! 0 and 100 % at which benefits and costs are worth as much, as a ratio: undefined where there is none, or more than one.
//!
//! With a table `price_index` all amounts are put into prices of its newest year; without one nothing is converted.
//!
//! # Unit and direction
//! Euros; higher is better.
//!
//! # Undefined when
//! Benefits stand in prices of different years without an index that holds them: a real rate asks for one level. Missing when no benefit has a
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
use crate::indicators::benefit::optimism::Optimism;
use crate::indicators::benefit::prices::Prices;
use crate::indicators::benefit::scenarios;
use crate::indicators::benefit::worth::{Flows, Rates, together};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope, costs};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct BenefitNpv;

static DEFINITION: Definition = Definition {
    id: "benefit-npv",
    unit: Unit::Eur,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// Valued rows of one or more benefits.
#[derive(Clone, Debug, Default)]
struct Benefits {
    flows: Flows,
    /// The same with less and with more attribution.
    attributed: [Flows; 2],
    price_levels: BTreeSet<i32>,
    /// True where the price index does not hold a year that is needed.
    is_unpriced: bool,
    is_assumed: bool,
    realised: Vec<u32>,
    planned: Vec<u32>,
}

impl Benefits {
    fn add(&mut self, row: &NetRow, side: Side, prices: &Prices, spread: f64) {
        let year = row.period.last_month().year();
        let net = row.net.euros() * self.factor(row.price_level, prices);
        *self.flows.entry(year).or_default() += net;
        let [less, more] = scenarios::attribution(row.room, spread);
        for (flows, part) in self.attributed.iter_mut().zip([less, more]) {
            *flows.entry(year).or_default() += net * part;
        }
        self.is_assumed |= row.is_assumed || (prices.level().is_some() && row.price_level.is_none());
        match side {
            Side::Realised => self.realised.push(row.row),
            Side::Planned => self.planned.push(row.row),
        }
    }

    /// What a row is to be multiplied by to stand in the one price level, if there is an index.
    fn factor(&mut self, level: Option<i32>, prices: &Prices) -> f64 {
        let Some(level) = level else { return 1.0 };
        if prices.level().is_none() {
            self.price_levels.insert(level);
            return 1.0;
        }
        let factor = prices.factor(level);
        self.is_unpriced |= factor.is_none();
        factor.unwrap_or(1.0)
    }

    /// True when all stand in prices of one year.
    fn is_one_level(&self) -> bool {
        self.price_levels.len() < 2 && !self.is_unpriced
    }

    fn rows(&self) -> [RowSet; 2] {
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
        let (prices, spread) = (Prices::new(facts, scope), scope.thresholds.value("attribution-spread"));
        for (side, row) in flows(facts, scope) {
            let benefits = own.entry(row.benefit_id.clone()).or_default();
            benefits.add(&row, side, &prices, spread);
            if row.is_counted {
                all.add(&row, side, &prices, spread);
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
                let worth = rates.worth(&benefits.flows).filter(|_| benefits.is_one_level());
                let figure = figure(frame, subject, worth)
                    .with_rows(benefits.rows())
                    .with_rows(index(&prices));
                provisional_if(figure, benefits.is_assumed)
            })
            .collect();
        figures.extend(network(facts, scope, frame, (&rates, &prices), &all));
        figures
    }
}

/// What came in periods that have ended, and what is planned after that. Of a plan that still runs the whole counts, and
/// what came within it already does not.
fn flows(facts: &Facts, scope: &Scope) -> Vec<(Side, NetRow)> {
    let mut planned = net_rows(facts, Side::Planned, Optimism::of(scope));
    planned.retain(|row| row.period.last_month() > scope.month);
    let mut realised = net_rows(facts, Side::Realised, Optimism::default());
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

/// The rows of the price index, where there is one.
fn index(prices: &Prices) -> Option<RowSet> {
    prices
        .level()
        .map(|_| RowSet::new("price_index", prices.rows().to_vec()))
}

/// The network, and the same with less and more attribution and with what was given in kind at low, agreed and high rates.
fn network(
    facts: &Facts,
    scope: &Scope,
    frame: Frame,
    (rates, prices): (&Rates, &Prices),
    all: &Benefits,
) -> Vec<Measurement> {
    let table = facts.table("costs");
    let (mut spent, mut rows, mut is_priced) = (Flows::new(), Vec::new(), all.is_one_level());
    // Both sides run to the same year: costs of years of which no benefit is planned yet would weigh on one side only.
    let horizon = all.flows.keys().next_back().copied().unwrap_or(i32::MIN);
    for ((_, year, _), cost) in costs::all(&table) {
        if year > horizon {
            continue;
        }
        let amount = cost.outcome(year, scope.month).or(cost.expected()).or(cost.actual);
        if let Some(amount) = amount {
            let factor = prices.factor_of_paid(year);
            is_priced &= factor.is_some();
            *spent.entry(year).or_default() -= amount * factor.unwrap_or(1.0);
            rows.extend(cost.rows);
        }
    }
    let subject = Subject::network();
    let (with_value, benefits) = valued(facts);
    if all.flows.is_empty() || spent.is_empty() {
        return vec![frame.absent(subject, Status::Missing)];
    }
    if (with_value as f64) < scope.thresholds.value("benefits-valued") * benefits as f64 {
        return vec![frame.absent(subject, Status::Insufficient)];
    }
    rows.sort_unstable();
    let worth = rates.worth(&together(&all.flows, &spent)).filter(|_| is_priced);
    let figure = figure(frame, subject, worth)
        .with_n(benefits)
        .with_rows(all.rows())
        .with_rows([RowSet::new("costs", rows)])
        .with_rows(index(prices));
    let parts = [&all.flows, &spent].map(|flows| rates.worth(flows).map(|worth| worth[1]));
    let is_given = figure.value.is_some();
    let figure = Measurement {
        numerator: parts[0].filter(|_| is_given),
        denominator: parts[1].filter(|_| is_given).map(|costs| -costs),
        ..figure
    };
    let figure = provisional_if(figure, all.is_assumed);
    let Some(middle) = figure.value else {
        return vec![figure];
    };
    let attributed = all.attributed.each_ref().map(|benefits| {
        let worth = rates.worth(&together(benefits, &spent));
        worth.map_or(f64::NAN, |worth| worth[1])
    });
    let others = [
        scenarios::break_even_rate(frame, &figure, &together(&all.flows, &spent)),
        scenarios::with_attribution(frame, &figure, attributed),
        scenarios::with_in_kind(facts, scope, frame, (rates, prices), (&figure, middle)),
    ];
    std::iter::once(figure).chain(others).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::indicators::fixture::{Rows, at, facts, give, hours, money, scope};
    use crate::indicators::frame::part_of_network;
    use crate::ledger::ContributionGroup;

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
        assert_eq!((own.rows[0].rows(), own.rows[1].rows()), (&[0][..], &[1][..]));
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
    fn a_price_index_puts_all_amounts_into_one_price_level() {
        // Prices of 2024 → 2026: 110 / 100. 100 in prices of 2024 become 110, 10 in those of 2026 stay; both fall in 2026.
        // Costs of 2024 were 50: 55 in prices of 2026, two years ago: 55 × 1,0225² = 57,50 (57,502844).
        let index = |year, value| vec![("year", year), ("index", value)];
        let tables: [(&str, &Rows<'_>); 4] = [
            ("benefits", &[benefit("b", "2024"), benefit("c", "2026")]),
            ("benefit_plan", &[amount("b", "2026", "100"), amount("c", "2026", "10")]),
            ("costs", &[cost("2024", "actual", "50")]),
            ("price_index", &[index("2024", "100"), index("2026", "110")]),
        ];
        let network = of(&measured(&tables), &Subject::network());
        assert_eq!(network.value, Some(62.5));
        assert!((network.numerator.expect("benefits") - 120.0).abs() < 1e-9);
        assert_eq!(
            network.rows.last().map(crate::domain::RowSet::table),
            Some("price_index")
        );
        // An index that lacks the year of a benefit converts nothing.
        let lacks: [(&str, &Rows<'_>); 4] = [
            tables[0],
            tables[1],
            tables[2],
            ("price_index", &[index("2026", "110")]),
        ];
        assert_eq!(of(&measured(&lacks), &Subject::network()).status, Status::Undefined);
    }

    #[test]
    fn attribution_and_rates_in_kind_are_carried_to_low_and_high() {
        // b: 100.000 this year of which half is the network's: 50.000 net; 40.000 at a fifth less, 60.000 at a fifth more.
        // c: 10.000, wholly the network's: 8.000 to 10.000, never more than the whole. Costs 30.000.
        // Middle 30.000; low 18.000, high 40.000. In kind 40 hours at € 50, 60 and 80: 2.000, 2.400 and 3.200 off.
        let half = vec![("benefit_id", "b"), ("price_level", "2026"), ("attribution", "0.5")];
        let mut facts = facts(&[
            ("benefits", &[half, benefit("c", "2026")]),
            (
                "benefit_plan",
                &[amount("b", "2026", "100000"), amount("c", "2026", "10000")],
            ),
            ("costs", &[cost("2026", "budget", "30000")]),
        ]);
        let at_rates = ContributionGroup {
            low: Money::from_cents(200_000),
            middle: Money::from_cents(240_000),
            high: Money::from_cents(320_000),
            ..hours("a", "2026-03", 1)
        };
        let later = hours("a", "2026-12", 1_000_000);
        let in_cash = money("a", "2026-03", 5_000);
        give(&mut facts, [at_rates, later, in_cash]);
        let found = BenefitNpv.measure(&facts, &scope());
        let ends = |part: &str| {
            let figure = of(&found, &part_of_network(part));
            [figure.low, figure.value, figure.high].map(Option::unwrap_or_default)
        };
        assert_eq!(of(&found, &Subject::network()).value, Some(30_000.0));
        let near = |found: [f64; 3], expected: [f64; 3]| {
            assert!(
                found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.005),
                "{found:?}"
            );
        };
        near(ends(scenarios::ATTRIBUTION), [18_000.0, 30_000.0, 40_000.0]);
        near(ends(scenarios::IN_KIND), [26_800.0, 27_600.0, 28_000.0]);
        let in_kind = of(&found, &part_of_network(scenarios::IN_KIND));
        assert_eq!(
            (in_kind.numerator, in_kind.denominator),
            (Some(30_000.0), Some(2_400.0))
        );
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
