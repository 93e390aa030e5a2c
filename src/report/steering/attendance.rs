//! Who comes to the table: of each partner how many meetings each level was seen at.

use crate::domain::{Subject, SubjectType, Window};
use crate::report::picture::HeatMap;
use crate::report::steering::contributions::partners;
use crate::report::{ChartBody, ChartSpec, Context, NumberFormat};

/// The levels of the contract, from the board to the shop floor.
const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];

/// The heat map of partners and levels.
pub fn chart(context: &Context<'_>) -> ChartSpec {
    let figure = |id: &str| {
        let subject = Subject::of(SubjectType::Partner, id);
        context.figure("attendance-coverage", &subject, Window::TwelveMonths)
    };
    let partners = partners(context);
    let cells: Vec<Vec<Option<f64>>> = partners
        .iter()
        .map(|partner| {
            let seen = |level: &&str| figure(&format!("{}/{level}", partner.id))?.n.map(f64::from);
            LEVELS.iter().map(seen).collect()
        })
        .collect();
    let network = context.figure("attendance-coverage", &Subject::network(), Window::TwelveMonths);
    let held = network.and_then(|m| m.n).unwrap_or(0);
    let known = || cells.iter().flatten().flatten();
    let seen = known().filter(|count| **count > 0.0).count();
    let is_empty = known().next().is_none();
    let headline = if is_empty {
        context.word("report-attendance-headline-none")
    } else {
        let arguments = [("n", seen.into()), ("all", known().count().into())];
        context.text("report-attendance-headline", &arguments)
    };
    let levels = LEVELS.map(|level| context.enum_word("attendance", "level", level));
    let totals = levels.iter().enumerate().map(|(column, level)| {
        let all: f64 = cells.iter().filter_map(|row| row[column]).sum();
        format!("{level}: {}", context.locale.number(all, 0))
    });
    let sum = context.text(
        "report-attendance-said",
        &[("levels", totals.collect::<Vec<_>>().join(", ").into())],
    );
    let most = known().fold(0.0f64, |most, count| most.max(*count));
    ChartSpec {
        id: "aanwezigheid".to_owned(),
        description: format!("{headline}. {sum}"),
        headline,
        subtitle: context.text(
            "report-attendance-subtitle",
            &[("span", context.year_text().into()), ("n", i64::from(held).into())],
        ),
        empty: is_empty.then(|| context.word("report-attendance-empty")),
        body: ChartBody::HeatMap(HeatMap {
            rows: partners.iter().map(|partner| partner.name.clone()).collect(),
            columns: levels.to_vec(),
            cells,
            most,
            format: NumberFormat::Count,
            words: ["few", "many"].map(|end| context.word(&format!("report-attendance-{end}"))),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Period};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    #[test]
    fn a_level_that_was_never_there_is_nought_and_one_not_known_is_open() {
        let mut house = House::three_partners();
        let period = house.scope.period();
        let seen = |id: &str, n: usize| {
            let subject = Subject::of(SubjectType::Partner, id);
            Measurement::ratio("attendance-coverage", subject, period, Window::TwelveMonths, 1.0, 1.0).with_n(n)
        };
        assert!(matches!(period, Period::Month(_)));
        house.measurements = Measurements::new(vec![seen("achterdam/strategic", 4), seen("achterdam/tactical", 0)]);
        let spec = chart(&house.context());
        assert!(spec.headline.contains("1 van de 2"), "{}", spec.headline);
        let ChartBody::HeatMap(map) = spec.body else {
            panic!("another chart")
        };
        let row = map
            .rows
            .iter()
            .position(|name| name.contains("Achterdam"))
            .expect("a row");
        assert_eq!(map.cells[row], [Some(4.0), Some(0.0), None]);
    }
}
