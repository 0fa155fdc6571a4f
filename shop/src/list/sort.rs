//! What the list can be sorted by.

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// The newest certificate's end.
    Expiry,
    /// The domain.
    Name,
    /// The client's company, else the client's name.
    Client,
    /// The product's name.
    Product,
    /// When the service was opened.
    Created,
}

impl Sort {
    /// All, in the page's order.
    pub(super) const ALL: [Self; 5] = [
        Self::Name,
        Self::Client,
        Self::Product,
        Self::Expiry,
        Self::Created,
    ];

    /// The column as a machine word, such as `expiry`.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Expiry => "expiry",
            Self::Name => "name",
            Self::Client => "client",
            Self::Product => "product",
            Self::Created => "created",
        }
    }
}
