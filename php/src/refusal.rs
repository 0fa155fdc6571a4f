//! `Certum\RefusalReason`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    language::Language,
    refusal::{self, Actor},
};
use ext_php_rs::builders::ModuleBuilder;

/// One of the reasons for a refusal, with its sentence.
#[derive(Clone, Debug)]
pub struct ToldReason {
    code: i64,
    field: &'static str,
    value: Option<String>,
    sentence: String,
    actor: &'static str,
}

value_class! {
    /// One of the reasons for a refusal.
    RefusalReason(ToldReason) as "Certum\\RefusalReason" {
        "code" code = |reason| reason.code;
        "field" field = |reason| reason.field;
        "value" value = |reason| reason.value;
        "sentence" sentence = |reason| reason.sentence;
        "actor" actor = |reason| reason.actor;
    }

    /// The reason of a code, without a call.
    #[php(name = "ofCode")]
    #[php(defaults(value = None, language = "\"en\""))]
    pub fn of_code(
        code: i64,
        value: Option<Bytes>,
        language: Bytes,
    ) -> Result<Self, Thrown> {
        let language = input::language(&language)?;
        let value = value.map(|value| String::from_utf8_lossy(&value).into_owned());
        Ok(Self::new(code, value.as_deref(), language))
    }

    /// The documented codes.
    pub fn codes() -> Vec<i64> {
        refusal::all().map(|explanation| explanation.code).collect()
    }
}

impl RefusalReason {
    pub(crate) fn new(code: i64, value: Option<&str>, language: Language) -> Self {
        let known = refusal::explain(code);
        Self {
            inner: ToldReason {
                code,
                field: known.map_or("", |known| known.field),
                value: value.and_then(|value| refusal::shown_value(code, value)),
                sentence: refusal::said(code, value).words(language),
                // A code that nobody knows is no customer's to mend.
                actor: known
                    .map_or(Actor::Administrator, |known| known.actor)
                    .as_str(),
            },
        }
    }
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<RefusalReason>()
}
