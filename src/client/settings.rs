//! What a client is set up with.

use std::time::Duration;

use crate::error::{Error, Result};
use crate::language::Text;
use crate::secret::Secret;

/// The longest time limit that is taken, a day.
pub const MAX_LIMIT: Duration = Duration::from_hours(24);

/// Which service is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Endpoint {
    /// Certum's test service.
    #[default]
    Test,
    /// Certum's production service.
    Production,
    /// A service at an address: https, or http to this host itself.
    Address(String),
}

impl Endpoint {
    /// The service named by `test` or `production`; anything else is taken as an address, which
    /// [`Client::new`](super::Client::new) checks.
    #[must_use]
    pub fn new(environment: &str) -> Self {
        match environment {
            "test" => Self::Test,
            "production" => Self::Production,
            address => Self::Address(address.to_owned()),
        }
    }

    /// The address of the service; the WSDL's address is the service's.
    #[must_use]
    pub fn address(&self) -> &str {
        match self {
            Self::Test => "https://gs.test.certum.pl/service/PartnerApi.wsdl",
            Self::Production => "https://gs.certum.pl/service/PartnerApi.wsdl",
            Self::Address(address) => address,
        }
    }
}

/// The settings of a [`Client`](super::Client). By default: the test service, 10 s to connect, 60 s for a call, one
/// repetition, no proxy, the compiled-in CAs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which service is called.
    pub endpoint: Endpoint,
    /// The limit for looking up, connecting and the TLS handshake together; more than zero, and at most
    /// [`MAX_LIMIT`]. Where it is longer than `timeout`, that one counts.
    ///
    /// Looking up cannot be cut short; the C library's own limits (`resolv.conf`) hold for it.
    pub connect_timeout: Duration,
    /// The limit for a whole call with all its attempts and the pauses between them; more than zero, and at most
    /// [`MAX_LIMIT`].
    pub timeout: Duration,
    /// How many times a call is sent again after a failure, where that is safe.
    pub retries: u32,
    /// The proxy's address (`http://`, `https://`, `socks5://`, or `socks5h://` where the proxy
    /// looks names up), with credentials if needed. Without it there is none: environment
    /// variables do not count.
    pub proxy: Option<Secret>,
    /// A PEM file with the CAs to trust in place of the compiled-in list of Mozilla's, or `system`
    /// for the list of this system.
    pub ca_file: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            endpoint: Endpoint::Test,
            connect_timeout: Duration::from_secs(10),
            timeout: Duration::from_mins(1),
            retries: 1,
            proxy: None,
            ca_file: None,
        }
    }
}

impl Settings {
    pub(super) fn check(&self) -> Result<()> {
        for (field, limit) in [
            ("connectTimeout", self.connect_timeout),
            ("timeout", self.timeout),
        ] {
            if limit.is_zero() || limit > MAX_LIMIT {
                return Err(Error::input(field, Text::given_limit));
            }
        }
        Ok(())
    }
}
