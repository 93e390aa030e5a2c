//! What has been published, so that nothing new makes old and new together tell about a few.
//!
//! A figure is about a set of *parts*: the respondents of a group in a period, the smallest pieces that figures are made
//! of. Partner A and B in January is two parts; everybody up to and with February is all parts of both months. Sums and
//! means of such sets can be added and subtracted, so a set of parts is told as soon as some sum of published figures,
//! each taken any number of times, gives exactly that set. A figure is refused when publishing it would tell a set with
//! 1 to k − 1 respondents: itself, the difference with an earlier one, or anything that follows from several.
//!
//! Parts keep their name for good. When groups are merged or renamed, the figure of the new group is about the parts of
//! the old ones. People who answer again are new respondents of a new period.
//!
//! What all answered alike is told by its average whatever the number: see [`is_homogeneous`].
//!
//! Source: OECD glossary (differencing); Dinur & Nissim 2003 for why sums of sums matter.

use std::collections::{BTreeMap, BTreeSet};

/// Numbers below this are 0 in the elimination; the figures are sets, so that all numbers are small.
const NOTHING: f64 = 1e-9;

/// The published figures of one question (or of one anonymous count).
#[derive(Clone, Debug, PartialEq)]
pub struct Register<P: Ord + Clone> {
    k: usize,
    respondents: BTreeMap<P, usize>,
    published: Vec<BTreeSet<P>>,
}

/// Why a figure may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal<P: Ord> {
    /// It would tell about these parts, with so many respondents.
    Tells {
        /// The parts whose sum would be known.
        parts: BTreeSet<P>,
        /// Their respondents.
        respondents: usize,
    },
    /// A part has another number of respondents than it had before: what was published cannot be taken back.
    Changed(P),
    /// Nobody answered.
    Nobody,
}

impl<P: Ord + Clone> Register<P> {
    /// An empty register with at least `k` respondents wanted behind everything that can be told.
    pub fn new(k: usize) -> Self {
        Self {
            k,
            respondents: BTreeMap::new(),
            published: Vec::new(),
        }
    }

    /// Publishes a figure about some parts, each with its respondents, or says why not. What is refused changes
    /// nothing; the same figure again is no news and is allowed.
    ///
    /// [`Refusal`] names the few respondents that would follow from all that was published.
    ///
    /// ```
    /// use vlecht::statistics::disclosure_register::Register;
    /// let mut register = Register::new(5);
    /// register.publish(&[("A", 5), ("B", 4)]).unwrap();
    /// // A alone would tell B's four.
    /// assert!(register.publish(&[("A", 5)]).is_err());
    /// ```
    pub fn publish(&mut self, figure: &[(P, usize)]) -> Result<(), Refusal<P>> {
        let mut after = self.clone();
        for (part, respondents) in figure {
            let known = after.respondents.insert(part.clone(), *respondents);
            if known.is_some_and(|known| known != *respondents) {
                return Err(Refusal::Changed(part.clone()));
            }
        }
        let parts: BTreeSet<P> = figure
            .iter()
            .filter(|(_, respondents)| *respondents > 0)
            .map(|(part, _)| part.clone())
            .collect();
        if parts.is_empty() {
            return Err(Refusal::Nobody);
        }
        after.published.push(parts);
        if let Some((parts, respondents)) = after.told_about_few() {
            return Err(Refusal::Tells { parts, respondents });
        }
        *self = after;
        Ok(())
    }

    /// Figures published so far, in the order in which they were: of each the parts that it is about.
    pub fn published(&self) -> impl Iterator<Item = &BTreeSet<P>> {
        self.published.iter()
    }

    /// A set of parts with 1 to k − 1 respondents whose sum follows from what is published.
    fn told_about_few(&self) -> Option<(BTreeSet<P>, usize)> {
        let classes = self.indistinguishable();
        let size = |class: &Vec<&P>| {
            class
                .iter()
                .map(|part| self.respondents.get(*part).copied().unwrap_or(0))
                .sum()
        };
        let sizes: Vec<usize> = classes.iter().map(size).collect();
        let holds = |figure: &BTreeSet<P>, class: &Vec<&P>| class.first().is_some_and(|part| figure.contains(*part));
        let rows: Vec<Vec<f64>> = self
            .published
            .iter()
            .map(|figure| {
                classes
                    .iter()
                    .map(|class| f64::from(u8::from(holds(figure, class))))
                    .collect()
            })
            .collect();
        let told = Told::new(rows);
        let few: Vec<(usize, Vec<f64>)> = (0..classes.len())
            .filter(|&class| sizes[class] < self.k)
            .map(|class| (class, told.rest_of(class, classes.len())))
            .collect();
        let search = Search {
            few: &few,
            sizes: &sizes,
            k: self.k,
        };
        let set = search.told(0, &vec![0.0; classes.len()], &mut Vec::new())?;
        let parts = set
            .iter()
            .flat_map(|&class| classes[class].iter().map(|part| (*part).clone()))
            .collect();
        Some((parts, set.iter().map(|&class| sizes[class]).sum()))
    }

    /// Parts that stand in exactly the same figures can never be told apart: they are taken together.
    fn indistinguishable(&self) -> Vec<Vec<&P>> {
        let mut classes: BTreeMap<Vec<bool>, Vec<&P>> = BTreeMap::new();
        for part in self.respondents.iter().filter(|(_, n)| **n > 0).map(|(part, _)| part) {
            let figures: Vec<bool> = self.published.iter().map(|figure| figure.contains(part)).collect();
            if figures.contains(&true) {
                classes.entry(figures).or_default().push(part);
            }
        }
        classes.into_values().collect()
    }
}

/// What a search for a told union of classes needs.
struct Search<'a> {
    /// Classes with fewer than k respondents, each with what of it does not follow from the figures.
    few: &'a [(usize, Vec<f64>)],
    sizes: &'a [usize],
    k: usize,
}

impl Search<'_> {
    /// A union of classes, of those from a place on and those chosen, with fewer than k respondents that is told.
    /// `left` is what does not follow of the chosen ones.
    fn told(&self, from: usize, left: &[f64], chosen: &mut Vec<usize>) -> Option<Vec<usize>> {
        let so_far: usize = chosen.iter().map(|&class| self.sizes[class]).sum();
        for (place, (class, rest)) in self.few.iter().enumerate().skip(from) {
            if so_far + self.sizes[*class] >= self.k {
                continue;
            }
            let together: Vec<f64> = left.iter().zip(rest).map(|(a, b)| a + b).collect();
            chosen.push(*class);
            if together.iter().all(|cell| cell.abs() <= NOTHING) {
                return Some(chosen.clone());
            }
            if let Some(found) = self.told(place + 1, &together, chosen) {
                return Some(found);
            }
            chosen.pop();
        }
        None
    }
}

/// Everything that sums of figures can give: their row space, in reduced form with the column of each leading 1.
struct Told(Vec<(usize, Vec<f64>)>);

impl Told {
    fn new(rows: Vec<Vec<f64>>) -> Self {
        let mut told = Self(Vec::new());
        for mut row in rows {
            told.reduce(&mut row);
            let largest = (0..row.len()).max_by(|&a, &b| row[a].abs().total_cmp(&row[b].abs()));
            let Some(lead) = largest.filter(|&place| row[place].abs() > NOTHING) else {
                continue;
            };
            let value = row[lead];
            for cell in &mut row {
                *cell /= value;
            }
            for (_, other) in &mut told.0 {
                let times = other[lead];
                other
                    .iter_mut()
                    .zip(&row)
                    .for_each(|(cell, part)| *cell -= times * part);
            }
            told.0.push((lead, row));
        }
        told
    }

    fn reduce(&self, row: &mut [f64]) {
        for (lead, known) in &self.0 {
            let times = row[*lead];
            row.iter_mut().zip(known).for_each(|(cell, part)| *cell -= times * part);
        }
    }

    /// What of one class does not follow.
    fn rest_of(&self, class: usize, all: usize) -> Vec<f64> {
        let mut row: Vec<f64> = (0..all).map(|other| f64::from(u8::from(other == class))).collect();
        self.reduce(&mut row);
        row
    }
}

/// A set of parts with 1 to k − 1 respondents that some published sets tell together, if there is one.
pub(super) fn first_told<P: Ord + Clone>(
    k: usize,
    respondents: BTreeMap<P, usize>,
    published: Vec<BTreeSet<P>>,
) -> Option<BTreeSet<P>> {
    let register = Register {
        k,
        respondents,
        published,
    };
    register.told_about_few().map(|(parts, _)| parts)
}

/// Whether all answers are the same, so that even a large group's result tells what each of them answered: show a band
/// (high, low) instead. Nobody and one answer are.
pub fn is_homogeneous(answers: &[f64]) -> bool {
    answers.windows(2).all(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_of_two_partners_tells_the_other() {
        let mut register = Register::new(5);
        register.publish(&[("A", 5), ("B", 4)]).unwrap();
        let refusal = register.publish(&[("A", 5)]).unwrap_err();
        assert_eq!(
            refusal,
            Refusal::Tells {
                parts: BTreeSet::from(["B"]),
                respondents: 4
            }
        );
        assert_eq!(register.published().count(), 1);
        register.publish(&[("A", 5), ("B", 4)]).unwrap();
    }

    #[test]
    fn a_running_total_waits_for_enough_new_answers() {
        let mut register = Register::new(5);
        register.publish(&[(1, 7)]).unwrap();
        assert!(register.publish(&[(1, 7), (2, 1)]).is_err());
        register.publish(&[(1, 7), (2, 1), (3, 4)]).unwrap();
    }

    #[test]
    fn three_pairs_tell_each_of_the_three() {
        // A = (AB + AC − BC) / 2, although every difference of two figures is no set.
        let mut register = Register::new(5);
        register.publish(&[("A", 3), ("B", 3)]).unwrap();
        register.publish(&[("B", 3), ("C", 3)]).unwrap();
        assert!(matches!(
            register.publish(&[("A", 3), ("C", 3)]),
            Err(Refusal::Tells { respondents: 3, .. })
        ));
    }

    #[test]
    fn a_merged_group_is_about_its_old_parts() {
        let mut register = Register::new(5);
        register.publish(&[(("A", 1), 6)]).unwrap();
        // "AB", as the merged organisation is called since, adds B's three of the same month.
        assert!(register.publish(&[(("A", 1), 6), (("B", 1), 3)]).is_err());
        register.publish(&[(("A", 2), 4), (("B", 2), 3)]).unwrap();
    }

    #[test]
    fn what_has_changed_or_is_nobody_is_refused() {
        let mut register = Register::new(5);
        register.publish(&[("A", 6)]).unwrap();
        assert_eq!(register.publish(&[("A", 7)]), Err(Refusal::Changed("A")));
        assert_eq!(register.publish(&[("B", 0)]), Err(Refusal::Nobody));
        assert_eq!(register.publish(&[]), Err(Refusal::Nobody));
        assert!(register.publish(&[("C", 4)]).is_err());
    }

    #[test]
    fn the_same_answer_from_everybody_is_told_by_its_average() {
        assert!(is_homogeneous(&[4.0; 12]) && is_homogeneous(&[]) && !is_homogeneous(&[4.0, 5.0]));
    }

    /// The rank of a matrix.
    fn rank(mut rows: Vec<Vec<f64>>) -> usize {
        let columns = rows.first().map_or(0, Vec::len);
        let mut rank = 0;
        for column in 0..columns {
            let Some(pivot) = (rank..rows.len()).find(|&row| rows[row][column].abs() > 1e-9) else {
                continue;
            };
            rows.swap(rank, pivot);
            let lead = rows[rank].clone();
            for row in rows.iter_mut().skip(rank + 1) {
                let times = row[column] / lead[column];
                row.iter_mut().zip(&lead).for_each(|(cell, part)| *cell -= times * part);
            }
            rank += 1;
        }
        rank
    }

    proptest! {
        /// By trying every set of parts: a set is told if its figure adds nothing to what is known.
        #[test]
        fn nothing_about_few_follows_from_all_that_is_published(
            sizes in prop::collection::vec(0..7_usize, 6), figures in prop::collection::vec(1..64_u32, 1..10),
            k in 2..7_usize,
        ) {
            let members = |set: u32| (0..6).filter(move |part| set >> part & 1 == 1);
            let mut register = Register::new(k);
            for figure in figures {
                let figure: Vec<(usize, usize)> = members(figure).map(|part| (part, sizes[part])).collect();
                let _ = register.publish(&figure).is_ok();
            }
            let row = |parts: &BTreeSet<usize>| (0..6).map(|part| f64::from(u8::from(parts.contains(&part)))).collect();
            let known: Vec<Vec<f64>> = register.published().map(row).collect();
            let before = rank(known.clone());
            for set in 1..64_u32 {
                let respondents: usize = members(set).map(|part| sizes[part]).sum();
                if (1..k).contains(&respondents) {
                    let parts = members(set).filter(|&part| sizes[part] > 0).collect();
                    let mut more = known.clone();
                    more.push(row(&parts));
                    prop_assert!(rank(more) > before, "{parts:?} of {sizes:?} follows from {known:?}");
                }
            }
        }
    }
}
