//! How far an exchange has come, recorded at the places that know for certain.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use rustls::NamedGroup;
use rustls::client::{
    ClientSessionMemoryCache, ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue,
};
use rustls::pki_types::ServerName;

use crate::error::Stage;

/// The most that the connection is handed at once, so that "everything was handed over" means
/// that nearly everything was sent.
const CHUNK: usize = 64 * 1024;

tokio::task_local! {
    /// The progress of the exchange that is being polled.
    pub(super) static PROGRESS: Arc<Progress>;
}

/// A milestone of an exchange, in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Milestone {
    /// The TLS handshake has begun. Before it there is looking up and connecting.
    Handshaking = 1,
    /// The connection has taken the first byte of the body. The head is written with it, so up to
    /// here nothing has left.
    Sending,
    /// The connection has taken all of it.
    Sent,
    /// The answer's head is here.
    Receiving,
}

/// The furthest milestone of one exchange.
#[derive(Debug, Default)]
pub(super) struct Progress(AtomicU8);

impl Progress {
    pub(super) fn reach(&self, milestone: Milestone) {
        self.0.fetch_max(milestone as u8, Ordering::Relaxed);
    }

    fn has_reached(&self, milestone: Milestone) -> bool {
        self.0.load(Ordering::Relaxed) >= milestone as u8
    }

    /// The stage to name in an error.
    pub(super) fn stage(&self) -> Stage {
        [
            (Milestone::Receiving, Stage::Receive),
            (Milestone::Sent, Stage::Wait),
            (Milestone::Sending, Stage::Send),
            (Milestone::Handshaking, Stage::Tls),
        ]
        .into_iter()
        .find_map(|(milestone, stage)| self.has_reached(milestone).then_some(stage))
        .unwrap_or(Stage::Connect)
    }

    /// Whether any of the request may have left this host.
    pub(super) fn may_have_left(&self) -> bool {
        self.has_reached(Milestone::Sending)
    }
}

/// A request's body that records how much of it the connection has taken.
pub(super) struct SentBody {
    rest: Bytes,
    progress: Arc<Progress>,
}

impl SentBody {
    pub(super) fn new(content: Bytes, progress: Arc<Progress>) -> Self {
        Self {
            rest: content,
            progress,
        }
    }
}

impl Body for SentBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        self.progress.reach(Milestone::Sending);
        let length = self.rest.len().min(CHUNK);
        let chunk = self.rest.split_to(length);
        if self.rest.is_empty() {
            self.progress.reach(Milestone::Sent);
        }
        Poll::Ready(Some(Ok(Frame::data(chunk))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

/// TLS sessions to resume; being asked for one marks the beginning of a handshake, which nothing
/// else in the stack tells.
#[derive(Debug)]
pub(super) struct Sessions(ClientSessionMemoryCache);

impl Sessions {
    pub(super) fn new() -> Self {
        Self(ClientSessionMemoryCache::new(8))
    }
}

impl ClientSessionStore for Sessions {
    fn set_kx_hint(&self, server_name: ServerName<'static>, group: NamedGroup) {
        self.0.set_kx_hint(server_name, group);
    }

    fn kx_hint(&self, server_name: &ServerName<'_>) -> Option<NamedGroup> {
        // Outside of an exchange nobody needs to know.
        let _ = PROGRESS.try_with(|progress| progress.reach(Milestone::Handshaking));
        self.0.kx_hint(server_name)
    }

    fn set_tls12_session(&self, server_name: ServerName<'static>, value: Tls12ClientSessionValue) {
        self.0.set_tls12_session(server_name, value);
    }

    fn tls12_session(&self, server_name: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.0.tls12_session(server_name)
    }

    fn remove_tls12_session(&self, server_name: &ServerName<'static>) {
        self.0.remove_tls12_session(server_name);
    }

    fn insert_tls13_ticket(
        &self,
        server_name: ServerName<'static>,
        value: Tls13ClientSessionValue,
    ) {
        self.0.insert_tls13_ticket(server_name, value);
    }

    fn take_tls13_ticket(
        &self,
        server_name: &ServerName<'static>,
    ) -> Option<Tls13ClientSessionValue> {
        self.0.take_tls13_ticket(server_name)
    }
}
