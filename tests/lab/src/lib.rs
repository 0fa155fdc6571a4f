//! A small Internet of its own, on this machine's loopback addresses: name servers (NSD) with signed and deliberately
//! broken zones, a resolver (Unbound), web servers that misbehave, TLS servers with each kind of wrong certificate.
#![forbid(unsafe_code)]

mod processes;
mod proxy;
mod tls;
mod web;
pub mod zones;

use std::io::{Error, Result};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use certum::preflight::{Ports, Settings};
use processes::{Process, free_port, nsd, unbound, wait_for};
use tokio::net::{TcpListener, UdpSocket};

pub use proxy::Way;
pub use tls::{Certificates, Issued};
pub use web::CONTENT;

/// The lab; everything ends with it.
#[derive(Debug)]
pub struct Lab {
    /// What the servers show.
    pub certificates: Certificates,
    settings: Settings,
    connections: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
    folder: PathBuf,
    _processes: Vec<Process>,
    runtime: tokio::runtime::Runtime,
}

impl Lab {
    /// Starts all of it.
    ///
    /// # Errors
    ///
    /// Where a program of tools/packages.txt is missing, or a port is taken meanwhile.
    pub fn start() -> Result<Self> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let own = format!("certum-lab-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(own);
        std::fs::create_dir_all(&folder)?;
        let zones = zones::write(&folder)?;
        let both = ["127.0.0.1", "127.0.0.2"];
        let dns = free_port(&both)?;
        let resolver = free_port(&["127.0.0.1"])?;
        let processes = vec![
            nsd(&folder, "127.0.0.1", dns, &zones.first)?,
            nsd(&folder, "127.0.0.2", dns, &zones.second)?,
            unbound(&folder, resolver, dns, &zones)?,
        ];
        let all = ["127.0.0.1", "127.0.0.2", "127.0.0.4"];
        let (http, https) = (free_port(&all)?, free_port(&all)?);
        let certificates = Certificates::new()?;
        let connections = Arc::new(AtomicUsize::new(0));
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        for (number, address) in [(1, "127.0.0.1"), (2, "127.0.0.2")] {
            let plain = runtime.block_on(TcpListener::bind((address, http)))?;
            runtime.spawn(web::listen(plain, number, connections.clone()));
            let acceptor = tls::acceptor(&certificates, number).map_err(Error::other)?;
            let secure = runtime.block_on(TcpListener::bind((address, https)))?;
            runtime.spawn(tls::listen(secure, number, acceptor, connections.clone()));
        }
        runtime.spawn(tls::mute(
            runtime.block_on(TcpListener::bind(("127.0.0.4", https)))?,
        ));
        wait_for("127.0.0.1", dns)?;
        wait_for("127.0.0.2", dns)?;
        wait_for("127.0.0.1", resolver)?;
        Ok(Self {
            certificates,
            settings: Settings {
                resolvers: vec![([127, 0, 0, 1], resolver).into()],
                trust_anchor: Some(zones.anchor),
                loopback: Some(Ports { dns, http, https }),
                limit: Duration::from_secs(5),
            },
            connections,
            asked: Arc::default(),
            folder,
            _processes: processes,
            runtime,
        })
    }

    /// How names are looked at in here.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings.clone()
    }

    /// The same by a resolver whose answers go such a way.
    ///
    /// # Errors
    ///
    /// Where no port is free.
    pub fn settings_by(&self, way: Way) -> Result<Settings> {
        let socket = self.runtime.block_on(UdpSocket::bind("127.0.0.1:0"))?;
        let mut settings = self.settings();
        let address = socket.local_addr()?;
        if let Some(resolver) = settings.resolvers.first().copied() {
            let asked = self.asked.clone();
            self.runtime
                .spawn(proxy::pass(socket, resolver, way, asked));
        }
        settings.resolvers = vec![address];
        Ok(settings)
    }

    /// How often a name was asked for that is rebound.
    #[must_use]
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// How many connections the web and TLS servers had so far.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
