//! With which discount rate, rates and price index was calculated, since when each holds, and how old it is on the
//! reference date.

use std::collections::BTreeSet;

use crate::domain::{Date, Month, Period};
use crate::indicators::benefit::optimism::Optimism;
use crate::indicators::benefit::prices::Prices;
use crate::ledger::rates::Rates;
use crate::ledger::{ContributionKind, Row};
use crate::report::{Cell, Context, Table, frame};

/// One value with its day and its source.
struct Dated {
    what: String,
    value: String,
    since: Option<Date>,
    source: Option<String>,
    /// The key of the word where the day is not there: not asked for, or not given.
    undated: &'static str,
}

/// The key of the word for a day that ought to be there.
const UNDATED: &str = "report-absent-since";

/// All of them: discount rate, price index, rates that were used.
pub(in crate::report) fn table(context: &Context<'_>) -> Table {
    let rows = [Some(discount(context)), index(context), Some(optimism(context))]
        .into_iter()
        .flatten()
        .chain(rates(context))
        .map(|dated| {
            vec![
                Cell::text(dated.what),
                Cell::text(dated.value),
                context.date_or(dated.since, dated.undated),
                dated.since.map_or_else(
                    || context.absent("report-absent-empty"),
                    |since| Cell::text(age(context, since)),
                ),
                context.source_or_absent(dated.source.as_deref()),
            ]
        })
        .collect();
    frame::table(
        context.word("report-assumptions-caption"),
        frame::headers(
            context,
            "report-assumptions",
            &["what", "value", "since", "age", "source"],
        ),
        rows,
    )
}

/// The sentence that says that nothing was converted to one price level.
pub(in crate::report) fn missing(context: &Context<'_>) -> Option<String> {
    let prices = Prices::new(context.facts, context.scope);
    prices
        .level()
        .is_none()
        .then(|| context.word("report-assumptions-no-index"))
}

/// Whole months from a day to the reference date, in words: years from two years on.
fn age(context: &Context<'_>, since: Date) -> String {
    let reference = context.scope.reference_date;
    let months = Month::of(reference).ordinal() - Month::of(since).ordinal() - i32::from(reference.day() < since.day());
    match months {
        ..0 => context.word("report-age-ahead"),
        0..24 => context.text("report-age-months", &[("n", i64::from(months).into())]),
        _ => context.text("report-age-years", &[("n", i64::from(months / 12).into())]),
    }
}

fn discount(context: &Context<'_>) -> Dated {
    let threshold = context.scope.thresholds.get("discount-rate");
    Dated {
        what: context.word("report-assumptions-discount"),
        value: context.locale.percent(threshold.map_or(f64::NAN, |rate| rate.value), 2),
        since: threshold.and_then(|rate| rate.since),
        source: threshold.map(|rate| rate.reason(context.locale.language).to_owned()),
        undated: UNDATED,
    }
}

/// What is taken off plans for being plans, by certainty.
fn optimism(context: &Context<'_>) -> Dated {
    let parts = Optimism::of(context.scope).parts();
    let told: Vec<String> = (1_usize..)
        .zip(parts)
        .filter(|(_, part)| *part > 0.0)
        .map(|(certainty, part)| {
            context.text(
                "report-assumptions-optimism-part",
                &[
                    ("certainty", certainty.into()),
                    ("part", context.locale.percent(part, 0).into()),
                ],
            )
        })
        .collect();
    let threshold = context.scope.thresholds.get("optimism-1");
    Dated {
        what: context.word("report-assumptions-optimism"),
        value: if told.is_empty() {
            context.word("report-assumptions-optimism-none")
        } else {
            context.locale.list(&told)
        },
        since: threshold.and_then(|threshold| threshold.since),
        source: Some(context.word("report-assumptions-optimism-source")),
        undated: "report-absent-empty",
    }
}

fn index(context: &Context<'_>) -> Option<Dated> {
    let prices = Prices::new(context.facts, context.scope);
    Some(Dated {
        what: context.word("report-assumptions-index"),
        value: context.text(
            "report-assumptions-level",
            &[("year", prices.level()?.to_string().into())],
        ),
        since: prices.published_on(),
        source: prices.source().map(str::to_owned),
        undated: UNDATED,
    })
}

/// The rates of the table `rates` that a contribution up to the reported month falls under.
fn rates(context: &Context<'_>) -> Vec<Dated> {
    let mut given: BTreeSet<(ContributionKind, &str, Period)> = BTreeSet::new();
    // Groups that differ in none of the three stand together: most are seen at once.
    let mut last = None;
    let groups = context.facts.contributions.iter();
    for group in groups.filter(|group| !group.kind.is_cash() && group.period.last_month() <= context.month()) {
        let own = Some((group.kind, group.unit.as_str(), group.period));
        if own != last {
            given.extend(own);
            last = own;
        }
    }
    let table = context.table("rates");
    let used = |row: &Row<'_>| {
        let (Some(kind), Some(unit), Some(from)) = (
            row.text("kind").and_then(ContributionKind::parse),
            row.text("unit"),
            row.date("valid_from"),
        ) else {
            return false;
        };
        given.iter().any(|(of, per, period)| {
            let day = Rates::day_of(*period);
            *of == kind && *per == unit && from <= day && row.date("valid_to").is_none_or(|end| day <= end)
        })
    };
    table.rows().filter(used).map(|row| rate(context, row)).collect()
}

fn rate(context: &Context<'_>, row: Row<'_>) -> Dated {
    let word = |column: &str| {
        row.text(column)
            .map(|id| context.enum_word("rates", column, id))
            .unwrap_or_default()
    };
    let euros = |column: &str| {
        let value = row.number(column).or_else(|| row.number("eur_middle"));
        let decimals = |value: f64| if value.fract() == 0.0 { 0 } else { 2 };
        value.map_or_else(String::new, |value| context.locale.number(value, decimals(value)))
    };
    Dated {
        what: context.text(
            "report-assumptions-rate",
            &[("kind", word("kind").into()), ("unit", word("unit").into())],
        ),
        value: context.text(
            "report-assumptions-band",
            &[
                ("low", euros("eur_low").into()),
                ("middle", euros("eur_middle").into()),
                ("high", euros("eur_high").into()),
            ],
        ),
        since: row.date("valid_from"),
        source: row.text("source").map(str::to_owned),
        undated: UNDATED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{House, shown};

    #[test]
    fn what_was_calculated_with_stands_there_with_its_day_its_age_and_its_source() {
        let rate = |kind, middle, from, to, source| {
            let cells = [
                ("rate_code", source),
                ("kind", kind),
                ("unit", if kind == "hours" { "hour" } else { "piece" }),
                ("eur_low", "55"),
                ("eur_middle", middle),
                ("eur_high", "80"),
                ("valid_from", from),
                ("valid_to", to),
                ("source", source),
            ];
            cells
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect::<Vec<_>>()
        };
        // The hours of October 2026 fall under the second rate; nobody gave equipment.
        let house = House::three_partners().with_tables(&[(
            "rates",
            &[
                rate("hours", "60", "2023-01-01", "2024-12-31", "besluit 2023"),
                rate("hours", "65", "2025-01-01", "", "besluit 2025"),
                rate("equipment", "70", "2025-01-01", "", "prijslijst"),
            ],
        )]);
        let rows: Vec<Vec<String>> = table(&house.context())
            .rows
            .iter()
            .map(|row| row.iter().map(shown).collect())
            .collect();
        assert_eq!(rows.len(), 3, "{rows:#?}");
        assert!(
            rows[0][1].contains("2,25%") && rows[0][4].contains("Werkgroep discontovoet 2020"),
            "{rows:#?}"
        );
        let [what, value, _, age, source] = &rows[2][..] else {
            panic!("five columns: {rows:#?}");
        };
        assert!(what.to_lowercase().contains("uren"), "{what}");
        assert!(["55", "65", "80"].iter().all(|euros| value.contains(euros)), "{value}");
        assert!(age.contains("22"), "from January 2025 to November 2026: {age}");
        assert_eq!(source, "besluit 2025");
    }
}
