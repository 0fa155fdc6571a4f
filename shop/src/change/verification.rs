//! Another method, or a new code (C7); for products without names the e-mail once more.

use certum::language::Text;
use time::Duration;

use super::{Plan, Work, possible, proving};
use crate::actions::Action;
use crate::case::Case;
use crate::effect::{Effect, is_refused};
use crate::form::{FieldProblem, Form};
use crate::intent::Intent;
use crate::moment;
use crate::proof::Proof;
use crate::records::OrderNews;
use crate::rows;
use crate::words::{CodeLost, Operation, Outcome};
use certum::client::Client;
use certum::messages::{AddEmailVerification, AddSanVerification, GetEmailVerification};

/// "Messages are still valid, none was sent."
const STILL_VALID: i64 = 1114;

/// How far Certum's clock may be behind ours; sending an e-mail once too often does no harm.
const CLOCKS_DIFFER: Duration = Duration::minutes(2);

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::ProveAnew) {
        return *refused;
    }
    let order_id = case.certum_id().to_owned();
    if !case.has_names() {
        let intent = Intent {
            order: order_id.clone(),
            ..Intent::new(Operation::AddEmailVerification, case.now)
        };
        let work = Work::AddEmailVerification(AddEmailVerification { order_id });
        return Plan::new(case, intent, work);
    }
    let rows = case.rows_to_prove();
    let names = rows::names(&rows);
    let approver = match proving::wanted(case, rows, form) {
        Ok(approver) => approver,
        Err(problems) => return Plan::refused(case, problems),
    };
    let intent = Intent {
        order: order_id.clone(),
        names,
        approving: approver.as_ref().map(Into::into),
        ..Intent::new(Operation::AddSanVerification, case.now)
    };
    let method = approver.as_ref().map(|approver| approver.method.clone());
    let request = AddSanVerification {
        san_approver: approver,
        order_id,
    };
    Plan {
        detail: method.unwrap_or_default(),
        ..Plan::new(case, intent, Work::AddSanVerification(request))
    }
}

pub(super) fn carry_out(plan: &Plan, request: &AddSanVerification, client: &Client) -> Effect {
    let approver = request.san_approver.as_ref();
    match client.add_san_verification(request) {
        Ok(answer) => Effect::new(Outcome::Done, "")
            .with(OrderNews {
                san_states: Some(Vec::new()),
                ..OrderNews::default()
            })
            .with(proving::wanted_now(answer.verification.as_ref(), approver)),
        Err(error) if is_refused(&error, &[proving::UNCHANGED]) => {
            let effect = plan.failed(&error);
            // Certum's sentence says that the code of before still counts, which helps nobody who has lost it.
            let stored = plan.case.verification();
            let known = stored.is_some_and(|proof| !proof.code.is_empty());
            let method = "approver.method";
            let problems = if known {
                let told = effect.problems.into_iter();
                told.map(|problem| FieldProblem::saying(method, problem.said))
                    .collect()
            } else {
                vec![FieldProblem::new(method, Text::problem_another_method, "")]
            };
            let effect = Effect { problems, ..effect };
            match stored.filter(|proof| !known && is_asked(proof, request)) {
                Some(proof) => effect.with(proving::without_code(proof, CodeLost::Unchanged)),
                None => effect,
            }
        }
        Err(error) => plan.failed(&error),
    }
}

/// Whether a proof is by the method that was asked for.
fn is_asked(proof: &Proof, request: &AddSanVerification) -> bool {
    let approver = request.san_approver.as_ref();
    approver.is_some_and(|approver| approver.method == proof.method)
}

/// No reading tells whether a code was made, and an earlier one may not count any more: a person may ask for another.
pub(super) fn settle(plan: &Plan) -> Effect {
    let effect = Effect::new(Outcome::NotDone, "the code is not known").telling(FieldProblem::new(
        "",
        Text::problem_code_doubtful,
        "",
    ));
    match plan.case.verification() {
        Some(proof) => effect.with(proving::without_code(proof, CodeLost::Doubtful)),
        None => effect,
    }
}

pub(super) fn send_email(plan: &Plan, request: &AddEmailVerification, client: &Client) -> Effect {
    match client.add_email_verification(request) {
        Ok(()) => Effect::new(Outcome::Done, ""),
        Err(error) if is_refused(&error, &[STILL_VALID]) => {
            Effect::new(Outcome::Done, "the e-mail sent before is still valid")
                .telling(FieldProblem::new("", Text::problem_email_still_valid, ""))
        }
        Err(error) => plan.failed(&error),
    }
}

pub(super) fn settle_email(plan: &Plan, client: &Client) -> Effect {
    let intent = plan.intent();
    let order_id = intent.order.clone();
    let read = client.get_email_verification(&GetEmailVerification { order_id });
    let sent = match read {
        Ok(answer) => answer.verification.and_then(|state| state.send_date),
        Err(error) => return plan.unread(&error),
    };
    let since = intent.moment() - CLOCKS_DIFFER;
    match sent {
        Some(sent) if sent >= since => {
            Effect::new(Outcome::Done, format!("sent {}", moment::stamp(sent)))
        }
        _ => Effect::new(Outcome::NotDone, "no e-mail was sent since"),
    }
}
