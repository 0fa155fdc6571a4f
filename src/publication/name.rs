//! The names that are proved.

use std::net::IpAddr;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

use super::{Method, PublicationError};
use crate::refusal::clean;

/// The longest domain name in its text form, without a final dot (RFC 1035, section 2.3.4).
pub(super) const LONGEST_NAME: usize = 253;

/// The longest part of a domain name between dots.
pub(super) const LONGEST_LABEL: usize = 63;

/// What a certificate's name stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Host {
    /// A domain name.
    Domain {
        /// In ASCII and lower case, without `*.`.
        base: String,
        wildcard: bool,
    },
    /// An IP address.
    Address {
        /// As it is written.
        text: String,
        address: IpAddr,
    },
}

impl Host {
    pub(super) fn parse(name: &str) -> Result<Self, PublicationError> {
        let trimmed = name.trim();
        let bracketed = trimmed
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Ok(address) = bracketed.unwrap_or(trimmed).parse::<IpAddr>() {
            return Ok(Self::Address {
                text: address.to_string(),
                address,
            });
        }
        let (base, wildcard) = trimmed
            .strip_prefix("*.")
            .map_or((trimmed, false), |base| (base, true));
        match ascii(base) {
            Some(base) => Ok(Self::Domain { base, wildcard }),
            None => Err(PublicationError::NotAName { name: clean(name) }),
        }
    }

    /// The name at which it is proved.
    pub(super) fn base(&self) -> &str {
        match self {
            Self::Domain { base, .. } => base,
            Self::Address { text, .. } => text,
        }
    }

    /// As the host of an address on the web.
    pub(super) fn in_url(&self) -> String {
        match self {
            Self::Address {
                text,
                address: IpAddr::V6(_),
            } => format!("[{text}]"),
            _ => self.base().to_owned(),
        }
    }

    /// An IP address has neither records of ours nor mailboxes (code 2171); a file on one host says nothing of all
    /// the names that a wildcard stands for (code 2186).
    pub(super) fn is_proved_by(&self, method: &Method) -> bool {
        Method::OFFERED.contains(method)
            && match self {
                Self::Domain { wildcard, .. } => !(*wildcard && *method == Method::File),
                Self::Address { .. } => *method == Method::File,
            }
    }
}

/// A domain name of at least two labels in ASCII and lower case; `None` for anything else.
fn ascii(name: &str) -> Option<String> {
    // A bound before the work: an IDN is at most four times as long in UTF-8 as it may be in ASCII.
    if name.len() > 4 * LONGEST_NAME {
        return None;
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    // Hyphens in the third and fourth place are not refused: such names exist (`r3---sn-….example`).
    let ascii = Uts46::new()
        .to_ascii(
            name.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
            DnsLength::Verify,
        )
        .ok()?;
    let (_, top) = ascii.rsplit_once('.')?;
    // A number at the end is an IP address written wrongly, never a top-level domain.
    let is_name = !top.bytes().all(|byte| byte.is_ascii_digit());
    is_name.then(|| ascii.into_owned())
}
