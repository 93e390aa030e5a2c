//! The few things that are read from XML beside the parser: names, attributes, relations between parts.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The value of an attribute by its name without prefix, with entities resolved.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = element.attributes();
    let found = all
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

/// A number in an attribute.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// True when an attribute says yes.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| matches!(value.as_str(), "1" | "true"))
}

/// Calls `each` with every element that begins, until the text ends or is no XML: what the parser cannot read is
/// refused by the parser.
pub(super) fn elements<'a>(text: &'a str, mut each: impl FnMut(&BytesStart<'a>)) {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => each(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// What a part points to.
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: `worksheet`, `comments`.
    pub kind: String,
    /// Name of the part it points to, from the root of the archive.
    pub target: String,
}

/// The relations of a part; `part` is its name, `text` the text of its relations.
pub(super) fn relations(part: &str, text: &str) -> Vec<Relation> {
    let mut found = Vec::new();
    elements(text, |element| {
        if element.local_name().as_ref() != "Relationship" {
            return;
        }
        if let (Some(id), Some(kind), Some(target)) = (
            attribute(element, "Id"),
            attribute(element, "Type"),
            attribute(element, "Target"),
        ) {
            found.push(Relation {
                id,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: resolved(part, &target),
            });
        }
    });
    found
}

/// Name of the part with the relations of a part.
pub(super) fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    format!("{folder}/_rels/{name}.rels")
}

/// The part that a relation means, from the root of the archive.
fn resolved(part: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut folders: Vec<&str> = part.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            ".." => {
                folders.pop();
            }
            "." | "" => {}
            name => folders.push(name),
        }
    }
    folders.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_leads_to_a_part() {
        let text = "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/relationships/comments\" Target=\"../comments1.xml\"/></Relationships>";
        let found = relations("xl/worksheets/sheet1.xml", text);
        assert_eq!(
            (found[0].kind.as_str(), found[0].target.as_str()),
            ("comments", "xl/comments1.xml")
        );
        assert_eq!(
            resolved("xl/workbook.xml", "/xl/worksheets/a.xml"),
            "xl/worksheets/a.xml"
        );
        assert_eq!(
            relations_of("xl/worksheets/sheet1.xml"),
            "xl/worksheets/_rels/sheet1.xml.rels"
        );
    }
}
