//! How far a method lies from the packages it is held against, and what `docs/methods.md` says of it.

/// Differences below this are rounding, and no more is claimed.
const ROUNDING: f64 = 1e-12;

/// The largest difference of a method, found while its numbers are compared.
pub(super) struct Compared {
    method: &'static str,
    largest: f64,
    numbers: usize,
}

impl Compared {
    /// Starts comparing a method by its name in `docs/methods.md`.
    pub(super) fn with(method: &'static str) -> Self {
        Self {
            method,
            largest: 0.0,
            numbers: 0,
        }
    }

    /// Fails when two numbers differ by more than `tolerance`, relative to the larger (absolute below one millionth).
    #[track_caller]
    pub(super) fn near(&mut self, found: f64, expected: f64, tolerance: f64, what: &str) {
        let scale = found.abs().max(expected.abs()).max(1e-6);
        let difference = (found - expected).abs() / scale;
        assert!(
            difference <= tolerance,
            "{}, {what}: found {found}, expected {expected}",
            self.method
        );
        self.largest = self.largest.max(difference);
        self.numbers += 1;
    }

    /// Fails when two numbers differ by more than `difference` in absolute terms: for what a package rounds away.
    #[track_caller]
    pub(super) fn within(&mut self, found: f64, expected: f64, difference: f64, what: &str) {
        assert!(
            (found - expected).abs() <= difference,
            "{}, {what}: found {found}, expected {expected}",
            self.method
        );
        self.numbers += 1;
    }

    /// Fails when two shares of samples differ by more than `difference`, which is in absolute terms here.
    #[track_caller]
    pub(super) fn sampled(&mut self, found: f64, expected: f64, difference: f64, what: &str) {
        self.within(found, expected, difference, what);
        self.largest = self.largest.max((found - expected).abs());
    }

    /// Fails when the documentation names other numbers for the method than were found here.
    #[track_caller]
    pub(super) fn stands_in_the_table(self) {
        let table = std::fs::read_to_string(crate::common::project().join("docs/methods.md")).unwrap();
        let start = format!("| {} |", self.method);
        let row = table.lines().find(|line| line.starts_with(&start)).unwrap_or_default();
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let said = (cells.len() == 8).then(|| format!("{} of {}", cells[6], cells[5]));
        let found = if self.largest < ROUNDING {
            "< 1e-12".to_owned()
        } else {
            // One digit, rounded up.
            let power = self.largest.log10().floor();
            format!(
                "{:.0e}",
                (self.largest / 10_f64.powf(power)).ceil() * 10_f64.powf(power)
            )
        };
        let found = format!("{found} of {}", self.numbers);
        assert_eq!(
            said.as_deref(),
            Some(found.as_str()),
            "{} in docs/methods.md",
            self.method
        );
    }
}
