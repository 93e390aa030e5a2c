//! What may be said of an effect: the one place where the words follow from the evidence.
//!
//! | evidence | strongest word |
//! |---|---|
//! | too few points | none: too few measurements |
//! | before and after | development, no proven effect |
//! | series of one area, interval on one side of zero | jump, nothing to compare with |
//! | the same less the series of other areas | jump, of what did not happen there too |
//! | compared with other areas, chance cannot be ruled out with so few | difference, too few areas |
//! | compared, chance can be ruled out and is not | difference, may be chance |
//! | compared, at least five areas, p ≤ .05 | plausible effect |
//!
//! What happened is never said to have been caused: an area that was chosen is not one that was drawn. "Not significant"
//! is never said; where so few areas could never give a small p, that is what the reader is told. p stands in no sentence.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::effect_difference;
use crate::indicators::frame::COMPARED;
use crate::report::Context;

/// Areas with which a comparison may be called a plausible effect.
const AREAS: u32 = 5;

/// The level at which chance counts as ruled out.
const LEVEL: f64 = 0.05;

/// How an effect was looked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EffectEvidence {
    /// Nothing was measured often enough.
    TooFewPoints,
    /// Before and after, without anything to compare with.
    BeforeAndAfter,
    /// A series of one area, or of what it differs from other areas; whether its interval lies on one side of zero, where
    /// it has one.
    Series {
        /// True when it does.
        is_beyond_chance: Option<bool>,
    },
    /// Areas with the pilot against areas without.
    Compared {
        /// Areas on both sides together.
        areas: u32,
        /// True when so many areas can rule out chance at all.
        can_reach: bool,
        /// How often chance alone gives as much; adjusted for the number of tests where the KPI is no headline KPI.
        p: f64,
        /// True when it is known that the lines of before the pilot would not have given much of it.
        is_new: bool,
    },
}

/// What may be said, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EffectWord {
    /// Too few measurements.
    Nothing,
    /// It developed.
    Development,
    /// It jumped when the pilot came.
    Jump,
    /// It differs, with too few areas to rule out chance.
    TooFewAreas,
    /// It differs, and part of that may have begun before the pilot.
    Parting,
    /// It differs, and that may be chance.
    Difference,
    /// The effect is plausible.
    Plausible,
}

impl EffectWord {
    /// All of them, weakest first.
    pub const ALL: [Self; 7] = [
        Self::Nothing,
        Self::Development,
        Self::Jump,
        Self::TooFewAreas,
        Self::Parting,
        Self::Difference,
        Self::Plausible,
    ];

    /// The strongest word that evidence allows.
    pub fn of(evidence: EffectEvidence) -> Self {
        match evidence {
            EffectEvidence::TooFewPoints => Self::Nothing,
            EffectEvidence::BeforeAndAfter
            | EffectEvidence::Series {
                is_beyond_chance: None | Some(false),
            } => Self::Development,
            EffectEvidence::Series {
                is_beyond_chance: Some(true),
            } => Self::Jump,
            EffectEvidence::Compared { areas, can_reach, .. } if !can_reach || areas < AREAS => Self::TooFewAreas,
            EffectEvidence::Compared { p, is_new, .. } if p <= LEVEL && is_new => Self::Plausible,
            EffectEvidence::Compared { p, .. } if p <= LEVEL => Self::Parting,
            EffectEvidence::Compared { .. } => Self::Difference,
        }
    }

    /// The key of its sentence, with the arguments `change` and `difference`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nothing => "effect-word-nothing",
            Self::Development => "effect-word-development",
            Self::Jump => "effect-word-jump",
            Self::TooFewAreas => "effect-word-too-few-areas",
            Self::Parting => "effect-word-parting",
            Self::Difference => "effect-word-difference",
            Self::Plausible => "effect-word-plausible",
        }
    }
}

/// The best evidence there is about a KPI, and the figure that gives it.
pub fn evidence<'a>(context: &Context<'a>, kpi: &str) -> (EffectEvidence, Option<&'a Measurement>) {
    let subject = Subject::of(SubjectType::Kpi, kpi);
    let of = |indicator: &'static str, subject: &Subject| {
        let figure = context.figure(indicator, subject, Window::ToDate);
        figure.filter(|figure| figure.value.is_some())
    };
    if let Some(figure) = of("effect-difference", &subject)
        && let Some(p) = p_of(context, figure)
    {
        let compared = EffectEvidence::Compared {
            areas: figure.n.unwrap_or(0),
            can_reach: figure.status != Status::Provisional,
            p,
            is_new: is_new(context, figure),
        };
        return (compared, Some(figure));
    }
    if let Some(figure) = jump(context, kpi) {
        let is_beyond_chance = Some(true);
        return (EffectEvidence::Series { is_beyond_chance }, Some(figure));
    }
    match of("effect-change", &subject) {
        Some(figure) => (EffectEvidence::BeforeAndAfter, Some(figure)),
        None => (EffectEvidence::TooFewPoints, None),
    }
}

/// Whether the lines of before the pilot are known, and would have given less than the share of a difference that
/// `pretrend-share` asks, or one the other way.
fn is_new(context: &Context<'_>, difference: &Measurement) -> bool {
    let pretrend = context.figure("effect-pretrend", &difference.key.subject, Window::ToDate);
    let both = pretrend.and_then(|figure| figure.value).zip(difference.value);
    let share = context.scope.thresholds.value("pretrend-share");
    both.is_some_and(|(before, found)| before * found.signum() < share * found.abs())
}

/// The jump of a KPI in each pilot area with a series. Where there are areas to compare with, it is what is left of the
/// jump when theirs is taken off; without such a figure there is a comparison that says nothing, and no jump.
fn jumps<'a>(context: &Context<'a>, kpi: &str) -> Vec<&'a Measurement> {
    let prefix = format!("{kpi}/");
    let figures = context.measurements.of("effect-interrupted").iter();
    let series: Vec<&Measurement> = figures
        .filter(|figure| figure.key.subject.kind == SubjectType::Kpi && figure.key.subject.id.starts_with(&prefix))
        .filter(|figure| figure.key.period == context.scope.period())
        .collect();
    let is_beside = |figure: &Measurement| {
        let compared = format!("{}/{COMPARED}", figure.key.subject.id);
        series.iter().any(|other| other.key.subject.id == compared)
    };
    let told = series.iter().copied().filter(|figure| !is_beside(figure));
    told.filter(|figure| figure.value.is_some()).collect()
}

/// True for a jump from which that of other areas was taken off.
fn is_compared(figure: &Measurement) -> bool {
    figure.key.subject.id.rsplit('/').next() == Some(COMPARED)
}

/// The smallest jump of a KPI, where every pilot area with a series shows one in the same direction: one of several could be
/// chance, and no area's own jump stands for the others.
fn jump<'a>(context: &Context<'a>, kpi: &str) -> Option<&'a Measurement> {
    let series = jumps(context, kpi);
    let all_up = series.iter().all(|figure| figure.low.is_some_and(|low| low > 0.0));
    let all_down = series.iter().all(|figure| figure.high.is_some_and(|high| high < 0.0));
    let size = |figure: &&&Measurement| figure.value.map_or(f64::INFINITY, f64::abs);
    let smallest = series.iter().min_by(|a, b| size(a).total_cmp(&size(b)));
    smallest.copied().filter(|_| all_up || all_down)
}

/// True for a KPI that was delivered by area, so that there is something to say about its pilots.
pub fn is_by_area(context: &Context<'_>, kpi: &str) -> bool {
    let prefix = format!("{kpi}/");
    let figures = context.measurements.of("effect-change").iter();
    figures
        .filter(|figure| figure.key.subject.kind == SubjectType::Kpi)
        .any(|figure| figure.key.subject.id.starts_with(&prefix))
}

/// What may be said of a KPI in a sentence.
pub fn sentence(context: &Context<'_>, kpi: &str) -> String {
    let (evidence, figure) = evidence(context, kpi);
    let size = figure
        .and_then(|figure| Some(said_size(context, figure.value?.abs(), &figure.unit)))
        .unwrap_or_default();
    let beside = figure.is_some_and(is_compared);
    let way = match figure.and_then(|figure| figure.value) {
        Some(value) if value > 0.0 => "up",
        Some(value) if value < 0.0 => "down",
        _ => "same",
    };
    context.text(
        EffectWord::of(evidence).key(),
        &[
            ("size", size.into()),
            ("way", way.into()),
            ("areas", jumps(context, kpi).len().into()),
            ("beside", (if beside { "yes" } else { "no" }).into()),
        ],
    )
}

/// A size with its unit; of a percentage in points.
fn said_size(context: &Context<'_>, size: f64, unit: &Unit) -> String {
    let number = context.said(size, unit);
    match unit.id() {
        "" => number,
        "%" => context.text("effect-size-points", &[("size", number.into())]),
        unit => context.text("effect-size-unit", &[("size", number.into()), ("unit", unit.into())]),
    }
}

/// p of a comparison: by itself for a headline KPI, else adjusted over all that are none.
fn p_of(context: &Context<'_>, figure: &Measurement) -> Option<f64> {
    let of_month = context
        .measurements
        .of("effect-difference")
        .iter()
        .filter(|other| other.key.period == context.scope.period());
    effect_difference::judged_p(of_month, context.scope, figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    fn compared(areas: u32, can_reach: bool, p: f64) -> EffectWord {
        let is_new = true;
        EffectWord::of(EffectEvidence::Compared {
            areas,
            can_reach,
            p,
            is_new,
        })
    }

    fn series(is_beyond_chance: Option<bool>) -> EffectWord {
        EffectWord::of(EffectEvidence::Series { is_beyond_chance })
    }

    /// Words and the least that must be known before they may stand in a sentence.
    const LEXICON: [(&str, EffectWord); 10] = [
        ("ontwikkeling", EffectWord::Development),
        ("development", EffectWord::Development),
        ("sprong", EffectWord::Jump),
        ("jump", EffectWord::Jump),
        ("verschil", EffectWord::TooFewAreas),
        ("difference", EffectWord::TooFewAreas),
        ("dan in de gebieden", EffectWord::TooFewAreas),
        ("than in the areas", EffectWord::TooFewAreas),
        ("aannemelijk", EffectWord::Plausible),
        ("plausible", EffectWord::Plausible),
    ];

    /// Words that no evidence here allows.
    const NEVER: [&str; 15] = [
        "significant",
        "veroorza",
        "bewijst",
        "bewezen effect",
        "aangetoond effect",
        "dankzij de pilot",
        "caused",
        "proves",
        "proven effect",
        "thanks to the pilot",
        "dankzij",
        "thanks to",
        "bereikten",
        "achieved",
        "voor u deed",
    ];

    #[test]
    fn the_ladder_gives_the_strongest_word_that_the_evidence_allows() {
        assert_eq!(EffectWord::of(EffectEvidence::TooFewPoints), EffectWord::Nothing);
        assert_eq!(EffectWord::of(EffectEvidence::BeforeAndAfter), EffectWord::Development);
        assert_eq!(series(None), EffectWord::Development);
        assert_eq!(series(Some(false)), EffectWord::Development);
        assert_eq!(series(Some(true)), EffectWord::Jump);
        // Two against two: 6 ways, p is never below .33.
        assert_eq!(compared(4, false, 1.0 / 3.0), EffectWord::TooFewAreas);
        assert_eq!(compared(4, true, 0.01), EffectWord::TooFewAreas);
        // Two against five: 21 ways, 1/21 = .0476.
        assert_eq!(compared(7, true, 1.0 / 21.0), EffectWord::Plausible);
        assert_eq!(compared(7, true, 2.0 / 21.0), EffectWord::Difference);
        let parting = |p| EffectEvidence::Compared {
            areas: 7,
            can_reach: true,
            p,
            is_new: false,
        };
        assert_eq!(EffectWord::of(parting(1.0 / 21.0)), EffectWord::Parting);
        assert_eq!(EffectWord::of(parting(2.0 / 21.0)), EffectWord::Difference);
    }

    #[test]
    fn no_sentence_has_a_stronger_word_than_its_evidence_allows() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for word in EffectWord::ALL {
                for way in ["up", "down", "same"] {
                    let arguments = [
                        ("size", "5,2".into()),
                        ("way", way.into()),
                        ("areas", 2_usize.into()),
                        ("beside", (if way == "up" { "yes" } else { "no" }).into()),
                    ];
                    let said = locale.find(word.key(), &arguments).expect("a sentence").to_lowercase();
                    for (stem, least) in LEXICON {
                        assert!(!said.contains(stem) || least <= word, "{stem} in {said}");
                    }
                    for never in NEVER {
                        let denied = said.replace("geen bewezen effect", "").replace("no proven effect", "");
                        assert!(!denied.contains(never), "{never} in {said}");
                    }
                    assert!(!said.contains("p ="), "{said}");
                }
            }
        }
    }

    /// Steps of a KPI `k` in pilot areas with their intervals, and what is said of it.
    fn said_of_steps(steps: &[(&str, f64, f64, f64)]) -> String {
        use crate::indicators::Measurements;
        use crate::report::fixture::House;
        let mut house = House::empty();
        let figures = steps.iter().map(|(area, value, low, high)| {
            let subject = Subject::of(SubjectType::Kpi, &format!("k/{area}"));
            let (period, unit) = (house.scope.period(), Unit::Days);
            Measurement::new("effect-interrupted", subject, period, Window::ToDate, unit, *value).with_band(*low, *high)
        });
        house.measurements = Measurements::new(figures.collect());
        sentence(&house.context(), "k")
    }

    #[test]
    fn a_jump_in_every_pilot_area_is_told_by_the_smallest() {
        let said = said_of_steps(&[("a", -12.0, -15.0, -9.0), ("b", -4.0, -6.0, -2.0)]);
        assert!(
            said.contains("in alle 2 de pilotgebieden") && said.contains("ten minste 4"),
            "{said}"
        );
        let one = said_of_steps(&[("a", -12.0, -15.0, -9.0)]);
        assert!(
            one.contains("een sprong van 12") && !one.contains("ten minste"),
            "{one}"
        );
    }

    #[test]
    fn beside_other_areas_only_what_is_left_of_the_jump_is_told() {
        let alone = ("a", -12.0, -15.0, -9.0);
        let said = said_of_steps(&[alone, ("a/compared", -7.0, -9.0, -5.0)]);
        assert!(
            said.contains("een sprong van 7") && said.contains("eraf gehaald"),
            "{said}"
        );
        assert!(
            !said.contains("geen vergelijking") && !said.contains("alle 2"),
            "{said}"
        );
        // It stepped there too: nothing is left that could not be chance.
        let nothing_left = said_of_steps(&[alone, ("a/compared", -1.0, -3.0, 1.0)]);
        assert!(!nothing_left.contains("sprong"), "{nothing_left}");
    }

    #[test]
    fn a_jump_in_some_areas_or_in_two_directions_is_none() {
        for steps in [
            [("a", -12.0, -15.0, -9.0), ("b", -4.0, -9.0, 1.0)],
            [("a", -12.0, -15.0, -9.0), ("b", 4.0, 2.0, 6.0)],
        ] {
            assert!(!said_of_steps(&steps).contains("sprong"), "{steps:?}");
        }
        assert!(said_of_steps(&[]).contains("Te weinig metingen"));
    }

    #[test]
    fn a_difference_that_was_coming_already_is_no_plausible_effect() {
        use crate::indicators::Measurements;
        use crate::report::fixture::House;
        let said = |pretrend: Option<f64>| {
            let mut house = House::empty();
            let (subject, period, window) = (Subject::of(SubjectType::Kpi, "k"), house.scope.period(), Window::ToDate);
            let figure = |id, value| Measurement::new(id, subject.clone(), period, window, Unit::Days, value).with_n(7);
            // 1 of 21 ways: p = .0476.
            let difference = Measurement {
                numerator: Some(1.0),
                denominator: Some(21.0),
                ..figure("effect-difference", -5.2)
            };
            let before = pretrend.map(|value| figure("effect-pretrend", value));
            house.measurements = Measurements::new(std::iter::once(difference).chain(before).collect());
            let context = house.context();
            EffectWord::of(evidence(&context, "k").0)
        };
        // Half of 5,2 is 2,6.
        assert_eq!(said(Some(-2.5)), EffectWord::Plausible);
        assert_eq!(said(Some(-2.6)), EffectWord::Parting);
        assert_eq!(said(Some(4.0)), EffectWord::Plausible, "they came from the other side");
        assert_eq!(said(None), EffectWord::Parting, "nobody could look");
    }

    #[test]
    fn too_few_says_so() {
        let locale = Locale::new(Language::Nl);
        let said = |word: EffectWord| {
            let arguments = [
                ("size", "5,2".into()),
                ("way", "down".into()),
                ("areas", 1_usize.into()),
                ("beside", "no".into()),
            ];
            locale.text(word.key(), &arguments)
        };
        assert!(said(EffectWord::TooFewAreas).contains("te weinig gebieden om toeval uit te sluiten"));
        assert!(said(EffectWord::Nothing).contains("Te weinig metingen"));
    }

    #[test]
    fn no_text_of_the_report_claims_a_cause_or_significance() {
        let sources = [include_str!("../locale/nl.ftl"), include_str!("../locale/en.ftl")];
        for line in sources.iter().flat_map(|source| source.lines()) {
            let said = line.to_lowercase();
            let said = ["geen bewezen effect", "no proven effect"]
                .iter()
                .fold(said, |said, denied| said.replace(denied, ""));
            for never in NEVER.iter().filter(|never| !never.starts_with("caus")) {
                assert!(!said.contains(never), "{never} in {line}");
            }
        }
    }
}
