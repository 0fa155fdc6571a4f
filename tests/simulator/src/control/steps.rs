//! `POST /control/verify` and `POST /control/state`: what people at Certum would do.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use openssl::pkey::PKey;
use serde::Deserialize;
use serde_json::json;

use super::{Said, read};
use crate::app::App;
use crate::clock::{Ms, parse_rfc3339};
use crate::ops::{blank_order, open_proofs};
use crate::orders::{Issue, Order, Status, Step, StepState};
use crate::progress::complete_steps;
use crate::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerifyOrder {
    #[serde(rename = "orderID")]
    id: Option<String>,
    /// A mailed code to confirm.
    code: Option<String>,
    /// Absent: every step but DOMAIN.
    steps: Option<Vec<String>>,
    state: Option<StepState>,
}

pub(crate) fn verify(app: &App, body: &str) -> Said {
    let order: VerifyOrder = read(body)?;
    if let Some(code) = &order.code {
        crate::service::confirm_code(app, code)
            .map_err(|refusal| format!("refused with {refusal}"))?;
    }
    if let Some(id) = &order.id {
        let mut world = app.world.lock();
        let (now, until) = (world.now(), world.limits.proof_until(world.now()));
        let found = world
            .orders
            .get_mut(id)
            .ok_or_else(|| format!("no order {id}"))?;
        let state = order.state.unwrap_or(StepState::Verified);
        let all: Vec<String> = found
            .steps
            .keys()
            .cloned()
            .chain(["EMAIL".to_owned()])
            .collect();
        for step in order.steps.as_ref().unwrap_or(&all) {
            settle_step(found, step, state, until, now)?;
        }
        found.changed(now);
        world.advance(id, false);
    }
    Ok(json!({}))
}

fn settle_step(
    order: &mut Order,
    step: &str,
    state: StepState,
    until: Ms,
    now: Ms,
) -> Result<(), String> {
    let done = state == StepState::Verified;
    match step {
        "EMAIL" => {
            if let Some(email) = &mut order.email {
                (email.verified, email.valid_until) = (done.then_some(now), done.then_some(until));
            }
        }
        "DOMAIN" | "SYSTEM" => {
            for proof in order
                .issues
                .last_mut()
                .into_iter()
                .flat_map(|i| &mut i.proofs)
            {
                if step == "DOMAIN" {
                    (proof.state, proof.expires) = (state, done.then_some(until));
                } else {
                    proof.system.clear();
                }
            }
        }
        _ => {
            let known = order
                .steps
                .get_mut(step)
                .ok_or_else(|| format!("{} has no step {step}", order.id))?;
            *known = Step::new(state, now);
        }
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StateOrder {
    #[serde(rename = "orderID")]
    id: Option<String>,
    status: Option<Status>,
    blocked: Option<bool>,
    /// A code, or 0 for none.
    refuses_keys: Option<u16>,
    via_api: Option<bool>,
    foreign: Option<bool>,
    customer: Option<String>,
    term_end: Option<String>,
    /// Serial number of a certificate that Certum revokes now.
    revoke: Option<String>,
    reason: Option<String>,
    /// An order made elsewhere.
    add: Option<Elsewhere>,
    /// Orders as `GET /control/orders` shows them.
    #[serde(default)]
    load: Vec<Order>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Elsewhere {
    #[serde(rename = "orderID")]
    id: Option<String>,
    customer: String,
    product_code: String,
    common_name: String,
    #[serde(default)]
    names: Vec<String>,
    /// RFC 3339; the simulator's now if absent.
    order_date: Option<String>,
    #[serde(default = "yes")]
    issued: bool,
    #[serde(default)]
    via_api: bool,
    #[serde(default)]
    foreign: bool,
}

fn yes() -> bool {
    true
}

pub(crate) fn state(app: &App, body: &str) -> Said {
    let mut order: StateOrder = read(body)?;
    let mut world = app.world.lock();
    for loaded in order.load.drain(..) {
        world.adopt(loaded);
    }
    if let Some(serial) = &order.revoke {
        revoke(&mut world, serial, order.reason.as_deref())?;
    }
    if let Some(id) = order.id.clone() {
        patch(&mut world, &id, &order)?;
    }
    match order.add {
        Some(elsewhere) => add(&mut world, &elsewhere).map(|id| json!({"orderID": id})),
        None => Ok(json!({})),
    }
}

fn revoke(world: &mut World, serial: &str, reason: Option<&str>) -> Result<(), String> {
    let serial = crate::rules::serial(serial).unwrap_or_default();
    let now = world.now();
    let found = world
        .by_serial(&serial)
        .map(|(o, index, _)| (o.id.clone(), index));
    let (id, index) = found.ok_or_else(|| format!("no certificate {serial}"))?;
    if let Some(order) = world.orders.get_mut(&id) {
        if let Some(cert) = order.issues.get_mut(index).and_then(|i| i.cert.as_mut()) {
            (cert.revoked, cert.reason) =
                (Some(now), Some(reason.unwrap_or("UNSPECIFIED").to_owned()));
        }
        order.changed(now);
    }
    world.send(&id, "revoked", None, &[], None, now);
    Ok(())
}

fn patch(world: &mut World, id: &str, patch: &StateOrder) -> Result<(), String> {
    let (now, until) = (world.now(), world.limits.proof_until(world.now()));
    let term_end = patch
        .term_end
        .as_deref()
        .map(|t| parse_rfc3339(t).ok_or_else(|| format!("{t} is not an RFC 3339 time")))
        .transpose()?;
    let mut order = world
        .orders
        .remove(id)
        .ok_or_else(|| format!("no order {id}"))?;
    order.blocked = patch.blocked.unwrap_or(order.blocked);
    if let Some(code) = patch.refuses_keys {
        order.refuses_keys = refusal_of_keys(code)?;
    }
    order.via_api = patch.via_api.unwrap_or(order.via_api);
    order.foreign = patch.foreign.unwrap_or(order.foreign);
    order.customer = patch.customer.clone().unwrap_or(order.customer);
    order.term_end = term_end.or(order.term_end);
    if let Some(status) = patch.status {
        if status == Status::Enrolled {
            complete_steps(&mut order, until, now);
        }
        if let Some(issue) = order.issues.last_mut() {
            // A certificate is made on the way, not forced.
            let to = if status == Status::Enrolled {
                Status::Accepted
            } else {
                status
            };
            (issue.status, issue.since) = (to, now);
        }
    }
    order.changed(now);
    world.open.remove(id);
    world.adopt(order);
    if patch.status == Some(Status::Enrolled) {
        world.advance(id, false);
    }
    Ok(())
}

/// A code that says of a key that it is not taken again; 0 for none.
fn refusal_of_keys(code: u16) -> Result<Option<u16>, String> {
    match code {
        0 => Ok(None),
        1032 | 1063 => Ok(Some(code)),
        _ => Err(format!("{code} does not refuse a key: 1032, 1063, or 0")),
    }
}

/// An order with a key of its own, issued as of its date if wished.
fn add(world: &mut World, elsewhere: &Elsewhere) -> Result<String, String> {
    let product = world
        .product(&elsewhere.product_code)
        .cloned()
        .ok_or_else(|| format!("no product {}", elsewhere.product_code))?;
    let date = elsewhere
        .order_date
        .as_deref()
        .map(|t| parse_rfc3339(t).ok_or_else(|| format!("{t} is not an RFC 3339 time")))
        .transpose()?;
    let id = elsewhere.id.clone().unwrap_or_else(|| world.new_order_id());
    if world.orders.contains_key(&id) {
        return Err(format!("order {id} exists"));
    }
    let now = world.now();
    let date = date.unwrap_or(now);
    let mut order = blank_order(date, &id, &product);
    order.customer.clone_from(&elsewhere.customer);
    (order.via_api, order.foreign) = (elsewhere.via_api, elsewhere.foreign);
    order.subject = BTreeMap::from([("commonName".to_owned(), elsewhere.common_name.clone())]);
    let mut names = vec![elsewhere.common_name.clone()];
    names.extend(
        elsewhere
            .names
            .iter()
            .filter(|n| **n != elsewhere.common_name)
            .cloned(),
    );
    if !product.kind.is_ssl() {
        names.clear();
    }
    let mut issue = Issue::new(false, date, new_key()?, names);
    issue.proofs = open_proofs(&issue.names);
    order.issues.push(issue);
    let until = world.limits.proof_until(now);
    if elsewhere.issued {
        complete_steps(&mut order, until, date);
    }
    world.adopt(order);
    if elsewhere.issued {
        // Issued on its day: the clock is turned back for that moment.
        let clock = world.clock.clone();
        world.clock.set(date);
        world.advance(&id, false);
        world.clock = clock;
    }
    Ok(id)
}

fn new_key() -> Result<String, String> {
    let make = || {
        let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
        PKey::from_ec_key(EcKey::generate(&group)?)?.public_key_to_der()
    };
    make()
        .map(|der| STANDARD.encode(der))
        .map_err(|e| e.to_string())
}
