//! What is wrong with a form, in its reader's words.

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

/// What is wrong, in words.
///
/// * `of_certificate`: whether a serial number is a certificate's; in an order it is the organisation's in a register.
pub(crate) fn all(texts: &Texts, problems: &[FieldProblem], of_certificate: bool) -> Vec<Sentence> {
    let problems = problems.iter();
    problems
        .map(|problem| {
            let said = texts.say(&problem.said);
            let text = match label(&problem.field, of_certificate) {
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
pub(crate) fn label(field: &str, of_certificate: bool) -> Option<Text> {
    if field == "serialNumber" && of_certificate {
        return Some(Text::serial);
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
        let told = |of_certificate| all(&texts, &problem, of_certificate)[0].text.clone();
        assert_eq!(told(false), "Registration number: please fill this in.");
        assert_eq!(told(true), "Serial number: please fill this in.");
        let whole = [FieldProblem::new("", Text::problem_not_now, "")];
        assert_eq!(
            all(&texts, &whole, false)[0].text,
            "This cannot be done at present."
        );
    }
}
