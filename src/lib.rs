//! vlecht turns the spreadsheets that partners of a network send in into the report their steering group decides on.
//!
//! The floor plan stands in `docs/architecture.md`. The way of the data, one direction, named at every step:
//!
//! `bytes → Grid{Cell @ CellRef} → Record{value + origin} → Facts → Measurement → Finding → Document → Artifact → Edition`
//!
//! Modules below stand in the order of their layers; a module uses only those above it.

pub mod domain;

pub mod diagnostic;
pub mod locale;
pub mod world;

pub mod config;
pub mod contract;

pub mod intake;

pub mod ledger;

pub mod statistics;

pub mod indicators;

pub mod restatement;
pub mod signals;

pub mod report;

pub mod render;

pub mod publish;

pub mod pipeline;

pub mod cli;

pub mod sample;
