//! What a network wants with what a sheet hides, strikes out or colours.

use serde::{Deserialize, Serialize};

/// Whether something counts. In both cases it is named in the receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// It counts like any other.
    Read,
    /// It does not count.
    SetAside,
}

impl Treatment {
    /// The word for it in a pipeline file and in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::SetAside => "set-aside",
        }
    }
}

/// The section `[marks]` of a pipeline file.
///
/// What cannot be seen on the screen, or was crossed out, is not added up unseen: whether it counts is asked by name.
/// A colour means something else for everyone, and often nothing: coloured rows count, and are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Treatments {
    /// Hidden sheets.
    pub hidden_sheets: Treatment,
    /// Rows that are hidden, by hand or by a filter.
    pub hidden_rows: Treatment,
    /// Rows with a cell that is struck out.
    pub struck_out_rows: Treatment,
    /// Rows with other colours than most.
    pub coloured_rows: Treatment,
}

impl Default for Treatments {
    fn default() -> Self {
        Self {
            hidden_sheets: Treatment::SetAside,
            hidden_rows: Treatment::SetAside,
            struck_out_rows: Treatment::SetAside,
            coloured_rows: Treatment::Read,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_names_only_what_differs() {
        let read: Treatments = toml::from_str("hidden-rows = \"read\"").expect("reads");
        assert_eq!(read.hidden_rows, Treatment::Read);
        assert_eq!(read.hidden_sheets, Treatment::SetAside);
        assert!(toml::from_str::<Treatments>("hidden-rows = \"maybe\"").is_err());
        assert!(toml::from_str::<Treatments>("hidden = \"read\"").is_err());
    }
}
