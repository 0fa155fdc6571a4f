//! Every file of the fuzz targets' corpora goes through the same calls as when fuzzing.

#[path = "x509/exercise.rs"]
mod exercise;

use std::path::PathBuf;

#[test]
fn replay() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, target) in exercise::TARGETS {
        let files: Vec<PathBuf> = std::fs::read_dir(corpus.join(name))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert!(files.len() >= 10, "{name}: only {} files", files.len());
        for file in files {
            let data = std::fs::read(&file).unwrap();
            assert!(
                std::panic::catch_unwind(|| target(&data)).is_ok(),
                "{name}: {} is a finding",
                file.display()
            );
        }
    }
}
