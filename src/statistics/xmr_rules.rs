//! The three rules of a process chart that look at several points: run, trend, and two in three.
//!
//! Each works on one unbroken stretch of points, without gaps; [`super::xmr`] cuts the stretches. The fourth rule,
//! a point outside the limits, needs no neighbours.
//!
//! Source: NHSRplotthedots 0.2.2 (NHS England "Making Data Count"), which marks *all* points of a run or trend, and
//! only the close points of a two-in-three.

use super::series::sign;

/// Points that make a run or a trend.
const SEVEN: usize = 7;

/// +1 or −1 at each point that completes seven in a row on one side of the mean, else 0.
/// `sides` holds +1 above the mean, −1 below, 0 on it; a point on the mean breaks the run.
///
/// In the order of time; the answer has the same length.
pub fn seven_one_side(sides: &[i8]) -> Vec<i8> {
    let mut length = 0;
    let mut previous = 0;
    let mut completed = Vec::with_capacity(sides.len());
    for &side in sides {
        length = match side {
            0 => 0,
            _ if side == previous => length + 1,
            _ => 1,
        };
        previous = side;
        completed.push(if length >= SEVEN { side } else { 0 });
    }
    completed
}

/// +1 or −1 at each point that completes seven strictly rising or falling values (six equal signs of difference),
/// else 0.
///
/// In the order of time; the answer has the same length.
pub fn seven_trend(values: &[f64]) -> Vec<i8> {
    let mut length = 1;
    let mut previous = 0;
    let mut completed = Vec::with_capacity(values.len());
    completed.extend(values.first().map(|_| 0));
    for pair in values.windows(2) {
        let step = sign(pair[0], pair[1]) as i8;
        length = match step {
            0 => 1,
            _ if step == previous => length + 1,
            _ => 2,
        };
        previous = step;
        completed.push(if length >= SEVEN { step } else { 0 });
    }
    completed
}

/// Marks all seven points of what [`seven_one_side`] or [`seven_trend`] completed. A point that belongs to a rise
/// and to the fall after it takes the direction of the later one.
///
/// In the order of time; the answer has the same length.
pub fn all_seven(completed: &[i8]) -> Vec<i8> {
    let mut marked = vec![0; completed.len()];
    for (last, &direction) in completed.iter().enumerate() {
        if direction != 0 {
            let first = (last + 1).saturating_sub(SEVEN);
            marked[first..=last].fill(direction);
        }
    }
    marked
}

/// The close points of every window of three in which at least two are close to a limit and all three lie on the
/// same side of the mean. `close` means beyond the near limit (⅔ of the way) and not outside the limit.
/// The two slices run in step; the shorter one counts.
pub fn two_in_three(close: &[bool], sides: &[i8]) -> Vec<bool> {
    let mut marked = vec![false; close.len()];
    for (first, (near, side)) in close.windows(3).zip(sides.windows(3)).enumerate() {
        let one_side = side[0] != 0 && side.iter().all(|&other| other == side[0]);
        if one_side && near.iter().filter(|&&is_close| is_close).count() >= 2 {
            for (offset, &is_close) in near.iter().enumerate() {
                marked[first + offset] |= is_close;
            }
        }
    }
    marked
}

/// The vectors below are those of the package's own tests (`tests/testthat/test-ptd_seven_*.R`,
/// `test-ptd_two_in_three.R`).
#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn six_on_one_side_are_no_run() {
        assert_eq!(seven_one_side(&[1; 6]), [0; 6]);
    }

    #[test]
    fn the_seventh_and_eighth_on_one_side_complete_a_run_and_the_ninth_breaks_it() {
        assert_eq!(
            seven_one_side(&[1, 1, 1, 1, 1, 1, 1, 1, -1]),
            [0, 0, 0, 0, 0, 0, 1, 1, 0]
        );
    }

    #[test]
    fn a_point_on_the_mean_breaks_a_run() {
        assert_eq!(seven_one_side(&[1, 1, 1, 0, 1, 1, 1, 1]), [0; 8]);
    }

    #[test]
    fn six_rising_points_are_no_trend_and_an_equal_pair_breaks_one() {
        assert_eq!(seven_trend(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), [0; 6]);
        assert_eq!(seven_trend(&[1.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0]), [0; 7]);
    }

    #[test]
    fn seven_rising_or_falling_points_complete_a_trend() {
        assert_eq!(seven_trend(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]), [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(
            seven_trend(&[2.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 3.0]),
            [0, 0, 0, 0, 0, 0, 0, 1, 0]
        );
        assert_eq!(
            seven_trend(&[7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0]),
            [0, 0, 0, 0, 0, 0, -1]
        );
        assert_eq!(
            seven_trend(&[2.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 3.0]),
            [0, 0, 0, 0, 0, 0, 0, -1, 0]
        );
        assert!(seven_trend(&[]).is_empty());
    }

    #[test]
    fn the_peak_between_a_rise_and_a_fall_belongs_to_the_fall() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
        let marked = all_seven(&seven_trend(&values));
        assert_eq!(marked, [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);
    }

    #[test]
    fn two_close_points_in_a_window_of_three_are_marked_and_the_third_is_not() {
        let up = [1; 7];
        assert_eq!(two_in_three(&[true, false, true], &up[..3]), [true, false, true]);
        assert_eq!(two_in_three(&[false, true, true], &up[..3]), [false, true, true]);
        assert_eq!(two_in_three(&[true, true, false], &up[..3]), [true, true, false]);
        assert_eq!(
            two_in_three(&[false, false, true, false, true, false, false], &up),
            [false, false, true, false, true, false, false]
        );
        assert_eq!(
            two_in_three(&[true, false, false, true, true], &up[..5]),
            [false, false, false, true, true]
        );
    }

    #[test]
    fn two_in_three_needs_all_three_on_one_side_of_the_mean() {
        assert_eq!(two_in_three(&[true, false, true], &[1, -1, 1]), [false; 3]);
        assert_eq!(two_in_three(&[true, true], &[1, 1]), [false; 2]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn upside_down_or_backwards_marks_the_same_points(
            sides in prop::collection::vec(-1..=1_i8, 0..30),
            close in prop::collection::vec(any::<bool>(), 30),
        ) {
            let backwards = |points: &[i8]| points.iter().rev().copied().collect::<Vec<_>>();
            let down: Vec<i8> = sides.iter().map(|side| -side).collect();
            let runs = all_seven(&seven_one_side(&sides));
            prop_assert_eq!(&all_seven(&seven_one_side(&down)), &down_of(&runs));
            prop_assert_eq!(all_seven(&seven_one_side(&backwards(&sides))), backwards(&runs));
            prop_assert!(runs.iter().zip(&sides).all(|(mark, side)| *mark == 0 || mark == side));
            let values: Vec<f64> = sides.iter().map(|side| f64::from(*side)).collect();
            let falling: Vec<f64> = down.iter().map(|side| f64::from(*side)).collect();
            prop_assert_eq!(seven_trend(&falling), down_of(&seven_trend(&values)));
            let close = &close[..sides.len()];
            let mut marked = two_in_three(&close.iter().rev().copied().collect::<Vec<_>>(), &backwards(&sides));
            marked.reverse();
            prop_assert_eq!(&marked, &two_in_three(close, &sides));
            prop_assert!(marked.iter().zip(close).all(|(mark, is_close)| *is_close || !mark));
        }
    }

    fn down_of(marks: &[i8]) -> Vec<i8> {
        marks.iter().map(|mark| -mark).collect()
    }
}
