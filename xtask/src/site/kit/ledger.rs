//! The ledger, for traceability: for each clause of the notice the functions that implement it, the cases and tests
//! that exercise it, and the sentences of the page that state it. It is gathered from the sources themselves, so that
//! it cannot disagree with them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use kigen::input::Value;
use kigen_registry::FIRST;
use serde::Serialize;
use syn::visit::{self, Visit};

use crate::words::insert::Inserts;
use crate::words::markup::escape;
use crate::words::notices;
use crate::words::text_file;
use crate::words::texts::Texts;

/// A clause with all references to it.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Clause {
    /// Its mark in short, which all references use.
    id: String,
    /// Its mark in full.
    title: String,
    /// A summary of it.
    says: String,
    /// The functions that implement it, and the fields with its facts, as HTML.
    functions: Vec<String>,
    /// The cases that exercise it.
    cases: Vec<Case>,
    /// Other tests that exercise it, as HTML.
    tests: Vec<String>,
    /// The sentences that state it, as HTML.
    sentences: Vec<String>,
}

/// A readable case.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Case {
    /// Its subject.
    name: String,
    /// The moment of the judgement, in Japan time.
    at: String,
    /// Its file.
    file: String,
}

/// Gathers the ledger.
///
/// # Errors
/// If a clause is without a function, a test or a sentence, or a reference names a clause that does not exist.
pub(crate) fn gather(
    root: &Path,
    reading: &str,
    texts: &Texts,
    inserts: &Inserts,
    needless: &BTreeSet<&str>,
) -> Result<Vec<Clause>> {
    let folder = notices::folder(reading);
    let mut clauses = clauses(&root.join(&folder).join("clauses.toml"))?;
    let mut strays = Vec::new();
    let mut enter = |ids: &[String], what: &str, entry: &dyn Fn(&mut Clause)| {
        for id in ids {
            match clauses.iter_mut().find(|clause| clause.id == *id) {
                Some(clause) => entry(clause),
                None => {
                    strays.push(format!(
                        "{what} names the clause `{id}`, which {}/clauses.toml does not",
                        folder.display()
                    ));
                }
            }
        }
    };
    // The browser tests that name a clause are about the first reading.
    let general = [("", "tests"), ("", "xtask")].into_iter().filter(|_| reading == FIRST.name);
    for (base, folder) in [("readings", reading)].into_iter().chain(general) {
        for Documented { name, clauses, is_test } in documented(&root.join(base), folder)? {
            enter(&clauses, &name, &|clause| {
                let entries = if is_test { &mut clause.tests } else { &mut clause.functions };
                entries.push(breakable(&name));
            });
        }
    }
    for (ids, case) in cases(root, &folder.join("tests/cases"))? {
        enter(&ids, &format!("the case \"{}\"", case.name), &|clause| clause.cases.push(case.clone()));
    }
    for (key, ids) in texts.clauses().iter().filter(|(key, _)| !needless.contains(key.as_str())) {
        let sentence = texts.html(key, inserts)?;
        enter(ids, &format!("the text `{key}`"), &|clause| clause.sentences.push(sentence.clone()));
    }
    strays.extend(clauses.iter().flat_map(Clause::shortcomings));
    if !strays.is_empty() {
        bail!("the ledger of the notice does not close:\n{}", strays.join("\n"));
    }
    Ok(clauses)
}

impl Clause {
    fn shortcomings(&self) -> Vec<String> {
        let id = &self.id;
        let lacks = [
            (self.functions.is_empty(), "no function reads it: begin the function's documentation with it"),
            (self.cases.is_empty() && self.tests.is_empty(), "nothing tests it: name it in a case of the reading"),
            (self.sentences.is_empty(), "no sentence states it: name it above a text of the reading's text/ja.ftl"),
        ];
        lacks.iter().filter(|(lacks, _)| *lacks).map(|(_, what)| format!("clause `{id}`: {what}")).collect()
    }
}

fn clauses(path: &Path) -> Result<Vec<Clause>> {
    let clause = |table: &Value| {
        let [id, title, says] = ["id", "title", "says"].map(|field| text(table, field));
        Ok(Clause { id: id?, title: title?, says: says?, ..Clause::default() })
    };
    let file = text_file::read_data(path)?;
    let all: Result<_> = list(&file, "clause").iter().map(clause).collect();
    all.with_context(|| format!("`{}`", path.display()))
}

fn cases(root: &Path, folder: &Path) -> Result<Vec<(Vec<String>, Case)>> {
    let mut cases = Vec::new();
    for (file, path) in text_file::in_folder(&root.join(folder), "toml")? {
        for case in list(&text_file::read_data(&path)?, "case") {
            let ids = list(case, "clauses").iter().filter_map(as_text).collect();
            let file = format!("{}/{file}.toml", folder.display());
            cases.push((ids, Case { name: text(case, "name")?, at: text(case, "at")?, file }));
        }
    }
    Ok(cases)
}

fn field<'v>(table: &'v Value, name: &str) -> Option<&'v Value> {
    let Value::Table(fields) = table else { return None };
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
}

fn list<'v>(table: &'v Value, name: &str) -> &'v [Value] {
    match field(table, name) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn text(table: &Value, name: &str) -> Result<String> {
    field(table, name).and_then(as_text).with_context(|| format!("`{name}` is missing, or no text"))
}

fn as_text(value: &Value) -> Option<String> {
    if let Value::Text(text) = value { Some(text.clone()) } else { None }
}

/// An item whose doc comment begins with clauses: `Clauses 2(A)①, 2(B)②: use the coupon …`.
struct Documented {
    /// Its path, such as `regionpay::plan::Planner::clause_2a_apply`.
    name: String,
    clauses: Vec<String>,
    is_test: bool,
}

/// The items with clauses in all Rust files of a folder within another. Their paths begin there.
fn documented(base: &Path, folder: &str) -> Result<Vec<Documented>> {
    let mut all = Vec::new();
    for path in rust_files(&base.join(folder))? {
        let text = text_file::read(&path)?;
        let file = syn::parse_file(&text).with_context(|| format!("`{}`", path.display()))?;
        let module = path.strip_prefix(base).unwrap_or(&path).with_extension("");
        let module = module.iter().map(|part| part.to_string_lossy()).filter(|part| part != "mod" && part != "src");
        let mut reader = Reader { path: module.map(Into::into).collect(), found: Vec::new() };
        reader.visit_file(&file);
        all.extend(reader.found);
    }
    Ok(all)
}

fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = std::fs::read_dir(folder).with_context(|| format!("could not read `{}`", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

struct Reader {
    path: Vec<String>,
    found: Vec<Documented>,
}

impl Reader {
    fn read(&mut self, name: &syn::Ident, attributes: &[syn::Attribute]) {
        let Some(clauses) = attributes.iter().find_map(doc_line).and_then(|line| named_clauses(&line)) else { return };
        let is_test = attributes
            .iter()
            .any(|attribute| attribute.path().segments.last().is_some_and(|segment| segment.ident == "test"));
        let name = [self.path.as_slice(), &[name.to_string()]].concat().join("::");
        self.found.push(Documented { name, clauses, is_test });
    }

    fn within(&mut self, name: String, visit: impl FnOnce(&mut Self)) {
        self.path.push(name);
        visit(self);
        self.path.pop();
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.read(&function.sig.ident, &function.attrs);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.read(&function.sig.ident, &function.attrs);
    }

    fn visit_field(&mut self, field: &'ast syn::Field) {
        if let Some(name) = &field.ident {
            self.read(name, &field.attrs);
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.within(item.ident.to_string(), |reader| visit::visit_item_struct(reader, item));
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        // Structs in this macro are parsed as any other.
        if item.mac.path.is_ident("described")
            && let Ok(described) = syn::parse2(item.mac.tokens.clone())
        {
            Visit::visit_file(self, &described);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let syn::Type::Path(of) = &*item.self_ty else { return };
        let name = of.path.segments.last().map(|segment| segment.ident.to_string());
        self.within(name.unwrap_or_default(), |reader| visit::visit_item_impl(reader, item));
    }
}

/// The first line of a doc comment.
fn doc_line(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(meta) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value else { return None };
    meta.path.is_ident("doc").then(|| text.value())
}

/// The clauses that a doc comment begins with.
fn named_clauses(line: &str) -> Option<Vec<String>> {
    let line = line.trim();
    let marks = line.strip_prefix("Clause ").or_else(|| line.strip_prefix("Clauses "))?;
    let (marks, _) = marks.split_once(": ")?;
    Some(marks.split(", ").map(str::to_owned).collect())
}

/// A path as HTML that can wrap within it.
fn breakable(name: &str) -> String {
    escape(name).replace("::", "::<wbr>").replace('_', "_<wbr>")
}

/// The clauses of each text, for the marks beside it.
pub(crate) fn marks(texts: &Texts) -> BTreeMap<String, String> {
    texts.clauses().iter().map(|(key, ids)| (key.clone(), ids.join("、"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_can_go_on_in_another_line() {
        assert_eq!(breakable("plan::clause_2a"), "plan::<wbr>clause_<wbr>2a");
    }

    #[test]
    fn documentation_names_its_clauses_first() {
        let ids = |line| named_clauses(line).map(|ids| ids.join(" "));
        assert_eq!(ids(" Clauses 2(A)①, 2(B)②: use the coupon: in time."), Some("2(A)① 2(B)②".to_owned()));
        assert_eq!(ids(" Clause 2(A)紙※: the issuer knows."), Some("2(A)紙※".to_owned()));
        assert_eq!(ids(" Clause 1, all of it."), None);
        assert_eq!(ids(" The conditions of clause 1: all."), None);
    }

    #[test]
    fn incomplete_clause_is_reported_with_its_gaps() {
        let bare = Clause { id: "9".to_owned(), ..Clause::default() };
        let told = bare.shortcomings().join("\n");
        for lack in ["no function", "nothing tests", "no sentence"] {
            assert!(told.contains(lack), "{told}");
        }
        let tested = Clause { tests: vec!["a test".to_owned()], ..bare };
        assert_eq!(tested.shortcomings().len(), 2);
    }

    #[test]
    fn functions_methods_and_fields_are_found_by_their_path() -> Result<()> {
        let file = syn::parse_str(
            "/// Clause 3: one.\nfn one() {}\nstruct S { /// Clause 3: two.\n two: u8 }\nimpl S { /// Clause 3: three.\n fn three() {} }\n\
             /// Clause 3: four.\n#[test]\nfn four() {}\n/// Not a clause.\nfn five() {}\n\
             described! { #[words(editor = \"六\")] pub struct T { /// Clause 3: six.\n #[words(diff = \"six\")] pub six: Day, } }",
        )?;
        let mut reader = Reader { path: vec!["rules".to_owned()], found: Vec::new() };
        reader.visit_file(&file);
        let names: Vec<_> = reader.found.iter().map(|found| (found.name.as_str(), found.is_test)).collect();
        let expected = [
            ("rules::one", false),
            ("rules::S::two", false),
            ("rules::S::three", false),
            ("rules::four", true),
            ("rules::T::six", false),
        ];
        assert_eq!(names, expected);
        Ok(())
    }
}
