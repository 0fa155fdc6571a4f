//! What the owner of a name publishes to prove that it is theirs.
//!
//! Places and contents are those that live clients of the Partner API use today. The methods `DNS` and `DNS_CNAME`
//! exist in the API, but what they want is not documented: they are read and kept, never offered.

mod method;
mod name;
mod text;
mod zone;

#[cfg(test)]
mod tests;

use thiserror::Error;

pub use method::{Method, Prefix};

use crate::x509::{HostName, NameError};

/// The file's path below the web root.
const FILE_PATH: &str = "/.well-known/pki-validation/certum.txt";

/// The file's name, the last part of its path.
const FILE_NAME: &str = "certum.txt";

/// What stands before the name with the methods whose name ends with `PREFIX`.
pub(crate) const DNS_PREFIX: &str = "_certum.";

/// The longest code: the Partner API's limit (code 1183), and that of a string in a TXT record.
const LONGEST_CODE: usize = 255;

/// The longest domain name in its text form, without a final dot (RFC 1035, section 2.3.4).
const LONGEST_NAME: usize = 253;

/// The longest part of a domain name between dots.
const LONGEST_LABEL: usize = 63;

/// What to publish, or to do, to prove a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// A file on the web server.
    File {
        /// The address under which Certum fetches it: plain http, port 80.
        url: String,
        /// Its path below the web root, beginning with a slash.
        path: &'static str,
        /// The last part of the path.
        file_name: &'static str,
        /// All that it holds, without a line's end.
        content: String,
    },
    /// A TXT record.
    DnsTxt {
        /// The record's full name, without a final dot.
        host: String,
        /// The text, without quotation marks.
        value: String,
    },
    /// A CNAME record.
    DnsCname {
        /// The record's full name, without a final dot.
        host: String,
        /// The name that it points to, without a final dot.
        target: String,
    },
    /// A message that has to be answered by its link.
    Email {
        /// The mailbox that gets it, or, before one is chosen, all that can be. Where Certum's answer names an
        /// address (`approverEmail`), that is the one.
        addresses: Vec<String>,
    },
}

impl Publication {
    /// `FILE`, `TXT`, `CNAME` or `EMAIL`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::File { .. } => "FILE",
            Self::DnsTxt { .. } => "TXT",
            Self::DnsCname { .. } => "CNAME",
            Self::Email { .. } => "EMAIL",
        }
    }

    /// The record's full name, without a final dot; `None` for a file or a message.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::DnsTxt { host, .. } | Self::DnsCname { host, .. } => Some(host),
            Self::File { .. } | Self::Email { .. } => None,
        }
    }

    /// The domain in whose zone the record is to be made, in ASCII without a final dot: the one that was registered, by the
    /// ICANN section of the [Public Suffix List](https://publicsuffix.org/list/). Zones can be cut below it, which only DNS
    /// tells. `None` where the name is a public suffix itself, and for a file or a message.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        let host = self.host()?;
        zone::registered(host.strip_prefix(DNS_PREFIX).unwrap_or(host))
    }

    /// The record's name within its [zone](Self::zone), as panels want it that append the zone themselves; `@`, as in
    /// a zone file (RFC 1035, section 5.1), for the zone's own name. `None` where there is no zone.
    ///
    /// ```
    /// use certum::publication::{Method, what_to_publish};
    ///
    /// # fn main() -> Result<(), certum::publication::PublicationError> {
    /// let record = what_to_publish("shop.example.co.uk", &Method::DnsTxtPrefix, None, "a1b2c3")?;
    /// assert_eq!(record.host(), Some("_certum.shop.example.co.uk"));
    /// assert_eq!((record.host_in_zone(), record.zone()), (Some("_certum.shop"), Some("example.co.uk")));
    ///
    /// let record = what_to_publish("example.co.uk", &Method::DnsTxt, None, "a1b2c3")?;
    /// assert_eq!(record.host_in_zone(), Some("@"));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn host_in_zone(&self) -> Option<&str> {
        match self.host()?.strip_suffix(self.zone()?)? {
            "" => Some("@"),
            below => below.strip_suffix('.'),
        }
    }

    /// The record as a line of a zone file (RFC 1035, section 5), with absolute names and the zone's own TTL; `None`
    /// for a file or a message.
    #[must_use]
    pub fn to_zone_line(&self) -> Option<String> {
        match self {
            Self::DnsTxt { host, value } => {
                let value = value.replace('\\', "\\\\").replace('"', "\\\"");
                Some(format!("{host}. IN TXT \"{value}\""))
            }
            Self::DnsCname { host, target } => Some(format!("{host}. IN CNAME {target}.")),
            Self::File { .. } | Self::Email { .. } => None,
        }
    }
}

/// Why nothing can be published for a name, method and code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.said())]
pub enum PublicationError {
    /// Neither a domain name nor an IP address.
    NotAName {
        /// What was given, cleaned and shortened.
        name: String,
        /// What is wrong with it.
        reason: NameError,
    },
    /// The record's name would be longer than DNS allows.
    NameTooLong {
        /// The name to be proved.
        name: String,
    },
    /// The method does not prove wildcard names (code 2186).
    NotForWildcards {
        /// The method.
        method: Method,
    },
    /// The method does not prove IP addresses (code 2171).
    NotForAddresses {
        /// The method.
        method: Method,
    },
    /// What the method wants published is not documented.
    NotDocumented {
        /// The method.
        method: Method,
    },
    /// The code is empty, too long, or cannot stand where the method wants it.
    UnusableCode,
}

impl PublicationError {
    /// The input that it is about: `dnsName`, `approver.method` or `verificationCode`, as in
    /// [`refusal::FIELDS`](crate::refusal::FIELDS).
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NotAName { .. } | Self::NameTooLong { .. } => "dnsName",
            Self::NotForWildcards { .. }
            | Self::NotForAddresses { .. }
            | Self::NotDocumented { .. } => "approver.method",
            Self::UnusableCode => "verificationCode",
        }
    }
}

/// What to publish for a name so that `method` proves it.
///
/// `name` is a host name (IDN in either form; a wildcard is proved at its base name) or an IP address; `prefix` the
/// mailbox with [`Method::Admin`], `None` for all that can get the message; `code` the code of the order's
/// [`SanVerification`](crate::messages::SanVerification), not used with a message.
///
/// ```
/// use certum::publication::{Method, Publication, what_to_publish};
///
/// # fn main() -> Result<(), certum::publication::PublicationError> {
/// let record = what_to_publish("*.example.com", &Method::DnsTxtPrefix, None, "a1b2c3")?;
/// assert_eq!(
///     record,
///     Publication::DnsTxt {
///         host: "_certum.example.com".to_owned(),
///         value: "a1b2c3".to_owned(),
///     }
/// );
/// assert_eq!(record.to_zone_line().as_deref(), Some("_certum.example.com. IN TXT \"a1b2c3\""));
///
/// let refused = what_to_publish("*.example.com", &Method::File, None, "a1b2c3");
/// assert_eq!(refused.map_err(|error| error.field()), Err("approver.method"));
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// [`PublicationError`] when the name is none, the method cannot prove it, or the code cannot be published: it is empty,
/// over 255 characters (63 in a CNAME), or not of printable ASCII (in a CNAME letters, digits, `-` and `_`).
pub fn what_to_publish(
    name: &str,
    method: &Method,
    prefix: Option<Prefix>,
    code: &str,
) -> Result<Publication, PublicationError> {
    let host = name::parse(name)?;
    if !name::is_proved_by(&host, method) {
        return Err(does_not_fit(&host, method));
    }
    let base = host.base();
    match method {
        Method::Admin => Ok(Publication::Email {
            addresses: addresses(base, prefix),
        }),
        Method::File => Ok(Publication::File {
            url: format!("http://{}{FILE_PATH}", name::in_url(&host)),
            path: FILE_PATH,
            file_name: FILE_NAME,
            content: format!("{}-certum.pl", printable(code)?),
        }),
        Method::DnsTxt => Ok(Publication::DnsTxt {
            host: base.to_owned(),
            value: printable(code)?.to_owned(),
        }),
        Method::DnsTxtPrefix => Ok(Publication::DnsTxt {
            host: prefixed(base)?,
            value: printable(code)?.to_owned(),
        }),
        Method::DnsCnamePrefix => Ok(Publication::DnsCname {
            host: prefixed(base)?,
            target: format!("{}.certum.pl", label(code)?),
        }),
        Method::Dns | Method::DnsCname | Method::Other(_) => Err(does_not_fit(&host, method)),
    }
}

/// The mailboxes of a domain to which Certum sends messages, one for each [`Prefix`] in its order. Whether `domain` is a
/// domain is not looked at.
#[must_use]
pub fn mailboxes(domain: &str) -> Vec<String> {
    addresses(domain, None)
}

/// The name at which a name is proved: in ASCII and lower case, without `*.` and without a final dot.
///
/// # Errors
///
/// [`PublicationError::NotAName`] when it is neither a domain name nor an IP address.
pub fn proved_name(name: &str) -> Result<String, PublicationError> {
    name::parse(name).map(|host| host.base().to_owned())
}

/// The methods that can prove a name, the simplest first.
///
/// # Errors
///
/// [`PublicationError::NotAName`] when it is neither a domain name nor an IP address.
pub fn methods_for(name: &str) -> Result<Vec<Method>, PublicationError> {
    methods_for_all([name])
}

/// The methods that can prove every one of the names, the simplest first: an order has one method for all its names.
/// All that are offered where there are no names yet; none where one name needs what another cannot have.
///
/// ```
/// use certum::publication::{Method, methods_for_all};
///
/// assert_eq!(methods_for_all(["192.0.2.7"]), Ok(vec![Method::File]));
/// assert_eq!(methods_for_all(["192.0.2.7", "*.example.com"]), Ok(vec![]));
/// ```
///
/// # Errors
///
/// [`PublicationError::NotAName`] for the first that is neither a domain name nor an IP address.
pub fn methods_for_all<N: AsRef<str>>(
    names: impl IntoIterator<Item = N>,
) -> Result<Vec<Method>, PublicationError> {
    let mut methods = Method::OFFERED.to_vec();
    for name in names {
        let host = name::parse(name.as_ref())?;
        methods.retain(|method| name::is_proved_by(&host, method));
    }
    Ok(methods)
}

fn does_not_fit(host: &HostName, method: &Method) -> PublicationError {
    let method = method.clone();
    if !Method::OFFERED.contains(&method) {
        PublicationError::NotDocumented { method }
    } else if host.ip().is_some() {
        PublicationError::NotForAddresses { method }
    } else {
        PublicationError::NotForWildcards { method }
    }
}

fn addresses(base: &str, prefix: Option<Prefix>) -> Vec<String> {
    let prefixes = prefix.map_or_else(|| Prefix::ALL.to_vec(), |prefix| vec![prefix]);
    prefixes
        .into_iter()
        .map(|prefix| format!("{}@{base}", prefix.mailbox()))
        .collect()
}

fn prefixed(base: &str) -> Result<String, PublicationError> {
    let host = format!("{DNS_PREFIX}{base}");
    if host.len() > LONGEST_NAME {
        return Err(PublicationError::NameTooLong {
            name: base.to_owned(),
        });
    }
    Ok(host)
}

/// A code as file or TXT record take it: printable ASCII without spaces.
fn printable(code: &str) -> Result<&str, PublicationError> {
    let code = code.trim();
    let fits = (1..=LONGEST_CODE).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_graphic());
    if fits {
        Ok(code)
    } else {
        Err(PublicationError::UnusableCode)
    }
}

/// A code as one label of a domain name.
fn label(code: &str) -> Result<&str, PublicationError> {
    let code = printable(code)?;
    let fits = code.len() <= LONGEST_LABEL
        && code
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if fits {
        Ok(code)
    } else {
        Err(PublicationError::UnusableCode)
    }
}
