//! The marks in texts: the reading of a word, and Japanese within another language.

/// The name of the app, which is printed on coupons and is the same in every language.
const APP: &str = "regionPAY";

/// Converts a text with marks to HTML.
pub(crate) fn markup(text: &str) -> String {
    let text = escape(text);
    let text = text.replace(APP, &format!("<span translate=\"no\">{APP}</span>"));
    let text = replace_pairs(&text, ('⟦', '⟧'), |japanese| {
        format!("<span lang=\"ja\" translate=\"no\">{japanese}</span>")
    });
    replace_pairs(&text, ('｜', '》'), |word| match word.split_once('《') {
        Some((word, reading)) => format!("<ruby>{word}<rt>{reading}</rt></ruby>"),
        None => word.to_owned(),
    })
}

/// Removes the marks of a text, and the readings in them.
pub(crate) fn without_marks(text: &str) -> String {
    let text = replace_pairs(text, ('⟦', '⟧'), str::to_owned);
    replace_pairs(&text, ('｜', '》'), |word| word.split('《').next().unwrap_or_default().to_owned())
}

/// Replaces the text between two delimiters, and the delimiters. An unclosed one stays.
fn replace_pairs(text: &str, (open, close): (char, char), replace: impl Fn(&str) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside, after)) = rest.split_once(open).and_then(|(before, rest)| {
        let (inside, after) = rest.split_once(close)?;
        Some((before, inside, after))
    }) {
        replaced.push_str(before);
        replaced.push_str(&replace(inside));
        rest = after;
    }
    replaced.push_str(rest);
    replaced
}

/// Escapes a text for HTML, in an element or in an attribute in double quotes. Templates would also escape `'` and `/`,
/// which need no escaping.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_and_japanese_are_marked_up() {
        assert_eq!(markup("｜補償《ほしょう》を受《う》け"), "<ruby>補償<rt>ほしょう</rt></ruby>を受《う》け");
        assert_eq!(markup("<⟦紙⟧>"), "&lt;<span lang=\"ja\" translate=\"no\">紙</span>&gt;");
        assert_eq!(markup("a ⟦b"), "a ⟦b");
        assert_eq!(without_marks("｜補償《ほしょう》 ⟦紙⟧"), "補償 紙");
    }
}
