//! What is wrong with the input, where, and what to do about it.
//!
//! A [`Diagnostic`] carries a code, a place, what was found and arguments; its sentences stand in the
//! locale files under `diag-<code>` with the attributes `.expected` and `.hint`. Every stage returns what
//! it could do together with its diagnostics in an [`Outcome`].

pub mod arguments;
pub mod code;
pub mod documentation;
pub mod effect;
pub mod explanation;
pub mod group;
pub mod render;
pub mod repeats;
pub mod summary;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::CellRef;

pub use code::{Code, Severity};
pub use effect::Effect;

/// Where something was found. A part that does not apply is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Path inside the inbox, or the path of the pipeline file.
    pub file: Option<String>,
    /// Name of the sheet.
    pub sheet: Option<String>,
    /// The cell; column 0 stands for the whole row.
    pub cell: Option<CellRef>,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Self {
        Self {
            file: Some(file.into()),
            ..Self::default()
        }
    }

    /// A whole sheet.
    pub fn sheet(file: impl Into<String>, sheet: impl Into<String>) -> Self {
        Self {
            file: Some(file.into()),
            sheet: Some(sheet.into()),
            cell: None,
        }
    }

    /// A cell.
    pub fn cell(file: impl Into<String>, sheet: impl Into<String>, cell: CellRef) -> Self {
        Self {
            file: Some(file.into()),
            sheet: Some(sheet.into()),
            cell: Some(cell),
        }
    }

    /// The cell as a reader writes it: `D14`, `rij 14` is left to the locale; empty where there is none.
    pub fn cell_text(&self) -> String {
        match self.cell {
            Some(cell) if cell.column > 0 => cell.to_string(),
            Some(cell) => cell.row.to_string(),
            None => String::new(),
        }
    }
}

/// One thing that is wrong or worth knowing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What kind of thing it is.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What stands there, as its reader typed it. For a cell that may be personal: type and length only.
    pub found: String,
    /// Further arguments of the sentences: the column's name, the words allowed, bounds.
    pub arguments: BTreeMap<String, String>,
    /// The partner whose delivery it is, once that is known.
    pub partner: Option<String>,
}

impl Diagnostic {
    /// A diagnostic without arguments.
    pub fn new(code: Code, place: Place, found: impl Into<String>) -> Self {
        Self {
            code,
            place,
            found: found.into(),
            arguments: BTreeMap::new(),
            partner: None,
        }
    }

    /// The same with an argument for its sentences.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }

    /// The same about a partner's delivery.
    #[must_use]
    pub fn about(mut self, partner: &str) -> Self {
        self.partner = Some(partner.to_owned());
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Its place among others: what keeps an edition from appearing, then errors, warnings and notices.
    fn rank(&self) -> (bool, Severity) {
        (!self.prevents(), self.severity())
    }

    /// True when nothing is published because of it, whatever else is wrong.
    pub fn prevents(&self) -> bool {
        self.code.effect() == Some(Effect::NothingPublished)
    }
}

/// What a stage could do, and what was wrong on the way.
#[derive(Clone, Debug, Default)]
pub struct Outcome<T> {
    /// The result.
    pub value: T,
    /// What was wrong, in the order in which it was found.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Outcome<T> {
    /// A result with nothing to say about it.
    pub fn clean(value: T) -> Self {
        Self {
            value,
            diagnostics: Vec::new(),
        }
    }

    /// Hands over the diagnostics to a collection and keeps the result.
    pub fn drain_into(self, diagnostics: &mut Vec<Diagnostic>) -> T {
        diagnostics.extend(self.diagnostics);
        self.value
    }
}

/// Orders diagnostics for a reader: worst first, and what keeps an edition from appearing before all; then by partner, file,
/// sheet and cell.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        (a.rank(), &a.partner, &a.place, a.code.id(), &a.found).cmp(&(
            b.rank(),
            &b.partner,
            &b.place,
            b.code.id(),
            &b.found,
        ))
    });
}
