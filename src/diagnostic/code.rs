//! The codes: an append-only list.

use serde::{Deserialize, Serialize};

/// How bad a diagnostic is, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Something was refused or could not be read.
    Error,
    /// Something is missing or was taken with a doubt.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// The word in the data files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $id:literal $severity:ident $doc:literal,)*) => {
        /// What kind of thing is wrong. The id never changes its meaning and is never used again.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Code {
            $(#[doc = $doc] #[serde(rename = $id)] $variant,)*
        }

        impl Code {
            /// All codes, in the order in which they were added.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id, such as `bad-number`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // The pipeline file.
    PipelineUnreadable "pipeline-unreadable" Error "The pipeline file cannot be read or is no TOML.",
    PipelineKey "pipeline-key" Error "The pipeline file has a key that is unknown or a value that cannot be.",
    InboxMissing "inbox-missing" Error "The inbox folder does not exist.",
    // A file.
    FileUnreadable "file-unreadable" Error "The file is damaged or cannot be read.",
    FileEmpty "file-empty" Error "The file has no bytes.",
    FileFormat "file-format" Error "The content is no spreadsheet that is read here.",
    FileEncrypted "file-encrypted" Error "The file has a password.",
    FileLimits "file-limits" Error "Reading the file took more memory or time than allowed.",
    FileEncoding "file-encoding" Error "The text file holds bytes that belong to no encoding.",
    FileSkipped "file-skipped" Notice "A lock file or system file was skipped.",
    NoTable "no-table" Warning "A sheet has no table that is known.",
    NoData "no-data" Warning "A table has a header and no rows.",
    MappingUnmatched "mapping-unmatched" Error "A mapping names a sheet, header or column that is not in the file.",
    // A header.
    DuplicateHeader "duplicate-header" Error "A column stands twice on the sheet.",
    MissingColumn "missing-column" Error "A column that is needed is not there.",
    ExtraColumn "extra-column" Notice "A column is not known and was not read.",
    // A cell.
    MissingValue "missing-value" Error "A cell that is needed is empty.",
    BadNumber "bad-number" Error "A cell holds no number.",
    AmbiguousNumber "ambiguous-number" Error "A number can be read in two ways.",
    BadDate "bad-date" Error "A cell holds no date.",
    DateWithoutFormat "date-without-format" Error "A number in a column of days, in a workbook without formats.",
    BadPeriod "bad-period" Error "A cell holds no period.",
    BadBoolean "bad-boolean" Error "A cell holds neither yes nor no.",
    UnknownWord "unknown-word" Error "A word is not in the list.",
    OutOfBounds "out-of-bounds" Error "A value lies outside its bounds.",
    TextTooLong "text-too-long" Error "A text is longer than allowed.",
    ErrorCell "error-cell" Error "A cell holds a spreadsheet error.",
    FormulaWithoutResult "formula-without-result" Error "A formula has no stored result.",
    BadOptional "bad-optional" Warning "A cell that may be empty could not be read and counts as missing.",
    // A row, or rows together.
    UnknownPartner "unknown-partner" Error "A partner is not in the list of partners.",
    UnknownReference "unknown-reference" Error "A code refers to something that is not in its table.",
    RowForOtherPartner "row-for-other-partner" Error "A partner's file holds a row of another partner.",
    NoPartner "no-partner" Error "It cannot be told whose delivery a file is.",
    DuplicateKey "duplicate-key" Error "Two rows have the same key.",
    SharesDoNotSum "shares-do-not-sum" Error "Shares of one thing do not sum to one.",
    NoRate "no-rate" Error "There is no rate for a contribution in kind on its date.",
    TotalMismatch "total-mismatch" Warning "A total row differs from the sum of the rows above it.",
    SheetHidden "sheet-hidden" Warning "A hidden sheet was not read.",
    RowUnfinished "row-unfinished" Error "A record misses what it needs to count.",
    // Deliveries.
    DeliveryMissing "delivery-missing" Warning "A partner delivered nothing over a period.",
    DeliveryLate "delivery-late" Notice "A delivery came after the deadline.",
    DeliveryDuplicate "delivery-duplicate" Notice "A file has the same content as another.",
    DeliverySuperseded "delivery-superseded" Notice "A newer delivery replaces this one.",
    DeliveryUndated "delivery-undated" Notice "A delivery has no date; the deadline of its period counts.",
    NothingToReport "nothing-to-report" Notice "A partner says that there is nothing to report.",
    NothingAccepted "nothing-accepted" Error "No row of the whole inbox was accepted.",
    SurveyNotRead "survey-not-read" Notice "A survey table lies outside the restricted inbox and was not read.",
    SheetDouble "sheet-double" Error "Two sheets of a file hold the same table with different rows.",
    SheetCopy "sheet-copy" Warning "A sheet repeats the rows of another sheet of the file and was set aside.",
    SheetOfText "sheet-of-text" Notice "A sheet holds text and no table.",
    DeliveryAfterReference "delivery-after-reference" Warning "A file was delivered after the reference date and does not count.",
    RowSuperseded "row-superseded" Warning "A row of another file with the same key counts instead.",
    RowsSuperseded "rows-superseded" Warning "A newer file replaces a part of the rows of a file.",
    DeliveryUndecided "delivery-undecided" Warning "Of two files with other content it cannot be told which is newer.",
    DeliverySameVersion "delivery-same-version" Warning "Of two files of one version the one that came later counts.",
    PartnerMismatch "partner-mismatch" Warning "The cover names another partner than the folder or file name.",
    PartnerContested "partner-contested" Error "The cover names a partner of which another file stands, and the folder or file name another one.",
    DeliveryEarly "delivery-early" Warning "The day of delivery on the cover lies before the month that it is about.",
    MonthMismatch "month-mismatch" Warning "The cover names another month than the folder or file name.",
    PeriodAhead "period-ahead" Warning "Rows are about a period after the month of their delivery.",
    PeriodOverlap "period-overlap" Warning "Rows of one partner and kind are about periods that overlap.",
    // Mappings in the pipeline file, and files read through one.
    MappingKey "mapping-key" Error "A mapping in the pipeline file has a key that does not exist.",
    MappingValue "mapping-value" Error "A setting of a mapping has a value that cannot be.",
    MappingConflict "mapping-conflict" Error "Two settings of a mapping exclude each other.",
    MappingMissing "mapping-missing" Error "A mapping lacks a setting that is needed.",
    MappingColumn "mapping-column" Error "A mapping names a column that its table does not have.",
    HeaderAmbiguous "header-ambiguous" Error "A mapping names a header that stands more than once.",
    WideHeader "wide-header" Error "The header of a column that becomes rows does not say what it stands for.",
    UnknownUnit "unknown-unit" Error "A unit is not in the list of the mapping.",
    MissingWord "missing-word" Notice "Cells hold a word that the mapping reads as missing.",
    AliasUsed "alias-used" Notice "A name was read as another, as the pipeline file decides.",
    RowsLeftOut "rows-left-out" Notice "Rows were set aside because the mapping says so.",
    NamesDiffer "names-differ" Warning "Two columns that should hold the same name hold different ones.",
    RowsLeftOpen "rows-left-open" Notice "Rows that a form had already were left open.",
    // What a file or sheet is, besides its cells.
    FileMacroSheet "file-macro-sheet" Error "The file has a sheet of macros from before 1997.",
    FileNotRegular "file-not-regular" Warning "A link, pipe or device was not opened.",
    FileWithoutData "file-without-data" Warning "Nothing stands in the file.",
    FormatShowsLess "format-shows-less" Notice "The kind of file does not show all that a sheet may mark.",
    RowsHidden "rows-hidden" Warning "Rows of a table are hidden.",
    TextStruckOut "text-struck-out" Warning "A part of the text of a cell is struck out.",
    CellsMerged "cells-merged" Warning "Cells of a table are merged, so that only the first has a value.",
    RowsStruckOut "rows-struck-out" Warning "Rows of a table are struck out.",
    RowsColoured "rows-coloured" Notice "Rows of a table have another colour than most.",
    ColumnsHidden "columns-hidden" Notice "Columns of a table are hidden.",
    CellNotes "cell-notes" Notice "Cells of a sheet have notes.",
    // Values and persons.
    AmbiguousDate "ambiguous-date" Error "A date can be read with the day or with the month first.",
    AmbiguousPercent "ambiguous-percent" Error "A percentage can be a part of 1 or of 100.",
    MonthFirstDates "month-first-dates" Warning "The dates of a column have the month first, as in the United States.",
    TwoDigitYear "two-digit-year" Notice "A year has two digits and was read as one of this century.",
    PersonalData "personal-data" Warning "A column is about persons and was not read.",
    PossibleDouble "possible-double" Warning "Two rows of a sheet hold the same; both count.",
    ImplausibleHours "implausible-hours" Warning "More hours on one day than a day may have.",
    HoursOverYear "hours-over-year" Warning "More hours in a year than all staff of a partner can work.",
    KnowledgeTwice "knowledge-twice" Warning "Knowledge stands in hours and per piece for one project and period.",
    SourceMissing "source-missing" Notice "Rates or price indices have no source.",
    FundsOriginUnclear "funds-origin-unclear" Warning "A public partner pledged from two origins and a contribution says neither.",
    NegativeCorrection "negative-correction" Warning "A negative value counts as a correction.",
    RowsWithdrawn "rows-withdrawn" Notice "A correction leaves out rows of the delivery that it replaces.",
    TabEmptied "tab-emptied" Warning "A newer delivery holds an empty sheet where an older one has rows; these count on.",
    ContentOfOther "content-of-other" Warning "A file has the same content as a file of another partner.",
    PartnerMerged "partner-merged" Notice "A delivery counts for the partner that its partner merged into or came from.",
    PartnerNotActive "partner-not-active" Warning "A delivery or rows are about a period in which the partner did not take part.",
    MergerUnclear "merger-unclear" Warning "The list of partners names a successor that is not clear.",
    MergerDouble "merger-double" Warning "A predecessor and its successor deliver the same figure over the same period.",
    StockSummed "stock-summed" Warning "Several partners deliver one stock over one period; the values are added up.",
    KpiOverlap "kpi-overlap" Warning "A partner delivers a KPI over a period and over a part of that period.",
    // Benefits.
    BenefitBeforeStart "benefit-before-start" Error "A row is about a period before its benefit begins.",
    DoubleCount "double-count" Warning "Two benefits rest on the same KPI at the same place and may be one effect.",
    AttributionOverWhole "attribution-over-whole" Warning "Several partners attribute more than the whole of one effect to themselves.",
    // The survey.
    SurveyItem "survey-item" Error "A column of a survey export may hold answers to a question that cannot be told.",
    SurveyAnswer "survey-answer" Error "An answer is neither a number nor a word of the scale.",
    SurveyWithoutItems "survey-without-items" Error "Answers of which no table of items says what was asked.",
    EarlierEditionUnreadable "earlier-edition-unreadable" Error "What an edition showed of respondents cannot be read.",
    SurveyKept "survey-kept" Warning "The retention date of the survey has passed and its files are still there.",
    // The run.
    OutputFailed "output-failed" Error "A file of the edition could not be written.",
    PartnersMissing "partners-missing" Error "There is no list of partners.",
    // Asked before anything is lost or added up.
    PeriodStray "period-stray" Error "A few rows are about an earlier period of which an older delivery tells far more.",
    KpiNotAdditive "kpi-not-additive" Error "Several partners deliver one KPI of which the values cannot be added up.",
    MagnitudeDoubt "magnitude-doubt" Warning "A value is of quite another size than is usual with its partner.",
    TextPersonal "text-personal" Warning "A text holds a telephone number, e-mail address or BSN.",
    RatioDoubt "ratio-doubt" Error "A numerator is larger than its denominator, or contradicts the value beside it.",
    ValueUnproved "value-unproved" Warning "A value that stands for the rate has no evidence; the rate counts.",
    TotalRow "total-row" Warning "A row holds the sum of the rows above it, and the word total or less than each of them; it does not count.",
    // The inbox against the edition before.
    DeliveryGone "delivery-gone" Error "Files that the edition compared with was made from are no longer in the inbox.",
    // Process charts.
    LimitsUndecided "limits-undecided" Warning "New limits of a process chart are asked without a day, a reason or a role.",
    // A register against the delivery before.
    EarlierRowStands "earlier-row-stands" Warning "A row of a register was refused; until it is mended the row of the delivery before counts.",
    // What a header says beside its name.
    HeaderUnit "header-unit" Error "A header names a scale or a unit that its column is not read in, or two columns hold quantities.",
    // What a KPI can be.
    ValueDoubt "value-doubt" Error "A value of a KPI is below zero, a part of a thing, or many times its whole.",
    // A cover against its own file.
    NothingAndRows "nothing-and-rows" Warning "The cover says that there is nothing to report for a table that has rows; they count.",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_kebab_case() {
        let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(
            ids.iter()
                .all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
