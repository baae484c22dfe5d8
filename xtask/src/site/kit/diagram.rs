//! The diagram of the interview on one sheet: every question, every answer, and every outcome.
//!
//! It is generated from the rules, over all paths; paths with the same continuation are merged. Graphviz lays out the
//! boxes.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use kigen::any_notice::AnyNotice;
use kigen::input::Value;
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::Bearing;

use super::review;
use super::texts::KitTexts;
use crate::machine::process;
use crate::words::markup::escape;

/// The layout of Graphviz; the graph comes on standard input.
const LAYOUT: &str = "
import { Graphviz } from '@hpcc-js/wasm-graphviz';
let dot = '';
for await (const part of process.stdin.setEncoding('utf8')) dot += part;
process.stdout.write((await Graphviz.load()).dot(dot));
";

/// The size of A3 within margins that any printer leaves, in inches.
const SHEET: &str = "15.7,10.9!";

/// Font sizes in points, before the diagram is scaled to the sheet.
const QUESTION_SIZE: f64 = 12.0;
const ANSWER_SIZE: f64 = 11.0;

/// The smallest readable font size on the sheet, in points.
const SMALLEST: f64 = 8.0;

/// A node. Paths with the same continuation share it.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Stand {
    /// A question, and the indices of the nodes that its answers lead to.
    Question(&'static str, Vec<(Vec<String>, usize)>),
    /// The end: the verdict, and the steps of the plan except for the calls that can be added to any.
    End(&'static str, Vec<(&'static str, bool)>),
}

/// Draws the interview as SVG.
pub(crate) fn svg(root: &Path, notice: &dyn AnyNotice, words: &KitTexts) -> Result<String> {
    // From this moment on every question can come up, as the last one can.
    let first_asked = first_asked(notice)?;
    let last = first_asked.values().flatten().max().copied();
    let from = last.unwrap_or_else(|| notice.version().start());
    let mut drawing = Drawing { notice, words, now: from, stands: Vec::new(), places: HashMap::new() };
    drawing.draw(&mut Vec::new())?;
    let dot = drawing.dot(&first_asked)?;
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", LAYOUT]).current_dir(root);
    let svg = String::from_utf8(process::filter(&mut node, dot.as_bytes())?).context("the picture is not UTF-8")?;
    let letters = scale(&svg).context("Graphviz drew no picture")? * ANSWER_SIZE;
    ensure!(letters >= SMALLEST, "the picture needs more than a sheet: its letters would be {letters:.1} points");
    // The text before the element is the prolog of a standalone XML file, which inline SVG must not have.
    svg.find("<svg").and_then(|start| svg.get(start..)).map(str::to_owned).context("Graphviz drew no picture")
}

/// The factor by which the diagram was scaled to the sheet.
fn scale(svg: &str) -> Option<f64> {
    let (_, scale) = svg.split_once("transform=\"scale(")?;
    scale.split_once(' ')?.0.parse().ok()
}

/// For each question, from when it can come up; `None` if it always can.
type FirstAsked = HashMap<&'static str, Option<Moment>>;

fn first_asked(notice: &dyn AnyNotice) -> Result<FirstAsked> {
    let mut first = FirstAsked::new();
    for row in review::of_rules(notice)? {
        for (question, _) in row.answers.iter().filter(|(_, values)| !values.is_empty()) {
            let from = first.entry(question).or_insert(row.from);
            *from = (*from).min(row.from);
        }
    }
    Ok(first)
}

struct Drawing<'d> {
    notice: &'d dyn AnyNotice,
    words: &'d KitTexts,
    now: Moment,
    stands: Vec<Stand>,
    places: HashMap<Stand, usize>,
}

impl Drawing<'_> {
    /// Adds all nodes that can follow the given answers, and returns the index of the node that they lead to.
    fn draw(&mut self, given: &mut Vec<(&'static str, Value)>) -> Result<usize> {
        let fields = given.iter().map(|(question, value)| ((*question).to_owned(), value.clone())).collect();
        let stand = match self.notice.check(&Value::Table(fields), self.now) {
            Outcome::Done(judgement) => {
                let steps = judgement.steps.iter().map(|step| (step.step, step.conditional));
                Stand::End(judgement.verdict, steps.filter(|(step, _)| self.notice.is_drawn(step)).collect())
            }
            Outcome::Ask { question } if !self.notice.is_question_drawn(question) => {
                return self.draw_past(question, given);
            }
            Outcome::Ask { question } => Stand::Question(question, self.branches(question, given)?),
            Outcome::Invalid { errors } => bail!("the rules take no answers of their own: {errors:?}"),
        };
        let next = self.stands.len();
        let place = *self.places.entry(stand.clone()).or_insert(next);
        if place == next {
            self.stands.push(stand);
        }
        Ok(place)
    }

    /// Continues with the first answer to a question, as all of them lead to the same node.
    fn draw_past(&mut self, question: &'static str, given: &mut Vec<(&'static str, Value)>) -> Result<usize> {
        let answer = self.notice.representatives(question, given).into_iter().next();
        given.push((question, answer.with_context(|| format!("`{question}` has no answer"))?));
        let place = self.draw(given);
        given.pop();
        place
    }

    /// The node that each answer to a question leads to.
    fn branches(
        &mut self,
        question: &'static str,
        given: &mut Vec<(&'static str, Value)>,
    ) -> Result<Vec<(Vec<String>, usize)>> {
        let mut branches: Vec<(Vec<Value>, usize)> = Vec::new();
        for value in self.notice.representatives(question, given) {
            given.push((question, value.clone()));
            let to = self.draw(given)?;
            given.pop();
            match branches.iter_mut().find(|(_, place)| *place == to) {
                Some((values, _)) => values.push(value),
                None => branches.push((vec![value], to)),
            }
        }
        let named =
            |(values, to): (Vec<Value>, usize)| Ok((review::answers(self.notice, self.words, question, &values)?, to));
        branches.into_iter().map(named).collect()
    }

    /// The diagram in the DOT language.
    fn dot(&self, first_asked: &FirstAsked) -> Result<String> {
        let mut dot = format!(
            "digraph interview {{\nrankdir=TB; size=\"{SHEET}\"; nodesep=0.08; ranksep=0.25; fontname=\"sans-serif\";\n\
             node [shape=box, style=\"rounded,filled\", fillcolor=\"#e8f1fe\", color=\"#0017c1\", fontname=\"sans-serif\", margin=\"0.06,0.04\"];\n\
             edge [fontname=\"sans-serif\", color=\"#595959\", arrowsize=0.6];\n"
        );
        for (place, stand) in self.stands.iter().enumerate() {
            match stand {
                Stand::Question(question, branches) => {
                    let text = self.question_label(question, first_asked)?;
                    writeln!(dot, "n{place} [label={}];", label(&text, QUESTION_SIZE))?;
                    for (answers, to) in branches {
                        let any = branches.len() == 1;
                        let text = if any { self.words.plain("any")? } else { answers.join("・\n") };
                        writeln!(dot, "n{place} -> n{to} [label={}];", label(&text, ANSWER_SIZE))?;
                    }
                }
                Stand::End(verdict, steps) => {
                    let text = self.end_label(verdict, steps)?;
                    let colour = match self.notice.bearing(verdict) {
                        Some(Bearing::Covered) => "#d9f2e3",
                        Some(Bearing::CannotTell) => "#fff6cc",
                        Some(Bearing::NotCovered | Bearing::Outside) | None => "#f2f2f2",
                    };
                    writeln!(
                        dot,
                        "n{place} [label={}, style=filled, fillcolor=\"{colour}\", color=\"#1a1a1a\"];",
                        label(&text, QUESTION_SIZE)
                    )?;
                }
            }
        }
        // The ends stand below one another.
        let ends = self.stands.iter().enumerate().filter(|(_, stand)| matches!(stand, Stand::End(..)));
        let ends: Vec<_> = ends.map(|(place, _)| format!("n{place}")).collect();
        writeln!(dot, "{{ rank=same; {} }}\n}}", ends.join("; "))?;
        Ok(dot)
    }

    fn question_label(&self, question: &str, first_asked: &FirstAsked) -> Result<String> {
        let name = self.words.plain(&format!("question-{question}"))?;
        let Some(from) = first_asked.get(question).copied().flatten() else { return Ok(name) };
        Ok(format!("{name}\n{}", self.words.with("asked-from", &[("from", self.words.since(from)?)])?))
    }

    fn end_label(&self, verdict: &str, steps: &[(&'static str, bool)]) -> Result<String> {
        let mut label = self.words.plain(&format!("verdict-{verdict}"))?;
        for (step, conditional) in steps {
            let condition = if *conditional { self.words.plain("conditional-short")? } else { String::new() };
            write!(label, "\n{}{condition}", self.words.plain(&format!("step-{step}"))?)?;
        }
        Ok(label)
    }
}

/// A label with the width of its letters: Graphviz does not know how wide Japanese is.
fn label(text: &str, size: f64) -> String {
    let width = text.lines().map(ems).fold(0.0, f64::max) * size;
    let lines: Vec<_> = text.lines().map(escape).collect();
    #[expect(clippy::cast_precision_loss, reason = "a label has a few lines")]
    let height = lines.len() as f64 * size * 1.25;
    format!(
        "<<table border=\"0\" cellborder=\"0\" cellpadding=\"0\" fixedsize=\"true\" width=\"{:.0}\" height=\"{:.0}\"><tr><td><font point-size=\"{size}\">{}</font></td></tr></table>>",
        width + 4.0,
        height + 2.0,
        lines.join("<br/>")
    )
}

/// The approximate width of a line in ems.
fn ems(line: &str) -> f64 {
    line.chars().map(|letter| if letter.is_ascii() { 0.6 } else { 1.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_as_wide_as_its_widest_line() {
        assert!(label("期限\nKi", 10.0).contains("width=\"24\" height=\"27\""), "{}", label("期限\nKi", 10.0));
        assert!(label("<&>", 10.0).contains("&lt;&amp;&gt;"));
    }
}
