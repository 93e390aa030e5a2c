//! Any text as the mappings of a pipeline file, and a sheet read through them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| vlecht_fuzz::through_mapping(text));
