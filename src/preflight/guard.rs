//! Which addresses are connected to. Names come from customers, so none of them may lead into the network of whoever
//! runs this.

use std::net::{IpAddr, SocketAddr};

use crate::x509::name::is_private;

/// Which port of this machine stands for each of those that are looked at, where loopback is allowed: for tests, which
/// cannot listen on ports below 1024.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ports {
    /// For 53.
    pub dns: u16,
    /// For 80.
    pub http: u16,
    /// For 443.
    pub https: u16,
}

impl Default for Ports {
    fn default() -> Self {
        Self {
            dns: DNS,
            http: HTTP,
            https: HTTPS,
        }
    }
}

pub(super) const DNS: u16 = 53;
pub(super) const HTTP: u16 = 80;
pub(super) const HTTPS: u16 = 443;

/// Lets addresses of the Internet through, and those of this machine where tests need them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guard {
    pub(super) loopback: Option<Ports>,
}

impl Guard {
    /// Where to connect to for `port` (53, 80 or 443) of `ip`; `None` where nothing is connected to.
    pub(super) fn admit(self, ip: IpAddr, port: u16) -> Option<SocketAddr> {
        if !matches!(port, DNS | HTTP | HTTPS) {
            return None;
        }
        if !is_private(ip) {
            return Some(SocketAddr::new(ip, port));
        }
        let ports = self.loopback?;
        let stands_for = match port {
            DNS => ports.dns,
            HTTP => ports.http,
            _ => ports.https,
        };
        ip.is_loopback().then(|| SocketAddr::new(ip, stands_for))
    }
}

#[cfg(test)]
mod tests {
    use super::{Guard, Ports};

    /// Private, loopback, link-local, metadata, shared, multicast, reserved; IPv4 within IPv6, NAT64, 6to4, Teredo.
    const INSIDE: &[&str] = &[
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001:0:7f00:1::",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "5f00::1",
    ];

    #[test]
    fn nothing_inside_is_connected_to() {
        let guard = Guard { loopback: None };
        for address in INSIDE {
            for port in [53, 80, 443] {
                let admitted = guard.admit(address.parse().unwrap(), port);
                assert_eq!(admitted, None, "{address}");
            }
        }
    }

    #[test]
    fn tests_get_this_machine_and_nothing_else() {
        let ports = Ports {
            http: 8080,
            ..Ports::default()
        };
        let guard = Guard {
            loopback: Some(ports),
        };
        for address in INSIDE {
            let address = address.parse().unwrap();
            let admitted = guard.admit(address, 80);
            assert_eq!(admitted.is_some(), address.is_loopback(), "{address}");
            assert!(admitted.is_none_or(|address| address.port() == 8080));
        }
    }

    #[test]
    fn only_three_ports_are_connected_to() {
        let guard = Guard { loopback: None };
        for (address, port, admitted) in [
            ("1.1.1.1", 53, true),
            ("1.1.1.1", 80, true),
            ("2606:4700::1111", 443, true),
            ("1.1.1.1", 22, false),
            ("1.1.1.1", 8080, false),
            ("2606:4700::1111", 25, false),
        ] {
            let found = guard.admit(address.parse().unwrap(), port);
            assert_eq!(found.is_some(), admitted, "{address} {port}");
        }
    }
}
