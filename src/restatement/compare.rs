//! What an earlier edition showed and what the same figure is now.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, MeasurementKey, Status, SubjectType, Unit, Window};
use crate::indicators::{INDICATORS, Measurements};
use crate::restatement::value_text;

/// A figure as an earlier edition's data file holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlierFigure {
    /// Id of the indicator.
    pub indicator: String,
    /// The word for the kind of subject.
    pub subject_type: String,
    /// Id of the subject.
    pub subject: String,
    /// The period in canonical form.
    pub period: String,
    /// The word for the window.
    pub window: String,
    /// The value in canonical text; `None` or empty when there was none.
    pub value: Option<String>,
    /// The word for its status.
    pub status: String,
    /// The version of the definition it was made with, where that is known.
    pub definition_version: Option<u32>,
}

/// Why a figure differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RestatementReason {
    /// Nothing had been delivered when the earlier edition was made.
    LateDelivery,
    /// The data it rests on are others now.
    CorrectedData,
    /// A delivery that it rested on is no longer in the inbox.
    DeliveryGone,
    /// The indicator, or the KPI that it is about, is defined in another way now.
    Definition,
    /// It is calculated with other rates, price indices or thresholds now.
    Rates,
}

impl RestatementReason {
    /// The code in the data files; its words stand under `restatement-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::LateDelivery => "late-delivery",
            Self::CorrectedData => "corrected-data",
            Self::DeliveryGone => "delivery-gone",
            Self::Definition => "definition",
            Self::Rates => "rates",
        }
    }
}

/// What is known of why figures may differ.
#[derive(Clone, Copy)]
pub struct Grounds<'a> {
    /// Tells of a figure that changed whether late deliveries did it.
    pub came_late: &'a dyn Fn(&Measurement) -> bool,
    /// Tells of a figure that changed whether deliveries that are gone did it.
    pub is_gone: &'a dyn Fn(&Measurement) -> bool,
    /// Tells of a figure that changed whether another definition of its KPI did it.
    pub is_defined_otherwise: &'a dyn Fn(&Measurement) -> bool,
    /// The figures as they are with the rates, prices and thresholds of the earlier edition; absent when those are the same.
    pub at_terms_of_then: Option<&'a Measurements>,
}

/// A figure that an earlier edition showed otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Restatement {
    /// Which figure.
    pub key: MeasurementKey,
    /// What it counts in.
    pub unit: Unit,
    /// What the earlier edition showed, in canonical text; empty for no value.
    pub was: String,
    /// What it is now; empty for no value.
    pub becomes: String,
    /// Why.
    pub reason: RestatementReason,
}

impl Restatement {
    /// What the earlier edition showed, as a number.
    pub fn was_value(&self) -> Option<f64> {
        self.was.parse().ok()
    }

    /// What it is now, as a number.
    pub fn becomes_value(&self) -> Option<f64> {
        self.becomes.parse().ok()
    }
}

/// See [`key_of`].
pub type Key = [String; 5];

/// The figures that differ from what earlier editions showed, in order of their keys. Editions come oldest first: of a figure that
/// several showed, the last one counts. A figure that is not made any more is no restatement.
pub fn compare(earlier: &[EarlierFigure], current: &Measurements, grounds: Grounds<'_>) -> Vec<Restatement> {
    let shown: BTreeMap<[&str; 5], &EarlierFigure> = earlier.iter().map(|figure| (parts(figure), figure)).collect();
    let found = current
        .all()
        .iter()
        .filter_map(|figure| {
            let (key, period) = (&figure.key, figure.key.period.to_string());
            let (kind, window) = (key.subject.kind.id(), key.window.id());
            let earlier = shown.get(&[key.indicator, kind, &key.subject.id, &period, window])?;
            let (was, becomes) = (earlier.value.clone().unwrap_or_default(), value_text(figure));
            (was != becomes).then(|| Restatement {
                key: figure.key.clone(),
                unit: figure.unit.clone(),
                reason: reason(earlier, figure, grounds),
                was,
                becomes,
            })
        })
        .collect();
    with_late_sums(found)
}

/// A sum changes by a late delivery when everything in it that changed came late: a partner's figure over several months
/// by its figures of single months, the network's by its partners'.
fn with_late_sums(mut found: Vec<Restatement>) -> Vec<Restatement> {
    let is_open = |line: &Restatement, kind| {
        line.reason == RestatementReason::CorrectedData && line.key.subject.kind == kind && !line.was.is_empty()
    };
    let all_late = |parts: Vec<&Restatement>| {
        !parts.is_empty() && parts.iter().all(|part| part.reason == RestatementReason::LateDelivery)
    };
    for kind in [SubjectType::Partner, SubjectType::Network] {
        let late: Vec<usize> = (0..found.len())
            .filter(|position| is_open(&found[*position], kind))
            .filter(|position| {
                let sum = &found[*position].key;
                let is_part = |line: &&Restatement| {
                    let key = &line.key;
                    key.indicator == sum.indicator
                        && key.subject.kind == SubjectType::Partner
                        && if kind == SubjectType::Partner {
                            key.subject == sum.subject && key.window == Window::Month && sum.window != Window::Month
                        } else {
                            key.window == sum.window && key.period == sum.period
                        }
                };
                all_late(found.iter().filter(is_part).collect())
            })
            .collect();
        for position in late {
            found[position].reason = RestatementReason::LateDelivery;
        }
    }
    found
}

/// Marks the restated figures. What has no value keeps the status that says why, and what is provisional stays so: that it
/// may still change is worth more to a reader than that it did; the list of restatements holds it all the same.
pub fn mark(measurements: &mut Measurements, restatements: &[Restatement]) {
    let restated: BTreeSet<&MeasurementKey> = restatements.iter().map(|restatement| &restatement.key).collect();
    for figure in measurements.all_mut() {
        if figure.status == Status::Normal && restated.contains(&figure.key) {
            figure.status = Status::Restated;
        }
    }
}

/// The definition goes first: with another one nothing can be compared. With the rates and thresholds of then a figure that
/// only they moved is what it was; what moved by data as well is told by its data.
fn reason(earlier: &EarlierFigure, now: &Measurement, grounds: Grounds<'_>) -> RestatementReason {
    let version = INDICATORS
        .iter()
        .map(|indicator| indicator.definition())
        .find(|definition| definition.id == now.key.indicator)
        .map(|definition| definition.version);
    if earlier.definition_version.is_some() && version.is_some() && earlier.definition_version != version {
        RestatementReason::Definition
    } else if is_what_it_was(earlier, now, grounds.at_terms_of_then) {
        RestatementReason::Rates
    } else if (earlier.status == Status::Missing.id() && now.value.is_some()) || (grounds.came_late)(now) {
        RestatementReason::LateDelivery
    } else if (grounds.is_gone)(now) {
        RestatementReason::DeliveryGone
    } else if (grounds.is_defined_otherwise)(now) {
        RestatementReason::Definition
    } else {
        RestatementReason::CorrectedData
    }
}

/// True for a figure that with the rates and thresholds of then has the value of then.
fn is_what_it_was(earlier: &EarlierFigure, now: &Measurement, then: Option<&Measurements>) -> bool {
    let then = then.and_then(|then| then.get(&now.key));
    then.is_some_and(|then| value_text(then) == earlier.value.as_deref().unwrap_or_default())
}

/// The same of a figure as an edition keeps it.
pub fn earlier_key(figure: &EarlierFigure) -> Key {
    parts(figure).map(str::to_owned)
}

fn parts(figure: &EarlierFigure) -> [&str; 5] {
    [
        &figure.indicator,
        &figure.subject_type,
        &figure.subject,
        &figure.period,
        &figure.window,
    ]
}

/// What makes a figure the same one in two editions: indicator, kind and id of its subject, period, window.
pub fn key_of(figure: &Measurement) -> Key {
    let key = &figure.key;
    [
        key.indicator.to_owned(),
        key.subject.kind.id().to_owned(),
        key.subject.id.clone(),
        key.period.to_string(),
        key.window.id().to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject};

    const JUST_DATA: Grounds<'static> = Grounds {
        came_late: &|_| false,
        is_gone: &|_| false,
        is_defined_otherwise: &|_| false,
        at_terms_of_then: None,
    };

    fn earlier(value: Option<&str>, status: &str) -> EarlierFigure {
        EarlierFigure {
            indicator: "kpi-value".to_owned(),
            subject_type: "kpi".to_owned(),
            subject: "k".to_owned(),
            period: "2026-09".to_owned(),
            window: "month".to_owned(),
            value: value.map(str::to_owned),
            status: status.to_owned(),
            definition_version: Some(1),
        }
    }

    fn now(value: Option<f64>) -> Measurements {
        let period = Period::parse("2026-09").expect("a month");
        let subject = Subject::of(SubjectType::Kpi, "k");
        let (id, window, unit) = ("kpi-value", Window::Month, Unit::Own("dagen".to_owned()));
        Measurements::new(vec![match value {
            Some(value) => Measurement::new(id, subject, period, window, unit, value),
            None => Measurement::without_value(id, subject, period, window, unit, Status::Missing),
        }])
    }

    #[test]
    fn a_figure_that_differs_is_listed_and_marked() {
        let mut figures = now(Some(42.5));
        let found = compare(&[earlier(Some("42"), "normal")], &figures, JUST_DATA);
        assert_eq!((found[0].was.as_str(), found[0].becomes.as_str()), ("42", "42.5"));
        assert_eq!(
            (found[0].was_value(), found[0].becomes_value()),
            (Some(42.0), Some(42.5))
        );
        assert_eq!(found[0].reason, RestatementReason::CorrectedData);
        mark(&mut figures, &found);
        assert_eq!(figures.all()[0].status, Status::Restated);
    }

    #[test]
    fn what_is_provisional_stays_provisional() {
        let mut figures = now(Some(42.5));
        figures.all_mut()[0].status = Status::Provisional;
        let found = compare(&[earlier(Some("42"), "provisional")], &figures, JUST_DATA);
        assert_eq!(found.len(), 1);
        mark(&mut figures, &found);
        assert_eq!(figures.all()[0].status, Status::Provisional);
    }

    #[test]
    fn the_same_text_is_no_restatement_even_when_the_status_changed() {
        assert!(compare(&[earlier(Some("42"), "provisional")], &now(Some(42.0)), JUST_DATA).is_empty());
        assert!(compare(&[earlier(None, "missing")], &now(None), JUST_DATA).is_empty());
    }

    #[test]
    fn what_was_missing_came_late() {
        let found = compare(&[earlier(None, "missing")], &now(Some(1.0)), JUST_DATA);
        assert_eq!(
            (found[0].was.as_str(), found[0].reason),
            ("", RestatementReason::LateDelivery)
        );
    }

    #[test]
    fn what_lost_its_delivery_is_no_correction() {
        let gone = Grounds {
            is_gone: &|_| true,
            ..JUST_DATA
        };
        let found = compare(&[earlier(Some("42"), "normal")], &now(None), gone);
        assert_eq!(found[0].reason, RestatementReason::DeliveryGone);
        assert_eq!(found[0].reason.id(), "delivery-gone");
    }

    #[test]
    fn a_sum_whose_parts_all_came_late_changed_by_a_late_delivery() {
        let line = |subject: Subject, window, was: &str, reason| Restatement {
            key: MeasurementKey {
                indicator: "contribution-value",
                subject,
                period: Period::parse("2026-09").expect("a month"),
                window,
            },
            unit: Unit::Eur,
            was: was.to_owned(),
            becomes: "3.00".to_owned(),
            reason,
        };
        let (late, corrected) = (RestatementReason::LateDelivery, RestatementReason::CorrectedData);
        let lines = |of_b| {
            with_late_sums(vec![
                line(Subject::network(), Window::Month, "1.00", corrected),
                line(Subject::partner("a"), Window::Month, "", late),
                line(Subject::partner("a"), Window::TwelveMonths, "1.00", corrected),
                line(Subject::partner("b"), Window::Month, "1.00", of_b),
            ])
        };
        let reasons = |of_b| lines(of_b).iter().map(|line| line.reason).collect::<Vec<_>>();
        assert_eq!(reasons(late), [late; 4]);
        assert_eq!(reasons(corrected), [corrected, late, late, corrected]);
    }

    #[test]
    fn the_list_tells_of_a_sum_that_its_parts_came_late() {
        let was = |subject: &Subject, value, status| EarlierFigure {
            indicator: "contribution-value".to_owned(),
            subject_type: subject.kind.id().to_owned(),
            subject: subject.id.clone(),
            definition_version: None,
            ..earlier(value, status)
        };
        let is = |subject: Subject, value| {
            let period = Period::parse("2026-09").expect("a month");
            Measurement::new("contribution-value", subject, period, Window::Month, Unit::Eur, value)
        };
        let (network, partner) = (Subject::network(), Subject::partner("a"));
        let before = [was(&network, Some("1.00"), "normal"), was(&partner, None, "missing")];
        let now = Measurements::new(vec![is(network, 3.0), is(partner, 2.0)]);
        let reasons: Vec<_> = compare(&before, &now, JUST_DATA)
            .iter()
            .map(|line| line.reason)
            .collect();
        assert_eq!(reasons, [RestatementReason::LateDelivery; 2]);
    }

    #[test]
    fn a_figure_that_lost_its_value_is_listed_and_keeps_its_status() {
        let mut figures = now(None);
        let found = compare(&[earlier(Some("42"), "normal")], &figures, JUST_DATA);
        assert_eq!(found[0].becomes, "");
        mark(&mut figures, &found);
        assert_eq!(figures.all()[0].status, Status::Missing);
    }

    #[test]
    fn another_version_of_the_definition_is_the_reason() {
        let old = EarlierFigure {
            definition_version: Some(99),
            ..earlier(Some("42"), "normal")
        };
        assert_eq!(
            compare(&[old], &now(Some(1.0)), JUST_DATA)[0].reason,
            RestatementReason::Definition
        );
    }

    #[test]
    fn what_is_the_same_at_the_rates_of_then_changed_by_the_rates() {
        let reason_at = |then: f64| {
            let then = now(Some(then));
            let grounds = Grounds {
                came_late: &|_| true,
                is_gone: &|_| false,
                is_defined_otherwise: &|_| false,
                at_terms_of_then: Some(&then),
            };
            compare(&[earlier(Some("42"), "normal")], &now(Some(50.0)), grounds)[0].reason
        };
        assert_eq!(reason_at(42.0), RestatementReason::Rates);
        assert_eq!(
            reason_at(50.0),
            RestatementReason::LateDelivery,
            "the rates did nothing"
        );
        assert_eq!(
            reason_at(45.0),
            RestatementReason::LateDelivery,
            "the rates did not do it all"
        );
    }

    #[test]
    fn the_last_edition_that_showed_it_counts() {
        let editions = [earlier(Some("40"), "normal"), earlier(Some("42"), "normal")];
        assert!(compare(&editions, &now(Some(42.0)), JUST_DATA).is_empty());
    }

    #[test]
    fn what_nobody_showed_is_new_and_no_restatement() {
        assert!(compare(&[], &now(Some(42.0)), JUST_DATA).is_empty());
    }
}
