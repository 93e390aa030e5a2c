//! The statistics against results of trusted packages. The expected values and their series are not part of the
//! project; they are found through the environment variable `VLECHT_SHARED`.

mod compared;
mod effects;
mod money_and_shares;
mod regression;
mod simulations;
mod spc;
mod suppression;
mod surveys;
mod trend;

use std::path::PathBuf;

use compared::Compared;

/// Where a reference file lies.
#[allow(
    clippy::disallowed_methods,
    reason = "a test finds its reference data through the environment"
)]
fn path(name: &str) -> PathBuf {
    PathBuf::from(std::env::var("VLECHT_SHARED").expect("VLECHT_SHARED names the folder with reference/"))
        .join("reference")
        .join(name)
}

/// A reference file of expected values.
fn json(name: &str) -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap()
}

/// The rows of a reference series, each with its headers.
fn rows(name: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path(&format!("data/{name}.csv"))).unwrap();
    let headers = reader.headers().unwrap().clone();
    let named = |row: csv::StringRecord| {
        headers
            .iter()
            .map(str::to_owned)
            .zip(row.iter().map(str::to_owned))
            .collect()
    };
    reader.records().map(Result::unwrap).map(named).collect()
}

/// A column of a reference series, without gaps, of the rows that `keep` picks.
fn column(name: &str, column: &str, keep: impl Fn(&csv::StringRecord) -> bool) -> Vec<Option<f64>> {
    let mut reader = csv::Reader::from_path(path(&format!("data/{name}.csv"))).unwrap();
    let place = reader
        .headers()
        .unwrap()
        .iter()
        .position(|header| header == column)
        .unwrap();
    reader
        .records()
        .map(Result::unwrap)
        .filter(keep)
        .map(|row| Some(row[place].parse().unwrap()))
        .collect()
}

/// A number of a reference file.
#[track_caller]
fn number(value: &serde_json::Value) -> f64 {
    value.as_f64().unwrap()
}

/// A list of numbers of a reference file.
#[track_caller]
fn numbers(values: &serde_json::Value) -> Vec<f64> {
    values.as_array().unwrap().iter().map(number).collect()
}
