//! TLS: whose certificates are trusted, and proxies on the way.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use certum::client::Settings;
use certum::error::Stage;
use certum::secret::Secret;
use openssl::asn1::{Asn1Integer, Asn1Time};
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::ssl::{SslAcceptor, SslMethod};
use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
use openssl::x509::{X509, X509Builder, X509Name};

use crate::operations::{Once, Read, answer};
use crate::server::{Script, Server, Step};
use crate::{client, settings_for, transport};

/// A CA's file, and a server with a certificate of it for 127.0.0.1 and localhost.
struct Pki {
    ca_file: String,
    acceptor: SslAcceptor,
}

fn key() -> PKey<Private> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap()
}

fn name(text: &str) -> X509Name {
    let mut name = X509Name::builder().unwrap();
    name.append_entry_by_nid(Nid::COMMONNAME, text).unwrap();
    name.build()
}

fn certificate(subject: &str, serial: u32, key: &PKey<Private>) -> X509Builder {
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    let serial = BigNum::from_u32(serial).unwrap();
    let serial = Asn1Integer::from_bn(&serial).unwrap();
    builder.set_serial_number(&serial).unwrap();
    builder.set_subject_name(&name(subject)).unwrap();
    builder.set_issuer_name(&name("Test CA")).unwrap();
    builder.set_pubkey(key).unwrap();
    let (start, end) = (Asn1Time::days_from_now(0), Asn1Time::days_from_now(2));
    builder.set_not_before(&start.unwrap()).unwrap();
    builder.set_not_after(&end.unwrap()).unwrap();
    builder
}

/// `test` keeps the files of tests apart.
fn pki(test: &str) -> Pki {
    let ca_key = key();
    let mut builder = certificate("Test CA", 1, &ca_key);
    let ca = BasicConstraints::new().critical().ca().build().unwrap();
    builder.append_extension(ca).unwrap();
    builder.sign(&ca_key, MessageDigest::sha256()).unwrap();
    let ca = builder.build();

    let server_key = key();
    let mut builder = certificate("server", 2, &server_key);
    let names = SubjectAlternativeName::new()
        .dns("localhost")
        .ip("127.0.0.1")
        .build(&builder.x509v3_context(Some(&ca), None))
        .unwrap();
    builder.append_extension(names).unwrap();
    builder.sign(&ca_key, MessageDigest::sha256()).unwrap();

    let mut acceptor = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls_server()).unwrap();
    acceptor.set_private_key(&server_key).unwrap();
    acceptor.set_certificate(&builder.build()).unwrap();
    let ca_file = format!("{}/{test}.pem", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&ca_file, ca.to_pem().unwrap()).unwrap();
    Pki {
        ca_file,
        acceptor: acceptor.build(),
    }
}

fn good() -> Script {
    Script::Always(Step::Send(answer("cancelOrder", 0, "")))
}

fn over_tls(server: &Server, ca_file: Option<&str>) -> Settings {
    Settings {
        ca_file: ca_file.map(str::to_owned),
        ..settings_for(&format!("https://{}/service", server.address))
    }
}

#[test]
fn an_own_ca_is_trusted_when_named() {
    let pki = pki("own_ca");
    let server = Server::start_tls(vec![good()], pki.acceptor);
    let settings = over_tls(&server, Some(&pki.ca_file));
    for _ in 0..3 {
        client(settings.clone()).call(&Once::new("1")).unwrap();
    }
    assert_eq!((server.connections(), server.requests().len()), (1, 3));
}

#[test]
fn a_connection_closed_while_idle_is_noticed_before_sending() {
    let pki = pki("idle");
    let once = Script::Serve(vec![Step::Send(answer("cancelOrder", 0, ""))]);
    let server = Server::start_tls(vec![once], pki.acceptor);
    let client = client(over_tls(&server, Some(&pki.ca_file)));
    for number in 1..=50 {
        client.call(&Once::new("1")).unwrap();
        assert_eq!(server.requests().len(), number);
        server.wait_for_closed(number);
    }
}

#[test]
fn an_unknown_ca_is_refused_before_anything_is_sent() {
    for ca_file in [None, Some("system")] {
        let server = Server::start_tls(vec![good()], pki("unknown_ca").acceptor);
        let error = transport(client(over_tls(&server, ca_file)).call(&Once::new("1")));
        assert_eq!(error.stage, Stage::Tls);
        assert!(!error.may_have_been_carried_out && !error.timed_out);
        assert!(error.message.contains("UnknownIssuer"), "{error}");
        assert!(error.message.contains("certum.ca_file"), "{error}");
        assert!(error.message.contains("Nothing was sent"), "{error}");
        assert!(server.requests().is_empty());
        assert_eq!(server.connections(), 1, "it would only fail again");
    }
}

#[test]
fn a_certificate_of_another_name_is_refused() {
    let pki = pki("other_name");
    let server = Server::start_tls(vec![good()], pki.acceptor);
    let proxy = Proxy::start(server.address);
    let settings = Settings {
        proxy: Some(Secret::new(format!("http://{}", proxy.address))),
        ca_file: Some(pki.ca_file),
        ..settings_for("https://certum.invalid/")
    };
    let error = transport(client(settings).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Tls);
    assert!(error.message.contains("certum.invalid"), "{error}");
    assert!(server.requests().is_empty());
}

#[test]
fn a_handshake_that_does_not_end() {
    let server = Server::start(vec![Script::NeverRead]);
    let error = transport(client(over_tls(&server, None)).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Tls);
    assert!(!error.may_have_been_carried_out && error.timed_out);
    assert!(error.message.contains("certum.connect_timeout"), "{error}");
}

#[test]
fn a_handshake_that_breaks_is_tried_again() {
    let server = Server::start(vec![Script::CloseUnread]);
    let error = transport(client(over_tls(&server, None)).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Tls);
    assert!(!error.may_have_been_carried_out && !error.timed_out);
    assert_eq!(server.connections(), 2);
}

#[test]
fn one_connection_that_fails_does_not_end_a_batch() {
    let pki = pki("batch");
    let good = Script::Always(Step::Send(answer("getOrderState", 0, "")));
    let server = Server::start_tls(vec![Script::CloseUnread, good], pki.acceptor);
    let settings = Settings {
        retries: 0,
        ..over_tls(&server, Some(&pki.ca_file))
    };
    let reads: Vec<_> = (0..20).map(|id| Read::new(&id.to_string())).collect();
    let results = client(settings).call_all(&reads, 2).unwrap();
    let failures: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert_eq!(failures.len(), 1);
    assert_eq!(server.requests().len(), 19);
}

/// A proxy that leads every connection to one server, whatever the name asked for.
struct Proxy {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    fn start(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let seen = heads.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let head = if first(&stream) == 5 {
                    greet_socks(&mut stream)
                } else {
                    greet_http(&mut stream)
                };
                seen.lock().unwrap().push(head);
                let server = TcpStream::connect(target).unwrap();
                for (mut from, mut to) in [
                    (stream.try_clone().unwrap(), server.try_clone().unwrap()),
                    (server, stream),
                ] {
                    std::thread::spawn(move || {
                        let _ = std::io::copy(&mut from, &mut to);
                        let _ = to.shutdown(Shutdown::Write);
                    });
                }
            }
        });
        Self { address, heads }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

fn first(stream: &TcpStream) -> u8 {
    let mut byte = [0];
    stream.peek(&mut byte).unwrap();
    byte[0]
}

fn greet_http(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
    String::from_utf8(head).unwrap()
}

/// RFC 1928, for a name as address and no authentication.
fn greet_socks(stream: &mut TcpStream) -> String {
    let mut greeting = [0; 2];
    stream.read_exact(&mut greeting).unwrap();
    let mut methods = vec![0; greeting[1].into()];
    stream.read_exact(&mut methods).unwrap();
    stream.write_all(&[5, 0]).unwrap();
    let mut request = [0; 5];
    stream.read_exact(&mut request).unwrap();
    let mut host = vec![0; usize::from(request[4]) + 2];
    stream.read_exact(&mut host).unwrap();
    stream.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 0]).unwrap();
    host.truncate(host.len() - 2);
    String::from_utf8(host).unwrap()
}

#[test]
fn a_proxy_that_is_set_is_used() {
    let pki = pki("proxy");
    let server = Server::start_tls(vec![good()], pki.acceptor);
    let proxy = Proxy::start(server.address);
    for scheme in ["http://user:word@", "socks5h://"] {
        let settings = Settings {
            proxy: Some(Secret::new(format!("{scheme}{}", proxy.address))),
            ca_file: Some(pki.ca_file.clone()),
            ..settings_for("https://certum.invalid/")
        };
        // The name is not the certificate's: that the handshake gets so far shows the way.
        let error = transport(client(settings).call(&Once::new("1")));
        assert_eq!(error.stage, Stage::Tls, "{error}");
        assert!(
            error.message.contains("invalid peer certificate"),
            "{error}"
        );
    }
    let heads = proxy.heads();
    assert!(
        heads[0].starts_with("CONNECT certum.invalid:443 HTTP/1.1"),
        "{heads:?}"
    );
    assert!(heads[0].contains("Basic dXNlcjp3b3Jk"), "{heads:?}");
    assert_eq!(heads[1], "certum.invalid");
}

#[test]
fn a_proxy_is_not_asked_for_this_host() {
    let pki = pki("no_proxy");
    let server = Server::start_tls(vec![good()], pki.acceptor);
    let proxy = Proxy::start(server.address);
    let settings = Settings {
        proxy: Some(Secret::new(format!("http://{}", proxy.address))),
        ..over_tls(&server, Some(&pki.ca_file))
    };
    client(settings).call(&Once::new("1")).unwrap();
    assert!(proxy.heads().is_empty());
}

const CHILD: &str = "CERTUM_TEST_ENDPOINT";

#[test]
fn proxies_of_the_environment_do_not_count() {
    if let Ok(endpoint) = std::env::var(CHILD) {
        let _ = client(settings_for(&endpoint)).call(&Once::new("1"));
        return;
    }
    let nowhere = "127.0.0.1:9".parse().unwrap();
    let proxy = Proxy::start(nowhere);
    let address = format!("http://{}", proxy.address);
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tls::proxies_of_the_environment_do_not_count"])
        .env(CHILD, "https://certum.invalid/")
        .env("HTTPS_PROXY", &address)
        .env("https_proxy", &address)
        .env("ALL_PROXY", &address)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("1 passed"), "{text}");
    assert!(proxy.heads().is_empty());
}
