//! Answers in an address, for travellers who choose to save them or to pass them on:
//! `#answers/2/sample/2023-03-13/prefecture=here&coupon=other/3141592653`, a part for each item, and a checksum.
//!
//! Anybody can write an address, so the parser accepts any text, and reads a link whole or not at all. Programs that
//! pass addresses on truncate them and append to them, and half a link can look like a whole one: the checksum detects
//! both. An answer to another notice, or to another version of this one, may mean something else by the same words.

use crate::input::{Named, Value, names};
use crate::reading::AnswerSet;
use crate::typed;

/// The beginning of a fragment that holds answers.
const ANSWERS: &str = "#answers";

/// The version of the format. The first had neither this nor a checksum.
const FORMAT: &str = "2";

/// The limit of items in a list: far more than any family has, and few enough to show.
pub const MAX_ITEMS: usize = 100;

/// The answers for one item, each valid for its question.
pub type Given<Question> = Vec<(Question, Value)>;

/// The notice, and its version, that answers are for.
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

/// Writes the answers as a fragment with its `#`. Items without answers are left out.
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

/// The part before the answers.
fn head(source: Source<'_>) -> String {
    [ANSWERS, "/", FORMAT, "/", source.notice, "/", source.version, "/"].concat()
}

/// Reads a fragment with its `#`, decoded. `None` if it is no link.
#[must_use]
pub fn read<A: AnswerSet>(fragment: &str, source: Source<'_>) -> Option<Result<Vec<Given<A::Question>>, Refusal>> {
    let place = fragment.split('/').position(|part| part == source.notice);
    let is_meant = place.is_some() || begins_as(fragment, ANSWERS);
    is_meant.then(|| read_link::<A>(fragment, source, place))
}

/// Whether one of the two begins with the other, ignoring case: of a truncated fragment there may be little.
pub(crate) fn begins_as(fragment: &str, other: &str) -> bool {
    fragment.len() > 1 && fragment.bytes().zip(other.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b))
}

/// Reads a link that has the notice's name at this index, from 0, of its parts.
fn read_link<A: AnswerSet>(
    fragment: &str,
    source: Source<'_>,
    place: Option<usize>,
) -> Result<Vec<Given<A::Question>>, Refusal> {
    // A link is valid only if `write` gives the very same text.
    let items: Vec<_> = fragment.split('/').filter_map(read_answers::<A>).collect();
    if (1..=MAX_ITEMS).contains(&items.len()) && write(source, &items) == fragment {
        return Ok(items);
    }
    let (link, sum) = fragment.split_at(fragment.rfind('/').map_or(0, |last| last + 1));
    Err(match place {
        // The first format had no checksum, and no format number before the name.
        Some(1) if fragment.starts_with("#answers/") => Refusal::Old,
        _ if check_sum(link) != sum || link.starts_with(&*head(source)) => Refusal::Damaged,
        Some(2) => Refusal::Old,
        _ => Refusal::Foreign,
    })
}

/// FNV-1a of 32 bits, in decimal: small, and it detects every change of one letter. It is no signature, and does not
/// stop anybody from writing a link of their own.
fn check_sum(link: &str) -> String {
    link.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)).to_string()
}

/// Writes the answers for one item: `prefecture=here&coupon=other`.
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

/// Reads the answers for one item.
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

/// Digits are an amount; any other value is a text.
fn value(text: &str) -> Value {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { typed::amount(text) } else { Value::Text(text.to_owned()) }
}

/// A value as forms and links write it.
#[must_use]
pub fn text(value: &Value) -> String {
    match value {
        #[expect(clippy::cast_possible_truncation, reason = "amounts are whole yen, far below 2^53")]
        Value::Number(yen) => (*yen as i64).to_string(),
        Value::Text(text) => text.clone(),
        // Answers are numbers or texts only.
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

    /// Adds a valid checksum, so that the rest of the link decides.
    fn sealed(link: &str) -> String {
        let link = [link, "/"].concat();
        [&*link, &check_sum(&link)].concat()
    }

    fn told(link: &str) -> Option<Result<Vec<Given<Question>>, Refusal>> {
        read::<Answers>(link, SOURCE)
    }

    #[test]
    fn written_link_is_read_back() {
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
    fn link_without_one_letter_is_refused() {
        for at in 1..LINK.len() {
            let shorter = [&LINK[..at], &LINK[at + 1..]].concat();
            assert!(matches!(told(&shorter), Some(Err(_))), "{shorter}");
        }
    }

    #[test]
    fn link_without_its_beginning_is_refused() {
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
    fn link_in_another_spelling_than_ours_is_damaged() {
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
    fn link_with_too_many_items_is_damaged() {
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
    fn fragment_of_another_kind_is_ignored() {
        for text in ["", "#", "#guide", "#at=2023-04-18T10:00", "#an-answer", "answers/2", "#main/answers", "#en"] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
