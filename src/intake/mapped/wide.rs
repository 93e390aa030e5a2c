//! Headers of columns that become rows: what each stands for.

use crate::config::Mapping;
use crate::config::mapping::{FiscalYear, Wide, matches};
use crate::contract::{Column, ColumnType, normalise};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Period;
use crate::intake::grid::CellValue;
use crate::intake::mapped::heads::Head;
use crate::intake::mapped::{Site, words};
use crate::intake::value::{self, Evidence, Value, date, period};

/// The columns that become rows, each with what its header says. A header that does not say it is a fault. `adds_up`: their
/// numbers are amounts.
pub fn columns(
    heads: &[&Head],
    (wide, adds_up): (&Wide, bool),
    into: &Column,
    mapping: &Mapping,
    site: Site<'_>,
) -> Result<Vec<(u32, CellValue)>, Vec<Diagnostic>> {
    let mut columns = Vec::new();
    let mut faults = Vec::new();
    for head in heads {
        let Some(star) = star(head, wide) else { continue };
        let value = meaning(head, &star, wide);
        let value = words::translated(&value, into, mapping).unwrap_or(value);
        let is_understood = matches!(value::parse(Some(&value), into, Evidence::default()), Ok(Some(_)));
        if into.kind == ColumnType::Text || is_understood {
            columns.push((head.column, value));
        } else {
            let place = site.cell(head.row, head.column);
            faults.push(Diagnostic::new(Code::WideHeader, place, head.full()).with("column", &into.nl));
        }
    }
    // Scores of a quarter stand beside those of its months; amounts would count twice.
    if into.kind == ColumnType::Period && adds_up {
        faults.extend(holding(heads, &columns, into, site));
    }
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}

/// Columns over the months of others beside them, such as a quarter beside its months: their numbers would count twice.
fn holding(heads: &[&Head], columns: &[(u32, CellValue)], into: &Column, site: Site<'_>) -> Vec<Diagnostic> {
    let periods: Vec<(u32, Period)> = columns
        .iter()
        .filter_map(
            |(number, value)| match value::parse(Some(value), into, Evidence::default()) {
                Ok(Some(Value::Text(text))) => Some((*number, Period::parse(&text)?)),
                _ => None,
            },
        )
        .collect();
    let head = |number: u32| heads.iter().find(|head| head.column == number);
    let mut faults = Vec::new();
    for (number, long) in &periods {
        let is_part = |(_, short): &&(u32, Period)| {
            long.months() > short.months() && short.is_within(long.first_month(), long.last_month())
        };
        let part = periods.iter().find(is_part).and_then(|(part, _)| head(*part));
        if let (Some(whole), Some(part)) = (head(*number), part) {
            let place = site.cell(whole.row, whole.column);
            let fault = Diagnostic::new(Code::WideHeader, place, whole.full());
            let fault = fault.with("column", &into.nl).with("why", "holds");
            faults.push(fault.with("other", part.full()));
        }
    }
    faults
}

/// What `*` stands for in a header that becomes rows; the whole header where the pattern has none.
fn star(head: &Head, wide: &Wide) -> Option<String> {
    let full = head.full();
    let last = head.value.display();
    wide.patterns().iter().find_map(|pattern| {
        let found = matches(pattern, &full).or_else(|| matches(pattern, &last))?;
        Some(if found.is_empty() { full.clone() } else { found })
    })
}

/// The value that a header stands for: as the mapping says, else as it stands.
fn meaning(head: &Head, star: &str, wide: &Wide) -> CellValue {
    let names = [head.full(), head.value.display(), star.to_owned()];
    let said = wide
        .heads
        .iter()
        .find(|(name, _)| names.iter().any(|own| normalise::name(own) == normalise::name(name)));
    if let Some((_, value)) = said {
        return CellValue::Text(value.as_str().into());
    }
    let fiscal_year = || fiscal(star, wide.fiscal_year).or_else(|| fiscal(&head.full(), wide.fiscal_year));
    if let Some(period) = with_year(star, wide.year).or_else(fiscal_year) {
        return CellValue::Text(period.into());
    }
    // A real date or number keeps what it is: a date stands for its month.
    if star.trim() == head.value.display().trim() {
        head.value.clone()
    } else {
        CellValue::Text(star.into())
    }
}

/// `okt` or `K1` of a year that the mapping gives.
fn with_year(text: &str, year: Option<i32>) -> Option<String> {
    let year = year?;
    let word = text.trim();
    let month = date::month_of(word).or_else(|| word.parse::<u32>().ok().filter(|month| (1..=12).contains(month)));
    match month {
        Some(month) => Some(format!("{year}-{month:02}")),
        None if period::parse_text(word).is_none() => {
            period::parse_text(&format!("{word} {year}")).map(|period| period.to_string())
        }
        None => None,
    }
}

/// `2025/26` or `2025 - 2026` as the calendar year that the mapping says it stands for.
fn fiscal(text: &str, counts: Option<FiscalYear>) -> Option<String> {
    let counts = counts?;
    let (start, end) = years(text)?;
    Some(match counts {
        FiscalYear::Start => start.to_string(),
        FiscalYear::End => end.to_string(),
    })
}

/// The two years of a year over two calendar years, which follow each other.
pub fn years(text: &str) -> Option<(i32, i32)> {
    let numbers: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let [start, end] = numbers[..] else { return None };
    let start: i32 = start.parse().ok().filter(|_| start.len() == 4)?;
    let last: i32 = end.parse().ok()?;
    let end = match end.len() {
        4 => last,
        2 => start - start % 100 + last + if last == 0 { 100 } else { 0 },
        _ => return None,
    };
    (end == start + 1).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_over_two_years_is_the_one_that_was_decided() {
        assert_eq!(years("2013 - 2014"), Some((2013, 2014)));
        assert_eq!(years("boekjaar 2025/26"), Some((2025, 2026)));
        assert_eq!(years("1999/00"), Some((1999, 2000)));
        assert_eq!(years("2025-10"), None);
        assert_eq!(fiscal("2025/26", Some(FiscalYear::End)).as_deref(), Some("2026"));
        assert_eq!(fiscal("2025/26", None), None);
    }

    #[test]
    fn a_month_gets_the_year_of_the_mapping_and_keeps_its_own() {
        assert_eq!(with_year("okt", Some(2026)).as_deref(), Some("2026-10"));
        assert_eq!(with_year("K1", Some(2026)).as_deref(), Some("2026-K1"));
        assert_eq!(with_year("okt 2025", Some(2026)), None);
        assert_eq!(with_year("okt", None), None);
    }
}
