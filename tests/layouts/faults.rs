//! What is wrong with a mapping is found before any file is opened.

use super::pipeline;
use crate::common::Network;
use vlecht::diagnostic::Code;

const START: &str = "[[source]]\nfile = \"*\"\ntable = \"KPI_metingen\"\n\
     columns = { kpi_id = \"kpi\", periode = \"maand\", waarde = \"stand\" }\n";

/// Code, what was found, and what it comes with.
fn faults(parts: &str) -> Vec<(Code, String, String)> {
    let found = pipeline(parts).expect_err("is wrong");
    found
        .into_iter()
        .map(|fault| {
            let with = fault.arguments.get("meant").or(fault.arguments.get("other"));
            (fault.code, fault.found, with.cloned().unwrap_or_default())
        })
        .collect()
}

fn one(parts: &str) -> (Code, String, String) {
    let found = faults(parts);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

fn fault(code: Code, found: &str, with: &str) -> (Code, String, String) {
    (code, found.to_owned(), with.to_owned())
}

#[test]
fn a_small_mapping_is_fine() {
    assert!(pipeline(START).is_ok());
}

#[test]
fn an_unknown_key_comes_with_the_one_that_may_be_meant() {
    assert_eq!(
        one(&format!("{START}heder-row = 3\n")),
        fault(Code::MappingKey, "heder-row", "header-row")
    );
    assert_eq!(
        one(&format!("{START}[source.values.waarde]\nscle = 3\n")),
        fault(Code::MappingKey, "values.waarde.scle", "none")
    );
    assert_eq!(
        one(&format!("{START}kleur = 3\n")),
        fault(Code::MappingKey, "kleur", "none")
    );
}

#[test]
fn an_unknown_table_or_column_comes_with_the_one_that_may_be_meant() {
    assert_eq!(
        one(&START.replace("KPI_metingen", "KPI_meting_en_x")),
        fault(Code::MappingValue, "KPI_meting_en_x", "KPI_metingen")
    );
    let found = faults(&START.replace("waarde =", "warde ="));
    assert_eq!(found[0], fault(Code::MappingColumn, "warde", "waarde"));
}

#[test]
fn values_that_cannot_be_are_named_with_their_key() {
    for (line, found) in [
        ("range = \"A3\"", "A3"),
        ("range = \"C3:A9\"", "C3:A9"),
        ("header-rows = [2, 1]", "[2, 1]"),
        ("header-row = \"drie\"", "drie"),
        ("last-column = \"12\"", "12"),
        ("totals = 5.5\nnotes = true", "true"),
        ("[source.values.waarde]\nscale = 0", "0"),
        ("[source.values.waarde]\ndecimal = \";\"", ";"),
        ("[source.values.waarde]\ndate-order = \"myd\"", "myd"),
    ] {
        let fault = one(&format!("{START}{line}\n"));
        assert_eq!((fault.0, fault.1.as_str()), (Code::MappingValue, found), "{line}");
    }
}

#[test]
fn settings_that_exclude_each_other_are_named_together() {
    for (line, found, other) in [
        ("header-row = 1\nheader-rows = [1, 2]", "header-row", "header-rows"),
        ("range = \"A1:C\"\nlast-row = 9", "range", "last-row"),
        ("range = \"A1:C\"\nposition = 2", "range", "position"),
        ("position = 2\nfirst-column = \"B\"", "position", "first-column"),
        ("constants = { waarde = \"5\" }", "columns.waarde", "constants.waarde"),
        ("constants = { value = \"5\" }", "columns.waarde", "constants.value"),
        ("total-columns = [\"Som\"]", "total-columns", "columns"),
        ("free = { name = \"x\" }", "table", "free"),
        ("[source.values.waarde]\nmax = 8", "values.waarde.max", "table"),
    ] {
        assert_eq!(
            one(&format!("{START}{line}\n")),
            fault(Code::MappingConflict, found, other),
            "{line}"
        );
    }
}

#[test]
fn what_is_needed_and_not_there_is_asked() {
    for (parts, found) in [
        (START.replace("table = \"KPI_metingen\"\n", ""), "table / free"),
        (START.replace("file = \"*\"\n", ""), "file"),
        (START.replace("periode = \"maand\", ", ""), "columns.periode"),
        (
            format!("{START}[source.values.waarde]\nsplit = \"|\"\n"),
            "values.waarde.part",
        ),
        (
            format!("{START}[source.values.waarde]\nunit-column = \"eenheid\"\n"),
            "values.waarde.units",
        ),
        (
            format!("{START}fill-down = [\"gebied_id\"]\n"),
            "columns.gebied_id (fill-down)",
        ),
    ] {
        assert_eq!(one(&parts), fault(Code::MappingMissing, found, ""), "{parts}");
    }
}

#[test]
fn a_name_needs_who_decided_it_and_when() {
    let alias = "[[source.alias]]\npartner = \"Gem Aa\"\nmeans = \"aa\"\n";
    let found: Vec<String> = faults(&format!("{START}{alias}"))
        .into_iter()
        .map(|fault| fault.1)
        .collect();
    assert_eq!(found, ["alias.decided_by", "alias.decided_on"]);
    let decided = "decided_by = \"secretaris\"\ndecided_on = \"2026-11-02\"\n";
    assert!(pipeline(&format!("{START}{alias}{decided}")).is_ok());
    let twice = format!("{START}{alias}{decided}{}{decided}", alias.replace("\"aa\"", "\"bb\""));
    assert_eq!(one(&twice).0, Code::MappingConflict);
    let everywhere = "[[alias]]\nkpi = \"NPS\"\nmeans = \"K7\"\ndecided_by = \"secretaris\"\n";
    assert_eq!(one(everywhere), fault(Code::MappingMissing, "decided_on", ""));
}

#[test]
fn every_fault_comes_at_once_with_its_line_and_exit_code_two() {
    let network = Network::with_pipeline(&format!("{START}heder-row = 3\n{}", START.replace("waarde", "warde")));
    let answer = network.run("check", &["--lang", "nl"]);
    assert_eq!(answer.code, 2);
    assert!(answer.stderr.contains("Bedoelt u ‘header-row’?"), "{}", answer.stderr);
    assert!(answer.stderr.contains("Bedoelt u ‘waarde’?"), "{}", answer.stderr);
    // The lines on which the two parts begin.
    assert!(
        answer.stderr.contains("maand.toml › rij 11") && answer.stderr.contains("maand.toml › rij 16"),
        "{}",
        answer.stderr
    );
}
