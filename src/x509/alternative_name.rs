//! Subject alternative names.

use std::net::IpAddr;

use x509_parser::extensions::GeneralName;

use super::der;
use super::distinguished_name::DistinguishedName;
use super::name::{EmailAddress, HostName};
use super::text::{hex, utf8_or_latin1};

/// One alternative name. Names that are not valid are kept as they stand in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlternativeName {
    /// `dNSName`.
    Dns {
        /// Lower case, punycode.
        ascii: String,
        /// For reading.
        unicode: String,
    },
    /// `iPAddress`.
    Ip(IpAddr),
    /// `rfc822Name`.
    Email {
        /// Domain in punycode.
        ascii: String,
        /// Domain for reading.
        unicode: String,
    },
    /// Any other kind.
    Other {
        /// `URI`, `directoryName`, `registeredID`, `otherName`, `iPAddress` (of a wrong length), …
        kind: &'static str,
        /// The value as text, or in hexadecimal.
        value: String,
    },
}

impl AlternativeName {
    pub(super) fn new(name: &GeneralName<'_>) -> Self {
        let other = |kind, value| Self::Other { kind, value };
        match name {
            GeneralName::DNSName(text) => Self::dns(text),
            GeneralName::RFC822Name(text) => Self::email(text),
            GeneralName::IPAddress(bytes) => match ip(bytes) {
                Some(ip) => Self::Ip(ip),
                None => other("iPAddress", hex(bytes)),
            },
            GeneralName::URI(text) => other("URI", (*text).to_owned()),
            GeneralName::DirectoryName(name) => {
                other("directoryName", DistinguishedName::new(name).to_string())
            }
            GeneralName::RegisteredID(oid) => other("registeredID", der::oid_text(oid.as_bytes())),
            GeneralName::OtherName(oid, value) => other(
                "otherName",
                format!("{}:{}", der::oid_text(oid.as_bytes()), hex(value)),
            ),
            GeneralName::X400Address(any) => other("x400Address", hex(any.data)),
            GeneralName::EDIPartyName(any) => other("ediPartyName", hex(any.data)),
            GeneralName::Invalid(tag, bytes) => match tag.0 {
                1 => Self::email(&utf8_or_latin1(bytes)),
                2 => Self::dns(&utf8_or_latin1(bytes)),
                6 => other("URI", utf8_or_latin1(bytes)),
                _ => other("invalid", hex(bytes)),
            },
        }
    }

    fn dns(text: &str) -> Self {
        // A certificate's dNSName is no address, even if it looks like one.
        match HostName::parse(text) {
            Ok(name) if name.ip().is_none() => Self::Dns {
                ascii: name.ascii().to_owned(),
                unicode: name.unicode().to_owned(),
            },
            _ => Self::Dns {
                ascii: text.to_owned(),
                unicode: text.to_owned(),
            },
        }
    }

    fn email(text: &str) -> Self {
        EmailAddress::parse(text).map_or_else(
            |_| Self::Email {
                ascii: text.to_owned(),
                unicode: text.to_owned(),
            },
            |address| Self::Email {
                ascii: address.ascii(),
                unicode: address.unicode(),
            },
        )
    }

    /// `DNS`, `IP`, `email`, or the kind of the other ones.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Dns { .. } => "DNS",
            Self::Ip(_) => "IP",
            Self::Email { .. } => "email",
            Self::Other { kind, .. } => kind,
        }
    }

    /// The value as it goes into certificates: punycode for names.
    #[must_use]
    pub fn ascii(&self) -> String {
        match self {
            Self::Dns { ascii, .. } | Self::Email { ascii, .. } => ascii.clone(),
            Self::Ip(ip) => ip.to_string(),
            Self::Other { value, .. } => value.clone(),
        }
    }

    /// The value for reading: Unicode for names.
    #[must_use]
    pub fn unicode(&self) -> String {
        match self {
            Self::Dns { unicode, .. } | Self::Email { unicode, .. } => unicode.clone(),
            _ => self.ascii(),
        }
    }
}

fn ip(bytes: &[u8]) -> Option<IpAddr> {
    if let Ok(octets) = <[u8; 4]>::try_from(bytes) {
        return Some(octets.into());
    }
    <[u8; 16]>::try_from(bytes).ok().map(IpAddr::from)
}
