//! Agreement of answers on an ordered scale: do people think alike, are they spread, or do they stand in two camps?
//!
//! Van der Eijk's A takes the answers apart into layers of equal height. In each layer of S categories out of K it
//! counts triples i < j < m: "110" and "011" (TU) speak for one peak, "101" (TDU) for two.
//! U = ((K − 2) TU − (K − 1) TDU) / ((K − 2)(TU + TDU)), A of the layer = U (1 − (S − 1)/(K − 1)), weighted by the layer's
//! part of the answers. 1: all in one category; 0: evenly spread; −1: half at each end.
//!
//! Division is information, not failure. A moves a lot under 10 answers.
//!
//! Source: van der Eijk 2001; Tastle & Wierman 2007 (consensus); Leik 1966; Berry & Mielke 1992; R package agrmt 1.42.12.

/// Answers below which A is too unstable to show (a convention of ours).
pub const STABLE_ANSWERS: u64 = 10;
/// A from which answers are of one mind (a convention of ours).
pub const OF_ONE_MIND: f64 = 0.6;
/// A below which answers are divided (a convention of ours).
pub const DIVIDED: f64 = 0.2;

/// Van der Eijk's A of the counts of each category, in the order of the scale: −1 to 1.
/// `None` for fewer than 3 categories or without answers.
///
/// ```
/// use vlecht::statistics::survey::ordered_agreement::agreement;
/// assert_eq!(agreement(&[5, 0, 0, 0, 5]), Some(-1.0));
/// ```
pub fn agreement(counts: &[u64]) -> Option<f64> {
    let total = answers(counts)?;
    if counts.len() < 3 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut sum = 0.0;
    while let Some(height) = left.iter().copied().filter(|&count| count > 0).min() {
        let pattern: Vec<bool> = left.iter().map(|&count| count > 0).collect();
        let size = pattern.iter().filter(|&&present| present).count() as f64;
        sum += layer(&pattern, size) * size * height as f64 / total;
        for count in &mut left {
            *count = count.saturating_sub(height);
        }
    }
    Some(sum.clamp(-1.0, 1.0))
}

/// A of one layer: `size` of its categories are present.
fn layer(pattern: &[bool], size: f64) -> f64 {
    let k = pattern.len() as f64;
    if size <= 1.0 {
        return 1.0;
    }
    let (mut one_peak, mut two_peaks) = (0.0, 0.0);
    for (i, &a) in pattern.iter().enumerate() {
        for (j, &b) in pattern.iter().enumerate().skip(i + 1) {
            for &c in pattern.iter().skip(j + 1) {
                match (a, b, c) {
                    (true, true, false) | (false, true, true) => one_peak += 1.0,
                    (true, false, true) => two_peaks += 1.0,
                    _ => {}
                }
            }
        }
    }
    let triples: f64 = one_peak + two_peaks;
    if triples <= 0.0 {
        return 0.0;
    }
    let unimodality = ((k - 2.0) * one_peak - (k - 1.0) * two_peaks) / ((k - 2.0) * triples);
    unimodality * (1.0 - (size - 1.0) / (k - 1.0))
}

/// (1 − A)/2: 0 all in one category, 1 half at each end. `None` where [`agreement`] is.
///
/// `counts` holds a number of answers a category, in the order of the scale.
pub fn polarization(counts: &[u64]) -> Option<f64> {
    agreement(counts).map(|agreement| (1.0 - agreement) / 2.0)
}

/// Tastle and Wierman's consensus 1 + Σ p log₂(1 − |x − mean|/(K − 1)), 0 to 1, with categories 1 to K. `None` for fewer
/// than 2 categories or without answers.
pub fn consensus(counts: &[u64]) -> Option<f64> {
    let parts = parts(counts)?;
    let width = counts.len() as f64 - 1.0;
    let mean: f64 = parts.iter().enumerate().map(|(x, part)| x as f64 * part).sum();
    let terms = parts.iter().enumerate().filter(|(_, part)| **part > 0.0);
    let sum: f64 = terms
        .map(|(x, part)| part * (1.0 - (x as f64 - mean).abs() / width).log2())
        .sum();
    Some((1.0 + sum).clamp(0.0, 1.0))
}

/// Leik's ordinal dispersion 2 Σ min(F, 1 − F)/(K − 1), with F the cumulative parts: 0 all in one category, 1 half at
/// each end. `None` as [`consensus`].
///
/// `counts` holds a number of answers a category, in the order of the scale.
pub fn leik(counts: &[u64]) -> Option<f64> {
    let mut below = 0.0;
    let mut sum = 0.0;
    for part in parts(counts)? {
        below += part;
        sum += f64::min(below, 1.0 - below).max(0.0);
    }
    Some((2.0 * sum / (counts.len() as f64 - 1.0)).clamp(0.0, 1.0))
}

/// Berry and Mielke's index of ordinal variation: the distances between all pairs of answers, as a part of the most that
/// so many answers can have. 0 to 1. `None` as [`consensus`], and for one answer.
///
/// `counts` holds a number of answers a category, in the order of the scale.
pub fn ordinal_variation(counts: &[u64]) -> Option<f64> {
    let n = answers(counts)?;
    let pairs = counts.iter().enumerate().flat_map(|(i, &a)| {
        let further = counts.iter().enumerate().skip(i + 1);
        further.map(move |(j, &b)| a as f64 * b as f64 * (j - i) as f64)
    });
    let halves = (n / 2.0).floor() * (n / 2.0).ceil();
    let index = pairs.sum::<f64>() / (halves * (counts.len() as f64 - 1.0));
    index.is_finite().then(|| index.clamp(0.0, 1.0))
}

fn answers(counts: &[u64]) -> Option<f64> {
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    (counts.len() >= 2 && total > 0.0).then_some(total)
}

fn parts(counts: &[u64]) -> Option<Vec<f64>> {
    let total = answers(counts)?;
    Some(counts.iter().map(|&count| count as f64 / total).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn one_camp_two_camps_and_an_even_spread() {
        assert_eq!(agreement(&[0, 0, 10, 0, 0]), Some(1.0));
        assert_eq!(agreement(&[2, 2, 2, 2, 2]), Some(0.0));
        assert_eq!(polarization(&[5, 0, 0, 0, 5]), Some(1.0));
        assert!(
            close(leik(&[5, 0, 0, 0, 5]).unwrap(), 1.0) && close(ordinal_variation(&[5, 0, 0, 0, 5]).unwrap(), 1.0)
        );
    }

    #[test]
    fn two_layers_by_hand() {
        // 0 1 2: one layer of two neighbours (K = 3: TU 1, U 1, A ½) holding 2 of 3, one of a single category (A 1).
        assert!(close(agreement(&[0, 1, 2]).unwrap(), 0.5 * 2.0 / 3.0 + 1.0 / 3.0));
    }

    #[test]
    fn two_categories_or_nobody_are_undefined() {
        assert_eq!(agreement(&[3, 4]), None);
        assert_eq!(agreement(&[0, 0, 0]), None);
        assert_eq!(consensus(&[4]), None);
        assert_eq!(ordinal_variation(&[0, 1, 0]), None);
    }

    proptest! {
        #[test]
        fn bounds_mirror_and_size(counts in prop::collection::vec(0..40_u64, 3..8), factor in 1..9_u64) {
            prop_assume!(counts.iter().sum::<u64>() > 1);
            let mut mirror = counts.clone();
            mirror.reverse();
            let more: Vec<u64> = counts.iter().map(|count| count * factor).collect();
            for (index, least) in [(agreement as fn(&[u64]) -> Option<f64>, -1.0), (consensus, 0.0), (leik, 0.0)] {
                let value = index(&counts).unwrap();
                prop_assert!((least..=1.0).contains(&value));
                prop_assert!((value - index(&mirror).unwrap()).abs() < 1e-9);
                prop_assert!((value - index(&more).unwrap()).abs() < 1e-9);
            }
            prop_assert!((0.0..=1.0).contains(&ordinal_variation(&counts).unwrap()));
        }
    }
}
