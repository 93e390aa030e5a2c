//! Any bytes as a workbook: a reader that does not panic, and a receipt that adds up.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vlecht_fuzz::adds_up;

fuzz_target!(|bytes: &[u8]| {
    adds_up(&vlecht::intake::read::read_bytes(bytes, "2026-10/partner.xlsx", &[], false));
});
