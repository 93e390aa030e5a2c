//! The short summary as a message that is ready to be sent: plain text, no names of partners.

use crate::report::papers::since;
use crate::report::steering::{decisions, deliveries, summary};
use crate::report::{Context, agreed, frame};

/// Width of a line in letters, so that every mail program shows it whole.
const WIDTH: usize = 78;

/// Name of the file and the message.
pub fn mail(context: &Context<'_>) -> (String, String) {
    let name = format!("{}.txt", frame::file_stem(context, "mail-file"));
    let contact = context
        .edition
        .contact_role
        .clone()
        .unwrap_or_else(|| context.word("report-cover-office"));
    let arguments = [
        ("network", context.edition.network.as_str().into()),
        ("period", context.period_text().into()),
        ("contact", contact.into()),
        (
            "status",
            context
                .word(&format!("report-status-{}", context.edition.status.id()))
                .into(),
        ),
    ];
    let say = |key: &str| context.text(&format!("mail-{key}"), &arguments);
    let mut parts = vec![say("subject"), say("greeting"), say("opening")];
    parts.push(listed(
        summary::sentences(context).into_iter().map(|sentence| sentence.text),
    ));
    parts.push(say("asked"));
    parts.push(asked(context));
    let (heading, changes) = since::since(context);
    parts.push(format!("{heading}:"));
    parts.push(listed(changes.into_iter().map(|sentence| sentence.text)));
    parts.push(format!("{}.", deliveries::headline(context)));
    if let Some(day) = agreed::next_meeting(context) {
        parts.push(context.text("mail-meeting", &[("day", context.locale.date(day).into())]));
    }
    parts.extend([say("files"), say("closing")]);
    let wrapped: Vec<String> = parts.iter().map(|part| wrap(part)).collect();
    (name, format!("{}\n", wrapped.join("\n\n")))
}

/// The decisions that are asked, a line each.
fn asked(context: &Context<'_>) -> String {
    let facts = context.table("decisions");
    let open = decisions::open(context, &facts);
    if open.is_empty() {
        return context.word("note-nothing-asked");
    }
    listed(open.into_iter().take(3).filter_map(|row| {
        let what = agreed::asked(context, row)?;
        Some(match row.date("due_on") {
            Some(day) => context.text(
                "mail-decision",
                &[("what", what.as_str().into()), ("day", context.locale.date(day).into())],
            ),
            None => what,
        })
    }))
}

fn listed(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}

/// The same in lines of limited width; what follows a dash stands in under it.
fn wrap(text: &str) -> String {
    let lines = text.lines().flat_map(|line| {
        let indent = if line.starts_with("- ") { "  " } else { "" };
        let mut lines: Vec<String> = Vec::new();
        let mut current = String::new();
        // An amount stays with its sign.
        for word in line.replace("€ ", "€\u{a0}").split(' ') {
            if !current.is_empty() && current.chars().count() + word.chars().count() >= WIDTH {
                lines.push(std::mem::replace(&mut current, indent.to_owned()));
            } else if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
        lines
    });
    lines.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_stays_with_its_sign() {
        let wrapped = wrap(&format!("{} € 744.600", "a".repeat(WIDTH - 4)));
        assert!(wrapped.ends_with("\n€ 744.600"), "{wrapped}");
    }

    #[test]
    fn lines_are_not_too_long_and_stand_in_under_a_dash() {
        let word = "woord ".repeat(30);
        let wrapped = wrap(&format!("- {}", word.trim()));
        assert!(wrapped.lines().all(|line| line.chars().count() <= WIDTH), "{wrapped}");
        assert!(
            wrapped.lines().skip(1).all(|line| line.starts_with("  woord")),
            "{wrapped}"
        );
        assert_eq!(wrapped.split_whitespace().count(), 31);
    }
}
