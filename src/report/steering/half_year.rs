//! The sheet of a report over a half-year: what was brought in, how the KPIs moved, what was finished and what was decided
//! in its months.
//!
//! It counts months of the half-year only. Beside the contributions stand those of the same months of the half-year before,
//! never a whole half-year beside a part of one. The other sheets say over which months theirs are.

use std::collections::BTreeMap;

use crate::domain::{Date, Money, Month};
use crate::indicators::contribution::windowed::{Span, Totals, by_partner};
use crate::indicators::decisions::Decision;
use crate::ledger::{ContributionGroup, DeliveryState, FactTable, Row};
use crate::report::chart::{Fill, Series};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::kpi::{self, Kpi};
use crate::report::steering::{decided, milestones};
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, agreed, reading};

const INDICATORS: &[&str] = &["decision-follow-up"];
/// Months from a half-year to the one before.
const HALF: i32 = 6;

/// The months of a half-year that count, and the same months of the half-year before.
struct Spans {
    now: Span,
    before: Span,
}

impl Spans {
    fn of(context: &Context<'_>) -> Self {
        let first = context.edition.period.first_month();
        let last = context.edition.period.last_month().min(context.month());
        Self {
            now: (first, last),
            before: (first.plus(-HALF), last.plus(-HALF)),
        }
    }

    fn days(&self) -> (Date, Date) {
        (self.now.0.first_day(), self.now.1.last_day())
    }
}

/// The sheet `Het halfjaar`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let spans = Spans::of(context);
    let milestones = context.table("milestones");
    let finished = finished(&milestones, spans.days());
    let decisions = context.table("decisions");
    let taken = taken(context, &decisions, spans.days());
    let given = Given::of(context, &spans);
    let sums = given.sums(None);
    let (now, before) = sums.split_at(2);
    let none = || context.word("half-year-seen-none");
    let said = text_of_sums(context, now, "report-contributions-seen").unwrap_or_else(none);
    let seen = text_of_sums(context, before, "half-year-seen-before").unwrap_or_else(none);
    let mut blocks = vec![
        Block::Chart(Box::new(chart(context, &spans, &given, &said))),
        Block::Table(contributions(context, &spans, &given)),
    ];
    let kpis = kpi::in_force(context);
    if !kpis.is_empty() {
        blocks.push(Block::Table(moved(context, &kpis, spans.now.0)));
    }
    blocks.push(Block::Table(results(context, &finished)));
    blocks.push(Block::Table(decided_on(context, &taken)));
    blocks.push(reading::block(context, "half-year", INDICATORS, seen));
    let heading = Heading {
        id: "half-year",
        headline: context.text(
            "half-year-headline",
            &[("results", finished.len().into()), ("decisions", taken.len().into())],
        ),
        subtitle: context.text("half-year-subtitle", &[("span", span_text(context, spans.now).into())]),
    };
    frame::sheet(context, heading, Paper::Portrait, blocks)
}

fn span_text(context: &Context<'_>, (first, last): Span) -> String {
    let ends = [first, last].map(|month| context.locale.month_short(month));
    context.text(
        "report-span",
        &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())],
    )
}

/// What partners brought in: cash and in kind, in these months and in the same months of the half-year before.
struct Given<'a> {
    now: [BTreeMap<&'a str, Totals<'a>>; 2],
    before: [BTreeMap<&'a str, Totals<'a>>; 2],
}

impl<'a> Given<'a> {
    fn of(context: &Context<'a>, spans: &Spans) -> Self {
        let facts = context.facts.whole();
        let over = |span| {
            [true, false].map(|cash| by_partner(facts, span, |group: &ContributionGroup| group.kind.is_cash() == cash))
        };
        Self {
            now: over(spans.now),
            before: over(spans.before),
        }
    }

    /// The four sums of one partner, or of all.
    fn sums(&self, partner: Option<&str>) -> Vec<Option<Totals<'a>>> {
        let sides = self.now.iter().chain(&self.before);
        let sum = |side: &BTreeMap<&str, Totals<'a>>| match partner {
            Some(id) => side.get(id).cloned(),
            None => side.values().fold(None, |sum: Option<Totals<'a>>, own| {
                let mut sum = sum.unwrap_or_default();
                sum.add_all(own);
                Some(sum)
            }),
        };
        sides.map(sum).collect()
    }
}

/// Partners that took part in these months, by kind and name.
fn partners<'a>(context: &Context<'a>, spans: &Spans) -> Vec<(&'a str, &'a str)> {
    let partners = context.facts.whole().partners.iter();
    let active = partners.filter(|partner| partner.is_active_within(spans.now.0, spans.now.1));
    active
        .map(|partner| (partner.id.as_str(), partner.name.as_str()))
        .collect()
}

/// `In geld € 86.400, in natura € 150.300.`; `None` where nothing was delivered.
fn text_of_sums(context: &Context<'_>, sums: &[Option<Totals<'_>>], key: &str) -> Option<String> {
    let euros = |sum: &Option<Totals<'_>>| {
        let money = sum.as_ref().map_or(Money::default(), |sum| sum.middle);
        context.locale.euros(money.euros())
    };
    match sums {
        [None, None] => None,
        [cash, kind] => Some(context.text(key, &[("cash", euros(cash).into()), ("kind", euros(kind).into())])),
        _ => None,
    }
}

fn chart(context: &Context<'_>, spans: &Spans, given: &Given<'_>, said: &str) -> ChartSpec {
    let partners = partners(context, spans);
    let sides = given
        .now
        .iter()
        .zip([("report-cash", Fill::Solid), ("report-in-kind", Fill::Tint)]);
    let series = sides.map(|(side, (name, fill))| Series {
        name: context.word(name),
        fill,
        values: partners
            .iter()
            .map(|(id, _)| side.get(id).map(|sum| sum.middle.euros()))
            .collect(),
        ranges: None,
    });
    let is_empty = given.now.iter().all(BTreeMap::is_empty);
    ChartSpec {
        id: "halfjaar".to_owned(),
        headline: said.trim_end_matches('.').to_owned(),
        subtitle: context.text(
            "report-contributions-chart-subtitle",
            &[
                ("span", span_text(context, spans.now).into()),
                ("n", partners.len().into()),
            ],
        ),
        description: said.to_owned(),
        empty: is_empty.then(|| context.word("half-year-seen-none")),
        body: ChartBody::StackedBars {
            series: series.collect(),
            categories: partners.iter().map(|(_, name)| (*name).to_owned()).collect(),
            format: NumberFormat::Euro,
            axis: context.word("report-axis-euros"),
        },
    }
}

fn contributions(context: &Context<'_>, spans: &Spans, given: &Given<'_>) -> Table {
    let row = |name: &str, partner: Option<&str>| {
        let sums = given.sums(partner).into_iter().map(|sum| match sum {
            Some(sum) => Cell::number(sum.middle.euros(), NumberFormat::Euro).traced(Trace::Rows(sum.rows().collect())),
            None => context.absent("report-absent-none"),
        });
        std::iter::once(Cell::text(name)).chain(sums).collect::<Vec<Cell>>()
    };
    let mut rows: Vec<Vec<Cell>> = partners(context, spans)
        .into_iter()
        .map(|(id, name)| row(name, Some(id)))
        .collect();
    rows.push(row(&context.word("report-total"), None));
    let of_span = |key: &str, span: Span| context.text(key, &[("span", span_text(context, span).into())]);
    let headers = vec![
        context.word("report-column-partner"),
        of_span("half-year-cash", spans.now),
        of_span("half-year-kind", spans.now),
        of_span("half-year-cash", spans.before),
        of_span("half-year-kind", spans.before),
    ];
    let open = context.facts.deliveries.iter().filter(|delivery| {
        delivery.state == DeliveryState::Missing && (spans.now.0..=spans.now.1).contains(&delivery.month)
    });
    let open = open.count();
    let lacking = (open > 0).then(|| context.text("half-year-note-missing", &[("n", open.into())]));
    Table {
        has_total: true,
        notes: std::iter::once(context.word("half-year-note-whole"))
            .chain(lacking)
            .collect(),
        ..frame::table(context.word("half-year-contributions-caption"), headers, rows)
    }
}

/// Each KPI: baseline, the last value before the half-year, the newest, and the target.
fn moved(context: &Context<'_>, kpis: &[Kpi], first: Month) -> Table {
    let rows = kpis.iter().map(|kpi| {
        let format = kpi.format(context);
        let number = |value: Option<f64>, key| value.map_or_else(|| context.absent(key), |v| Cell::number(v, format));
        let values = kpi::values(context, kpi);
        let before = values
            .iter()
            .rfind(|m| m.value.is_some() && m.key.period.last_month() < first);
        vec![
            Cell::text(kpi.title()),
            number(kpi.baseline, "report-absent-missing"),
            context.cell_as(before.copied(), format),
            context.cell_as(kpi::newest(context, kpi), format),
            number(kpi.target, "report-absent-no-target"),
        ]
    });
    frame::table(
        context.word("half-year-kpis-caption"),
        frame::headers(
            context,
            "half-year-kpis",
            &["kpi", "baseline", "before", "now", "target"],
        ),
        rows.collect(),
    )
}

/// The milestones that were finished between two days, by day.
fn finished(facts: &FactTable, (first, last): (Date, Date)) -> Vec<Row<'_>> {
    let is_within = |row: &Row<'_>| row.date("finished_on").is_some_and(|day| first <= day && day <= last);
    let mut rows: Vec<Row<'_>> = facts.rows().filter(is_within).collect();
    rows.sort_by_key(|row| (row.date("finished_on"), row.text("name").map(str::to_owned)));
    rows
}

fn results(context: &Context<'_>, finished: &[Row<'_>]) -> Table {
    let rows = finished.iter().map(|row| {
        let day = row.date("finished_on");
        let (state, tone) = milestones::state(*row, day, context.month().last_day());
        vec![
            context
                .text_or_absent(milestones::name(context, *row).as_deref())
                .traced(agreed::of_row("milestones", *row)),
            Cell::text(context.enum_word("milestones", "kind", row.text("kind").unwrap_or_default())),
            context.date_or(row.date("planned_on"), "report-absent-empty"),
            context.date_or(day, "report-absent-empty"),
            Cell::text(context.word(state)).toned(tone),
        ]
    });
    frame::table(
        context.word("half-year-results-caption"),
        frame::headers(
            context,
            "report-milestones",
            &["name", "kind", "planned", "finished", "state"],
        ),
        rows.collect(),
    )
}

/// The decisions that were taken between two days, by day.
fn taken<'a>(context: &Context<'_>, facts: &'a FactTable, (first, last): (Date, Date)) -> Vec<(Decision, Row<'a>)> {
    let mut taken = agreed::decisions(context, facts);
    taken.retain(|(decision, _)| decision.decided_on.is_some_and(|day| first <= day && day <= last));
    taken.sort_by_key(|(decision, _)| (decision.decided_on, decision.row));
    taken
}

fn decided_on(context: &Context<'_>, taken: &[(Decision, Row<'_>)]) -> Table {
    let rows = taken.iter().map(|(decision, row)| {
        let body = row
            .text("body")
            .map(|body| context.enum_word("decisions", "body", body));
        vec![
            agreed::subject(context, *row),
            context.text_or_absent(body.as_deref()),
            context.date_or(decision.decided_on, "report-absent-empty"),
            decided::carried_out(context, *decision),
        ]
    });
    frame::table(
        context.word("half-year-decisions-caption"),
        frame::headers(context, "decided", &["subject", "body", "taken", "carried-out"]),
        rows.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Period;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    fn house() -> House {
        House::three_partners().with_tables(&[(
            "milestones",
            &[
                vec![
                    ("milestone_id", "m1"),
                    ("name", "Convenant getekend"),
                    ("kind", "process"),
                    ("planned_on", "2026-08-01"),
                    ("finished_on", "2026-07-20"),
                ],
                vec![
                    ("milestone_id", "m2"),
                    ("name", "Eerste helft"),
                    ("kind", "process"),
                    ("planned_on", "2026-06-01"),
                    ("finished_on", "2026-06-30"),
                ],
            ],
        )])
    }

    #[test]
    fn a_half_year_counts_its_own_months_and_compares_the_same_months_of_the_one_before() {
        let house = house();
        let mut context = house.context();
        context.edition.period = Period::HalfYear(2026, 2);
        let spans = Spans::of(&context);
        let month = |m| Month::new(2026, m).expect("a month");
        assert_eq!(spans.now, (month(7), month(10)));
        assert_eq!(spans.before, (month(1), month(4)));
        let text = fixture::texts_of(&sheet(&context)).join("\n");
        assert!(text.contains("Convenant getekend"), "{text}");
        assert!(!text.contains("Eerste helft"), "{text}");
        assert!(text.contains("jul 2026 tot en met okt 2026"), "{text}");
        assert!(text.contains("jan 2026 tot en met apr 2026"), "{text}");
    }

    #[test]
    fn the_report_over_a_half_year_is_complete_in_both_languages_even_without_any_data() {
        for language in Language::ALL {
            for house in [House::empty(), house()] {
                let house = house.in_language(language);
                let mut context = house.context();
                context.edition.period = Period::HalfYear(2026, 2);
                let report = crate::report::half_year_report(&context);
                fixture::assert_publishable(&report);
                assert_eq!(report.sheets[2].id, "half-year");
                assert!(report.file_stem.ends_with("_2026-H2"), "{}", report.file_stem);
            }
        }
    }
}
