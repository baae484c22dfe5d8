//! The contents of the site: notices, languages and texts, and the templates that they fill.

pub(crate) mod csp;
mod dates;
pub(crate) mod insert;
pub(crate) mod languages;
pub(crate) mod markup;
pub(crate) mod notices;
pub mod revision;
pub(crate) mod templates;
pub(crate) mod text_file;
pub(crate) mod texts;
