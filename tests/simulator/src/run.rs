//! Starting and ending.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::app::App;
use crate::args::Args;
use crate::ca::Ca;
use crate::clock::Clock;
use crate::dns;
use crate::schema::{Schema, XSD};
use crate::server::{self, PATH};
use crate::store::Store;
use crate::world::World;

/// The line printed when everything listens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ready {
    /// The service: GET gives the WSDL, POST calls.
    pub service: String,
    /// Base of the control interface, always plain http.
    pub control: String,
    /// DNS over UDP and TCP.
    pub dns: String,
    /// The web root over http; ask with the name in `Host`.
    pub web: String,
    /// The test CA's certificate, with `--tls`.
    pub ca_file: Option<String>,
    /// The process.
    pub pid: u32,
}

/// Starts everything, hands the addresses to `ready`, and returns when asked to end by SIGTERM, SIGINT or, if
/// wished, the end of standard input.
///
/// # Errors
/// A sentence naming what could not be opened, read or understood.
pub async fn run(args: Args, ready: impl FnOnce(&Ready)) -> Result<(), String> {
    let listener = TcpListener::bind(&args.listen)
        .await
        .map_err(|e| format!("{}: {e}", args.listen))?;
    let local = listener.local_addr().map_err(|e| e.to_string())?;
    let scheme = if args.tls { "https" } else { "http" };
    let base = format!("{scheme}://{local}");
    let beside =
        |given: &Option<String>| given.clone().unwrap_or_else(|| format!("{}:0", local.ip()));
    let (udp, tcp, dns) = dns::bind(&beside(&args.dns))
        .await
        .map_err(|e| format!("DNS: {e}"))?;
    let web = TcpListener::bind(beside(&args.web))
        .await
        .map_err(|e| format!("web root: {e}"))?;
    let web_address = web.local_addr().map_err(|e| e.to_string())?;
    let app = Arc::new(app(&args, &base)?);
    let router = server::router(Arc::clone(&app));
    let mut control = base.clone();
    let mut tls = None;
    if args.tls {
        tls = Some(tls_acceptor(&args.tls_ca)?);
        let plain = TcpListener::bind(format!("{}:0", local.ip()))
            .await
            .map_err(|e| e.to_string())?;
        control = format!("http://{}", plain.local_addr().map_err(|e| e.to_string())?);
        tokio::spawn(server::accept(
            Arc::clone(&app),
            plain,
            router.clone(),
            None,
        ));
    }
    tokio::spawn(dns::serve_udp(Arc::clone(&app), udp));
    tokio::spawn(dns::serve_tcp(Arc::clone(&app), tcp));
    tokio::spawn(server::accept(
        Arc::clone(&app),
        web,
        server::web_router(Arc::clone(&app)),
        None,
    ));
    tokio::spawn(server::accept(Arc::clone(&app), listener, router, tls));
    app.save_changed().await;
    ready(&Ready {
        service: format!("{base}{PATH}"),
        control,
        dns: dns.to_string(),
        web: web_address.to_string(),
        ca_file: args.tls.then(|| args.tls_ca.display().to_string()),
        pid: std::process::id(),
    });
    ended(args.exit_with_stdin)
        .await
        .map_err(|e| e.to_string())?;
    app.save_changed().await;
    Ok(())
}

fn app(args: &Args, base: &str) -> Result<App, String> {
    let mut world = match args.state.as_deref().map(fs::read) {
        Some(Ok(json)) => World::restore(&args.user, &args.password, base, &json)?,
        Some(Err(e)) if e.kind() != io::ErrorKind::NotFound => {
            return Err(format!("state file: {e}"));
        }
        _ => World::new(&args.user, &args.password, base)?,
    };
    world.limits.auto |= args.auto;
    let schema = Schema::load(XSD)?;
    let store = args.state.as_deref().map(Store::new);
    Ok(App::new(world, schema, store, format!("{base}{PATH}")))
}

fn tls_acceptor(ca_file: &Path) -> Result<TlsAcceptor, String> {
    let (cert, key, ca) = Ca::tls(Clock::default().now()).map_err(|e| e.to_string())?;
    fs::write(ca_file, ca).map_err(|e| format!("{}: {e}", ca_file.display()))?;
    let cert = CertificateDer::from_pem_slice(cert.as_bytes()).map_err(|e| e.to_string())?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(|e| e.to_string())?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![cert], key);
    let mut config = config.map_err(|e| e.to_string())?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

async fn ended(with_stdin: bool) -> io::Result<()> {
    let (mut term, mut int) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
        () = stdin_end(), if with_stdin => {}
    }
    Ok(())
}

async fn stdin_end() {
    let mut stdin = tokio::io::stdin();
    let mut buffer = [0; 256];
    while stdin.read(&mut buffer).await.is_ok_and(|n| n > 0) {}
}
