//! The golden requests against the strict schema, by libxml2.
#![expect(clippy::unwrap_used, reason = "a helper that fails, fails its test")]

#[path = "soap/requests.rs"]
mod requests;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The operation's element of a request, which declares the namespace that it uses.
fn operation(request: &[u8]) -> &str {
    let request = str::from_utf8(request).unwrap();
    let (_, rest) = request.split_once("<s:Body>").unwrap();
    rest.split_once("</s:Body>").unwrap().0
}

/// Writes what is to be validated into a folder of its own.
fn written(folder: &Path) -> Vec<PathBuf> {
    fs::create_dir_all(folder).unwrap();
    let write = |(name, request): requests::Written| {
        let path = folder.join(name);
        fs::write(&path, operation(&request)).unwrap();
        path
    };
    requests::all().into_iter().map(write).collect()
}

/// Whether `xmllint` (Debian: libxml2-utils) finds all files valid, and what it says.
fn xmllint(files: &[PathBuf]) -> (bool, String) {
    let schema =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/simulator/schema/PartnerApi.strict.xsd");
    let output = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(schema)
        .args(files)
        .output()
        .unwrap();
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn every_request_is_valid() {
    let files = written(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("soap-schema"));
    let (valid, said) = xmllint(&files);
    assert!(valid, "{said}");
    assert_eq!(said.matches(" validates").count(), files.len(), "{said}");
}

#[test]
fn the_schema_is_strict() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("soap-schema-wrong");
    let files = written(&folder);
    let order = files
        .iter()
        .find(|file| file.ends_with("quickOrder.xml"))
        .unwrap();
    let right = fs::read_to_string(order).unwrap();
    for (from, to) in [
        ("<language>pl</language>", ""),
        ("<firstName>Jan</firstName>", ""),
        ("<customer>", "<unknown/><customer>"),
    ] {
        let moved = right
            .replace(from, to)
            .replace("<state>", &format!("{from}<state>"));
        fs::write(order, moved).unwrap();
        assert!(!xmllint(std::slice::from_ref(order)).0, "{from} {to}");
    }
}
