//! Trends and changes of level against the R packages trend, Kendall and strucchange, SciPy and pyMannKendall.

use serde_json::Value;
use vlecht::statistics::level_change::{mean_shift, pettitt};
use vlecht::statistics::median::median;
use vlecht::statistics::seasonal_trend::seasonal_trend;
use vlecht::statistics::series::observed;
use vlecht::statistics::theil_sen::theil_sen;
use vlecht::statistics::trend::mann_kendall;
use vlecht::statistics::trend_corrected::{hamed_rao, trend_free_prewhitening, yue_wang};
use vlecht::statistics::trend_exact::exact_p;
use vlecht::statistics::trend_verdict::{TrendVerdict, trend_verdict};

use super::{Compared, column, json};

/// Closed forms, and p.
const EXACT: f64 = 1e-6;
const P: f64 = 1e-4;

fn all(_: &csv::StringRecord) -> bool {
    true
}

fn breaches() -> Vec<Option<f64>> {
    column("ae_attendances_6orgs", "breaches", |row| &row[1] == "RQM")
}

/// The series of a case: its own numbers, or the file it is kept in.
fn series(reference: &Value, case: &str) -> Vec<Option<f64>> {
    match case {
        "nile" => column("nile", "flow", all),
        "PrecipGL" => column("PrecipGL", "precip", all),
        "maxau_s" => column("maxau", "s", all),
        "maxau_Q" => column("maxau", "Q", all),
        "RQM_36m" => breaches(),
        "constant_6" => vec![Some(7.0); 6],
        "gap_8" => {
            let mut series = vec![None; 11];
            let gap = &reference["_input"]["gap_8"];
            for (month, value) in gap["month"]
                .as_array()
                .unwrap()
                .iter()
                .zip(gap["value"].as_array().unwrap())
            {
                series[month.as_u64().unwrap() as usize] = value.as_f64();
            }
            series
        }
        _ => reference["_input"][case]
            .as_array()
            .unwrap()
            .iter()
            .map(Value::as_f64)
            .collect(),
    }
}

/// The other intercept in use, of the package trend: the median of what the line with that slope leaves.
fn median_of_rest(series: &[Option<f64>], slope: f64) -> f64 {
    let rest: Vec<f64> = observed(series)
        .into_iter()
        .map(|(position, value)| value - slope * position as f64)
        .collect();
    median(&rest).unwrap()
}

const CASES: [&str; 10] = [
    "nile",
    "PrecipGL",
    "maxau_s",
    "maxau_Q",
    "short_5_up",
    "short_4_up",
    "short_6_ties",
    "constant_6",
    "RQM_36m",
    "gap_8",
];

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn mann_kendall_equals_the_packages() {
    let mut compared = Compared::with("Mann-Kendall");
    let reference = json("trend.json");
    for case in CASES {
        let (expected, series) = (&reference[case], series(&reference, case));
        let found = mann_kendall(&series).unwrap();
        assert_eq!(Some(found.s), expected["S"].as_i64(), "{case}");
        if let Some(n) = expected["n"].as_u64() {
            assert_eq!(found.n as u64, n, "{case}");
        }
        // Where a package gives an exact p for a longer series, there are no ties in it.
        let exact = found.p_exact.or_else(|| exact_p(found.s, &vec![1; found.n]));
        for (found, key, tolerance) in [
            (Some(found.variance), "var_S", EXACT),
            (Some(found.z), "z", EXACT),
            (Some(found.p_normal), "p_normal", P),
            (exact, "p_exact", P),
            (found.tau, "tau_b", EXACT),
            (
                Some(2.0 * found.s as f64 / (found.n * (found.n - 1)) as f64),
                "tau_a",
                EXACT,
            ),
        ] {
            if let Some(expected) = expected[key].as_f64() {
                compared.near(found.unwrap(), expected, tolerance, &format!("{case}, {key}"));
            }
        }
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_corrections_for_autocorrelation_equal_pymannkendall() {
    let mut compared = Compared::with("Mann-Kendall corrected for autocorrelation");
    let reference = json("trend.json");
    let mut fields_compared = 0;
    for case in CASES {
        let series = series(&reference, case);
        for (found, key) in [
            (hamed_rao(&series, None), "hamed_rao"),
            (yue_wang(&series, None), "yue_wang"),
            (trend_free_prewhitening(&series), "tfpw"),
        ] {
            let expected = &reference[case][key];
            let Some(fields) = expected.as_object() else { continue };
            let found = found.unwrap();
            for (field, expected) in fields {
                let (found, tolerance) = match field.as_str() {
                    "S" => (found.s as f64, EXACT),
                    "var_s" => (found.variance, EXACT),
                    "z" => (found.z, EXACT),
                    "p" => (found.p, P),
                    other => panic!("{case}: {other}"),
                };
                let expected = expected.as_f64().unwrap();
                // The package's p is 2 (1 − Φ), which keeps no digits below 10⁻¹⁵.
                let what = format!("{case}, {key}, {field}");
                if (found - expected).abs() > 1e-14 {
                    compared.near(found, expected, tolerance, &what);
                } else {
                    compared.within(found, expected, 1e-14, &what);
                }
                fields_compared += 1;
            }
        }
    }
    assert_eq!(fields_compared, 45);
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn theil_sen_equals_the_packages() {
    let mut compared = Compared::with("Theil-Sen");
    let reference = json("trend.json");
    for case in CASES {
        let (expected, line) = (&reference[case], theil_sen(&series(&reference, case)).unwrap());
        for (found, key) in [
            (line.slope, "sen_slope"),
            (line.slope, "sen_slope_per_month"),
            (line.intercept, "intercept_conover"),
            (
                median_of_rest(&series(&reference, case), line.slope),
                "intercept_median_residual",
            ),
        ] {
            if let Some(expected) = expected[key].as_f64() {
                compared.near(found, expected, EXACT, &format!("{case}, {key}"));
            }
        }
        for key in ["sen_ci95_trend_R", "sen_ci95_scipy"] {
            if let Some(bounds) = expected[key].as_array() {
                let (low, high) = line.interval.unwrap();
                compared.near(low, bounds[0].as_f64().unwrap(), EXACT, case);
                compared.near(high, bounds[1].as_f64().unwrap(), EXACT, case);
            }
        }
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_smallest_exact_p_equals_the_table() {
    let mut compared = Compared::with("Smallest exact p of a trend");
    for (n, row) in json("trend.json")["exact_table_no_ties"].as_object().unwrap() {
        let n: usize = n.parse().unwrap();
        let p = exact_p((n * (n - 1) / 2) as i64, &vec![1; n]).unwrap();
        compared.near(p, row["min_two_sided_p"].as_f64().unwrap(), EXACT, &format!("n = {n}"));
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_seasonal_test_equals_the_packages() {
    let mut compared = Compared::with("Seasonal Mann-Kendall");
    let reference = json("trend.json");
    for (case, series) in [
        ("nottem_seasonal", column("nottem", "temp", all)),
        ("RQM_36m_seasonal", breaches()),
    ] {
        let (expected, found) = (&reference[case], seasonal_trend(&series, 12).unwrap());
        for (found, key, tolerance) in [
            (found.s as f64, "S", EXACT),
            (found.variance, "var_s", EXACT),
            (found.z, "z", EXACT),
            (found.p, "p", P),
            (found.slope, "sen_slope_per_period", EXACT),
            (found.intercept, "intercept", EXACT),
        ] {
            compared.near(
                found,
                expected[key].as_f64().unwrap(),
                tolerance,
                &format!("{case}, {key}"),
            );
        }
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn changes_of_level_equal_the_packages() {
    let mut compared = Compared::with("Change of level");
    let reference = json("trend.json");
    let nile = column("nile", "flow", all);
    for (case, series) in [
        ("PagesData_pettitt", column("PagesData", "x", all)),
        ("nile_pettitt", nile.clone()),
    ] {
        let (expected, found) = (&reference[case], pettitt(&series).unwrap());
        compared.near(found.k as f64, expected["K"].as_f64().unwrap(), EXACT, case);
        assert_eq!(found.last_before as u64 + 1, expected["t"].as_u64().unwrap(), "{case}");
        compared.near(found.p.unwrap(), expected["p"].as_f64().unwrap(), P, case);
    }
    let (expected, shift) = (&reference["nile_mean_shift"], mean_shift(&nile).unwrap());
    assert_eq!(
        shift.last_before as u64 + 1,
        expected["last_index_before_break"].as_u64().unwrap()
    );
    for (found, key) in [
        (shift.squares, "rss"),
        (shift.squares_without, "rss0"),
        (shift.mean_before, "mean_before"),
        (shift.mean_after, "mean_after"),
    ] {
        compared.near(found, expected[key].as_f64().unwrap(), EXACT, key);
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn verdicts_on_known_series() {
    let reference = json("trend.json");
    assert_eq!(
        trend_verdict(&series(&reference, "constant_6"), false),
        TrendVerdict::NoChange
    );
    assert_eq!(
        trend_verdict(&series(&reference, "short_5_up"), false),
        TrendVerdict::TooFewPoints
    );
    assert_eq!(trend_verdict(&breaches(), false), TrendVerdict::NotShown);
}
