//! Bringing stored orders up to what Certum has by now: states, names, certificates.
//!
//! Nothing is changed at Certum. Calls of one kind are made for all orders at once; an order whose calls fail is
//! marked `stale`, to be asked for again, and does not stop the others.

use super::change::{Columns, Effect, Outcome};
use super::purchase::Purchase;
use super::stored::{self, NameState, Step, StoredCertificate};
use certum::client::Client;
use certum::error::{Error, Result};
use certum::messages::{
    CertificateDetails, GetCertificate, GetOrderState, GetSanVerificationState, IssuedCertificate,
    Order, OrderOption, OrderState, OrderStatus, SanVerificationStates,
};
use certum::soap::Operation;
use serde_json::Value;
use std::collections::HashMap;

/// How many calls are under way at once.
const AT_ONCE: usize = 8;

/// Reads what became of orders. `known` is each with its status where a list has told it already; effects stand where
/// their orders do: [`Outcome::Done`], or [`Outcome::Away`] with nothing to store but that it has to be asked again.
#[must_use]
pub(crate) fn refresh(client: &Client, known: &[(&Purchase, Option<&OrderStatus>)]) -> Vec<Effect> {
    let mut readings: Vec<Result<Reading<'_>>> = known
        .iter()
        .map(|(purchase, status)| Ok(Reading::new(purchase, *status)))
        .collect();
    read_orders(client, &mut readings);
    ask(
        client,
        &mut readings,
        Reading::unknown_certificates,
        |reading, answer| {
            reading.issued.push(answer?);
            Ok(())
        },
    );
    ask(
        client,
        &mut readings,
        Reading::state_to_read,
        |reading, answer| {
            reading.state = Some(answer?);
            Ok(())
        },
    );
    ask(
        client,
        &mut readings,
        Reading::names_to_read,
        |reading, answer| {
            match answer {
                Ok(names) => reading.names = Some(names),
                // The order's state, or its product, has no names to be proved.
                Err(Error::Refused(_)) => {}
                Err(error) => return Err(error),
            }
            Ok(())
        },
    );
    let effects = readings.into_iter().zip(known);
    effects
        .map(|(reading, (purchase, _))| match reading {
            Ok(reading) => reading.effect(),
            Err(error) => Effect::unread(&error, purchase).with("stale", 1),
        })
        .collect()
}

/// The same of one order.
#[must_use]
pub(crate) fn one(client: &Client, purchase: &Purchase) -> Effect {
    let mut effects = refresh(client, &[(purchase, None)]);
    effects
        .pop()
        .unwrap_or_else(|| Effect::new(Outcome::Away, ""))
}

/// What was read of one stored order.
#[derive(Debug)]
struct Reading<'a> {
    purchase: &'a Purchase,
    status: Option<&'a OrderStatus>,
    /// Under their numbers; the purchase's present one and those that its living certificates are of.
    orders: Vec<(String, Vec<Order>)>,
    issued: Vec<IssuedCertificate>,
    state: Option<OrderState>,
    names: Option<SanVerificationStates>,
}

impl<'a> Reading<'a> {
    fn new(purchase: &'a Purchase, status: Option<&'a OrderStatus>) -> Self {
        Self {
            purchase,
            status,
            orders: Vec::new(),
            issued: Vec::new(),
            state: None,
            names: None,
        }
    }

    /// Certum's numbers of the orders to read; none where the list has told all that there is.
    fn numbers(&self) -> Vec<String> {
        let own = &self.purchase.certum_id;
        let waits =
            |status: &OrderStatus| status.order_id == *own && status.order_status != ENROLLED;
        let mut numbers = Vec::new();
        if !(self.status.is_some_and(waits) && self.purchase.certificates.is_empty()) {
            numbers.push(own.clone());
        }
        let alive = self
            .purchase
            .alive()
            .map(|certificate| &certificate.certum_id);
        numbers.extend(alive.cloned());
        numbers.retain(|number| !number.is_empty());
        let mut seen = Vec::new();
        numbers.retain(|number| {
            let new = !seen.contains(number);
            seen.push(number.clone());
            new
        });
        numbers
    }

    /// Every certificate that Certum shows, with its order's number, oldest first within an order.
    fn certificates(&self) -> impl Iterator<Item = (&str, &CertificateDetails)> {
        let orders = self.orders.iter();
        orders.flat_map(|(number, orders)| {
            let details = orders
                .iter()
                .filter_map(|order| order.certificate_details.as_ref());
            details.map(|details| (number.as_str(), details))
        })
    }

    fn stored(&self, serial: &str) -> Option<&'a StoredCertificate> {
        let mut certificates = self.purchase.certificates.iter();
        certificates.find(|certificate| certificate.serial == serial)
    }

    /// Those that are not stored yet, and an issued order's that the list does not show.
    fn unknown_certificates(&self) -> Vec<GetCertificate> {
        let new = self
            .certificates()
            .filter(|(_, details)| self.stored(&details.serial_number).is_none());
        let mut wanted: Vec<GetCertificate> = new
            .map(|(_, details)| GetCertificate {
                order_id: None,
                serial_number: Some(details.serial_number.clone()),
            })
            .collect();
        let own = self.purchase.certum_id.as_str();
        if self.told() == Some(ENROLLED) && !self.certificates().any(|(number, _)| number == own) {
            wanted.push(GetCertificate {
                order_id: Some(own.to_owned()),
                serial_number: None,
            });
        }
        wanted
    }

    /// Certum's word for the present order's status: of several, the newest reissue's.
    fn told(&self) -> Option<&str> {
        let own = self.purchase.certum_id.as_str();
        let read = self.orders.iter().find(|(number, _)| number == own);
        let newest = read.and_then(|(_, orders)| {
            orders
                .iter()
                .rev()
                .find_map(|order| order.order_status.as_ref())
        });
        let listed = self.status.filter(|status| status.order_id == own);
        newest.or(listed).map(|status| status.order_status.as_str())
    }

    /// The status to store. A reissue that Certum shows only when it is issued goes on until its certificate is there.
    fn order_status(&self) -> &str {
        let stored = self.purchase.order_status.as_str();
        let told = self.told().unwrap_or(stored);
        if told == ENROLLED && is_open(stored) && self.replaces_known() {
            stored
        } else {
            told
        }
    }

    /// Whether the order's certificates are just those that are stored, and the newest of them is the shown one.
    fn replaces_known(&self) -> bool {
        let own = self.purchase.certum_id.as_str();
        let known = &self.purchase.certificates;
        known
            .first()
            .is_some_and(|newest| newest.serial == self.purchase.serial)
            && known.iter().any(|known| known.certum_id == own)
            && self.issued.is_empty()
    }

    /// Whether we sent that it should be cancelled, and the answer was lost.
    fn is_cancelled_by_us(&self) -> bool {
        self.purchase.outcome_unknown && self.purchase.operation == "cancelOrder"
    }

    fn is_under_way(&self) -> bool {
        is_open(self.order_status())
    }

    fn is_worth_reading(&self) -> bool {
        self.told().is_some()
            && (self.is_under_way() || self.order_status() != self.purchase.order_status)
    }

    fn state_to_read(&self) -> Vec<GetOrderState> {
        let order_id = self.purchase.certum_id.clone();
        let wanted = self.is_worth_reading();
        wanted
            .then_some(GetOrderState { order_id })
            .into_iter()
            .collect()
    }

    fn names_to_read(&self) -> Vec<GetSanVerificationState> {
        let order_id = self.purchase.certum_id.clone();
        let wanted = self.is_worth_reading() && self.purchase.has_names();
        let request = GetSanVerificationState { order_id };
        wanted.then_some(request).into_iter().collect()
    }

    fn effect(&self) -> Effect {
        let status = self.order_status();
        let mut effect = Effect::new(Outcome::Done, self.detail())
            .with("order_status", status)
            .with("checked_at", stored::stamp(self.purchase.now))
            .with("stale", 0);
        if let Some(state) = &self.state {
            let steps: Vec<Step> = state.verifications.iter().map(Step::from).collect();
            effect = effect.with("steps", stored::write(&steps));
        }
        if let Some(names) = &self.names {
            let each = names.verifications.iter().map(NameState::from);
            effect = effect.with("san_states", stored::write(&each.collect::<Vec<_>>()));
        }
        if status == REJECTED && is_open(&self.purchase.order_status) && !self.is_cancelled_by_us()
        {
            effect = effect.due("rejected", self.purchase.certum_id.as_str());
        }
        // What was to be published is done with.
        if status == ENROLLED && self.purchase.verification.is_some() {
            effect = effect.with("verification", Value::Null);
        }
        effect.certificates = self.rows();
        self.newest(effect)
    }

    /// The certificates to write: new ones with everything, known ones with what changed.
    fn rows(&self) -> Vec<Columns> {
        let new = self
            .issued
            .iter()
            .filter_map(|issued| Some((issued, issued.details.as_ref()?)));
        let mut rows: Vec<Columns> = new
            .map(|(issued, details)| row(self.number_of(details), issued, details))
            .collect();
        for (number, details) in self.certificates() {
            let Some(stored) = self.stored(&details.serial_number) else {
                continue;
            };
            if stored.status != details.certificate_status || stored.certum_id != number {
                rows.push(Columns::from([
                    ("serial", Value::from(details.serial_number.as_str())),
                    ("status", Value::from(details.certificate_status.as_str())),
                    ("certum_id", Value::from(number)),
                ]));
            }
        }
        rows
    }

    fn is_listed(&self, serial: &str) -> bool {
        self.certificates()
            .any(|(_, details)| details.serial_number == serial)
    }

    fn number_of(&self, details: &CertificateDetails) -> &str {
        let mut certificates = self.certificates();
        certificates
            .find(|(_, shown)| shown.serial_number == details.serial_number)
            .map_or(self.purchase.certum_id.as_str(), |(number, _)| number)
    }

    /// What the order says of its newest certificate, and the mails that are due for it.
    fn newest(&self, effect: Effect) -> Effect {
        // Of two that begin in the same second, the one that Certum tells last.
        let listed = self.certificates().map(|(_, details)| details);
        let unlisted = self
            .issued
            .iter()
            .filter_map(|issued| issued.details.as_ref())
            .filter(|details| !self.is_listed(&details.serial_number));
        let read = listed
            .chain(unlisted)
            .max_by_key(|details| details.start_date);
        let Some(read) = read else {
            return effect;
        };
        let stored = self.purchase.certificates.first();
        let newer = |stored: &StoredCertificate| {
            stored.serial != read.serial_number
                && stored
                    .not_before
                    .is_some_and(|begin| begin > read.start_date)
        };
        if stored.is_some_and(newer) {
            return effect;
        }
        let serial = read.serial_number.as_str();
        let effect = effect
            .with("serial", serial)
            .with("certificate_status", read.certificate_status.as_str())
            .with("not_after", stored::stamp(read.end_date));
        let known = self.stored(serial);
        let dead = |status: &str| matches!(status, "REVOKED" | "REVOKING");
        if dead(&read.certificate_status) {
            let before = known.is_some_and(|known| dead(&known.status));
            return if before {
                effect
            } else {
                effect.due("revoked", serial)
            };
        }
        match known {
            None if read.end_date > self.purchase.now => effect.due("issued", serial),
            _ => effect,
        }
    }

    /// What changed, for the journal; empty where nothing did.
    fn detail(&self) -> String {
        let mut changes = Vec::new();
        if self.order_status() != self.purchase.order_status {
            changes.push(format!(
                "{} > {}",
                self.purchase.order_status,
                self.order_status()
            ));
        }
        for row in self.rows() {
            let text = |name| row.get(name).and_then(Value::as_str).unwrap_or_default();
            changes.push(format!("{} {}", text("serial"), text("status")));
        }
        changes.join(", ")
    }
}

/// Issued.
const ENROLLED: &str = "ENROLLED";

/// The status of orders that Certum refused, and of cancelled ones.
const REJECTED: &str = "REJECTED";

/// Whether something is still to come of an order.
fn is_open(status: &str) -> bool {
    !matches!(status, "" | ENROLLED | REJECTED)
}

fn row(number: &str, issued: &IssuedCertificate, details: &CertificateDetails) -> Columns {
    let chain: Vec<&str> = issued.ca_bundle.iter().map(|pem| pem.trim()).collect();
    Columns::from([
        ("serial", Value::from(details.serial_number.as_str())),
        ("status", Value::from(details.certificate_status.as_str())),
        ("pem", Value::from(details.x509_cert.as_str())),
        ("chain", Value::from(chain.join("\n") + "\n")),
        ("not_before", Value::from(stored::stamp(details.start_date))),
        ("not_after", Value::from(stored::stamp(details.end_date))),
        ("certum_id", Value::from(number)),
    ])
}

/// Reads the orders of all at once, each number once.
fn read_orders(client: &Client, readings: &mut [Result<Reading<'_>>]) {
    let wanted: Vec<Vec<String>> = readings
        .iter()
        .map(|reading| {
            reading
                .as_ref()
                .map_or_else(|_| Vec::new(), Reading::numbers)
        })
        .collect();
    let all: Vec<String> = wanted.iter().flatten().cloned().collect();
    if all.is_empty() {
        return;
    }
    let option = OrderOption {
        certificate_details: Some(true),
        order_details: Some(false),
        order_status: Some(true),
    };
    let answers: Result<HashMap<_, _>> = client
        .get_orders(&all, Some(option), AT_ONCE)
        .map(|batch| batch.into_iter().collect());
    for (slot, numbers) in readings.iter_mut().zip(wanted) {
        let read = numbers.into_iter().map(|number| {
            let answer = match &answers {
                Ok(answers) => answers.get(&number).cloned(),
                Err(error) => Some(Err(error.clone())),
            };
            let orders = answer.transpose()?.map(|answer| answer.orders);
            Ok((number, orders.unwrap_or_default()))
        });
        let read: Result<Vec<_>> = read.collect();
        match (slot.as_mut(), read) {
            (Ok(reading), Ok(orders)) => reading.orders = orders,
            (_, Err(error)) => *slot = Err(error),
            (Err(_), Ok(_)) => {}
        }
    }
}

/// Makes the calls that the readings want, all at once, and hands each its answers.
fn ask<'a, O: Operation>(
    client: &Client,
    readings: &mut [Result<Reading<'a>>],
    wanted: impl Fn(&Reading<'a>) -> Vec<O>,
    keep: impl Fn(&mut Reading<'a>, Result<O::Answer>) -> Result<()>,
) {
    let (owners, requests): (Vec<usize>, Vec<O>) = readings
        .iter()
        .enumerate()
        .filter_map(|(index, reading)| Some((index, reading.as_ref().ok()?)))
        .flat_map(|(index, reading)| wanted(reading).into_iter().map(move |ask| (index, ask)))
        .unzip();
    if requests.is_empty() {
        return;
    }
    let answers = match client.call_all(&requests, AT_ONCE) {
        Ok(answers) => answers,
        Err(error) => requests.iter().map(|_| Err(error.clone())).collect(),
    };
    for (index, answer) in owners.into_iter().zip(answers) {
        let Some(slot) = readings.get_mut(index) else {
            continue;
        };
        if let Ok(reading) = slot
            && let Err(error) = keep(reading, answer)
        {
            *slot = Err(error);
        }
    }
}

#[cfg(test)]
mod tests;
