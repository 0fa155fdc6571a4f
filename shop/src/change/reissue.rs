//! Reissuing a certificate within its order (C11).

use certum::language::Text;
use time::Duration;

use super::issued::Found;
use super::{Plan, Work, csr, possible, proving, revoke};
use crate::actions::Action;
use crate::case::Case;
use crate::choice::USER_AGENT;
use crate::draft;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::intent::Intent;
use crate::records::{Certificate, Order, OrderNews};
use crate::rows::{self, Row};
use crate::words::{MailKind, Operation, OrderStatus, Outcome};
use certum::client::Client;
use certum::error::Error;
use certum::messages::{
    GetOrderByOrderId, GetOrderState, ListedOrder, OrderOption, ReissueCertificate,
};
use certum::x509::{HostName, normalise_serial};

/// A lost reissue of which nothing shows for so long counts as not carried out, though the order changed.
const SHOWN_WITHIN: Duration = Duration::days(1);

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::Reissue) {
        return *refused;
    }
    match request(case, form) {
        Ok((request, names, order_id)) => {
            let serial = request.serial_number.clone().unwrap_or_default();
            let intent = Intent {
                approving: request.san_approver.as_ref().map(Into::into),
                order: case.number_of(order_id).to_owned(),
                serial,
                names,
                ..Intent::new(Operation::Reissue, case.now)
            };
            Plan {
                detail: format!("{} {}", intent.serial, request.san_entries.join(" ")),
                // Not the present one after a renewal that was refused.
                order_id,
                // The certificates in force keep the CSR that they were made of.
                order: case.order_of_id(order_id).map(|order| Order {
                    csr: request.csr.clone(),
                    ..order.clone()
                }),
                ..Plan::new(case, intent, Work::Reissue(Box::new(request)))
            }
        }
        Err(problems) => Plan::refused(case, problems),
    }
}

/// The request, the names of the certificate to come, and the certificate's order.
fn request(
    case: &Case,
    form: &Form,
) -> Result<(ReissueCertificate, Vec<String>, u64), Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut keep = |found: Vec<FieldProblem>| problems.extend(found);
    let certificate = revoke::chosen(case, form.get("serial"))
        .map_err(|problem| keep(vec![problem]))
        .ok();
    let hosts = certificate.map_or_else(Vec::new, Certificate::host_names);
    let pem = certificate.map_or("", |certificate| certificate.pem.as_str());
    let csr = csr::read(form.get("csr"), pem).map_err(&mut keep).ok();
    let added = added(case, &hosts, form).unwrap_or_else(|found| {
        keep(found);
        Vec::new()
    });
    let rows = rows::from_names(&[hosts, added.clone()].concat());
    let names = rows::names(&rows);
    let approver = proving::wanted(case, rows, form).unwrap_or_else(|found| {
        keep(found);
        None
    });
    let (Some(csr), Some(certificate), true) = (csr, certificate, problems.is_empty()) else {
        return Err(problems);
    };
    let request = ReissueCertificate {
        serial_number: Some(certificate.serial.clone()),
        csr: Some(csr.pem()),
        san_approver: approver,
        san_entries: added.iter().map(|name| name.ascii().to_owned()).collect(),
        user_agent: Some(USER_AGENT.to_owned()),
        ..ReissueCertificate::default()
    };
    Ok((request, names, certificate.order_id))
}

/// The names that the form has and the certificate has not: those of further rows, and www forms of any.
fn added(
    case: &Case,
    present: &[HostName],
    form: &Form,
) -> Result<Vec<HostName>, Vec<FieldProblem>> {
    let step_two = case.settings.step_two();
    let fixed = rows::from_names(present);
    let mut problems = Vec::new();
    let mut asked: Vec<Row> = Vec::new();
    for number in form.numbers("rows") {
        let text = form.get(&format!("rows.{number}.name"));
        let name = match fixed.get(number) {
            Some(row) => row.name.clone(),
            None if text.is_empty() => continue,
            None => match draft::name(text, step_two) {
                Ok(name) => name,
                Err(refused) => {
                    problems.push(refused.at("sanEntries", text));
                    continue;
                }
            },
        };
        let www = form.ticked(&format!("rows.{number}.www"));
        asked.push(Row { name, www });
    }
    let asked = rows::names(&asked);
    let asked = asked.iter().filter_map(|name| HostName::parse(name).ok());
    let is_new = |name: &HostName| present.iter().all(|known| known.ascii() != name.ascii());
    let added: Vec<HostName> = asked.filter(is_new).collect();
    if let Some(first) = added.first().filter(|_| !case.may_add_names()) {
        problems.push(FieldProblem::new(
            "sanEntries",
            Text::problem_names_fixed,
            first.ascii(),
        ));
    }
    let all = rows::from_names(&[present, added.as_slice()].concat());
    let most = case.most_rows();
    if case.may_add_names() && all.len() > most {
        problems.push(FieldProblem::new(
            "sanEntries",
            Text::problem_too_many_names,
            &most.to_string(),
        ));
    }
    if problems.is_empty() {
        Ok(added)
    } else {
        Err(problems)
    }
}

pub(super) fn carry_out(plan: &Plan, request: &ReissueCertificate, client: &Client) -> Effect {
    let intent = plan.intent();
    let order_id = intent.order.clone();
    // What changes after this tells later whether a reissue whose answer was lost was carried out.
    let before = match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) => state.last_update_date,
        Err(error @ Error::Refused(_)) => return plan.failed(&error),
        Err(error) => return plan.unread(&error).closed(),
    };
    match client.reissue_certificate(request) {
        Ok(placed) => under_way(plan, OrderStatus::Awaiting).with(proving::wanted_now(
            placed.verification.as_ref(),
            request.san_approver.as_ref(),
        )),
        Err(error) => {
            let effect = csr::refused(plan, &error, plan.failed(&error));
            let intent = Intent {
                updated: Some(before.unix_timestamp()),
                ..intent
            };
            Effect {
                intent: effect.is_open.then_some(intent),
                ..effect
            }
        }
    }
}

fn under_way(plan: &Plan, status: OrderStatus) -> Effect {
    let intent = plan.intent();
    let news = OrderNews {
        status: Some(Some(status)),
        steps: Some(Vec::new()),
        san_states: Some(Vec::new()),
        checked_at: Some(Some(plan.case.now)),
        ..OrderNews::default()
    };
    Effect {
        service: csr::used_up(plan),
        ..Effect::new(Outcome::Done, intent.order.as_str())
    }
    .with(news)
    .taking_over(plan.order_id)
    .due(
        MailKind::Publish,
        format!("{}-{}-{}", intent.order, intent.serial, intent.at),
    )
}

pub(super) fn settle(plan: &Plan, client: &Client) -> Effect {
    let intent = plan.intent();
    match find(&intent, client) {
        Ok(Some(status)) => {
            let effect = under_way(plan, status.clone());
            let found = Found {
                order_id: &intent.order,
                status,
            };
            found.complete(plan, client, effect)
        }
        Ok(None) => undecided(plan, client),
        Err(error) => plan.unread(&error),
    }
}

/// The status of the reissue that follows the certificate in its order, where Certum shows one.
fn find(intent: &Intent, client: &Client) -> certum::Result<Option<OrderStatus>> {
    let request = GetOrderByOrderId {
        order_id: intent.order.clone(),
        order_option: Some(OrderOption::STATUS),
    };
    let orders = client.get_order_by_order_id(&request)?.orders;
    Ok(following(&orders, &intent.serial))
}

pub(super) fn following(orders: &[ListedOrder], serial: &str) -> Option<OrderStatus> {
    let wanted = normalise_serial(serial).ok();
    let is_it = |order: &ListedOrder| {
        let serial = order.order_status.as_ref()?.serial_number.as_deref()?;
        normalise_serial(serial).ok()
    };
    let at = orders
        .iter()
        .position(|order| wanted.is_some() && is_it(order) == wanted)?;
    let later = orders.iter().skip(at + 1).filter(|order| order.reissue);
    later
        .filter_map(|order| order.order_status.as_ref())
        .map(|status| OrderStatus::parse(&status.order_status))
        .rfind(|status| *status != OrderStatus::Rejected)
}

/// No reissue is shown, which may mean that it is shown only when it is issued: only an order that did not change
/// since tells that there is none.
fn undecided(plan: &Plan, client: &Client) -> Effect {
    let intent = plan.intent();
    let order_id = intent.order.clone();
    let updated = match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) => state.last_update_date,
        Err(error) => return plan.unread(&error),
    };
    let unchanged = match intent.updated {
        Some(before) => updated.unix_timestamp() <= before,
        None => updated < intent.since(),
    };
    let now = plan.case.now;
    if unchanged && !intent.is_in_flight(now) {
        Effect::new(Outcome::NotDone, "the order did not change since")
    } else if now >= intent.moment() + SHOWN_WITHIN {
        // One that comes later all the same is read like any other news of the order.
        Effect::new(Outcome::NotDone, "no reissue was shown for a day")
    } else {
        Effect::new(Outcome::Unknown, "no reissue is shown yet")
    }
}
