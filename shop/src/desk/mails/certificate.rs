//! Certificates by e-mail to the contact, the administrative contact and the client: when they are issued, and C4.

use super::{ISSUED, mark_of};
use crate::case::Case;
use crate::desk::Desk;
use crate::host::{Halt, Host, Result};
use crate::records::{Mail, ServiceNews};
use crate::words::{MailKind, Operation, Outcome};
use certum::language::{Said, Text};
use certum::x509::EmailAddress;
use time::Duration;

/// A certificate is sent at most once in this time.
const AGAIN: Duration = Duration::seconds(60);

/// What the names of copies of the template begin with; when they were made follows.
const COPIES: &str = "Certum: Certificate Issued ";

/// A copy of the template that is older was left behind by a crash.
const LEFT_BEHIND: i64 = 3600;

/// What a mail's own template is like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Template {
    /// Switched off where the one of issued certificates is.
    AsItIs,
    /// Never switched off.
    Enabled,
}

/// What came of a mail to the contacts.
enum Sent {
    /// It was not sent.
    Failed(String),
    /// It was sent, but not to these.
    NotTo(Vec<String>),
}

impl<H: Host> Desk<H> {
    /// Sends it: the change that says so, with nothing, or who was not reached.
    pub(in crate::desk) fn mail_certificate(&self, case: &mut Case) -> Result<(u64, String)> {
        // Also one that did not reach everybody has reached somebody.
        if case.did(Operation::Send, AGAIN) {
            return Err(self.refused(Text::sent_just_now));
        }
        let nothing = ServiceNews::default();
        let change = self.note(case, Operation::Send, Outcome::Intended, "", nothing)?;
        self.make_mail_templates()?;
        let mark = mark_of(case, &random()?);
        let issued = self.mail(case, MailKind::Issued, "");
        // Somebody asks for it, also where the shop switched off what is sent by itself.
        let sent = self.send_to_contacts(case, &issued, &mark, Template::Enabled)?;
        let failed = match sent {
            Sent::Failed(error) => error,
            Sent::NotTo(others) => others.join(", "),
        };
        Ok((change, failed))
    }

    /// Sends the mail of the ledger that announces a certificate: empty, or the error. Who else should have it and was not
    /// reached is in WHMCS's log.
    pub(super) fn announce(&self, case: &Case, issued: &Mail, mark: &str) -> Result<String> {
        if others(case).is_empty() {
            return self.send_mail(case, issued, mark, "");
        }
        let missed = match self.send_to_contacts(case, issued, mark, Template::AsItIs)? {
            Sent::Failed(error) => return Ok(error),
            Sent::NotTo(missed) => missed,
        };
        if !missed.is_empty() {
            let said = Said::new(Text::log_not_reached)
                .with("service", case.service.service_id)
                .with("addresses", missed.join(", "));
            let line = self.shops_texts()?.say(&said);
            self.host.log(&format!("Certum Certificates: {line}"))?;
        }
        Ok(String::new())
    }

    /// Sends a certificate's mail to the client and to those whom the form names besides, each once.
    ///
    /// WHMCS sends to others than a client only by a template's "Copy To", so such a mail has a template of its own while
    /// it is sent: the one of issued certificates as it is now, with their addresses.
    fn send_to_contacts(
        &self,
        case: &Case,
        issued: &Mail,
        mark: &str,
        template: Template,
    ) -> Result<Sent> {
        let mut others = others(case);
        let good: Vec<&String> = others.iter().filter(|address| is_plain(address)).collect();
        let name = self.copy_template(mark, &good, template)?;
        let sent = self.send_mail(case, issued, mark, &name);
        let left = self.now().unix_timestamp() - LEFT_BEHIND;
        self.store()
            .remove_template(&name, COPIES, &format!("{COPIES}{left}"))?;
        let error = sent?;
        if !error.is_empty() {
            return Ok(Sent::Failed(error));
        }
        let reached: Vec<String> = match self.in_log(case, mark)? {
            Some(log) => addresses(&log.recipients),
            None => good.into_iter().cloned().collect(),
        };
        others.retain(|address| !reached.iter().any(|reached| is_same(reached, address)));
        Ok(Sent::NotTo(others))
    }

    /// The template of issued certificates under a name of its own, with addresses to copy to besides the shop's.
    fn copy_template(
        &self,
        mark: &str,
        addresses: &[&String],
        template: Template,
    ) -> Result<String> {
        let now = self.now().unix_timestamp();
        let name = format!("{COPIES}{now} {mark}");
        let copy_to = addresses.iter().map(|address| address.as_str());
        let copy_to = copy_to.collect::<Vec<_>>().join(",");
        let enabled = template == Template::Enabled;
        self.store()
            .copy_template(ISSUED, &name, &copy_to, enabled)?;
        Ok(name)
    }
}

/// Who gets a certificate besides the client.
fn others(case: &Case) -> Vec<String> {
    let mut others = case.recipients();
    others.retain(|address| !is_same(address, case.hosting.email.trim()));
    others
}

fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether an address is one and nothing else. WHMCS separates addresses by commas: no quoted ones, which may hold
/// them.
fn is_plain(address: &str) -> bool {
    address.is_ascii() && address.trim() == address && EmailAddress::parse(address).is_ok()
}

/// The addresses in a field of WHMCS's mail log.
fn addresses(all: &str) -> Vec<String> {
    let parts = all.split([',', ';', '<', '>', ' ']);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn random() -> Result<String> {
    let mut bytes = [0; 8];
    openssl::rand::rand_bytes(&mut bytes)
        .map_err(|error| Halt::Failed(format!("no random numbers: {error}")))?;
    Ok(format!("{:016x}", u64::from_ne_bytes(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_no_more_than_an_address() {
        for good in [
            "a@example.com",
            "A.b+c@mail.Example.com",
            "o'neill@xn--d-6ga.example",
        ] {
            assert!(is_plain(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@@example.com",
            ".a@example.com",
            "a@example.com,b@example.com",
            "a b@example.com",
            "\"a,b\"@example.com",
            "a@example.com\r\nBcc: c@example.com",
            "<a@example.com>",
            "a@*.example.com",
        ] {
            assert!(!is_plain(bad), "{bad:?}");
        }
    }
}
