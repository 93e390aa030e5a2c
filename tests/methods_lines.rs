//! The worked examples of the domain and the edge cases of the methods, line by line, each with the test that shows it. A
//! test that is renamed or taken away is missed here.

use crate::common::{is_test, project};

/// A line, where its test stands, and the test's name.
type Line = (&'static str, &'static str, &'static str);

/// The worked examples, by the section of the domain that gives them.
const WORKED: &[Line] = &[
    (
        "3.1 40 hours and 3 half-days are € 2.900",
        "src/indicators/contribution_value.rs",
        "the_worked_example_of_hours_and_half_days",
    ),
    (
        "3.1 low, middle and high",
        "src/ledger/rates.rs",
        "the_worked_example_of_hours_and_half_days",
    ),
    (
        "3.2 F of six partners",
        "src/indicators/capacity_ratio.rs",
        "the_worked_example_of_six_partners",
    ),
    (
        "3.2 D of six partners",
        "src/indicators/effort_shift.rs",
        "the_worked_example_of_six_partners",
    ),
    (
        "3.2 concentration index and Kakwani",
        "src/statistics/inequality.rs",
        "progressivity_of_six_partners",
    ),
    (
        "3.3 E of six partners",
        "src/indicators/equity_ratio.rs",
        "the_worked_example_of_six_partners",
    ),
    (
        "3.3 R of six partners",
        "src/indicators/reciprocity_balance.rs",
        "the_worked_example_of_six_partners",
    ),
    (
        "3.3 net flow of a pair",
        "src/indicators/pair_net_flow.rs",
        "the_worked_example_of_five_partners",
    ),
    (
        "3.3 symmetry of a pair",
        "src/indicators/pair_symmetry.rs",
        "the_worked_example_of_five_partners",
    ),
    (
        "3.3 weighted reciprocity",
        "src/indicators/network_reciprocity.rs",
        "the_worked_example_of_five_partners",
    ),
    (
        "3.3 against the null model",
        "src/indicators/network_reciprocity_corrected.rs",
        "the_worked_example_of_five_partners",
    ),
    (
        "3.3 binary reciprocity",
        "src/statistics/reciprocity.rs",
        "arcs_of_five_partners",
    ),
    (
        "3.4 Gini, corrected, Herfindahl",
        "src/statistics/inequality.rs",
        "concentration_of_six_partners",
    ),
    (
        "3.4 effective contributors",
        "src/indicators/effective_contributors.rs",
        "the_worked_example_of_six_partners",
    ),
    (
        "3.5 attainment from 42 to 30",
        "src/statistics/attainment.rs",
        "from_forty_two_down_to_thirty",
    ),
    (
        "3.5 net value and drop-off",
        "src/indicators/benefit/net.rs",
        "the_worked_example_year_by_year",
    ),
    (
        "3.5 present value at 2,25 %",
        "src/indicators/benefit_npv.rs",
        "the_worked_example_of_five_years",
    ),
    (
        "3.5 present value at two rates",
        "src/statistics/money/discounting.rs",
        "the_worked_example_at_two_rates",
    ),
    (
        "3.6 difference of seven areas",
        "src/indicators/effect_difference.rs",
        "the_worked_example_of_seven_areas",
    ),
    (
        "3.6 limits of twelve points",
        "src/indicators/kpi_centre_line.rs",
        "the_worked_example_of_twelve_points",
    ),
    (
        "3.6 61 is a signal",
        "src/indicators/kpi_variation.rs",
        "a_point_above_the_limit_is_good_or_bad_as_the_kpi_says",
    ),
    (
        "3.7 mutual trust, asymmetry, drop",
        "src/indicators/pairs/mod.rs",
        "the_worked_example_of_two_partners",
    ),
    (
        "3.8 slope of a slipping milestone",
        "src/indicators/milestone_slip.rs",
        "the_worked_example_of_four_reports",
    ),
];

/// What a method does where it has nothing, little or too much to go on.
const EDGES: &[Line] = &[
    (
        "a neutral KPI is neither good nor bad",
        "src/statistics/xmr.rs",
        "good_bad_high_or_low_depends_on_the_direction",
    ),
    (
        "no assurance while limits are provisional",
        "src/statistics/xmr.rs",
        "few_points_say_nothing_or_something_provisional",
    ),
    (
        "a missing month breaks a run",
        "src/statistics/xmr.rs",
        "a_missing_month_breaks_a_run",
    ),
    (
        "a missing month breaks a trend",
        "src/statistics/xmr.rs",
        "a_missing_month_breaks_a_trend_and_a_pair",
    ),
    (
        "a slope divides by the real distance",
        "src/statistics/theil_sen.rs",
        "a_gap_counts_with_its_real_length",
    ),
    (
        "changed figures are listed with old and new",
        "src/restatement/compare.rs",
        "a_figure_that_differs_is_listed_and_marked",
    ),
    (
        "fewer than 5 points have no limits",
        "src/statistics/xmr_limits.rs",
        "too_few_points_or_no_neighbours_give_no_limits",
    ),
    (
        "no trend before 8 points",
        "src/statistics/trend_verdict.rs",
        "seven_rising_points_are_not_yet_a_trend_and_eight_are",
    ),
    (
        "the smallest p is two over n factorial",
        "src/statistics/trend_exact.rs",
        "the_smallest_p_is_two_over_n_factorial",
    ),
    (
        "a long series needs a second sign",
        "src/statistics/trend_verdict.rs",
        "a_long_series_that_echoes_itself_needs_a_second_sign",
    ),
    (
        "no season before two cycles",
        "src/statistics/seasonal_trend.rs",
        "less_than_two_cycles_is_undefined",
    ),
    (
        "no change of level in few points",
        "src/statistics/level_change.rs",
        "few_or_equal_points_have_no_shift",
    ),
    (
        "Pettitt's p above a half is none",
        "src/statistics/level_change.rs",
        "pettitt_has_no_p_when_it_would_be_above_a_half",
    ),
    (
        "no spread has limits on the mean",
        "src/statistics/xmr_limits.rs",
        "equal_values_have_limits_on_their_mean",
    ),
    (
        "screening leaves some movement",
        "src/statistics/xmr_limits.rs",
        "screening_never_takes_the_only_movement_away",
    ),
    (
        "target equal to baseline",
        "src/statistics/attainment.rs",
        "a_target_that_equals_the_baseline_is_undefined",
    ),
    (
        "a point on the limit is not outside",
        "src/statistics/xmr.rs",
        "a_point_on_the_limit_is_not_outside",
    ),
    (
        "outside goes before trend before run",
        "src/statistics/xmr.rs",
        "outside_goes_before_trend_and_trend_before_run",
    ),
    (
        "a rebase has limits of its own",
        "src/statistics/xmr.rs",
        "a_rebase_starts_limits_of_its_own_and_rules_do_not_cross_it",
    ),
    (
        "a rebase needs a day, a reason and who decided",
        "tests/new_limits.rs",
        "without_a_reason_or_a_role_the_chart_keeps_its_limits_and_it_is_asked",
    ),
    (
        "no trend, forecast or shift runs across a rebase",
        "src/indicators/kpi_forecast.rs",
        "a_declared_change_of_the_process_is_no_part_of_the_line",
    ),
    (
        "a slow fall is seen, and chance with the more occasions",
        "src/signals/urgency_falls.rs",
        "chance_has_as_many_occasions_as_there_are_rounds",
    ),
    (
        "false alarms are printed",
        "src/statistics/xmr_false_alarms.rs",
        "between_and_outside_the_simulated_lengths",
    ),
    (
        "a forecast needs 8 points and a whole interval",
        "src/statistics/forecast.rs",
        "what_cannot_be_forecast_says_why",
    ),
    (
        "two against two never rule out chance",
        "src/statistics/effect/permutation.rs",
        "two_against_two_can_never_rule_out_chance",
    ),
    (
        "p is never below its minimum",
        "src/statistics/effect/permutation.rs",
        "p_is_never_below_its_minimum_and_ignores_order_and_unit",
    ),
    (
        "few partners get no test",
        "src/statistics/effect/panel.rs",
        "few_partners_get_no_test_and_no_measure_no_effect",
    ),
    (
        "few clusters: every draw is taken",
        "src/statistics/regression/wild_bootstrap.rs",
        "six_groups_that_all_rise_reach_the_smallest_p",
    ),
    (
        "few clusters: six weights",
        "src/statistics/regression/wild_bootstrap.rs",
        "six_weights_tell_five_groups_apart_more_finely",
    ),
    (
        "staggered starts without never-starters",
        "src/statistics/effect/staggered.rs",
        "without_never_starters_or_with_missing_values_cells_drop_out",
    ),
    (
        "a step needs 8 and 8 points",
        "src/statistics/effect/interrupted.rs",
        "few_points_on_either_side_are_not_asked",
    ),
    (
        "a step beside other areas",
        "src/indicators/effect_interrupted.rs",
        "what_happened_in_the_areas_beside_it_too_is_taken_off",
    ),
    (
        "no word is stronger than the evidence",
        "src/report/effect_language.rs",
        "no_sentence_has_a_stronger_word_than_its_evidence_allows",
    ),
    (
        "nothing planned has no realisation",
        "src/statistics/attainment.rs",
        "nothing_planned_has_no_realisation",
    ),
    (
        "rates that fall over the years",
        "src/statistics/money/discounting.rs",
        "a_falling_rate_falls_where_it_should",
    ),
    (
        "nothing put in has no ratio",
        "src/statistics/money/social_return.rs",
        "nothing_put_in_has_no_ratio_and_no_years_no_benefit",
    ),
    (
        "few or equal answers have no interval",
        "src/statistics/survey/small_mean.rs",
        "few_or_equal_answers_have_no_interval",
    ),
    (
        "agreement over two categories",
        "src/statistics/survey/ordered_agreement.rs",
        "two_categories_or_nobody_are_undefined",
    ),
    (
        "two waves without spread",
        "src/statistics/survey/brunner_munzel.rs",
        "without_spread_it_says_why",
    ),
    (
        "reliability of few",
        "src/statistics/survey/reliability.rs",
        "few_respondents_items_or_no_spread_say_so",
    ),
    (
        "a wild weight",
        "src/statistics/survey/weights.rs",
        "a_wild_weight_is_held_at_three_medians",
    ),
    (
        "everybody gave the same answer",
        "src/statistics/disclosure_register.rs",
        "the_same_answer_from_everybody_is_told_by_its_average",
    ),
    (
        "who hardly answers drops out",
        "src/statistics/survey/round_robin.rs",
        "who_hardly_answers_drops_out_on_both_sides",
    ),
    (
        "three parties judge each other",
        "src/statistics/survey/round_robin.rs",
        "equal_judgements_and_three_parties_are_undefined",
    ),
    (
        "no flow, or everybody gives to everybody",
        "src/statistics/reciprocity.rs",
        "no_flow_or_no_square_is_undefined",
    ),
    (
        "no effort at all",
        "src/statistics/relative_inequality.rs",
        "all_to_capacity_is_nought_and_no_effort_undefined",
    ),
    (
        "a capacity that nobody agreed",
        "src/statistics/relative_inequality.rs",
        "an_uncertain_capacity_gives_a_range",
    ),
    (
        "negative amounts",
        "src/statistics/inequality.rs",
        "nothing_and_negative_amounts_are_undefined",
    ),
    (
        "many tests at once",
        "src/statistics/multiple_testing.rs",
        "the_example_of_benjamini_and_hochberg",
    ),
    (
        "headline KPIs are judged by themselves",
        "src/indicators/effect_difference.rs",
        "a_headline_kpi_is_judged_by_itself_and_the_others_together",
    ),
    (
        "nothing follows from two editions",
        "src/indicators/survey/scores.rs",
        "editions_together_tell_about_nobody",
    ),
    (
        "nothing published moves with who is kept back",
        "src/indicators/survey/published_test.rs",
        "nothing_published_moves_with_the_answers_of_who_is_kept_back",
    ),
    (
        "nor over the editions of two months",
        "src/indicators/survey/published_test.rs",
        "nothing_in_editions_of_two_months_moves_with_the_answers_of_who_is_kept_back",
    ),
    (
        "a moving range never bridges a gap",
        "src/statistics/xmr_limits.rs",
        "a_moving_range_never_bridges_a_gap",
    ),
    (
        "five to eleven points have provisional limits",
        "src/statistics/xmr_limits.rs",
        "five_points_give_provisional_limits",
    ),
    (
        "an outlier is screened once",
        "src/statistics/xmr_limits.rs",
        "an_outlier_is_screened_from_the_moving_ranges",
    ),
    (
        "a point on the mean breaks a run",
        "src/statistics/xmr_rules.rs",
        "a_point_on_the_mean_breaks_a_run",
    ),
    (
        "an equal pair breaks a trend",
        "src/statistics/xmr_rules.rs",
        "six_rising_points_are_no_trend_and_an_equal_pair_breaks_one",
    ),
    (
        "a point in two trends takes the later one",
        "src/statistics/xmr_rules.rs",
        "the_peak_between_a_rise_and_a_fall_belongs_to_the_fall",
    ),
    (
        "two in three: all on one side, only the close ones marked",
        "src/statistics/xmr_rules.rs",
        "two_in_three_needs_all_three_on_one_side_of_the_mean",
    ),
    (
        "ties are enumerated",
        "src/statistics/trend_exact.rs",
        "equals_the_enumeration_of_all_orders_with_and_without_ties",
    ),
    (
        "from eleven points on the normal approximation",
        "src/statistics/trend.rs",
        "eleven_points_use_the_normal_approximation",
    ),
    (
        "equal values have no trend",
        "src/statistics/trend.rs",
        "equal_values_have_no_trend_and_no_tau",
    ),
    (
        "three points have a slope without an interval",
        "src/statistics/theil_sen.rs",
        "three_points_have_a_slope_without_interval_and_one_has_none",
    ),
    (
        "a path needs a quarter of the time and a plan",
        "src/statistics/path.rs",
        "too_early_or_nothing_planned_is_undefined",
    ),
    (
        "a negative baseline",
        "src/indicators/kpi_attainment.rs",
        "a_negative_baseline_is_a_baseline_like_any_other",
    ),
    (
        "further from the target than at the start, in words",
        "src/report/steering/kpis.rs",
        "further_from_the_target_than_at_the_start_is_said_in_words",
    ),
    (
        "one observation a group has no error",
        "src/statistics/effect/two_by_two.rs",
        "one_observation_each_has_a_difference_without_an_error",
    ),
    (
        "no areas to compare with",
        "src/indicators/effect_difference.rs",
        "without_areas_to_compare_with_it_is_insufficient",
    ),
    (
        "what partners lines would have given anyway",
        "src/indicators/effect_pretrend.rs",
        "parallel_lines_part_by_nothing_and_two_points_are_no_line",
    ),
    (
        "no share of nobody",
        "src/statistics/survey/proportion.rs",
        "nobody_has_no_part",
    ),
    (
        "none and all stay within the ends",
        "src/statistics/survey/proportion.rs",
        "none_and_all_reach_the_ends",
    ),
    (
        "an empty wave",
        "src/statistics/survey/proportion_difference.rs",
        "an_empty_round_cannot_be_compared",
    ),
    (
        "waves of few are tested exactly",
        "src/statistics/survey/rank_sum.rs",
        "equal_answers_show_no_difference",
    ),
    (
        "weights of few answers or a low response",
        "src/statistics/survey/weights.rs",
        "few_answers_or_no_people_say_so",
    ),
    (
        "the only suppressed child takes the smallest along",
        "src/statistics/disclosure.rs",
        "the_only_small_group_takes_the_smallest_shown_one_along",
    ),
    (
        "suppressed together they are enough",
        "src/statistics/disclosure.rs",
        "two_small_groups_that_are_too_few_together_take_a_third_along",
    ),
    (
        "a group that leaves few others",
        "src/statistics/disclosure.rs",
        "a_group_that_leaves_few_others_is_suppressed_too",
    ),
    (
        "cumulative series between months",
        "src/statistics/disclosure_register.rs",
        "a_running_total_waits_for_enough_new_answers",
    ),
    (
        "renamed and merged groups",
        "src/statistics/disclosure_register.rs",
        "a_merged_group_is_about_its_old_parts",
    ),
    (
        "a partner with more taken back than given",
        "src/indicators/contribution/effort.rs",
        "a_negative_balance_and_an_unknown_partner_have_no_share",
    ),
    (
        "missing capacity is never filled in",
        "src/indicators/capacity_share.rs",
        "a_partner_without_points_gets_no_share_and_the_others_keep_theirs",
    ),
    (
        "new and repeated signals",
        "src/signals/recurrence.rs",
        "the_same_about_the_same_is_repeated",
    ),
];

#[test]
fn each_line_has_its_test() {
    for (line, file, name) in WORKED.iter().chain(EDGES) {
        let text = std::fs::read_to_string(project().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert!(is_test(&text, name), "{line}: no test {name} in {file}");
    }
}
