//! The sheet of one partner, for its own council or board: what it gave, what came back, what is asked. It names no other
//! partner, ranks nobody, and shows nothing from the survey.

mod asked;
mod council;
mod given;
mod returned;

use std::collections::BTreeMap;

use crate::domain::{Measurement, Subject, Window};
use crate::indicators::Scope;
use crate::indicators::contribution::windowed::whole_span;
use crate::ledger::{ContributionGroup, Partner};
use crate::report::document::{Paper, Sentence, Tile};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Document, NumberFormat, Sheet, Tone};

/// What is known of one partner.
pub(super) struct Own<'a, 'c> {
    context: &'c Context<'a>,
    partner: &'a Partner,
    all: &'c ForAll<'a>,
}

/// What the sheets of all partners are made from, found once.
pub struct ForAll<'a> {
    /// What the network achieved.
    achieved: Vec<Sentence>,
    /// What was given to each partner directly over twelve months.
    received: BTreeMap<&'a str, Vec<&'a ContributionGroup>>,
}

impl<'a> ForAll<'a> {
    /// Looks at all figures and contributions.
    pub fn of(context: &Context<'a>) -> Self {
        let (first, last) = Scope::span(Window::TwelveMonths, context.month());
        let groups = &context.facts.whole().contributions;
        let mut received: BTreeMap<&str, Vec<&ContributionGroup>> = BTreeMap::new();
        for group in groups.iter().filter(|group| group.period.is_within(first, last)) {
            if let Some(receiver) = &group.receiver {
                received.entry(receiver).or_default().push(group);
            }
        }
        Self {
            achieved: super::public::results(context),
            received,
        }
    }
}

/// The sheet of a partner over a month, with a text for its council or board behind it.
pub fn partner_sheet<'a>(context: &Context<'a>, partner: &'a Partner, all: &ForAll<'a>) -> Document {
    let own = Own { context, partner, all };
    let title = own.text("partner-title", &[]);
    let sheets = vec![own.sheet(), council::sheet(&own)];
    frame::document(context, "partner-file", title, sheets)
}

impl<'a> Own<'a, '_> {
    /// A sentence with the partner, the period and the network, and more.
    fn text(&self, key: &str, more: &[(&str, crate::locale::Value)]) -> String {
        let context = self.context;
        let mut arguments: Vec<(&str, crate::locale::Value)> = vec![
            ("partner", self.partner.name.as_str().into()),
            ("period", context.period_text().into()),
            ("network", context.edition.network.as_str().into()),
            ("span", self.span_text().into()),
        ];
        arguments.extend(more.iter().cloned());
        context.text(key, &arguments)
    }

    /// The twelve months that count of what this partner gave: of who reports by the quarter those of its last four.
    fn span_text(&self) -> String {
        let context = self.context;
        let year = Scope::span(Window::TwelveMonths, context.month());
        let (first, last) = whole_span(context.facts.whole(), &self.partner.id, year);
        let ends = [first, last].map(|month| context.locale.month_short(month));
        context.text(
            "report-span",
            &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())],
        )
    }

    fn subject(&self) -> Subject {
        Subject::partner(&self.partner.id)
    }

    /// A figure of this partner over twelve months.
    fn figure(&self, indicator: &'static str) -> Option<&'a Measurement> {
        self.context.figure(indicator, &self.subject(), Window::TwelveMonths)
    }

    fn sheet(&self) -> Sheet {
        let context = self.context;
        let mut blocks = vec![
            Block::Tiles(self.tiles()),
            Block::Table(given::table(self)),
            Block::Table(returned::benefits(self)),
            Block::Table(returned::results(self)),
            Block::Heading(context.word("partner-network")),
            Block::Sentences(self.achieved()),
            Block::Heading(context.word("partner-asked")),
            Block::Sentences(asked::asked(self)),
        ];
        blocks.push(Block::Note(context.word("partner-note")));
        let heading = Heading {
            id: "partner",
            headline: self.headline(),
            subtitle: self.text("partner-subtitle", &[]),
        };
        frame::sheet(context, heading, Paper::OnePage, blocks)
    }

    /// `Gemeente Oeverstad bracht in een jaar € 180.000 in geld en € 210.000 in natura in`.
    fn headline(&self) -> String {
        let context = self.context;
        match self.euros() {
            Some((cash, kind)) => {
                let euros = |value: f64| context.locale.euros(value).into();
                let given = match (cash == 0.0, kind == 0.0) {
                    (true, true) => "nothing",
                    (true, false) => "kind",
                    (false, true) => "cash",
                    (false, false) => "both",
                };
                let arguments = [("cash", euros(cash)), ("kind", euros(kind)), ("given", given.into())];
                self.text("partner-headline", &arguments)
            }
            None => self.text("partner-headline-none", &[]),
        }
    }

    /// What was brought in over twelve months, in cash and in kind.
    fn euros(&self) -> Option<(f64, f64)> {
        let value = |indicator| self.figure(indicator).and_then(|figure| figure.value);
        Some((value("contribution-cash")?, value("contribution-in-kind")?))
    }

    fn tiles(&self) -> Vec<Tile> {
        let context = self.context;
        let tile = |id: &str, figure: Cell| Tile {
            title: context.word(&format!("partner-tile-{id}")),
            figure,
            word: context.word(&format!("partner-tile-{id}-word")),
            comparison: self.text("partner-tile-over", &[]),
            tone: Tone::Plain,
        };
        vec![
            tile("cash", context.cell(self.figure("contribution-cash"))),
            tile("kind", context.cell(self.figure("contribution-in-kind"))),
            tile("pledge", self.pledge()),
        ]
    }

    fn pledge(&self) -> Cell {
        match self.figure("pledge-fulfilment") {
            Some(figure) => self.context.cell_as(Some(figure), NumberFormat::Percent(0)),
            None => self.context.absent("report-absent-no-pledge"),
        }
    }

    /// What the network achieved.
    fn achieved(&self) -> Vec<Sentence> {
        if self.all.achieved.is_empty() {
            return vec![plain(self.context.word("partner-no-results"))];
        }
        self.all.achieved.clone()
    }
}

fn plain(text: String) -> Sentence {
    Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    }
}
