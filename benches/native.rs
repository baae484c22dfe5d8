//! Native benchmarks of the rules, on one core, with the cases of the peers, which `cargo xtask bench` writes.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use criterion::{BatchSize, Criterion, Throughput};
use kigen::input::{Table, Value};
use kigen::japan_time::Moment;
use kigen::outcome::Outcome;
use kigen::reading::{AnswerSet as _, Finding as _, Reading as _};
use kigen::{check, judge};
use kigen_regionpay::answers::Answers;
use kigen_regionpay::notice::Notice;
use serde_json::Value as Json;

/// Unread answers, the same answers read, and the moment of the judgement.
struct Case {
    given: Value,
    answers: Answers,
    now: Moment,
}

/// The numbers of coupons in one run.
const SIZES: [usize; 4] = [1, 10, 100, 1000];

fn main() -> Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench/cases.json");
    let text = fs::read(&path).context("there are no cases: run `cargo xtask bench`")?;
    let written: Json = serde_json::from_slice(&text)?;
    let notice = serde_json::from_value(written.get("notice").context("no notice")?.clone())?;
    let notice = Notice::read(&notice).map_err(|problems| anyhow!("{problems:?}"))?;
    let cases = written.get("cases").and_then(Json::as_array).context("no cases")?;
    let cases = cases.iter().map(read).collect::<Result<Vec<_>>>()?;
    verify(&notice, &cases)?;

    let mut criterion = Criterion::default()
        .without_plots()
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    one(&mut criterion, &notice, &cases);
    many(&mut criterion, &notice, &cases);
    criterion.final_summary();
    Ok(())
}

fn read(case: &Json) -> Result<Case> {
    let given: Value = serde_json::from_value(case.get("answers").context("no answers")?.clone())?;
    let now = case.get("now").and_then(Json::as_i64).context("no moment")?;
    let mut problems = Vec::new();
    let mut table = Table::open(&given, "answers", &mut problems).context("the answers are no table")?;
    let answers = Answers::read(&mut table);
    table.close();
    Ok(Case { answers, now: Moment::from_epoch_ms(now), given })
}

/// The measured code has the outcomes of the Wasm.
fn verify(notice: &Notice, cases: &[Case]) -> Result<()> {
    for case in cases {
        let finding = judge(notice, &case.answers, case.now);
        let finding = finding.map_err(|question| anyhow!("{:?} do not answer {question:?}", case.given))?;
        let checked = check(notice, &case.given, Ok(case.now));
        anyhow::ensure!(checked == Outcome::Done(finding.judgement()), "{:?} are judged in two ways", case.given);
    }
    Ok(())
}

/// One coupon after another, with answers that have been read, and with unread ones.
fn one(criterion: &mut Criterion, notice: &Notice, cases: &[Case]) {
    let mut group = criterion.benchmark_group("one");
    group.throughput(Throughput::Elements(cases.len() as u64));
    group.bench_function("judge", |bencher| {
        bencher.iter(|| {
            for case in cases {
                let _ = black_box(judge(black_box(notice), black_box(&case.answers), case.now));
            }
        });
    });
    group.bench_function("check", |bencher| {
        bencher.iter(|| {
            for case in cases {
                black_box(check(black_box(notice), black_box(&case.given), Ok(case.now)));
            }
        });
    });
    group.finish();
}

/// Several coupons in one run: every size has all cases in turn.
fn many(criterion: &mut Criterion, notice: &Notice, cases: &[Case]) {
    let mut group = criterion.benchmark_group("coupons");
    for size in SIZES {
        group.throughput(Throughput::Elements(size as u64));
        let mut turn = cases.iter().cycle();
        group.bench_function(size.to_string(), |bencher| {
            bencher.iter_batched(
                || turn.by_ref().take(size).collect::<Vec<_>>(),
                |coupons| coupons.iter().map(|case| judge(notice, &case.answers, case.now)).collect::<Vec<_>>(),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}
