//! Answers in an address, for whoever chooses to keep them or to pass them on:
//! `#answers/nagasaki/2023-03-13/prefecture=here&coupon=other`, a part for each coupon.
//!
//! Anybody can write an address, so any text has a reading here, and a link is read whole or not at all. What was answered
//! to another notice, or to another version of this one, may mean something else by the same words.

use crate::input::{Named, Value, names};
use crate::regionpay::answers::{Answers, Question};
use crate::typed;

/// What the fragment of an address begins with that holds answers.
const ANSWERS: &str = "#answers/";

/// Far more than any family has, and few enough to be shown.
pub const MOST_COUPONS: usize = 100;

/// The answers that were given for one coupon, each an answer to its question.
pub type Given = Vec<(Question, Value)>;

/// The notice that answers are given to.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// Its name in addresses, such as `nagasaki`.
    pub notice: &'s str,
    /// Its version: the day of its last amendment, such as `2023-03-13`.
    pub version: &'s str,
}

names! {
    /// Why a link is not read.
    pub enum Refusal {
        /// It was made for another notice.
        Foreign = "foreign",
        /// It was made for another version of this notice.
        Old = "old",
        /// It is not as we write it: cut off, or changed on the way.
        Damaged = "damaged",
    }
}

/// The answers as a fragment with its `#`.
#[must_use]
pub fn write(source: Source<'_>, coupons: &[Given]) -> String {
    let mut link = [ANSWERS, source.notice, "/", source.version].concat();
    for given in coupons {
        for (index, (question, value)) in given.iter().enumerate() {
            link.push(if index == 0 { '/' } else { '&' });
            link.push_str(question.name());
            link.push('=');
            link.push_str(&text(value));
        }
    }
    link
}

/// Reads a fragment with its `#`. `None` where it is about something else.
#[must_use]
pub fn read(fragment: &str, source: Source<'_>) -> Option<Result<Vec<Given>, Refusal>> {
    let link = fragment.strip_prefix(ANSWERS)?;
    Some(read_parts(link.split('/'), source).and_then(|coupons| {
        // What we would not have written is no link of ours: 007 is not how we write 7.
        let is_ours = !coupons.is_empty() && coupons.len() <= MOST_COUPONS && write(source, &coupons) == fragment;
        if is_ours { Ok(coupons) } else { Err(Refusal::Damaged) }
    }))
}

fn read_parts<'l>(mut parts: impl Iterator<Item = &'l str>, source: Source<'_>) -> Result<Vec<Given>, Refusal> {
    let (Some(notice), Some(version)) = (parts.next(), parts.next()) else { return Err(Refusal::Damaged) };
    if notice != source.notice {
        return Err(Refusal::Foreign);
    }
    if version != source.version {
        return Err(Refusal::Old);
    }
    parts.map(|part| read_coupon(part).ok_or(Refusal::Damaged)).collect()
}

/// The answers given for one coupon, in a line.
pub(crate) fn write_answers(given: &Given) -> String {
    let mut line = String::new();
    for (question, value) in given {
        if !line.is_empty() {
            line.push('&');
        }
        line.push_str(question.name());
        line.push('=');
        line.push_str(&text(value));
    }
    line
}

/// The same, read. `None` where it is not as we write it.
pub(crate) fn read_answers(line: &str) -> Option<Given> {
    read_coupon(line)
}

fn read_coupon(part: &str) -> Option<Given> {
    let mut given = Given::new();
    for field in part.split('&') {
        let (name, text) = field.split_once('=')?;
        let question = Question::ALL.iter().copied().find(|question| question.name() == name)?;
        let value = value(text);
        Answers::default().set(question, &value).ok()?;
        if given.iter().any(|(answered, _)| *answered == question) {
            return None;
        }
        given.push((question, value));
    }
    Some(given)
}

/// Digits are an amount; everything else is a text.
fn value(text: &str) -> Value {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { typed::amount(text) } else { Value::Text(text.to_owned()) }
}

/// A value as forms and links have it.
#[must_use]
pub fn text(value: &Value) -> String {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "amounts are whole yen, far below 2^53")]
        Value::Number(yen) => (*yen as i64).to_string(),
        Value::Text(text) => text.clone(),
        // No answer is any other.
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: Source<'_> = Source { notice: "nagasaki", version: "2023-03-13" };

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn coupons() -> Vec<Given> {
        let paper = vec![
            (Question::Prefecture, text("here")),
            (Question::Expiry, text("2023-02-24")),
            (Question::Balance, Value::Number(1500.0)),
            (Question::Left, text("unknown")),
        ];
        vec![paper, vec![(Question::Prefecture, text("elsewhere"))]]
    }

    const LINK: &str = "#answers/nagasaki/2023-03-13/prefecture=here&expiry=2023-02-24&balance=1500&left=unknown\
        /prefecture=elsewhere";

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(write(SOURCE, &coupons()), LINK);
        assert_eq!(read(LINK, SOURCE), Some(Ok(coupons())));
    }

    #[test]
    fn a_link_for_something_else_is_refused_with_the_reason() {
        let link = |rest: &str| read(&["#answers/", rest].concat(), SOURCE);
        assert_eq!(link("saga/2023-03-13/prefecture=here"), Some(Err(Refusal::Foreign)));
        assert_eq!(link("nagasaki/2023-03-02/prefecture=here"), Some(Err(Refusal::Old)));
        assert_eq!(link("nagasaki/2023-03-02/colour=red"), Some(Err(Refusal::Old)), "its words may be new to us");
    }

    #[test]
    fn a_damaged_link_is_not_read_at_all() {
        for rest in [
            "",
            "nagasaki",
            "nagasaki/2023-03-13",
            "nagasaki/2023-03-13/",
            "nagasaki/2023-03-13/prefecture=here/",
            "nagasaki/2023-03-13//prefecture=here",
            "nagasaki/2023-03-13/prefecture",
            "nagasaki/2023-03-13/prefecture=",
            "nagasaki/2023-03-13/prefecture=her",
            "nagasaki/2023-03-13/prefecture=here&",
            "nagasaki/2023-03-13/prefecture=here&prefecture=here",
            "nagasaki/2023-03-13/colour=red",
            "nagasaki/2023-03-13/prefecture=here/coupon=regionpay",
            "nagasaki/2023-03-13/balance=007",
            "nagasaki/2023-03-13/balance=1000001",
            "nagasaki/2023-03-13/balance=-1",
            "nagasaki/2023-03-13/balance=",
            "nagasaki/2023-03-13/balance=１",
            "nagasaki/2023-03-13/expiry=2023-02-30",
            "nagasaki/2023-03-13/expiry=20230224",
            "nagasaki/2023-03-13/prefecture=%68ere",
        ] {
            assert_eq!(read(&["#answers/", rest].concat(), SOURCE), Some(Err(Refusal::Damaged)), "{rest}");
        }
        let many = [LINK, &"/prefecture=here".repeat(MOST_COUPONS - 1)].concat();
        assert_eq!(read(&many, SOURCE), Some(Err(Refusal::Damaged)));
    }

    #[test]
    fn any_other_fragment_is_about_something_else() {
        for text in ["", "#", "#guide", "#at=2023-04-18T10:00", "#answers", "answers/nagasaki", "#Answers/nagasaki"] {
            assert_eq!(read(text, SOURCE), None, "{text}");
        }
    }
}
