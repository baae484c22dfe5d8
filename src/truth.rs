//! Three-valued logic, after Kleene: a condition holds, fails, or is unknown.
//!
//! An unknown is never a no. `and` fails as soon as one side fails, whatever the other; it holds only when both hold;
//! otherwise it is unknown.

use serde::{Serialize, Serializer};

/// The result of a condition, as far as the given facts decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// The facts make it true.
    Holds,
    /// The facts make it false.
    Fails,
    /// A fact that would decide it is unknown.
    CannotTell,
}

impl Truth {
    /// Whether both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Fails, _) | (_, Self::Fails) => Self::Fails,
            (Self::Holds, Self::Holds) => Self::Holds,
            _ => Self::CannotTell,
        }
    }

    /// Whether at least one holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Holds, _) | (_, Self::Holds) => Self::Holds,
            (Self::Fails, Self::Fails) => Self::Fails,
            _ => Self::CannotTell,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }
}

/// `true`, `false`, or `null` for an unknown.
impl Serialize for Truth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Holds => serializer.serialize_bool(true),
            Self::Fails => serializer.serialize_bool(false),
            Self::CannotTell => serializer.serialize_unit(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, CannotTell, Fails, Holds};

    #[test]
    fn and_or_follow_kleenes_table() {
        // Kleene's order: fails < cannot tell < holds; `and` is the minimum, `or` the maximum.
        let order = [Fails, CannotTell, Holds];
        for (i, a) in order.into_iter().enumerate() {
            for (j, b) in order.into_iter().enumerate() {
                assert_eq!(a.and(b), order[i.min(j)], "{a:?} and {b:?}");
                assert_eq!(a.or(b), order[i.max(j)], "{a:?} or {b:?}");
            }
        }
    }

    #[test]
    fn an_unknown_is_written_as_null() {
        let written = serde_json::to_string(&[Truth::from(true), Truth::from(false), CannotTell]);
        assert_eq!(written.expect("truths are plain"), "[true,false,null]");
    }
}
