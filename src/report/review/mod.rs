//! The half-yearly review of benefits: one sheet a file.
//!
//! It is about a half-year and measures at its last month that is known, so that it can be made before the half-year ends;
//! every sheet then says up to which month it counts.

mod accountability;
mod beneficiaries;
mod cells;
mod completeness;
mod curve;
mod double_counting;
mod embedding;
mod gross_to_net;
mod judgement;
mod negative;
mod payers;
mod pilots;
mod places;
mod profiles;
mod realisation;
mod register;
mod stage;
mod worth;

#[cfg(test)]
mod tests;

use crate::domain::Window;
use crate::report::review::register::Register;
use crate::report::steering::{self, cover, data_sheets, method};
use crate::report::{Context, Document, frame};

/// The review of a half-year for the steering group.
pub fn benefits_review(context: &Context<'_>) -> Document {
    let register = Register::new(context);
    let mut sheets = vec![
        judgement::sheet(context, &register),
        completeness::sheet(context, &register),
    ];
    sheets.extend(profiles::sheets(context, &register));
    sheets.extend([
        realisation::sheet(context, &register),
        pilots::sheet(context),
        beneficiaries::sheet(context, &register),
        places::sheet(context, &register),
        payers::sheet(context),
        gross_to_net::sheet(context, &register),
        worth::sheet(context),
        negative::sheet(context, &register),
        embedding::sheet(context),
        double_counting::sheet(context, &register),
        accountability::sheet(context),
    ]);
    steering::say_once(context, &mut sheets);
    sheets.extend(method::appendices(
        context,
        &["thresholds", "rates", "aliases", "restatements"],
    ));
    sheets.extend([
        data_sheets::figures(context, "data-benefits", &|figure| {
            let is_shown = accountability::INDICATORS.contains(&figure.key.indicator);
            is_shown && !matches!(figure.key.window, Window::ThreeMonths | Window::YearToDate)
        }),
        data_sheets::findings(context),
    ]);
    let title = context.text(
        "review-title",
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    let cover = cover::sheet(context, title.clone(), &sheets);
    sheets.insert(0, cover);
    frame::document(context, "review-file", title, sheets)
}
