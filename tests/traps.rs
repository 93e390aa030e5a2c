//! The traps into which systems like this one fall, each with the test that keeps this one out. A test that is renamed or
//! taken away is missed here.

use crate::common::{is_test, project};

/// What goes wrong, where its test stands, and the test's name.
const TRAPS: &[(&str, &str, &str)] = &[
    (
        "percentages are averaged",
        "src/indicators/kpi_value.rs",
        "percentages_are_pooled_and_never_averaged",
    ),
    (
        "percentages are averaged over partners",
        "tests/intake.rs",
        "ratios_of_two_partners_are_pooled_and_never_averaged",
    ),
    (
        "a stock is added up like a flow",
        "src/indicators/kpi_value.rs",
        "a_quarter_sums_a_flow_and_takes_the_last_of_a_stock",
    ),
    (
        "a stock is added up over partners",
        "tests/deliveries.rs",
        "a_stock_of_several_partners_without_an_area_is_asked",
    ),
    (
        "a total beside its parts counts twice",
        "tests/deliveries.rs",
        "a_quarter_beside_its_months_is_asked_where_both_would_count",
    ),
    (
        "a target is overwritten",
        "src/indicators/kpi/definition.rs",
        "a_new_target_leaves_the_one_that_held_before_as_it_was",
    ),
    (
        "no row at all is a success",
        "tests/bad_input.rs",
        "an_inbox_in_which_nothing_is_accepted_publishes_nothing_and_exits_1",
    ),
    (
        "1/12 is read as 12/1",
        "tests/values.rs",
        "a_column_in_american_order_is_read_so_and_said_and_never_cell_by_cell",
    ),
    (
        "a partner joined half-way",
        "src/indicators/contribution/effort.rs",
        "a_partner_that_joined_is_asked_for_the_months_it_took_part",
    ),
    (
        "a partner left half-way",
        "src/indicators/contribution_value.rs",
        "a_partner_that_left_has_no_later_months",
    ),
    (
        "partners merge",
        "tests/mergers.rs",
        "two_partners_merge_and_neither_their_months_nor_their_year_is_lost_or_doubled",
    ),
    (
        "a partner gets a new name",
        "tests/mergers.rs",
        "a_partner_with_a_new_name_keeps_its_code_and_its_months",
    ),
    (
        "an empty cell is zero",
        "src/indicators/contribution_value.rs",
        "missing_is_not_zero_and_nothing_to_report_is",
    ),
    (
        "a missing delivery is zero",
        "tests/bad_input.rs",
        "p11_a_missing_delivery_is_a_diagnostic_and_never_a_zero",
    ),
    (
        "in kind hides in a total of cash",
        "src/indicators/contribution_cash.rs",
        "only_money_counts_and_it_has_no_band",
    ),
    (
        "a total hides cash and in kind",
        "src/report/steering/contributions.rs",
        "no_total_stands_without_cash_and_in_kind_beside_it",
    ),
    (
        "the same file comes twice",
        "tests/intake.rs",
        "the_same_file_twice_counts_once",
    ),
    (
        "a corrected file is added",
        "tests/intake.rs",
        "a_correction_replaces_its_month_whole",
    ),
    (
        "more hours than a day has",
        "src/intake/watch.rs",
        "more_hours_than_a_day_has_are_asked_only_of_a_day",
    ),
    (
        "negative corrections",
        "src/indicators/contribution/effort.rs",
        "a_negative_balance_and_an_unknown_partner_have_no_share",
    ),
    (
        "what is suppressed follows from a total",
        "src/statistics/disclosure.rs",
        "the_only_small_group_takes_the_smallest_shown_one_along",
    ),
    (
        "what is suppressed follows from another month",
        "src/statistics/disclosure_register.rs",
        "a_running_total_waits_for_enough_new_answers",
    ),
    (
        "the target is the baseline",
        "src/indicators/kpi_attainment.rs",
        "it_is_undefined_when_target_and_baseline_are_equal_or_not_stated",
    ),
    (
        "a benefit before its start",
        "tests/error_cases.rs",
        "p13_every_case_says_what_it_is_expected_to_say",
    ),
    (
        "shares sum to 0.99",
        "tests/bad_input.rs",
        "shares_that_do_not_sum_to_one_are_refused_as_a_group",
    ),
    (
        "a chart of one point",
        "src/render/svg/tests.rs",
        "impossible_values_end_in_a_drawing",
    ),
    (
        "limits from a few points",
        "src/statistics/xmr_limits.rs",
        "too_few_points_or_no_neighbours_give_no_limits",
    ),
    (
        "text runs as a formula",
        "src/render/data.rs",
        "text_never_runs_as_a_formula_and_numbers_stay_numbers",
    ),
    (
        "text of an inbox runs as a formula",
        "tests/hostile.rs",
        "p21_text_that_would_run_as_a_formula_stays_text",
    ),
    (
        "names of sheets that Excel refuses",
        "src/render/xlsx/names.rs",
        "a_name_that_excel_refuses_becomes_one_that_it_takes",
    ),
    (
        "weeks and the turn of a year",
        "tests/values.rs",
        "row_44_periods_in_all_spellings",
    ),
    (
        "a quiet summer is read as a hiccup",
        "src/signals/pace_lost.rs",
        "a_quieter_time_that_was_planned_does_not_fire",
    ),
    (
        "deadweight is taken off twice",
        "src/indicators/benefit/guards_test.rs",
        "what_would_have_happened_anyway_is_never_taken_off_twice",
    ),
    (
        "overlapping benefits count twice",
        "src/indicators/benefit/guards_test.rs",
        "overlapping_benefits_count_once_in_every_total",
    ),
    (
        "transfers count as benefits",
        "src/indicators/benefit/guards_test.rs",
        "transfers_between_partners_are_distribution_and_no_benefit",
    ),
    (
        "a balance of a few valued benefits",
        "src/indicators/benefit/guards_test.rs",
        "a_balance_is_given_from_sixty_per_cent_of_the_register_on",
    ),
    (
        "a missing capacity is filled in",
        "src/indicators/capacity_share.rs",
        "a_partner_without_points_gets_no_share_and_the_others_keep_theirs",
    ),
    (
        "a missing capacity is not told",
        "src/report/steering/capacity.rs",
        "capacities_that_are_missing_and_a_band_that_flips_with_the_rates_are_said",
    ),
    (
        "a composite capacity changes the shares of others in silence",
        "src/indicators/contribution/composite.rs",
        "who_lacks_a_measure_brings_the_agreed_points_back_for_all_and_is_named",
    ),
    (
        "a contribution that was taken back still counts",
        "src/indicators/contribution/brought.rs",
        "what_was_taken_back_was_not_brought_whatever_project_the_correction_names",
    ),
    (
        "public money pays for hours that were given",
        "src/indicators/public_support.rs",
        "public_money_stands_beside_the_costs_without_what_was_given_in_kind",
    ),
    (
        "a class that depends on the rates",
        "src/report/flips.rs",
        "a_reciprocity_class_that_flips_between_low_and_high_is_known",
    ),
    (
        "a band that depends on the rates",
        "src/report/flips.rs",
        "a_capacity_band_that_flips_between_low_and_high_is_known",
    ),
    (
        "a sign that depends on assumptions",
        "src/report/steering/sensitivity.rs",
        "an_outcome_that_flips_between_low_and_high_says_so",
    ),
    (
        "prices of different years are added",
        "src/indicators/benefit_npv.rs",
        "prices_of_different_years_are_not_added",
    ),
];

#[test]
fn each_trap_has_its_test() {
    for (trap, file, name) in TRAPS {
        let text = std::fs::read_to_string(project().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert!(is_test(&text, name), "{trap}: no test {name} in {file}");
    }
}
