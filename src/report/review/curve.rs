//! Plan, realisation and expectation added up over time: the S-curve of one benefit or of all together.

use std::collections::BTreeMap;

use crate::domain::Month;
use crate::report::Context;
use crate::report::NumberFormat;
use crate::report::chart_time::{Form, Layer, Lines};
use crate::report::review::register::{Benefit, sum};

/// What was planned, what came and what is expected, added up to the end of each period.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Curve {
    /// Last months of the periods, the earliest first.
    pub(super) ends: Vec<Month>,
    /// The plan up to then; none after its last period.
    pub(super) planned: Vec<Option<f64>>,
    /// What came up to then; none after the last period of which something was delivered.
    pub(super) realised: Vec<Option<f64>>,
    /// From where the realisation ends: that, and what is still planned.
    pub(super) expected: Vec<Option<f64>>,
}

impl Curve {
    /// The curve of some benefits together: the values of each must be in one unit.
    pub(super) fn of(benefits: &[&Benefit], month: Month) -> Self {
        let entries = |planned: bool| {
            benefits.iter().flat_map(move |benefit| {
                let side = if planned { &benefit.planned } else { &benefit.realised };
                side.iter()
                    .filter_map(|entry| Some((entry.period.last_month(), benefit.value(entry)?)))
            })
        };
        let planned = by_month(entries(true));
        let realised = by_month(entries(false));
        let settled = sum(benefits
            .iter()
            .flat_map(|benefit| benefit.settled(month).filter_map(|entry| benefit.value(entry))));
        let mut ends: Vec<Month> = planned.keys().chain(realised.keys()).copied().collect();
        ends.sort_unstable();
        ends.dedup();
        let upto = |side: &BTreeMap<Month, f64>, end: Month| {
            let last = side.keys().next_back()?;
            (end <= *last).then(|| sum(side.range(..=end).map(|(_, value)| *value)).unwrap_or(0.0))
        };
        let last_real = realised.keys().next_back().copied();
        let expected = |end: Month| {
            let last = last_real?;
            if end < last {
                return None;
            }
            if end == last {
                return upto(&realised, end);
            }
            let ahead = planned.iter().filter(|(at, _)| **at > month && **at <= end);
            sum(ahead.map(|(_, value)| *value).chain(settled))
        };
        let is_known = planned.keys().next_back() > last_real.as_ref();
        Self {
            planned: ends.iter().map(|end| upto(&planned, *end)).collect(),
            realised: ends.iter().map(|end| upto(&realised, *end)).collect(),
            expected: ends.iter().map(|end| expected(*end).filter(|_| is_known)).collect(),
            ends,
        }
    }

    /// True when there is nothing to draw.
    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The end of the expectation, or of the plan where nothing came yet.
    pub(super) fn last_expected(&self) -> Option<f64> {
        self.expected.iter().rev().find_map(|value| *value)
    }

    /// As lines of a chart.
    pub(super) fn lines(&self, context: &Context<'_>, format: NumberFormat, axis: String) -> Lines {
        let layer = |key: &str, form, values: &[Option<f64>]| Layer {
            name: context.word(key),
            form,
            values: values.to_vec(),
        };
        Lines {
            places: self.ends.iter().map(|end| context.locale.month_short(*end)).collect(),
            layers: vec![
                layer("review-plan", Form::Planned, &self.planned),
                layer("review-realised", Form::Real, &self.realised),
                layer("review-expected", Form::Expected, &self.expected),
            ],
            across: Vec::new(),
            events: Vec::new(),
            format,
            axis,
        }
    }
}

fn by_month(entries: impl Iterator<Item = (Month, f64)>) -> BTreeMap<Month, f64> {
    let mut parts: BTreeMap<Month, Vec<f64>> = BTreeMap::new();
    for (month, value) in entries {
        parts.entry(month).or_default().push(value);
    }
    parts
        .into_iter()
        .filter_map(|(month, values)| Some((month, sum(values.into_iter())?)))
        .collect()
}
