//! Pages over http and https, as a CA fetches them: addresses are checked, redirects followed by hand.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use futures_util::future::LocalBoxFuture;
use reqwest::header::{LOCATION, USER_AGENT};
use reqwest::redirect::Policy;
use reqwest::{StatusCode, Url};
use rustls::ClientConfig;

use super::Look;
use super::dns::absolute;
use super::guard::{HTTP, HTTPS};
use super::tls;
use crate::language::{Said, Text};
use crate::{Error, Result};

/// The most that is read of a page.
const MAX_PAGE: usize = 64 * 1024;

/// How many redirects are followed.
const MAX_REDIRECTS: usize = 5;

/// Who we say that we are.
const AGENT: &str = concat!(
    "certum-php/",
    env!("CARGO_PKG_VERSION"),
    " (looks whether a proof is published)"
);

/// What browsers say that they are, to find out whether others are sent away.
const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/// What came in the end.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) status: StatusCode,
    /// Where it came from in the end.
    pub(super) url: Url,
    pub(super) body: Vec<u8>,
}

/// Why nothing came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stopped {
    /// Nothing listens, or the connection broke.
    NoConnection,
    /// A redirect into a network of somebody's own.
    Inside(String),
    /// A redirect to a port or a scheme that no CA follows.
    NotFollowed(String),
    /// A redirect without an address, or to one that is none.
    Nowhere,
    /// The host of a redirect is not there.
    NoSuchHost(String),
    TooManyRedirects,
    TooLarge,
}

/// How pages are fetched.
pub(super) struct Web {
    pub(super) tls: Arc<ClientConfig>,
}

impl Web {
    pub(super) fn new() -> Result<Self> {
        let tls = tls::config().map_err(|error| {
            let said = Said::new(Text::detail).with("detail", error.to_string());
            Error::input("tls", said)
        })?;
        Ok(Self { tls: Arc::new(tls) })
    }

    /// Gets `url` from `address`, as a browser where `browser` says so.
    pub(super) fn get<'a>(
        &'a self,
        look: &'a Look,
        url: &'a Url,
        address: IpAddr,
        browser: bool,
    ) -> LocalBoxFuture<'a, Result<Page, Stopped>> {
        Box::pin(async move {
            let agent = if browser { BROWSER } else { AGENT };
            let mut url = url.clone();
            let mut first = Some(address);
            for _ in 0..=MAX_REDIRECTS {
                let server = server(look, &url, first.take()).await?;
                let response = self.request(&url, server, agent).await?;
                let status = response.status();
                if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                    let body = read(response).await?;
                    return Ok(Page { status, url, body });
                }
                let to = response.headers().get(LOCATION);
                let to = to.and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
                url = to
                    .and_then(|to| url.join(to).ok())
                    .ok_or(Stopped::Nowhere)?;
            }
            Err(Stopped::TooManyRedirects)
        })
    }

    /// One request to an address that was checked; the name is not looked up again.
    async fn request(
        &self,
        url: &Url,
        server: SocketAddr,
        agent: &str,
    ) -> Result<reqwest::Response, Stopped> {
        let mut url = url.clone();
        // An address may bring a name and a password, which are nobody's business here.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        let host = url.host_str().unwrap_or_default().to_owned();
        if literal(&url).is_some() && url.port_or_known_default() != Some(server.port()) {
            let _ = url.set_port(Some(server.port()));
        }
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured((*self.tls).clone())
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .pool_max_idle_per_host(0)
            .resolve_to_addrs(&host, &[server])
            .build()
            .map_err(|_| Stopped::NoConnection)?;
        let request = client.get(url).header(USER_AGENT, agent);
        request.send().await.map_err(|_| Stopped::NoConnection)
    }
}

/// Where the server of `url` is: at `known`, else where its name leads, as far as it may be connected to.
async fn server(look: &Look, url: &Url, known: Option<IpAddr>) -> Result<SocketAddr, Stopped> {
    let host = url.host_str().unwrap_or_default().to_owned();
    let ("http" | "https", Some(port @ (HTTP | HTTPS))) =
        (url.scheme(), url.port_or_known_default())
    else {
        return Err(Stopped::NotFollowed(url.to_string()));
    };
    // An address in the URL is what is connected to, whatever else is known.
    let addresses = if let Some(address) = literal(url).or(known) {
        vec![address]
    } else {
        let full = absolute(&host).ok_or(Stopped::Nowhere)?;
        look.dns.addresses(&full).await.unwrap_or_default()
    };
    if addresses.is_empty() {
        return Err(Stopped::NoSuchHost(host));
    }
    let mut admitted = addresses
        .iter()
        .filter_map(|at| look.guard.admit(*at, port));
    admitted.next().ok_or(Stopped::Inside(host))
}

/// The address that stands in a URL in place of a name, in whatever form it was written.
fn literal(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    host.trim_matches(['[', ']']).parse().ok()
}

async fn read(mut response: reqwest::Response) -> Result<Vec<u8>, Stopped> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| Stopped::NoConnection)? {
        if body.len() + chunk.len() > MAX_PAGE {
            return Err(Stopped::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
