//! Any bytes as the body of a table of contributions in a text file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vlecht_fuzz::adds_up;

fuzz_target!(|bytes: &[u8]| {
    let mut text = b"partner_id;periode;soort;hoeveelheid;eenheid;omschrijving\n".to_vec();
    text.extend(bytes);
    adds_up(&vlecht::intake::read::read_bytes(&text, "2026-10/bijdragen.csv", &[], false));
    adds_up(&vlecht::intake::read::read_bytes(bytes, "2026-10/bijdragen.csv", &[], false));
});
