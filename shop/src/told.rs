//! What is wrong with a form, in its reader's words.

use crate::case::Case;
use crate::form::FieldProblem;
use certum::language::{Text, Texts};
use serde::Serialize;

/// What is wrong with a field, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Sentence {
    /// As [`FieldProblem::field`].
    pub(crate) field: String,
    /// With the field's label before it.
    pub(crate) text: String,
    /// As [`FieldProblem::step`].
    pub(crate) step: i32,
}

/// What a form is of, by which some of its fields have their labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// An order for host names.
    Names,
    /// An order for a person or an organisation.
    Holder,
    /// A certificate that is there: a serial number is its own, and in an order the organisation's in a register.
    Certificate,
}

impl Of {
    /// What an order of a case is.
    pub(crate) fn order(case: &Case) -> Self {
        if case.has_names() {
            Self::Names
        } else {
            Self::Holder
        }
    }
}

/// What is wrong, in words.
///
/// * `of`: what the form is of.
pub(crate) fn all(texts: &Texts, problems: &[FieldProblem], of: Of) -> Vec<Sentence> {
    let problems = problems.iter();
    problems
        .map(|problem| {
            let said = texts.say(&problem.said);
            let text = match label(&problem.field, of) {
                Some(label) => format!("{}: {said}", texts.get(label)),
                None => said,
            };
            Sentence {
                field: problem.field.clone(),
                text,
                step: problem.step(),
            }
        })
        .collect()
}

/// The label of a field; `None` for one that has none.
pub(crate) fn label(field: &str, of: Of) -> Option<Text> {
    match (field, of) {
        ("serialNumber", Of::Certificate) => return Some(Text::serial),
        ("commonName", Of::Holder) => return Some(Text::field_holder),
        _ => {}
    }
    Text::parse(&format!("field_{}", field.replace('.', "_")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use certum::language::Language;

    #[test]
    fn what_is_wrong_is_told_with_its_fields_label() {
        let problem = [FieldProblem::new(
            "serialNumber",
            Text::problem_required,
            "",
        )];
        let texts = Texts::from(Language::English);
        let told = |of| all(&texts, &problem, of)[0].text.clone();
        assert_eq!(
            told(Of::Holder),
            "Registration number: please fill this in."
        );
        assert_eq!(told(Of::Certificate), "Serial number: please fill this in.");
        let whole = [FieldProblem::new("", Text::problem_not_now, "")];
        assert_eq!(
            all(&texts, &whole, Of::Names)[0].text,
            "This cannot be done at present."
        );
    }
}
