//! What was asked of the intake, line by line, each with the test that shows it: the spreadsheets of real life, the files
//! that other readers' test suites know, and the situations that are no files. The bad files that a generator makes stand
//! with what must come of each in `tests/hostile.rs`. A test that is renamed or taken away is missed here.

use crate::common::{is_test, project};

/// A line, where its test stands, and the test's name.
type Line = (&'static str, &'static str, &'static str);

/// Spreadsheets of real life.
const REAL: [Line; 22] = [
    (
        "minfin, contributions to lower governments",
        "tests/real_inputs/openstate.rs",
        "contributions_to_lower_governments_with_their_unit",
    ),
    (
        "minfin, agencies",
        "tests/real_inputs/openstate.rs",
        "agencies_over_seven_years",
    ),
    (
        "coa, wide months beside cumulative columns",
        "tests/real_inputs/openstate.rs",
        "six_monthly_columns_become_rows_and_the_cumulative_ones_do_not",
    ),
    (
        "coa, the sum of each month",
        "tests/real_inputs/openstate.rs",
        "each_month_has_the_sum_that_is_known_of_it",
    ),
    (
        "duo, three header rows",
        "tests/real_inputs/duo.rs",
        "a_column_is_named_by_the_headers_above_it",
    ),
    (
        "duo, a blank is no zero",
        "tests/real_inputs/duo.rs",
        "an_institution_without_a_figure_is_no_zero",
    ),
    (
        "gmp, eight KPIs of mixed units",
        "tests/real_inputs/gmpplus.rs",
        "eight_kpis_of_mixed_units_are_read_and_not_added_up",
    ),
    (
        "gmp, ten KPIs over four months",
        "tests/real_inputs/gmpplus.rs",
        "ten_kpis_over_four_months",
    ),
    (
        "gmp, one key on two sheets",
        "tests/real_inputs/gmpplus.rs",
        "the_same_kpi_and_month_on_two_sheets_is_reported_and_never_merged",
    ),
    (
        "diwi, a template without data",
        "tests/real_inputs/vng.rs",
        "a_template_without_data_says_so_once",
    ),
    (
        "inbo, sites with sums",
        "tests/real_inputs/inbo.rs",
        "twelve_sites_without_the_row_and_column_of_sums",
    ),
    (
        "inbo, two tables, an error cell",
        "tests/real_inputs/inbo.rs",
        "the_left_table_has_an_error_cell_that_is_named",
    ),
    (
        "inbo, American dates",
        "tests/real_inputs/inbo.rs",
        "american_dates_are_flagged_until_somebody_decides",
    ),
    (
        "library carpentry, three numbers in a cell",
        "tests/real_inputs/library_carpentry.rs",
        "three_numbers_in_a_cell_are_three_columns",
    ),
    (
        "library carpentry, dates in 1900",
        "tests/real_inputs/library_carpentry.rs",
        "dates_of_1900_are_flagged",
    ),
    (
        "library carpentry, 1.5 hours",
        "tests/real_inputs/library_carpentry.rs",
        "hours_with_their_unit_in_the_cell",
    ),
    (
        "library carpentry, the year after",
        "tests/real_inputs/library_carpentry.rs",
        "the_year_after_in_another_layout",
    ),
    (
        "library carpentry, lengths as text",
        "tests/real_inputs/library_carpentry.rs",
        "lengths_as_text_and_lengths_that_cannot_be_are_refused_by_cell",
    ),
    (
        "janitor, dirty data",
        "tests/real_inputs/janitor.rs",
        "twelve_people_with_two_missing_allocations",
    ),
    (
        "readxl, prose around a table",
        "tests/real_inputs/readxl.rs",
        "prose_above_and_below_a_table_is_left_out",
    ),
    (
        "unpivotr, notes and words for missing",
        "tests/real_inputs/unpivotr.rs",
        "words_for_what_is_missing",
    ),
    (
        "iv3, names of municipalities",
        "tests/real_inputs/iv3.rs",
        "nine_decided_names_settle_it_and_merge_nothing_else",
    ),
];

/// Files that other readers' test suites know, made again.
const KNOWN_ELSEWHERE: [Line; 12] = [
    (
        "a password in every format",
        "tests/hostile_own.rs",
        "a_password_is_named_whatever_the_format",
    ),
    (
        "records and repeats that take all memory",
        "tests/hostile_own.rs",
        "what_would_take_all_memory_is_refused_before_it_is_read",
    ),
    (
        "a chain of sectors in a circle",
        "tests/hostile_own.rs",
        "chains_that_go_in_a_circle_are_damage",
    ),
    (
        "a relation that is not there, a row number that overflows",
        "tests/hostile_own.rs",
        "a_parser_that_stops_is_damage_and_the_next_file_is_read",
    ),
    (
        "entities that grow",
        "tests/hostile_own.rs",
        "entities_are_never_expanded",
    ),
    (
        "Excel 2 to 4, prints, slides",
        "tests/hostile_own.rs",
        "kinds_that_are_not_read_are_named",
    ),
    (
        "macro sheets",
        "tests/hostile_own.rs",
        "macro_sheets_are_refused_in_both_formats",
    ),
    (
        "UTF-16 and fifty thousand merges",
        "tests/hostile_own.rs",
        "parts_in_another_encoding_and_many_merges_are_read",
    ),
    (
        "white space between cells of ods",
        "tests/hostile_own.rs",
        "white_space_that_the_parser_of_ods_does_not_know_is_named",
    ),
    (
        "more parts than an office program writes",
        "src/intake/workbook/archive.rs",
        "an_archive_of_too_many_parts_is_refused_and_not_read_in_part",
    ),
    (
        "a part over the limit",
        "src/intake/workbook/archive.rs",
        "a_part_that_is_too_large_is_refused_and_not_cut",
    ),
    (
        "zip64",
        "src/intake/workbook/archive.rs",
        "a_directory_that_counts_in_zip64_is_counted_there",
    ),
];

/// What generated files are held to besides the list in `tests/hostile.rs`.
const GENERATED: [Line; 6] = [
    ("00 to 82", "tests/hostile.rs", "every_bad_file_gives_what_it_must"),
    (
        "40 and 82, formulas as text",
        "tests/hostile.rs",
        "p21_text_that_would_run_as_a_formula_stays_text",
    ),
    (
        "43 and 44, spellings of amounts and dates",
        "tests/hostile.rs",
        "of_many_spellings_those_that_say_one_thing_are_read",
    ),
    (
        "52, names that attack",
        "tests/hostile.rs",
        "names_that_attack_become_no_path_no_markup_and_no_partner",
    ),
    (
        "59, scores outside their scale",
        "tests/hostile.rs",
        "a_score_outside_its_scale_is_refused_by_its_cell_and_never_shown",
    ),
    (
        "60, personal data",
        "tests/hostile.rs",
        "personal_data_of_a_survey_reach_no_output_and_no_cache",
    ),
];

/// Situations that are no files.
const SITUATIONS: [Line; 19] = [
    (
        "a file disappears between listing and reading",
        "tests/situations.rs",
        "a_file_that_goes_away_while_others_are_read_is_named",
    ),
    (
        "a file is replaced while it is read",
        "src/intake/pool.rs",
        "a_file_that_was_replaced_after_it_was_listed_is_not_read",
    ),
    (
        "a link, a pipe, a device or a folder with the name of a workbook",
        "tests/situations.rs",
        "what_is_no_plain_file_is_named_and_not_opened",
    ),
    (
        "ten thousand tiny files",
        "tests/situations.rs",
        "ten_thousand_tiny_files_are_all_accounted_for",
    ),
    (
        "two partners with the same file name",
        "tests/situations.rs",
        "two_partners_may_use_one_file_name",
    ),
    (
        "names with a line break, of 255 bytes, that are no text",
        "tests/situations.rs",
        "names_that_cannot_be_shown_are_read_and_stay_apart",
    ),
    (
        "what office programs leave behind",
        "tests/situations.rs",
        "what_office_programs_leave_behind_is_counted",
    ),
    (
        "a file over the limit",
        "tests/situations.rs",
        "a_file_that_is_too_large_is_not_loaded",
    ),
    (
        "five that abort and three good partners",
        "tests/situations.rs",
        "p3_five_aborting_files_and_three_good_partners",
    ),
    (
        "no inbox, no pipeline file, a typing error in it",
        "tests/promises.rs",
        "p6_exit_codes_say_what_happened",
    ),
    (
        "every fault of a mapping at once",
        "tests/layouts/faults.rs",
        "every_fault_comes_at_once_with_its_line_and_exit_code_two",
    ),
    (
        "the clock set back a year",
        "tests/lifecycle.rs",
        "a_clock_set_back_a_year_changes_nothing_for_a_month_that_was_named",
    ),
    (
        "midnight, the end of summer time, 29 February",
        "src/pipeline/request.rs",
        "the_clock_gives_the_last_whole_month_in_amsterdam",
    ),
    (
        "no room, a limit on the size of files",
        "tests/crashes.rs",
        "p2_a_disk_that_is_full_or_closed_exits_4_and_with_room_the_same_bytes_follow",
    ),
    (
        "every call fails once, a rename to another file system among them",
        "tests/crashes.rs",
        "p2_every_call_of_a_run_fails_once",
    ),
    ("killed at any moment", "tests/crashes.rs", "p1_two_hundred_kills"),
    (
        "two runs at once",
        "tests/crashes.rs",
        "p8_the_second_of_two_runs_stops_at_once_and_a_lock_of_the_dead_holds_nobody",
    ),
    (
        "closed and full outputs",
        "tests/crashes.rs",
        "p2_closed_and_full_outputs_do_not_stop_an_edition",
    ),
    (
        "the month was published already",
        "tests/promises.rs",
        "p9_the_same_inbox_twice_is_the_same_and_the_same_file_twice_counts_once",
    ),
];

#[test]
fn each_line_has_its_test() {
    let lines = REAL.iter().chain(&KNOWN_ELSEWHERE).chain(&GENERATED).chain(&SITUATIONS);
    for (line, file, name) in lines {
        let text = std::fs::read_to_string(project().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert!(is_test(&text, name), "{line}: no test {name} in {file}");
    }
}
