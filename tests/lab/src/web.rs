//! A web server that misbehaves as its host names say.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// What the file has to hold.
pub const CONTENT: &str = "abc123-certum.pl";

/// An answer: status, further headers, body.
type Answer = (u16, String, Vec<u8>);

fn plain(status: u16, body: impl Into<Vec<u8>>) -> Answer {
    (status, String::new(), body.into())
}

fn redirect(to: &str) -> Answer {
    (302, format!("Location: {to}\r\n"), Vec::new())
}

/// What a host answers; `number` tells which server it is, `browser` whether one asks.
fn answer(host: &str, path: &str, number: u8, browser: bool) -> Answer {
    let name = host.strip_suffix(".web.lab").unwrap_or_default();
    let file = "/.well-known/pki-validation/certum.txt";
    if path == "/login" {
        return plain(200, "<html><form><input type=\"password\"></form></html>");
    }
    if path != file {
        return plain(404, "not here");
    }
    match name {
        "two" if number != 1 => plain(404, "not here"),
        "there" | "target" | "six" | "two" => plain(200, CONTENT),
        "lines" => plain(200, format!("{CONTENT}\r\n")),
        "bom" => plain(200, format!("\u{feff}{CONTENT}")),
        "html" => plain(
            200,
            format!("<html><body><pre>{CONTENT}</pre></body></html>"),
        ),
        "more" => plain(200, format!("code: {CONTENT} (of May)")),
        "wrong" => plain(200, "zzz999-certum.pl"),
        "empty" => plain(200, ""),
        "page" => plain(200, "<!DOCTYPE html><html><body>Welcome</body></html>"),
        "large" => plain(200, vec![b'x'; 200_000]),
        "login" => redirect("/login"),
        "password" => (401, "WWW-Authenticate: Basic\r\n".to_owned(), Vec::new()),
        "broken" => plain(500, "oops"),
        "country" => plain(451, "not in your country"),
        "forbidden" => plain(403, "no"),
        "agent" if browser => plain(200, CONTENT),
        "agent" => plain(403, "no robots"),
        "gone" => plain(410, ""),
        "away" => redirect("http://target.web.lab/.well-known/pki-validation/certum.txt"),
        "credentials" => {
            redirect("http://me:word@target.web.lab/.well-known/pki-validation/certum.txt")
        }
        "https" => redirect("https://target.web.lab/.well-known/pki-validation/certum.txt"),
        "elsewhere" => redirect("http://missing.web.lab/.well-known/pki-validation/certum.txt"),
        "port" => redirect("http://target.web.lab:8443/x"),
        "ftp" => redirect("ftp://target.web.lab/x"),
        "circle" => redirect(file),
        "nowhere" => (302, String::new(), Vec::new()),
        "unknown" => redirect("http://no-such.plain.lab/x"),
        "meta" => redirect("http://169.254.169.254/latest/meta-data/"),
        "named" => redirect("http://meta.inside.lab/x"),
        "decimal" => redirect("http://2852039166/x"),
        "octal" => redirect("http://0251.0376.0251.0376/x"),
        "hex" => redirect("http://0xa9fea9fe/x"),
        "mapped" => redirect("http://[::ffff:169.254.169.254]/x"),
        "nat" => redirect("http://[64:ff9b::a9fe:a9fe]/x"),
        "sixtofour" => redirect("http://[2002:a9fe:a9fe::1]/x"),
        "idn" => redirect("http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/x"),
        "dots" => redirect("http://169。254。169。254/x"),
        "private" => redirect("https://10.0.0.1/x"),
        _ => plain(404, "not here"),
    }
}

/// Answers one request.
pub(crate) async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin, number: u8) {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|part| part == b"\r\n\r\n") {
        match stream.read(&mut buffer).await {
            Ok(length @ 1..) => request.extend(buffer.iter().take(length)),
            _ => return,
        }
    }
    let text = String::from_utf8_lossy(&request).into_owned();
    let header = |name: &str| {
        text.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    };
    let path = text.split(' ').nth(1).unwrap_or_default();
    let host = header("host").unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let browser = header("user-agent").is_some_and(|agent| agent.starts_with("Mozilla"));
    let (status, headers, body) = if header("authorization").is_some() || header("cookie").is_some()
    {
        // Nobody may be told who asks.
        plain(400, "credentials")
    } else {
        answer(host, path, number, browser)
    };
    let head = format!(
        "HTTP/1.1 {status} Lab\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.write_all(&body).await;
    let _ = stream.shutdown().await;
}

/// Serves until the runtime ends; counts connections.
pub(crate) async fn listen(listener: TcpListener, number: u8, connections: Arc<AtomicUsize>) {
    while let Ok((stream, _)) = listener.accept().await {
        connections.fetch_add(1, Ordering::Relaxed);
        tokio::spawn(serve(stream, number));
    }
}
