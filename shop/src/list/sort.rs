//! What the list can be sorted by.

use crate::words::words;

words! {
    /// What rows are sorted by, in the page's order.
    Sort {
        /// Whether a person is needed: [`List::needing`](super::List::needing) says which come first.
        Attention = "attention",
        /// The domain.
        Name = "name",
        /// The client's company, else the client's name.
        Client = "client",
        /// The product's name.
        Product = "product",
        /// The newest certificate's end.
        Expiry = "expiry",
        /// When cron next attends to it.
        Due = "due",
        /// When the service was opened.
        Created = "created",
    }
}
