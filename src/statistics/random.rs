//! Chance that is the same every time: a small generator of numbers from a seed.
//!
//! Only for sampling what is too much to enumerate. Who gives the seed makes the result repeatable; a report takes it
//! from its own identity.
//!
//! Source: `SplitMix64` (Steele, Lea & Flood 2014).

/// A generator of numbers that depend only on its seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeded(u64);

impl Seeded {
    /// A generator that starts at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to and without 1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number from 0 up to and without `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        // The high half of the product: uniform but for one part in 2⁶⁴ / end.
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    /// Puts values in a random order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_first_numbers_of_seed_1234567() {
        let mut seeded = Seeded::new(1_234_567);
        let found: Vec<u64> = (0..3).map(|_| seeded.bits()).collect();
        assert_eq!(
            found,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn every_place_is_reached_and_nothing_outside() {
        let mut seeded = Seeded::new(7);
        let mut seen = [0; 6];
        for _ in 0..6_000 {
            seen[seeded.below(6)] += 1;
        }
        assert!(seen.iter().all(|&count| (850..1_150).contains(&count)), "{seen:?}");
        assert_eq!(seeded.below(0), 0);
        assert!((0..1_000).all(|_| (0.0..1.0).contains(&seeded.unit())));
    }

    #[test]
    fn a_shuffle_keeps_all_values() {
        let mut values = [1, 2, 3, 4, 5];
        Seeded::new(1).shuffle(&mut values);
        values.sort_unstable();
        assert_eq!(values, [1, 2, 3, 4, 5]);
    }
}
