//! A crate as its files have it: modules, and what stands in each.

use std::collections::HashMap;
use std::error::Error;
use std::fs::read_to_string;
use std::path::Path;

use proc_macro2::LexError;

use crate::Finding;
use crate::tokens::{self, Token};

/// A path as it is written: `["super", "pem", "Block"]`.
pub(crate) type Names = Vec<String>;

/// What a name stands for in a module.
pub(crate) enum Meaning {
    /// An item of the module itself.
    Item,
    /// A module in it, by its number.
    Module(usize),
    /// What a `use` brought in.
    Import(Names),
}

#[derive(Default)]
pub(crate) struct Module {
    pub(crate) name: String,
    /// Below the repository's folder.
    pub(crate) file: String,
    pub(crate) parent: Option<usize>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) names: HashMap<String, Vec<Meaning>>,
    /// The paths that are written in it, with their lines.
    pub(crate) paths: Vec<(Names, usize)>,
}

/// Reads a crate from the file of its root. The modules' numbers are their places; the root is the first. A module
/// without a file of its own counts as part of the one that it stands in.
pub(crate) fn read(folder: &Path, root: &str) -> Result<Vec<Module>, Finding> {
    let mut modules = vec![Module {
        name: "crate".to_owned(),
        file: root.to_owned(),
        ..Module::default()
    }];
    let mut number = 0;
    while let Some(module) = modules.get_mut(number) {
        let file = module.file.clone();
        let failed = |error: &dyn Error| (file.clone(), 1, error.to_string());
        let source = read_to_string(folder.join(&file)).map_err(|error| failed(&error))?;
        module.tokens = tokens::read(source.parse().map_err(|error: LexError| failed(&error))?);
        let ends = ["/lib.rs", "/mod.rs", ".rs"];
        let below = ends.iter().find_map(|end| file.strip_suffix(end));
        let below = below.unwrap_or(&file);
        let above = module.name.clone();
        for name in module.scan() {
            let mut file = format!("{below}/{name}.rs");
            if !folder.join(&file).exists() {
                file = format!("{below}/{name}/mod.rs");
            }
            let inner = Module {
                name: format!("{above}::{name}"),
                file,
                parent: Some(number),
                ..Module::default()
            };
            let meaning = Meaning::Module(modules.len());
            modules.push(inner);
            if let Some(module) = modules.get_mut(number) {
                module.means(name, meaning);
            }
        }
        number += 1;
    }
    Ok(modules)
}

impl Module {
    fn means(&mut self, name: String, meaning: Meaning) {
        self.names.entry(name).or_default().push(meaning);
    }

    /// Notes names and paths; gives the names of the modules below.
    fn scan(&mut self) -> Names {
        let tokens = std::mem::take(&mut self.tokens);
        let mut rest = tokens.as_slice();
        let (mut inner, mut path, mut depth, mut last) = (Names::new(), Names::new(), 0, "");
        while let Some((Token { text: word, line }, after)) = rest.split_first() {
            rest = after;
            let next = after.first().map_or("", |token| token.text.as_str());
            match word.as_str() {
                "::" | "!" => continue,
                "use" => {
                    let tree = after.split(|token| token.text == ";").next();
                    let tree = tree.unwrap_or_default();
                    rest = after.get(tree.len()..).unwrap_or_default();
                    for (name, path, line) in imports(tree) {
                        self.paths.push((path.clone(), line));
                        if depth == 0 {
                            self.means(name, Meaning::Import(path));
                        }
                    }
                }
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ if is_word(word) => {
                    path.push(word.clone());
                    if next != "::" {
                        self.paths.push((std::mem::take(&mut path), *line));
                    }
                }
                // What serde's `with` and its like name.
                text if text.contains("::") && !text.contains(' ') => {
                    let text = text.trim_start_matches('"');
                    let path = text.split("::").map(str::to_owned).collect();
                    self.paths.push((path, *line));
                }
                _ => path.clear(),
            }
            match last {
                _ if depth != 0 => {}
                "mod" if next == ";" => inner.push(word.clone()),
                "const" | "enum" | "fn" | "macro_rules" | "static" | "struct" | "trait"
                | "type" => {
                    self.means(word.clone(), Meaning::Item);
                }
                _ => {}
            }
            last = word;
        }
        self.tokens = tokens;
        inner
    }
}

/// What a `use` brings in: name, path and line.
fn imports(tree: &[Token]) -> Vec<(String, Names, usize)> {
    let text = |at: usize| tree.get(at).map_or("", |token| token.text.as_str());
    let mut imports = Vec::new();
    // What stands before a name, and before each brace that is open.
    let (mut path, mut before) = (Names::new(), Vec::new());
    for (at, Token { text: word, line }) in tree.iter().enumerate() {
        match word.as_str() {
            "{" => before.push(path.clone()),
            "}" => drop(before.pop()),
            "," => path = before.last().cloned().unwrap_or_default(),
            _ if !is_word(word) || [word, text(at.wrapping_sub(1))].contains(&"as") => {}
            _ if text(at + 1) == "::" => path.push(word.clone()),
            _ => {
                let mut whole = path.clone();
                // `pem::{self}` is `pem`.
                if word != "self" {
                    whole.push(word.clone());
                }
                let name = match text(at + 1) {
                    "as" => text(at + 2),
                    _ => whole.last().map_or("", String::as_str),
                };
                imports.push((name.to_owned(), whole, *line));
            }
        }
    }
    imports
}

fn is_word(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}
