//! SOAP 1.1 as Certum's Partner API speaks it: requests are written strictly, answers read leniently.
//!
//! [`write()`] makes a request's bytes, [`read()`] an answer of them; neither touches the network.
//! What is in them is in [`crate::messages`].

mod decode;
mod field;
mod moment;
mod read;
mod text;
mod token;
mod tree;
mod value;
mod write;

pub(crate) use decode::text;
pub use moment::parse_moment;
pub use read::{answered_at, read};
pub use text::clean;
pub use write::write;

pub use crate::xml::check_text;

use crate::error::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The largest answer that is read, in bytes, after any decompression.
pub const MAX_ANSWER: usize = 32 * 1024 * 1024;

/// The namespace of the operations.
pub const NAMESPACE: &str = "http://webservice.api.muc.unizeto.pl/";

/// A request of the Partner API: its serialization is the content of the operation's element after
/// `requestHeader`, in the schema's order.
pub trait Operation: Serialize {
    /// The operation's name, as in the WSDL.
    const NAME: &'static str;

    /// What Certum answers.
    type Answer: DeserializeOwned + Send;

    /// Whether the request may be sent again when its outcome is not known.
    fn repeat(&self) -> Repeat;

    /// Refuses values that the schema's types cannot hold.
    ///
    /// Characters that XML cannot hold are found by [`write()`], so that this need not look for
    /// them.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`], naming the field.
    fn check(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// Whether a request may be sent again when its outcome is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// It changes nothing: always.
    Always,
    /// It carries an order number of ours: again with the same number and content, and a refusal
    /// with 1012 then means that an earlier sending was carried out.
    WithOurNumber,
    /// Only after reading what became of the first.
    Never,
}
