//! What a client and the iterators that it makes have together.

use crate::thrown::Thrown;
use certum::{client::Client, language::Language};

/// A caller with the language of its exceptions, shared with the iterators that it makes.
pub(crate) struct Shared {
    pub(crate) caller: Client,
    pub(crate) language: Language,
}

impl Shared {
    /// A result of the library as PHP gets it.
    pub(crate) fn settle<T>(&self, result: certum::Result<T>) -> Result<T, Thrown> {
        result.map_err(|error| Thrown::new(error, self.language))
    }
}
