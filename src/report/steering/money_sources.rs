//! Whose money it is: what was brought in by whom, cash and in kind apart; match funding beside what was agreed; and the
//! money that was promised or granted for the years to come.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::domain::{JoinedRows, Money, RowSet, Subject, SubjectType, Window};
use crate::indicators::contribution::windowed::{givers, in_year};
use crate::indicators::frame::part_of_network;
use crate::indicators::funding::{self, Certainty};
use crate::indicators::{Scope, costs};
use crate::ledger::{ContributionGroup, Row};
use crate::report::{Cell, Context, NumberFormat, Table, Trace, agreed, frame};

/// Whose money it is, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Public,
    Private,
    Others,
}

impl Side {
    const ALL: [Self; 3] = [Self::Public, Self::Private, Self::Others];

    fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
            Self::Others => "others",
        }
    }
}

/// Contributions of one side, with the rows.
#[derive(Default)]
struct Sum<'a> {
    value: Money,
    rows: JoinedRows<'a>,
}

/// Cash and in kind of one side.
#[derive(Default)]
struct Sums<'a> {
    cash: Sum<'a>,
    in_kind: Sum<'a>,
}

impl<'a> Sums<'a> {
    fn add(&mut self, group: &'a ContributionGroup) {
        let sum = if group.kind.is_cash() {
            &mut self.cash
        } else {
            &mut self.in_kind
        };
        sum.value += group.middle;
        sum.rows.push(&group.rows);
    }
}

/// What was brought in up to now by regional public, regional private and other money, as match funding counts it: the
/// State and what partners pass on from others are no match funding.
fn sides<'a>(context: &Context<'a>) -> BTreeMap<Side, Sums<'a>> {
    let facts = context.facts.whole();
    let mut sides: BTreeMap<Side, Sums<'a>> = BTreeMap::new();
    let by_giver = givers(facts).flat_map(|(giver, groups)| {
        let giver = facts.partner(giver).filter(|partner| partner.kind != "state");
        groups.iter().map(move |group| (giver, group))
    });
    for (giver, group) in by_giver.filter(|(_, group)| group.period.last_month() <= context.month()) {
        let side = match giver.filter(|_| group.is_own) {
            Some(partner) if partner.is_public => Side::Public,
            Some(_) => Side::Private,
            None => Side::Others,
        };
        sides.entry(side).or_default().add(group);
    }
    sides
}

/// The State and others beside the region, public and private; cash and in kind never in one column.
pub(super) fn brought(context: &Context<'_>) -> Table {
    let sides = sides(context);
    let rows = Side::ALL
        .into_iter()
        .map(|side| {
            let share = match side {
                Side::Public | Side::Private => {
                    context.cell(context.latest("cofinancing-share", &part_of_network(side.id())))
                }
                Side::Others => context.absent("money-no-match"),
            };
            let mut cells = vec![Cell::text(context.word(&format!("money-side-{}", side.id())))];
            cells.extend(sums(context, sides.get(&side)));
            cells.push(share);
            cells
        })
        .collect();
    Table {
        notes: [
            rest(context),
            Some(context.word("money-note-sides")),
            bridge(context, sides.values()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..frame::table(
            context.word("money-sides-caption"),
            frame::headers(context, "money", &["side", "cash", "in-kind", "share"]),
            rows,
        )
    }
}

/// What the two parts of the region leave of the whole, in words; `None` where they are the whole.
fn rest(context: &Context<'_>) -> Option<String> {
    let part = |side: Side| {
        let figure = context.latest("cofinancing-share", &part_of_network(side.id()))?;
        Some((figure.numerator?, figure.denominator?))
    };
    let ((public, whole), (private, _)) = (part(Side::Public)?, part(Side::Private)?);
    let rest = whole - public - private;
    let share = context.locale.percent(rest / whole, 0);
    (rest >= 1.0).then(|| context.text("money-note-rest", &[("share", share.into())]))
}

/// The cash that everybody together brought in up to now.
pub(crate) fn cash_so_far(context: &Context<'_>) -> Money {
    sides(context).values().map(|sums| sums.cash.value).sum()
}

/// How what came since the start and the amounts of the sheet about contributions hang together; `None` where nothing came
/// within the year.
fn bridge<'a>(context: &Context<'_>, sides: impl Iterator<Item = &'a Sums<'a>>) -> Option<String> {
    let (cash, in_kind) = sides.fold((Money::ZERO, Money::ZERO), |(cash, in_kind), sums| {
        (cash + sums.cash.value, in_kind + sums.in_kind.value)
    });
    let year = in_year(
        context.facts.whole(),
        Scope::span(Window::TwelveMonths, context.month()),
    );
    let of_year = |is_cash: bool| -> Money {
        let groups = year.iter().filter(|group| group.kind.is_cash() == is_cash);
        groups.map(|group| group.middle).sum()
    };
    let euros = |sum: Money| context.locale.euros(sum.euros()).into();
    let arguments = [
        ("cash", euros(cash)),
        ("kind", euros(in_kind)),
        ("year-cash", euros(of_year(true))),
        ("year-kind", euros(of_year(false))),
        ("span", context.year_text().into()),
        ("sheet", frame::sheet_name(context, "contributions").into()),
    ];
    (!year.is_empty()).then(|| context.text("money-note-bridge", &arguments))
}

fn sums(context: &Context<'_>, sums: Option<&Sums<'_>>) -> [Cell; 2] {
    let Some(sums) = sums else {
        return ["report-absent-none", "report-absent-none"].map(|key| context.absent(key));
    };
    [&sums.cash, &sums.in_kind].map(|sum| {
        if sum.value == Money::ZERO {
            return context.absent("report-absent-none");
        }
        Cell::number(sum.value.euros(), NumberFormat::Euro).traced(Trace::Rows(sum.rows.sets().collect()))
    })
}

/// Match funding of each project beside the share that was agreed.
pub(super) fn match_funding(context: &Context<'_>) -> Table {
    let facts = context.table("projects");
    let mut projects: Vec<_> = facts.rows().filter(|row| row.text("project_id").is_some()).collect();
    projects.sort_by_key(|row| (row.text("name").map(str::to_owned), row.index()));
    let (brought, nothing) = (brought_to(context), <[Sums<'_>; 2]>::default());
    let rows = projects
        .iter()
        .map(|row| {
            let project = row.text("project_id").unwrap_or_default();
            let subject = Subject::of(SubjectType::Project, project);
            let share = context.latest("cofinancing-share", &subject);
            let [regional, all] = brought.get(project).unwrap_or(&nothing);
            let agreed = row.number("agreed_cofinancing").map_or_else(
                || context.absent("money-nothing-agreed"),
                |share| Cell::number(share, NumberFormat::Percent(0)).traced(agreed::of_row("projects", *row)),
            );
            let mut cells = vec![context.text_or_absent(row.text("name")), agreed, context.cell(share)];
            cells.extend(sums(context, Some(regional)));
            cells.extend(sums(context, Some(all)));
            cells.push(context.latest("public-support", &subject).map_or_else(
                || context.absent("money-no-in-kind"),
                |figure| context.cell(Some(figure)),
            ));
            cells
        })
        .collect();
    let mut notes = vec![context.word("money-note-match"), support_note(context)];
    notes.extend(projects.iter().filter_map(|row| {
        let [_, all] = brought.get(row.text("project_id")?)?;
        beyond_costs(context, *row, all.cash.value)
    }));
    Table {
        notes,
        ..frame::table(
            context.word("money-match-caption"),
            frame::headers(
                context,
                "money",
                &[
                    "column-project",
                    "agreed",
                    "now",
                    "regional-cash",
                    "regional-kind",
                    "all-cash",
                    "all-kind",
                    "public-support",
                ],
            ),
            rows,
        )
    }
}

/// Where more money was brought in for a project than it costs up to and with the reported year: the two amounts, and that
/// nobody stated what happens with the rest.
fn beyond_costs(context: &Context<'_>, project: Row<'_>, cash: Money) -> Option<String> {
    let (id, month) = (project.text("project_id")?, context.month());
    let table = context.table("costs");
    let up_to_now = costs::all(&table)
        .into_iter()
        .filter(|((of, year, _), _)| *of == id && *year <= month.year());
    let known: Option<Vec<f64>> = up_to_now
        .map(|((_, year, _), cost)| cost.outcome(year, month).or(cost.expected()))
        .collect();
    let cost = Money::from_euros(known.filter(|known| !known.is_empty())?.iter().sum())?;
    if cash <= cost {
        return None;
    }
    // Whole euros, as in the table: rounded for speech the three would not add up.
    let euros = |sum: Money| context.locale.whole_euros(sum.euros()).into();
    let arguments = [
        ("project", project.text("name")?.into()),
        ("cash", euros(cash)),
        ("cost", euros(cost)),
        ("over", euros(cash - cost)),
        ("year", context.month().year().to_string().into()),
    ];
    Some(context.text("money-note-beyond-costs", &arguments))
}

/// What the region itself, and what everybody brought in for each project up to now.
fn brought_to<'a>(context: &Context<'a>) -> FxHashMap<&'a str, [Sums<'a>; 2]> {
    let facts = context.facts.whole();
    let mut projects: FxHashMap<&str, [Sums<'_>; 2]> = FxHashMap::default();
    for (giver, groups) in givers(facts) {
        let is_regional = facts.partner(giver).is_some_and(|partner| partner.kind != "state");
        for group in groups
            .iter()
            .filter(|group| group.period.last_month() <= context.month())
        {
            let Some(project) = &group.project else { continue };
            let [regional, all] = projects.entry(project).or_default();
            all.add(group);
            if is_regional && group.is_own {
                regional.add(group);
            }
        }
    }
    projects
}

/// What the last column of match funding says, and which projects were given more public money than they cost.
fn support_note(context: &Context<'_>) -> String {
    let facts = context.table("projects");
    let names = facts.rows().filter_map(|row| {
        let subject = Subject::of(SubjectType::Project, row.text("project_id")?);
        let share = context.latest("public-support", &subject)?.value?;
        (share > 1.0).then(|| context.subject_name(&subject))
    });
    let names: Vec<String> = names.collect();
    let mut note = context.word("money-note-support");
    if !names.is_empty() {
        note.push(' ');
        note.push_str(&context.text(
            "money-note-support-over",
            &[("projects", context.locale.list(&names).into())],
        ));
    }
    note
}

/// Money for a project in a year: temporary and structural where it is certain, pledged, and what is only hoped for.
#[derive(Default)]
struct Committed {
    sums: [Money; 4],
    rows: Vec<u32>,
}

/// Money per project and year from the reported year on, by how certain it is.
pub(super) fn commitments(context: &Context<'_>) -> Table {
    let table = context.table("funding");
    let mut years: BTreeMap<(i32, String), Committed> = BTreeMap::new();
    for fund in funding::all(&table) {
        if fund.year < context.month().year() {
            continue;
        }
        let Some(amount) = Money::from_euros(fund.amount) else {
            continue;
        };
        let project = if fund.project.is_empty() {
            context.word("money-whole-network")
        } else {
            context.subject_name(&Subject::of(SubjectType::Project, fund.project))
        };
        let place = match (fund.certainty, fund.is_structural) {
            (Certainty::Secured, false) => 0,
            (Certainty::Secured, true) => 1,
            (Certainty::Pledged, _) => 2,
            (Certainty::Hoped, _) => 3,
        };
        let committed = years.entry((fund.year, project)).or_default();
        committed.sums[place] += amount;
        committed.rows.push(fund.row);
    }
    let rows = years
        .into_iter()
        .map(|((year, project), committed)| {
            let trace = Trace::Rows(vec![RowSet::new("funding", committed.rows.clone())]);
            let mut cells = vec![Cell::text(year.to_string()), Cell::text(project)];
            cells.extend(committed.sums.map(|sum| {
                if sum == Money::ZERO {
                    context.absent("report-absent-none")
                } else {
                    Cell::number(sum.euros(), NumberFormat::Euro).traced(trace.clone())
                }
            }));
            cells
        })
        .collect();
    frame::table(
        context.word("money-commitments-caption"),
        frame::headers(
            context,
            "money",
            &["year", "column-project", "temporary", "structural", "pledged", "hoped"],
        ),
        rows,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::{House, shown};

    #[test]
    fn cash_and_in_kind_of_the_region_stand_apart() {
        // Achterdam: 2.600 in hours and 300 in rooms; the water authority 9.000 in money. Both are public.
        let house = House::three_partners();
        let table = brought(&house.context());
        let row: Vec<String> = table.rows[0].iter().map(shown).collect();
        assert_eq!(row[..3], ["Regionaal publiek", "9000", "2900"]);
        assert_eq!(shown(&table.rows[2][1]), "geen");
        assert!(
            table.notes[1].contains("€ 9.000 in geld en € 2.900 in natura")
                && table.notes[1].contains("blad Bijdragen"),
            "{:?}",
            table.notes
        );
    }

    #[test]
    fn what_public_and_private_leave_of_the_whole_is_said() {
        let said = |private| {
            let mut house = House::empty();
            let (period, window) = (house.scope.period(), Window::ToDate);
            let part =
                |id, part| Measurement::ratio("cofinancing-share", part_of_network(id), period, window, part, 1_000.0);
            house.measurements = Measurements::new(vec![part("public", 580.0), part("private", private)]);
            rest(&house.context())
        };
        // 1.000 − 580 − 340 = 80.
        let rest = said(340.0).expect("a sentence");
        assert!(rest.contains("de rest (8%)"), "{rest}");
        assert_eq!(said(420.0), None);
    }

    #[test]
    fn match_funding_has_cash_and_in_kind_in_columns_of_their_own() {
        let mut house = House::three_partners().with_tables(&[("projects", &[vec![("project_id", "P1")]])]);
        for group in &mut house.facts.contributions {
            group.project = Some("P1".to_owned());
        }
        let table = match_funding(&house.context());
        let row: Vec<String> = table.rows[0].iter().map(shown).collect();
        assert_eq!(row[3..7], ["9000", "2900", "9000", "2900"]);
    }

    #[test]
    fn money_beyond_what_a_project_costs_up_to_this_year_is_reconciled_in_words() {
        let projects = [vec![("project_id", "P1"), ("name", "Eén loket")]];
        let cost = |year, kind, amount| vec![("project_id", "P1"), ("year", year), ("kind", kind), ("amount", amount)];
        let said = |this_year| {
            let costs = [
                cost("2025", "actual", "2000"),
                // So far this year; the forecast is of the whole of it.
                cost("2026", "actual", "1000"),
                cost("2026", "forecast", this_year),
                cost("2027", "forecast", "50000"),
            ];
            let mut house = House::three_partners().with_tables(&[("projects", &projects), ("costs", &costs)]);
            for group in &mut house.facts.contributions {
                group.project = Some("P1".to_owned());
            }
            match_funding(&house.context()).notes.join(" ")
        };
        // 9.000 in money; 2.000 + 5.000 to the end of 2026.
        let beyond = said("5000");
        for part in [
            "Bij Eén loket",
            "€ 9.000 in geld",
            "tot en met 2026",
            "€ 7.000",
            "€ 2.000",
        ] {
            assert!(beyond.replace('\u{a0}', " ").contains(part), "{part}: {beyond}");
        }
        assert!(!said("7000").contains("het verschil van"));
    }

    #[test]
    fn a_project_with_more_public_money_than_costs_is_named() {
        let projects = [
            vec![("project_id", "P1"), ("name", "Eén loket")],
            vec![("project_id", "P2"), ("name", "Samen op tijd")],
        ];
        let mut house = House::empty().with_tables(&[("projects", &projects)]);
        let figure = |project, public| {
            let (subject, period) = (Subject::of(SubjectType::Project, project), house.scope.period());
            Measurement::ratio("public-support", subject, period, Window::ToDate, public, 1_000.0)
        };
        let within = vec![figure("P1", 1_000.0), figure("P2", 400.0)];
        let beyond = vec![figure("P1", 1_100.0), figure("P2", 400.0)];
        house.measurements = Measurements::new(within);
        let note = support_note(&house.context());
        assert!(!note.contains("Eén loket"), "at the ceiling it is within: {note}");
        house.measurements = Measurements::new(beyond);
        let table = match_funding(&house.context());
        let note = table.notes.join(" ");
        assert!(note.contains("Bij Eén loket is meer publiek geld"), "{note}");
        let last: Vec<String> = table.rows.iter().filter_map(|row| row.last().map(shown)).collect();
        assert_eq!(last, ["1.1", "0.4"]);
    }

    #[test]
    fn money_that_is_only_hoped_for_never_stands_with_what_is_certain() {
        let fund = |amount, nature, status| {
            vec![
                ("project_id", "P1"),
                ("year", "2027"),
                ("amount", amount),
                ("nature", nature),
                ("status", status),
            ]
        };
        let house = House::empty().with_tables(&[(
            "funding",
            &[
                fund("60000", "structural", "budgeted"),
                fund("75000", "structural", "idea"),
                fund("40000", "temporary", "pledged"),
            ],
        )]);
        let table = commitments(&house.context());
        let row: Vec<String> = table.rows[0].iter().map(shown).collect();
        assert_eq!(row, ["2027", "P1", "geen", "60000", "40000", "75000"]);
    }
}
