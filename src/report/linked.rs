//! The figure that a decision follows from: what it is, what it was before the decision, what it is now.

use std::collections::BTreeSet;

use crate::domain::{Date, Finding, Measurement, Month, Period, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::funding::{self, Certainty};
use crate::indicators::{INDICATORS, Scope};
use crate::ledger::Row;
use crate::report::names::capitalised;
use crate::report::{Cell, Content, Context, Trace, agreed, findings, funded, kpi};

/// Ratios of two amounts in euros: the amounts say more than the ratio.
const OF_EUROS: [&str; 4] = [
    "benefit-realisation",
    "cofinancing-share",
    "funding-coverage",
    "project-budget",
];

/// Which figure a decision follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Linked {
    /// Id of the indicator.
    pub(crate) indicator: &'static str,
    /// What the figure is about.
    pub(crate) subject: Subject,
}

/// The figure that a decision names in its column `indicator_id`: an indicator of the network, or the code of a KPI. An
/// indicator that has figures of several things and none of the network does not say which is meant, and is not guessed.
pub(crate) fn of(context: &Context<'_>, decision: Row<'_>) -> Option<Linked> {
    let id = decision.text("indicator_id")?.trim();
    if kpi::in_force(context).iter().any(|kpi| kpi.id == id) {
        return Some(Linked {
            indicator: "kpi-value",
            subject: Subject::of(SubjectType::Kpi, id),
        });
    }
    let mut known = INDICATORS.iter().map(|indicator| indicator.definition().id);
    let indicator = known.find(|known| *known == id)?;
    let subject = Subject::network();
    let is_shown = !findings::is_confidential(indicator) && newest(context, indicator, &subject).is_some();
    is_shown.then_some(Linked { indicator, subject })
}

/// The figure that a finding is about, where that is one of a KPI: it has a target to stand beside.
pub(crate) fn of_finding(finding: &Finding) -> Option<Linked> {
    let is_kpi = finding.subject.kind == SubjectType::Kpi;
    is_kpi.then(|| Linked {
        indicator: "kpi-value",
        subject: finding.subject.clone(),
    })
}

/// The newest figure with a value up to the reported month; of what is only known of years to come, the first.
fn newest<'a>(context: &Context<'a>, indicator: &str, subject: &Subject) -> Option<&'a Measurement> {
    let valued = |figure: &&Measurement| figure.value.is_some();
    let known = context.history(indicator, subject).into_iter().rfind(valued);
    known.or_else(|| {
        let all = context.measurements.of(indicator).iter();
        let ahead = all.filter(|figure| figure.key.subject == *subject).filter(valued);
        ahead.min_by_key(|figure| figure.key.period.last_month())
    })
}

impl Linked {
    /// Its name: `Structurele dekking`, or the name of the KPI.
    pub(crate) fn title(&self, context: &Context<'_>) -> String {
        match self.subject.kind {
            SubjectType::Kpi => context.subject_name(&self.subject),
            _ => capitalised(&context.indicator_title(self.indicator)),
        }
    }

    /// The newest figure.
    pub(crate) fn now<'a>(&self, context: &Context<'a>) -> Option<&'a Measurement> {
        newest(context, self.indicator, &self.subject)
    }

    /// The figure before a day, over the same span of time as the newest: of the last period that had ended, from the
    /// figures of this edition, else measured anew over that month with what is known now.
    pub(crate) fn before(&self, context: &Context<'_>, day: Date) -> Option<Measurement> {
        let now = self.now(context)?;
        let ended = Month::of(day).plus(-1);
        let is_like = |figure: &&Measurement| {
            figure.key.window == now.key.window
                && figure.key.period.months() == now.key.period.months()
                && figure.value.is_some()
        };
        let known = context.history(self.indicator, &self.subject);
        let known = known
            .into_iter()
            .filter(is_like)
            .rfind(|m| m.key.period.last_month() <= ended);
        known
            .cloned()
            .or_else(|| self.measured(context, ended).filter(|figure| is_like(&figure)))
    }

    fn measured(&self, context: &Context<'_>, month: Month) -> Option<Measurement> {
        let scope = Scope {
            month,
            ..context.scope.clone()
        };
        let indicator = INDICATORS
            .iter()
            .find(|indicator| indicator.definition().id == self.indicator)?;
        let figures = indicator.measure(context.facts, &scope);
        figures
            .into_iter()
            .find(|figure| figure.key.subject == self.subject && figure.key.period.last_month() == month)
    }

    /// A figure in words with its period: `8 (apr 2026)`.
    pub(crate) fn cell(context: &Context<'_>, figure: Option<&Measurement>) -> Cell {
        let Some((figure, value)) = figure.and_then(|figure| Some((figure, figure.value?))) else {
            return context.absent("report-absent-missing");
        };
        let said = format!("{}{}", said(context, figure, value), per(context, &figure.key.subject));
        let month = context.locale.month_short(figure.key.period.last_month());
        let trace = if context.measurements.get(&figure.key).is_some() {
            Trace::Measurement(figure.key.clone())
        } else {
            Trace::Rows(figure.rows.clone())
        };
        let text = match figure.key.window {
            Window::ToDate => context.text(
                "report-linked-to-date",
                &[("said", said.into()), ("month", month.into())],
            ),
            _ => format!("{said} ({month})"),
        };
        let mut cell = Cell::new(Content::Text(text)).traced(trace);
        cell.is_provisional = figure.status == Status::Provisional;
        cell.is_restated = figure.status == Status::Restated;
        cell
    }

    /// Its name, its value now and what it should be: `Wachttijd: 31 dagen (okt 2026); doel 30 dagen (31 dec 2026)`. Of money
    /// that ends, what the first year without it lacks, its last day and how long that is after the meeting.
    pub(crate) fn now_and_target(&self, context: &Context<'_>) -> Cell {
        let mut cell = Self::cell(context, self.now(context));
        let Content::Text(value) = &cell.content else {
            return cell;
        };
        let lacking = || lacking(context, first_uncovered(context, &self.subject)?);
        let of_money = self.is_of_money().then(|| [lacking(), self.ends(context)]);
        let of_money: Vec<String> = of_money.into_iter().flatten().flatten().collect();
        let said = if of_money.is_empty() {
            let target = self.target(context).map(|target| format!("; {target}"));
            format!("{}: {value}{}", self.title(context), target.unwrap_or_default())
        } else {
            of_money.join(" ")
        };
        cell.content = Content::Text(said);
        cell
    }

    /// True of a figure about money that ends, or about what it leaves uncovered.
    fn is_of_money(&self) -> bool {
        matches!(self.indicator, "funding-cliff" | "funding-coverage")
    }

    /// The target of a KPI with its day; `None` of anything else and without one.
    fn target(&self, context: &Context<'_>) -> Option<String> {
        let kpis = kpi::in_force(context);
        let is_it = |kpi: &&kpi::Kpi| self.subject.kind == SubjectType::Kpi && kpi.id == self.subject.id;
        let kpi = kpis.iter().find(is_it)?;
        let target = with_unit(context, kpi.target?, &Unit::Own(kpi.unit.clone()));
        let target = format!("{target} {}", kpi.per);
        let day = kpi.target_date.map(|day| agreed::day(context, day));
        let arguments = [
            ("target", target.trim_end().into()),
            ("day", day.clone().unwrap_or_default().into()),
        ];
        let key = if day.is_some() {
            "linked-target"
        } else {
            "linked-target-undated"
        };
        Some(context.text(key, &arguments))
    }

    /// The last day of temporary money; days to it are counted from the meeting that decides, not from the reported month.
    fn ends(&self, context: &Context<'_>) -> Option<String> {
        if self.indicator != "funding-cliff" {
            return None;
        }
        let days = self.now(context)?.value?;
        let end = context.month().last_day().plus_days(days as i32);
        let said = context.text("linked-ends", &[("day", agreed::day(context, end).into())]);
        let meeting = agreed::next_meeting(context).filter(|meeting| *meeting < end);
        let Some(meeting) = meeting else {
            return Some(said);
        };
        let arguments = [
            ("n", i64::from(end.days() - meeting.days()).into()),
            ("meeting", agreed::day(context, meeting).into()),
        ];
        Some(format!("{said}, {}", context.text("linked-ends-after", &arguments)))
    }

    /// Who pays what was found of costs that are not covered, and what comes after the money; empty where it is about
    /// something else.
    pub(crate) fn payers(&self, context: &Context<'_>) -> Vec<String> {
        if !self.is_of_money() {
            return Vec::new();
        }
        match first_uncovered(context, &self.subject).map(|figure| figure.key.period) {
            Some(Period::Year(year)) => payers(context, year),
            _ => Vec::new(),
        }
    }

    /// The euros that the figure is about, in a sentence; `None` where it is not about euros.
    pub(crate) fn euros(&self, context: &Context<'_>) -> Option<String> {
        if self.is_of_money() {
            return uncovered(context, &self.subject);
        }
        let now = self.now(context)?;
        let title = self.title(context);
        if now.unit == Unit::Eur {
            let value = context.locale.euros(now.value?);
            return Some(context.text("linked-euros", &[("title", title.into()), ("value", value.into())]));
        }
        if !OF_EUROS.contains(&self.indicator) {
            return None;
        }
        let (part, whole) = (now.numerator?, now.denominator?);
        let arguments = [
            ("title", title.into()),
            ("part", context.locale.euros(part).into()),
            ("whole", context.locale.euros(whole).into()),
        ];
        Some(context.text("linked-part", &arguments))
    }
}

/// A value with its unit where that is its own: `8 jongeren`.
fn said(context: &Context<'_>, figure: &Measurement, value: f64) -> String {
    with_unit(context, value, &figure.unit)
}

/// The period that a KPI is counted over, to be put behind a value: ` per maand`; empty of anything else.
fn per(context: &Context<'_>, subject: &Subject) -> String {
    let kpis = kpi::in_force(context).into_iter();
    let mut own = kpis.filter(|kpi| kpi.subject() == *subject && !kpi.per.is_empty());
    own.next().map_or_else(String::new, |kpi| format!(" {}", kpi.per))
}

fn with_unit(context: &Context<'_>, value: f64, unit: &Unit) -> String {
    let said = context.said(value, unit);
    match unit {
        Unit::Own(unit) if unit == "%" => format!("{said}%"),
        Unit::Own(unit) if !unit.is_empty() => format!("{said} {unit}"),
        Unit::Days => context.text("linked-days", &[("n", (value.round() as i64).into())]),
        _ => said,
    }
}

/// `In 2027 is € 60.000 van € 380.000 structureel gedekt`, of the first year that is not covered whole.
fn uncovered(context: &Context<'_>, subject: &Subject) -> Option<String> {
    first_uncovered(context, subject).and_then(|first| covered_in_part(context, first, "linked-covered"))
}

/// The same in short: `In 2027 is € 60.000 van € 380.000 gedekt; er ontbreekt € 320.000.`
fn lacking(context: &Context<'_>, first: &Measurement) -> Option<String> {
    covered_in_part(context, first, "linked-lacking")
}

/// Year, part, whole and gap of what is covered, in a sentence.
fn covered_in_part(context: &Context<'_>, first: &Measurement, key: &str) -> Option<String> {
    let (part, whole) = (first.numerator?, first.denominator?);
    let arguments = [
        ("year", context.locale.period(first.key.period).into()),
        ("part", context.locale.euros(part).into()),
        ("whole", context.locale.euros(whole).into()),
        ("gap", context.locale.euros(whole - part).into()),
    ];
    Some(context.text(key, &arguments))
}

fn first_uncovered<'a>(context: &Context<'a>, subject: &Subject) -> Option<&'a Measurement> {
    let figures = context.measurements.of("funding-coverage").iter();
    figures
        .filter(|figure| figure.key.subject == *subject && figure.value.is_some_and(|value| value < 1.0))
        .min_by_key(|figure| figure.key.period.last_month())
}

/// Who pays the part that was found, who pledged something beside it, and what comes after the money; what is not known is
/// left out.
fn payers(context: &Context<'_>, year: i32) -> Vec<String> {
    let table = context.table("funding");
    let facts = context.facts.whole();
    let of = |certainty: Certainty| -> BTreeSet<String> {
        let figures = context.measurements.of("funding-coverage").iter();
        let rows: BTreeSet<u32> = figures
            .filter(|figure| figure.key.period == Period::Year(year))
            .flat_map(|figure| figure.rows.iter().filter(|set| set.table() == "funding"))
            .flat_map(|set| set.rows().iter().copied())
            .collect();
        let funds = funding::all(&table).into_iter();
        let own = funds.filter(|fund| rows.contains(&fund.row) && fund.certainty == certainty && fund.is_structural);
        let givers = own.filter_map(|fund| fund.partner);
        givers
            .filter_map(|id| facts.partner(facts.holder(id)))
            .map(|partner| partner.name.clone())
            .collect()
    };
    let list = |names: BTreeSet<String>| context.locale.list(&names.into_iter().collect::<Vec<_>>());
    let (paying, pledging) = (of(Certainty::Secured), of(Certainty::Pledged));
    let said = [
        (!paying.is_empty()).then(|| context.text("linked-payers", &[("names", list(paying).into())])),
        (!pledging.is_empty()).then(|| context.text("linked-pledging", &[("names", list(pledging).into())])),
        funded::late_milestones(context),
    ];
    said.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{RowSet, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::{House, shown};

    /// A year in which 60.000 of 380.000 is paid for: row 0 is secured, row 1 pledged.
    fn house() -> House {
        let fund = |partner, amount, status| {
            vec![
                ("partner_id", partner),
                ("project_id", "P1"),
                ("year", "2027"),
                ("amount", amount),
                ("nature", "structural"),
                ("status", status),
            ]
        };
        let funds = [
            fund("achterdam", "60000", "budgeted"),
            fund("lage-polder", "40000", "pledged"),
        ];
        let mut house = House::three_partners().with_tables(&[("funding", &funds)]);
        let (network, year) = (Subject::network(), Period::Year(2027));
        let window = Window::TwelveMonths;
        let coverage = Measurement::ratio("funding-coverage", network.clone(), year, window, 60_000.0, 380_000.0)
            .with_rows([RowSet::new("funding", vec![0, 1])]);
        let (month, days) = (house.scope.period(), Unit::Days);
        let cliff = Measurement::new("funding-cliff", network, month, Window::Month, days, 61.0);
        let mut figures = house.measurements.all().to_vec();
        figures.extend([coverage, cliff]);
        house.measurements = Measurements::new(figures);
        house
    }

    fn money() -> Linked {
        Linked {
            indicator: "funding-cliff",
            subject: Subject::network(),
        }
    }

    #[test]
    fn who_pays_what_was_found_and_who_pledged_stand_apart() {
        let house = house();
        let said = money().payers(&house.context());
        assert_eq!(said[0], "Wat er is, komt van Gemeente Achterdam.");
        assert!(said[1].starts_with("Waterschap Lage Polder zegde"), "{said:?}");
        let kpi = Linked {
            indicator: "kpi-value",
            subject: Subject::of(SubjectType::Kpi, "wachttijd"),
        };
        assert!(kpi.payers(&house.context()).is_empty());
    }

    #[test]
    fn a_figure_stands_beside_its_target_and_money_with_what_lacks_and_its_last_day() {
        let house = house();
        let context = house.context();
        assert_eq!(
            shown(&money().now_and_target(&context)),
            "In 2027 is € 60.000 van € 380.000 blijvend gedekt; er ontbreekt € 320.000. Tijdelijk geld stopt op 31 dec 2026"
        );
        let kpi = Linked {
            indicator: "kpi-value",
            subject: Subject::of(SubjectType::Kpi, "wachttijd"),
        };
        let said = shown(&kpi.now_and_target(&context));
        assert!(
            said.starts_with("Wachttijd: 31 dagen (okt 2026); doel 30 dagen"),
            "{said}"
        );
    }
}
