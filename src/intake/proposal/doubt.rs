//! What a proposal is unsure about in the columns: each doubt as a line to choose, with the cell that raises it.

use crate::intake::personal;
use crate::intake::proposal::block::{Block, ColumnFound};
use crate::intake::proposal::table::Candidate;
use crate::intake::proposal::write::{Page, quoted, slug};

/// The columns that no header of the contract is, and what must be decided about the cells of each.
pub(super) fn columns(page: &mut Page<'_>, block: &Block, best: Option<&Candidate>, is_sure: bool) {
    let mut words: Vec<String> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut fill_down: Vec<String> = Vec::new();
    for column in &block.columns {
        let is_wide = is_wide(block, &column.header);
        let known = best.and_then(|best| {
            let mut known = best.columns.iter().chain(&best.rivals).chain(&best.fits);
            known.find(|(_, header)| *header == column.header)
        });
        let mut name = known.map_or_else(|| slug(&column.header, &column.letters), |(name, _)| name.clone());
        if names.contains(&name) && known.is_none() {
            name = format!("{name}_{}", column.letters.to_lowercase());
        }
        if is_wide {
            name = best
                .and_then(|best| best.wide.as_ref())
                .map_or_else(|| "waarde".to_owned(), |(_, value)| value.clone());
        } else if known.is_none() && !block.total_columns.contains(&column.header) {
            unknown(page, column, &name, is_sure);
        }
        if block.fill_down.contains(&column.header) {
            fill_down.push(quoted(&name));
        }
        let is_new = !names.contains(&name);
        if is_new {
            names.push(name.clone());
        }
        if block.total_columns.contains(&column.header) {
            continue;
        }
        words.extend(column.look.words.iter().map(|word| quoted(word)));
        cells(page, column, &name, is_new, known.is_none() && !is_sure && !is_wide);
    }
    if !fill_down.is_empty() {
        page.ask(&format!("fill-down = [{}]", fill_down.join(", ")), "map-fill-down", &[]);
    }
    words.sort();
    words.dedup();
    if !words.is_empty() {
        page.ask(&format!("missing = [{}]", words.join(", ")), "map-missing", &[]);
    }
}

fn is_wide(block: &Block, header: &str) -> bool {
    block
        .wide
        .as_ref()
        .is_some_and(|wide| wide.heads.iter().any(|(head, _)| head == header))
}

fn unknown(page: &mut Page<'_>, column: &ColumnFound, name: &str, is_sure: bool) {
    if personal::is_unknown_header(&column.header) {
        return page.say("map-person", &[("letters", &column.letters)]);
    }
    if column.is_double {
        let line = format!("letters.{name} = {}", quoted(&column.letters));
        return page.ask(&line, "map-double", &[("header", &column.header)]);
    }
    let key = if is_sure { "map-extra" } else { "map-unknown" };
    page.ask(&format!("columns.{name} = {}", quoted(&column.header)), key, &[]);
}

/// Doubts about the cells of a column. Of columns that are read together each doubt is asked once.
fn cells(page: &mut Page<'_>, column: &ColumnFound, name: &str, is_new: bool, may_be_free: bool) {
    let look = &column.look;
    if let Some(cell) = &look.error {
        page.say("map-error-cell", &[("cell", cell), ("header", &column.header)]);
    }
    if !is_new {
        return;
    }
    let mut ask = |rule: &str, key: &str, cell: &str| {
        page.ask(&format!("values.{name}.{rule}"), key, &[("cell", cell)]);
    };
    if may_be_free && look.dates * 4 > look.filled {
        ask("type = \"date\"", "map-free-type", "");
    } else if may_be_free && look.is_numeric() {
        ask("type = \"number\"", "map-free-type", "");
    }
    if let Some(cell) = &look.ambiguous {
        ask("decimal = \",\"", "map-decimal", cell);
    }
    if let Some(cell) = &look.month_first {
        ask("date-order = \"mdy\"", "map-month-first", cell);
    } else if look.is_either_first {
        ask("date-order = \"dmy\"", "map-date-order", "");
    }
    if !look.units.is_empty() {
        let units: Vec<String> = look.units.iter().map(|unit| format!("{} = 1", quoted(unit))).collect();
        ask(&format!("units = {{ {} }}", units.join(", ")), "map-units", "");
    }
    if let Some((sign, parts)) = &look.split {
        let (sign, parts) = (quoted(sign), parts.to_string());
        ask(&format!("split = {sign}"), "map-split", &parts);
        ask("part = 1", "map-part", &parts);
    }
}
