//! Answers of one survey round, brought to a scale of 0 to 100 and laid together per partner.
//!
//! `100 · (x − min) / (max − min)`, reversed items turned round first. A respondent has a score on a dimension when it
//! answered at least half of the items that were asked about it in the round; "not applicable" is no answer. A partner's
//! score is the mean over its respondents, the network's the mean over partners, each with weight 1: a large partner
//! cannot outvote the rest.
//!
//! What is published of the network is about the partners that are shown themselves: a mean over all of them, beside the
//! means of those that are shown, would give away the others by subtraction. Only where all partners are too small to be
//! shown is it about all, and then only if everybody who knows the answers of one partner still faces at least the minimum
//! of others, and if it leaves two means or more for each partner.
//! Published scores are whole points.
//!
//! What earlier editions showed of the same round counts, too: a group that differs from it by a few respondents is kept
//! back like one that is too small, because the two figures together would tell what those few said.
//!
//! Answers about another partner are read nowhere here. Whether a score may be shown is decided by [`Round::disclosed`],
//! before anything leaves this layer, and no row of an answer is handed on: a trace stops at the aggregate.

use std::collections::BTreeMap;

use super::telling::{are_late_told, is_telling, whole_points};
use crate::domain::{Month, Period};
use crate::ledger::shown_before::{BySubject, Shown, is_few_apart, tells_about_few};
use crate::ledger::{FactTable, Facts};
use crate::statistics::disclosure::{Visibility, disclosure};
use crate::statistics::disclosure_means::each_has_two_means;
use crate::statistics::scale::{reversed, to_hundred};

/// The version of the figures that [`Round::disclosed`] gives: raised when the same answers give other ones.
pub const VERSION: u32 = 2;

/// Points between the ends of the scale.
pub(super) const FURTHEST: f64 = 100.0;

/// The indicator that shows them.
const SHOWN_BY: &str = "survey-dimension";

/// The scores of one round.
#[derive(Clone, Debug, Default)]
pub struct Round {
    /// What earlier editions showed of this round.
    pub shown_before: BySubject,
    /// Partners with the number of respondents that answered anything.
    pub respondents: BTreeMap<String, usize>,
    /// Per dimension and partner the scores of its respondents.
    pub dimensions: BTreeMap<String, BTreeMap<String, Vec<f64>>>,
    /// Per dimension the same scores by partner and level of the respondents; those without a level under the empty text.
    pub cells: BTreeMap<String, BTreeMap<Cell, Vec<f64>>>,
    /// Per dimension and item the points that the respondents of each partner gave.
    pub items: BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<f64>>>>,
    /// Per dimension the points between two scores that a respondent can have.
    steps: BTreeMap<String, f64>,
}

/// Partner and level of respondents.
pub type Cell = (String, String);

/// What may be shown of one dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Disclosed {
    /// The network's score in whole points, over the partners in `basis`; `None` when it is kept back.
    pub network: Option<f64>,
    /// Respondents of the partners in `basis`; of all partners when the score is kept back.
    pub n: usize,
    /// The scores, not rounded, of the partners that the network's score is about.
    pub basis: Vec<f64>,
    /// Whether those are the partners that are shown; if not, they are all.
    pub is_of_shown: bool,
    /// Partners with at least one respondent: score and number of respondents, `None` when it is kept back.
    pub partners: BTreeMap<String, Option<(f64, usize)>>,
    /// Respondents of the partners that are kept back for what they or others answered, not for how many they are.
    pub for_answers: BTreeMap<String, usize>,
}

/// All rounds that had ended by a month.
pub fn rounds(facts: &Facts, until: Month) -> BTreeMap<Period, Round> {
    let (answers, items) = (facts.table("survey_answers"), Items::new(&facts.table("survey_items")));
    let mut read: BTreeMap<Period, Answers<'_>> = BTreeMap::new();
    for row in answers.rows() {
        let Some(round) = row.period("round").filter(|round| round.last_month() <= until) else {
            continue;
        };
        let keys = (row.text("partner_id"), row.text("respondent_code"), row.text("item_id"));
        let (Some(partner), Some(respondent), Some(item)) = keys else {
            continue;
        };
        if row.text("about_partner_id").is_some() {
            continue;
        }
        let Some((dimension, scale)) = items.0.get(item) else {
            continue;
        };
        let answers = read.entry(round).or_default();
        if let Some(level) = row.text("level") {
            let key = (partner.to_owned(), respondent.to_owned());
            answers.levels.entry(key).or_insert(level);
        }
        answers
            .asked
            .entry(dimension.clone())
            .or_default()
            .insert(item, scale.step());
        let is_answer = row.boolean("not_applicable") != Some(true);
        let score = row
            .number("score")
            .filter(|_| is_answer)
            .and_then(|score| scale.points(score));
        if let Some(points) = score {
            let key = (partner.to_owned(), respondent.to_owned());
            answers
                .given
                .entry(key)
                .or_default()
                .entry(dimension.clone())
                .or_default()
                .insert(item, points);
        }
    }
    read.into_iter()
        .map(|(period, answers)| {
            let round = Round {
                shown_before: facts.shown_before.of(SHOWN_BY, period),
                ..answers.scores()
            };
            (period, round)
        })
        .collect()
}

impl Disclosed {
    /// The scores that the network's score is about, of all their respondents; `None` when that score is kept back.
    pub fn told<'a>(&self, groups: &'a BTreeMap<String, Vec<f64>>) -> Option<Vec<&'a [f64]>> {
        self.network?;
        let is_told = |partner: &str| !self.is_of_shown || matches!(self.partners.get(partner), Some(Some(_)));
        let told = groups.iter().filter(|(partner, _)| is_told(partner));
        Some(told.map(|(_, scores)| scores.as_slice()).collect())
    }
}

impl Round {
    /// Points between two scores that a respondent can have on a dimension.
    pub fn step(&self, dimension: &str) -> f64 {
        self.steps.get(dimension).copied().unwrap_or(FURTHEST)
    }

    /// True when an earlier edition showed other scores of a dimension than these.
    pub fn was_shown_otherwise(&self, dimension: &str, disclosed: &Disclosed) -> bool {
        let partners = disclosed.partners.iter().filter_map(|(partner, own)| {
            let (mean, n) = (*own)?;
            Some((format!("{dimension}/{partner}"), as_shown(n, mean)))
        });
        let network = disclosed
            .network
            .map(|mean| (dimension.to_owned(), as_shown(disclosed.n, mean)));
        self.shown_before
            .showed_otherwise(dimension, &partners.chain(network).collect())
    }

    /// The partners that would be shown if only numbers of respondents counted, in this edition and in earlier ones.
    fn kept_back_for_answers(
        &self,
        dimension: &str,
        groups: &BTreeMap<String, Vec<f64>>,
        shown: &[bool],
        minimum: usize,
    ) -> BTreeMap<String, usize> {
        let guarded: Vec<usize> = groups
            .iter()
            .map(|(partner, scores)| {
                let subject = format!("{dimension}/{partner}");
                if is_few_apart(&self.shown_before, &subject, scores.len(), minimum) {
                    scores.len().min(minimum.saturating_sub(1))
                } else {
                    scores.len()
                }
            })
            .collect();
        let by_size = disclosure(&guarded, minimum).groups;
        let own = groups.iter().zip(by_size).zip(shown);
        own.filter(|((_, by_size), is_shown)| *by_size == Visibility::Shown && !**is_shown)
            .map(|(((partner, scores), _), _)| (partner.clone(), scores.len()))
            .collect()
    }

    /// What may be shown of a dimension: groups of at least `minimum` respondents, and no group that would follow from
    /// the others or from what earlier editions showed. A partner at the end of the scale, or one step of one respondent
    /// from it, is kept back too: its mean tells what each of them answered. So is, on a scale of two answers, a partner
    /// of which fewer than `minimum` gave one of them.
    pub fn disclosed(&self, dimension: &str, minimum: usize) -> Option<Disclosed> {
        let groups = self.dimensions.get(dimension)?;
        let mean = |scores: &Vec<f64>| scores.iter().sum::<f64>() / scores.len() as f64;
        let means: Vec<f64> = groups.values().map(mean).collect();
        let counts: Vec<usize> = groups.values().map(Vec::len).collect();
        let step = self.step(dimension);
        let was_told = |subject: &str, n: usize, mean: f64| {
            let new = as_shown(n, whole_points(mean));
            tells_about_few(&self.shown_before, subject, &new, minimum)
        };
        let is_late_told = |partner: &str, n: usize, mean: f64| {
            let subject = format!("{dimension}/{partner}");
            let mut before = self.shown_before.shown(&subject);
            before.any(|old| are_late_told(old, n, whole_points(mean), step))
        };
        // To the rule a group that must be kept back counts as too small, so that it takes others along where needed.
        let guarded: Vec<usize> = counts
            .iter()
            .zip(&means)
            .zip(groups.keys())
            .map(|((n, mean), partner)| {
                let was_told = was_told(&format!("{dimension}/{partner}"), *n, *mean);
                if was_told || is_telling(*n, *mean, step, minimum) || is_late_told(partner, *n, *mean) {
                    (*n).min(minimum.saturating_sub(1))
                } else {
                    *n
                }
            })
            .collect();
        let visible = disclosure(&guarded, minimum).groups;
        let all: usize = counts.iter().sum();
        let shown: Vec<bool> = visible.iter().map(|group| *group == Visibility::Shown).collect();
        let is_of_shown = shown.contains(&true);
        let counted = || (0..shown.len()).filter(|index| !is_of_shown || shown[*index]);
        let basis: Vec<f64> = counted().map(|index| means[index]).collect();
        let overall = basis.iter().sum::<f64>() / basis.len() as f64;
        let for_answers = self.kept_back_for_answers(dimension, groups, &shown, minimum);
        // Where nobody is shown: for the sizes alone, so that no answer decides; and of each at least two means are left.
        let by_size = disclosure(&counts, minimum).groups;
        let is_by_size = || by_size.iter().all(|group| *group != Visibility::Shown);
        let are_others_enough = || counts.iter().all(|n| all - n >= minimum);
        let is_open = || is_by_size() && are_others_enough() && each_has_two_means(&counts, overall, step);
        let is_safe = is_of_shown || is_open();
        let told: usize = counted().map(|index| counts[index]).sum();
        let is_new = !was_told(dimension, told, overall);
        // What decides is no finer than what is shown.
        let decides = if is_of_shown { overall } else { whole_points(overall) };
        let network = (is_safe && is_new && !is_telling(told, decides, step, minimum)).then(|| whole_points(overall));
        let partners = groups.keys().zip(means.iter().zip(&counts)).zip(&shown);
        Some(Disclosed {
            network,
            n: if network.is_some() { told } else { all },
            basis,
            is_of_shown,
            partners: partners
                .map(|((partner, (mean, n)), is_shown)| (partner.clone(), is_shown.then(|| (whole_points(*mean), *n))))
                .collect(),
            for_answers,
        })
    }
}

/// A score as an edition shows it.
fn as_shown(n: usize, value: f64) -> Shown {
    Shown {
        n,
        value,
        version: Some(VERSION),
    }
}

/// The items of the survey: dimension and scale by id.
pub(in crate::indicators) struct Items(BTreeMap<String, (String, Scale)>);

/// The scale of an item.
pub(in crate::indicators) struct Scale {
    lowest: f64,
    highest: f64,
    is_reversed: bool,
}

impl Items {
    /// Dimension and scale of an item.
    pub(in crate::indicators) fn of(&self, item: &str) -> Option<(&str, &Scale)> {
        self.0.get(item).map(|(dimension, scale)| (dimension.as_str(), scale))
    }

    /// The items of a table.
    pub(in crate::indicators) fn new(table: &FactTable) -> Self {
        let items = table.rows().filter_map(|row| {
            let scale = Scale {
                lowest: row.number("scale_min").unwrap_or(1.0),
                highest: row.number("scale_max").unwrap_or(5.0),
                is_reversed: row.boolean("is_reversed").unwrap_or(false),
            };
            Some((
                row.text("item_id")?.to_owned(),
                (row.text("dimension")?.to_owned(), scale),
            ))
        });
        Self(items.collect())
    }
}

impl Scale {
    /// Points between two answers of a scale of whole numbers.
    fn step(&self) -> f64 {
        FURTHEST / (self.highest - self.lowest).max(1.0)
    }

    /// A score on 0 to 100; `None` where it does not fit the scale.
    pub(in crate::indicators) fn points(&self, score: f64) -> Option<f64> {
        let (low, high) = (self.lowest, self.highest);
        let turned = if self.is_reversed {
            reversed(score, low, high)?
        } else {
            score
        };
        to_hundred(turned, low, high)
    }
}

/// Partner and respondent.
type Respondent = (String, String);

#[derive(Default)]
struct Answers<'a> {
    /// Items that were asked, by dimension, with the points between two answers.
    asked: BTreeMap<String, BTreeMap<&'a str, f64>>,
    /// Points by item, by dimension.
    given: BTreeMap<Respondent, BTreeMap<String, BTreeMap<&'a str, f64>>>,
    /// The level that each respondent stated first.
    levels: BTreeMap<Respondent, &'a str>,
}

impl Answers<'_> {
    fn scores(self) -> Round {
        let step = |items: &BTreeMap<&str, f64>| items.values().copied().fold(FURTHEST, f64::min) / items.len() as f64;
        let mut round = Round {
            steps: self
                .asked
                .iter()
                .map(|(dimension, items)| (dimension.clone(), step(items)))
                .collect(),
            ..Round::default()
        };
        for (respondent, dimensions) in self.given {
            let level = self.levels.get(&respondent).copied().unwrap_or_default();
            let (partner, _) = respondent;
            *round.respondents.entry(partner.clone()).or_default() += 1;
            for (dimension, points) in dimensions {
                let items = round.items.entry(dimension.clone()).or_default();
                for (item, given) in &points {
                    let own = items.entry((*item).to_owned()).or_default();
                    own.entry(partner.clone()).or_default().push(*given);
                }
                let asked = self.asked.get(&dimension).map_or(0, BTreeMap::len);
                if 2 * points.len() >= asked {
                    let score = points.values().sum::<f64>() / points.len() as f64;
                    let cells = round.cells.entry(dimension.clone()).or_default();
                    let cell = (partner.clone(), level.to_owned());
                    cells.entry(cell).or_default().push(score);
                    let partners = round.dimensions.entry(dimension).or_default();
                    partners.entry(partner.clone()).or_default().push(score);
                }
            }
        }
        round
    }
}

#[cfg(test)]
pub(crate) mod example {
    //! Rounds for the tests: one item about a dimension.

    use super::*;
    use crate::indicators::fixture::{facts, partner};

    /// Facts of one round (March 2026) in which each partner's respondents gave these scores to the item of a dimension, on
    /// a scale of 1 to 5.
    pub(crate) fn answered(dimension: &str, partners: &[(&str, &[u8])]) -> Facts {
        answered_up_to("5", dimension, partners)
    }

    /// The same on a scale from 1 up to another answer.
    pub(crate) fn answered_up_to(highest: &str, dimension: &str, partners: &[(&str, &[u8])]) -> Facts {
        let mut rows: Vec<Vec<(&str, String)>> = Vec::new();
        for (partner, scores) in partners {
            for (number, score) in scores.iter().enumerate() {
                rows.push(vec![
                    ("round", "2026-03".to_owned()),
                    ("partner_id", (*partner).to_owned()),
                    ("respondent_code", format!("r{number}")),
                    ("item_id", "i1".to_owned()),
                    ("score", score.to_string()),
                ]);
            }
        }
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
            .collect();
        let item = vec![
            ("item_id", "i1"),
            ("dimension", dimension),
            ("scale_min", "1"),
            ("scale_max", highest),
        ];
        let mut facts = facts(&[("survey_answers", &rows), ("survey_items", &[item])]);
        facts.partners = partners.iter().map(|(id, _)| partner(id, None)).collect();
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::example::answered;
    use super::*;
    use crate::indicators::fixture::{facts, month};
    use crate::ledger::shown_before::ShownBefore;
    use crate::statistics::disclosure_register::Register;
    use proptest::prelude::*;

    fn round(facts: &Facts) -> Round {
        rounds(facts, month(2026, 10)).into_values().next().expect("a round")
    }

    fn answer<'a>(respondent: &'a str, item: &'a str, score: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("round", "2026-03"),
            ("partner_id", "a"),
            ("respondent_code", respondent),
            ("item_id", item),
            ("score", score),
        ]
    }

    #[test]
    fn a_respondent_counts_with_half_of_the_items_answered() {
        // Items 1 to 5: i1 plain, i2 reversed, i3 never applicable to r1. r1: 4 → 75, 2 turned to 4 → 75; mean 75.
        // r2 answered one of three: no score.
        let item = |id, turned| vec![("item_id", id), ("dimension", "trust"), ("is_reversed", turned)];
        let mut not_applicable = answer("r1", "i3", "5");
        not_applicable.push(("not_applicable", "true"));
        let mut about = answer("r2", "i2", "5");
        about.push(("about_partner_id", "b"));
        let answers = [
            answer("r1", "i1", "4"),
            answer("r1", "i2", "2"),
            not_applicable,
            answer("r2", "i1", "1"),
            about,
        ];
        let items = [item("i1", "false"), item("i2", "true"), item("i3", "false")];
        let round = round(&facts(&[("survey_answers", &answers), ("survey_items", &items)]));
        assert_eq!(round.dimensions["trust"]["a"], [75.0]);
        assert_eq!(round.respondents["a"], 2);
    }

    #[test]
    fn a_large_partner_cannot_outvote_the_rest() {
        // a: ten times 5 and ten times 3 → 75; b: five times 2 → 25. Network (75 + 25) / 2 = 50, n = 25.
        let large = [[5u8; 10], [3; 10]].concat();
        let found = round(&answered("trust", &[("a", &large), ("b", &[2; 5])]))
            .disclosed("trust", 5)
            .expect("asked");
        assert_eq!((found.network, found.n), (Some(50.0), 25));
        assert_eq!(found.partners["b"], Some((25.0, 5)));
    }

    #[test]
    fn a_small_group_takes_another_along_so_that_it_cannot_be_worked_out() {
        let found = round(&answered("trust", &[("a", &[3; 9]), ("b", &[2; 3]), ("c", &[4; 6])]));
        let found = found.disclosed("trust", 5).expect("asked");
        let shown: Vec<bool> = found.partners.values().map(Option::is_some).collect();
        assert_eq!(shown, [true, false, false]);
        // a alone: 3 → 50. With b (25) and c (75) the mean would be 50 too, but it would give away their sum.
        assert_eq!((found.network, found.n), (Some(50.0), 9));
    }

    #[test]
    fn a_mean_at_the_end_of_the_scale_tells_every_answer() {
        let found = round(&answered("trust", &[("a", &[5; 9]), ("b", &[2; 6]), ("c", &[4; 7])]));
        let found = found.disclosed("trust", 5).expect("asked");
        assert_eq!((found.partners["a"], found.partners["b"]), (None, None));
        assert_eq!((found.network, found.n), (Some(75.0), 7));
        let all = round(&answered("trust", &[("a", &[5; 9]), ("b", &[5; 6])]));
        assert_eq!(all.disclosed("trust", 5).and_then(|found| found.network), None);
    }

    #[test]
    fn under_five_respondents_nothing_is_shown() {
        let found = round(&answered("trust", &[("a", &[3; 2]), ("b", &[2; 2])]))
            .disclosed("trust", 5)
            .expect("asked");
        assert_eq!(found.network, None);
        assert!(found.partners.values().all(Option::is_none));
    }

    #[test]
    fn where_no_partner_is_shown_the_network_is_about_all() {
        // Three times three: nobody is shown; whoever knows one partner still faces six others. 25, 50, 50 → 41,67.
        let found = round(&answered("trust", &[("a", &[2; 3]), ("b", &[3; 3]), ("c", &[3; 3])]));
        let found = found.disclosed("trust", 5).expect("asked");
        assert_eq!((found.network, found.n, found.is_of_shown), (Some(42.0), 9, false));
        // Four and two: the four know what the two answered.
        let found = round(&answered("trust", &[("a", &[2; 4]), ("b", &[3; 2])]));
        assert_eq!(found.disclosed("trust", 5).and_then(|found| found.network), None);
    }

    const IDS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];

    fn laid_out(scores: &[Vec<u8>]) -> Disclosed {
        let partners: Vec<(&str, &[u8])> = IDS.iter().zip(scores).map(|(id, own)| (*id, own.as_slice())).collect();
        round(&answered("trust", &partners))
            .disclosed("trust", 5)
            .expect("asked")
    }

    proptest! {
        /// What is published stays the same whatever a partner that is kept back answered: nothing bounds its mean.
        #[test]
        fn no_mean_that_is_kept_back_can_be_bounded(
            scores in prop::collection::vec(prop::collection::vec(2u8..5, 1..9), 1..8),
            others in prop::collection::vec(prop::collection::vec(2u8..5, 9), 8),
        ) {
            let found = laid_out(&scores);
            prop_assert!(found.partners.values().flatten().all(|(mean, n)| *n >= 5 && mean.fract() == 0.0));
            if found.is_of_shown {
                let is_kept: Vec<bool> = found.partners.values().map(Option::is_none).collect();
                let changed: Vec<Vec<u8>> = scores
                    .iter()
                    .zip(&others)
                    .zip(is_kept)
                    .map(|((own, other), is_kept)| if is_kept { other[..own.len()].to_vec() } else { own.clone() })
                    .collect();
                prop_assert_eq!(laid_out(&changed), found);
            } else if found.network.is_some() {
                let sizes: Vec<usize> = scores.iter().map(Vec::len).collect();
                let all: usize = sizes.iter().sum();
                prop_assert!(sizes.iter().all(|own| all - own >= 5));
            }
        }

        /// Whatever is published of a round in two editions, with late answers in between: no set of fewer respondents
        /// than the minimum follows from sums and differences of all that was shown.
        #[test]
        fn editions_together_tell_about_nobody(
            scores in prop::collection::vec(prop::collection::vec(2u8..5, 1..9), 1..5),
            late in prop::collection::vec(prop::collection::vec(2u8..5, 0..7), 5),
        ) {
            let mut register = Register::new(5);
            let mut before = ShownBefore::default();
            let more: Vec<Vec<u8>> = scores.iter().zip(&late).map(|(own, late)| [own.as_slice(), late].concat()).collect();
            for (edition, answers) in [&scores, &more].into_iter().enumerate() {
                let partners: Vec<(&str, &[u8])> = IDS.iter().zip(answers).map(|(id, own)| (*id, own.as_slice())).collect();
                let facts = answered("trust", &partners).with_shown_before(before.clone());
                let found = round(&facts).disclosed("trust", 5).expect("asked");
                // The first answers of a partner and its late ones are parts of their own.
                let parts = |partner: &str| {
                    let at = IDS.iter().position(|id| *id == partner).unwrap_or_default();
                    let mut parts = vec![((at, "first"), scores[at].len())];
                    if edition == 1 {
                        parts.push(((at, "late"), late[at].len()));
                    }
                    parts
                };
                let mut told: Vec<(String, Vec<_>, usize, f64)> = Vec::new();
                for (partner, shown) in &found.partners {
                    if let Some((value, n)) = shown {
                        told.push((format!("trust/{partner}"), parts(partner), *n, *value));
                    }
                }
                if let Some(value) = found.network {
                    let is_told = |partner: &&&str| !found.is_of_shown || found.partners[**partner].is_some();
                    let all = IDS.iter().take(answers.len()).filter(is_told).flat_map(|partner| parts(partner));
                    told.push(("trust".to_owned(), all.collect(), found.n, value));
                }
                for (subject, parts, n, value) in told {
                    prop_assert!(n >= 5);
                    prop_assert_eq!(parts.iter().map(|(_, n)| n).sum::<usize>(), n);
                    prop_assert!(register.publish(&parts).is_ok(), "{} in edition {}", subject, edition);
                    before.add("survey-dimension", "2026-03", &subject, Shown { n, value, version: Some(VERSION) });
                }
            }
        }
    }
}
