//! An order at Certum, from the intent on.

use time::OffsetDateTime;

use crate::proof::{NameState, Proof, Step};
use crate::words::{OrderKind, OrderStatus};

record! {
    /// An order at Certum, or one that was meant: every one that was ever made for a service, renewals too.
    Order, OrderNews in mod_certum_orders, unique [] {
        /// WHMCS's number of the service.
        service_id: u64 = "integer index",
        /// The service's attempt that it was made in.
        attempt: u32 = "integer =1",
        /// Why it was made.
        kind: OrderKind = "string:16",
        /// Our number of it; empty for a renewal, which takes none.
        number: String = "string:64 =",
        /// Certum's number of it; empty before Certum has it.
        certum_id: String = "string:64 = index",
        /// The account that it was sent with.
        account_id: u64 = "integer =0 index",
        /// The ordered product's code.
        product_code: String = "string:16 =",
        /// Our name for the customer.
        customer: String = "string:191 =",
        /// What Certum says of it; `None` before Certum has it.
        status: Option<OrderStatus> = "string:32 nullable index",
        /// What is to be proved, by Certum's last answer with a code.
        verification: Option<Proof> = "longText nullable",
        /// Whether cron asks for another code, as that one is lost: the store writes it with `verification`, to find these by.
        code_lost: bool = "boolean =0 index",
        /// Its steps at Certum.
        steps: Vec<Step> = "longText nullable",
        /// Each name's state at Certum.
        san_states: Vec<NameState> = "longText nullable",
        /// When Certum was last asked for it.
        checked_at: Option<OffsetDateTime> = "dateTime nullable",
        /// Whether Certum has news of it that are not stored.
        stale: bool = "boolean =0 index",
        /// When it was last asked for news in vain; `None` where it never was.
        tried_at: Option<OffsetDateTime> = "dateTime nullable",
        /// The CSR that was sent with it last, of its newest reissue's; `None` where it was not placed by us.
        csr: Option<String> = "longText nullable",
        /// When it was meant.
        created_at: OffsetDateTime = "dateTime",
    }
}

impl Order {
    /// Whether Certum has it.
    pub(crate) fn is_placed(&self) -> bool {
        !self.certum_id.is_empty()
    }
}
