//! The client: settings, calls, and what may be sent again.

mod attempts;
mod brake;
mod mask;
mod operations;
mod pages;
mod placing;
mod ranges;
mod record;
mod settings;

use std::time::{Duration, Instant};

use futures_util::StreamExt;
use futures_util::stream;
use reqwest::Url;

pub use operations::Batch;
pub use pages::{PageCursor, Paged, Pages};
pub use placing::Placement;
pub use ranges::{RangeCursor, RangePage, Ranged};
pub use record::CallRecord;
pub use settings::{Endpoint, MAX_LIMIT, Settings};

use crate::error::{Error, Result};
use crate::language::Text;
use crate::secret::Credentials;
use crate::soap::Operation;
use crate::transport::{self, Route, Wire};
use brake::Brake;
use record::Recorder;

/// A client of Certum's Partner API for one account.
///
/// Making one is cheap and sends nothing. Connections belong to the thread and are shared by all
/// clients with the same proxy, CA file and connect timeout; see [`transport::shutdown`].
///
/// Whatever may have been carried out is sent again only where that cannot do harm: reads, and
/// `quickOrder` with an order number of ours. How often is [`Settings::retries`]; the pause before
/// the first repetition is 200 ms, and doubles.
///
/// A call waits for its answer on the calling thread, and fails within an async runtime.
///
/// ```no_run
/// use certum::Error;
/// use certum::client::Client;
/// use certum::language::Language;
/// use certum::messages::{RevokeCertificate, RevokeCertificateParameters};
///
/// # fn revoke(client: &Client) {
/// let request = RevokeCertificate {
///     parameters: RevokeCertificateParameters {
///         serial_number: "0A:1B:2C".to_owned(),
///         revocation_reason: Some("SUPERSEDED".to_owned()),
///         ..RevokeCertificateParameters::default()
///     },
/// };
/// match client.revoke_certificate(&request) {
///     Ok(()) => {}
///     Err(Error::Transport { source, .. }) if source.may_have_been_carried_out => {
///         // Read what became of the certificate before this is sent again.
///     }
///     Err(error) => eprintln!("{}", error.said().words(Language::Polish)),
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct Client {
    credentials: Credentials,
    url: Url,
    route: Route,
    timeout: Duration,
    retries: u32,
    recorder: Recorder,
}

impl Client {
    /// A client that calls with `credentials` as `settings` say.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`] for an address, a time limit or credentials that cannot be used. A proxy or a CA file
    /// that cannot be used shows with the first call, as [`Stage::Setup`](crate::error::Stage::Setup).
    pub fn new(credentials: Credentials, settings: Settings) -> Result<Self> {
        credentials.check()?;
        settings.check()?;
        Ok(Self {
            url: transport::endpoint(settings.endpoint.address())?,
            credentials,
            timeout: settings.timeout,
            retries: settings.retries,
            recorder: Recorder::default(),
            route: Route {
                connect_timeout: settings.connect_timeout.min(settings.timeout),
                proxy: settings.proxy,
                ca_file: settings.ca_file,
            },
        })
    }

    /// The address that calls go to.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        self.url.as_str()
    }

    /// Keeps a [`CallRecord`] of each attempt from now on, or stops and forgets those kept. At first none are kept.
    pub fn record_calls(&self, record: bool) {
        self.recorder.switch(record);
    }

    /// The calls recorded since the last time this was asked, oldest first; at most the newest 100
    /// are kept.
    #[must_use]
    pub fn take_calls(&self) -> Vec<CallRecord> {
        self.recorder.take()
    }

    /// The newest of the calls recorded, which stays among them; `None` where none is kept.
    #[must_use]
    pub fn last_call(&self) -> Option<CallRecord> {
        self.recorder.newest()
    }

    /// Makes one call and reads its answer.
    ///
    /// The time limit holds for the call with all its attempts.
    ///
    /// # Errors
    ///
    /// See [`Error`]. A [`Error::Transport`] tells whether the request may have been carried out,
    /// by whichever attempt. After a lost answer to a `quickOrder`, a refusal of
    /// its repetition comes out as that error too; [`Client::quick_order`] finds out more.
    pub fn call<O: Operation>(&self, operation: &O) -> Result<O::Answer> {
        let deadline = Instant::now() + self.timeout;
        self.on_wire(O::NAME, 1, async |wire| {
            self.settled_or_unknown(wire, operation, deadline).await
        })?
    }

    /// Makes many calls, at most `concurrency` at once on this one thread; the results are in the
    /// order of `operations`.
    ///
    /// After a failure that the others would meet too (credentials refused, no connection several
    /// times in a row, or no answer in time from as many as are made at once), those not begun yet are not made and
    /// share that failure.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`] when `concurrency` is not 1 to 64; what fails for one call is among
    /// the results.
    pub fn call_all<O: Operation>(
        &self,
        operations: &[O],
        concurrency: usize,
    ) -> Result<Vec<Result<O::Answer>>> {
        if !(1..=64).contains(&concurrency) {
            return Err(Error::input("concurrency", Text::given_concurrency));
        }
        let at_once = concurrency.min(operations.len());
        self.on_wire(O::NAME, at_once, async |wire| {
            self.all(wire, operations, concurrency).await
        })
    }

    async fn all<O: Operation>(
        &self,
        wire: &Wire,
        operations: &[O],
        concurrency: usize,
    ) -> Vec<Result<O::Answer>> {
        let brake = Brake::new(concurrency.max(3));
        let calls = operations
            .iter()
            .enumerate()
            .map(async |(index, operation)| {
                let result = if let Some(error) = brake.pulled() {
                    Err(error)
                } else {
                    let deadline = Instant::now() + self.timeout;
                    let result = self.settled_or_unknown(wire, operation, deadline).await;
                    brake.notice(result.as_ref().err());
                    result
                };
                (index, result)
            });
        let mut results: Vec<_> = stream::iter(calls)
            .buffer_unordered(concurrency)
            .collect()
            .await;
        results.sort_by_key(|(index, _)| *index);
        results.into_iter().map(|(_, result)| result).collect()
    }

    fn on_wire<T>(
        &self,
        operation: &'static str,
        at_once: usize,
        work: impl AsyncFnOnce(&Wire) -> T,
    ) -> Result<T> {
        transport::block_on(&self.route, at_once, work)
            .map_err(|source| Error::Transport { operation, source })
    }
}
