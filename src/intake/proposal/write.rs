//! A proposal as a part of a pipeline file. A line that begins with `#?` is not certain: a person decides.

use crate::config::mapping;
use crate::contract::{self, ColumnType, normalise};
use crate::intake::header_unit;
use crate::intake::mapped::heads::BETWEEN;
use crate::intake::proposal::block::{Block, WideLook};
use crate::intake::proposal::doubt;
use crate::intake::proposal::table::Candidate;
use crate::intake::proposal::{Holds, Proposal, SheetLook};
use crate::locale::{Locale, Value};

/// The proposal as text, with its doubts in words.
pub fn text(proposal: &Proposal, locale: &Locale) -> String {
    let mut page = Page {
        locale,
        lines: Vec::new(),
    };
    let file = proposal.file.rsplit('/').next().unwrap_or(&proposal.file);
    page.say("map-intro", &[("file", file)]);
    if !proposal.is_empty() {
        page.say("map-doubt", &[]);
    }
    let cover = contract::table("delivery").map_or("", |table| table.nl.as_str());
    let is_cover =
        |sheet: &SheetLook| matches!(&sheet.holds, Holds::Known(tables) if tables.iter().any(|own| own == cover));
    let has_cover = proposal.sheets.iter().any(is_cover);
    for sheet in &proposal.sheets {
        page.lines.push(String::new());
        let name = [("sheet", sheet.name.as_str())];
        match &sheet.holds {
            Holds::Nothing => page.say("map-sheet-empty", &name),
            Holds::Hidden => page.say("map-sheet-hidden", &name),
            Holds::Prose => page.say("map-sheet-prose", &name),
            Holds::NoHeader => page.say("map-sheet-no-header", &name),
            Holds::Known(tables) => page.say("map-sheet-known", &[name[0], ("tables", &tables.join(", "))]),
            Holds::Foreign(blocks) => {
                for (position, block) in blocks.iter().enumerate() {
                    if position > 0 {
                        page.lines.push(String::new());
                    }
                    let number = (position + 1).to_string();
                    let all = blocks.len().to_string();
                    let rows = [
                        name[0],
                        ("n", number.as_str()),
                        ("all", all.as_str()),
                        ("first", &block.data.0.to_string()),
                        ("last", &block.data.1.to_string()),
                    ];
                    let is_empty = block.data.0 == 0;
                    page.say(if is_empty { "map-table-empty" } else { "map-table" }, &rows);
                    source(&mut page, (&proposal.file, has_cover), &sheet.name, block);
                }
            }
        }
    }
    let mut text = page.lines.join("\n");
    text.push('\n');
    text
}

/// The lines of a proposal in the making.
pub(super) struct Page<'a> {
    locale: &'a Locale,
    lines: Vec<String>,
}

impl Page<'_> {
    fn words(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Value)> = arguments
            .iter()
            .map(|(name, value)| (*name, Value::from(*value)))
            .collect();
        self.locale.text(key, &arguments).replace('\n', " ")
    }

    /// A remark on a line of its own.
    pub(super) fn say(&mut self, key: &str, arguments: &[(&str, &str)]) {
        let words = self.words(key, arguments);
        self.lines.push(format!("# {words}"));
    }

    /// A line that is certain.
    fn sure(&mut self, line: &str) {
        self.lines.push(line.to_owned());
    }

    /// A line that somebody must decide about, and why.
    pub(super) fn ask(&mut self, line: &str, key: &str, arguments: &[(&str, &str)]) {
        let words = self.words(key, arguments);
        self.lines.push(format!("#? {line}   # {words}"));
    }

    /// A line that is certain when its table is.
    fn of_table(&mut self, is_sure: bool, line: &str, table: &str) {
        if is_sure {
            self.sure(line);
        } else {
            self.ask(line, "map-of-table", &[("table", table)]);
        }
    }
}

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// A header as a key: letters, digits and `_`.
pub(super) fn slug(header: &str, letters: &str) -> String {
    let last = header.rsplit(BETWEEN).next().unwrap_or(header);
    let words: Vec<String> = last
        .split(|c: char| !c.is_alphanumeric())
        .map(normalise::name)
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    if words.is_empty() {
        format!("kolom_{}", letters.to_lowercase())
    } else {
        words.join("_")
    }
}

fn source(page: &mut Page<'_>, (path, has_cover): (&str, bool), sheet: &str, block: &Block) {
    page.sure("[[source]]");
    let file = path.rsplit('/').next().unwrap_or(path);
    if path == file {
        page.sure(&format!("file = {}", quoted(&format!("*{file}"))));
    } else {
        // A file in the folder of a month: what its sender delivered before may look otherwise.
        page.sure(&format!("file = {}", quoted(path)));
        page.ask(&format!("file = {}", quoted(&format!("*{file}"))), "map-file-all", &[]);
    }
    let monthly = every_month(file);
    if monthly != file {
        page.ask(&format!("file = {}", quoted(&format!("*{monthly}"))), "map-file", &[]);
    }
    // A text file has one sheet, which is called like the file.
    if file.rsplit_once('.').is_none_or(|(stem, _)| stem != sheet) {
        page.sure(&format!("sheet = {}", quoted(sheet)));
    }
    area(page, block);
    let best = block.candidates.first();
    let is_sure = best.is_some_and(|best| best.is_sure(block.headers()));
    tables(page, sheet, block, is_sure);
    if let Some(best) = best {
        for (name, header) in &best.columns {
            let line = format!("columns.{name} = {}", quoted(header));
            let rivals: Vec<&String> = best
                .rivals
                .iter()
                .filter(|(of, _)| of == name)
                .map(|(_, one)| one)
                .collect();
            if rivals.is_empty() {
                page.of_table(is_sure, &line, &best.table);
                continue;
            }
            // A reader would refuse the table: two headers for one column.
            for header in std::iter::once(header).chain(rivals) {
                let line = format!("columns.{name} = {}", quoted(header));
                page.ask(&line, "map-rival", &[("column", name)]);
            }
        }
        for name in &best.lacks {
            let fits = best.fits.iter().filter(|(of, _)| of == name);
            let headers: Vec<&String> = fits.map(|(_, header)| header).collect();
            for header in &headers {
                page.ask(
                    &format!("columns.{name} = {}", quoted(header)),
                    "map-fits",
                    &[("column", name)],
                );
            }
            if headers.is_empty() {
                lacking(page, &best.table, name);
            }
        }
        let more = best.fits.iter().filter(|(of, _)| !best.lacks.contains(of));
        for (name, header) in more {
            let line = format!("columns.{name} = {}", quoted(header));
            page.ask(&line, "map-fits", &[("column", name)]);
        }
        scaled(page, best);
        given_nowhere(page, best, block, has_cover);
    }
    if let Some(wide) = &block.wide {
        write_wide(page, wide, best, is_sure);
    }
    doubt::columns(page, block, best, is_sure);
    if !block.totals.is_empty() {
        page.sure(&format!("totals = {}", list(&block.totals)));
    }
    if !block.total_columns.is_empty() {
        let line = format!("total-columns = {}", list(&every_year(block)));
        match &block.doubted_total {
            Some(header) => page.ask(&line, "map-subtotal", &[("header", header)]),
            None if block.wide.is_some() => page.sure(&line),
            None => page.ask(&line, "map-total-columns", &[]),
        }
    }
    if let Some((first, last)) = block.after_total {
        let rows = [("first", &*first.to_string()), ("last", &*last.to_string())];
        page.ask(&format!("last-row = {}", first - 1), "map-after-total", &rows);
    }
    if let Some((first, last)) = block.remarks {
        let rows = [("first", &*first.to_string()), ("last", &*last.to_string())];
        page.ask(&format!("last-row = {}", block.data.1), "map-remarks", &rows);
    }
}

fn area(page: &mut Page<'_>, block: &Block) {
    if !block.range.is_empty() {
        page.sure(&format!("range = {}", quoted(&block.range)));
    }
    match &block.header_rows[..] {
        [row] if block.range.is_empty() => page.sure(&format!("header-row = {row}")),
        [_] => {}
        rows => {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            page.sure(&format!("header-rows = [{}]", rows.join(", ")));
        }
    }
}

/// Which table it is: certain, or the candidates and a free table to choose from.
fn tables(page: &mut Page<'_>, sheet: &str, block: &Block, is_sure: bool) {
    for (position, candidate) in block.candidates.iter().enumerate() {
        let line = format!("table = {}", quoted(&candidate.table));
        if is_sure && position == 0 {
            page.sure(&line);
            return;
        }
        let headers: Vec<&str> = candidate.columns.iter().map(|(_, header)| header.as_str()).collect();
        let lacks = if candidate.lacks.is_empty() {
            "–".to_owned()
        } else {
            candidate.lacks.join(", ")
        };
        let words = [
            ("known", &*headers.len().to_string()),
            ("headers", &headers.join(", ")),
            ("lacks", &lacks),
        ];
        page.ask(&line, "map-candidate", &words);
    }
    let measure = block
        .columns
        .iter()
        .filter(|column| !column.is_double && !block.total_columns.contains(&column.header))
        .find(|column| column.look.is_numeric() && column.look.dates == 0);
    let free = match measure {
        Some(column) if block.wide.is_none() => {
            format!(
                "free = {{ name = {}, measure = {} }}",
                quoted(sheet),
                quoted(&column.header)
            )
        }
        _ => format!("free = {{ name = {} }}", quoted(sheet)),
    };
    page.ask(&free, "map-free", &[]);
}

/// A header of quantities that names a scale or another unit: a reader asks about it until the mapping says which.
fn scaled(page: &mut Page<'_>, best: &Candidate) {
    let Some(table) = contract::table_of_sheet(&best.table) else {
        return;
    };
    let Some(column) = header_unit::quantity(table) else {
        return;
    };
    let known = best.columns.iter().chain(&best.rivals).chain(&best.fits);
    for (_, header) in known.filter(|(name, _)| *name == column.nl) {
        let scale = match header_unit::unsettled(table, column, header) {
            None => continue,
            Some("scale") => "x1000",
            Some(_) => "x…",
        };
        let line = format!("values.{}.scale = {}", column.nl, quoted(scale));
        page.ask(&line, "map-scale", &[("header", header)]);
    }
}

/// What a row may do without and may stand nowhere: whose it is, and in which unit.
fn given_nowhere(page: &mut Page<'_>, best: &Candidate, block: &Block, has_cover: bool) {
    let Some(table) = contract::table_of_sheet(&best.table) else {
        return;
    };
    let is_asked = |name: &str| {
        best.columns.iter().chain(&best.rivals).any(|(known, _)| known == name) || best.lacks.iter().any(|l| l == name)
    };
    let partner = table.partner.as_ref().and_then(|id| table.column(id));
    if let Some(partner) = partner.filter(|partner| !has_cover && !is_asked(&partner.nl)) {
        page.ask(&format!("constants.{} = \"…\"", partner.nl), "map-partner", &[]);
    }
    let unit = table
        .column("unit")
        .filter(|unit| table.id == "contributions" && !is_asked(&unit.nl));
    let has_units = block.columns.iter().any(|column| !column.look.units.is_empty());
    if let Some(unit) = unit.filter(|_| !has_units) {
        let words: Vec<&str> = unit.words.iter().map(|word| word.nl.as_str()).collect();
        let line = format!("constants.{} = {}", unit.nl, quoted("…"));
        page.ask(&line, "map-unit", &[("words", &words.join(", "))]);
    }
}

/// A column that a row needs and that no header is.
fn lacking(page: &mut Page<'_>, table: &str, name: &str) {
    let column =
        contract::table_of_sheet(table).and_then(|table| table.columns.iter().find(|column| column.nl == name));
    let words: Vec<&str> = column
        .iter()
        .flat_map(|column| column.words.iter().map(|word| word.nl.as_str()))
        .collect();
    let example = match column.map(|column| column.kind) {
        Some(ColumnType::Period) => "2026-10",
        Some(ColumnType::Date) => "2026-10-31",
        _ => "…",
    };
    let line = format!("constants.{name} = {}", quoted(example));
    if words.is_empty() {
        page.ask(&line, "map-lacks", &[("column", name)]);
    } else {
        page.ask(
            &line,
            "map-lacks-word",
            &[("column", name), ("words", &words.join(", "))],
        );
    }
}

fn write_wide(page: &mut Page<'_>, wide: &WideLook, best: Option<&Candidate>, is_sure: bool) {
    if wide.is_exact {
        page.sure(&format!("wide.columns = {}", quoted(&wide.patterns[0])));
    } else if wide.lacks_year && wide.patterns == ["*"] {
        let headers: Vec<String> = wide.heads.iter().map(|(header, _)| header.clone()).collect();
        page.sure(&format!("wide.columns = {}", list(&headers)));
    } else if wide.patterns.len() > 1 {
        for pattern in &wide.patterns {
            page.ask(&format!("wide.columns = {}", quoted(pattern)), "map-group", &[]);
        }
    } else {
        for (header, period) in &wide.heads {
            let line = |period: &str| format!("wide.heads.{} = {}", quoted(header), quoted(period));
            match period {
                Some(period) => page.sure(&line(period)),
                None => page.ask(&line("2026-01"), "map-head", &[]),
            }
        }
    }
    if let Some((best, (into, value))) = best.and_then(|best| Some((best, best.wide.as_ref()?))) {
        page.of_table(is_sure, &format!("wide.into = {}", quoted(into)), &best.table);
        page.of_table(is_sure, &format!("wide.value = {}", quoted(value)), &best.table);
    } else {
        page.ask("wide.into = \"periode\"", "map-wide", &[]);
        page.ask("wide.value = \"waarde\"", "map-wide", &[]);
    }
    if wide.lacks_year {
        page.ask("wide.year = 2026", "map-year", &[]);
    }
    if wide.is_fiscal {
        page.ask("wide.fiscal-year = \"end\"", "map-fiscal", &[]);
    }
}

/// The headers of the columns of totals, with a year in them left open where only totals are meant then: next year it is
/// another one.
fn every_year(block: &Block) -> Vec<String> {
    let is_total = |header: &String| block.total_columns.contains(header);
    let open = |header: &String| {
        let words = header.split(' ').map(|word| {
            let is_year = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
            if is_year { "*" } else { word }
        });
        let pattern = words.collect::<Vec<_>>().join(" ");
        let mut others = block.columns.iter().filter(|column| !is_total(&column.header));
        let is_safe = pattern != "*" && others.all(|column| mapping::matches(&pattern, &column.header).is_none());
        if block.wide.is_some() && is_safe {
            pattern
        } else {
            header.clone()
        }
    };
    let mut patterns: Vec<String> = block.total_columns.iter().map(open).collect();
    patterns.dedup();
    patterns
}

/// A file name in which every number may be another one next month.
fn every_month(file: &str) -> String {
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    let mut name = String::new();
    for c in stem.chars() {
        let c = if c.is_ascii_digit() { '*' } else { c };
        let is_between = matches!(c, '*' | '-' | '_' | ' ') && name.ends_with('*');
        if !is_between {
            name.push(c);
        }
    }
    let name = name.trim_start_matches(['*', '-', '_', ' ']);
    if extension.is_empty() {
        name.to_owned()
    } else {
        format!("{name}.{extension}")
    }
}
