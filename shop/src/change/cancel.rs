//! Cancelling an order that is not issued (D1).

use super::revoke::note;
use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::effect::{Effect, is_refused};
use crate::form::{FieldProblem, Form};
use crate::intent::Intent;
use crate::records::OrderNews;
use crate::refresh;
use crate::words::{Operation, OrderStatus, Outcome};
use certum::client::Client;
use certum::language::Text;
use certum::messages::{CancelOrder, CancelParameters, GetOrderState};

/// "The order is cancelled already."
const CANCELLED_ALREADY: i64 = 1151;

/// "The order is issued" and "its certificate has ended".
const ISSUED_ALREADY: [i64; 2] = [1136, 1137];

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::Cancel) {
        return *refused;
    }
    let (note, problem) = note(form);
    if let Some(problem) = problem {
        return Plan::refused(case, vec![problem]);
    }
    let order_id = case.certum_id().to_owned();
    let request = CancelOrder {
        parameters: CancelParameters {
            note,
            order_id: order_id.clone(),
        },
    };
    let intent = Intent {
        order: order_id.clone(),
        ..Intent::new(Operation::Cancel, case.now)
    };
    Plan {
        detail: order_id,
        ..Plan::new(case, intent, Work::Cancel(request))
    }
}

pub(super) fn carry_out(plan: &Plan, request: &CancelOrder, client: &Client) -> Effect {
    match client.cancel_order(request) {
        Ok(()) => cancelled(plan, ""),
        Err(error) if is_refused(&error, &[CANCELLED_ALREADY]) => {
            cancelled(plan, "it was cancelled before")
        }
        Err(error) if is_refused(&error, &ISSUED_ALREADY) => issued(plan, client),
        Err(error) => plan.failed(&error),
    }
}

/// Nothing is left to cancel: what was issued is read, so that it can be revoked where it is to end.
fn issued(plan: &Plan, client: &Client) -> Effect {
    let read = refresh::one(client, &plan.case);
    let effect = Effect::new(Outcome::Done, "it is issued, there is nothing to cancel")
        .telling(FieldProblem::new("", Text::problem_nothing_to_cancel, ""));
    if read.outcome != Outcome::Done {
        return effect.with(OrderNews {
            stale: Some(true),
            ..OrderNews::default()
        });
    }
    Effect {
        certificates: read.certificates,
        events: read.events,
        ..effect.with(read.order)
    }
}

pub(super) fn settle(plan: &Plan, client: &Client) -> Effect {
    let order_id = plan.intent().order;
    let status = match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) => OrderStatus::parse(&state.order_status),
        Err(error) => return plan.unread(&error),
    };
    if status == OrderStatus::Rejected {
        return cancelled(plan, "found cancelled");
    }
    let effect = Effect::new(Outcome::NotDone, format!("found {status}"));
    Effect {
        order_id: Some(plan.order_id),
        ..effect.with(OrderNews {
            status: Some(Some(status)),
            ..OrderNews::default()
        })
    }
}

/// After a cancelled renewal the service is about the certificate's own order again.
fn cancelled(plan: &Plan, detail: &str) -> Effect {
    let rejected = OrderNews {
        status: Some(Some(OrderStatus::Rejected)),
        // What was to be published is done with.
        verification: Some(None),
        ..OrderNews::default()
    };
    let effect = Effect::new(Outcome::Done, detail).with(rejected);
    let newest = plan.case.current().map(|newest| newest.order_id);
    let before = newest.filter(|before| *before != plan.order_id);
    Effect {
        order_id: Some(plan.order_id),
        about: before,
        ..effect
    }
}
