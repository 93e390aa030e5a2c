//! What the figures of one indicator over one period and window have in common, said once.

use crate::domain::{Measurement, Period, Status, Subject, SubjectType, Window};
use crate::indicators::{Definition, Scope};

/// An indicator with the period and window of some of its figures.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    definition: &'static Definition,
    period: Period,
    window: Window,
}

impl Frame {
    /// Figures of a window that ends with the reported month.
    pub(crate) fn new(definition: &'static Definition, scope: &Scope, window: Window) -> Self {
        Self::over(definition, scope.period(), window)
    }

    /// Figures of a window that ends with another period.
    pub(crate) fn over(definition: &'static Definition, period: Period, window: Window) -> Self {
        Self {
            definition,
            period,
            window,
        }
    }

    /// A value in the unit of the definition.
    pub(crate) fn value(self, subject: Subject, value: f64) -> Measurement {
        let unit = self.definition.unit.clone();
        Measurement::new(self.definition.id, subject, self.period, self.window, unit, value)
    }

    /// A part of a whole, both counted; undefined when there is no whole.
    pub(crate) fn part(self, subject: Subject, part: usize, whole: usize) -> Measurement {
        self.ratio(subject, part as f64, whole as f64).with_n(whole)
    }

    /// A ratio; undefined when the denominator is zero.
    pub(crate) fn ratio(self, subject: Subject, numerator: f64, denominator: f64) -> Measurement {
        let (id, period, window) = (self.definition.id, self.period, self.window);
        Measurement::ratio(id, subject, period, window, numerator, denominator)
    }

    /// A figure that cannot be given.
    pub(crate) fn absent(self, subject: Subject, status: Status) -> Measurement {
        let unit = self.definition.unit.clone();
        Measurement::without_value(self.definition.id, subject, self.period, self.window, unit, status)
    }
}

/// A part of the network: a level, a kind of item. Its id is `network/<part>`.
pub(crate) fn part_of_network(part: &str) -> Subject {
    let network = Subject::network();
    Subject::of(network.kind, &format!("{}/{part}", network.id))
}

/// A KPI in one area. Its id is `<kpi>/<area>`.
pub(crate) fn kpi_in_area(kpi: &str, area: &str) -> Subject {
    Subject::of(SubjectType::Kpi, &format!("{kpi}/{area}"))
}

/// A KPI in one area beside the areas to compare with. Its id is `<kpi>/<area>/compared`.
pub(crate) fn kpi_in_area_compared(kpi: &str, area: &str) -> Subject {
    Subject::of(SubjectType::Kpi, &format!("{kpi}/{area}/{COMPARED}"))
}

/// Behind the id of a KPI in an area: with the areas to compare with taken off.
pub(crate) const COMPARED: &str = "compared";

/// A part of a partner, such as one of its levels. Its id is `<partner>/<part>`.
pub(crate) fn part_of_partner(partner: &str, part: &str) -> Subject {
    Subject::of(SubjectType::Partner, &format!("{partner}/{part}"))
}
