//! A pipeline file as it is typed. Unknown keys are refused.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::config::invited::InvitedRound;
use crate::config::{ReportKind, Threshold, Treatments};
use crate::domain::Date;
use crate::locale::Language;

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PipelineFile {
    /// Who the network is.
    pub network: NetworkSection,
    /// Where deliveries are.
    pub input: InputSection,
    /// The restricted survey inbox; absent: no survey is read.
    pub survey: Option<SurveySection>,
    /// The confidential relations file; absent: none is made.
    pub relations: Option<RelationsSection>,
    /// Whether what a sheet hides, strikes out or colours counts.
    #[serde(default)]
    pub marks: Treatments,
    /// Which month, and when deliveries are due.
    #[serde(default)]
    pub period: PeriodSection,
    /// Which report is wanted; absent: the steering group's.
    #[serde(default)]
    pub report: ReportSection,
    /// Where editions go.
    pub output: OutputSection,
    /// How long editions are kept; absent: for ever.
    pub retention: Option<Retention>,
    /// What is started after a run.
    #[serde(default)]
    pub after: After,
    /// Threshold values of this network, by id.
    #[serde(default)]
    pub thresholds: BTreeMap<String, Threshold>,
    /// The KPIs named beforehand.
    #[serde(default)]
    pub headline: HeadlineSection,
    /// Mappings of foreign layouts.
    #[serde(default)]
    pub source: Vec<toml::Value>,
    /// Other names for partners, KPIs and words, in every file.
    #[serde(default)]
    pub alias: Vec<toml::Value>,
}

/// Who the network is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NetworkSection {
    /// Name in reports.
    pub name: String,
    /// Language of reports.
    #[serde(default)]
    pub language: Language,
    /// Colour of the head band, `#RRGGBB`.
    pub colour: Option<String>,
    /// Role that answers questions about the report.
    pub contact_role: Option<String>,
}

/// Where deliveries are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct InputSection {
    /// The inbox, seen from the folder of the pipeline file.
    pub inbox: String,
    /// The cache; absent: the user's cache folder.
    pub cache: Option<String>,
}

/// The restricted survey inbox.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SurveySection {
    /// The folder, seen from the folder of the pipeline file.
    pub inbox: String,
    /// On what ground the answers are processed.
    pub legal_basis: String,
    /// The day on which respondents were informed.
    pub informed_on: Date,
    /// The day on which the answers are destroyed.
    pub keep_until: Date,
    /// People invited, by round; absent: how many answered of them is not told.
    #[serde(default)]
    pub invited: BTreeMap<String, InvitedRound>,
}

/// The confidential relations file of the process facilitator.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RelationsSection {
    /// Its folder, seen from the folder of the pipeline file: outside inbox and reports.
    pub confidential: String,
    /// Ids of the partners that agreed beforehand: a pair is looked at when both did.
    pub agreed_by: Vec<String>,
}

/// Which month, and when deliveries are due.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PeriodSection {
    /// A month as `2026-10`, or `clock`: the last whole month in Amsterdam. A report over a half-year is about the one that
    /// holds it. Absent: refused, because nobody said that the clock decides.
    pub month: Option<String>,
    /// Working day of the next month on which deliveries are due.
    #[serde(default = "fifth")]
    pub deadline_working_day: u32,
}

impl Default for PeriodSection {
    fn default() -> Self {
        Self {
            month: None,
            deadline_working_day: fifth(),
        }
    }
}

fn fifth() -> u32 {
    5
}

/// The KPIs that the network named beforehand as those it steers by.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HeadlineSection {
    /// Their codes.
    #[serde(default)]
    pub kpis: Vec<String>,
}

/// Which report is wanted.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReportSection {
    /// `steering-report`, `half-year-report` or `benefits-review`.
    pub kind: ReportKind,
}

/// Where editions go.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OutputSection {
    /// Folder of reports, seen from the folder of the pipeline file.
    pub reports: String,
    /// Whether documents are made as PDF, too.
    #[serde(default = "with_pdf")]
    pub pdf: bool,
}

fn with_pdf() -> bool {
    true
}

/// How long editions are kept, counted in months after their period. What has no term is kept for ever.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Retention {
    /// Editions that nobody approved, and withdrawn ones.
    pub concept_months: Option<u32>,
    /// Approved editions; needs the category.
    pub approved_months: Option<u32>,
    /// The category of the selection list that permits it.
    pub archive_category: Option<String>,
}

/// Programs that are started after a run, each with its arguments; no shell comes between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct After {
    /// After a run that published, or found nothing changed.
    #[serde(default)]
    pub success: Vec<String>,
    /// After any other.
    #[serde(default)]
    pub failure: Vec<String>,
}
