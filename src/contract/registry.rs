//! All tables, parsed once from the TOML that is compiled in.

use std::sync::{LazyLock, OnceLock};

use crate::contract::{Table, form, normalise, questionnaire};

/// Name and source of each table, in the order in which the documentation lists them.
pub const TABLES_SOURCE: &[(&str, &str)] = &[
    ("partners", include_str!("tables/partners.toml")),
    ("pledges", include_str!("tables/pledges.toml")),
    ("contributions", include_str!("tables/contributions.toml")),
    ("rates", include_str!("tables/rates.toml")),
    ("price_index", include_str!("tables/price_index.toml")),
    ("kpi_definitions", include_str!("tables/kpi_definitions.toml")),
    ("kpi_measurements", include_str!("tables/kpi_measurements.toml")),
    ("areas", include_str!("tables/areas.toml")),
    ("survey_answers", include_str!("tables/survey_answers.toml")),
    ("survey_items", include_str!("tables/survey_items.toml")),
    ("milestones", include_str!("tables/milestones.toml")),
    ("meetings", include_str!("tables/meetings.toml")),
    ("attendance", include_str!("tables/attendance.toml")),
    ("decisions", include_str!("tables/decisions.toml")),
    ("positions", include_str!("tables/positions.toml")),
    ("benefits", include_str!("tables/benefits.toml")),
    ("benefit_shares", include_str!("tables/benefit_shares.toml")),
    ("benefit_plan", include_str!("tables/benefit_plan.toml")),
    ("benefit_realisation", include_str!("tables/benefit_realisation.toml")),
    ("funding", include_str!("tables/funding.toml")),
    ("costs", include_str!("tables/costs.toml")),
    ("projects", include_str!("tables/projects.toml")),
    ("risks", include_str!("tables/risks.toml")),
    ("interpretations", include_str!("tables/interpretations.toml")),
    ("delivery", include_str!("tables/delivery.toml")),
    ("interests", include_str!("tables/interests.toml")),
    ("terms", include_str!("tables/terms.toml")),
    ("term_variants", include_str!("tables/term_variants.toml")),
    ("communication", include_str!("tables/communication.toml")),
    ("cases", include_str!("tables/cases.toml")),
    ("line_preparation", include_str!("tables/line_preparation.toml")),
    ("goals", include_str!("tables/goals.toml")),
];

/// All tables.
pub fn tables() -> &'static [Table] {
    static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
    TABLES.get_or_init(|| {
        TABLES_SOURCE
            .iter()
            .filter_map(|(_, source)| toml::from_str(source).ok())
            .collect()
    })
}

/// A table by its id.
pub fn table(id: &str) -> Option<&'static Table> {
    tables().iter().find(|table| table.id == id)
}

/// The table that a sheet's name names.
pub fn table_of_sheet(name: &str) -> Option<&'static Table> {
    let name = normalise::name(name);
    tables().iter().find(|table| {
        [&table.nl, &table.en, &table.id]
            .into_iter()
            .chain(&table.aliases)
            .any(|other| normalise::name(other) == name)
    })
}

/// A hash of the whole contract: what was read under another contract is read again.
pub fn fingerprint() -> &'static str {
    static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
        let mut hasher = blake3::Hasher::new();
        for (_, source) in TABLES_SOURCE {
            hasher.update(source.as_bytes());
        }
        hasher.update(form::SOURCE.as_bytes());
        hasher.update(questionnaire::SOURCE.as_bytes());
        hasher.finalize().to_hex().to_string()
    });
    &FINGERPRINT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_parses_and_has_the_id_of_its_file() {
        for (name, source) in TABLES_SOURCE {
            let table: Table = toml::from_str(source).unwrap_or_else(|fault| panic!("{name}.toml: {fault}"));
            assert_eq!(table.id, *name);
        }
    }
}
