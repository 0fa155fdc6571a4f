//! Renewing a certificate (C10): an order of its own, with the original's customer.

use certum::language::Text;
use time::Duration;

use super::issued;
use super::{Plan, Work, csr, possible, proving, revoke};
use crate::actions::Action;
use crate::attach::Found;
use crate::case::Case;
use crate::choice::USER_AGENT;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::intent::Intent;
use crate::numbers;
use crate::records::{Certificate, Change, Order, OrderNews};
use crate::rows;
use crate::words::{MailKind, Operation, OrderKind, OrderStatus, Outcome};
use certum::client::Client;
use certum::error::Error;
use certum::messages::{
    self, GetOrderByOrderId, GetOrdersByDateRange, GetSanVerificationState, OrderOption,
    PlacedOrder, RenewCertificate,
};

/// A lost renewal is looked for among the orders of this long after it was sent.
const RECORDED_WITHIN: Duration = Duration::days(1);

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::Renew) {
        return *refused;
    }
    match request(case, form) {
        Ok((request, names)) => {
            let intent = Intent {
                approving: request.san_approver.as_ref().map(Into::into),
                names,
                order: case.certum_id().to_owned(),
                customer: request.customer.clone(),
                product_code: request.product_code.clone(),
                serial: request.serial_number.clone().unwrap_or_default(),
                known: known(case),
                ..Intent::new(Operation::Renew, case.now)
            };
            Plan {
                detail: format!("{} {}", intent.serial, intent.product_code),
                order: Some(meant(case, &request)),
                ..Plan::new(case, intent, Work::Renew(Box::new(request)))
            }
        }
        Err(problems) => Plan::refused(case, problems),
    }
}

/// Certum's numbers of the orders that are this service's already.
fn known(case: &Case) -> Vec<String> {
    let placed = case.orders.iter().filter(|order| order.is_placed());
    let mut known: Vec<String> = placed.map(|order| order.certum_id.clone()).collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// The renewal's row, in the attempt of what it renews: that of one that was meant and never placed, where there is one.
fn meant(case: &Case, request: &RenewCertificate) -> Order {
    let unplaced = case.orders.iter().rfind(|order| {
        let open = |change: &Change| change.order_id == order.id;
        order.attempt == case.service.attempt
            && order.kind == OrderKind::Renewal
            && !order.is_placed()
            && !case.open_changes().any(open)
    });
    Order {
        id: unplaced.map_or(0, |unplaced| unplaced.id),
        service_id: case.service.service_id,
        attempt: case.service.attempt,
        kind: OrderKind::Renewal,
        number: String::new(),
        certum_id: String::new(),
        account_id: 0,
        product_code: request.product_code.clone(),
        customer: request.customer.clone(),
        status: None,
        verification: None,
        code_lost: false,
        steps: Vec::new(),
        san_states: Vec::new(),
        checked_at: None,
        tried_at: None,
        stale: false,
        csr: Some(request.csr.clone()),
        created_at: case.now,
    }
}

fn request(case: &Case, form: &Form) -> Result<(RenewCertificate, Vec<String>), Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut keep = |found: Vec<FieldProblem>| problems.extend(found);
    let certificate = revoke::chosen(case, form.get("serial"))
        .map_err(|problem| keep(vec![problem]))
        .ok();
    let hosts = certificate.map_or_else(Vec::new, Certificate::host_names);
    let rows = rows::from_names(&hosts);
    let names = rows::names(&rows);
    let text = form
        .filled("csr")
        .or(case.service.next_csr.as_deref())
        .unwrap_or_default();
    let pem = certificate.map_or("", |certificate| certificate.pem.as_str());
    let csr = csr::read(text, pem).map_err(&mut keep).ok();
    let approver = proving::wanted(case, rows, form).unwrap_or_else(|found| {
        keep(found);
        None
    });
    let code = case.renewal_code();
    if code.is_none() {
        keep(vec![FieldProblem::new(
            "productCode",
            Text::problem_not_renewable,
            "",
        )]);
    }
    let (Some(csr), Some(certificate), Some(code), true) =
        (csr, certificate, code, problems.is_empty())
    else {
        return Err(problems);
    };
    let customer = match case.customer() {
        "" => case.customers_name(),
        customer => customer.to_owned(),
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

pub(super) fn carry_out(plan: &Plan, request: &RenewCertificate, client: &Client) -> Effect {
    match late(plan, client) {
        Ok(Some(order)) => return found(plan, client, &order),
        Ok(None) => {}
        Err(error) => return plan.unread(&error).closed(),
    }
    match client.renew_certificate(request) {
        Ok(PlacedOrder {
            order_id,
            verification,
        }) => placed(plan, &order_id, OrderStatus::Awaiting).with(proving::wanted_now(
            verification.as_ref(),
            request.san_approver.as_ref(),
        )),
        Err(error) => csr::refused(plan, &error, plan.failed(&error)),
    }
}

/// A renewal that was sent before, was not found then, and is there all the same by now.
fn late(plan: &Plan, client: &Client) -> certum::Result<Option<messages::OrderStatus>> {
    let newest = |outcome| plan.case.last_with(Operation::Renew, outcome);
    let missed = newest(Outcome::NotDone);
    let missed =
        missed.filter(|missed| newest(Outcome::Done).is_none_or(|done| done.id < missed.id));
    match missed.and_then(|missed| missed.intent.as_ref()) {
        Some(intent) => find(intent, client),
        None => Ok(None),
    }
}

fn found(plan: &Plan, client: &Client, order: &messages::OrderStatus) -> Effect {
    let status = OrderStatus::parse(&order.order_status);
    let effect = placed(plan, &order.order_id, status.clone());
    let found = issued::Found {
        order_id: &order.order_id,
        status,
    };
    found.complete(plan, client, effect)
}

/// The service is about the renewal from now on; the original and its certificates stay.
fn placed(plan: &Plan, order_id: &str, status: OrderStatus) -> Effect {
    let news = OrderNews {
        certum_id: Some(order_id.to_owned()),
        status: Some(Some(status)),
        checked_at: Some(Some(plan.case.now)),
        ..OrderNews::default()
    };
    Effect {
        service: csr::used_up(plan),
        ..Effect::new(Outcome::Done, order_id)
    }
    .with(news)
    .taking_over(plan.order_id)
    .due(MailKind::Publish, order_id)
}

pub(super) fn settle(plan: &Plan, client: &Client) -> Effect {
    let intent = plan.intent();
    match find(&intent, client) {
        Ok(Some(order)) => found(plan, client, &order),
        Ok(None) if intent.is_in_flight(plan.case.now) => {
            Effect::new(Outcome::Unknown, "nothing found yet")
        }
        Ok(None) => Effect::new(Outcome::NotDone, "the customer has no new order"),
        Err(error) => plan.unread(&error),
    }
}

/// The customer's order with the renewal code that was made since, and was not known before. A customer that was named
/// elsewhere may be several services': there the names tell.
fn find(intent: &Intent, client: &Client) -> certum::Result<Option<messages::OrderStatus>> {
    let may_be_shared = numbers::service_of_customer(&intent.customer).is_none();
    let range = GetOrdersByDateRange {
        from_date: intent.since(),
        order_option: Some(OrderOption::STATUS),
        page_number: None,
        to_date: intent.moment() + RECORDED_WITHIN,
    };
    let ours = |order: &messages::OrderStatus| {
        order.customer == intent.customer
            && order.product_code == intent.product_code
            && OrderStatus::parse(&order.order_status) != OrderStatus::Rejected
            && !intent.known.contains(&order.order_id)
    };
    let mut newest: Option<messages::OrderStatus> = None;
    for page in client.pages(range) {
        let orders = page?.orders.into_iter();
        for found in orders.filter_map(|order| order.order_status).filter(ours) {
            let is_newer = newest
                .as_ref()
                .is_none_or(|newest| newest.order_date <= found.order_date);
            if is_newer && (!may_be_shared || has_names(client, &found, &intent.names)?) {
                newest = Some(found);
            }
        }
    }
    Ok(newest)
}

/// Whether an order is for names, as far as Certum tells: its certificate's, before there is one those that it waits for.
fn has_names(
    client: &Client,
    order: &messages::OrderStatus,
    names: &[String],
) -> certum::Result<bool> {
    let request = GetOrderByOrderId {
        order_id: order.order_id.clone(),
        order_option: Some(OrderOption {
            certificate_details: Some(true),
            order_details: Some(false),
            order_status: Some(true),
        }),
    };
    let mut found = Found::all(client.get_order_by_order_id(&request)?.orders);
    let Some(found) = found.first_mut() else {
        return Ok(true);
    };
    if found.is_unnamed() {
        let request = GetSanVerificationState {
            order_id: order.order_id.clone(),
        };
        match client.get_san_verification_state(&request) {
            Ok(states) => found.name(states.verifications.into_iter().map(|name| name.fqdn)),
            Err(Error::Refused(_)) => return Ok(true),
            Err(error) => return Err(error),
        }
    }
    Ok(found.is_for(names))
}
