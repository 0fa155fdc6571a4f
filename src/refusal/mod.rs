//! What Certum's refusals mean, and what to do about them, in the reader's language.
//!
//! The Partner API answers a refusal with numbers (and sometimes the offending value). Each of the documented
//! numbers has a sentence of its own, written for the person who can mend it.

mod codes;
mod fields;

use crate::error::Error;
use crate::language::{Language, Said, Text};

pub use fields::FIELDS;

/// How many characters of an offending value are shown.
const SHOWN_VALUE_CHARACTERS: usize = 200;

/// Codes whose offending value is a secret: `password` too long.
const SECRET_VALUE_CODES: [i64; 1] = [1090];

/// The person who can mend a refused request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Whoever fills in the order: a hosting customer.
    Customer,
    /// Whoever runs the shop: product settings, the account at Certum, the software.
    Administrator,
}

impl Actor {
    /// `customer` or `administrator`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Administrator => "administrator",
        }
    }
}

/// What one documented error code of the Partner API means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The Partner API's `errorCode`.
    pub code: i64,
    /// The request's field that it belongs to, one of [`FIELDS`]; empty when it belongs to none.
    pub field: &'static str,
    /// Who can mend it.
    pub actor: Actor,
    /// What is wrong and what to do, without number and value; ends with a full stop.
    pub text: Text,
}

/// All codes that the Partner API documents, ascending.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    codes::CODES.iter()
}

/// What a code means; `None` for one that the Partner API's documentation does not list.
#[must_use]
pub fn explain(code: i64) -> Option<&'static Explanation> {
    let codes = codes::CODES;
    let place = codes.binary_search_by_key(&code, |explanation| explanation.code);
    codes.get(place.ok()?)
}

/// The whole text for a refusal: what is wrong, what to do, the code, and the offending value where it may be shown.
///
/// `code` and `value` are those of a [`Reason`](crate::error::Reason). A code that is not documented is said to be
/// unknown, with its number.
///
/// ```
/// use certum::language::Language;
/// use certum::refusal;
///
/// let said = refusal::said(1000, Some("1024"));
/// assert!(said.to_string().starts_with("The key in the CSR is too short."));
/// assert!(said.to_string().ends_with("(Certum code 1000: \"1024\")"));
/// assert!(said.words(Language::Polish).starts_with("Klucz w żądaniu CSR jest za krótki."));
/// ```
#[must_use]
pub fn said(code: i64, value: Option<&str>) -> Said {
    let known = explain(code);
    let shown = value.and_then(|value| shown_value(code, value));
    let text = match (known, &shown) {
        (Some(_), None) => Text::refused_code,
        (Some(_), Some(_)) => Text::refused_code_value,
        (None, None) => Text::refused_unknown,
        (None, Some(_)) => Text::refused_unknown_value,
    };
    let mut said = Said::new(text).with("code", code);
    if let Some(known) = known {
        said = said.with("sentence", known.text);
    }
    if let Some(shown) = shown {
        said = said.with("value", shown);
    }
    said
}

/// An offending value as it may be shown beside a code: cleaned and shortened by [`clean`]. `None` when nothing is
/// left of it, or when the code says that it is a password.
#[must_use]
pub fn shown_value(code: i64, value: &str) -> Option<String> {
    if SECRET_VALUE_CODES.contains(&code) {
        return None;
    }
    Some(clean(value)).filter(|value| !value.is_empty())
}

/// Text from elsewhere made fit for a message: on one line, without control characters and invisible marks that
/// reorder or hide text, at most 200 characters (a longer one ends with `…`).
#[must_use]
pub fn clean(text: &str) -> String {
    // Foreign text may be of any length; a bounded part is enough for 200 characters of it.
    let bounded = text.chars().take(SHOWN_VALUE_CHARACTERS * 16);
    let visible: String = bounded.filter_map(visible).collect();
    let mut words = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = words
        .char_indices()
        .nth(SHOWN_VALUE_CHARACTERS - 1)
        .map(|(at, _)| at);
    if let Some(cut) = cut
        && words.chars().count() > SHOWN_VALUE_CHARACTERS
    {
        words.truncate(cut);
        words.push('…');
    }
    words
}

/// The character as shown: a space for what breaks lines, nothing for what is invisible.
fn visible(character: char) -> Option<char> {
    match character {
        '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}' => None,
        control if control.is_control() => Some(' '),
        other => Some(other),
    }
}

/// What is said of an answer whose `successCode` is 2 or 3: Certum did not accept who is calling. For the administrator.
#[must_use]
pub fn credentials_said(success_code: i64) -> Said {
    Said::new(Text::credentials_refused).with("code", success_code)
}

/// A failed call in words: [`Error::said`].
#[must_use]
pub fn message(error: &Error, language: Language) -> String {
    error.said().words(language)
}
