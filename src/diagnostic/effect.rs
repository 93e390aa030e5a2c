//! What a code means for the rows and for the exit code. `vlecht explain` and `docs/diagnostics.md` say it in words.
//!
//! A new code is added to one of the lists of `EFFECTS`; a test names the codes that stand in none.

use crate::diagnostic::{Code, Severity};

/// What happens with that which a diagnostic is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The run does not start: the pipeline file must be mended.
    NoRun,
    /// No edition appears; the previous one stands.
    NothingPublished,
    /// The edition could not be written.
    NotWritten,
    /// No row of the file counts until it is mended.
    FileRefused,
    /// The file does not count, and that is as it should be.
    FileSetAside,
    /// No row of the sheet counts until it is mended.
    SheetRefused,
    /// The sheet is not read.
    SheetSetAside,
    /// The column is not read, the rows count.
    ColumnIgnored,
    /// The row does not count until it is mended.
    RowRefused,
    /// The cell counts as not filled in, the row counts.
    CellMissing,
    /// Another row or delivery counts instead.
    RowsSetAside,
    /// The pipeline file says whether these rows count; if it says nothing, they do not.
    AsPipelineSays,
    /// Everything counts.
    Counts,
    /// The figure is missing, and not zero.
    FigureMissing,
}

/// The codes of each effect.
const EFFECTS: &[(Effect, &[Code])] = &[
    (
        Effect::NoRun,
        &[
            Code::PipelineUnreadable,
            Code::PipelineKey,
            Code::MappingKey,
            Code::MappingValue,
            Code::MappingConflict,
            Code::MappingMissing,
            Code::MappingColumn,
        ],
    ),
    (
        Effect::NothingPublished,
        &[Code::InboxMissing, Code::NothingAccepted, Code::PartnersMissing],
    ),
    (Effect::NotWritten, &[Code::OutputFailed]),
    (
        Effect::FileRefused,
        &[
            Code::FileUnreadable,
            Code::FileEmpty,
            Code::FileFormat,
            Code::FileEncrypted,
            Code::FileLimits,
            Code::FileEncoding,
            Code::FileMacroSheet,
        ],
    ),
    (
        Effect::FileSetAside,
        &[
            Code::FileSkipped,
            Code::FileNotRegular,
            Code::DeliveryDuplicate,
            Code::DeliveryAfterReference,
            Code::SurveyKept,
        ],
    ),
    (
        Effect::SheetRefused,
        &[
            Code::MappingUnmatched,
            Code::HeaderAmbiguous,
            Code::WideHeader,
            Code::DuplicateHeader,
            Code::HeaderUnit,
            Code::MissingColumn,
            Code::SheetDouble,
        ],
    ),
    (
        Effect::SheetSetAside,
        &[Code::NoTable, Code::SheetCopy, Code::SheetOfText, Code::SurveyNotRead],
    ),
    (
        Effect::ColumnIgnored,
        &[Code::ExtraColumn, Code::PersonalData, Code::SurveyItem],
    ),
    (
        Effect::RowRefused,
        &[
            Code::MissingValue,
            Code::BadNumber,
            Code::AmbiguousNumber,
            Code::AmbiguousDate,
            Code::AmbiguousPercent,
            Code::BadDate,
            Code::DateWithoutFormat,
            Code::BadPeriod,
            Code::BadBoolean,
            Code::UnknownWord,
            Code::OutOfBounds,
            Code::TextTooLong,
            Code::ErrorCell,
            Code::FormulaWithoutResult,
            Code::UnknownPartner,
            Code::UnknownReference,
            Code::RowForOtherPartner,
            Code::NoPartner,
            Code::DuplicateKey,
            Code::SharesDoNotSum,
            Code::NoRate,
            Code::RowUnfinished,
            Code::UnknownUnit,
            Code::BenefitBeforeStart,
            Code::SurveyAnswer,
            Code::PeriodStray,
            Code::RatioDoubt,
            Code::ValueDoubt,
        ],
    ),
    (
        Effect::CellMissing,
        &[Code::BadOptional, Code::MissingWord, Code::ValueUnproved],
    ),
    (
        Effect::RowsSetAside,
        &[
            Code::DeliverySuperseded,
            Code::RowSuperseded,
            Code::RowsSuperseded,
            Code::RowsWithdrawn,
            Code::MergerDouble,
            Code::PartnerNotActive,
            Code::DeliveryUndecided,
            Code::DeliverySameVersion,
            Code::PartnerContested,
            Code::RowsLeftOut,
            Code::RowsLeftOpen,
            Code::TotalRow,
        ],
    ),
    (
        Effect::AsPipelineSays,
        &[
            Code::SheetHidden,
            Code::RowsHidden,
            Code::RowsStruckOut,
            Code::TextStruckOut,
        ],
    ),
    (
        Effect::Counts,
        &[
            Code::TotalMismatch,
            Code::EarlierRowStands,
            Code::DeliveryLate,
            Code::DeliveryUndated,
            Code::NothingToReport,
            Code::MonthMismatch,
            Code::PartnerMismatch,
            Code::DeliveryEarly,
            Code::PeriodAhead,
            Code::PeriodOverlap,
            Code::FormatShowsLess,
            Code::RowsColoured,
            Code::CellsMerged,
            Code::ColumnsHidden,
            Code::CellNotes,
            Code::MonthFirstDates,
            Code::TwoDigitYear,
            Code::PossibleDouble,
            Code::ImplausibleHours,
            Code::HoursOverYear,
            Code::KnowledgeTwice,
            Code::SourceMissing,
            Code::FundsOriginUnclear,
            Code::NegativeCorrection,
            Code::AliasUsed,
            Code::NamesDiffer,
            Code::ContentOfOther,
            Code::PartnerMerged,
            Code::MergerUnclear,
            Code::StockSummed,
            Code::MagnitudeDoubt,
            Code::TextPersonal,
            Code::KpiOverlap,
            Code::TabEmptied,
            Code::NothingAndRows,
            Code::DoubleCount,
            Code::AttributionOverWhole,
            Code::LimitsUndecided,
        ],
    ),
    (
        Effect::FigureMissing,
        &[
            Code::NoData,
            Code::FileWithoutData,
            Code::DeliveryMissing,
            Code::SurveyWithoutItems,
            Code::KpiNotAdditive,
            Code::EarlierEditionUnreadable,
            Code::DeliveryGone,
        ],
    ),
];

impl Effect {
    /// The id in the keys `effect-<id>` of the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoRun => "no-run",
            Self::NothingPublished => "nothing-published",
            Self::NotWritten => "not-written",
            Self::FileRefused => "file-refused",
            Self::FileSetAside => "file-set-aside",
            Self::SheetRefused => "sheet-refused",
            Self::SheetSetAside => "sheet-set-aside",
            Self::ColumnIgnored => "column-ignored",
            Self::RowRefused => "row-refused",
            Self::CellMissing => "cell-missing",
            Self::RowsSetAside => "rows-set-aside",
            Self::AsPipelineSays => "as-pipeline-says",
            Self::Counts => "counts",
            Self::FigureMissing => "figure-missing",
        }
    }
}

impl Code {
    /// What happens with the rows; `None` only for a code that was not yet added to the lists.
    pub fn effect(self) -> Option<Effect> {
        EFFECTS
            .iter()
            .find(|(_, codes)| codes.contains(&self))
            .map(|(effect, _)| *effect)
    }

    /// True when an edition that is published with it asks somebody to look: exit code 3.
    pub fn asks_for_a_look(self) -> bool {
        self.severity() == Severity::Error || self == Self::DeliveryMissing
    }

    /// True for a fault by which rows do not count. By some faults every row counts, and a figure is missing until partners
    /// settle it: calling these refused would be untrue.
    pub fn is_refusal(self) -> bool {
        self.severity() == Severity::Error && self.effect() != Some(Effect::FigureMissing)
    }

    /// The key of the word for how bad it is.
    pub fn severity_key(self) -> String {
        if self.severity() == Severity::Error && !self.is_refusal() {
            return "severity-no-figure".to_owned();
        }
        format!("severity-{}", self.severity().id())
    }

    /// True when only the programme office can settle it: with a mapping, or in a table of its own.
    pub fn is_for_office(self) -> bool {
        matches!(
            self,
            Self::MappingUnmatched
                | Self::HeaderAmbiguous
                | Self::WideHeader
                | Self::UnknownUnit
                | Self::NamesDiffer
                | Self::BenefitBeforeStart
                | Self::DoubleCount
                | Self::AttributionOverWhole
                | Self::LimitsUndecided
                | Self::MergerUnclear
                | Self::DeliveryGone
        )
    }

    /// The exit code of a run in which nothing worse happens.
    pub fn exit(self) -> u8 {
        match self.effect() {
            Some(Effect::NoRun) => 2,
            Some(Effect::NothingPublished) => 1,
            Some(Effect::NotWritten) => 4,
            _ if self.asks_for_a_look() => 3,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    #[test]
    fn p10_every_code_has_one_effect_with_words_for_it() {
        for code in Code::ALL {
            let lists = EFFECTS.iter().filter(|(_, codes)| codes.contains(code)).count();
            assert_eq!(
                lists,
                1,
                "{}: add the code to one list of EFFECTS in src/diagnostic/effect.rs",
                code.id()
            );
        }
        for (effect, _) in EFFECTS {
            for language in Language::ALL {
                let text = Locale::new(language).word(&format!("effect-{}", effect.id()));
                assert!(!text.contains('⟨'), "{}: {text}", language.id());
            }
        }
    }

    #[test]
    fn a_refused_row_exits_3_and_a_notice_0() {
        assert_eq!((Code::BadNumber.exit(), Code::DeliveryMissing.exit()), (3, 3));
        assert_eq!((Code::ExtraColumn.exit(), Code::BadOptional.exit()), (0, 0));
        assert_eq!(
            (
                Code::PipelineKey.exit(),
                Code::InboxMissing.exit(),
                Code::OutputFailed.exit()
            ),
            (2, 1, 4)
        );
    }
}
