//! The steering group's report: one sheet a file.

pub mod agenda;
pub(in crate::report) mod assumptions;
pub mod attendance;
mod benefit_kinds;
pub mod benefits;
pub mod capacity;
pub mod contributions;
pub mod cover;
pub mod data_sheets;
pub mod decided;
pub mod decisions;
pub mod deliveries;
pub mod effort_and_return;
mod effort_over_time;
pub mod flows;
pub mod glossary_sheet;
pub mod half_year;
pub mod kpi_panels;
pub mod kpis;
pub mod method;
pub mod milestone_charts;
pub mod milestones;
mod mix;
pub mod money;
pub(crate) mod money_sources;
pub mod pace;
pub mod process;
mod process_results;
mod quantities;
pub mod sensitivity;
pub mod signals;
pub mod stories;
pub mod summary;
pub mod survey_charts;
pub mod talk_sheet;
pub mod tiles;
pub mod together;

use rayon::prelude::*;

use crate::report::{Block, Context, Document, Sheet, frame};

/// The sheets of the report in their order. None needs another.
const SHEETS: [fn(&Context<'_>) -> Sheet; 19] = [
    summary::sheet,
    signals::sheet,
    agenda::sheet,
    decided::sheet,
    contributions::sheet,
    capacity::sheet,
    effort_and_return::sheet,
    kpis::sheet,
    process::sheet,
    together::sheet,
    pace::sheet,
    milestones::sheet,
    benefits::sheet,
    sensitivity::sheet,
    money::sheet,
    stories::sheet,
    talk_sheet::sheet,
    deliveries::sheet,
    glossary_sheet::sheet,
];

/// The report of a month for the steering group.
pub fn steering_report(context: &Context<'_>) -> Document {
    report(context, "report-steering", None)
}

/// The same over a half-year: with a sheet of what happened in its months.
pub fn half_year_report(context: &Context<'_>) -> Document {
    report(context, "report-half-year", Some(half_year::sheet(context)))
}

/// The report with the keys of its title and file under `prefix`, and a sheet of its own behind the summary.
fn report(context: &Context<'_>, prefix: &str, own: Option<Sheet>) -> Document {
    let mut sheets: Vec<Sheet> = SHEETS.par_iter().with_max_len(1).map(|sheet| sheet(context)).collect();
    if let Some(own) = own {
        sheets.insert(1, own);
    }
    say_once(context, &mut sheets);
    sheets.extend(method::sheets(context));
    sheets.extend([data_sheets::measurements(context), data_sheets::findings(context)]);
    let title = context.text(
        &format!("{prefix}-title"),
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    sheets.insert(0, cover::sheet(context, title.clone(), &sheets));
    frame::document(context, &format!("{prefix}-file"), title, sheets)
}

/// That nobody said what a figure means is explained where it stands first; after that a few words do.
pub(in crate::report) fn say_once(context: &Context<'_>, sheets: &mut [Sheet]) {
    let whole = context.word("report-reading-no-meaning");
    let mut is_first = true;
    for block in sheets.iter_mut().flat_map(|sheet| &mut sheet.blocks) {
        if let Block::Reading(reading) = block
            && reading.meaning == whole
        {
            if !is_first {
                reading.meaning = context.word("report-reading-no-meaning-again");
            }
            is_first = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Language;
    use crate::report::document::Reach;
    use crate::report::fixture::{self, House};
    use crate::report::{Block, ChartSpec};

    #[test]
    fn every_sheet_is_complete_in_both_languages_even_without_any_data() {
        for language in Language::ALL {
            for house in [House::empty(), House::three_partners()] {
                let house = house.in_language(language);
                fixture::assert_publishable(&super::steering_report(&house.context()));
            }
        }
    }

    #[test]
    fn headlines_of_charts_have_at_most_twelve_words() {
        for house in [House::empty(), House::three_partners()] {
            for chart in charts(&super::steering_report(&house.context())) {
                let words = chart.headline.split_whitespace().count();
                assert!(words <= 12, "{words}: {}", chart.headline);
            }
        }
    }

    #[test]
    fn charts_carry_their_fixed_ids() {
        let house = House::three_partners();
        let report = super::steering_report(&house.context());
        let ids: Vec<_> = charts(&report).into_iter().map(|chart| chart.id).collect();
        assert_eq!(
            ids,
            [
                "bijdragen",
                "naar-vermogen",
                "inzet-en-opbrengst",
                "geven-en-nemen",
                "kpi",
                "antwoorden",
                "enquete-twee-rondes",
                "aanwezigheid",
                "vaart",
                "vaart-per-maand",
                "mijlpalen",
                "mijlpaaltrend",
                "gevoeligheid",
                "aanlevering"
            ]
        );
    }

    #[test]
    fn what_is_looked_up_is_not_on_paper_and_the_contents_say_where_it_is() {
        for language in Language::ALL {
            let house = House::three_partners().in_language(language);
            let report = super::steering_report(&house.context());
            let off: Vec<_> = report
                .sheets
                .iter()
                .filter(|sheet| sheet.reach == Reach::Screen)
                .collect();
            let ids: Vec<_> = off.iter().map(|sheet| sheet.id).collect();
            for id in [
                "sensitivity",
                "deliveries",
                "method",
                "rules",
                "thresholds",
                "assumptions",
            ] {
                assert!(ids.contains(&id), "{id} in {ids:?}");
            }
            for id in [
                "cover", "summary", "signals", "agenda", "kpis", "benefits", "money", "talk",
            ] {
                assert!(!ids.contains(&id), "{id}");
            }
            let said = &report.words.off_paper;
            assert!(said.contains(&format!("{}.xlsx", report.file_stem)), "{said}");
            for sheet in off {
                assert!(said.contains(&sheet.name), "{} in {said}", sheet.name);
            }
            // On paper the risks stand with money and projects.
            let risks = house.locale.word("report-risks-caption");
            assert!(!said.contains(&risks), "{risks} in {said}");
        }
    }

    #[test]
    fn how_to_say_what_a_figure_means_is_explained_once() {
        let house = House::three_partners();
        let report = super::steering_report(&house.context());
        let text = fixture::text_of_document(&report);
        assert_eq!(text.matches("vertelt het aan het programmabureau").count(), 1);
        assert!(text.contains("\nNog niet geduid."));
    }

    #[test]
    fn no_partner_is_named_on_the_sheet_about_deliveries() {
        let house = House::three_partners();
        let report = super::steering_report(&house.context());
        let sheet = report
            .sheets
            .iter()
            .find(|sheet| sheet.id == "deliveries")
            .expect("a sheet");
        let text = fixture::texts_of(sheet).join("\n");
        for partner in &house.facts.partners {
            assert!(!text.contains(&partner.name), "{}", partner.name);
        }
    }

    fn charts(report: &crate::report::Document) -> Vec<ChartSpec> {
        report
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.blocks)
            .filter_map(|block| match block {
                Block::Chart(chart) => Some((**chart).clone()),
                _ => None,
            })
            .collect()
    }
}
