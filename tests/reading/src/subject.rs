//! The subject of a reading's tests: the notice that they are applied to, and the macro that does so.

use std::fs;
use std::sync::OnceLock;

use kigen::japan_time::Moment;
use kigen::notice_file;
use kigen::reading::Published;

use crate::walk::Walk;
use crate::{around, boundaries, path, read};

/// Lower limits of test cases: fewer would mean that a test has become empty.
#[derive(Clone, Copy, Debug)]
pub struct AtLeast {
    /// Readable cases.
    pub cases: usize,
    /// Outcomes of the walk.
    pub outcomes: usize,
    /// Answers that would have settled an unknown.
    pub settled: usize,
    /// Answers that would change a verdict.
    pub turns: usize,
    /// Courses that a plan can take.
    pub plans: usize,
}

/// A notice of a reading, and the files of its tests.
pub struct Subject<N> {
    /// The notice.
    pub notice: N,
    /// The path of its file.
    pub file: String,
    /// The moments of `tests/walk/moments.csv`, in their order.
    pub boundaries: Vec<Moment>,
    /// The lower limits of test cases.
    pub at_least: AtLeast,
    /// The largest number of rows of the review table at a time that a person can read.
    pub most_rows: usize,
    walk: OnceLock<Walk>,
}

impl<N: Published + Sync> Subject<N> {
    /// Reads the notice and the moments. The file is relative to the folder of the reading.
    ///
    /// # Panics
    /// If the notice has problems, or the moments are not in order.
    #[must_use]
    pub fn load(file: &str, at_least: AtLeast, most_rows: usize) -> Self {
        let file = in_reading::<N>(file);
        let boundaries = boundaries(&in_reading::<N>("tests/walk/moments.csv"));
        Self { notice: sound(&file), file, boundaries, at_least, most_rows, walk: OnceLock::new() }
    }

    /// Just before, at and just after each boundary.
    #[must_use]
    pub fn moments(&self) -> Vec<Moment> {
        around(&self.boundaries)
    }

    /// The whole walk, done once for all tests.
    pub fn walk(&self) -> &Walk {
        self.walk.get_or_init(|| Walk::of(&self.notice, &self.moments()))
    }
}

/// A file in the folder of a reading, by its path from the root of the project.
pub(crate) fn in_reading<N: Published>(name: &str) -> String {
    format!("readings/{}/{name}", N::KIND)
}

/// All notices of a reading, made-up ones included, each with the path of its file.
///
/// # Panics
/// If one has problems, or there is none.
pub(crate) fn all_notices<N: Published>() -> Vec<(String, N)> {
    let folders = ["notices", "samples"].map(in_reading::<N>);
    let files = folders.iter().flat_map(|folder| {
        let files = fs::read_dir(path(folder)).into_iter().flatten().filter_map(|file| Some(file.ok()?.path()));
        let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "toml"));
        files.map(move |file| format!("{folder}/{}", file.file_name().unwrap_or_default().to_string_lossy()))
    });
    let notices: Vec<_> = files.map(|file| (file.clone(), sound(&file))).collect();
    assert!(!notices.is_empty(), "{} has no notice", N::KIND);
    notices
}

fn sound<N: Published>(file: &str) -> N {
    notice_file::parse(&read(file)).unwrap_or_else(|problems| panic!("{file}: {problems:?}"))
}

/// Applies the tests of every reading to one: to the notice in `file`, a path in the reading's folder, and the quick
/// ones to all other notices of the reading, too. A reading adds tests of its own.
///
/// `SUBJECT` is then the [`Subject`] of these tests.
#[macro_export]
macro_rules! reading_tests {
    (notice: $notice:ty, file: $file:literal, at_least: $at_least:expr, most_rows: $most_rows:expr $(,)?) => {
        static SUBJECT: std::sync::LazyLock<$crate::Subject<$notice>> =
            std::sync::LazyLock::new(|| $crate::Subject::load($file, $at_least, $most_rows));

        $crate::apply! {
            bad_input::question_accepts_only_answers_of_its_kind,
            bad_input::answer_out_of_range_is_refused_with_the_range,
            bad_input::unknown_field_is_refused,
            bad_input::repeated_field_is_refused_even_with_equal_values,
            bad_input::answers_are_an_object,
            bad_input::answers_nested_without_end_are_cut_short,
            bad_input::all_problems_of_answers_are_reported_at_once,
            bad_input::bad_answer_is_reported_whether_needed_or_not,
            cases::every_case_has_its_stated_outcome,
            described::schema_file_is_as_the_notice_is_described,
            described::types_file_is_as_the_reading_is_described,
            forward::steps_move_only_forward_minute_by_minute,
            notice_file::value_of_wrong_type_or_form_is_reported_with_its_position,
            notice_file::missing_field_is_reported_at_its_table,
            notice_file::unknown_field_is_reported_with_its_position,
            notice_file::repeated_field_in_data_is_reported,
            notice_file::all_problems_of_a_file_are_reported_at_once,
            notice_file::columns_are_counted_in_characters,
            notice_file::byte_order_mark_and_windows_line_ends_change_nothing,
            notice_file::an_empty_file_misses_every_field,
            notice_file::file_with_problems_on_every_line_is_read_once,
            notice_file::notice_from_data_is_the_same,
            presented::presentation_agrees_with_the_rules,
            properties::outcome_is_independent_of_the_order_of_answers,
            properties::unneeded_answers_change_nothing,
            properties::replay_asks_the_same_questions_and_has_the_same_outcome,
            properties::missing_last_answer_makes_its_question_next,
            properties::questions_come_up_in_their_order_and_once,
            properties::deadline_is_of_a_step_that_can_still_be_taken,
            properties::covered_traveller_has_a_step_and_a_deadline_or_a_reason,
            properties::certain_result_despite_an_unknown_is_kept_by_every_answer,
            representatives::representatives_file_matches_the_rules,
            review::every_path_is_in_one_row_with_its_outcome,
            review::outcomes_change_only_at_turning_points,
            review::outcomes_of_every_notice_change_only_at_turning_minutes,
            turns::counterfactuals_match_all_paths_of_the_walk,
            two_readings::the_two_readings_agree_next_to_representatives,
            two_readings::the_two_readings_agree_on_every_outcome_of_the_walk,
            walk::number_of_outcomes_has_not_shrunk,
            walk::every_outcome_is_as_last_reviewed,
        }
    };
}

/// Makes a test of each function, with `SUBJECT` as its argument.
#[doc(hidden)]
#[macro_export]
macro_rules! apply {
    ($($module:ident::$test:ident,)+) => {
        $(
            #[test]
            fn $test() {
                $crate::$module::$test(&SUBJECT);
            }
        )+
    };
}
