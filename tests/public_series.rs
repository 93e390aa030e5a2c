//! The statistics on series that have long been public property, with what SciPy 1.16, statsmodels 0.14 and
//! pyMannKendall 1.4.3 give for them. They are checked in: unlike `tests/reference/` this needs no files beside the
//! project.
//!
//! * Soldiers of the Prussian army killed by a horse's kick, fourteen corps, 1875 to 1894: L. von Bortkiewicz, Das Gesetz
//!   der kleinen Zahlen, 1898.
//! * Hours of sleep gained with two preparations, ten patients: Student, The probable error of a mean, 1908 (after Cushny
//!   & Peebles 1905).
//! * The lady tasting tea: R. A. Fisher, The Design of Experiments, 1935.

use vlecht::statistics::effect::interrupted::{Question, interrupted};
use vlecht::statistics::effect::permutation::permutation;
use vlecht::statistics::effect::welch::{student, welch};
use vlecht::statistics::estimate::Against;
use vlecht::statistics::forecast::{Course, forecast_to_target};
use vlecht::statistics::level_change::{mean_shift, pettitt};
use vlecht::statistics::regression::covariance::classical;
use vlecht::statistics::regression::quasi_poisson::quasi_poisson;
use vlecht::statistics::survey::brunner_munzel::brunner_munzel;
use vlecht::statistics::survey::exact_table::fisher_exact;
use vlecht::statistics::survey::mann_whitney::mann_whitney;
use vlecht::statistics::survey::rank_sum::rank_sum;
use vlecht::statistics::theil_sen::theil_sen;
use vlecht::statistics::trend::mann_kendall;
use vlecht::statistics::trend_corrected::{hamed_rao, trend_free_prewhitening};
use vlecht::statistics::trend_verdict::{TrendVerdict, trend_verdict};
use vlecht::statistics::xmr::{Baseline, Cause, Improvement, XmrOptions, xmr};

const KICKS: [f64; 20] = [
    3., 5., 7., 9., 10., 18., 6., 14., 11., 9., 5., 11., 15., 6., 11., 17., 12., 15., 8., 4.,
];
const FIRST_PREPARATION: [f64; 10] = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const SECOND_PREPARATION: [f64; 10] = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

fn kicks() -> Vec<Option<f64>> {
    KICKS.iter().copied().map(Some).collect()
}

/// A design with a row for each year: one, the year from 0 and whether it is from `start` on.
fn years(start: Option<usize>) -> Vec<Vec<f64>> {
    let row = |year: usize| {
        let step = start.map(|start| f64::from(u8::from(year >= start)));
        [1.0, year as f64].into_iter().chain(step).collect()
    };
    (0..KICKS.len()).map(row).collect()
}

#[track_caller]
fn near(found: f64, expected: f64) {
    let scale = found.abs().max(expected.abs()).max(1e-6);
    assert!(
        (found - expected).abs() <= 1e-6 * scale,
        "found {found}, expected {expected}"
    );
}

#[test]
fn horse_kicks_show_no_trend() {
    let test = mann_kendall(&kicks()).unwrap();
    assert_eq!((test.n, test.s), (20, 41));
    near(test.variance, 942.333_333_333);
    near(test.z, 1.303_039_900_371);
    near(test.p_normal, 0.192_561_139_870);
    near(test.tau.unwrap(), 0.219_877_865_018);
    let line = theil_sen(&kicks()).unwrap();
    near(line.slope, 0.240_384_615_385);
    near(line.intercept, 7.216_346_153_846);
    let (low, high) = line.interval.unwrap();
    near(low, -0.142_857_142_857);
    near(high, 0.636_363_636_364);
    assert_eq!(trend_verdict(&kicks(), false), TrendVerdict::NotShown);
    near(hamed_rao(&kicks(), None).unwrap().p, 0.192_561_139_870);
    let whitened = trend_free_prewhitening(&kicks()).unwrap();
    assert_eq!(whitened.s, 23);
    near(whitened.p, 0.441_488_211_014);
}

#[test]
fn horse_kicks_are_a_stable_process() {
    let options = XmrOptions {
        baseline: Baseline::All,
        improvement: Improvement::Decrease,
        ..XmrOptions::default()
    };
    let chart = xmr(&kicks(), &options);
    let limits = chart.limits().unwrap();
    // Mean 196/20; moving ranges add up to 93 over 19.
    near(limits.mean, 9.8);
    near(limits.moving_range, 93.0 / 19.0);
    near(limits.lower, -3.22);
    near(limits.upper, 22.82);
    assert!(chart.points.iter().all(|point| point.cause == Some(Cause::Common)));
    let change = pettitt(&kicks()).unwrap();
    // p would be .57, where its formula does not hold.
    assert_eq!((change.k, change.last_before, change.p), (42, 3, None));
    assert_eq!(mean_shift(&kicks()).unwrap().last_before, 6);
}

#[test]
fn horse_kicks_are_counts_with_twice_the_spread_of_chance() {
    let people = vec![1.0; KICKS.len()];
    let fit = quasi_poisson(&years(None), &KICKS, &people).unwrap();
    near(fit.coefficients[0], 2.098_274_98);
    near(fit.coefficients[1], 0.018_764_28);
    near(fit.estimate(1, false).unwrap().standard_error, 0.012_431_00);
    near(fit.dispersion, 1.969_730_469);
    let stepped = quasi_poisson(&years(Some(10)), &KICKS, &people).unwrap();
    near(stepped.coefficients[2], -0.261_776_4);
    near(stepped.dispersion, 2.035_593_627);
}

#[test]
fn a_step_in_the_middle_of_the_horse_kicks_cannot_be_shown() {
    let question = Question {
        start: 10,
        slope_changes: false,
        season: None,
    };
    let found = interrupted(&kicks(), &question, Some(2)).unwrap();
    let (step, trend) = (found.step.unwrap(), found.trend.unwrap());
    near(step.value, -2.557_575_76);
    near(step.standard_error, 2.716_994_11);
    near(step.p(), 0.359_723_19);
    near(trend.standard_error, 0.356_730_3);
    near(classical(&found.fit).standard_error(2).unwrap(), 3.995_608_24);
}

#[test]
fn the_last_twelve_years_foretell_little() {
    let found = forecast_to_target(&kicks(), 24, 5.0, Improvement::Decrease).unwrap();
    assert_eq!((found.points, found.course), (12, Course::Undecided));
}

#[test]
fn sleep_gained_with_two_preparations() {
    let found = welch(&FIRST_PREPARATION, &SECOND_PREPARATION).unwrap();
    near(found.statistic(), -1.860_813_467_487);
    near(found.p(), 0.079_394_140_187);
    assert!(matches!(found.against, Against::T(df) if (df - 17.776_473_516).abs() < 1e-8));
    near(
        student(&FIRST_PREPARATION, &SECOND_PREPARATION).unwrap().p(),
        0.079_186_714_216,
    );
    let munzel = brunner_munzel(&FIRST_PREPARATION, &SECOND_PREPARATION).unwrap();
    near(munzel.statistic, 2.144_671_736_709);
    near(munzel.p, 0.046_815_954_676);
    let whitney = mann_whitney(&FIRST_PREPARATION, &SECOND_PREPARATION).unwrap();
    near(whitney.u, 25.5);
    near(whitney.p, 0.069_327_575_434);
}

#[test]
fn sleep_gained_by_all_divisions() {
    let means = permutation(&FIRST_PREPARATION, &SECOND_PREPARATION, 0).unwrap();
    assert_eq!((means.assignments, means.exact), (184_756, true));
    near(means.p, 0.081_447_963_801);
    near(
        rank_sum(&FIRST_PREPARATION, &SECOND_PREPARATION).unwrap().p,
        0.065_816_536_405,
    );
}

#[test]
fn the_lady_who_tastes_three_cups_of_four_may_be_guessing() {
    near(fisher_exact((3, 4), (1, 4)).unwrap(), 34.0 / 70.0);
    near(fisher_exact((4, 4), (0, 4)).unwrap(), 2.0 / 70.0);
}
