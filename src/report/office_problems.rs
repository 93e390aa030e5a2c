//! The office's list of messages: by partner, worst first, what repeats said once.

use std::collections::BTreeMap;

use crate::diagnostic::group::{Group, groups_in_words};
use crate::diagnostic::{Diagnostic, Severity, render};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Sheet, Table, Tone};

/// Rows that the list may have. Who has more to mend has it in the data file.
const ROWS: usize = 1_000;

/// Everything that was wrong, by partner in the order of reports; what belongs to nobody comes last.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let all = by_partner(context);
    let mut rows: Vec<Vec<Cell>> = all.iter().take(ROWS).map(|group| row(context, group)).collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("office-problems-none")];
        row.extend((0..7).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    let mut table = Table {
        has_filter: true,
        ..frame::table(
            context.word("office-problems-caption"),
            frame::headers(
                context,
                "office",
                &[
                    "partner", "severity", "code", "place", "what", "found", "expected", "hint",
                ],
            ),
            rows,
        )
    };
    if let Some(rest) = all.get(ROWS..).filter(|rest| !rest.is_empty()) {
        let times: usize = rest.iter().map(|group| group.count).sum();
        let arguments = [
            ("n", rest.len().into()),
            ("times", context.locale.number(times as f64, 0).into()),
        ];
        table.notes.push(context.text("office-problems-more", &arguments));
    }
    let messages: usize = all.iter().map(|group| group.count).sum();
    frame::sheet(
        context,
        Heading {
            id: "office-problems",
            headline: context.text("office-problems-headline", &[("n", messages.into())]),
            subtitle: context.word("office-problems-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

/// The groups of each partner, partners in the order of reports.
fn by_partner<'a>(context: &Context<'a>) -> Vec<Group<'a>> {
    let rank = |diagnostic: &Diagnostic| {
        let id = diagnostic.partner.as_deref();
        let mut partners = context.facts.partners.iter();
        let position = partners.position(|partner| Some(partner.id.as_str()) == id);
        (position.unwrap_or(usize::MAX), diagnostic.partner.clone())
    };
    let mut by_rank: BTreeMap<(usize, Option<String>), Vec<&'a Diagnostic>> = BTreeMap::new();
    for diagnostic in context.diagnostics {
        by_rank.entry(rank(diagnostic)).or_default().push(diagnostic);
    }
    by_rank
        .into_values()
        .flat_map(|own| groups_in_words(own, context.locale))
        .collect()
}

fn row(context: &Context<'_>, group: &Group) -> Vec<Cell> {
    let (locale, first) = (context.locale, group.first);
    let words = group.sentences(locale);
    let tone = match first.severity() {
        Severity::Error => Tone::Concern,
        Severity::Warning => Tone::Neutral,
        Severity::Notice => Tone::NoSignal,
    };
    let place = [Some(render::place_text(&group.place(), locale)), group.repeated(locale)];
    let place: Vec<String> = place.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    vec![
        first.partner.as_deref().map_or_else(
            || context.absent("office-no-partner"),
            |id| Cell::text(context.partner_name(id)),
        ),
        Cell::text(context.word(&first.code.severity_key())).worded(tone),
        Cell::text(first.code.id()),
        context.text_or_absent(Some(place.join(", ").as_str())),
        Cell::text(words.message),
        context.text_or_absent(Some(group.all_found(locale).as_str())),
        context.text_or_absent(Some(words.expected.as_str())),
        context.text_or_absent(Some(words.hint.as_str())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place};
    use crate::domain::CellRef;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    #[test]
    fn what_repeats_is_one_row_and_the_rest_is_counted() {
        let mut house = House::three_partners().in_language(Language::Nl);
        let at = |column: u32, row: u32| {
            let place = Place::cell("a.xlsx", "Inzet", CellRef::new(row, column));
            Diagnostic::new(Code::BadNumber, place, "x").with("column", format!("kolom {column}"))
        };
        house.diagnostics = (1..=1_004)
            .flat_map(|column| [at(column, 14), at(column, 15)])
            .collect();
        let sheet = sheet(&house.context());
        let Some(Block::Table(table)) = sheet.blocks.iter().find(|block| matches!(block, Block::Table(_))) else {
            panic!("no table");
        };
        assert_eq!(table.rows.len(), 1_000);
        let text = fixture::texts_of(&sheet).join("\n");
        assert!(
            text.contains("kolom kolom 1: 2 cellen zonder leesbaar getal, eerste A14"),
            "{text}"
        );
        assert!(
            table
                .notes
                .iter()
                .any(|note| note.contains("4 soorten meldingen, samen 8 keer")),
            "{:?}",
            table.notes
        );
    }
}
