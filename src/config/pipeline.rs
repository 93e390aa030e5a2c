//! What a pipeline file means: checked, with paths that lead somewhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::config::file::{After, PipelineFile, Retention};
use crate::config::{
    Alias, Doubts, Invited, Mapping, ReadingRules, ReportKind, Thresholds, Treatments, own_thresholds, sources,
};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Date, Month, Period};
use crate::locale::Language;
use crate::world;

/// A pipeline, ready to run.
#[derive(Clone, Debug)]
pub struct Pipeline {
    /// Name of its file without extension: the folder of its editions.
    pub name: String,
    /// Where its file is.
    pub path: PathBuf,
    /// SHA-256 of its file.
    pub sha256: String,
    /// Name of the network in reports.
    pub network: String,
    /// Language of reports.
    pub language: Language,
    /// Colour of the head band, `#RRGGBB`.
    pub colour: String,
    /// Role that answers questions about the report.
    pub contact_role: Option<String>,
    /// The inbox.
    pub inbox: PathBuf,
    /// The restricted survey inbox.
    pub survey: Option<Survey>,
    /// The confidential relations file.
    pub relations: Option<Relations>,
    /// Whether what a sheet hides, strikes out or colours counts.
    pub marks: Treatments,
    /// Which report it makes.
    pub report: ReportKind,
    /// The reported month, of a half-year the last that is known; absent: the file says that the clock tells the last whole one.
    pub month: Option<Month>,
    /// Working day of the next month on which deliveries are due.
    pub deadline_working_day: u32,
    /// Folder of reports.
    pub reports: PathBuf,
    /// Whether documents are made as PDF, too.
    pub pdf: bool,
    /// The cache.
    pub cache: Option<PathBuf>,
    /// How long editions are kept.
    pub retention: Option<Retention>,
    /// What is started after a run.
    pub after: After,
    /// Threshold values.
    pub thresholds: Thresholds,
    /// The KPIs that the network named beforehand: each is tested by itself, the others together.
    pub headline: BTreeSet<String>,
    /// Mappings of foreign layouts.
    pub mappings: Vec<Mapping>,
}

impl Pipeline {
    /// All other names that it decides about, each once, by kind and name.
    pub fn aliases(&self) -> Vec<Alias> {
        let mut aliases: Vec<Alias> = self
            .mappings
            .iter()
            .flat_map(|mapping| mapping.aliases.clone())
            .collect();
        aliases.sort_by(|a, b| (a.kind, &a.name, &a.means, &a.column).cmp(&(b.kind, &b.name, &b.means, &b.column)));
        aliases.dedup();
        aliases
    }

    /// What it says about reading files.
    pub fn reading_rules(&self) -> ReadingRules {
        ReadingRules {
            treatments: self.marks,
            doubts: Doubts::of(&self.thresholds),
        }
    }
}

/// The restricted survey inbox and what the privacy officer wants to know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The folder.
    pub inbox: PathBuf,
    /// On what ground the answers are processed.
    pub legal_basis: String,
    /// The day on which respondents were informed.
    pub informed_on: Date,
    /// The day on which the answers are destroyed.
    pub keep_until: Date,
    /// People invited, by round.
    pub invited: Invited,
}

/// Where the confidential relations file goes, and whom it may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relations {
    /// The folder: a root of its own.
    pub folder: PathBuf,
    /// Ids of the partners that agreed beforehand.
    pub agreed_by: BTreeSet<String>,
}

/// Dark blue: the first colour of every chart.
const COLOUR: &str = "#12436D";

impl Pipeline {
    /// Reads and checks a pipeline file; everything that is wrong with it comes back at once.
    pub fn load(path: &Path) -> Result<Self, Vec<Diagnostic>> {
        let place = || Place::file(path.display().to_string());
        let text = world::read_text(path).map_err(|fault| {
            vec![Diagnostic::new(Code::PipelineUnreadable, place(), "").with("fault", fault.to_string())]
        })?;
        let file: PipelineFile = toml::from_str(&text).map_err(|fault| vec![no_toml(&text, &fault, place())])?;
        Self::from_file(path, &text, file)
    }

    fn from_file(path: &Path, text: &str, file: PipelineFile) -> Result<Self, Vec<Diagnostic>> {
        let mut faults = Vec::new();
        let mut fault = |found: &str| {
            faults.push(Diagnostic::new(
                Code::PipelineKey,
                Place::file(path.display().to_string()),
                found,
            ));
        };
        let base = path.parent().unwrap_or_else(|| Path::new("."));
        let at = |folder: &str| tidy(&base.join(folder));
        let month = match file.period.month.as_deref() {
            None | Some("clock") => None,
            Some(text) => {
                if let Some(Period::Month(month)) = Period::parse(text) {
                    Some(month)
                } else {
                    fault(&format!("period.month = \"{text}\""));
                    None
                }
            }
        };
        let colour = file.network.colour.clone().unwrap_or_else(|| COLOUR.to_owned());
        if !is_dark_enough(&colour) {
            fault(&format!("network.colour = \"{colour}\""));
        }
        if file
            .survey
            .as_ref()
            .is_some_and(|survey| survey.legal_basis.trim().is_empty())
        {
            fault("survey.legal-basis = \"\"");
        }
        let retention = file.retention.clone();
        let invited = invited(&file, &mut fault);
        let relations = relations(&file, &at, &mut fault);
        let headline = headline(&file, &mut fault);
        let thresholds = own_thresholds::read(&file, path, &mut faults);
        faults.extend(without_category(&file, path));
        faults.extend(no_working_day(&file, path));
        faults.extend(no_month(&file, path));
        let mappings = sources::read(path, text, &file, &mut faults);
        let pipeline = Self {
            name: path
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
                .unwrap_or_default(),
            path: path.to_path_buf(),
            sha256: crate::domain::digest::sha256(text.as_bytes()),
            network: file.network.name,
            language: file.network.language,
            colour,
            contact_role: file.network.contact_role,
            inbox: at(&file.input.inbox),
            survey: file.survey.map(|survey| Survey {
                inbox: at(&survey.inbox),
                legal_basis: survey.legal_basis,
                informed_on: survey.informed_on,
                keep_until: survey.keep_until,
                invited,
            }),
            relations,
            marks: file.marks,
            report: file.report.kind,
            month,
            deadline_working_day: file.period.deadline_working_day,
            reports: at(&file.output.reports),
            pdf: file.output.pdf,
            cache: file.input.cache.as_deref().map(at),
            retention,
            after: file.after,
            thresholds,
            headline,
            mappings,
        };
        if faults.is_empty() { Ok(pipeline) } else { Err(faults) }
    }
}

/// The KPIs that the network steers by: each once.
fn headline(file: &PipelineFile, fault: &mut dyn FnMut(&str)) -> BTreeSet<String> {
    let mut headline = BTreeSet::new();
    for kpi in file.headline.kpis.iter().map(|kpi| kpi.trim()) {
        if kpi.is_empty() || !headline.insert(kpi.to_owned()) {
            fault(&format!("headline.kpis = [\"{kpi}\"]"));
        }
    }
    headline
}

/// A term for what was approved, without what permits it: that is archived, and only the selection list lets it go.
fn without_category(file: &PipelineFile, path: &Path) -> Option<Diagnostic> {
    let rule = file.retention.as_ref()?;
    let term = rule.approved_months?;
    let category = rule.archive_category.as_deref().unwrap_or_default();
    category.trim().is_empty().then(|| {
        Diagnostic::new(
            Code::PipelineKey,
            Place::file(path.display().to_string()),
            format!("retention.approved-months = {term}"),
        )
        .with("why", "archive")
    })
}

/// The working days that every month has: February of a year that is no leap year has four weeks.
const WORKING_DAYS: u32 = 20;

/// A deadline on a working day that a month may not have.
fn no_working_day(file: &PipelineFile, path: &Path) -> Option<Diagnostic> {
    let day = file.period.deadline_working_day;
    (!(1..=WORKING_DAYS).contains(&day)).then(|| {
        Diagnostic::new(
            Code::PipelineKey,
            Place::file(path.display().to_string()),
            format!("period.deadline-working-day = {day}"),
        )
        .with("why", "working-day")
        .with("number", WORKING_DAYS.to_string())
    })
}

/// A pipeline file that does not say which month it is about: the clock is asked only where it says so.
fn no_month(file: &PipelineFile, path: &Path) -> Option<Diagnostic> {
    let place = || Place::file(path.display().to_string());
    let is_said = file.period.month.is_some();
    (!is_said).then(|| Diagnostic::new(Code::PipelineKey, place(), "").with("why", "month"))
}

/// People invited to each survey round.
fn invited(file: &PipelineFile, fault: &mut dyn FnMut(&str)) -> Invited {
    let typed = file.survey.as_ref().map(|survey| &survey.invited);
    typed.map_or_else(Invited::default, |typed| {
        Invited::read(typed).unwrap_or_else(|rounds| {
            for round in rounds {
                fault(&format!("survey.invited.\"{round}\""));
            }
            Invited::default()
        })
    })
}

/// Where the confidential relations file goes; in a folder that others read, or above one, it would not be confidential.
fn relations(file: &PipelineFile, at: &dyn Fn(&str) -> PathBuf, fault: &mut dyn FnMut(&str)) -> Option<Relations> {
    let typed = file.relations.as_ref()?;
    let relations = Relations {
        folder: at(&typed.confidential),
        agreed_by: typed.agreed_by.iter().map(|id| id.trim().to_owned()).collect(),
    };
    let others = [&file.input.inbox, &file.output.reports];
    let others = others
        .into_iter()
        .chain(file.survey.as_ref().map(|survey| &survey.inbox));
    let mixes = |other: PathBuf| relations.folder.starts_with(&other) || other.starts_with(&relations.folder);
    if others.map(|folder| at(folder)).any(mixes) {
        fault(&format!("relations.confidential = \"{}\"", typed.confidential));
    }
    if relations.agreed_by.len() < 2 || relations.agreed_by.contains("") {
        fault("relations.agreed-by");
    }
    // What partners say of each other comes from the survey, with its legal basis.
    if file.survey.is_none() {
        fault("relations, survey");
    }
    Some(relations)
}

/// What the parser of the file says, with line and position, both from 1.
fn no_toml(text: &str, fault: &toml::de::Error, place: Place) -> Diagnostic {
    let lines: Vec<&str> = fault.message().lines().map(str::trim).collect();
    let diagnostic = Diagnostic::new(Code::PipelineKey, place, lines.join(" "));
    let before = fault.span().and_then(|span| text.get(..span.start));
    let Some(before) = before else { return diagnostic };
    let last = before.rsplit('\n').next().unwrap_or_default();
    diagnostic
        .with("why", "toml")
        .with("line", (before.matches('\n').count() + 1).to_string())
        .with("position", (last.chars().count() + 1).to_string())
}

/// A path without `x/..`, so that it reads well in messages.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let above = tidy
            .components()
            .next_back()
            .is_some_and(|last| matches!(last, std::path::Component::Normal(_)));
        if part == std::path::Component::ParentDir && above {
            tidy.pop();
        } else if part != std::path::Component::CurDir {
            tidy.push(part);
        }
    }
    tidy
}

/// True for `#RRGGBB` on which white text has a contrast of at least 4.5 (WCAG 2.1).
fn is_dark_enough(colour: &str) -> bool {
    let Some(digits) = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.is_ascii())
    else {
        return false;
    };
    let Ok(number) = u32::from_str_radix(digits, 16) else {
        return false;
    };
    let channel = |shift: u32| {
        let part = f64::from((number >> shift) & 0xFF) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
    1.05 / (luminance + 0.05) >= 4.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::thresholds::DISCOUNT_RATE;

    fn read(text: &str) -> Result<Pipeline, Vec<Diagnostic>> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("maand.toml");
        world::write_whole(&path, text.as_bytes()).expect("writes");
        Pipeline::load(&path)
    }

    const SMALL: &str = "period = { month = \"clock\" }\n[network]\nname = \"Regio\"\n[input]\ninbox = \"../in\"\n[output]\nreports = \"uit\"\n";

    #[test]
    fn a_small_file_is_enough() {
        let pipeline = read(SMALL).expect("reads");
        assert_eq!(
            (pipeline.name.as_str(), pipeline.month, pipeline.deadline_working_day),
            ("maand", None, 5)
        );
        assert!(pipeline.survey.is_none());
    }

    #[test]
    fn the_clock_tells_the_month_only_where_the_file_says_so() {
        let without = SMALL.replace("period = { month = \"clock\" }\n", "");
        for text in [
            without.clone(),
            format!("{without}[period]\ndeadline-working-day = 5\n"),
        ] {
            let faults = read(&text).expect_err("refuses");
            assert_eq!((faults[0].code, faults.len()), (Code::PipelineKey, 1), "{text}");
            assert_eq!(faults[0].arguments.get("why").map(String::as_str), Some("month"));
        }
        let pinned = read(&format!("{without}[period]\nmonth = \"2026-10\"\n")).expect("reads");
        assert_eq!(pinned.month, Month::new(2026, 10));
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let small = SMALL.replace("\"clock\"", "\"oktober\"");
        let text = format!(
            "{small}[thresholds.no-such]\nvalue = 1\nreason_nl = \"x\"\nreason_en = \"x\"\n[[source]]\nfile = \"*\"\ntable = \"Onzin\"\n"
        );
        let faults = read(&text).expect_err("refuses");
        assert_eq!(faults.len(), 3, "{faults:?}");
    }

    #[test]
    fn the_smallest_group_that_is_shown_may_rise_and_never_fall() {
        let with = |value: &str| {
            read(&format!(
                "{SMALL}[thresholds.survey-minimum]\nvalue = {value}\nreason_nl = \"x\"\nreason_en = \"x\"\n"
            ))
        };
        assert!(with("10").is_ok());
        assert!(with("4").is_err() && with("nan").is_err());
    }

    #[test]
    fn eighty_that_is_meant_as_eighty_per_cent_is_refused_with_what_is_possible() {
        let text = format!("{SMALL}[thresholds.promise-share]\nvalue = 80\nreason_nl = \"x\"\nreason_en = \"x\"\n");
        let faults = read(&text).expect_err("refuses");
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].found, "thresholds.promise-share = 80");
        let said = ["why", "least", "most"].map(|name| faults[0].arguments.get(name).map(String::as_str));
        assert_eq!(said, [Some("bounds"), Some("0"), Some("1")]);
    }

    #[test]
    fn another_discount_rate_says_since_when_it_holds_and_why() {
        let with = |lines: &str| read(&format!("{SMALL}[thresholds.discount-rate]\nvalue = 0.03\n{lines}"));
        let reasons = "reason_nl = \"besluit\"\nreason_en = \"decision\"\n";
        let dated = with(&format!("{reasons}since = \"2026-01-01\"\n")).expect("reads");
        assert_eq!(dated.thresholds.value(DISCOUNT_RATE), 0.03);
        for lines in [
            reasons.to_owned(),
            "reason_nl = \" \"\nreason_en = \"decision\"\nsince = \"2026-01-01\"\n".to_owned(),
        ] {
            let faults = with(&lines).expect_err("refuses");
            assert_eq!((faults[0].code, faults.len()), (Code::PipelineKey, 1), "{lines}");
            assert_eq!(faults[0].arguments.get("why").map(String::as_str), Some("undated"));
        }
    }

    #[test]
    fn weights_of_a_composite_capacity_are_one_together_or_none() {
        let with = |weights: &[(&str, &str)]| {
            let lines = weights.iter().map(|(id, weight)| {
                let reasons = "reason_nl = \"afspraak\"\nreason_en = \"agreed\"\n";
                format!("[thresholds.capacity-weight-{id}]\nvalue = {weight}\n{reasons}")
            });
            read(&format!("{SMALL}{}", lines.collect::<String>()))
        };
        assert!(with(&[("inhabitants", "0.7"), ("budget", "0.3")]).is_ok());
        assert!(with(&[("fte", "1")]).is_ok());
        for broken in [&[("inhabitants", "0.7")][..], &[("inhabitants", "0.7"), ("fte", "0.7")]] {
            let faults = with(broken).expect_err("refuses");
            assert_eq!((faults[0].code, faults.len()), (Code::PipelineKey, 1), "{broken:?}");
            assert_eq!(faults[0].arguments.get("why").map(String::as_str), Some("weights"));
        }
    }

    #[test]
    fn the_report_wanted_is_the_steering_groups_unless_said_otherwise() {
        let with = |kind: &str| read(&format!("{SMALL}[report]\nkind = \"{kind}\"\n"));
        assert_eq!(read(SMALL).expect("reads").report, ReportKind::SteeringReport);
        assert_eq!(
            with("benefits-review").expect("reads").report,
            ReportKind::BenefitsReview
        );
        assert!(with("jaarverslag").is_err());
    }

    #[test]
    fn an_unknown_key_is_named() {
        let faults = read(&format!("{SMALL}repots = 1\n")).expect_err("refuses");
        assert!(faults[0].found.contains("repots"));
    }

    #[test]
    fn relations_need_a_root_of_their_own_a_survey_and_partners_that_agreed() {
        let survey = "[survey]\ninbox = \"../enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"2028-12-31\"\n";
        let with = |more: &str, folder: &str, agreed: &str| {
            read(&format!(
                "{SMALL}{more}[relations]\nconfidential = \"{folder}\"\nagreed-by = [{agreed}]\n"
            ))
        };
        let relations = with(survey, "../alleen-begeleider", "\"aa\", \"bb\"")
            .expect("reads")
            .relations;
        assert_eq!(relations.expect("is there").agreed_by.len(), 2);
        for folder in ["uit", "uit/maand", "../in", "../enquete/x", ".."] {
            assert_eq!(
                with(survey, folder, "\"aa\", \"bb\"").expect_err("refuses").len(),
                1,
                "{folder}"
            );
        }
        assert!(with(survey, "../eigen", "\"aa\"").is_err());
        assert!(with("", "../eigen", "\"aa\", \"bb\"").is_err());
        assert!(read(SMALL).expect("reads").relations.is_none());
    }

    #[test]
    fn headline_kpis_are_named_once_each() {
        let with = |kpis: &str| read(&format!("{SMALL}[headline]\nkpis = [{kpis}]\n"));
        let named = with("\"wachttijd\", \"een-plan\"").expect("reads").headline;
        assert_eq!(named.into_iter().collect::<Vec<_>>(), ["een-plan", "wachttijd"]);
        assert_eq!(with("\"wachttijd\", \"wachttijd\"").expect_err("refuses").len(), 1);
        assert!(with("\" \"").is_err());
        assert!(read(SMALL).expect("reads").headline.is_empty());
    }

    #[test]
    fn what_was_approved_is_destroyed_only_by_a_category_of_the_selection_list() {
        let with = |more: &str| read(&format!("{SMALL}[retention]\nconcept-months = 24\n{more}"));
        assert!(with("").is_ok());
        let faults = with("approved-months = 84\n").expect_err("refuses");
        assert_eq!(faults[0].arguments.get("why").map(String::as_str), Some("archive"));
        assert!(with("approved-months = 84\narchive-category = \" \"\n").is_err());
        assert!(with("approved-months = 84\narchive-category = \"12.1\"\n").is_ok());
    }

    #[test]
    fn a_light_colour_is_refused() {
        assert!(is_dark_enough("#12436D") && !is_dark_enough("#FFDD00") && !is_dark_enough("blauw"));
    }
}
