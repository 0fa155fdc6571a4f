//! `Certum\AlternativeNames`.

use super::source::Source;
use crate::value::value_class;
use certum::x509::AlternativeName;

value_class! {
    /// Subject alternative names.
    AlternativeNames(Source) as "Certum\\AlternativeNames" {
        "dnsNames" dns_names = |source| pick(source, "DNS", AlternativeName::ascii);
        "dnsNamesUnicode" dns_names_unicode = |source| pick(source, "DNS", AlternativeName::unicode);
        "ipAddresses" ip_addresses = |source| pick(source, "IP", AlternativeName::ascii);
        "emailAddresses" email_addresses = |source| pick(source, "email", AlternativeName::ascii);
        "emailAddressesUnicode" email_addresses_unicode = |source| pick(source, "email", AlternativeName::unicode);
        "others" others = |source| others(source);
    }
}

fn pick(source: &Source, kind: &str, text: fn(&AlternativeName) -> String) -> Vec<String> {
    source
        .alternative_names()
        .iter()
        .filter(|name| name.kind() == kind)
        .map(text)
        .collect()
}

fn others(source: &Source) -> Vec<String> {
    source
        .alternative_names()
        .iter()
        .filter_map(|name| match name {
            AlternativeName::Dns { .. }
            | AlternativeName::Ip(_)
            | AlternativeName::Email { .. } => None,
            other @ AlternativeName::Other { .. } => {
                Some(format!("{}:{}", other.kind(), other.ascii()))
            }
        })
        .collect()
}
