//! A progress bar, on a terminal only.

use std::sync::Mutex;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shows how many files were read; silent when stderr is no terminal.
pub(super) struct Progress(Mutex<ProgressBar>);

impl Progress {
    /// A bar with a label in the user's language.
    pub(super) fn new(label: &str, is_wanted: bool) -> Self {
        let target = if is_wanted {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target).with_message(label.to_owned());
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len}") {
            bar.set_style(style);
        }
        Self(Mutex::new(bar))
    }

    /// Moves the bar.
    pub(super) fn tick(&self, done: usize, all: usize) {
        if let Ok(bar) = self.0.lock() {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Ok(bar) = self.0.lock() {
            bar.finish_and_clear();
        }
    }
}
