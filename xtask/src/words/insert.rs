//! Values to insert into texts.

use std::collections::BTreeMap;

use crate::words::markup::{escape, markup, without_marks};

/// The values that texts can use, by name.
pub(crate) type Inserts = BTreeMap<String, Insert>;

/// A value for a text.
#[derive(Clone, Debug)]
pub(crate) struct Insert {
    /// In HTML.
    pub(crate) html: String,
    /// Without markup.
    pub(crate) plain: String,
}

impl Insert {
    /// An address, as a link that is not translated.
    #[must_use]
    pub(crate) fn address(address: &str) -> Self {
        let html = format!("<a href=\"{0}\" translate=\"no\">{0}</a>", escape(address));
        Self { html, plain: address.to_owned() }
    }

    /// A name, in which readings and Japanese can be marked.
    #[must_use]
    pub(crate) fn name(name: &str) -> Self {
        Self { html: markup(name), plain: without_marks(name) }
    }

    /// A date or a time: for machines, and as shown.
    pub(crate) fn time(datetime: &str, shown: &str) -> Self {
        Self { html: format!("<time datetime=\"{datetime}\">{}</time>", markup(shown)), plain: without_marks(shown) }
    }
}
