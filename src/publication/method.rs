//! The ways in which a name is proved.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::refusal::clean;

/// `approverMethod` of the Partner API.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Method {
    /// A message to a mailbox of the domain; its name was `EMAIL` until 2021.
    Admin,
    /// A file on the web server.
    File,
    /// A DNS record; which one is not documented.
    Dns,
    /// A TXT record at the name.
    DnsTxt,
    /// A TXT record at `_certum.` and the name.
    DnsTxtPrefix,
    /// A CNAME record; where is not documented.
    DnsCname,
    /// A CNAME record at `_certum.` and the name.
    DnsCnamePrefix,
    /// One that this version does not know, as Certum writes it.
    Other(String),
}

impl Method {
    /// The methods that are offered, the simplest first. A record at a label of its own cannot disturb others, so it
    /// comes before the one at the name.
    pub const OFFERED: [Self; 5] = [
        Self::Admin,
        Self::File,
        Self::DnsTxtPrefix,
        Self::DnsCnamePrefix,
        Self::DnsTxt,
    ];

    /// As the Partner API writes it (`approverMethod`), such as `DNS_TXT_PREFIX`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Admin => "ADMIN",
            Self::File => "FILE",
            Self::Dns => "DNS",
            Self::DnsTxt => "DNS_TXT",
            Self::DnsTxtPrefix => "DNS_TXT_PREFIX",
            Self::DnsCname => "DNS_CNAME",
            Self::DnsCnamePrefix => "DNS_CNAME_PREFIX",
            Self::Other(name) => name,
        }
    }

    /// Reads a method's name whatever the case; a name that is not known is kept, cleaned and shortened.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name.trim().to_ascii_uppercase().as_str() {
            "ADMIN" | "EMAIL" => Self::Admin,
            "FILE" => Self::File,
            "DNS" => Self::Dns,
            "DNS_TXT" => Self::DnsTxt,
            "DNS_TXT_PREFIX" => Self::DnsTxtPrefix,
            "DNS_CNAME" => Self::DnsCname,
            "DNS_CNAME_PREFIX" => Self::DnsCnamePrefix,
            _ => Self::Other(clean(name)),
        }
    }
}

impl FromStr for Method {
    type Err = Infallible;

    fn from_str(name: &str) -> Result<Self, Infallible> {
        Ok(Self::parse(name))
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// `approverEmailPrefix` of the Partner API: the mailbox of the domain that gets the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Prefix {
    /// `admin@`
    Admin,
    /// `administrator@`
    Administrator,
    /// `postmaster@`
    Postmaster,
    /// `hostmaster@`
    Hostmaster,
    /// `webmaster@`
    Webmaster,
}

impl Prefix {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Admin,
        Self::Administrator,
        Self::Postmaster,
        Self::Hostmaster,
        Self::Webmaster,
    ];

    /// As the Partner API writes it (`approverEmailPrefix`): upper case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "ADMIN",
            Self::Administrator => "ADMINISTRATOR",
            Self::Postmaster => "POSTMASTER",
            Self::Hostmaster => "HOSTMASTER",
            Self::Webmaster => "WEBMASTER",
        }
    }

    /// The part of the address before the `@`.
    #[must_use]
    pub const fn mailbox(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Administrator => "administrator",
            Self::Postmaster => "postmaster",
            Self::Hostmaster => "hostmaster",
            Self::Webmaster => "webmaster",
        }
    }

    /// Reads a prefix whatever the case; `None` for a mailbox that Certum does not write to (code 1108).
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|prefix| prefix.as_str().eq_ignore_ascii_case(name))
    }
}
