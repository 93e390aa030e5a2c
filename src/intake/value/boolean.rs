//! Yes and no as people write them.

use crate::diagnostic::Code;
use crate::intake::grid::CellValue;

/// Reads yes or no.
pub fn parse(cell: &CellValue) -> Result<bool, Code> {
    match cell {
        CellValue::Boolean(value) => Ok(*value),
        CellValue::Number(1.0) => Ok(true),
        CellValue::Number(0.0) => Ok(false),
        CellValue::Text(text) => match text.trim().to_lowercase().as_str() {
            "ja" | "j" | "yes" | "y" | "waar" | "true" | "x" | "1" | "v" => Ok(true),
            "nee" | "n" | "no" | "onwaar" | "false" | "0" => Ok(false),
            _ => Err(Code::BadBoolean),
        },
        _ => Err(Code::BadBoolean),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_both_languages() {
        for (text, value) in [("ja", true), ("Nee", false), ("x", true), ("WAAR", true), ("no", false)] {
            assert_eq!(parse(&CellValue::Text(text.into())), Ok(value));
        }
        assert_eq!(parse(&CellValue::Text("misschien".into())), Err(Code::BadBoolean));
    }
}
