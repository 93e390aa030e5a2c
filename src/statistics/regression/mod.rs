//! Least squares and what the certainty of its coefficients rests on.
//!
//! [`least_squares`] fits; [`covariance`] has the plain, heteroskedasticity-robust and Newey-West errors, [`clusters`]
//! those for observations that hang together, [`few_clusters`] and [`wild_bootstrap`] what to report when there are
//! only few of such groups (a network has 5 to 30 partners), [`quasi_poisson`] counts.
//!
//! Source: each file names its own; compared with statsmodels and the R packages sandwich and clubSandwich.

pub mod clusters;
pub mod covariance;
pub mod few_clusters;
pub mod least_squares;
pub mod quasi_poisson;
mod symmetric;
pub mod wild_bootstrap;
