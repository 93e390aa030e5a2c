//! The four kinds of benefit that collaboration brings: how many there are of each, of how many something came, and what
//! they are worth.

use crate::domain::{Subject, Window};
use crate::indicators::benefit::kinds::{KINDS, UNSTATED};
use crate::indicators::frame::part_of_network;
use crate::report::names::capitalised;
use crate::report::{Block, Cell, Context, NumberFormat, Table, frame};

/// The table, or a sentence where the register says the kind of no benefit.
pub(super) fn block(context: &Context<'_>) -> Block {
    let is_asked = !context.table("benefits").is_empty();
    match table(context) {
        Some(table) => Block::Table(table),
        None if is_asked => Block::Note(context.word("report-benefit-kinds-none")),
        None => Block::Note(context.word("report-benefits-none")),
    }
}

fn table(context: &Context<'_>) -> Option<Table> {
    let figure = |kind: &str| context.figure("benefit-kinds", &part_of_network(kind), Window::ToDate);
    figure(UNSTATED)?;
    let has_any = |kind: &&&str| **kind != UNSTATED || figure(kind).is_some_and(|m| m.n.is_some_and(|n| n > 0));
    let row = |kind: &&str| {
        let (subject, found) = (part_of_network(kind), figure(kind));
        let net = context.figure("benefit-net", &subject, Window::ToDate);
        let benefits = found.and_then(|m| m.n).unwrap_or(0);
        vec![
            Cell::text(capitalised(&context.word(&format!("report-part-{kind}")))),
            Cell::number(f64::from(benefits), NumberFormat::Count),
            context.proportion_cell(found),
            net.filter(|m| m.value.is_some()).map_or_else(
                || context.absent("report-benefit-kinds-no-euros"),
                |m| context.cell(Some(m)),
            ),
        ]
    };
    Some(Table {
        notes: vec![context.word("report-benefit-kinds-note")],
        ..frame::table(
            context.word("report-benefit-kinds-caption"),
            frame::headers(context, "report-benefit-kinds", &["kind", "count", "came", "net"]),
            KINDS.iter().filter(has_any).map(row).collect(),
        )
    })
}

/// `van 2 van de 4 soorten opbrengst is al iets gerealiseerd`; `None` where nobody said the kinds.
pub(super) fn said(context: &Context<'_>) -> Option<String> {
    let figures = KINDS.iter().filter(|kind| **kind != UNSTATED).map(|kind| {
        let subject: Subject = part_of_network(kind);
        context.figure("benefit-kinds", &subject, Window::ToDate)
    });
    let figures: Option<Vec<_>> = figures.collect();
    let figures = figures?;
    let came = figures.iter().filter(|m| m.numerator.is_some_and(|n| n > 0.0)).count();
    let arguments = [("n", came.into()), ("all", figures.len().into())];
    Some(context.text("report-benefit-kinds-said", &arguments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Measurement;
    use crate::report::fixture::{House, shown};

    #[test]
    fn every_kind_has_a_row_and_what_has_no_euros_says_so() {
        let mut house = House::empty();
        let period = house.scope.period();
        let of = |kind: &str, came, all: u32| {
            let (subject, window) = (part_of_network(kind), Window::ToDate);
            Measurement::ratio("benefit-kinds", subject, period, window, came, f64::from(all)).with_n(all as usize)
        };
        let net = Measurement::new(
            "benefit-net",
            part_of_network("lower-costs"),
            period,
            Window::ToDate,
            crate::domain::Unit::Eur,
            1200.0,
        );
        house.measurements = crate::indicators::Measurements::new(vec![
            of("understanding", 0.0, 0),
            of("shorter-times", 0.0, 1),
            of("better-quality", 1.0, 2),
            of("lower-costs", 1.0, 1),
            of("unstated", 0.0, 0),
            net,
        ]);
        let context = house.context();
        let table = table(&context).expect("a table");
        assert_eq!(table.rows.len(), 4);
        let cells: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(shown).collect()).collect();
        assert_eq!(cells[0][0], "Onderling begrip");
        assert_eq!(cells[2][1..3], ["2".to_owned(), "1 van de 2".to_owned()]);
        assert_eq!(cells[2][3], "niet in euro's");
        assert!(cells[3][3].contains("1200"), "{:?}", cells[3]);
        assert!(said(&context).is_some_and(|said| said.contains("2 van de 4")));
    }

    #[test]
    fn without_any_kind_in_the_register_nothing_is_said() {
        let house = House::empty();
        assert!(table(&house.context()).is_none() && said(&house.context()).is_none());
    }
}
