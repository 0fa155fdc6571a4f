//! Ordered faults, connections, DNS, TLS and the web root, seen from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use std::io::{ErrorKind, Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

mod common;
use common::orders::Request;
use common::{Simulator, envelope, http, message, request};

fn list() -> String {
    message("getConfiguration", "")
}

fn order(simulator: &Simulator, fault: Value) {
    simulator.post("/control/fault", fault);
}

fn orders(simulator: &Simulator) -> usize {
    simulator.get("/control/orders").as_array().unwrap().len()
}

#[test]
fn a_cut_comes_before_or_after_carrying_out() {
    let simulator = Simulator::start(&[]);
    for (when, kind, count) in [
        ("before", "cut", 0),
        ("after", "cut", 1),
        ("after", "reset", 2),
    ] {
        order(
            &simulator,
            json!({"operation": "quickOrder", "kind": kind, "when": when}),
        );
        let error = simulator
            .call_raw(&Request::quick_order(&format!("{when}-{kind}.example")).xml())
            .unwrap_err();
        assert_eq!(
            error.kind() == ErrorKind::ConnectionReset,
            kind == "reset",
            "{error}"
        );
        assert_eq!(orders(&simulator), count, "{when} {kind}");
    }
    let seen = simulator.get("/control/requests?operation=quickOrder");
    let carried: Vec<bool> = seen
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["carriedOut"].as_bool().unwrap())
        .collect();
    assert_eq!(carried, [false, true, true]);
    assert!(!seen.to_string().contains(">word<") && seen.to_string().contains("***"));
}

#[test]
fn other_answers_carry_out_only_if_told_so() {
    let simulator = Simulator::start(&[]);
    let place = |fault: Value| {
        order(&simulator, fault);
        simulator
            .call_raw(&Request::quick_order("other.example").xml())
            .unwrap()
    };
    let plain = place(json!({"kind": "http500", "body": "none"}));
    assert_eq!(
        (plain.status, plain.body.len(), orders(&simulator)),
        (500, 0, 0)
    );
    assert!(place(json!({"kind": "http500"})).text().contains("Fault"));
    assert!(place(json!({"kind": "html"})).head.contains("text/html"));
    let redirect = place(json!({"kind": "redirect", "to": "http://127.0.0.1:1/"}));
    assert_eq!(
        (
            redirect.status,
            redirect.head.contains("location: http://127.0.0.1:1/")
        ),
        (302, true)
    );
    assert_eq!(
        place(json!({"kind": "status", "code": 404, "body": "x"})).text(),
        "x"
    );
    assert_eq!(orders(&simulator), 0);
    let empty = place(json!({"kind": "empty", "when": "after"}));
    assert_eq!(
        (empty.status, empty.body.len(), orders(&simulator)),
        (200, 0, 1)
    );
    let refused =
        place(json!({"operation": "quickOrder", "refuse": {"code": 1138, "value": "call us"}}));
    assert!(
        refused
            .text()
            .contains("<errorCode>1138</errorCode><value>call us</value>")
    );
    assert_eq!(orders(&simulator), 1);
}

#[test]
fn bodies_can_be_cut_dripped_packed_and_endless() {
    let simulator = Simulator::start(&[]);
    let call = |fault: Value| {
        order(&simulator, fault);
        simulator.call_raw(&list())
    };
    assert!(
        call(json!({"kind": "cutBody"}))
            .unwrap_err()
            .to_string()
            .contains("shorter")
    );
    let gzip = call(json!({"kind": "gzip"})).unwrap();
    assert!(gzip.head.contains("content-encoding: gzip") && gzip.body.starts_with(&[0x1f, 0x8b]));
    let chunked = call(json!({"kind": "chunked"})).unwrap();
    assert!(chunked.head.contains("chunked") && chunked.text().contains("successCode"));
    let begun = Instant::now();
    order(
        &simulator,
        json!({"operation": "getOrderState", "kind": "drip", "ms": 1, "bytes": 20}),
    );
    let dripped = simulator
        .call_raw(&message("getOrderState", "<orderID>x</orderID>"))
        .unwrap();
    assert!(dripped.text().contains("1033") && begun.elapsed() > Duration::from_millis(15));
    let latin =
        call(json!([{"kind": "iso88592"}, {"operation": "getConfiguration", "kind": "pretty"}]))
            .unwrap();
    assert!(latin.text().contains("ISO-8859-2") && latin.text().contains("\r\n\t"));
    order(&simulator, json!({"kind": "endless"}));
    let mut stream = TcpStream::connect(simulator.address()).unwrap();
    request(
        &mut stream,
        "x",
        "POST",
        "/service/PartnerApi.wsdl",
        "text/xml",
        envelope(&list()).as_bytes(),
        true,
    )
    .unwrap();
    let mut taken = vec![0; 4 << 20];
    stream.read_exact(&mut taken).unwrap();
}

#[test]
fn schema_violations_are_faults_that_name_them() {
    let simulator = Simulator::start(&[]);
    let fault = |text: &str| simulator.call(text).fault();
    assert!(fault(&message("getOrderState", "<order>1</order>")).contains("'order' is not known"));
    assert!(fault(&message("noSuchThing", "")).contains("noSuchThing"));
    assert!(fault("<unclosed>").contains("well-formed"));
    let date = Request::quick_order("a.example")
        .set("orderParameters/shortenedValidityPeriod", "soon")
        .xml();
    assert!(fault(&date).contains("orderParameters/shortenedValidityPeriod' must be xs:date"));
    let swapped = list().replace(
        "<password>word</password><userName>user</userName>",
        "<userName>user</userName><password>word</password>",
    );
    assert!(fault(&swapped).contains("'password' in 'requestHeader/authToken' is out of order"));
    let range = message(
        "getModifiedOrders",
        "<fromDate>soon</fromDate><toDate>2027-01-01T00:00:00Z</toDate>",
    );
    assert_eq!(simulator.call(&range).codes(), [1110]);
    simulator.post("/control/limits", json!({"strictTypes": true}));
    assert!(fault(&range).contains("fromDate"));
}

#[test]
fn connections_are_kept_counted_closed_when_idle_and_dropped_by_a_restart() {
    let simulator = Simulator::start(&[]);
    let call = |stream: &mut TcpStream| -> std::io::Result<()> {
        request(
            stream,
            "x",
            "POST",
            "/service/PartnerApi.wsdl",
            "text/xml",
            envelope(&message("getOrderState", "<orderID>x</orderID>")).as_bytes(),
            false,
        )?;
        let mut buffer = [0; 4096];
        if stream.read(&mut buffer)? == 0 {
            Err(ErrorKind::UnexpectedEof.into())
        } else {
            Ok(())
        }
    };
    let mut stream = TcpStream::connect(simulator.address()).unwrap();
    call(&mut stream).unwrap();
    call(&mut stream).unwrap();
    let seen = simulator.get("/control/requests");
    assert_eq!(seen[0]["connection"], seen[1]["connection"]);
    assert_eq!(
        seen[0]["remotePort"],
        json!(stream.local_addr().unwrap().port())
    );
    simulator.post("/control/limits", json!({"idleCloseMs": 30}));
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "closed by the server");
    simulator.post("/control/limits", json!({"idleCloseMs": null}));
    let mut stream = TcpStream::connect(simulator.address()).unwrap();
    call(&mut stream).unwrap();
    simulator.post("/control/restart", json!({}));
    assert_eq!(stream.read(&mut [0]).unwrap(), 0, "dropped by the restart");
    call(&mut TcpStream::connect(simulator.address()).unwrap()).unwrap();
}

/// Asks for the TXT records of a name, in the plain wire format.
fn query(name: &str) -> Vec<u8> {
    let mut packet = vec![0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in name.split('.') {
        packet.push(u8::try_from(label.len()).unwrap());
        packet.extend(label.as_bytes());
    }
    packet.extend([0, 0, 16, 0, 1]);
    packet
}

#[test]
fn the_zone_is_served_over_udp_and_tcp_and_the_web_root_by_host() {
    let simulator = Simulator::start(&[]);
    let long = "y".repeat(600);
    let set = json!({"set": [{"name": "_certum.z.example", "type": "TXT", "value": "proof"}, {"name": "big.example", "type": "TXT", "value": long}]});
    simulator.post("/control/zone", set);
    let dns = simulator.ready["dns"].as_str().unwrap();
    let ask = |name: &str| {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        socket.send_to(&query(name), dns).unwrap();
        let mut buffer = vec![0; 2048];
        let len = socket.recv(&mut buffer).unwrap();
        buffer.truncate(len);
        buffer
    };
    assert!(ask("_certum.z.example").ends_with(b"\x05proof"));
    assert_eq!(ask("none.example")[3] & 15, 3, "NXDOMAIN");
    assert_eq!(ask("big.example")[2] & 2, 2, "truncated");
    let mut stream = TcpStream::connect(dns).unwrap();
    let packet = query("big.example");
    stream
        .write_all(&u16::try_from(packet.len()).unwrap().to_be_bytes())
        .unwrap();
    stream.write_all(&packet).unwrap();
    let mut len = [0; 2];
    stream.read_exact(&mut len).unwrap();
    assert!(u16::from_be_bytes(len) > 600);
    simulator.post("/control/zone", json!({"fail": ["z.example"]}));
    assert_eq!(ask("_certum.z.example")[3] & 15, 2, "SERVFAIL");

    simulator.post("/control/web", json!({"set": [{"host": "127.0.0.1", "path": "/p", "body": "hello", "headers": {"X-A": "b"}}]}));
    let web = simulator.ready["web"].as_str().unwrap();
    let page = http(web, "GET", "/p?q=1", "text/plain", b"").unwrap();
    assert_eq!(
        (page.text().as_str(), page.head.contains("x-a: b")),
        ("hello", true)
    );
    assert_eq!(
        http(web, "GET", "/q", "text/plain", b"").unwrap().status,
        404
    );
}

#[test]
fn tls_is_trusted_by_its_own_ca_only() {
    let file = std::env::temp_dir().join(format!("certum-simulator-ca-{}.pem", std::process::id()));
    let simulator = Simulator::start(&["--tls", "--tls-ca", file.to_str().unwrap()]);
    assert!(simulator.service.starts_with("https://"));
    let script = "echo strlen(@file_get_contents($argv[1], false, stream_context_create(['ssl' => $argv[2] ? ['cafile' => $argv[2]] : [], 'http' => ['method' => 'GET']])));";
    let fetch = |ca: &str| {
        let output = Command::new("php")
            .args(["-r", script, &simulator.service, ca])
            .output()
            .unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    assert!(fetch(file.to_str().unwrap()).parse::<usize>().unwrap() > 10_000);
    assert_eq!(fetch(""), "0");
    simulator.get("/control/limits");
    drop(simulator);
    std::fs::remove_file(file).unwrap();
}

#[test]
fn a_thousand_orders_at_once_are_a_thousand_orders() {
    let simulator = Arc::new(Simulator::start(&["--auto"]));
    let threads: Vec<_> = (0..20)
        .map(|t| {
            let simulator = Arc::clone(&simulator);
            std::thread::spawn(move || {
                for n in 0..50 {
                    Request::quick_order(&format!("m{t}-{n}.example"))
                        .send(&simulator)
                        .ok();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let all = simulator.get("/control/orders");
    let serials: std::collections::BTreeSet<&str> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["issues"][0]["cert"]["serial"].as_str().unwrap())
        .collect();
    assert_eq!(serials.len(), 1000);
}

#[test]
fn faults_come_by_chance_before_and_after_carrying_out() {
    let simulator = Simulator::start(&[]);
    order(
        &simulator,
        json!([{"kind": "cut", "chance": 0.2, "seed": 1},
            {"kind": "cut", "when": "after", "chance": 0.2, "seed": 2},
            {"kind": "http500", "chance": 0.2, "seed": 3}]),
    );
    for number in 0..60 {
        // What became of it, the simulator's own record says.
        let _ = simulator.call_raw(&Request::quick_order(&format!("n{number}.example")).xml());
    }
    let seen = simulator.get("/control/requests?operation=quickOrder");
    let of = |wanted: &dyn Fn(&Value) -> bool| {
        let seen = seen.as_array().unwrap().iter();
        seen.filter(|request| wanted(request)).count()
    };
    let has = |request: &Value, kind: &str| request["faults"].to_string().contains(kind);
    let (cut, spared) = (of(&|r| has(r, "cut")), of(&|r| r["faults"] == json!([])));
    assert!(cut > 5 && of(&|r| has(r, "http500")) > 2, "{cut}");
    assert!(spared > 15, "{spared}");
    assert_eq!(of(&|r| r["carriedOut"] == true), orders(&simulator));
    assert!(of(&|r| has(r, "cut") && r["carriedOut"] == true) > 2);
    assert!(of(&|r| has(r, "cut") && r["carriedOut"] == false) > 2);
    order(&simulator, json!({"clear": true}));
}
