//! Changes at Certum: what a form asks for, whether it can be, sending it once, and finding out what became of it.
//!
//! A change is planned without a call, its intent stored, then carried out, and what became of it stored. Where that
//! is lost, the stored intent tells what to look for: a change is read after, never repeated.

mod cancel;
mod check;
mod csr;
mod installed;
mod issued;
mod order;
mod proving;
mod recognised;
mod reissue;
mod renew;
mod revoke;
mod verification;

pub(crate) use cancel::plan as cancel;
pub(crate) use check::{last_answer, plan as check};
pub(crate) use csr::plan as csr;
pub(crate) use installed::plan as installed;
pub(crate) use order::plan as order;
pub(crate) use reissue::plan as reissue;
pub(crate) use renew::plan as renew;
pub(crate) use revoke::{LONGEST_NOTE, plan as revoke};
pub(crate) use verification::plan as prove_anew;

#[cfg(test)]
mod tests;

use crate::actions::Action;
use crate::case::Case;
use crate::effect::Effect;
use crate::form::FieldProblem;
use crate::intent::Intent;
use crate::records::{Order, Term};
use crate::words::{MailKind, Operation, Outcome};
use certum::client::Client;
use certum::language::Text;
use certum::messages;

/// A change of a case: planned, or found stored with its outcome unknown.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// What keeps it from being carried out.
    pub(crate) problems: Vec<FieldProblem>,
    /// What is done.
    pub(crate) operation: Operation,
    /// For people who look into it.
    pub(crate) detail: String,
    /// By what it is recognised at Certum; `None` where nothing can be lost.
    pub(crate) intent: Option<Intent>,
    /// An order to be stored before it is sent, with the number of its row where there is one.
    pub(crate) order: Option<Order>,
    /// The order that it is about, by its row.
    pub(crate) order_id: u64,
    /// The change as it is stored, by its row; 0 for one that is not.
    pub(crate) change_id: u64,
    case: Case,
    work: Work,
}

/// What is to be sent.
#[derive(Clone, Debug)]
enum Work {
    /// Nothing: it cannot be, or was sent before.
    Nothing,
    Order(Box<messages::QuickOrder>),
    Renew(Box<messages::RenewCertificate>),
    Reissue(Box<messages::ReissueCertificate>),
    Revoke(messages::RevokeCertificate),
    Cancel(messages::CancelOrder),
    AddSanVerification(messages::AddSanVerification),
    AddEmailVerification(messages::AddEmailVerification),
    Check,
    Csr(String),
    Installed,
}

/// The changes whose outcomes are to be found out, oldest first; not those at which somebody has to look.
#[must_use]
pub(crate) fn unsettled(case: &Case) -> Vec<Plan> {
    let open = case.open_changes();
    let open = open.filter(|change| change.outcome != Outcome::Foreign);
    open.filter_map(|change| {
        let intent = change.intent.clone()?;
        Some(Plan {
            order_id: change.order_id,
            change_id: change.id,
            ..Plan::new(case, intent, Work::Nothing)
        })
    })
    .collect()
}

impl Plan {
    fn new(case: &Case, intent: Intent, work: Work) -> Self {
        Self {
            problems: Vec::new(),
            operation: intent.operation,
            detail: String::new(),
            intent: Some(intent),
            order: None,
            order_id: case.service.order_id,
            change_id: 0,
            case: case.clone(),
            work,
        }
    }

    /// One of which nothing can be lost.
    fn harmless(case: &Case, operation: Operation, work: Work) -> Self {
        Self {
            intent: None,
            ..Self::new(case, Intent::new(operation, case.now), work)
        }
    }

    fn refused(case: &Case, problems: Vec<FieldProblem>) -> Self {
        Self {
            problems,
            ..Self::harmless(case, Operation::Check, Work::Nothing)
        }
    }

    /// What the state forbids.
    #[must_use]
    pub(crate) fn not_now(case: &Case) -> Self {
        Self::refused(case, vec![FieldProblem::new("", Text::problem_not_now, "")])
    }

    /// Takes over the order as it was stored, before it is sent.
    pub(crate) fn keep_order(&mut self, order: Order) {
        self.order_id = order.id;
        self.case.keep_order(order);
    }

    /// The term that the order delivers, to be written down before it is sent.
    pub(crate) fn term(&self, case: &Case, order: &Order) -> Option<Term> {
        let orders = matches!(self.operation, Operation::QuickOrder | Operation::Renew);
        orders.then(|| case.bound(order)).flatten()
    }

    /// The intent, of a change that has one.
    fn intent(&self) -> Intent {
        let stored = self.intent.clone();
        stored.unwrap_or_else(|| Intent::new(self.operation, self.case.now))
    }

    /// Sends it and stores nothing. With problems nothing is sent; what was sent before is only read after.
    #[must_use]
    pub(crate) fn carry_out(&self, client: &Client) -> Effect {
        let effect = match &self.work {
            Work::Nothing if self.problems.is_empty() => return self.settle(client),
            Work::Nothing => Effect::new(Outcome::Refused, ""),
            Work::Order(order) => order::carry_out(self, order, client),
            Work::Renew(request) => renew::carry_out(self, request, client),
            Work::Reissue(request) => reissue::carry_out(self, request, client),
            Work::Revoke(request) => revoke::carry_out(self, request, client),
            Work::Cancel(request) => cancel::carry_out(self, request, client),
            Work::AddSanVerification(request) => verification::carry_out(self, request, client),
            Work::AddEmailVerification(request) => verification::send_email(self, request, client),
            Work::Check => check::carry_out(self, client),
            Work::Csr(csr) => csr::keep(csr),
            Work::Installed => installed::keep(self),
        };
        self.problems.iter().cloned().fold(effect, Effect::telling)
    }

    /// Reads what became of it. Nothing is repeated but a revocation, which does no harm twice.
    #[must_use]
    pub(crate) fn settle(&self, client: &Client) -> Effect {
        let effect = match self.operation {
            Operation::QuickOrder => order::settle(self, client),
            Operation::Renew => renew::settle(self, client),
            Operation::Reissue => reissue::settle(self, client),
            Operation::Revoke => revoke::settle(self, client),
            Operation::Cancel => cancel::settle(self, client),
            Operation::AddSanVerification => verification::settle(self),
            Operation::AddEmailVerification => verification::settle_email(self, client),
            Operation::Check
            | Operation::Csr
            | Operation::Send
            | Operation::Instruct
            | Operation::Refresh
            | Operation::Installed
            | Operation::GiveUp
            | Operation::Reopen
            | Operation::Attach
            | Operation::Detach
            | Operation::Forget => Effect::new(Outcome::Away, "nothing is open"),
        };
        if !matches!(effect.outcome, Outcome::NotDone | Outcome::Refused)
            || self.operation.said_undone().is_none()
        {
            return effect;
        }
        let effect = Effect {
            outcome: Outcome::NotDone,
            ..effect
        };
        let mut changes = self.case.changes.iter();
        let change = changes.find(|change| change.id == self.change_id);
        if change.is_some_and(|change| self.case.is_done_again(change)) {
            return effect;
        }
        // Whoever asked for it counts on it.
        let about = self.change_id.to_string();
        effect
            .due(MailKind::Undone, about.as_str())
            .due(MailKind::NotDone, about)
    }

    /// What a change that failed leaves: nothing is under way, unless that is not known.
    fn failed(&self, error: &certum::Error) -> Effect {
        Effect::failed(error, self.case.reader.admin)
    }

    /// What a read that failed leaves: everything as it was.
    fn unread(&self, error: &certum::Error) -> Effect {
        Effect::unread(error, self.case.reader.admin)
    }
}

/// Whether an action can succeed now, else the plan that says so.
fn possible(case: &Case, action: Action) -> Result<(), Box<Plan>> {
    if case.allows(action) {
        Ok(())
    } else {
        Err(Box::new(Plan::not_now(case)))
    }
}
