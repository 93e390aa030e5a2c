//! Answers of people against SciPy, statsmodels and the R packages agrmt, psych and `TripleR`.

use serde_json::Value;
use vlecht::statistics::median::median;
use vlecht::statistics::multiple_testing::{Adjustment, adjusted};
use vlecht::statistics::survey::brunner_munzel::{NoComparison, brunner_munzel};
use vlecht::statistics::survey::exact_table::fisher_exact;
use vlecht::statistics::survey::mann_whitney::mann_whitney;
use vlecht::statistics::survey::one_factor::one_factor;
use vlecht::statistics::survey::ordered_agreement::{agreement, consensus, leik, ordinal_variation, polarization};
use vlecht::statistics::survey::proportion::{agresti_coull, clopper_pearson, jeffreys, wilson};
use vlecht::statistics::survey::proportion_difference::proportion_difference;
use vlecht::statistics::survey::rank_sum::rank_sum;
use vlecht::statistics::survey::reliability::reliability;
use vlecht::statistics::survey::round_robin::{RoundRobin, round_robin};
use vlecht::statistics::survey::small_mean::small_mean;

use super::{Compared, json, number, numbers, path, rows};

const EXACT: f64 = 1e-6;
const P: f64 = 1e-4;

fn cases() -> Value {
    json("survey_benefits_fairness.json")
}

fn count(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn intervals_of_parts_equal_statsmodels() {
    let cases = cases();
    let mut wilsons = Compared::with("Wilson's interval");
    let mut others = Compared::with("Clopper-Pearson, Jeffreys, Agresti-Coull");
    let list = cases["top2box"].as_array().unwrap();
    assert_eq!(list.len(), 4);
    for case in list {
        let (k, n) = (count(&case["k"]), count(&case["n"]));
        for (interval, key) in [
            (wilson as fn(usize, usize, f64) -> Option<(f64, f64)>, "wilson"),
            (clopper_pearson, "beta"),
            (jeffreys, "jeffreys"),
            (agresti_coull, "agresti_coull"),
        ] {
            let (expected, found) = (numbers(&case[key]), interval(k, n, 0.95).unwrap());
            let compared = if key == "wilson" { &mut wilsons } else { &mut others };
            compared.near(found.0, expected[0], EXACT, key);
            compared.near(found.1, expected[1], EXACT, key);
        }
    }
    wilsons.stands_in_the_table();
    others.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn differences_of_parts_equal_statsmodels() {
    let cases = cases();
    let mut compared = Compared::with("Newcombe's hybrid interval");
    let mut exact = Compared::with("Fisher's exact test");
    for case in cases["top2box_diff"].as_array().unwrap() {
        let one = (count(&case["k1"]), count(&case["n1"]));
        let two = (count(&case["k2"]), count(&case["n2"]));
        let (expected, found) = (
            numbers(&case["newcombe"]),
            proportion_difference(one, two, 0.95).unwrap(),
        );
        compared.near(found.difference, number(&case["diff"]), EXACT, "difference");
        compared.near(found.interval.0, expected[0], EXACT, "low");
        compared.near(found.interval.1, expected[1], EXACT, "high");
        exact.near(fisher_exact(one, two).unwrap(), number(&case["fisher_p"]), P, "p");
    }
    compared.stands_in_the_table();
    exact.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn means_of_few_equal_the_t_interval() {
    let cases = cases();
    let mut compared = Compared::with("Mean of few, t interval");
    for case in cases["likert_mean"].as_array().unwrap() {
        let found = small_mean(&numbers(&case["x"]), 1.0, 5.0).unwrap();
        let (expected, interval) = (numbers(&case["t_ci"]), found.interval.unwrap());
        assert_eq!(found.n, count(&case["n"]));
        compared.near(found.mean, number(&case["mean"]), EXACT, "mean");
        compared.near(found.deviation.unwrap(), number(&case["sd"]), EXACT, "deviation");
        compared.near(interval.0, expected[0], EXACT, "low");
        compared.near(interval.1, expected[1], EXACT, "high");
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn agreement_equals_agrmt() {
    let reference = json("r_reference.json");
    let mut compared = Compared::with("Van der Eijk's A");
    let mut others = Compared::with("Consensus, Leik, Berry-Mielke");
    let list = reference["agrmt"].as_array().unwrap();
    assert_eq!(list.len(), 6);
    for case in list {
        let counts: Vec<u64> = case["V"]
            .as_array()
            .unwrap()
            .iter()
            .map(|n| n.as_u64().unwrap())
            .collect();
        compared.near(agreement(&counts).unwrap(), number(&case["agreement"]), EXACT, "A");
        compared.near(
            polarization(&counts).unwrap(),
            number(&case["polarization"]),
            EXACT,
            "polarization",
        );
        others.near(
            consensus(&counts).unwrap(),
            number(&case["consensus"]),
            EXACT,
            "consensus",
        );
        others.near(leik(&counts).unwrap(), number(&case["Leik"]), EXACT, "Leik");
        others.near(
            ordinal_variation(&counts).unwrap(),
            number(&case["BerryMielke"]),
            EXACT,
            "Berry-Mielke",
        );
    }
    compared.stands_in_the_table();
    others.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn rounds_of_answers_equal_scipy() {
    let cases = cases();
    let mut compared = Compared::with("Brunner-Munzel");
    let mut exact = Compared::with("Exact permutation of mid-ranks");
    let mut normal = Compared::with("Mann-Whitney, normal");
    for name in [
        "brunner_munzel_doc_example",
        "likert_8v9",
        "apha_mgr_support_small_vs_large_team",
    ] {
        let case = &cases[name];
        let (x, y) = (numbers(&case["x"]), numbers(&case["y"]));
        assert_eq!(
            [count(&case["n"][0]), count(&case["n"][1])],
            [x.len(), y.len()],
            "{name}"
        );
        let (found, expected) = (brunner_munzel(&x, &y).unwrap(), &case["brunner_munzel"]);
        compared.near(found.statistic, number(&expected["stat"]), EXACT, name);
        compared.near(found.p, number(&expected["p"]), P, name);
        compared.near(found.effect, number(&case["P(Y>X)+.5P(=)"]), EXACT, name);
        let whitney = mann_whitney(&x, &y).unwrap();
        normal.near(whitney.u, number(&case["U_x"]), EXACT, name);
        normal.near(whitney.p, number(&case["p_mwu_tie_corrected_cc"]), P, name);
        for (values, place) in [(&x, 0), (&y, 1)] {
            normal.near(median(values).unwrap(), numbers(&case["median"])[place], EXACT, name);
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            normal.near(mean, numbers(&case["mean"])[place], EXACT, name);
        }
        if let Some(expected) = case["p_exact_permutation_midranks"].as_f64() {
            exact.near(rank_sum(&x, &y).unwrap().p, expected, P, name);
        }
        if x.len() + y.len() <= 60 {
            let found = rank_sum(&x, &y).unwrap();
            exact.near(found.effect, number(&case["P(Y>X)+.5P(=)"]), EXACT, name);
        }
    }
    let published = &cases["brunner_munzel_doc_example"]["published"];
    let x = numbers(&cases["brunner_munzel_doc_example"]["x"]);
    let found = brunner_munzel(&x, &numbers(&cases["brunner_munzel_doc_example"]["y"])).unwrap();
    compared.near(found.statistic, number(&published["stat"]), EXACT, "published");
    compared.near(found.p, number(&published["p"]), P, "published");
    assert!((found.effect - number(&published["estimate_P(X<Y)+.5P(=)"])).abs() < 5e-7);
    compared.stands_in_the_table();
    exact.stands_in_the_table();
    normal.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn equal_rounds_are_no_difference() {
    let case = &cases()["likert_no_change_ties"];
    let (x, y) = (numbers(&case["x"]), numbers(&case["y"]));
    assert_eq!(brunner_munzel(&x, &y), Err(NoComparison::AllEqual));
    assert_eq!(rank_sum(&x, &y).unwrap().p, 1.0);
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_rounds_are_those_of_the_file() {
    let of = |team| -> Vec<f64> {
        let kept = rows("apha_ordinal").into_iter().filter(|row| row["team"] == team);
        kept.map(|row| row["mgr"].parse().unwrap()).collect()
    };
    let case = &cases()["apha_mgr_support_small_vs_large_team"];
    assert_eq!((of("1"), of("4")), (numbers(&case["x"]), numbers(&case["y"])));
}

/// The seven items of the attitude survey.
fn attitude() -> Vec<Vec<Option<f64>>> {
    let items = [
        "rating",
        "complaints",
        "privileges",
        "learning",
        "raises",
        "critical",
        "advance",
    ];
    let row =
        |row: std::collections::BTreeMap<String, String>| items.iter().map(|item| row[*item].parse().ok()).collect();
    rows("attitude").into_iter().map(row).collect()
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn reliability_equals_psych() {
    let (reference, cases) = (json("r_reference.json"), cases());
    let mut compared = Compared::with("Cronbach's alpha");
    let found = reliability(&attitude()).unwrap();
    let expected = &reference["alpha_attitude"];
    assert_eq!(
        (found.n, found.items),
        (
            count(&cases["cronbach_attitude"]["n"]),
            count(&cases["cronbach_attitude"]["k"])
        )
    );
    for (found, expected) in [
        (found.alpha, &expected["raw"]),
        (found.alpha, &cases["cronbach_attitude"]["raw"]),
        (found.standardised, &expected["std"]),
        (found.mean_correlation, &expected["av_r"]),
    ] {
        compared.near(found, number(expected), EXACT, "alpha");
    }
    for (found, expected) in found.without.iter().zip(numbers(&expected["drop_raw"])) {
        compared.near(found.unwrap(), expected, EXACT, "without an item");
    }
    compared.stands_in_the_table();
    let mut compared = Compared::with("Omega of one factor");
    let expected = number(&reference["omega_attitude_1factor_minres"]);
    compared.near(one_factor(&attitude()).unwrap().omega, expected, P, "omega");
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn round_robins_equal_tripler() {
    let (reference, cases) = (json("r_reference.json"), cases());
    let mut compared = Compared::with("Round robin (social relations)");
    let case = &cases["srm_liking_a_first8"];
    let rows = case["matrix"].as_array().unwrap().iter();
    let eight: Vec<Vec<Option<f64>>> = rows
        .map(|row| row.as_array().unwrap().iter().map(Value::as_f64).collect())
        .collect();
    let found = round_robin(&eight).unwrap();
    // The package gives 10⁻¹⁶: not to be estimated.
    assert_eq!(found.partner_variance, None);
    check(&mut compared, &found, case, &reference["srm_liking_a_first8"]);
    // So the variance lies with who gives and with the pair; the package puts the correlation with a getter's at −1.
    let in_r = &reference["srm_liking_a_first8"];
    let actor = found.actor_variance.unwrap();
    let whole = actor + found.relationship_variance.unwrap();
    for (part, key) in [
        (actor, "actor variance"),
        (found.relationship_variance.unwrap(), "relationship variance"),
    ] {
        compared.near(part / whole, number(&in_r[key]["standardized"]), EXACT, key);
    }
    for key in ["estimate", "standardized"] {
        assert!(number(&in_r["partner variance"][key]).abs() < 1e-9, "{key}");
    }
    for (found, key) in [(&found.actor, "actor"), (&found.partner, "partner")] {
        for (found, expected) in found.iter().zip(numbers(&case[key])) {
            compared.near(*found, expected, EXACT, key);
        }
    }
    let effects = reference["srm_liking_a_first8"]["effects"].as_array().unwrap();
    for (place, party) in effects.iter().enumerate() {
        assert_eq!(party["id"].as_str(), Some((place + 1).to_string().as_str()));
        compared.near(found.actor[place], number(&party["liking_a.a"]), EXACT, "actor, R");
        compared.near(found.partner[place], number(&party["liking_a.p"]), EXACT, "partner, R");
    }
    let found = round_robin(&liking()).unwrap();
    assert_eq!((found.parties.len(), found.filled_in), (54, 0));
    let (variance, in_r) = (found.partner_variance.unwrap(), &reference["srm_liking_a_54"]);
    for expected in [
        &cases["srm_liking_a_54"]["partner_var"],
        &in_r["partner variance"]["estimate"],
    ] {
        compared.near(variance, number(expected), EXACT, "partner variance");
    }
    standardised(&mut compared, &found, in_r);
    check(
        &mut compared,
        &found,
        &cases["srm_liking_a_54"],
        &reference["srm_liking_a_54"],
    );
    compared.stands_in_the_table();
}

/// The parts of all variance, and the covariance of giving and getting as a correlation. With one judgement a pair there is
/// no variance of error; the package's standard errors are of variances, which this library does not give.
fn standardised(compared: &mut Compared, found: &RoundRobin, in_r: &Value) {
    let [actor, partner, pair] = [
        found.actor_variance.unwrap(),
        found.partner_variance.unwrap(),
        found.relationship_variance.unwrap(),
    ];
    let whole = actor + partner + pair;
    for (part, key) in [
        (actor / whole, "actor variance"),
        (partner / whole, "partner variance"),
        (pair / whole, "relationship variance"),
        (
            found.actor_partner_covariance / (actor * partner).sqrt(),
            "actor-partner covariance",
        ),
    ] {
        compared.near(part, number(&in_r[key]["standardized"]), EXACT, key);
    }
    assert!(in_r["error variance"]["estimate"].is_null());
}

fn check(compared: &mut Compared, found: &RoundRobin, expected: &Value, in_r: &Value) {
    for (found, key, in_r_key) in [
        (found.mean, "grand_mean", None),
        (found.actor_variance.unwrap(), "actor_var", Some("actor variance")),
        (
            found.relationship_variance.unwrap(),
            "relationship_var",
            Some("relationship variance"),
        ),
        (
            found.actor_partner_covariance,
            "actor_partner_cov",
            Some("actor-partner covariance"),
        ),
        (
            found.relationship_covariance,
            "relationship_cov",
            Some("relationship covariance"),
        ),
        (found.dyadic_reciprocity.unwrap(), "dyadic_reciprocity_r", None),
    ] {
        compared.near(found, number(&expected[key]), EXACT, key);
        if let Some(in_r_key) = in_r_key {
            compared.near(found, number(&in_r[in_r_key]["estimate"]), EXACT, in_r_key);
        }
    }
    let r = number(&in_r["relationship covariance"]["standardized"]);
    compared.near(found.dyadic_reciprocity.unwrap(), r, EXACT, "returned");
}

/// Who likes whom, 54 people; the file names the perceiver first.
fn liking() -> Vec<Vec<Option<f64>>> {
    let text = std::fs::read_to_string(path("data/likingLong.tab")).unwrap();
    let mut cells = vec![vec![None; 54]; 54];
    for line in text.lines().skip(1) {
        // A row name, perceiver, target, liking.
        let fields: Vec<&str> = line.split(' ').collect();
        let place = |field: &str| field.parse::<usize>().unwrap() - 1;
        cells[place(fields[1])][place(fields[2])] = fields[3].parse().ok();
    }
    cells
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn adjusted_p_values_equal_statsmodels() {
    let case = cases()["benjamini_hochberg_1995"].clone();
    let mut compared = Compared::with("Adjusted p-values");
    let p = numbers(&case["p"]);
    let rejected = |adjustment| adjusted(&p, adjustment).unwrap().iter().filter(|&&p| p <= 0.05).count();
    for (adjustment, key) in [
        (Adjustment::BenjaminiHochberg, "fdr_bh"),
        (Adjustment::BenjaminiYekutieli, "fdr_by"),
        (Adjustment::Holm, "holm"),
        (Adjustment::Bonferroni, "bonferroni"),
    ] {
        for (found, expected) in adjusted(&p, adjustment).unwrap().into_iter().zip(numbers(&case[key])) {
            compared.near(found, expected, EXACT, key);
        }
    }
    assert_eq!(rejected(Adjustment::BenjaminiHochberg), count(&case["n_reject_bh05"]));
    assert_eq!(rejected(Adjustment::Bonferroni), count(&case["n_reject_bonf05"]));
    compared.stands_in_the_table();
}
