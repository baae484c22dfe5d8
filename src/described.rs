//! The description of a notice's data: one definition of each field, from which everything that every field needs is
//! derived.
//!
//! If a field were read in one place, compared in a second, and declared to editors and to programs in a third and a
//! fourth, one of them would be forgotten. So [`described!`](crate::described!) takes its name, its type and its words
//! once. The struct and its reader are derived on every target; the words of `diff`, the JSON Schema and the TypeScript
//! type only on native targets, so that the Wasm holds none of them. Constraints between fields stay with the reading.

use crate::data::{Address, Name, OneOf, Stated, Telephone, WholeNumber};
#[cfg(not(target_arch = "wasm32"))]
use crate::difference::{Said, day, minute};
use crate::input::{FromValue, Named, Table};
use crate::japan_time::{ClockTime, Day, Moment};
#[cfg(not(target_arch = "wasm32"))]
use crate::shape::{self, Form, Shape};

/// A type of field: its reader, its words for `diff`, and its shape for editors.
pub trait Field {
    /// The type of the value in the struct.
    type Kept;

    /// Reads a field that must be there. If it is missing or cannot be read, the table notes a problem and will be
    /// refused, and the reader continues with [`Self::stand_in`].
    fn take(table: &mut Table<'_, '_>, name: &'static str) -> Self::Kept;

    /// Any value of the type. No caller ever sees it: to continue with a stand-in is less code than to continue with an
    /// `Option`.
    fn stand_in() -> Self::Kept;

    /// The form of all values that the file can have here.
    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape;

    /// The field's contents, as `diff` compares them, under the words given. A table without words of its own gives
    /// those of each of its fields.
    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &Self::Kept, words: &'static str) -> Vec<(&'static str, Said)>;
}

/// A table of fields. [`described!`](crate::described!) defines them.
pub trait Described: Sized {
    /// Reads the table. `None` if a field cannot be read; the table holds its problem.
    fn read(table: &mut Table<'_, '_>) -> Option<Self>;

    /// The contents of all fields, as `diff` compares them, in the order of a notice's file.
    #[cfg(not(target_arch = "wasm32"))]
    fn said(&self) -> Vec<(&'static str, Said)>;
}

/// A type of value that a file writes as one text, such as a day, alone or in a list.
pub trait Text: FromValue {
    /// The type of the value in the struct.
    type Kept;

    /// Converts the value.
    fn keep(self) -> Self::Kept;

    /// Converts a list of values.
    fn keep_all(items: Vec<Self>) -> Vec<Self::Kept> {
        items.into_iter().map(Self::keep).collect()
    }

    /// Any value of the type; see [`Field::stand_in`].
    const STAND_IN: Self::Kept;

    /// The form of the text.
    #[cfg(not(target_arch = "wasm32"))]
    const FORM: &'static Form;

    /// Whether `diff` says that the value moves, as times do, or that it changes.
    #[cfg(not(target_arch = "wasm32"))]
    const SAID: fn(Option<String>) -> Said;

    /// The value in the words of `diff`.
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

/// A value that may be left open: an empty text.
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

/// A telephone number. The reader of files checks that it can be dialled; in the Wasm it is a [`Name`].
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
    /// The first member, as the stand-in. A set without members does not compile.
    const FIRST: T = match T::ALL {
        [first, ..] => *first,
        [] => panic!("a set of names has at least one"),
    };
}

/// A member of a closed set.
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

/// The contents of a table: one line if there are words for the whole of it.
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

/// Defines a table of a notice's data, once. A field's doc comment says to programmers what the rules take it for; its
/// words are those by which `diff` names it, and those in which an editor explains it to the office. A field that is a
/// table needs none, as the table has its own, but where several fields are of one table, theirs tell them apart.
/// `#[checked(method)]` names the method that reports contradictions between fields, once all of them have been read.
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
