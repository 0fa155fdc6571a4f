//! What the compiler lets pass and this repository does not: circles between modules, SQL outside the shop's store, maps
//! in what the store exports, closed words outside their list. Prints each finding with file and line.
//!
//! `cargo modules` takes a minute for each crate, and neither it nor rustdoc's JSON sees paths within functions; the
//! tokens of all four crates are read in a second.

mod circles;
mod modules;
mod places;
mod tokens;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

/// File, line and what is wrong there.
type Finding = (String, usize, String);

const ROOTS: [&str; 4] = [
    "src/lib.rs",
    "php/src/lib.rs",
    "shop/src/lib.rs",
    "tests/simulator/src/lib.rs",
];

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let findings = findings(Path::new(&folder)).unwrap_or_else(|error| BTreeSet::from([error]));
    for (file, line, what) in &findings {
        let _ = writeln!(std::io::stdout(), "{file}:{line}: {what}");
    }
    ExitCode::from(u8::from(!findings.is_empty()))
}

fn findings(folder: &Path) -> Result<BTreeSet<Finding>, Finding> {
    let mut findings = BTreeSet::new();
    for root in ROOTS {
        let modules = modules::read(folder, root)?;
        findings.extend(circles::find(&modules));
        if root.starts_with("php/") || root.starts_with("shop/") {
            findings.extend(places::sql(&modules));
        }
        if root.starts_with("shop/") {
            findings.extend(places::words(&modules));
            findings.extend(places::exports(&modules));
        }
    }
    Ok(findings)
}
