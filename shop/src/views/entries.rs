//! Parts that several views are made of.

use serde::{Serialize, Serializer};

/// Texts under their keys, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entries(Vec<(String, String)>);

impl Entries {
    /// The text under a key.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == key);
        found.map(|(_, text)| text.as_str())
    }

    /// Adds a text; behind what is there under its key, if anything is.
    pub(super) fn append(&mut self, key: String, text: &str) {
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, before)) => *before = format!("{before} {text}"),
            None => self.0.push((key, text.to_owned())),
        }
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Entries {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        Self(
            entries
                .map(|(key, text)| (key.into(), text.into()))
                .collect(),
        )
    }
}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, text)| (key, text)))
    }
}

/// A word; empty where there is none.
#[expect(clippy::ref_option, reason = "serde hands over the field")]
pub(super) fn or_empty<T: Serialize, S: Serializer>(
    word: &Option<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match word {
        Some(word) => word.serialize(serializer),
        None => serializer.serialize_str(""),
    }
}
