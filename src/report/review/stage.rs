//! How far a benefit has come, and what its entry in the register still lacks.

use crate::contract;
use crate::report::names::spoken;
use crate::report::review::register::{Benefit, Register};
use crate::report::{Context, benefit_words};

/// How far a benefit has come, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Nobody can say yet who answers for it, where it can be seen, for whom it is or what is expected of it.
    Incomplete,
    /// Its starting value is known, and nothing is planned yet.
    Baseline,
    /// It is planned; nothing came yet.
    Planned,
    /// Something came.
    FirstEffect,
    /// The whole plan came.
    Realised,
    /// A budget or a line was adjusted for a part of it.
    PartlyCashed,
    /// A budget or a line was adjusted for all of it that came.
    Cashed,
}

impl Stage {
    /// The key of its word.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Incomplete => "review-stage-incomplete",
            Self::Baseline => "review-stage-baseline",
            Self::Planned => "review-stage-planned",
            Self::FirstEffect => "review-stage-first-effect",
            Self::Realised => "review-stage-realised",
            Self::PartlyCashed => "review-stage-partly-cashed",
            Self::Cashed => "review-stage-cashed",
        }
    }

    /// How far a benefit has come, in words; where nobody measured what came, they say that it is estimated.
    pub(super) fn word(context: &Context<'_>, register: &Register, benefit: &Benefit) -> String {
        let stage = Self::of(register, benefit);
        if stage >= Self::FirstEffect && benefit_words::is_estimated(register.row(benefit)) {
            return context.word(&format!("{}-estimated", stage.key()));
        }
        context.word(stage.key())
    }

    /// How far a benefit has come.
    pub(super) fn of(register: &Register, benefit: &Benefit) -> Self {
        let lacks = Lacks::of(register, benefit);
        if !lacks.observed.is_empty() || !lacks.attributed.is_empty() {
            return Self::Incomplete;
        }
        let came: Vec<_> = benefit
            .realised
            .iter()
            .filter(|entry| entry.volume.or(entry.net).is_some_and(|value| value != 0.0))
            .collect();
        if came.is_empty() {
            let has_baseline = register.row(benefit).text("method") == Some("baseline");
            return match (benefit.planned.is_empty(), has_baseline) {
                (false, _) => Self::Planned,
                (true, true) => Self::Baseline,
                (true, false) => Self::Incomplete,
            };
        }
        let cashed = came.iter().filter(|entry| entry.is_cashed).count();
        if cashed == came.len() {
            return Self::Cashed;
        }
        if cashed > 0 {
            return Self::PartlyCashed;
        }
        match (benefit.realised_so_far(), benefit.planned_whole()) {
            (Some(came), Some(planned)) if planned != 0.0 && came.abs() >= planned.abs() => Self::Realised,
            _ => Self::FirstEffect,
        }
    }
}

/// Columns and tables that are not filled in for a benefit, by the four questions of a benefits register: is it
/// described, can it be observed, whose is it, can it be measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lacks {
    /// What it is.
    pub(super) described: Vec<&'static str>,
    /// Where it can be seen and who has it.
    pub(super) observed: Vec<&'static str>,
    /// Whose it is.
    pub(super) attributed: Vec<&'static str>,
    /// How it is measured.
    pub(super) measured: Vec<&'static str>,
}

impl Lacks {
    /// What the register lacks of a benefit: ids of columns of `benefits`, and of other tables.
    pub(super) fn of(register: &Register, benefit: &Benefit) -> Self {
        let row = register.row(benefit);
        let text = |column: &'static str| row.text(column).is_none().then_some(column);
        let number = |column: &'static str| row.number(column).is_none().then_some(column);
        let has_owner = row.text("owner_partner_id").is_some() || row.text("owner_role").is_some();
        let is_compared = benefit_words::is_compared(row);
        let plan = benefit.planned.is_empty().then_some("benefit_plan");
        let collected = |lacks: Vec<Option<&'static str>>| lacks.into_iter().flatten().collect();
        Self {
            described: collected(vec![text("name"), text("class")]),
            observed: collected(vec![
                benefit.places.is_empty().then_some("visible_at"),
                benefit.shares.is_empty().then_some("benefit_shares"),
            ]),
            attributed: collected(vec![(!has_owner).then_some("owner_partner_id")]),
            measured: collected(vec![
                text("kpi_id"),
                text("method"),
                text("source"),
                number("certainty"),
                number("attribution"),
                number("deadweight").filter(|_| !is_compared),
                plan,
            ]),
        }
    }

    /// How many things were asked, and how many are there.
    pub(super) fn counts(&self) -> (usize, usize) {
        let lacking = self.described.len() + self.observed.len() + self.attributed.len() + self.measured.len();
        (12 - lacking, 12)
    }

    /// Everything that lacks, by the names that the tables have in the report's language.
    pub(super) fn names(context: &Context<'_>, lacking: &[&'static str]) -> Vec<String> {
        let language = context.locale.language;
        let name = |id: &&'static str| {
            let column = contract::table("benefits").and_then(|table| table.column(id));
            let of_table = contract::table(id).map(|table| table.name(language).to_owned());
            column.map_or_else(
                || of_table.unwrap_or_else(|| (*id).to_owned()),
                |c| spoken(c.label(language)),
            )
        };
        lacking.iter().map(name).collect()
    }
}
