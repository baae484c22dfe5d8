//! One description of a notice's data, from which follows all that is the same for every field.
//!
//! A field that is read in one place, told to the office in a second, and declared to editors and to programs in a third and a
//! fourth is forgotten in one of them. So [`described!`](crate::described!) has it once: its name, its kind, and the words for
//! it. The struct and its reader come from that everywhere; what `diff` says, the schema and the type for programs come from it
//! where there is an office, and none of them is in the Wasm. What must hold between fields stays with the reading.

use crate::data::{Address, Name, OneOf, Stated, Telephone, WholeNumber};
#[cfg(not(target_arch = "wasm32"))]
use crate::difference::{Said, day, minute};
use crate::input::{FromValue, Named, Table};
use crate::japan_time::{ClockTime, Day, Moment};
#[cfg(not(target_arch = "wasm32"))]
use crate::shape::{self, Form, Shape};

/// A kind of field: how it is read, and what it is to those who write or compare notices.
pub trait Field {
    /// The value that is kept once it has been read.
    type Kept;

    /// Reads a field that must be there. If it is not or cannot be read, a problem is noted in the table, which is then refused,
    /// and the reader goes on with a stand-in.
    fn take(table: &mut Table<'_, '_>, name: &'static str) -> Self::Kept;

    /// Anything that can be kept. It is never seen: a reader that goes on with it is less code than one that may have nothing.
    fn stand_in() -> Self::Kept;

    /// The form of all that can be written there.
    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape;

    /// All that a notice says there, in the words given. Of a table for which none are given, each field in words of its own.
    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &Self::Kept, words: &'static str) -> Vec<(&'static str, Said)>;
}

/// A table of fields. [`described!`](crate::described!) defines them.
pub trait Described: Sized {
    /// Reads it. `None` where a field cannot be read; its problem is noted in the table.
    fn read(table: &mut Table<'_, '_>) -> Option<Self>;

    /// All that it says, field by field, in the order of a notice's file.
    #[cfg(not(target_arch = "wasm32"))]
    fn said(&self) -> Vec<(&'static str, Said)>;
}

/// A kind of value that is written as one text, such as a day, and stands alone or in a list.
pub trait Text: FromValue {
    /// The value that is kept.
    type Kept;

    /// Keeps it.
    fn keep(self) -> Self::Kept;

    /// Keeps a list of it.
    fn keep_all(items: Vec<Self>) -> Vec<Self::Kept> {
        items.into_iter().map(Self::keep).collect()
    }

    /// Anything that can be kept.
    const STAND_IN: Self::Kept;

    /// How it is written.
    #[cfg(not(target_arch = "wasm32"))]
    const FORM: &'static Form;

    /// Whether it moves, as times do, or changes.
    #[cfg(not(target_arch = "wasm32"))]
    const SAID: fn(Option<String>) -> Said;

    /// The words for it.
    #[cfg(not(target_arch = "wasm32"))]
    fn words(kept: &Self::Kept) -> String;
}

impl<T: Text> Field for T {
    type Kept = T::Kept;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> T::Kept {
        table.required(name).map_or(T::STAND_IN, T::keep)
    }

    fn stand_in() -> T::Kept {
        T::STAND_IN
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::Text(T::FORM)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &T::Kept, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, T::SAID(Some(T::words(kept))))]
    }
}

/// A list, which may be empty.
impl<T: Text> Field for Vec<T> {
    type Kept = Vec<T::Kept>;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> Vec<T::Kept> {
        T::keep_all(table.required(name).unwrap_or_default())
    }

    fn stand_in() -> Vec<T::Kept> {
        Vec::new()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::List(T::FORM)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &Vec<T::Kept>, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, Said::List(kept.iter().map(T::words).collect()))]
    }
}

/// Something that may be left open: as an empty text.
impl<T: Text> Field for Stated<T> {
    type Kept = Option<T::Kept>;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> Option<T::Kept> {
        table.required::<Self>(name).and_then(|stated| stated.0).map(T::keep)
    }

    fn stand_in() -> Option<T::Kept> {
        None
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::Or("", T::FORM)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &Option<T::Kept>, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, T::SAID(kept.as_ref().map(T::words)))]
    }
}

/// A number to dial. Whether it can be dialled is seen where files are read, not in the Wasm: there it is a name.
impl Field for Telephone {
    type Kept = String;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> String {
        Name::take(table, name)
    }

    fn stand_in() -> String {
        String::new()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::Text(&shape::TELEPHONE)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &String, words: &'static str) -> Vec<(&'static str, Said)> {
        Name::say(kept, words)
    }
}

/// A whole number.
impl<T: TryFrom<u32> + Copy + Default + ToString, const MOST: u32> Field for WholeNumber<T, MOST> {
    type Kept = T;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> T {
        table.required::<Self>(name).map(|whole| whole.0).unwrap_or_default()
    }

    fn stand_in() -> T {
        T::default()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::WholeNumber(MOST)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &T, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, Said::What(Some(kept.to_string())))]
    }
}

impl<T: Named> OneOf<T> {
    /// The first of its names. A set that has none does not compile.
    const FIRST: T = match T::ALL {
        [first, ..] => *first,
        [] => panic!("a set of names has at least one"),
    };
}

/// A name of a closed set.
impl<T: Named> Field for OneOf<T> {
    type Kept = T;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> T {
        table.required::<Self>(name).map_or(Self::FIRST, |one| one.0)
    }

    fn stand_in() -> T {
        Self::FIRST
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::OneOf(T::SET)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &T, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, Said::What(Some(kept.name().to_owned())))]
    }
}

/// All that a table says: in one line where there are words for the whole of it.
#[cfg(not(target_arch = "wasm32"))]
pub fn say_table(table: &impl Described, words: &'static str) -> Vec<(&'static str, Said)> {
    let said = table.said();
    if words.is_empty() {
        return said;
    }
    let fields: Vec<_> = said.iter().map(|(field, said)| format!("{field} {said}")).collect();
    vec![(words, Said::What(Some(fields.join(", "))))]
}

macro_rules! texts {
    ($($type:ident => $kept:ty { $($keep:tt)+ }, $stand_in:expr, $form:ident, $said:ident, |$value:ident| $words:expr;)+) => {
        $(impl Text for $type {
            type Kept = $kept;

            $($keep)+

            const STAND_IN: $kept = $stand_in;

            #[cfg(not(target_arch = "wasm32"))]
            const FORM: &'static Form = &shape::$form;

            #[cfg(not(target_arch = "wasm32"))]
            const SAID: fn(Option<String>) -> Said = Said::$said;

            #[cfg(not(target_arch = "wasm32"))]
            fn words($value: &$kept) -> String {
                $words
            }
        })+
    };
    (as_it_is $($type:ident, $stand_in:expr, $form:ident, |$value:ident| $words:expr;)+) => {
        texts! {
            $($type => Self {
                fn keep(self) -> Self {
                    self
                }

                fn keep_all(items: Vec<Self>) -> Vec<Self> {
                    items
                }
            }, $stand_in, $form, When, |$value| $words;)+
        }
    };
    (as_text $($type:ident, $form:ident;)+) => {
        texts! {
            $($type => String {
                fn keep(self) -> String {
                    self.0
                }
            }, String::new(), $form, What, |text| text.clone();)+
        }
    };
}

texts! {
    as_it_is
    Day, Self::EPOCH, DAY, |date| day(*date);
    Moment, Self::from_epoch_ms(0), MINUTE, |end| minute(*end);
    ClockTime, Self::MIDNIGHT, CLOCK, |time| time.to_string();
}

texts! {
    as_text
    Name, NAME;
    Address, ADDRESS;
}

/// Defines a table of a notice's data, once. The documentation of a field says what the rules take it for, to those who
/// program; its words are those by which `diff` names it, and those in which an editor explains it to the office. A field that
/// is a table needs none: the table has its own. Where several are of one kind, theirs tell them apart. `#[checked(method)]` names the method that reports, once all fields have been read, which of
/// them do not go together.
///
/// ```
/// use kigen::data::Stated;
/// use kigen::described;
/// use kigen::japan_time::Day;
///
/// described! {
///     /// The dates.
///     #[words(editor = "日付")]
///     pub struct Dates {
///         /// The first day.
///         #[words(diff = "starts", editor = "最初の日")]
///         pub starts: Day,
///         /// The last day. `None`: not stated in the notice.
///         #[words(diff = "ends", editor = "最後の日。なければ \"\"")]
///         pub ends: Stated<Day>,
///     }
/// }
///
/// let dates = Dates { starts: Day::parse("2023-04-01").unwrap(), ends: None };
/// # #[cfg(not(target_arch = "wasm32"))]
/// assert_eq!(kigen::described::Described::said(&dates).len(), 2);
/// ```
#[macro_export]
macro_rules! described {
    (
        $(#[doc = $doc:literal])+
        #[words(editor = $editor:literal)]
        $(#[checked($check:ident)])?
        $vis:vis struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[words(diff = $diff:literal, editor = $field_editor:literal)])?
                $field_vis:vis $field:ident: $type:ty,
            )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        $vis struct $name {
            $($(#[doc = $field_doc])* $field_vis $field: <$type as $crate::described::Field>::Kept,)+
        }

        impl $crate::described::Described for $name {
            fn read(table: &mut $crate::input::Table<'_, '_>) -> Option<Self> {
                let problems = table.problems();
                let read = Self { $($field: <$type as $crate::described::Field>::take(table, stringify!($field)),)+ };
                if table.problems() != problems {
                    return None;
                }
                $(read.$check(table);)?
                Some(read)
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn said(&self) -> Vec<(&'static str, $crate::difference::Said)> {
                [$(<$type as $crate::described::Field>::say(&self.$field, concat!($($diff)?)),)+].concat()
            }
        }

        impl $crate::described::Field for $name {
            type Kept = Self;

            fn take(table: &mut $crate::input::Table<'_, '_>, name: &'static str) -> Self {
                let read = <Self as $crate::described::Described>::read;
                table.table(name, read).unwrap_or_else(<Self as $crate::described::Field>::stand_in)
            }

            fn stand_in() -> Self {
                Self { $($field: <$type as $crate::described::Field>::stand_in(),)+ }
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn shape() -> $crate::shape::Shape {
                $crate::shape::Shape::Table($crate::shape::Table {
                    doc: &[$($doc,)+],
                    editor: $editor,
                    fields: vec![$($crate::shape::Field {
                        name: stringify!($field),
                        doc: &[$($field_doc,)*],
                        editor: concat!($($field_editor)?),
                        shape: <$type as $crate::described::Field>::shape(),
                    },)+],
                })
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn say(kept: &Self, words: &'static str) -> Vec<(&'static str, $crate::difference::Said)> {
                $crate::described::say_table(kept, words)
            }
        }
    };
}

#[cfg(test)]
mod tests;
