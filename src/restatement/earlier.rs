//! The figures of an earlier edition, from its data file.

use std::collections::{BTreeMap, BTreeSet};

use crate::restatement::EarlierFigure;
use crate::restatement::compare::Key;

/// Reads `measurements.csv` of an edition; lines that do not fit are left out, so that an older layout compares less
/// and never stops a run.
pub fn figures(csv_bytes: &[u8]) -> Vec<EarlierFigure> {
    let bytes = csv_bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv_bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let Ok(headers) = reader.headers().cloned() else {
        return Vec::new();
    };
    let column = |name: &str| headers.iter().position(|header| header == name);
    let columns = [
        "indicator",
        "subject_type",
        "subject",
        "period",
        "window",
        "value",
        "status",
        "definition_version",
    ]
    .map(column);
    reader
        .records()
        .flatten()
        .filter_map(|record| {
            let text = |position: usize| columns[position].and_then(|at| record.get(at)).map(str::to_owned);
            Some(EarlierFigure {
                indicator: text(0)?,
                subject_type: text(1)?,
                subject: text(2)?.trim_start_matches('\'').to_owned(),
                period: text(3)?,
                window: text(4)?,
                value: text(5).filter(|value| !value.is_empty()),
                status: text(6)?,
                definition_version: text(7).and_then(|version| version.parse().ok()),
            })
        })
        .collect()
}

/// A figure as it stands in a data file: its status, and all other cells behind each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The word for its status.
    pub status: String,
    /// Its value.
    pub value: String,
    /// Every cell but the status.
    pub cells: Vec<String>,
}

/// All figures of `measurements.csv`, every cell of them; `None` for what is no such file.
pub fn lines(csv_bytes: &[u8]) -> Option<BTreeMap<Key, Line>> {
    let bytes = csv_bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv_bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().ok()?.clone();
    let at = |name: &str| headers.iter().position(|header| header == name);
    let key = [
        at("indicator")?,
        at("subject_type")?,
        at("subject")?,
        at("period")?,
        at("window")?,
    ];
    let (value, status) = (at("value")?, at("status")?);
    let mut lines = BTreeMap::new();
    for record in reader.records() {
        let record = record.ok()?;
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let line = Line {
            status: cell(status),
            value: cell(value),
            cells: (0..record.len()).filter(|at| *at != status).map(cell).collect(),
        };
        lines.insert(key.map(cell), line);
    }
    Some(lines)
}

/// The tables of each file of which rows or months of rows counted, from `receipts.csv` of an edition; `None` for what is
/// no such file.
pub fn tables(csv_bytes: &[u8]) -> Option<BTreeMap<String, BTreeSet<String>>> {
    let bytes = csv_bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(csv_bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().ok()?.clone();
    let at = |name: &str| headers.iter().position(|header| header == name);
    let columns = [at("file")?, at("table")?, at("rows_accepted")?];
    let at_records = at("records");
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in reader.records() {
        let record = record.ok()?;
        let [file, table, accepted] = columns.map(|at| record.get(at).unwrap_or_default().trim_start_matches('\''));
        let has_records = at_records.is_some_and(|at| record.get(at).is_some_and(|count| count != "0"));
        if accepted != "0" || has_records {
            tables.entry(file.to_owned()).or_default().insert(table.to_owned());
        }
    }
    Some(tables)
}

/// A figure about respondents that an edition showed.
#[derive(Clone, Debug, PartialEq)]
pub struct SurveyFigure {
    /// Id of the indicator.
    pub indicator: String,
    /// What it is about.
    pub subject: String,
    /// The round.
    pub round: String,
    /// Its respondents; `None` for a group that was kept back for how few they are.
    pub n: Option<usize>,
    /// Its value; `None` for a group that was kept back.
    pub value: Option<f64>,
    /// The version of its definition.
    pub version: Option<u32>,
}

/// The figures about respondents in `measurements.csv` of an edition. Only its lines about the survey are taken apart, so
/// that many editions can be looked through. `None` for what is no such file, or a line about the survey that cannot be read:
/// what was shown is then not known. A figure that was kept back shows nothing; with a number of respondents it was kept back
/// for their answers.
pub fn survey_figures(csv_bytes: &[u8]) -> Option<Vec<SurveyFigure>> {
    let (header, lines) = csv_bytes.split_at(end_of_line(csv_bytes, 0));
    let mut own: Vec<u8> = header.to_vec();
    let mut done = 0;
    for found in memchr::memmem::find_iter(lines, b",survey,") {
        if found >= done {
            let start = memchr::memrchr(b'\n', lines.get(..found)?).map_or(0, |end| end + 1);
            done = end_of_line(lines, found);
            own.extend_from_slice(lines.get(start..done)?);
        }
    }
    let bytes = own.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&own);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let headers = reader.headers().ok()?.clone();
    let at = |name: &str| headers.iter().position(|header| header == name);
    let columns = [at("indicator")?, at("subject")?, at("period")?, at("n")?, at("value")?];
    let version = at("definition_version");
    let mut figures = Vec::new();
    for record in reader.records() {
        let record = record.ok()?;
        let [indicator, subject, round, n, value] = columns.map(|at| record.get(at));
        let (n, value) = (n?, value?);
        let n = match n {
            "" => None,
            n => Some(n.parse().ok()?),
        };
        let value = match value {
            "" => None,
            value => Some(value.parse().ok()?),
        };
        figures.push(SurveyFigure {
            indicator: indicator?.to_owned(),
            subject: subject?.trim_start_matches('\'').to_owned(),
            round: round?.to_owned(),
            n,
            value,
            version: version
                .and_then(|at| record.get(at))
                .and_then(|version| version.parse().ok()),
        });
    }
    Some(figures)
}

/// Where the line that holds a place ends, its end of line included.
fn end_of_line(bytes: &[u8], place: usize) -> usize {
    let rest = bytes.get(place..).unwrap_or_default();
    memchr::memchr(b'\n', rest).map_or(bytes.len(), |end| place + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_data_file_reads_back() {
        let text = "\u{feff}network,edition,indicator,subject_type,subject,period,window,value,unit,status,definition_version\n\
                    Regio,e01,kpi-value,kpi,k1,2026-09,month,12.5,days,normal,1\n";
        let figures = figures(text.as_bytes());
        assert_eq!(figures.len(), 1);
        assert_eq!(
            (figures[0].subject.as_str(), figures[0].value.as_deref()),
            ("k1", Some("12.5"))
        );
        assert_eq!(figures[0].definition_version, Some(1));
    }

    #[test]
    fn a_line_holds_every_cell_and_its_status_apart() {
        let text = "\u{feff}indicator,subject_type,subject,period,window,value,n,status\nkpi-value,kpi,k1,2026-09,month,12.5,3,normal\n";
        let lines = lines(text.as_bytes()).expect("is such a file");
        let key = ["kpi-value", "kpi", "k1", "2026-09", "month"].map(str::to_owned);
        let line = &lines[&key];
        assert_eq!((line.status.as_str(), line.value.as_str()), ("normal", "12.5"));
        assert_eq!(line.cells.last().map(String::as_str), Some("3"));
        assert!(super::lines(b"indicator,value\n").is_none());
    }

    #[test]
    fn the_tables_of_a_file_are_those_of_which_rows_counted() {
        let text = "\u{feff}network,file,sheet,table,rows_found,rows_accepted\n\
                    R,2026-10/aa/1.csv,,Bijdragen,2,1\nR,2026-10/aa/1.csv,,KPI,2,0\nR,2026-10/bb/1.csv,,KPI,1,0\n";
        let found = tables(text.as_bytes()).expect("is such a file");
        let of_aa = BTreeSet::from(["Bijdragen".to_owned()]);
        assert_eq!(found, BTreeMap::from([("2026-10/aa/1.csv".to_owned(), of_aa)]));
        assert_eq!(tables(b""), None);
    }

    #[test]
    fn figures_about_respondents_are_taken_from_a_data_file_shown_or_not() {
        let text = "\u{feff}network,edition,indicator,subject_type,subject,period,window,value,unit,n,status,definition_version\n\
                    Regio,e01,kpi-value,kpi,k1,2026-09,month,12.5,days,3,normal,1\n\
                    Regio,e01,survey-dimension,survey,trust/a,2026-03,month,75,points,6,normal,1\n\
                    Regio,e01,survey-dimension,survey,trust/b,2026-03,month,,points,,suppressed,1\n";
        let shown = SurveyFigure {
            indicator: "survey-dimension".to_owned(),
            subject: "trust/a".to_owned(),
            round: "2026-03".to_owned(),
            n: Some(6),
            value: Some(75.0),
            version: Some(1),
        };
        let hidden = SurveyFigure {
            subject: "trust/b".to_owned(),
            n: None,
            value: None,
            ..shown.clone()
        };
        assert_eq!(survey_figures(text.as_bytes()), Some(vec![shown, hidden]));
        // What is no data file, or a figure that cannot be read, is not the same as nothing shown.
        assert_eq!(survey_figures(b""), None);
        assert_eq!(survey_figures(text.replace(",75,", ",vijf,").as_bytes()), None);
        assert_eq!(survey_figures(text.replace(",n,", ",m,").as_bytes()), None);
    }
}
