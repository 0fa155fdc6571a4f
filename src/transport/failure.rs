//! Failures of the network in words: what happened, what became of the request, what to do.

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{StatusCode, Url};

use super::progress::Progress;
use crate::error::{Stage, TransportError};
use crate::soap::MAX_ANSWER;

/// The setting behind the limit of a whole call.
const CALL_LIMIT: &str = "certum.timeout sets the limit";

/// A failure and whether it would come again.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    /// What the caller gets to know.
    pub(crate) error: TransportError,
    /// Whether the same request would fail in the same way, so that repeating is of no use.
    pub(crate) lasting: bool,
}

impl Failure {
    pub(super) fn with_status(mut self, status: StatusCode) -> Self {
        self.error.status = Some(status.as_u16());
        self
    }
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        Self {
            lasting: error.stage == Stage::Setup,
            error,
        }
    }
}

/// A failure of the settings.
pub(super) fn setup(message: impl Into<String>) -> TransportError {
    TransportError {
        stage: Stage::Setup,
        timed_out: false,
        may_have_been_carried_out: false,
        status: None,
        message: message.into(),
    }
}

/// Where an exchange goes and how far it has come: what its failures are told with.
pub(super) struct Place<'a> {
    pub(super) url: &'a Url,
    pub(super) progress: &'a Arc<Progress>,
    pub(super) connect_timeout: Duration,
    pub(super) timeout: Duration,
}

impl Place<'_> {
    /// The exchange did not end in time.
    pub(super) fn out_of_time(&self) -> Failure {
        let stage = self.progress.stage();
        let what = format!("{} within {}", self.missing(stage), seconds(self.timeout));
        self.failure(stage, true, &what, CALL_LIMIT)
    }

    /// The HTTP client gave up.
    pub(super) fn broken(&self, error: &reqwest::Error) -> Failure {
        let stage = if error.is_dns() {
            Stage::Resolve
        } else {
            self.progress.stage()
        };
        if error.is_timeout() && matches!(stage, Stage::Resolve | Stage::Connect | Stage::Tls) {
            let what = format!(
                "{} within {}",
                self.missing(stage),
                seconds(self.connect_timeout)
            );
            // A whole call's limit cuts the one for connecting.
            let limit = if self.connect_timeout < self.timeout {
                "certum.connect_timeout sets the limit"
            } else {
                CALL_LIMIT
            };
            return self.failure(stage, true, &what, limit);
        }
        let what = format!("{} ({})", self.failed(stage), root_cause(error));
        let mut failure = self.failure(stage, error.is_timeout(), &what, "");
        failure.lasting = is_about_certificates(error);
        failure
    }

    /// An answer that sends elsewhere.
    pub(super) fn redirected(&self, status: StatusCode) -> Failure {
        let what = format!(
            "{} answered with a redirect (HTTP {}), which is not followed because the request \
             holds the password",
            self.server(),
            status.as_u16()
        );
        self.answered(status, &what, "Check the address (certum.endpoint)", true)
    }

    /// A status without SOAP.
    pub(super) fn refused(&self, status: StatusCode) -> Failure {
        let what = format!("{} answered with HTTP {}", self.server(), status.as_u16());
        let (advice, lasting) = match status.as_u16() {
            401 | 403 => (
                "Check that this server's IP address is whitelisted in Certum's panel",
                true,
            ),
            407 => ("Check the user name and password in certum.proxy", true),
            429 | 500.. => (
                "The service is overloaded or being maintained; try later",
                false,
            ),
            _ => ("Check the address (certum.endpoint)", true),
        };
        self.answered(status, &what, advice, lasting)
    }

    /// An answer beyond the limit.
    pub(super) fn too_large(&self, status: StatusCode) -> Failure {
        let what = format!(
            "the answer of {} is larger than {} MiB",
            self.server(),
            MAX_ANSWER / 1024 / 1024
        );
        self.answered(status, &what, "Ask for less at once", true)
    }

    fn answered(&self, status: StatusCode, what: &str, advice: &str, lasting: bool) -> Failure {
        let mut failure = self
            .failure(Stage::Receive, false, what, "")
            .with_status(status);
        failure.error.message.push_str(". ");
        failure.error.message.push_str(advice);
        failure.lasting = lasting;
        failure
    }

    fn failure(&self, stage: Stage, timed_out: bool, what: &str, limit: &str) -> Failure {
        let sent = self.progress.may_have_left();
        let mut message = if sent {
            format!("{what}. Certum may have carried the request out")
        } else {
            format!("{what}. Nothing was sent")
        };
        for part in [advice(stage), limit] {
            if !part.is_empty() {
                message.push_str(". ");
                message.push_str(part);
            }
        }
        Failure {
            error: TransportError {
                stage,
                timed_out,
                may_have_been_carried_out: sent,
                status: None,
                message,
            },
            lasting: false,
        }
    }

    /// Host and port.
    fn server(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        match self.url.port_or_known_default() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    fn missing(&self, stage: Stage) -> String {
        let server = self.server();
        match stage {
            Stage::Setup | Stage::Resolve => format!("the name in {server} was not looked up"),
            Stage::Connect => format!("no connection to {server}"),
            Stage::Tls => format!("the TLS handshake with {server} did not end"),
            Stage::Send => format!("the request could not be sent to {server}"),
            Stage::Wait => format!("no answer from {server}"),
            Stage::Receive => format!("the answer of {server} did not end"),
        }
    }

    fn failed(&self, stage: Stage) -> String {
        let server = self.server();
        match stage {
            Stage::Setup | Stage::Resolve => format!("the name in {server} cannot be looked up"),
            Stage::Connect => format!("no connection to {server}"),
            Stage::Tls => format!("the TLS handshake with {server} failed"),
            Stage::Send => format!("the connection to {server} broke while sending"),
            Stage::Wait => format!("the connection to {server} broke before an answer came"),
            Stage::Receive => format!("the connection to {server} broke within the answer"),
        }
    }
}

fn advice(stage: Stage) -> &'static str {
    match stage {
        Stage::Setup => "",
        Stage::Resolve => "Check this server's name resolution (/etc/resolv.conf)",
        Stage::Connect => {
            "Check that the firewall lets this server connect there, or set certum.proxy"
        }
        Stage::Tls => {
            "Check this server's clock; where a proxy opens TLS or the CA is your own, name its \
             certificate in certum.ca_file"
        }
        Stage::Send | Stage::Wait | Stage::Receive => "Read what became of it before repeating it",
    }
}

fn seconds(limit: Duration) -> String {
    format!("{} s", limit.as_secs_f64())
}

/// The innermost error, cleaned and cut to a line.
fn root_cause(error: &(dyn StdError + 'static)) -> String {
    let innermost = causes(error).last().unwrap_or(error);
    innermost
        .to_string()
        .chars()
        .filter(|character| !character.is_control())
        .take(200)
        .collect()
}

/// Whether a certificate was refused, or the handshake by the server.
fn is_about_certificates(error: &(dyn StdError + 'static)) -> bool {
    causes(error).any(|cause| {
        matches!(
            cause.downcast_ref::<rustls::Error>(),
            Some(rustls::Error::InvalidCertificate(_) | rustls::Error::AlertReceived(_))
        )
    })
}

/// An error and its causes, outermost first.
fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| cause(*error))
}

fn cause<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    // The source of an `io::Error` is its inner error's source: it skips the inner error.
    match error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref)
    {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}
