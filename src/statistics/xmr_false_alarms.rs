//! How many points of stable process charts are flagged by chance: what a reader of many charts should expect.
//!
//! Simulated (1500 charts a cell; normal values, limits from all points, screened, four rules): the chance that the last
//! point of a chart without any change is flagged.
//!
//! | points | no echo | lag-1 autocorrelation .4 |
//! |---|---|---|
//! | 8 | 1.4 % | 4.3 % |
//! | 12 | 1.0 % | 5.8 % |
//! | 18 | 1.2 % | 7.1 % |
//! | 24 | 1.7 % | 8.1 % |
//! | 36 | 2.2 % | 10.8 % |
//!
//! Source: our own simulation, repeated in `tests/reference/simulations.rs`. Woodall & Faltin 2019 for why it matters.

use super::xmr_limits::MIN_POINTS;

/// Points, and the chance that the last of them is flagged in a stable chart: without an echo, and with one of .4.
const CHANCES: [(f64, f64, f64); 5] = [
    (8.0, 0.014, 0.043),
    (12.0, 0.010, 0.058),
    (18.0, 0.012, 0.071),
    (24.0, 0.017, 0.081),
    (36.0, 0.022, 0.108),
];

/// The chance that the last point of a stable chart is flagged, 0 to 1: without an echo, and with a lag-1
/// autocorrelation of .4. Between the lengths that were simulated on a straight line, outside them as at the nearest.
/// `None` under 5 points, where there are no limits.
pub fn false_alarm_chance(points: usize) -> Option<(f64, f64)> {
    if points < MIN_POINTS {
        return None;
    }
    let length = points as f64;
    let (first, last) = (CHANCES.first()?, CHANCES.last()?);
    let between = CHANCES
        .windows(2)
        .find(|pair| pair[0].0 <= length && length < pair[1].0);
    Some(match between {
        Some(pair) => {
            let part = (length - pair[0].0) / (pair[1].0 - pair[0].0);
            let on_line = |from: f64, to: f64| from + part * (to - from);
            (on_line(pair[0].1, pair[1].1), on_line(pair[0].2, pair[1].2))
        }
        None if length < first.0 => (first.1, first.2),
        None => (last.1, last.2),
    })
}

/// Flags that chance alone is expected to give this month, over charts of so many points each: without an echo, and
/// with a lag-1 autocorrelation of .4. Charts under 5 points give none.
///
/// In any order.
///
/// ```
/// use vlecht::statistics::xmr_false_alarms::expected_false_alarms;
/// let (least, most) = expected_false_alarms(&[24; 50]);
/// assert!((least - 0.85).abs() < 1e-9 && (most - 4.05).abs() < 1e-9);
/// ```
pub fn expected_false_alarms(points: &[usize]) -> (f64, f64) {
    let chances = points.iter().filter_map(|&points| false_alarm_chance(points));
    chances.fold((0.0, 0.0), |sum, chance| (sum.0 + chance.0, sum.1 + chance.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;

    #[test]
    fn between_and_outside_the_simulated_lengths() {
        assert_eq!(false_alarm_chance(4), None);
        assert_eq!(false_alarm_chance(5), Some((0.014, 0.043)));
        assert_eq!(false_alarm_chance(24), Some((0.017, 0.081)));
        assert_eq!(false_alarm_chance(90), Some((0.022, 0.108)));
        let (least, most) = false_alarm_chance(30).unwrap();
        assert!(close(least, 0.0195) && close(most, 0.0945));
    }

    #[test]
    fn no_charts_no_alarms() {
        assert_eq!(expected_false_alarms(&[]), (0.0, 0.0));
        assert_eq!(expected_false_alarms(&[3, 4]), (0.0, 0.0));
    }
}
