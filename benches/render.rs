//! How long documents and drawing take on one core, once the figures are there.
//!
//! `cargo bench --bench render` prints the least of five runs for the sample's month and its review: the documents
//! alone, all files but PDF, and what PDF adds; then the same for a network of 30 partners over 60 months
//! (`VLECHT_BENCH_PARTNERS`, `VLECHT_BENCH_MONTHS`; 0 leaves it out). Nothing here is asserted: machines differ.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench prints, stops at the first fault, and makes its own files"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use vlecht::config::Pipeline;
use vlecht::intake::Isolation;
use vlecht::pipeline::{self, Assessment, Request};

const PROGRAM: &str = env!("CARGO_BIN_EXE_vlecht");

fn main() {
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let project = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for report in ["maandrapportage", "batenreview"] {
        let (pipeline, assessment) = judged(&project.join(format!("pipelines/{report}.toml")), folder.path());
        one_core.install(|| show(report, &pipeline, &assessment));
    }
    let number = |name: &str, usual: usize| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(usual)
    };
    let (partners, months) = (number("VLECHT_BENCH_PARTNERS", 30), number("VLECHT_BENCH_MONTHS", 60));
    if partners > 0 && months > 0 {
        let (pipeline, assessment) = judged(&large(folder.path(), partners, months), folder.path());
        let name = format!("{partners} partners, {months} months");
        one_core.install(|| show(&name, &pipeline, &assessment));
    }
}

/// Prints the times of one report.
fn show(name: &str, pipeline: &Pipeline, assessment: &Assessment) {
    let say = |what: &str, time: Duration| println!("{name:<28} {what:<32} {:>7.0} ms", time.as_secs_f64() * 1000.0);
    say("documents", least(|| drop(pipeline::documents(pipeline, assessment))));
    let without = Pipeline {
        pdf: false,
        ..pipeline.clone()
    };
    let drawn = least(|| drop(pipeline::artifacts(&without, assessment).unwrap()));
    say("all files but PDF", drawn);
    let printed = least(|| drop(pipeline::artifacts(pipeline, assessment).unwrap()));
    say("what PDF adds", printed.saturating_sub(drawn));
}

/// Everything up to the findings.
fn judged(pipeline: &Path, folder: &Path) -> (Pipeline, Assessment) {
    let mut pipeline = Pipeline::load(pipeline).unwrap();
    pipeline.reports = folder.join("reports");
    pipeline.pdf = true;
    let request = Request {
        isolation: Isolation::Workers {
            program: PathBuf::from(PROGRAM),
            count: 1,
        },
        ..Request::new(pipeline.clone(), Some(folder.join("cache"))).unwrap()
    };
    (pipeline, pipeline::assess(&request, &|_, _| {}).unwrap())
}

/// The pipeline file of a generated network.
fn large(folder: &Path, partners: usize, months: usize) -> PathBuf {
    let (partners, months) = (partners.to_string(), months.to_string());
    let sample = ["sample", "sample", "--partners", &partners, "--months", &months];
    let made = Command::new(PROGRAM).args(sample).current_dir(folder).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let pipeline = folder.join("maand.toml");
    let text = "[network]\nname = \"Bench\"\n[input]\ninbox = \"sample/inbox\"\n[period]\nmonth = \"2026-10\"\n[output]\nreports = \"reports\"\n";
    std::fs::write(&pipeline, text).unwrap();
    pipeline
}

fn least(mut work: impl FnMut()) -> Duration {
    let time = |_| {
        let started = Instant::now();
        work();
        started.elapsed()
    };
    (0..5).map(time).min().unwrap()
}
