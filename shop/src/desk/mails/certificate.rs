//! C4: the newest certificate to the contact, the administrative contact and the client.

use super::{Event, ISSUED, TEMPLATES};
use crate::desk::orders::Order;
use crate::desk::{Desk, Halt, Host, Reader, Result};
use crate::form::Form;
use crate::purchase::Purchase;
use certum::x509::EmailAddress;
use serde_json::Value;
use time::Duration;

/// A certificate is sent at most once in this time.
const AGAIN: Duration = Duration::seconds(60);

/// The journal's word for what is about to be done.
const INTENDED: &str = "intended";

/// A copy of the template that is older was left behind by a crash.
const LEFT_BEHIND: i64 = 3600;

impl<H: Host> Desk<H> {
    /// Sends it: empty, or who was not reached.
    ///
    /// WHMCS sends to others than a client only by a template's "Copy To", so this mail has a template of its own while
    /// it is sent: the one of issued certificates as it is now, with their addresses.
    pub(in crate::desk) fn mail_certificate(
        &self,
        order: &Order,
        purchase: &Purchase,
        reader: &Reader,
    ) -> Result<String> {
        // Also one that did not reach everybody has reached somebody.
        if self.did(order, "send", INTENDED, AGAIN)? {
            return Err(Halt::Refused(reader.text.get("sent_just_now")));
        }
        self.note(order, "send", INTENDED, "")?;
        self.make_mail_templates()?;
        let sql = "select email from tblclients where id = ?";
        let client = self.row(sql, &[order.client().into()])?.unwrap_or_default();
        let mut others = recipients(purchase);
        others.retain(|address| !is_same(address, client.get("email")));
        let good: Vec<&String> = others.iter().filter(|address| is_plain(address)).collect();
        let mark = self.mark(&random()?)?;
        let name = self.copy_template(&mark, &good)?;
        let sent = self.send_mail(order, Event::now("issued"), &mark, &name);
        self.host.write(
            &format!("delete from {TEMPLATES} where name = ?"),
            &[name.into()],
        )?;
        let error = sent?;
        if !error.is_empty() {
            return Ok(error);
        }
        let reached: Vec<String> = match self.in_log(order, &mark)? {
            Some(log) => addresses(&log),
            None => good.into_iter().cloned().collect(),
        };
        others.retain(|address| !reached.iter().any(|reached| is_same(reached, address)));
        Ok(others.join(", "))
    }

    /// The template of issued certificates under a name of its own, with addresses to copy to.
    fn copy_template(&self, mark: &str, addresses: &[&String]) -> Result<String> {
        let now = self.host.now().unix_timestamp();
        let left = format!("delete from {TEMPLATES} where name like ? and name < ?");
        let before = format!("{ISSUED} {}", now - LEFT_BEHIND);
        self.host
            .write(&left, &[format!("{ISSUED} %").into(), before.into()])?;
        let name = format!("{ISSUED} {now} {mark}");
        let copy_to = addresses.iter().map(|address| address.as_str());
        let copy_to = copy_to.collect::<Vec<_>>().join(",");
        let sql = format!("select * from {TEMPLATES} where name = ?");
        for row in self.host.rows(&sql, &[ISSUED.into()])? {
            let own = row.without("id").with("name", &name);
            self.insert_copy(&own.with("copyto", &copy_to).with("disabled", "0"))?;
        }
        Ok(name)
    }

    /// Inserts a row with whatever columns the table was found to have.
    fn insert_copy(&self, row: &Form) -> Result<()> {
        let (columns, values): (Vec<String>, Vec<Value>) = row
            .all()
            .map(|(name, value)| (format!("`{name}`"), Value::from(value)))
            .unzip();
        let places = super::super::tables::places(values.len());
        let columns = columns.join(", ");
        let sql = format!("insert into {TEMPLATES} ({columns}) values ({places})");
        self.host.write(&sql, &values)?;
        Ok(())
    }
}

/// The contact given when configuring and, where it differs, the administrative one.
pub(in crate::desk) fn recipients(purchase: &Purchase) -> Vec<String> {
    let both = ["fields.requestor_email", "contact.email"];
    let mut all: Vec<String> = Vec::new();
    for address in both.map(|name| purchase.input.get(name)) {
        if !address.is_empty() && !all.iter().any(|known| known == address) {
            all.push(address.to_owned());
        }
    }
    all
}

fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether an address is one and nothing else. WHMCS separates addresses by commas: no quoted ones, which may hold
/// them.
fn is_plain(address: &str) -> bool {
    address.is_ascii() && address.trim() == address && EmailAddress::parse(address).is_ok()
}

/// The addresses of a row of WHMCS's mail log.
fn addresses(log: &Form) -> Vec<String> {
    let all = ["to", "cc", "bcc"].map(|column| log.get(column)).join(" ");
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
