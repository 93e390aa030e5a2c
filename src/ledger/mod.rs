//! Which delivery counts, what is double, what is missing; records → facts.

pub mod agreed;
pub mod asked;
pub mod asked_facts;
pub mod assemble;
#[cfg(test)]
mod assemble_test;
pub mod batch;
pub mod benefit_guards;
mod columns;
pub mod contribution;
pub mod delivered;
pub mod delivery;
pub mod directory;
pub mod double_series;
pub mod doubles;
pub mod fact_table;
pub mod facts;
pub mod few;
pub mod forecasts;
mod frame;
pub mod gone;
pub mod keys;
pub mod kpi_sums;
pub mod magnitude;
pub mod merged;
pub mod monitor;
pub mod parties;
pub mod partner;
pub mod percent;
pub mod rates;
pub mod receipt;
pub mod references;
pub mod refused_keys;
pub mod returned;
pub mod shares;
pub mod shown_before;
pub mod spans;

pub mod strays;
pub mod succession;
pub mod supersede;
pub mod texts;
pub mod valued;
pub mod withdrawn;

pub use agreed::Agreed;
pub use assemble::{Cut, Ledger, assemble};
pub use contribution::{ContributionGroup, ContributionKind};
pub use delivery::{DeliveryState, DeliveryStatus};
pub use fact_table::{FactTable, Row};
pub use facts::Facts;
pub use forecasts::Forecast;
pub use partner::Partner;
pub use rates::{Rate, Rates};
pub use receipt::Receipt;
pub use returned::{Returned, ReturnedRow};
pub use withdrawn::Withdrawn;
