//! Each stage of an exchange fails under its own name, and says what became of the request.

use std::io::Write;
use std::net::TcpListener;
use std::time::Duration;

use certum::client::Settings;
use certum::error::Stage;
use certum::secret::Secret;
use certum::soap::MAX_ANSWER;
use flate2::Compression;
use flate2::write::GzEncoder;
use socket2::{Domain, Socket, Type};

use crate::operations::{Once, Read, answer, envelope};
use crate::server::{Script, Server, Step, http};
use crate::{client, settings, settings_for, transport};

const LIMIT: Duration = Duration::from_millis(300);

/// One connection after the other does `step` with its request.
fn server(step: Step) -> Server {
    Server::start(vec![Script::Serve(vec![step])])
}

fn short(settings: Settings) -> Settings {
    Settings {
        timeout: LIMIT,
        ..settings
    }
}

#[test]
fn a_name_that_cannot_be_looked_up() {
    let error = transport(client(settings_for("https://certum.invalid/")).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Resolve);
    assert!(!error.may_have_been_carried_out && !error.timed_out);
    assert!(error.message.contains("certum.invalid:443"), "{error}");
    assert!(error.message.contains("Nothing was sent"), "{error}");
}

#[test]
fn a_refused_connection() {
    let address = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let error =
        transport(client(settings_for(&format!("http://{address}/"))).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Connect);
    assert!(!error.may_have_been_carried_out && !error.timed_out);
    assert!(error.message.contains("refused"), "{error}");
    assert!(error.message.contains("firewall"), "{error}");
}

#[test]
fn a_connection_that_is_never_accepted() {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    listener
        .bind(
            &"127.0.0.1:0"
                .parse::<std::net::SocketAddr>()
                .unwrap()
                .into(),
        )
        .unwrap();
    listener.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    // Fills the queue of connections to accept; the kernel then drops further attempts.
    let queue: Vec<_> = (0..2)
        .map(|_| {
            let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
            socket.set_nonblocking(true).unwrap();
            let _ = socket.connect(&address);
            socket
        })
        .collect();
    let address = address.as_socket().unwrap();
    let error =
        transport(client(settings_for(&format!("http://{address}/"))).call(&Once::new("1")));
    drop(queue);
    assert_eq!(error.stage, Stage::Connect);
    assert!(!error.may_have_been_carried_out && error.timed_out);
    assert!(error.message.contains("within 0.5 s"), "{error}");
    assert!(error.message.contains("certum.connect_timeout"), "{error}");
}

#[test]
fn a_request_that_is_not_taken() {
    let server = Server::start(vec![Script::NeverRead]);
    let settings = Settings {
        timeout: Duration::from_secs(3),
        ..settings(&server)
    };
    // More than the kernel takes off our hands.
    let error = transport(client(settings).call(&Read::new(&"x".repeat(8 << 20))));
    assert_eq!(error.stage, Stage::Send);
    assert!(error.may_have_been_carried_out && error.timed_out);
    assert!(error.message.contains("certum.timeout"), "{error}");
    assert!(server.requests().is_empty());
}

#[test]
fn no_answer_in_time() {
    let server = server(Step::Silence);
    let error = transport(client(short(settings(&server))).call(&Read::new("1")));
    assert_eq!(error.stage, Stage::Wait);
    assert!(error.may_have_been_carried_out && error.timed_out);
    assert!(
        error.message.contains("no answer from 127.0.0.1"),
        "{error}"
    );
    assert!(error.message.contains("may have carried"), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn a_connection_that_breaks_before_the_answer() {
    for step in [Step::Close, Step::Reset] {
        let server = server(step);
        let error = transport(client(settings(&server)).call(&Once::new("1")));
        assert_eq!(error.stage, Stage::Wait);
        assert!(error.may_have_been_carried_out && !error.timed_out);
        assert_eq!(server.requests().len(), 1);
    }
}

#[test]
fn an_answer_that_is_cut_short() {
    let whole = answer("cancelOrder", 0, "");
    let server = server(Step::Send(whole[..whole.len() - 10].to_vec()));
    let error = transport(client(settings(&server)).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Receive);
    assert!(error.may_have_been_carried_out && !error.timed_out);
    assert_eq!(error.status, Some(200));
}

#[test]
fn an_answer_that_drips() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n".to_vec();
    let server = server(Step::Drip(head, b' '));
    let error = transport(client(short(settings(&server))).call(&Once::new("1")));
    assert_eq!(error.stage, Stage::Receive);
    assert!(error.may_have_been_carried_out && error.timed_out);
}

#[test]
fn an_answer_without_end() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".to_vec();
    let server = server(Step::Endless(head, vec![b' '; 1 << 20]));
    let error = transport(client(settings(&server)).call(&Read::new("1")));
    assert_eq!(error.stage, Stage::Receive);
    assert!(error.message.contains("larger than 32 MiB"), "{error}");
    assert_eq!(server.requests().len(), 1, "it would only come again");
}

#[test]
fn a_decompression_bomb() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&vec![b' '; MAX_ANSWER + 1]).unwrap();
    let bomb = encoder.finish().unwrap();
    assert!(bomb.len() < MAX_ANSWER / 100);
    let headers = "Content-Type: text/xml\r\nContent-Encoding: gzip\r\n";
    let server = server(Step::Send(http("200 OK", headers, &bomb)));
    let error = transport(client(settings(&server)).call(&Read::new("1")));
    assert_eq!(error.stage, Stage::Receive);
    assert!(error.message.contains("larger than 32 MiB"), "{error}");
}

#[test]
fn a_compressed_answer_is_read() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder
        .write_all(envelope("getOrderState", 0, "").as_bytes())
        .unwrap();
    let headers = "Content-Type: text/xml\r\nContent-Encoding: gzip\r\n";
    let server = server(Step::Send(http(
        "200 OK",
        headers,
        &encoder.finish().unwrap(),
    )));
    client(settings(&server)).call(&Read::new("1")).unwrap();
}

#[test]
fn a_redirect_is_not_followed() {
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary",
        "308 Permanent",
    ] {
        let target = server(Step::Close);
        let headers = format!("Location: http://{}/\r\n", target.address);
        let server = server(Step::Send(http(status, &headers, b"")));
        let error = transport(client(settings(&server)).call(&Read::new("1")));
        assert_eq!(error.status.unwrap().to_string(), status[..3]);
        assert!(error.message.contains("redirect"), "{error}");
        assert_eq!(target.connections(), 0, "{status}");
        assert_eq!(server.requests().len(), 1, "{status}");
    }
}

#[test]
fn a_status_without_soap() {
    for (status, advice, requests) in [
        ("401 Unauthorized", "whitelisted", 1),
        ("403 Forbidden", "whitelisted", 1),
        ("404 Not Found", "certum.endpoint", 1),
        ("500 Internal Server Error", "try later", 2),
        ("503 Service Unavailable", "try later", 2),
    ] {
        let page = http(status, "Content-Type: text/html\r\n", b"<html>No</html>");
        let server = server(Step::Send(page));
        let error = transport(client(settings(&server)).call(&Read::new("1")));
        assert_eq!(error.status.unwrap().to_string(), status[..3]);
        assert_eq!(error.stage, Stage::Receive);
        assert!(error.message.contains(advice), "{error}");
        assert_eq!(server.requests().len(), requests, "{status}");
    }
}

#[test]
fn settings_that_no_connection_can_be_made_with() {
    let server = server(Step::Close);
    for (settings, setting) in [
        (
            Settings {
                ca_file: Some("/nowhere/ca.pem".to_owned()),
                ..settings(&server)
            },
            "certum.ca_file",
        ),
        (
            Settings {
                proxy: Some(Secret::new("proxy.example:3128".to_owned())),
                ..settings(&server)
            },
            "certum.proxy",
        ),
    ] {
        let error = transport(client(settings).call(&Read::new("1")));
        assert_eq!(error.stage, Stage::Setup);
        assert!(!error.may_have_been_carried_out);
        assert!(error.message.contains(setting), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn the_request_is_what_certum_expects() {
    let server = server(Step::Send(answer("getOrderState", 0, "")));
    client(settings(&server)).call(&Read::new("77")).unwrap();
    let request = server.requests().remove(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /service HTTP/1.1"), "{head}");
    let head = head.to_ascii_lowercase();
    for line in [
        "content-type: text/xml; charset=utf-8",
        "soapaction: \"\"",
        "accept-encoding: gzip",
        concat!("user-agent: certum-php/", env!("CARGO_PKG_VERSION")),
        &format!("host: {}", server.address),
        &format!("content-length: {}", body.len()),
    ] {
        assert!(head.lines().any(|found| found == line), "{line} in {head}");
    }
    assert!(body.contains("<orderID>77</orderID>"), "{body}");
}
