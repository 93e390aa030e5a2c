//! The figures: one indicator a file, each with its definition.
//!
//! An indicator reads facts and gives measurements. Its id, formula, unit, source and the cases in which it has
//! no result stand in its [`Definition`]; workbook, page, `explain` and documentation are made from that.

mod attendance_coverage;
pub mod benefit;
mod benefit_gross;
mod benefit_kinds;
mod benefit_net;
mod benefit_npv;
mod benefit_payers;
mod benefit_realisation;
pub mod benefit_share;
pub mod capacity_ratio;
pub mod capacity_share;
mod cofinancing_share;
mod communication_coverage;
pub mod contribution;
pub mod contribution_cash;
pub mod contribution_in_kind;
pub mod contribution_share;
pub mod contribution_value;
pub(crate) mod costs;
mod decision_follow_up;
mod decision_lead_time;
pub(crate) mod decisions;
pub mod delivery_timeliness;
pub mod documentation;
mod effect_change;
pub(crate) mod effect_difference;
mod effect_interrupted;
mod effect_pretrend;
mod effect_rate;
pub mod effective_contributors;
pub mod effort_shift;
mod energy_order;
pub mod equity_ratio;
mod first_result;
#[cfg(test)]
pub(crate) mod fixture;
pub(crate) mod frame;
pub(crate) mod funding;
mod funding_cliff;
mod funding_coverage;
mod goals_measurable;
mod impact_talk;
mod interests_shared;
pub(crate) mod kpi;
mod kpi_assurance;
mod kpi_attainment;
mod kpi_centre_line;
mod kpi_forecast;
pub(crate) mod kpi_level_shift;
pub mod kpi_trend;
mod kpi_value;
mod kpi_variation;
mod learning_index;
mod level_gap;
mod mandate_rate;
pub mod measurements;
pub(crate) mod meetings;
mod milestone_pace;
mod milestone_slip;
pub(crate) mod momentum;
pub mod network_reciprocity;
pub mod network_reciprocity_corrected;
pub mod own_funding_share;
mod ownership_spread;
pub(crate) mod pace;
pub mod pair_net_flow;
pub mod pair_symmetry;
pub mod pairs;
mod partner_diversity;
pub mod perceived_balance;
mod physical_meetings;
pub(crate) mod pledge_by_size;
pub mod pledge_fulfilment;
mod process_freshness;
mod project_budget;
mod public_support;
mod readiness_step;
pub mod reciprocity_balance;
pub mod registry;
pub mod scope;
mod signatures;
mod sole_contributions;
pub mod survey;
mod survey_agreement;
mod survey_change;
pub mod survey_dimension;
pub mod survey_response;
mod terms_agreed;
pub mod visible_contributors;

pub use measurements::Measurements;
pub use registry::INDICATORS;
pub use scope::Scope;

use rayon::prelude::*;

use crate::domain::{Measurement, Unit};
use crate::ledger::Facts;
use crate::locale::Locale;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    Increase,
    /// Lower is better.
    Decrease,
    /// Neither: a figure to talk about.
    Neutral,
    /// Stated by each KPI itself.
    Own,
}

impl Direction {
    /// The key of its word: `direction-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Increase => "increase",
            Self::Decrease => "decrease",
            Self::Neutral => "neutral",
            Self::Own => "own",
        }
    }
}

/// What an indicator is, said once. What people read stands in the locale files under `indicator-<id>`: the title, and
/// the attributes `.meaning`, `.undefined`, `.formula` and `.source` (where the formula comes from).
#[derive(Clone, Debug)]
pub struct Definition {
    /// The fixed id.
    pub id: &'static str,
    /// What the value counts in.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// Fewest points with which it gives a value; 1 where that says nothing.
    pub minimum_points: u32,
    /// True when it is a convention of this project and not a published method.
    pub is_convention: bool,
    /// Raised when a published number can move.
    pub version: u32,
}

impl Definition {
    /// A text of it, such as its `formula`, in the language of the locale.
    pub fn words(&self, part: &str, locale: &Locale) -> String {
        locale.word(&format!("indicator-{}.{part}", self.id))
    }

    /// The word for its unit; a KPI's own unit is named as that.
    pub fn unit_word(&self, locale: &Locale) -> String {
        let id = match self.unit.id() {
            "" => "own".to_owned(),
            known => known.to_lowercase(),
        };
        locale.word(&format!("report-unit-{id}"))
    }
}

/// One indicator.
pub trait Indicator: Sync {
    /// What it is.
    fn definition(&self) -> &'static Definition;
    /// Its measurements over the facts, as of the scope's month.
    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement>;
}

/// Runs every indicator and lays the figures together, sorted.
pub fn measure_all(facts: &Facts, scope: &Scope) -> Measurements {
    Measurements::new(
        INDICATORS
            .par_iter()
            .flat_map_iter(|indicator| indicator.measure(facts, scope))
            .collect(),
    )
}
