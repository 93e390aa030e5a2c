//! Misfortune on purpose: a disk that fails at one call, a program that dies there, a clock that stands elsewhere.
//!
//! For tests. A build without debug assertions, as a release is, knows none of it: nothing from outside can make it fail.
//! A process takes `VLECHT_FAULT=fails:12:/folder` or `dies:12:/folder` (the twelfth call below that folder) and
//! `VLECHT_CLOCK=` seconds since 1970 (with `+1` behind it each look finds it a second on); `docs/reliability.md` tells what is shown with them.

use std::path::Path;

/// What happens at the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfortune {
    /// The disk is full at that call, and has room again afterwards.
    Fails,
    /// From that call on nothing reaches the disk any more, as after `kill -9`.
    Dies,
}

#[cfg(debug_assertions)]
pub use plan::{Rehearsal, rehearse};

/// Called before each call to the file system. Says how it fails, if it was planned to.
#[cfg(debug_assertions)]
pub(super) fn gate(path: &Path) -> std::io::Result<()> {
    plan::gate(path)
}

/// Called before each call to the file system.
#[cfg(not(debug_assertions))]
#[inline]
#[expect(clippy::unnecessary_wraps, reason = "it fails where tests ask for it")]
pub(super) fn gate(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Called after a file or folder was pushed to the disk.
#[cfg(debug_assertions)]
pub(super) fn synced(path: &Path) {
    plan::synced(path);
}

/// Called after a file or folder was pushed to the disk.
#[cfg(not(debug_assertions))]
#[inline]
pub(super) fn synced(_path: &Path) {}

/// The clock that a test set. With `+1` behind it each look at it finds it a second on.
#[cfg(debug_assertions)]
pub(super) fn clock() -> Option<i64> {
    static LOOKS: std::sync::atomic::AtomicI64 = std::sync::atomic::AtomicI64::new(0);
    let text = crate::world::variable("VLECHT_CLOCK")?;
    let (start, step) = text.split_once('+').unwrap_or((&text, "0"));
    let looks = LOOKS.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    Some(start.parse::<i64>().ok()? + looks * step.parse::<i64>().ok()?)
}

/// The clock that a test set: none.
#[cfg(not(debug_assertions))]
pub(super) fn clock() -> Option<i64> {
    None
}

#[cfg(debug_assertions)]
mod plan {
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Arc, Mutex, OnceLock, PoisonError};

    use super::Misfortune;

    /// What is planned below one folder.
    #[derive(Debug)]
    struct Plan {
        root: PathBuf,
        at: u64,
        misfortune: Misfortune,
        is_process: bool,
        calls: AtomicU64,
        synced: Mutex<Vec<PathBuf>>,
    }

    static PLANS: Mutex<Vec<Arc<Plan>>> = Mutex::new(Vec::new());
    static FROM_OUTSIDE: OnceLock<()> = OnceLock::new();

    /// A plan for a folder: in force as long as it lives, for calls below that folder only.
    #[derive(Debug)]
    pub struct Rehearsal(Arc<Plan>);

    /// Plans a misfortune at a call below a folder, counted from 1. With 0 nothing happens and calls are counted.
    pub fn rehearse(root: &Path, at: u64, misfortune: Misfortune) -> Rehearsal {
        let plan = Arc::new(Plan {
            root: root.to_path_buf(),
            at,
            misfortune,
            is_process: false,
            calls: AtomicU64::new(0),
            synced: Mutex::default(),
        });
        plans().push(Arc::clone(&plan));
        Rehearsal(plan)
    }

    impl Rehearsal {
        /// Calls below the folder so far.
        pub fn calls(&self) -> u64 {
            self.0.calls.load(Ordering::SeqCst)
        }

        /// The files and folders below it that were pushed to the disk, in order.
        pub fn synced(&self) -> Vec<PathBuf> {
            self.0.synced.lock().unwrap_or_else(PoisonError::into_inner).clone()
        }
    }

    impl Drop for Rehearsal {
        fn drop(&mut self) {
            plans().retain(|plan| !Arc::ptr_eq(plan, &self.0));
        }
    }

    fn plans() -> std::sync::MutexGuard<'static, Vec<Arc<Plan>>> {
        PLANS.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The plan that the environment asks for.
    fn from_outside() -> Option<Plan> {
        let text = crate::world::variable("VLECHT_FAULT")?;
        let mut parts = text.splitn(3, ':');
        let misfortune = match parts.next()? {
            "fails" => Misfortune::Fails,
            "dies" => Misfortune::Dies,
            _ => return None,
        };
        Some(Plan {
            at: parts.next()?.parse().ok()?,
            root: PathBuf::from(parts.next()?),
            misfortune,
            is_process: true,
            calls: AtomicU64::new(0),
            synced: Mutex::default(),
        })
    }

    pub(super) fn synced(path: &Path) {
        let plan = plans().iter().find(|plan| path.starts_with(&plan.root)).cloned();
        if let Some(plan) = plan {
            let mut synced = plan.synced.lock().unwrap_or_else(PoisonError::into_inner);
            synced.push(path.to_path_buf());
        }
    }

    pub(super) fn gate(path: &Path) -> std::io::Result<()> {
        FROM_OUTSIDE.get_or_init(|| {
            if let Some(plan) = from_outside() {
                plans().push(Arc::new(plan));
            }
        });
        if plans().is_empty() {
            return Ok(());
        }
        let path = std::path::absolute(path)?;
        let plan = plans().iter().find(|plan| path.starts_with(&plan.root)).cloned();
        let Some(plan) = plan else { return Ok(()) };
        let call = plan.calls.fetch_add(1, Ordering::SeqCst) + 1;
        let strikes = match plan.misfortune {
            Misfortune::Fails => call == plan.at,
            Misfortune::Dies => plan.at > 0 && call >= plan.at,
        };
        if strikes && plan.is_process && plan.misfortune == Misfortune::Dies {
            std::process::abort();
        }
        if strikes {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }
}
