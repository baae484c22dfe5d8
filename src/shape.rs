//! The shape of written data: of each field of a notice, and of the names in answers and outcomes. JSON Schema is made
//! from it here, by which an editor explains and checks a notice file; TypeScript types are made from it in
//! [`declarations`](crate::declarations).
//!
//! The schema must refuse nothing that the reader accepts, or an office would change a correct file. It refuses
//! whatever one text alone shows to be wrong. Only the reader checks whether a date has the right weekday, or comes
//! before another.

use crate::input::Value;
use crate::japan_time::WEEKDAYS;
use crate::notice_file::is_unseen;

/// The form of all values in one place.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A text of a form.
    Text(&'static Form),
    /// This very text, or a text of a form.
    Or(&'static str, &'static Form),
    /// Texts of a form, none or more.
    List(&'static Form),
    /// One of these names.
    OneOf(&'static Set),
    /// A whole number from 1 to this one.
    WholeNumber(u32),
    /// Fields.
    Table(Table),
}

/// Fields, each of which must be there, and no others.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its documentation, line by line.
    pub doc: &'static [&'static str],
    /// Its description for editors, in Japanese.
    pub editor: &'static str,
    /// The fields.
    pub fields: Vec<Field>,
}

/// A field of a table.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in the file.
    pub name: &'static str,
    /// Its documentation, line by line. A table has its own, unless this field is described for editors here.
    pub doc: &'static [&'static str],
    /// Its description for editors, in Japanese. Empty: the description of the table applies.
    pub editor: &'static str,
    /// Its form.
    pub shape: Shape,
}

/// A closed set of names. [`names!`](crate::names) defines them.
#[derive(Debug)]
pub struct Set {
    /// The name of its type.
    pub name: &'static str,
    /// Its documentation, line by line.
    pub doc: &'static [&'static str],
    /// Its members, in the order of the definition.
    pub members: &'static [Member],
}

/// A name of a closed set.
#[derive(Debug)]
pub struct Member {
    /// The name in input and output.
    pub name: &'static str,
    /// Its documentation, line by line.
    pub doc: &'static [&'static str],
}

/// A form of texts.
#[derive(Debug)]
pub struct Form {
    /// Its name in the schema.
    pub name: &'static str,
    /// Its description for editors, in Japanese.
    pub editor: &'static str,
    /// Its description for programmers, in English. Empty: there is nothing to add.
    pub program: &'static str,
    /// A regular expression of ECMAScript, with its flag `u`, that matches the whole of such a text.
    pub pattern: fn() -> String,
}

/// A name: one line of visible letters.
pub static NAME: Form = Form {
    name: "name",
    editor: "1行の文字。改行、制御文字、見えない文字、外字は使えません",
    program: "",
    pattern: || {
        let unseen = unseen_letters();
        format!("^[^{unseen}]*[^\\s{unseen}][^{unseen}]*$")
    },
};

/// A telephone number.
pub static TELEPHONE: Form = Form {
    name: "telephone",
    editor: "電話番号。半角の数字とハイフン。国内の番号は0から始まる10桁か11桁、海外からの番号は + と国番号から",
    program: "",
    pattern: || r"^(0(-?[0-9]){9,10}|\+[1-9](-?[0-9]){7,14})$".to_owned(),
};

/// The address of a page.
pub static ADDRESS: Form = Form {
    name: "address",
    editor: "アドレス。ブラウザからコピーしたままの、https:// から始まる半角の文字",
    program: "",
    pattern: || r"^https://([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*([/?#][!#-&(-;=?-\[\]_a-z~]*)?$".to_owned(),
};

/// A day, with or without its weekday.
pub static DAY: Form = Form {
    name: "day",
    editor: "日付。曜日を添えると、暦と合うかどうかも確かめます",
    program: "",
    pattern: || format!("^{}$", printed_day()),
};

/// A minute of a day.
pub static MINUTE: Form = Form {
    name: "minute",
    editor: "日付と時刻。その1分の終わりまでを含みます",
    program: "A minute, through its end: `\"2023-02-26(日) 23:59\"`.",
    pattern: || format!("^{} {CLOCK_TIME}$", printed_day()),
};

/// A time of day.
pub static CLOCK: Form = Form {
    name: "clock",
    editor: "時刻。00:00 から 23:59 まで",
    program: "A time of day: `\"10:00\"`.",
    pattern: || format!("^{CLOCK_TIME}$"),
};

const CLOCK_TIME: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";

/// In a year from 2000 to 2099, and in each month through its last day. The reader checks leap years.
const DATE: &str =
    "20[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";

fn printed_day() -> String {
    format!(r"{DATE}(\([{}]\))?", String::from_iter(WEEKDAYS))
}

/// The letters that no name can have, as a character class of a regular expression.
fn unseen_letters() -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for letter in ('\0'..=char::MAX).filter(|letter| is_unseen(*letter)).map(u32::from) {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == letter => *last = letter,
            _ => ranges.push((letter, letter)),
        }
    }
    let escaped = |letter| if letter > 0xFFFF { format!("\\u{{{letter:X}}}") } else { format!("\\u{letter:04X}") };
    let written = ranges.into_iter().map(|(first, last)| match last - first {
        0 => escaped(first),
        1 => escaped(first) + &escaped(last),
        _ => format!("{}-{}", escaped(first), escaped(last)),
    });
    written.collect()
}

/// The JSON Schema (draft 7) of a notice's file, which may name its reading as `kind`.
///
/// # Errors
/// None in practice: all of it can be written as JSON.
pub fn json_schema(title: &str, kind: &str, notice: &Shape) -> serde_json::Result<String> {
    let mut forms = Vec::new();
    let mut schema = vec![("$schema", text("http://json-schema.org/draft-07/schema#")), ("title", text(title))];
    schema.extend(described("", notice, &mut forms));
    let kind = table([("description", text("お知らせの種類")), ("const", text(kind))]);
    let properties = schema.iter_mut().find(|(name, _)| *name == "properties");
    if let Some((_, Value::Table(fields))) = properties {
        fields.insert(0, ("kind".to_owned(), kind));
    }
    let definitions = forms.iter().map(|form| {
        let pattern = text(&(form.pattern)());
        (form.name, table([("description", text(form.editor)), ("type", text("string")), ("pattern", pattern)]))
    });
    schema.push(("$defs", table(definitions)));
    Ok(serde_json::to_string_pretty(&table(schema))? + "\n")
}

type Entries = Vec<(&'static str, Value)>;

/// The schema of one place. Collects the forms that it refers to.
fn described(editor: &str, shape: &Shape, forms: &mut Vec<&'static Form>) -> Entries {
    let entries = match shape {
        Shape::Text(form) => vec![reference(form, forms)],
        Shape::Or(or, form) => {
            vec![("anyOf", Value::List(vec![table([("const", text(or))]), table([reference(form, forms)])]))]
        }
        Shape::List(form) => vec![("type", text("array")), ("items", table([reference(form, forms)]))],
        Shape::OneOf(set) => {
            vec![("enum", Value::List(set.members.iter().map(|member| text(member.name)).collect()))]
        }
        Shape::WholeNumber(most) => {
            let [least, most] = [1, *most].map(|number| Value::Number(f64::from(number)));
            vec![("type", text("integer")), ("minimum", least), ("maximum", most)]
        }
        Shape::Table(Table { fields, .. }) => {
            let names = fields.iter().map(|field| text(field.name)).collect();
            let fields = fields.iter().map(|field| (field.name, table(described(field.editor, &field.shape, forms))));
            vec![
                ("type", text("object")),
                ("properties", table(fields)),
                ("required", Value::List(names)),
                ("additionalProperties", Value::Bool(false)),
            ]
        }
    };
    let editor = match shape {
        Shape::Table(table) if editor.is_empty() => table.editor,
        _ => editor,
    };
    [vec![("description", text(editor))], entries].concat()
}

fn reference(form: &'static Form, forms: &mut Vec<&'static Form>) -> (&'static str, Value) {
    if forms.iter().all(|known| known.name != form.name) {
        forms.push(form);
    }
    ("$ref", text(&["#/$defs/", form.name].concat()))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn table<'n>(entries: impl IntoIterator<Item = (&'n str, Value)>) -> Value {
    Value::Table(entries.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}
