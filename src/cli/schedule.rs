//! `vlecht schedule`: what a server needs to start the pipeline by itself.

use std::path::{Component, Path, PathBuf};

use crate::cli::{Console, Exit, opened};
use crate::config::{Pipeline, ReportKind};
use crate::domain::Month;
use crate::ledger::monitor;
use crate::locale::{Language, Value};
use crate::world;

/// Which pipeline, and where to.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ScheduleArguments {
    /// The pipeline file
    pipeline: PathBuf,
    /// The account that runs it
    #[arg(long, default_value = "vlecht")]
    user: String,
    /// Write the files into this folder instead of printing them
    #[arg(long)]
    out: Option<PathBuf>,
}

const SERVICE: &str = include_str!("schedule/service.txt");
const TIMER: &str = include_str!("schedule/timer.txt");
const CRONTAB: &str = include_str!("schedule/crontab.txt");

/// Prints or writes the service, the timer and the crontab line.
pub(super) fn schedule(arguments: &ScheduleArguments, language: Option<Language>, mut console: Console) -> Exit {
    let Some(pipeline) = opened(&arguments.pipeline, None, language, &mut console) else {
        return Exit::Usage;
    };
    let files = match files(&pipeline, &arguments.user) {
        Ok(files) => files,
        Err(fault) => return disk(&console, &fault),
    };
    // The month that stands in the pipeline file is the same every month.
    if let Some(month) = pipeline.month {
        let month = console.locale.period(crate::domain::Period::Month(month));
        console.say(&console.locale.text("schedule-pinned", &[("month", Value::from(month))]));
    }
    for (name, text) in files {
        let written = if let Some(folder) = &arguments.out {
            let path = folder.join(&name);
            world::make_folder(folder).and_then(|()| world::write_synced(&path, text.as_bytes()))
        } else {
            Console::give(&format!("# {name}\n{text}"));
            Ok(())
        };
        if let Err(fault) = written {
            return disk(&console, &fault);
        }
    }
    Exit::Fine
}

fn disk(console: &Console, fault: &std::io::Error) -> Exit {
    let values = [("fault", Value::from(fault.to_string()))];
    console.say(&console.locale.text("cli-disk", &values));
    Exit::Environment
}

/// A path without `..`: systemd leaves out a path that has one, and says so only in a warning.
fn without_steps_up(path: &Path) -> PathBuf {
    let mut folded = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                folded.pop();
            }
            other => folded.push(other),
        }
    }
    folded
}

/// Names and texts of the three files.
fn files(pipeline: &Pipeline, user: &str) -> std::io::Result<[(String, String); 3]> {
    // A path of no parts is the folder in which the command was given.
    let whole = |path: &Path| {
        std::path::absolute(Path::new(".").join(path)).map(|path| without_steps_up(&path).display().to_string())
    };
    let name: String = pipeline
        .name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
                c
            } else {
                '-'
            }
        })
        .collect();
    let unit = format!("vlecht-{name}");
    let survey = match &pipeline.survey {
        Some(survey) => format!("ReadOnlyPaths={}\n", quoted(&format!("-{}", whole(&survey.inbox)?))),
        None => String::new(),
    };
    let relations = match &pipeline.relations {
        Some(relations) => format!("ReadWritePaths={}\n", quoted(&whole(&relations.folder)?)),
        None => String::new(),
    };
    // A report over half a year is made in the months after it.
    let (timer_months, cron_months, of_months) = match pipeline.report {
        ReportKind::SteeringReport => ("*", "*", ""),
        ReportKind::BenefitsReview | ReportKind::HalfYearReport => ("01,07", "1,7", " of January and July"),
    };
    let folder = pipeline.path.parent().unwrap_or_else(|| Path::new("."));
    let values = [
        ("{unit}", unit.clone()),
        ("{user}", user.to_owned()),
        ("{program}", quoted(&whole(&world::program()?)?)),
        ("{pipeline}", quoted(&whole(&pipeline.path)?)),
        ("{folder}", quoted(&whole(folder)?)),
        ("{inbox}", quoted(&format!("-{}", whole(&pipeline.inbox)?))),
        ("{survey}", survey),
        ("{relations}", relations),
        ("{reports}", quoted(&whole(&pipeline.reports)?)),
        (
            "{first_day}",
            format!("{:02}", first_day(pipeline.deadline_working_day)),
        ),
        ("{timer_months}", timer_months.to_owned()),
        ("{cron_months}", cron_months.to_owned()),
        ("{of_months}", of_months.to_owned()),
        ("{network}", pipeline.network.replace(['\n', '\r', '%'], " ")),
    ];
    let filled = |text: &str| {
        values
            .iter()
            .fold(text.to_owned(), |text, (mark, value)| text.replace(mark, value))
    };
    // In a crontab a per cent sign ends the line.
    let crontab = filled(CRONTAB).replace("%%", "\\%");
    Ok([
        (format!("{unit}.service"), filled(SERVICE)),
        (format!("{unit}.timer"), filled(TIMER)),
        (format!("{unit}.crontab"), crontab),
    ])
}

/// The first day of a month on which the deadline passed in every month: no run before it would publish.
fn first_day(working_day: u32) -> u32 {
    let months = (0..12 * 28).filter_map(|number| Month::new(2024, 1).map(|first| first.plus(number)));
    let last = months.map(|month| {
        let day = monitor::deadline(month, working_day);
        if Month::of(day) == month.plus(1) {
            day.day()
        } else {
            u32::MAX
        }
    });
    last.max().unwrap_or(7).saturating_add(1).min(28)
}

/// A path as systemd takes it: in quotes, with `%` doubled.
fn quoted(path: &str) -> String {
    format!(
        "\"{}\"",
        path.replace('\\', "\\\\").replace('"', "\\\"").replace('%', "%%")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_on_the_sixth_working_day_is_after_the_deadline_in_every_month() {
        assert_eq!(first_day(5), 8);
        assert_eq!(first_day(1), 4);
        assert_eq!(first_day(23), 28);
        assert_eq!(
            without_steps_up(Path::new("/srv/net/../in/./box")),
            Path::new("/srv/in/box")
        );
        assert_eq!(quoted("/srv/100% \"net\""), "\"/srv/100%% \\\"net\\\"\"");
    }
}
