//! What was asked for, as it stands in an address and in a form.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::fmt::Write;

/// What was asked for, as [`List::read`](super::List::read) takes it: all but the page. It serializes to the form, filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Asked {
    /// The phase; empty for any.
    pub(super) phase: &'static str,
    /// The problem, or `any`; empty for rows with and without.
    pub(super) problem: &'static str,
    /// Within how many days certificates end; empty for whenever.
    pub(super) days: String,
    /// The text to search for.
    pub(super) text: String,
    /// What rows are sorted by.
    pub(super) sort: &'static str,
    /// `asc` or `desc`.
    pub(super) dir: &'static str,
}

impl Asked {
    /// All that is not as usual, under its name.
    pub(crate) fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("phase", self.phase),
            ("problem", self.problem),
            ("days", self.days.as_str()),
            ("text", self.text.as_str()),
            ("sort", self.sort),
            ("dir", self.dir),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty())
    }

    /// The part of an address after its question mark.
    #[must_use]
    pub(crate) fn query(&self) -> String {
        query(self.given())
    }

    /// For a field that is what was given, and not the whole form.
    pub(super) fn serialize_given<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.given() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn query<'a, 'b>(values: impl Iterator<Item = (&'a str, &'b str)>) -> String {
    let values = values.map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    values.collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => {
                written.push(byte.into());
            }
            b' ' => written.push('+'),
            _ => {
                // Writing to a text does not fail.
                let _ = write!(written, "%{byte:02X}");
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_as_php_builds_it() {
        let values = [("text", "O'Brien & ż*~"), ("days", "30"), ("dir", "")];
        assert_eq!(
            query(values.into_iter()),
            "text=O%27Brien+%26+%C5%BC%2A%7E&days=30&dir="
        );
        assert_eq!(query([].into_iter()), "");
    }
}
