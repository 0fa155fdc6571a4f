//! What became of a change, as what is to be stored and told.

use crate::form::FieldProblem;
use crate::intent::Intent;
use crate::records::{CertificateNews, OrderNews, ServiceNews};
use crate::words::{MailKind, Outcome};
use certum::error::{Error, Reason, Refusal};
use certum::language::Text;
use certum::refusal::{self, Actor};

/// How many reasons of an outcome are stored.
const MOST_TOLD: usize = 20;

/// What became of a change: what is new of rows, mails that are due, and what to tell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Effect {
    /// What became of it.
    pub(crate) outcome: Outcome,
    /// Whether it is still to be found out what became of it.
    pub(crate) is_open: bool,
    /// The order that the news are of, by its row; `None` for the one that the service is about.
    pub(crate) order_id: Option<u64>,
    /// The order that the service is about from now on, by its row; `None` where that stays.
    pub(crate) about: Option<u64>,
    /// What is new of the order.
    pub(crate) order: OrderNews,
    /// What is new of the service.
    pub(crate) service: ServiceNews,
    /// What is new of certificates, each with its order and serial number; those that are not there are added.
    pub(crate) certificates: Vec<CertificateNews>,
    /// By what it is recognised from now on, where more is known than before.
    pub(crate) intent: Option<Intent>,
    /// Mails due, each with what it is about.
    pub(crate) events: Vec<(MailKind, String)>,
    /// What was refused, at its fields; with [`Outcome::Done`] what the reader should know besides.
    pub(crate) problems: Vec<FieldProblem>,
    /// The same as administrators are told it, where they are told more than whoever asked for it.
    pub(crate) for_staff: Vec<FieldProblem>,
    /// For people who look into it.
    pub(crate) detail: String,
}

impl Effect {
    /// An outcome with nothing to store or tell.
    #[must_use]
    pub(crate) fn new(outcome: Outcome, detail: impl Into<String>) -> Self {
        Self {
            outcome,
            is_open: outcome.is_open(),
            order_id: None,
            about: None,
            order: OrderNews::default(),
            service: ServiceNews::default(),
            certificates: Vec::new(),
            intent: None,
            events: Vec::new(),
            problems: Vec::new(),
            for_staff: Vec::new(),
            detail: detail.into(),
        }
    }

    /// The same with news of the order.
    #[must_use]
    pub(crate) fn with(mut self, order: OrderNews) -> Self {
        self.order = self.order.and(order);
        self
    }

    /// The same, about an order that the service is about from now on.
    #[must_use]
    pub(crate) fn taking_over(mut self, order_id: u64) -> Self {
        self.order_id = Some(order_id);
        self.about = Some(order_id);
        self
    }

    /// The same with a mail that is due.
    #[must_use]
    pub(crate) fn due(mut self, kind: MailKind, about: impl Into<String>) -> Self {
        self.events.push((kind, about.into()));
        self
    }

    /// The same with something to tell.
    #[must_use]
    pub(crate) fn telling(mut self, problem: FieldProblem) -> Self {
        self.problems.push(problem);
        self
    }

    /// The same, with nothing to be found out any more.
    #[must_use]
    pub(crate) fn closed(mut self) -> Self {
        self.is_open = false;
        self
    }

    /// The outcome to store: what is still to be found out is unknown, whatever the reader is told.
    #[must_use]
    pub(crate) fn stored(&self) -> Outcome {
        if self.is_open && self.outcome != Outcome::Foreign {
            Outcome::Unknown
        } else {
            self.outcome
        }
    }

    /// What administrators are told of it, as it is stored.
    #[must_use]
    pub(crate) fn told(&self) -> Vec<FieldProblem> {
        let all = if self.for_staff.is_empty() {
            &self.problems
        } else {
            &self.for_staff
        };
        all.iter().take(MOST_TOLD).cloned().collect()
    }

    /// What a call that failed leaves: refused, unknown, or nothing was carried out.
    #[must_use]
    pub(crate) fn failed(error: &Error, admin: bool) -> Self {
        Self {
            problems: problems(error, admin),
            for_staff: problems(error, true),
            ..Self::new(outcome(error), error_text(error))
        }
    }

    /// What a read that failed leaves: everything as it was.
    #[must_use]
    pub(crate) fn unread(error: &Error, admin: bool) -> Self {
        let effect = Self::failed(error, admin);
        let problems = if effect.outcome == Outcome::Unknown {
            vec![FieldProblem::new("", Text::problem_certum_away, "")]
        } else {
            effect.problems
        };
        Self {
            outcome: Outcome::Away,
            is_open: true,
            problems,
            for_staff: effect.for_staff,
            ..Self::new(Outcome::Away, effect.detail)
        }
    }
}

/// What a failed call means for what it was to change.
fn outcome(error: &Error) -> Outcome {
    match error {
        Error::Refused(_) | Error::InvalidInput { .. } => Outcome::Refused,
        Error::MalformedAnswer { .. } => Outcome::Unknown,
        Error::Transport { source, .. } if source.may_have_been_carried_out => Outcome::Unknown,
        Error::Transport { .. } | Error::Credentials { .. } => Outcome::Away,
    }
}

/// What went wrong, for people who look into it: codes and values of a refusal with their English sentences.
fn error_text(error: &Error) -> String {
    match error {
        Error::Refused(Refusal {
            fault: Some(fault), ..
        }) => format!("{error}: {fault}"),
        Error::Refused(refusal) => {
            let sentences = refusal
                .errors
                .iter()
                .map(|reason| refusal::said(reason.code, reason.value.as_deref()).to_string());
            sentences.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}

/// What the reader is told: a refusal's reasons at their fields; what only an administrator can mend by a word, but
/// to administrators.
fn problems(error: &Error, admin: bool) -> Vec<FieldProblem> {
    let whole = |said| vec![FieldProblem::new("", said, "")];
    match error {
        Error::Refused(refusal) if !refusal.errors.is_empty() => {
            let told = refusal.errors.iter();
            told.map(|reason| told_of(reason, admin)).collect()
        }
        Error::Credentials { .. } => whole(Text::problem_shop_refused),
        Error::InvalidInput { field, .. } => {
            vec![FieldProblem::new(field, Text::problem_not_sendable, "")]
        }
        Error::Refused(_) => whole(Text::problem_certum_refused),
        _ if outcome(error) == Outcome::Unknown => whole(Text::problem_outcome_unknown),
        _ => whole(Text::problem_certum_away),
    }
}

fn told_of(reason: &Reason, admin: bool) -> FieldProblem {
    let known = refusal::explain(reason.code);
    let customers = known.is_some_and(|known| known.actor == Actor::Customer);
    if !customers && !admin {
        return FieldProblem::new("", Text::problem_shop_must_mend, &reason.code.to_string());
    }
    let field = known.map_or("", |known| known.field);
    FieldProblem::saying(field, refusal::said(reason.code, reason.value.as_deref()))
}

/// Whether a call was refused with one of these codes.
pub(super) fn is_refused(error: &Error, codes: &[i64]) -> bool {
    matches!(error, Error::Refused(refusal)
        if refusal.errors.iter().any(|reason| codes.contains(&reason.code)))
}
