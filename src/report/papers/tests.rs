//! The papers of a small network: what stands on them, and what never may.

use crate::domain::finding::Argument;
use crate::domain::{
    Date, Evidence, Finding, FindingSeverity, Measurement, MeasurementKey, Period, Subject, SubjectType, Unit, Window,
};
use crate::indicators::Measurements;
use crate::locale::Language;
use crate::report::fixture::{self, House, shown, tables_of};
use crate::report::{Document, ForAll, cover_note, mail, partner_sheet, public_version, steering_report};

type Row = Vec<(&'static str, &'static str)>;

fn decision(id: &'static str, more: &[(&'static str, &'static str)]) -> Row {
    let mut row = vec![
        ("decision_id", id),
        ("body", "steering-group"),
        ("submitted_on", "2026-08-01"),
    ];
    row.extend(more);
    row
}

fn milestone(name: &'static str, planned: &'static str, more: &[(&'static str, &'static str)]) -> Row {
    let mut row = vec![
        ("milestone_id", name),
        ("name", name),
        ("kind", "delivery"),
        ("planned_on", planned),
    ];
    row.extend(more);
    row
}

/// A network with a meeting behind it and one to come, a decision asked for and one taken, milestones, money, a story.
#[allow(clippy::too_many_lines, reason = "one network, table by table")]
fn house() -> House {
    let meeting = |id, day| vec![("meeting_id", id), ("held_on", day), ("kind", "steering-group")];
    let decisions = [
        decision(
            "B2",
            &[
                ("subject", "Budget 2027"),
                ("requested_decision", "Budget 2027"),
                ("reason", "Project P1"),
                ("owner_role", "directeur"),
                ("status", "proposed"),
                ("indicator_id", "funding-coverage"),
                ("due_on", "2026-12-31"),
            ],
        ),
        decision(
            "B1",
            &[
                ("subject", "Mandaat"),
                ("status", "taken"),
                ("decided_on", "2026-10-02"),
            ],
        ),
    ];
    let milestones = [
        milestone(
            "Steunpunt A",
            "2026-10-01",
            &[("finished_on", "2026-10-06"), ("owner_partner_id", "achterdam")],
        ),
        milestone("Steunpunt B", "2026-12-01", &[("owner_partner_id", "broekzijde")]),
        milestone(
            "Steunpunt C",
            "2026-09-01",
            &[("owner_partner_id", "achterdam"), ("forecast_on", "2027-01-10")],
        ),
    ];
    let story = |id, title, consent| {
        vec![
            ("case_id", id),
            ("title", title),
            ("story", "P2 P3 P4"),
            ("happened_on", "2026-09-08"),
            ("consent_on", "2026-10-19"),
            ("consent_for", consent),
            ("traceability_checked_by_role", "officier"),
        ]
    };
    let mut house = House::three_partners().with_tables(&[
        ("meetings", &[meeting("S1", "2026-09-17"), meeting("S2", "2026-11-19")]),
        ("decisions", &decisions),
        ("milestones", &milestones),
        (
            "cases",
            &[story("C1", "Titel X", "public"), story("C2", "Titel Y", "network")],
        ),
        ("benefits", &[vec![("benefit_id", "b"), ("name", "Baat B")]]),
        (
            "benefit_shares",
            &[vec![
                ("benefit_id", "b"),
                ("beneficiary", "achterdam"),
                ("share", "0.4"),
            ]],
        ),
        ("projects", &[vec![("project_id", "P1"), ("name", "P1")]]),
    ]);
    house.facts.next_deadline = Date::new(2026, 12, 7);
    let mut figures = house.measurements.all().to_vec();
    let network = Subject::network();
    let year = Window::TwelveMonths;
    figures.push(Measurement::ratio(
        "funding-coverage",
        network.clone(),
        Period::Year(2027),
        year,
        60_000.0,
        380_000.0,
    ));
    figures.push(Measurement::ratio(
        "pledge-fulfilment",
        Subject::partner("achterdam"),
        house.scope.period(),
        year,
        2_900.0,
        3_000.0,
    ));
    figures.push(Measurement::ratio(
        "benefit-share",
        Subject::partner("achterdam"),
        house.scope.period(),
        year,
        1_200.0,
        4_000.0,
    ));
    figures.push(Measurement::new(
        "benefit-npv",
        network,
        house.scope.period(),
        Window::ToDate,
        Unit::Eur,
        -181_000.0,
    ));
    house.measurements = Measurements::new(figures);
    house.findings = vec![
        Finding {
            arguments: [
                ("kpi", Argument::Name("Wachttijd".to_owned())),
                ("period", Argument::Period(house.scope.period())),
                ("value", Argument::Number(31.0, 0)),
                ("mean", Argument::Number(42.0, 0)),
                ("unit", Argument::Name(String::new())),
            ]
            .into(),
            ..Finding::new(
                "special-cause-improvement",
                FindingSeverity::Success,
                Subject::of(SubjectType::Kpi, "wachttijd"),
                house.scope.period(),
            )
        },
        Finding {
            arguments: [
                ("partner", Argument::Name("Waterschap Lage Polder".to_owned())),
                ("month", Argument::Period(house.scope.period())),
                ("fulfilment", Argument::Percent(0.6)),
            ]
            .into(),
            ..Finding::new(
                "promise-not-met",
                FindingSeverity::Attention,
                Subject::partner("lage-polder"),
                house.scope.period(),
            )
        },
    ];
    for finding in &mut house.findings {
        let key = MeasurementKey {
            indicator: "contribution-share",
            subject: finding.subject.clone(),
            period: finding.period,
            window: year,
        };
        finding.evidence = vec![Evidence { key, value: None }];
    }
    house
}

fn sheet_of(house: &House, partner: &str) -> Document {
    let partner = house.facts.partner(partner).expect("a partner");
    partner_sheet(&house.context(), partner, &ForAll::of(&house.context()))
}

fn all(house: &House) -> Vec<Document> {
    let context = house.context();
    let mut documents = vec![
        cover_note(&context),
        public_version(&context),
        steering_report(&context),
    ];
    documents.extend(
        house
            .facts
            .partners
            .iter()
            .map(|partner| partner_sheet(&context, partner, &ForAll::of(&context))),
    );
    documents
}

#[test]
fn every_paper_is_complete_in_both_languages_even_without_any_data() {
    for language in Language::ALL {
        for house in [House::empty(), House::three_partners(), house()] {
            let house = house.in_language(language);
            all(&house).iter().for_each(fixture::assert_publishable);
        }
    }
}

#[test]
fn no_paper_mixes_the_two_languages() {
    let dutch = ["het", "een", "niet", "wordt", "zijn", "voor", "naar", "onze", "wij"];
    let english = ["the", "and", "with", "you", "this", "what", "which", "been", "from"];
    for (language, foreign) in [(Language::Nl, english), (Language::En, dutch)] {
        for house in [House::empty(), house()] {
            let house = house.in_language(language);
            let context = house.context();
            let mut texts = vec![mail(&context).1];
            texts.push(fixture::text_of_document(&cover_note(&context)));
            texts.push(fixture::text_of_document(&public_version(&context)));
            for partner in &house.facts.partners {
                texts.push(fixture::text_of_document(&partner_sheet(
                    &context,
                    partner,
                    &ForAll::of(&context),
                )));
            }
            for id in ["agenda", "decided", "money", "stories", "talk"] {
                let report = steering_report(&context);
                let sheet = report.sheets.into_iter().find(|sheet| sheet.id == id).expect("a sheet");
                texts.push(fixture::texts_of(&sheet).join("\n"));
            }
            for text in texts {
                // Findings without arguments show their keys; those belong to other tests.
                for line in text.lines().filter(|line| !line.contains(['⟨', '{'])) {
                    let lower = line.to_lowercase();
                    let mut words = lower.split(|c: char| !c.is_alphabetic());
                    let found = words.find(|word| foreign.contains(word));
                    assert_eq!(found, None, "{}: {line}", language.id());
                }
            }
        }
    }
}

#[test]
fn the_cover_note_says_what_is_asked_and_what_changed_since_the_last_meeting() {
    let house = house();
    let note = cover_note(&house.context());
    assert_eq!(note.file_stem, "oplegger_2026-10");
    let text = fixture::text_of_document(&note);
    for said in [
        "Stuurgroep 19 november 2026: 1 besluit gevraagd",
        "1. Budget 2027. In 2027 is € 60.000 van € 380.000 blijvend gedekt; er ontbreekt € 320.000.",
        "Kosten niet opgegeven. Eigenaar: directeur; uiterlijk: 31 december 2026.",
        "Besluit 1: Project P1.",
        "Besluit 1: In 2027 is er voor € 60.000 van de € 380.000 aan blijvende kosten geld dat blijft. Er ontbreekt dus € 320.000; wie \
         dat betaalt, is nog niet vastgelegd.",
        "De baten dekken de kosten niet: in geld van vandaag (netto contante waarde) is er € 181.000 te weinig. Inbreng in \
         natura telt hier niet mee.",
        "Gewijzigd sinds de vorige stuurgroep (17 sep 2026)",
        "Besloten: Mandaat (2 okt 2026).",
        "Mijlpalen gehaald: Steunpunt A (6 okt 2026).",
        "Van één mijlpaal is de geplande dag voorbij: Steunpunt C (10 jan 2027; was gepland op 1 sep 2026).",
        "Dit komt eraan: Steunpunt B (1 dec 2026).",
        "Er is nog geen bericht bekend.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn what_changed_is_the_same_on_page_one_in_the_note_and_in_the_mail() {
    let house = house();
    let context = house.context();
    let (heading, lines) = super::since::since(&context);
    let report = steering_report(&context);
    let page = report
        .sheets
        .iter()
        .find(|sheet| sheet.id == "summary")
        .expect("page one");
    let texts = [
        fixture::texts_of(page).join("\n"),
        fixture::text_of_document(&cover_note(&context)),
        mail(&context).1.replace("\n  ", " "),
    ];
    for text in texts {
        assert!(text.contains(&heading), "{heading}\n{text}");
        for line in &lines {
            assert!(text.contains(&line.text), "{}\n{text}", line.text);
        }
    }
}

#[test]
fn a_decision_says_what_there_is_to_choose_from_and_what_it_costs() {
    let asked = |more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("subject", "Vervolg"),
            ("requested_decision", "Doorgaan"),
            ("status", "proposed"),
        ];
        fields.extend(more);
        let house = House::empty().with_tables(&[("decisions", &[decision("B1", &fields)])]);
        fixture::text_of_document(&cover_note(&house.context()))
    };
    let stated = asked(&[("options", "Helemaal, of half"), ("cost", "380000")]);
    assert!(
        stated.contains(
            "Keuzes: Helemaal, of half. Kosten volgens de indiener: € 380.000; bij welke keuze dat hoort, is niet opgegeven."
        ),
        "{stated}"
    );
    let one = asked(&[("cost", "380000")]);
    assert!(
        one.contains("Kosten volgens de indiener: € 380.000. "),
        "without choices there is nothing to ask: {one}"
    );
    let silent = asked(&[]);
    assert!(
        silent.contains("Kosten niet opgegeven.") && !silent.contains("Keuzes"),
        "{silent}"
    );
    let owned = asked(&[("owner_role", "directeur")]);
    assert!(
        owned.contains("Besluit 1: Kosten niet opgegeven. Vraag ze vóór de vergadering na bij: directeur."),
        "{owned}"
    );
}

#[test]
fn without_meetings_or_decisions_the_cover_note_says_so() {
    let house = House::empty();
    let text = fixture::text_of_document(&cover_note(&house.context()));
    for said in [
        "Volgende stuurgroep: geen besluit gevraagd",
        "Gewijzigd sinds vorige editie",
        "Er wordt nu geen besluit gevraagd.",
        "Of de baten de kosten dekken, is nog niet te zeggen",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn a_partner_reads_its_own_figures_cash_and_in_kind_apart() {
    let house = house();
    let document = sheet_of(&house, "achterdam");
    let sheet = &document.sheets[0];
    assert_eq!(
        sheet.headline,
        "Gemeente Achterdam bracht in een jaar € 2.900 in natura in"
    );
    let tables = tables_of(sheet);
    let given: Vec<Vec<String>> = tables[0]
        .rows
        .iter()
        .map(|row| row.iter().map(shown).collect())
        .collect();
    assert_eq!(given[0], ["Uren", "40 uur", "geen", "2600"]);
    assert_eq!(given[1], ["Ruimte", "3 dagdelen", "geen", "300"]);
    assert_eq!(given[2][2..], ["0", "2900"]);
    let returned: Vec<String> = tables[1].rows.iter().map(|row| shown(&row[1])).collect();
    assert_eq!(returned, ["40% van deze baat", "1200", "geen"]);
    let text = fixture::text_of_document(&document);
    assert!(
        text.contains("Mijlpaal: Steunpunt A") && text.contains("gereed op 6 okt 2026"),
        "{text}"
    );
    assert!(text.contains("‘Steunpunt C’ was gepland op 1 sep 2026."), "{text}");
    assert!(text.contains("uiterlijk 7 december 2026"), "{text}");
    assert!(text.contains("Tekst voor een raadsinformatiebrief"), "{text}");
    assert!(text.contains("Wij gaven 97% van wat wij hadden toegezegd."), "{text}");
    // Only what it gave: knowledge and equipment are not among it.
    assert!(
        text.contains("Wij gaven uren en ruimte ter waarde van € 2.900."),
        "{text}"
    );
}

#[test]
fn what_is_asked_is_told_with_its_subject_and_counted_once() {
    let asked = decision(
        "B3",
        &[
            ("subject", "Streefwaarde plekken"),
            ("requested_decision", "Kiezen: meer begeleiders of een lager doel"),
            ("status", "proposed"),
        ],
    );
    let house = house().with_tables(&[("decisions", &[asked])]);
    let context = house.context();
    let said = "Streefwaarde plekken – Kiezen: meer begeleiders of een lager doel";
    let papers = [
        fixture::text_of_document(&cover_note(&context)),
        mail(&context).1.split_whitespace().collect::<Vec<_>>().join(" "),
        fixture::text_of_document(&sheet_of(&house, "achterdam")),
    ];
    for text in papers {
        assert!(text.contains(said), "{text}");
    }
    let table = crate::report::steering::decisions::table(&context);
    assert!(
        table.caption.starts_with("Er wordt één besluit gevraagd"),
        "{}",
        table.caption
    );
    assert_eq!(shown(&table.rows[0][0]), said);
    // What is below it is the program's own, and the caption counts it apart.
    assert_eq!(
        table.caption.contains("voorstel"),
        table.rows.len() > 1,
        "{}",
        table.caption
    );
}

#[test]
fn the_months_of_a_partner_that_reports_by_the_quarter_are_those_that_count() {
    let mut house = house();
    let quarter = |period: &str| crate::indicators::fixture::hours("achterdam", period, 10);
    house.facts.contributions.retain(|group| group.partner != "achterdam");
    crate::indicators::fixture::give(
        &mut house.facts,
        ["2025-K4", "2026-K1", "2026-K2", "2026-K3"].map(quarter),
    );
    let text = fixture::text_of_document(&sheet_of(&house, "achterdam"));
    assert!(text.contains("Wat u gaf, okt 2025 tot en met sep 2026"), "{text}");
    assert!(
        text.contains("De cijfers lopen van okt 2025 tot en met sep 2026."),
        "{text}"
    );
    let other = fixture::text_of_document(&sheet_of(&house, "broekzijde"));
    assert!(other.contains("Wat u gaf, nov 2025 tot en met okt 2026"), "{other}");
}

#[test]
fn a_partner_reads_over_which_whole_year_its_benefits_were_measured() {
    let mut house = house();
    let quarters = ["2025-K4", "2026-K1", "2026-K2", "2026-K3"];
    let realised = quarters.map(|quarter| vec![("benefit_id", "b"), ("period", quarter), ("eur", "100")]);
    house = house.with_tables(&[("benefit_realisation", &realised)]);
    let text = fixture::text_of_document(&sheet_of(&house, "achterdam"));
    assert!(
        text.contains("Uw deel van de netto baten, okt 2025 tot en met sep 2026 (€)"),
        "{text}"
    );
    assert!(
        text.contains("In het laatste hele jaar dat is gemeten (okt 2025 tot en met sep 2026)"),
        "{text}"
    );
}

#[test]
fn a_partners_sheet_names_no_other_partner_and_shows_nothing_from_the_survey() {
    let house = house();
    for partner in &house.facts.partners {
        let document = sheet_of(&house, &partner.id);
        let text = fixture::text_of_document(&document);
        assert!(text.contains(&partner.name));
        for other in house.facts.partners.iter().filter(|other| other.id != partner.id) {
            assert!(
                !text.contains(&other.name),
                "{} on the sheet of {}: {text}",
                other.name,
                partner.name
            );
        }
        for word in ["enquête", "vertrouwen", "plaats ", "rang"] {
            assert!(!text.to_lowercase().contains(word), "{word}: {text}");
        }
        let about_others = |key: &crate::domain::MeasurementKey| {
            let subject = &key.subject;
            subject.kind == SubjectType::Partner && subject.id != partner.id || key.indicator.starts_with("survey")
        };
        for table in document.sheets.iter().flat_map(tables_of) {
            for cell in table.rows.iter().flatten() {
                if let Some(crate::report::Trace::Measurement(key)) = &cell.trace {
                    assert!(!about_others(key), "{key:?}");
                }
            }
        }
    }
    // What a signal asks of the water authority stands on its own sheet only.
    let asks = |partner| fixture::text_of_document(&sheet_of(&house, partner)).contains("past de toezegging nog");
    assert!(asks("lage-polder") && !asks("achterdam"));
    // An organisation without a council writes to its board.
    assert!(fixture::text_of_document(&sheet_of(&house, "lage-polder")).contains("Tekst voor uw bestuur"));
}

#[test]
fn the_public_version_has_three_results_and_names_no_partner() {
    let house = house();
    let document = public_version(&house.context());
    let text = fixture::text_of_document(&document);
    for said in [
        "Wachttijd: in oktober 2026 was dat 31 dagen (doel: 30 dagen). Dat is beter dan eerst.",
        "Klaar op 6 oktober 2026: Steunpunt A.",
        "De meeste van de 3 organisaties in het netwerk doen zichtbaar mee.",
        "Nog niet alle gegevens zijn binnen; dit is dus een voorlopige stand.",
        "Uit de praktijk: Titel X",
        "Steunpunt B. Dat verwachten we op 1 december 2026.",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains("Titel Y"), "consent for the network only: {text}");
    for partner in &house.facts.partners {
        assert!(!text.contains(&partner.name), "{text}");
    }
    assert!(
        tables_of(&document.sheets[0]).is_empty(),
        "no table in which partners could be compared"
    );
}

#[test]
fn the_message_is_plain_text_that_can_be_sent_as_it_is() {
    let house = house();
    let (name, text) = mail(&house.context());
    assert_eq!(name, "bericht_2026-10.txt");
    assert!(
        text.starts_with("Onderwerp: Netwerk Vlechtdal: rapportage over oktober 2026 (concept)\n"),
        "{text}"
    );
    assert!(text.contains("- Budget 2027 (uiterlijk 31 december 2026)"), "{text}");
    assert!(
        text.contains("We bespreken dit in de stuurgroep van 19 november 2026."),
        "{text}"
    );
    assert!(!text.contains("Broekzijde"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 80), "{text}");
}
