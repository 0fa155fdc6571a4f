//! Bringing stored orders up to what Certum has by now: states, names, certificates.
//!
//! Nothing is changed at Certum. Calls of one kind are made for all orders at once; an order whose calls fail is
//! marked `stale`, to be asked for again, and does not stop the others.

use crate::case::Case;
use crate::effect::Effect;
use crate::form::FieldProblem;
use crate::proof::{self, NameState, Step};
use crate::records::{Certificate, CertificateNews, OrderNews, made_of};
use crate::words::{CertificateStatus, MailKind, Operation, OrderStatus, Outcome};
use certum::client::Client;
use certum::error::{Error, Result};
use certum::language::{Said, Text};
use certum::messages::{
    self, CertificateDetails, GetCertificate, GetOrderState, GetSanVerificationState,
    IssuedCertificate, OrderOption, OrderState, SanVerificationStates,
};
use certum::soap;
use std::collections::HashMap;

/// How many calls are under way at once.
const AT_ONCE: usize = 8;

/// Orders as a list tells them, with status and certificate, under their numbers.
pub(crate) type Listed = HashMap<String, Vec<messages::ListedOrder>>;

/// Reads what became of orders; what a list has told of them already is not asked for again. Effects stand where their
/// cases do: [`Outcome::Done`], or [`Outcome::Away`] with nothing to store but that it has to be asked again.
#[must_use]
pub(crate) fn refresh(client: &Client, cases: &[&Case], listed: &Listed) -> Vec<Effect> {
    let mut readings: Vec<Result<Reading<'_>>> = cases
        .iter()
        .map(|case| Ok(Reading::new(case, listed)))
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
    let effects = readings.into_iter().zip(cases);
    effects
        .map(|(reading, case)| match reading {
            Ok(reading) => reading.effect(),
            Err(error) => Effect::unread(&error, case.reader.admin).with(OrderNews {
                stale: Some(true),
                // Others are asked for first, the next time.
                tried_at: Some(Some(case.now)),
                ..OrderNews::default()
            }),
        })
        .collect()
}

/// The same of one order.
#[must_use]
pub(crate) fn one(client: &Client, case: &Case) -> Effect {
    let mut effects = refresh(client, &[case], &Listed::new());
    let mut effect = effects
        .pop()
        .unwrap_or_else(|| Effect::new(Outcome::Away, ""));
    // Cron may have heard of something newer meanwhile: only it takes its own mark away.
    if effect.order.stale == Some(false) {
        effect.order.stale = None;
    }
    effect.order.tried_at = None;
    effect
}

/// What was read of one stored order.
#[derive(Debug)]
struct Reading<'a> {
    case: &'a Case,
    /// Under their numbers; the case's present one and those that its living certificates are of.
    orders: Vec<(String, Vec<messages::ListedOrder>)>,
    issued: Vec<IssuedCertificate>,
    state: Option<OrderState>,
    names: Option<SanVerificationStates>,
}

impl<'a> Reading<'a> {
    fn new(case: &'a Case, listed: &Listed) -> Self {
        let mut numbers: Vec<&str> = case.orders.iter().map(|order| &*order.certum_id).collect();
        numbers.dedup();
        let orders = numbers.into_iter().filter_map(|number| {
            let orders = listed.get(number)?;
            Some((number.to_owned(), orders.clone()))
        });
        Self {
            case,
            orders: orders.collect(),
            issued: Vec::new(),
            state: None,
            names: None,
        }
    }

    /// Whether the list has told all that there is of an order: its certificates that are alive are among it.
    fn is_told(&self, number: &str) -> bool {
        let told = self.orders.iter().any(|(known, _)| known == number);
        let mut alive = self.case.alive();
        told && alive.all(|certificate| {
            self.case.number_of(certificate.order_id) != number
                || self.is_listed(&certificate.serial)
        })
    }

    /// Certum's numbers of the orders to read: where the list has told of some, only of those that have news besides.
    fn numbers(&self) -> Vec<String> {
        let own = self.case.certum_id();
        let news = self.case.orders.iter().filter(|order| order.stale);
        let news: Vec<&str> = news.map(|order| order.certum_id.as_str()).collect();
        let by_list = !self.orders.is_empty();
        let alive = self.case.alive();
        let alive = alive.map(|certificate| self.case.number_of(certificate.order_id));
        let mut numbers: Vec<&str> = [own].into_iter().chain(alive).collect();
        numbers.retain(|number| {
            let is_listed = self.orders.iter().any(|(known, _)| known == number);
            let has_news = !by_list || is_listed || news.contains(number);
            !number.is_empty() && has_news && !self.is_told(number)
        });
        let mut seen: Vec<String> = Vec::new();
        for number in numbers {
            if !seen.iter().any(|known| known == number) {
                seen.push(number.to_owned());
            }
        }
        seen
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

    fn stored(&self, serial: &str) -> Option<&'a Certificate> {
        let mut certificates = self.case.certificates.iter();
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
        let own = self.case.certum_id();
        let is_issued = self.told() == Some(OrderStatus::Enrolled);
        if is_issued && !self.certificates().any(|(number, _)| number == own) {
            wanted.push(GetCertificate {
                order_id: Some(own.to_owned()),
                serial_number: None,
            });
        }
        wanted
    }

    /// What Certum says of the present order: of several, of the newest reissue.
    fn told(&self) -> Option<OrderStatus> {
        let own = self.case.certum_id();
        let read = self.orders.iter().find(|(number, _)| number == own);
        let newest = read.and_then(|(_, orders)| {
            orders
                .iter()
                .rev()
                .find_map(|order| order.order_status.as_ref())
        });
        Some(OrderStatus::parse(&newest?.order_status))
    }

    /// The status to store. A reissue that Certum shows only when it is issued goes on until its certificate is there.
    fn order_status(&self) -> Option<OrderStatus> {
        let stored = self.case.order_status();
        match self.told() {
            Some(OrderStatus::Enrolled)
                if stored.is_some_and(OrderStatus::is_open) && self.replaces_known() =>
            {
                stored.cloned()
            }
            None => stored.cloned(),
            told => told,
        }
    }

    /// Whether the order's certificates are just those that are stored, and the newest of them is the shown one.
    fn replaces_known(&self) -> bool {
        let own = self.case.service.order_id;
        let known = &self.case.certificates;
        let shown = self.case.service.certificate_id;
        known.first().is_some_and(|newest| newest.id == shown)
            && known.iter().any(|known| known.order_id == own)
            && self.issued.is_empty()
    }

    /// Whether we sent that it should be cancelled, and the answer was lost.
    fn is_cancelled_by_us(&self) -> bool {
        self.case.has_open(Operation::Cancel)
    }

    /// Whether its steps and names are to be asked for. Once it is accepted they are known.
    fn is_worth_reading(&self) -> bool {
        let status = self.order_status();
        self.told().is_some()
            && !has_all(status.as_ref())
            && (status.as_ref().is_some_and(OrderStatus::is_open)
                || status.as_ref() != self.case.order_status())
    }

    fn state_to_read(&self) -> Vec<GetOrderState> {
        let order_id = self.case.certum_id().to_owned();
        let wanted = self.is_worth_reading();
        wanted
            .then_some(GetOrderState { order_id })
            .into_iter()
            .collect()
    }

    fn names_to_read(&self) -> Vec<GetSanVerificationState> {
        let order_id = self.case.certum_id().to_owned();
        let wanted = self.is_worth_reading() && self.case.has_names();
        let request = GetSanVerificationState { order_id };
        wanted.then_some(request).into_iter().collect()
    }

    fn effect(&self) -> Effect {
        let status = self.order_status();
        let is_rejected = status == Some(OrderStatus::Rejected);
        let is_issued = status == Some(OrderStatus::Enrolled);
        let (steps, names) = if has_all(status.as_ref())
            && self.case.order_status() != status.as_ref()
        {
            let case = self.case;
            let asked = case.verification().map(|proof| proof.names.as_slice());
            let (steps, names) =
                proof::once_accepted(case.steps(), case.san_states(), asked.unwrap_or_default());
            (Some(steps), Some(names))
        } else {
            let steps = self.state.as_ref();
            let steps = steps.map(|state| state.verifications.iter().map(Step::from).collect());
            let names = self.names.as_ref();
            let names =
                names.map(|names| names.verifications.iter().map(NameState::from).collect());
            // Why an order was refused is what Certum said of its names before: it may not say so any more.
            let says_why = |names: &Vec<NameState>| names.iter().any(NameState::has_remark);
            let names = names.filter(|names| !is_rejected || says_why(names));
            (steps, names)
        };
        let news = OrderNews {
            status: Some(status),
            checked_at: Some(Some(self.case.now)),
            stale: Some(false),
            steps,
            san_states: names,
            // What was to be published is done with.
            verification: (is_issued && self.case.verification().is_some()).then_some(None),
            ..OrderNews::default()
        };
        let mut effect = Effect::new(Outcome::Done, self.detail()).with(news);
        effect.for_staff = self.news();
        let was_open = self.case.order_status().is_some_and(OrderStatus::is_open);
        if is_rejected && was_open && !self.is_cancelled_by_us() {
            effect = effect.due(MailKind::Rejected, self.case.certum_id());
        }
        effect.certificates = self.rows();
        match self.newest() {
            Some((kind, serial)) => effect.due(kind, serial),
            None => effect,
        }
    }

    /// The certificates to write: new ones with everything, known ones with what changed.
    fn rows(&self) -> Vec<CertificateNews> {
        let new = self
            .issued
            .iter()
            .filter_map(|issued| Some((issued, issued.details.as_ref()?)));
        let mut rows: Vec<CertificateNews> = new
            .map(|(issued, details)| {
                let order = self.order_of(details);
                let sent = self.case.order_of_id(order);
                let sent = sent.and_then(|order| order.csr.as_deref());
                row(order, issued, details, sent)
            })
            .collect();
        for (_, details) in self.certificates() {
            let Some(stored) = self.stored(&details.serial_number) else {
                continue;
            };
            let status = CertificateStatus::parse(&details.certificate_status);
            if stored.status != status {
                rows.push(CertificateNews {
                    order_id: Some(stored.order_id),
                    serial: Some(stored.serial.clone()),
                    status: Some(status),
                    ..CertificateNews::default()
                });
            }
        }
        rows
    }

    fn is_listed(&self, serial: &str) -> bool {
        self.certificates()
            .any(|(_, details)| details.serial_number == serial)
    }

    /// The order of a certificate, by its row; the present one where the list does not show it.
    fn order_of(&self, details: &CertificateDetails) -> u64 {
        let mut certificates = self.certificates();
        let shown = certificates.find(|(_, shown)| shown.serial_number == details.serial_number);
        let number = shown.map_or_else(|| self.case.certum_id(), |(number, _)| number);
        let mut orders = self.case.orders.iter();
        let order = orders.find(|order| order.certum_id == number);
        order.map_or(self.case.service.order_id, |order| order.id)
    }

    /// The mail that is due for the newest certificate.
    fn newest(&self) -> Option<(MailKind, &str)> {
        // Of two that begin in the same second, the one that Certum tells last.
        let listed = self.certificates().map(|(_, details)| details);
        let unlisted = self
            .issued
            .iter()
            .filter_map(|issued| issued.details.as_ref())
            .filter(|details| !self.is_listed(&details.serial_number));
        let read = listed
            .chain(unlisted)
            .max_by_key(|details| details.start_date)?;
        let stored = self.case.certificates.first();
        if stored.is_some_and(|stored| {
            stored.serial != read.serial_number && stored.not_before > read.start_date
        }) {
            return None;
        }
        let serial = read.serial_number.as_str();
        let known = self.stored(serial);
        if CertificateStatus::parse(&read.certificate_status).is_revoked() {
            let before = known.is_some_and(|known| known.status.is_revoked());
            return (!before).then_some((MailKind::Revoked, serial));
        }
        let is_new = known.is_none() && read.end_date > self.case.now;
        is_new.then_some((MailKind::Issued, serial))
    }

    /// What Certum says by now, where that is news.
    fn news(&self) -> Vec<FieldProblem> {
        let now = self.order_status();
        let now = now.filter(|now| self.case.order_status() != Some(now));
        let said = now.map(|now| Said::new(Text::certum_says).with("status", now.said()));
        said.map(|said| FieldProblem::saying("", said))
            .into_iter()
            .collect()
    }

    /// What changed, for people who look into it; empty where nothing did.
    fn detail(&self) -> String {
        let mut changes = Vec::new();
        let word = |status: Option<&OrderStatus>| status.map_or("", OrderStatus::as_str).to_owned();
        let (before, now) = (
            word(self.case.order_status()),
            word(self.order_status().as_ref()),
        );
        if before != now {
            changes.push(format!("{before} > {now}"));
        }
        for row in self.rows() {
            let status = row.status.as_ref().map_or("", CertificateStatus::as_str);
            changes.push(format!("{} {status}", row.serial.unwrap_or_default()));
        }
        changes.join(", ")
    }
}

/// Whether Certum has whatever it asked for: it accepted the order, and issues it, or has.
fn has_all(status: Option<&OrderStatus>) -> bool {
    matches!(status, Some(OrderStatus::Accepted | OrderStatus::Enrolled))
}

/// * `sent`: the CSR that was sent with the order last.
fn row(
    order_id: u64,
    issued: &IssuedCertificate,
    details: &CertificateDetails,
    sent: Option<&str>,
) -> CertificateNews {
    let chain: Vec<&str> = issued.ca_bundle.iter().map(|pem| pem.trim()).collect();
    CertificateNews {
        order_id: Some(order_id),
        serial: Some(details.serial_number.clone()),
        status: Some(CertificateStatus::parse(&details.certificate_status)),
        not_before: Some(details.start_date),
        not_after: Some(details.end_date),
        pem: Some(details.x509_cert.clone()),
        chain: Some(chain.join("\n") + "\n"),
        csr: Some(
            sent.filter(|csr| made_of(&details.x509_cert, csr) == Some(true))
                .map(str::to_owned),
        ),
        installed_at: None,
        revoked_at: None,
        created_at: None,
    }
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
            (Ok(reading), Ok(orders)) => reading.orders.extend(orders),
            (_, Err(error)) => *slot = Err(error),
            (Err(_), Ok(_)) => {}
        }
    }
}

/// Makes the calls that the readings want, all at once, and hands each its answers.
fn ask<'a, O: soap::Operation>(
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
