//! What a connection is made of: the address, the way there, TLS.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{NoProxy, Proxy, Url};
use rustls::ClientConfig;
use rustls::client::Resumption;

use super::failure::setup;
use super::progress::Sessions;
use super::roots;
use crate::error::{Error, Result, TransportError};
use crate::language::{Said, Text};
use crate::secret::Secret;

/// How long looked-up addresses serve further connections, such as those of a batch.
const ADDRESSES_KEPT: Duration = Duration::from_secs(5);

/// The way to the server; connections are shared by calls of the same route.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// `http://`, `https://`, `socks5://` or `socks5h://` address, with credentials if needed.
    pub(crate) proxy: Option<Secret>,
    /// The PEM file with the CAs to trust, or `system`.
    pub(crate) ca_file: Option<String>,
    /// The limit for looking up, connecting and the TLS handshake together.
    pub(crate) connect_timeout: Duration,
}

impl Route {
    fn proxy_address(&self) -> Option<&str> {
        self.proxy.as_ref().map(Secret::expose)
    }
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self.connect_timeout == other.connect_timeout
            && self.ca_file == other.ca_file
            && self.proxy_address() == other.proxy_address()
    }
}

/// The address of the service, checked.
///
/// # Errors
///
/// [`Error::InvalidInput`] for anything but https, or http to this host itself: the password would
/// be readable on the way.
pub(crate) fn endpoint(address: &str) -> Result<Url> {
    let refuse = |reason: Said| Error::input("environment", reason);
    let url = Url::parse(address).map_err(|error| {
        refuse(Said::new(Text::given_address_wrong).with("detail", error.to_string()))
    })?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse(Text::given_address_credentials.into()));
    }
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        // The password would be readable on the way.
        "http" => Err(refuse(Text::given_address_http.into())),
        _ => Err(refuse(Text::given_address.into())),
    }
}

fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        host == "localhost"
            || host
                .trim_matches(['[', ']'])
                .parse::<IpAddr>()
                .is_ok_and(|address| address.is_loopback())
    })
}

/// The client of one route, which keeps up to `kept` idle connections.
pub(super) fn http_client(route: &Route, kept: usize) -> Result<reqwest::Client, TransportError> {
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls(route)?)
        .user_agent(concat!("certum-php/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(route.connect_timeout)
        .pool_max_idle_per_host(kept)
        .dns_resolver(InPlace::new(route.connect_timeout))
        // The environment of a web server's process is nobody's decision about this service.
        .no_proxy();
    if let Some(address) = route.proxy_address() {
        builder = builder.proxy(proxy(address)?);
    }
    builder.build().map_err(|error| {
        setup(format!(
            "no connection can be set up: {}",
            error.without_url()
        ))
    })
}

fn proxy(address: &str) -> Result<Proxy, TransportError> {
    // The address may hold a password, so no error shows it.
    let refuse = || {
        setup(
            "the proxy (certum.proxy) is not usable: write http://HOST:PORT, https://HOST:PORT, \
             socks5://HOST:PORT or socks5h://HOST:PORT",
        )
    };
    let url = Url::parse(address).map_err(|_| refuse())?;
    if !matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") || !url.has_host() {
        return Err(refuse());
    }
    let proxy = Proxy::https(url).map_err(|_| refuse())?;
    Ok(proxy.no_proxy(NoProxy::from_string("localhost,127.0.0.0/8,::1")))
}

fn tls(route: &Route) -> Result<ClientConfig, TransportError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| setup(format!("TLS cannot be set up: {error}")))?
        .with_root_certificates(roots::load(route.ca_file.as_deref())?)
        .with_no_client_auth();
    config.resumption = Resumption::store(Arc::new(Sessions::new()));
    Ok(config)
}

/// Looks names up on the calling thread by the C library, so that `/etc/hosts` and
/// `nsswitch.conf` count and no thread stays behind.
///
/// The look-up itself cannot be cut short: the resolver's own limits (`options timeout` and
/// `attempts` in `resolv.conf`, together 10 s to 30 s as shipped) hold, and a look-up that took
/// longer than the connect timeout fails afterwards.
struct InPlace {
    limit: Duration,
    recent: Mutex<Vec<Recent>>,
}

/// The addresses of a name and when they were looked up.
struct Recent {
    name: String,
    at: Instant,
    addresses: Vec<SocketAddr>,
}

impl InPlace {
    fn new(limit: Duration) -> Self {
        Self {
            limit,
            recent: Mutex::new(Vec::new()),
        }
    }

    fn look_up(&self, name: &str) -> std::io::Result<Vec<SocketAddr>> {
        let start = Instant::now();
        let mut recent = self
            .recent
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        recent.retain(|entry| start.duration_since(entry.at) < ADDRESSES_KEPT);
        if let Some(entry) = recent.iter().find(|entry| entry.name == name) {
            return Ok(entry.addresses.clone());
        }
        let mut addresses: Vec<_> = (name, 0).to_socket_addrs()?.collect();
        if start.elapsed() > self.limit {
            return Err(std::io::ErrorKind::TimedOut.into());
        }
        if name == "localhost" {
            // Plain http is allowed to this name, so it must not lead elsewhere.
            addresses.retain(|address| address.ip().is_loopback());
        }
        if addresses.is_empty() {
            return Err(std::io::Error::other("the name has no address"));
        }
        recent.push(Recent {
            name: name.to_owned(),
            at: Instant::now(),
            addresses: addresses.clone(),
        });
        Ok(addresses)
    }
}

impl Resolve for InPlace {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self
            .look_up(name.as_str())
            .map(|addresses| Box::new(addresses.into_iter()) as Addrs)
            .map_err(Into::into);
        Box::pin(std::future::ready(found))
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, endpoint, proxy};

    #[test]
    fn plain_http_is_for_this_host_only() {
        for address in [
            "https://gs.certum.pl/service/PartnerApi.wsdl",
            "http://127.0.0.1:8080/service",
            "http://127.9.9.9/",
            "http://[::1]:8080/",
            "http://localhost/",
        ] {
            assert!(endpoint(address).is_ok(), "{address}");
        }
        for address in [
            "http://gs.certum.pl/",
            "http://127.0.0.1.example.com/",
            "http://localhost.example.com/",
            "http://10.0.0.1/",
            "http://[::]/",
            "http://0.0.0.0/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "gs.certum.pl",
            "live",
            "",
            "https://user:word@gs.certum.pl/",
        ] {
            let error = endpoint(address).unwrap_err();
            assert!(
                matches!(&error, Error::InvalidInput { field, .. } if field == "environment"),
                "{address}: {error}"
            );
            assert!(!error.to_string().contains("word@"), "{error}");
        }
    }

    #[test]
    fn a_proxy_is_named_with_its_scheme() {
        for address in [
            "http://p:3128",
            "https://p",
            "socks5://u:w@p:1080",
            "socks5h://p",
        ] {
            assert!(proxy(address).is_ok(), "{address}");
        }
        for address in [
            "proxy.example:3128",
            "p",
            "ftp://p",
            "http://",
            "u:secret@p:1",
        ] {
            let error = proxy(address).unwrap_err();
            assert!(error.message.contains("certum.proxy"), "{address}: {error}");
            assert!(!error.message.contains("secret"), "{error}");
        }
    }
}
