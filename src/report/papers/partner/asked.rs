//! What is asked of one partner: questions, never a reproach.

use crate::domain::SubjectType;
use crate::report::document::Sentence;
use crate::report::papers::partner::{Own, plain};
use crate::report::{agreed, findings};
use crate::signals::sentence;

/// The questions of the signals about this partner, its milestones that wait, and the next delivery.
pub(super) fn asked(own: &Own<'_, '_>) -> Vec<Sentence> {
    let mut asked = questions(own);
    asked.extend(waiting(own));
    asked.push(plain(match own.context.facts.next_deadline {
        Some(day) => own.text("partner-ask-deliver", &[("day", own.context.locale.date(day).into())]),
        None => own.text("partner-ask-keep", &[]),
    }));
    asked
}

fn questions(own: &Own<'_, '_>) -> Vec<Sentence> {
    let context = own.context;
    let about = findings::for_steering(context)
        .into_iter()
        .filter(|finding| finding.subject.kind == SubjectType::Partner && finding.subject.id == own.partner.id);
    about
        .map(|finding| Sentence {
            trace: findings::trace(context, finding),
            ..plain(format!(
                "{} {}",
                sentence::sentence(finding, context.locale),
                sentence::question(finding, context.locale)
            ))
        })
        .collect()
}

/// Milestones of this partner that were planned before the reference date and are not ready.
fn waiting(own: &Own<'_, '_>) -> Vec<Sentence> {
    let context = own.context;
    let reference = context.scope.reference_date;
    let table = context.table("milestones");
    let mut late: Vec<_> = table
        .rows()
        .filter(|row| row.text("owner_partner_id") == Some(own.partner.id.as_str()))
        .filter(|row| row.date("finished_on").is_none_or(|day| day > reference))
        .filter_map(|row| Some((row.date("planned_on").filter(|day| *day <= reference)?, row)))
        .collect();
    late.sort_by_key(|(planned, row)| (*planned, row.index()));
    late.into_iter()
        .map(|(planned, row)| Sentence {
            trace: Some(agreed::of_row("milestones", row)),
            ..plain(own.text(
                "partner-ask-milestone",
                &[
                    ("name", row.text("name").unwrap_or_default().into()),
                    ("day", agreed::day(context, planned).into()),
                ],
            ))
        })
        .collect()
}
