//! Orders and their states.

use super::{SanVerification, certificates::CertificateDetails};
use crate::{
    requests::Requestor,
    value::{each, value_class},
};
use certum::{client::Placement, messages};
use ext_php_rs::builders::ModuleBuilder;

value_class! {
    /// An order that was placed.
    PlacedOrder(Placement) as "Certum\\PlacedOrder" {
        "orderId" order_id = |placement| placement.order.order_id;
        "verification" verification =
            |placement| placement.order.verification.clone().map(SanVerification::from);
        "found" found = |placement| placement.found;
    }
}

impl From<messages::PlacedOrder> for PlacedOrder {
    fn from(order: messages::PlacedOrder) -> Self {
        Self::from(Placement {
            order,
            found: false,
        })
    }
}

value_class! {
    /// An SNI order that was placed or changed.
    SniOrder(messages::SniOrder) as "Certum\\SniOrder" {
        "orderId" order_id = |order| order.order_id;
        "invalidSerialNumbers" invalid_serial_numbers = |order| order.invalid_serial_numbers;
    }
}

value_class! {
    /// An order's status and verification steps.
    OrderState(messages::OrderState) as "Certum\\OrderState" {
        "orderStatus" order_status = |state| state.order_status;
        "lastUpdateDate" last_update_date = |state| state.last_update_date;
        "verifications" verifications = |state| each::<_, Verification>(&state.verifications);
    }
}

value_class! {
    /// A verification step.
    Verification(messages::Verification) as "Certum\\Verification" {
        "type" kind = |step| step.kind;
        "state" state = |step| step.state;
        "expireDate" expire_date = |step| step.expire_date;
    }

    pub const NOT_REQUIRED: &'static str = "NOT_REQUIRED";
    pub const REQUIRED: &'static str = "REQUIRED";
    pub const FAILED: &'static str = "FAILED";
    pub const VERIFIED: &'static str = "VERIFIED";
}

value_class! {
    /// An order or a reissue of it.
    Order(messages::ListedOrder) as "Certum\\Order" {
        "reissue" reissue = |order| order.reissue;
        "orderStatus" order_status = |order| order.order_status.clone().map(OrderStatus::from);
        "orderDetails" order_details = |order| order.order_details.clone().map(OrderDetails::from);
        "certificateDetails" certificate_details =
            |order| order.certificate_details.clone().map(CertificateDetails::from);
    }
}

value_class! {
    /// Part of an order.
    OrderStatus(messages::OrderStatus) as "Certum\\OrderStatus" {
        "orderId" order_id = |status| status.order_id;
        "customer" customer = |status| status.customer;
        "orderDate" order_date = |status| status.order_date;
        "orderStatus" order_status = |status| status.order_status;
        "productCode" product_code = |status| status.product_code;
        "serialNumber" serial_number = |status| status.serial_number;
    }

    pub const AWAITING: &'static str = "AWAITING";
    pub const VERIFICATION: &'static str = "VERIFICATION";
    pub const ACCEPTED: &'static str = "ACCEPTED";
    pub const ENROLLED: &'static str = "ENROLLED";
    pub const REJECTED: &'static str = "REJECTED";
}

value_class! {
    /// Part of an order.
    OrderDetails(messages::OrderDetails) as "Certum\\OrderDetails" {
        "requestor" requestor = |details| details.requestor_info.clone().map(Requestor::from);
        "taxIdentificationNumber" tax_identification_number = |details| details.tax_identification_number;
    }
}

value_class! {
    /// What Certum read in a CSR.
    ParsedCsr(messages::ParsedCsr) as "Certum\\ParsedCsr" {
        "commonName" common_name = |csr| csr.common_name;
        "country" country = |csr| csr.country;
        "email" email = |csr| csr.email;
        "joisocn" joisocn = |csr| csr.joisocn;
        "joiln" joiln = |csr| csr.joiln;
        "joisopn" joisopn = |csr| csr.joisopn;
        "businessCategory" business_category = |csr| csr.business_category;
        "locality" locality = |csr| csr.locality;
        "organization" organization = |csr| csr.organization;
        "organizationalUnit" organizational_unit = |csr| csr.organizational_unit;
        "postalCode" postal_code = |csr| csr.postal_code;
        "serialNumber" serial_number = |csr| csr.serial_number;
        "streetAddress" street_address = |csr| csr.street_address;
        "state" state = |csr| csr.state;
    }
}

pub(super) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<PlacedOrder>()
        .class::<SniOrder>()
        .class::<OrderState>()
        .class::<Verification>()
        .class::<Order>()
        .class::<OrderStatus>()
        .class::<OrderDetails>()
        .class::<ParsedCsr>()
}
