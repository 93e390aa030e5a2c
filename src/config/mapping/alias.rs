//! Other names for what has a name, and who decided that.

use serde::{Deserialize, Serialize};

use crate::domain::Date;

/// What a name is a name of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AliasKind {
    /// A partner.
    #[default]
    Partner,
    /// A KPI.
    Kpi,
    /// A word of a list, or of a column of a free table.
    Word,
}

impl AliasKind {
    /// The key in a pipeline file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Kpi => "kpi",
            Self::Word => "word",
        }
    }
}

/// A name that stands in files for another name. Names are equal without regard to case, spaces, punctuation and
/// diacritics, and never by likeness.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// What it is a name of.
    pub kind: AliasKind,
    /// What stands in the file.
    pub name: String,
    /// What it means: a partner's id or name, a KPI's id, a word of the list.
    pub means: String,
    /// Only in this column of the table; absent: in every column that can hold it.
    pub column: Option<String>,
    /// Who decided it: a role.
    pub decided_by: String,
    /// The day on which it was decided.
    pub decided_on: Option<Date>,
}
