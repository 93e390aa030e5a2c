//! What the charts show that have a form of their own: flows, spreads of answers, two rounds, milestones, heat maps and
//! small multiples. Workbooks take them as pictures, beside the table that holds their figures.

use crate::domain::Date;
use crate::report::{NumberFormat, Tone};

/// What two partners gave each other.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The name at the left.
    pub left: String,
    /// The name at the right.
    pub right: String,
    /// What the left one gave the right one.
    pub given: f64,
    /// What the right one gave the left one.
    pub received: f64,
}

/// Pairs with an arrow in each direction, as long as what flowed.
#[derive(Clone, Debug)]
pub struct Flows {
    /// The pairs, in the order they are drawn.
    pub pairs: Vec<Flow>,
    /// How values are written.
    pub format: NumberFormat,
    /// What the arrow from the left and the one from the right are.
    pub words: [String; 2],
    /// What is not drawn, in a sentence; empty where everything is.
    pub note: String,
}

/// How the answers about one subject are spread.
#[derive(Clone, Debug)]
pub struct Spread {
    /// The subject.
    pub name: String,
    /// How many answered; absent where that is not shown.
    pub n: Option<u32>,
    /// Share of low answers; absent where they are counted with the middle.
    pub low: Option<f64>,
    /// Share of answers in the middle; absent where nothing of the subject is shown.
    pub middle: Option<f64>,
    /// Share of high answers; absent where they are counted with the middle.
    pub high: Option<f64>,
}

/// Answers as diverging bars: those in the middle lie across a common line, low and high ones at its sides.
#[derive(Clone, Debug)]
pub struct Spreads {
    /// The subjects, in the order they are drawn.
    pub rows: Vec<Spread>,
    /// What low, middle and high are called.
    pub words: [String; 3],
    /// The word where nothing of a subject is shown.
    pub absent: String,
    /// The word for a part in which nobody is.
    pub nobody: String,
    /// A small note under the drawing; may be empty.
    pub note: String,
}

/// A figure in two rounds.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is about.
    pub name: String,
    /// The value of the first round.
    pub from: Option<f64>,
    /// The value of the second round.
    pub to: Option<f64>,
    /// What the change is taken for; plain where it is within chance.
    pub tone: Tone,
}

/// Figures in two rounds, a line each.
#[derive(Clone, Debug)]
pub struct Slope {
    /// Names of the two rounds.
    pub rounds: [String; 2],
    /// The figures.
    pub steps: Vec<Step>,
    /// How values are written.
    pub format: NumberFormat,
    /// What each tone in the drawing stands for.
    pub words: Vec<(Tone, String)>,
}

/// A milestone with its days.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// What is finished then.
    pub name: String,
    /// The planned day.
    pub planned: Option<Date>,
    /// The expected day, while it is open.
    pub expected: Option<Date>,
    /// The day it was finished.
    pub finished: Option<Date>,
    /// How it stands.
    pub tone: Tone,
    /// The same in a word.
    pub state: String,
}

/// Milestones along the months, in groups.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// Name of each group with its milestones.
    pub groups: Vec<(String, Vec<Milestone>)>,
    /// The day up to which things are known, with its word.
    pub today: (Date, String),
    /// Words for planned, expected and finished.
    pub words: [String; 3],
    /// What is not drawn, in a sentence; empty where everything is.
    pub note: String,
}

/// What was expected of a milestone, report after report.
#[derive(Clone, Debug)]
pub struct Track {
    /// The milestone.
    pub name: String,
    /// The day of each report and the day then expected.
    pub points: Vec<(Date, Date)>,
    /// A concern where it shifted, plain where it kept to its day.
    pub tone: Tone,
}

/// Expected days against days of the report: who keeps to his day runs level.
#[derive(Clone, Debug)]
pub struct MilestoneTrend {
    /// The milestones, in the order of their last expected day.
    pub tracks: Vec<Track>,
    /// What the line is called on which the expected day is the day of the report.
    pub diagonal: String,
    /// Titles of the axes: day of the report, expected day.
    pub axes: [String; 2],
    /// What is not drawn, in a sentence; empty where everything is.
    pub note: String,
}

/// Counts by row and column, darker where they are higher; each says its number too.
#[derive(Clone, Debug)]
pub struct HeatMap {
    /// Names at the left.
    pub rows: Vec<String>,
    /// Names at the head.
    pub columns: Vec<String>,
    /// A value per row and column; `None`: not known.
    pub cells: Vec<Vec<Option<f64>>>,
    /// The highest value that there could be.
    pub most: f64,
    /// How values are written.
    pub format: NumberFormat,
    /// What the lightest and the darkest mean.
    pub words: [String; 2],
}

/// One line of small multiples.
#[derive(Clone, Debug)]
pub struct Course {
    /// What it is.
    pub name: String,
    /// A value per column; `None` is a gap.
    pub values: Vec<Option<f64>>,
}

/// Small charts that share both axes; at most twelve.
#[derive(Clone, Debug)]
pub struct Multiples {
    /// A chart each.
    pub panels: Vec<Course>,
    /// The months along the axis, in short.
    pub columns: Vec<String>,
    /// Low and high end of the value axis.
    pub span: (f64, f64),
    /// How values are written.
    pub format: NumberFormat,
}
