//! Answers in an address, for whoever chooses to keep them or to pass them on:
//! `#answers/2/sample/2023-03-13/prefecture=here&coupon=other/3141592653`, a part for each item, and a check sum.
//!
//! Anybody can write an address, so any text has a reading here, and a link is read whole or not at all. What passes
//! addresses on cuts them and adds to them, and half a link can look like a whole one: the check sum tells. What was
//! answered to another notice, or to another version of this one, may mean something else by the same words.

use crate::input::{Named, Value, names};
use crate::reading::AnswerSet;
use crate::typed;

/// What the fragment of an address begins with that holds answers.
const ANSWERS: &str = "#answers";

/// Which form of link this is. The first had neither this nor a check sum.
const FORMAT: &str = "2";

/// Far more than any family has, and few enough to be shown.
pub const MAX_ITEMS: usize = 100;

/// The answers that were given for one item, each an answer to its question.
pub type Given<Question> = Vec<(Question, Value)>;

/// The notice that answers are given to.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// Its name in addresses, such as `sample`.
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

/// The answers as a fragment with its `#`. An item without any has no part in it.
#[must_use]
pub fn write<Q: Named>(source: Source<'_>, items: &[Given<Q>]) -> String {
    let mut link = head(source);
    for given in items.iter().filter(|given| !given.is_empty()) {
        link.push_str(&write_answers(given));
        link.push('/');
    }
    let sum = check_sum(&link);
    link.push_str(&sum);
    link
}

/// What comes before the answers.
fn head(source: Source<'_>) -> String {
    [ANSWERS, "/", FORMAT, "/", source.notice, "/", source.version, "/"].concat()
}

/// Reads a fragment with its `#`, decoded. `None` where it is about something else.
#[must_use]
pub fn read<A: AnswerSet>(fragment: &str, source: Source<'_>) -> Option<Result<Vec<Given<A::Question>>, Refusal>> {
    let place = fragment.split('/').position(|part| part == source.notice);
    let is_meant = place.is_some() || begins_as(fragment, ANSWERS);
    is_meant.then(|| read_link::<A>(fragment, source, place))
}

/// Whether a fragment begins like another, in capitals or not, as far as both go. Of one that was cut off there may be little.
pub(crate) fn begins_as(fragment: &str, other: &str) -> bool {
    fragment.len() > 1 && fragment.bytes().zip(other.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b))
}

/// Reads a link in which this notice's name has that place, from 0, among its parts.
fn read_link<A: AnswerSet>(
    fragment: &str,
    source: Source<'_>,
    place: Option<usize>,
) -> Result<Vec<Given<A::Question>>, Refusal> {
    // What we would not have written is no link of ours.
    let items: Vec<_> = fragment.split('/').filter_map(read_answers::<A>).collect();
    if (1..=MAX_ITEMS).contains(&items.len()) && write(source, &items) == fragment {
        return Ok(items);
    }
    let (link, sum) = fragment.split_at(fragment.rfind('/').map_or(0, |last| last + 1));
    Err(match place {
        // The first form had no sum, and nothing before the name.
        Some(1) if fragment.starts_with("#answers/") => Refusal::Old,
        _ if check_sum(link) != sum || link.starts_with(&*head(source)) => Refusal::Damaged,
        Some(2) => Refusal::Old,
        _ => Refusal::Foreign,
    })
}

/// FNV-1a of 32 bits, in decimal: small, and no change of one letter goes unnoticed. It is no secret, and keeps nobody
/// from writing a link of their own.
fn check_sum(link: &str) -> String {
    link.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)).to_string()
}

/// The answers given for one item: `prefecture=here&coupon=other`.
pub(crate) fn write_answers<Q: Named>(given: &Given<Q>) -> String {
    let mut answers = String::new();
    for (question, value) in given {
        if !answers.is_empty() {
            answers.push('&');
        }
        answers.push_str(question.name());
        answers.push('=');
        answers.push_str(&text(value));
    }
    answers
}

/// Reads the answers given for one item.
pub(crate) fn read_answers<A: AnswerSet>(answers: &str) -> Option<Given<A::Question>> {
    let mut given = Given::new();
    for field in answers.split('&').filter(|_| !answers.is_empty()) {
        let (name, text) = field.split_once('=')?;
        let question = A::Question::ALL.iter().copied().find(|question| question.name() == name)?;
        let value = value(text);
        A::default().set(question, &value).ok()?;
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
    use crate::test_answers::{Answers, Question};

    const SOURCE: Source<'_> = Source { notice: "sample", version: "2023-03-13" };

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn items() -> Vec<Given<Question>> {
        let paper = vec![
            (Question::Prefecture, text("here")),
            (Question::Expiry, text("2023-02-24")),
            (Question::Balance, Value::Number(1500.0)),
            (Question::Left, text("unknown")),
        ];
        vec![paper, vec![(Question::Prefecture, text("elsewhere"))], vec![(Question::Balance, Value::Number(0.0))]]
    }

    const LINK: &str = "#answers/2/sample/2023-03-13/prefecture=here&expiry=2023-02-24&balance=1500&left=unknown\
        /prefecture=elsewhere/balance=0/1089216515";

    /// With a check sum that fits, so that it is the rest that decides.
    fn sealed(link: &str) -> String {
        let link = [link, "/"].concat();
        [&*link, &check_sum(&link)].concat()
    }

    fn told(link: &str) -> Option<Result<Vec<Given<Question>>, Refusal>> {
        read::<Answers>(link, SOURCE)
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(write(SOURCE, &items()), LINK);
        assert_eq!(told(LINK), Some(Ok(items())));
    }

    #[test]
    fn a_link_cut_anywhere_is_damaged() {
        for end in 2..LINK.len() {
            assert_eq!(told(&LINK[..end]), Some(Err(Refusal::Damaged)), "{}", &LINK[..end]);
        }
    }

    #[test]
    fn a_link_with_one_letter_changed_is_damaged() {
        for at in 1..LINK.len() {
            let (before, after) = (&LINK[..at], &LINK[at + 1..]);
            for letter in (' '..='~').chain(['\0', 'é', '／', '１']).filter(|letter| !LINK[at..].starts_with(*letter))
            {
                let changed = format!("{before}{letter}{after}");
                assert_eq!(told(&changed), Some(Err(Refusal::Damaged)), "{changed}");
                let longer = format!("{before}{letter}{}", &LINK[at..]);
                assert_eq!(told(&longer), Some(Err(Refusal::Damaged)), "{longer}");
            }
        }
    }

    #[test]
    fn a_link_that_lacks_a_letter_is_told() {
        for at in 1..LINK.len() {
            let shorter = [&LINK[..at], &LINK[at + 1..]].concat();
            assert!(matches!(told(&shorter), Some(Err(_))), "{shorter}");
        }
    }

    #[test]
    fn a_link_that_lacks_its_beginning_is_told() {
        let name = LINK.find("/sample").unwrap_or_default();
        for start in 2..=name {
            let rest = ["#", &LINK[start..]].concat();
            assert!(matches!(told(&rest), Some(Err(_))), "{rest}");
        }
    }

    #[test]
    fn a_link_with_something_added_is_damaged() {
        for added in [".", ")", "%20", "&utm_source=x", "。", "/", "0", "#", "#answers", "/prefecture=here", LINK] {
            assert_eq!(told(&[LINK, added].concat()), Some(Err(Refusal::Damaged)), "{added}");
        }
        for changed in
            [LINK.replace('&', "&amp;"), LINK.to_uppercase(), LINK.replace("#a", "#A"), LINK.replace('/', "//")]
        {
            assert_eq!(told(&changed), Some(Err(Refusal::Damaged)), "{changed}");
        }
    }

    #[test]
    fn a_whole_link_for_something_else_is_refused_with_the_reason() {
        let link = |rest: &str| told(&sealed(&["#answers/", rest].concat()));
        assert_eq!(link("2/another/2023-03-13/prefecture=here"), Some(Err(Refusal::Foreign)));
        assert_eq!(link("2/sample/2023-03-02/prefecture=here"), Some(Err(Refusal::Old)));
        assert_eq!(link("2/sample/2023-03-02/colour=red"), Some(Err(Refusal::Old)), "its words may be new to us");
        assert_eq!(link("3/sample/2023-03-13/prefecture=here"), Some(Err(Refusal::Old)), "or we may be the older");
    }

    #[test]
    fn a_link_of_the_first_form_is_old_whatever_it_says() {
        for rest in ["", "/", "/prefecture=here", "/prefecture=here&balance=150", "/prefecture=her", "/x/y.", "//"] {
            for source in ["sample/2023-03-13", "sample/2023-03-02", "sample/2023", "sample"] {
                let link = ["#answers/", source, rest].concat();
                assert_eq!(told(&link), Some(Err(Refusal::Old)), "{link}");
            }
        }
    }

    #[test]
    fn a_whole_link_that_we_would_not_have_written_is_not_read_at_all() {
        for rest in [
            "",
            "/",
            "/prefecture=here/",
            "//prefecture=here",
            "/prefecture",
            "/prefecture=",
            "/prefecture=her",
            "/prefecture=here&",
            "/&prefecture=here",
            "/prefecture=here&prefecture=here",
            "/colour=red",
            "/prefecture=here/coupon=cash",
            "/balance=007",
            "/balance=1000001",
            "/balance=-1",
            "/balance=1,500",
            "/balance=",
            "/balance=１",
            "/expiry=2023-02-30",
            "/expiry=2566-02-24",
            "/expiry=20230224",
            "/prefecture=%68ere",
        ] {
            let link = sealed(&["#answers/2/sample/2023-03-13", rest].concat());
            assert_eq!(told(&link), Some(Err(Refusal::Damaged)), "{link}");
        }
        for link in ["#Answers/2/sample/2023-03-13/prefecture=here", "#answers", "#answers/2", "#answers/2/sample"] {
            assert!(matches!(told(&sealed(link)), Some(Err(_))), "{link}");
        }
    }

    #[test]
    fn more_items_than_can_be_shown_are_told() {
        let of = |count| write(SOURCE, &vec![vec![(Question::Prefecture, text("here"))]; count]);
        assert_eq!(told(&of(MAX_ITEMS)).and_then(Result::ok).map(|items| items.len()), Some(MAX_ITEMS));
        assert_eq!(told(&of(MAX_ITEMS + 1)), Some(Err(Refusal::Damaged)));
    }

    #[test]
    fn answers_are_written_and_read_by_themselves() {
        for given in items().into_iter().chain([Given::new()]) {
            assert_eq!(read_answers::<Answers>(&write_answers(&given)), Some(given));
        }
    }

    #[test]
    fn any_other_fragment_is_about_something_else() {
        for text in ["", "#", "#guide", "#at=2023-04-18T10:00", "#an-answer", "answers/2", "#main/answers", "#en"] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
