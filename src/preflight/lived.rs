//! Which certificate a name serves.

use std::net::IpAddr;
use std::time::SystemTime;

use futures_util::future::join_all;
use rustls::pki_types::ServerName;
use time::OffsetDateTime;

use super::Look;
use super::finding::{Finding, Severity};
use super::guard::HTTPS;
use super::tls::{Unseen, served};
use crate::language::{Said, Text};
use crate::x509::{AlternativeName, Certificate, HostName};

/// What each address of `host` serves.
pub(super) async fn examine(
    look: &Look,
    host: &HostName,
    newest: &Certificate,
    older: &[Certificate],
) -> Vec<Finding> {
    let name = host.ascii();
    let Some(addresses) = look.addresses(host).await else {
        return vec![Finding::not_looked_at(name, Text::look_part_tls)];
    };
    if addresses.is_empty() {
        let said = Said::new(Text::look_no_address).with("name", name);
        return vec![Finding::new(Severity::Info, name, said)];
    }
    let looked = addresses.iter().map(async |address| {
        let found = look
            .within(
                name,
                Text::look_part_tls,
                at_one(look, host, *address, newest, older),
            )
            .await;
        found.into_iter().map(|finding| finding.at(*address))
    });
    join_all(looked).await.into_iter().flatten().collect()
}

async fn at_one(
    look: &Look,
    host: &HostName,
    address: IpAddr,
    newest: &Certificate,
    older: &[Certificate],
) -> Vec<Finding> {
    let finding = |severity, text: Text| Finding::new(severity, host.ascii(), text);
    let Some(server) = look.guard.admit(address, HTTPS) else {
        let said = Said::new(Text::look_private).with("address", address.to_string());
        return vec![Finding::new(Severity::Info, host.ascii(), said)];
    };
    let asked = match host.ip() {
        Some(ip) => ServerName::IpAddress(ip.into()),
        None => match ServerName::try_from(host.ascii().to_owned()) {
            Ok(name) => name,
            Err(_) => return vec![finding(Severity::Info, Text::look_live_no_tls)],
        },
    };
    let shown = match served(&look.web.tls, server, asked).await {
        Ok(shown) => shown,
        Err(Unseen::NoConnection) => {
            return vec![finding(Severity::Info, Text::look_live_no_answer)];
        }
        Err(Unseen::NoTls) => return vec![finding(Severity::Info, Text::look_live_no_tls)],
    };
    let read = shown.iter().map(|der| Certificate::parse(der.as_ref()));
    let read: Vec<Certificate> = read.flatten().collect();
    let Some(leaf) = read
        .first()
        .filter(|leaf| shown.first().is_some_and(|der| der.as_ref() == leaf.der()))
    else {
        return vec![finding(Severity::Warning, Text::look_live_unreadable)];
    };
    let mut found = vec![if leaf.der() == newest.der() {
        finding(Severity::Ok, Text::look_live_newest)
    } else if older.iter().any(|one| one.der() == leaf.der()) {
        finding(Severity::Failure, Text::look_live_older)
    } else {
        let issuer = leaf.issuer().common_name().unwrap_or_default();
        let said = Said::new(Text::look_live_another).with("issuer", crate::refusal::clean(issuer));
        Finding::new(Severity::Warning, host.ascii(), said)
    }];
    let now = OffsetDateTime::from(SystemTime::now());
    if leaf.not_after() < now {
        found.push(finding(Severity::Failure, Text::look_live_expired));
    }
    if !covers(leaf, host) {
        found.push(finding(Severity::Failure, Text::look_live_name));
    }
    let is_followed =
        leaf.is_self_signed() || read.iter().skip(1).any(|issuer| leaf.is_signed_by(issuer));
    if !is_followed {
        found.push(finding(Severity::Failure, Text::look_live_chain));
    }
    found
}

/// Whether browsers take the certificate for the name (RFC 9525): the whole name, or a wildcard for its first label.
fn covers(certificate: &Certificate, host: &HostName) -> bool {
    let name = host.ascii();
    let above = name.split_once('.').map(|(_, above)| format!("*.{above}"));
    certificate.alternative_names().iter().any(|known| {
        if !matches!(known, AlternativeName::Dns { .. } | AlternativeName::Ip(_)) {
            return false;
        }
        let known = known.ascii().to_ascii_lowercase();
        known == name || above.as_deref() == Some(known.as_str())
    })
}
