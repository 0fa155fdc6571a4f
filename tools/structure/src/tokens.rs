//! Rust source as a flat list of words, signs and strings, without tests and documentation.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A word, a sign (`::` is one), or a string with the quotation mark before it.
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) line: usize,
}

pub(crate) fn read(source: TokenStream) -> Vec<Token> {
    let mut all = Vec::new();
    flatten(source, &mut all);
    let mut kept = Vec::new();
    let mut rest = all.into_iter();
    while let Some(token) = rest.next() {
        let next: Vec<_> = rest
            .as_slice()
            .iter()
            .take(6)
            .map(|token| token.text.as_str())
            .collect();
        let left_out = match (token.text.as_str(), next.as_slice()) {
            ("#", ["[", "cfg", "(", "test", ")", "]"]) => item(rest.as_slice()),
            // The bracket, `doc`, the equals sign, the text, the bracket.
            ("#" | "!", ["[", "doc", "=", ..]) => 5,
            _ => 0,
        };
        if left_out == 0 {
            kept.push(token);
        }
        rest.by_ref().take(left_out).for_each(drop);
    }
    kept
}

fn flatten(source: TokenStream, all: &mut Vec<Token>) {
    let mut source = source.into_iter().peekable();
    let is_colon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ':');
    while let Some(token) = source.next() {
        let line = token.span().start().line;
        let text = match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    _ => ("{", "}"),
                };
                all.push(Token {
                    text: open.to_owned(),
                    line,
                });
                flatten(group.stream(), all);
                close.to_owned()
            }
            // What is escaped in a string does not matter here.
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                text.trim_start_matches('r')
                    .trim_matches('#')
                    .trim_end_matches('"')
                    .to_owned()
            }
            token if is_colon(&token) && source.next_if(is_colon).is_some() => "::".to_owned(),
            token => token.to_string(),
        };
        all.push(Token { text, line });
    }
}

/// How many tokens an item has, attributes included: up to a semicolon, or to braces without one after them.
fn item(tokens: &[Token]) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" => depth -= 1,
            "}" => {
                depth -= 1;
                if depth == 0 && tokens.get(at + 1).is_none_or(|next| next.text != ";") {
                    return at + 1;
                }
            }
            ";" if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}
