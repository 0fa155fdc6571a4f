//! Everything that the fuzzer has found of interest, and the fixtures, once more.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails, fails its test"
)]

#[path = "soap/answers.rs"]
mod answers;
#[path = "soap/exercise.rs"]
mod exercise;

use exercise::exercise;
use std::fs;
use std::path::Path;

#[test]
fn the_corpus_is_read_without_a_crash() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/response");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        exercise(&fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn the_fixtures_are_read_without_a_crash() {
    for folder in ["plain", "dressed", "malformed", "refused", "broken"] {
        for body in answers::all(folder).values() {
            exercise(body);
        }
    }
}
