//! What a delivery says about its period before a table is read: its folder, its name, its cover, its title.

use crate::contract;
use crate::domain::Period;
use crate::intake::cover::Cover;
use crate::intake::grid::{Grid, GridRow};
use crate::intake::header::{HeaderMatch, Headers};
use crate::intake::value::date::Calendar;
use crate::intake::value::period;

/// How many rows from the top may hold a cover above other tables, or a title.
const TOP: usize = 20;

/// The period that a file is about: what its cover says, else its folder or name.
pub fn of_file(grids: &[Grid], path: &str) -> Option<Period> {
    grids
        .iter()
        .filter(|grid| !grid.is_hidden)
        .find_map(on_cover)
        .or_else(|| period_in_path(path))
}

/// The period on a cover sheet, or in the row of a cover above other tables.
fn on_cover(grid: &Grid) -> Option<Period> {
    let table = contract::table("delivery")?;
    let read = |cell| period::parse(cell, Calendar::default()).ok();
    if contract::table_of_sheet(&grid.name).is_some_and(|named| named.id == table.id)
        && let Some(cover) = Cover::of(grid, table)
    {
        let (plan, row) = cover.as_row(table);
        return plan
            .columns
            .get("period")
            .and_then(|number| row.get(*number))
            .and_then(read);
    }
    grid.rows.windows(2).take(TOP).find_map(|pair| {
        let header = HeaderMatch::of(&Headers::of(&pair[0]), table);
        let number = header.columns.get("period").filter(|_| header.identifies(table))?;
        pair[1].get(*number).and_then(read)
    })
}

/// The year that the rows above a header name, or else the path: `Bijdrageoverzicht 2026`. Two different ones tell
/// nothing.
pub fn year_in_title(above: &[GridRow], path: &str) -> Option<Period> {
    let texts = above.iter().rev().take(TOP).flat_map(|row| row.cells.iter());
    only_year(texts.filter_map(|(_, cell)| cell.as_text())).or_else(|| only_year(std::iter::once(path)))
}

fn only_year<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Period> {
    let is_year = |word: &&str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let mut years: Vec<&str> = texts
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(is_year)
        .collect();
    years.sort_unstable();
    years.dedup();
    let [year] = years[..] else { return None };
    year.parse().ok().map(Period::Year)
}

/// The period that a folder or file name states: the part nearest the file counts. A year alone is the shelf on which
/// files stand, not what they are about; a year and a month in two folders are a month.
pub fn period_in_path(path: &str) -> Option<Period> {
    let parts: Vec<&str> = path.split('/').collect();
    (0..parts.len()).rev().find_map(|position| {
        let part = parts[position];
        let stem = part.rsplit_once('.').map_or(part, |(stem, _)| stem);
        let year = position.checked_sub(1).map(|before| parts[before]);
        parsed(part)
            .or_else(|| parsed(stem))
            .or_else(|| parsed(&format!("{}-{stem}", year?)))
            .or_else(|| month_within(stem))
    })
}

/// A period shorter than a year.
fn parsed(text: &str) -> Option<Period> {
    Period::parse(text).filter(|period| !matches!(period, Period::Year(_)))
}

/// A month written as `2026-10` or `2026_10` somewhere in a name.
fn month_within(text: &str) -> Option<Period> {
    let digits: Vec<char> = text.chars().collect();
    digits.windows(7).find_map(|window| {
        let text: String = window.iter().map(|c| if *c == '_' { '-' } else { *c }).collect();
        Period::parse(&text).filter(|period| matches!(period, Period::Month(_)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_states_its_month() {
        let month = |path| period_in_path(path).map(|period| period.to_string());
        assert_eq!(month("2026-10/gemeente.xlsx").as_deref(), Some("2026-10"));
        assert_eq!(month("gemeente/opgave_2026-09.xlsx").as_deref(), Some("2026-09"));
        assert_eq!(month("2026-K3/zorg.xlsx").as_deref(), Some("2026-K3"));
        assert_eq!(month("zorg.xlsx"), None);
        assert_eq!(month("2026/10/zorg.xlsx").as_deref(), Some("2026-10"));
        assert_eq!(month("2026/gemeente/zorg.xlsx"), None);
        assert_eq!(month("2026.xlsx"), None);
    }
}
