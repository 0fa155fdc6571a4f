//! Lists that come in pages, as PHP's iterators.

use crate::{
    answers::{ExpiringCertificate, Order},
    shared::Shared,
    thrown::Thrown,
};
use certum::{
    client::{Client, PageCursor, RangeCursor, Ranged},
    messages::{self, GetExpiringCertificates, Orders},
};
use ext_php_rs::{builders::ModuleBuilder, flags::ClassFlags, prelude::*, zend::ce};
use std::rc::Rc;

/// Fetches a page's items; `None` after the last page.
type Fetch<T> = Box<dyn FnMut() -> Option<Result<Vec<T>, Thrown>>>;

/// The items of all pages, each page fetched when it is reached.
struct Listing<T> {
    start: Box<dyn Fn() -> Fetch<T>>,
    fetch: Option<Fetch<T>>,
    page: std::vec::IntoIter<T>,
    current: Option<T>,
    key: i64,
}

impl<T: Clone + 'static> Listing<T> {
    /// * `begin`: what fetches pages, from the first one on.
    fn new<F>(shared: &Rc<Shared>, begin: impl Fn() -> F + 'static) -> Self
    where
        F: FnMut(&Client) -> Option<certum::Result<Vec<T>>> + 'static,
    {
        let shared = Rc::clone(shared);
        let start = move || -> Fetch<T> {
            let (shared, mut next_page) = (Rc::clone(&shared), begin());
            Box::new(move || {
                let page = next_page(&shared.caller)?;
                Some(shared.settle(page))
            })
        };
        Self {
            start: Box::new(start),
            fetch: None,
            page: Vec::new().into_iter(),
            current: None,
            key: 0,
        }
    }

    fn rewind(&mut self) -> Result<(), Thrown> {
        self.fetch = Some((self.start)());
        self.page = Vec::new().into_iter();
        self.key = 0;
        self.advance()
    }

    /// Begins where nobody has called `rewind()` first.
    fn begin(&mut self) -> Result<(), Thrown> {
        if self.fetch.is_none() {
            self.rewind()?;
        }
        Ok(())
    }

    fn next(&mut self) -> Result<(), Thrown> {
        self.begin()?;
        self.key += 1;
        self.advance()
    }

    fn advance(&mut self) -> Result<(), Thrown> {
        loop {
            self.current = self.page.next();
            let fetch = self.fetch.as_mut().filter(|_| self.current.is_none());
            match fetch.and_then(|fetch| fetch()) {
                Some(page) => self.page = page?.into_iter(),
                None => return Ok(()),
            }
        }
    }

    fn current(&mut self) -> Result<Option<T>, Thrown> {
        self.begin()?;
        Ok(self.current.clone())
    }
}

macro_rules! iterator_class {
    ($(#[$doc:meta])* $name:ident($item:ty => $php_item:ty) as $php:tt) => {
        $(#[$doc])*
        #[php_class]
        #[php(name = $php)]
        #[php(flags = ClassFlags::Final)]
        #[php(implements(ce = ce::iterator, stub = "\\Iterator"))]
        pub struct $name {
            listing: Listing<$item>,
        }

        #[php_impl]
        impl $name {
            pub fn current(&mut self) -> Result<Option<$php_item>, Thrown> {
                Ok(self.listing.current()?.map(<$php_item>::from))
            }

            pub fn key(&self) -> i64 {
                self.listing.key
            }

            pub fn next(&mut self) -> Result<(), Thrown> {
                self.listing.next()
            }

            pub fn rewind(&mut self) -> Result<(), Thrown> {
                self.listing.rewind()
            }

            pub fn valid(&mut self) -> Result<bool, Thrown> {
                Ok(self.listing.current()?.is_some())
            }
        }
    };
}

iterator_class! {
    /// Orders of all pages.
    OrderIterator(messages::ListedOrder => Order) as "Certum\\OrderIterator"
}

iterator_class! {
    /// Certificates of all pages.
    ExpiringCertificateIterator(messages::ExpiringCertificate => ExpiringCertificate)
        as "Certum\\ExpiringCertificateIterator"
}

impl OrderIterator {
    pub(crate) fn new<O>(shared: &Rc<Shared>, request: O) -> Self
    where
        O: Ranged<Answer = Orders> + 'static,
    {
        let begin = move || {
            let mut cursor = RangeCursor::new(request.clone());
            move |client: &Client| {
                let page = cursor.next_page(client)?;
                Some(page.map(|page| page.answer.orders))
            }
        };
        Self {
            listing: Listing::new(shared, begin),
        }
    }
}

impl ExpiringCertificateIterator {
    pub(crate) fn new(shared: &Rc<Shared>, request: GetExpiringCertificates) -> Self {
        let begin = move || {
            let mut cursor = PageCursor::new(request.clone());
            move |client: &Client| {
                let page = cursor.next_page(client)?;
                Some(page.map(|page| page.certificates))
            }
        };
        Self {
            listing: Listing::new(shared, begin),
        }
    }
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<OrderIterator>()
        .class::<ExpiringCertificateIterator>()
}
