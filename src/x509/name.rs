//! Host names, IP addresses and e-mail addresses as certificates hold them.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

use crate::language::Language;

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

/// Why a name cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NameError {
    /// Nothing given.
    #[error("the name is empty")]
    Empty,
    /// Longer than DNS allows.
    #[error("the name is longer than 253 characters")]
    TooLong,
    /// Two dots in a row, or one at the start.
    #[error("two dots in a row, or a dot at the start")]
    EmptyLabel,
    /// A label over 63 bytes.
    #[error("a part between dots is longer than 63 characters")]
    LabelTooLong,
    /// An underscore, which host names cannot have (CA/Browser Forum ballot SC12).
    #[error("underscores are not allowed in a certificate")]
    Underscore,
    /// Another character that host names cannot have.
    #[error(
        "only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces"
    )]
    Character,
    /// A hyphen at the edge of a label, or at its third and fourth place.
    #[error(
        "a part between dots begins or ends with a hyphen, or has two at its third place without being an IDN"
    )]
    Hyphen,
    /// An internationalised name that IDNA refuses.
    #[error("the internationalised name is not valid by IDNA (UTS #46)")]
    Idn,
    /// A name without a dot.
    #[error("a name without a dot is not public: give the full domain name")]
    SingleLabel,
    /// An asterisk anywhere but as the whole first label.
    #[error("an asterisk is only allowed as the first part, as in *.example.com, and once")]
    Wildcard,
    /// The last label is all digits without the whole being an IP address.
    #[error("the last part cannot be a number, unless the whole is an IP address")]
    NumericTop,
    /// A name under a top-level name that is not public.
    #[error("names under this ending are not public, so no public CA can prove them")]
    Reserved,
    /// An address from a private or reserved range.
    #[error("private and reserved IP addresses cannot be proved by a public CA")]
    PrivateAddress,
    /// An e-mail address without exactly one usable `@`.
    #[error("an e-mail address has the form name@domain")]
    EmailForm,
    /// A local part that RFC 5321 does not allow.
    #[error(
        "the part before @ must be 1 to 64 ASCII letters, digits or .!#$%&'*+/=?^_`{{|}}~- with single dots inside"
    )]
    EmailLocalPart,
}

impl NameError {
    /// A stable word for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::EmptyLabel => "empty_label",
            Self::LabelTooLong => "label_too_long",
            Self::Underscore => "underscore",
            Self::Character => "character",
            Self::Hyphen => "hyphen",
            Self::Idn => "idn",
            Self::SingleLabel => "single_label",
            Self::Wildcard => "wildcard",
            Self::NumericTop => "numeric_top",
            Self::Reserved => "reserved",
            Self::PrivateAddress => "private_address",
            Self::EmailForm => "email_form",
            Self::EmailLocalPart => "email_local_part",
        }
    }

    /// The reason, without a full stop.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        if language == Language::English {
            return self.to_string();
        }
        match self {
            Self::Empty => "nazwa jest pusta",
            Self::TooLong => "nazwa ma ponad 253 znaki",
            Self::EmptyLabel => "dwie kropki obok siebie albo kropka na początku",
            Self::LabelTooLong => "człon między kropkami ma ponad 63 znaki",
            Self::Underscore => "podkreślenia nie są dozwolone w certyfikacie",
            Self::Character => {
                "między kropkami dozwolone są tylko litery, cyfry i łączniki; bez http://, portu, ścieżki i spacji"
            }
            Self::Hyphen => {
                "człon zaczyna się lub kończy łącznikiem albo ma dwa na trzecim miejscu, nie będąc nazwą IDN"
            }
            Self::Idn => "nazwa ze znakami narodowymi jest niepoprawna według IDNA (UTS #46)",
            Self::SingleLabel => "nazwa bez kropki nie jest publiczna: podaj pełną nazwę domeny",
            Self::Wildcard => "gwiazdka może być tylko pierwszym członem, jak w *.example.com, i tylko raz",
            Self::NumericTop => "ostatni człon nie może być liczbą, chyba że całość jest adresem IP",
            Self::Reserved => {
                "nazwy o tej końcówce nie są publiczne, więc żadne publiczne CA nie może ich zweryfikować"
            }
            Self::PrivateAddress => {
                "prywatnych i zastrzeżonych adresów IP publiczne CA nie może zweryfikować"
            }
            Self::EmailForm => "adres e-mail ma postać nazwa@domena",
            Self::EmailLocalPart => {
                "część przed @ to od 1 do 64 liter ASCII, cyfr lub znaków .!#$%&'*+/=?^_`{|}~- z pojedynczymi kropkami w środku"
            }
        }
        .to_owned()
    }
}

/// A host name in both of its forms, or an IP address.
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

    /// The form for reading.
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
