//! Placing an order: one purchase is one order, whatever is lost or sent twice.

use super::issued::Found;
use super::{Plan, Work, proving, recognised};
use crate::actions::Phase;
use crate::case::Case;
use crate::choice::Choice;
use crate::effect::{Effect, is_refused};
use crate::form::{FieldProblem, Form};
use crate::intent::Intent;
use crate::numbers;
use crate::records::{Order, OrderNews, ServiceNews};
use crate::words::{MailKind, Operation, OrderKind, OrderStatus, Outcome};
use certum::client::Client;
use certum::error::Error;
use certum::language::Text;
use certum::messages::{
    GetOrderByOrderId, ListedOrder, OrderOption, QuickOrder, ValidateOrderParameters,
};

/// "The order number is taken": perhaps by our own order, sent before.
const NUMBER_TAKEN: i64 = 1012;

/// `orderID` wrong, unknown, and order not found.
const NO_SUCH_ORDER: [i64; 3] = [1013, 1033, 2131];

pub(crate) fn plan(case: &Case) -> Plan {
    // One that is sent again is neither open nor placed.
    if case.phase() != Phase::Configuring && !case.is_sent_again {
        return Plan::not_now(case);
    }
    let Some(draft) = case.draft() else {
        let missing = FieldProblem::new("csr", Text::problem_csr_missing, "");
        return Plan::refused(case, vec![missing]);
    };
    let choice = case.chosen(&draft).unwrap_or_else(|| {
        let nothing = Form::default();
        Choice::read(&case.settings, &draft, &nothing, case.now)
    });
    let problems = [draft.problems.clone(), choice.problems.clone()].concat();
    if !problems.is_empty() {
        return Plan::refused(case, problems);
    }
    let service = &case.service;
    let number = numbers::order_number(&case.installation, service.service_id, service.attempt);
    let customer = case.customers_name();
    let language = case.mail_language;
    let order = choice.order(&case.settings, &draft, &number, &customer, language);
    let product_code = order.order_parameters.product_code.clone();
    let intent = Intent {
        approving: order.san_approver.as_ref().map(Into::into),
        names: order.san_entries.clone(),
        product_code: product_code.clone(),
        order: number.clone(),
        customer: customer.clone(),
        ..Intent::new(Operation::QuickOrder, case.now)
    };
    let csr = order.order_parameters.csr.clone();
    let meant = meant(case, number, customer, product_code, csr);
    Plan {
        detail: order.san_entries.join(" "),
        order_id: meant.id,
        order: Some(meant),
        ..Plan::new(case, intent, Work::Order(Box::new(order)))
    }
}

/// The order's row: the one under its number, where it was meant before.
fn meant(
    case: &Case,
    number: String,
    customer: String,
    product_code: String,
    csr: String,
) -> Order {
    let known = case.unplaced();
    Order {
        id: known.map_or(0, |known| known.id),
        service_id: case.service.service_id,
        attempt: case.service.attempt,
        kind: OrderKind::New,
        number,
        certum_id: String::new(),
        account_id: known.map_or(0, |known| known.account_id),
        product_code,
        customer,
        status: None,
        verification: None,
        code_lost: false,
        steps: Vec::new(),
        san_states: Vec::new(),
        checked_at: None,
        tried_at: None,
        stale: false,
        csr: Some(csr),
        created_at: known.map_or(case.now, |known| known.created_at),
    }
}

pub(super) fn carry_out(plan: &Plan, order: &QuickOrder, client: &Client) -> Effect {
    let question = ValidateOrderParameters(order.clone());
    match client.validate_order_parameters(&question) {
        Ok(_) => {}
        Err(error) if is_refused(&error, &[NUMBER_TAKEN]) => return taken(plan, &error, client),
        Err(
            error @ (Error::Refused(_) | Error::Credentials { .. } | Error::InvalidInput { .. }),
        ) => {
            return unplaced(plan, plan.failed(&error));
        }
        Err(error) => return unplaced(plan, plan.unread(&error).closed()),
    }
    match client.quick_order(order) {
        // The library compared number, customer and product.
        Ok(placed) if placed.found => settle(plan, client),
        Ok(placed) => {
            let proof = placed.order.verification.as_ref();
            self::placed(plan, &placed.order.order_id, OrderStatus::Awaiting)
                .with(proving::wanted_now(proof, order.san_approver.as_ref()))
        }
        Err(error) if is_refused(&error, &[NUMBER_TAKEN]) => taken(plan, &error, client),
        Err(error) => unplaced(plan, plan.failed(&error)),
    }
}

/// What is not placed leaves nothing open. One that was sent before stays open until Certum answers, so that it is
/// sent again.
fn unplaced(plan: &Plan, effect: Effect) -> Effect {
    Effect {
        is_open: effect.is_open || (effect.outcome == Outcome::Away && plan.case.is_sent_again),
        ..effect
    }
}

/// Our number is taken: by what we sent before, or by another order.
fn taken(plan: &Plan, error: &Error, client: &Client) -> Effect {
    match settle(plan, client) {
        // Taken, and nothing there: it is not known what to make of it.
        effect if effect.outcome == Outcome::NotDone => plan.failed(error),
        // It is not known any more that nothing was sent.
        effect => effect,
    }
}

pub(super) fn settle(plan: &Plan, client: &Client) -> Effect {
    let intent = plan.intent();
    let order = match read(client, &intent.order) {
        Ok(order) => order,
        Err(error) => return plan.unread(&error),
    };
    match recognised::order(plan, client, order.as_ref()) {
        Ok(Outcome::Foreign) => foreign(),
        Ok(Outcome::NotDone) => Effect::new(Outcome::NotDone, "Certum has no such order"),
        Ok(_) => match order.and_then(|order| order.order_status) {
            Some(order) => {
                let status = OrderStatus::parse(&order.order_status);
                found(plan, client, &order.order_id, status)
            }
            None => Effect::new(Outcome::NotDone, "Certum has no such order"),
        },
        Err(error) => plan.unread(&error),
    }
}

/// The order of a number; `None` where Certum knows none.
fn read(client: &Client, number: &str) -> certum::Result<Option<ListedOrder>> {
    let request = GetOrderByOrderId {
        order_id: number.to_owned(),
        order_option: Some(OrderOption {
            certificate_details: Some(true),
            order_details: Some(true),
            order_status: Some(true),
        }),
    };
    match client.get_order_by_order_id(&request) {
        Ok(answer) => Ok(answer.orders.into_iter().next()),
        Err(error) if is_refused(&error, &NO_SUCH_ORDER) => Ok(None),
        Err(error) => Err(error),
    }
}

fn placed(plan: &Plan, order_id: &str, status: OrderStatus) -> Effect {
    let news = OrderNews {
        certum_id: Some(order_id.to_owned()),
        status: Some(Some(status)),
        checked_at: Some(Some(plan.case.now)),
        ..OrderNews::default()
    };
    Effect {
        service: ServiceNews {
            problems: Some(Vec::new()),
            ..ServiceNews::default()
        },
        ..Effect::new(Outcome::Done, order_id)
    }
    .with(news)
    .taking_over(plan.order_id)
    .due(MailKind::Publish, plan.intent().order)
}

fn found(plan: &Plan, client: &Client, order_id: &str, status: OrderStatus) -> Effect {
    let effect = placed(plan, order_id, status.clone());
    Found { order_id, status }.complete(plan, client, effect)
}

/// The number is another order's: the order stays open until somebody has looked at it.
fn foreign() -> Effect {
    Effect::new(
        Outcome::Foreign,
        "The order number belongs to another order at Certum",
    )
    .telling(FieldProblem::new("", Text::problem_number_taken, ""))
}
