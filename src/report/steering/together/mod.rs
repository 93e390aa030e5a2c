//! What partners agreed, what they want from it, and how they meet and tell of it: the tables behind the figures about
//! working together.

mod goals;
mod interests;
mod meetings;
mod told;

use crate::domain::{Status, Subject};
use crate::report::context::counts;
use crate::report::document::{Paper, Sentence};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Context, Sheet, Tone, Trace, agreed, reading};

const INDICATORS: &[&str] = &[
    "signatures",
    "goals-measurable",
    "ownership-spread",
    "interests-shared",
    "terms-agreed",
    "physical-meetings",
    "impact-talk",
    "communication-coverage",
];

/// The sheet `Samen aan tafel`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Table(goals::measured(context)),
        reading::block(context, "together", INDICATORS, seen(context)),
    ];
    blocks.extend(goals::matrix(context).map(Block::Table));
    blocks.push(Block::Paragraph(interests::counted(context)));
    blocks.push(Block::Table(interests::table(context)));
    blocks.extend(differences(context).map(Block::Paragraph));
    blocks.push(Block::Table(meetings::table(context)));
    blocks.extend(talked(context).map(|said| Block::Sentences(vec![said])));
    blocks.push(Block::Table(told::table(context).off_paper()));
    blocks.extend(told::partners(context).map(Block::Paragraph));
    let headline = headline(context);
    let heading = Heading {
        id: "together",
        headline,
        subtitle: context.text("together-subtitle", &[("span", context.year_text().into())]),
    };
    frame::sheet(context, heading, Paper::Landscape, blocks)
}

/// Who signed, and how often people met: what the headline does not say.
fn seen(context: &Context<'_>) -> String {
    let latest = |indicator| context.latest(indicator, &Subject::network());
    let signed = latest("signatures")
        .and_then(counts)
        .map(|(part, all)| context.text("together-seen-signed", &[("n", part.into()), ("all", all.into())]));
    let met = latest("physical-meetings")
        .and_then(|figure| figure.value)
        .map(|times| context.text("together-seen-met", &[("n", (times.round() as i64).into())]));
    let said: Vec<String> = signed.into_iter().chain(met).collect();
    if said.is_empty() {
        return context.word("together-seen-none");
    }
    said.join(" ")
}

/// `Van 4 van de 12 partners is het belang gedeeld`.
fn headline(context: &Context<'_>) -> String {
    let figure = context.latest("interests-shared", &Subject::network());
    match figure.and_then(counts) {
        Some((part, all)) => context.text("together-headline", &[("n", part.into()), ("all", all.into())]),
        None => context.word("together-headline-none"),
    }
}

/// How long ago the common impact was last on the table; `None` without decisions.
fn talked(context: &Context<'_>) -> Option<Sentence> {
    let figure = context.latest("impact-talk", &Subject::network())?;
    let text = match figure.value {
        Some(days) => context.text("together-impact-talk", &[("days", (days.round() as i64).into())]),
        None if figure.status == Status::Undefined => context.word("together-impact-talk-none"),
        None => return None,
    };
    Some(Sentence {
        text,
        tone: Tone::Plain,
        trace: Some(Trace::Measurement(figure.key.clone())),
    })
}

/// Of how many decisions that were taken partners did not all say the same: a difference that was talked about is no
/// failure. `None` without decisions in which two or more took a position.
fn differences(context: &Context<'_>) -> Option<String> {
    let (decisions, positions) = (context.table("decisions"), context.table("positions"));
    let taken = agreed::decisions(context, &decisions)
        .into_iter()
        .filter(|(decision, _)| decision.is_taken)
        .filter_map(|(_, row)| row.text("decision_id"));
    let voted: Vec<Vec<&str>> = taken
        .map(|id| {
            let of_it = positions.rows().filter(|row| row.text("decision_id") == Some(id));
            of_it.filter_map(|row| row.text("position")).collect()
        })
        .filter(|said: &Vec<&str>| said.len() > 1)
        .collect();
    let differed = voted
        .iter()
        .filter(|said| said.iter().any(|one| *one != said[0]))
        .count();
    (!voted.is_empty()).then(|| {
        context.text(
            "together-differences",
            &[("n", differed.into()), ("all", voted.len().into())],
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Unit, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::{self, House};

    #[test]
    fn when_the_common_impact_was_last_on_the_table_is_said() {
        let mut house = House::three_partners();
        let said = |house: &House| talked(&house.context()).map(|sentence| sentence.text);
        assert_eq!(said(&house), None);
        let (network, period, window) = (Subject::network(), house.scope.period(), Window::ToDate);
        let figure = Measurement::new("impact-talk", network.clone(), period, window, Unit::Days, 41.0);
        house.measurements = Measurements::new(vec![figure]);
        let text = said(&house).expect("a sentence");
        assert!(text.contains("41 dagen geleden"), "{text}");
        let figure = Measurement::without_value("impact-talk", network, period, window, Unit::Days, Status::Undefined);
        house.measurements = Measurements::new(vec![figure]);
        let text = said(&house).expect("a sentence");
        assert!(text.starts_with("Van geen enkel besluit"), "{text}");
    }

    #[test]
    fn decisions_taken_in_spite_of_a_difference_are_counted() {
        let decision = |id, day| vec![("decision_id", id), ("decided_on", day)];
        let position = |id, partner, said| vec![("decision_id", id), ("partner_id", partner), ("position", said)];
        let house = House::three_partners().with_tables(&[
            (
                "decisions",
                &[
                    decision("B1", "2026-09-01"),
                    decision("B2", "2026-10-01"),
                    decision("B3", "2026-12-01"),
                ],
            ),
            (
                "positions",
                &[
                    position("B1", "achterdam", "for"),
                    position("B1", "broekzijde", "against"),
                    position("B2", "achterdam", "for"),
                    position("B2", "broekzijde", "for"),
                    position("B3", "achterdam", "for"),
                    position("B3", "broekzijde", "against"),
                ],
            ),
        ]);
        let said = differences(&house.context()).expect("a sentence");
        assert!(said.starts_with("Bij 1 van de 2 besluiten"), "{said}");
        let text = fixture::texts_of(&sheet(&house.context())).join("\n");
        assert!(text.contains(&said), "{text}");
    }
}
