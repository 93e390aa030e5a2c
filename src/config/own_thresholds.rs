//! The thresholds that a pipeline file puts in the place of those of the program: known, within their bounds, dated
//! where readers ask how old a value is.

use std::path::Path;

use crate::config::file::PipelineFile;
use crate::config::thresholds::{self, DISCOUNT_RATE, Threshold, Thresholds};
use crate::diagnostic::{Code, Diagnostic, Place};

/// All thresholds, with those of the file in their place; what is wrong with them joins the faults.
pub(super) fn read(file: &PipelineFile, path: &Path, faults: &mut Vec<Diagnostic>) -> Thresholds {
    let mut thresholds = Thresholds::default();
    for (id, threshold) in &file.thresholds {
        match outside(id, threshold, path) {
            None => {
                thresholds.set(id, threshold.clone());
            }
            Some(fault) => faults.push(fault),
        }
    }
    faults.extend(undated(file, path));
    faults.extend(broken_weights(&thresholds, path));
    thresholds
}

/// A threshold that nobody knows, or with a value that cannot mean what the threshold says: 80 for 80%.
fn outside(id: &str, threshold: &Threshold, path: &Path) -> Option<Diagnostic> {
    let fault = |found: String| Diagnostic::new(Code::PipelineKey, Place::file(path.display().to_string()), found);
    let Some(bounds) = thresholds::bounds(id) else {
        return Some(fault(format!("thresholds.{id}")));
    };
    (!bounds.hold(threshold.value)).then(|| {
        fault(format!("thresholds.{id} = {}", threshold.value))
            .with("why", "bounds")
            .with("least", bounds.least.to_string())
            .with("most", bounds.most.to_string())
    })
}

/// Largest distance from one that counts as rounding.
const TOLERANCE: f64 = 1e-6;

/// Weights of a composite capacity that are neither one together nor all zero, which means the agreed points.
fn broken_weights(thresholds: &Thresholds, path: &Path) -> Option<Diagnostic> {
    let weights = ["inhabitants", "fte", "budget"].map(|id| thresholds.value(&format!("capacity-weight-{id}")));
    let sum: f64 = weights.iter().sum();
    let is_whole = sum == 0.0 || (sum - 1.0).abs() <= TOLERANCE;
    let is_sound = is_whole && weights.iter().all(|weight| *weight >= 0.0);
    (!is_sound).then(|| {
        let place = Place::file(path.display().to_string());
        Diagnostic::new(Code::PipelineKey, place, "thresholds.capacity-weight-*").with("why", "weights")
    })
}

/// A discount rate that does not say since when it holds, or why.
fn undated(file: &PipelineFile, path: &Path) -> Option<Diagnostic> {
    let rate = file.thresholds.get(DISCOUNT_RATE)?;
    rate.is_undated().then(|| {
        Diagnostic::new(
            Code::PipelineKey,
            Place::file(path.display().to_string()),
            format!("thresholds.{DISCOUNT_RATE}"),
        )
        .with("why", "undated")
    })
}
