//! A term that is paid for.

use time::OffsetDateTime;

record! {
    /// A term of a service, and the order that delivers it.
    Term, TermNews in mod_certum_terms, unique ["service_id", "begins_at"] {
        /// WHMCS's number of the service.
        service_id: u64 = "integer",
        /// Its beginning.
        begins_at: OffsetDateTime = "dateTime",
        /// Its end.
        ends_at: OffsetDateTime = "dateTime",
        /// The order that delivers it, by its row.
        order_id: u64 = "integer index",
    }
}
