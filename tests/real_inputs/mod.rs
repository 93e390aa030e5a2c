//! Real files of others, read through a mapping that a new user can write (docs/mapping.md) to the numbers that are
//! known of them, or refused with the message that belongs there. The files themselves stay outside the project
//! (decision 0008).

mod duo;
mod gmpplus;
mod inbo;
mod iv3;
mod janitor;
mod library_carpentry;
mod openstate;
mod readxl;
mod unpivotr;
mod vng;

use crate::common::{Network, Said, shared};

/// A network with one real file in its inbox, and the mappings of its pipeline.
fn with_file(source: &str, name: &str, pipeline: &str) -> Network {
    let bytes = std::fs::read(shared().join("inputs").join(source)).expect("the file is there");
    // Without a list of partners nothing is published.
    Network::with_pipeline(pipeline).bytes(name, &bytes).file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\nbureau;Programmabureau;gemeente;publiek;2010-01-01\n",
    )
}

/// What became of the rows of one table: found, accepted, refused, set aside, records, sum.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Account {
    found: u32,
    accepted: u32,
    refused: u32,
    aside: u32,
    records: u32,
    sum: String,
}

/// The accounts of the tables with this name on this sheet.
fn account(network: &Network, sheet: &str, table: &str) -> Account {
    network.list_partner();
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{} {}", answer.code, answer.stderr);
    let receipts = network.data("receipts");
    let found: Vec<_> = receipts
        .iter()
        .filter(|row| row["sheet"] == sheet && row["table"] == table)
        .collect();
    let [row] = found[..] else {
        panic!("{sheet} {table} in {receipts:#?}")
    };
    let number = |key: &str| row[key].parse().expect("is a number");
    let account = Account {
        found: number("rows_found"),
        accepted: number("rows_accepted"),
        refused: number("rows_refused"),
        aside: number("rows_set_aside"),
        records: number("records"),
        sum: row["control_sum"].clone(),
    };
    assert_eq!(account.found, account.accepted + account.refused + account.aside);
    account
}

/// Rows accepted, records and sum.
fn counted(network: &Network, sheet: &str, table: &str) -> (u32, u32, String) {
    let account = account(network, sheet, table);
    (account.accepted, account.records, account.sum)
}

/// Cells about which a code was said, in order.
fn cells(said: &[Said], code: &str) -> Vec<String> {
    said.iter()
        .filter(|said| said.code == code)
        .map(|said| said.cell.clone())
        .collect()
}

fn is(accepted: u32, records: u32, sum: &str) -> (u32, u32, String) {
    (accepted, records, sum.to_owned())
}
