//! A few of the millions of inputs that `cargo xtask fuzz` tries.
#![expect(clippy::panic, reason = "what does not hold must stop the test, with the input")]

use kigen::input::Named as _;
use kigen_fuzz::{Kind, inputs};

fn try_some(kind: Kind, inputs: u32) {
    for number in 0..inputs {
        let bytes = inputs::input(kind, 0, number);
        if let Err(error) = kind.run(&bytes) {
            panic!("{}, input {number}: {error:#}\n{}", kind.name(), bytes.escape_ascii());
        }
    }
}

#[test]
fn answers() {
    try_some(Kind::Answers, 20_000);
}

#[test]
fn notice_files() {
    // They are longer, and unoptimised code parses them.
    try_some(Kind::NoticeFile, 5_000);
}

#[test]
fn fragments() {
    try_some(Kind::Fragment, 20_000);
}

#[test]
fn seeds_hold() {
    for kind in Kind::ALL {
        assert!(!inputs::seeds(*kind).is_empty());
        for seed in inputs::seeds(*kind) {
            kind.must_hold(seed);
        }
    }
}

#[test]
fn the_same_number_makes_the_same_input_and_another_makes_another() {
    let first = inputs::input(Kind::Fragment, 0, 1);
    assert_eq!(inputs::input(Kind::Fragment, 0, 1), first);
    assert_ne!(inputs::input(Kind::Fragment, 0, 2), first);
    assert_ne!(inputs::input(Kind::Fragment, 1, 1), first);
}

#[test]
fn inputs_are_within_the_length_limit() {
    for kind in Kind::ALL {
        assert!((0..1000).all(|number| inputs::input(*kind, 0, number).len() <= kind.most_bytes()));
        assert!(inputs::seeds(*kind).iter().all(|seed| seed.len() <= kind.most_bytes()));
    }
}
