//! The HTTP answer, and the ways in which a fault can spoil it.

use std::convert::Infallible;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response as HttpResponse, StatusCode, header};
use axum::response::Response;
use futures_util::stream;

use crate::connections::Connection;
use crate::faults::{Fault, What};
use crate::soap;

/// An answer before it is sent.
#[derive(Debug)]
pub(crate) struct Reply {
    status: u16,
    content_type: String,
    location: Option<String>,
    body: Vec<u8>,
    endless: bool,
    /// Settled by a fault: nothing is carried out for it.
    settled: bool,
}

const HTML: &str = "<!DOCTYPE html>\n<html><head><title>Service unavailable</title></head><body><h1>503</h1>\n<p>We'll be back soon.<br></body></html>\n";

impl Reply {
    pub(crate) fn xml(status: u16, body: String) -> Self {
        let content_type = "text/xml;charset=UTF-8".to_owned();
        Self {
            status,
            content_type,
            location: None,
            body: body.into_bytes(),
            endless: false,
            settled: false,
        }
    }

    pub(crate) fn is_final(&self) -> bool {
        self.settled
    }

    /// Takes a fault's own answer in place of this one.
    pub(crate) fn replace(&mut self, what: &What) {
        let (status, kind, body) = match what {
            What::Http500 { body } => match body.as_str() {
                "html" => (500, "text/html", HTML.to_owned()),
                "none" => (500, "text/plain", String::new()),
                _ => (
                    500,
                    "text/xml;charset=UTF-8",
                    soap::fault("Server", "internal error"),
                ),
            },
            What::Status {
                code,
                body,
                content_type,
            } => (
                *code,
                content_type.as_deref().unwrap_or("text/plain"),
                body.clone(),
            ),
            What::Html => (200, "text/html;charset=UTF-8", HTML.to_owned()),
            What::Empty | What::Endless => (200, "text/xml;charset=UTF-8", String::new()),
            What::Redirect { status, .. } => (*status, "text/html", String::new()),
            What::Body { body } => (200, "text/xml;charset=UTF-8", body.clone()),
            _ => return,
        };
        (self.status, self.content_type, self.body) = (status, kind.to_owned(), body.into_bytes());
        self.endless = matches!(what, What::Endless);
        self.settled = true;
        if let What::Redirect { to, .. } = what {
            self.location = Some(to.clone());
        }
    }

    /// The answer as it is sent; faults of its body happen now.
    pub(crate) fn finish(mut self, faults: &[Fault], connection: Arc<Connection>) -> Response {
        let mut encoding = None;
        let mut transfer = Transfer::Whole;
        for fault in faults {
            match &fault.what {
                What::ContentType { value } => self.content_type.clone_from(value),
                What::Iso88592 => {
                    let text = String::from_utf8_lossy(&self.body).into_owned();
                    self.body = encoding_rs::ISO_8859_2.encode(&text).0.into_owned();
                    "text/xml".clone_into(&mut self.content_type);
                }
                What::InvalidUtf8 => {
                    let middle = self.body.windows(2).position(|w| w == b"</").unwrap_or(0);
                    self.body.splice(middle..middle, [0xff, 0xfe, 0xc3]);
                }
                What::Gzip => {
                    self.body = gzip(&self.body);
                    encoding = Some("gzip");
                }
                What::Chunked => transfer = Transfer::Chunked,
                What::CutBody => transfer = Transfer::Cut,
                What::Drip { ms, bytes } => transfer = Transfer::Drip(*ms, *bytes),
                _ => {}
            }
        }
        if self.endless {
            transfer = Transfer::Endless;
        }
        self.respond(encoding, &transfer, connection)
    }

    fn respond(
        self,
        encoding: Option<&'static str>,
        transfer: &Transfer,
        connection: Arc<Connection>,
    ) -> Response {
        let mut response = HttpResponse::new(Body::empty());
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        if let Ok(kind) = HeaderValue::from_str(&self.content_type) {
            headers.insert(header::CONTENT_TYPE, kind);
        }
        if let Some(Ok(location)) = self.location.map(|l| HeaderValue::from_str(&l)) {
            headers.insert(header::LOCATION, location);
        }
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if matches!(transfer, Transfer::Cut) {
            headers.insert(header::CONTENT_LENGTH, HeaderValue::from(self.body.len()));
        }
        *response.body_mut() = body(self.body, transfer, connection);
        response
    }
}

/// How the body travels.
#[derive(Debug)]
enum Transfer {
    Whole,
    Chunked,
    Cut,
    /// Pause in milliseconds, and bytes between pauses.
    Drip(u64, usize),
    Endless,
}

fn body(bytes: Vec<u8>, transfer: &Transfer, connection: Arc<Connection>) -> Body {
    match *transfer {
        Transfer::Whole => Body::from(bytes),
        Transfer::Chunked => pieces(&bytes, 7, Duration::ZERO),
        Transfer::Drip(ms, count) => pieces(&bytes, count, Duration::from_millis(ms)),
        Transfer::Cut => {
            let half = Bytes::copy_from_slice(bytes.get(..bytes.len() / 2).unwrap_or_default());
            let parts = stream::unfold(Some(half), move |rest| {
                let connection = Arc::clone(&connection);
                async move {
                    if let Some(half) = rest {
                        return Some((Ok::<_, Infallible>(half), None));
                    }
                    // What was written must leave before the connection ends.
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    connection.kill(false);
                    std::future::pending().await
                }
            });
            Body::from_stream(parts)
        }
        Transfer::Endless => {
            let chunk = Bytes::from(format!("<!--{}-->", "x".repeat(16_000)));
            let open = Bytes::from_static(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">");
            Body::from_stream(stream::unfold(Some(open), move |first| {
                let next = first.unwrap_or_else(|| chunk.clone());
                async move { Some((Ok::<_, Infallible>(next), None)) }
            }))
        }
    }
}

fn pieces(bytes: &[u8], count: usize, pause: Duration) -> Body {
    let parts: Vec<Bytes> = bytes
        .chunks(count.max(1))
        .map(Bytes::copy_from_slice)
        .collect();
    Body::from_stream(stream::unfold(
        parts.into_iter(),
        move |mut rest| async move {
            let next = rest.next()?;
            tokio::time::sleep(pause).await;
            Some((Ok::<_, Infallible>(next), rest))
        },
    ))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}
