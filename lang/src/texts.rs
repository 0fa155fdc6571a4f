//! The texts of a reader.

use crate::said::Value;
use crate::{Language, Said, Text};
use std::collections::HashMap;
use std::sync::LazyLock;

static BY_NAME: LazyLock<HashMap<&'static str, Text>> =
    LazyLock::new(|| Text::ALL.iter().map(|text| (text.name(), *text)).collect());

impl Text {
    /// The text of a name; `None` where there is none.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        BY_NAME.get(name).copied()
    }
}

/// What is said in a language, with an installation's own words laid over it.
///
/// ```
/// use certum_lang::{Language, Said, Text, Texts};
///
/// let own = [("term_one_year", "for {count} whole year")];
/// let texts = Texts::new(Language::English, own);
/// assert_eq!(texts.say(&Said::new(Text::term_one_year).with("count", 1_u8)), "for 1 whole year");
/// assert_eq!(texts.get(Text::term_few_years), "{count} years");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Texts {
    language: Language,
    own: HashMap<Text, String>,
}

impl From<Language> for Texts {
    fn from(language: Language) -> Self {
        Self {
            language,
            own: HashMap::new(),
        }
    }
}

impl Texts {
    /// A language's, with others in the place of some; names that are no text's are left out.
    #[must_use]
    pub fn new<'a>(language: Language, own: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let own = own.into_iter();
        Self {
            language,
            own: own
                .filter_map(|(name, words)| Some((Text::parse(name)?, words.to_owned())))
                .collect(),
        }
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text, with `{name}` where values are to stand.
    #[must_use]
    pub fn get(&self, text: Text) -> &str {
        match self.own.get(&text) {
            Some(own) => own,
            None => self.language.words(text),
        }
    }

    /// All texts under their names, in the order of the language files.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = Text::ALL.iter();
        all.map(|text| (text.name(), self.get(*text)))
    }

    /// Something in words. Values are not read again: what looks like a place in one stays as it is.
    #[must_use]
    pub fn say(&self, said: &Said) -> String {
        let mut words = String::new();
        let mut rest = self.get(said.text());
        while let Some((before, name, after)) = place(rest) {
            words.push_str(before);
            match said.of_name(name) {
                Some(Value::Plain(value)) => words.push_str(value),
                Some(Value::Said(value)) => words.push_str(&self.say(value)),
                None => {
                    debug_assert!(false, "{} is said without {name}", said.text().name());
                }
            }
            rest = after;
        }
        words + rest
    }
}

/// The first place of a value in a text: what is before it, its name, what is after. Those of WHMCS's own (`{$name}`) are
/// none.
pub(crate) fn place(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let inside = text.get(open + 1..)?;
        let end =
            inside.find(|character: char| !(character.is_ascii_lowercase() || character == '_'))?;
        let name = inside.get(..end)?;
        if !name.is_empty() && inside.get(end..)?.starts_with('}') {
            return Some((text.get(..open)?, name, inside.get(end + 1..)?));
        }
        from = open + 1;
    }
}
