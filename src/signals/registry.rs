//! Every rule, one line each.

use crate::signals::Rule;

/// All rules, by id.
pub const RULES: &[&dyn Rule] = &[];
