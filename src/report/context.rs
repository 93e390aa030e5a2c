//! What every builder looks at, and how a figure becomes a cell.

use crate::diagnostic::Diagnostic;
use crate::domain::{Finding, Measurement, MeasurementKey, Month, Period, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::{Measurements, Scope};
use crate::ledger::{FactTable, Facts};
use crate::locale::{Locale, Value};
use crate::report::{Cell, Content, EditionInfo, NumberFormat, ReceiptLine, RestatementLine, Trace};

/// Everything that a report is made from.
#[derive(Clone, Debug)]
pub struct Context<'a> {
    /// What was accepted.
    pub facts: &'a Facts,
    /// All figures.
    pub measurements: &'a Measurements,
    /// What the rules found, most pressing first.
    pub findings: &'a [Finding],
    /// Month, reference date, thresholds.
    pub scope: &'a Scope,
    /// The report's language.
    pub locale: &'a Locale,
    /// The edition.
    pub edition: EditionInfo,
    /// What became of each sheet.
    pub receipts: &'a [ReceiptLine],
    /// What was wrong with the input.
    pub diagnostics: &'a [Diagnostic],
    /// Figures that differ from earlier editions.
    pub restatements: &'a [RestatementLine],
}

impl<'a> Context<'a> {
    /// A word or sentence without arguments.
    pub fn word(&self, key: &str) -> String {
        self.locale.word(key)
    }

    /// A sentence with arguments.
    pub fn text(&self, key: &str, arguments: &[(&str, Value)]) -> String {
        self.locale.text(key, arguments)
    }

    /// `9 van de 12`.
    pub fn proportion(&self, part: usize, all: usize) -> String {
        self.text("report-proportion", &[("n", part.into()), ("all", all.into())])
    }

    /// The reported month.
    pub fn month(&self) -> Month {
        self.scope.month
    }

    /// The reported period in words: `oktober 2026`, or a half-year with the last month that counts where it runs on.
    pub fn period_text(&self) -> String {
        let words = self.locale.period(self.edition.period);
        if self.edition.period.last_month() <= self.month() {
            return words;
        }
        let month = self.locale.period(self.scope.period());
        self.text(
            "report-period-until",
            &[("period", words.into()), ("month", month.into())],
        )
    }

    /// The same in short, for the head and foot of a page: `2026-H2, t/m okt 2026`.
    pub fn period_line(&self) -> String {
        let period = self.edition.period;
        if matches!(period, Period::Month(_)) {
            return self.period_text();
        }
        if period.last_month() <= self.month() {
            return period.to_string();
        }
        let month = self.locale.month_short(self.month());
        self.text(
            "report-period-until",
            &[("period", period.to_string().into()), ("month", month.into())],
        )
    }

    /// The twelve months up to the reported one, in words.
    pub fn year_text(&self) -> String {
        let (first, last) = Scope::span(Window::TwelveMonths, self.month());
        self.text(
            "report-span",
            &[
                ("from", self.locale.month_short(first).into()),
                ("to", self.locale.month_short(last).into()),
            ],
        )
    }

    /// The span of time over which a figure was taken, in words.
    pub fn span_text(&self, key: &MeasurementKey) -> String {
        let end = key.period.last_month();
        match key.window {
            Window::Month => self.locale.period(key.period),
            Window::ToDate => self.text("report-to-date", &[("to", self.locale.month_short(end).into())]),
            window => {
                let (first, last) = Scope::span(window, end);
                let ends = [first, last].map(|month| self.locale.month_short(month));
                self.text(
                    "report-span",
                    &[("from", ends[0].as_str().into()), ("to", ends[1].as_str().into())],
                )
            }
        }
    }

    /// The accepted rows of a table; none when nothing was delivered.
    pub fn table(&self, id: &str) -> FactTable {
        self.facts.table(id)
    }

    /// A figure of the reported month.
    pub fn figure(&self, indicator: &'static str, subject: &Subject, window: Window) -> Option<&'a Measurement> {
        self.measurements.get(&MeasurementKey {
            indicator,
            subject: subject.clone(),
            period: self.scope.period(),
            window,
        })
    }

    /// A figure of the reported month in whichever window it was taken; the longest where there are several.
    pub fn any_window(&self, indicator: &str, subject: &Subject) -> Option<&'a Measurement> {
        self.at_month(indicator, subject, self.month())
    }

    /// A figure of a month in whichever window it was taken; the longest where there are several.
    pub fn at_month(&self, indicator: &str, subject: &Subject, month: Month) -> Option<&'a Measurement> {
        self.measurements
            .about(indicator, subject)
            .iter()
            .filter(|m| m.key.period == Period::Month(month))
            .max_by_key(|m| m.key.window)
    }

    /// The figures of an indicator about a subject up to the reported month, by period.
    pub fn history(&self, indicator: &str, subject: &Subject) -> Vec<&'a Measurement> {
        let mut history: Vec<_> = self
            .measurements
            .about(indicator, subject)
            .iter()
            .filter(|m| m.key.period.last_month() <= self.month())
            .collect();
        history.sort_by_key(|m| (m.key.period.last_month(), m.key.period, m.key.window));
        history
    }

    /// The newest figure of an indicator about a subject, up to the reported month.
    pub fn latest(&self, indicator: &str, subject: &Subject) -> Option<&'a Measurement> {
        self.history(indicator, subject).pop()
    }

    /// The word for a status without a value.
    pub fn absent_word(&self, status: Status) -> String {
        self.word(match status {
            Status::Suppressed => "report-absent-suppressed",
            Status::Undefined => "report-absent-undefined",
            Status::Insufficient => "report-absent-insufficient",
            _ => "report-absent-missing",
        })
    }

    /// A cell without a value, with the word that says why.
    pub fn absent(&self, key: &str) -> Cell {
        Cell::new(Content::Absent(self.word(key)))
    }

    /// A text that stands somewhere, or the word for what is not filled in.
    pub fn text_or_absent(&self, text: Option<&str>) -> Cell {
        self.text_or(text, "report-absent-empty")
    }

    /// Where a value comes from, or that nobody said so.
    pub fn source_or_absent(&self, source: Option<&str>) -> Cell {
        self.text_or(source, "report-absent-source")
    }

    fn text_or(&self, text: Option<&str>, key: &str) -> Cell {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map_or_else(|| self.absent(key), Cell::text)
    }

    /// A day, or a word for its absence.
    pub fn date_or(&self, date: Option<crate::domain::Date>, key: &str) -> Cell {
        date.map_or_else(|| self.absent(key), |date| Cell::new(Content::Date(date)))
    }

    /// True for a figure to be marked as provisional. Figures of partners are marked all together: a mark of its own would
    /// say which partner has not delivered, and that stands in the programme office's own list only.
    pub fn is_provisional(&self, figure: &Measurement) -> bool {
        let key = &figure.key;
        if key.subject.kind != SubjectType::Partner {
            return figure.status == Status::Provisional;
        }
        let beside = self.measurements.of(key.indicator).iter();
        let mut beside = beside.filter(|other| {
            let other = &other.key;
            other.subject.kind == key.subject.kind && (other.period, other.window) == (key.period, key.window)
        });
        figure.value.is_some() && beside.any(|other| other.status == Status::Provisional)
    }

    /// The cell of a figure in the usual format of its unit.
    pub fn cell(&self, figure: Option<&Measurement>) -> Cell {
        let format = figure.map_or(NumberFormat::Count, |m| format_of(&m.unit, m.value));
        self.cell_as(figure, format)
    }

    /// The cell of a figure in a given format, with its marks and what it rests on.
    pub fn cell_as(&self, figure: Option<&Measurement>, format: NumberFormat) -> Cell {
        let Some(figure) = figure else {
            return self.absent("report-absent-missing");
        };
        let is_of_partner = figure.key.subject.kind == SubjectType::Partner;
        let content = figure.value.map_or_else(
            || match figure.status {
                // Who has not delivered stands in the programme office's own list only.
                Status::Missing if is_of_partner => Content::Absent(self.word("report-absent-unknown")),
                status => Content::Absent(self.absent_word(status)),
            },
            |value| Content::Number(value, format),
        );
        let mut cell = Cell::new(content).traced(Trace::Measurement(figure.key.clone()));
        cell.is_provisional = self.is_provisional(figure);
        cell.is_restated = figure.status == Status::Restated;
        cell
    }

    /// A value in words, for a sentence.
    pub fn said(&self, value: f64, unit: &Unit) -> String {
        match format_of(unit, Some(value)) {
            NumberFormat::Euro | NumberFormat::EuroCents => self.locale.euros(value),
            NumberFormat::Percent(decimals) => self.locale.percent(value, decimals),
            NumberFormat::Decimal(decimals) => self.locale.number(value, decimals),
            NumberFormat::Count | NumberFormat::General => self.locale.number(value, 0),
        }
    }

    /// A value in words, or the word for its absence.
    pub fn said_or_absent(&self, value: Option<f64>, unit: &Unit) -> String {
        value.map_or_else(|| self.word("report-absent-missing"), |value| self.said(value, unit))
    }

    /// `9 van de 12` of a figure that counts: its numerator of its denominator; a word when there is none.
    pub fn proportion_cell(&self, figure: Option<&Measurement>) -> Cell {
        let Some(figure) = figure else {
            return self.absent("report-absent-missing");
        };
        match (figure.value, counts(figure)) {
            (Some(_), Some((part, all))) => {
                let mut cell = Cell::text(self.proportion(part, all)).traced(Trace::Measurement(figure.key.clone()));
                cell.is_provisional = self.is_provisional(figure);
                cell.is_restated = figure.status == Status::Restated;
                cell
            }
            _ => self.cell(Some(figure)),
        }
    }
}

/// Numerator and denominator of a figure that counts things.
pub fn counts(figure: &Measurement) -> Option<(usize, usize)> {
    let whole = |value: Option<f64>| value.filter(|v| *v >= 0.0 && v.fract() == 0.0).map(|v| v as usize);
    figure.value?;
    Some((whole(figure.numerator)?, whole(figure.denominator)?))
}

/// How values of a unit are written, one decimal only where a value needs it.
pub fn format_of(unit: &Unit, value: Option<f64>) -> NumberFormat {
    let by_value = || match value {
        Some(value) if value.fract() != 0.0 => NumberFormat::Decimal(1),
        _ => NumberFormat::Count,
    };
    match unit {
        Unit::Eur => NumberFormat::Euro,
        Unit::Ratio => NumberFormat::Percent(0),
        Unit::Points => NumberFormat::Decimal(1),
        Unit::Hours | Unit::Days | Unit::Code => NumberFormat::Count,
        Unit::Count | Unit::Own(_) => by_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn a_figure_without_a_value_says_why() {
        let house = fixture::House::empty();
        let context = house.context();
        let absent = |status| {
            let figure = Measurement::without_value(
                "contribution-share",
                Subject::network(),
                house.scope.period(),
                Window::Month,
                Unit::Ratio,
                status,
            );
            match context.cell(Some(&figure)).content {
                Content::Absent(word) => word,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(absent(Status::Suppressed), "niet getoond");
        assert_eq!(absent(Status::Undefined), "n.v.t.");
        assert_eq!(absent(Status::Insufficient), "te weinig metingen");
        assert_eq!(absent(Status::Missing), "ontbreekt");
    }

    #[test]
    fn of_partners_all_figures_are_provisional_or_none() {
        let mut house = fixture::House::three_partners();
        let figure = |partner: &str, window| {
            let subject = Subject::partner(partner);
            Measurement::new(
                "contribution-cash",
                subject,
                house.scope.period(),
                window,
                Unit::Eur,
                5.0,
            )
        };
        let year = |partner| figure(partner, Window::TwelveMonths);
        let figures = [
            year("achterdam"),
            year("broekzijde").provisional(),
            figure("achterdam", Window::ToDate),
        ];
        house.measurements = crate::indicators::Measurements::new(figures.into());
        let context = house.context();
        let marks = |window| {
            let marked = |partner: &str| {
                let figure = context.figure("contribution-cash", &Subject::partner(partner), window)?;
                Some(context.cell(Some(figure)).is_provisional)
            };
            ["achterdam", "broekzijde"].map(marked)
        };
        assert_eq!(marks(Window::TwelveMonths), [Some(true), Some(true)]);
        assert_eq!(marks(Window::ToDate), [Some(false), None]);
    }

    #[test]
    fn p16_a_provisional_figure_is_marked_and_traced() {
        let house = fixture::House::empty();
        let figure = Measurement::new(
            "contribution-value",
            Subject::network(),
            house.scope.period(),
            Window::Month,
            Unit::Eur,
            1_250.0,
        )
        .provisional();
        let cell = house.context().cell(Some(&figure));
        assert!(cell.is_provisional && !cell.is_restated);
        assert_eq!(cell.content, Content::Number(1_250.0, NumberFormat::Euro));
        assert_eq!(cell.trace, Some(Trace::Measurement(figure.key)));
    }
}
