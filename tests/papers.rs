//! The papers of the sample: whom each is for, and what stands in it.

use std::path::Path;

use tempfile::TempDir;

use crate::common::{project, vlecht};
use crate::forms::part;

/// Folder and name of each partner of the sample.
const PARTNERS: [(&str, &str); 12] = [
    ("brugwachter", "Zorggroep De Brugwachter"),
    ("kompasveld", "Scholengroep Het Kompasveld"),
    ("lisdodde", "Woningstichting Lisdodde"),
    ("oeverstad", "Gemeente Oeverstad"),
    ("polle", "Bewonerscoöperatie De Pôlle"),
    ("provincie", "Provincie Waterkant"),
    ("rietveen", "Coöperatie Wijkzorg Rietveen"),
    ("sint-oedger", "Gemeente Sint-Oedger aan den Welle"),
    ("sudermar", "Gemeente Súdermar"),
    ("tij", "Welzijn Tij en Wende"),
    ("vlierboom", "Zorgverzekeraar De Vlierboom"),
    ("zilverdam", "Zilverdam Techniek B.V."),
];

/// The texts of a workbook, as they stand in it.
fn texts(workbook: &Path) -> String {
    let bytes = std::fs::read(workbook).unwrap_or_else(|fault| panic!("{}: {fault}", workbook.display()));
    part(&bytes, "xl/sharedStrings.xml")
}

#[test]
fn every_paper_of_the_sample_is_for_its_own_readers() {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (reports, cache) = (path("reports"), path("cache"));
    let run = [
        "run",
        "pipelines/maandrapportage.toml",
        "--out",
        &reports,
        "--cache",
        &cache,
    ];
    let answer = vlecht(&run, &project(), &[]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let edition = folder.path().join("reports/maandrapportage/2026-10/e01");

    // Each partner has a sheet about itself, and about nobody else.
    for (id, name) in PARTNERS {
        let sheet = texts(&edition.join(format!("partners/{id}/partnerblad_2026-10.xlsx")));
        assert!(sheet.contains(name), "{id}");
        for (_, other) in PARTNERS.iter().filter(|(other, _)| *other != id) {
            assert!(!sheet.contains(other), "{other} on the sheet of {name}");
        }
    }
    let oeverstad = texts(&edition.join("partners/oeverstad/partnerblad_2026-10.xlsx"));
    assert!(oeverstad.contains("Gemeente Oeverstad bracht in een jaar € 300.000 in geld en € 184.300 in natura in"));
    assert!(
        oeverstad.contains("Van uw geld is € 120.000 van anderen"),
        "{oeverstad}"
    );
    assert!(oeverstad.contains("Tekst voor een raadsinformatiebrief"), "{oeverstad}");

    // The public version: three results, the story with consent for everyone, the next milestone; no partner.
    let page = std::fs::read_to_string(edition.join("openbaar/publieksversie_2026-10.html")).expect("a page");
    for said in [
        "Hulpvragen binnen 14 dagen opgepakt: in oktober 2026 was dat 69,1% (doel: 68%).",
        "Klaar op 20 oktober 2026: Meldpunt huurachterstand in gebruik.",
        "Uit de praktijk: Binnen een week weer rust in huis",
        "Krant met resultaten van de pilot. Dat verwachten we op 19 november 2026.",
    ] {
        assert!(page.contains(said), "{said}");
    }
    for (_, name) in PARTNERS {
        assert!(!page.contains(name), "{name} in the public version");
    }

    // The message that is ready to be sent.
    let message = std::fs::read_to_string(edition.join("programmabureau/bericht_2026-10.txt")).expect("a message");
    assert!(
        message.starts_with("Onderwerp: Regio Waterkant: rapportage over oktober 2026 (concept)\n"),
        "{message}"
    );
    assert!(message.contains("stuurgroep van 19 november 2026"), "{message}");

    // What is printed.
    #[cfg(feature = "pdf")]
    for paper in [
        "stuurgroep/oplegger_2026-10.pdf",
        "openbaar/publieksversie_2026-10.pdf",
        "partners/polle/partnerblad_2026-10.pdf",
    ] {
        let bytes = std::fs::read(edition.join(paper)).unwrap_or_else(|fault| panic!("{paper}: {fault}"));
        assert!(bytes.starts_with(b"%PDF"), "{paper}");
    }

    // The sheets for the meeting.
    let report = edition.join("stuurgroep/stuurgroeprapportage_2026-10.xlsx");
    let sheets = part(&std::fs::read(&report).expect("a report"), "xl/workbook.xml");
    for name in [
        "Beslispunten",
        "Wat deed ons besluit",
        "Geld, projecten en risico",
        "Successen en casus",
        "Gespreksblad",
    ] {
        assert!(sheets.contains(name), "{name}");
    }
    let report = texts(&report);
    for said in [
        "6 van de 7 genomen besluiten zijn uitgevoerd",
        "De projecten kosten naar verwachting 96% van wat was begroot",
        "De baten van 2025 tot en met 2027 dekken de kosten van 2025 tot en met 2027 niet: in geld van vandaag (netto contante waarde) is er € 744.600 te weinig.",
        "‘dichtbij’ heeft nog geen gedeelde betekenis.",
        "Tijdelijk geld stopt voordat structureel geld er is",
    ] {
        assert!(report.contains(said), "{said}");
    }
}
