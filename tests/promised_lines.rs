//! What is promised of guards, sensitivity, survey, signals, words and properties, line by line, each with the test that
//! shows it. A test that is renamed or taken away is missed here.

use crate::common::{is_test, project};

/// A line, where its test stands, and the test's name.
type Line = (&'static str, &'static str, &'static str);

/// Guards, sensitivity, survey, signals, words and properties that are promised.
const PROMISED: &[Line] = &[
    (
        "guard: shares of a benefit are one",
        "tests/bad_input.rs",
        "shares_that_do_not_sum_to_one_are_refused_as_a_group",
    ),
    (
        "guard: what would have happened anyway once",
        "src/indicators/benefit/guards_test.rs",
        "what_would_have_happened_anyway_is_never_taken_off_twice",
    ),
    (
        "guard: a comparison that nobody can see is asked",
        "src/report/review/tests.rs",
        "a_comparison_that_nobody_can_see_is_said_with_what_it_is_worth",
    ),
    (
        "guard: overlapping benefits once",
        "src/indicators/benefit/guards_test.rs",
        "overlapping_benefits_count_once_in_every_total",
    ),
    (
        "guard: transfers are no benefit",
        "src/indicators/benefit/guards_test.rs",
        "transfers_between_partners_are_distribution_and_no_benefit",
    ),
    (
        "guard: cash and in kind apart",
        "src/report/steering/money_sources.rs",
        "cash_and_in_kind_of_the_region_stand_apart",
    ),
    (
        "guard: percentages are not averaged",
        "src/indicators/kpi_value.rs",
        "percentages_are_pooled_and_never_averaged",
    ),
    (
        "guard: who joined half-way, pro rata",
        "src/indicators/contribution/effort.rs",
        "a_partner_that_joined_is_asked_for_the_months_it_took_part",
    ),
    (
        "guard: capacity missing",
        "src/indicators/contribution/composite.rs",
        "who_lacks_a_measure_brings_the_agreed_points_back_for_all_and_is_named",
    ),
    (
        "guard: conclusions that flip",
        "src/report/flips.rs",
        "a_reciprocity_class_that_flips_between_low_and_high_is_known",
    ),
    (
        "guard: a balance where enough is valued",
        "src/indicators/benefit/guards_test.rs",
        "a_balance_is_given_from_sixty_per_cent_of_the_register_on",
    ),
    (
        "sensitivity: rates to the balance",
        "src/indicators/reciprocity_balance.rs",
        "low_and_high_rates_are_carried_to_the_balance",
    ),
    (
        "sensitivity: attribution and rates to the present value",
        "src/indicators/benefit_npv.rs",
        "attribution_and_rates_in_kind_are_carried_to_low_and_high",
    ),
    (
        "sensitivity: discount rate a point more and less",
        "src/indicators/benefit_npv.rs",
        "the_worked_example_of_five_years",
    ),
    (
        "sensitivity: break-even",
        "src/report/steering/sensitivity.rs",
        "where_benefits_and_costs_break_even_is_said",
    ),
    (
        "sensitivity: tornado",
        "src/report/steering/sensitivity.rs",
        "the_tornado_has_the_widest_bar_on_top_and_turns_around_the_middle",
    ),
    (
        "sensitivity: what was calculated with, and how old it is",
        "src/report/steering/assumptions.rs",
        "what_was_calculated_with_stands_there_with_its_day_its_age_and_its_source",
    ),
    (
        "survey: twelve statements and three",
        "src/contract/questionnaire.rs",
        "twelve_statements_fit_the_table_of_items_and_three_are_the_pulse",
    ),
    (
        "survey: workbook, invitation and privacy text in both languages",
        "tests/survey.rs",
        "the_workbook_of_a_round_is_ready_in_both_languages_and_reads_back",
    ),
    (
        "survey: wide form, words and numbers",
        "tests/survey.rs",
        "words_and_numbers_in_a_column_per_item_give_the_figures_of_the_long_form",
    ),
    (
        "survey: long form",
        "tests/survey.rs",
        "words_in_the_long_form_give_the_figures_of_numbers",
    ),
    (
        "survey: restricted inbox",
        "tests/survey.rs",
        "answers_in_a_column_per_item_are_read_from_the_restricted_folder_only",
    ),
    (
        "survey: legal basis",
        "tests/survey.rs",
        "without_a_legal_basis_no_questionnaire_is_made",
    ),
    (
        "survey: retention with a record of destruction",
        "tests/survey.rs",
        "after_the_retention_date_no_answer_is_read_and_a_record_is_drafted",
    ),
    (
        "survey: response",
        "tests/survey.rs",
        "with_the_number_of_people_invited_the_response_is_told",
    ),
    (
        "survey: no answer in an output, log or name",
        "tests/survey.rs",
        "no_answer_no_statement_and_no_respondent_stands_in_an_output_a_log_or_a_name",
    ),
    (
        "signals: expected false alarms",
        "src/report/steering/kpis.rs",
        "chance_alone_gives_a_signal_now_and_then",
    ),
    (
        "signals: headline KPIs named beforehand",
        "src/report/steering/kpis.rs",
        "what_was_chosen_beforehand_is_named_and_a_name_of_no_kpi_too",
    ),
    (
        "signals: the interventions of the articles",
        "tests/principles.rs",
        "each_signal_of_a_hiccup_points_to_what_the_articles_suggest",
    ),
    (
        "signals: composed findings show their parts",
        "src/report/steering/signals.rs",
        "the_step_is_a_proposal_and_the_parts_of_a_composed_finding_stand_beside_it",
    ),
    (
        "signals: each fires in the sample's months or in its own test",
        "src/sample/findings_test.rs",
        "in_october_2026_every_finding_fires_once_and_nothing_is_wrong",
    ),
    (
        "words: no stronger than the evidence",
        "src/report/effect_language.rs",
        "no_text_of_the_report_claims_a_cause_or_significance",
    ),
    (
        "property: no suppressed cell can be worked out",
        "src/statistics/disclosure_table.rs",
        "no_suppressed_cell_can_be_worked_out",
    ),
    (
        "property: nothing about few from all that is published",
        "src/statistics/disclosure_register.rs",
        "nothing_about_few_follows_from_all_that_is_published",
    ),
    (
        "property: no class that is kept back follows",
        "src/indicators/survey/bounded_test.rs",
        "in_rounds_of_two_partners_no_class_that_is_kept_back_follows",
    ),
    (
        "property: p of the wild bootstrap",
        "src/statistics/regression/wild_bootstrap.rs",
        "p_is_never_below_its_minimum",
    ),
    (
        "property: exact p of a trend",
        "src/statistics/trend_exact.rs",
        "p_lies_between_its_least_and_one_and_backwards_is_the_same",
    ),
    (
        "property: inequality bounds, order, unit",
        "src/statistics/inequality.rs",
        "bounds_order_and_unit",
    ),
    (
        "property: reciprocity bounds and transposition",
        "src/statistics/reciprocity.rs",
        "bounds_transposition_and_unit",
    ),
    (
        "property: process charts upside down and in another unit",
        "src/statistics/xmr.rs",
        "upside_down_or_in_another_unit_a_chart_says_the_same",
    ),
];

#[test]
fn each_promise_has_its_test() {
    for (line, file, name) in PROMISED {
        let text = std::fs::read_to_string(project().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert!(is_test(&text, name), "{line}: no test {name} in {file}");
    }
}
