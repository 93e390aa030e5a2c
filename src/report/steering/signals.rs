//! All signals together: what was found, whether it is new, and the step to consider, marked as a proposal.

use crate::domain::{Finding, FindingSeverity};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::kpis;
use crate::report::{Block, Cell, Context, Sheet, Table, findings, kpi};
use crate::signals::sentence;

/// The sheet `Signalen`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let found = findings::for_steering(context);
    let mut blocks = vec![Block::Table(signals(context, &found))];
    let parts = components(context, &found);
    if !parts.rows.is_empty() {
        blocks.push(Block::Table(parts));
    }
    blocks.extend(kpis::false_alarms(context, &kpi::in_force(context)).map(Block::Note));
    // No signal: it stands in every report, whatever the data.
    blocks.push(Block::Note(context.word("finding-relations-to-discuss.sentence")));
    blocks.push(Block::Note(context.word("report-signals-note")));
    let heading = Heading {
        id: "signals",
        headline: headline(context, &found),
        subtitle: context.text("report-signals-subtitle", &[("period", context.period_text().into())]),
    };
    frame::sheet(context, heading, Paper::Landscape, blocks)
}

fn headline(context: &Context<'_>, found: &[&Finding]) -> String {
    let known: Vec<_> = found.iter().filter_map(|finding| finding.recurrence).collect();
    let new = known
        .iter()
        .filter(|recurrence| **recurrence == crate::domain::Recurrence::New)
        .count();
    let signals = found.iter().filter(|finding| findings::is_signal(finding)).count();
    let arguments = [("n", signals.into()), ("new", new.into())];
    let key = if known.is_empty() {
        "report-signals-headline"
    } else {
        "report-signals-headline-new"
    };
    context.text(key, &arguments)
}

fn signals(context: &Context<'_>, found: &[&Finding]) -> Table {
    // In a first edition there is nothing to compare with, and no column about it.
    let has_news = found.iter().any(|finding| finding.recurrence.is_some());
    let rows = found
        .iter()
        .filter(|finding| findings::is_signal(finding))
        .map(|finding| {
            let seen = Cell::text(sentence::sentence(finding, context.locale));
            let recurrence = has_news.then(|| match finding.recurrence {
                Some(recurrence) => Cell::text(context.word(&format!("report-signals-{}", recurrence.id()))),
                None => context.absent("report-absent-undefined"),
            });
            let title = Cell::text(sentence::title(finding, context.locale));
            let mut cells = vec![
                match finding.severity {
                    FindingSeverity::Notice => title,
                    severity => title.toned(findings::tone(severity)),
                },
                match findings::trace(context, finding) {
                    Some(trace) => seen.traced(trace),
                    None => seen,
                },
            ];
            cells.extend(recurrence);
            cells.push(Cell::text(sentence::question(finding, context.locale)));
            cells.push(Cell::text(context.text(
                "report-proposal",
                &[("what", sentence::intervention(finding, context.locale).into())],
            )));
            cells
        })
        .collect();
    let mut columns = vec!["signal", "seen", "recurrence", "question", "step"];
    columns.retain(|column| has_news || *column != "recurrence");
    frame::table(
        context.word("report-signals-caption"),
        frame::headers(context, "report-signals", &columns),
        rows,
    )
}

/// The signs of the composed findings, each with whether it shows.
fn components(context: &Context<'_>, found: &[&Finding]) -> Table {
    let rows = found
        .iter()
        .flat_map(|finding| finding.components.iter().map(move |component| (finding, component)))
        .map(|(finding, component)| {
            vec![
                Cell::text(sentence::title(finding, context.locale)),
                Cell::text(sentence::component(finding.rule, component, context.locale)),
                Cell::text(context.word(&format!("report-sign-{}", component.sign.id()))),
            ]
        })
        .collect();
    frame::table(
        context.word("report-signals-parts-caption"),
        frame::headers(context, "report-signals", &["signal", "part", "shows"]),
        rows,
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::{Component, Recurrence, Sign, Subject};
    use crate::report::fixture::{self, House};

    fn house(recurrence: Option<Recurrence>) -> House {
        let mut house = House::empty();
        let part = |id, sign| Component {
            id,
            sign,
            arguments: BTreeMap::new(),
        };
        let period = house.scope.period();
        house.findings = vec![
            Finding {
                components: vec![part("terms", Sign::Unknown), part("interests", Sign::Unknown)],
                ..Finding::new(
                    "relations-to-discuss",
                    FindingSeverity::Notice,
                    Subject::network(),
                    period,
                )
            },
            Finding {
                recurrence,
                ..Finding::new("delivery-missing", FindingSeverity::Notice, Subject::network(), period)
            },
        ];
        house
    }

    #[test]
    fn the_step_is_a_proposal_and_the_parts_of_a_composed_finding_stand_beside_it() {
        let house = house(None);
        let sheet = sheet(&house.context());
        let text = fixture::texts_of(&sheet).join("\n");
        assert!(text.contains("Voorstel: Investeer in de relatie"), "{text}");
        assert!(text.contains("over begrippen is niets aangeleverd"), "{text}");
        assert_eq!(sheet.headline, "1 signaal");
        // As many rows as the headline counts, and no column about news in a first edition.
        let table = fixture::tables_of(&sheet)[0];
        assert_eq!((table.rows.len(), table.columns.len()), (1, 4));
        assert!(
            text.contains("De procesbegeleider bespreekt de onderlinge relaties."),
            "{text}"
        );
    }

    #[test]
    fn what_is_new_is_counted_and_said() {
        let new = house(Some(Recurrence::New));
        let sheet_of_new = sheet(&new.context());
        assert_eq!(sheet_of_new.headline, "1 signaal, waarvan 1 nieuw");
        assert!(fixture::texts_of(&sheet_of_new).contains(&"nieuw".to_owned()));
        let old = house(Some(Recurrence::Repeated));
        assert_eq!(sheet(&old.context()).headline, "1 signaal, waarvan 0 nieuw");
    }
}
