//! No function gives NaN or infinity, whatever it is given: every one of them, on numbers that make trouble.

use std::fmt::Debug;

use proptest::prelude::*;

use super::*;

/// Numbers that make trouble, and ordinary ones among which they do.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        1 => -100.0..100.0_f64,
        2 => (0..4_i32).prop_map(f64::from),
        1 => prop::sample::select(vec![
            0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, 1e-160,
            1e160, f64::EPSILON,
        ]),
    ]
}

/// Mostly a plain group, sometimes one number many times, sometimes with trouble.
fn numbers(longest: usize) -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        3 => prop::collection::vec(-100.0..100.0_f64, 0..longest),
        3 => prop::collection::vec(number(), 0..longest),
        1 => (number(), 0..longest).prop_map(|(value, n)| vec![value; n]),
    ]
}

#[track_caller]
fn sound(what: &str, result: &impl Debug) {
    let text = format!("{result:?}");
    assert!(!text.contains("NaN") && !text.contains("inf"), "{what}: {text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn series(values in numbers(40), target in number(), start in 0..30_usize) {
        let mut series: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        if let Some(gap) = series.get_mut(start) {
            *gap = None;
        }
        sound("trend", &trend::mann_kendall(&series));
        sound("Theil-Sen", &theil_sen::theil_sen(&series));
        sound("season", &seasonal_trend::seasonal_trend(&series, 6));
        sound("Hamed-Rao", &trend_corrected::hamed_rao(&series, None));
        sound("Yue-Wang", &trend_corrected::yue_wang(&series, Some(1)));
        sound("TFPW", &trend_corrected::trend_free_prewhitening(&series));
        sound("shift", &level_change::mean_shift(&series));
        sound("Pettitt", &level_change::pettitt(&series));
        let question = effect::interrupted::Question { start, slope_changes: start % 2 == 0, season: None };
        sound("interrupted", &effect::interrupted::interrupted(&series, &question, None).map(|found| {
            (found.step, found.trend, found.slope_change)
        }));
        sound("forecast", &forecast::forecast_to_target(&series, 50, target, xmr::Improvement::Increase));
        let chart = xmr::xmr(&series, &xmr::XmrOptions { target: Some(target), ..xmr::XmrOptions::default() });
        sound("chart", &chart);
    }

    #[test]
    fn groups(one in numbers(12), other in numbers(12), a in number(), b in number()) {
        sound("Welch", &effect::welch::welch(&one, &other));
        sound("Student", &effect::welch::student(&one, &other));
        sound("permutation", &effect::permutation::permutation(&one, &other, 0));
        let groups = effect::two_by_two::FourGroups {
            treated_before: &one, treated_after: &other, control_before: &[a, b], control_after: &[b],
        };
        sound("2×2", &effect::two_by_two::two_by_two(&groups));
        sound("Brunner-Munzel", &survey::brunner_munzel::brunner_munzel(&one, &other));
        sound("Mann-Whitney", &survey::mann_whitney::mann_whitney(&one, &other));
        sound("ranks", &survey::rank_sum::rank_sum(&one, &other));
        sound("mean", &survey::small_mean::small_mean(&one, a, b));
        sound("error", &survey::finite_population::standard_error(&one, 20));
        sound("paired", &survey::finite_population::paired_change(&one, &other));
        sound("bootstrap", &bootstrap::bootstrap(&one, series::mean, 1));
        sound("adjusted", &multiple_testing::adjusted(&one, multiple_testing::Adjustment::Holm));
    }

    #[test]
    fn designs(rows in prop::collection::vec((number(), number(), number()), 0..14)) {
        let design: Vec<Vec<f64>> = rows.iter().map(|row| vec![1.0, row.0]).collect();
        let outcome: Vec<f64> = rows.iter().map(|row| row.1).collect();
        let exposure: Vec<f64> = rows.iter().map(|row| row.2).collect();
        let labels: Vec<usize> = (0..rows.len()).map(|row| row / 2).collect();
        if let Ok(fit) = regression::least_squares::least_squares(&design, &outcome) {
            let against = estimate::Against::T(fit.freedom());
            sound("coefficients", &fit.coefficients);
            sound("HC1", &regression::covariance::hc1(&fit).estimate(&fit, 1, against));
            sound("Durbin-Watson", &fit.durbin_watson());
            sound("CR2", &regression::few_clusters::cr2(&fit, &labels, 1));
        }
        sound("bootstrap", &regression::wild_bootstrap::wild_bootstrap(&design, &outcome, &labels, 1, 0));
        let counts = regression::quasi_poisson::quasi_poisson(&design, &outcome, &exposure);
        sound("counts", &counts.map(|fit| (fit.estimate(1, true), fit.rate_ratio(1, 0.95), fit.dispersion)));
        let observations: Vec<effect::panel::Observation> = rows.iter().enumerate().map(|(place, row)| {
            effect::panel::Observation { unit: place / 2, period: place % 2, treated: place % 4 == 3, value: row.1 }
        }).collect();
        sound("panel", &effect::panel::panel(&observations, 0).map(|found| (found.effect, found.cr1, found.cr2, found.wild)));
        let units: Vec<effect::staggered::Unit> = rows.iter().enumerate().map(|(place, row)| {
            effect::staggered::Unit { start: (place % 2 == 0).then_some(1), values: vec![Some(row.0), Some(row.1)] }
        }).collect();
        let effects = effect::staggered::group_effects(&units);
        sound("overall", &effect::staggered::overall(&effects));
    }

    #[test]
    fn amounts(given in numbers(8), means in numbers(8), rate in number(), a in number(), b in number(), c in number()) {
        sound("Hoover", &inequality::hoover(&given, &means));
        sound("Gini", &inequality::gini_small_sample(&given));
        sound("Kakwani", &inequality::kakwani(&given, &means));
        sound("Herfindahl", &(inequality::herfindahl_normalised(&given), inequality::effective_number(&given)));
        sound("Theil", &(relative_inequality::theil(&given, &means), relative_inequality::theil_plain(&given)));
        sound("ratios", &relative_inequality::capacity_ratios(&given, &means));
        sound("capacity", &relative_inequality::capacity_gini(&given, &means));
        sound("equity", &equity::equity(&given, &means));
        sound("present value", &money::discounting::present_value(&given, rate));
        sound("NPV", &money::discounting::excel_npv(&given, rate));
        sound("months", &money::discounting::present_value_monthly(&given, rate));
        let rates = money::discounting::Schedule::flat(rate);
        sound("return", &rates.and_then(|rates| money::social_return::social_return(a, b, 30, &rates, c)));
        sound("break-even", &money::social_return::break_even(a, b));
        sound("attainment", &(attainment::attainment(a, b, c), attainment::planned_value(a, b, c)));
        sound("path", &(path::pace(a, b, c), path::path_status(a, b, c, rate)));
        let parts = benefit_chain::Corrections { deadweight: b, ..benefit_chain::Corrections::NONE };
        sound("chain", &benefit_chain::benefit_chain(a, c, &parts, 3));
        sound("scale", &scale::to_hundred(a, b, c));
    }

    #[test]
    fn matrices(cells in prop::collection::vec(number(), 36), rows in 0..7_usize) {
        let matrix: Vec<Vec<f64>> = cells.chunks(6).take(rows).map(<[f64]>::to_vec).collect();
        let judgements: Vec<Vec<Option<f64>>> =
            matrix.iter().map(|row| row.iter().take(rows).copied().map(Some).collect()).collect();
        sound("round robin", &survey::round_robin::round_robin(&judgements));
        sound("reciprocity", &reciprocity::corrected_reciprocity(&matrix));
        sound("arcs", &reciprocity::binary_reciprocity(&matrix));
        let many: Vec<Vec<Option<f64>>> = judgements.iter().cycle().take(30).cloned().collect();
        sound("alpha", &survey::reliability::reliability(&many));
        sound("omega", &survey::one_factor::one_factor(&many));
    }
}
