//! The letter to one partner: what was accepted, what was refused and why, what is asked; and behind it the partner's
//! own tables with refused rows, ready to be corrected and sent back. Nobody else's.

mod accepted;
mod cells;
pub(in crate::report) mod correction;
mod groups;
mod places;
mod words;

use crate::contract;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::effect::Effect;
use crate::ledger::{DeliveryState, Returned};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::letter::groups::Group;
use crate::report::{Block, Context, Document, ReceiptLine, Sheet, office};

pub use groups::points;

/// The letter to a partner; `None` when there is nothing to say: all came and all was accepted. `returned` are the
/// tables with refused rows of all partners.
pub fn letter(context: &Context<'_>, partner_id: &str, returned: &[Returned]) -> Option<Document> {
    let complaints = words::complaints(context, partner_id);
    let request = request(context, partner_id, &complaints, returned)?;
    let title = context.text(
        "letter-title",
        &[
            ("partner", context.partner_name(partner_id).into()),
            ("period", context.period_text().into()),
        ],
    );
    let groups = groups::of(&complaints);
    let correction = correction::Correction::of(context, partner_id, returned);
    let places = correction
        .as_ref()
        .map(correction::Correction::places)
        .unwrap_or_default();
    let mut sheets = vec![brief(
        context,
        partner_id,
        &request,
        (&groups, &places),
        correction.as_ref(),
    )];
    let listed = cells::listed(context, &groups, &places);
    if !listed.is_empty() {
        sheets.push(cells::sheet(context, &listed, groups.len() - listed.len(), &places));
    }
    if let Some(correction) = &correction {
        sheets.extend(correction.sheets(context, &complaints));
    }
    Some(frame::document(context, "letter-file-stem", title, sheets))
}

/// What is asked; `None` when nothing is.
fn request(
    context: &Context<'_>,
    partner_id: &str,
    complaints: &[Diagnostic],
    returned: &[Returned],
) -> Option<String> {
    let points = points(&complaints.iter().collect::<Vec<_>>());
    let refused = points.iter().filter(|d| d.code.is_refusal()).count();
    let doubts = points.len() - refused;
    let rows = rows_refused(context, partner_id, returned);
    let arguments = [
        ("refused", refused.into()),
        ("doubts", doubts.into()),
        ("rows", rows.into()),
        ("number", context.locale.number(rows as f64, 0).into()),
        ("period", context.period_text().into()),
    ];
    let is_missing = is_missing(context, partner_id) && office::came_after(context, partner_id).is_none();
    if let Some(file) = unread(context, partner_id) {
        let arguments = [("file", file.into()), ("period", context.period_text().into())];
        // Of a file that does not open nobody can tell where its figures stand.
        let is_closed = complaints
            .iter()
            .any(|said| said.place.file.as_deref() == Some(file) && said.code.effect() == Some(Effect::FileRefused));
        let key = if is_closed {
            "letter-ask-again"
        } else {
            "letter-ask-read"
        };
        return Some(context.text(key, &arguments));
    }
    let key = match (is_missing, refused, doubts) {
        (true, ..) => "letter-ask-deliver",
        (false, 0, 0) => return None,
        (false, 0, _) => "letter-ask-confirm",
        (false, ..) => "letter-ask-correct",
    };
    // Parts that are left out leave no blanks.
    let text = context.text(key, &arguments);
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The rows that do not count, as their sender sees them: where the table goes back the refused rows of its tab, on which
/// a row with a column per month has a row for each month; else those of the sheet.
fn rows_refused(context: &Context<'_>, partner_id: &str, returned: &[Returned]) -> usize {
    let on_tab = |line: &ReceiptLine| {
        let table = contract::table_of_sheet(&line.table).map_or("", |table| table.id.as_str());
        let own = returned
            .iter()
            .filter(|own| own.partner == partner_id && own.file == line.file && own.table == table);
        let rows = own.flat_map(|own| &own.rows);
        rows.filter(|row| row.is_refused && row.sheet == line.sheet).count()
    };
    accepted::receipts(context, partner_id)
        .iter()
        .map(|line| match on_tab(line) {
            0 => line.rows_refused as usize,
            rows => rows,
        })
        .sum()
}

fn is_missing(context: &Context<'_>, partner_id: &str) -> bool {
    office::delivery(context, partner_id).is_some_and(|delivery| delivery.state == DeliveryState::Missing)
}

/// The file that came and out of which nothing could be taken.
fn unread<'a>(context: &Context<'a>, partner_id: &str) -> Option<&'a str> {
    office::unread(context, office::delivery(context, partner_id)?)
}

/// A subtitle with the sentence by which the reader knows that a sheet is no data, when the letter comes back with
/// corrections in it.
fn not_read(context: &Context<'_>, subtitle: &str) -> String {
    let sentence = contract::form().not_read.text(context.locale.language);
    format!("{subtitle}. {sentence}")
}

fn brief(
    context: &Context<'_>,
    partner_id: &str,
    request: &str,
    (groups, places): (&[Group<'_>], &places::Places<'_>),
    correction: Option<&correction::Correction<'_>>,
) -> Sheet {
    // What came after the reference date is not asked again; the letter and the office's message say the same.
    let came = office::came_after(context, partner_id).filter(|_| is_missing(context, partner_id));
    let is_missing = is_missing(context, partner_id) && came.is_none();
    let receipts = accepted::receipts(context, partner_id);
    let is_none_accepted = !receipts.is_empty() && receipts.iter().all(|line| line.rows_accepted == 0);
    let arguments = [
        ("partner", context.partner_name(partner_id).into()),
        ("period", context.period_text().into()),
        ("network", context.edition.network.as_str().into()),
        ("n", groups.len().into()),
        (
            "date",
            came.map(|day| context.locale.date(day)).unwrap_or_default().into(),
        ),
    ];
    let is_unread = unread(context, partner_id).is_some();
    let opening = match (is_missing, came) {
        (true, _) if is_unread => "letter-unread",
        (true, _) => "letter-missing",
        (false, Some(_)) => "office-mail-after",
        (false, None) => "letter-thanks",
    };
    let mut blocks = vec![
        Block::Paragraph(context.text("letter-greeting", &arguments)),
        Block::Paragraph(context.text(opening, &arguments)),
    ];
    blocks.extend(words::about_persons(context, groups).map(Block::Paragraph));
    blocks.extend([
        Block::Heading(context.word("letter-ask-heading")),
        Block::Paragraph(request.to_owned()),
    ]);
    if came.is_none() {
        blocks.extend(
            office::told_too_late(context, partner_id)
                .into_iter()
                .map(Block::Paragraph),
        );
    }
    blocks.extend(
        correction::steps(
            context,
            correction,
            groups,
            cells::listed(context, groups, places).len(),
        )
        .into_iter()
        .map(Block::Paragraph),
    );
    if !groups.is_empty() {
        blocks.push(Block::Heading(context.word("letter-groups-heading")));
        blocks.push(Block::Table(groups::table(context, groups, places)));
    }
    blocks.extend(words::left_open(context, partner_id).into_iter().map(Block::Paragraph));
    if !receipts.is_empty() {
        blocks.push(Block::Heading(context.word("letter-accepted-heading")));
        blocks.push(Block::Table(accepted::table(context, &receipts)));
    }
    let contact = context
        .edition
        .contact_role
        .clone()
        .unwrap_or_else(|| context.word("report-cover-office"));
    blocks.push(Block::Paragraph(
        context.text("letter-closing", &[("contact", contact.into())]),
    ));
    let headline = match (is_missing, came) {
        (true, _) if is_unread => "letter-headline-unread",
        (true, _) => "letter-headline-missing",
        (false, Some(_)) => "letter-headline-after",
        (false, None) if is_none_accepted => "letter-headline-none",
        (false, None) => "letter-headline",
    };
    frame::sheet(
        context,
        Heading {
            id: "letter",
            headline: context.text(headline, &arguments),
            subtitle: not_read(context, &context.text("letter-subtitle", &arguments)),
        },
        Paper::Portrait,
        blocks,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place};
    use crate::domain::CellRef;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    #[test]
    fn only_a_partner_with_something_to_do_gets_a_letter() {
        // Achterdam has a refused cell, Lage Polder delivered nothing, Broekzijde is done.
        for language in Language::ALL {
            let house = House::three_partners().in_language(language);
            let context = house.context();
            for partner in ["achterdam", "lage-polder"] {
                fixture::assert_publishable(&letter(&context, partner, &[]).expect("a letter"));
            }
            assert!(letter(&context, "broekzijde", &[]).is_none());
        }
    }

    #[test]
    fn data_about_persons_stand_above_what_is_asked_and_points_are_counted_once() {
        let mut house = House::three_partners();
        let bad = |row| {
            let place = Place::cell("achterdam.xlsx", "Bijdragen", CellRef::new(row, 3));
            Diagnostic::new(Code::BadNumber, place, "ca.")
                .with("column", "hoeveelheid")
                .about("achterdam")
        };
        house.diagnostics = vec![bad(4), bad(5), bad(6)];
        let place = Place::cell("achterdam.xlsx", "Bijdragen", CellRef::new(2, 6));
        house.diagnostics.push(
            Diagnostic::new(Code::PersonalData, place, "")
                .with("column", "F (Telefoon)")
                .about("achterdam"),
        );
        let context = house.context();
        let text = text_of(&letter(&context, "achterdam", &[]).expect("a letter"));
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
        assert!(at("gegevens van personen mee (kolom F (Telefoon)") < at("Wat we u vragen"));
        assert!(at("Eén punt is fout.") < at("Over 1 punt twijfelen we."));
        assert!(
            text.contains("over 2 punten vragen we u iets")
                && text.contains("2 punten om naar te kijken, per cel of rij: 4")
        );
        let asked = office::request(&context, "achterdam").expect("asked");
        assert!(asked.starts_with("1 fout punt verbeteren"), "{asked}");
    }

    fn text_of(document: &Document) -> String {
        let texts: Vec<String> = document.sheets.iter().flat_map(fixture::texts_of).collect();
        texts.join("\n")
    }

    #[test]
    fn rows_that_were_left_open_are_named() {
        let mut house = House::three_partners();
        house.diagnostics.push(
            Diagnostic::new(Code::RowsLeftOpen, Place::sheet("achterdam.xlsx", "Bijdragen"), "")
                .with("table", "Bijdragen")
                .with("sum", "3")
                .about("achterdam"),
        );
        let text = text_of(&letter(&house.context(), "achterdam", &[]).expect("a letter"));
        assert!(
            text.contains("Bijdragen: Op dit blad zijn vooraf ingevulde rijen open gelaten: 3."),
            "{text}"
        );
    }

    #[test]
    fn a_file_that_came_and_could_not_be_read_is_not_called_missing() {
        let mut house = House::three_partners();
        let locked = Diagnostic::new(Code::FileEncrypted, Place::file("polder.xlsx"), "").about("lage-polder");
        house.diagnostics.push(locked);
        let text = text_of(&letter(&house.context(), "lage-polder", &[]).expect("a letter"));
        assert!(
            text.contains("Dank voor uw bestand") && text.contains("polder.xlsx"),
            "{text}"
        );
        assert!(!text.contains("nog geen aanlevering binnen"), "{text}");
        // Where its figures stand nobody can say of a file with a password.
        assert!(
            text.contains("in orde maken") && !text.contains("op welk blad"),
            "{text}"
        );
    }

    #[test]
    fn a_cover_with_another_name_than_its_file_is_asked_without_that_name() {
        let mut house = House::three_partners();
        let cover = Diagnostic::new(Code::PartnerMismatch, Place::file("achterdam.xlsx"), "achterdam");
        house
            .diagnostics
            .push(cover.with("other", "broekzijde").about("achterdam"));
        let text = text_of(&letter(&house.context(), "achterdam", &[]).expect("a letter"));
        assert!(
            text.contains("een andere partner") && !text.contains("broekzijde"),
            "{text}"
        );
    }

    #[test]
    fn a_letter_never_names_another_partner() {
        let house = House::three_partners();
        let text = text_of(&letter(&house.context(), "achterdam", &[]).expect("a letter"));
        assert!(text.contains("Gemeente Achterdam") && text.contains("C7"), "{text}");
        assert!(!text.contains("Broekzijde") && !text.contains("Lage Polder"), "{text}");
    }

    #[test]
    fn ten_thousand_faults_make_a_letter_that_a_person_can_read() {
        for (language, where_it_is, more) in [
            (
                Language::Nl,
                "kolom hoeveelheid: 10.000 cellen zonder leesbaar getal, eerste D14",
                "en nog 9980 keer",
            ),
            (
                Language::En,
                "column quantity: 10,000 cells without a readable number, first D14",
                "and 9980 more times",
            ),
        ] {
            let mut house = House::three_partners().in_language(language);
            house.diagnostics = (0..10_000)
                .map(|row| {
                    let place = Place::cell("achterdam.xlsx", "Bijdragen", CellRef::new(14 + row, 4));
                    Diagnostic::new(Code::BadNumber, place, "ca.")
                        .with("column", "hoeveelheid")
                        .about("achterdam")
                })
                .collect();
            let document = letter(&house.context(), "achterdam", &[]).expect("a letter");
            let text = text_of(&document);
            assert!(text.contains(where_it_is) && text.contains(more), "{text}");
            assert!(text.lines().count() < 400, "{} lines", text.lines().count());
        }
    }
}
