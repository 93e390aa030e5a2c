//! The statistics against results of trusted packages. The expected values and their series are not part of the
//! project; they are found through the environment variable `VLECHT_SHARED`.

mod spc;
mod trend;

use std::path::PathBuf;

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

/// Fails when two numbers differ by more than `tolerance`, relative to the larger (absolute below one millionth).
#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64, what: &str) {
    let scale = found.abs().max(expected.abs()).max(1e-6);
    assert!(
        (found - expected).abs() <= tolerance * scale,
        "{what}: found {found}, expected {expected}"
    );
}
