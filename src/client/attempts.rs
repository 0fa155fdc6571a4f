//! One call as one or more attempts: what is sent again, and what is known in the end.

use std::time::{Duration, Instant, SystemTime};

use super::Client;
use super::mask;
use super::record::CallRecord;
use crate::error::{Error, Result};
use crate::secret::Credentials;
use crate::soap::{self, Operation, Repeat};
use crate::transport::{Answer, Failure, Wire};
use zeroize::Zeroizing;

/// The pause before the first repetition; it doubles each time.
const PAUSE: Duration = Duration::from_millis(200);

/// What a call came to.
pub(super) struct Outcome<A> {
    /// The last attempt's result.
    pub(super) result: Result<A>,
    /// The failure of an earlier attempt that may have been carried out.
    pub(super) unknown: Option<Error>,
}

/// An attempt that brought no answer to return.
struct FailedAttempt {
    error: Error,
    /// Whether Certum may have carried the request out all the same.
    unknown: bool,
    /// Whether the same request would only fail again.
    lasting: bool,
}

impl FailedAttempt {
    fn of_network(operation: &'static str, failure: Failure) -> Self {
        Self {
            unknown: failure.error.may_have_been_carried_out,
            lasting: failure.lasting,
            error: Error::Transport {
                operation,
                source: failure.error,
            },
        }
    }

    fn of_answer(error: Error) -> Self {
        let unknown = matches!(
            error,
            Error::MalformedAnswer { .. } | Error::Transport { .. }
        );
        Self {
            error,
            unknown,
            lasting: !unknown,
        }
    }
}

/// What sending needs of an operation. Without its type, so that the machinery of sending is there once and not for
/// each operation: that was 200 kB of code.
trait Exchange {
    fn name(&self) -> &'static str;
    fn repeat(&self) -> Repeat;
    fn write(&self, credentials: &Credentials) -> Result<Zeroizing<Vec<u8>>>;
    /// Reads an answer and keeps it.
    fn read(&mut self, status: u16, content_type: Option<&str>, body: &[u8]) -> Result<()>;
}

struct Typed<'a, O: Operation> {
    operation: &'a O,
    answer: Option<O::Answer>,
}

impl<O: Operation> Exchange for Typed<'_, O> {
    fn name(&self) -> &'static str {
        O::NAME
    }

    fn repeat(&self) -> Repeat {
        self.operation.repeat()
    }

    fn write(&self, credentials: &Credentials) -> Result<Zeroizing<Vec<u8>>> {
        soap::write(self.operation, credentials)
    }

    fn read(&mut self, status: u16, content_type: Option<&str>, body: &[u8]) -> Result<()> {
        self.answer = Some(soap::read::<O>(status, content_type, body)?);
        Ok(())
    }
}

impl Client {
    /// A call whose refusal is only believed if nothing before it may have been carried out.
    pub(super) async fn settled_or_unknown<O: Operation>(
        &self,
        wire: &Wire,
        operation: &O,
        deadline: Instant,
    ) -> Result<O::Answer> {
        let outcome = self.send_repeatedly(wire, operation, deadline).await;
        match (outcome.result, outcome.unknown) {
            // A refusal may be due to what the lost attempt did: "order number taken".
            (Err(Error::Refused(_) | Error::Credentials { .. }), Some(unknown))
                if operation.repeat() != Repeat::Always =>
            {
                Err(unknown)
            }
            (result, _) => result,
        }
    }

    /// Sends a request until it is answered or must not be sent again.
    pub(super) async fn send_repeatedly<O: Operation>(
        &self,
        wire: &Wire,
        operation: &O,
        deadline: Instant,
    ) -> Outcome<O::Answer> {
        let mut exchange = Typed {
            operation,
            answer: None,
        };
        let outcome = self.send_untyped(wire, &mut exchange, deadline).await;
        let result = outcome.result.and_then(|()| {
            exchange.answer.ok_or_else(|| Error::MalformedAnswer {
                operation: O::NAME,
                reason: "it was not kept".to_owned(),
            })
        });
        Outcome {
            result,
            unknown: outcome.unknown,
        }
    }

    /// The same without types.
    async fn send_untyped(
        &self,
        wire: &Wire,
        exchange: &mut dyn Exchange,
        deadline: Instant,
    ) -> Outcome<()> {
        let mut unknown = None;
        let mut pause = PAUSE;
        let mut left = self.retries;
        loop {
            let Err(failed) = self.send_once(wire, exchange, deadline).await else {
                let result = Ok(());
                return Outcome { result, unknown };
            };
            let harmless = !failed.unknown || exchange.repeat() != Repeat::Never;
            let in_time = Instant::now() + pause < deadline;
            if left == 0 || failed.lasting || !harmless || !in_time {
                let result = Err(with_earlier_attempt(failed.error, unknown.is_some()));
                return Outcome { result, unknown };
            }
            if failed.unknown {
                unknown = Some(failed.error);
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
            left -= 1;
        }
    }

    /// Sends a request once, records that, and cleans what is told of it.
    async fn send_once(
        &self,
        wire: &Wire,
        exchange: &mut dyn Exchange,
        deadline: Instant,
    ) -> Result<(), FailedAttempt> {
        let time = SystemTime::now();
        let start = Instant::now();
        let content = exchange
            .write(&self.credentials)
            .map_err(FailedAttempt::of_answer)?;
        let answer = wire
            .post(&self.url, content, self.timeout, deadline)
            .await
            .map_err(|failure| FailedAttempt::of_network(exchange.name(), failure));
        let (body, result) = match answer {
            Ok(Answer {
                status,
                content_type,
                body,
            }) => {
                let result = exchange
                    .read(status, content_type.as_deref(), &body)
                    .map_err(FailedAttempt::of_answer);
                (body, result)
            }
            Err(failed) => (Vec::new(), Err(failed)),
        };
        let password = self.credentials.password.expose();
        let result = result.map_err(|failed| FailedAttempt {
            error: mask::error(failed.error, password),
            ..failed
        });
        if self.recorder.is_on() {
            self.recorder.add(CallRecord {
                operation: exchange.name(),
                request: self.masked_request(exchange),
                answer: mask::answer(&body, password),
                time,
                duration: start.elapsed(),
                outcome: result
                    .as_ref()
                    .copied()
                    .map_err(|failed| failed.error.clone()),
            });
        }
        result
    }

    /// The request as it was sent, but for the password.
    fn masked_request(&self, exchange: &dyn Exchange) -> String {
        exchange
            .write(&mask::credentials(&self.credentials))
            .map(|content| {
                mask::request(
                    &String::from_utf8_lossy(&content),
                    self.credentials.password.expose(),
                )
            })
            .unwrap_or_default()
    }
}

/// `error`, which must not say "nothing was sent" when an earlier attempt may have been carried
/// out.
fn with_earlier_attempt(error: Error, earlier: bool) -> Error {
    match error {
        Error::Transport {
            operation,
            mut source,
        } if earlier && !source.may_have_been_carried_out => {
            source.may_have_been_carried_out = true;
            source.message = source.message.replace(
                "Nothing was sent",
                "Certum may have carried out an earlier attempt",
            );
            Error::Transport { operation, source }
        }
        error => error,
    }
}
