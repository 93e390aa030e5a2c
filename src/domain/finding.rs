//! What a rule found in the figures, with its evidence.

use std::collections::BTreeMap;

use crate::domain::{MeasurementKey, Period, Subject};

/// How much a finding asks of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingSeverity {
    /// Asks for a talk.
    Attention,
    /// Something to know.
    Notice,
    /// Something to celebrate.
    Success,
}

impl FindingSeverity {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::Notice => "notice",
            Self::Success => "success",
        }
    }
}

/// A figure that a finding rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Which figure.
    pub key: MeasurementKey,
    /// Its value when the rule looked.
    pub value: Option<f64>,
}

/// An argument of a finding's sentence; formatted in the reader's language when the sentence is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A name or code, printed as it is.
    Name(String),
    /// A whole number.
    Count(i64),
    /// A number, in the given number of decimals.
    Number(f64, u8),
    /// A share, printed as a percentage without decimals.
    Percent(f64),
    /// Whole euros, rounded for speech.
    Euros(f64),
    /// A period, printed in words.
    Period(Period),
    /// A day, printed in words.
    Date(crate::domain::Date),
}

/// What a rule found: which rule, about what, when, on which figures, and the arguments of its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the rule, such as `pace-lost`.
    pub rule: &'static str,
    /// How much it asks of the reader.
    pub severity: FindingSeverity,
    /// What it is about.
    pub subject: Subject,
    /// The period it is about.
    pub period: Period,
    /// The figures it rests on, most telling first.
    pub evidence: Vec<Evidence>,
    /// Arguments of the sentence `finding-<rule>-sentence` in the locale files.
    pub arguments: BTreeMap<&'static str, Argument>,
}
