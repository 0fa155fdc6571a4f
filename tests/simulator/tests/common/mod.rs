//! Starting the simulator, and a plain HTTP client for it.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "each test binary uses its part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    clippy::must_use_candidate,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    reason = "helpers of tests fail by panicking"
)]

pub mod orders;
pub mod walk;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

pub const NAMESPACE: &str = "http://webservice.api.muc.unizeto.pl/";

/// A running simulator; it ends with this value.
pub struct Simulator {
    child: Child,
    pub service: String,
    pub control: String,
    pub ready: Value,
}

/// An HTTP answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text());
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Simulator {
    pub fn start(extra: &[&str]) -> Self {
        let mut child = Command::new(program())
            .args([
                "--listen",
                "127.0.0.1:0",
                "--user",
                "user",
                "--password",
                "word",
                "--exit-with-stdin",
            ])
            .args(extra)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the simulator starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let ready: Value = serde_json::from_str(&line).expect("one line of JSON");
        let of = |key: &str| ready[key].as_str().unwrap_or_default().to_owned();
        Self {
            child,
            service: of("service"),
            control: of("control"),
            ready: ready.clone(),
        }
    }

    /// An address of the ready line as `host:port`.
    pub fn address(&self) -> String {
        self.control.trim_start_matches("http://").to_owned()
    }

    pub fn post(&self, path: &str, body: Value) -> Value {
        http(
            &self.address(),
            "POST",
            path,
            "application/json",
            body.to_string().as_bytes(),
        )
        .unwrap()
        .json()
    }

    pub fn get(&self, path: &str) -> Value {
        http(&self.address(), "GET", path, "text/plain", b"")
            .unwrap()
            .json()
    }

    /// The raw answer to a message.
    pub fn call_raw(&self, message: &str) -> std::io::Result<Answer> {
        http(
            &self.address(),
            "POST",
            "/service/PartnerApi.wsdl",
            "text/xml; charset=utf-8",
            envelope(message).as_bytes(),
        )
    }

    pub fn call(&self, message: &str) -> Outcome {
        let answer = self.call_raw(message).unwrap();
        Outcome {
            status: answer.status,
            text: answer.text(),
        }
    }

    /// Ends the program at once, as a crash would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn stop(mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// The simulator's program: of this package's tests cargo says where it is, of others' it stands beside them.
fn program() -> PathBuf {
    let own = option_env!("CARGO_BIN_EXE_certum-simulator").map(PathBuf::from);
    own.unwrap_or_else(|| {
        let test = std::env::current_exe().unwrap();
        let built = test.parent().unwrap().parent().unwrap();
        built.join("certum-simulator")
    })
}

/// A SOAP answer.
#[derive(Debug)]
pub struct Outcome {
    pub status: u16,
    pub text: String,
}

impl Outcome {
    /// Text of the first element of a name.
    pub fn first(&self, name: &str) -> Option<String> {
        self.all(name).into_iter().next()
    }

    pub fn all(&self, name: &str) -> Vec<String> {
        let doc =
            roxmltree::Document::parse(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text));
        let found = doc
            .descendants()
            .filter(|n| n.is_element() && n.tag_name().name() == name);
        found
            .map(|n| n.text().unwrap_or_default().to_owned())
            .collect()
    }

    pub fn codes(&self) -> Vec<u16> {
        self.all("errorCode")
            .iter()
            .map(|c| c.parse().unwrap())
            .collect()
    }

    pub fn fault(&self) -> String {
        assert_eq!(self.status, 500, "{}", self.text);
        self.first("faultstring").unwrap()
    }

    /// The outcome, which must be a success.
    pub fn ok(self) -> Self {
        assert_eq!(
            self.first("successCode").as_deref(),
            Some("0"),
            "{}",
            self.text
        );
        self
    }
}

pub fn envelope(message: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{message}</s:Body></s:Envelope>"
    )
}

/// A message with valid credentials.
pub fn message(operation: &str, inner: &str) -> String {
    format!(
        "<c:{operation} xmlns:c=\"{NAMESPACE}\"><requestHeader><authToken><password>word</password><userName>user</userName></authToken></requestHeader>{inner}</c:{operation}>"
    )
}

/// One request on a connection of its own.
pub fn http(
    address: &str,
    method: &str,
    path: &str,
    kind: &str,
    body: &[u8],
) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    request(&mut stream, address, method, path, kind, body, true)?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    split(&all)
}

pub fn request(
    stream: &mut impl Write,
    host: &str,
    method: &str,
    path: &str,
    kind: &str,
    body: &[u8],
    close: bool,
) -> std::io::Result<()> {
    let connection = if close { "close" } else { "keep-alive" };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: {connection}\r\nContent-Type: {kind}\r\nSOAPAction: \"\"\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

pub fn split(all: &[u8]) -> std::io::Result<Answer> {
    let end = all.windows(4).position(|w| w == b"\r\n\r\n");
    let end =
        end.ok_or_else(|| std::io::Error::other(format!("no answer: {} bytes", all.len())))?;
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|s| s.parse().ok())
        .unwrap_or(0);
    let mut body = all[end + 4..].to_vec();
    if head
        .to_ascii_lowercase()
        .contains("transfer-encoding: chunked")
    {
        body = dechunk(&body)?;
    } else {
        let lower = head.to_ascii_lowercase();
        let length = lower
            .lines()
            .find_map(|l| l.strip_prefix("content-length: "));
        if length.is_some_and(|l| l.trim().parse() != Ok(body.len())) {
            return Err(std::io::Error::other(
                "the body is shorter than its length says",
            ));
        }
    }
    Ok(Answer { status, head, body })
}

fn dechunk(mut rest: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let end = rest
            .windows(2)
            .position(|w| w == b"\r\n")
            .ok_or_else(|| std::io::Error::other("cut chunk"))?;
        let len = usize::from_str_radix(&String::from_utf8_lossy(&rest[..end]), 16)
            .map_err(std::io::Error::other)?;
        if len == 0 {
            return Ok(out);
        }
        out.extend(&rest[end + 2..end + 2 + len]);
        rest = &rest[end + 4 + len..];
    }
}
