//! The generated files for editors and for programs, from the description of a reading.

use kigen::declarations::declarations;
use kigen::reading::Published;
use kigen::shape::json_schema;

use crate::subject::in_reading;
use crate::{Subject, assert_agreed};

/// With `KIGEN_BLESS` set, the schema is written anew.
///
/// # Panics
/// If the file differs.
pub fn schema_file_is_as_the_notice_is_described<N: Published>(_: &Subject<N>) {
    let schema = json_schema("Kigen のお知らせのファイル", N::KIND, &N::shape()).expect("a schema can be written");
    assert_agreed(&in_reading::<N>("kind/notice.schema.json"), &schema);
}

/// The same for the types for programs.
///
/// # Panics
/// If the file differs.
pub fn types_file_is_as_the_reading_is_described<N: Published>(_: &Subject<N>) {
    assert_agreed(&in_reading::<N>("kind/types.d.ts"), &declarations::<N>());
}
