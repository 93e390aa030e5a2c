//! Which delivery counts, what is double, what is missing; records → facts.

pub mod contribution;
pub mod delivery;
pub mod fact_table;
pub mod facts;
pub mod partner;
pub mod rates;

pub use contribution::{ContributionGroup, ContributionKind};
pub use delivery::{DeliveryState, DeliveryStatus};
pub use fact_table::{FactTable, Row};
pub use facts::Facts;
pub use partner::Partner;
pub use rates::{Rate, Rates, Valuation};
