//! The fragment of the page's address. It can ask for another moment than now, `#at=2023-04-18T10:00` in Japan time, or
//! carry the answers of a [link].
//!
//! Anybody can write an address, and a program that passes it on may encode it. So the parser accepts any text, decodes
//! it once and before it looks for anything, and never takes a damaged request for a fragment without a request.

use crate::input::now;
use crate::japan_time::{ClockTime, Day, Moment};
use crate::link::{self, Given, Refusal, Source};
use crate::reading::AnswerSet;

/// The beginning of a fragment that asks for another moment.
const AT: &str = "#at=";

/// A parsed fragment.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked<Question> {
    /// The page as of a moment.
    At(At),
    /// The answers of a link, a list for each item.
    Answers(Vec<Given<Question>>),
    /// A link that is refused, with the reason.
    Refused(Refusal),
    /// Neither of these: perhaps the id of an element of the page.
    Else,
}

/// The moment at which the page evaluates the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The device's clock.
    Now,
    /// A moment from the fragment.
    Set(Moment),
    /// The fragment asks for a moment that cannot be read.
    Invalid,
}

/// Parses a fragment with its `#`, or the empty text if there is none, on the page of the notice in `source`.
#[must_use]
pub fn read<A: AnswerSet>(fragment: &str, source: Source<'_>) -> Asked<A::Question> {
    if fragment.is_empty() {
        return Asked::At(At::Now);
    }
    let fragment = &*decoded(fragment);
    if let Some(link) = link::read::<A>(fragment, source) {
        return link.map_or_else(Asked::Refused, Asked::Answers);
    }
    match fragment.strip_prefix(AT) {
        Some(text) => Asked::At(japan_minute(text).map_or(At::Invalid, At::Set)),
        None if link::begins_as(fragment, AT) => Asked::At(At::Invalid),
        None => Asked::Else,
    }
}

/// Decodes `%2F` to `/`, once. Our own fragments are ASCII, so a sequence that is broken, or stands for anything beyond
/// ASCII, stays as it is.
fn decoded(fragment: &str) -> String {
    let mut text = String::new();
    let mut letters = fragment.chars();
    while let Some(letter) = letters.next() {
        let mut ahead = letters.clone();
        let mut digit = || ahead.next()?.to_digit(16);
        let code = digit().zip(digit()).map(|(high, low)| high * 16 + low);
        match code.and_then(char::from_u32).filter(|code| letter == '%' && code.is_ascii()) {
            Some(code) => {
                text.push(code);
                letters = ahead;
            }
            None => text.push(letter),
        }
    }
    text
}

/// `2023-04-18T10:00`, in Japan time.
fn japan_minute(text: &str) -> Option<Moment> {
    let (day, time) = text.split_once('T')?;
    let moment = Day::parse(day).ok()?.at(ClockTime::parse(time)?);
    #[expect(clippy::cast_precision_loss, reason = "a year of four digits stays far below 2^53 milliseconds")]
    let ms = moment.epoch_ms() as f64;
    now(ms).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Value;
    use crate::test_answers::{Answers, Question};

    const SOURCE: Source<'_> = Source { notice: "sample", version: "2023-03-13" };

    fn told(fragment: &str) -> Asked<Question> {
        read::<Answers>(fragment, SOURCE)
    }

    fn set(ms: i64) -> Asked<Question> {
        Asked::At(At::Set(Moment::from_epoch_ms(ms)))
    }

    #[test]
    fn fragment_with_a_minute_in_japan_sets_the_moment() {
        assert_eq!(told("#at=2023-04-18T10:00"), set(1_681_779_600_000));
        assert_eq!(told("#at=1970-01-01T09:00"), set(0));
        assert_eq!(told("#at=2999-12-31T23:59"), set(32_503_647_540_000));
    }

    #[test]
    fn fragment_with_an_unreadable_moment_is_invalid() {
        for text in [
            "",
            "rubbish",
            "2023-04-18",
            "2023-04-18T",
            "2023-04-18T10",
            "2023-04-18T24:00",
            "2023-04-18T10:00:00",
            "2023-04-18T10:00Z",
            "2023-04-18t10:00",
            "2023-04-18 10:00",
            "2023-04-18+10:00",
            "2023-02-30T10:00",
            "２０２３-04-18T10:00",
            "-2023-04-18T10:00",
            "12023-04-18T10:00",
            "1970-01-01T08:59",
            "3000-01-01T00:00",
            "0000-01-01T00:00",
            "%E4%BB%8A%E6%97%A5",
            "2023-04-18T10%",
            "2023-04-18T10%3",
            "2023-04-18T10%3G00",
            "2023-04-18T10%+300",
            "2023-04-18T10%253A00",
        ] {
            assert_eq!(told(&format!("#at={text}")), Asked::At(At::Invalid), "{text}");
        }
        for text in ["#at", "#AT", "#At=2023-04-18T10:00", "#AT%3d2023-04-18T10:00", "#%41t"] {
            assert_eq!(told(text), Asked::At(At::Invalid), "{text}");
        }
    }

    #[test]
    fn empty_fragment_means_now() {
        assert_eq!(told(""), Asked::At(At::Now));
    }

    #[test]
    fn fragment_of_another_kind_is_ignored() {
        for text in
            ["#", "#main", "#attic", "#main&at=2023-04-18T10:00", "at=2023-04-18T10:00", "#%", "#100%", "#%6dain"]
        {
            assert_eq!(told(text), Asked::Else, "{text}");
        }
    }

    /// Percent-encodes each letter, one in `every`, as `%2f` or `%2F`.
    fn encode(fragment: &str, every: usize, is_upper: bool) -> String {
        let letter = |(index, letter): (usize, char)| match (index % every, is_upper) {
            (0, true) => format!("%{:02X}", u32::from(letter)),
            (0, false) => format!("%{:02x}", u32::from(letter)),
            _ => letter.to_string(),
        };
        ["#".to_owned()].into_iter().chain(fragment[1..].chars().enumerate().map(letter)).collect()
    }

    #[test]
    fn an_encoded_fragment_asks_for_the_same() {
        let answer = |question, text: &str| (question, Value::Text(text.to_owned()));
        let here = vec![answer(Question::Prefecture, "here"), answer(Question::Expiry, "2023-02-24")];
        let items = vec![here, vec![(Question::Balance, Value::Number(1500.0))]];
        let link = link::write(SOURCE, &items);
        for every in 1..link.len() {
            for is_upper in [true, false] {
                assert_eq!(told(&encode(&link, every, is_upper)), Asked::Answers(items.clone()), "every {every}");
                assert_eq!(told(&encode("#at=2023-04-18T10:00", every, is_upper)), set(1_681_779_600_000));
            }
        }
        assert_eq!(told(&link.replace('/', "%2F").replace('=', "%3D")), Asked::Answers(items.clone()));
        assert_eq!(told(&link.replace('&', "%26")), Asked::Answers(items));
    }

    #[test]
    fn a_link_whose_encoding_is_broken_or_double_is_damaged() {
        let link = link::write(SOURCE, &[vec![(Question::Balance, Value::Number(1500.0))]]);
        let encoded = link.replace('/', "%2F");
        for broken in [
            encoded.replace("%2F", "%2"),
            encoded.replace("%2F", "%"),
            encoded.replace("%2F", "%ZF"),
            encoded.replace('%', "%25"),
            link.replace('&', "&amp;").replace('/', "&#47;"),
            link.replace("balance", "%E3%81"),
            [&link, "%"].concat(),
            [&link, "%20"].concat(),
            [&link, "+"].concat(),
            "#answers%2".to_owned(),
            "#answers%".to_owned(),
            "#%61nsw".to_owned(),
        ] {
            assert_eq!(told(&broken), Asked::Refused(Refusal::Damaged), "{broken}");
        }
    }
}
