//! Money over the years: what it is worth today, and what comes back for what was put in.
//!
//! Amounts are in one price level, rates are real, as parts (0.0225 is 2.25 % a year). Rates are dated configuration of
//! who calls; none is built in.
//!
//! Source: each file names its own: the documentation of spreadsheets, Werkgroep discontovoet 2020, HM Treasury's Green
//! Book and A Guide to Social Return on Investment.

pub mod discounting;
pub mod social_return;
