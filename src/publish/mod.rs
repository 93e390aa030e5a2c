//! Editions, manifest, checksums, lock.
