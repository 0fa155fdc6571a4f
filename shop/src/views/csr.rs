//! A CSR: what it holds, and the one that is kept for the next renewal.

use super::Entries;
use super::changes::{kept_csr, names};
use crate::case::Case;
use crate::draft;
use crate::form::Form;
use certum::catalogue::{Need, SubjectField};
use certum::x509::Csr;
use serde::Serialize;

/// The form of the CSR for the next renewal.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Kept {
    /// The CSR as it was sent, else the one that is kept.
    pub(crate) csr: String,
    /// The names that it is for.
    pub(crate) names: Vec<String>,
    /// What the one that is kept holds; `None` where there is none.
    pub(crate) details: Option<Details>,
}

/// What a CSR holds.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Details {
    /// What it has for the fields that the product asks for.
    pub(crate) fields: Entries,
    /// Its names.
    pub(crate) names: Vec<String>,
    /// The key's algorithm and size.
    pub(crate) key: String,
    /// What is wrong with it, in words.
    pub(crate) problems: Vec<String>,
}

/// What the form of the CSR for the next renewal shows.
#[must_use]
pub(crate) fn view(case: &Case, form: &Form) -> Kept {
    let kept = kept_csr(case);
    Kept {
        csr: form.filled("csr").unwrap_or(kept).to_owned(),
        names: names(&case.current_rows()),
        details: (!kept.is_empty()).then(|| details(case, kept)),
    }
}

/// What a CSR holds, as text.
#[must_use]
pub(crate) fn details(case: &Case, text: &str) -> Details {
    let texts = &case.reader.texts;
    let csr = match Csr::parse(text.as_bytes()) {
        Ok(csr) => csr,
        Err(error) => {
            return Details {
                problems: vec![texts.say(&error.said())],
                ..Details::default()
            };
        }
    };
    let names = csr.dns_names();
    let problems = csr.problems();
    Details {
        fields: fields(case, &csr),
        names: names.iter().map(|name| super::both_forms(name)).collect(),
        key: key(&csr),
        problems: problems
            .iter()
            .map(|problem| texts.say(problem.said()))
            .collect(),
    }
}

fn fields(case: &Case, csr: &Csr) -> Entries {
    let asked = case.settings.fields();
    let fields = SubjectField::ALL.into_iter();
    let fields = fields.filter(|field| asked.need(*field) != Need::Unused);
    fields
        .filter_map(|field| Some((field.as_str(), draft::in_csr(csr, field)?)))
        .collect()
}

fn key(csr: &Csr) -> String {
    let key = csr.public_key();
    let size = key.curve().map(str::to_owned);
    let size = size.or_else(|| key.bits().map(|bits| bits.to_string()));
    let text = format!("{} {}", key.algorithm(), size.unwrap_or_default());
    text.trim().to_owned()
}
