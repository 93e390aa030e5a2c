//! Documents → bytes. Computes no number.
