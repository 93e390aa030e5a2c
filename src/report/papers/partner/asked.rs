//! What is asked of one partner: questions, never a reproach.

use crate::domain::{Finding, SubjectType};
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
        .map(|finding| {
            let said = sentence::sentence(finding, context.locale);
            let asked = sentence::question(finding, context.locale);
            // Another twelve months than at the top of the sheet.
            let why = half_year(own, finding);
            let parts: Vec<String> = [Some(said), why, Some(asked)].into_iter().flatten().collect();
            Sentence {
                trace: findings::trace(context, finding),
                ..plain(parts.join(" "))
            }
        })
        .collect()
}

/// Why a question about a pledge is over other months than the figure at the top; `None` for other questions, and where
/// they are the same months.
fn half_year(own: &Own<'_, '_>, finding: &Finding) -> Option<String> {
    let figure = finding.evidence.first()?;
    let is_pledge = figure.key.indicator == "pledge-fulfilment";
    let is_other = figure.key.period.last_month() != own.context.month();
    (is_pledge && is_other).then(|| own.text("partner-ask-half-year", &[]))
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
