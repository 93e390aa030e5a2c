//! Small signs of our own drawing: whether a process changed, and whether it meets its target. Each stands beside its
//! word, never alone.

use crate::report::Tone;

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Changed for the better.
    Improvement,
    /// Changed for the worse.
    Concern,
    /// Changed upwards, neither good nor bad.
    Higher,
    /// Changed downwards, neither good nor bad.
    Lower,
    /// Ordinary variation.
    Quiet,
    /// Meets the target time and again.
    Passes,
    /// Meets the target now and then.
    HitOrMiss,
    /// Misses the target time and again.
    Fails,
}

impl Sign {
    /// All signs.
    pub const ALL: [Self; 8] = [
        Self::Improvement,
        Self::Concern,
        Self::Higher,
        Self::Lower,
        Self::Quiet,
        Self::Passes,
        Self::HitOrMiss,
        Self::Fails,
    ];

    /// The sign of a kpi-variation's code; `None` for a code that is none.
    pub fn of_variation(code: f64) -> Option<Self> {
        match code.round() as i64 {
            1 => Some(Self::Improvement),
            -1 => Some(Self::Concern),
            2 => Some(Self::Higher),
            -2 => Some(Self::Lower),
            0 => Some(Self::Quiet),
            _ => None,
        }
    }

    /// The sign of a kpi-assurance's code; `None` for a code that is none.
    pub fn of_assurance(code: f64) -> Option<Self> {
        match code.round() as i64 {
            1 => Some(Self::Passes),
            0 => Some(Self::HitOrMiss),
            -1 => Some(Self::Fails),
            _ => None,
        }
    }

    /// The tone whose colour and shape it has.
    pub fn tone(self) -> Tone {
        match self {
            Self::Improvement | Self::Passes => Tone::Improvement,
            Self::Concern | Self::Fails => Tone::Concern,
            Self::Higher | Self::Lower => Tone::Neutral,
            Self::Quiet | Self::HitOrMiss => Tone::NoSignal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_their_sign_and_others_none() {
        let variation = [-2.0, -1.0, 0.0, 1.0, 2.0].map(Sign::of_variation);
        assert_eq!(
            variation,
            [Sign::Lower, Sign::Concern, Sign::Quiet, Sign::Improvement, Sign::Higher].map(Some)
        );
        assert_eq!(Sign::of_assurance(0.0), Some(Sign::HitOrMiss));
        assert_eq!((Sign::of_variation(7.0), Sign::of_assurance(2.0)), (None, None));
    }
}
