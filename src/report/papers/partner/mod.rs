//! The sheet of one partner, for its own council or board: what it gave, what came back, what is asked. It names no other
//! partner, ranks nobody, and shows nothing from the survey.

mod asked;
mod council;
mod given;
mod returned;

use crate::domain::{Measurement, Subject, Window};
use crate::ledger::Partner;
use crate::report::document::{Paper, Sentence, Tile};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Document, NumberFormat, Sheet, Tone};

/// What is known of one partner.
pub(super) struct Own<'a, 'c> {
    context: &'c Context<'a>,
    partner: &'a Partner,
    achieved: &'c [Sentence],
}

/// What the network achieved, the same for every partner and found once for all their sheets.
pub fn achieved(context: &Context<'_>) -> Vec<Sentence> {
    super::public::results(context)
}

/// The sheet of a partner over a month, with a text for its council or board behind it. `achieved` is what
/// [`achieved`] found.
pub fn partner_sheet<'a>(context: &Context<'a>, partner: &'a Partner, achieved: &[Sentence]) -> Document {
    let own = Own {
        context,
        partner,
        achieved,
    };
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
            ("span", context.year_text().into()),
        ];
        arguments.extend(more.iter().cloned());
        context.text(key, &arguments)
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
        match self.euros() {
            Some((cash, kind)) => self.text("partner-headline", &[("cash", cash.into()), ("kind", kind.into())]),
            None => self.text("partner-headline-none", &[]),
        }
    }

    /// What was brought in over twelve months, in cash and in kind.
    fn euros(&self) -> Option<(String, String)> {
        let value = |indicator| self.figure(indicator).and_then(|figure| figure.value);
        let (cash, kind) = (value("contribution-cash")?, value("contribution-in-kind")?);
        Some((self.context.locale.euros(cash), self.context.locale.euros(kind)))
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
        if self.achieved.is_empty() {
            return vec![plain(self.context.word("partner-no-results"))];
        }
        self.achieved.to_vec()
    }
}

fn plain(text: String) -> Sentence {
    Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    }
}
