//! Money over the years, attainment, shares and reciprocity against spreadsheets, the Green Book, `PySAL`, sna and networkx.

use serde_json::Value;
use vlecht::statistics::attainment::{attainment, planned_value};
use vlecht::statistics::benefit_chain::{Corrections, net_value};
use vlecht::statistics::inequality::{gini, gini_small_sample, hoover, shares};
use vlecht::statistics::money::discounting::{Schedule, excel_npv, present_value, xnpv};
use vlecht::statistics::money::social_return::social_return;
use vlecht::statistics::path::{PathStatus, pace, path_status};
use vlecht::statistics::reciprocity::{binary_reciprocity, dyad, weighted_reciprocity};
use vlecht::statistics::relative_inequality::{balance, capacity_gini, capacity_ratios, theil, theil_plain};

use super::{Compared, json, number, numbers, path, rows};

const EXACT: f64 = 1e-6;

fn cases() -> Value {
    json("survey_benefits_fairness.json")
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn present_values_equal_the_spreadsheets() {
    let cases = cases();
    let mut compared = Compared::with("Present value (NPV, XNPV)");
    let case = &cases["npv_excel_doc"];
    let found = excel_npv(&numbers(&case["flows_end_of_year_1_4"]), number(&case["rate"])).unwrap();
    compared.near(found, number(&case["expected"]), EXACT, "NPV");
    assert!((found - number(&case["published"])).abs() < 0.005);
    let case = &cases["npv_excel_doc2"];
    let mut flows = vec![number(&case["flow0"])];
    flows.extend(numbers(&case["flows"]));
    for (more, key, published) in [
        (None, "expected", "published"),
        (Some(-9_000.0), "with_6th_-9000", "published_6th"),
    ] {
        flows.extend(more);
        let found = present_value(&flows, number(&case["rate"])).unwrap();
        compared.near(found, number(&case[key]), EXACT, key);
        assert!((found - number(&case[published])).abs() < 0.005);
    }
    let case = &cases["xnpv_excel_doc"];
    let dated: Vec<(f64, i64)> = numbers(&case["flows"])
        .into_iter()
        .zip(
            case["dates"]
                .as_array()
                .unwrap()
                .iter()
                .map(|date| day(date.as_str().unwrap())),
        )
        .collect();
    let found = xnpv(&dated, number(&case["rate"])).unwrap();
    compared.near(found, number(&case["expected"]), EXACT, "XNPV");
    assert!((found - number(&case["published"])).abs() < 0.005);
    compared.stands_in_the_table();
}

/// Days since some day, of a date as `2008-10-30`.
fn day(date: &str) -> i64 {
    let date: jiff::civil::Date = date.parse().unwrap();
    i64::from(date.since(jiff::civil::date(2000, 1, 1)).unwrap().get_days())
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn discount_factors_equal_the_published_tables() {
    let cases = cases();
    let green_book = Schedule::new(&[(1, 0.035), (31, 0.03), (76, 0.025)]).unwrap();
    for (year, expected) in cases["green_book_factors"].as_object().unwrap() {
        let found = green_book.factor(year.parse().unwrap()).unwrap();
        assert!((found - number(expected)).abs() <= 5.1e-5, "year {year}: {found}");
    }
    let mut compared = Compared::with("Discount factors");
    let flat = Schedule::flat(0.0225).unwrap();
    for (year, expected) in cases["nl_2_25_factors"].as_object().unwrap() {
        compared.near(
            flat.factor(year.parse().unwrap()).unwrap(),
            number(expected),
            EXACT,
            year,
        );
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_benefits_chain_equals_the_guide() {
    let case = cases()["sroi_chain"].clone();
    let mut compared = Compared::with("Benefits chain (SROI)");
    let input = &case["input"];
    let parts = Corrections {
        deadweight: number(&input["deadweight"]),
        displacement: number(&input["displacement"]),
        leakage: 0.0,
        attribution: 1.0 - number(&input["attribution_to_others"]),
        drop_off: number(&input["dropoff"]),
    };
    let gross = number(&input["gross"]);
    let impact = net_value(1.0, gross, &parts, 1).unwrap();
    compared.near(impact, number(&case["impact_year1"]), EXACT, "first year");
    let years = input["years"].as_u64().unwrap() as u32;
    let rates = Schedule::flat(number(&input["rate"])).unwrap();
    let found = social_return(impact, parts.drop_off, years, &rates, number(&input["investment"])).unwrap();
    for (year, expected) in (1..).zip(numbers(&case["per_year"])) {
        compared.near(found.per_year[year - 1], expected, EXACT, "a year");
        compared.near(
            net_value(1.0, gross, &parts, year as u32).unwrap(),
            expected,
            EXACT,
            "a year",
        );
    }
    compared.near(
        found.present_value,
        number(&case["pv_end_of_year"]),
        EXACT,
        "present value",
    );
    compared.near(found.net, number(&case["npv"]), EXACT, "net");
    compared.near(found.ratio.unwrap(), number(&case["ratio"]), EXACT, "ratio");
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn attainment_and_path_equal_the_cases() {
    let cases = cases();
    let mut compared = Compared::with("Attainment and path");
    for case in cases["attainment"].as_array().unwrap() {
        let found = attainment(
            number(&case["actual"]),
            number(&case["baseline"]),
            number(&case["target"]),
        );
        assert_eq!(found.is_some(), case["expected"].is_number(), "{case}");
        if let Some(found) = found {
            compared.near(found, number(&case["expected"]), EXACT, "attainment");
        }
    }
    for case in cases["on_track"].as_array().unwrap() {
        let of = |key: &str| number(&case[key]);
        let elapsed = (of("month") - of("start_month")) / (of("end_month") - of("start_month"));
        let planned = planned_value(of("baseline"), of("target"), elapsed).unwrap();
        compared.near(elapsed, of("elapsed"), EXACT, "elapsed");
        compared.near(planned, of("expected_value"), EXACT, "planned");
        for (found, key) in [
            (attainment(of("actual"), of("baseline"), of("target")), "progress"),
            (pace(of("actual"), of("baseline"), planned), "pace_ratio"),
        ] {
            assert_eq!(found.is_some(), case[key].is_number(), "{case}");
            if let Some(found) = found {
                compared.near(found, of(key), EXACT, key);
            }
        }
        let status = path_status(of("actual"), of("baseline"), planned, elapsed).map(|status| match status {
            PathStatus::OnPath => "op koers",
            PathStatus::Behind => "achter",
            PathStatus::AtRisk | PathStatus::WorseThanStart => "risico",
        });
        assert_eq!(status, case["uprAise_status"].as_str(), "{case}");
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn shares_against_capacity_equal_the_cases() {
    let cases = cases();
    let mut compared = Compared::with("Hoover, Theil and Gini against capacity");
    for name in ["fairness_proportional", "fairness_one_heavy"] {
        let case = &cases[name];
        let (given, capacity) = (numbers(&case["contribution"]), numbers(&case["capacity"]));
        for (found, key) in [
            (shares(&given), "share"),
            (shares(&capacity), "fair_share"),
            (capacity_ratios(&given, &capacity), "ratio"),
        ] {
            for (found, expected) in found.unwrap().into_iter().zip(numbers(&case[key])) {
                compared.near(found, expected, EXACT, key);
            }
        }
        for (found, key) in [
            (hoover(&given, &capacity), "hoover"),
            (balance(&given, &capacity), "balance_index"),
            (capacity_gini(&given, &capacity), "gini_capacity_weighted"),
            (theil(&given, &capacity), "theil_relative_to_capacity"),
            (gini(&given), "gini_unweighted"),
            (gini_small_sample(&given), "gini_unweighted_small_n"),
        ] {
            compared.near(found.unwrap(), number(&case[key]), EXACT, key);
        }
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn inequality_equals_pysal() {
    let case = cases()["pysal_mexico"].clone();
    let mut compared = Compared::with("Gini and Theil");
    for (place, name) in case["vars"].as_array().unwrap().iter().enumerate() {
        let name = name.as_str().unwrap();
        let incomes: Vec<f64> = rows("mexico_pcgdp")
            .iter()
            .map(|row| row[name].parse().unwrap())
            .collect();
        compared.near(
            theil_plain(&incomes).unwrap(),
            numbers(&case["theil_T"])[place],
            EXACT,
            name,
        );
        compared.near(gini(&incomes).unwrap(), numbers(&case["gini"])[place], EXACT, name);
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn reciprocity_equals_sna_and_networkx() {
    let (reference, cases) = (json("r_reference.json"), cases());
    let mut compared = Compared::with("Reciprocity, binary and weighted");
    let mut reader = csv::Reader::from_path(path("data/coleman_fall.csv")).unwrap();
    let friends: Vec<Vec<f64>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(|cell| cell.parse().unwrap()).collect())
        .collect();
    let found = binary_reciprocity(&friends).unwrap();
    let (r, case) = (&reference["coleman_fall"], &cases["coleman_fall"]);
    for n in [&r["n"], &case["n"]] {
        assert_eq!(friends.len() as u64, n.as_u64().unwrap());
    }
    assert_eq!(found.arcs as u64, r["edges"].as_u64().unwrap());
    assert_eq!(found.arcs as u64, case["L"].as_u64().unwrap());
    assert_eq!(found.answered as u64, 2 * r["mutuality"].as_u64().unwrap());
    let pairs = (friends.len() * (friends.len() - 1) / 2) as f64;
    let (mutual, one_sided) = (found.answered as f64 / 2.0, (found.arcs - found.answered) as f64);
    for (key, expected) in r["dyad_census"].as_object().unwrap() {
        let found = match key.as_str() {
            "Mut" => mutual,
            "Asym" => one_sided,
            _ => pairs - mutual - one_sided,
        };
        compared.near(found, number(expected), EXACT, key);
    }
    compared.near(1.0 - one_sided / pairs, number(&r["dyadic"]), EXACT, "dyadic");
    compared.near(
        mutual / (mutual + one_sided),
        number(&r["dyadic_nonnull"]),
        EXACT,
        "dyadic",
    );
    for (found, expected) in [
        (found.observed, &r["edgewise"]),
        (found.observed, &case["reciprocity_newman"]),
        (found.density, &case["density"]),
        (found.corrected.unwrap(), &r["garlaschelli_loffredo_rho"]),
        (found.corrected.unwrap(), &case["rho_garlaschelli_loffredo"]),
    ] {
        compared.near(found, number(expected), EXACT, "binary");
    }
    let case = &cases["weighted_reciprocity_squartini"];
    let flows: Vec<Vec<f64>> = case["W"].as_array().unwrap().iter().map(numbers).collect();
    compared.near(
        weighted_reciprocity(&flows).unwrap(),
        number(&case["weighted_reciprocity"]),
        EXACT,
        "weighted",
    );
    for (pair, expected) in case["dyads"].as_object().unwrap() {
        let (i, j) = pair.split_once('-').unwrap();
        let (i, j): (usize, usize) = (i.parse().unwrap(), j.parse().unwrap());
        // The file has min / max, ours is 2 min / sum.
        let (less, more) = (flows[i][j].min(flows[j][i]), flows[i][j].max(flows[j][i]));
        let found = dyad(flows[i][j], flows[j][i]).unwrap().symmetry;
        assert_eq!(found.is_some(), expected.is_number());
        if let Some(found) = found {
            compared.near(less / more, number(expected), EXACT, pair);
            compared.near(found, 2.0 * less / (less + more), EXACT, pair);
        }
    }
    for (party, expected) in numbers(&case["net_balance"]).into_iter().enumerate() {
        let net: f64 = (0..4)
            .map(|other| dyad(flows[party][other], flows[other][party]).unwrap().net)
            .sum();
        compared.near(net, expected, EXACT, "net");
    }
    compared.stands_in_the_table();
}
