//! A file of which the cover names one partner and the folder or file name another, beside a delivery of the partner on
//! its cover over the same month that nothing speaks against. One of the two is a slip, and the cover alone would take
//! that partner's own figures away: so the file counts for nobody and replaces nothing until it is settled.

use crate::diagnostic::{Code, Diagnostic};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// Sets such files aside, whole, and asks who sent them: the partner whose name the folder or file bears. The warning that
/// the cover counts goes, for here it does not.
pub(super) fn hold(deliveries: &mut [Delivered], batches: &mut [Batch], diagnostics: &mut [Diagnostic]) {
    for number in 0..deliveries.len() {
        let own = &deliveries[number];
        let Some(in_path) = own.contested.clone() else { continue };
        let stands = |other: &&Delivered| {
            other.contested.is_none()
                && other.has_table
                && other.sha256 != own.sha256
                && (&other.sender, other.month) == (&own.sender, own.month)
        };
        let Some(standing) = deliveries.iter().find(stands).map(|other| other.path.clone()) else {
            continue;
        };
        let is_said = |said: &Diagnostic| {
            said.code == Code::PartnerMismatch && said.place.file.as_deref() == Some(own.path.as_str())
        };
        let Some(said) = diagnostics.iter_mut().find(|said| is_said(said)) else {
            continue;
        };
        let held = Diagnostic::new(Code::PartnerContested, said.place.clone(), &said.found);
        *said = held.with("other", &in_path).with("file", standing).about(&in_path);
        deliveries[number].party = None;
        deliveries[number].sender = None;
        for batch in batches.iter_mut().filter(|batch| batch.delivery == number) {
            for fate in batch.fates.iter_mut().filter(|fate| **fate == Fate::Kept) {
                *fate = Fate::SetAside;
            }
        }
    }
}
