//! Lists of a range of time, read in parts that fit.

use super::Client;
use super::pages::{MAX_PAGES, PageCursor, Paged, too_long};
use crate::error::{Error, Result};
use crate::messages::{GetModifiedOrders, GetOrdersByDateRange};
use std::collections::VecDeque;
use time::{Duration, OffsetDateTime};

/// "Too many records."
const TOO_MANY: i64 = 1154;

/// What is not longer cannot be cut in two: Certum's lists are by the second.
const SHORTEST: Duration = Duration::seconds(2);

/// A list of a range of time.
pub trait Ranged: Paged {
    /// The same request for a range.
    #[must_use]
    fn within(&self, from: OffsetDateTime, to: OffsetDateTime) -> Self;

    /// The beginning and the end of its range.
    fn range(&self) -> (OffsetDateTime, OffsetDateTime);
}

macro_rules! ranged {
    ($($request:ty),*) => {
        $(impl Ranged for $request {
            fn within(&self, from: OffsetDateTime, to: OffsetDateTime) -> Self {
                Self {
                    from_date: from,
                    to_date: to,
                    ..self.clone()
                }
            }

            fn range(&self) -> (OffsetDateTime, OffsetDateTime) {
                (self.from_date, self.to_date)
            }
        })*
    };
}

ranged!(GetModifiedOrders, GetOrdersByDateRange);

/// A page of a list that is read in parts.
#[derive(Clone, Debug)]
pub struct RangePage<A> {
    /// Certum's answer.
    pub answer: A,
    /// With the last page of a part: until when the list is read by now.
    pub read_until: Option<OffsetDateTime>,
}

/// A place in a list of a range of time, without a hold on the client.
///
/// A part that is longer than Certum tells at once (code 1154, or more than 100 pages), or whose answer cannot be read,
/// is cut in two until it fits; parts come in the order of time. Where one is cut after some of its pages were handed
/// out, or at the very moment between two, the same order may come twice.
#[derive(Clone, Debug)]
pub struct RangeCursor<O> {
    request: O,
    parts: VecDeque<(OffsetDateTime, OffsetDateTime)>,
    pages: Option<PageCursor<O>>,
    /// Whether something else was read: what cannot be read is due to what lies in its part.
    is_readable: bool,
}

impl<O: Ranged> RangeCursor<O> {
    /// Before the first page; the request's own page number does not count.
    #[must_use]
    pub fn new(request: O) -> Self {
        Self {
            parts: VecDeque::from([request.range()]),
            request,
            pages: None,
            is_readable: false,
        }
    }

    /// Whether there may be further pages.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Fetches the next page; `None` after the last.
    ///
    /// # Errors
    ///
    /// As [`Client::call`]. What cannot be read, while the list's last second can, and the more than 100 pages of one second, are told with
    /// [`Error::MalformedAnswer`] and [`Error::InvalidInput`]: the cursor is behind that second then, and may be asked
    /// for the rest. After any other failure it ends.
    pub fn next_page(&mut self, client: &Client) -> Option<Result<RangePage<O::Answer>>> {
        loop {
            let (from, to) = *self.parts.front()?;
            let first = self.pages.is_none();
            let pages = self
                .pages
                .get_or_insert_with(|| PageCursor::new(self.request.within(from, to)));
            let answer = match pages.next_page(client) {
                // The list became shorter meanwhile.
                None => {
                    self.end_part();
                    continue;
                }
                Some(Ok(answer)) if first && is_too_long::<O>(&answer) => Err(too_long::<O>()),
                Some(answer) => answer,
            };
            match answer {
                Ok(answer) => {
                    self.is_readable = true;
                    let is_last = pages.is_over();
                    if is_last {
                        self.end_part();
                    }
                    return Some(Ok(RangePage {
                        answer,
                        read_until: is_last.then_some(to),
                    }));
                }
                Err(error) if !is_of_the_range(&error) || !self.can_be_read(&error, client) => {
                    self.parts.clear();
                    return Some(Err(error));
                }
                Err(error) => {
                    self.end_part();
                    if to - from <= SHORTEST {
                        return Some(Err(error));
                    }
                    let half = Duration::seconds((to - from).whole_seconds() / 2);
                    let middle = from + half;
                    self.parts.push_front((middle, to));
                    self.parts.push_front((from, middle));
                }
            }
        }
    }

    /// Whether another part than the one of a failure can be read: else the failure is not the part's. The last second of
    /// the list tells.
    fn can_be_read(&mut self, error: &Error, client: &Client) -> bool {
        if matches!(error, Error::MalformedAnswer { .. }) && !self.is_readable {
            let (_, to) = self.request.range();
            let last = self.request.within(to - Duration::SECOND, to);
            self.is_readable = client.call(&last).is_ok();
            return self.is_readable;
        }
        true
    }

    fn end_part(&mut self) {
        self.parts.pop_front();
        self.pages = None;
    }
}

fn is_too_long<O: Paged>(answer: &O::Answer) -> bool {
    O::pages_count(answer).is_some_and(|count| count > MAX_PAGES)
}

/// Whether a failure may be due to what lies in the range, so that a part of it may do.
fn is_of_the_range(error: &Error) -> bool {
    match error {
        Error::MalformedAnswer { .. } => true,
        Error::InvalidInput { field, .. } => *field == "page",
        Error::Refused(refusal) => refusal.errors.iter().any(|reason| reason.code == TOO_MANY),
        _ => false,
    }
}
