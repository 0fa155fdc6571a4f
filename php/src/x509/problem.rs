//! `Certum\Problem`.

use crate::value::value_class;
use certum::{
    language::Language,
    x509::{self, Severity},
};

/// A problem, and the language of its sentence.
#[derive(Clone, Debug)]
pub struct Finding {
    problem: x509::Problem,
    language: Language,
}

value_class! {
    /// A problem of a CSR, a certificate, a chain or a key.
    Problem(Finding) as "Certum\\Problem" {
        "code" code = |finding| finding.problem.code();
        "message" message = |finding| finding.problem.text(finding.language);
        "refused" refused = |finding| finding.is_refused();
    }
}

impl Finding {
    fn is_refused(&self) -> bool {
        self.problem.severity() == Severity::Refused
    }
}

pub(super) fn list(problems: Vec<x509::Problem>, language: Language) -> Vec<Problem> {
    problems
        .into_iter()
        .map(|problem| Problem::from(Finding { problem, language }))
        .collect()
}
