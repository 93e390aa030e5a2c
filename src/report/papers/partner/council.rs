//! A text that a partner can paste into a letter to its council or board, made from its own figures.

use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::papers::milestones;
use crate::report::papers::partner::{Own, given, returned};
use crate::report::steering::decisions;
use crate::report::{Block, Sheet, agreed};

/// To whom an organisation of a kind writes: the last part of the keys of its words.
fn reader(kind: &str) -> &'static str {
    match kind {
        "municipality" => "council",
        "province" => "states",
        _ => "board",
    }
}

/// The text as a sheet.
pub(super) fn sheet(own: &Own<'_, '_>) -> Sheet {
    let context = own.context;
    let reader = reader(&own.partner.kind);
    let mut blocks: Vec<Block> = paragraphs(own, reader).into_iter().map(Block::Paragraph).collect();
    blocks.push(Block::Note(context.word("council-note")));
    let heading = Heading {
        id: "council",
        headline: own.text(&format!("council-headline-{reader}"), &[]),
        subtitle: own.text("council-subtitle", &[]),
    };
    frame::sheet(context, heading, Paper::Portrait, blocks)
}

fn paragraphs(own: &Own<'_, '_>, reader: &str) -> Vec<String> {
    let context = own.context;
    let mut said = vec![own.text("council-what", &[])];
    said.push(gave(own));
    let results: Vec<&str> = own.all.achieved.iter().map(|result| result.text.as_str()).collect();
    said.push(if results.is_empty() {
        own.text("council-no-results", &[])
    } else {
        format!("{} {}", own.text("council-results", &[]), results.join(" "))
    });
    let worth = own.figure("benefit-share").filter(|figure| figure.value.is_some());
    said.push(match worth.and_then(|figure| figure.numerator) {
        Some(euros) if euros > 0.0 => own.text(
            "council-returned",
            &[
                ("euros", context.locale.euros(euros).into()),
                ("measured", returned::measured(own).into()),
            ],
        ),
        _ => own.text("council-returned-none", &[]),
    });
    if let Some(next) = milestones::coming(context).first() {
        let day = context.locale.date(next.day);
        let coming = own.text(
            "council-next",
            &[("name", next.name.as_str().into()), ("day", day.into())],
        );
        said.push(coming + &next.said_late(context));
    }
    said.push(ask(own, reader));
    said
}

/// What the steering group decides on now: nobody but the partner knows whether its council or board decides, too.
fn ask(own: &Own<'_, '_>, reader: &str) -> String {
    let facts = own.context.table("decisions");
    let asked: Vec<String> = decisions::open(own.context, &facts)
        .into_iter()
        .filter_map(|row| agreed::asked(own.context, row))
        .map(|text| text.trim_end_matches('.').to_owned())
        .collect();
    if asked.is_empty() {
        return own.text(&format!("council-ask-{reader}"), &[]);
    }
    own.text("council-ask-open", &[("decisions", asked.join("; ").into())])
}

/// What was brought in over the year, cash and in kind apart, and how much of the pledge that is.
fn gave(own: &Own<'_, '_>) -> String {
    let context = own.context;
    let value = |indicator| own.figure(indicator).and_then(|figure| figure.value);
    let (Some(cash), Some(kind)) = (value("contribution-cash"), value("contribution-in-kind")) else {
        return own.text("council-gave-none", &[]);
    };
    let mut said = Vec::new();
    if cash != 0.0 {
        said.push(own.text("council-gave-cash", &[("cash", context.locale.euros(cash).into())]));
        said.extend(given::foreign(own).map(|euros| own.text("council-foreign", &[("euros", euros.into())])));
    }
    let kinds = given::in_kind(own);
    if kind != 0.0 && !kinds.is_empty() {
        let arguments = [("kinds", kinds.into()), ("kind", context.locale.euros(kind).into())];
        said.push(own.text("council-gave-kind", &arguments));
    }
    if said.is_empty() {
        said.push(own.text("council-gave-nothing", &[]));
    }
    if let Some(share) = value("pledge-fulfilment") {
        let share = context.locale.percent(share, 0);
        said.push(own.text("council-pledge", &[("share", share.into())]));
    }
    said.join(" ")
}
