//! Money, projects and risks: per project what was budgeted, spent and expected; who brings in what, cash and in kind
//! apart; match funding beside what was agreed; the five largest risks with who watches them.

use std::collections::BTreeMap;

use crate::domain::{Measurement, Money, RowSet, Subject, SubjectType};
use crate::ledger::Row;
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::funded;
use crate::report::steering::{money_sources, sensitivity};
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, Tone, Trace, agreed, reading};

const INDICATORS: &[&str] = &[
    "project-budget",
    "cofinancing-share",
    "own-funding-share",
    "public-support",
    "funding-coverage",
    "funding-cliff",
];
/// Projects with which the sheet fits on one page.
const ON_A_PAGE: usize = 6;
/// Risks in the table at most.
const RISKS: usize = 5;

/// The sheet `Geld, projecten en risico's`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Table(projects(context)),
        Block::Table(money_sources::brought(context)),
        Block::Table(money_sources::match_funding(context)),
        Block::Table(money_sources::commitments(context)),
        Block::Table(risks(context)),
    ];
    let seen = conclusion(context).map_or_else(|| context.word("money-conclusion-none"), |sentence| sentence.text);
    blocks.push(reading::block(context, "money", INDICATORS, seen));
    let heading = Heading {
        id: "money",
        headline,
        subtitle: context.text("money-subtitle", &[("period", context.period_text().into())]),
    };
    // On one page as long as that can be read.
    let is_small = context.table("projects").len() <= ON_A_PAGE;
    let paper = if is_small { Paper::OnePage } else { Paper::Portrait };
    frame::sheet(context, heading, paper, blocks)
}

/// `De projecten komen naar verwachting uit op 97% van de begroting`.
fn headline(context: &Context<'_>) -> String {
    match budget(context).and_then(|figure| figure.value) {
        Some(share) => context.text("money-headline", &[("share", context.locale.percent(share, 0).into())]),
        None => context.word("money-headline-none"),
    }
}

/// What all projects cost beside their budget.
pub(crate) fn budget<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("project-budget", &Subject::network())
}

/// Whether the benefits cover the costs, and what this year lacks, in a sentence for the first page; `None` where both are
/// unknown.
pub(crate) fn conclusion(context: &Context<'_>) -> Option<Sentence> {
    let gap = funded::gap(context);
    let Some(said) = benefits_and_costs(context) else {
        // Without a present value there may still be a year without enough money.
        return gap.map(|text| Sentence {
            text,
            tone: Tone::Plain,
            trace: None,
        });
    };
    Some(Sentence {
        text: [Some(said.text), gap]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        ..said
    })
}

/// Whether the benefits cover the costs; `None` where that cannot be said.
pub(crate) fn benefits_and_costs(context: &Context<'_>) -> Option<Sentence> {
    let figure = context.latest("benefit-npv", &Subject::network())?;
    let value = figure.value?;
    let covers = if value < 0.0 { "no" } else { "yes" };
    let years = |tables: &[&str]| {
        let years = funded::years_of(context, figure, tables);
        years.map_or_else(String::new, |years| {
            context.text("money-of-years", &[("years", years.into())])
        })
    };
    let text = context.text(
        "money-conclusion",
        &[
            ("covers", covers.into()),
            (
                "depends",
                if sensitivity::depends(context) { "yes" } else { "no" }.into(),
            ),
            ("value", context.locale.euros(value.abs()).into()),
            ("benefits", years(&["benefit_realisation", "benefit_plan"]).into()),
            ("costs", years(&["costs"]).into()),
        ],
    );
    Some(Sentence {
        text: [Some(text), funded::left_out(context, figure)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        // No signal: a state of affairs, which the count of signals does not hold.
        tone: Tone::Plain,
        trace: Some(Trace::Measurement(figure.key.clone())),
    })
}

/// Sums of costs of one project up to and with the reported year, and the rows they come from.
#[derive(Default)]
struct Costs {
    sums: BTreeMap<&'static str, (Money, Vec<u32>)>,
}

/// Kinds of costs, in the order of the table.
const KINDS: [&str; 3] = ["budget", "actual", "forecast"];

impl Costs {
    fn add(&mut self, kind: &'static str, row: Row<'_>) {
        if let Some(amount) = row.number("amount").and_then(Money::from_euros) {
            let (sum, rows) = self.sums.entry(kind).or_default();
            *sum += amount;
            rows.push(row.index());
        }
    }

    fn cell(&self, context: &Context<'_>, kind: &str) -> Cell {
        match self.sums.get(kind) {
            Some((sum, rows)) => Cell::number(sum.euros(), NumberFormat::Euro)
                .traced(Trace::Rows(vec![RowSet::new("costs", rows.clone())])),
            None => context.absent("report-absent-missing"),
        }
    }
}

/// Costs of a project up to and with the reported year; of all of them where none is named.
fn costs(context: &Context<'_>, project: Option<&str>) -> Costs {
    let table = context.table("costs");
    let mut costs = Costs::default();
    for row in table.rows() {
        let is_of_it = project.is_none_or(|id| row.text("project_id") == Some(id));
        let is_to_date = row
            .number("year")
            .is_some_and(|year| year as i32 <= context.month().year());
        let kind = KINDS.into_iter().find(|kind| row.text("kind") == Some(*kind));
        if let Some(kind) = kind.filter(|_| is_of_it && is_to_date) {
            costs.add(kind, row);
        }
    }
    costs
}

/// Per project: last day, budget, spent and expected of the years up to this one, and the outcome.
fn projects(context: &Context<'_>) -> Table {
    let facts = context.table("projects");
    let mut projects: Vec<Row<'_>> = facts.rows().filter(|row| row.text("project_id").is_some()).collect();
    projects.sort_by_key(|row| (row.text("name").map(str::to_owned), row.index()));
    let year = context.month().year().to_string();
    let headers = frame::headers(
        context,
        "money",
        &["project", "ends", "budget", "actual", "forecast", "outcome"],
    );
    let figures = |costs: &Costs, subject: &Subject| {
        let mut cells: Vec<Cell> = KINDS.iter().map(|kind| costs.cell(context, kind)).collect();
        cells.push(context.cell(context.latest("project-budget", subject)));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = projects
        .iter()
        .map(|row| {
            let id = row.text("project_id").unwrap_or_default();
            let mut cells = vec![
                context
                    .text_or_absent(row.text("name"))
                    .traced(agreed::of_row("projects", *row)),
                context.date_or(row.date("ends_on"), "money-no-end"),
            ];
            cells.extend(figures(
                &costs(context, Some(id)),
                &Subject::of(SubjectType::Project, id),
            ));
            cells
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("money-no-projects")];
        row.extend((0..5).map(|_| context.absent("report-absent-missing")));
        rows.push(row);
    }
    let mut total = vec![Cell::text(context.word("report-total"))];
    total.push(context.absent("report-absent-undefined"));
    total.extend(figures(&costs(context, None), &Subject::network()));
    rows.push(total);
    Table {
        has_total: true,
        notes: vec![context.word("money-note-outcome"), context.word("money-note-spent")],
        ..frame::table(
            context.text("money-projects-caption", &[("year", year.as_str().into())]),
            headers,
            rows,
        )
    }
}

/// The largest risks by likelihood times consequence, each with its project, measure and who watches it.
fn risks(context: &Context<'_>) -> Table {
    let facts = context.table("risks");
    let of = |row: &Row<'_>, column: &str| row.number(column).map_or(0, |value| value as i64);
    let mut risks: Vec<Row<'_>> = facts.rows().collect();
    risks.sort_by_key(|row| {
        let size = of(row, "likelihood") * of(row, "impact");
        (std::cmp::Reverse(size), row.text("risk_id").map(str::to_owned))
    });
    let mut rows: Vec<Vec<Cell>> = risks
        .iter()
        .take(RISKS)
        .map(|row| {
            let project = row
                .text("project_id")
                .map(|id| context.subject_name(&Subject::of(SubjectType::Project, id)));
            let size = context.text(
                "report-risks-size",
                &[
                    ("likelihood", of(row, "likelihood").into()),
                    ("impact", of(row, "impact").into()),
                ],
            );
            vec![
                context
                    .text_or_absent(row.text("description"))
                    .traced(agreed::of_row("risks", *row)),
                Cell::text(project.unwrap_or_else(|| context.word("money-whole-network"))),
                Cell::text(size),
                context.text_or_absent(row.text("measure")),
                context.text_or_absent(row.text("owner_role")),
                context.date_or(row.date("assessed_on"), "report-absent-empty"),
            ]
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("report-risks-none")];
        row.extend((0..5).map(|_| context.absent("report-absent-missing")));
        rows.push(row);
    }
    let mut headers = frame::headers(
        context,
        "report-risks",
        &["description", "likelihood", "measure", "owner", "assessed"],
    );
    headers.insert(1, context.word("money-column-project"));
    frame::table(context.word("report-risks-with-project-caption"), headers, rows)
}
