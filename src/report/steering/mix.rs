//! Who is at the table and what only one of them brings: the mix of organisations, in sentences.

use crate::domain::{Period, Status, Subject, Window};
use crate::indicators::frame::part_of_network;
use crate::indicators::pledge_by_size::GROUPS;
use crate::ledger::ContributionKind;
use crate::report::Context;

/// How different the organisations are, and which kinds of contribution come from one partner only. No partner is named.
pub(super) fn said(context: &Context<'_>) -> Vec<String> {
    [kinds(context), sole(context)].into_iter().flatten().collect()
}

fn kinds(context: &Context<'_>) -> Option<String> {
    let network = context.figure("partner-diversity", &Subject::network(), Window::Month)?;
    let kinds = context.measurements.of("partner-diversity").iter();
    let period = context.scope.period();
    let kinds = kinds.filter(|m| m.key.subject != Subject::network() && m.key.period == period);
    let arguments = [
        ("n", i64::from(network.n?).into()),
        ("kinds", kinds.count().into()),
        ("effective", context.locale.number(network.value?, 1).into()),
    ];
    Some(context.text("report-mix-kinds", &arguments))
}

fn sole(context: &Context<'_>) -> Option<String> {
    let network = context.figure("sole-contributions", &Subject::network(), Window::TwelveMonths)?;
    network.value?;
    let is_sole = |kind: &ContributionKind| {
        let figure = context.figure("sole-contributions", &part_of_network(kind.id()), Window::TwelveMonths);
        figure.and_then(|m| m.value).is_some_and(|givers| givers < 1.5)
    };
    let words: Vec<String> = ContributionKind::ALL
        .iter()
        .filter(|kind| is_sole(kind))
        .map(|kind| context.enum_word("contributions", "kind", kind.id()))
        .collect();
    let is_provisional = network.status == Status::Provisional;
    let arguments = [
        ("kinds", context.locale.list(&words).into()),
        ("n", i64::from(network.n?).into()),
        ("all", ContributionKind::ALL.len().into()),
        ("provisional", if is_provisional { "yes" } else { "no" }.into()),
    ];
    let key = if words.is_empty() {
        "report-mix-sole-none"
    } else {
        "report-mix-sole"
    };
    Some(context.text(key, &arguments))
}

/// The middle small partner beside the middle other one, each against its own word; `None` where a group is too small.
pub(super) fn sizes(context: &Context<'_>) -> Option<String> {
    let of = |group: &str| {
        let figure = context.figure("pledge-by-size", &part_of_network(group), Window::TwelveMonths)?;
        Some((figure.n?, context.locale.percent(figure.value?, 0)))
    };
    let ((small, kept_by_small), (large, kept_by_large)) = (of(GROUPS[0])?, of(GROUPS[1])?);
    let arguments = [
        ("small", i64::from(small).into()),
        ("smallshare", kept_by_small.into()),
        ("large", i64::from(large).into()),
        ("largeshare", kept_by_large.into()),
    ];
    let said = context.text("report-mix-sizes", &arguments);
    let year_before = Period::Month(context.month().plus(-12));
    let before = |group: &str| {
        let history = context.history("pledge-by-size", &part_of_network(group));
        let figure = history.into_iter().find(|figure| figure.key.period == year_before)?;
        Some(context.locale.percent(figure.value?, 0))
    };
    let (Some(small), Some(large)) = (before(GROUPS[0]), before(GROUPS[1])) else {
        return Some(said);
    };
    let arguments = [("smallshare", small.into()), ("largeshare", large.into())];
    Some(format!(
        "{said} {}",
        context.text("report-mix-sizes-before", &arguments)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Unit};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    fn house(figures: &[(&'static str, &str, f64, usize)]) -> House {
        let mut house = House::empty();
        let period = house.scope.period();
        let figures = figures.iter().map(|(id, part, value, n)| {
            let subject = if part.is_empty() {
                Subject::network()
            } else {
                part_of_network(part)
            };
            let window = if *id == "partner-diversity" {
                Window::Month
            } else {
                Window::TwelveMonths
            };
            Measurement::new(id, subject, period, window, Unit::Count, *value).with_n(*n)
        });
        house.measurements = Measurements::new(figures.collect());
        house
    }

    #[test]
    fn the_mix_is_told_and_nobody_is_named() {
        let house = house(&[
            ("partner-diversity", "", 3.6, 5),
            ("partner-diversity", "municipality", 2.0, 2),
            ("partner-diversity", "education", 2.0, 2),
            ("partner-diversity", "residents", 1.0, 1),
            ("sole-contributions", "", 1.0, 2),
            ("sole-contributions", "hours", 4.0, 4),
            ("sole-contributions", "room", 1.0, 1),
        ]);
        let said = said(&house.context());
        assert!(
            said[0].contains("5 partners") && said[0].contains("3 soorten") && said[0].contains("3,6"),
            "{said:?}"
        );
        assert!(said[1].contains("ruimte") && !said[1].contains("uren"), "{said:?}");
    }

    #[test]
    fn kinds_that_never_came_are_not_said_to_come_from_two() {
        let figures = [
            ("sole-contributions", "", 0.0, 2),
            ("sole-contributions", "hours", 4.0, 4),
            ("sole-contributions", "room", 2.0, 2),
        ];
        let mut house = house(&figures);
        let all = ContributionKind::ALL.len();
        let text = sole(&house.context()).expect("a sentence");
        assert!(
            text.contains(&format!("2 van de {all}")) && !text.contains("tot nu toe"),
            "{text}"
        );
        let mut figures = house.measurements.all().to_vec();
        for figure in &mut figures {
            figure.status = Status::Provisional;
        }
        house.measurements = Measurements::new(figures);
        let text = sole(&house.context()).expect("a sentence");
        assert!(text.contains("tot nu toe"), "{text}");
    }

    #[test]
    fn small_and_large_stand_side_by_side_only_where_both_are_large_enough() {
        let both = house(&[
            ("pledge-by-size", "small", 1.03, 4),
            ("pledge-by-size", "large", 0.97, 8),
        ]);
        let told = sizes(&both.context()).expect("a sentence");
        assert!(told.contains("103%") && told.contains("97%"), "{told}");
        assert!(!told.contains("jaar eerder"), "{told}");
        let mut with_before = house(&[
            ("pledge-by-size", "small", 1.03, 4),
            ("pledge-by-size", "large", 0.97, 8),
        ]);
        let year_before = Period::Month(with_before.scope.month.plus(-12));
        let mut figures = with_before.measurements.all().to_vec();
        for (group, value) in [("small", 0.9), ("large", 0.8)] {
            let (subject, unit) = (part_of_network(group), Unit::Ratio);
            let id = "pledge-by-size";
            figures.push(Measurement::new(id, subject, year_before, Window::TwelveMonths, unit, value).with_n(4));
        }
        with_before.measurements = Measurements::new(figures);
        let told = sizes(&with_before.context()).expect("a sentence");
        assert!(told.ends_with("Een jaar eerder was dat 90% en 80%."), "{told}");
        let mut one = house(&[("pledge-by-size", "small", 1.03, 4)]);
        let subject = part_of_network("large");
        let (period, unit) = (one.scope.period(), Unit::Ratio);
        let absent = Measurement::without_value(
            "pledge-by-size",
            subject,
            period,
            Window::TwelveMonths,
            unit,
            Status::Insufficient,
        );
        let figures = one.measurements.all().iter().cloned().chain([absent]).collect();
        one.measurements = Measurements::new(figures);
        assert!(sizes(&one.context()).is_none());
    }
}
