//! Any bytes as a workbook: no panic that leaves the reader, and a receipt that adds up.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vlecht_fuzz::{adds_up, let_parsers_stop};

fuzz_target!(init: let_parsers_stop(), |bytes: &[u8]| {
    adds_up(&vlecht::intake::read::read_bytes(bytes, "2026-10/partner.xlsx", &[], false));
});
