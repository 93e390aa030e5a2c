//! The list of editions under a folder of reports, before it has a format.

use crate::domain::{Date, Period};
use crate::locale::{Locale, Value};

/// An edition as it is found on disk.
#[derive(Clone, Debug)]
pub struct Found {
    /// Name of the network.
    pub network: String,
    /// Name of the pipeline.
    pub pipeline: String,
    /// The reported period, as the manifest names it.
    pub period: String,
    /// Its number within the period.
    pub number: u32,
    /// The id of its state.
    pub state: &'static str,
    /// What was known on this day counts.
    pub reference_date: Date,
    /// Paths of its files inside its folder.
    pub files: Vec<String>,
}

/// The list, ready to be drawn.
#[derive(Clone, Debug)]
pub struct EditionList {
    /// Its title.
    pub title: String,
    /// Heads of its columns: period, edition, status, reference date, files.
    pub heads: [String; 5],
    /// What is said of the newest edition.
    pub newest: String,
    /// A pipeline each, by name.
    pub pipelines: Vec<PipelineEditions>,
}

/// The editions of one pipeline.
#[derive(Clone, Debug)]
pub struct PipelineEditions {
    /// Name of the pipeline and of its network.
    pub name: String,
    /// Its editions, the newest first.
    pub editions: Vec<ListedEdition>,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub struct ListedEdition {
    /// Period in words.
    pub period: String,
    /// Edition in words.
    pub edition: String,
    /// State in words.
    pub status: String,
    /// Reference date in words.
    pub reference: String,
    /// What there is to read: name and path from the folder of reports.
    pub files: Vec<(String, String)>,
}

/// Kinds of files that are there to be read, not to be worked on.
const READ: [&str; 3] = ["html", "pdf", "xlsx"];

/// The folder whose files are listed: what the steering group reads.
const FOLDER: &str = "stuurgroep/";

/// The list of what was found.
pub fn edition_list(found: &[Found], locale: &Locale) -> EditionList {
    let mut found: Vec<&Found> = found.iter().collect();
    found.sort_by(|a, b| {
        let newest_first = || (&b.period, b.number).cmp(&(&a.period, a.number));
        a.pipeline.cmp(&b.pipeline).then_with(newest_first)
    });
    let pipelines = found.chunk_by(|a, b| a.pipeline == b.pipeline).map(|editions| {
        // The newest edition says how the network is called now.
        let network = editions.first().map_or("", |newest| newest.network.as_str());
        let pipeline = editions.first().map_or("", |newest| newest.pipeline.as_str());
        PipelineEditions {
            name: format!("{network} · {pipeline}"),
            editions: editions.iter().map(|edition| listed(edition, locale)).collect(),
        }
    });
    EditionList {
        title: locale.word("editions-title"),
        heads: ["period", "edition", "status", "reference", "files"]
            .map(|head| locale.word(&format!("editions-{head}"))),
        newest: locale.word("editions-newest"),
        pipelines: pipelines.collect(),
    }
}

fn listed(found: &Found, locale: &Locale) -> ListedEdition {
    let folder = format!("{}/{}/e{:02}", found.pipeline, found.period, found.number);
    let is_read = |path: &&String| {
        let kind = path.rsplit('.').next().unwrap_or_default();
        path.strip_prefix(FOLDER).is_some_and(|name| !name.contains('/')) && READ.contains(&kind)
    };
    let files = found.files.iter().filter(is_read).map(|path| {
        let name = path.strip_prefix(FOLDER).unwrap_or(path).to_owned();
        (name, format!("{folder}/{path}"))
    });
    ListedEdition {
        period: Period::parse(&found.period).map_or_else(|| found.period.clone(), |period| locale.period(period)),
        edition: locale.text("report-edition", &[("n", Value::Count(i64::from(found.number)))]),
        status: locale.word(&format!("state-{}", found.state)),
        reference: locale.date(found.reference_date),
        files: files.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn found(pipeline: &str, period: &str, number: u32) -> Found {
        Found {
            network: "Regio Waterkant".into(),
            pipeline: pipeline.into(),
            period: period.into(),
            number,
            state: "draft",
            reference_date: Date::new(2026, 11, 6).expect("a date"),
            files: vec![
                "stuurgroep/rapport.html".into(),
                "stuurgroep/grafieken/kpi.svg".into(),
                "programmabureau/data/findings.csv".into(),
                "partners/x/brief.xlsx".into(),
            ],
        }
    }

    #[test]
    fn pipelines_stand_by_name_and_their_newest_edition_first() {
        let all = [
            found("maandrapportage", "2026-09", 1),
            found("maandrapportage", "2026-10", 1),
            found("batenreview", "2026-H2", 1),
            found("maandrapportage", "2026-10", 2),
        ];
        let list = edition_list(&all, &Locale::new(Language::Nl));
        let names: Vec<&str> = list.pipelines.iter().map(|pipeline| pipeline.name.as_str()).collect();
        assert_eq!(
            names,
            ["Regio Waterkant · batenreview", "Regio Waterkant · maandrapportage"]
        );
        let lines: Vec<String> = list.pipelines[1]
            .editions
            .iter()
            .map(|edition| format!("{}, {}", edition.period, edition.edition))
            .collect();
        assert_eq!(
            lines,
            [
                "oktober 2026, editie 2",
                "oktober 2026, editie 1",
                "september 2026, editie 1"
            ]
        );
    }

    #[test]
    fn only_what_the_steering_group_reads_is_linked() {
        let list = edition_list(&[found("maandrapportage", "2026-10", 1)], &Locale::new(Language::Nl));
        let edition = &list.pipelines[0].editions[0];
        let path = "maandrapportage/2026-10/e01/stuurgroep/rapport.html".to_owned();
        assert_eq!(edition.files, [("rapport.html".to_owned(), path)]);
        assert_eq!(
            (edition.status.as_str(), edition.reference.as_str()),
            ("concept", "6 november 2026")
        );
    }
}
