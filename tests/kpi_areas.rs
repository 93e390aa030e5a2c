//! Areas of measured KPIs: one that is not known, and one that two partners report.

use crate::common::Network;
use crate::deliveries::{figures, said};

#[test]
fn a_measurement_of_an_area_that_is_not_known_is_refused_and_never_that_of_the_whole_network() {
    let kpi = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
               r;Tijdig;output;%;hoger;verhouding;gewogen;maand;2025-01-01\n";
    let areas = "gebied_id;naam;rol\nnoord;Noord;pilot\n";
    let of = |rows: &str| {
        Network::small()
            .file("bureau/KPI_definities.csv", kpi)
            .file("bureau/Gebieden.csv", areas)
            .file(
                "2026-10/aa.csv",
                &format!("kpi_id;periode;gebied_id;teller;noemer\nr;2026-10;noord;69;100\n{rows}"),
            )
    };
    let unknown = of("r;2026-10;wijk Zuid;10;100\n");
    assert_eq!(
        said(&unknown, "unknown-reference"),
        [("2026-10/aa.csv".to_owned(), "C3".to_owned(), "wijk Zuid".to_owned())]
    );
    assert_eq!(said(&unknown, "bad-optional"), []);
    // What stands there without the row stands there with it.
    let values = |network: &Network| -> Vec<(String, String)> {
        let rows = figures(network, "2026-10", &[]);
        let own = rows.iter().filter(|row| row["indicator"] == "kpi-value");
        own.map(|row| (row["subject"].clone(), row["value"].clone())).collect()
    };
    assert_eq!(values(&unknown), values(&of("")));
    assert!(values(&unknown).iter().any(|(_, value)| value.starts_with("69")));
}

#[test]
fn two_partners_that_report_one_area_are_asked_also_where_counts_lay_their_values_together() {
    let kpi = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
               r;Tijdig;output;%;hoger;verhouding;gewogen;maand;2025-01-01\n\
               f;Gesprekken;output;aantal;hoger;stroom;som;maand;2025-01-01\n";
    let areas = "gebied_id;naam;rol\nnoord;Noord;pilot\nzuid;Zuid;vergelijking\n";
    let of = |area: &str, group: &str, counts: &str| {
        format!(
            "kpi_id;periode;gebied_id;doelgroep;waarde;teller;noemer\n\
             r;2026-10;{area};{group};;{counts}\nf;2026-10;{area};{group};7;;\n"
        )
    };
    let both = |[a, b]: [(&str, &str); 2]| {
        Network::small()
            .file("bureau/KPI_definities.csv", kpi)
            .file("bureau/Gebieden.csv", areas)
            .file("2026-10/aa.csv", &of(a.0, a.1, "27;44"))
            .file("2026-10/bb.csv", &of(b.0, b.1, "17;50"))
    };
    let mut found = said(&both([("noord", ""), ("noord", "")]), "stock-summed");
    found.sort();
    let at = |id: &str, cell: &str, kpi: &str| (format!("2026-10/{id}.csv"), cell.to_owned(), kpi.to_owned());
    assert_eq!(
        found,
        [
            at("aa", "E2", "r"),
            at("aa", "E3", "f"),
            at("bb", "E2", "r"),
            at("bb", "E3", "f")
        ]
    );
    // Each an area of its own, or each a group within it: parts of one whole.
    for parts in [[("noord", ""), ("zuid", "")], [("noord", "jong"), ("noord", "oud")]] {
        assert_eq!(said(&both(parts), "stock-summed"), []);
    }
}
