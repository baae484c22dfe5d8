//! The type for programs is that of the notice's description: `KIGEN_BLESS=1 cargo test --test described` writes it
//! anew.

mod common;

use common::read;
use kigen::reading::Published as _;
use kigen::shape::typescript;
use kigen_reading_tests::assert_agreed;
use kigen_regionpay::Notice;

#[test]
fn the_notice_is_declared_as_it_is_described() {
    const DECLARATIONS: &str = "www/kigen.d.ts";
    const START: &str = "export interface Notice {\n";
    let declarations = read(DECLARATIONS);
    let notice = declarations.split_once(START).and_then(|(before, rest)| Some((before, rest.split_once("\n}\n")?.1)));
    let Some((before, after)) = notice else { panic!("no notice is declared") };
    let body = typescript(&Notice::shape());
    let marker =
        "  // Written by `KIGEN_BLESS=1 cargo test --test described`, from how the reading describes its notice.\n";
    assert_agreed(DECLARATIONS, &[before, START, marker, &body, "}\n", after].concat());
}
