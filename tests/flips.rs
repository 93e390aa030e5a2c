//! Damaged files: a bit that turns over somewhere never stops the run and never changes a figure without a word.

use std::collections::BTreeMap;

use vlecht::diagnostic::Severity;
use vlecht::intake::{FileReading, Isolation, cache, inbox, read_all};

/// Files that are damaged, and how often each.
const FILES: [(&str, usize); 4] = [
    ("2026-10/gemeente-sudermar.xlsx", 4_000),
    ("2026-10/gemeente-oeverstad.xlsx", 3_000),
    ("programmabureau/administratie_2026-10.xlsx", 2_000),
    ("2026-10/Welzijn Tij en Wende.xlsx", 1_000),
];

/// The next of a fixed row of numbers without a pattern (xorshift).
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// What counts of a file: per table its rows, its sum and the values of its accepted records.
fn counted(reading: &FileReading, kept: &std::path::Path) -> Vec<String> {
    let of_table = |table: &vlecht::intake::TableReading| {
        let values = table.kept.as_ref().map(|name| {
            let accepted = cache::records(kept, name).expect("its records");
            format!("{accepted:?}")
        });
        format!(
            "{} {:?} {} {} {:?} {values:?}",
            table.sheet, table.shape, table.rows_found, table.rows_accepted, table.control_sum
        )
    };
    reading.tables.iter().map(of_table).collect()
}

#[test]
fn p4_ten_thousand_flips_stop_nothing_and_change_no_figure_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("inbox");
    let mut state = 0x9E37_79B9_7F4A_7C15;
    let mut flips = Vec::new();
    for (number, (name, times)) in FILES.iter().enumerate() {
        let bytes = std::fs::read(format!("sample-data/inbox/{name}")).unwrap();
        let home = own.join(format!("{number}"));
        std::fs::create_dir_all(&home).unwrap();
        std::fs::write(home.join("00000.xlsx"), &bytes).unwrap();
        for time in 1..=*times {
            let mut damaged = bytes.clone();
            let at = (next(&mut state) % bytes.len() as u64) as usize;
            let bit = (next(&mut state) % 8) as u32;
            damaged[at] ^= 1 << bit;
            std::fs::write(home.join(format!("{time:05}.xlsx")), damaged).unwrap();
            flips.push((number, time, at, bit));
        }
    }
    let files = inbox::list(&own, false).value;
    assert_eq!(files.len(), 10_000 + FILES.len());
    let store = folder.path().join("cache");
    let isolation = Isolation::Workers {
        program: env!("CARGO_BIN_EXE_vlecht").into(),
        count: 2,
    };
    let readings = read_all(
        &files,
        &[],
        vlecht::config::ReadingRules::default(),
        &cache::Records::of(&store),
        &isolation,
        &|| (),
    )
    .unwrap();
    let kept = cache::folder(&store);
    let by_path: BTreeMap<&str, &FileReading> = files.iter().map(|file| file.path.as_str()).zip(&readings).collect();
    let whole: Vec<Vec<String>> = (0..FILES.len())
        .map(|number| counted(by_path[format!("{number}/00000.xlsx").as_str()], &kept))
        .collect();
    assert!(whole.iter().all(|tables| !tables.is_empty()));
    let (mut refused, mut same) = (0, 0);
    for (number, time, at, bit) in flips {
        let path = format!("{number}/{time:05}.xlsx");
        let reading = by_path[path.as_str()];
        if reading
            .diagnostics
            .iter()
            .any(|said| said.code.severity() == Severity::Error)
        {
            refused += 1;
        } else {
            assert_eq!(counted(reading, &kept), whole[number], "{path}: bit {bit} of byte {at}");
            same += 1;
        }
    }
    // Most of a workbook is compressed and carries a checksum; the rest is what no reader looks at.
    assert!(refused > 5_000 && same > 0, "{refused} refused, {same} the same");
}
