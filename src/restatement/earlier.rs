//! The figures of an earlier edition, from its data file.

use crate::restatement::EarlierFigure;

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
}
