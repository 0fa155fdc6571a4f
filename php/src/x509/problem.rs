//! `Certum\Problem`.

use crate::value::value_class;
use certum::{
    language::Language,
    x509::{self, Severity},
};

/// A problem, and the language of its sentence.
#[derive(Clone, Debug)]
pub struct ToldProblem {
    problem: x509::Problem,
    language: Language,
}

value_class! {
    /// A problem of a CSR, a certificate, a chain or a key.
    Problem(ToldProblem) as "Certum\\Problem" {
        "code" code = |told| told.problem.code();
        "message" message = |told| told.problem.said().words(told.language);
        "refused" refused = |told| told.is_refused();
    }
}

impl ToldProblem {
    fn is_refused(&self) -> bool {
        self.problem.severity() == Severity::Refused
    }
}

pub(super) fn list(problems: Vec<x509::Problem>, language: Language) -> Vec<Problem> {
    problems
        .into_iter()
        .map(|problem| Problem::from(ToldProblem { problem, language }))
        .collect()
}
