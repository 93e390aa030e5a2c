//! What partners bring in, month by month, from the habits that the story gives them.

use serde::Deserialize;

use crate::domain::{Month, Period};
use crate::sample::calendar;
use crate::sample::random::Random;

/// The habits of all partners.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Habits {
    /// Factor of each calendar month for everything but money; the twelve average to one.
    pub(super) seasons: Vec<f64>,
    /// Partners that report by the quarter.
    pub(super) quarterly: Vec<String>,
    /// One after the other.
    #[serde(rename = "habit")]
    pub(super) all: Vec<Habit>,
}

/// Something a partner brings in every month.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Habit {
    partner: String,
    kind: String,
    quantity: f64,
    project: String,
    #[serde(default)]
    receiver: String,
    #[serde(default)]
    funds: String,
    from: Option<String>,
    until: Option<String>,
    texts: Vec<String>,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Contribution {
    /// Month or quarter.
    pub(super) period: Period,
    /// Id of the kind.
    pub(super) kind: String,
    /// In the kind's own unit.
    pub(super) quantity: f64,
    /// Project.
    pub(super) project: String,
    /// What it was.
    pub(super) description: String,
    /// Receiving partner; empty: the network.
    pub(super) receiver: String,
    /// Id of the origin of the money; empty: as pledged.
    pub(super) funds: String,
}

/// What a partner reports over a month: for a quarterly partner the quarter in its last month and nothing in between.
pub(super) fn of(habits: &Habits, seed: u64, partner: &str, month: Month) -> Vec<Contribution> {
    let own = habits
        .all
        .iter()
        .enumerate()
        .filter(|(_, habit)| habit.partner == partner);
    let (period, months) = match (
        habits.quarterly.iter().any(|id| id == partner),
        calendar::quarter_ending(month),
    ) {
        (false, _) => (Period::Month(month), vec![month]),
        (true, None) => return Vec::new(),
        // The first quarter had begun before the network did.
        (true, Some(_)) if month.plus(-2) < super::story::first_month() => (Period::Month(month), vec![month]),
        (true, Some(quarter)) => (quarter, vec![month.plus(-2), month.plus(-1), month]),
    };
    own.filter_map(|(position, habit)| {
        let quantity: f64 = months
            .iter()
            .filter(|month| habit.holds_in(**month))
            .map(|month| habit.quantity_in(habits, seed, position, *month))
            .sum();
        (quantity > 0.0).then(|| Contribution {
            period,
            kind: habit.kind.clone(),
            quantity,
            project: habit.project.clone(),
            description: habit.text(month),
            receiver: habit.receiver.clone(),
            funds: habit.funds.clone(),
        })
    })
    .collect()
}

impl Habit {
    fn holds_in(&self, month: Month) -> bool {
        let bound = |text: &Option<String>| text.as_deref().and_then(calendar::month);
        bound(&self.from).is_none_or(|first| first <= month) && bound(&self.until).is_none_or(|last| month <= last)
    }

    /// Money does not move; the rest goes with the season and three per cent of chance, in whole units.
    fn quantity_in(&self, habits: &Habits, seed: u64, position: usize, month: Month) -> f64 {
        if self.kind == "money" {
            return self.quantity;
        }
        let season = habits.seasons.get(month.month() as usize - 1).copied().unwrap_or(1.0);
        let chance = 0.97
            + 0.06 * Random::of(seed, &self.partner, i64::from(month.ordinal()) * 1000 + position as i64).fraction();
        (self.quantity * season * chance).round().max(1.0)
    }

    fn text(&self, month: Month) -> String {
        let position = month.ordinal() as usize % self.texts.len().max(1);
        self.texts.get(position).cloned().unwrap_or_default()
    }
}

impl Habits {
    /// True when some of what a partner brings in goes to one other partner.
    pub(super) fn has_receivers(&self, partner: &str) -> bool {
        self.all
            .iter()
            .any(|habit| habit.partner == partner && !habit.receiver.is_empty())
    }
}
