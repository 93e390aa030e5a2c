//! Bytes → records: sniff, isolate, read, find the table, match headers, parse values.
