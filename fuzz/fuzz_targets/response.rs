//! Answers of Certum's, as every type there is.
#![no_main]

#[path = "../../tests/soap/exercise.rs"]
mod exercise;

libfuzzer_sys::fuzz_target!(|body: &[u8]| exercise::exercise(body));
