//! What has one place: SQL in the shop's store, which lets nobody see rows of tables, and closed words in their list.

use std::collections::BTreeSet;

use crate::Finding;
use crate::modules::Module;
use crate::tokens::Token;

const STORE: &str = "shop/src/store";
const WORDS: &str = "shop/src/words.rs";

/// What has columns under any name.
const MAPS: [&str; 6] = ["BTreeMap", "Columns", "Form", "HashMap", "Map", "Value"];

/// Parts of statements that no sentence has.
const PARTS: [&str; 8] = [
    "= ?",
    "< ?",
    "> ?",
    "like ?",
    "in (",
    "order by ",
    "select max(",
    "select count(",
];

fn is_store(module: &Module) -> bool {
    module.file.starts_with("shop/src/store/") || module.file == "shop/src/store.rs"
}

/// Statements of SQL, parts of them and names of tables, outside the store.
pub(crate) fn sql(modules: &[Module]) -> Vec<Finding> {
    let outside = modules.iter().filter(|module| !is_store(module));
    strings("SQL", outside, is_sql)
}

fn is_sql(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut words = text.split_whitespace();
    let starts = matches!(
        words.next(),
        Some("select" | "insert" | "update" | "delete")
    );
    let is_statement = starts && words.any(|word| matches!(word, "from" | "into" | "set"));
    let is_table =
        |name: &str| name.starts_with("mod_certum_") || name.len() > 3 && name.starts_with("tbl");
    let mut names = text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
    is_statement || PARTS.iter().any(|part| text.contains(part)) || names.any(is_table)
}

/// Words of the list that stand elsewhere too. Of short ones and small ones nobody knows whose they are.
pub(crate) fn words(modules: &[Module]) -> Vec<Finding> {
    let (list, outside): (Vec<_>, Vec<_>) = modules.iter().partition(|module| module.file == WORDS);
    let word = |three: &[Token]| match three {
        [variant, equals, word]
            if equals.text == "=" && variant.text.starts_with(char::is_uppercase) =>
        {
            word.text.strip_prefix('"').map(str::to_owned)
        }
        _ => None,
    };
    let words = list
        .iter()
        .flat_map(|module| module.tokens.windows(3))
        .filter_map(word);
    let words: BTreeSet<_> = words
        .filter(|word| word.len() >= 4 && word.contains(char::is_uppercase))
        .collect();
    if words.is_empty() {
        return vec![(WORDS.to_owned(), 1, "word: none is listed here".to_owned())];
    }
    strings("word", outside.into_iter(), |text| words.contains(text))
}

fn strings<'a>(
    kind: &str,
    modules: impl Iterator<Item = &'a Module>,
    is_found: impl Fn(&str) -> bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for module in modules {
        for token in &module.tokens {
            if let Some(text) = token.text.strip_prefix('"').filter(|text| is_found(text)) {
                let start: Vec<_> = text.split_whitespace().take(8).collect();
                findings.push((
                    module.file.clone(),
                    token.line,
                    format!("{kind}: {}", start.join(" ")),
                ));
            }
        }
    }
    findings
}

/// Maps in what the store lets the rest of the crate see.
pub(crate) fn exports(modules: &[Module]) -> Vec<Finding> {
    let store: Vec<_> = modules.iter().filter(|module| is_store(module)).collect();
    if store.is_empty() {
        return vec![(STORE.to_owned(), 1, "export: there is no store".to_owned())];
    }
    let mut findings = Vec::new();
    for module in store {
        let mut rest = module.tokens.as_slice();
        while let Some((token, after)) = rest.split_first() {
            rest = after;
            let shown = match token.text.as_str() {
                "pub" => shown(after, module.parent == Some(0)),
                _ => &[],
            };
            for map in shown
                .iter()
                .filter(|token| MAPS.contains(&token.text.as_str()))
            {
                findings.push((
                    module.file.clone(),
                    map.line,
                    format!("export: {}", map.text),
                ));
            }
        }
    }
    findings
}

/// What others see of what follows a `pub`; `is_root` is for the folder's own module, where `super` is the crate.
fn shown(after: &[Token], is_root: bool) -> &[Token] {
    let texts: Vec<_> = after
        .iter()
        .take(5)
        .map(|token| token.text.as_str())
        .collect();
    let kind = match texts.as_slice() {
        ["(", "self", ..] => return &[],
        ["(", "super", ..] if !is_root => return &[],
        ["(", _, ")", kind @ ..] | kind => kind,
    };
    match kind {
        // Fields have a `pub` of their own, and this trait is what the host implements.
        ["struct", ..] | ["trait", "Host", ..] => &[],
        ["enum" | "trait", ..] => declaration(after, &[",", ";"]),
        ["type", ..] => declaration(after, &[",", ";", "{"]),
        _ => declaration(after, &[",", ";", "{", "="]),
    }
}

/// What stands before one of the ends, or before that of what it stands in.
fn declaration<'a>(tokens: &'a [Token], ends: &[&str]) -> &'a [Token] {
    let (mut depth, mut last) = (0, "");
    let end = tokens.iter().position(|token| {
        let text = token.text.as_str();
        let is_end = depth == 0 && ends.contains(&text);
        match text {
            "(" | "[" | "{" | "<" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            ">" if last != "-" => depth -= 1,
            _ => {}
        }
        last = text;
        is_end || depth < 0 || (depth == 0 && text == "}")
    });
    tokens
        .get(..end.unwrap_or(tokens.len()))
        .unwrap_or_default()
}
