//! The figures that the edition compared with showed otherwise, each with the reason.

use crate::indicators::{Measurements, Scope, measure_all};
use crate::ledger::Facts;
use crate::pipeline::earlier;
use crate::pipeline::vanished::Vanished;
use crate::publish::{Edition, PublishError};
use crate::restatement::{self, Arrivals, EarlierFigure, Fates, Grounds, Restatement};

/// All figures, and beside them those that an edition showed.
pub(super) fn measured(
    previous: Option<&Edition>,
    (facts, scope): (&Facts, &Scope),
) -> Result<(Measurements, Vec<EarlierFigure>), PublishError> {
    let (measurements, shown) = rayon::join(|| measure_all(facts, scope), || earlier::figures(previous));
    Ok((measurements, shown?))
}

/// Compares figure by figure with what an edition showed.
pub(super) fn since(
    previous: Option<&Edition>,
    (facts, scope): (&Facts, &Scope),
    gone: &Vanished,
    (measurements, shown): (&Measurements, &[EarlierFigure]),
) -> Vec<Restatement> {
    let inputs = previous.iter().flat_map(|edition| &edition.manifest.inputs);
    let inputs = inputs.map(|input| input.sha256.as_str()).collect();
    let until = previous.and_then(|edition| edition.manifest.last_month());
    let fates = Fates {
        replacing: &gone.replacing,
        has_gone: !gone.files.is_empty(),
    };
    let arrivals = Arrivals::since(facts, &inputs, until, fates);
    let then = previous.and_then(|edition| earlier::terms(&edition.manifest).figures(facts, scope));
    let grounds = Grounds {
        came_late: &|figure| arrivals.explain(figure),
        is_gone: &|figure| arrivals.explain_by_what_is_gone(figure),
        is_defined_otherwise: &|figure| arrivals.explain_by_definition(figure),
        at_terms_of_then: then.as_ref(),
    };
    restatement::compare(shown, measurements, grounds)
}
