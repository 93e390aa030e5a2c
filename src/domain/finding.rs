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

/// Whether one of the signs of a composed finding shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It shows.
    Shows,
    /// It does not.
    Absent,
    /// Too little is known of it.
    Unknown,
    /// It is given to know, and not held against anything.
    Informs,
}

impl Sign {
    /// The last part of the key of its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Shows => "shows",
            Self::Absent => "absent",
            Self::Unknown => "unknown",
            Self::Informs => "informs",
        }
    }
}

/// One of the signs that a composed finding is laid together from.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// Its words stand under `finding-<rule>.<id>` in the locale files.
    pub id: &'static str,
    /// Whether it shows.
    pub sign: Sign,
    /// Arguments of its words.
    pub arguments: BTreeMap<&'static str, Argument>,
}

/// Whether the report before had the same finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recurrence {
    /// It did not.
    New,
    /// It did, about the same things.
    Repeated,
}

impl Recurrence {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Repeated => "repeated",
        }
    }
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
    /// The signs of a composed finding; empty for others.
    pub components: Vec<Component>,
    /// Whether the report before had it too; absent where there is none to compare with.
    pub recurrence: Option<Recurrence>,
}

impl Finding {
    /// A finding without evidence or arguments yet.
    pub fn new(rule: &'static str, severity: FindingSeverity, subject: Subject, period: Period) -> Self {
        Self {
            rule,
            severity,
            subject,
            period,
            evidence: Vec::new(),
            arguments: BTreeMap::new(),
            components: Vec::new(),
            recurrence: None,
        }
    }
}
