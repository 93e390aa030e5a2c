//! A figure with everything needed to check it.

use crate::domain::{Period, RowSet, Subject};

/// The span of time over which a figure was taken, ending with its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the words of the data files")]
pub enum Window {
    Month,
    ThreeMonths,
    TwelveMonths,
    YearToDate,
    ToDate,
}

impl Window {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::ThreeMonths => "3m",
            Self::TwelveMonths => "12m",
            Self::YearToDate => "ytd",
            Self::ToDate => "to-date",
        }
    }
}

/// What a figure counts in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the words of the data files")]
pub enum Unit {
    Eur,
    Hours,
    Days,
    Count,
    Ratio,
    Points,
    Code,
    /// The unit that a KPI's own definition states.
    Own(String),
}

impl Unit {
    /// The word in the data files.
    pub fn id(&self) -> &str {
        match self {
            Self::Eur => "EUR",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Points => "points",
            Self::Code => "code",
            Self::Own(unit) => unit,
        }
    }
}

/// How far a figure may be relied on. The last four come without a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing to add.
    Normal,
    /// Data of this period are not complete yet, or there are too few points for firm limits.
    Provisional,
    /// Differs from what an earlier edition showed.
    Restated,
    /// Exists but is not shown, so that nobody can be recognised.
    Suppressed,
    /// Nothing was delivered.
    Missing,
    /// The formula has no result here (a denominator of zero, no target).
    Undefined,
    /// Fewer points than the method needs.
    Insufficient,
}

impl Status {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Provisional => "provisional",
            Self::Restated => "restated",
            Self::Suppressed => "suppressed",
            Self::Missing => "missing",
            Self::Undefined => "undefined",
            Self::Insufficient => "insufficient",
        }
    }

    /// True for the statuses that come without a value.
    pub fn is_without_value(self) -> bool {
        matches!(
            self,
            Self::Suppressed | Self::Missing | Self::Undefined | Self::Insufficient
        )
    }
}

/// What names a figure uniquely within an edition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeasurementKey {
    /// Id of the indicator.
    pub indicator: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// The period it ends with.
    pub period: Period,
    /// The span it was taken over.
    pub window: Window,
}

/// A figure: value, numerator and denominator, number of observations, band, status, and the rows it rests on.
///
/// `value` is `None` exactly when the status is one without a value; the constructors keep that.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// What names it.
    pub key: MeasurementKey,
    /// The value, in `unit`; money in euros with whole cents.
    pub value: Option<f64>,
    /// What `value`, `low` and `high` count in.
    pub unit: Unit,
    /// Numerator, where the figure is a ratio.
    pub numerator: Option<f64>,
    /// Denominator, where the figure is a ratio.
    pub denominator: Option<f64>,
    /// Number of observations.
    pub n: Option<u32>,
    /// Lower end of the band (low rate, lower process limit, lower confidence bound).
    pub low: Option<f64>,
    /// Upper end of the band.
    pub high: Option<f64>,
    /// How far it may be relied on.
    pub status: Status,
    /// The rows it rests on.
    pub rows: Vec<RowSet>,
}

impl Measurement {
    /// A figure with a value. A value that is not finite becomes `Undefined`: no NaN leaves an indicator.
    pub fn new(
        indicator: &'static str,
        subject: Subject,
        period: Period,
        window: Window,
        unit: Unit,
        value: f64,
    ) -> Self {
        let finite = value.is_finite();
        Self {
            key: MeasurementKey {
                indicator,
                subject,
                period,
                window,
            },
            value: finite.then_some(value),
            unit,
            numerator: None,
            denominator: None,
            n: None,
            low: None,
            high: None,
            status: if finite { Status::Normal } else { Status::Undefined },
            rows: Vec::new(),
        }
    }

    /// A figure that cannot be given, and why.
    pub fn without_value(
        indicator: &'static str,
        subject: Subject,
        period: Period,
        window: Window,
        unit: Unit,
        status: Status,
    ) -> Self {
        debug_assert!(status.is_without_value());
        Self {
            value: None,
            status,
            ..Self::new(indicator, subject, period, window, unit, 0.0)
        }
    }

    /// A ratio that keeps its numerator and denominator; `Undefined` when the denominator is zero.
    pub fn ratio(
        indicator: &'static str,
        subject: Subject,
        period: Period,
        window: Window,
        numerator: f64,
        denominator: f64,
    ) -> Self {
        let value = if denominator == 0.0 {
            f64::NAN
        } else {
            numerator / denominator
        };
        Self {
            numerator: Some(numerator),
            denominator: Some(denominator),
            ..Self::new(indicator, subject, period, window, Unit::Ratio, value)
        }
    }

    /// The same figure with its number of observations.
    #[must_use]
    pub fn with_n(mut self, n: usize) -> Self {
        self.n = u32::try_from(n).ok();
        self
    }

    /// The same figure with a band.
    #[must_use]
    pub fn with_band(mut self, low: f64, high: f64) -> Self {
        self.low = low.is_finite().then_some(low);
        self.high = high.is_finite().then_some(high);
        self
    }

    /// The same figure with the rows it rests on.
    #[must_use]
    pub fn with_rows(mut self, rows: impl IntoIterator<Item = RowSet>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// The same figure marked provisional, if it has a value.
    #[must_use]
    pub fn provisional(mut self) -> Self {
        if self.status == Status::Normal {
            self.status = Status::Provisional;
        }
        self
    }
}
