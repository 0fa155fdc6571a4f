//! Which names can be proved, and how.

use std::net::IpAddr;

use super::{Method, PublicationError};
use crate::refusal::clean;
use crate::x509::{HostName, NameError};

/// A name that can be proved somewhere: names and addresses that are not public are let through, since which of them
/// it accepts is Certum's to say (codes 1148, 1157), and test environments live on them.
pub(super) fn parse(name: &str) -> Result<HostName, PublicationError> {
    let check = |host: HostName| match host.public() {
        Err(NameError::Reserved) if !host.base().contains('.') => Err(NameError::SingleLabel),
        Ok(()) | Err(NameError::Reserved | NameError::PrivateAddress) => Ok(host),
        Err(reason) => Err(reason),
    };
    HostName::parse(name)
        .and_then(check)
        .map_err(|reason| PublicationError::NotAName {
            name: clean(name),
            reason,
        })
}

/// As the host of an address on the web.
pub(super) fn in_url(host: &HostName) -> String {
    match host.ip() {
        Some(IpAddr::V6(address)) => format!("[{address}]"),
        _ => host.base().to_owned(),
    }
}

/// An IP address has neither records of ours nor mailboxes (code 2171); a file on one host says nothing of all the
/// names that a wildcard stands for (code 2186).
pub(super) fn is_proved_by(host: &HostName, method: &Method) -> bool {
    let is_file = *method == Method::File;
    let fits = if host.ip().is_some() {
        is_file
    } else {
        !(is_file && host.is_wildcard())
    };
    fits && Method::OFFERED.contains(method)
}
