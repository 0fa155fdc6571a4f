//! One method for each operation, under its own name.

use super::Client;
use crate::error::Result;
use crate::messages::{
    AddEmailVerification, AddSanVerification, CancelOrder, DocumentList, EmailVerificationAnswer,
    ExpiringCertificates, GetCertificate, GetConfiguration, GetDocumentsList, GetEmailVerification,
    GetExpiringCertificates, GetModifiedOrders, GetOrderByOrderId, GetOrderState,
    GetOrdersByDateRange, GetProductList, GetSanVerificationState, IssuedCertificate,
    ModifySniCertificate, OrderOption, OrderSniCertificate, OrderState, Orders, ParsedCsrAnswer,
    PerformSanVerification, PlacedOrder, Products, ReissueCertificate, RenewCertificate,
    RevokeCertificate, SanVerificationAnswer, SanVerificationStates, SniOrder,
    ValidateOrderParameters, VerifyOrder,
};
use crate::soap::Operation;

macro_rules! operations {
    ($($(#[$doc:meta])* $method:ident($request:ty) -> $answer:ty;)*) => {
        impl Client {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                ///
                /// As [`Client::call`].
                pub fn $method(&self, request: &$request) -> Result<$answer> {
                    self.call(request)
                }
            )*
        }
    };
}

operations! {
    /// The products that the account can order. A read.
    get_product_list(GetProductList) -> Products;
    /// The products with their settings. A read.
    get_configuration(GetConfiguration) -> Products;
    /// Asks whether an order would be taken; places nothing. A read.
    validate_order_parameters(ValidateOrderParameters) -> ParsedCsrAnswer;
    /// An order's status and verification steps. A read.
    get_order_state(GetOrderState) -> OrderState;
    /// An order with its reissues. A read.
    get_order_by_order_id(GetOrderByOrderId) -> Orders;
    /// A page of the orders made in a range of time (code 1154 for more than Certum lists). A read; see
    /// [`Client::pages`].
    get_orders_by_date_range(GetOrdersByDateRange) -> Orders;
    /// A page of the orders whose state changed in a range of time (code 1154 for more than Certum lists). A read; see
    /// [`Client::pages`].
    get_modified_orders(GetModifiedOrders) -> Orders;
    /// A page of the certificates that expire soon. A read; see [`Client::pages`].
    get_expiring_certificates(GetExpiringCertificates) -> ExpiringCertificates;
    /// A certificate with its intermediates. A read.
    get_certificate(GetCertificate) -> IssuedCertificate;
    /// The state of each name's proof. A read.
    get_san_verification_state(GetSanVerificationState) -> SanVerificationStates;
    /// Asks for a new code, by the same method or another (code 1173 where nothing would change). Sent once.
    add_san_verification(AddSanVerification) -> SanVerificationAnswer;
    /// Has Certum look now for what was published (code 1184 for a code that expired, 1186 for one
    /// that Certum does not know). Sent once.
    perform_san_verification(PerformSanVerification) -> <PerformSanVerification as Operation>::Answer;
    /// Has the verification e-mail sent again (codes 1113 and 1114 where that is not possible now). Sent once.
    add_email_verification(AddEmailVerification) -> <AddEmailVerification as Operation>::Answer;
    /// The state of the e-mail verification, where the order has one. A read.
    get_email_verification(GetEmailVerification) -> EmailVerificationAnswer;
    /// Renews a certificate: a new order. Sent once; after an unknown outcome look for it among
    /// the customer's new orders.
    renew_certificate(RenewCertificate) -> PlacedOrder;
    /// Reissues a certificate within its order. Sent once; after an unknown outcome look for it
    /// among the order's reissues. Certum revokes the replaced certificate about 14 days after the
    /// new one is issued.
    reissue_certificate(ReissueCertificate) -> PlacedOrder;
    /// Revokes a certificate (code 1143 while that is under way, 1145 where it is revoked already: it
    /// is done). Sent once.
    revoke_certificate(RevokeCertificate) -> <RevokeCertificate as Operation>::Answer;
    /// Cancels an order whose certificate is not issued (code 1136 where it is, 1139 while Certum works
    /// on the order, 1151 where it is cancelled already: it is done). Sent once.
    cancel_order(CancelOrder) -> <CancelOrder as Operation>::Answer;
    /// Sends documents for an order's verification (code 2056 where it takes none in its state). Sent once.
    verify_order(VerifyOrder) -> <VerifyOrder as Operation>::Answer;
    /// The documents that were sent for an order. A read.
    get_documents_list(GetDocumentsList) -> DocumentList;
    /// Orders an SNI certificate. Sent once.
    order_sni_certificate(OrderSniCertificate) -> SniOrder;
    /// Adds certificates to an SNI certificate, or takes some out. Sent once.
    modify_sni_certificate(ModifySniCertificate) -> SniOrder;
}

/// What came of each number of a batch, in the order in which the numbers were first given.
pub type Batch<A> = Vec<(String, Result<A>)>;

impl Client {
    /// The certificates of many orders, at most `concurrency` (1 to 64) asked for at once; a
    /// number that stands there twice is asked for once.
    ///
    /// # Errors
    ///
    /// As [`Client::call_all`].
    pub fn get_certificates(
        &self,
        order_ids: &[String],
        concurrency: usize,
    ) -> Result<Batch<IssuedCertificate>> {
        self.by_order(order_ids, concurrency, |order_id| GetCertificate {
            order_id: Some(order_id.to_owned()),
            serial_number: None,
        })
    }

    /// Many orders with their reissues, at most `concurrency` (1 to 64) asked for at once; a
    /// number that stands there twice is asked for once.
    ///
    /// # Errors
    ///
    /// As [`Client::call_all`].
    pub fn get_orders(
        &self,
        order_ids: &[String],
        option: Option<OrderOption>,
        concurrency: usize,
    ) -> Result<Batch<Orders>> {
        self.by_order(order_ids, concurrency, |order_id| GetOrderByOrderId {
            order_id: order_id.to_owned(),
            order_option: option,
        })
    }

    fn by_order<O: Operation>(
        &self,
        order_ids: &[String],
        concurrency: usize,
        request: impl Fn(&str) -> O,
    ) -> Result<Batch<O::Answer>> {
        let mut seen = std::collections::HashSet::new();
        let order_ids: Vec<_> = order_ids.iter().filter(|id| seen.insert(*id)).collect();
        let requests: Vec<_> = order_ids.iter().map(|id| request(id)).collect();
        let results = self.call_all(&requests, concurrency)?;
        Ok(order_ids.into_iter().cloned().zip(results).collect())
    }
}
