//! Reissuing a certificate within its order (C11).

use serde_json::Value;
use time::Duration;

use super::issued::Found;
use super::{Change, Effect, Intent, Outcome, Work, csr, possible, proving, revoke, settled};
use crate::actions::Action;
use crate::choice::USER_AGENT;
use crate::draft;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::rows::{self, Row};
use crate::stored::{self, StoredCertificate};
use certum::client::Client;
use certum::messages::{GetOrderByOrderId, GetOrderState, Order, OrderOption, ReissueCertificate};
use certum::x509::{HostName, normalise_serial};

/// A lost reissue of which nothing shows for so long counts as not carried out, though the order changed.
const SHOWN_WITHIN: Duration = Duration::days(1);

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Reissue) {
        return *refused;
    }
    match request(purchase, form) {
        Ok((request, names)) => {
            let serial = request.serial_number.clone().unwrap_or_default();
            let intent = Intent {
                approving: request.san_approver.as_ref().map(Into::into),
                order: order_of(purchase, &serial),
                serial,
                names,
                ..Intent::new("reissueCertificate", purchase.now)
            };
            Change {
                detail: format!("{} {}", intent.serial, stored::write(&request.san_entries)),
                ..Change::sending(purchase, intent, Work::Reissue(Box::new(request)))
            }
        }
        Err(problems) => Change::refused(purchase, problems),
    }
}

/// Certum's number of the certificate's order, which is not the row's after a renewal that was refused.
fn order_of(purchase: &Purchase, serial: &str) -> String {
    let mut certificates = purchase.certificates.iter();
    certificates
        .find(|certificate| certificate.serial == serial)
        .map(|certificate| &certificate.certum_id)
        .filter(|order| !order.is_empty())
        .unwrap_or(&purchase.certum_id)
        .clone()
}

fn request(
    purchase: &Purchase,
    form: &Form,
) -> Result<(ReissueCertificate, Vec<String>), Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut keep = |found: Vec<FieldProblem>| problems.extend(found);
    let certificate = revoke::chosen(purchase, form.get("serial"))
        .map_err(|problem| keep(vec![problem]))
        .ok();
    let hosts = certificate.map_or_else(Vec::new, StoredCertificate::host_names);
    let pem = certificate.map_or("", |certificate| certificate.pem.as_str());
    let csr = csr::read(purchase, form.get("csr"), pem)
        .map_err(&mut keep)
        .ok();
    let added = added(purchase, &hosts, form).unwrap_or_else(|found| {
        keep(found);
        Vec::new()
    });
    let rows = rows::from_names(&[hosts, added.clone()].concat());
    let names = rows::names(&rows);
    let approver = proving::wanted(purchase, rows, form).unwrap_or_else(|found| {
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
    Ok((request, names))
}

/// The names that the form has and the certificate has not: those of further rows, and www forms of any.
fn added(
    purchase: &Purchase,
    present: &[HostName],
    form: &Form,
) -> Result<Vec<HostName>, Vec<FieldProblem>> {
    let step_two = purchase.settings.step_two();
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
                    problems.push(refused.at("sanEntries", text, purchase.language));
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
    if let Some(first) = added.first().filter(|_| !purchase.may_add_names()) {
        problems.push(FieldProblem::new(
            "sanEntries",
            "names_fixed",
            first.ascii(),
        ));
    }
    let all = rows::from_names(&[present, added.as_slice()].concat());
    let most = purchase.most_rows();
    if purchase.may_add_names() && all.len() > most {
        problems.push(FieldProblem::new(
            "sanEntries",
            "too_many_names",
            &most.to_string(),
        ));
    }
    if problems.is_empty() {
        Ok(added)
    } else {
        Err(problems)
    }
}

pub(super) fn carry_out(change: &Change, request: &ReissueCertificate, client: &Client) -> Effect {
    let order_id = change.intent.order.clone();
    // What changes after this tells later whether a reissue whose answer was lost was carried out.
    let before = match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) => state.last_update_date,
        Err(error) => {
            return change
                .unread(&error)
                .with_all(super::intent::nothing_open());
        }
    };
    match client.reissue_certificate(request) {
        Ok(placed) => {
            let prefix = request.san_approver.as_ref();
            let prefix = prefix.and_then(|approver| approver.email_prefix.as_deref());
            under_way(change)
                .with("order_status", "AWAITING")
                .with_all(proving::column(placed.verification.as_ref(), prefix))
        }
        Err(error) => match change.failed(&error) {
            effect if effect.outcome == Outcome::Unknown => {
                let intent = Intent {
                    updated: Some(before.unix_timestamp()),
                    ..change.intent.clone()
                };
                effect.with("intent", intent.json())
            }
            effect => effect,
        },
    }
}

fn under_way(change: &Change) -> Effect {
    let intent = &change.intent;
    settled(Outcome::Done, intent.order.as_str())
        .with("certum_id", intent.order.as_str())
        .with("steps", Value::Null)
        .with("san_states", Value::Null)
        .with("checked_at", stored::stamp(change.purchase.now))
        .due(
            "publish",
            format!("{}-{}-{}", intent.order, intent.serial, intent.at),
        )
}

pub(super) fn settle(change: &Change, client: &Client) -> Effect {
    let intent = &change.intent;
    match find(change, client) {
        Ok(Some(status)) => {
            let found = Found {
                order_id: &intent.order,
                status: &status,
            };
            found.complete(change, client, under_way(change))
        }
        Ok(None) => undecided(change, client),
        Err(error) => change.unread(&error),
    }
}

/// The status of the reissue that follows the certificate in its order, where Certum shows one.
fn find(change: &Change, client: &Client) -> certum::Result<Option<String>> {
    let request = GetOrderByOrderId {
        order_id: change.intent.order.clone(),
        order_option: Some(OrderOption {
            certificate_details: Some(false),
            order_details: Some(false),
            order_status: Some(true),
        }),
    };
    let orders = client.get_order_by_order_id(&request)?.orders;
    Ok(following(&orders, &change.intent.serial))
}

pub(super) fn following(orders: &[Order], serial: &str) -> Option<String> {
    let wanted = normalise_serial(serial).ok();
    let is_it = |order: &Order| {
        let serial = order.order_status.as_ref()?.serial_number.as_deref()?;
        normalise_serial(serial).ok()
    };
    let at = orders
        .iter()
        .position(|order| wanted.is_some() && is_it(order) == wanted)?;
    let later = orders.iter().skip(at + 1).filter(|order| order.reissue);
    later
        .filter_map(|order| order.order_status.as_ref())
        .map(|status| status.order_status.clone())
        .rfind(|status| status != "REJECTED")
}

/// No reissue is shown, which may mean that it is shown only when it is issued: only an order that did not change
/// since tells that there is none.
fn undecided(change: &Change, client: &Client) -> Effect {
    let intent = &change.intent;
    let order_id = intent.order.clone();
    let updated = match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) => state.last_update_date,
        Err(error) => return change.unread(&error),
    };
    let unchanged = match intent.updated {
        Some(before) => updated.unix_timestamp() <= before,
        None => updated < intent.since(),
    };
    let now = change.purchase.now;
    if unchanged && !intent.is_in_flight(now) {
        settled(Outcome::NotDone, "the order did not change since")
    } else if now >= intent.moment() + SHOWN_WITHIN {
        // One that comes later all the same is read like any other news of the order.
        settled(Outcome::NotDone, "no reissue was shown for a day")
    } else {
        Effect::new(Outcome::Unknown, "no reissue is shown yet")
    }
}
