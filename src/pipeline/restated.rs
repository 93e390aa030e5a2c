//! The figures that the edition compared with showed otherwise, each with the reason.

use crate::indicators::{Measurements, Scope};
use crate::ledger::Facts;
use crate::pipeline::earlier;
use crate::pipeline::vanished::Vanished;
use crate::publish::{Edition, PublishError};
use crate::restatement::{self, Arrivals, Fates, Grounds, Restatement};

/// Compares figure by figure with what an edition showed.
pub(super) fn since(
    previous: Option<&Edition>,
    (facts, scope): (&Facts, &Scope),
    gone: &Vanished,
    measurements: &Measurements,
) -> Result<Vec<Restatement>, PublishError> {
    let inputs = previous.iter().flat_map(|edition| &edition.manifest.inputs);
    let inputs = inputs.map(|input| input.sha256.as_str()).collect();
    let until = previous.and_then(|edition| edition.manifest.last_month());
    let fates = Fates {
        replacing: &gone.replacing,
        has_gone: !gone.files.is_empty(),
    };
    let arrivals = Arrivals::since(facts, &inputs, until, fates);
    let then = previous.and_then(|edition| earlier::terms(&edition.manifest).figures(facts, scope));
    let shown = earlier::figures(previous)?;
    let grounds = Grounds {
        came_late: &|figure| arrivals.explain(figure),
        is_gone: &|figure| arrivals.explain_by_what_is_gone(figure),
        at_terms_of_then: then.as_ref(),
    };
    Ok(restatement::compare(&shown, measurements, grounds))
}
