//! The integration tests: one binary, so that everything is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test may stop, writes what it needs, and says what it could not do here"
)]

mod administration;
mod architecture;
mod asked_first;
mod bad_input;
mod charts;
mod clock;
mod columns;
mod commands;
mod common;
mod conservation;
mod crashes;
mod deliveries;
mod documents;
mod editions;
mod error_cases;
mod five_years;
mod flips;
mod formats;
mod forms;
mod fuzz_finds;
mod good_beside_bad;
mod guards;
mod head_counts;
mod hostile;
mod hostile_lines;
mod hostile_own;
mod intake;
mod intake_lines;
mod kpi_areas;
mod kpi_percent;
mod kpi_possible;
mod layouts;
mod letters;
mod lifecycle;
mod mergers;
mod messages;
mod methods_lines;
mod new_limits;
mod number_formats;
mod papers;
mod personal;
mod principles;
mod promised_lines;
mod promises;
mod public_series;
mod real_inputs;
mod reference;
mod relations;
mod retention;
mod returned;
mod review;
mod saved_by;
mod situations;
mod statistics_documented;
mod supply;
mod survey;
mod traps;
mod unattended;
mod values;
mod withdrawn_story;
