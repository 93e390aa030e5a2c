//! Process charts against NHSRplotthedots 0.2.2.

use serde_json::Value;
use vlecht::statistics::xmr::{Assurance, Baseline, Cause, Improvement, PointType, Xmr, XmrOptions, XmrPoint, xmr};
use vlecht::statistics::xmr_rules::{seven_one_side, seven_trend, two_in_three};

use super::{Compared, json, numbers};

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_eighteen_charts_equal_those_of_the_package() {
    let cases = json("spc_xmr.json");
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 18);
    let mut compared = Compared::with("Process chart (XmR)");
    for case in cases {
        check(
            &mut compared,
            case["id"].as_str().unwrap(),
            &chart(&case["input"]),
            &case["expected"],
        );
    }
    compared.stands_in_the_table();
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn the_rules_mark_what_the_tests_of_the_package_mark() {
    let vectors = json("spc_rule_vectors.json");
    for case in vectors["seven_one_side"].as_array().unwrap() {
        assert_eq!(seven_one_side(&signs(&case["x"])), signs(&case["y"]), "{case}");
    }
    for case in vectors["seven_trend"].as_array().unwrap() {
        assert_eq!(seven_trend(&numbers(&case["x"])), signs(&case["y"]), "{case}");
    }
    for case in vectors["two_in_three"].as_array().unwrap() {
        let close: Vec<bool> = signs(&case["close"]).iter().map(|&close| close == 1).collect();
        let marked: Vec<i8> = two_in_three(&close, &signs(&case["rtm"]))
            .into_iter()
            .map(i8::from)
            .collect();
        assert_eq!(marked, signs(&case["y"]), "{case}");
    }
}

fn chart(input: &Value) -> Xmr {
    let values: Vec<Option<f64>> = numbers(&input["values"]).into_iter().map(Some).collect();
    let dates = input["dates"].as_array().unwrap();
    let rebase_at: Vec<usize> = input["rebase"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|rebase| dates.iter().position(|date| date == rebase).unwrap())
        .collect();
    let baseline = input["fix_after_n_points"]
        .as_u64()
        .map_or(Baseline::All, |count| Baseline::First(count as usize));
    let improvement = match input["improvement_direction"].as_str().unwrap() {
        "increase" => Improvement::Increase,
        "decrease" => Improvement::Decrease,
        other => panic!("direction {other}"),
    };
    let screen_outliers = input["screen_outliers"].as_bool().unwrap();
    let target = input["target"].as_f64();
    xmr(
        &values,
        &XmrOptions {
            baseline,
            rebase_at: &rebase_at,
            screen_outliers,
            improvement,
            target,
        },
    )
}

fn check(compared: &mut Compared, id: &str, chart: &Xmr, expected: &Value) {
    let means = numbers(&expected["mean"]);
    assert_eq!(chart.points.len(), means.len(), "{id}");
    for (place, point) in chart.points.iter().enumerate() {
        let what = format!("{id}, point {place}");
        let limits = chart.groups[point.group].limits.unwrap();
        for (found, column) in [(limits.mean, "mean"), (limits.lower, "lpl"), (limits.upper, "upl")] {
            compared.near(found, expected[column][place].as_f64().unwrap(), 1e-6, &what);
        }
        assert_eq!(
            point.group as u64,
            expected["rebase_group"][place].as_u64().unwrap(),
            "{what}"
        );
        // The package warns below 13 points, although it says 12.
        let group = chart.points.iter().filter(|other| other.group == point.group).count();
        assert_eq!(
            group < 13,
            expected["short_group_warning"][place].as_bool().unwrap(),
            "{what}"
        );
        assert_eq!(
            cause(point),
            expected["special_cause_type"][place].as_str().unwrap(),
            "{what}"
        );
        assert_eq!(
            point_type(point.point_type.unwrap()),
            expected["point_type"][place].as_str().unwrap(),
            "{what}"
        );
    }
    if let Some(variation) = expected["variation_type"].as_str() {
        assert_eq!(point_type(chart.variation().unwrap()), variation, "{id}");
    }
    let assurance = chart.assurance.map(|assurance| match assurance {
        Assurance::ConsistentlyMet => "consistent_pass",
        Assurance::HitOrMiss => "inconsistent",
        Assurance::ConsistentlyMissed => "consistent_fail",
    });
    assert_eq!(assurance, expected["assurance_type"].as_str(), "{id}");
}

/// The package's words.
fn cause(point: &XmrPoint) -> &'static str {
    match point.cause.unwrap() {
        Cause::Common => "Common Cause",
        Cause::AboveUpperLimit => "Above UCL",
        Cause::BelowLowerLimit => "Below LCL",
        Cause::Rising => "7 Point Trend (Increasing)",
        Cause::Falling => "7 Point Trend (Decreasing)",
        Cause::CloseToUpperLimit => "2 in 3 Above CL",
        Cause::CloseToLowerLimit => "2 in 3 Below CL",
        Cause::RunAbove => "7 Points Above CL",
        Cause::RunBelow => "7 Points Below CL",
    }
}

fn point_type(point_type: PointType) -> &'static str {
    match point_type {
        PointType::CommonCause => "common_cause",
        PointType::Improvement => "special_cause_improvement",
        PointType::Concern => "special_cause_concern",
        PointType::NeutralHigh => "neutral_high",
        PointType::NeutralLow => "neutral_low",
    }
}

fn signs(values: &Value) -> Vec<i8> {
    values
        .as_array()
        .unwrap()
        .iter()
        .map(|value| value.as_i64().unwrap() as i8)
        .collect()
}
