//! What the years from the reported one on cost and what of it is paid for, as a small table beside what is asked.

use crate::domain::RowSet;
use crate::report::frame;
use crate::report::funded;
use crate::report::money_years::{Year, years};
use crate::report::{Block, Cell, Context, NumberFormat, Table, Trace};

/// Years in the table at most.
const YEARS: usize = 3;

/// The table; `None` where no costs of the reported year or a later one are known, or no money.
pub(super) fn block(context: &Context<'_>) -> Option<Block> {
    let now = context.month().year();
    let ahead = years(context).into_iter();
    let ahead: Vec<(i32, Year)> = ahead
        .filter(|(of, year)| *of >= now && year.cost.is_some())
        .filter(|(_, year)| !year.funding.is_empty() || !year.hopes.is_empty())
        .take(YEARS)
        .collect();
    (!ahead.is_empty()).then(|| Block::Table(table(context, &ahead)))
}

fn table(context: &Context<'_>, years: &[(i32, Year)]) -> Table {
    let row = |(of, year): &(i32, Year)| {
        let (money, costs) = (
            RowSet::new("funding", year.funding.clone()),
            RowSet::new("costs", year.costs.clone()),
        );
        vec![
            Cell::text(of.to_string()),
            euros(context, year.cost.unwrap_or_default(), vec![costs.clone()]),
            euros(context, year.secured(), vec![money.clone()]),
            euros(context, year.lacks(), vec![money, costs]),
            euros(context, year.hoped, vec![RowSet::new("funding", year.hopes.clone())]),
        ]
    };
    let pledged = years.iter().filter_map(|(of, year)| pledged(context, *of, year));
    let unknown = years
        .iter()
        .filter_map(|(of, year)| funded::without_costs(context, (*of, year), "money-not-counted"));
    Table {
        notes: [context.word("money-years-note")]
            .into_iter()
            .chain(pledged)
            .chain(unknown)
            .collect(),
        ..frame::table(
            context.word("money-years-caption"),
            frame::headers(context, "money-years", &["year", "cost", "secured", "lacks", "hoped"]),
            years.iter().map(row).collect(),
        )
    }
}

/// An amount with the rows that it comes from; less than a euro is rounding.
fn euros(context: &Context<'_>, value: f64, rows: Vec<RowSet>) -> Cell {
    if value < 1.0 {
        return context.absent("report-absent-none");
    }
    Cell::number(value, NumberFormat::Euro).traced(Trace::Rows(rows))
}

/// What still lacks in a year if what was pledged comes.
fn pledged(context: &Context<'_>, of: i32, year: &Year) -> Option<String> {
    let arguments = [
        ("year", of.to_string().into()),
        ("pledged", context.locale.euros(year.pledged()).into()),
        ("gap", context.locale.euros(year.lacks_with_pledges()).into()),
    ];
    (year.pledged() > 0.0 && year.lacks() >= 1.0).then(|| context.text("money-years-pledged", &arguments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{House, shown};

    #[test]
    fn each_year_stands_with_its_costs_its_money_and_what_lacks() {
        let fund = |amount, status| {
            vec![
                ("project_id", "P1"),
                ("year", "2027"),
                ("amount", amount),
                ("nature", "structural"),
                ("status", status),
            ]
        };
        let cost = |year, amount| {
            vec![
                ("project_id", "P1"),
                ("year", year),
                ("kind", "budget"),
                ("amount", amount),
            ]
        };
        let funds = [fund("60000", "granted"), fund("40000", "pledged"), fund("5000", "idea")];
        let costs = [cost("2024", "1"), cost("2027", "380000")];
        let house = House::empty().with_tables(&[("funding", &funds), ("costs", &costs)]);
        let Some(Block::Table(table)) = block(&house.context()) else {
            panic!("a table");
        };
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(shown).collect()).collect();
        assert_eq!(rows, [["2027", "380000", "60000", "320000", "5000"]]);
        assert!(
            table
                .notes
                .contains(&"Met wat voor 2027 is toegezegd (€ 40.000) ontbreekt € 280.000.".to_owned()),
            "{:?}",
            table.notes
        );
        assert!(block(&House::empty().context()).is_none());
    }
}
