//! What was typed into a form, and what is wrong with it.

use crate::column::{Column, json_lists};
use certum::language::{Said, Text};
use certum::refusal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How deep the arrays of a form may be nested.
pub const DEEPEST: usize = 4;

/// The values of a form under their names; those of nested arrays under names joined by dots (`rows.0.name`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(BTreeMap<String, String>);

impl Form {
    /// A form as it was stored: strings, numbers and booleans, and objects and arrays of them. Anything else in it
    /// counts as not sent.
    #[must_use]
    pub fn from_json(json: &Value) -> Self {
        let mut form = Self::default();
        form.add(String::new(), json, DEEPEST);
        form
    }

    fn add(&mut self, name: String, value: &Value, depth: usize) {
        let below = |key: &str| match name.as_str() {
            "" => key.to_owned(),
            name => format!("{name}.{key}"),
        };
        match value {
            Value::Object(entries) if depth > 0 => {
                for (key, value) in entries {
                    self.add(below(key), value, depth - 1);
                }
            }
            Value::Array(entries) if depth > 0 => {
                for (number, value) in entries.iter().enumerate() {
                    self.add(below(&number.to_string()), value, depth - 1);
                }
            }
            Value::String(text) => self.insert(name, text.clone()),
            Value::Number(number) => self.insert(name, number.to_string()),
            Value::Bool(value) => self.insert(name, String::from(if *value { "1" } else { "" })),
            Value::Null | Value::Object(_) | Value::Array(_) => {}
        }
    }

    fn insert(&mut self, name: String, value: String) {
        self.0.insert(name, value);
    }

    /// The form as it was typed: WHMCS hands texts over with HTML's special characters encoded in places.
    #[must_use]
    pub fn decoded(&self) -> Self {
        let values = self.0.iter();
        Self(
            values
                .map(|(name, value)| (name.clone(), decoded(value)))
                .collect(),
        )
    }

    /// Whether nothing was sent.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is such a value, empty or not.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// All values under their names, as they were given.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let values = self.0.iter();
        values.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The values `PREFIX.…` under the rest of their names.
    #[must_use]
    pub fn below(&self, prefix: &str) -> Vec<(String, String)> {
        let entries = self.0.iter().filter_map(|(name, value)| {
            let rest = name.strip_prefix(prefix)?.strip_prefix('.')?;
            Some((rest.to_owned(), value.clone()))
        });
        entries.collect()
    }

    /// A value without spaces around it; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    /// A value as it was given, with the spaces around it; empty where there is none.
    #[must_use]
    pub fn untrimmed(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The same form with another value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.insert(name.to_owned(), value.into());
        self
    }

    /// The same form without a value.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// The form of the values `PREFIX.…`, under the rest of their names.
    #[must_use]
    pub fn part(&self, prefix: &str) -> Self {
        self.below(prefix).into_iter().collect()
    }

    /// A value that is not empty.
    #[must_use]
    pub fn filled(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Whether a box is ticked: it was sent with anything but nothing, `0` and `off`.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        !matches!(self.get(name), "" | "0" | "off")
    }

    /// The numbers N for which there is a value `PREFIX.N.…`, in order.
    #[must_use]
    pub fn numbers(&self, prefix: &str) -> Vec<usize> {
        let names = self.0.keys().filter_map(|name| name.strip_prefix(prefix));
        let mut numbers: Vec<usize> = names
            .filter_map(|rest| rest.strip_prefix('.')?.split('.').next()?.parse().ok())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

/// Stands in its column as JSON.
impl Column for Form {
    fn read(value: &Value) -> Option<Self> {
        let json: Value = serde_json::from_str(value.as_str()?).ok()?;
        json.is_object().then(|| Self::from_json(&json))
    }

    fn write(&self) -> Value {
        let values = self.all();
        let values = values.map(|(name, value)| (name.to_owned(), Value::from(value)));
        Value::from(Value::Object(values.collect::<Map<_, _>>()).to_string())
    }
}

/// A text as HTML, as PHP's `htmlspecialchars` writes it.
pub(crate) fn html(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&#039;"),
            other => written.push(other),
        }
    }
    written
}

/// As PHP's `htmlspecialchars_decode` with both quotation marks.
pub(super) fn decoded(text: &str) -> String {
    const ENTITIES: [(&str, char); 6] = [
        ("&amp;", '&'),
        ("&lt;", '<'),
        ("&gt;", '>'),
        ("&quot;", '"'),
        ("&#039;", '\''),
        ("&#39;", '\''),
    ];
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        read.push_str(before);
        let known = ENTITIES.iter().find(|(code, _)| entity.starts_with(code));
        let (length, character) =
            known.map_or((1, '&'), |(code, character)| (code.len(), *character));
        read.push(character);
        rest = entity.get(length..).unwrap_or_default();
    }
    read + rest
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Form {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(values: I) -> Self {
        let values = values.into_iter();
        Self(
            values
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        )
    }
}

/// What is wrong with a field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FieldProblem {
    /// The field, named as in [`refusal::FIELDS`] where it is one of the order's; empty for the whole form.
    pub(crate) field: String,
    /// What is said of it.
    pub(crate) said: Said,
}

json_lists!(FieldProblem);

impl FieldProblem {
    /// One with a value, such as what was typed, where repeating it helps: it is put on one line and shortened.
    #[must_use]
    pub(crate) fn new(field: &str, text: Text, value: &str) -> Self {
        Self::saying(field, Said::new(text).with("value", refusal::clean(value)))
    }

    /// One in words of its own.
    #[must_use]
    pub(crate) fn saying(field: &str, said: Said) -> Self {
        Self {
            field: field.to_owned(),
            said,
        }
    }

    /// The step of the configuration in which it can be mended: 2 for names and their proof and what belongs to no
    /// field, else 1.
    #[must_use]
    pub(crate) fn step(&self) -> i32 {
        const STEP_TWO: [&str; 4] = ["", "approver", "sanEntries", "dnsName"];
        let field = self.field.as_str();
        if STEP_TWO.contains(&field) || field.starts_with("approver.") {
            2
        } else {
            1
        }
    }
}

#[cfg(test)]
impl FieldProblem {
    /// The name of its text without what those of problems begin with.
    pub(crate) fn code(&self) -> &'static str {
        let name = self.said.text().name();
        name.strip_prefix("problem_").unwrap_or(name)
    }

    /// The value in its text; empty where there is none.
    pub(crate) fn value(&self) -> &str {
        self.said.value("value").unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_written_as_php_writes_it() {
        assert_eq!(
            html("<a href='x'>&\"ł\"</a>"),
            "&lt;a href=&#039;x&#039;&gt;&amp;&quot;ł&quot;&lt;/a&gt;"
        );
    }
}
