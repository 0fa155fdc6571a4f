//! The name servers and the resolver, as Debian has them.

use std::fmt::Write as _;
use std::fs;
use std::io::{Error, Result};
use std::net::{TcpListener, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::zones::{REMEMBERED, Zones};

/// A program that ends with the lab.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that is free at each of the addresses, for UDP and TCP.
pub(crate) fn free_port(addresses: &[&str]) -> Result<u16> {
    for _ in 0..100 {
        let port = UdpSocket::bind((*addresses.first().unwrap_or(&"127.0.0.1"), 0))?
            .local_addr()?
            .port();
        let is_free = |address: &&str| {
            UdpSocket::bind((*address, port)).is_ok() && TcpListener::bind((*address, port)).is_ok()
        };
        if addresses.iter().all(is_free) {
            return Ok(port);
        }
    }
    Err(Error::other("no free port"))
}

/// Debian keeps servers where not every user's PATH looks.
fn server(program: &str) -> Command {
    let found = ["/usr/sbin", "/usr/bin", "/usr/local/sbin"]
        .iter()
        .map(|folder| Path::new(folder).join(program))
        .find(|path| path.exists());
    let mut command = Command::new(found.unwrap_or_else(|| PathBuf::from(program)));
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

pub(crate) fn nsd(
    folder: &Path,
    address: &str,
    port: u16,
    zones: &[(String, PathBuf)],
) -> Result<Process> {
    let file = folder.join(format!("nsd-{address}.conf"));
    let own = folder.display();
    let mut config = format!(
        "server:\n  ip-address: {address}@{port}\n  username: \"\"\n  chroot: \"\"\n  zonesdir: \"{own}\"\n  \
         database: \"\"\n  pidfile: \"\"\n  xfrdfile: \"{own}/xfrd-{address}\"\n  zonelistfile: \"{own}/list-{address}\"\n  \
         xfrdir: \"{own}\"\n  server-count: 1\n  rrl-ratelimit: 0\n  logfile: \"{own}/nsd-{address}.log\"\n\
         remote-control:\n  control-enable: no\n"
    );
    for (name, zone) in zones {
        let _ = write!(
            config,
            "zone:\n  name: \"{name}\"\n  zonefile: \"{}\"\n",
            zone.display()
        );
    }
    fs::write(&file, config)?;
    let child = server("nsd").arg("-d").arg("-c").arg(&file).spawn()?;
    Ok(Process(child))
}

pub(crate) fn unbound(folder: &Path, port: u16, servers: u16, zones: &Zones) -> Result<Process> {
    let file = folder.join("unbound.conf");
    let own = folder.display();
    let mut config = format!(
        "server:\n  interface: 127.0.0.1@{port}\n  username: \"\"\n  chroot: \"\"\n  directory: \"{own}\"\n  \
         pidfile: \"\"\n  use-syslog: no\n  logfile: \"{own}/unbound.log\"\n  num-threads: 1\n  do-ip6: no\n  \
         do-daemonize: no\n  do-not-query-localhost: no\n  module-config: \"validator iterator\"\n  \
         trust-anchor-file: \"{}\"\n  val-log-level: 1\n  cache-max-negative-ttl: 60\n  outgoing-range: 512\n{REMEMBERED}\
         remote-control:\n  control-enable: no\n",
        zones.anchor.display()
    );
    for (name, _) in &zones.first {
        let _ = write!(
            config,
            "stub-zone:\n  name: \"{name}\"\n  stub-addr: 127.0.0.1@{servers}\n"
        );
    }
    fs::write(&file, config)?;
    let child = server("unbound").arg("-d").arg("-c").arg(&file).spawn()?;
    Ok(Process(child))
}

/// Waits until something takes connections there.
pub(crate) fn wait_for(address: &str, port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if std::net::TcpStream::connect((address, port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(Error::other(format!("nothing listens at {address}:{port}")))
}
