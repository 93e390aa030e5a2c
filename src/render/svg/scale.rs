//! From values to pixels, for any values: infinite, equal and backward ranges are put right here.

/// Values beyond this are drawn at it; sums of money and people never come near.
const LARGEST: f64 = 1e15;
/// A range is at least this wide, relative to its values.
const NARROWEST: f64 = 1e-6;

/// A linear scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// Value at `from`.
    pub(super) low: f64,
    /// Value at `to`.
    pub(super) high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// A scale over some values, drawn between two pixels. Without a finite value it runs from 0 to 1.
    pub(super) fn over(values: impl IntoIterator<Item = f64>, from: f64, to: f64) -> Self {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let (mut low, mut high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            let value = value.clamp(-LARGEST, LARGEST);
            (low.min(value), high.max(value))
        });
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let least = (low.abs().max(high.abs()) * NARROWEST).max(NARROWEST);
        if high - low < least {
            let middle = f64::midpoint(low, high);
            // All values equal: give them a range of their own size, with zero in it where it was.
            let half = (middle.abs() / 2.0).max(0.5);
            (low, high) = if low == 0.0 {
                (0.0, 1.0)
            } else {
                (middle - half, middle + half)
            };
        }
        Self { low, high, from, to }
    }

    /// The same values between other pixels.
    pub(super) fn between(self, from: f64, to: f64) -> Self {
        Self { from, to, ..self }
    }

    /// Where a value lies; a value outside lies on the edge.
    pub(super) fn at(&self, value: f64) -> f64 {
        let share = (value.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        self.from + share * (self.to - self.from)
    }

    /// Round values to mark, at most so many, and the step between them.
    pub(super) fn ticks(&self, most: usize, least_step: f64) -> (Vec<f64>, f64) {
        let rough = (self.high - self.low) / most.max(1) as f64;
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|factor| factor * power)
            .find(|step| *step >= rough)
            .unwrap_or(10.0 * power)
            .max(least_step);
        let first = (self.low / step).ceil();
        let ticks = (0..=most)
            .map(|position| (first + position as f64) * step)
            .take_while(|tick| *tick <= self.high + step * 1e-9)
            .collect();
        (ticks, step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_in_proportion() {
        let scale = Scale::over([0.0, 200.0], 100.0, 300.0);
        // A quarter of 0..200 is 50; a quarter of the way from 100 to 300 is 150.
        assert!((scale.at(50.0) - 150.0).abs() < 1e-9);
        assert_eq!(scale.ticks(5, 1.0), (vec![0.0, 50.0, 100.0, 150.0, 200.0], 50.0));
    }

    #[test]
    fn impossible_ranges_end_and_stay_finite() {
        for values in [
            vec![],
            vec![f64::NAN],
            vec![f64::INFINITY, 3.0],
            vec![5.0, 5.0],
            vec![1.0, 1.0 + 1e-15],
            vec![-1e308, 1e308],
            vec![0.0, 0.0],
        ] {
            let scale = Scale::over(values, 0.0, 100.0);
            assert!(scale.high > scale.low);
            assert!(scale.at(7.0).is_finite() && scale.at(f64::INFINITY).is_finite());
            assert!(scale.ticks(5, 0.0).0.iter().all(|tick| tick.is_finite()));
        }
    }
}
