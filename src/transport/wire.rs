//! One request and its answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{Body, Response, StatusCode, Url};
use zeroize::Zeroizing;

use super::failure::{Failure, Place};
use super::progress::{Milestone, PROGRESS, Progress, SentBody};
use super::setup::{Route, http_client};
use crate::error::TransportError;
use crate::soap::MAX_ANSWER;

/// The connections of one route.
#[derive(Clone)]
pub(crate) struct Wire {
    client: reqwest::Client,
    connect_timeout: Duration,
    used: Arc<AtomicBool>,
}

/// A whole answer, decompressed.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The HTTP status: 2xx, or another one with an XML body.
    pub(crate) status: u16,
    /// The header `Content-Type`, where it is text.
    pub(crate) content_type: Option<String>,
    /// At most [`MAX_ANSWER`] bytes.
    pub(crate) body: Vec<u8>,
}

impl Wire {
    /// Connections of which up to `kept` stay open between exchanges.
    pub(super) fn new(route: &Route, kept: usize) -> Result<Self, TransportError> {
        Ok(Self {
            client: http_client(route, kept)?,
            connect_timeout: route.connect_timeout,
            used: Arc::default(),
        })
    }

    /// Posts `content` to `url` and reads the whole answer, by `deadline`, which is `timeout`
    /// after the call began.
    pub(crate) async fn post(
        &self,
        url: &Url,
        content: Zeroizing<Vec<u8>>,
        timeout: Duration,
        deadline: Instant,
    ) -> Result<Answer, Failure> {
        let progress = Arc::new(Progress::default());
        let place = Place {
            url,
            progress: &progress,
            connect_timeout: self.connect_timeout,
            timeout,
        };
        let exchange = PROGRESS.scope(progress.clone(), self.exchange(&place, content));
        tokio::time::timeout_at(deadline.into(), exchange)
            .await
            .unwrap_or_else(|_| Err(place.out_of_time()))
    }

    async fn exchange(
        &self,
        place: &Place<'_>,
        content: Zeroizing<Vec<u8>>,
    ) -> Result<Answer, Failure> {
        if self.used.swap(true, Ordering::Relaxed) {
            let_connections_act().await;
        }
        let body = SentBody::new(Bytes::from_owner(content), place.progress.clone());
        let response = self
            .client
            .post(place.url.clone())
            .header(
                CONTENT_TYPE,
                HeaderValue::from_static("text/xml; charset=utf-8"),
            )
            .header("SOAPAction", HeaderValue::from_static("\"\""))
            .body(Body::wrap(body))
            .send()
            .await
            .map_err(|error| place.broken(&error))?;
        place.progress.reach(Milestone::Receiving);
        receive(response, place).await
    }
}

/// Lets idle connections take notice of what happened to them: closed by the server, or no longer
/// wanted here.
///
/// The first yield asks the kernel, the second lets the connections' tasks act on what it said;
/// nothing is waited for.
pub(super) async fn let_connections_act() {
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
}

async fn receive(mut response: Response, place: &Place<'_>) -> Result<Answer, Failure> {
    let status = response.status();
    if status.is_redirection() {
        return Err(place.redirected(status));
    }
    let content_type = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    if !is_for_soap(status, content_type.as_deref()) {
        return Err(place.refused(status));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|error| place.broken(&error).with_status(status))?
    {
        if body.len() + chunk.len() > MAX_ANSWER {
            return Err(place.too_large(status));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer {
        status: status.as_u16(),
        content_type,
        body,
    })
}

/// Whether an answer's body is worth reading as SOAP: faults come with status 500 (SOAP 1.1,
/// section 6.2), and servers are seen to use others for them.
fn is_for_soap(status: StatusCode, content_type: Option<&str>) -> bool {
    status.is_success()
        || content_type.is_some_and(|value| value.to_ascii_lowercase().contains("xml"))
        || (status == StatusCode::INTERNAL_SERVER_ERROR && content_type.is_none())
}
