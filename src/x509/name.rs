//! Host names, IP addresses and e-mail addresses as certificates hold them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

pub use super::name_error::NameError;

/// Bytes of a host name in ASCII (RFC 1035, without the root's dot).
const MAX_NAME: usize = 253;
/// Bytes of one label (RFC 1035).
const MAX_LABEL: usize = 63;

/// Top-level names that no public CA can issue for: RFC 6761, 6762, 7686 (onion needs its own proof), 8375, 9476,
/// ICANN's `internal`, and the names that ICANN keeps out of the root because networks use them inside.
const RESERVED: &[&str] = &[
    "alt",
    "corp",
    "example",
    "home",
    "home.arpa",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "mail",
    "onion",
    "private",
    "test",
];

/// A host name in both of its forms, or an IP address.
///
/// ```
/// use certum::x509::{HostName, NameError};
///
/// # fn main() -> Result<(), NameError> {
/// let name = HostName::parse("*.Żółw.pl.")?;
/// assert_eq!(name.ascii(), "*.xn--w-uga1v8h.pl");
/// assert_eq!((name.unicode(), name.is_wildcard()), ("*.żółw.pl", true));
/// assert_eq!(name.base(), "xn--w-uga1v8h.pl");
/// assert_eq!(name.public(), Ok(()));
/// assert_eq!(HostName::parse("my_host.pl"), Err(NameError::Underscore));
/// assert_eq!(HostName::parse("10.0.0.1")?.public(), Err(NameError::PrivateAddress));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HostName {
    ascii: String,
    unicode: String,
    wildcard: bool,
    ip: Option<IpAddr>,
}

impl HostName {
    /// Reads a name in ASCII, punycode or Unicode, with or without the root's dot and of any case, or an IP address
    /// (IPv6 with or without brackets). `*.` may stand in front of a name.
    ///
    /// # Errors
    /// A [`NameError`] when the syntax is wrong. Whether the name is public is told by [`HostName::public`].
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        if let Some(ip) = ip_address(text) {
            return Ok(Self::address(ip));
        }
        let text = text.strip_suffix('.').unwrap_or(text);
        let (wildcard, base) = match text.strip_prefix("*.") {
            Some(base) => (true, base),
            None => (false, text),
        };
        if base.contains('*') {
            return Err(NameError::Wildcard);
        }
        let (mut ascii, mut unicode) = forms(base)?;
        if wildcard {
            ascii.insert_str(0, "*.");
            unicode.insert_str(0, "*.");
        }
        if ascii.len() > MAX_NAME {
            return Err(NameError::TooLong);
        }
        Ok(Self {
            ascii,
            unicode,
            wildcard,
            ip: None,
        })
    }

    fn address(ip: IpAddr) -> Self {
        Self {
            ascii: ip.to_string(),
            unicode: ip.to_string(),
            wildcard: false,
            ip: Some(ip),
        }
    }

    /// The form that goes into certificates and DNS: lower case, punycode; `*.` in front of a wildcard.
    #[must_use]
    pub fn ascii(&self) -> &str {
        &self.ascii
    }

    /// The form for reading: lower case, Unicode; `*.` in front of a wildcard.
    #[must_use]
    pub fn unicode(&self) -> &str {
        &self.unicode
    }

    /// Whether it begins with `*.`.
    #[must_use]
    pub fn is_wildcard(&self) -> bool {
        self.wildcard
    }

    /// The ASCII form without `*.`: the name at which a wildcard is proved.
    #[must_use]
    pub fn base(&self) -> &str {
        if self.wildcard {
            self.ascii.strip_prefix("*.").unwrap_or(&self.ascii)
        } else {
            &self.ascii
        }
    }

    /// The address, if this is one.
    #[must_use]
    pub fn ip(&self) -> Option<IpAddr> {
        self.ip
    }

    /// Whether a public CA could prove this name at all.
    ///
    /// # Errors
    /// [`NameError::SingleLabel`], [`NameError::NumericTop`], [`NameError::Reserved`], [`NameError::PrivateAddress`],
    /// or [`NameError::Wildcard`] for a wildcard right under a top-level name.
    pub fn public(&self) -> Result<(), NameError> {
        if let Some(ip) = self.ip {
            return if is_private(ip) {
                Err(NameError::PrivateAddress)
            } else {
                Ok(())
            };
        }
        let base = self.base();
        let top = base.rsplit('.').next().unwrap_or(base);
        let ends_with = |ending: &str| {
            base.strip_suffix(ending)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if RESERVED.iter().any(|ending| ends_with(ending)) {
            Err(NameError::Reserved)
        } else if !base.contains('.') {
            Err(if self.wildcard {
                NameError::Wildcard
            } else {
                NameError::SingleLabel
            })
        } else if top.bytes().all(|byte| byte.is_ascii_digit()) {
            Err(NameError::NumericTop)
        } else {
            Ok(())
        }
    }
}

/// ASCII and Unicode form of a name without asterisk and final dot.
fn forms(name: &str) -> Result<(String, String), NameError> {
    if name.is_empty() {
        return Err(NameError::Empty);
    }
    // UTS #46 can at most triple a label's bytes when it decodes; anything longer is refused before it is looked at.
    if name.len() > 4 * MAX_NAME {
        return Err(NameError::TooLong);
    }
    if name.is_ascii() {
        let ascii = name.to_ascii_lowercase();
        let has_idn = check_labels(&ascii)?;
        if !has_idn {
            return Ok((ascii.clone(), ascii));
        }
    }
    let uts46 = Uts46::new();
    let ascii = uts46
        .to_ascii(
            name.as_bytes(),
            AsciiDenyList::EMPTY,
            Hyphens::CheckFirstLast,
            DnsLength::Ignore,
        )
        .map_err(|_| NameError::Idn)?
        .into_owned();
    check_labels(&ascii)?;
    let (unicode, result) = uts46.to_unicode(
        ascii.as_bytes(),
        AsciiDenyList::EMPTY,
        Hyphens::CheckFirstLast,
    );
    result.map_err(|_| NameError::Idn)?;
    Ok((ascii.clone(), unicode.into_owned()))
}

/// Checks the labels of a lower-case ASCII name, and tells whether one of them is punycode.
fn check_labels(name: &str) -> Result<bool, NameError> {
    let mut has_idn = false;
    for label in name.split('.') {
        if label.is_empty() {
            return Err(NameError::EmptyLabel);
        }
        if let Some(byte) = label
            .bytes()
            .find(|byte| !byte.is_ascii_alphanumeric() && *byte != b'-')
        {
            return Err(if byte == b'_' {
                NameError::Underscore
            } else {
                NameError::Character
            });
        }
        if label.len() > MAX_LABEL {
            return Err(NameError::LabelTooLong);
        }
        let idn = label.starts_with("xn--");
        let hyphens = label.get(2..4) == Some("--") && !idn;
        if label.starts_with('-') || label.ends_with('-') || hyphens {
            return Err(NameError::Hyphen);
        }
        has_idn |= idn;
    }
    Ok(has_idn)
}

fn ip_address(text: &str) -> Option<IpAddr> {
    let inner = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'))
        .unwrap_or(text);
    inner.parse().ok()
}

/// Whether an address is outside what the Internet routes (IANA's special-purpose registries).
#[must_use]
pub fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_private_v4(ip),
        IpAddr::V6(ip) => ip
            .to_ipv4_mapped()
            .map_or_else(|| is_private_v6(ip), is_private_v4),
    }
}

fn is_private_v4(ip: Ipv4Addr) -> bool {
    match ip.octets() {
        [0 | 10 | 127 | 224.., ..]
        | [169, 254, ..]
        | [192, 168, ..]
        | [192, 0, 0 | 2, _]
        | [192, 88, 99, _]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _] => true,
        [100, second, ..] => (64..128).contains(&second),
        [172, second, ..] => (16..32).contains(&second),
        _ => false,
    }
}

fn is_private_v6(ip: Ipv6Addr) -> bool {
    match ip.segments() {
        [0x2001, 0xdb8 | 0..=0x1ff, ..] | [0x2002, ..] | [0x3fff, 0..=0xfff, ..] => true,
        // Global unicast is 2000::/3; the rest is private, local, multicast or unassigned.
        [first, ..] => first >> 13 != 1,
    }
}

/// An e-mail address whose domain is held in both forms.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EmailAddress {
    local: String,
    domain: HostName,
}

impl EmailAddress {
    /// Reads `name@domain`; the domain in ASCII, punycode or Unicode.
    ///
    /// # Errors
    /// A [`NameError`]; quoted local parts, address literals and local parts outside ASCII are refused, as CAs do.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        const SPECIALS: &str = "!#$%&'*+/=?^_`{|}~-";
        let (local, domain) = text.trim().rsplit_once('@').ok_or(NameError::EmailForm)?;
        let atom = |atom: &str| {
            !atom.is_empty()
                && atom
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || SPECIALS.contains(c))
        };
        if local.len() > 64 || !local.split('.').all(atom) {
            return Err(NameError::EmailLocalPart);
        }
        let domain = HostName::parse(domain)?;
        if domain.ip().is_some() || domain.is_wildcard() {
            return Err(NameError::EmailForm);
        }
        Ok(Self {
            local: local.to_owned(),
            domain,
        })
    }

    /// The part before `@`, unchanged.
    #[must_use]
    pub fn local_part(&self) -> &str {
        &self.local
    }

    /// The part after `@`.
    #[must_use]
    pub fn domain(&self) -> &HostName {
        &self.domain
    }

    /// The address with its domain in ASCII.
    #[must_use]
    pub fn ascii(&self) -> String {
        format!("{}@{}", self.local, self.domain.ascii())
    }

    /// The address with its domain for reading.
    #[must_use]
    pub fn unicode(&self) -> String {
        format!("{}@{}", self.local, self.domain.unicode())
    }
}
