//! The fragment of the page's address. It can ask for another moment than now: `#at=2023-04-18T10:00`, in Japan time.
//!
//! Anybody can write an address, so any text has a reading here, and one that asks for a moment that cannot be told is
//! never taken for one that asks for none.

use crate::input::now;
use crate::japan_time::{ClockTime, Day, Moment};

/// What the fragment of an address begins with that asks for another moment.
const AT: &str = "#at=";

/// The moment that the page is to be read at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The device's clock.
    Now,
    /// Another one, asked for by the fragment.
    Set(Moment),
    /// The fragment asks for one that cannot be read.
    Invalid,
}

/// Reads a fragment with its `#`, or the empty text where there is none. `None` where it is about something else, such as
/// a link within the page.
#[must_use]
pub fn read(fragment: &str) -> Option<At> {
    match fragment.strip_prefix(AT) {
        Some(text) => Some(japan_minute(text).map_or(At::Invalid, At::Set)),
        None if fragment.is_empty() => Some(At::Now),
        None => None,
    }
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

    #[test]
    fn a_minute_in_japan_can_be_asked_for() {
        let set = |ms| Some(At::Set(Moment::from_epoch_ms(ms)));
        assert_eq!(read("#at=2023-04-18T10:00"), set(1_681_779_600_000));
        assert_eq!(read("#at=1970-01-01T09:00"), set(0));
        assert_eq!(read("#at=2999-12-31T23:59"), set(32_503_647_540_000));
    }

    #[test]
    fn what_asks_for_no_moment_that_there_is_is_said_to() {
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
            "2023-02-30T10:00",
            "２０２３-04-18T10:00",
            "-2023-04-18T10:00",
            "1970-01-01T08:59",
            "3000-01-01T00:00",
            "0000-01-01T00:00",
            "%E4%BB%8A%E6%97%A5",
        ] {
            assert_eq!(read(&format!("#at={text}")), Some(At::Invalid), "{text}");
        }
    }

    #[test]
    fn without_a_fragment_it_is_now() {
        assert_eq!(read(""), Some(At::Now));
    }

    #[test]
    fn any_other_fragment_is_about_something_else() {
        for text in ["#", "#main", "#at", "#At=2023-04-18T10:00", "#main&at=2023-04-18T10:00", "at=2023-04-18T10:00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
