//! How a look is made.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use super::guard::{DNS, Ports};
use crate::language::Text;
use crate::{Error, Result};

/// How a look is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The resolvers to ask; without any, those of `/etc/resolv.conf`.
    pub resolvers: Vec<SocketAddr>,
    /// A file with the DNSKEY records that are trusted, in a zone file's form; without it the root's, which are compiled
    /// in.
    pub trust_anchor: Option<PathBuf>,
    /// Lets addresses of this machine be connected to, on these ports: for tests.
    pub loopback: Option<Ports>,
    /// The limit for everything together.
    pub limit: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            resolvers: Vec::new(),
            trust_anchor: None,
            loopback: None,
            limit: Duration::from_secs(3),
        }
    }
}

impl Settings {
    /// Those of php.ini: `certum.resolver` (addresses, with a port where it is not 53), `certum.dns_trust_anchor` (a file)
    /// and `certum.allow_private_addresses` (`1` for this machine's, then the ports that stand for others, such as
    /// `1 53=5300 80=8080`).
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`] with the setting's name.
    pub fn read(
        resolvers: Option<&str>,
        trust_anchor: Option<&str>,
        loopback: Option<&str>,
    ) -> Result<Self> {
        let resolvers = resolvers.unwrap_or_default();
        let resolvers: Option<_> = words(resolvers).map(server).collect();
        let loopback = loopback
            .filter(|value| *value != "0")
            .map(|value| {
                ports(value).ok_or_else(|| {
                    Error::input("certum.allow_private_addresses", Text::given_loopback)
                })
            })
            .transpose()?;
        Ok(Self {
            resolvers: resolvers
                .ok_or_else(|| Error::input("certum.resolver", Text::given_resolver))?,
            trust_anchor: trust_anchor.map(PathBuf::from),
            loopback,
            ..Self::default()
        })
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '\t']).filter(|word| !word.is_empty())
}

fn server(text: &str) -> Option<SocketAddr> {
    let bare = text.trim_matches(['[', ']']);
    let address = bare.parse().ok().map(|ip: IpAddr| SocketAddr::new(ip, DNS));
    address.or_else(|| text.parse().ok())
}

fn ports(text: &str) -> Option<Ports> {
    let mut words = words(text);
    words.next().filter(|word| *word == "1")?;
    let mut ports = Ports::default();
    for word in words {
        let (port, stands_for) = word.split_once('=')?;
        let stands_for = stands_for.parse().ok().filter(|port| *port != 0)?;
        match port {
            "53" => ports.dns = stands_for,
            "80" => ports.http = stands_for,
            "443" => ports.https = stands_for,
            _ => return None,
        }
    }
    Some(ports)
}

#[cfg(test)]
mod tests {
    use super::{Ports, Settings};
    use crate::Error;

    #[test]
    fn settings_are_read_as_php_ini_has_them() {
        assert_eq!(Settings::read(None, None, None), Ok(Settings::default()));
        let read = Settings::read(
            Some("9.9.9.9, 127.0.0.1:5300 2620:fe::fe,[::1]:5301"),
            Some("/etc/root.key"),
            Some("1 80=8080 443=8443"),
        );
        let expected = Settings {
            resolvers: [
                "9.9.9.9:53",
                "127.0.0.1:5300",
                "[2620:fe::fe]:53",
                "[::1]:5301",
            ]
            .map(|address| address.parse().unwrap())
            .to_vec(),
            trust_anchor: Some("/etc/root.key".into()),
            loopback: Some(Ports {
                dns: 53,
                http: 8080,
                https: 8443,
            }),
            ..Settings::default()
        };
        assert_eq!(read, Ok(expected));
    }

    #[test]
    fn what_cannot_be_used_names_its_setting() {
        let field = |read: crate::Result<Settings>| match read {
            Err(Error::InvalidInput { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        for value in ["resolver.example", "9.9.9.9:dns", "1.2.3"] {
            let read = Settings::read(Some(value), None, None);
            assert_eq!(field(read), "certum.resolver", "{value}");
        }
        for value in ["yes", "53=5300", "1 22=2222", "1 80=", "1 80=0", "1 80"] {
            let read = Settings::read(None, None, Some(value));
            assert_eq!(field(read), "certum.allow_private_addresses", "{value}");
        }
        let off = Settings::read(None, None, Some("0")).unwrap();
        assert_eq!(off.loopback, None);
    }
}
