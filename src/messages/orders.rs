//! Placing orders and reading them.

use super::CertificateDetails;
use super::common::{Approver, OrganizationInfo, PlacedOrder, RequestorInfo, write_san_entries};
use super::values::{
    check_day, check_page, check_year, read_moment, read_optional_moment,
    read_optional_serial_number, write_day, write_moment,
};
use super::{about_order, operation, page};
use crate::error::Error;
use crate::soap::{Operation, Repeat};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime, UtcOffset};

/// Places an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct QuickOrder {
    /// How names are proved; none for S/MIME and code signing.
    #[serde(rename = "SANApprover", skip_serializing_if = "Option::is_none")]
    pub san_approver: Option<Approver>,
    /// What is ordered.
    #[serde(rename = "orderParameters")]
    pub order_parameters: OrderParameters,
    /// The organisation's tax number.
    #[serde(rename = "organizationInfo", skip_serializing_if = "Option::is_none")]
    pub organization_info: Option<OrganizationInfo>,
    /// Who requests; Certum refuses an order without (code 1009).
    #[serde(rename = "requestorInfo", skip_serializing_if = "Option::is_none")]
    pub requestor_info: Option<RequestorInfo>,
    /// The names in ASCII, the common name among them (codes 1007, 1045).
    #[serde(
        rename = "SANEntries",
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_san_entries"
    )]
    pub san_entries: Vec<String>,
}

impl Operation for QuickOrder {
    const NAME: &'static str = "quickOrder";
    type Answer = PlacedOrder;

    fn repeat(&self) -> Repeat {
        match self.order_parameters.order_id {
            Some(_) => Repeat::WithOurNumber,
            None => Repeat::Never,
        }
    }

    fn check(&self) -> Result<(), Error> {
        check_day(
            "shortenedValidityPeriod",
            self.order_parameters.shortened_validity_period,
        )
    }
}

/// Asks whether an order would be taken; places nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ValidateOrderParameters(
    /// The order as it would be placed.
    pub QuickOrder,
);

operation!(
    ValidateOrderParameters,
    "validateOrderParameters",
    ParsedCsrAnswer,
    Always,
    |order| order.0.check()
);

/// What is ordered (`orderParameters`). Lengths, and what a product needs, are Certum's to check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderParameters {
    /// The CSR as PEM.
    #[serde(rename = "CSR")]
    pub csr: String,
    /// Our name for the customer: at most 64 characters, none of `" & ' < >`, not the login; a
    /// renewal repeats it (code 1169).
    pub customer: String,
    /// `pl` or `en` (code 1088): the language of Certum's own mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// An order number of ours: at most 50 characters, none of `" & ' < > .` (codes 1043, 1079); a
    /// second order with the same one is refused (code 1012). `None`: Certum numbers the order.
    #[serde(rename = "orderID", skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// Three digits (see [`catalogue`](crate::catalogue)): an issue code; [`RenewCertificate`](super::RenewCertificate)
    /// takes the others (code 1181).
    pub product_code: String,
    /// Names the program that orders; at most 255 characters (code 1089).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
    /// `RSA-SHA256` or `ECC-SHA256`, as key and product allow (code 2124); `None` leaves it to Certum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<String>,
    /// The subject's e-mail address, at most 255 characters (code 1106).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The subject's common name, at most 64 characters (code 1101). This and the fields of the subject that follow take
    /// the place of what the CSR says; which of them a product needs is told by
    /// [`Product::requires`](crate::catalogue::Product::requires).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub common_name: Option<String>,
    /// The subject's organisation, at most 255 characters (code 1102).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The subject's organisational unit, at most 64 characters (code 1103).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizational_unit: Option<String>,
    /// The subject's locality, at most 128 characters (code 1104); it or the state is required where
    /// there is an organisation (code 2058).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// The subject's country, two capital letters of ISO 3166 (codes 1020, 1059).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The subject's state or province, at most 128 characters (code 1105).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The organisation's registration number (EV), not a certificate's; at most 64 characters
    /// (codes 1095, 1100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// `Private Organization`, `Government Entity`, `Business Entity` or `Non-Commercial Entity` (EV;
    /// codes 2137, 2138).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_category: Option<String>,
    /// The organisation's street (EV), at most 64 characters (codes 2139, 2140).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street_address: Option<String>,
    /// The organisation's postal code (EV), at most 40 characters (codes 2142, 2143).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The locality of incorporation (EV), at most 128 characters (codes 1094, 1098).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joiln: Option<String>,
    /// The state or province of incorporation (EV), at most 128 characters (codes 1092, 1097).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joisopn: Option<String>,
    /// The country of incorporation (EV), two letters (codes 1093, 1096, 1099).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joisocn: Option<String>,
    /// The e-mail address that is told of a revocation; not the login (code 2172).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revocation_contact_email: Option<String>,
    /// A last day earlier than the product's (code 1069), and not in the past (code 2185).
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_day")]
    pub shortened_validity_period: Option<Date>,
}

/// Answers [`ValidateOrderParameters`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ParsedCsrAnswer {
    /// What Certum read in the CSR.
    #[serde(rename = "ParsedCSR", default)]
    pub parsed_csr: Option<ParsedCsr>,
}

/// What Certum read in a CSR.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ParsedCsr {
    /// CN.
    pub common_name: Option<String>,
    /// C.
    pub country: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The country of incorporation.
    #[serde(rename = "joISoCN")]
    pub joisocn: Option<String>,
    /// The locality of incorporation.
    #[serde(rename = "joILN")]
    pub joiln: Option<String>,
    /// The state or province of incorporation.
    #[serde(rename = "joISoPN")]
    pub joisopn: Option<String>,
    /// As in [`OrderParameters::business_category`].
    pub business_category: Option<String>,
    /// L.
    pub locality: Option<String>,
    /// O.
    pub organization: Option<String>,
    /// OU.
    pub organizational_unit: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// The organisation's registration number.
    pub serial_number: Option<String>,
    /// The street.
    pub street_address: Option<String>,
    /// ST.
    pub state: Option<String>,
}

about_order!(
    /// Asks for an order's status and verification steps.
    GetOrderState,
    "getOrderState",
    OrderState,
    Always
);

/// Answers [`GetOrderState`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OrderState {
    /// The order's verification steps.
    #[serde(rename = "verifications/verification", default)]
    pub verifications: Vec<Verification>,
    /// When the order last changed.
    #[serde(rename = "lastUpdateDate", deserialize_with = "read_moment")]
    pub last_update_date: OffsetDateTime,
    /// `AWAITING`, `VERIFICATION`, `ACCEPTED`, `ENROLLED` (issued) or `REJECTED` (also cancelled).
    #[serde(rename = "orderStatus")]
    pub order_status: String,
}

/// A verification step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Verification {
    /// `EMAIL`, `INTERNAL`, `SYSTEM`, `DOMAIN`, `PRODUCT`, `EXTENDED_VALIDATION`, `ORGANIZATION`, `APPLICANT`,
    /// `AUTHORIZATION` or another.
    #[serde(rename = "type")]
    pub kind: String,
    /// `NOT_REQUIRED`, `REQUIRED`, `FAILED` or `VERIFIED`.
    pub state: String,
    /// When the step ends of itself.
    #[serde(
        rename = "expireDate",
        default,
        deserialize_with = "read_optional_moment"
    )]
    pub expire_date: Option<OffsetDateTime>,
}

/// Which parts of orders are answered (`orderOption`); `None` leaves it to Certum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderOption {
    /// Whether [`ListedOrder::certificate_details`] is filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate_details: Option<bool>,
    /// Whether [`ListedOrder::order_details`] is filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_details: Option<bool>,
    /// Whether [`ListedOrder::order_status`] is filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_status: Option<bool>,
}

impl OrderOption {
    /// Nothing but [`ListedOrder::order_status`].
    pub const STATUS: Self = Self {
        certificate_details: Some(false),
        order_details: Some(false),
        order_status: Some(true),
    };
}

/// Asks for an order with its reissues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GetOrderByOrderId {
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
    /// Which parts are answered.
    #[serde(rename = "orderOption", skip_serializing_if = "Option::is_none")]
    pub order_option: Option<OrderOption>,
}

operation!(GetOrderByOrderId, "getOrderByOrderID", Orders, Always);

macro_rules! range {
    ($(#[$doc:meta])* $request:ident, $name:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $request {
            /// The range's beginning; sent in UTC, of a year from 1 to 9999.
            #[serde(serialize_with = "write_moment")]
            pub from_date: OffsetDateTime,
            /// Which parts are answered.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub order_option: Option<OrderOption>,
            /// 1 to 100 (code 1153); `None` is 1. See [`Client::pages`](crate::client::Client::pages) for all of
            /// them.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub page_number: Option<i64>,
            /// The range's end; sent in UTC, of a year from 1 to 9999.
            #[serde(serialize_with = "write_moment")]
            pub to_date: OffsetDateTime,
        }

        impl $request {
            /// The first page of the orders from `from_date` to `to_date`.
            #[must_use]
            pub fn new(
                from_date: OffsetDateTime,
                to_date: OffsetDateTime,
                order_option: Option<OrderOption>,
            ) -> Self {
                Self {
                    from_date,
                    order_option,
                    page_number: None,
                    to_date,
                }
            }
        }

        operation!($request, $name, Orders, Always, |request| {
            check_year("from", request.from_date.to_offset(UtcOffset::UTC).year())?;
            check_year("to", request.to_date.to_offset(UtcOffset::UTC).year())?;
            check_page(request.page_number)
        });
    };
}

range!(
    /// Asks for a page of the orders made in a range of time.
    GetOrdersByDateRange,
    "getOrdersByDateRange"
);
range!(
    /// Asks for a page of the orders whose state changed in a range of time.
    GetModifiedOrders,
    "getModifiedOrders"
);

page! {
    /// Answers the operations that list orders.
    Orders {
        /// In Certum's order; of one order's reissues, the last is the newest.
        #[serde(rename = "orders/Order", default)]
        orders: ListedOrder
    }
}

/// An entry of an answer's list: an order or a reissue of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ListedOrder {
    /// Whether it is a reissue.
    #[serde(rename = "@reissue")]
    pub reissue: bool,
    /// The certificate, where there is one and it was asked for.
    pub certificate_details: Option<CertificateDetails>,
    /// Who requested, where it was asked for.
    pub order_details: Option<OrderDetails>,
    /// The status, where it was asked for.
    pub order_status: Option<OrderStatus>,
}

/// The part of an order that says who requested it (`orderDetails`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct OrderDetails {
    /// The organisation's tax number.
    #[serde(rename = "organizationInfo/taxIdentificationNumber")]
    pub tax_identification_number: Option<String>,
    /// Who requested.
    #[serde(rename = "requestorInfo")]
    pub requestor_info: Option<RequestorInfo>,
}

/// The part of an order that says where it stands (`orderStatus`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OrderStatus {
    /// Our name for the customer.
    pub customer: String,
    /// When it was placed.
    #[serde(deserialize_with = "read_moment")]
    pub order_date: OffsetDateTime,
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
    /// As in [`OrderState::order_status`].
    pub order_status: String,
    /// Three digits.
    pub product_code: String,
    /// The certificate's serial number, where it is issued.
    #[serde(default, deserialize_with = "read_optional_serial_number")]
    pub serial_number: Option<String>,
}
