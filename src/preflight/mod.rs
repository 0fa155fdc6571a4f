//! A look at names before an order, while it waits for its proofs, and after: what the world sees of them.
//!
//! | for | begin at |
//! | --- | --- |
//! | what would make an order fail | [`examine`] |
//! | whether what has to be published is there | [`published`] |
//! | whether the new certificate is in use | [`live`] |
//!
//! Everything is looked at side by side, on this thread, within [`Settings::limit`]; what came too late is a finding of
//! [`Severity::Unknown`]. Only addresses of the Internet are connected to, on the ports 53, 80 and 443; the address is
//! checked that is connected to. A look is advice: Certum looks from several places of its own, and decides.

mod caa;
mod dns;
mod domain;
mod file;
mod finding;
mod guard;
mod lived;
mod mail;
mod record;
mod settings;
mod tls;
mod web;

pub use finding::{Finding, Severity};
pub use guard::Ports;
pub use settings::Settings;

use std::net::IpAddr;
use std::time::Instant;

use futures_util::StreamExt as _;
use futures_util::future::{LocalBoxFuture, join_all};

use crate::language::{Said, Text};
use crate::publication::{Method, Publication};
use crate::transport::on_this_thread;
use crate::x509::{Certificate, HostName};
use crate::{Error, Result};
use dns::{Dns, absolute};
use guard::Guard;
use web::Web;

/// How many names are looked at at the same time.
const AT_ONCE: usize = 48;

/// A check that is under way.
type Check<'a> = LocalBoxFuture<'a, Vec<Finding>>;

/// What a look works with.
struct Look {
    dns: Dns,
    web: Web,
    guard: Guard,
    deadline: Instant,
}

impl Look {
    fn new(settings: &Settings) -> Result<Self> {
        let guard = Guard {
            loopback: settings.loopback,
        };
        let deadline = Instant::now() + settings.limit;
        Ok(Self {
            dns: Dns::new(settings, guard, deadline)?,
            web: Web::new()?,
            guard,
            deadline,
        })
    }

    /// The addresses at which `host` is looked at; `None` where nobody answers for them.
    async fn addresses(&self, host: &HostName) -> Option<Vec<IpAddr>> {
        match host.ip() {
            Some(address) => Some(vec![address]),
            None => self.dns.addresses(&absolute(host.base())?).await,
        }
    }

    /// What a check finds of `name`, unless time runs out before; `what` it is about.
    ///
    /// Boxed, as are those below: code for each check is written once, and the extension is a fifth of a mebibyte smaller.
    fn within<'a>(
        &'a self,
        name: &'a str,
        what: Text,
        check: impl Future<Output = Vec<Finding>> + 'a,
    ) -> Check<'a> {
        self.limited(name, what, Box::pin(check))
    }

    fn limited<'a>(&'a self, name: &'a str, what: Text, check: Check<'a>) -> Check<'a> {
        Box::pin(async move {
            tokio::time::timeout_at(self.deadline.into(), check)
                .await
                .unwrap_or_else(|_| vec![Finding::not_looked_at(name, what)])
        })
    }
}

/// What is known before an order to let it fail: CAA, DNSSEC, whether the name resolves, whether its web server or its
/// mail server can be reached where the method needs them. The findings come in the order of the names.
///
/// # Errors
///
/// [`Error::InvalidInput`] for a name that is neither a domain name nor an IP address (`names`), or settings that cannot
/// be used.
pub fn examine<N: AsRef<str>>(
    names: &[N],
    method: &Method,
    settings: &Settings,
) -> Result<Vec<Finding>> {
    let hosts = hosts(names)?;
    let look = Look::new(settings)?;
    run(&mut hosts
        .iter()
        .map(|host| domain::examine(&look, host, method)))
}

/// Whether each of the `publications` of a name is to be seen: the record at the servers of its zone and at the resolver,
/// or the file at each address.
///
/// # Errors
///
/// [`Error::InvalidInput`] for a name that is none (`names`), or settings that cannot be used.
pub fn published(
    publications: &[(String, Publication)],
    settings: &Settings,
) -> Result<Vec<Finding>> {
    let names: Vec<&str> = publications.iter().map(|(name, _)| name.as_str()).collect();
    let hosts = hosts(&names)?;
    let look = Look::new(settings)?;
    let looked = hosts
        .iter()
        .zip(publications)
        .map(|(host, (_, publication))| {
            let name = host.ascii();
            match publication {
                Publication::File { url, content, .. } => look.within(
                    name,
                    Text::look_part_file,
                    file::published(&look, host, url, Some(content)),
                ),
                Publication::Email { .. } => {
                    look.within(name, Text::look_part_mail, mail::examine(&look, host))
                }
                record => look.within(
                    name,
                    Text::look_part_record,
                    record::published(&look, host, record),
                ),
            }
        });
    run(&mut { looked })
}

/// Which certificate each of the names serves on port 443, at each of its addresses: the `newest`, one of the `older`
/// ones, or another. A wildcard is looked at as its base name and `www`.
///
/// # Errors
///
/// [`Error::InvalidInput`] for a name that is none (`names`), or settings that cannot be used.
pub fn live<N: AsRef<str>>(
    names: &[N],
    newest: &Certificate,
    older: &[Certificate],
    settings: &Settings,
) -> Result<Vec<Finding>> {
    let hosts = served(&hosts(names)?);
    let look = Look::new(settings)?;
    run(&mut hosts.iter().map(|host| {
        look.within(
            host.ascii(),
            Text::look_part_tls,
            lived::examine(&look, host, newest, older),
        )
    }))
}

/// The names under which a server is asked: a wildcard is none itself.
fn served(hosts: &[HostName]) -> Vec<HostName> {
    let mut names: Vec<HostName> = Vec::new();
    for host in hosts {
        let base = host.base();
        let of_wildcard = host.is_wildcard().then(|| format!("www.{base}"));
        let asked = [Some(base.to_owned()), of_wildcard];
        for name in asked.into_iter().flatten() {
            // A label before a name that just fits is no name.
            if let Ok(name) = HostName::parse(&name)
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
    }
    names
}

fn hosts<N: AsRef<str>>(names: &[N]) -> Result<Vec<HostName>> {
    let parse = |name: &N| {
        HostName::parse(name.as_ref()).map_err(|reason| {
            let shown = crate::refusal::clean(name.as_ref());
            let said = Said::new(Text::look_no_name)
                .with("name", shown)
                .with("reason", reason.said());
            Error::input("names", said)
        })
    };
    names.iter().map(parse).collect()
}

/// Several checks of a name, side by side.
fn together(checks: Vec<Check<'_>>) -> Check<'_> {
    Box::pin(async { join_all(checks).await.concat() })
}

/// What the checks find, in their order; only so many are under way at a time.
fn run(checks: &mut dyn Iterator<Item = Check<'_>>) -> Result<Vec<Finding>> {
    let found: Result<Vec<Vec<Finding>>, _> = on_this_thread(async || {
        let checks = futures_util::stream::iter(checks);
        checks.buffered(AT_ONCE).collect().await
    });
    found
        .map(|found| found.concat())
        .map_err(|source| Error::Transport {
            operation: "preflight",
            source,
        })
}
