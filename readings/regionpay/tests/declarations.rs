//! The declarations for TypeScript are written by hand; the sets of names in them are those of the rules.
#![expect(clippy::panic, reason = "a set that is not declared must stop the test, and say which")]

mod common;

use common::read;
use kigen::input::Named;
use kigen::timeline::{ClosingKind, OpeningKind, State};
use kigen_regionpay::answers::{Applied, Charge, Coupon, Incident, InquiryNumber, Payout, Prefecture, Question};
use kigen_regionpay::plan::{Note, Standing, StepName};
use kigen_regionpay::rules::{Clause, Ground, Verdict};

/// The texts of `export type Name = "one" | "two";`.
fn declared(declarations: &str, name: &str) -> Vec<String> {
    let start = format!("export type {name} =");
    let Some((_, rest)) = declarations.split_once(&start) else { panic!("`{name}` is not declared") };
    let union = rest.split(';').next().unwrap_or_default();
    union.split('"').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

fn assert_declared<T: Named>(name: &str) {
    let names: Vec<_> = T::ALL.iter().map(|member| member.name()).collect();
    assert_eq!(declared(&read("www/kigen.d.ts"), name), names, "`{name}`");
}

#[test]
fn every_closed_set_is_declared_in_full_and_in_order() {
    assert_declared::<Prefecture>("Prefecture");
    assert_declared::<Coupon>("Coupon");
    assert_declared::<Incident>("Incident");
    assert_declared::<Payout>("Payout");
    assert_declared::<Charge>("Charge");
    assert_declared::<Applied>("Applied");
    assert_declared::<InquiryNumber>("InquiryNumber");
    assert_declared::<Question>("Question");
    assert_declared::<Verdict>("Verdict");
    assert_declared::<Ground>("Ground");
    assert_declared::<Clause>("Clause");
    assert_declared::<Standing>("Standing");
    assert_declared::<StepName>("StepName");
    assert_declared::<State>("State");
    assert_declared::<OpeningKind>("OpeningKind");
    assert_declared::<ClosingKind>("ClosingKind");
    assert_declared::<Note>("Note");
}

/// The notice is declared with the tables and keys that its file has.
#[test]
fn a_notice_is_declared_with_its_tables_and_keys() {
    let declarations = read("www/kigen.d.ts");
    let Some((_, rest)) = declarations.split_once("export interface Notice {") else { panic!("no notice is declared") };
    let body = rest.split("\n}").next().unwrap_or_default();
    let keys = body.lines().map(str::trim).filter(|line| !line.starts_with(['/', '*']));
    let declared: Vec<_> = keys.filter_map(|line| line.split_once(": ")).map(|(key, _)| key.to_owned()).collect();

    let file: toml::Table =
        toml::from_str(&read("readings/regionpay/notices/nagasaki.toml")).unwrap_or_else(|error| panic!("{error}"));
    let mut expected = Vec::new();
    for (name, table) in &file {
        expected.push(name.clone());
        expected.extend(table.as_table().into_iter().flat_map(|table| table.keys().cloned()));
    }
    let sorted = |mut keys: Vec<String>| {
        keys.sort_unstable();
        keys
    };
    assert_eq!(sorted(declared), sorted(expected));
}
