//! What the register says of a benefit, in cells: the same in the monthly report and in the review.

use crate::domain::{Subject, SubjectType, Window};
use crate::ledger::Row;
use crate::report::steering::kpis;
use crate::report::{Cell, Context};

/// True where what came of a benefit is assumed: nobody measured it.
pub(super) fn is_estimated(row: Row<'_>) -> bool {
    row.text("method") == Some("assumption")
}

/// True where a benefit is stated to be measured by comparing: what would have happened anyway is not taken off again.
pub(super) fn is_compared(row: Row<'_>) -> bool {
    row.text("method") == Some("comparison")
}

/// True where a benefit is stated to be measured by comparing, and the measurements of its KPI hold nobody to compare with:
/// the comparison was made elsewhere, and nobody can see it here.
pub(super) fn is_compared_elsewhere(context: &Context<'_>, row: Row<'_>) -> bool {
    let is_seen = |kpi: &str| {
        let difference = context.figure("effect-difference", &Subject::of(SubjectType::Kpi, kpi), Window::ToDate);
        difference.is_some_and(|figure| figure.value.is_some())
    };
    is_compared(row) && !row.text("kpi_id").is_some_and(is_seen)
}

/// Of each benefit with a comparison that cannot be seen and a stated share that would have happened anyway: what would be
/// left if that share were taken off, and that its owner is to be asked. `None` where there is no such benefit.
pub(super) fn compared_elsewhere(context: &Context<'_>) -> Option<String> {
    let register = context.table("benefits");
    let said: Vec<String> = register
        .rows()
        .filter(|row| is_compared_elsewhere(context, *row))
        .filter_map(|row| {
            let (id, share) = (row.text("benefit_id")?, row.number("deadweight")?);
            let net = context
                .latest("benefit-net", &Subject::of(SubjectType::Benefit, id))?
                .value?;
            let arguments = [
                ("name", row.text("name").unwrap_or(id).into()),
                ("share", context.locale.percent(share, 0).into()),
                ("net", context.locale.euros(net).into()),
                ("less", context.locale.euros(net * (1.0 - share)).into()),
            ];
            (share > 0.0).then(|| context.text("review-compared-elsewhere", &arguments))
        })
        .collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// The name of a benefit, with a word behind it where what came is assumed and not measured.
pub(super) fn named(context: &Context<'_>, row: Row<'_>, name: String) -> String {
    if is_estimated(row) {
        return context.text("report-benefits-estimated", &[("name", name.into())]);
    }
    name
}

/// How much of what came is assumed and not measured, with the benefits it is of; `None` where all of it is measured.
pub(super) fn estimated(context: &Context<'_>) -> Option<String> {
    let (names, sum) = estimates(context);
    let arguments = [
        ("euros", context.locale.euros(sum).into()),
        ("names", context.locale.list(&names).into()),
    ];
    (!names.is_empty()).then(|| context.text("report-benefits-estimated-part", &arguments))
}

/// The euros so far that were estimated and not measured; `None` where there are none.
pub(super) fn estimated_euros(context: &Context<'_>) -> Option<f64> {
    let (names, sum) = estimates(context);
    (!names.is_empty()).then_some(sum)
}

/// Names and sum of the benefits so far that were estimated.
fn estimates(context: &Context<'_>) -> (Vec<String>, f64) {
    let register = context.table("benefits");
    let mut names = Vec::new();
    let mut sum = 0.0;
    for row in register.rows().filter(|row| is_estimated(*row)) {
        let id = row.text("benefit_id").unwrap_or_default();
        let net = context.latest("benefit-net", &Subject::of(SubjectType::Benefit, id));
        if let Some(value) = net.and_then(|figure| figure.value) {
            sum += value;
            names.push(format!("“{}”", row.text("name").unwrap_or(id)));
        }
    }
    (names, sum)
}

/// True of a benefit that is told in euros: it has a value a unit, or its plan or what came of it has an amount.
pub(super) fn is_in_euros(context: &Context<'_>, row: Row<'_>) -> bool {
    let has_amount = |id: &str| {
        let table = context.table(id);
        table
            .rows()
            .any(|other| other.text("benefit_id") == row.text("benefit_id") && other.number("eur").is_some())
    };
    row.number("value_per_unit").is_some() || has_amount("benefit_plan") || has_amount("benefit_realisation")
}

/// What limits a sentence about realised benefits, right behind it: of how many on plan the KPI shows no change, and of how
/// many the owner gave no judgement yet. `None` where nothing limits it.
pub(super) fn limit(context: &Context<'_>) -> Option<String> {
    let register = context.table("benefits");
    let (benefits, judged) = register.rows().fold((0usize, 0usize), |(all, judged), row| {
        (all + 1, judged + usize::from(row.text("judgement").is_some()))
    });
    let (quiet, all) = quiet(context);
    let arguments = [
        ("n", quiet.len().into()),
        ("all", all.into()),
        ("open", (benefits - judged).into()),
        ("benefits", benefits.into()),
    ];
    let key = match limits(context) {
        (false, false) => return None,
        (true, true) => "report-benefits-limit-both",
        (true, false) => "report-benefits-limit-kpis",
        (false, true) => "report-benefits-limit-owners",
    };
    Some(context.text(key, &arguments))
}

/// What was realised of the plan as a headline, which says in short that not everything bears it out.
pub(super) fn headline(context: &Context<'_>, share: f64) -> String {
    let bears = match limits(context) {
        (false, false) => "all",
        (true, true) => "neither",
        (true, false) => "no-kpis",
        (false, true) => "no-owners",
    };
    let share = context.locale.percent(share, 0);
    context.text(
        "report-benefits-headline",
        &[("share", share.into()), ("bears", bears.into())],
    )
}

/// Whether KPIs of benefits on plan show no change, and whether judgements of owners are missing.
fn limits(context: &Context<'_>) -> (bool, bool) {
    let register = context.table("benefits");
    let is_unjudged = register.rows().any(|row| row.text("judgement").is_none());
    (!quiet(context).0.is_empty(), is_unjudged)
}

/// A sentence about realised benefits with what limits it behind it.
pub(super) fn limited(context: &Context<'_>, said: String) -> String {
    match limit(context) {
        Some(limit) => context.text(
            "report-benefits-limited",
            &[("said", said.into()), ("limit", limit.into())],
        ),
        None => said,
    }
}

/// The benefits that are on plan by what was reported while the KPI that measures them shows no change, of those that are
/// on plan and have a KPI; `None` where there is none. What nobody measured is told as an estimate already.
pub(super) fn unseen(context: &Context<'_>) -> Option<String> {
    let (names, all) = quiet(context);
    let arguments = [
        ("n", names.len().into()),
        ("all", all.into()),
        ("names", context.locale.list(&names).into()),
    ];
    (!names.is_empty()).then(|| context.text("report-benefits-unseen", &arguments))
}

/// Names of the benefits on plan of which the KPI shows no change, and of how many that are on plan and have a KPI.
fn quiet(context: &Context<'_>) -> (Vec<String>, usize) {
    let register = context.table("benefits");
    let least = context.scope.thresholds.value("benefit-plan-share");
    let mut all = 0usize;
    let mut names = Vec::new();
    let measured = register
        .rows()
        .filter(|row| !is_estimated(*row) && row.text("direction") != Some("negative"));
    for row in measured {
        let (Some(id), Some(kpi)) = (row.text("benefit_id"), row.text("kpi_id")) else {
            continue;
        };
        let share = context.latest("benefit-realisation", &Subject::of(SubjectType::Benefit, id));
        if share.and_then(|figure| figure.value).is_none_or(|share| share < least) {
            continue;
        }
        all += 1;
        if kpis::is_quiet(context, kpi) {
            names.push(format!("“{}”", row.text("name").unwrap_or(id)));
        }
    }
    (names, all)
}

/// Who answers for a benefit: partner and role.
pub(super) fn owner(context: &Context<'_>, row: Row<'_>) -> Cell {
    let role = row.text("owner_role").map(str::to_owned);
    let owner = match (row.text("owner_partner_id"), role) {
        (Some(partner), Some(role)) => Some(format!("{} ({role})", context.partner_name(partner))),
        (Some(partner), None) => Some(context.partner_name(partner)),
        (None, role) => role,
    };
    context.text_or_absent(owner.as_deref())
}

/// The owner's judgement with role and date; where nobody judged yet, the proposal to ask for one, in the words of a key.
pub(super) fn judgement(context: &Context<'_>, row: Row<'_>, ask: &str) -> Cell {
    let Some(judgement) = row.text("judgement") else {
        return Cell::text(context.text("report-benefits-no-judgement", &[("what", context.word(ask).into())]));
    };
    let word = context.enum_word("benefits", "judgement", judgement);
    let details: Vec<String> = row
        .text("judged_by_role")
        .map(str::to_owned)
        .into_iter()
        .chain(row.date("judged_on").map(|day| context.locale.date(day)))
        .collect();
    Cell::text(if details.is_empty() {
        word
    } else {
        format!("{word} ({})", details.join(", "))
    })
}
