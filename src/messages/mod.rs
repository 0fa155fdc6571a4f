//! The requests and answers of the Partner API's 23 operations.
//!
//! Requests are serialized, so that their fields stand in the schema's order under the schema's
//! names. Answers are deserialized by [`crate::soap::read`]; there, a field's serde name is a path
//! to its element (`orders/Order`) or attribute (`@reissue`).
//!
//! In answers, moments are in UTC; one that Certum gives without an offset is taken for UTC, as
//! nothing in the Partner API says otherwise. Serial numbers are upper-case hexadecimal without
//! separators, certificates PEM. Enumerations stay text, so that a value that is not documented
//! breaks nothing. An optional text that is empty counts as absent.
//!
//! In requests, an optional field that is `None` is not sent. Texts are sent as they are; one with a
//! character that XML 1.0 cannot hold is refused before anything is sent. A number in brackets
//! (code 1009) is the one with which Certum refuses what is said beside it; see [`crate::refusal`].

mod certificates;
mod common;
mod documents;
mod orders;
mod products;
mod renewal;
mod revocation;
mod sni;
pub mod values;
mod verification;

pub use certificates::{
    CertificateDetails, ExpiringCertificate, ExpiringCertificates, GetCertificate,
    GetExpiringCertificates, IssuedCertificate,
};
pub use common::{Approver, OrganizationInfo, PlacedOrder, RequestorInfo, SanVerification};
pub use documents::{
    Document, DocumentList, File, GetDocumentsList, SentDocument, VerifyOrder,
    VerifyOrderParameters,
};
pub use orders::{
    GetModifiedOrders, GetOrderByOrderId, GetOrderState, GetOrdersByDateRange, ListedOrder,
    OrderDetails, OrderOption, OrderParameters, OrderState, OrderStatus, Orders, ParsedCsr,
    ParsedCsrAnswer, QuickOrder, ValidateOrderParameters, Verification,
};
pub use products::{GetConfiguration, GetProductList, ListedProduct, Products};
pub use renewal::{ReissueCertificate, RenewCertificate};
pub use revocation::{
    CancelOrder, CancelParameters, RevokeCertificate, RevokeCertificateParameters,
};
pub use sni::{ModifySniCertificate, OrderSniCertificate, OrderSniParameters, SniOrder};
pub use verification::{
    AddEmailVerification, AddSanVerification, EmailVerification, EmailVerificationAnswer,
    GetEmailVerification, GetSanVerificationState, ManualVerification, PerformSanVerification,
    SanVerificationAnswer, SanVerificationState, SanVerificationStates, SystemVerification,
};

/// An operation's name, answer and whether it may be repeated; behind that, what its fields are checked by.
macro_rules! operation {
    ($request:ty, $name:literal, $answer:ty, $repeat:ident $(, $check:expr)?) => {
        impl crate::soap::Operation for $request {
            const NAME: &'static str = $name;
            type Answer = $answer;

            fn repeat(&self) -> crate::soap::Repeat {
                crate::soap::Repeat::$repeat
            }

            $(fn check(&self) -> crate::error::Result<()> {
                let check: fn(&Self) -> crate::error::Result<()> = $check;
                check(self)
            })?
        }
    };
}
use operation;

/// A request that is an order number and nothing else.
macro_rules! about_order {
    ($(#[$doc:meta])* $request:ident, $name:literal, $answer:ty, $repeat:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        pub struct $request {
            /// The order number: ours if the order was placed under one of ours, else Certum's.
            #[serde(rename = "orderID")]
            pub order_id: String,
        }

        $crate::messages::operation!($request, $name, $answer, $repeat);
    };
}
use about_order;

/// An answer that is a page of a list.
macro_rules! page {
    ($(#[$doc:meta])* $page:ident { $(#[$list_doc:meta])* $list:ident: $entry:ty }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
        pub struct $page {
            $(#[$list_doc])*
            pub $list: Vec<$entry>,
            /// Which page this is, from 1, where Certum says so.
            #[serde(rename = "responseHeader/currentPage", default)]
            pub current_page: Option<i64>,
            /// How many pages there are, where Certum says so.
            #[serde(rename = "responseHeader/pagesCount", default)]
            pub pages_count: Option<i64>,
            /// How many entries there are, where Certum says so.
            #[serde(rename = "responseHeader/returnCount", default)]
            pub return_count: Option<i64>,
        }
    };
}
use page;
