//! A register of trainings: two tables side by side, three numbers in a cell, hours as text, dates of 1900.

use super::{account, cells, counted, is, with_file};

const FILE: &str = "library-carpentry/training_attendance.xlsx";

fn left(sheet: &str, measure: &str) -> crate::common::Network {
    with_file(
        FILE,
        "training.xlsx",
        &format!(
            "[[source]]\nfile = \"training.xlsx\"\nsheet = \"{sheet}\"\nrange = \"B3:E32\"\n\
             free = {{ name = \"RDM\", measure = \"{measure}\" }}\n\
             columns = {{ datum = \"Date\", uren = \"Length (hours)\", pgr = \"PGR|PDRA|other\", pdra = \"PGR|PDRA|other\", \
             overig = \"PGR|PDRA|other\", door = \"Delivered by\" }}\n\
             [source.values.datum]\ntype = \"date\"\n[source.values.door]\nrequired = true\n[source.values.uren]\ntype = \"number\"\n\
             [source.values.pgr]\ntype = \"whole\"\nsplit = \"|\"\npart = 1\n\
             [source.values.pdra]\ntype = \"whole\"\nsplit = \"|\"\npart = 2\n\
             [source.values.overig]\ntype = \"whole\"\nsplit = \"|\"\npart = 3\n"
        ),
    )
}

#[test]
#[ignore = "reads the shared inputs"]
fn three_numbers_in_a_cell_are_three_columns() {
    for (measure, sum) in [("uren", "44"), ("pgr", "973"), ("pdra", "88"), ("overig", "16")] {
        assert_eq!(
            counted(&left("2016", measure), "2016", "RDM"),
            is(29, 29, sum),
            "{measure}"
        );
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn dates_of_1900_are_flagged() {
    assert_eq!(
        cells(&left("2016", "uren").diagnostics(), "bad-optional"),
        ["B8", "B16"]
    );
}

/// The right table of a sheet.
fn right(sheet: &str, hours: &str, measure: &str, attended: &str) -> crate::common::Network {
    with_file(
        FILE,
        "training.xlsx",
        &format!(
            "[[source]]\nfile = \"training.xlsx\"\nsheet = \"{sheet}\"\nposition = 1\nheader-row = 3\n\
             free = {{ name = \"OA\", measure = \"{measure}\" }}\nnotes = [\"*cancelled event\"]\n\
             columns = {{ datum = \"Date\", uren = \"{hours}\", geteld = \"{attended}\", door = \"Delivered by\" }}\n\
             [source.values.datum]\ntype = \"date\"\n[source.values.door]\nrequired = true\n\
             [source.values.uren]\ntype = \"number\"\nunits = {{ hours = 1, hour = 1 }}\n[source.values.geteld]\ntype = \"whole\"\n"
        ),
    )
}

#[test]
#[ignore = "reads the shared inputs"]
fn hours_with_their_unit_in_the_cell() {
    assert_eq!(
        counted(&right("2016", "Len", "uren", "Attendees"), "2016", "OA"),
        is(35, 35, "50")
    );
    assert_eq!(
        counted(&right("2016", "Len", "geteld", "Attendees"), "2016", "OA"),
        is(35, 35, "1036")
    );
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_year_after_in_another_layout() {
    let network = left("2017", "uren");
    let account = account(&network, "2017", "RDM");
    assert_eq!((account.found, account.accepted), (9, 9));
    // `7/8 Feb`, `2 June?` and `3 June?` are no days.
    let flagged = cells(&network.diagnostics(), "bad-optional");
    for cell in ["B5", "B11", "B12"] {
        assert!(flagged.iter().any(|flagged| flagged == cell), "{cell} in {flagged:?}");
    }
    let registered = right("2017", "Length (hours)", "geteld", "Registered");
    assert_eq!(counted(&registered, "2017", "OA"), is(9, 9, "285"));
    let attended = right("2017", "Length (hours)", "geteld", "Attended");
    assert_eq!(counted(&attended, "2017", "OA"), is(9, 8, "202"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn lengths_as_text_and_lengths_that_cannot_be_are_refused_by_cell() {
    let network = with_file(
        FILE,
        "training.xlsx",
        "[[source]]\nfile = \"training.xlsx\"\nsheet = \"Dates\"\nfree = { name = \"Alle\", measure = \"uren\" }\n\
         columns = { datum = \"date\", uren = \"len_hours\" }\n\
         [source.values.datum]\ntype = \"date\"\nrequired = true\n[source.values.uren]\nmax = 8\n",
    );
    let account = account(&network, "Dates", "Alle");
    assert_eq!((account.found, account.accepted, account.refused), (21, 15, 6));
    let said = network.diagnostics();
    assert_eq!(cells(&said, "bad-number"), ["C10", "C13", "C16"]);
    assert_eq!(cells(&said, "out-of-bounds"), ["C3", "C7", "C21"]);
}
