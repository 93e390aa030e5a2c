//! Reports as neutral documents: sections, tables, chart specifications, text. One builder a report.

pub(crate) mod agreed;
mod benefit_words;
pub mod chart;
mod chart_marks;
pub mod chart_time;
pub mod context;
pub mod course;
pub mod covered;
pub mod data_files;
pub mod document;
pub mod effect_language;
pub mod fillin;
pub mod findings;
pub(crate) mod flips;
pub mod form;
pub mod frame;
mod funded;
pub mod glossary;
pub mod input;
pub mod kpi;
pub mod letter;
pub(crate) mod linked;
mod money_table;
mod money_years;
pub mod names;
pub mod office;
pub mod office_monitor;
mod office_problems;
pub mod office_reminders;
pub mod papers;
mod part_names;
pub mod picture;
pub mod reading;
pub mod relations;
pub mod review;
pub mod shelf;
pub mod sign;
pub mod steering;
pub(crate) mod story;
pub mod survey;
pub(crate) mod talk;
pub mod template;

#[cfg(test)]
pub(crate) mod fixture;

pub use chart::{ChartBody, ChartSpec};
pub use context::Context;
pub use data_files::data_tables;
pub use document::{Block, Cell, Content, Document, NumberFormat, Sheet, Table, Tile, Tone, Trace};
pub use input::{EditionInfo, EditionStatus, FoundBefore, PreviousEdition, ReceiptLine, RestatementLine};
pub use letter::letter;
pub use office::delivery_overview;
pub use papers::{ForAll, cover_note, mail, partner_sheet, public_version};
pub use review::benefits_review;
pub use steering::{half_year_report, steering_report};
pub use template::template;
