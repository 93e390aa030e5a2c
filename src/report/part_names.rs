//! The words for parts of the network that are a kind of contribution or a kind of organisation.

use crate::report::Context;

/// The columns of which a word can be such a part.
const PARTS: [(&str, &str); 2] = [("contributions", "kind"), ("partners", "type")];

/// The word for a part; `None` where it is no word of these columns.
pub(super) fn word(context: &Context<'_>, part: &str) -> Option<String> {
    PARTS.iter().find_map(|(table, column)| {
        let word = context.enum_word(table, column, part);
        (word != part).then_some(word)
    })
}
