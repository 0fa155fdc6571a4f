//! Something that is said, before it is in any language.

use crate::{Language, Text, Texts};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A text with the values that stand in it.
///
/// [`Display`](fmt::Display) writes it in English, for logs. As JSON it is the text's name with the values, so that what
/// was said can be stored, and read in another language later.
///
/// ```
/// use certum_lang::{Language, Said, Text};
///
/// let term = Said::new(Text::term_one_year).with("count", 1_u8);
/// assert_eq!(term.to_string(), "1 year");
/// assert_eq!(term.words(Language::Polish), "1 rok");
///
/// let sentence = Said::new(Text::full_stop).with("sentence", term);
/// assert_eq!(sentence.words(Language::Polish), "1 rok.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    text: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    values: Vec<(Cow<'static, str>, Value)>,
}

/// What stands in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// As it is in every language: a name, a number, a code.
    Plain(String),
    /// Something that is said in the reader's language itself.
    Said(Box<Said>),
}

impl Value {
    /// What stands where there is nothing to say.
    pub const NOTHING: Self = Self::Plain(String::new());
}

impl Said {
    /// A text without values.
    #[must_use]
    pub const fn new(text: Text) -> Self {
        Self {
            text,
            values: Vec::new(),
        }
    }

    /// The same with a value in the place of `{name}`. A value whose name is not in the text shows nowhere; a place without
    /// a value is empty in words, and stops a debug build.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((Cow::Borrowed(name), value.into()));
        self
    }

    /// Several as one, by a text that has `{one}` and `{next}`; `None` of none.
    #[must_use]
    pub fn joined<V: Into<Value>>(by: Text, several: impl IntoIterator<Item = V>) -> Option<Value> {
        let several = several.into_iter().map(Into::into);
        several.reduce(|one, next| Self::new(by).with("one", one).with("next", next).into())
    }

    /// Which text it is.
    #[must_use]
    pub const fn text(&self) -> Text {
        self.text
    }

    /// Its value of a name; `None` where there is none, and for one that is said in the reader's language.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        match self.of_name(name)? {
            Value::Plain(value) => Some(value),
            Value::Said(_) => None,
        }
    }

    /// In words, each value that is said itself in the same language.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        Texts::from(language).say(self)
    }

    pub(crate) fn of_name(&self, name: &str) -> Option<&Value> {
        let mut values = self.values.iter();
        values
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }
}

impl fmt::Display for Said {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words(Language::English))
    }
}

impl From<Text> for Said {
    fn from(text: Text) -> Self {
        Self::new(text)
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Said(Box::new(said))
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Said::new(text).into()
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Plain(value)
    }
}

macro_rules! plain_values {
    ($($type:ty),+) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::Plain(value.to_string())
            }
        }
    )+};
}

plain_values!(&str, &String, u8, u16, u32, u64, usize, i32, i64);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::parse(&name).ok_or_else(|| D::Error::custom(format!("unknown text {name}")))
    }
}
