//! How orders advance: proofs looked up, steps settled, certificates issued and revoked.

use openssl::pkey::PKey;

use crate::ca::Wanted;
use crate::clock::{DAY, Ms, SECOND};
use crate::der::Attribute;
use crate::fields;
use crate::names;
use crate::orders::{Cert, Issue, Order, Status, Step, StepState, subject_text};
use crate::products::Kind;
use crate::request::base64;
use crate::world::{Mail, World};

impl World {
    /// Lets everything happen at an order that is due by now.
    pub(crate) fn settle(&mut self, id: &str) {
        self.settle_due();
        if self.open.contains(id) {
            let poll = self.limits.poll;
            self.advance(id, poll);
        }
    }

    /// As [`Self::settle`], for all orders.
    pub(crate) fn settle_all(&mut self) {
        self.settle_due();
        let poll = self.limits.poll;
        for id in self.open.clone() {
            self.advance(&id, poll);
        }
    }

    /// Moves an open order as far as it can go.
    pub(crate) fn advance(&mut self, id: &str, look: bool) {
        let now = self.now();
        let Some(mut order) = self.orders.remove(id) else {
            return;
        };
        let (before, changes) = (order.newest().map(|i| i.status), order.changes.len());
        if self.limits.auto {
            complete_steps(&mut order, self.limits.proof_until(now), now);
        }
        if look {
            self.look(&mut order, now);
        }
        self.move_status(&mut order, now);
        let after = order.newest().map(|i| i.status);
        if before != after {
            order.changed(now);
        }
        self.dirty |= before != after || changes != order.changes.len();
        if !after.is_some_and(Status::is_open) {
            self.open.remove(id);
        }
        self.orders.insert(id.to_owned(), order);
        if before != after && after == Some(Status::Enrolled) {
            self.send(id, "issued", None, &[], None, now);
        }
    }

    fn move_status(&mut self, order: &mut Order, now: Ms) {
        let limits = &self.limits;
        let (wait, delay, auto) = (
            limits.awaiting_seconds * SECOND,
            limits.issue_delay_seconds * SECOND,
            limits.auto,
        );
        let ready = is_ready(order);
        let Some(issue) = order.issues.last_mut() else {
            return;
        };
        if issue.status == Status::Awaiting && (now >= issue.since + wait || auto) {
            (issue.status, issue.since) = (Status::Verification, now);
        }
        if issue.status == Status::Verification && ready {
            (issue.status, issue.since) = (Status::Accepted, now);
        }
        if issue.status == Status::Accepted && (now >= issue.since + delay || auto) {
            // A certificate that cannot be made leaves the order accepted, as a fault of the CA would.
            if let Some(cert) = self.make(order, now) {
                self.enrol(order, cert, now);
            }
        }
    }

    fn enrol(&mut self, order: &mut Order, cert: Cert, now: Ms) {
        let index = order.issues.len().saturating_sub(1);
        self.index_serial(&cert.serial, &order.id, index);
        if order.term_end.is_none() {
            order.term_end = Some(order.term_from.unwrap_or(now).max(now) + order.term_days * DAY);
        }
        let revoked = now + self.limits.revoke_replaced_days * DAY;
        let replaced = order
            .issues
            .iter_mut()
            .take(index)
            .filter_map(|i| i.cert.as_mut());
        for old in replaced.filter(|c| c.revoked.is_none() && c.replaced_until.is_none()) {
            old.replaced_until = Some(revoked);
            self.due.insert((revoked, order.id.clone()));
        }
        if let Some(issue) = order.issues.last_mut() {
            (issue.status, issue.since, issue.cert) = (Status::Enrolled, now, Some(cert));
        }
    }

    fn make(&mut self, order: &Order, now: Ms) -> Option<Cert> {
        let issue = order.newest()?;
        let key = PKey::public_key_from_der(&base64(&issue.key)?).ok()?;
        let subject = subject_of(order, issue);
        let term_end = order
            .term_end
            .unwrap_or_else(|| order.term_from.unwrap_or(now).max(now) + order.term_days * DAY);
        let limit = self.limits.certificate_until(order.kind, now);
        let end = limit.map_or(term_end, |limit| limit.min(term_end));
        let end = issue.shortened.map_or(end, |s| s.min(end));
        let until = (end / SECOND) * SECOND - SECOND;
        let from = (now / SECOND) * SECOND;
        let ec = issue
            .hash_algorithm
            .as_deref()
            .map_or_else(|| crate::csr::is_ec(&key), |h| h == "ECC-SHA256");
        let email = order
            .subject
            .get("email")
            .filter(|_| order.kind.has_mailbox());
        let wanted = Wanted {
            kind: order.kind,
            subject: &subject,
            names: &issue.names,
            email: email.map(String::as_str),
            key: &key,
            from,
            until,
            ec,
        };
        let made = self.ca.issue(&wanted).ok()?;
        Some(Cert {
            serial: made.serial,
            pem: made.pem,
            issuer: made.issuer,
            from,
            until,
            common_name: order.subject.get("commonName").cloned().unwrap_or_default(),
            subject: subject_text(&subject),
            names: issue.names.clone(),
            revoked: None,
            reason: None,
            revoking: None,
            replaced_until: None,
        })
    }

    /// Records a mail; without an address it goes to the requestor.
    pub(crate) fn send(
        &mut self,
        id: &str,
        kind: &str,
        to: Option<&str>,
        fqdns: &[String],
        code: Option<&str>,
        now: Ms,
    ) {
        let Some(order) = self.orders.get(id) else {
            return;
        };
        self.dirty = true;
        self.mail.push(Mail {
            time: self.limits.date_style.format(now),
            to: to.map_or_else(|| order.requestor.email.clone(), str::to_owned),
            kind: kind.to_owned(),
            order: id.to_owned(),
            fqdns: fqdns.to_vec(),
            code: code.map(str::to_owned),
            link: code.map(|c| format!("/confirm/{c}")),
            language: order.language.clone(),
        });
    }
}

fn is_ready(order: &Order) -> bool {
    let Some(issue) = order.newest() else {
        return false;
    };
    issue.domain_state() == StepState::Verified
        && issue.proofs.iter().all(|p| p.system.is_empty())
        && order.steps.values().all(|s| s.state == StepState::Verified)
        && order.email.as_ref().is_none_or(|e| e.verified.is_some())
}

/// Settles every step of an order, as `--auto` and `POST /control/verify` do.
pub(crate) fn complete_steps(order: &mut Order, until: Ms, now: Ms) {
    // What is verified already keeps its age.
    let open = |step: &&mut Step| step.state != StepState::Verified;
    for step in order.steps.values_mut().filter(open) {
        *step = Step::new(StepState::Verified, now);
    }
    if let Some(email) = order.email.as_mut().filter(|e| e.verified.is_none()) {
        (email.verified, email.valid_until) = (Some(now), Some(until));
    }
    if let Some(issue) = order.issues.last_mut().filter(|i| i.status.is_open()) {
        for proof in &mut issue.proofs {
            (proof.state, proof.expires, proof.info) = (StepState::Verified, Some(until), None);
            proof.system.clear();
        }
    }
}

fn subject_of(order: &Order, issue: &Issue) -> Vec<Attribute> {
    const ORGANISATION: [&str; 5] = ["country", "state", "locality", "organization", "commonName"];
    let mut wanted = vec!["commonName"];
    if order.kind.has_organisation() {
        wanted.extend(ORGANISATION);
    }
    match order.kind {
        Kind::Ev => wanted.extend([
            "joisocn",
            "joisopn",
            "joiln",
            "businessCategory",
            "serialNumber",
            "postalCode",
            "streetAddress",
        ]),
        Kind::Mailbox | Kind::Person => wanted.push("email"),
        Kind::Enterprise => wanted.extend(["email", "organizationalUnit"]),
        Kind::Code => wanted.push("organizationalUnit"),
        Kind::Dv | Kind::Ov => {}
    }
    let mut fields = order.subject.clone();
    // A wildcard's common name must be among the names; a name too long for it is left out.
    if order.kind.is_ssl()
        && fields
            .get("commonName")
            .is_none_or(|cn| cn.chars().count() > 64)
    {
        let short = issue
            .names
            .iter()
            .find(|n| n.len() <= 64 && !names::is_ip(n));
        fields.insert("commonName".to_owned(), short.cloned().unwrap_or_default());
    }
    fields::subject(&fields, &wanted)
}
