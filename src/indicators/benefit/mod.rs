//! What several indicators about benefits share.

pub mod net;
