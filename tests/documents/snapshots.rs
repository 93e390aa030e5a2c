//! What stands in each document of the sample, as a reviewer reads it. After a change that is meant: look at what
//! differs, then write it down with `INSTA_UPDATE=always cargo test --test main documents::snapshots`.

use vlecht::locale::Language;

use super::dump::dump;

/// Name of the snapshot, folder and file name of the document.
const SHOWN: [(&str, &str, &str); 7] = [
    ("stuurgroeprapportage", "stuurgroep", "stuurgroeprapportage_2026-10"),
    ("batenreview", "stuurgroep", "batenreview_2026-H2"),
    ("oplegger", "stuurgroep", "oplegger_2026-10"),
    ("partnerblad", "partners/polle", "partnerblad_2026-10"),
    ("publieksversie", "openbaar", "publieksversie_2026-10"),
    ("aanlevering", "programmabureau", "aanlevering_2026-10"),
    ("cover-note-in-english", "stuurgroep", "cover-note_2026-10"),
];

#[test]
fn every_document_says_what_it_said() {
    for (name, folder, stem) in SHOWN {
        let language = if name.ends_with("in-english") {
            Language::En
        } else {
            Language::Nl
        };
        insta::with_settings!({
            snapshot_path => "../snapshots",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, dump(super::document(language, folder, stem)));
        });
    }
}
