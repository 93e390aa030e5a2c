//! The draft of the record that answers were destroyed, for the programme office to complete and keep.

use crate::config::Survey;
use crate::domain::Date;
use crate::locale::{Locale, Value};

/// What is known of answers that may no longer be kept.
#[derive(Clone, Debug)]
pub struct Destruction<'a> {
    /// Name of the network.
    pub network: &'a str,
    /// What the privacy officer decided.
    pub terms: &'a Survey,
    /// The reference date of the run.
    pub reference_date: Date,
    /// The files that are still in the restricted folder, none of which was opened.
    pub files: &'a [String],
}

/// Name and text of the draft.
pub fn record(locale: &Locale, destruction: &Destruction<'_>) -> (String, String) {
    let listed: Vec<String> = destruction.files.iter().map(|file| format!("- {file}")).collect();
    let arguments: [(&str, Value); 7] = [
        ("network", destruction.network.into()),
        ("basis", destruction.terms.legal_basis.as_str().into()),
        ("informed", locale.date(destruction.terms.informed_on).into()),
        ("until", locale.date(destruction.terms.keep_until).into()),
        ("reference", locale.date(destruction.reference_date).into()),
        ("n", destruction.files.len().into()),
        ("files", listed.join("\n").into()),
    ];
    let name = format!("{}.txt", locale.word("survey-record-file-stem"));
    (name, format!("{}\n", locale.text("survey-record", &arguments)))
}
