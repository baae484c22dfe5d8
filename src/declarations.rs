//! TypeScript declarations of a reading: its answers, the names in its outcomes, and its notices. The shape of outcomes
//! is the same for every reading, and is in `www/kigen.d.ts`.

use crate::answer::{AnswerKind, UNKNOWN};
use crate::input::Named;
use crate::japan_time::YEARS;
use crate::presented::grouped;
use crate::reading::{AnswerSet as _, Published, QuestionOf, Reading};
use crate::shape::{Field, Set, Shape, Table};

/// The greatest width of a line, in characters.
const WIDTH: usize = 125;

const HEADER: &str = "\
// Written by `KIGEN_BLESS=1 cargo test`, from how the reading describes itself in Rust. It says the same once more, for those
// who program in TypeScript.
";

const ANSWERS: &str = "The answers so far. A field that is absent has not been answered; leave it out rather than setting it to \
                       `undefined` or `null`. An answer whose question is not needed is checked, and then ignored.";

const NAMES: &str = "The names in an outcome.";

const NOTICE: &str = "A notice as data, as the site has it in `<notice>/notice.json`. Days are written `\"2023-04-30\"`, from \
                      2000 to 2099, or with the weekday that is printed, `\"2023-04-30(日)\"`, which is then checked; an empty \
                      text is something that the notice leaves open.";

const KIND: &str = "The name of its reading. It may be left out: a module knows no other.";

/// The text of a reading's `types.d.ts`.
#[must_use]
pub fn declarations<N: Published>() -> String {
    let mut text = Declarations(HEADER.to_owned());
    let mut sets: Vec<&Set> = Vec::new();
    for set in QuestionOf::<N>::ALL.iter().filter_map(|question| N::Answers::choices(*question)) {
        if sets.iter().all(|known| known.name != set.name) {
            sets.push(set);
        }
    }
    for set in sets {
        text.set(set);
    }

    text.open(ANSWERS, "export interface Answers");
    for (member, question) in QuestionOf::<N>::SET.members.iter().zip(QuestionOf::<N>::ALL) {
        let (typescript, program) = match N::Answers::choices(*question) {
            Some(set) => (set.name.to_owned(), String::new()),
            None => typed(N::Answers::kind(*question)),
        };
        text.field("  ", &[&member.doc.join(""), " ", &program].concat(), member.name, "?: ", &typescript);
    }
    text.close();

    let of_outcomes = names_of::<N>();
    for (_, set) in of_outcomes {
        text.set(set);
    }
    text.open(NAMES, "export interface Names");
    for (name, set) in of_outcomes {
        text.line(&format!("  {name}: {};", set.name));
    }
    let can_bind = N::Step::ALL.iter().filter(|step| N::can_bind(**step)).map(|step| step.name());
    let lines: &[_] = if N::HAS_TELEPHONE { &[] } else { &["none"] };
    let lines = ["open", "closed", "unknown"].iter().chain(lines);
    for (name, names) in [("deadline", union(can_bind)), ("call_centre", union(lines.copied()))] {
        text.line(&format!("  {name}: {names};"));
    }
    text.close();

    text.open(NOTICE, "export interface Notice");
    text.field("  ", KIND, "kind", "?: ", &format!("\"{}\"", N::KIND));
    text.fields(&N::shape(), "  ");
    text.close();
    text.0
}

/// The TypeScript type of answers of a kind, and a sentence on how they are written.
fn typed(kind: AnswerKind) -> (String, String) {
    match kind {
        AnswerKind::Choice(names) => (union(names.iter().copied()), String::new()),
        AnswerKind::Day => {
            let [first, last] = [YEARS.start(), YEARS.end()];
            ("string".to_owned(), format!("As `\"2023-02-24\"`, from {first} to {last}, or `\"{UNKNOWN}\"`."))
        }
        AnswerKind::Yen(most) => {
            let program = format!("In whole yen from 0 to {}, or `\"{UNKNOWN}\"`.", grouped(most));
            (format!("number | \"{UNKNOWN}\""), program)
        }
    }
}

/// The closed sets that occur in outcomes, each under its member in `Names`.
fn names_of<N: Reading>() -> [(&'static str, &'static Set); 7] {
    [
        ("question", QuestionOf::<N>::SET),
        ("verdict", N::Verdict::SET),
        ("ground", N::Ground::SET),
        ("clause", N::Clause::SET),
        ("standing", N::Standing::SET),
        ("step", N::Step::SET),
        ("note", N::Note::SET),
    ]
}

/// A union of string literals.
fn union<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<_> = names.map(|name| format!("\"{name}\"")).collect();
    if names.is_empty() { "never".to_owned() } else { names.join(" | ") }
}

/// The text of the declarations so far.
struct Declarations(String);

impl Declarations {
    fn line(&mut self, line: &str) {
        self.0.extend([line, "\n"]);
    }

    /// Opens an interface.
    fn open(&mut self, doc: &str, head: &str) {
        self.0.push('\n');
        self.comment("", doc, &[]);
        self.line(&format!("{head} {{"));
    }

    fn close(&mut self) {
        self.line("}");
    }

    /// Writes a closed set as a union type.
    fn set(&mut self, Set { name, doc, members }: &Set) {
        self.0.push('\n');
        let members_told: Vec<_> =
            members.iter().map(|member| format!("- `{}`: {}", member.name, member.doc.join(""))).collect();
        self.comment("", &doc.join(""), &members_told);
        let names = union(members.iter().map(|member| member.name));
        let line = format!("export type {name} = {names};");
        if line.chars().count() <= WIDTH {
            return self.line(&line);
        }
        self.line(&format!("export type {name} =\n  | {};", names.replace(" | ", "\n  | ")));
    }

    /// Writes the fields of a notice's table.
    fn fields(&mut self, shape: &Shape, indent: &str) {
        let Shape::Table(Table { fields, .. }) = shape else { return };
        for Field { name, doc, editor, shape } in fields {
            let (whole, names);
            let (doc, program, written) = match shape {
                Shape::Table(table) if editor.is_empty() => (table.doc.join(""), "", ""),
                Shape::Table(_) => (doc.join(""), "", ""),
                Shape::OneOf(set) => {
                    names = union(set.members.iter().map(|member| member.name));
                    (doc.join(""), "", names.as_str())
                }
                Shape::WholeNumber(most) => {
                    whole = format!("From 1 to {}.", grouped(*most));
                    (doc.join(""), whole.as_str(), "number")
                }
                Shape::Text(form) => (doc.join(""), form.program, "string"),
                Shape::List(form) => (doc.join(""), form.program, "string[]"),
                Shape::Or(or, form) => (doc.join("").replace("`None`", &format!("`\"{or}\"`")), form.program, "string"),
            };
            let doc = [&doc, " ", program].concat();
            if let Shape::Table(_) = shape {
                self.comment(indent, &doc, &[]);
                self.line(&format!("{indent}{name}: {{"));
                self.fields(shape, &[indent, "  "].concat());
                self.line(&format!("{indent}}};"));
            } else {
                self.field(indent, &doc, name, ": ", written);
            }
        }
    }

    fn field(&mut self, indent: &str, doc: &str, name: &str, is: &str, written: &str) {
        self.comment(indent, doc, &[]);
        self.line(&[indent, name, is, written, ";"].concat());
    }

    /// Writes a doc comment: on one line if it fits, with `list` below the words.
    fn comment(&mut self, indent: &str, words: &str, list: &[String]) {
        let width = WIDTH - indent.len() - " * ".len();
        let mut lines = wrapped(words, width, "");
        if !list.is_empty() {
            lines.push(String::new());
            lines.extend(list.iter().flat_map(|item| wrapped(item, width, "  ")));
        }
        match lines.as_slice() {
            [line] if indent.len() + "/** ".len() + line.chars().count() + " */".len() <= WIDTH => {
                self.line(&format!("{indent}/** {line} */"));
            }
            lines => {
                self.line(&format!("{indent}/**"));
                for line in lines {
                    self.line(format!("{indent} * {line}").trim_end());
                }
                self.line(&format!("{indent} */"));
            }
        }
    }
}

/// Wraps words to lines of at most `width` characters. Lines after the first begin with `further`.
fn wrapped(words: &str, width: usize, further: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => line.extend([" ", word]),
            _ => lines.push([further, word].concat()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Name, OneOf, Stated};
    use crate::described;
    use crate::described::Field as _;
    use crate::input::names;
    use crate::japan_time::{Day, Moment};

    described! {
        /// All of it.
        #[words(editor = "全部")]
        struct Whole {
            times: Times,
            /// A name.
            #[words(diff = "name", editor = "名前")]
            name: Name,
        }
    }

    described! {
        /// The times.
        #[words(editor = "時")]
        struct Times {
            /// The last minute. `None`: not stated.
            #[words(diff = "ends", editor = "終わり")]
            ends: Stated<Moment>,
            /// The days off.
            #[words(diff = "days off", editor = "休み")]
            days_off: Vec<Day>,
        }
    }

    described! {
        /// A flag.
        #[words(editor = "旗")]
        struct Flag {
            /// Its colour.
            #[words(diff = "colour", editor = "色")]
            colour: OneOf<Colour>,
        }
    }

    described! {
        /// Flags.
        #[words(editor = "二つの旗")]
        struct Flags {
            /// The flag in front.
            #[words(diff = "front", editor = "前の旗")]
            front: Flag,
            back: Flag,
        }
    }

    names! {
        /// The colours of a very long documentation, of which there is one line more than there is room for in one line,
        /// and so it has two.
        enum Colour {
            /// As the sky.
            Blue = "blue",
            /// As a documentation of a member that goes on and on, for longer than a line is wide, and further in on the next one.
            Red = "red",
        }
    }

    fn declared(declare: impl FnOnce(&mut Declarations)) -> Vec<String> {
        let mut text = Declarations(String::new());
        declare(&mut text);
        text.0.lines().map(ToOwned::to_owned).collect()
    }

    #[test]
    fn notice_documents_how_an_open_value_is_written() {
        let expected = [
            "  /** The times. */",
            "  times: {",
            "    /** The last minute. `\"\"`: not stated. A minute, through its end: `\"2023-02-26(日) 23:59\"`. */",
            "    ends: string;",
            "    /** The days off. */",
            "    days_off: string[];",
            "  };",
            "  /** A name. */",
            "  name: string;",
        ];
        assert_eq!(declared(|text| text.fields(&Whole::shape(), "  ")), expected);
    }

    #[test]
    fn field_of_a_set_lists_all_names_and_nested_table_has_its_own_doc() {
        let expected = [
            "  /** The flag in front. */",
            "  front: {",
            "    /** Its colour. */",
            "    colour: \"blue\" | \"red\";",
            "  };",
            "  /** A flag. */",
            "  back: {",
            "    /** Its colour. */",
            "    colour: \"blue\" | \"red\";",
            "  };",
        ];
        assert_eq!(declared(|text| text.fields(&Flags::shape(), "  ")), expected);
    }

    #[test]
    fn set_documents_each_of_its_names() {
        let expected = [
            "",
            "/**",
            " * The colours of a very long documentation, of which there is one line more than there is room for in one line, and so it",
            " * has two.",
            " *",
            " * - `blue`: As the sky.",
            " * - `red`: As a documentation of a member that goes on and on, for longer than a line is wide, and further in on the next",
            " *   one.",
            " */",
            "export type Colour = \"blue\" | \"red\";",
        ];
        assert_eq!(declared(|text| text.set(Colour::SET)), expected);
        assert_eq!(union([].into_iter()), "never");
    }
}
