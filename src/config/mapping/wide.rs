//! Columns that become rows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Columns that become rows: each header that matches gives a record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wide {
    /// Headers of those columns, with `*` and `?`; what `*` stands for becomes the value of `into`. Empty: the keys of
    /// `heads`.
    pub columns: Vec<String>,
    /// Column of the table that takes what the header says.
    pub into: String,
    /// Column of the table that takes the cell.
    pub value: String,
    /// The year of headers that name a month or quarter only.
    pub year: Option<i32>,
    /// Which calendar year a header such as `2025/26` stands for.
    pub fiscal_year: Option<FiscalYear>,
    /// Header → value of `into`, where the header itself does not say it.
    pub heads: BTreeMap<String, String>,
}

/// Which calendar year a year over two calendar years stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FiscalYear {
    /// The one in which it starts.
    Start,
    /// The one in which it ends.
    End,
}

impl Wide {
    /// The headers that become rows.
    pub fn patterns(&self) -> Vec<String> {
        if self.columns.is_empty() {
            self.heads.keys().cloned().collect()
        } else {
            self.columns.clone()
        }
    }
}
