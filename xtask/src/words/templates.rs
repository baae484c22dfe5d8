//! Templates, in which all values are escaped, and a missing one is an error.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

use crate::words::insert::{Insert, Inserts};
use crate::words::markup::escape;
use crate::words::texts::Texts;

/// Templates without texts.
pub(crate) fn plain<'t>() -> Result<Environment<'t>> {
    let mut environment = Environment::new();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    Ok(environment)
}

/// Templates with the functions `t("key")` for a text with its markup, `plain("key")` for one without, and
/// `date_rewrites()` for the page's replacements in dates that its browser writes.
pub(crate) fn with_texts<'t>(texts: &Arc<Texts>, inserts: &Arc<Inserts>) -> Result<Environment<'t>> {
    let mut environment = plain()?;
    add_texts(&mut environment, "t", texts, inserts);
    let of = (Arc::clone(texts), Arc::clone(inserts));
    environment.add_function("plain", move |key: &str| of.0.plain(key, &of.1).map_err(in_template));
    let texts = Arc::clone(texts);
    environment.add_function("date_rewrites", move || texts.date_rewrites().map_err(in_template));
    Ok(environment)
}

/// Adds a function of this name for texts.
pub(crate) fn add_texts(
    environment: &mut Environment<'_>,
    function: &'static str,
    texts: &Arc<Texts>,
    inserts: &Arc<Inserts>,
) {
    let (texts, inserts) = (Arc::clone(texts), Arc::clone(inserts));
    environment.add_function(function, move |key: &str, given: Kwargs| {
        let inserts = with_given(&inserts, &given)?;
        texts.html(key, &inserts).map(Value::from_safe_string).map_err(in_template)
    });
}

/// Templates of a reading whose texts are without markup and not escaped.
pub(crate) fn without_markup<'t>(
    texts: &Arc<Texts>,
    inserts: &Arc<Inserts>,
    parts: &'t str,
    own: &'t str,
) -> Result<Environment<'t>> {
    let mut environment = plain()?;
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let (texts, inserts) = (Arc::clone(texts), Arc::clone(inserts));
    environment.add_function("t", move |key: &str, given: Kwargs| {
        texts.plain(key, &with_given(&inserts, &given)?).map_err(in_template)
    });
    environment.add_template("parts", parts)?;
    environment.add_template("own", own)?;
    Ok(environment)
}

/// Values for templates in HTML.
pub(crate) fn in_html(inserts: &Inserts) -> BTreeMap<String, Value> {
    inserts.iter().map(|(name, insert)| (name.clone(), Value::from_safe_string(insert.html.clone()))).collect()
}

/// Values without markup.
pub(crate) fn in_text(inserts: &Inserts) -> BTreeMap<String, String> {
    inserts.iter().map(|(name, insert)| (name.clone(), insert.plain.clone())).collect()
}

/// The notice's values, and those that the template gives for this one text.
fn with_given(inserts: &Inserts, given: &Kwargs) -> Result<Inserts, minijinja::Error> {
    let mut all = inserts.clone();
    for name in given.args() {
        let value: Value = given.get(name)?;
        let html = if value.is_safe() { value.to_string() } else { escape(&value.to_string()) };
        all.insert(name.to_owned(), Insert { html, plain: value.to_string() });
    }
    Ok(all)
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where map_err gives the error away")]
fn in_template(error: anyhow::Error) -> minijinja::Error {
    minijinja::Error::new(ErrorKind::InvalidOperation, format!("{error:#}"))
}
