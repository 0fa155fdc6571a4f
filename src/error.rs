//! What can go wrong in a call to Certum.

use thiserror::Error;

use crate::language::Said;

/// The result of everything in this crate that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of a call to Certum.
///
/// No variant holds a password or the body of a request. [`Display`](std::fmt::Display) is English, for logs, and does
/// not tell the reasons of a refusal; [`Error::said`] does, in the reader's language.
///
/// Whether the request was carried out follows from the variant: refused, it was not; with an input that cannot be
/// used, nothing was sent; after [`Error::Transport`] ask
/// [`may_have_been_carried_out`](TransportError::may_have_been_carried_out); after [`Error::MalformedAnswer`] it is
/// not known.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum Error {
    /// Certum did not accept the user name, the password or the address that the call came from
    /// (`successCode` 2 or 3). The same call again may lock the account, so nothing here repeats it.
    #[error("Certum refused the credentials of {operation} (successCode {success_code})")]
    Credentials {
        /// The operation's name, as in the WSDL.
        operation: &'static str,
        /// `responseHeader/successCode` as it came.
        success_code: i64,
    },
    /// Certum understood the request and refused it (`successCode` 1), or answered a SOAP fault
    /// that lays it to the request.
    #[error("Certum refused {}", .0.operation)]
    Refused(Refusal),
    /// The exchange over the network failed, or the service within it (a SOAP fault of its own).
    #[error("{}", self.said())]
    Transport {
        /// The operation's name, as in the WSDL.
        operation: &'static str,
        /// Where it failed, and whether Certum may have done what was asked.
        source: TransportError,
    },
    /// An answer came that is none: not SOAP, cut short, or without an outcome.
    ///
    /// Whether the request was carried out is not known.
    #[error("{}", self.said())]
    MalformedAnswer {
        /// The operation's name, as in the WSDL.
        operation: &'static str,
        /// What is wrong with it and where, free of control characters.
        reason: String,
    },
    /// The request cannot be made of what was given; nothing was sent.
    #[error("{}", self.said())]
    InvalidInput {
        /// The input's name as the PHP surface has it, such as `csr` or `approver.email`.
        field: String,
        /// What is wrong with it and what to do.
        reason: Said,
    },
}

impl Error {
    /// [`Error::InvalidInput`] for `field`, by the name that its giver knows it under.
    #[must_use]
    pub fn input(field: impl Into<String>, reason: impl Into<Said>) -> Self {
        Self::InvalidInput {
            field: field.into(),
            reason: reason.into(),
        }
    }
}

/// Certum's refusal of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The operation's name, as in the WSDL.
    pub operation: &'static str,
    /// `responseHeader/errors`, in Certum's order. Never empty unless `fault` is there.
    pub errors: Vec<Reason>,
    /// The `faultstring` of a SOAP fault, free of control characters.
    pub fault: Option<String>,
}

/// One error of a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// `errorCode`; [`refusal::explain`](crate::refusal::explain) has its sentence.
    pub code: i64,
    /// The offending input as Certum names it, free of control characters.
    pub value: Option<String>,
}

/// A failure of the network: how far the exchange had come, and what may have become of it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{message}")]
pub struct TransportError {
    /// How far the exchange had come.
    pub stage: Stage,
    /// Whether a limit of [`Settings`](crate::client::Settings) ended it, the one for connecting or the one for the
    /// whole call.
    pub timed_out: bool,
    /// Whether Certum may have carried the request out: false only where nothing of it can have
    /// reached Certum.
    pub may_have_been_carried_out: bool,
    /// The HTTP status, where one came.
    pub status: Option<u16>,
    /// What happened and what to do, in a sentence without secrets.
    pub message: String,
}

/// How far an exchange over the network had come when it failed. Ordered by time: before [`Stage::Send`] nothing of the
/// request has left this host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Settings that no connection can be made with (a CA file that cannot be read, a bad proxy).
    Setup,
    /// Looking the host up.
    Resolve,
    /// Opening the connection.
    Connect,
    /// The TLS handshake.
    Tls,
    /// Sending the request.
    Send,
    /// Waiting for the answer's head.
    Wait,
    /// Reading the answer's body.
    Receive,
}

impl Stage {
    /// `setup`, `resolve`, `connect`, `tls`, `send`, `wait` or `receive`: PHP's property `phase`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Send => "send",
            Self::Wait => "wait",
            Self::Receive => "receive",
        }
    }
}
