//! The answers' fixtures.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The fixtures of a folder under their names.
pub(crate) fn all(folder: &str) -> BTreeMap<String, Vec<u8>> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/soap/answers");
    fs::read_dir(fixtures.join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().into(),
                fs::read(path).unwrap(),
            )
        })
        .collect()
}
