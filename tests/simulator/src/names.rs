//! Host names and addresses that a public certificate may hold.

use std::net::IpAddr;

/// Why a name is refused: its documented code.
pub(crate) fn refuse(name: &str) -> Option<u16> {
    if name.trim().is_empty() {
        return Some(2095);
    }
    if let Ok(ip) = name.parse::<IpAddr>() {
        return is_private(ip).then_some(1148);
    }
    let base = base(name);
    if name.len() > 253 {
        return Some(1085);
    }
    let labels: Vec<&str> = base.split('.').collect();
    if labels.iter().any(|l| l.len() > 63) {
        return Some(2088);
    }
    if !labels.iter().all(|l| is_label(l)) {
        return Some(1008);
    }
    match labels.as_slice() {
        [] | [_] => Some(1157),
        [.., last]
            if matches!(*last, "local" | "localhost" | "internal")
                || last.bytes().all(|b| b.is_ascii_digit()) =>
        {
            Some(1008)
        }
        _ => None,
    }
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
    }
}

pub(crate) fn is_ip(name: &str) -> bool {
    name.parse::<IpAddr>().is_ok()
}

pub(crate) fn is_wildcard(name: &str) -> bool {
    name.starts_with("*.")
}

/// Where a name is proved: a wildcard at its base.
pub(crate) fn base(name: &str) -> &str {
    name.strip_prefix("*.").unwrap_or(name)
}

/// A plain check of an e-mail address: one `@`, no white space, a domain behind it.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    !local.is_empty()
        && local
            .bytes()
            .all(|b| b.is_ascii_graphic() && !matches!(b, b'@' | b'<' | b'>' | b'"' | b','))
        && !local.starts_with('.')
        && refuse(domain).is_none()
        && !is_ip(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_the_documented_code() {
        let long = format!("{}.example", "a".repeat(64));
        let longer = format!("{}example", "abcdefgh.".repeat(30));
        for (name, code) in [
            ("", Some(2095)),
            ("a.example", None),
            ("*.a.example", None),
            ("xn--d1acpjx3f.example", None),
            ("żółw.example", Some(1008)),
            ("a..example", Some(1008)),
            ("-a.example", Some(1008)),
            ("a_b.example", Some(1008)),
            ("a.*.example", Some(1008)),
            ("host.local", Some(1008)),
            ("example", Some(1157)),
            ("*.example", Some(1157)),
            (&long, Some(2088)),
            (&longer, Some(1085)),
            ("10.0.0.1", Some(1148)),
            ("fd00::1", Some(1148)),
            ("9.9.9.9", None),
            ("1.2.3.4.5", Some(1008)),
        ] {
            assert_eq!(refuse(name), code, "{name}");
        }
    }

    #[test]
    fn addresses_of_mail() {
        assert!(is_email("a.b+c@d.example"));
        for bad in [
            "a",
            "@d.example",
            "a@",
            "a b@d.example",
            "a@d",
            "a@@d.example",
            "ą@d.example",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
