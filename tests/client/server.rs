//! A server that behaves as a test tells it to, one script for each connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use openssl::ssl::SslAcceptor;

/// What to do with a request that was read.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Send these bytes.
    Send(Vec<u8>),
    /// Send these bytes over and over.
    Endless(Vec<u8>, Vec<u8>),
    /// Send the first bytes, then one byte of the others every 20 ms.
    Drip(Vec<u8>, u8),
    /// Close the connection.
    Close,
    /// Reset the connection.
    Reset,
    /// Say nothing until the client closes.
    Silence,
}

/// What to do with a connection.
#[derive(Clone, Debug)]
pub(crate) enum Script {
    /// Read requests and do these steps, then close.
    Serve(Vec<Step>),
    /// Read requests and do this for each.
    Always(Step),
    /// Close without reading, and without a handshake.
    CloseUnread,
    /// Keep it open without reading.
    NeverRead,
}

#[derive(Default)]
struct Seen {
    requests: Mutex<Vec<String>>,
    connections: AtomicUsize,
    closed: AtomicUsize,
    serving: AtomicUsize,
    most_serving: AtomicUsize,
    stop: AtomicBool,
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    seen: Arc<Seen>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts; connection number n follows script n, further ones the last script.
    pub(crate) fn start(scripts: Vec<Script>) -> Self {
        Self::run(scripts, None)
    }

    pub(crate) fn start_tls(scripts: Vec<Script>, acceptor: SslAcceptor) -> Self {
        Self::run(scripts, Some(acceptor))
    }

    fn run(scripts: Vec<Script>, acceptor: Option<SslAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Seen::default());
        let shared = seen.clone();
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.stop.load(Ordering::SeqCst) {
                    break;
                }
                let number = shared.connections.fetch_add(1, Ordering::SeqCst);
                let script = scripts
                    .get(number)
                    .or_else(|| scripts.last())
                    .unwrap()
                    .clone();
                let (seen, acceptor) = (shared.clone(), acceptor.clone());
                std::thread::spawn(move || {
                    let stream = stream.unwrap();
                    stream.set_nodelay(true).unwrap();
                    let raw = stream.try_clone().unwrap();
                    match acceptor {
                        _ if matches!(script, Script::CloseUnread) => {}
                        // A handshake that fails is the client's finding.
                        Some(acceptor) => {
                            if let Ok(tls) = acceptor.accept(stream) {
                                serve(tls, &raw, script, &seen);
                            }
                        }
                        None => serve(stream, &raw, script, &seen),
                    }
                    let _ = raw.shutdown(Shutdown::Both);
                    seen.closed.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        Self {
            address,
            seen,
            thread: Some(thread),
        }
    }

    /// The whole requests received so far: head and body.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.seen.requests.lock().unwrap().clone()
    }

    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// The most requests that were being answered at the same time.
    pub(crate) fn most_at_once(&self) -> usize {
        self.seen.most_serving.load(Ordering::SeqCst)
    }

    /// Waits until the server has closed this many connections.
    pub(crate) fn wait_for_closed(&self, number: usize) {
        for _ in 0..20_000 {
            if self.seen.closed.load(Ordering::SeqCst) >= number {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("{number} connections are not closed after 20 s");
    }

    /// Stops listening; connections that are open stay.
    pub(crate) fn stop(&mut self) {
        if let Some(thread) = self.thread.take() {
            self.seen.stop.store(true, Ordering::SeqCst);
            let _ = TcpStream::connect(self.address);
            thread.join().unwrap();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn serve<S: Read + Write>(stream: S, raw: &TcpStream, script: Script, seen: &Seen) {
    let mut stream = BufReader::new(stream);
    match script {
        Script::CloseUnread => unreachable!("it was closed"),
        Script::NeverRead => wait_for_end(raw),
        Script::Serve(steps) => {
            for step in steps {
                if !serve_one(&mut stream, raw, step, seen) {
                    break;
                }
            }
        }
        Script::Always(step) => while serve_one(&mut stream, raw, step.clone(), seen) {},
    }
}

/// Whether the connection goes on.
fn serve_one<S: Read + Write>(
    stream: &mut BufReader<S>,
    raw: &TcpStream,
    step: Step,
    seen: &Seen,
) -> bool {
    let Some(request) = read_request(stream) else {
        return false;
    };
    seen.requests.lock().unwrap().push(request);
    let serving = seen.serving.fetch_add(1, Ordering::SeqCst) + 1;
    seen.most_serving.fetch_max(serving, Ordering::SeqCst);
    let goes_on = act(stream.get_mut(), raw, step, seen);
    if !goes_on {
        seen.serving.fetch_sub(1, Ordering::SeqCst);
    }
    goes_on
}

fn act<S: Read + Write>(stream: &mut S, raw: &TcpStream, step: Step, seen: &Seen) -> bool {
    match step {
        Step::Send(bytes) => {
            // Lets others arrive, so that what is served at once can be seen.
            std::thread::sleep(Duration::from_millis(2));
            seen.serving.fetch_sub(1, Ordering::SeqCst);
            return stream.write_all(&bytes).is_ok();
        }
        Step::Endless(head, bytes) => {
            let mut result = stream.write_all(&head);
            while result.is_ok() {
                result = stream.write_all(&bytes);
            }
        }
        Step::Drip(head, byte) => {
            let mut result = stream.write_all(&head);
            while result.is_ok() {
                std::thread::sleep(Duration::from_millis(20));
                result = stream.write_all(&[byte]);
            }
        }
        Step::Close => {}
        Step::Reset => {
            socket2::SockRef::from(raw)
                .set_linger(Some(Duration::ZERO))
                .unwrap();
        }
        Step::Silence => wait_for_end(raw),
    }
    false
}

/// Blocks until the other side closes, without taking what it sends.
fn wait_for_end(raw: &TcpStream) {
    let mut byte = [0];
    while !matches!(raw.peek(&mut byte), Ok(0) | Err(_)) {
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn read_request<S: Read>(stream: &mut BufReader<S>) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse().unwrap())
    })?;
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(head + &String::from_utf8(body).unwrap())
}

/// An HTTP answer of 200 with XML.
pub(crate) fn ok(body: &str) -> Vec<u8> {
    http(
        "200 OK",
        "Content-Type: text/xml; charset=utf-8\r\n",
        body.as_bytes(),
    )
}

/// An HTTP answer with further header lines, each ended by CRLF.
pub(crate) fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}
