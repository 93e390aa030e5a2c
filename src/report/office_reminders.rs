//! A message per partner of whom something is asked, ready to paste into a mail: what is missing, by when, and where the
//! letter is. Friendly, and never a reproach.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::ledger::{DeliveryState, DeliveryStatus, Partner};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::letter;
use crate::report::steering::deliveries;
use crate::report::{Block, Cell, Context, Sheet, Table, names, office};

/// A message to one partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Name of the partner.
    pub partner: String,
    /// Why, in a word or two.
    pub why: String,
    /// Subject of the mail.
    pub subject: String,
    /// The message, with line breaks.
    pub text: String,
    /// Where the letter stands in the edition's folder; absent when there is none.
    pub letter: Option<String>,
}

/// What a message is about, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Missing,
    Unread,
    After,
    Correct,
    Late,
}

impl Kind {
    fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unread => "unread",
            Self::After => "after",
            Self::Correct => "correct",
            Self::Late => "late",
        }
    }
}

/// The messages of the reported month, by kind and name of the partner.
pub fn reminders(context: &Context<'_>) -> Vec<Reminder> {
    office::expected(context)
        .into_iter()
        .filter_map(|(partner, delivery)| reminder(context, partner, delivery))
        .collect()
}

fn reminder(context: &Context<'_>, partner: &Partner, delivery: &DeliveryStatus) -> Option<Reminder> {
    let is_asked = office::request(context, &partner.id).is_some();
    let came_after = office::came_after(context, &partner.id).filter(|_| delivery.state == DeliveryState::Missing);
    let unread = office::unread(context, delivery);
    let kind = match delivery.state {
        DeliveryState::Missing if came_after.is_some() && is_asked => Kind::Correct,
        DeliveryState::Missing if came_after.is_some() => Kind::After,
        DeliveryState::Missing if unread.is_some() => Kind::Unread,
        DeliveryState::Missing => Kind::Missing,
        _ if is_asked => Kind::Correct,
        DeliveryState::Late => Kind::Late,
        DeliveryState::OnTime => return None,
    };
    let contact = context.edition.contact_role.clone();
    let contact = contact.unwrap_or_else(|| context.word("report-cover-office"));
    let stem = letter::file_stem(context, &partner.id);
    let came = came_after.or(delivery.delivered_on);
    let complaints = letter::points(&office::complaints(context, &partner.id));
    let arguments = [
        ("partner", partner.name.as_str().into()),
        ("period", context.period_text().into()),
        ("network", context.edition.network.as_str().into()),
        ("deadline", context.locale.date(delivery.deadline).into()),
        (
            "date",
            came.map(|day| context.locale.date(day)).unwrap_or_default().into(),
        ),
        ("dated", if came.is_some() { "yes" } else { "no" }.into()),
        ("n", complaints.len().into()),
        ("file", format!("{stem}.xlsx").into()),
        ("sent", unread.unwrap_or_default().into()),
        ("contact", contact.into()),
    ];
    let say = |key: &str| context.text(&format!("office-mail-{key}"), &arguments);
    let mut parts = vec![say("greeting")];
    parts.push(say(match (kind, delivery.state) {
        (Kind::Missing, _) => "missing",
        (Kind::Unread, _) => "unread",
        _ if came_after.is_some() => "after",
        (_, DeliveryState::Late) => "late",
        _ => "thanks",
    }));
    match kind {
        Kind::Missing => parts.extend([say("what"), say("nothing")]),
        Kind::Unread if complaints.is_empty() => parts.push(say("unread-what")),
        Kind::Unread | Kind::Correct => {
            parts.push(format!("{}\n{}", say("points"), points(context, &complaints)));
            if came_after.is_none() {
                parts.extend(office::told_too_late(context, &partner.id));
            }
        }
        Kind::After => parts.push(say("after-done")),
        Kind::Late => {}
    }
    parts.extend(other_months(context, partner));
    if let (true, Some(next)) = (is_asked, context.facts.next_deadline) {
        let day = context.locale.date(next);
        parts.push(context.text("office-mail-by", &[("date", day.into())]));
    }
    if is_asked {
        parts.push(say("letter"));
    }
    match kind {
        Kind::Missing | Kind::Unread | Kind::Correct => parts.push(say("help")),
        Kind::Late => parts.push(say("next-time")),
        Kind::After => {}
    }
    parts.push(say("closing"));
    Some(Reminder {
        partner: partner.name.clone(),
        why: say(&format!("why-{}", kind.id())),
        subject: say(&format!("subject-{}", kind.id())),
        text: parts.join("\n\n"),
        letter: is_asked.then(|| format!("partners/{}/{stem}.xlsx", names::folder_name(&partner.id))),
    })
}

/// How many points stand on which sheet: the letter names the cells.
fn points(context: &Context<'_>, complaints: &[&Diagnostic]) -> String {
    let mut of_sheet: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for complaint in complaints {
        let place = &complaint.place;
        let name = match (&place.sheet, &place.file) {
            (Some(sheet), _) => context.text("office-mail-sheet", &[("sheet", sheet.as_str().into())]),
            (None, Some(file)) => file.clone(),
            (None, None) => context.word("office-mail-other"),
        };
        *of_sheet.entry((!complaint.code.is_refusal(), name)).or_default() += 1;
    }
    let line = |((is_doubt, name), n): (&(bool, String), &usize)| {
        let key = if *is_doubt {
            "office-mail-doubts"
        } else {
            "office-mail-refused"
        };
        context.text(key, &[("n", (*n).into()), ("where", name.as_str().into())])
    };
    of_sheet.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Earlier months of the last twelve that are still missing.
fn other_months(context: &Context<'_>, partner: &Partner) -> Option<String> {
    let months: Vec<String> = deliveries::months(context)
        .into_iter()
        .filter(|month| *month < context.month())
        .filter(|month| {
            let of_month = deliveries::of_month(context, *month);
            of_month.iter().any(|delivery| {
                let is_missing = delivery.partner == partner.id && delivery.state == DeliveryState::Missing;
                is_missing && office::unread(context, delivery).is_none()
            })
        })
        .map(|month| context.locale.month_short(month))
        .collect();
    let list = months.join(", ");
    (!months.is_empty()).then(|| context.text("office-mail-months", &[("months", list.into())]))
}

/// The sheet with the messages.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let all = reminders(context);
    let mut rows: Vec<Vec<Cell>> = all
        .iter()
        .map(|reminder| {
            vec![
                Cell::text(&reminder.partner),
                Cell::text(&reminder.why),
                Cell::text(&reminder.subject),
                Cell::text(&reminder.text),
                reminder
                    .letter
                    .as_ref()
                    .map_or_else(|| context.absent("report-absent-none"), Cell::text),
            ]
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("office-reminders-none")];
        row.extend((0..4).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    let columns = ["partner", "why", "subject", "reminder", "letter"];
    let mut table: Table = frame::table(
        context.word("office-reminders-caption"),
        frame::headers(context, "office", &columns),
        rows,
    );
    for (column, width) in table.columns.iter_mut().zip([22, 16, 24, 72, 26]) {
        column.width = width;
    }
    frame::sheet(
        context,
        Heading {
            id: "office-reminders",
            headline: context.text("office-reminders-headline", &[("n", all.len().into())]),
            subtitle: context.word("office-reminders-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Date;
    use crate::locale::Language;
    use crate::report::fixture::House;

    fn of(house: &House, partner: &str) -> Option<Reminder> {
        reminders(&house.context())
            .into_iter()
            .find(|reminder| reminder.partner == partner)
    }

    #[test]
    fn who_sent_nothing_is_told_what_by_when_and_where_the_letter_is() {
        let mut house = House::three_partners();
        house.facts.next_deadline = Date::new(2026, 12, 7);
        let reminder = of(&house, "Waterschap Lage Polder").expect("a message");
        for part in [
            "9 november 2026",
            "7 december 2026",
            "niets_te_melden",
            "aanleverbrief_2026-10_lage-polder.xlsx",
        ] {
            assert!(reminder.text.contains(part), "{part}: {}", reminder.text);
        }
        assert_eq!(
            reminder.letter.as_deref(),
            Some("partners/lage-polder/aanleverbrief_2026-10_lage-polder.xlsx")
        );
        assert!(of(&house, "Gemeente Broekzijde").is_none(), "all came, all was right");
    }

    #[test]
    fn who_sent_a_file_that_could_not_be_read_is_thanked_for_it_and_not_asked_to_send() {
        use crate::diagnostic::{Code, Place};
        for language in Language::ALL {
            let mut house = House::three_partners().in_language(language);
            let file = "2026-10/waterschap-lage-polder.xlsx";
            let said = Diagnostic::new(Code::NoTable, Place::file(file), "Overzicht").about("lage-polder");
            house.diagnostics.push(said);
            let reminder = of(&house, "Waterschap Lage Polder").expect("a message");
            assert!(reminder.text.contains(file), "{}", reminder.text);
            for word in ["niet ontvangen", "nog niets", "not received", "niets_te_melden"] {
                assert!(!reminder.text.contains(word), "{word}: {}", reminder.text);
            }
            let context = house.context();
            let letter = letter::letter(&context, "lage-polder", &[]).expect("a letter");
            let headline = &letter.sheets[0].headline;
            assert!(
                !headline.contains("hebben we nog niet") && !headline.contains("do not have"),
                "{headline}"
            );
            let asked = office::request(&context, "lage-polder").expect("asked");
            assert!(asked.contains(file), "{asked}");
        }
    }

    #[test]
    fn refused_cells_are_counted_by_sheet_and_left_to_the_letter() {
        let house = House::three_partners();
        let reminder = of(&house, "Gemeente Achterdam").expect("a message");
        assert!(reminder.text.contains("Bijdragen"), "{}", reminder.text);
        assert!(!reminder.text.contains("C7"), "{}", reminder.text);
    }

    #[test]
    fn who_was_late_is_thanked_and_never_blamed() {
        for language in Language::ALL {
            let mut house = House::three_partners().in_language(language);
            for delivery in &mut house.facts.deliveries {
                delivery.state = DeliveryState::Late;
            }
            let reminder = of(&house, "Gemeente Broekzijde").expect("a message");
            assert_eq!(reminder.letter, None);
            for word in ["te laat", "too late", "helaas", "unfortunately", "moet ", "must "] {
                assert!(!reminder.text.contains(word), "{word}: {}", reminder.text);
            }
        }
    }
}
