//! All tables, parsed once from the TOML that is compiled in.

use std::sync::OnceLock;

use crate::contract::Table;

/// Name and source of each table, in the order in which the documentation lists them.
pub const TABLES_SOURCE: &[(&str, &str)] = &[
    ("partners", include_str!("tables/partners.toml")),
    ("contributions", include_str!("tables/contributions.toml")),
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

/// A hash of the whole contract: what was read under another contract is read again.
pub fn fingerprint() -> String {
    let mut hasher = blake3::Hasher::new();
    for (_, source) in TABLES_SOURCE {
        hasher.update(source.as_bytes());
    }
    hasher.finalize().to_hex().to_string()
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
