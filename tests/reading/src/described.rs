//! The files for editors and for programs, which are written from the description of a reading.

use kigen::declarations::declarations;
use kigen::reading::Published;
use kigen::shape::json_schema;

use crate::assert_agreed;

/// Sees that the schema for editors is as the notices are described.
///
/// # Panics
/// Where it is not.
pub fn hold_schema<N: Published>() {
    let schema = json_schema("Kigen のお知らせのファイル", N::KIND, &N::shape()).expect("a schema can be written");
    assert_agreed(&format!("readings/{}/kind/notice.schema.json", N::KIND), &schema);
}

/// Sees that the types for programs are as the reading is described.
///
/// # Panics
/// Where they are not.
pub fn hold_types<N: Published>() {
    assert_agreed(&format!("readings/{}/kind/types.d.ts", N::KIND), &declarations::<N>());
}
