//! What came back to a partner: its part of benefits, what others gave it directly; and the KPIs and milestones it owns.

use std::collections::BTreeSet;

use crate::domain::{Money, Month};
use crate::indicators::benefit::net::{Side, year_spans};
use crate::report::papers::partner::Own;
use crate::report::{Cell, Content, NumberFormat, Table, Trace, agreed, frame, kpi};

/// Months before and after the reported one of which milestones are shown.
const MONTHS: i32 = 3;
/// KPIs and milestones at most: the sheet is one page.
const ROWS: usize = 8;

/// Benefits of which a part lands with the partner, each with that part; what it is worth together; and what others gave
/// it directly.
pub(super) fn benefits(own: &Own<'_, '_>) -> Table {
    let context = own.context;
    let register = context.table("benefits");
    let shares = context.table("benefit_shares");
    let mut rows: Vec<Vec<Cell>> = shares
        .rows()
        .filter(|row| row.text("beneficiary") == Some(own.partner.id.as_str()))
        .map(|row| {
            let id = row.text("benefit_id").unwrap_or_default();
            let benefit = register.rows().find(|row| row.text("benefit_id") == Some(id));
            let mut name = benefit.and_then(|row| row.text("name")).unwrap_or(id).to_owned();
            if benefit.and_then(|row| row.text("direction")) == Some("negative") {
                name = context.text("report-benefits-negative", &[("name", name.into())]);
            }
            let part = row.number("share").map_or_else(
                || context.absent("report-absent-empty"),
                |share| Cell::text(own.text("partner-part", &[("share", context.locale.percent(share, 0).into())])),
            );
            vec![Cell::text(name), part.traced(agreed::of_row("benefit_shares", row))]
        })
        .collect();
    if rows.is_empty() {
        rows.push(vec![
            context.absent("partner-no-benefits"),
            context.absent("report-absent-undefined"),
        ]);
    }
    rows.push(vec![
        Cell::text(context.text("partner-benefits-worth", &[("measured", measured(own).into())])),
        worth(own),
    ]);
    rows.push(vec![Cell::text(context.word("partner-received")), received(own)]);
    frame::table(
        own.text("partner-returned", &[]),
        frame::headers(context, "partner", &["benefit", "return"]),
        rows,
    )
}

/// The twelve months that the worth is over: those of its benefits where they are the same, else in words.
pub(super) fn measured(own: &Own<'_, '_>) -> String {
    let context = own.context;
    let spans = year_spans(context.facts, context.scope, Side::Realised);
    let shares = context.table("benefit_shares");
    let of_own: BTreeSet<(Month, Month)> = shares
        .rows()
        .filter(|row| row.text("beneficiary") == Some(own.partner.id.as_str()))
        .filter_map(|row| spans.get(row.text("benefit_id")?).copied())
        .collect();
    match of_own.iter().collect::<Vec<_>>().as_slice() {
        [(first, last)] => context.text(
            "report-span",
            &[
                ("from", context.locale.month_short(*first).into()),
                ("to", context.locale.month_short(*last).into()),
            ],
        ),
        _ => context.word("partner-benefits-own-year"),
    }
}

/// The partner's part of the net benefits of twelve months, in euros.
fn worth(own: &Own<'_, '_>) -> Cell {
    let figure = own.figure("benefit-share");
    match figure.and_then(|figure| Some((figure, figure.value?, figure.numerator?))) {
        Some((figure, _, euros)) => {
            let mut cell = own.context.cell(Some(figure));
            cell.content = Content::Number(euros, NumberFormat::Euro);
            cell
        }
        None => own.context.cell(figure),
    }
}

/// What other partners gave this one directly over twelve months, without saying who.
fn received(own: &Own<'_, '_>) -> Cell {
    let Some(groups) = own.all.received.get(own.partner.id.as_str()) else {
        return own.context.absent("report-absent-none");
    };
    let sum: Money = groups.iter().map(|group| group.middle).sum();
    Cell::number(sum.euros(), NumberFormat::Euro).traced(Trace::of_sets(groups.iter().map(|group| &group.rows)))
}

/// The KPIs and the milestones that the partner owns.
pub(super) fn results(own: &Own<'_, '_>) -> Table {
    let context = own.context;
    let mut rows = kpis(own);
    rows.extend(milestones(own));
    let hidden = rows.len().saturating_sub(ROWS);
    rows.truncate(ROWS);
    if rows.is_empty() {
        let mut row = vec![context.absent("partner-no-results-own")];
        row.extend((0..2).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    let mut notes = Vec::new();
    if hidden > 0 {
        notes.push(context.text("partner-hidden", &[("n", hidden.into())]));
    }
    Table {
        notes,
        ..frame::table(
            own.text("partner-own", &[]),
            frame::headers(context, "partner", &["what", "goal", "state"]),
            rows,
        )
    }
}

/// Name, target and newest value of each KPI that the partner owns.
fn kpis(own: &Own<'_, '_>) -> Vec<Vec<Cell>> {
    let context = own.context;
    let definitions = context.table("kpi_definitions");
    let is_own = |id: &str| {
        definitions
            .rows()
            .any(|row| row.text("kpi_id") == Some(id) && row.text("owner_partner_id") == Some(own.partner.id.as_str()))
    };
    kpi::in_force(context)
        .iter()
        .filter(|kpi| is_own(&kpi.id))
        .map(|kpi| {
            let format = kpi.format(context);
            let target = kpi.target.map_or_else(
                || context.absent("report-absent-no-target"),
                |target| Cell::number(target, format),
            );
            let now = context.cell_as(kpi::newest(context, kpi), format);
            vec![
                Cell::text(context.text("partner-kpi", &[("name", kpi.title().into())])),
                target,
                now,
            ]
        })
        .collect()
}

/// Name, planned day and state of each milestone around the month that the partner owns.
fn milestones(own: &Own<'_, '_>) -> Vec<Vec<Cell>> {
    let context = own.context;
    let month = context.month();
    let (first, last) = (month.plus(-MONTHS).first_day(), month.plus(MONTHS).last_day());
    let table = context.table("milestones");
    let mut rows: Vec<_> = table
        .rows()
        .filter(|row| row.text("owner_partner_id") == Some(own.partner.id.as_str()))
        .filter_map(|row| Some((row.date("planned_on")?, row)))
        .filter(|(planned, row)| {
            let is_open = row.date("finished_on").is_none_or(|day| day > month.last_day());
            *planned <= last && (is_open || row.date("finished_on").is_some_and(|day| day >= first))
        })
        .collect();
    rows.sort_by_key(|(planned, row)| (*planned, row.index()));
    rows.into_iter()
        .map(|(planned, row)| {
            let name = row.text("name").unwrap_or_default();
            let state = match (
                row.date("finished_on").filter(|day| *day <= month.last_day()),
                row.date("forecast_on"),
            ) {
                (Some(day), _) => context.text("partner-ready", &[("day", agreed::day(context, day).into())]),
                (None, Some(day)) => context.text("partner-expected", &[("day", agreed::day(context, day).into())]),
                (None, None) => context.word("partner-open"),
            };
            vec![
                Cell::text(context.text("partner-milestone", &[("name", name.into())])),
                Cell::new(Content::Date(planned)),
                Cell::text(state).traced(agreed::of_row("milestones", row)),
            ]
        })
        .collect()
}
