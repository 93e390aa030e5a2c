//! Successes and stories: what went well, and one or two stories that may be told, each next to its figure.

use crate::domain::{FindingSeverity, RowSet};
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::story::{self, Readers, Story};
use crate::report::{Block, Cell, Context, Sheet, Table, Trace, findings};

/// The sheet `Successen en casus`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let stories = story::told(context, Readers::Network);
    let mut blocks = vec![Block::Heading(context.word("stories-successes")), successes(context)];
    blocks.push(Block::Heading(context.word("stories-stories")));
    if stories.is_empty() {
        blocks.push(Block::Paragraph(context.word("stories-none")));
    }
    for story in stories.iter().take(story::MOST) {
        blocks.push(Block::Heading(story.title.clone()));
        blocks.push(Block::Paragraph(story.text.clone()));
        blocks.extend(together(context, story).map(Block::Note));
    }
    if !stories.is_empty() {
        blocks.push(Block::Table(figures(context, &stories)));
    }
    let kept = story::kept(context, Readers::Network);
    if kept > 0 {
        blocks.push(Block::Note(context.text("stories-kept", &[("n", kept.into())])));
    }
    blocks.push(Block::Note(context.word("stories-note")));
    let heading = Heading {
        id: "stories",
        headline: headline(context, &stories),
        subtitle: context.word("stories-subtitle"),
    };
    frame::sheet(context, heading, Paper::Portrait, blocks)
}

fn headline(context: &Context<'_>, stories: &[Story]) -> String {
    match stories.first() {
        Some(first) => first.title.clone(),
        None => context.word("stories-headline-none"),
    }
}

/// What the rules found that went well, or a sentence.
fn successes(context: &Context<'_>) -> Block {
    let found: Vec<Sentence> = findings::for_summary(context)
        .into_iter()
        .filter(|finding| finding.severity == FindingSeverity::Success)
        .map(|finding| findings::as_sentence(context, finding))
        .collect();
    if found.is_empty() {
        return Block::Paragraph(context.word("stories-no-success"));
    }
    Block::Sentences(found)
}

/// Which partners are in a story.
fn together(context: &Context<'_>, told: &Story) -> Option<String> {
    let cases = context.table("cases");
    let names: Vec<String> = cases
        .row(told.row as usize)
        .codes("partners")
        .into_iter()
        .map(|id| context.partner_name(id))
        .collect();
    let arguments = [("partners", context.locale.list(&names).into())];
    (!names.is_empty()).then(|| context.text("stories-together", &arguments))
}

/// The figure next to each story.
fn figures(context: &Context<'_>, stories: &[Story]) -> Table {
    let rows = stories
        .iter()
        .take(story::MOST)
        .map(|told| {
            let title = Cell::text(&told.title).traced(Trace::Rows(vec![RowSet::new("cases", vec![told.row])]));
            let mut cells = vec![title];
            cells.extend(story::figure(context, told).unwrap_or_else(|| {
                [
                    "stories-no-figure",
                    "report-absent-undefined",
                    "report-absent-undefined",
                ]
                .map(|key| context.absent(key))
            }));
            cells
        })
        .collect();
    frame::table(
        context.word("stories-caption"),
        frame::headers(context, "stories", &["story", "figure", "now", "target"]),
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    fn house(consent: &'static str) -> House {
        let benefit = [vec![
            ("benefit_id", "b"),
            ("name", "Korter wachten"),
            ("kpi_id", "wachttijd"),
        ]];
        let case = [vec![
            ("case_id", "C1"),
            ("title", "Weer rust in huis"),
            ("story", "Binnen een week was het geregeld."),
            ("partners", "achterdam; lage-polder"),
            ("benefit_id", "b"),
            ("consent_on", consent),
            ("consent_for", "network"),
            ("traceability_checked_by_role", "privacy officer"),
        ]];
        House::three_partners().with_tables(&[("benefits", &benefit), ("cases", &case)])
    }

    #[test]
    fn a_story_stands_next_to_its_figure() {
        let house = house("2026-10-19");
        let sheet = sheet(&house.context());
        assert_eq!(sheet.headline, "Weer rust in huis");
        let row: Vec<String> = fixture::tables_of(&sheet)[0].rows[0]
            .iter()
            .map(fixture::shown)
            .collect();
        assert_eq!(row, ["Weer rust in huis", "Wachttijd (dagen)", "31", "30"]);
        let text = fixture::texts_of(&sheet).join("\n");
        assert!(text.contains("Gemeente Achterdam en Waterschap Lage Polder"), "{text}");
    }

    #[test]
    fn without_consent_nothing_of_a_story_is_told() {
        let house = house("");
        let text = fixture::texts_of(&sheet(&house.context())).join("\n");
        assert!(!text.contains("rust in huis") && !text.contains("geregeld"), "{text}");
        assert!(text.contains("Eén verhaal is er wel"), "{text}");
        assert!(text.contains("Er is nu geen verhaal"), "{text}");
    }
}
