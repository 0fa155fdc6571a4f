//! A service of WHMCS that sells a certificate.

use time::OffsetDateTime;

use crate::form::{FieldProblem, Form};

record! {
    /// A service of WHMCS: whose it is, what was typed and not sent, and which of its orders it is about.
    Service, ServiceNews in mod_certum_services, unique [] {
        /// WHMCS's number of it.
        service_id: u64 = "integer unique",
        /// WHMCS's number of its client.
        client_id: u64 = "integer index",
        /// WHMCS's number of its own record of the order (`tblsslorders`).
        sslorder_id: u64 = "integer index",
        /// 1, and one more for each time that it was opened after what was ordered came to its end.
        attempt: u32 = "integer =1",
        /// The order that it is about at present; 0 before one was meant.
        order_id: u64 = "integer =0 index",
        /// The newest certificate of this attempt; 0 before there is one.
        certificate_id: u64 = "integer =0 index",
        /// One more with each thing that is done: tells forms that were drawn before from those that know it.
        seen: u64 = "integer =0",
        /// Step one as it was typed: `csr`, `servertype`, `contact.*` (WHMCS's), `fields.*` (the module's).
        input: Option<Form> = "longText nullable",
        /// Step two as it was typed.
        choice: Option<Form> = "longText nullable",
        /// What kept the order from being placed.
        problems: Vec<FieldProblem> = "longText nullable",
        /// The CSR for the next certificate: the next renewal or reissue that it fits uses it up.
        next_csr: Option<String> = "longText nullable",
        /// The names of what it is about, as [`rows::digest`](crate::rows::digest): the same for the same names; empty for none.
        names: String = "string:64 = index",
        /// How many lines of paid invoices were taken account of.
        paid_lines: u64 = "integer =0",
        /// When something is next due by itself; `None` for never.
        due_at: Option<OffsetDateTime> = "dateTime nullable index",
        /// Until when one request has it for itself.
        busy_until: Option<OffsetDateTime> = "dateTime nullable",
        /// When its order was detached; `None` while it is ours. One that is detached is no case, until it is opened again.
        detached_at: Option<OffsetDateTime> = "dateTime nullable",
        /// When this attempt was opened.
        opened_at: OffsetDateTime = "dateTime",
        /// When something of it was last written.
        updated_at: OffsetDateTime = "dateTime index",
    }
}
