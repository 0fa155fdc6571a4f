//! What is planted in a small tree of sources is found, and nothing else is.
#![expect(clippy::unwrap_used, reason = "a helper that fails, fails its test")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A tree in which nothing is wrong. `B` is declared by a macro, and `text` is both a module and a function.
const SOUND: &[(&str, &str)] = &[
    (
        "src/lib.rs",
        "pub mod a;\npub mod b;\npub mod text;\npub use a::text;\npub use b::B;\n",
    ),
    (
        "src/a.rs",
        "use crate::B;\npub fn of(b: &B) -> &B { b }\npub fn text() {}\n",
    ),
    ("src/text.rs", "pub struct Clean;\n"),
    (
        "src/b/mod.rs",
        "mod inner;\ndeclare! { B }\n#[cfg(test)]\nmod tests { use crate::a::of; }\n",
    ),
    ("src/b/inner.rs", "use super::B;\nuse crate::text::Clean;\n"),
    ("php/src/lib.rs", "// select * from nothing\n"),
    ("shop/src/lib.rs", "mod desk;\nmod store;\nmod words;\n"),
    (
        "shop/src/desk.rs",
        "//! select * from tblhosting\nconst LABEL: &str = \"Select one of these\";\n\
         #[cfg(test)]\nmod tests { const SQL: &str = \"select id from tblhosting\"; const WORD: &str = \"ENROLLED\"; }\n",
    ),
    (
        "shop/src/store/mod.rs",
        "mod rows;\npub(crate) struct Order { map: Map<String, Value> }\n",
    ),
    (
        "shop/src/store/rows.rs",
        "const SQL: &str = \"select * from mod_certum_orders\";\n\
         pub(super) fn row() -> Map<String, Value> {}\npub(crate) fn count(map: &str) -> u64 { Map::new() }\n",
    ),
    (
        "shop/src/words.rs",
        "words! {\n/// Text = \"Documentation\"\nStatus { Enrolled = \"ENROLLED\", Csr = \"CSR\", Send = \"send\" }\n}\n",
    ),
    ("tests/simulator/src/lib.rs", ""),
];

/// What is found after a file of the sound tree has got more text.
fn found(test: &str, file: &str, more: &str) -> Vec<String> {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    for (path, text) in SOUND {
        let more = if *path == file { more } else { "" };
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{text}{more}")).unwrap();
    }
    let program = env!("CARGO_BIN_EXE_certum-structure");
    let output = Command::new(program).arg(&root).output().unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.success(), found.is_empty());
    found.lines().map(str::to_owned).collect()
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    assert_eq!(found("sound", "", ""), [""; 0]);
}

#[test]
fn circles_within_functions_and_through_exports_are_found() {
    let body = "fn of() { crate::a::of(&B); }\n";
    let circle = [
        "src/a.rs:1: circle: crate::a -> crate::b -> crate::a (2 more places)",
        "src/b/inner.rs:3: circle: crate::b -> crate::a -> crate::b (0 more places)",
    ];
    assert_eq!(found("circle", "src/b/inner.rs", body), circle);
    for (number, other) in [
        "use super::super::{a::{of as its}};\n",
        "log!(\"{}\", crate::a::of(&B));\n",
    ]
    .iter()
    .enumerate()
    {
        assert_eq!(
            found(&format!("circle{number}"), "src/b/inner.rs", other),
            circle
        );
    }
}

#[test]
fn sql_outside_the_store_is_found() {
    for (number, text) in [
        "Select * from x",
        "update {table} set y = 1",
        "id = ?",
        "mod_certum_orders",
        "tblhosting",
    ]
    .iter()
    .enumerate()
    {
        let line = format!("const SQL: &str = \"{text}\";\n");
        let expected = [format!("php/src/lib.rs:2: SQL: {text}")];
        assert_eq!(
            found(&format!("sql{number}"), "php/src/lib.rs", &line),
            expected
        );
    }
}

#[test]
fn a_listed_word_elsewhere_is_found() {
    let more = "const A: [&str; 4] = [\"CSR\", \"send\", \"Documentation\", r#\"ENROLLED\"#];\n";
    assert_eq!(
        found("word", "shop/src/desk.rs", more),
        ["shop/src/desk.rs:5: word: ENROLLED"]
    );
}

#[test]
fn maps_that_the_store_exports_are_found() {
    for (number, (line, map)) in [
        (
            "pub(crate) fn row(a: u8) -> Result<Vec<Map<A, B>>, E> {}",
            "Map",
        ),
        (
            "pub(crate) struct Row { a: u8, pub(crate) b: HashMap<A, B>, c: Form }",
            "HashMap",
        ),
        ("pub(crate) enum Row { A, B(Value) }", "Value"),
        ("pub type Row = Columns;", "Columns"),
        (
            "pub trait Rows { fn rows(&self, form: &Form) -> u8; }",
            "Form",
        ),
        ("pub(super) fn row() -> BTreeMap<A, B> {}", "BTreeMap"),
    ]
    .iter()
    .enumerate()
    {
        let expected = [format!("shop/src/store/mod.rs:3: export: {map}")];
        assert_eq!(
            found(&format!("map{number}"), "shop/src/store/mod.rs", line),
            expected,
            "{line}"
        );
    }
}
