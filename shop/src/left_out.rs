//! What a CSR is for and the certificate to come is not: whoever pasted the CSR of another site hears of it before it is sent.

use crate::rows::both_forms;
use certum::x509::{Csr, HostName};
use std::collections::BTreeSet;

/// The names of a CSR (PEM) that `is_in` does not know, for people and separated by commas; empty for none.
pub(crate) fn names(csr: &str, is_in: impl Fn(&HostName) -> bool) -> String {
    let Ok(csr) = Csr::parse(csr.as_bytes()) else {
        return String::new();
    };
    let first = csr.subject().common_name().map(str::to_owned);
    let all = first.into_iter().chain(csr.dns_names());
    let named = all.filter_map(|name| HostName::parse(&name).ok());
    let lost = named.filter(|name| !is_in(name));
    let lost: BTreeSet<String> = lost.map(|name| both_forms(name.ascii())).collect();
    lost.into_iter().collect::<Vec<_>>().join(", ")
}
