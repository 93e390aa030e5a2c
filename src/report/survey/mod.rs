//! What a survey round needs: the questions, a sheet for the answers, an invitation, a privacy text; and, when the answers
//! may no longer be kept, a draft of the record that they were destroyed.

mod answers;
mod destruction;
mod guide;
mod letters;

use crate::config::Survey;
use crate::contract::questionnaire;
use crate::contract::questionnaire::Item;
use crate::domain::{Month, Period};
use crate::ledger::directory::OFFICE;
use crate::locale::Value;
use crate::report::fillin::Lists;
use crate::report::{Context, Document, covered, frame};

pub use destruction::{Destruction, record};

/// How much is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All statements, twice a year.
    Questionnaire,
    /// Three of them, every quarter.
    Pulse,
}

impl Kind {
    /// The id in the keys of the locale files.
    fn id(self) -> &'static str {
        match self {
            Self::Questionnaire => "questionnaire",
            Self::Pulse => "pulse",
        }
    }

    /// The round that is held in a month.
    pub fn round(self, month: Month) -> Period {
        match self {
            Self::Questionnaire => Period::Month(month),
            Self::Pulse => Period::Quarter(month.year(), ((month.month() - 1) / 3 + 1) as u8),
        }
    }

    /// The statements that are asked.
    pub fn items(self) -> Vec<&'static Item> {
        let asked = |item: &&Item| self == Self::Questionnaire || item.pulse;
        questionnaire().items.iter().filter(asked).collect()
    }
}

/// A round on its way to the workbook.
struct Round<'a> {
    context: &'a Context<'a>,
    kind: Kind,
    /// What the privacy officer decided.
    terms: &'a Survey,
    period: Period,
}

impl Round<'_> {
    /// A text with everything that is known of the round.
    fn text(&self, key: &str) -> String {
        let context = self.context;
        let contact = context.edition.contact_role.clone();
        let contact = contact.unwrap_or_else(|| context.word("report-cover-office"));
        let items = self.kind.items().len();
        let arguments: [(&str, Value); 10] = [
            ("network", context.edition.network.as_str().into()),
            ("round", context.locale.period(self.period).into()),
            ("contact", contact.into()),
            ("n", items.into()),
            // A statement takes a quarter of a minute; less than one minute nobody believes.
            ("minutes", items.div_ceil(4).max(1).into()),
            ("basis", self.terms.legal_basis.as_str().into()),
            ("informed", context.locale.date(self.terms.informed_on).into()),
            ("until", context.locale.date(self.terms.keep_until).into()),
            (
                "minimum",
                (context.scope.thresholds.value("survey-minimum") as i64).into(),
            ),
            (
                "none",
                questionnaire().not_applicable.word(context.locale.language).into(),
            ),
        ];
        context.text(key, &arguments)
    }

    /// A text of which there is one for each kind of round.
    fn own(&self, key: &str) -> String {
        self.text(&format!("{key}-{}", self.kind.id()))
    }
}

/// The workbook of a round.
pub fn questionnaire_workbook(context: &Context<'_>, kind: Kind, terms: &Survey) -> Document {
    let period = kind.round(context.month());
    let round = Round {
        context,
        kind,
        terms,
        period,
    };
    let mut lists = Lists::default();
    let cover = covered::Cover {
        contact: None,
        partner: OFFICE,
        period,
        delivered_on: None,
        version: 1,
        intro: vec![context.word("survey-cover-intro")],
    };
    let cover = covered::sheet(context, &cover, &mut lists);
    let mut sheets = vec![
        guide::steps(&round),
        guide::questions(&round),
        letters::invitation(&round),
        letters::privacy(&round),
        cover,
    ];
    sheets.extend(answers::sheet(&round, &mut lists));
    sheets.extend(answers::items(&round, &mut lists));
    sheets.extend(lists.sheet(context));
    let mut document = frame::document(
        context,
        "survey-file-stem-questionnaire",
        round.own("survey-title"),
        sheets,
    );
    document.file_stem = format!("{}_{period}", round.own("survey-file-stem"));
    // It belongs to no edition.
    document.edition.period = context.locale.period(period);
    document.edition.edition = String::new();
    document.edition.reference = String::new();
    document.edition.status = String::new();
    document
}
