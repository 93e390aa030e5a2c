//! What several indicators about benefits share.

pub(crate) mod figure;
pub mod net;
pub mod shares;
