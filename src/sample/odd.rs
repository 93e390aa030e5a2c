//! Three partners who do not use the template.
//!
//! Welzijn Tij en Wende has a workbook of its own design that is read without a mapping: title lines, a table that
//! does not begin in A1, headers by alias in another order, amounts and days as text, blank rows, a total row and a
//! column that nobody asked for. Zilverdam sends csv with semicolons from an older program (Windows-1252).
//! Provincie Waterkant sends its year overview with a column per month, which the pipeline file maps.

use crate::domain::{Month, Period};
use crate::report::document::{Cell, Content, NumberFormat};
use crate::sample::contributions::{self, Contribution};
use crate::sample::partner_file::file_name;
use crate::sample::sheets::{self, word_of};
use crate::sample::story::{Story, first_month};
use crate::sample::{SampleContent, SampleFile, calendar};

/// The workbook of own design.
pub(super) fn messy(story: &Story, month: Month, partner: &str, name: &str) -> SampleFile {
    let mut rows = contributions::of(&story.contributions, story.seed, partner, month);
    if month.month() % 3 == 1 {
        rows.push(Contribution {
            period: Period::Month(month),
            kind: "money".to_owned(),
            quantity: 1234.5,
            project: "P1".to_owned(),
            description: "Koffie, eten en materiaal".to_owned(),
            receiver: String::new(),
            funds: String::new(),
        });
    }
    let blank = || Cell::new(Content::Blank);
    let line = |text: &str| {
        let mut cells = vec![blank(); WIDTH];
        cells[1] = Cell::text(text);
        cells
    };
    let mut grid = vec![
        line(&format!("Ingevuld over {}", calendar::month_in_words(month))),
        vec![blank(); WIDTH],
    ];
    grid.push(
        [
            "",
            "Activiteit",
            "Wanneer",
            "Soort inbreng",
            "Project",
            "Hoeveel",
            "Akkoord teamleider",
            "Ten behoeve van",
        ]
        .into_iter()
        .map(|header| if header.is_empty() { blank() } else { Cell::text(header) })
        .collect(),
    );
    let total: f64 = rows.iter().map(|row| row.quantity).sum();
    for (position, row) in rows.iter().enumerate() {
        let when = match position % 2 {
            0 => calendar::typed_day(month, 12),
            _ => calendar::month_in_words(month),
        };
        let quantity = match (row.kind.as_str(), position) {
            ("money", _) if month.month() % 6 == 1 => Cell::text("1.234,50"),
            ("money", _) => Cell::text("€ 1.234,50"),
            (_, 1) => Cell::text(format!("{},0", row.quantity)),
            _ => Cell::number(row.quantity, NumberFormat::General),
        };
        let receiver = if row.receiver.is_empty() {
            "NETWERK"
        } else {
            row.receiver.as_str()
        };
        grid.push(vec![
            blank(),
            Cell::text(row.description.as_str()),
            Cell::text(when),
            Cell::text(word_of("contributions", "kind", &row.kind)),
            Cell::text(row.project.as_str()),
            quantity,
            Cell::text("ja"),
            Cell::text(receiver),
        ]);
        if position == 1 {
            grid.push(vec![blank(); WIDTH]);
        }
    }
    let mut sum = line("Totaal");
    sum[5] = Cell::number(total, NumberFormat::General);
    grid.extend([vec![blank(); WIDTH], sum]);
    let mut title = vec![String::new(); WIDTH];
    title[1] = format!("{name}: onze inzet voor Regio Waterkant");
    let sheet = sheets::grid("contributions", "Uren en geld", title, grid);
    workbook_file(month, name, name, vec![sheet])
}

const WIDTH: usize = 8;

/// The year overview: four rows above the months, one row for each kind.
pub(super) fn wide(story: &Story, month: Month, partner: &str, name: &str) -> SampleFile {
    let first = Period::Year(month.year()).first_month();
    let months: Vec<Month> = (0..12).map(|ahead| first.plus(ahead)).collect();
    let known = |column: Month| {
        if (first_month()..=month).contains(&column) {
            contributions::of(&story.contributions, story.seed, partner, column)
        } else {
            Vec::new()
        }
    };
    let blank = || Cell::new(Content::Blank);
    let width = months.len() + 4;
    let line = |text: &str| {
        let mut cells = vec![blank(); width];
        cells[0] = Cell::text(text);
        cells
    };
    let mut header: Vec<Cell> = ["soort", "project", "omschrijving"].map(Cell::text).to_vec();
    header.extend(
        months
            .iter()
            .map(|month| Cell::text(format!("realisatie {}", calendar::month_in_words(*month)))),
    );
    header.push(Cell::text(format!("totaal {}", month.year())));
    let mut grid = vec![line("Bedragen in euro, inzet in uren"), vec![blank(); width], header];
    for template in contributions::of(&story.contributions, story.seed, partner, month) {
        let mut cells = vec![
            Cell::text(word_of("contributions", "kind", &template.kind)),
            Cell::text(template.project.as_str()),
            Cell::text(template.description.as_str()),
        ];
        let values: Vec<Option<f64>> = months
            .iter()
            .map(|column| {
                known(*column)
                    .iter()
                    .find(|row| row.kind == template.kind)
                    .map(|row| row.quantity)
            })
            .collect();
        let number = |value: f64| Cell::number(value, NumberFormat::General);
        cells.extend(values.iter().map(|value| value.map_or_else(blank, number)));
        cells.push(number(values.iter().flatten().sum()));
        grid.push(cells);
    }
    let mut title = vec![String::new(); width];
    title[0] = format!("{name}: overzicht {}", month.year());
    let sheet = sheets::grid("contributions", "Overzicht", title, grid);
    workbook_file(month, name, &file_name(name), vec![sheet])
}

fn workbook_file(month: Month, name: &str, stem: &str, all: Vec<crate::report::Sheet>) -> SampleFile {
    let title = format!("{name} {}", calendar::month_in_words(month));
    let document = sheets::workbook(stem, &title, calendar::working_day_after(month, 3), all);
    SampleFile {
        path: format!("inbox/{month}/{stem}.xlsx"),
        content: SampleContent::Workbook(Box::new(document)),
    }
}

/// The csv file: semicolons, decimal commas, Windows-1252.
pub(super) fn csv(story: &Story, month: Month, partner: &str, name: &str) -> SampleFile {
    let mut text = String::from("partner_id;periode;soort;hoeveelheid;project_id;omschrijving;naar\r\n");
    for row in contributions::of(&story.contributions, story.seed, partner, month) {
        let kind = word_of("contributions", "kind", &row.kind);
        let quantity = format!("{:.1}", row.quantity).replace('.', ",");
        let receiver = if row.receiver.is_empty() {
            "NETWERK"
        } else {
            row.receiver.as_str()
        };
        let line = format!(
            "{partner};{};{kind};{quantity};{};{};{receiver}\r\n",
            row.period, row.project, row.description
        );
        text.push_str(&line);
    }
    // Every letter of the story stands under U+0100, where Windows-1252 and Unicode agree.
    let bytes = text
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    SampleFile {
        path: format!("inbox/{month}/{}.csv", file_name(name)),
        content: SampleContent::Text(bytes),
    }
}
