//! Contributions with their value, grouped as finely as any figure needs.

use crate::domain::amount::Amount;
use crate::domain::{Money, Period, RowSet};

/// The five kinds of contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the ids of the contract's words")]
pub enum ContributionKind {
    Money,
    Hours,
    Knowledge,
    Room,
    Equipment,
}

impl ContributionKind {
    /// All kinds, in the order of reports.
    pub const ALL: [Self; 5] = [Self::Money, Self::Hours, Self::Knowledge, Self::Room, Self::Equipment];

    /// The id of the word in the contract.
    pub fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Hours => "hours",
            Self::Knowledge => "knowledge",
            Self::Room => "room",
            Self::Equipment => "equipment",
        }
    }

    /// The kind with an id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The unit it is counted in where nobody said another: the id of a word of `contributions.unit`.
    pub fn usual_unit(self) -> &'static str {
        match self {
            Self::Money => "eur",
            Self::Hours | Self::Knowledge => "hour",
            Self::Room => "half-day",
            Self::Equipment => "piece",
        }
    }

    /// True for money; everything else is in kind.
    pub fn is_cash(self) -> bool {
        self == Self::Money
    }
}

/// All accepted contribution rows (status other than rejected) that agree in everything below, with their value.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributionGroup {
    /// The giver.
    pub partner: String,
    /// The period as it was reported: a month, or a quarter, half-year or year that is never split.
    pub period: Period,
    /// The kind.
    pub kind: ContributionKind,
    /// Unit of `quantity`: the id of a word of `contributions.unit`.
    pub unit: String,
    /// The receiving partner; absent: the network as a whole.
    pub receiver: Option<String>,
    /// The project it was given to; absent: none was named.
    pub project: Option<String>,
    /// True when it counts as the giver's own: any money of a private partner, own funds of a public one
    /// (for a partner of kind `state` its own money is its own).
    pub is_own: bool,
    /// Sum of the quantities.
    pub quantity: Amount,
    /// Value at the low rates. For money the three are equal.
    pub low: Money,
    /// Value at the middle rates.
    pub middle: Money,
    /// Value at the high rates.
    pub high: Money,
    /// The rows.
    pub rows: RowSet,
}
