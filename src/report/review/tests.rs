use crate::domain::Period;
use crate::indicators::fixture::{Rows, facts, partner};
use crate::indicators::measure_all;
use crate::locale::{Language, Locale};
use crate::report::effect_language::EffectWord;
use crate::report::fixture::{House, assert_publishable, texts_of};
use crate::report::review::{benefits_review, pilots};
use crate::report::{Block, ChartBody, Content, Context, Document, Sheet, Table};

/// `b1`, of which half is the network's (€ 50 net a unit), planned by quarter over 2026 and the first of 2027, and the
/// disbenefit `b2`; partner p has three quarters of b1 and bears b2.
fn house() -> House {
    let amount = |id, period, volume| vec![("benefit_id", id), ("period", period), ("volume", volume)];
    let b1 = vec![
        ("benefit_id", "b1"),
        ("name", "Meer rust thuis"),
        ("direction", "positive"),
        ("class", "cashable"),
        ("owner_role", "wethouder zorg"),
        ("visible_at", "Wijk A; Wijk B"),
        ("value_per_unit", "100"),
        ("deadweight", "0"),
        ("displacement", "0"),
        ("leakage", "0"),
        ("attribution", "0.5"),
        ("drop_off", "0"),
        ("method", "baseline"),
        ("judgement", "scale-up"),
        ("judged_by_role", "wethouder zorg"),
        ("judged_on", "2026-10-20"),
    ];
    let b2 = vec![
        ("benefit_id", "b2"),
        ("name", "Meer reistijd"),
        ("direction", "negative"),
        ("class", "quantitative"),
        ("value_per_unit", "10"),
        ("attribution", "1"),
    ];
    let plan = [
        amount("b1", "2026-K1", "10"),
        amount("b1", "2026-K2", "20"),
        amount("b1", "2026-K3", "30"),
        amount("b1", "2026-K4", "40"),
        amount("b1", "2027-K1", "50"),
        amount("b2", "2026-K3", "20"),
    ];
    let came = [
        amount("b1", "2026-K1", "8"),
        amount("b1", "2026-K2", "18"),
        amount("b1", "2026-K3", "27"),
        amount("b2", "2026-K3", "20"),
    ];
    let share = |id, who, part| vec![("benefit_id", id), ("beneficiary", who), ("share", part)];
    let shares = [
        share("b1", "p", "0.75"),
        share("b1", "inwoners", "0.25"),
        share("b2", "p", "1"),
    ];
    let tables: [(&str, &Rows<'_>); 4] = [
        ("benefits", &[b1, b2]),
        ("benefit_plan", &plan),
        ("benefit_realisation", &came),
        ("benefit_shares", &shares),
    ];
    let mut house = House::empty();
    house.facts = facts(&tables);
    house.facts.partners = vec![partner("p", None)];
    house.measurements = measure_all(&house.facts, &house.scope);
    house
}

fn review(house: &House) -> Document {
    benefits_review(&over_half_year(house))
}

fn over_half_year(house: &House) -> Context<'_> {
    let mut context = house.context();
    context.edition.period = Period::HalfYear(2026, 2);
    context
}

fn sheet<'d>(document: &'d Document, id: &str) -> &'d Sheet {
    document.sheets.iter().find(|sheet| sheet.id == id).expect("a sheet")
}

fn table(sheet: &Sheet, at: usize) -> &Table {
    let mut tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.nth(at).expect("a table")
}

fn body(sheet: &Sheet) -> &ChartBody {
    let charts = sheet.blocks.iter().find_map(|block| match block {
        Block::Chart(spec) => Some(&spec.body),
        _ => None,
    });
    charts.expect("a chart")
}

fn numbers(row: &[crate::report::Cell]) -> Vec<f64> {
    row.iter()
        .filter_map(|cell| match cell.content {
            Content::Number(value, _) => Some(value),
            _ => None,
        })
        .collect()
}

#[test]
fn every_sheet_is_complete_in_both_languages_even_without_any_benefit() {
    for language in Language::ALL {
        for house in [House::empty(), House::three_partners(), house()] {
            let house = house.in_language(language);
            let document = review(&house);
            assert_publishable(&document);
            for chart in document.sheets.iter().flat_map(|sheet| &sheet.blocks) {
                if let Block::Chart(spec) = chart {
                    let words = spec.headline.split_whitespace().count();
                    assert!(words <= 12, "{words}: {}", spec.headline);
                }
            }
        }
    }
}

#[test]
fn a_review_in_the_middle_of_a_half_year_says_up_to_when() {
    let house = house();
    let document = review(&house);
    assert_eq!(document.file_stem, "batenreview_2026-H2");
    assert_eq!(document.edition.period, "2026-H2, t/m okt 2026");
    assert!(
        document.title.ends_with("de tweede helft van 2026, t/m oktober 2026"),
        "{}",
        document.title
    );
    let said = texts_of(sheet(&document, "accountability")).join("\n");
    assert!(said.contains("Het halfjaar loopt nog"), "{said}");
}

#[test]
fn without_a_register_the_page_says_so_in_a_sentence() {
    let house = House::empty();
    let document = review(&house);
    let page = sheet(&document, "judgement");
    assert_eq!(page.headline, "Er staan nog geen baten in het register");
    assert!(!document.sheets.iter().any(|sheet| sheet.id.starts_with("profile-")));
}

#[test]
fn the_page_with_judgements_has_plan_forecast_and_who_judged() {
    // b1: 53 units came of 60 planned so far at € 50: 2.650 of 3.000 is 88%; with 40 + 50 still planned 7.150. b2: −200.
    // Together 2.450 of 2.800: 87,5%; expected 6.950.
    let house = house();
    let document = review(&house);
    let rows = &table(sheet(&document, "judgement"), 0).rows;
    assert_eq!(numbers(&rows[0]), [2_650.0, 2_650.0 / 3_000.0, 7_150.0]);
    assert_eq!(rows[0][1].content, Content::Text("eerste effect".to_owned()));
    let judged = "opschalen (wethouder zorg, 20 oktober 2026)";
    assert_eq!(rows[0][5].content, Content::Text(judged.to_owned()));
    assert_eq!(
        rows[1][5].content,
        Content::Text("Nog geen. Voorstel: vraag de eigenaar om een oordeel".to_owned())
    );
    assert_eq!(numbers(&rows[2]), [2_450.0, 0.875, 6_950.0]);
}

#[test]
fn what_is_assumed_is_told_as_an_estimate_and_not_as_measured() {
    let profile = |document: &Document| texts_of(sheet(document, "profile-1")).join("\n");
    let measured = house();
    let measured = profile(&review(&measured));
    assert!(
        measured.contains("n = 3 metingen") && measured.contains("tot nu toe gerealiseerd"),
        "{measured}"
    );
    assert!(!measured.contains("geschat"), "{measured}");
    let mut house = house();
    let assumed = vec![
        ("benefit_id", "b1"),
        ("name", "Meer rust thuis"),
        ("direction", "positive"),
        ("class", "cashable"),
        ("owner_role", "wethouder zorg"),
        ("visible_at", "Wijk A"),
        ("value_per_unit", "100"),
        ("attribution", "0.5"),
        ("method", "assumption"),
    ];
    house = house.with_tables(&[("benefits", &[assumed])]);
    let document = review(&house);
    let said = profile(&document);
    assert!(
        said.contains("Meer rust thuis: naar schatting 88% van het plan tot nu toe"),
        "{said}"
    );
    assert!(
        said.contains("n = 3 schattingen") && said.contains("Dit is geschat en niet gemeten."),
        "{said}"
    );
    let judged = &table(sheet(&document, "judgement"), 0).rows[0];
    assert_eq!(judged[1].content, Content::Text("eerste effect, geschat".to_owned()));
    let evidence = &table(sheet(&document, "realisation"), 1).rows[0][7];
    assert_eq!(
        evidence.content,
        Content::Text("geschat; bron genoemd bij 0 van de 3".to_owned())
    );
}

#[test]
fn the_curve_adds_up_plan_realisation_and_what_is_still_planned() {
    // With b2 from September on: plan 500, 1.500, 2.800, 4.800, 7.300; came 400, 1.300, 2.450; expected from there on
    // 2.450 + 2.000 = 4.450 and + 2.500 = 6.950.
    let house = house();
    let document = review(&house);
    let ChartBody::Lines(lines) = body(sheet(&document, "realisation")) else {
        panic!("lines");
    };
    let known = |at: usize| lines.layers[at].values.iter().flatten().copied().collect::<Vec<f64>>();
    assert_eq!(
        lines.places,
        ["mrt 2026", "jun 2026", "sep 2026", "dec 2026", "mrt 2027"]
    );
    assert_eq!(known(0), [500.0, 1_500.0, 2_800.0, 4_800.0, 7_300.0]);
    assert_eq!(known(1), [400.0, 1_300.0, 2_450.0]);
    assert_eq!(known(2), [2_450.0, 4_450.0, 6_950.0]);
    assert_eq!(lines.layers[2].values[..2], [None, None]);
}

#[test]
fn the_waterfall_goes_from_gross_to_net_without_a_gap() {
    // 53 × 100 = 5.300 gross; half belongs to others: 2.650; b2 takes 200: 2.450.
    let house = house();
    let document = review(&house);
    let ChartBody::Waterfall(waterfall) = body(sheet(&document, "gross-to-net")) else {
        panic!("a waterfall");
    };
    let ends: Vec<(f64, f64)> = waterfall.steps.iter().map(|step| (step.from, step.to)).collect();
    assert_eq!(
        ends,
        [(0.0, 5_300.0), (5_300.0, 2_650.0), (2_650.0, 2_450.0), (0.0, 2_450.0)]
    );
}

#[test]
fn who_benefits_and_who_bears_stand_beside_each_other() {
    // p: three quarters of 2.650 is 1.987,50, less 200: 1.787,50; others a quarter: 662,50.
    let house = house();
    let document = review(&house);
    let page = sheet(&document, "beneficiaries");
    assert_eq!(page.headline, "Eén van de 1 partners heeft deel aan een baat");
    assert_eq!(numbers(&table(page, 1).rows[0]), [2.0, 1_787.5]);
    assert_eq!(numbers(&table(page, 1).rows[1]), [1.0, 662.5]);
    let places = sheet(&document, "places");
    assert_eq!(places.headline, "Eén van de 2 baten is op meer dan één plek te zien");
}

#[test]
fn the_words_of_a_pilot_stay_on_the_ladder_of_evidence() {
    let lexicon = [
        ("ontwikkeling", EffectWord::Development),
        ("development", EffectWord::Development),
        ("sprong", EffectWord::Jump),
        ("jump", EffectWord::Jump),
        ("verschil", EffectWord::TooFewAreas),
        ("difference", EffectWord::TooFewAreas),
        ("aannemelijk", EffectWord::Plausible),
        ("plausible", EffectWord::Plausible),
    ];
    for language in Language::ALL {
        let locale = Locale::new(language);
        for word in EffectWord::ALL {
            let said = locale.word(pilots::headline_key(word)).to_lowercase();
            for (stem, least) in lexicon {
                assert!(!said.contains(stem) || least <= word, "{stem} in {said}");
            }
            assert!(
                !said.contains("p =") && !said.contains("p <") && !said.contains("signific"),
                "{said}"
            );
        }
    }
}

#[test]
fn a_comparison_that_nobody_can_see_is_said_with_what_it_is_worth() {
    let compared = |deadweight| {
        let row = vec![
            ("benefit_id", "b1"),
            ("name", "Meer rust thuis"),
            ("direction", "positive"),
            ("value_per_unit", "100"),
            ("deadweight", deadweight),
            ("attribution", "0.5"),
            ("method", "comparison"),
        ];
        house().with_tables(&[("benefits", &[row])])
    };
    // b1 came to 53 × € 50 = € 2.650; less a fifth that is € 2.120.
    let house = compared("0.2");
    let document = review(&house);
    let asked = "Met wie “Meer rust thuis” is vergeleken, staat niet in de gegevens. Was er geen vergelijking, dan gaat er 20% af voor wat toch gebeurd zou zijn: tot nu toe netto € 2.120 in plaats van € 2.650. Vraag het de bateneigenaar.";
    assert!(
        table(sheet(&document, "gross-to-net"), 0)
            .notes
            .iter()
            .any(|note| note == asked)
    );
    assert!(
        table(sheet(&document, "double-counting"), 1)
            .notes
            .iter()
            .any(|note| note == asked)
    );
    let said = texts_of(sheet(&document, "profile-1")).join("\n");
    for part in [
        "zou toch gebeuren 20% (al in de vergelijking)",
        "vergelijking; met wie is vergeleken, staat niet in de metingen van de KPI",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    // Without a share there is nothing that the comparison kept from being taken off.
    let document = review(&compared("0"));
    let notes = &table(sheet(&document, "gross-to-net"), 0).notes;
    assert!(!notes.iter().any(|note| note.starts_with("Met wie")));
}

#[test]
fn a_benefit_that_lasts_longer_than_its_plan_says_so() {
    // The plan of b1 ends with the first quarter of 2027.
    let said = |ends_on| {
        let row = vec![
            ("benefit_id", "b1"),
            ("name", "Meer rust thuis"),
            ("starts_on", "2026-01-01"),
            ("ends_on", ends_on),
        ];
        let house = house().with_tables(&[("benefits", &[row])]);
        texts_of(sheet(&review(&house), "profile-1")).join("\n")
    };
    assert!(said("2028-12-31").contains("31 december 2028 (plan tot en met mrt 2027)"));
    assert!(!said("2027-03-31").contains("(plan tot en met"));
}

#[test]
fn partners_stand_by_type_and_name_and_nobody_is_ranked() {
    let house = house();
    let document = review(&house);
    let said = texts_of(sheet(&document, "payers")).join("\n").to_lowercase();
    for word in ["meeste", "minste", "hoogste", "laagste", "schuld", "te weinig betaald"] {
        assert!(!said.contains(word), "{word}");
    }
}

#[test]
fn a_benefit_that_comes_after_its_planned_figures_says_so() {
    let said = |ends| {
        let mut house = house();
        let mut b1 = vec![
            ("benefit_id", "b1"),
            ("name", "Meer rust thuis"),
            ("direction", "positive"),
        ];
        b1.extend([("class", "cashable"), ("value_per_unit", "100"), ("attribution", "0.5")]);
        b1.extend([("starts_on", "2026-01-01"), ("ends_on", ends)]);
        house = house.with_tables(&[("benefits", &[b1])]);
        let document = review(&house);
        let text = |id| texts_of(sheet(&document, id)).join(" ");
        (text("profile-1"), text("realisation"))
    };
    // The plan has figures up to the first quarter of 2027.
    let (profile, realisation) = said("2028-12-31");
    assert!(profile.contains("(plan tot en met mrt 2027)"), "{profile}");
    assert!(
        realisation.contains("Volgens het register komt 1 baat ook daarna nog"),
        "{realisation}"
    );
    let (profile, realisation) = said("2027-03-31");
    assert!(!profile.contains("(plan tot en met") && !realisation.contains("Volgens het register"));
}
