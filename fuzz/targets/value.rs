//! Any text in any column of the contract, alone and beside another text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vlecht::contract;
use vlecht::intake::read::read_bytes;
use vlecht_fuzz::{adds_up, csv_of};

fuzz_target!(|input: (u8, u8, String, String)| {
    let (table, column, one, other) = input;
    let tables = contract::tables();
    let table = &tables[usize::from(table) % tables.len()];
    let column = usize::from(column) % table.columns.len();
    let bytes = csv_of(table, column, &[&one, &other, &one]);
    adds_up(&read_bytes(&bytes, &format!("2026-10/{}.csv", table.nl), &[], true));
});
