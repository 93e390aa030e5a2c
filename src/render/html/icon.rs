//! Icons of tones: the same shapes as in the charts, coloured by the styles, silent for screen readers because the
//! word stands beside them.

use maud::{Markup, PreEscaped, html};

use super::Page;
use crate::render::signs;
use crate::report::Tone;
use crate::report::sign::Sign;

/// Name of a tone in the styles; `None` where there is nothing to show.
pub(super) fn class(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Improvement => Some("improvement"),
        Tone::Concern => Some("concern"),
        Tone::NoSignal => Some("no-signal"),
        Tone::Neutral => Some("neutral"),
        Tone::Plain => None,
    }
}

/// The icon alone.
pub(super) fn icon(tone: Tone) -> Markup {
    let shape = match tone {
        Tone::Improvement => "<circle cx=\"6\" cy=\"6\" r=\"5\"/>",
        Tone::Concern => "<path d=\"M6 0l6 6-6 6-6-6z\"/>",
        Tone::NoSignal => "<path d=\"M2 2h8v8H2z\"/>",
        Tone::Neutral => "<path d=\"M6 1l6 10H0z\"/>",
        Tone::Plain => return html! {},
    };
    html! {
        svg.icon.(class(tone).unwrap_or_default()) viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" {
            (PreEscaped(shape))
        }
    }
}

/// The icon of a cell whose text says in words of its own what the tone stands for.
pub(super) fn beside_words(tone: Tone) -> Markup {
    html! {
        @if tone != Tone::Plain { span.tone { (icon(tone)) } " " }
    }
}

impl Page<'_> {
    /// Icon and word of a tone, for beside a text; without the word when the text itself says it.
    pub(super) fn tone(&self, tone: Tone, beside: &str) -> Markup {
        let Some(word) = self.tone_word(tone) else {
            return html! {};
        };
        let is_said = beside.to_lowercase().contains(&word.to_lowercase());
        html! { span.tone { (icon(tone)) @if !is_said { span.word { (word) } } } " " }
    }

    /// A sign with the word of its tone, for beside a text; without the word when the text itself says it.
    pub(super) fn sign(&self, sign: Sign, beside: &str) -> Markup {
        let word = self.tone_word(sign.tone()).unwrap_or_default();
        let is_said = beside.to_lowercase().contains(&word.to_lowercase());
        html! {
            span.tone { (PreEscaped(signs::svg(sign, 22))) @if !is_said { span.word { (word) } } } " "
        }
    }

    /// The word of a tone.
    pub(super) fn tone_word(&self, tone: Tone) -> Option<&str> {
        let [improvement, concern, no_signal, neutral] = &self.document.words.tones;
        match tone {
            Tone::Improvement => Some(improvement),
            Tone::Concern => Some(concern),
            Tone::NoSignal => Some(no_signal),
            Tone::Neutral => Some(neutral),
            Tone::Plain => None,
        }
    }
}
