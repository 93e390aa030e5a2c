//! The papers beside the monthly report, each in the folder of its readers.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::config::ReportKind;
use crate::domain::Artifact;
use crate::ledger::Partner;
use crate::pipeline::output::artifact;
use crate::render::html;
use crate::report::names::folder_name;
use crate::report::{self, Context, Document};

/// The papers of a month.
pub(super) struct Papers {
    note: Document,
    public: Document,
    partners: Vec<(String, Document)>,
    message: (String, String),
}

impl Papers {
    /// The papers; none beside a report over a half-year.
    pub(super) fn of(kind: ReportKind, context: &Context<'_>) -> Option<Self> {
        let active = context.facts.active_partners(context.scope.month);
        let all = report::ForAll::of(context);
        let sheet = |partner: &Partner| {
            let folder = format!("partners/{}", folder_name(&partner.id));
            (folder, report::partner_sheet(context, partner, &all))
        };
        (kind == ReportKind::SteeringReport).then(|| Self {
            note: report::cover_note(context),
            public: report::public_version(context),
            partners: active.into_par_iter().map(sheet).collect(),
            message: report::mail(context),
        })
    }

    /// Those that are workbooks, with their folders.
    pub(super) fn workbooks(&self) -> Vec<(String, Document)> {
        self.partners.clone()
    }

    /// All but the message, with their folders.
    pub(super) fn documents(self) -> Vec<(String, Document)> {
        let mut documents = vec![
            ("stuurgroep".to_owned(), self.note),
            ("openbaar".to_owned(), self.public),
        ];
        documents.extend(self.partners);
        documents
    }

    /// Those that are printed, with their folders.
    pub(super) fn printed(&self) -> Vec<(String, &Document)> {
        let mut printed = vec![
            ("stuurgroep".to_owned(), &self.note),
            ("openbaar".to_owned(), &self.public),
        ];
        printed.extend(self.partners.iter().map(|(folder, sheet)| (folder.clone(), sheet)));
        printed
    }

    /// Those that are read on a screen, and the message that is ready to be mailed.
    pub(super) fn others(self) -> [Artifact; 2] {
        let page = html::page(&self.public, &BTreeMap::new()).into_bytes();
        let (name, text) = self.message;
        [
            artifact(format!("openbaar/{}.html", self.public.file_stem), page),
            artifact(format!("programmabureau/{name}"), text.into_bytes()),
        ]
    }
}
