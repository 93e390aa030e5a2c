//! A report is in one language: no English in the Dutch one and no Dutch in the English one, but for what the network
//! wrote itself and what is named here with its reason.

use std::collections::{BTreeMap, BTreeSet};

use vlecht::contract;
use vlecht::contract::ColumnType;
use vlecht::locale::{Language, Locale};
use vlecht::pipeline::Assessment;
use vlecht::render::html;
use vlecht::report::shelf::{Found, edition_list};

use super::texts::{self, Said};

/// Words that are English and not Dutch.
const ENGLISH: &str = "the and with from this that these those which what when where who why than then they them their \
    has have been were not yes by to at an or for each every either both month months year years average mean total \
    goal goals target targets baseline benefit benefits cost costs pledge pledges pledged trust survey surveys delivered \
    delivery deliveries missing unknown hours days network contribution contributions effort return returns pace \
    forecast planned expected finished amount amounts rate rates sheet sheets row rows column columns higher lower \
    better worse more less most least one two three only also will would should could may must it its be if but your \
    our you share shares value values level levels capacity own owner owners source sources unit units between within \
    before after since until while during through about into other others same such some any no none given taken made \
    done sum weighted weight minus times divided latest last first percent points answered \
    respondents people result results process milestone milestones decision decisions question \
    questions meeting meetings there here how change changed changes development difference";

/// Words that are Dutch and not English.
const DUTCH: &str = "de het een en van voor niet zijn naar bij uit aan om ook maar dan dat die dit deze wordt \
    worden werd heeft hebben geen nog al alle maand maanden jaar jaren uren dagen doelen baat baten bijdrage bijdragen \
    toezegging toezeggingen vertrouwen aanlevering aanleveringen mijlpaal mijlpalen gepland gereed verwacht verwachte \
    stuurgroep deel waarde waarden onbekend ontbreekt wie wat waar hoe wanneer waarom welke als tot tussen sinds onder \
    boven meer minder meest hoger lager beter slechter som gemiddelde gemiddeld teller noemer aantal bedrag bedragen \
    kosten opbrengst inzet vaart vermogen draagkracht eigen eigenaar bron bronnen eenheid partnerblad oplegger besluit \
    besluiten vraag vragen overleg overleggen voortgang begrip begrippen betekenis betekent zien zonder geldt meting \
    metingen nulmeting streefwaarde gewogen laatste eerste volgende vorige blad blz bladzijde tabel kolom rij regel \
    wel ja nee toelichting verschil ontwikkeling uitkomst uitkomsten geld natura";

/// What stands in another language on purpose: language of the report, sheet, end of the place, and why.
const EXEMPT: [(Language, &str, &str, &str); 10] = [
    (Language::Nl, "glossary", ", Engels", BOTH),
    (Language::En, "glossary", ", Dutch", BOTH),
    (Language::Nl, "method", ", Bron", TITLES),
    (Language::Nl, "accountability", ", Bron", TITLES),
    (Language::En, "method", ", Source", TITLES),
    (Language::Nl, "method", ", Code", CODES),
    (Language::Nl, "accountability", ", Code", CODES),
    (Language::Nl, "office-problems", ", Code", CODES),
    (Language::Nl, "thresholds", ", Code in het pipelinebestand", CODES),
    (Language::En, "method", ", Formula", "the name of Van der Eijk"),
];
const BOTH: &str = "the glossary gives each term in both languages";
const TITLES: &str = "titles of books and articles stand as they were published";
const CODES: &str = "a code is the same in each language: people search for it and type it";

/// Names that stand in a report of another language, and why.
const NAMES: [(&str, &str); 6] = [
    ("folder stuurgroep", "the name of a folder, the same in each language"),
    ("Drie hiccups van netwerksamenwerking", "the title of an article"),
    (
        "Netwerksamenwerking: het is gedoe en het loont",
        "the title of an article",
    ),
    ("MSP benefits management", "the name of a method"),
    ("NHS Making Data Count", "the name of a method"),
    ("Enquete_antwoorden", "the name of a sheet that is sent in"),
];

fn words(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}

/// What the network wrote itself: every text of its tables, the names of its files, and the names of tables and columns
/// that it sends in. The longest first, so that none is taken apart by a shorter one.
fn own(assessment: &Assessment) -> Vec<String> {
    let mut own: BTreeSet<String> = assessment.receipts.iter().map(|receipt| receipt.file.clone()).collect();
    for (_, table) in assessment.facts.tables() {
        let columns = table.table.columns.iter();
        let texts =
            columns.filter(|column| matches!(column.kind, ColumnType::Text | ColumnType::Code | ColumnType::Codes));
        for column in texts {
            own.extend(table.rows().filter_map(|row| row.text(&column.id)).map(str::to_owned));
        }
    }
    for table in contract::tables() {
        own.extend(Language::ALL.map(|language| table.name(language).to_owned()));
        for column in &table.columns {
            own.extend(
                Language::ALL
                    .map(|language| column.label(language).to_owned())
                    .into_iter()
                    .filter(|name| name.contains('_')),
            );
        }
    }
    own.extend(NAMES.map(|(name, _)| name.to_owned()));
    let mut own: Vec<String> = own.into_iter().filter(|text| text.chars().count() > 2).collect();
    own.sort_by_key(|text| (std::cmp::Reverse(text.len()), text.clone()));
    own
}

/// The telltale words of a text.
fn telltales(said: &Said, own: &[String], list: &BTreeSet<&str>) -> Vec<String> {
    let mut text = said.text.clone();
    for known in own {
        if text.contains(known.as_str()) {
            text = text.replace(known.as_str(), " · ");
        }
    }
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphabetic()).map(str::to_owned);
    words.filter(|word| list.contains(word.as_str())).collect()
}

fn is_exempt(language: Language, said: &Said) -> bool {
    let named = EXEMPT.iter().filter(|(of, ..)| *of == language);
    named
        .into_iter()
        .any(|(_, sheet, end, _)| said.sheet == *sheet && said.place.ends_with(end))
}

#[test]
fn the_message_to_the_steering_group_is_in_one_language() {
    let mut told = 0;
    for made in super::of_sample() {
        let Some(message) = &made.message else {
            continue;
        };
        let list = words(match made.language {
            Language::Nl => ENGLISH,
            Language::En => DUTCH,
        });
        // Lines are broken for mail: what the network wrote is known by its whole.
        let text = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = Said {
            sheet: "message".to_owned(),
            place: "text".to_owned(),
            text,
        };
        assert_eq!(telltales(&said, &own(&made.assessment), &list), [""; 0], "{message}");
        told += 1;
    }
    assert_eq!(told, 2, "the month in both languages");
}

#[test]
fn no_text_of_a_report_is_in_another_language() {
    let mut faults = BTreeSet::new();
    for made in super::of_sample() {
        let list = words(match made.language {
            Language::Nl => ENGLISH,
            Language::En => DUTCH,
        });
        let own = own(&made.assessment);
        for (_, document) in &made.documents {
            assert!(!document.sheets.is_empty(), "{}", document.file_stem);
            for said in texts::all(document)
                .iter()
                .filter(|said| !is_exempt(made.language, said))
            {
                let found = telltales(said, &own, &list);
                if !found.is_empty() {
                    let Said { sheet, place, text } = said;
                    faults.insert(format!(
                        "{:?} {sheet} [{place}] {}: {text}",
                        made.language,
                        found.join(", ")
                    ));
                }
            }
        }
    }
    let told: Vec<String> = faults.iter().cloned().collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
}

/// The text between the tags of a page and what its elements are called, without styles, scripts and the sections that
/// are exempt in a language.
fn of_page(page: &str, language: Language) -> Vec<String> {
    let mut page = page.to_owned();
    let exempt = EXEMPT.iter().filter(|(of, ..)| *of == language);
    let sections = exempt.map(|(_, sheet, ..)| (format!("<section id=\"{sheet}\""), "</section>"));
    let code = [("<style", "</style>"), ("<script", "</script>"), ("<svg", "</svg>")];
    let code = code.map(|(start, end)| (start.to_owned(), end));
    for (start, end) in sections.chain(code) {
        while let Some((before, rest)) = page.split_once(start.as_str()) {
            let after = rest.split_once(end).map_or("", |(_, after)| after);
            page = format!("{before}{after}");
        }
    }
    let called = ["aria-label=\"", "title=\"", "alt=\"", "data-tip=\""]
        .into_iter()
        .flat_map(|attribute| {
            let values = page.split(attribute).skip(1);
            values
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
    let between = page.split('>').filter_map(|part| part.split('<').next());
    let texts = between.map(str::to_owned).chain(called);
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// Around the sections of a page stand words of its own: titles, links, names of parts for who listens.
#[test]
fn no_word_around_a_page_or_on_the_list_of_editions_is_in_another_language() {
    let mut faults = BTreeSet::new();
    for made in super::of_sample() {
        let list = words(match made.language {
            Language::Nl => ENGLISH,
            Language::En => DUTCH,
        });
        let own = own(&made.assessment);
        let locale = Locale::new(made.language);
        let found = Found {
            network: "Regio Waterkant".to_owned(),
            pipeline: "regio".to_owned(),
            period: "2026-10".to_owned(),
            number: 1,
            state: "draft",
            reference_date: made.assessment.scope.reference_date,
            files: ["html", "pdf", "xlsx"]
                .map(|kind| format!("stuurgroep/a.{kind}"))
                .into(),
        };
        let pages = made
            .documents
            .iter()
            .filter(|(folder, _)| folder == "stuurgroep" || folder == "openbaar");
        let pages = pages.map(|(_, document)| html::page(document, &BTreeMap::new()));
        let pages: Vec<String> = pages
            .chain([html::editions(&edition_list(&[found], &locale), &locale)])
            .collect();
        assert!(pages.len() > 1);
        for text in pages.iter().flat_map(|page| of_page(page, made.language)) {
            let said = Said {
                sheet: String::new(),
                place: "page".to_owned(),
                text,
            };
            let found = telltales(&said, &own, &list);
            if !found.is_empty() {
                faults.insert(format!("{:?} {}: {}", made.language, found.join(", "), said.text));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} texts:\n{}",
        faults.len(),
        Vec::from_iter(faults).join("\n")
    );
}

#[test]
fn the_lists_have_no_word_in_common() {
    let both: Vec<&str> = words(ENGLISH).intersection(&words(DUTCH)).copied().collect();
    assert!(both.is_empty(), "{both:?}");
}
