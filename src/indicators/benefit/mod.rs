//! What several indicators about benefits share.

pub(crate) mod figure;
pub mod net;
pub mod prices;
pub(crate) mod scenarios;
pub mod shares;
pub(crate) mod worth;
