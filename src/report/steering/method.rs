//! How every figure is made: definitions, rules, thresholds with their reasons, rates, and what was restated.

use crate::domain::SubjectType;
use crate::indicators::INDICATORS;
use crate::report::context::format_of;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::names::capitalised;
use crate::report::steering::assumptions;
use crate::report::steering::data_sheets::is_said_to_steering;
use crate::report::{Block, Cell, Context, NumberFormat, RestatementLine, Sheet, Table};
use crate::restatement::RestatementReason;
use crate::signals::RULES;

/// Most restated figures that are listed on paper.
const ON_PAPER: usize = 40;

/// The sheet `Methode en bronnen`, and one each for rules, thresholds, assumptions, rates, other names and restatements that there are: tables that
/// share a sheet would share the widths of their columns.
pub fn sheets(context: &Context<'_>) -> Vec<Sheet> {
    let mut definitions: Vec<Block> = [
        "report-method-intro",
        "report-method-missing",
        "report-method-convention",
    ]
    .map(|key| Block::Paragraph(context.word(key)))
    .into();
    definitions.push(Block::Table(self::definitions(context, &|_| true)));
    let heading = heading(context, "method");
    let method = frame::sheet(context, heading, Paper::Landscape, definitions).off_paper();
    let others = appendices(
        context,
        &["rules", "thresholds", "assumptions", "rates", "aliases", "restatements"],
    );
    std::iter::once(method).chain(others).collect()
}

fn heading(context: &Context<'_>, id: &'static str) -> Heading {
    Heading {
        id,
        headline: context.word(&format!("report-{id}-headline")),
        subtitle: context.text(
            "report-method-subtitle",
            &[("date", context.locale.date(context.scope.reference_date).into())],
        ),
    }
}

/// A sheet for each of some appendices that has something to say.
pub fn appendices(context: &Context<'_>, wanted: &[&str]) -> Vec<Sheet> {
    let others = [
        ("rules", some(rules(context))),
        ("thresholds", some(thresholds(context))),
        ("assumptions", some(assumptions::table(context))),
        ("rates", some(rates(context))),
        ("aliases", some(aliases(context))),
        ("restatements", some(restatements(context))),
    ];
    let others = others.into_iter().filter(|(id, _)| wanted.contains(id));
    let others = others.filter_map(|(id, table)| {
        let convention = Block::Note(context.word("report-method-convention"));
        let has_convention = matches!(id, "rules" | "thresholds");
        let without_index = assumptions::missing(context).filter(|_| id == "assumptions");
        let blocks = has_convention.then_some(convention).into_iter();
        let blocks = blocks.chain(without_index.map(Block::Note));
        Some((id, blocks.chain([Block::Table(table?)]).collect()))
    });
    let sheets = others.map(|(id, blocks)| {
        let paper = if id == "restatements" {
            Paper::Portrait
        } else {
            Paper::Landscape
        };
        frame::sheet(context, heading(context, id), paper, blocks)
    });
    // What was shown otherwise before is news; the rest is for looking up.
    let is_news = |sheet: &Sheet| sheet.id == "restatements" && !is_long(sheet);
    sheets
        .map(|sheet| if is_news(&sheet) { sheet } else { sheet.off_paper() })
        .collect()
}

/// True where a table is too long to read on paper.
fn is_long(sheet: &Sheet) -> bool {
    let is_long = |block: &Block| matches!(block, Block::Table(table) if table.rows.len() > ON_PAPER);
    sheet.blocks.iter().any(is_long)
}

fn some(table: Table) -> Option<Table> {
    (!table.rows.is_empty()).then_some(table)
}

fn convention(context: &Context<'_>, is_convention: bool) -> Cell {
    Cell::text(context.word(if is_convention {
        "report-method-own-convention"
    } else {
        "report-method-published"
    }))
}

/// The definitions of the indicators whose id passes.
pub fn definitions(context: &Context<'_>, is_wanted: &dyn Fn(&str) -> bool) -> Table {
    let rows = INDICATORS
        .iter()
        .filter(|indicator| is_wanted(indicator.definition().id))
        .map(|indicator| {
            let definition = indicator.definition();
            let undefined = context
                .locale
                .find(&format!("indicator-{}.undefined", definition.id), &[]);
            vec![
                Cell::text(capitalised(&context.indicator_title(definition.id))),
                Cell::text(definition.id),
                Cell::text(definition.words("formula", context.locale)),
                Cell::text(definition.unit_word(context.locale)),
                Cell::text(context.word(&format!("direction-{}", definition.direction.id()))),
                Cell::text(definition.words("source", context.locale)),
                context.text_or_absent(undefined.as_deref()),
                Cell::number(f64::from(definition.minimum_points), NumberFormat::Count),
                convention(context, definition.is_convention),
            ]
        })
        .collect();
    Table {
        has_filter: true,
        ..frame::table(
            context.word("report-method-definitions"),
            frame::headers(
                context,
                "report-method",
                &[
                    "title",
                    "id",
                    "formula",
                    "unit",
                    "direction",
                    "source",
                    "undefined",
                    "points",
                    "kind",
                ],
            ),
            rows,
        )
    }
}

fn rules(context: &Context<'_>) -> Table {
    let rows = RULES
        .iter()
        .map(|rule| {
            let definition = rule.definition();
            let title = context
                .locale
                .find(&format!("finding-{}", definition.id), &[])
                .unwrap_or_else(|| definition.id.to_owned());
            vec![
                Cell::text(capitalised(&title)),
                Cell::text(definition.words(context.locale)),
                Cell::text(definition.source(context.locale)),
                convention(context, definition.is_convention),
            ]
        })
        .collect();
    frame::table(
        context.word("report-method-rules"),
        frame::headers(context, "report-method", &["title", "rule", "source", "kind"]),
        rows,
    )
}

fn thresholds(context: &Context<'_>) -> Table {
    let rows = context
        .scope
        .thresholds
        .iter()
        .map(|(id, threshold)| {
            vec![
                Cell::text(context.word(&format!("threshold-{id}"))),
                Cell::number(threshold.value, NumberFormat::General),
                Cell::text(threshold.reason(context.locale.language)),
                convention(context, threshold.is_convention),
                Cell::text(id),
            ]
        })
        .collect();
    frame::table(
        context.word("report-method-thresholds"),
        frame::headers(
            context,
            "report-method",
            &["threshold", "value", "reason", "kind", "threshold-id"],
        ),
        rows,
    )
}

/// The rates in the facts, agreed for the network as a whole.
fn rates(context: &Context<'_>) -> Table {
    let facts = context.table("rates");
    let money = |value: Option<f64>| {
        value.map_or_else(
            || context.absent("report-absent-empty"),
            |value| Cell::number(value, NumberFormat::EuroCents),
        )
    };
    let rows = facts
        .rows()
        .map(|row| {
            let word = |column: &str| {
                row.text(column).map_or_else(
                    || context.absent("report-absent-empty"),
                    |id| Cell::text(context.enum_word("rates", column, id)),
                )
            };
            vec![
                context.text_or_absent(row.text("rate_code")),
                word("kind"),
                word("unit"),
                money(row.number("eur_low")),
                money(row.number("eur_middle")),
                money(row.number("eur_high")),
                context.date_or(row.date("valid_from"), "report-absent-empty"),
                context.date_or(row.date("valid_to"), "report-absent-open"),
                context.source_or_absent(row.text("source")),
            ]
        })
        .collect();
    frame::table(
        context.word("report-method-rates"),
        frame::headers(
            context,
            "report-method",
            &["rate", "sort", "unit", "low", "middle", "high", "from", "to", "source"],
        ),
        rows,
    )
}

/// Names in files that were read as another name, with who decided that.
fn aliases(context: &Context<'_>) -> Table {
    let rows = context
        .edition
        .aliases
        .iter()
        .map(|alias| {
            vec![
                Cell::text(context.word(&format!("report-alias-{}", alias.kind.id()))),
                Cell::text(&alias.name),
                Cell::text(&alias.means),
                Cell::text(&alias.decided_by),
                context.date_or(alias.decided_on, "report-absent-empty"),
            ]
        })
        .collect();
    frame::table(
        context.word("report-method-aliases"),
        frame::headers(
            context,
            "report-method",
            &["alias-kind", "alias-name", "alias-means", "alias-by", "alias-on"],
        ),
        rows,
    )
}

/// The changed figures that the steering group may read. Whose figure was not there before delivered late: that stands in
/// the programme office's own list only.
pub(crate) fn restated<'a>(context: &Context<'a>) -> Vec<&'a RestatementLine> {
    let is_readable = |line: &&RestatementLine| {
        is_said_to_steering(&line.indicator, &line.subject)
            && (line.subject.kind != SubjectType::Partner || line.was.is_some())
    };
    context.restatements.iter().filter(is_readable).collect()
}

/// The format of a changed figure: where a share changed within the digits that are shown elsewhere, with more of them.
fn restated_format(context: &Context<'_>, line: &RestatementLine, value: f64) -> NumberFormat {
    let said = |value| context.said_or_absent(value, &line.unit);
    match format_of(&line.unit, Some(value)) {
        NumberFormat::Percent(_) if said(line.was) == said(line.becomes) => NumberFormat::Percent(2),
        format => format,
    }
}

fn restatements(context: &Context<'_>) -> Table {
    let is_by_data = |line: &RestatementLine| {
        matches!(
            line.reason,
            RestatementReason::LateDelivery | RestatementReason::CorrectedData
        )
    };
    let reason = |line: &RestatementLine| match line.subject.kind {
        // Who delivered late stands in the programme office's own list only.
        SubjectType::Partner if is_by_data(line) => context.word("restatement-new-data"),
        _ => context.word(&format!("restatement-{}", line.reason.id())),
    };
    let value = |value: Option<f64>, line: &RestatementLine| {
        value.map_or_else(
            || context.absent("report-absent-missing"),
            |value| Cell::number(value, restated_format(context, line, value)),
        )
    };
    let rows = restated(context)
        .into_iter()
        .map(|line| {
            vec![
                Cell::text(context.indicator_title(&line.indicator)),
                Cell::text(context.subject_name(&line.subject)),
                Cell::text(context.locale.period(line.period)),
                value(line.was, line),
                value(line.becomes, line),
                Cell::text(reason(line)),
            ]
        })
        .collect();
    frame::table(
        context.word("report-method-restatements"),
        frame::headers(
            context,
            "report-method",
            &["indicator", "subject", "period", "was", "becomes", "reason"],
        ),
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::rates;
    use crate::config::Thresholds;
    use crate::locale::{Language, Locale};
    use crate::report::Content;
    use crate::report::fixture::House;
    use crate::signals::RULES;

    #[test]
    fn every_rule_and_threshold_has_plain_words_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            let rules = RULES.iter().flat_map(|rule| {
                let id = rule.definition().id;
                [format!("rule-{id}"), format!("rule-{id}.source")]
            });
            let thresholds = Thresholds::default();
            let thresholds: Vec<String> = thresholds.iter().map(|(id, _)| format!("threshold-{id}")).collect();
            for key in rules.chain(thresholds) {
                assert!(locale.find(&key, &[]).is_some(), "{key} in {}", language.id());
            }
        }
    }

    #[test]
    fn a_rate_without_a_source_says_so() {
        let rate = vec![
            ("rate_code", "uur"),
            ("kind", "hours"),
            ("unit", "hour"),
            ("eur_low", "60"),
            ("eur_middle", "65"),
            ("eur_high", "70"),
            ("valid_from", "2025-01-01"),
        ];
        let house = House::three_partners().with_tables(&[("rates", &[rate])]);
        let table = rates(&house.context());
        let source = table.rows[0].last().map(|cell| cell.content.clone());
        assert_eq!(source, Some(Content::Absent("bron niet opgegeven".to_owned())));
    }
}
