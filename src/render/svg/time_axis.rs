//! Months along the foot of a drawing: only so many as do not overlap, the year once where it changes.

use super::scene::{Anchor, Dash, Scene};
use super::text::{self, NOTE};
use crate::domain::{Date, Month};
use crate::locale::Locale;
use crate::render::palette::{GRID, LINE};

/// Height of marks, months and years.
pub(super) const HEIGHT: f64 = 36.0;

/// Days laid out between two pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    first: Month,
    last: Month,
    from: f64,
    to: f64,
}

impl Days {
    /// The months that hold some days, whole; `None` without a day.
    pub(super) fn over(days: impl IntoIterator<Item = Date>, from: f64, to: f64) -> Option<Self> {
        let ends = days.into_iter().map(|day| (day, day));
        let (first, last) = ends.reduce(|(first, last), (day, _)| (first.min(day), last.max(day)))?;
        let (first, last) = (Month::of(first), Month::of(last));
        Some(Self { first, last, from, to })
    }

    /// Where a day lies.
    pub(super) fn at(&self, day: Date) -> f64 {
        let (first, last) = (self.first.first_day().days(), self.last.last_day().days());
        let share = f64::from(day.days() - first) / f64::from((last - first).max(1));
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// The months whose names fit beside each other, each with the place of its first day.
    pub(super) fn marks(&self, room: f64) -> Vec<(Month, f64)> {
        let months = self.last.ordinal() - self.first.ordinal() + 1;
        let length = (self.to - self.from).abs() / f64::from(months.max(1));
        let every = [1, 2, 3, 6, 12, 24, 60, 120]
            .into_iter()
            .find(|every| length * f64::from(*every) >= room)
            .unwrap_or(240);
        let all = (0..months).map(|position| self.first.plus(position));
        let mut named: Vec<_> = all.filter(|month| month.ordinal().rem_euclid(every) == 0).collect();
        if named.is_empty() {
            named.push(self.first);
        }
        named
            .into_iter()
            .map(|month| (month, self.at(month.first_day())))
            .collect()
    }

    /// Draws the months under a plot and thin lines through it.
    pub(super) fn draw(&self, scene: &mut Scene, (top, bottom): (f64, f64), locale: &Locale) {
        scene.line((self.from, bottom), (self.to, bottom), LINE, 1.0, Dash::Solid);
        let mut shown_year = None;
        let mut free_from = f64::NEG_INFINITY;
        for (month, x) in self.marks(36.0) {
            let words = locale.month_short(month);
            let (name, year) = words.rsplit_once(' ').unwrap_or((&words, ""));
            let wide = text::width(name, NOTE, false);
            if x + 2.0 < free_from || x + wide > scene.width {
                continue;
            }
            scene.line((x, top), (x, bottom + 4.0), GRID, 1.0, Dash::Solid);
            scene.text((x, bottom + 15.0), name, text::note(Anchor::Start));
            free_from = x + wide + 4.0;
            if shown_year != Some(month.year()) && x + text::width(year, NOTE, false) <= scene.width {
                scene.text((x, bottom + 29.0), year, text::note(Anchor::Start));
                shown_year = Some(month.year());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_in_proportion_within_whole_months() {
        let day = |month, day| Date::new(2026, month, day).expect("a day");
        let days = Days::over([day(1, 20), day(2, 3)], 0.0, 58.0).expect("an axis");
        // January and February 2026: 59 days, 58 between the first and the last.
        assert!((days.at(day(1, 1)) - 0.0).abs() < 1e-9 && (days.at(day(2, 1)) - 31.0).abs() < 1e-9);
        assert!(Days::over([], 0.0, 1.0).is_none());
    }

    #[test]
    fn so_many_months_are_named_as_fit() {
        let day = |year, month| Date::new(year, month, 1).expect("a day");
        let days = Days::over([day(2022, 1), day(2026, 12)], 0.0, 600.0).expect("an axis");
        // 60 months of 10 pixels: every sixth has 36 pixels and more.
        let marks = days.marks(36.0);
        assert_eq!(marks.len(), 10);
        assert_eq!(marks[1].0.month(), 7);
    }
}
