//! A clock that stands before the last success: the month that follows from it would be one that was reported long ago.

use std::path::Path;

use crate::cli::Console;
use crate::cli::after::NOTE;
use crate::domain::Date;
use crate::locale::Value;
use crate::pipeline::Request;
use crate::world;

/// How far a clock may be set back and still be believed: what servers correct by themselves is less.
const BELIEVED_SECONDS: i64 = 24 * 60 * 60;

/// The sentence that the clock was set back, where the month is taken from it: then nothing is read or published. A month that
/// somebody names does not depend on it.
pub(super) fn noticed(request: &Request, console: &Console) -> Option<String> {
    if request.month.is_some() || request.pipeline.month.is_some() {
        return None;
    }
    let path = request.shelf().folder().join(NOTE);
    let noted = last(&path)?;
    let now = world::unix_seconds();
    // Moments are written so that they sort by their text.
    if Date::moment(now + BELIEVED_SECONDS) >= noted {
        return None;
    }
    let values = [
        ("now", Value::from(Date::moment(now))),
        ("noted", Value::from(noted)),
        ("path", Value::from(path.display().to_string())),
    ];
    Some(console.locale.text("cli-clock-set-back", &values))
}

/// When the last success was; nothing where none was noted or the note cannot be read.
fn last(path: &Path) -> Option<String> {
    let note: serde_json::Value = serde_json::from_slice(&world::read(path).ok()?).ok()?;
    note["at"].as_str().map(str::to_owned)
}
