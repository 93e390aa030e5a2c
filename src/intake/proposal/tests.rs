//! Proposals on small texts.

use crate::intake::proposal::{self, write};
use crate::locale::{Language, Locale};

fn proposed(text: &str) -> String {
    let proposal = proposal::of(text.as_bytes(), "zorg.csv").expect("looks");
    write::text(&proposal, &Locale::new(Language::En))
}

/// The lines that are certain.
fn sure(text: &str) -> Vec<String> {
    let all = proposed(text);
    all.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The lines that a person decides about, without the reason.
fn asked(text: &str) -> Vec<String> {
    let all = proposed(text);
    all.lines()
        .filter_map(|line| line.strip_prefix("#? "))
        .map(|line| line.split("   #").next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn what_is_known_needs_no_mapping() {
    let all = proposed("periode;soort;hoeveelheid\n2026-10;geld;5\n");
    assert!(all.contains("without a mapping, as Bijdragen"), "{all}");
    assert!(!all.contains("[[source]]"));
}

#[test]
fn two_headers_for_one_column_are_asked_as_a_reader_refuses_them() {
    let text = "periode;soort;aantal;bedrag\n2026-10;uren;8;\n2026-10;geld;;100\n";
    let mut lines = asked(text);
    lines.retain(|line| line.starts_with("columns."));
    let both = ["aantal", "bedrag"].map(|header| format!("columns.hoeveelheid = \"{header}\""));
    assert_eq!(lines, both);
    assert!(!sure(text).iter().any(|line| line.starts_with("columns.hoeveelheid")));
    let read = crate::intake::read::read_bytes(text.as_bytes(), "zorg.csv", &[], false);
    let codes: Vec<_> = read.reading.diagnostics.iter().map(|said| said.code).collect();
    assert_eq!(codes, [crate::diagnostic::Code::DuplicateHeader]);
    // Of two headers for a column that a row may lack, an empty one is settled by both.
    let settled = "periode;soort;hoeveelheid;project;project_id\n2026-10;uren;8;;P1\n";
    assert!(proposed(settled).contains("without a mapping, as Bijdragen"));
    let read = crate::intake::read::read_bytes(settled.as_bytes(), "zorg.csv", &[], false);
    assert_eq!(read.reading.diagnostics, []);
}

#[test]
fn a_header_over_kinds_is_asked_and_no_kind_is_put_over_it() {
    let text = "Tijdstip;Vorm;Aantal;Project\nokt 2026;uren;8;P1\nnov 2026;geld;5;P1\nnov 2026;ruimte;2;P2\n";
    let lines = asked(text);
    for line in ["columns.soort = \"Vorm\"", "columns.periode = \"Tijdstip\""] {
        assert_eq!(lines.iter().filter(|own| *own == line).count(), 1, "{line}: {lines:?}");
    }
    assert!(
        !lines.iter().any(|line| line.starts_with("constants.soort")),
        "{lines:?}"
    );
}

#[test]
fn a_workbook_to_fill_in_without_rows_gets_its_headers_proposed() {
    let text = "Opgave van uren;;;\n;;;\nLocatie;Soort;Aantal;Wie\n";
    let all = proposed(text);
    assert!(all.contains("no rows with data yet"), "{all}");
    assert!(sure(text).contains(&"header-row = 3".to_owned()), "{all}");
    let lines = asked(text);
    for line in ["columns.soort = \"Soort\"", "columns.hoeveelheid = \"Aantal\""] {
        assert!(lines.contains(&line.to_owned()), "{line}: {all}");
    }
    // A text in columns is no header, however its last line looks.
    let prose = "Uitleg;Bij;Wie\neen;twee;drie\nvier;vijf;zes\nzeven;acht;negen\ntien;elf;twaalf\n";
    assert!(proposed(prose).contains("text only"), "{}", proposed(prose));
}

#[test]
fn months_as_columns_with_a_total_row_and_column() {
    let text = "Onze inzet;;;;;\nSoort;project;jan 2026;feb 2026;mrt 2026;Totaal\ngeld;P1;5;6;7;18\nuren;P1;1;2;3;6\n\
                Totaal;;6;8;10;24\n";
    assert_eq!(
        sure(text),
        [
            "[[source]]",
            "file = \"*zorg.csv\"",
            "header-row = 2",
            "table = \"Bijdragen\"",
            "columns.soort = \"Soort\"",
            "columns.project_id = \"project\"",
            "wide.columns = \"*\"",
            "wide.into = \"periode\"",
            "wide.value = \"hoeveelheid\"",
            "totals = [\"Totaal\"]",
            "total-columns = [\"Totaal\"]",
        ]
    );
    // Whose it is and in which unit stands nowhere.
    assert_eq!(
        asked(text),
        ["constants.partner_id = \"…\"", "constants.eenheid = \"…\""]
    );
}

#[test]
fn the_year_of_a_total_is_left_open_unless_other_columns_are_meant_then() {
    let total = |header: &str| {
        let text = format!("Soort;jan 2026;feb 2026;mrt 2026;{header}\nuren;1;2;3;6\ngeld;4;5;6;15\n");
        sure(&text).into_iter().find(|line| line.starts_with("total-columns"))
    };
    assert_eq!(total("totaal 2026").as_deref(), Some("total-columns = [\"totaal *\"]"));
    assert_eq!(total("Totaal").as_deref(), Some("total-columns = [\"Totaal\"]"));
}

#[test]
fn rows_below_a_total_are_asked_and_not_cut_off() {
    let text = "periode;soort inzet;hoeveelheid\n2026-10;uren;8\n2026-10;geld;5\nTotaal;;13\n2026-10;uren;4\n";
    assert!(proposed(text).contains("data in rows 2 to 5"), "{}", proposed(text));
    assert!(asked(text).contains(&"last-row = 4".to_owned()), "{:?}", asked(text));
}

#[test]
fn subtotals_are_proposed_as_totals_too() {
    let text = "periode;soort inzet;hoeveelheid\n2026-10;uren;8\n2026-10;geld;5\nSubtotaal deel A;;13\n2026-10;uren;4\nTotaal;;17\n";
    let all = proposed(text);
    let totals = all.lines().find(|line| line.contains("totals = ")).unwrap_or_default();
    assert!(
        totals.contains("Subtotaal deel A") && totals.contains("\"Totaal\""),
        "{all}"
    );
}

#[test]
fn months_without_a_year_and_cumulative_columns_are_asked() {
    let text = "gemeente;stand jan;stand feb;stand mrt;stand tot nu\nAa;5;6;7;18\nBe;1;2;3;6\n";
    let lines = asked(text);
    assert!(
        lines.contains(&"wide.heads.\"stand jan\" = \"2026-01\"".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"wide.year = 2026".to_owned()), "{lines:?}");
}

#[test]
fn a_column_of_codes_is_proposed_for_the_code_that_a_row_needs_or_may_have() {
    let text = "Nummer;Maand;Stand\nZRG.01;okt 2026;12\nZRG.02;okt 2026;1.206\n1.206;okt 2026;12.500\n";
    let lines = asked(text);
    assert!(lines.contains(&"columns.kpi_id = \"Nummer\"".to_owned()), "{lines:?}");
    assert!(!lines.iter().any(|line| line.starts_with("values.kpi_id")), "{lines:?}");
    let text = "Traject;Maand;Vorm;Hoeveelheid\nPRJ-01;2026-10;uren;12\nPRJ-02;2026-10;geld;8\n";
    let lines = asked(text);
    assert!(lines.contains(&"columns.soort = \"Vorm\"".to_owned()), "{lines:?}");
    assert!(
        lines.contains(&"columns.project_id = \"Traject\"".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn an_unknown_layout_is_asked_and_never_chosen() {
    let text = "Artikel;Geleverd;Pakken\nzaal;1/20/2026;1.206\nkoffie;2/3/2026;12\n";
    assert!(
        !sure(text)
            .iter()
            .any(|line| line.starts_with("table") || line.starts_with("free"))
    );
    let lines = asked(text);
    assert!(lines.iter().any(|line| line.starts_with("free = ")), "{lines:?}");
    assert!(lines.iter().any(|line| line.ends_with("decimal = \",\"")), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.ends_with("date-order = \"mdy\"")),
        "{lines:?}"
    );
}

#[test]
fn a_proposal_is_a_part_of_a_pipeline_file_in_every_language() {
    let text = "Artikel;Geleverd;Pakken\nzaal;1/20/2026;1.206\nkoffie;2/3/2026;NA\nthee;2/3/2026;7 uur\n";
    let proposal = proposal::of(text.as_bytes(), "zorg 2026-10.csv").expect("looks");
    for language in Language::ALL {
        let text = write::text(&proposal, &Locale::new(language));
        let read: toml::Table = toml::from_str(&text).expect("is TOML");
        assert_eq!(read["source"].as_array().map(Vec::len), Some(1));
        let open = text.replace("#? ", "");
        assert!(open.contains("file = \"*zorg *.csv\""), "{open}");
    }
}

#[test]
fn a_file_in_the_folder_of_a_month_is_proposed_for_that_month() {
    let text = "Wat;Hoeveel\ngeld;5\nuren;8\n";
    let proposal = proposal::of(text.as_bytes(), "2026-11/zorg.csv").expect("looks");
    let all = write::text(&proposal, &Locale::new(Language::En));
    assert!(all.contains("\nfile = \"2026-11/zorg.csv\""), "{all}");
    assert!(all.contains("#? file = \"*zorg.csv\""), "{all}");
}

#[test]
fn a_quarter_beside_its_months_is_a_total_and_asked_where_it_is_not_their_sum() {
    let head = "Soort;Omschrijving;jan;feb;mrt;Q1;apr;2026\n";
    let sums = format!("{head}uren;balie;1;2;3;6;4;10\nuren;zorg;2;;2;4;1;5\n");
    let lines = sure(&sums);
    assert!(
        lines.contains(&"total-columns = [\"Q1\", \"2026\"]".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"wide.columns = \"*\"".to_owned()), "{lines:?}");
    let others = format!("{head}uren;balie;1;2;3;60;4;10\nuren;zorg;2;;2;4;1;5\n");
    assert!(!sure(&others).iter().any(|line| line.starts_with("total-columns")));
    assert!(asked(&others).contains(&"total-columns = [\"Q1\", \"2026\"]".to_owned()));
    // A quarter without its months is a column like the others.
    let beside = "Soort;Omschrijving;jan;feb;mrt;Q2\nuren;balie;1;2;3;6\nuren;zorg;2;1;2;4\n";
    assert!(!proposed(beside).contains("total-columns"));
}

#[test]
fn what_a_reader_asks_about_is_not_called_known_and_its_scale_is_asked() {
    let lines = asked("periode;soort;Bedrag (x € 1.000)\n2026-10;geld;5\n");
    assert!(
        lines.contains(&"values.hoeveelheid.scale = \"x1000\"".to_owned()),
        "{lines:?}"
    );
    let lines = asked("Maand;Soort;Dagen\n2026-10;uren;5\n2026-10;uren;4\n");
    assert!(
        lines.contains(&"columns.hoeveelheid = \"Dagen\"".to_owned()),
        "{lines:?}"
    );
    assert!(
        lines.contains(&"values.hoeveelheid.scale = \"x…\"".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn hours_beside_amounts_are_asked_no_kind_is_put_over_them_and_no_name_is_offered() {
    let text = "Datum;Naam;Project;Aantal uren;Uurtarief;Bedrag\n2026-10-01;A;P1;4;72;288\n2026-10-02;B;P1;8;72;576\n";
    let lines = asked(text);
    for header in ["Aantal uren", "Bedrag"] {
        let line = format!("columns.hoeveelheid = \"{header}\"");
        assert!(lines.contains(&line), "{line}: {lines:?}");
    }
    assert!(lines.contains(&"constants.soort = \"…\"".to_owned()), "{lines:?}");
    assert!(!proposed(text).contains("columns.naam"), "{}", proposed(text));
}
