//! A code without a case at hand, in words: for `vlecht explain` and for `docs/diagnostics.md`.

use crate::diagnostic::Code;
use crate::locale::{Locale, Value, variables};

/// What there is to say of a code, in one language. Where a case has a name or a number, the kind of it stands between
/// angle quotes: `‹kolom›`.
pub struct Explanation {
    /// Refused, attention, or for information.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// What was expected.
    pub expected: String,
    /// What to do.
    pub hint: String,
    /// What happens with the rows.
    pub effect: String,
    /// What the exit code says of it.
    pub exit: String,
}

/// The words of a code.
pub fn explanation(code: Code, locale: &Locale) -> Explanation {
    let id = format!("diag-{}", code.id());
    let names = variables(locale.language, &id);
    let blanks: Vec<(&str, Value)> = names.iter().map(|name| (name.as_str(), blank(name, locale))).collect();
    let text = |part: &str| {
        let text = locale.text(&format!("{id}{part}"), &blanks);
        text.replace("‘‹", "‹").replace("›’", "›")
    };
    Explanation {
        severity: locale.word(&code.severity_key()),
        message: text(""),
        expected: text(".expected"),
        hint: text(".hint"),
        effect: code
            .effect()
            .map(|effect| locale.word(&format!("effect-{}", effect.id())))
            .unwrap_or_default(),
        exit: locale.word(&format!("exit-{}", code.exit())),
    }
}

/// The kind of an argument between angle quotes; of a place it reads as part of the sentence.
fn blank(name: &str, locale: &Locale) -> Value {
    let word = locale.word(&format!("argument-{name}"));
    Value::from(if name == "spot" { word } else { format!("‹{word}›") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_argument_of_every_code_has_a_name_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for code in Code::ALL {
                for name in variables(language, &format!("diag-{}", code.id())) {
                    assert!(
                        locale.find(&format!("argument-{name}"), &[]).is_some(),
                        "{}: add `argument-{name} = …` to src/locale/{}.ftl, the kind of thing that ${name} is",
                        code.id(),
                        language.id()
                    );
                }
            }
        }
    }

    #[test]
    fn both_languages_name_the_same_arguments() {
        for code in Code::ALL {
            let id = format!("diag-{}", code.id());
            assert_eq!(
                variables(Language::Nl, &id),
                variables(Language::En, &id),
                "{id} in nl.ftl and en.ftl"
            );
        }
    }

    #[test]
    fn a_code_is_explained_without_a_case() {
        let words = explanation(Code::BadNumber, &Locale::new(Language::Nl));
        assert!(words.message.contains("de kolom ‹kolom›"), "{}", words.message);
        assert!(words.hint.contains("in de cel"), "{}", words.hint);
        assert!(words.exit.starts_with('3') && !words.effect.contains('⟨'));
    }
}
