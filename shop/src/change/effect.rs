//! What became of a change, as what is to be stored and told.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::form::FieldProblem;
use crate::purchase::Purchase;
use certum::error::{Error, Reason, Refusal};
use certum::language::Language;
use certum::refusal::{self, Actor};

/// Columns of a table with their values.
pub type Columns = BTreeMap<&'static str, Value>;

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was carried out.
    Done,
    /// Certum refused it; nothing was changed.
    Refused,
    /// It was sent, and whether it was carried out is not known.
    Unknown,
    /// It was sent, and it is known now that it was not carried out.
    NotDone,
    /// What was found is another's: nobody should go on by themselves.
    Foreign,
    /// Nothing was sent that changes anything, or only a read failed.
    Away,
}

impl Outcome {
    /// `done`, `refused`, `unknown`, `not_done`, `foreign` or `away`.
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
            Self::NotDone => "not_done",
            Self::Foreign => "foreign",
            Self::Away => "away",
        }
    }
}

/// What became of a change: rows to write, mails that are due, and what to tell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Effect {
    /// What became of it.
    pub outcome: Outcome,
    /// Of `mod_certum_orders`.
    pub columns: Columns,
    /// Of `mod_certum_certificates`, each with its `serial`; what is there already is updated.
    pub certificates: Vec<Columns>,
    /// Mails due, each an event and what it is about.
    pub events: Vec<(&'static str, String)>,
    /// What was refused, at its fields; with [`Outcome::Done`] what the reader should know besides.
    pub problems: Vec<FieldProblem>,
    /// For the journal.
    pub detail: String,
}

impl Effect {
    /// An outcome with nothing to store or tell.
    #[must_use]
    pub(crate) fn new(outcome: Outcome, detail: impl Into<String>) -> Self {
        Self {
            outcome,
            columns: Columns::new(),
            certificates: Vec::new(),
            events: Vec::new(),
            problems: Vec::new(),
            detail: detail.into(),
        }
    }

    /// The same with a column of the order.
    #[must_use]
    pub(crate) fn with(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.columns.insert(column, value.into());
        self
    }

    /// The same with columns of the order.
    #[must_use]
    pub(crate) fn with_all(mut self, columns: Columns) -> Self {
        self.columns.extend(columns);
        self
    }

    /// The same with a mail that is due.
    #[must_use]
    pub(crate) fn due(mut self, event: &'static str, of: impl Into<String>) -> Self {
        self.events.push((event, of.into()));
        self
    }

    /// The same with something to tell.
    #[must_use]
    pub(crate) fn telling(mut self, problem: FieldProblem) -> Self {
        self.problems.push(problem);
        self
    }

    /// What a call that failed leaves: refused, unknown, or nothing was carried out.
    #[must_use]
    pub(crate) fn failed(error: &Error, reader: &Purchase) -> Self {
        let effect = Self::new(outcome(error), error_text(error));
        Self {
            problems: problems(error, reader),
            ..effect
        }
    }

    /// What a read that failed leaves: nothing was sent that changes anything.
    #[must_use]
    pub(crate) fn unread(error: &Error, reader: &Purchase) -> Self {
        let effect = Self::failed(error, reader);
        if effect.outcome == Outcome::Unknown {
            let away = FieldProblem::new("", "certum_away", "");
            return Self::new(Outcome::Away, effect.detail).telling(away);
        }
        Self {
            outcome: Outcome::Away,
            ..effect
        }
    }
}

/// What a failed call means for what it was to change.
fn outcome(error: &Error) -> Outcome {
    match error {
        Error::Refused(_) | Error::InvalidInput { .. } => Outcome::Refused,
        Error::MalformedAnswer { .. } => Outcome::Unknown,
        Error::Transport { source, .. } if source.may_have_been_carried_out => Outcome::Unknown,
        _ => Outcome::Away,
    }
}

/// What went wrong, for the journal: codes and values of a refusal with their English sentences.
fn error_text(error: &Error) -> String {
    match error {
        Error::Refused(Refusal {
            fault: Some(fault), ..
        }) => format!("{error}: {fault}"),
        Error::Refused(refusal) => {
            let sentences = refusal.errors.iter().map(|reason| {
                refusal::sentence(reason.code, reason.value.as_deref(), Language::English)
            });
            sentences.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}

/// What the reader is told: a refusal's reasons at their fields; what only an administrator can mend by a word, but
/// to administrators.
fn problems(error: &Error, reader: &Purchase) -> Vec<FieldProblem> {
    let word = |code| vec![FieldProblem::new("", code, "")];
    match error {
        Error::Refused(refusal) if !refusal.errors.is_empty() => {
            let told = refusal.errors.iter();
            told.map(|reason| told_of(reason, reader)).collect()
        }
        Error::Credentials { .. } => word("shop_refused"),
        Error::InvalidInput { field, .. } => vec![FieldProblem::new(field, "not_sendable", "")],
        Error::Refused(_) => word("certum_refused"),
        _ if outcome(error) == Outcome::Unknown => word("outcome_unknown"),
        _ => word("certum_away"),
    }
}

fn told_of(reason: &Reason, reader: &Purchase) -> FieldProblem {
    let known = refusal::explain(reason.code);
    let customers = known.is_some_and(|known| known.actor == Actor::Customer);
    if !customers && !reader.admin {
        return FieldProblem::new("", "shop_must_mend", &reason.code.to_string());
    }
    let field = known.map_or("", |known| known.field);
    let value = reason.value.as_deref();
    let shown = value.and_then(|value| refusal::shown_value(reason.code, value));
    FieldProblem::new(field, "refused", shown.as_deref().unwrap_or_default())
        .with_sentence(refusal::sentence(reason.code, value, reader.language))
}

/// Whether a call was refused with one of these codes.
pub(super) fn is_refused(error: &Error, codes: &[i64]) -> bool {
    matches!(error, Error::Refused(refusal)
        if refusal.errors.iter().any(|reason| codes.contains(&reason.code)))
}
