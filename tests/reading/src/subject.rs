//! The notice of a reading to which the tests of every reading are applied, and the macro that does it.

use std::fs;
use std::sync::OnceLock;

use kigen::japan_time::Moment;
use kigen::notice_file;
use kigen::reading::Published;

use crate::walk::Walk;
use crate::{around, boundaries, path, read};

/// How much there is to look at, at the least: fewer would mean that a test looks at nothing any more.
#[derive(Clone, Copy, Debug)]
pub struct AtLeast {
    /// Readable cases.
    pub cases: usize,
    /// Outcomes of the walk.
    pub outcomes: usize,
    /// Answers that would have settled what an unknown left open.
    pub settled: usize,
    /// Answers that would turn a verdict.
    pub turns: usize,
    /// Ways in which a plan can go through time.
    pub plans: usize,
}

/// A notice of a reading, and where the files of its tests lie.
pub struct Subject<N> {
    /// The notice.
    pub notice: N,
    /// The path of its file.
    pub file: String,
    /// The moments of `tests/walk/moments.csv`, in their order.
    pub boundaries: Vec<Moment>,
    /// What a test must have looked at.
    pub at_least: AtLeast,
    /// How many rows of the review table there may be at a time: more are more than a person reads.
    pub most_rows: usize,
    walk: OnceLock<Walk>,
}

impl<N: Published + Sync> Subject<N> {
    /// Reads the notice and the moments. The file is named from the folder of the reading.
    ///
    /// # Panics
    /// If the notice is not sound, or the moments are not in order.
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

/// All notices of a reading, the made-up ones too, each with the path of its file.
///
/// # Panics
/// If one is not sound, or there is none.
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

/// Applies the tests of every reading to one: to the notice in `file`, which is named from the reading's folder, and where that is
/// enough to all others of the reading, too. A reading adds what it alone has.
///
/// `SUBJECT` is then the [`Subject`] of these tests.
#[macro_export]
macro_rules! reading_tests {
    (notice: $notice:ty, file: $file:literal, at_least: $at_least:expr, most_rows: $most_rows:expr $(,)?) => {
        static SUBJECT: std::sync::LazyLock<$crate::Subject<$notice>> =
            std::sync::LazyLock::new(|| $crate::Subject::load($file, $at_least, $most_rows));

        $crate::apply! {
            bad_input::a_question_takes_what_is_of_its_kind_and_nothing_else,
            bad_input::what_is_out_of_range_is_told_the_range,
            bad_input::a_field_that_no_question_has_is_refused,
            bad_input::a_field_given_twice_is_refused_even_if_both_say_the_same,
            bad_input::answers_are_an_object,
            bad_input::answers_nested_without_end_are_cut_short,
            bad_input::everything_that_is_wrong_is_told_at_once,
            bad_input::a_bad_answer_is_told_whatever_else_is_answered,
            cases::every_case_comes_to_what_it_states,
            described::the_schema_for_editors_is_as_the_notice_is_described,
            described::the_types_for_programs_are_as_the_reading_is_described,
            forward::steps_move_only_forward_minute_by_minute,
            notice_file::a_value_of_another_type_or_form_is_told_with_its_place,
            notice_file::a_field_that_is_missing_is_told_at_its_table,
            notice_file::a_field_too_many_is_told_with_its_place,
            notice_file::a_field_that_data_has_twice_is_told,
            notice_file::everything_that_is_wrong_with_a_file_is_told_at_once,
            notice_file::columns_are_counted_in_characters,
            notice_file::a_mark_at_the_beginning_and_ends_of_windows_change_nothing,
            notice_file::an_empty_file_misses_every_field,
            notice_file::a_file_with_problems_on_every_line_is_not_read_once_for_each,
            notice_file::as_data_it_is_the_same_notice,
            presented::all_that_a_notice_says_besides_its_rules_holds,
            properties::the_order_of_the_answers_changes_nothing,
            properties::answers_that_were_not_asked_for_change_nothing,
            properties::a_replay_asks_the_same_and_comes_to_the_same,
            properties::where_the_last_answer_is_missing_its_question_is_next,
            properties::questions_come_up_in_their_order_and_once,
            properties::a_deadline_is_that_of_a_step_which_can_still_be_taken,
            properties::who_is_covered_has_something_to_do_and_knows_by_when_or_why_not,
            properties::what_an_unknown_leaves_certain_no_answer_undoes,
            representatives::the_representatives_that_other_walkers_read_are_the_rules_own,
            review::every_path_is_in_one_row_and_comes_to_what_it_says,
            review::the_reading_turns_where_the_notice_says_and_nowhere_else,
            review::every_notice_turns_at_its_minutes_and_nowhere_else,
            turns::what_one_other_answer_turns_is_all_that_it_turns,
            two_readings::the_two_readings_agree_beside_what_stands_for_others,
            two_readings::the_two_readings_agree_on_every_outcome_of_the_walk,
            walk::as_many_outcomes_are_reached_as_there_were,
            walk::every_outcome_is_as_it_was_when_it_was_last_reviewed,
        }
    };
}

/// Makes a test of each function, applied to `SUBJECT`.
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
