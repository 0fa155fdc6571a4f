//! A term that is owed or delivered.

use time::OffsetDateTime;

record! {
    /// A term of a service: what is paid for and owed, and the order that delivers it. There is one of each beginning, so
    /// that nothing is delivered twice.
    Term, TermNews in mod_certum_terms, unique ["service_id", "begins_at"] {
        /// WHMCS's number of the service.
        service_id: u64 = "integer",
        /// Its beginning.
        begins_at: OffsetDateTime = "dateTime",
        /// Its end.
        ends_at: OffsetDateTime = "dateTime",
        /// The service's attempt that it is of.
        attempt: u32 = "integer =1",
        /// WHMCS's number of the invoice that it is paid by; 0 for the first one, and for what was renewed by hand.
        invoice_id: u64 = "integer =0",
        /// The order that delivers it, by its row; 0 while it is owed and none was made.
        order_id: u64 = "integer =0 index",
    }
}
