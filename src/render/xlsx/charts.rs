//! Native charts: which sheet holds the figures of which chart, how large each is, and who draws it.

use std::collections::BTreeMap;

use rust_xlsxwriter::Chart;

use crate::render::xlsx::chart_data::{self, DataCell};
use crate::render::xlsx::in_workbook::{InWorkbook, Native};
use crate::render::xlsx::names::{self, Names};
use crate::render::xlsx::{chart_bars, chart_dumbbell, chart_look, chart_multiples, chart_time, chart_xmr};
use crate::report::{Block, ChartSpec, Document};

/// Excel's limit on the alternative text that people will hear read out.
pub(super) const LONGEST_DESCRIPTION: usize = 250;

/// The sheet that a chart draws from.
pub(super) struct Plan {
    /// Its name.
    pub(super) sheet: String,
    /// The message of the chart.
    pub(super) title: String,
    /// Its header.
    pub(super) header: Vec<String>,
    /// Its rows, each as long as the header.
    pub(super) rows: Vec<Vec<DataCell>>,
}

/// The data sheets of all native charts, by the chart's id, each with a name of its own.
pub(super) fn plan(document: &Document, names: &mut Names) -> BTreeMap<String, Plan> {
    let mut plans = BTreeMap::new();
    for block in document.sheets.iter().flat_map(|sheet| &sheet.blocks) {
        let Block::Chart(spec) = block else { continue };
        if spec.empty.is_some() || plans.contains_key(&spec.id) {
            continue;
        }
        let InWorkbook::Native(chart) = InWorkbook::from(&spec.body) else {
            continue;
        };
        let (header, rows) = chart_data::of(chart, &document.words);
        if !rows.is_empty() {
            let sheet = names.claim(&format!("{}{}", document.words.chart_data_prefix, spec.id));
            let title = spec.headline.clone();
            let plan = Plan {
                sheet,
                title,
                header,
                rows,
            };
            plans.insert(spec.id.clone(), plan);
        }
    }
    plans
}

/// Panels side by side, and width and height of each in pixels, on a page of some width.
pub(super) fn size(chart: Native, page: u32) -> (usize, u32, u32) {
    let full = page.min(860);
    match chart {
        Native::Stacked(bars) => (1, full, 90 + 26 * rows(bars.categories.len())),
        Native::Paired(bars, _) => {
            let per_category = 14 + 16 * bars.series.len() as u32;
            (1, full, 90 + per_category * rows(bars.categories.len()))
        }
        Native::Dumbbell(dumbbell) => (1, full, 100 + 34 * rows(dumbbell.categories.len())),
        Native::Xmr(panels) => {
            let across = if panels.len() == 1 {
                1
            } else if page > 800 {
                3
            } else {
                2
            };
            let width = if across == 1 { full } else { page / across as u32 };
            let highest = panels
                .iter()
                .map(|panel| chart_xmr::height(panel, width.saturating_sub(8)))
                .max();
            (across, width, highest.unwrap_or(0))
        }
        Native::Lines(_) | Native::Columns(_) => (1, full, 340),
        Native::Waterfall(spec) => (1, full, 80 + 30 * rows(spec.steps.len())),
        Native::Multiples(_) => {
            const ACROSS: u32 = 3;
            (ACROSS as usize, page / ACROSS, chart_multiples::HEIGHT)
        }
    }
}

fn rows(count: usize) -> u32 {
    count.clamp(2, 40) as u32
}

/// Number of drawings of a chart.
pub(super) fn panels(chart: Native) -> usize {
    match chart {
        Native::Xmr(panels) => panels.len(),
        Native::Multiples(multiples) => multiples.panels.len(),
        Native::Stacked(_)
        | Native::Paired(..)
        | Native::Dumbbell(_)
        | Native::Lines(_)
        | Native::Columns(_)
        | Native::Waterfall(_) => 1,
    }
}

/// The drawing of a chart (of one of its panels), with its alternative text; nothing for a panel that it does not have.
pub(super) fn draw(
    (native, spec): (Native, &ChartSpec),
    panel: usize,
    plan: &Plan,
    (width, height): (u32, u32),
) -> Option<Chart> {
    let (mut chart, before) = match native {
        Native::Stacked(bars) => (chart_bars::stacked(bars, plan, width), None),
        Native::Paired(bars, lines) => (chart_bars::paired(bars, lines, plan, (width, height)), None),
        Native::Dumbbell(dumbbell) => (chart_dumbbell::draw(dumbbell, plan, width), None),
        Native::Xmr(panels) => {
            let content = panels.get(panel)?;
            let before = format!("{}: {}. ", content.title, content.verdict);
            (chart_xmr::draw(panels, panel, plan, (width, height))?, Some(before))
        }
        Native::Lines(spec) => (chart_time::lines(spec, plan), None),
        Native::Columns(spec) => (chart_time::columns(spec, plan), None),
        Native::Waterfall(spec) => (chart_time::waterfall(spec, plan), None),
        Native::Multiples(multiples) => {
            let before = format!("{}. ", multiples.panels.get(panel)?.name);
            (chart_multiples::draw(multiples, panel, plan)?, Some(before))
        }
    };
    chart_look::frame(&mut chart, before.is_none());
    let description = format!("{}{}", before.unwrap_or_default(), spec.description);
    let described = if description.chars().count() < 8 {
        format!("{} – {}", spec.headline, spec.subtitle)
    } else {
        description
    };
    chart
        .set_width(width)
        .set_height(height)
        .set_name(names::cut(&format!("{} {}", spec.id, panel + 1), 60))
        .set_alt_text(names::shortened(&names::text(&described), LONGEST_DESCRIPTION));
    Some(chart)
}
