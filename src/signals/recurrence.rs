//! New signals told apart from those that the report before had too.
//!
//! The report before is the edition that this one is compared with, by its data file `findings.csv`. A finding is
//! repeated when the same rule found the same about the same, on figures of no other things than before; one more
//! benefit without an owner is news. Where the edition compared with is of the same month (a correction), what it had
//! keeps its word and what it lacks is new.

use std::collections::BTreeSet;

use crate::domain::{Finding, Period, Recurrence};
use crate::signals::relations_to_discuss;

/// A finding as an earlier edition published it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierFinding {
    /// Id of the rule.
    pub rule: String,
    /// How much it asked of its reader: the id of a severity.
    pub severity: String,
    /// What it was about, `kind:id`.
    pub subject: String,
    /// What the figures were about on which it rested, `kind:id` each.
    pub about: BTreeSet<String>,
    /// The word it had itself; absent in a first edition.
    pub recurrence: Option<Recurrence>,
}

impl EarlierFinding {
    /// True for what the data of its month gave; the sentence about relations that stands in every report is none.
    pub fn is_signal(&self) -> bool {
        self.rule != relations_to_discuss::RULE
    }
}

/// Reads `findings.csv` of an edition; lines that do not fit are left out, as in [`crate::restatement::earlier`]. `None` for
/// what is no such file: then nobody knows what is new.
pub fn earlier(csv_bytes: &[u8]) -> Option<Vec<EarlierFinding>> {
    let bytes = csv_bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv_bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().ok()?.clone();
    let columns = ["rule", "subject", "evidence", "recurrence", "severity"]
        .map(|name| headers.iter().position(|header| header == name));
    let text = |record: &csv::StringRecord, place: usize| {
        let column = columns.get(place).copied().flatten()?;
        record.get(column).map(|text| text.trim_start_matches('\'').to_owned())
    };
    if columns[..3].iter().any(Option::is_none) {
        return None;
    }
    let findings = reader
        .records()
        .flatten()
        .filter_map(|record| {
            Some(EarlierFinding {
                rule: text(&record, 0)?,
                severity: text(&record, 4).unwrap_or_default(),
                subject: text(&record, 1)?,
                about: pieces(&text(&record, 2)?)
                    .iter()
                    .filter_map(|piece| subject_of(piece))
                    .collect(),
                recurrence: match text(&record, 3).as_deref() {
                    Some("new") => Some(Recurrence::New),
                    Some("repeated") => Some(Recurrence::Repeated),
                    _ => None,
                },
            })
        })
        .collect();
    Some(findings)
}

/// The pieces of evidence of a finding. A piece is whole when it ends as one does, so that an id may hold a semicolon.
fn pieces(evidence: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for part in evidence.split("; ") {
        match pieces.last_mut().filter(|piece| subject_of(piece).is_none()) {
            Some(open) => {
                open.push_str("; ");
                open.push_str(part);
            }
            None => pieces.push(part.to_owned()),
        }
    }
    pieces
}

/// The subject in `indicator|kind:id|period|window=value`; an id may hold a bar itself.
fn subject_of(evidence: &str) -> Option<String> {
    let (_, rest) = evidence.split_once('|')?;
    let mut parts = rest.rsplitn(3, '|');
    let is_end = parts.next()?.contains('=');
    let (_period, subject) = (parts.next()?, parts.next()?);
    is_end.then(|| subject.to_owned())
}

/// Says of each finding whether an edition over `period` had it too. `this` is the period of the findings. The sentence
/// that stands in every report is left as it is.
pub fn mark(findings: &mut [Finding], this: Period, period: Period, earlier: &[EarlierFinding]) {
    for finding in findings
        .iter_mut()
        .filter(|finding| finding.rule != relations_to_discuss::RULE)
    {
        let same = earlier.iter().find(|earlier| is_same(finding, earlier));
        finding.recurrence = match same {
            None => Some(Recurrence::New),
            Some(same) if period == this => same.recurrence,
            Some(_) => Some(Recurrence::Repeated),
        };
    }
}

fn is_same(finding: &Finding, earlier: &EarlierFinding) -> bool {
    let name = |subject: &crate::domain::Subject| format!("{}:{}", subject.kind.id(), subject.id);
    finding.rule == earlier.rule
        && name(&finding.subject) == earlier.subject
        && finding
            .evidence
            .iter()
            .all(|evidence| earlier.about.contains(&name(&evidence.key.subject)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Evidence, FindingSeverity, MeasurementKey, Subject, SubjectType, Window};

    const CSV: &str = "\u{feff}network,edition,rule,severity,subject,period,evidence,sentence,recurrence\n\
        R,e01,benefit-without-owner,notice,network:network,2026-09,benefit-net|benefit:a|2026-09|to-date=1,x,new\n";

    fn finding(rule: &'static str, benefits: &[&str]) -> Finding {
        let period = Period::parse("2026-10").expect("a period");
        let evidence = benefits.iter().map(|id| Evidence {
            key: MeasurementKey {
                indicator: "benefit-net",
                subject: Subject::of(SubjectType::Benefit, id),
                period,
                window: Window::ToDate,
            },
            value: None,
        });
        Finding {
            evidence: evidence.collect(),
            ..Finding::new(rule, FindingSeverity::Notice, Subject::network(), period)
        }
    }

    fn marked(rule: &'static str, benefits: &[&str], period: &str) -> Option<Recurrence> {
        let mut findings = [finding(rule, benefits)];
        let period = Period::parse(period).expect("a period");
        let this = findings[0].period;
        mark(&mut findings, this, period, &earlier(CSV.as_bytes()).expect("a file"));
        findings[0].recurrence
    }

    #[test]
    fn the_same_about_the_same_is_repeated() {
        assert_eq!(
            marked("benefit-without-owner", &["a"], "2026-09"),
            Some(Recurrence::Repeated)
        );
    }

    #[test]
    fn another_rule_and_one_more_benefit_are_new() {
        assert_eq!(
            marked("benefit-without-place", &["a"], "2026-09"),
            Some(Recurrence::New)
        );
        assert_eq!(
            marked("benefit-without-owner", &["a", "b"], "2026-09"),
            Some(Recurrence::New)
        );
    }

    #[test]
    fn a_correction_of_the_same_month_keeps_the_word() {
        assert_eq!(
            marked("benefit-without-owner", &["a"], "2026-10"),
            Some(Recurrence::New)
        );
    }

    #[test]
    fn an_id_may_hold_a_bar_or_a_semicolon_and_no_file_tells_nothing() {
        let own = CSV.replace("benefit:a|", "benefit:a|b; c|");
        let read = earlier(own.as_bytes()).expect("a file");
        assert_eq!(read[0].about, BTreeSet::from(["benefit:a|b; c".to_owned()]));
        let two = "benefit-net|benefit:a|2026-09|to-date=1; benefit-net|benefit:b|2026-09|to-date=";
        assert_eq!(pieces(two).len(), 2);
        assert_eq!(earlier(b""), None);
        assert_eq!(earlier(b"iets;anders\n"), None);
    }

    #[test]
    fn a_file_without_the_column_is_read_too() {
        let old = CSV.replace(",recurrence", "").replace(",new", "");
        let read = earlier(old.as_bytes()).expect("a file");
        assert_eq!((read.len(), read[0].recurrence), (1, None));
        assert!(read[0].about.contains("benefit:a"));
    }
}
