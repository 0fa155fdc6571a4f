//! Placing an order: one purchase is one order, whatever is lost or sent twice.

use super::effect::is_refused;
use super::intent::nothing_open;
use super::issued::Found;
use super::{Change, Effect, Intent, Outcome, Work, proving, settled};
use crate::actions::Phase;
use crate::choice::Choice;
use crate::form::{FieldProblem, Form};
use crate::journal;
use crate::purchase::Purchase;
use crate::stored;
use certum::client::Client;
use certum::error::Error;
use certum::messages::{
    GetOrderByOrderId, OrderOption, OrderStatus, QuickOrder, ValidateOrderParameters,
};

const OPERATION: &str = "quickOrder";

/// "The order number is taken": perhaps by our own order, sent before.
const NUMBER_TAKEN: i64 = 1012;

/// In seconds: what is sent again is sent right after it was found not to have arrived.
const SENT_AGAIN_WITHIN: i64 = 300;

/// `orderID` wrong, unknown, and order not found.
const NO_SUCH_ORDER: [i64; 3] = [1013, 1033, 2131];

pub(super) fn plan(purchase: &Purchase) -> Change {
    if purchase.phase() != Phase::Configuring {
        return Change::not_now(purchase);
    }
    let Some(draft) = purchase.draft() else {
        let missing = FieldProblem::new("csr", "csr_missing", "");
        return Change::refused(purchase, vec![missing]);
    };
    let choice = purchase.chosen(&draft).unwrap_or_else(|| {
        let nothing = Form::default();
        Choice::read(&purchase.settings, &draft, &nothing, purchase.language)
    });
    let problems = [draft.problems.clone(), choice.problems.clone()].concat();
    if !problems.is_empty() {
        return Change::refused(purchase, problems);
    }
    let number = journal::order_number(
        &purchase.installation,
        purchase.service_id,
        purchase.attempt,
    );
    let customer = journal::customer(purchase.client_id, purchase.service_id);
    let language = purchase.mail_language;
    let order = choice.order(&purchase.settings, &draft, &number, &customer, language);
    let intent = Intent {
        approving: order.san_approver.as_ref().map(Into::into),
        names: order.san_entries.clone(),
        product_code: order.order_parameters.product_code.clone(),
        order: number.clone(),
        customer: customer.clone(),
        again: purchase.is_sent_again(),
        ..Intent::new(OPERATION, purchase.now)
    };
    let mut change = Change {
        detail: stored::write(&order.san_entries),
        ..Change::sending(purchase, intent, Work::Order(Box::new(order)))
    };
    change.columns.insert("number", number.into());
    change.columns.insert("customer", customer.into());
    let code = change.intent.product_code.as_str().into();
    change.columns.insert("product_code", code);
    change
}

impl Purchase {
    /// Whether it was sent before, and Certum was just read to have no such order.
    pub(crate) fn is_sent_again(&self) -> bool {
        let absent = Intent::read(&self.intent).and_then(|intent| intent.absent);
        let age = absent.map(|at| self.now.unix_timestamp() - at);
        age.is_some_and(|age| age < SENT_AGAIN_WITHIN)
    }
}

/// The intent of an order that was sent before intents were stored.
pub(super) fn intent_of_before(purchase: &Purchase) -> Option<Intent> {
    let ours = matches!(purchase.operation.as_str(), "" | OPERATION);
    (ours && purchase.certum_id.is_empty() && !purchase.number.is_empty()).then(|| Intent {
        order: purchase.number.clone(),
        customer: purchase.customer.clone(),
        product_code: purchase.product_code.clone(),
        ..Intent::new(OPERATION, purchase.now)
    })
}

pub(super) fn carry_out(change: &Change, order: &QuickOrder, client: &Client) -> Effect {
    let question = ValidateOrderParameters(order.clone());
    match client.validate_order_parameters(&question) {
        Ok(_) => {}
        Err(error) if is_refused(&error, &[NUMBER_TAKEN]) => return taken(change, &error, client),
        Err(
            error @ (Error::Refused(_) | Error::Credentials { .. } | Error::InvalidInput { .. }),
        ) => {
            return unplaced(change, change.failed(&error));
        }
        Err(error) => return unplaced(change, change.unread(&error)),
    }
    match client.quick_order(order) {
        Ok(placed) if placed.found => found(change, client, &placed.order.order_id, "AWAITING"),
        Ok(placed) => {
            let prefix = order.san_approver.as_ref();
            let prefix = prefix.and_then(|approver| approver.email_prefix.as_deref());
            let proof = placed.order.verification.as_ref();
            self::placed(change, &placed.order.order_id, "AWAITING")
                .with_all(proving::column(proof, prefix))
        }
        Err(error) if is_refused(&error, &[NUMBER_TAKEN]) => taken(change, &error, client),
        Err(error) => unplaced(change, change.failed(&error)),
    }
}

/// What is not placed leaves nothing open. One that was sent before stays open until Certum answers, so that it is
/// sent again.
fn unplaced(change: &Change, effect: Effect) -> Effect {
    match effect.outcome {
        Outcome::Unknown => effect,
        Outcome::Away if change.intent.again => effect.with_all(change.intent.columns()),
        _ => effect.with_all(nothing_open()),
    }
}

/// Our number is taken: by what we sent before, or by another order.
fn taken(change: &Change, error: &Error, client: &Client) -> Effect {
    match settle(change, client) {
        // Taken, and nothing there: it is not known what to make of it.
        effect if effect.outcome == Outcome::NotDone => change.failed(error),
        // It is not known any more that nothing was sent.
        effect => effect,
    }
}

pub(super) fn settle(change: &Change, client: &Client) -> Effect {
    let intent = &change.intent;
    let order = match read(client, &intent.order) {
        Ok(order) => order,
        Err(error) => return change.unread(&error),
    };
    let told = order
        .as_ref()
        .map(|order| (order.customer.as_str(), order.product_code.as_str()));
    match (
        journal::outcome(&intent.customer, &intent.product_code, told),
        order,
    ) {
        (journal::Outcome::Placed, Some(order)) => {
            found(change, client, &order.order_id, &order.order_status)
        }
        (journal::Outcome::Foreign, _) => foreign(change),
        _ => {
            let absent = Intent {
                absent: Some(change.purchase.now.unix_timestamp()),
                ..intent.clone()
            };
            settled(Outcome::NotDone, "Certum has no such order").with("intent", absent.json())
        }
    }
}

/// The order of a number; `None` where Certum knows none.
fn read(client: &Client, number: &str) -> certum::Result<Option<OrderStatus>> {
    let request = GetOrderByOrderId {
        order_id: number.to_owned(),
        order_option: Some(OrderOption {
            certificate_details: Some(false),
            order_details: Some(false),
            order_status: Some(true),
        }),
    };
    match client.get_order_by_order_id(&request) {
        Ok(answer) => Ok(answer
            .orders
            .into_iter()
            .find_map(|order| order.order_status)),
        Err(error) if is_refused(&error, &NO_SUCH_ORDER) => Ok(None),
        Err(error) => Err(error),
    }
}

fn placed(change: &Change, order_id: &str, status: &str) -> Effect {
    settled(Outcome::Done, order_id)
        .with("certum_id", order_id)
        .with("order_status", status)
        .with("problems", serde_json::Value::Null)
        .with("checked_at", stored::stamp(change.purchase.now))
        .due("publish", change.intent.order.as_str())
}

fn found(change: &Change, client: &Client, order_id: &str, status: &str) -> Effect {
    let found = Found { order_id, status };
    found.complete(change, client, placed(change, order_id, status))
}

/// The number is another order's: the order stays open until somebody has looked at it.
fn foreign(change: &Change) -> Effect {
    let intent = Intent {
        foreign: true,
        ..change.intent.clone()
    };
    Effect::new(
        Outcome::Foreign,
        "The order number belongs to another order at Certum",
    )
    .with_all(intent.columns())
    .telling(FieldProblem::new("", "number_taken", ""))
}
