//! What the site says: notices, languages and texts, and the templates that they fill.

pub mod revision;
pub(crate) mod sources;
pub(crate) mod templates;
pub(crate) mod texts;
