//! Texts of the module's language files, and what is told with them.

use crate::form::{FieldProblem, Form};
use crate::host::{Host, Result};
use certum::language::Language;
use serde::Serialize;

/// The texts of a language.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    language: String,
    texts: Form,
}

/// What is wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Sentence {
    /// As [`FieldProblem::field`].
    pub(crate) field: String,
    pub(crate) text: String,
    /// As [`FieldProblem::step`].
    pub(crate) step: i32,
}

impl Sentence {
    /// One that belongs to no field.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self {
            field: String::new(),
            text: text.into(),
            step: 2,
        }
    }
}

impl Text {
    pub(super) fn read(host: &dyn Host, language: &str) -> Result<Self> {
        Ok(Self {
            language: language.to_owned(),
            texts: host.texts(language)?,
        })
    }

    /// The language as the extension takes it.
    pub(crate) fn language(&self) -> Language {
        if self.language == "polish" {
            Language::Polish
        } else {
            Language::English
        }
    }

    /// A text, which may be empty; its key where it is missing, so that somebody notices.
    pub(crate) fn get(&self, key: &str) -> String {
        if self.texts.has(key) {
            self.texts.get(key).to_owned()
        } else {
            key.to_owned()
        }
    }

    /// A text that may be missing; empty then.
    pub(crate) fn optional(&self, key: &str) -> &str {
        self.texts.get(key)
    }

    /// The key of a text: its own one where nothing is published and there is one for that.
    pub(crate) fn fitting(&self, key: &str, plain: bool) -> String {
        let own = format!("{key}_plain");
        if plain && self.texts.has(&own) {
            own
        } else {
            key.to_owned()
        }
    }

    /// A text with its `:name`s replaced.
    pub(crate) fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let text = self.get(key);
        values.iter().fold(text, |text, (name, value)| {
            text.replace(&format!(":{name}"), value)
        })
    }

    /// What is wrong with a field of an action's form, in words.
    fn told(&self, problem: &FieldProblem, action: &str) -> Sentence {
        let word = || {
            let key = format!("problem_{}", problem.code);
            self.with(&key, &[("value", &problem.value)])
        };
        let sentence = problem.sentence.clone().unwrap_or_else(word);
        let label = match problem.field.as_str() {
            "" => "",
            // Of a certificate; in an order it is the organisation's number in a register.
            "serialNumber" if matches!(action, "renew" | "reissue" | "revoke") => {
                self.optional("serial")
            }
            field => self.optional(&format!("field_{field}")),
        };
        let label = if label.is_empty() {
            String::new()
        } else {
            format!("{label}: ")
        };
        let value = if problem.code == "name_wrong" {
            format!("{}: ", problem.value)
        } else {
            String::new()
        };
        Sentence {
            field: problem.field.clone(),
            text: format!("{label}{value}{sentence}"),
            step: problem.step(),
        }
    }

    /// What is wrong with an action's form, in words.
    pub(crate) fn all_told(&self, problems: &[FieldProblem], action: &str) -> Vec<Sentence> {
        let problems = problems.iter();
        problems.map(|problem| self.told(problem, action)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn text(texts: &[(&str, &str)]) -> Text {
        Text {
            language: "english".to_owned(),
            texts: texts.iter().copied().collect(),
        }
    }

    #[test]
    fn a_text_may_be_empty_and_a_missing_one_is_noticed() {
        let text = text(&[("quiet", ""), ("said", "Ask :who, :who.")]);
        assert_eq!(text.get("quiet"), "");
        assert_eq!(text.get("said_nothing"), "said_nothing");
        assert_eq!(text.with("said", &[("who", "Anna")]), "Ask Anna, Anna.");
    }

    #[test]
    fn where_nothing_is_published_a_text_may_be_another() {
        let text = text(&[
            ("do_change", "Get a code"),
            ("do_change_plain", "Send"),
            ("do_renew", "Renew"),
        ]);
        assert_eq!(text.fitting("do_change", true), "do_change_plain");
        assert_eq!(text.fitting("do_change", false), "do_change");
        assert_eq!(text.fitting("do_renew", true), "do_renew");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_fields_label() {
        let text = text(&[
            ("field_serialNumber", "Registration number"),
            ("serial", "Serial number"),
            ("problem_required", "is missing"),
        ]);
        let problem = [FieldProblem::new("serialNumber", "required", "")];
        let told = |action| text.all_told(&problem, action)[0].text.clone();
        assert_eq!(told("order"), "Registration number: is missing");
        assert_eq!(told("revoke"), "Serial number: is missing");
    }

    #[test]
    fn html_is_written_as_php_writes_it() {
        assert_eq!(
            html("<a href='x'>&\"ł\"</a>"),
            "&lt;a href=&#039;x&#039;&gt;&amp;&quot;ł&quot;&lt;/a&gt;"
        );
    }
}
