//! What a header says beside its name: `Bedrag (x € 1.000)`, `Hoeveelheid (dagen)`. The number below it is then not what
//! the column asks for, and which one is meant is asked. So is a second column of quantities under a header of its own.

use std::collections::BTreeMap;

use crate::contract::{Column, ColumnType, FilledInBy, Table, normalise};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::domain::personal::masked;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header;
use crate::intake::locate::Located;
use crate::intake::value::number::{self, Style};

/// What the head of a column says that its numbers are, where rows may be about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Amounts of money.
    Euros,
    /// Hours.
    Hours,
}

/// What a remark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Scale,
    Currency,
    /// Planned, or added up since some day.
    Planned,
    Of(Counted),
    /// Hundredths.
    Percent,
    /// Another unit.
    Unit,
}

impl Said {
    fn why(self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::Currency => "currency",
            Self::Planned => "planned",
            Self::Of(_) | Self::Percent | Self::Unit => "unit",
        }
    }
}

const SCALES: [&str; 19] = [
    "k",
    "keur",
    "keuro",
    "mln",
    "miljoen",
    "miljoenen",
    "mio",
    "meur",
    "mld",
    "mrd",
    "miljard",
    "miljarden",
    "duizend",
    "duizenden",
    "duizendtallen",
    "thousand",
    "thousands",
    "million",
    "millions",
];
const CURRENCIES: [&str; 9] = ["$", "£", "usd", "gbp", "chf", "dollar", "dollars", "pond", "pounds"];
const PLANNED: [&str; 18] = [
    "begroot",
    "begroting",
    "gepland",
    "plan",
    "planning",
    "raming",
    "geraamd",
    "prognose",
    "verwacht",
    "cumulatief",
    "cum",
    "ytd",
    "budget",
    "planned",
    "forecast",
    "expected",
    "cumulative",
    "toegezegd",
];
const EUROS: [&str; 5] = ["€", "eur", "euro", "euro's", "euros"];
const HOURS: [&str; 8] = ["u", "uur", "uren", "h", "hrs", "hour", "hours", "manuren"];
const UNITS: [&str; 24] = [
    "fte", "fte's", "dag", "dagen", "day", "days", "dagdeel", "dagdelen", "halfday", "halfdays", "week", "weken",
    "weeks", "maand", "maanden", "month", "months", "min", "minuten", "minutes", "jaar", "jaren", "stuk", "stuks",
];
/// Units of a kind of contribution by itself: a room counts in half-days without a word about it.
const OF_A_KIND: [&str; 6] = ["dagdeel", "dagdelen", "halfday", "halfdays", "stuk", "stuks"];
/// Units that a title or remark announces with `in` before them: `Inzet in dagen`.
const ANNOUNCED: [&str; 9] = [
    "dagen", "days", "mandagen", "weken", "weeks", "fte", "fte's", "minuten", "minutes",
];
/// Words that may stand beside a unit.
const BESIDE: [&str; 8] = ["in", "aantal", "hele", "het", "de", "x", "number", "of"];

/// What a remark in brackets says of the numbers below it; `None` where it says nothing of them.
fn said(remark: &str) -> Option<Said> {
    let text = remark.to_lowercase().replace('€', " € ");
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ';' | ':' | '/' | '(' | ')' | '[' | ']' | '-'))
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ',' | '!' | '?')))
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if is_scaled(&text) || has(&SCALES) {
        return Some(Said::Scale);
    }
    if has(&CURRENCIES) || text.contains(['$', '£']) {
        return Some(Said::Currency);
    }
    if has(&PLANNED) {
        return Some(Said::Planned);
    }
    let mut kinds = words
        .iter()
        .filter(|word| !BESIDE.contains(word))
        .map(|word| match *word {
            word if EUROS.contains(&word) => Some(Said::Of(Counted::Euros)),
            word if HOURS.contains(&word) => Some(Said::Of(Counted::Hours)),
            "%" | "procent" | "percentage" => Some(Said::Percent),
            word if UNITS.contains(&word) => Some(Said::Unit),
            _ => None,
        });
    let first = kinds.next()??;
    kinds.all(|kind| kind == Some(first)).then_some(first)
}

/// True for a text that says that thousands or more are left out: `x € 1.000`, `× 1000`, `in duizenden`, `k€`.
fn is_scaled(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let is_times = matches!(letter, 'x' | '×' | '*') && !before.is_alphanumeric();
        if is_times && is_thousand(text.get(at + letter.len_utf8()..).unwrap_or_default()) {
            return true;
        }
        before = letter;
    }
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let in_scale = |pair: &[&str]| matches!(pair, ["in", scale] if scale.len() > 2 && SCALES.contains(scale));
    is_thousand(&text) || text.contains("'000") || text.contains("k€") || words.windows(2).any(in_scale)
}

/// True for a text that begins with 1.000 or more, in whatever spelling, with or without euros before it.
fn is_thousand(text: &str) -> bool {
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | '€'))
        .collect();
    let digits = digits.trim_start_matches("euro").trim_start_matches("eur");
    digits.starts_with("1000")
}

/// What the heads of a located table say of its numbers, and what is asked of them: then no row of it is read.
pub fn look(grid: &Grid, located: &Located, path: &str) -> (BTreeMap<String, Counted>, Vec<Diagnostic>) {
    let (mut heads, mut asked) = (BTreeMap::new(), Vec::new());
    let table = located.table;
    let at = grid.rows.partition_point(|row| row.number < located.header_row);
    let Some(header) = grid.rows.get(at).filter(|_| table.filled_in_by != FilledInBy::Survey) else {
        return (heads, asked);
    };
    let ask = |cell: CellRef, column: &Column, found: &str, why: &str| {
        Diagnostic::new(Code::HeaderUnit, Place::cell(path, &grid.name, cell), masked(found))
            .with("column", &column.nl)
            .with("table", &table.nl)
            .with("why", why)
    };
    for (id, number) in &located.header.columns {
        let (Some(column), Some(text)) = (table.column(id), header.get(*number).and_then(CellValue::as_text)) else {
            continue;
        };
        let cell = CellRef::new(header.number, *number);
        match text.split_once(['(', '[']).and_then(|(_, remark)| said(remark)) {
            Some(Said::Of(counted)) if is_quantity(table, column) => {
                heads.insert(id.clone(), counted);
            }
            Some(said) if contradicts(table, column, said) => asked.push(ask(cell, column, text, said.why())),
            _ => {}
        }
    }
    let measure = table.control_sum.as_deref().and_then(|id| table.column(id));
    let has_units = located.header.columns.contains_key("unit");
    if let Some(column) = measure.filter(|column| is_quantity(table, column) || column.kind == ColumnType::Money) {
        for (cell, text, why) in remarks(grid, is_quantity(table, column) && !has_units) {
            asked.push(ask(cell, column, text, why));
        }
        let rows = &grid.rows[located.rows.clone()];
        for (number, text) in located.header.extra.iter().filter(|_| is_quantity(table, column)) {
            if is_other_quantity(table, text) && holds_numbers(rows, *number) {
                let cell = CellRef::new(header.number, *number);
                asked.push(ask(cell, column, text, "second"));
            }
        }
    }
    (heads, asked)
}

/// Titles and remarks, wherever they stand on the sheet, that say of numbers what no column asks for: cell, text and why.
/// `asks_units`: so does another unit than hours and euros.
pub(super) fn remarks(grid: &Grid, asks_units: bool) -> Vec<(CellRef, &str, &'static str)> {
    let alone = grid.rows.iter().filter(|row| row.cells.len() == 1);
    let why = |text: &str| match text {
        text if says_scale(text) => Some("scale"),
        text if asks_units && announces_unit(text) => Some("title"),
        _ => None,
    };
    alone
        .filter_map(|row| {
            let (number, value) = row.cells.first()?;
            let text = value.as_text()?;
            Some((CellRef::new(row.number, *number), text, why(text)?))
        })
        .collect()
}

/// True for a title or remark that says that amounts are in thousands or more.
fn says_scale(text: &str) -> bool {
    text.len() <= LONGEST && !text.starts_with(|c: char| c.is_ascii_digit()) && is_scaled(text)
}

/// A longer text is no title.
const LONGEST: usize = 120;

/// True for a title or remark that announces another unit than hours and euros: `Inzet in dagen (1 dag = 8 uur)`, `uren zijn
/// in dagen opgegeven`.
fn announces_unit(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '.' | ';' | ':' | '*'))
        .filter(|word| !word.is_empty())
        .collect();
    let is_announced = |pair: &[&str]| matches!(pair, ["in", unit] if ANNOUNCED.contains(unit));
    text.len() <= LONGEST && words.windows(2).any(is_announced)
}

/// Why the head of a column that a mapping reads as a quantity is asked, where the mapping says neither a scale nor a
/// unit: it names one that nobody settled.
pub(super) fn unsettled(table: &Table, column: &Column, head: &str) -> Option<&'static str> {
    let remark = head.split_once(['(', '[']).map_or(head, |(_, remark)| remark);
    let own = remark.to_lowercase();
    let is_of_a_kind = own
        .split(|c: char| !c.is_alphabetic())
        .any(|word| OF_A_KIND.contains(&word));
    said(remark)
        .filter(|said| is_quantity(table, column) && matches!(said, Said::Scale | Said::Currency | Said::Unit))
        .filter(|_| !is_of_a_kind)
        .map(Said::why)
}

/// True for the column with the quantity of rows that say of what kind they are.
fn is_quantity(table: &Table, column: &Column) -> bool {
    table.control_sum.as_ref() == Some(&column.id)
        && table.column("kind").is_some_and(|kind| !kind.words.is_empty())
        && table.column("unit").is_some_and(|unit| !unit.words.is_empty())
}

/// True where numbers of which this is said are not what a column asks for.
fn contradicts(table: &Table, column: &Column, said: Said) -> bool {
    let is_money = column.kind == ColumnType::Money;
    let is_measure =
        table.control_sum.as_ref() == Some(&column.id) || table.one_of.iter().flatten().any(|id| *id == column.id);
    let is_partners = matches!(table.filled_in_by, FilledInBy::Partner | FilledInBy::Both);
    match (said, column.kind) {
        (Said::Scale, ColumnType::Integer)
        | (Said::Scale | Said::Currency, ColumnType::Decimal | ColumnType::Money) => true,
        (Said::Planned, ColumnType::Decimal | ColumnType::Money) => is_measure && is_partners,
        (Said::Of(Counted::Euros), _) => false,
        (Said::Percent, _) if column.percentage => false,
        // In which unit a KPI counts is told by its definition: a value in days may be right.
        (_, ColumnType::Decimal | ColumnType::Money) => is_money || is_quantity(table, column) && is_partners,
        _ => false,
    }
}

/// The column with the quantity of rows that say of what kind they are, in a table that has one.
pub(super) fn quantity(table: &Table) -> Option<&Column> {
    table.columns.iter().find(|column| is_quantity(table, column))
}

/// True for a header that is about a kind of contribution or a unit, and not about a price.
pub(super) fn is_other_quantity(table: &Table, text: &str) -> bool {
    let words = ["kind", "unit"]
        .iter()
        .filter_map(|id| table.column(id))
        .flat_map(|column| &column.words);
    let names: Vec<String> = words
        .flat_map(|word| [&word.id, &word.nl, &word.en].into_iter().chain(&word.aliases))
        .map(|name| normalise::name(name))
        .collect();
    let mut own = text
        .split(|c: char| !c.is_alphanumeric())
        .map(normalise::name)
        .filter(|word| !word.is_empty());
    let is_price =
        |word: &String| ["per", "tarief", "prijs", "rate", "price", "waarde", "value"].contains(&word.as_str());
    let is_unit = |word: &String| word.len() > 1 && names.contains(word) || ANNOUNCED.contains(&word.as_str());
    !own.clone().any(|word| is_price(&word)) && own.any(|word| is_unit(&word)) && header::find(table, text).is_none()
}

/// True for a column with at least one number, and no more other texts than numbers.
fn holds_numbers(rows: &[GridRow], number: u32) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(number));
    let (mut numbers, mut others) = (0_usize, 0_usize);
    for cell in cells {
        if number::parse(cell, Style::Comma).is_ok() || number::parse(cell, Style::Point).is_ok() {
            numbers += 1;
        } else {
            others += 1;
        }
    }
    numbers > 0 && numbers >= others
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_in_brackets_tells_scale_currency_and_unit() {
        for (remark, expected) in [
            ("x € 1.000)", Some(Said::Scale)),
            ("x 1000)", Some(Said::Scale)),
            ("k€)", Some(Said::Scale)),
            ("in duizenden euro's)", Some(Said::Scale)),
            ("mln]", Some(Said::Scale)),
            ("USD)", Some(Said::Currency)),
            ("cumulatief)", Some(Said::Planned)),
            ("dagen)", Some(Said::Unit)),
            ("min)", Some(Said::Unit)),
            ("in fte)", Some(Said::Unit)),
            ("EUR)", Some(Said::Of(Counted::Euros))),
            ("€)", Some(Said::Of(Counted::Euros))),
            ("aantal uren)", Some(Said::Of(Counted::Hours))),
            ("uren of euro's)", None),
            ("in te vullen door de partner, elke maand)", None),
            ("verplicht)", None),
        ] {
            assert_eq!(said(remark), expected, "{remark}");
        }
    }

    #[test]
    fn a_title_tells_thousands_only_where_it_says_so() {
        for text in [
            "Bedragen x € 1.000",
            "alle bedragen in duizenden euro's",
            "* in mln euro",
            "Alle bedragen in k€",
        ] {
            assert!(says_scale(text), "{text}");
        }
        for text in [
            "Bijdragen oktober 2026",
            "Subsidie van € 1.000",
            "In mei 1000 bezoekers",
            "max 1000 uur",
        ] {
            assert!(!says_scale(text), "{text}");
        }
    }

    #[test]
    fn a_second_column_of_quantities_is_told_from_a_price() {
        let table = crate::contract::table("contributions").expect("the contract has it");
        assert!(
            is_other_quantity(table, "uren")
                && is_other_quantity(table, "Aantal uren")
                && is_other_quantity(table, "Dagdelen")
        );
        assert!(!is_other_quantity(table, "Tarief per uur") && !is_other_quantity(table, "Volgnummer"));
    }

    /// Rows accepted and refused of contributions in a csv file, and the first thing that is said.
    fn read(text: &str) -> (u32, u32, Option<(Code, String)>) {
        let found = crate::intake::read::read_bytes(text.as_bytes(), "2026-10/aa/Bijdragen.csv", &[], false);
        let table = &found.reading.tables[0];
        let said = found.reading.diagnostics.first();
        let said = said.map(|said| (said.code, said.arguments.get("why").cloned().unwrap_or_default()));
        (table.rows_accepted, table.rows_refused, said)
    }

    #[test]
    fn a_number_under_a_header_of_another_scale_or_unit_is_asked() {
        for (header, why) in [
            ("Bedrag (k€)", "scale"),
            ("Hoeveelheid (x € 1.000)", "scale"),
            ("Hoeveelheid [mln]", "scale"),
            ("Bedrag (USD)", "currency"),
            ("Hoeveelheid (dagen)", "unit"),
            ("Aantal (fte)", "unit"),
            ("Hoeveelheid (cumulatief)", "planned"),
        ] {
            let (accepted, refused, said) = read(&format!("Periode;Soort;{header}\n2026-10;geld;5\n"));
            assert_eq!((accepted, refused), (0, 1), "{header}");
            assert_eq!(said, Some((Code::HeaderUnit, why.to_owned())), "{header}");
        }
        let title = "Bedragen x € 1.000;;\nPeriode;Soort;Hoeveelheid\n2026-10;geld;5\n";
        assert_eq!(read(title).2, Some((Code::HeaderUnit, "scale".to_owned())));
    }

    #[test]
    fn a_title_or_remark_in_another_unit_is_asked_unless_rows_have_one() {
        for text in [
            "Inzet in dagen (1 dag = 8 uur)",
            "* uren zijn in dagen opgegeven",
            "Inzet in fte",
        ] {
            let above = format!("{text};;\nperiode;soort;hoeveelheid\n2026-10;uren;13\n");
            assert_eq!(
                read(&above),
                (0, 1, Some((Code::HeaderUnit, "title".to_owned()))),
                "{text}"
            );
            let below = format!("periode;soort;hoeveelheid\n2026-10;uren;13\n{text};;\n");
            assert_eq!(read(&below).0, 0, "{text}");
        }
        let units = "Inzet in dagen;;;\nperiode;soort;hoeveelheid;eenheid\n2026-10;uren;13;uur\n";
        assert_eq!(read(units).0, 1);
        for text in [
            "Bijdragen in oktober",
            "Reactie binnen 5 dagen",
            "Lever aan in week 45",
            "Ruimte in dagdelen",
        ] {
            assert!(!announces_unit(text), "{text}");
        }
    }

    #[test]
    fn a_head_that_a_mapping_names_is_asked_when_it_says_a_unit() {
        let table = crate::contract::table("contributions").expect("the contract has it");
        let quantity = table.column("quantity").expect("a column");
        let why = |head: &str| unsettled(table, quantity, head);
        assert_eq!((why("Dagen"), why("Inzet (fte)")), (Some("unit"), Some("unit")));
        assert_eq!(
            (why("Bedrag (x € 1.000)"), why("Bedrag (USD)")),
            (Some("scale"), Some("currency"))
        );
        for settled in [
            "Uren",
            "Bedrag",
            "Bedrag (€)",
            "Aantal",
            "Dagdelen",
            "Realisatie",
            "Inzet oktober",
        ] {
            assert_eq!(why(settled), None, "{settled}");
        }
    }

    #[test]
    fn a_header_in_euros_or_hours_holds_for_rows_of_that_kind_only() {
        let rows = "2026-10;geld;5000\n2026-10;uren;66\n";
        let head = Some((Code::BadNumber, "head".to_owned()));
        assert_eq!(read(&format!("Periode;Soort;Bedrag (€)\n{rows}")), (1, 1, head.clone()));
        assert_eq!(read(&format!("Periode;Soort;Hoeveelheid (uren)\n{rows}")), (1, 1, head));
        assert_eq!(read("Periode;Soort;Bedrag (EUR)\n2026-10;geld;5000\n"), (1, 0, None));
        assert_eq!(
            read(&format!("Periode;Soort;Hoeveelheid (euro of uren)\n{rows}")),
            (2, 0, None)
        );
    }

    #[test]
    fn two_columns_of_quantities_are_asked() {
        let second = Some((Code::HeaderUnit, "second".to_owned()));
        assert_eq!(
            read("periode;soort;uren;bedrag\n2026-10;uren;66;4752\n"),
            (0, 1, second)
        );
        let price = read("periode;soort;hoeveelheid;tarief per uur\n2026-10;uren;66;72\n");
        assert_eq!((price.0, price.1), (1, 0));
    }
}
