//! Renewing a certificate (C10): an order of its own, with the original's customer.

use serde_json::Value;
use time::Duration;

use super::issued::Found;
use super::{Change, Effect, Intent, Outcome, Work, csr, possible, proving, revoke, settled};
use crate::actions::Action;
use crate::choice::USER_AGENT;
use crate::form::{FieldProblem, Form};
use crate::journal;
use crate::purchase::Purchase;
use crate::rows;
use crate::stored::{self, StoredCertificate};
use certum::catalogue;
use certum::client::Client;
use certum::messages::{
    GetOrdersByDateRange, OrderOption, OrderStatus, PlacedOrder, RenewCertificate,
};

/// A lost renewal is looked for among the orders of this long after it was sent.
const RECORDED_WITHIN: Duration = Duration::days(1);

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Renew) {
        return *refused;
    }
    match request(purchase, form) {
        Ok((request, names)) => {
            let intent = Intent {
                approving: request.san_approver.as_ref().map(Into::into),
                names,
                order: purchase.certum_id.clone(),
                customer: request.customer.clone(),
                product_code: request.product_code.clone(),
                serial: request.serial_number.clone().unwrap_or_default(),
                known: known(purchase),
                ..Intent::new("renewCertificate", purchase.now)
            };
            Change {
                detail: format!("{} {}", intent.serial, intent.product_code),
                ..Change::sending(purchase, intent, Work::Renew(Box::new(request)))
            }
        }
        Err(problems) => Change::refused(purchase, problems),
    }
}

/// Certum's numbers of the orders that are this purchase's already.
fn known(purchase: &Purchase) -> Vec<String> {
    let older = purchase
        .certificates
        .iter()
        .map(|certificate| &certificate.certum_id);
    let mut known: Vec<String> = older.chain([&purchase.certum_id]).cloned().collect();
    known.retain(|order| !order.is_empty());
    known.sort_unstable();
    known.dedup();
    known
}

fn request(
    purchase: &Purchase,
    form: &Form,
) -> Result<(RenewCertificate, Vec<String>), Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut keep = |found: Vec<FieldProblem>| problems.extend(found);
    let certificate = revoke::chosen(purchase, form.get("serial"))
        .map_err(|problem| keep(vec![problem]))
        .ok();
    let hosts = certificate.map_or_else(Vec::new, StoredCertificate::host_names);
    let rows = rows::from_names(&hosts);
    let names = rows::names(&rows);
    let text = form.filled("csr").unwrap_or(&purchase.next_csr);
    let pem = certificate.map_or("", |certificate| certificate.pem.as_str());
    let csr = csr::read(purchase, text, pem).map_err(&mut keep).ok();
    let approver = proving::wanted(purchase, rows, form).unwrap_or_else(|found| {
        keep(found);
        None
    });
    let code = purchase.renewal_code();
    if code.is_none() {
        keep(vec![FieldProblem::new("productCode", "not_renewable", "")]);
    }
    let (Some(csr), Some(certificate), Some(code), true) =
        (csr, certificate, code, problems.is_empty())
    else {
        return Err(problems);
    };
    let customer = if purchase.customer.is_empty() {
        journal::customer(purchase.client_id, purchase.service_id)
    } else {
        purchase.customer.clone()
    };
    let request = RenewCertificate {
        san_approver: approver,
        csr: csr.pem(),
        customer,
        product_code: code,
        serial_number: Some(certificate.serial.clone()),
        user_agent: Some(USER_AGENT.to_owned()),
        ..RenewCertificate::default()
    };
    Ok((request, names))
}

impl Purchase {
    /// The code that renews what was ordered, also where that was a renewal itself.
    pub(crate) fn renewal_code(&self) -> Option<String> {
        let ordered = match self.product_code.as_str() {
            "" => self.settings.product.as_ref()?.code,
            code => code.parse().ok()?,
        };
        let issue = catalogue::issue_code(ordered).unwrap_or(ordered);
        catalogue::renewal_code(issue).map(|code| format!("{code:03}"))
    }
}

pub(super) fn carry_out(change: &Change, request: &RenewCertificate, client: &Client) -> Effect {
    match client.renew_certificate(request) {
        Ok(PlacedOrder {
            order_id,
            verification,
        }) => {
            let prefix = request.san_approver.as_ref();
            let prefix = prefix.and_then(|approver| approver.email_prefix.as_deref());
            placed(change, &order_id)
                .with("order_status", "AWAITING")
                .with_all(proving::column(verification.as_ref(), prefix))
        }
        Err(error) => change.failed(&error),
    }
}

/// The renewal takes the original's place in the row; its certificates stay.
fn placed(change: &Change, order_id: &str) -> Effect {
    settled(Outcome::Done, order_id)
        .with("certum_id", order_id)
        .with("product_code", change.intent.product_code.as_str())
        .with("steps", Value::Null)
        .with("san_states", Value::Null)
        .with("next_csr", Value::Null)
        .with("checked_at", stored::stamp(change.purchase.now))
        .due("publish", order_id)
}

pub(super) fn settle(change: &Change, client: &Client) -> Effect {
    match find(change, client) {
        Ok(Some(order)) => {
            let found = Found {
                order_id: &order.order_id,
                status: &order.order_status,
            };
            found.complete(change, client, placed(change, &order.order_id))
        }
        Ok(None) if change.intent.is_in_flight(change.purchase.now) => {
            Effect::new(Outcome::Unknown, "nothing found yet")
        }
        Ok(None) => settled(Outcome::NotDone, "the customer has no new order"),
        Err(error) => change.unread(&error),
    }
}

/// The customer's order with the renewal code that was made since, and was not known before.
fn find(change: &Change, client: &Client) -> certum::Result<Option<OrderStatus>> {
    let intent = &change.intent;
    let range = GetOrdersByDateRange {
        from_date: intent.since(),
        order_option: Some(OrderOption {
            certificate_details: Some(false),
            order_details: Some(false),
            order_status: Some(true),
        }),
        page_number: None,
        to_date: intent.moment() + RECORDED_WITHIN,
    };
    let ours = |order: &OrderStatus| {
        order.customer == intent.customer
            && order.product_code == intent.product_code
            && order.order_status != "REJECTED"
            && !intent.known.contains(&order.order_id)
    };
    let mut newest: Option<OrderStatus> = None;
    for page in client.pages(range) {
        let orders = page?.orders.into_iter();
        let found = orders.filter_map(|order| order.order_status).filter(ours);
        newest = newest
            .into_iter()
            .chain(found)
            .max_by_key(|order| order.order_date);
    }
    Ok(newest)
}
