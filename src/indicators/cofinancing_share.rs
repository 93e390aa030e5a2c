//! # What it measures
//! Which part of all that was brought in the region paid itself: match funding.
//!
//! # Formula
//! `own contributions of regional partners / all contributions`, cash and in kind, from the start up to the reported
//! month; low and high by the low and high rates. Regional is every partner but the State; own as the ledger has it.
//! Of the network, split into `network/public` and `network/private` over the same whole, and of each project.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros at the agreed rates); higher is better.
//!
//! # Undefined when
//! Corrections outweigh what was brought in. Missing when nothing was. Provisional while a delivery is missing. What
//! was given to no project counts in the network only.
//!
//! # Source
//! Regio Deal regulation (Stcrt. 2023, 12561) art. 1: regional financing in money or in kind, without money of the State.
//!
//! # Differs from
//! `own-funding-share`, in which money of the State itself is its own.

use std::collections::BTreeMap;

use crate::domain::{JoinedRows, Measurement, Money, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::contribution::windowed::givers;
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::{ContributionGroup, DeliveryState, Facts};

/// See the module.
pub(crate) struct CofinancingShare;

static DEFINITION: Definition = Definition {
    id: "cofinancing-share",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// At the low, agreed and high rates.
type Bands = [Money; 3];

/// What regional partners brought in themselves, and all that was brought in.
#[derive(Clone, Debug, Default)]
struct Sums<'a> {
    public: Bands,
    private: Bands,
    all: Bands,
    rows: JoinedRows<'a>,
}

impl<'a> Sums<'a> {
    fn add(&mut self, group: &'a ContributionGroup, regional: Option<bool>) {
        let bands = [group.low, group.middle, group.high];
        let add = |sums: &mut Bands| sums.iter_mut().zip(bands).for_each(|(sum, band)| *sum += band);
        add(&mut self.all);
        match regional.filter(|_| group.is_own) {
            Some(true) => add(&mut self.public),
            Some(false) => add(&mut self.private),
            None => {}
        }
        self.rows.push(&group.rows);
    }

    fn regional(&self) -> Bands {
        let mut sums = self.public;
        sums.iter_mut().zip(self.private).for_each(|(sum, band)| *sum += band);
        sums
    }
}

impl Indicator for CofinancingShare {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        // Whether a regional partner is public; the State is not of the region.
        let regional: BTreeMap<&str, bool> = facts
            .partners
            .iter()
            .filter(|partner| partner.kind != "state")
            .map(|partner| (partner.id.as_str(), partner.is_public))
            .collect();
        let mut network = Sums::default();
        let register = facts.table("projects");
        let ids = register.rows().filter_map(|row| row.text("project_id"));
        let mut projects: BTreeMap<&str, Sums<'_>> = ids.map(|id| (id, Sums::default())).collect();
        let by_giver = givers(facts).flat_map(|(giver, groups)| {
            let regional = regional.get(giver).copied();
            groups.iter().map(move |group| (regional, group))
        });
        for (regional, group) in by_giver.filter(|(_, group)| group.period.last_month() <= scope.month) {
            network.add(group, regional);
            if let Some(project) = &group.project {
                projects.entry(project).or_default().add(group, regional);
            }
        }
        let lacks_delivery = facts
            .deliveries
            .iter()
            .any(|delivery| delivery.month <= scope.month && delivery.state == DeliveryState::Missing);
        let figure = |subject: Subject, part: Bands, sums: &Sums<'_>| {
            let figure = share(frame, subject, part, sums).with_rows(sums.rows.sets());
            provisional_if(figure, lacks_delivery)
        };
        let mut figures = vec![
            figure(Subject::network(), network.regional(), &network),
            figure(part_of_network("public"), network.public, &network),
            figure(part_of_network("private"), network.private, &network),
        ];
        figures.extend(projects.iter().map(|(project, sums)| {
            let subject = Subject::of(SubjectType::Project, project);
            figure(subject, sums.regional(), sums)
        }));
        figures
    }
}

fn share(frame: Frame, subject: Subject, part: Bands, sums: &Sums) -> Measurement {
    let ratio = |band: usize| {
        let is_defined = sums.all[band].cents() > 0 && part[band].cents() >= 0;
        is_defined.then(|| part[band].euros() / sums.all[band].euros())
    };
    let n = sums.rows.sets().map(|set| set.len()).sum();
    match (ratio(0), ratio(1), ratio(2)) {
        (Some(low), Some(middle), Some(high)) => frame
            .ratio(subject, part[1].euros(), sums.all[1].euros())
            .with_band(low.min(middle).min(high), low.max(middle).max(high))
            .with_n(n),
        _ if n == 0 => frame.absent(subject, Status::Missing),
        _ => frame.absent(subject, Status::Undefined).with_n(n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{
        at, city_firm_and_state, delivery, facts, hours, money, month, not_own, partner, scope, within,
    };

    fn measured(contributions: Vec<ContributionGroup>) -> Vec<Measurement> {
        let projects = ["P1", "P2"].map(|id| vec![("project_id", id)]);
        let mut facts = facts(&[("projects", &projects)]);
        facts.partners = city_firm_and_state();
        facts.contributions = contributions;
        CofinancingShare.measure(&facts, &scope())
    }

    fn of(found: &[Measurement], subject: &Subject) -> Measurement {
        at(found, "cofinancing-share", subject, Window::ToDate)
    }

    #[test]
    fn money_of_the_state_is_no_match_funding_whoever_passes_it_on() {
        // Own and regional: 300 in hours of the city, 100 of the firm. The State's 400 and the 200 that the city passes
        // on are not: 400 of 1.000. November does not count.
        let found = measured(vec![
            within(hours("city", "2024-03", 300), "P1"),
            not_own(money("city", "2026-03", 200)),
            money("firm", "2026-03", 100),
            money("firm", "2026-11", 900),
            within(money("state", "2026-03", 400), "P1"),
        ]);
        let network = of(&found, &Subject::network());
        assert_eq!(
            (network.value, network.numerator, network.denominator, network.n),
            (Some(0.4), Some(400.0), Some(1_000.0), Some(4))
        );
        // Low 270 + 100 of 970; high 360 + 100 of 1.060.
        assert_eq!(
            (network.low, network.high),
            (Some(370.0 / 970.0), Some(460.0 / 1_060.0))
        );
        assert_eq!(of(&found, &part_of_network("public")).value, Some(0.3));
        assert_eq!(of(&found, &part_of_network("private")).value, Some(0.1));
        // P1: 300 of 700; nothing for P2.
        let project = |id| Subject::of(SubjectType::Project, id);
        assert_eq!(of(&found, &project("P1")).value, Some(300.0 / 700.0));
        assert_eq!(of(&found, &project("P2")).status, Status::Missing);
    }

    #[test]
    fn corrections_that_outweigh_leave_it_undefined_and_nothing_is_missing() {
        let found = measured(vec![hours("city", "2026-03", -10)]);
        assert_eq!(of(&found, &Subject::network()).status, Status::Undefined);
        assert_eq!(of(&measured(Vec::new()), &Subject::network()).status, Status::Missing);
    }

    #[test]
    fn it_is_provisional_while_a_delivery_is_missing() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("city", None)];
        facts.contributions = vec![hours("city", "2026-03", 300)];
        facts.deliveries = vec![delivery("city", month(2026, 9), DeliveryState::Missing)];
        let found = CofinancingShare.measure(&facts, &scope());
        assert_eq!(of(&found, &Subject::network()).status, Status::Provisional);
    }
}
