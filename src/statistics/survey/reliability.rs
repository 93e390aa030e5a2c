//! Cronbach's alpha: do the items of a scale measure the same thing?
//!
//! Raw: k/(k − 1) · (1 − Σ variances of the items / variance of the sum). Standardised: k r̄ / (1 + (k − 1) r̄) with r̄ the
//! mean correlation. Who left an item open does not count. Not for a monthly report: alpha is a property of a
//! questionnaire.
//!
//! Source: Cronbach 1951; R package psych `alpha`.

use crate::statistics::series::mean;

/// Respondents below which alpha is not given (a convention of ours).
pub const MIN_RESPONDENTS: usize = 30;
/// Items below which alpha is not given.
pub const MIN_ITEMS: usize = 3;

/// Why there is no alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoReliability {
    /// Fewer than 30 respondents who answered everything.
    TooFewRespondents,
    /// Fewer than 3 items, or respondents with a different number of items.
    TooFewItems,
    /// An item on which all answered the same, or a sum that does not vary.
    NoSpread,
}

/// The reliability of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// Respondents who answered every item.
    pub n: usize,
    /// Items.
    pub items: usize,
    /// Cronbach's alpha; 1 at most, and below 0 when items run against each other.
    pub alpha: f64,
    /// Standardised alpha.
    pub standardised: f64,
    /// Mean correlation between items, −1 to 1.
    pub mean_correlation: f64,
    /// Alpha without each item, in their order; `None` where the rest has no spread.
    pub without: Vec<Option<f64>>,
}

/// Works out alpha from a row of answers a respondent.
///
/// Every row has as many answers as there are items, in the same order; an unanswered item is `None`.
/// [`NoReliability`] says why there is none.
pub fn reliability(answers: &[Vec<Option<f64>>]) -> Result<Reliability, NoReliability> {
    let items = answers.first().map_or(0, Vec::len);
    if items < MIN_ITEMS || answers.iter().any(|row| row.len() != items) {
        return Err(NoReliability::TooFewItems);
    }
    let complete = complete(answers);
    if complete.len() < MIN_RESPONDENTS {
        return Err(NoReliability::TooFewRespondents);
    }
    let covariance = covariances(&complete).ok_or(NoReliability::NoSpread)?;
    let all: Vec<usize> = (0..items).collect();
    let correlations = (0..items).flat_map(|i| (0..i).map(move |j| (i, j)));
    let correlations: Vec<f64> = correlations
        .map(|(i, j)| covariance[i][j] / (covariance[i][i] * covariance[j][j]).sqrt())
        .collect();
    let r = mean(&correlations).ok_or(NoReliability::NoSpread)?;
    let k = items as f64;
    let standardised = k * r / (1.0 + (k - 1.0) * r);
    if !standardised.is_finite() {
        return Err(NoReliability::NoSpread);
    }
    Ok(Reliability {
        n: complete.len(),
        items,
        alpha: alpha_of(&covariance, &all).ok_or(NoReliability::NoSpread)?,
        standardised,
        mean_correlation: r,
        without: all
            .iter()
            .map(|left_out| {
                let rest: Vec<usize> = all.iter().copied().filter(|item| item != left_out).collect();
                alpha_of(&covariance, &rest)
            })
            .collect(),
    })
}

/// Respondents with a finite answer to every item.
pub(super) fn complete(answers: &[Vec<Option<f64>>]) -> Vec<Vec<f64>> {
    answers
        .iter()
        .filter_map(|row| {
            row.iter()
                .map(|answer| answer.filter(|value| value.is_finite()))
                .collect()
        })
        .collect()
}

/// Sample covariances of the columns; `None` when one does not vary.
pub(super) fn covariances(rows: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let items = rows.first()?.len();
    let columns: Vec<Vec<f64>> = (0..items)
        .map(|item| rows.iter().map(|row| row[item]).collect())
        .collect();
    let deviations: Vec<Vec<f64>> = columns
        .iter()
        .map(|column| mean(column).map(|centre| column.iter().map(|value| value - centre).collect()))
        .collect::<Option<_>>()?;
    let product = |a: &[f64], b: &[f64]| {
        let sum: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
        sum / (rows.len() as f64 - 1.0)
    };
    let matrix: Vec<Vec<f64>> = deviations
        .iter()
        .map(|a| deviations.iter().map(|b| product(a, b)).collect())
        .collect();
    let varies = |place: usize| matrix[place][place] > 0.0 && matrix[place][place].is_finite();
    (0..items).all(varies).then_some(matrix)
}

fn alpha_of(covariance: &[Vec<f64>], items: &[usize]) -> Option<f64> {
    let own: f64 = items.iter().map(|&i| covariance[i][i]).sum();
    let all: f64 = items
        .iter()
        .flat_map(|&i| items.iter().map(move |&j| covariance[i][j]))
        .sum();
    let k = items.len() as f64;
    let alpha = k / (k - 1.0) * (1.0 - own / all);
    (all > own * 1e-12 && alpha.is_finite()).then_some(alpha)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(answers: impl Fn(usize) -> Vec<f64>, n: usize) -> Vec<Vec<Option<f64>>> {
        (0..n).map(|i| answers(i).into_iter().map(Some).collect()).collect()
    }

    #[test]
    fn three_times_the_same_item_is_one() {
        let same = rows(|i| vec![(i % 5) as f64; 3], 30);
        let found = reliability(&same).unwrap();
        assert!((found.alpha - 1.0).abs() < 1e-12 && (found.standardised - 1.0).abs() < 1e-12);
        assert_eq!(found.without.len(), 3);
    }

    #[test]
    fn few_respondents_items_or_no_spread_say_so() {
        assert_eq!(
            reliability(&rows(|i| vec![i as f64; 3], 29)),
            Err(NoReliability::TooFewRespondents)
        );
        assert_eq!(
            reliability(&rows(|i| vec![i as f64; 2], 40)),
            Err(NoReliability::TooFewItems)
        );
        assert_eq!(
            reliability(&rows(|i| vec![i as f64, 1.0, 2.0], 40)),
            Err(NoReliability::NoSpread)
        );
        assert_eq!(reliability(&[]), Err(NoReliability::TooFewItems));
        let mut open = rows(|i| vec![i as f64; 3], 30);
        open[4][1] = None;
        assert_eq!(reliability(&open), Err(NoReliability::TooFewRespondents));
    }

    proptest! {
        #[test]
        fn never_above_one_and_free_of_order_and_unit(
            cells in prop::collection::vec(prop::array::uniform4(1..=5_i32), 30..40), factor in 0.1..9.0_f64,
        ) {
            let plain: Vec<Vec<Option<f64>>> =
                cells.iter().map(|row| row.iter().map(|&cell| Some(f64::from(cell))).collect()).collect();
            let Ok(found) = reliability(&plain) else { return Ok(()) };
            prop_assert!(found.alpha <= 1.0 + 1e-12);
            let scaled: Vec<Vec<Option<f64>>> = plain
                .iter()
                .rev()
                .map(|row| row.iter().rev().map(|cell| cell.map(|cell| cell * factor)).collect())
                .collect();
            prop_assert!((reliability(&scaled).unwrap().alpha - found.alpha).abs() < 1e-9);
        }
    }
}
