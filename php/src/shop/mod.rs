//! `Certum\Shop`: what the WHMCS module asks of the library.

mod change;
mod check;
mod configuration;
mod download;
mod journal;
mod json;
mod overview;
mod purchase;
mod refresh;
mod settings;
mod state;
mod tables;

use crate::value::value_class;
use certum::shop;
use ext_php_rs::{
    builders::ModuleBuilder,
    convert::{FromZval, StubLiteral},
    flags::DataType,
    types::{ZendHashTable, Zval},
};

/// How deep the arrays of a form may be nested.
const DEEPEST: usize = 4;

/// An array parameter with a form's values: scalars, and arrays of them. Anything else in it counts as not sent.
#[derive(Debug, Default)]
pub struct Form(pub(crate) shop::Form);

impl StubLiteral for Form {
    fn stub_literal(&self) -> String {
        "[]".to_owned()
    }
}

impl FromZval<'_> for Form {
    const TYPE: DataType = DataType::Array;

    fn from_zval(value: &Zval) -> Option<Self> {
        let mut values = Vec::new();
        flatten(value.array()?, "", DEEPEST, &mut values);
        Some(Self(values.into_iter().collect()))
    }
}

fn flatten(array: &ZendHashTable, prefix: &str, depth: usize, values: &mut Vec<(String, String)>) {
    let mut entries = array.iter();
    // Not as an iterator: it panics at a key that is not UTF-8, and anybody can post one.
    while let Some((key, value)) = entries.next_zval() {
        let name = match (key.long(), key.binary_slice()) {
            (Some(number), _) => format!("{prefix}{number}"),
            (None, bytes) => format!(
                "{prefix}{}",
                String::from_utf8_lossy(bytes.unwrap_or_default())
            ),
        };
        let value = value.dereference();
        if let Some(inner) = value.array() {
            if depth > 0 {
                flatten(inner, &format!("{name}."), depth - 1, values);
            }
        } else if let Some(text) = scalar(value) {
            values.push((name, text));
        }
    }
}

/// A scalar as PHP would print it; `None` for null and what is no scalar.
fn scalar(value: &Zval) -> Option<String> {
    if let Some(bytes) = value.binary_slice::<u8>() {
        // Foreign bytes are shown as such, and refused where they matter.
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    let number = value.long().map(|number| number.to_string());
    let number = number.or_else(|| value.double().map(|number| number.to_string()));
    number.or_else(|| {
        value
            .bool()
            .map(|value| String::from(if value { "1" } else { "" }))
    })
}

value_class! {
    /// What is wrong with a field.
    FieldProblem(shop::FieldProblem) as "Certum\\Shop\\FieldProblem" {
        "field" field = |problem| problem.field;
        "code" code = |problem| problem.code;
        "value" value = |problem| problem.value;
        "sentence" sentence = |problem| problem.sentence;
        "step" step = |problem| problem.step();
    }
}

fn problems(problems: &[shop::FieldProblem]) -> Vec<FieldProblem> {
    problems.iter().cloned().map(FieldProblem::from).collect()
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<settings::Settings>()
        .class::<FieldProblem>()
        .class::<configuration::Row>()
        .class::<configuration::Draft>()
        .class::<configuration::Choice>()
        .class::<journal::Journal>()
        .class::<download::Download>()
        .class::<state::State>()
        .class::<purchase::Purchase>()
        .class::<change::Change>()
        .class::<change::Result>()
        .class::<overview::Overview>()
        .class::<refresh::Refresh>()
        .class::<refresh::Service>()
        .class::<tables::Tables>()
        .class::<check::Check>()
        .class::<check::Import>()
}
