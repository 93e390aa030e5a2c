//! The net present value of the network under other assumptions: attribution, and rates of what is given in kind.

use crate::domain::{Measurement, RowSet, Status, Unit};
use crate::indicators::Scope;
use crate::indicators::benefit::prices::Prices;
use crate::indicators::benefit::worth::{Flows, Rates, break_even};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::frame::{Frame, part_of_network};
use crate::ledger::Facts;

/// The part of the network's id behind `network/` with more and less attribution.
pub(crate) const ATTRIBUTION: &str = "attribution";
/// The part of the network's id behind `network/` with what was given in kind.
pub(crate) const IN_KIND: &str = "in-kind";

/// The part of the network's id behind `network/` with the rate at which benefits and costs are worth as much.
pub(crate) const BREAK_EVEN_RATE: &str = "break-even-rate";

/// The discount rate at which the network's benefits and costs are worth as much; undefined where there is none between 0
/// and 100 %, or more than one.
pub(crate) fn break_even_rate(frame: Frame, network: &Measurement, flows: &Flows) -> Measurement {
    let subject = part_of_network(BREAK_EVEN_RATE);
    let figure = match break_even(flows) {
        Some(rate) => frame.value(subject, (rate * 10_000.0).round() / 10_000.0),
        None => frame.absent(subject, Status::Undefined),
    };
    let figure = Measurement {
        unit: Unit::Ratio,
        ..figure
    };
    let figure = figure.with_rows(network.rows.clone());
    provisional_if(figure, network.status == Status::Provisional)
}

/// What a net amount is multiplied by with less and with more attribution, where it can be `room` times larger.
pub(crate) fn attribution(room: f64, spread: f64) -> [f64; 2] {
    [1.0 - spread, (1.0 + spread).min(room)]
}

/// The network's figure with its ends at less and more attribution.
pub(crate) fn with_attribution(frame: Frame, network: &Measurement, ends: [f64; 2]) -> Measurement {
    let subject = part_of_network(ATTRIBUTION);
    let Some(middle) = network.value else {
        return frame.absent(subject, network.status);
    };
    Measurement {
        n: network.n,
        status: network.status,
        rows: network.rows.clone(),
        ..frame
            .value(subject, middle)
            .with_band(ends[0].min(ends[1]).min(middle), ends[0].max(ends[1]).max(middle))
    }
}

/// The network's figure less what was given in kind up to the reported month: at the agreed rates, with the ends at the
/// high and the low rates. Both stand apart as numerator and denominator. Missing where nothing was given in kind.
pub(crate) fn with_in_kind(
    facts: &Facts,
    scope: &Scope,
    frame: Frame,
    (rates, prices): (&Rates, &Prices),
    (network, middle): (&Measurement, f64),
) -> Measurement {
    let subject = part_of_network(IN_KIND);
    let mut given: [Flows; 3] = Default::default();
    let mut rows: Vec<RowSet> = Vec::new();
    let mut is_priced = true;
    let groups = facts.contributions.iter();
    for group in groups.filter(|group| !group.kind.is_cash() && group.period.last_month() <= scope.month) {
        let year = group.period.last_month().year();
        let factor = prices.factor_of_paid(year);
        is_priced &= factor.is_some();
        for (flows, amount) in given.iter_mut().zip([group.low, group.middle, group.high]) {
            *flows.entry(year).or_default() += amount.euros() * factor.unwrap_or(1.0);
        }
        rows.push(group.rows.clone());
    }
    if rows.is_empty() {
        return frame.absent(subject, Status::Missing);
    }
    let worth = given.each_ref().map(|flows| rates.worth(flows).map(|worth| worth[1]));
    let [Some(low), Some(agreed), Some(high)] = worth else {
        return frame.absent(subject, Status::Undefined);
    };
    if !is_priced {
        return frame.absent(subject, Status::Undefined);
    }
    let cents = |value: f64| (value * 100.0).round() / 100.0;
    let figure = frame
        .value(subject, cents(middle - agreed))
        .with_band(cents(middle - high), cents(middle - low))
        .with_rows(network.rows.clone())
        .with_rows(rows);
    let figure = Measurement {
        numerator: Some(middle),
        denominator: Some(agreed),
        ..figure
    };
    provisional_if(figure, network.status == Status::Provisional)
}
