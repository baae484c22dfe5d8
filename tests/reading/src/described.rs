//! The files for editors, which are written from the description of a reading's notices.

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
