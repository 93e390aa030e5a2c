//! Findings in the reader's words: `finding-<rule>` in the locale files, with the arguments formatted.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Component, Finding, Sign};
use crate::locale::{Locale, Value, capitalised};

/// The arguments of a finding, formatted in a language. Of a composed one `parts` are the signs that show, a sentence each.
pub fn arguments(finding: &Finding, locale: &Locale) -> Vec<(&'static str, Value)> {
    let mut said = formatted(&finding.arguments, locale);
    let showing: Vec<String> = finding
        .components
        .iter()
        .filter(|component| component.sign == Sign::Shows)
        .map(|part| capitalised(&component(finding.rule, part, locale)))
        .collect();
    if !showing.is_empty() {
        said.push(("parts", Value::from(showing.join(". "))));
    }
    said
}

fn formatted(arguments: &BTreeMap<&'static str, Argument>, locale: &Locale) -> Vec<(&'static str, Value)> {
    arguments
        .iter()
        .map(|(name, argument)| (*name, value(argument, locale)))
        .collect()
}

/// One of the signs of a composed finding in words.
pub fn component(rule: &str, component: &Component, locale: &Locale) -> String {
    let key = match component.sign {
        Sign::Unknown => format!("finding-{rule}.{}-unknown", component.id),
        _ => format!("finding-{rule}.{}", component.id),
    };
    locale.text(&key, &formatted(&component.arguments, locale))
}

fn value(argument: &Argument, locale: &Locale) -> Value {
    match argument {
        Argument::Name(name) => Value::from(name.as_str()),
        Argument::Count(count) => Value::Count(*count),
        Argument::Number(number, decimals) => Value::from(locale.number(*number, *decimals)),
        Argument::Percent(share) => Value::from(locale.percent(*share, 0)),
        Argument::Euros(euros) => Value::from(locale.euros(*euros)),
        Argument::Period(period) => Value::from(locale.period(*period)),
        Argument::Date(date) => Value::from(locale.date(*date)),
    }
}

/// What kind of finding it is, in a few words.
pub fn title(finding: &Finding, locale: &Locale) -> String {
    locale.text(&format!("finding-{}", finding.rule), &arguments(finding, locale))
}

/// What was found.
pub fn sentence(finding: &Finding, locale: &Locale) -> String {
    part(finding, locale, "sentence")
}

/// What such a finding means in general.
pub fn meaning(finding: &Finding, locale: &Locale) -> String {
    part(finding, locale, "meaning")
}

/// The question that it puts on the table.
pub fn question(finding: &Finding, locale: &Locale) -> String {
    part(finding, locale, "question")
}

/// The intervention to consider.
pub fn intervention(finding: &Finding, locale: &Locale) -> String {
    part(finding, locale, "intervention")
}

fn part(finding: &Finding, locale: &Locale, attribute: &str) -> String {
    locale.text(
        &format!("finding-{}.{attribute}", finding.rule),
        &arguments(finding, locale),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FindingSeverity, Period, Subject};
    use crate::locale::Language;
    use crate::signals::RULES;

    fn finding(rule: &'static str, arguments: &[(&'static str, Argument)]) -> Finding {
        Finding {
            rule,
            components: Vec::new(),
            recurrence: None,
            severity: FindingSeverity::Attention,
            subject: Subject::network(),
            period: Period::Year(2026),
            evidence: Vec::new(),
            arguments: arguments.iter().cloned().collect(),
        }
    }

    #[test]
    fn numbers_follow_the_language() {
        let arguments = [
            ("sign", Argument::Name("silence".to_owned())),
            ("days", Argument::Count(61)),
            ("planned", Argument::Count(1)),
        ];
        let found = finding("pace-lost", &arguments);
        assert_eq!(
            sentence(&found, &Locale::new(Language::Nl)),
            "Aan het eind van de maand was het laatste procesresultaat (zoals een afspraak of een mandaat) 61 dagen geleden; er was er intussen 1 gepland."
        );
        assert_eq!(
            sentence(&found, &Locale::new(Language::En)),
            "At the end of the month the last result of the process (such as an agreement or a mandate) was 61 days ago; 1 was planned since."
        );
    }

    #[test]
    fn euros_and_percentages_are_formatted() {
        let arguments = [
            ("benefit", Argument::Name("Korter wachten".to_owned())),
            ("realisation", Argument::Percent(0.62)),
            ("realised", Argument::Euros(81_234.0)),
            ("planned", Argument::Euros(131_020.0)),
        ];
        assert_eq!(
            sentence(&finding("benefit-behind-plan", &arguments), &Locale::new(Language::Nl)),
            "“Korter wachten” bracht tot nu toe € 81.200 op; gepland was € 131.000 (62%)."
        );
    }

    #[test]
    fn every_rule_has_all_its_sentences_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for rule in RULES {
                let id = rule.definition().id;
                for attribute in ["", ".sentence", ".meaning", ".question", ".intervention"] {
                    let key = format!("finding-{id}{attribute}");
                    assert!(locale.find(&key, &[]).is_some(), "{key} in {}", language.id());
                }
            }
        }
    }
}
