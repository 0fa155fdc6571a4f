//! What Certum's refusals mean, and what to do about them, in the reader's language.
//!
//! The Partner API answers a refusal with numbers (and sometimes the offending value). Each of the documented
//! numbers has a sentence of its own here, written for the person who can mend it.

mod codes_1000;
mod codes_1100;
mod codes_2000;
mod codes_2100;
mod fields;

use crate::error::{Error, Refusal};
use crate::language::Language;

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
    english: &'static str,
    polish: &'static str,
}

impl Explanation {
    /// What is wrong and what to do, without number and value; ends with a full stop.
    #[must_use]
    pub const fn sentence(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Polish => self.polish,
        }
    }
}

/// Declares a table of explanations: code, field, actor, English, Polish.
macro_rules! explanations {
    ($($code:literal $field:literal $actor:ident $english:literal $polish:literal)*) => {
        /// Sorted by code.
        pub(super) static EXPLANATIONS: &[$crate::refusal::Explanation] = &[$(
            $crate::refusal::Explanation {
                code: $code,
                field: $field,
                actor: $crate::refusal::Actor::$actor,
                english: $english,
                polish: $polish,
            }
        ),*];
    };
}
use explanations;

/// All documented codes, ascending.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    tables().into_iter().flatten()
}

/// What a code means; `None` for one that the Partner API's documentation does not list.
#[must_use]
pub fn explain(code: i64) -> Option<&'static Explanation> {
    tables().into_iter().find_map(|table| {
        let place = table
            .binary_search_by_key(&code, |explanation| explanation.code)
            .ok()?;
        table.get(place)
    })
}

fn tables() -> [&'static [Explanation]; 4] {
    [
        codes_1000::EXPLANATIONS,
        codes_1100::EXPLANATIONS,
        codes_2000::EXPLANATIONS,
        codes_2100::EXPLANATIONS,
    ]
}

/// The whole text for a refusal: what is wrong, what to do, the code, and the offending value where it may be shown.
#[must_use]
pub fn sentence(code: i64, value: Option<&str>, language: Language) -> String {
    let shown = value.and_then(|value| shown_value(code, value));
    match (explain(code), language) {
        (Some(known), Language::English) => {
            let value = shown
                .map(|value| format!(": \"{value}\""))
                .unwrap_or_default();
            format!("{} (Certum code {code}{value})", known.english)
        }
        (Some(known), Language::Polish) => {
            let value = shown
                .map(|value| format!(": „{value}”"))
                .unwrap_or_default();
            format!("{} (kod Certum {code}{value})", known.polish)
        }
        (None, Language::English) => {
            let value = shown
                .map(|value| format!(" for the value \"{value}\""))
                .unwrap_or_default();
            format!(
                "Certum refused the request with code {code}{value}, which this version does not know. Update the \
                 extension; if a current one does not know the code either, ask Certum's partner support about it."
            )
        }
        (None, Language::Polish) => {
            let value = shown
                .map(|value| format!(" dla wartości „{value}”"))
                .unwrap_or_default();
            format!(
                "Certum odrzuciło żądanie z kodem {code}{value}, którego ta wersja nie zna. Zaktualizuj rozszerzenie; \
                 jeśli aktualne też nie zna tego kodu, zapytaj o niego wsparcie partnerów Certum."
            )
        }
    }
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

/// The text for an answer whose `successCode` is 2 or 3: Certum did not accept who is calling. For the administrator.
#[must_use]
pub fn credentials(success_code: i64, language: Language) -> String {
    match language {
        Language::English => format!(
            "Certum did not accept the user name and password. Check both, that they belong to the chosen environment \
             (test or production), and that this server's IP address is whitelisted in Certum's partner panel. \
             (Certum success code {success_code})"
        ),
        Language::Polish => format!(
            "Certum nie przyjęło nazwy użytkownika i hasła. Sprawdź jedno i drugie, czy należą do wybranego środowiska \
             (testowego lub produkcyjnego) oraz czy adres IP tego serwera dodano do listy dozwolonych w panelu \
             partnera Certum. (successCode {success_code})"
        ),
    }
}

/// A failed call in a sentence: a refusal's reasons one after the other, the rest as [`Error`] words it.
#[must_use]
pub fn message(error: &Error, language: Language) -> String {
    match error {
        Error::Credentials { success_code, .. } => credentials(*success_code, language),
        Error::Refused(refusal) => match &refusal.fault {
            Some(fault) => format!("{error}: {fault}"),
            None => sentences(refusal, language),
        },
        other => other.to_string(),
    }
}

fn sentences(refusal: &Refusal, language: Language) -> String {
    let reasons = refusal.errors.iter();
    reasons
        .map(|reason| sentence(reason.code, reason.value.as_deref(), language))
        .collect::<Vec<_>>()
        .join(" ")
}
