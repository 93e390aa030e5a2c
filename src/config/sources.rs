//! The parts `[[source]]` and `[[alias]]` of a pipeline file.

use std::path::Path;

use crate::config::file::PipelineFile;
use crate::config::mapping::keys::{Faults, shown};
use crate::config::mapping::{Mapping, parse};
use crate::diagnostic::Diagnostic;

/// All mappings of a pipeline. Aliases of the whole network belong to each of them, and come at the end once more for
/// the sheets that no mapping is about.
pub(super) fn read(path: &Path, text: &str, file: &PipelineFile, faults: &mut Vec<Diagnostic>) -> Vec<Mapping> {
    let path = path.display().to_string();
    let mut everywhere = Mapping {
        file: "*".to_owned(),
        ..Mapping::default()
    };
    let lines = lines_of(text, "[[alias]]");
    for (number, value) in file.alias.iter().enumerate() {
        let mut found = Faults::new(&path, &format!("alias {}", number + 1), lines.get(number).copied());
        match value.as_table() {
            Some(table) => everywhere.aliases.extend(parse::alias(table, "", &mut found)),
            None => found.value("alias", &shown(value), "table", &[]),
        }
        faults.extend(found.found);
    }
    let lines = lines_of(text, "[[source]]");
    let mut mappings = Vec::new();
    for (number, value) in file.source.iter().enumerate() {
        let found = Faults::new(&path, &format!("source {}", number + 1), lines.get(number).copied());
        match parse::mapping(value, found) {
            Ok(mut mapping) => {
                mapping.aliases.extend(everywhere.aliases.iter().cloned());
                mappings.push(mapping);
            }
            Err(found) => faults.extend(found),
        }
    }
    if !everywhere.aliases.is_empty() {
        mappings.push(everywhere);
    }
    mappings
}

/// The lines, from 1, on which parts of this name begin.
fn lines_of(text: &str, head: &str) -> Vec<u32> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| line.trim_start().starts_with(head))
        .map(|(number, _)| number)
        .collect()
}
