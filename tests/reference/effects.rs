//! Differences in differences against statsmodels, R and the published studies.

use std::collections::BTreeMap;

use serde_json::Value;
use vlecht::statistics::effect::panel::{Observation, panel};
use vlecht::statistics::effect::permutation::permutation;
use vlecht::statistics::effect::staggered::{Unit, event_study, group_effects, overall};
use vlecht::statistics::effect::two_by_two::{FourGroups, TwoByTwo, two_by_two};
use vlecht::statistics::effect::welch::{student, welch};
use vlecht::statistics::estimate::{Against, Estimate};
use vlecht::statistics::regression::clusters::SmallSample;
use vlecht::statistics::regression::covariance::classical;
use vlecht::statistics::regression::least_squares::least_squares;

use super::{Compared, json, number, numbers, rows};

const EXACT: f64 = 1e-6;
const P: f64 = 1e-4;

/// The values of rows with two marks, those that are missing left out.
fn cell(rows: &[BTreeMap<String, String>], value: &str, marks: [(&str, &str); 2]) -> Vec<f64> {
    rows.iter()
        .filter(|row| marks.iter().all(|(header, mark)| row[*header] == *mark))
        .filter_map(|row| row[value].parse().ok())
        .collect()
}

fn check(compared: &mut Compared, found: Option<Estimate>, expected: &Value, what: &str) {
    let found = found.unwrap();
    compared.near(found.value, number(&expected["coef"]), EXACT, what);
    compared.near(found.standard_error, number(&expected["se"]), EXACT, what);
    compared.near(found.statistic(), number(&expected["t"]), EXACT, what);
    compared.near(found.p(), number(&expected["p"]), P, what);
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn two_by_two_equals_the_published_studies() {
    let (reference, r) = (json("effects.json"), json("r_reference.json"));
    let mut compared = Compared::with("Difference in differences, 2×2");
    let shops = rows("njmin3");
    let of = |nj, d| cell(&shops, "fte", [("nj", nj), ("d", d)]);
    let wages: TwoByTwo = two_by_two(&FourGroups {
        treated_before: &of("1", "0"),
        treated_after: &of("1", "1"),
        control_before: &of("0", "0"),
        control_after: &of("0", "1"),
    })
    .unwrap();
    let expected = &reference["card_krueger_2x2_all"];
    assert_eq!(wages.n as u64, expected["n"].as_u64().unwrap());
    check(&mut compared, wages.plain, &expected["ols"]["nj:d"], "Card and Krueger");
    check(
        &mut compared,
        wages.robust,
        &expected["hc1"]["nj:d"],
        "Card and Krueger, HC1",
    );
    let cells = &expected["cells"];
    for (nj, d) in [("0", "0"), ("0", "1"), ("1", "0"), ("1", "1")] {
        let n = cells[format!("nj{nj}_d{d}")]["n"].as_u64().unwrap();
        assert_eq!(of(nj, d).len() as u64, n, "{nj} {d}");
    }
    let change =
        |group: &str| number(&cells[format!("{group}_d1")]["mean"]) - number(&cells[format!("{group}_d0")]["mean"]);
    compared.near(wages.change_treated, change("nj1"), EXACT, "change with");
    compared.near(wages.change_control, change("nj0"), EXACT, "change without");
    let in_r = numbers(&r["card_krueger"]);
    let plain = wages.plain.unwrap();
    for (found, (expected, tolerance)) in [plain.value, plain.standard_error, plain.statistic(), plain.p()]
        .into_iter()
        .zip(in_r.into_iter().zip([EXACT, EXACT, EXACT, P]))
    {
        compared.near(found, expected, tolerance, "R");
    }
    let houses = rows("kielmc");
    let of = |near, after| cell(&houses, "rprice", [("nearinc", near), ("y81", after)]);
    let prices = two_by_two(&FourGroups {
        treated_before: &of("1", "0"),
        treated_after: &of("1", "1"),
        control_before: &of("0", "0"),
        control_after: &of("0", "1"),
    })
    .unwrap();
    let expected = &reference["kielmc_rprice"];
    assert_eq!(prices.n as u64, expected["n"].as_u64().unwrap());
    check(
        &mut compared,
        prices.plain,
        &expected["ols"]["nearinc:y81"],
        "Kiel and McClain",
    );
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn changes_of_the_same_shops_equal_the_published_study() {
    let reference = json("effects.json")["card_krueger_change_balanced"].clone();
    let mut compared = Compared::with("Difference of changes, Welch and Student");
    let shops = rows("njmin3");
    let (with, without) = (
        cell(&shops, "demp", [("nj", "1"), ("d", "0")]),
        cell(&shops, "demp", [("nj", "0"), ("d", "0")]),
    );
    assert_eq!((with.len() + without.len()) as u64, reference["n"].as_u64().unwrap());
    check(
        &mut compared,
        student(&with, &without),
        &reference["ols"]["nj"],
        "one spread",
    );
    // The intercept is the mean change of the shops without.
    let rows = |changes: &[f64], mark: f64| vec![vec![1.0, mark]; changes.len()];
    let design = [rows(&without, 0.0), rows(&with, 1.0)].concat();
    let fit = least_squares(&design, &[&without[..], &with[..]].concat()).unwrap();
    let intercept = classical(&fit).estimate(&fit, 0, Against::T(fit.freedom()));
    check(&mut compared, intercept, &reference["ols"]["Intercept"], "intercept");
    let found = welch(&with, &without).unwrap();
    let Against::T(df) = found.against else {
        panic!("normal")
    };
    compared.near(found.statistic(), number(&reference["welch"]["t"]), EXACT, "t");
    compared.near(df, number(&reference["welch"]["df"]), EXACT, "df");
    compared.near(found.p(), number(&reference["welch"]["p"]), P, "p");
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn randomisation_equals_the_enumeration() {
    let reference = json("effects.json");
    let mut compared = Compared::with("Randomisation inference");
    for case in ["ri_3v3", "ri_4v5"] {
        let case = &reference[case];
        let found = permutation(&numbers(&case["treated"]), &numbers(&case["control"]), 0).unwrap();
        assert_eq!(found.assignments, case["n_perm"].as_u64().unwrap());
        compared.near(found.difference, number(&case["diff"]), EXACT, "difference");
        compared.near(found.p, number(&case["p_two_sided"]), P, "p");
    }
    compared.stands_in_the_table();
}

/// The counties, each with the first year of its measure and the years 2003 to 2007.
fn counties() -> Vec<Unit> {
    let mut counties: BTreeMap<String, Unit> = BTreeMap::new();
    for row in rows("mpdta") {
        let start: usize = row["first.treat"].parse().unwrap();
        let county = counties.entry(row["countyreal"].clone()).or_insert_with(|| Unit {
            start: start.checked_sub(2003),
            values: vec![None; 5],
        });
        let year: usize = row["year"].parse().unwrap();
        county.values[year - 2003] = row["lemp"].parse().ok();
    }
    counties.into_values().collect()
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn panels_equal_the_packages() {
    let reference = json("effects.json")["mpdta_twfe"].clone();
    let mut compared = Compared::with("Panel with two-way fixed effects");
    let observations: Vec<Observation> = counties()
        .iter()
        .enumerate()
        .flat_map(|(unit, county)| {
            let start = county.start;
            county
                .values
                .iter()
                .enumerate()
                .map(move |(period, value)| Observation {
                    unit,
                    period,
                    treated: start.is_some_and(|start| period >= start),
                    value: value.unwrap(),
                })
        })
        .collect();
    let found = panel(&observations, 0).unwrap();
    assert_eq!(found.n as u64, reference["n"].as_u64().unwrap());
    assert_eq!(found.units as u64, reference["G"].as_u64().unwrap());
    compared.near(found.effect, number(&reference["coef"]), EXACT, "effect");
    for (small, key) in [
        (SmallSample::None, "se_cluster_county_CR0"),
        (SmallSample::Clusters, "se_cluster_G/(G-1)"),
    ] {
        compared.near(
            found.standard_error(small).unwrap(),
            number(&reference[key]),
            EXACT,
            key,
        );
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn staggered_starts_equal_the_package() {
    let reference = json("effects.json")["mpdta_2x2_g2007_2006_2007"]["att"].clone();
    let mut compared = Compared::with("Staggered starts, ATT(g, t)");
    let effects = group_effects(&counties());
    // Three groups of starters, four changes each.
    assert_eq!(effects.len(), 12);
    let last = effects
        .iter()
        .find(|effect| (effect.group, effect.period) == (4, 4))
        .unwrap();
    compared.near(last.effect, number(&reference["att"]), EXACT, "ATT");
    let error = last.estimate.unwrap().standard_error;
    compared.near(error, number(&reference["se_unpooled"]), EXACT, "error");
    let study = event_study(&effects);
    assert_eq!(study.keys().copied().collect::<Vec<_>>(), [-3, -2, -1, 0, 1, 2, 3]);
    // Unlike the two-way fixed effects it keeps the later starters apart.
    assert!(overall(&effects).unwrap().effect < -0.036_549);
    compared.stands_in_the_table();
}
