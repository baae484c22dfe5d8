//! `cargo xtask build | serve | test | bench | budget | api | revision | nginx | reproduce | audit | coverage | mutants | fuzz`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use kigen_fuzz::Kind;
use xtask::checks::{self, Selection, api, budget, nginx, security_headers};
use xtask::host::server::{self, Server};
use xtask::long::{audit, bench, coverage, fuzz, mutants, reproduce};
use xtask::root;
use xtask::site::{self, Notices, Worker};
use xtask::words::revision;

/// Builds, serves and checks Kigen.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the folder to deploy, and prints its sizes
    Build {
        /// The folder, `dist` or `dist-samples` by default; it replaces an earlier build there
        #[arg(long)]
        out: Option<PathBuf>,
        /// Builds the made-up notices in the `samples` of each reading instead of the published ones
        #[arg(long)]
        samples: bool,
        /// Builds the kill switch: caches nothing on phones, and deletes the caches of earlier builds
        #[arg(long)]
        without_worker: bool,
    },
    /// Builds everything and serves it on loopback with the headers of production; the first time that takes minutes
    Serve {
        /// 0 takes any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Runs all checks, and installs the tools that are missing
    Test {
        /// Only this check, such as `budget`; may be given several times. Its inputs must have been built
        #[arg(long, value_name = "NAME", conflicts_with = "quick")]
        only: Vec<String>,
        /// Only the checks for every change, which need no browser and no site
        #[arg(long)]
        quick: bool,
        /// Prints the names of the checks, and runs none
        #[arg(long, conflicts_with_all = ["only", "quick"])]
        list: bool,
    },
    /// Benchmarks the rules, the page and the host beside their peers, and writes `benches/RESULTS.md`
    Bench,
    /// Accepts the current sizes of the built site as the size budget, in `budget.json`
    Budget,
    /// Accepts the current public API of the crate as the snapshot, in `docs/public-api.txt`
    Api,
    /// Accepts the current notices, and counts a revision of those that have changed: calendars replace an entry by one
    /// with a higher number
    Revision,
    /// Checks that nginx serves `dist` as our own server does, with the headers that the HTTP Observatory asks for
    Nginx,
    /// Builds the committed sources in two other folders, and compares the two sites byte by byte; it takes minutes
    Reproduce,
    /// Checks the licences and sources of all dependencies, and asks for their known vulnerabilities over the network
    Audit,
    /// Measures which lines of `src/` no test reaches, those for Wasm included; `tests/unreached.toml` has the reason
    /// for each
    Coverage,
    /// Changes the rules in one place after another; some test has to notice each time
    Mutants,
    /// Tries millions of inputs of each kind, natively and through the Wasm boundary; it takes hours
    Fuzz {
        /// The number of inputs of each kind, each way
        #[arg(long, default_value_t = 10_000_000)]
        inputs: u32,
        /// Only this kind, such as `answers`
        #[arg(long, value_name = "KIND", value_parser = fuzz::kind)]
        only: Option<Kind>,
    },
}

fn main() -> ExitCode {
    let Err(error) = run(&Arguments::parse().command) else {
        return ExitCode::SUCCESS;
    };
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}

fn run(task: &Task) -> Result<()> {
    match task {
        Task::Build { out, samples, without_worker } => build(out.as_deref(), *samples, *without_worker),
        Task::Serve { port } => serve(*port),
        Task::Test { list: true, .. } => {
            print!("{}", checks::list());
            Ok(())
        }
        Task::Test { quick: true, .. } => checks::run(&root(), Selection::Quick),
        Task::Test { only, .. } if only.is_empty() => checks::run(&root(), Selection::All),
        Task::Test { only, .. } => checks::run(&root(), Selection::Only(only)),
        Task::Bench => bench::run(&root()),
        Task::Budget => budget::agree(&root(), &root().join(site::DIST)),
        Task::Api => api::agree(&root()),
        Task::Revision => revision::agree(&root()),
        Task::Nginx => {
            nginx::check(&root(), &root().join(site::DIST))?;
            security_headers::check(&root(), &root().join(site::DIST))
        }
        Task::Reproduce => reproduce::run(&root()),
        Task::Audit => audit::check(&root()),
        Task::Coverage => coverage::run(&root()),
        Task::Mutants => mutants::run(&root()),
        Task::Fuzz { inputs, only } => fuzz::run(&root(), *inputs, *only),
    }
}

fn build(out: Option<&Path>, samples: bool, without_worker: bool) -> Result<()> {
    let (notices, usual) =
        if samples { (Notices::Samples, site::DIST_OF_SAMPLES) } else { (Notices::Published, site::DIST) };
    let out = out.unwrap_or_else(|| usual.as_ref());
    let worker = if without_worker { Worker::Uninstall } else { Worker::Keeps };
    let out = std::path::absolute(out)?;
    print!("{}", site::build(&root(), &out, notices, worker)?);
    println!("integrity of {}: {}", site::EMBED, site::integrity(&out, site::EMBED)?);
    Ok(())
}

fn serve(port: u16) -> Result<()> {
    // Checked first, rather than after minutes of building.
    server::ensure_free(port)?;
    let dist = root().join(site::DIST);
    site::build(&root(), &dist, Notices::Published, Worker::Keeps)?;
    let server = Server::start(dist.clone(), port)?;
    for page in site::pages_in(&dist)? {
        println!("{}", server.url(&page));
    }
    println!("stop with ctrl-c");
    loop {
        std::thread::park();
    }
}
