//! Fuzzing: millions of inputs of each kind, natively and through the Wasm boundary.
//!
//! The crate `kigen-fuzz` has the invariants. Natively libFuzzer searches for inputs that reach new code; its corpus
//! stays under `target/fuzz`, so that the next run starts from there. The same functions then run as Wasm, on
//! libFuzzer's corpus and on inputs generated from numbers; and the module of the site gets JavaScript values that no
//! bytes can encode. A failing input is stored, or has a number, and the report has the command that tries it again.

use std::fmt;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context as _, Result, anyhow, ensure};
use kigen::input::Named as _;
use kigen_fuzz::{Kind, inputs};
use serde_json::Value;

use crate::machine::{cargo_tools, process, rust};
use crate::site::wasm;
use crate::site::{Notices, Worker};
use crate::{checks, site};

const CARGO_FUZZ: &str = "0.13.2";

/// A timeout in seconds: no input takes a hundredth of it.
const HANG_SECONDS: u32 = 20;

/// A larger growth between a tenth of the inputs and the end is a leak. libFuzzer holds its corpus in memory.
const NATIVE_GROWTH: u64 = 64 << 20;

/// The same for the Wasm module, which allocates memory in pages of 64 KB and never frees one.
const WASM_GROWTH: u64 = 256 << 10;

/// The same for the heap of JavaScript, measured after a garbage collection.
const HEAP_GROWTH: u64 = 4 << 20;

/// The kind of this name.
///
/// # Errors
///
/// If there is none.
pub fn kind(name: &str) -> Result<Kind> {
    let kind = Kind::ALL.iter().copied().find(|kind| kind.name() == name);
    kind.with_context(|| format!("there is no kind `{name}`"))
}

/// Tries so many inputs of each kind each way, and prints the results.
///
/// # Errors
///
/// If a tool is missing, or an invariant fails.
pub fn run(root: &Path, inputs: u32, only: Option<Kind>) -> Result<()> {
    let workshop = Workshop::prepare(root)?;
    let mut rows = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| only.is_none_or(|only| only == *kind)) {
        rows.push(told(workshop.native(kind, inputs)?));
        rows.push(told(workshop.wasm(kind, "bytes", inputs)?));
        // An address can only be text.
        if kind != Kind::Fragment {
            rows.push(told(workshop.wasm(kind, "values", inputs)?));
        }
    }
    print!("{}", Table(&rows));
    let failures = rows.iter().flat_map(|row| &row.failures).count();
    ensure!(failures == 0, "{failures} failures: see above");
    Ok(())
}

/// Prints a row at once, as the next one may take an hour.
fn told(row: Row) -> Row {
    eprintln!("── {} {}: {} inputs in {:.0} s", row.kind.name(), row.way, row.inputs, row.seconds);
    for failure in &row.failures {
        eprintln!("── FAILED: {failure}");
    }
    row
}

/// The built programs, and the folders of the inputs.
struct Workshop {
    root: PathBuf,
    /// libFuzzer's programs, one for each kind.
    programs: PathBuf,
    /// The corpus, the failures, and the module that takes bytes.
    folder: PathBuf,
    processors: u32,
}

impl Workshop {
    fn prepare(root: &Path) -> Result<Self> {
        eprint!("{}", site::build(root, &root.join(site::DIST), Notices::Published, Worker::Keeps)?);
        let target = rust::target_folder(root)?;
        let programs = build_native(root, &target.join("fuzz"))?;
        let folder = root.join("target/fuzz");
        fs::create_dir_all(folder.join("failures"))?;
        let module = wasm::build_fuzz(root)?;
        fs::write(folder.join(wasm::FUZZ_NAME).with_extension("js"), module.js)?;
        fs::write(folder.join(wasm::FUZZ_NAME).with_extension("wasm"), module.wasm)?;
        fs::write(folder.join("words"), dictionary())?;
        for kind in Kind::ALL {
            let corpus = folder.join("corpus").join(kind.name());
            fs::create_dir_all(&corpus)?;
            for (number, seed) in inputs::seeds(*kind).iter().enumerate() {
                fs::write(corpus.join(format!("seed-{number}")), seed)?;
            }
        }
        let processors = thread::available_parallelism().map_or(1, usize::from);
        Ok(Self { root: root.to_path_buf(), programs, folder, processors: u32::try_from(processors)? })
    }

    fn corpus(&self, kind: Kind) -> PathBuf {
        self.folder.join("corpus").join(kind.name())
    }

    fn native(&self, kind: Kind, inputs: u32) -> Result<Row> {
        let started = Instant::now();
        let each = inputs.div_ceil(self.processors);
        let runs: Vec<_> = thread::scope(|scope| {
            let runs: Vec<_> =
                (0..self.processors).map(|number| scope.spawn(move || self.libfuzzer(kind, each, number))).collect();
            runs.into_iter().map(|run| run.join().map_err(|_| anyhow!("a thread was lost"))?).collect::<Result<_>>()
        })?;
        let largest = |of: fn(&Memory) -> u64| runs.iter().map(|run| of(&run.memory)).max().unwrap_or_default();
        let memory = Memory { start: largest(|m| m.start), warm: largest(|m| m.warm), end: largest(|m| m.end) };
        let mut failures: Vec<_> = runs.iter().filter_map(|run| run.failure.clone()).collect();
        failures.extend(memory.growth("the program", NATIVE_GROWTH));
        Ok(Row {
            kind,
            way: "native",
            inputs: runs.iter().map(|run| run.inputs).sum(),
            seconds: started.elapsed().as_secs_f64(),
            memory,
            heap: None,
            failures,
        })
    }

    fn libfuzzer(&self, kind: Kind, inputs: u32, number: u32) -> Result<Run> {
        let failures = self.folder.join("failures").join(format!("{}-", kind.name()));
        let mut child = Command::new(self.programs.join(kind.name()))
            .arg(format!("-runs={inputs}"))
            .arg(format!("-seed={}", number + 1))
            .arg(format!("-max_len={}", kind.most_bytes()))
            .arg(format!("-timeout={HANG_SECONDS}"))
            .arg("-rss_limit_mb=1024")
            .arg(format!("-dict={}", self.folder.join("words").display()))
            .arg(format!("-artifact_prefix={}", failures.display()))
            .arg(self.corpus(kind))
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()?;
        let mut run = Run::default();
        let mut last = Vec::new();
        for line in BufReader::new(child.stderr.take().context("there is no standard error")?).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            match Progress::read(&line) {
                Some(progress) => run.note(&progress, inputs),
                // The reason is at the end; the lines before are words that libFuzzer recommends.
                None => last.push(line),
            }
        }
        if !child.wait()?.success() {
            let said = last.get(last.len().saturating_sub(16)..).unwrap_or_default().join("\n");
            let again = format!("cargo run -p kigen-fuzz --example repeat -- {} FILE", kind.name());
            run.failure = Some(format!("{said}\n`{again}` tries it again"));
        }
        Ok(run)
    }

    fn wasm(&self, kind: Kind, way: &'static str, inputs: u32) -> Result<Row> {
        let mut command = Command::new("node");
        // Without inlining: V8 of Node 20 fails if the code around an inlined call is deoptimised from within that
        // call, such as by a getter.
        command.args(["--expose-gc", "--no-turbo-inline-js-wasm-calls", "tests/fuzz/run.mjs"]);
        command.args(["--kind", kind.name(), "--way", way, "--inputs", &inputs.to_string()]);
        command.arg("--folder").arg(&self.folder).arg("--corpus").arg(self.corpus(kind));
        command.current_dir(&self.root).env(checks::DIST_VARIABLE, self.root.join(site::DIST));
        let (report, mut failures) = match process::output(&mut command) {
            Ok(output) => (serde_json::from_slice(&output)?, Vec::new()),
            Err(error) => (Value::Null, vec![format!("{error:#}")]),
        };
        let memory = |name: &str| Memory::from_report(report.get(name));
        let (memory, heap) = (memory("wasm"), memory("heap"));
        for failure in report.get("failures").and_then(Value::as_array).into_iter().flatten() {
            failures.push(self.keep(kind, way, failure)?);
        }
        failures.extend(memory.growth("the module", WASM_GROWTH));
        failures.extend(heap.growth("the heap", HEAP_GROWTH));
        Ok(Row {
            kind,
            way: if way == "bytes" { "Wasm, bytes" } else { "Wasm, values" },
            inputs: report.get("inputs").and_then(Value::as_u64).unwrap_or_default(),
            seconds: report.get("seconds").and_then(Value::as_f64).unwrap_or_default(),
            memory,
            heap: Some(heap),
            failures,
        })
    }

    /// Stores the bytes of a failing input, and returns the command that tries it again.
    fn keep(&self, kind: Kind, way: &str, failure: &Value) -> Result<String> {
        let (name, number) = (kind.name(), failure.get("number").and_then(Value::as_i64).unwrap_or(-1));
        let error = failure.get("error").and_then(Value::as_str).unwrap_or_default();
        let again = if let Some(bytes) = failure.get("bytes").and_then(Value::as_array) {
            let bytes: Vec<u8> = bytes.iter().filter_map(|byte| u8::try_from(byte.as_u64()?).ok()).collect();
            let file = self.folder.join("failures").join(format!("{name}-wasm-{number}"));
            fs::write(&file, bytes)?;
            format!("cargo run -p kigen-fuzz --example repeat -- {name} {}", file.display())
        } else {
            format!("node --expose-gc tests/fuzz/run.mjs --kind {name} --way {way} --from {number} --inputs 1")
        };
        Ok(format!("input {number}: {error}\n`{again}` tries it again"))
    }
}

/// Builds libFuzzer's programs, and returns their folder. Without a sanitizer, which stable Rust does not have and safe
/// Rust does not need.
fn build_native(root: &Path, target: &Path) -> Result<PathBuf> {
    let cargo_fuzz = cargo_tools::ensure(root, "cargo-fuzz", CARGO_FUZZ)?;
    let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]).current_dir(root))?;
    let host = String::from_utf8(host)?;
    process::run(
        Command::new(cargo_fuzz)
            .args(["build", "--sanitizer=none", "--features=libfuzzer", "--target-dir"])
            .arg(target)
            .current_dir(root),
    )
    .context("libFuzzer needs a C++ compiler")?;
    Ok(target.join(host.trim_end()).join("release"))
}

/// The words of the inputs as a dictionary of libFuzzer: in quotes, every special byte written as a number.
fn dictionary() -> String {
    let word = |word: &String| {
        let bytes = word.bytes().map(|byte| match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b' '..=b'~' => char::from(byte).to_string(),
            _ => format!("\\x{byte:02X}"),
        });
        format!("\"{}\"\n", bytes.collect::<String>())
    };
    // libFuzzer refuses an empty word.
    inputs::words().iter().filter(|word| !word.is_empty()).map(word).collect()
}

/// The results of one process of libFuzzer.
#[derive(Default)]
struct Run {
    inputs: u64,
    memory: Memory,
    failure: Option<String>,
}

impl Run {
    fn note(&mut self, progress: &Progress, of: u32) {
        self.inputs = progress.inputs;
        self.memory.end = progress.memory;
        if self.memory.start == 0 {
            self.memory.start = progress.memory;
        }
        // The first report after a tenth of the inputs.
        if self.memory.warm == 0 && progress.inputs >= u64::from(of) / 10 {
            self.memory.warm = progress.memory;
        }
    }
}

/// A line such as `#1048576 pulse  cov: 12 ft: 34 corp: 5/6b lim: 21 exec/s: 4321 rss: 36Mb`.
#[derive(Debug, PartialEq, Eq)]
struct Progress {
    inputs: u64,
    memory: u64,
}

impl Progress {
    fn read(line: &str) -> Option<Self> {
        let inputs = line.strip_prefix('#')?.split_whitespace().next()?.parse().ok()?;
        let (_, rest) = line.split_once("rss: ")?;
        let (megabytes, _) = rest.split_once("Mb")?;
        Some(Self { inputs, memory: megabytes.parse::<u64>().ok()? << 20 })
    }
}

/// Bytes in use: before the first input, after a tenth of them, and after the last.
#[derive(Clone, Copy, Default)]
struct Memory {
    start: u64,
    warm: u64,
    end: u64,
}

impl Memory {
    fn from_report(report: Option<&Value>) -> Self {
        let at = |name| report.and_then(|report| report.get(name)).and_then(Value::as_u64).unwrap_or_default();
        Self { start: at("start"), warm: at("warm"), end: at("end") }
    }

    /// The error, if memory grew by more than `allowed` once it was warm.
    fn growth(self, of: &str, allowed: u64) -> Option<String> {
        let grown = self.end.saturating_sub(self.warm);
        (grown > allowed).then(|| format!("the memory of {of} has grown by {grown} bytes"))
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |bytes: u64| format!("{}.{}", bytes >> 20, ((bytes % (1 << 20)) * 10) >> 20);
        write!(f, "{:>6}{:>6}{:>6}", megabytes(self.start), megabytes(self.warm), megabytes(self.end))
    }
}

/// One kind, one way.
struct Row {
    kind: Kind,
    way: &'static str,
    inputs: u64,
    seconds: f64,
    memory: Memory,
    /// The heap of JavaScript, if there is any.
    heap: Option<Memory>,
    failures: Vec<String>,
}

/// The results of all rows. Memory is in megabytes: at the start, warm, at the end.
struct Table<'r>(&'r [Row]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<12} {:<12} {:>10} {:>8} {:>9}   {:<18} {:<18} {:>8}",
            "kind", "way", "inputs", "seconds", "inputs/s", " memory, MB", " JS heap, MB", "failures"
        )?;
        for row in self.0 {
            #[expect(clippy::cast_precision_loss, reason = "inputs are counted in millions")]
            let rate = row.inputs as f64 / row.seconds.max(f64::EPSILON);
            let heap = row.heap.map(|heap| heap.to_string()).unwrap_or_default();
            writeln!(
                f,
                "{:<12} {:<12} {:>10} {:>8.0} {rate:>9.0}   {:<18} {heap:<18} {:>8}",
                row.kind.name(),
                row.way,
                row.inputs,
                row.seconds,
                row.memory.to_string(),
                row.failures.len(),
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_progress_of_libfuzzer_is_read() {
        let line = "#1048576\tpulse  cov: 812 ft: 3410 corp: 950/61Kb lim: 1024 exec/s: 21845 rss: 36Mb";
        assert_eq!(Progress::read(line), Some(Progress { inputs: 1_048_576, memory: 36 << 20 }));
        for line in ["", "#x", "INFO: seed corpus: files: 4", "Done 100 runs in 0 second(s)", "\"probl\" # Uses: 37"] {
            assert_eq!(Progress::read(line), None, "{line}");
        }
    }

    #[test]
    fn memory_may_not_grow_once_it_is_warm() {
        let memory = Memory { start: 0, warm: 10, end: 20 };
        assert!(memory.growth("it", 10).is_none());
        assert!(memory.growth("it", 9).is_some_and(|said| said.contains("10 bytes")));
    }

    #[test]
    fn words_are_written_as_libfuzzer_reads_them() {
        let dictionary = dictionary();
        assert!(dictionary.contains("\"prefecture\"\n"));
        assert!(dictionary.contains("\"\\xE4\\xBB\\xA4\\xE5\\x92\\x8C\"\n"), "令和");
        assert!(dictionary.contains("\"\\\"\"\n"));
        assert!(dictionary.is_ascii());
    }
}
