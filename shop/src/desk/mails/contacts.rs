//! Mails to others besides the client: certificates to their contacts when they are issued, and what somebody has sent at
//! once (C4, and what to publish).

use super::mark_of;
use crate::actions::Action;
use crate::case::Case;
use crate::desk::Desk;
use crate::host::{Halt, Host, Result};
use crate::records::{Mail, ServiceNews};
use crate::words::{MailKind, Operation, Outcome};
use certum::language::{Said, Text};
use certum::x509::EmailAddress;
use time::Duration;

/// The same is sent at most once in this time.
const AGAIN: Duration = Duration::seconds(60);

/// A copy of a template that is older was left behind by a crash.
const LEFT_BEHIND: i64 = 3600;

/// What a mail's own template is like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Template {
    /// Switched off where the one that it is of is.
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

/// What somebody can have sent at once.
pub(in crate::desk) struct Letter {
    /// What the journal calls it.
    pub(in crate::desk) operation: Operation,
    kind: MailKind,
    to: fn(&Case) -> Vec<String>,
    just_now: Text,
    /// What is said where it did not go to everybody.
    pub(in crate::desk) not_sent: Text,
}

impl Letter {
    /// What an action sends; `None` for one that does something else.
    pub(in crate::desk) fn of(action: Action) -> Option<Self> {
        match action {
            Action::Send => Some(Self {
                operation: Operation::Send,
                kind: MailKind::Issued,
                to: Case::recipients,
                just_now: Text::sent_just_now,
                not_sent: Text::said_not_sent,
            }),
            Action::Instruct => Some(Self {
                operation: Operation::Instruct,
                kind: MailKind::Publish,
                to: Case::instructed,
                just_now: Text::instructed_just_now,
                not_sent: Text::said_not_instructed,
            }),
            _ => None,
        }
    }
}

impl<H: Host> Desk<H> {
    /// Sends it: the change that says so, with nothing, or who was not reached.
    pub(in crate::desk) fn mail_now(
        &self,
        case: &mut Case,
        letter: &Letter,
    ) -> Result<(u64, String)> {
        // Also one that did not reach everybody has reached somebody.
        if case.did(letter.operation, AGAIN) {
            return Err(self.refused(letter.just_now));
        }
        let nothing = ServiceNews::default();
        let change = self.note(case, letter.operation, Outcome::Intended, "", nothing)?;
        self.make_mail_templates()?;
        let mark = mark_of(case, &random()?);
        let mail = self.mail(case, letter.kind, "");
        // Somebody asks for it, also where the shop switched off what is sent by itself.
        let others = besides(case, (letter.to)(case));
        let sent = self.send_to_others(case, &mail, &mark, Template::Enabled, others)?;
        let failed = match sent {
            Sent::Failed(error) => error,
            Sent::NotTo(others) => others.join(", "),
        };
        Ok((change, failed))
    }

    /// Sends the mail of the ledger that announces a certificate: empty, or the error. Who else should have it and was not
    /// reached is in WHMCS's log.
    pub(super) fn announce(&self, case: &Case, issued: &Mail, mark: &str) -> Result<String> {
        let others = besides(case, case.recipients());
        if others.is_empty() {
            return self.send_mail(case, issued, mark, "");
        }
        let missed = match self.send_to_others(case, issued, mark, Template::AsItIs, others)? {
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

    /// Sends a mail to its client and to others, each once.
    ///
    /// WHMCS sends to others than a client only by a template's "Copy To", so such a mail has a template of its own while
    /// it is sent: the usual one as it is now, with their addresses.
    fn send_to_others(
        &self,
        case: &Case,
        mail: &Mail,
        mark: &str,
        template: Template,
        mut others: Vec<String>,
    ) -> Result<Sent> {
        let Some(usual) = mail.kind.row().map(|row| row.template) else {
            return Ok(Sent::NotTo(others));
        };
        let good: Vec<&String> = others.iter().filter(|address| is_plain(address)).collect();
        let now = self.now().unix_timestamp();
        // What the names of copies begin with; when they were made follows.
        let copies = format!("{usual} ");
        let name = format!("{copies}{now} {mark}");
        let copy_to = good.iter().map(|address| address.as_str());
        let copy_to = copy_to.collect::<Vec<_>>().join(",");
        let enabled = template == Template::Enabled;
        self.store()
            .copy_template(usual, &name, &copy_to, enabled)?;
        let sent = self.send_mail(case, mail, mark, &name);
        let left = format!("{copies}{}", now - LEFT_BEHIND);
        self.store().remove_template(&name, &copies, &left)?;
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
}

/// Addresses without the client's.
fn besides(case: &Case, mut addresses: Vec<String>) -> Vec<String> {
    addresses.retain(|address| !is_same(address, case.hosting.email.trim()));
    addresses
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
