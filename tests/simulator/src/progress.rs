//! How orders advance: proofs looked up, steps settled, certificates issued and revoked.

use openssl::pkey::PKey;

use crate::ca::Wanted;
use crate::clock::{DAY, Ms, SECOND};
use crate::der::Attribute;
use crate::fields;
use crate::names;
use crate::orders::{Cert, Code, Issue, Order, Status, Step, StepState, subject_text};
use crate::products::Kind;
use crate::request::base64;
use crate::world::{Mail, Purpose, World, random_code};

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

    fn settle_due(&mut self) {
        let now = self.now();
        while let Some((at, _)) = self.due.first()
            && *at <= now
        {
            let Some((at, id)) = self.due.pop_first() else {
                return;
            };
            self.finish_revocations(&id, at);
        }
    }

    fn finish_revocations(&mut self, id: &str, at: Ms) {
        let Some(order) = self.orders.get_mut(id) else {
            return;
        };
        let mut revoked = false;
        for cert in order
            .issues
            .iter_mut()
            .filter_map(|i| i.cert.as_mut())
            .filter(|c| c.revoked.is_none())
        {
            let due = |moment: Option<Ms>| moment.is_some_and(|m| m <= at);
            if due(cert.revoking) || due(cert.replaced_until) && cert.until > at {
                cert.reason.get_or_insert_with(|| "SUPERSEDED".to_owned());
                cert.revoked = Some(at);
                revoked = true;
            }
        }
        if revoked {
            self.dirty = true;
            order.changed(at);
            self.send(id, "revoked", None, &[], None, at);
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
        let limit = now + self.limits.validity_at(now) * DAY;
        // Only TLS certificates have the short limit.
        let end = if order.kind.is_ssl() {
            limit.min(term_end)
        } else {
            term_end
        };
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

    /// Looks up what has to be published for the newest issue.
    fn look(&self, order: &mut Order, now: Ms) {
        let Some(issue) = order.issues.last_mut().filter(|i| i.status.is_open()) else {
            return;
        };
        let (Some(approver), Some(code)) = (issue.approver.clone(), issue.code.clone()) else {
            return;
        };
        let usable = code.until > now;
        let until = self.limits.proof_until(now);
        let mut found = false;
        for proof in &mut issue.proofs {
            if proof.state != StepState::Verified && approver.method != "ADMIN" {
                match self.published(&proof.fqdn, &approver.method, &code.value) {
                    Ok(()) if usable => {
                        (proof.state, proof.expires, proof.info) =
                            (StepState::Verified, Some(until), None);
                        found = true;
                    }
                    Ok(()) => proof.info = Some("the code has expired".to_owned()),
                    Err(why) => proof.info = Some(why),
                }
            }
            proof.system = self.system_checks(&proof.fqdn);
        }
        if found {
            order.changed(now);
        }
    }

    /// Whether the zone or the web root holds what proves a name; the sentence says what was seen instead.
    pub(crate) fn published(&self, fqdn: &str, method: &str, code: &str) -> Result<(), String> {
        let prefixed = format!("_certum.{fqdn}");
        match method {
            "FILE" => self.file(fqdn, code),
            "DNS_TXT_PREFIX" => self.record(&prefixed, "TXT", code),
            "DNS_TXT" | "DNS" => self.record(fqdn, "TXT", code),
            "DNS_CNAME_PREFIX" => self.record(&prefixed, "CNAME", &format!("{code}.certum.pl")),
            "DNS_CNAME" => self.record(fqdn, "CNAME", &format!("{code}.certum.pl")),
            _ => Err("the mail has not been confirmed".to_owned()),
        }
    }

    fn record(&self, name: &str, kind: &str, want: &str) -> Result<(), String> {
        let found = self.zone.look_up(name, kind);
        if found.failed {
            return Err(format!("the look-up of {kind} {name} failed"));
        }
        let values: Vec<String> = found
            .records
            .into_iter()
            .filter(|(_, r)| r.kind == kind)
            .map(|(_, r)| r.value)
            .collect();
        let same = |v: &String| {
            if kind == "CNAME" {
                crate::zone::fold(v) == want
            } else {
                v == want
            }
        };
        if values.iter().any(same) {
            Ok(())
        } else if values.is_empty() {
            Err(format!("no {kind} record at {name}"))
        } else {
            Err(format!("the {kind} record at {name} has another value"))
        }
    }

    fn file(&self, fqdn: &str, code: &str) -> Result<(), String> {
        let path = "/.well-known/pki-validation/certum.txt";
        match self.web.get(fqdn, path) {
            None => Err(format!("http://{fqdn}{path} answers 404")),
            Some(page) if page.status != 200 => {
                Err(format!("http://{fqdn}{path} answers {}", page.status))
            }
            Some(page) if page.body.trim() == format!("{code}-certum.pl") => Ok(()),
            Some(_) => Err(format!("http://{fqdn}{path} has another content")),
        }
    }

    fn system_checks(&self, fqdn: &str) -> Vec<(String, String)> {
        let mut failed: Vec<(String, String)> = self
            .limits
            .system_checks
            .iter()
            .filter(|(name, _)| *name == fqdn)
            .map(|(name, method)| (method.clone(), format!("{name} is listed")))
            .collect();
        match self.zone.caa(fqdn) {
            None => failed.push((
                "CAA".to_owned(),
                format!("the look-up of CAA {fqdn} failed"),
            )),
            Some(records) if !caa_allows(&records) => {
                failed.push(("CAA".to_owned(), "issue does not name certum.pl".to_owned()));
            }
            Some(_) => {}
        }
        failed
    }

    /// A fresh code for an issue, with the mails that its method sends.
    pub(crate) fn begin_proof(&mut self, id: &str, index: usize) {
        let now = self.now();
        let until = now + self.limits.code_days * DAY;
        let Some(issue) = self
            .orders
            .get_mut(id)
            .and_then(|o| o.issues.get_mut(index))
        else {
            return;
        };
        let Some(approver) = issue.approver.clone() else {
            return;
        };
        let value = random_code();
        issue.code = Some(Code {
            value: value.clone(),
            until,
        });
        self.codes
            .insert(value, (id.to_owned(), index, Purpose::Names));
        let mut mails: Vec<(String, Vec<String>, Option<String>)> = Vec::new();
        for proof in issue
            .proofs
            .iter_mut()
            .filter(|p| p.state != StepState::Verified)
        {
            let to = match (&approver.prefix, approver.method == "ADMIN") {
                (Some(prefix), true) => format!(
                    "{}@{}",
                    prefix.to_ascii_lowercase(),
                    mail_domain(&proof.fqdn)
                ),
                _ => approver.email.clone().unwrap_or_default(),
            };
            let known = mails.iter().position(|m| m.0 == to);
            let at = known.unwrap_or_else(|| {
                mails.push((
                    to,
                    Vec::new(),
                    (approver.method == "ADMIN").then(random_code),
                ));
                mails.len() - 1
            });
            if let Some(mail) = mails.get_mut(at) {
                mail.1.push(proof.fqdn.clone());
                proof.mail_code.clone_from(&mail.2);
            }
        }
        for (to, fqdns, code) in mails {
            if let Some(code) = &code {
                self.codes
                    .insert(code.clone(), (id.to_owned(), index, Purpose::Mailed));
                self.send(id, "approval", Some(&to), &fqdns, Some(code), now);
            } else if approver.notify {
                self.send(id, "instructions", Some(&to), &fqdns, None, now);
            }
        }
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

/// RFC 8659: no `issue` property at all allows everyone; `certum.pl` and `certum.eu` are Certum's names.
fn caa_allows(records: &[String]) -> bool {
    let mut parts = records.iter().filter_map(|r| {
        let mut words = r.splitn(3, ' ');
        let (_, tag, value) = (words.next()?, words.next()?, words.next()?);
        tag.eq_ignore_ascii_case("issue").then(|| {
            value
                .trim_matches('"')
                .split(';')
                .next()
                .unwrap_or("")
                .trim()
                .to_owned()
        })
    });
    let all: Vec<String> = parts.by_ref().collect();
    all.is_empty() || all.iter().any(|v| v == "certum.pl" || v == "certum.eu")
}

/// Where `admin@` and the others live: the name without `www.`.
fn mail_domain(fqdn: &str) -> &str {
    fqdn.strip_prefix("www.").unwrap_or(fqdn)
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
    for step in order.steps.values_mut() {
        *step = Step {
            state: StepState::Verified,
            expires: Some(until),
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caa_records_decide() {
        let of =
            |all: &[&str]| caa_allows(&all.iter().map(|r| (*r).to_owned()).collect::<Vec<_>>());
        assert!(of(&[]));
        assert!(of(&["0 iodef \"mailto:a@b.example\""]));
        assert!(of(&[
            "0 issue \"other.example\"",
            "0 issue \"certum.pl; x=1\""
        ]));
        assert!(!of(&["0 issue \"other.example\""]));
        assert!(!of(&["0 issue \";\""]));
    }
}
