//! Rows in = accepted + refused + set aside, and the control sum is that of the accepted rows, whatever people put on a
//! sheet: over workbooks made at random.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use vlecht::domain::amount::Amount;
use vlecht::intake::read::read_bytes;

/// What a person put in a row.
#[derive(Clone, Debug)]
enum Typed {
    /// A whole row with its quantity in hundredths, as a number or as text in Dutch.
    Whole(i64, bool),
    /// A quantity that is no number.
    Prose,
    /// No quantity.
    Unfilled,
    /// A kind that is in no list.
    OtherKind(i64),
    /// Nothing at all.
    Blank,
    /// A remark below the table.
    Remark,
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        6 => (-1_000_000i64..100_000_000, any::<bool>()).prop_map(|(cents, text)| Typed::Whole(cents, text)),
        1 => Just(Typed::Prose),
        1 => Just(Typed::Unfilled),
        1 => (0i64..1_000).prop_map(Typed::OtherKind),
        2 => Just(Typed::Blank),
        1 => Just(Typed::Remark),
    ]
}

/// `-1234567` as `-12.345,67`.
fn in_dutch(cents: i64) -> String {
    let digits = (cents.abs() / 100).to_string();
    let mut whole = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            whole.push('.');
        }
        whole.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{whole},{:02}", cents.abs() % 100)
}

/// A workbook with the rows, its columns in some order, below some lines of title. Gives the bytes and how many rows there
/// are from the first filled row to the last.
fn workbook(rows: &[Typed], order: &[usize], title: u32) -> (Vec<u8>, u32) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Bijdragen").unwrap();
    for line in 0..title {
        sheet
            .write_string(line, 0, "Onze inzet voor het netwerk in deze maand")
            .unwrap();
    }
    let column = |name: usize| order.iter().position(|at| *at == name).unwrap() as u16;
    for (at, header) in ["Periode", "Soort", "Hoeveelheid", "Omschrijving"]
        .into_iter()
        .enumerate()
    {
        sheet.write_string(title, column(at), header).unwrap();
    }
    let (mut first, mut last) = (None, 0);
    for (row, what) in (1..).zip(rows) {
        let at = title + row;
        let mut put = |name: usize, text: &str| {
            sheet.write_string(at, column(name), text).unwrap();
        };
        match what {
            Typed::Blank => continue,
            Typed::Remark => put(3, "Zie ook de toelichting die wij los hebben gestuurd aan het bureau"),
            Typed::Whole(cents, is_text) => {
                put(0, "2026-10");
                put(1, "geld");
                if *is_text {
                    put(2, &in_dutch(*cents));
                } else {
                    sheet.write_number(at, column(2), *cents as f64 / 100.0).unwrap();
                }
            }
            Typed::Prose => {
                put(0, "2026-10");
                put(1, "geld");
                put(2, "volgt nog");
            }
            Typed::Unfilled => {
                put(0, "2026-10");
                put(1, "geld");
            }
            Typed::OtherKind(cents) => {
                put(0, "2026-10");
                put(1, "vreugde");
                put(2, &in_dutch(*cents));
            }
        }
        first = first.or(Some(row));
        last = row;
    }
    let filled = first.map_or(0, |first: u32| last + 1 - first);
    (workbook.save_to_buffer().unwrap(), filled)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn p7_no_row_and_no_cent_is_lost(
        rows in prop::collection::vec(typed(), 1..40),
        order in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
        title in 0u32..4,
    ) {
        let (bytes, filled) = workbook(&rows, &order, title);
        let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
        prop_assert_eq!(read.reading.tables.len(), 1);
        let table = &read.reading.tables[0];
        prop_assert_eq!(table.rows_found, table.rows_accepted + table.rows_refused + table.rows_set_aside);
        prop_assert_eq!(table.rows_found, filled);
        let is_whole = |typed: &&Typed| matches!(typed, Typed::Whole(..));
        prop_assert_eq!(table.rows_accepted as usize, rows.iter().filter(is_whole).count());
        let is_wrong = |typed: &&Typed| matches!(typed, Typed::Prose | Typed::Unfilled | Typed::OtherKind(_));
        prop_assert_eq!(table.rows_refused as usize, rows.iter().filter(is_wrong).count());
        let sum: Amount = rows
            .iter()
            .filter_map(|typed| match typed {
                Typed::Whole(cents, _) => Amount::from_f64(*cents as f64 / 100.0),
                _ => None,
            })
            .sum();
        prop_assert_eq!(table.control_sum.clone(), Some(sum.to_string()));
        prop_assert_eq!(table.records, table.rows_accepted);
    }
}
