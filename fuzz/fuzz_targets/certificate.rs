#![no_main]

#[path = "../../tests/x509/exercise.rs"]
mod exercise;

libfuzzer_sys::fuzz_target!(|data: &[u8]| exercise::certificate(data));
