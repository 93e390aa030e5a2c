//! The months that all process charts of a picture share.

use crate::report::chart::XmrPanel;

/// Months in order, the same for every panel whose months are among them.
#[derive(Debug)]
pub(super) struct Months(Vec<String>);

impl Months {
    /// The months of the panel with most of them.
    pub(super) fn of(panels: &[XmrPanel]) -> Self {
        let mut longest: &[_] = &[];
        for panel in panels {
            if panel.points.len() > longest.len() {
                longest = &panel.points;
            }
        }
        Self(longest.iter().map(|point| point.label.clone()).collect())
    }

    /// Where each point of a panel lies, from 0 to 1, with the first and the last month of its axis.
    /// A panel with a month that the others do not have keeps an axis of its own.
    pub(super) fn places(&self, panel: &XmrPanel) -> (Vec<f64>, String, String) {
        let labels: Vec<String> = panel.points.iter().map(|point| point.label.clone()).collect();
        let find = |label: &String| self.0.iter().position(|month| month == label);
        let shared: Option<Vec<usize>> = labels.iter().map(find).collect();
        let shared = shared.filter(|places| places.is_sorted_by(|one, other| one < other));
        let (places, months) = match shared {
            Some(places) => (places, &self.0),
            None => ((0..labels.len()).collect(), &labels),
        };
        let last = months.len().saturating_sub(1);
        let share = |place: usize| if last == 0 { 0.5 } else { place as f64 / last as f64 };
        let edge = |label: Option<&String>| label.cloned().unwrap_or_default();
        (
            places.into_iter().map(share).collect(),
            edge(months.first()),
            edge(months.last()),
        )
    }
}
