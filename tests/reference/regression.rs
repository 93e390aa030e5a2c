//! Least squares and its errors against R's sandwich and clubSandwich, statsmodels, and wildboottest.

use serde_json::Value;
use vlecht::statistics::effect::interrupted::{Question, interrupted, interrupted_counts};
use vlecht::statistics::estimate::{Against, Estimate};
use vlecht::statistics::regression::clusters::{SmallSample, one_way, two_way};
use vlecht::statistics::regression::covariance::{classical, hc1, newey_west};
use vlecht::statistics::regression::few_clusters::cr2;
use vlecht::statistics::regression::least_squares::{LeastSquares, least_squares};
use vlecht::statistics::regression::quasi_poisson::quasi_poisson;
use vlecht::statistics::regression::wild_bootstrap::wild_bootstrap;

use super::{Compared, json, number, numbers, rows};

/// Closed forms, p, and errors of two ways.
const EXACT: f64 = 1e-6;
const P: f64 = 1e-4;
const TWO_WAY: f64 = 0.005;

/// One column of numbers of a reference series.
fn column(name: &str, header: &str) -> Vec<f64> {
    rows(name).iter().map(|row| row[header].parse().unwrap()).collect()
}

fn whole(values: &[f64]) -> Vec<usize> {
    values.iter().map(|&value| value as usize).collect()
}

/// Compares a coefficient with what a package gives for it.
fn check(compared: &mut Compared, found: Option<Estimate>, expected: &Value, what: &str) {
    let found = found.unwrap();
    for (key, found, tolerance) in [
        ("coef", found.value, EXACT),
        ("se", found.standard_error, EXACT),
        ("t", found.statistic(), EXACT),
        ("p", found.p(), P),
    ] {
        compared.near(found, number(&expected[key]), tolerance, &format!("{what}, {key}"));
    }
}

/// A row of one, group, moment and both each, and its value; rows without a value are left out.
fn four_groups(file: &str, value: &str, [group, moment, _]: [&str; 3]) -> LeastSquares {
    let of = |row: &std::collections::BTreeMap<String, String>, key: &str| row[key].parse::<f64>().ok();
    let known = rows(file).into_iter().filter_map(|row| {
        let (group, moment) = (of(&row, group)?, of(&row, moment)?);
        Some((vec![1.0, group, moment, group * moment], of(&row, value)?))
    });
    let (design, values): (Vec<_>, Vec<_>) = known.unzip();
    least_squares(&design, &values).unwrap()
}

fn petersen() -> (LeastSquares, Vec<usize>, Vec<usize>) {
    let design: Vec<Vec<f64>> = column("petersen", "x").into_iter().map(|x| vec![1.0, x]).collect();
    let fit = least_squares(&design, &column("petersen", "y")).unwrap();
    (
        fit,
        whole(&column("petersen", "firm")),
        whole(&column("petersen", "year")),
    )
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn plain_and_robust_errors_equal_the_packages() {
    let (reference, r) = (json("effects.json")["petersen"].clone(), json("r_reference.json"));
    let mut compared = Compared::with("Least squares, HC1");
    let (fit, _, _) = petersen();
    let freedom = Against::T(fit.freedom());
    let plain = classical(&fit);
    check(
        &mut compared,
        plain.estimate(&fit, 0, freedom),
        &reference["ols"]["Intercept"],
        "ols, intercept",
    );
    check(
        &mut compared,
        plain.estimate(&fit, 1, freedom),
        &reference["ols"]["x"],
        "ols",
    );
    check(
        &mut compared,
        hc1(&fit).estimate(&fit, 1, freedom),
        &reference["hc1"]["x"],
        "hc1",
    );
    // All four coefficients of the studies with two groups and two moments.
    let studies = json("effects.json");
    for (file, value, case, names, key) in [
        ("njmin3", "fte", "card_krueger_2x2_all", ["nj", "d", "nj:d"], "ols"),
        ("njmin3", "fte", "card_krueger_2x2_all", ["nj", "d", "nj:d"], "hc1"),
        (
            "kielmc",
            "rprice",
            "kielmc_rprice",
            ["nearinc", "y81", "nearinc:y81"],
            "ols",
        ),
    ] {
        let fit = four_groups(file, value, names);
        let covariance = if key == "ols" { classical(&fit) } else { hc1(&fit) };
        let expected = studies[case][key].as_object().unwrap();
        for (place, name) in ["Intercept"].into_iter().chain(names).enumerate() {
            let Some(expected) = expected.get(name) else {
                assert_eq!(key, "hc1", "{case}, {name}");
                continue;
            };
            let found = covariance.estimate(&fit, place, Against::T(fit.freedom()));
            check(&mut compared, found, expected, &format!("{case}, {key}, {name}"));
        }
    }
    let r = &r["petersen"];
    let by_row: Vec<usize> = (0..fit.rows()).collect();
    for (found, key) in [
        (plain.standard_error(1), "ols"),
        (hc1(&fit).standard_error(1), "hc1"),
        (
            one_way(&fit, &by_row, SmallSample::None).unwrap().standard_error(1),
            "hc0",
        ),
        (newey_west(&fit, &by_row, 3, false).unwrap().standard_error(1), "nw3"),
    ] {
        compared.near(found.unwrap(), number(&r[key]), EXACT, key);
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn clustered_errors_equal_the_packages() {
    let (reference, r) = (json("effects.json"), json("r_reference.json"));
    let mut compared = Compared::with("Clustered errors, CR1");
    let (fit, firm, year) = petersen();
    for (labels, key, in_r) in [(&firm, "cluster_firm", "cl_firm"), (&year, "cluster_year", "cl_year")] {
        let covariance = one_way(&fit, labels, SmallSample::Full).unwrap();
        let clusters = labels.iter().max().unwrap();
        let against = Against::T(*clusters as f64 - 1.0);
        for (place, name) in [(0, "Intercept"), (1, "x")] {
            let found = covariance.estimate(&fit, place, against);
            check(&mut compared, found, &reference["petersen"][key][name], key);
        }
        compared.near(
            covariance.standard_error(1).unwrap(),
            number(&r["petersen"][in_r]),
            EXACT,
            in_r,
        );
    }
    let (design, invest, firms) = grunfeld();
    let fit = least_squares(&design, &invest).unwrap();
    let covariance = one_way(&fit, &firms, SmallSample::Full).unwrap();
    for (place, name) in [(1, "value"), (2, "capital")] {
        let expected = &reference["grunfeld10"];
        let plain = classical(&fit).estimate(&fit, place, Against::T(fit.freedom()));
        check(&mut compared, plain, &expected["ols"][name], name);
        let found = covariance.estimate(&fit, place, Against::T(9.0));
        check(&mut compared, found, &expected["cluster_firm"][name], name);
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn errors_clustered_two_ways_equal_the_packages() {
    let (reference, r) = (
        json("effects.json")["petersen"]["twoway"]["x"].clone(),
        json("r_reference.json"),
    );
    let mut compared = Compared::with("Clustered errors, two ways");
    let (fit, firm, year) = petersen();
    let covariance = two_way(&fit, &firm, &year, SmallSample::Full).unwrap();
    let found = covariance.estimate(&fit, 1, Against::T(9.0)).unwrap();
    compared.near(found.value, number(&reference["coef"]), EXACT, "statsmodels");
    compared.near(found.standard_error, number(&reference["se"]), EXACT, "statsmodels");
    compared.near(
        found.standard_error,
        number(&r["petersen"]["cl_two"]),
        TWO_WAY,
        "sandwich",
    );
    compared.near(found.statistic(), number(&reference["t"]), EXACT, "t");
    compared.near(found.p(), number(&reference["p"]), P, "p");
    compared.stands_in_the_table();
}

/// Ten firms of Grunfeld's investments: a row of one, value and capital each, what was invested, and the firm.
fn grunfeld() -> (Vec<Vec<f64>>, Vec<f64>, Vec<String>) {
    let kept: Vec<_> = rows("grunfeld")
        .into_iter()
        .filter(|row| row["firm"] != "American Steel")
        .collect();
    let of = |row: &std::collections::BTreeMap<String, String>, key: &str| row[key].parse::<f64>().unwrap();
    (
        kept.iter()
            .map(|row| vec![1.0, of(row, "value"), of(row, "capital")])
            .collect(),
        kept.iter().map(|row| of(row, "invest")).collect(),
        kept.iter().map(|row| row["firm"].clone()).collect(),
    )
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn errors_for_few_clusters_equal_clubsandwich() {
    let reference = json("r_reference.json")["grunfeld10_CR2"].clone();
    let mut compared = Compared::with("CR2 with Satterthwaite's degrees of freedom");
    let (design, invest, firms) = grunfeld();
    let fit = least_squares(&design, &invest).unwrap();
    for place in 0..3 {
        let found = cr2(&fit, &firms, place).unwrap().unwrap();
        let Against::T(df) = found.against else {
            panic!("normal")
        };
        for (found, key, tolerance) in [
            (found.value, "coef", EXACT),
            (found.standard_error, "se", EXACT),
            (df, "df", EXACT),
            (found.p(), "p", P),
        ] {
            compared.near(found, numbers(&reference[key])[place], tolerance, key);
        }
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_wild_bootstrap_equals_the_enumeration() {
    let reference = json("effects.json")["grunfeld10"].clone();
    let mut compared = Compared::with("Wild cluster restricted bootstrap");
    let (design, invest, firms) = grunfeld();
    let fit = least_squares(&design, &invest).unwrap();
    for (place, key) in [(1, "wcr_value"), (2, "wcr_rademacher_full_enumeration_capital")] {
        let expected = &reference[key];
        let found = wild_bootstrap(&design, &invest, &firms, place, 0).unwrap();
        assert!(found.exact && found.clusters as u64 == expected["G"].as_u64().unwrap());
        assert_eq!(u64::from(found.patterns), expected["draws"].as_u64().unwrap());
        compared.near(fit.coefficients[place], number(&expected["coef"]), EXACT, key);
        compared.near(found.t, number(&expected["t_cluster"]), EXACT, key);
        compared.near(found.p_further, number(&expected["p_strict"]), P, key);
        compared.near(found.p, number(&expected["p_ge"]), P, key);
        let by_t = Estimate::new(found.t, 1.0, Against::T(9.0)).unwrap().p();
        compared.near(by_t, number(&expected["p_tG1"]), P, key);
    }
    compared.stands_in_the_table();
}

const BAN: Question = Question {
    start: 36,
    slope_changes: false,
    season: None,
};

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn newey_west_equals_the_packages() {
    let reference = json("effects.json")["sicily_rate_segmented_ols"].clone();
    let r = json("r_reference.json")["sicily_nw"].clone();
    let mut compared = Compared::with("Interrupted series, Newey-West");
    let (aces, people) = (column("sicily", "aces"), column("sicily", "stdpop"));
    assert_eq!(
        column("sicily", "smokban").iter().position(|&ban| ban > 0.0),
        Some(BAN.start)
    );
    let rates: Vec<f64> = aces
        .iter()
        .zip(people)
        .map(|(count, people)| count / people * 1e5)
        .collect();
    let series: Vec<Option<f64>> = rates.iter().copied().map(Some).collect();
    let fit = interrupted(&series, &BAN, Some(1)).unwrap().fit;
    let against = Against::T(fit.freedom());
    for (place, key) in [(1, "time"), (2, "smokban")] {
        check(
            &mut compared,
            classical(&fit).estimate(&fit, place, against),
            &reference["ols"][key],
            key,
        );
        for lags in [1, 3] {
            let positions: Vec<usize> = (0..rates.len()).collect();
            for (small, end, in_r) in [
                (false, "nocorr", format!("lag{lags}")),
                (true, "corr", format!("lag{lags}_adjust")),
            ] {
                let covariance = newey_west(&fit, &positions, lags, small).unwrap();
                let expected = &reference[format!("newey_west_lag{lags}_{end}")][key];
                check(&mut compared, covariance.estimate(&fit, place, against), expected, end);
                if let Some(expected) = r[&in_r].get(place) {
                    compared.near(
                        covariance.standard_error(place).unwrap(),
                        number(expected),
                        EXACT,
                        &in_r,
                    );
                }
            }
        }
    }
    // R also gives the error of the intercept, which lies where its time is 0: the month before the first.
    let counted = column("sicily", "time").into_iter().zip(column("sicily", "smokban"));
    let design: Vec<Vec<f64>> = counted.map(|(time, ban)| vec![1.0, time, ban]).collect();
    let from_one = least_squares(&design, &rates).unwrap();
    let positions: Vec<usize> = (0..rates.len()).collect();
    for (lags, small, in_r) in [(1, false, "lag1"), (3, false, "lag3"), (3, true, "lag3_adjust")] {
        let covariance = newey_west(&from_one, &positions, lags, small).unwrap();
        let found = covariance.standard_error(0).unwrap();
        compared.near(found, number(&r[in_r][0]), EXACT, in_r);
    }
    // The whole answer, with the advised factor.
    for lags in [1, 3] {
        let found = interrupted(&series, &BAN, Some(lags)).unwrap();
        let expected = &reference[format!("newey_west_lag{lags}_corr")];
        check(&mut compared, found.step, &expected["smokban"], "step");
        check(&mut compared, found.trend, &expected["time"], "trend");
    }
    compared.near(
        fit.durbin_watson().unwrap(),
        number(&reference["dw"]),
        EXACT,
        "Durbin-Watson",
    );
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn counts_equal_the_packages() {
    let (reference, r) = (json("effects.json"), json("r_reference.json")["sicily_m3"].clone());
    let mut compared = Compared::with("Interrupted counts, quasi-Poisson");
    let some = |values: Vec<f64>| values.into_iter().map(Some).collect::<Vec<_>>();
    let (aces, people) = (some(column("sicily", "aces")), some(column("sicily", "stdpop")));
    let plain = interrupted_counts(&aces, &people, &BAN).unwrap();
    let season = Question {
        season: Some(12),
        ..BAN
    };
    let seasonal = interrupted_counts(&aces, &people, &season).unwrap();
    for (place, key) in [(1, "time"), (2, "smokban")] {
        for (model, found, dispersed) in [
            ("sicily_model1_poisson", &plain, false),
            ("sicily_model2_quasi", &plain, true),
            ("sicily_model3_harmonic", &seasonal, true),
        ] {
            let (expected, estimate) = (&reference[model][key], found.fit.estimate(place, dispersed).unwrap());
            let (low, high) = estimate.interval(0.95).unwrap();
            for (found, key) in [
                (estimate.value, "coef"),
                (estimate.standard_error, "se"),
                (estimate.value.exp(), "RR"),
                (low.exp(), "lo"),
                (high.exp(), "hi"),
            ] {
                compared.near(found, number(&expected[key]), 5e-6, &format!("{model}, {key}"));
            }
        }
    }
    for (model, found) in [("sicily_model2_quasi", &plain), ("sicily_model3_harmonic", &seasonal)] {
        compared.near(
            found.fit.dispersion,
            number(&reference[model]["dispersion"]),
            5e-6,
            model,
        );
    }
    let (ratio, _) = seasonal.step.unwrap();
    compared.near(ratio, number(&r["RR"]), EXACT, "R, RR");
    // R stops its iterations earlier.
    compared.near(seasonal.fit.dispersion, number(&r["disp"]), 5e-6, "R, dispersion");
    let error = seasonal.fit.estimate(2, true).unwrap().standard_error;
    compared.near(error, number(&r["se"]), 5e-6, "R, error");
    let yearly = seasonal.trend.unwrap().0.powi(12);
    compared.near(
        yearly,
        number(&reference["sicily_model3_harmonic"]["annual_trend"]),
        EXACT,
        "a year",
    );
    assert!(quasi_poisson(&[], &[], &[]).is_err());
    compared.stands_in_the_table();
}
