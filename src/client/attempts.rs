//! One call as one or more attempts: what is sent again, and what is known in the end.

use std::time::{Duration, Instant, SystemTime};

use super::Client;
use super::mask;
use super::record::CallRecord;
use crate::error::{Error, Result};
use crate::soap::{self, Operation, Repeat};
use crate::transport::{Answer, Failure, Wire};

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
struct Problem {
    error: Error,
    /// Whether Certum may have carried the request out all the same.
    unknown: bool,
    /// Whether the same request would only fail again.
    lasting: bool,
}

impl Problem {
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

impl Client {
    /// A call whose refusal is only believed if nothing before it may have been carried out.
    pub(super) async fn settled_or_unknown<O: Operation>(
        &self,
        wire: &Wire,
        operation: &O,
        deadline: Instant,
    ) -> Result<O::Answer> {
        let outcome = self.attempts(wire, operation, deadline).await;
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
    pub(super) async fn attempts<O: Operation>(
        &self,
        wire: &Wire,
        operation: &O,
        deadline: Instant,
    ) -> Outcome<O::Answer> {
        let mut unknown = None;
        let mut pause = PAUSE;
        let mut left = self.retries;
        loop {
            let problem = match self.attempt(wire, operation, deadline).await {
                Ok(answer) => {
                    let result = Ok(answer);
                    return Outcome { result, unknown };
                }
                Err(problem) => problem,
            };
            let harmless = !problem.unknown || operation.repeat() != Repeat::Never;
            let in_time = Instant::now() + pause < deadline;
            if left == 0 || problem.lasting || !harmless || !in_time {
                let result = Err(remembering(problem.error, unknown.is_some()));
                return Outcome { result, unknown };
            }
            if problem.unknown {
                unknown = Some(problem.error);
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
            left -= 1;
        }
    }

    /// Sends a request once, records that, and cleans what is told of it.
    async fn attempt<O: Operation>(
        &self,
        wire: &Wire,
        operation: &O,
        deadline: Instant,
    ) -> Result<O::Answer, Problem> {
        let time = SystemTime::now();
        let start = Instant::now();
        let content = soap::write(operation, &self.credentials).map_err(Problem::of_answer)?;
        let answer = wire
            .post(&self.url, content, self.timeout, deadline)
            .await
            .map_err(|failure| Problem::of_network(O::NAME, failure));
        let (body, result) = match answer {
            Ok(Answer {
                status,
                content_type,
                body,
            }) => {
                let result = soap::read::<O>(status, content_type.as_deref(), &body)
                    .map_err(Problem::of_answer);
                (body, result)
            }
            Err(problem) => (Vec::new(), Err(problem)),
        };
        let password = self.credentials.password.expose();
        let result = result.map_err(|problem| Problem {
            error: mask::error(problem.error, password),
            ..problem
        });
        if self.recorder.is_on() {
            self.recorder.keep(CallRecord {
                operation: O::NAME,
                request: self.masked_request(operation),
                answer: mask::answer(&body, password),
                time,
                duration: start.elapsed(),
                outcome: result
                    .as_ref()
                    .map(|_| ())
                    .map_err(|problem| problem.error.clone()),
            });
        }
        result
    }

    /// The request as it was sent, but for the password.
    fn masked_request<O: Operation>(&self, operation: &O) -> String {
        soap::write(operation, &mask::credentials(&self.credentials))
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
fn remembering(error: Error, earlier: bool) -> Error {
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
