//! Lists that come in pages, fetched as they are reached.

use super::Client;
use crate::error::{Error, Result};
use crate::language::{Said, Text};
use crate::messages::{
    ExpiringCertificates, GetExpiringCertificates, GetModifiedOrders, GetOrdersByDateRange, Orders,
};
use crate::soap::Operation;

/// The highest page that can be asked for (code 1153).
pub(super) const MAX_PAGES: i64 = 100;

/// "No such page".
const NO_SUCH_PAGE: i64 = 1155;

/// An operation whose answer comes in pages.
pub trait Paged: Operation + Clone {
    /// The same request for a page, from 1.
    #[must_use]
    fn on_page(&self, page: i64) -> Self;

    /// How many pages there are, where Certum says so.
    fn pages_count(answer: &Self::Answer) -> Option<i64>;

    /// Whether a page holds nothing.
    fn is_empty(answer: &Self::Answer) -> bool;
}

macro_rules! paged {
    ($($request:ty, $answer:ty, $list:ident;)*) => {
        $(impl Paged for $request {
            fn on_page(&self, page: i64) -> Self {
                Self {
                    page_number: Some(page),
                    ..self.clone()
                }
            }

            fn pages_count(answer: &$answer) -> Option<i64> {
                answer.pages_count
            }

            fn is_empty(answer: &$answer) -> bool {
                answer.$list.is_empty()
            }
        })*
    };
}

paged! {
    GetOrdersByDateRange, Orders, orders;
    GetModifiedOrders, Orders, orders;
    GetExpiringCertificates, ExpiringCertificates, certificates;
}

/// A place in a list of pages, without a hold on the client.
///
/// Ends after the last page and after a failure. Where Certum does not say how many pages there
/// are, it ends at an empty one.
#[derive(Clone, Debug)]
pub struct PageCursor<O> {
    request: O,
    next: Option<i64>,
}

impl<O: Paged> PageCursor<O> {
    /// Before the first page; the request's own page number does not count.
    #[must_use]
    pub fn new(request: O) -> Self {
        Self {
            request,
            next: Some(1),
        }
    }

    /// Whether the last page was fetched.
    pub(super) fn is_over(&self) -> bool {
        self.next.is_none()
    }

    /// Fetches the next page; `None` after the last.
    ///
    /// # Errors
    ///
    /// As [`Client::call`], and [`Error::InvalidInput`] when the list is longer than the 100 pages
    /// that can be asked for.
    pub fn next_page(&mut self, client: &Client) -> Option<Result<O::Answer>> {
        let page = self.next.take()?;
        if page > MAX_PAGES {
            return Some(Err(too_long::<O>()));
        }
        match client.call(&self.request.on_page(page)) {
            Ok(answer) => {
                let goes_on = match O::pages_count(&answer) {
                    Some(count) => page < count,
                    None => !O::is_empty(&answer),
                };
                self.next = goes_on.then_some(page + 1);
                Some(Ok(answer))
            }
            // The list became shorter meanwhile, or it is not said how long it is.
            Err(Error::Refused(refusal))
                if page > 1
                    && refusal
                        .errors
                        .iter()
                        .any(|reason| reason.code == NO_SUCH_PAGE) =>
            {
                None
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// That a list is longer than can be asked for.
pub(super) fn too_long<O: Paged>() -> Error {
    let reason = Said::new(Text::given_pages)
        .with("operation", O::NAME)
        .with("limit", MAX_PAGES);
    Error::input("page", reason)
}

/// The pages of a list; see [`Client::pages`].
#[derive(Debug)]
pub struct Pages<'a, O> {
    client: &'a Client,
    cursor: PageCursor<O>,
}

impl<O: Paged> Iterator for Pages<'_, O> {
    type Item = Result<O::Answer>;

    fn next(&mut self) -> Option<Self::Item> {
        self.cursor.next_page(self.client)
    }
}

impl Client {
    /// All pages of a list, each fetched when it is reached; see [`PageCursor`].
    ///
    /// ```no_run
    /// use certum::client::Client;
    /// use certum::messages::GetExpiringCertificates;
    ///
    /// # fn expiring(client: &Client) -> certum::Result<()> {
    /// let soon = GetExpiringCertificates {
    ///     validity_days_left: 14,
    ///     page_number: None,
    /// };
    /// for page in client.pages(soon) {
    ///     for certificate in page?.certificates {
    ///         println!("{} expires {}", certificate.order_id, certificate.expiring_date);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn pages<O: Paged>(&self, request: O) -> Pages<'_, O> {
        Pages {
            client: self,
            cursor: PageCursor::new(request),
        }
    }
}
