//! What is asked before anything is lost, added up or published: no list of partners, a mistyped month, values that make
//! no sum, numbers of another size, and persons in a text.

use crate::common::Network;
use crate::deliveries::{delivery, edition, figure, figures, rows, said};
use crate::forms::{letter, part};

/// Ten rows of 8 hours over a month.
fn ten(month: &str) -> String {
    format!("{month};uren;8\n").repeat(10)
}

fn alone() -> Network {
    Network::new().file(
        "2026-10/aa.csv",
        &delivery("aa", "2026-10", "2026-11-02", 1, "2026-10;uren;8\n"),
    )
}

#[test]
fn without_a_list_of_partners_nothing_is_published() {
    let network = alone();
    for arguments in [&[][..], &["--wait-for", "complete"], &["--why", "toch"]] {
        let answer = network.run("run", arguments);
        assert_eq!(answer.code, 1, "{}", answer.stderr);
        assert!(answer.stderr.contains("partners-missing"), "{}", answer.stderr);
        assert!(
            answer
                .stderr
                .contains("Zet de werkmap van het programmabureau in de map"),
            "{}",
            answer.stderr
        );
    }
    assert!(!network.path("reports/maand/2026-10/e01").exists());
    assert_eq!(network.run("check", &[]).code, 1);
}

#[test]
fn a_mistyped_month_takes_no_earlier_month_away() {
    let network = Network::small()
        .file(
            "2026-09/aa.csv",
            &delivery("aa", "2026-09", "2026-10-02", 1, &ten("2026-09")),
        )
        .file(
            "2026-10/aa.csv",
            &delivery(
                "aa",
                "2026-10",
                "2026-11-02",
                1,
                &format!("{}2026-09;uren;4\n", ten("2026-10")),
            ),
        );
    let asked = said(&network, "period-stray");
    assert_eq!(
        asked,
        [("2026-10/aa.csv".to_owned(), "A15".to_owned(), "2026-09".to_owned())]
    );
    assert_eq!(said(&network, "rows-superseded"), []);
    // 10 rows of 8 hours at € 65 stand over September; October has its own ten.
    let figures = figures(&network, "2026-10", &[]);
    let of = |period: &str| figure(&figures, "contribution-value", "aa", period, "month").map(|(value, _)| value);
    assert_eq!(
        (of("2026-09"), of("2026-10")),
        (Some("5200.00".to_owned()), Some("5200.00".to_owned()))
    );
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["10", "1", "0"]);
    assert_eq!(rows(&receipts, "2026-09/aa.csv"), ["10", "0", "0"]);
}

#[test]
fn a_whole_month_in_a_file_of_its_own_settles_what_was_asked() {
    let network = Network::small()
        .file(
            "2026-09/aa.csv",
            &delivery("aa", "2026-09", "2026-10-02", 1, &ten("2026-09")),
        )
        .file(
            "2026-09/aa 2.csv",
            &delivery("aa", "2026-09", "2026-11-02", 2, "2026-09;uren;4\n"),
        );
    assert_eq!(said(&network, "period-stray"), []);
    let figures = figures(&network, "2026-10", &[]);
    let september = figure(&figures, "contribution-value", "aa", "2026-09", "month");
    assert_eq!(september.map(|(value, _)| value).as_deref(), Some("260.00"));
}

#[test]
fn an_overview_that_repeats_its_earlier_months_is_not_asked() {
    let network = Network::small()
        .file(
            "2026-09/aa.csv",
            &delivery("aa", "2026-09", "2026-10-02", 1, &ten("2026-09")),
        )
        .file(
            "2026-10/aa.csv",
            &delivery(
                "aa",
                "2026-10",
                "2026-11-02",
                1,
                &format!("{}{}", "2026-09;uren;8\n".repeat(6), ten("2026-10")),
            ),
        );
    assert_eq!(said(&network, "period-stray"), []);
}

/// A network with one KPI, and what two partners say of it over October.
fn kpi(definition: &str, aa: &str, bb: &str) -> Network {
    let head = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n";
    let values = |rows: &str| format!("kpi_id;periode;waarde\n{rows}");
    let network = Network::small().file("bureau/KPI_definities.csv", &format!("{head}{definition}\n"));
    let network = network.file("2026-10/aa/KPI_metingen.csv", &values(aa));
    if bb.is_empty() {
        network
    } else {
        network.file("2026-10/bb/KPI_metingen.csv", &values(bb))
    }
}

#[test]
fn days_that_two_partners_report_are_asked_and_never_added() {
    let network = kpi(
        "k;Wachttijd;proces;dagen;lager;stand;laatste;maand;2026-01-01",
        "k;2026-10;20,2\n",
        "k;2026-10;30\n",
    );
    assert_eq!(said(&network, "kpi-not-additive").len(), 2);
    assert_eq!(said(&network, "stock-summed"), []);
    let figures = figures(&network, "2026-10", &[]);
    let value = figure(&figures, "kpi-value", "k", "2026-10", "month");
    assert_eq!(value, Some((String::new(), "undefined".to_owned())));
}

#[test]
fn a_percentage_is_not_added_even_where_its_definition_says_so() {
    let network = kpi(
        "k;Bereik;output;%;hoger;stroom;som;maand;2026-01-01",
        "k;2026-10;60\n",
        "k;2026-10;50\n",
    );
    assert_eq!(said(&network, "kpi-not-additive").len(), 2);
}

#[test]
fn bare_percentages_of_two_partners_are_asked_and_those_with_numerators_are_pooled() {
    let definition = "k;Bereik;output;%;hoger;ratio;gewogen;maand;2026-01-01";
    let bare = kpi(definition, "k;2026-10;60\n", "k;2026-10;50\n");
    assert_eq!(said(&bare, "kpi-not-additive").len(), 2);
    let counted = Network::small()
        .file(
            "bureau/KPI_definities.csv",
            &format!("kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n{definition}\n"),
        )
        .file(
            "2026-10/aa/KPI_metingen.csv",
            "kpi_id;periode;teller;noemer\nk;2026-10;30;40\n",
        )
        .file(
            "2026-10/bb/KPI_metingen.csv",
            "kpi_id;periode;teller;noemer\nk;2026-10;10;60\n",
        );
    assert_eq!(said(&counted, "kpi-not-additive"), []);
}

#[test]
fn a_count_of_which_a_second_partner_is_new_is_asked_and_one_that_both_always_report_is_not() {
    let definition = "k;Plaatsen;output;plaatsen;hoger;stroom;som;maand;2026-01-01";
    let new = kpi(definition, "k;2026-09;10\nk;2026-10;12\n", "k;2026-10;7\n");
    assert_eq!(said(&new, "stock-summed").len(), 2);
    let both = kpi(definition, "k;2026-09;10\nk;2026-10;12\n", "k;2026-09;6\nk;2026-10;7\n");
    assert_eq!(said(&both, "stock-summed"), []);
    let equal = kpi(
        definition,
        "k;2026-09;10\nk;2026-10;120\n",
        "k;2026-09;6\nk;2026-10;120\n",
    );
    assert_eq!(said(&equal, "stock-summed").len(), 2);
}

#[test]
fn a_value_of_a_kpi_typed_with_the_month_before_is_asked() {
    let definition = "k;Plaatsen;output;plaatsen;hoger;stroom;som;maand;2026-01-01";
    let network = kpi(definition, "k;2026-09;12\n", "")
        .file("2026-09/aa/KPI_metingen.csv", "kpi_id;periode;waarde\nk;2026-09;10\n");
    assert_eq!(
        said(&network, "period-stray"),
        [(
            "2026-10/aa/KPI_metingen.csv".to_owned(),
            "B2".to_owned(),
            "2026-09".to_owned()
        )]
    );
    // A value for each month revises the older one.
    let revised = kpi(definition, "k;2026-09;12\nk;2026-10;14\n", "")
        .file("2026-09/aa/KPI_metingen.csv", "kpi_id;periode;waarde\nk;2026-09;10\n");
    assert_eq!(said(&revised, "period-stray"), []);
}

#[test]
fn a_number_of_another_size_than_usual_counts_and_is_asked() {
    let usual =
        "2026-10;uren;8\n2026-10;uren;12\n2026-10;uren;10\n2026-10;uren;9\n2026-10;uren;11\n2026-10;geld;5000\n";
    let network = Network::small().file(
        "2026-10/aa.csv",
        &delivery("aa", "2026-10", "2026-11-02", 1, &format!("{usual}2026-10;uren;1206\n")),
    );
    assert_eq!(
        said(&network, "magnitude-doubt"),
        [("2026-10/aa.csv".to_owned(), "C11".to_owned(), "1206".to_owned())]
    );
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["7", "0", "0"]);
    // A file that names partner and unit is compared with those that leave both out.
    let other = Network::small()
        .file(
            "2026-09/aa.csv",
            &delivery("aa", "2026-09", "2026-10-02", 1, &usual.replace("2026-10", "2026-09")),
        )
        .file(
            "2026-10/inzet.csv",
            "partner_id;periode;soort;hoeveelheid;eenheid\nGemeente Aa;2026-10;uren;1206;uur\n",
        );
    assert_eq!(
        said(&other, "magnitude-doubt"),
        [("2026-10/inzet.csv".to_owned(), "D2".to_owned(), "1206".to_owned())]
    );
}

#[test]
fn a_telephone_number_in_a_text_is_told_without_itself_and_kept_nowhere() {
    let text = "partner_id;periode;aangeleverd_op;versie\naa;2026-10;2026-11-02;1\n\nperiode;soort;hoeveelheid;omschrijving\n\
                2026-10;uren;8;bel Jan op 06-12345678\n2026-10;uren;7;KvK 34567890\n2026-10;uren;6;via p.jansen@example.nl\n";
    let network = Network::small().file("2026-10/aa.csv", text);
    let cells: Vec<String> = said(&network, "text-personal")
        .into_iter()
        .map(|(_, cell, _)| cell)
        .collect();
    assert_eq!(cells, ["D5", "D7"]);
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["3", "0", "0"]);
    for name in ["reports", "cache"] {
        let mut open = vec![network.path(name)];
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(
                    std::fs::read_dir(&path)
                        .expect("a folder")
                        .map(|entry| entry.expect("an entry").path()),
                );
                continue;
            }
            let bytes = std::fs::read(&path).expect("a file");
            let holds = |needle: &str| bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
            assert!(!holds("12345678") && !holds("p.jansen"), "{}", path.display());
        }
    }
}

#[test]
fn a_run_that_changes_nothing_says_what_came_later_and_how_to_count_it() {
    let network = Network::small()
        .file(
            "2026-10/aa.csv",
            &delivery("aa", "2026-10", "2026-11-02", 1, &ten("2026-10")),
        )
        .file(
            "2026-10/aa 2.csv",
            &delivery("aa", "2026-10", "2026-11-20", 2, &ten("2026-10")),
        );
    network.run("run", &[]);
    // Once known from what was read before, once judged again.
    for again in 0..2 {
        if again == 1 {
            std::fs::remove_dir_all(network.path("cache")).expect("takes the cache away");
        }
        let answer = network.run("run", &[]);
        assert_eq!(answer.code, 0, "{}", answer.stderr);
        for words in [
            "Er is niets veranderd",
            "2026-10/aa 2.csv",
            "--as-of",
            "6 november 2026",
        ] {
            assert!(answer.stderr.contains(words), "{words}: {}", answer.stderr);
        }
    }
}

#[test]
fn a_refused_row_hears_at_once_that_its_key_stands_twice() {
    let definition = "k;Plaatsen;output;plaatsen;hoger;stroom;som;maand;2026-01-01";
    let network = kpi(definition, "k;2026-10;5\nk;2026-10;veel\n", "");
    for code in ["bad-number", "duplicate-key"] {
        let cells: Vec<String> = said(&network, code).into_iter().map(|(_, cell, _)| cell).collect();
        assert_eq!(cells, [if code == "bad-number" { "C3" } else { "A3" }], "{code}");
    }
}

#[test]
fn a_template_for_an_unknown_partner_names_those_that_there_are() {
    let answer = Network::small().run("template", &["--partner", "Gemeente A"]);
    assert_eq!(answer.code, 2, "{}", answer.stderr);
    for words in ["Bedoelde u: aa", "aa, bb, cc"] {
        assert!(answer.stderr.contains(words), "{words}: {}", answer.stderr);
    }
}

#[test]
fn money_in_another_unit_than_euros_is_asked_and_no_control_total_counts_it_in_hours() {
    let text = "partner_id;periode;aangeleverd_op;versie\naa;2026-10;2026-11-02;1\n\nperiode;soort;hoeveelheid;eenheid\n\
                2026-10;uren;343,31;uur\n2026-10;geld;1250;uur\n2026-10;geld;500;EUR\n";
    let network = Network::small().file("2026-10/aa.csv", text);
    assert_eq!(
        said(&network, "no-rate"),
        [("2026-10/aa.csv".to_owned(), "D6".to_owned(), "uur".to_owned())]
    );
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["2", "1", "0"]);
    let letter = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(letter.contains("500 EUR; 343,31 uur"), "{letter}");
    assert!(letter.contains("Geld telt in euro’s"), "{letter}");
}

#[test]
fn knowledge_without_a_unit_is_asked_in_the_unit_that_has_a_rate() {
    let rates = "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van;bron\nuur;uren;uur;55;65;80;2025-01-01;afspraak\n\
                 les;kennis;stuk;200;250;300;2025-01-01;afspraak\n";
    let network = Network::small().file("bureau/Tarieven.csv", rates).file(
        "2026-10/aa.csv",
        &delivery("aa", "2026-10", "2026-11-02", 1, "2026-10;uren;8\n2026-10;kennis;2\n"),
    );
    assert_eq!(said(&network, "no-rate").len(), 1);
    edition(&network, "2026-10", &[], "receipts");
    let letter = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(letter.contains("Vul dan bij eenheid ‘stuk’ in"), "{letter}");
    assert!(
        letter.contains(">eenheid<") && letter.contains(">tariefcode<"),
        "{letter}"
    );
}

#[test]
fn a_total_typed_under_the_rows_with_a_period_and_a_kind_is_set_aside_and_said() {
    let text = |total: &str| {
        format!(
            "partner_id;periode;aangeleverd_op;versie\naa;2026-10;2026-11-02;1\n\nperiode;soort;hoeveelheid;omschrijving\n\
             2026-10;geld;1250;Bijdrage\n2026-10;uren;120;Overleg\n2026-10;uren;80;Werkgroep\n2026-10;uren;{total};Totaal uren\n"
        )
    };
    let network = Network::small().file("2026-10/aa.csv", &text("200"));
    assert_eq!(
        said(&network, "total-row"),
        [("2026-10/aa.csv".to_owned(), "C8".to_owned(), "200".to_owned())]
    );
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["3", "0", "1"]);
    // A total that is off by a few is asked as well: it would count double.
    let other = Network::small().file("2026-10/aa.csv", &text("210"));
    assert_eq!(said(&other, "total-row").len(), 1);
    let receipts = edition(&other, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["3", "0", "1"]);
    let letter = part(&letter(&other), "xl/sharedStrings.xml");
    assert!(letter.contains("is niet de som van rijen erboven"), "{letter}");
}

#[test]
fn a_subtotal_of_a_single_row_is_set_aside_and_said() {
    let text = "partner_id;periode;aangeleverd_op;versie\naa;2026-10;2026-11-02;1\n\nperiode;soort;hoeveelheid;omschrijving\n\
                2026-10;geld;5000;Bijdrage\n2026-10;geld;5000;\n2026-10;uren;66;Overleg\n2026-10;uren;43;Werkgroep\n2026-10;uren;109;\n";
    let network = Network::small().file("2026-10/aa.csv", text);
    let found: Vec<String> = said(&network, "total-row").into_iter().map(|said| said.2).collect();
    assert_eq!(found, ["5000", "109"]);
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["3", "0", "2"]);
}

#[test]
fn a_row_about_a_month_to_come_without_a_rate_is_not_asked_for_a_rate_code() {
    let rates = "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van;geldig_tot;bron\n\
                 uur;uren;uur;55;65;80;2025-01-01;2026-12-31;afspraak\n";
    let network = Network::small().file("bureau/Tarieven.csv", rates).file(
        "2026-10/aa.csv",
        &delivery("aa", "2026-10", "2026-11-02", 1, "2026-10;uren;8\n2027-01;uren;100\n"),
    );
    assert_eq!(said(&network, "no-rate").len(), 1);
    edition(&network, "2026-10", &[], "receipts");
    let letter = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(
        letter.contains("Is dit een planning?") && !letter.contains("Vul bij de bijdrage een tariefcode in"),
        "{letter}"
    );
}

#[test]
fn a_corrected_letter_with_a_higher_version_and_an_earlier_day_counts_and_is_said() {
    let text = |head: &str, day: &str, version: u8, hours: u8| {
        format!(
            "partner_id;periode;aangeleverd_op;versie\naa;2026-10;{day};{version}\n\nperiode;soort;hoeveelheid{head}\n2026-10;uren;{hours}\n"
        )
    };
    let network = |head: &str| {
        let first = Network::small().file("2026-10/aa.csv", &text("", "2026-11-04", 1, 8));
        first.file("2026-10/aa verbeterd.csv", &text(head, "2026-11-02", 2, 9))
    };
    let returned = network(";nakijken");
    assert_eq!(said(&returned, "delivery-early").len(), 1);
    let receipts = edition(&returned, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa verbeterd.csv"), ["1", "0", "0"]);
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["0", "0", "1"]);
    // A day that nobody wrote down is no reason to ask: the first file counts as of the agreed day.
    let undated = Network::small()
        .file(
            "2026-10/aa.csv",
            "partner_id;periode;soort;hoeveelheid\naa;2026-10;uren;8\n",
        )
        .file("2026-10/aa verbeterd.csv", &text(";nakijken", "2026-11-02", 2, 9));
    assert_eq!(said(&undated, "delivery-early"), []);
    let receipts = edition(&undated, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa verbeterd.csv"), ["1", "0", "0"]);
    // Of another file nothing tells which of the two is meant: the day decides, and it is asked.
    let other = network("");
    assert_eq!(said(&other, "delivery-undecided").len(), 1);
    let receipts = edition(&other, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["1", "0", "0"]);
}

#[test]
fn a_value_of_a_kpi_ten_times_too_small_or_too_large_is_asked_and_a_small_contribution_is_not() {
    let definition = "k;Bezoeken;output;bezoeken;hoger;stroom;som;maand;2026-01-01";
    let months =
        "k;2026-03;640\nk;2026-04;655\nk;2026-05;631\nk;2026-06;648\nk;2026-07;640\nk;2026-08;652\nk;2026-09;644\n";
    for (value, count) in [("66", 1), ("6620", 1), ("662", 0), ("0", 1)] {
        let network = kpi(definition, &format!("{months}k;2026-10;{value}\n"), "");
        assert_eq!(said(&network, "magnitude-doubt").len(), count, "{value}");
    }
    let hours =
        "2026-10;uren;32\n2026-10;uren;52\n2026-10;uren;106\n2026-10;uren;40\n2026-10;uren;64\n2026-10;uren;88\n";
    let network = Network::small().file(
        "2026-10/aa.csv",
        &delivery(
            "aa",
            "2026-10",
            "2026-11-02",
            1,
            &format!("{hours}2026-10;uren;1,5\n2026-10;uren;1060\n"),
        ),
    );
    let asked: Vec<String> = said(&network, "magnitude-doubt")
        .into_iter()
        .map(|(_, cell, _)| cell)
        .collect();
    assert_eq!(asked, ["C12"]);
}

#[test]
fn a_run_with_nothing_missing_says_of_no_delivery_that_it_is() {
    let network = kpi(
        "k;Wachttijd;output;dagen;lager;stand;laatste;maand;2026-01-01",
        "k;2026-10;5\n",
        "k;2026-10;7\n",
    )
    .file(
        "2026-10/cc.csv",
        &delivery("cc", "2026-10", "2026-11-02", 1, "2026-10;geld;100\n"),
    );
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert!(
        !answer.stderr.contains("ontbreekt een aanlevering"),
        "{}",
        answer.stderr
    );
    assert!(
        !answer.stdout.contains("ontbreekt een aanlevering"),
        "{}",
        answer.stdout
    );
}
