//! `Certum\OrderRequest` and `Certum\OrderOptions`.

use super::{Approver, Requestor};
use crate::{
    input::{self, Bytes, Moment, TextList},
    thrown::Thrown,
    value::value_class,
};
use certum::messages::{OrderOption, OrderParameters, QuickOrder};

value_class! {
    /// An order: the content of `quickOrder` and `validateOrderParameters`.
    OrderRequest(QuickOrder) as "Certum\\OrderRequest" {
        "csr" csr = |order| order.order_parameters.csr;
        "productCode" product_code = |order| order.order_parameters.product_code;
        "customer" customer = |order| order.order_parameters.customer;
        "requestor" requestor = |order| order.requestor_info.clone().map(Requestor::from);
        "approver" approver = |order| order.san_approver.clone().map(Approver::from);
        "sanEntries" san_entries = |order| order.san_entries;
        "orderId" order_id = |order| order.order_parameters.order_id;
        "language" language = |order| order.order_parameters.language;
        "userAgent" user_agent = |order| order.order_parameters.user_agent;
        "hashAlgorithm" hash_algorithm = |order| order.order_parameters.hash_algorithm;
        "email" email = |order| order.order_parameters.email;
        "commonName" common_name = |order| order.order_parameters.common_name;
        "organization" organization = |order| order.order_parameters.organization;
        "organizationalUnit" organizational_unit = |order| order.order_parameters.organizational_unit;
        "locality" locality = |order| order.order_parameters.locality;
        "country" country = |order| order.order_parameters.country;
        "state" state = |order| order.order_parameters.state;
        "serialNumber" serial_number = |order| order.order_parameters.serial_number;
        "businessCategory" business_category = |order| order.order_parameters.business_category;
        "streetAddress" street_address = |order| order.order_parameters.street_address;
        "postalCode" postal_code = |order| order.order_parameters.postal_code;
        "joiln" joiln = |order| order.order_parameters.joiln;
        "joisopn" joisopn = |order| order.order_parameters.joisopn;
        "joisocn" joisocn = |order| order.order_parameters.joisocn;
        "revocationContactEmail" revocation_contact_email =
            |order| order.order_parameters.revocation_contact_email;
        "shortenedValidityPeriod" shortened_validity_period =
            |order| order.order_parameters.shortened_validity_period;
        "taxIdentificationNumber" tax_identification_number = |order| super::tax_number(order.organization_info.as_ref());
    }

    #[allow(clippy::too_many_arguments, reason = "an order has as many fields, all named in PHP")]
    #[php(defaults(sanEntries = TextList::default()))]
    pub fn __construct(
        csr: Bytes,
        productCode: Bytes,
        customer: Bytes,
        requestor: Option<&Requestor>,
        approver: Option<&Approver>,
        sanEntries: TextList,
        orderId: Option<Bytes>,
        language: Option<Bytes>,
        userAgent: Option<Bytes>,
        hashAlgorithm: Option<Bytes>,
        email: Option<Bytes>,
        commonName: Option<Bytes>,
        organization: Option<Bytes>,
        organizationalUnit: Option<Bytes>,
        locality: Option<Bytes>,
        country: Option<Bytes>,
        state: Option<Bytes>,
        serialNumber: Option<Bytes>,
        businessCategory: Option<Bytes>,
        streetAddress: Option<Bytes>,
        postalCode: Option<Bytes>,
        joiln: Option<Bytes>,
        joisopn: Option<Bytes>,
        joisocn: Option<Bytes>,
        revocationContactEmail: Option<Bytes>,
        shortenedValidityPeriod: Option<Moment>,
        taxIdentificationNumber: Option<Bytes>,
    ) -> Result<Self, Thrown> {
        Ok(Self::from(QuickOrder {
            san_approver: approver.map(|approver| approver.inner.clone()),
            order_parameters: OrderParameters {
                csr: input::sendable("csr", &csr)?,
                customer: input::sendable("customer", &customer)?,
                language: input::optional_sendable("language", language)?,
                order_id: input::optional_sendable("orderId", orderId)?,
                product_code: input::sendable("productCode", &productCode)?,
                user_agent: input::optional_sendable("userAgent", userAgent)?,
                hash_algorithm: input::optional_sendable("hashAlgorithm", hashAlgorithm)?,
                email: input::optional_sendable("email", email)?,
                common_name: input::optional_sendable("commonName", commonName)?,
                organization: input::optional_sendable("organization", organization)?,
                organizational_unit: input::optional_sendable("organizationalUnit", organizationalUnit)?,
                locality: input::optional_sendable("locality", locality)?,
                country: input::optional_sendable("country", country)?,
                state: input::optional_sendable("state", state)?,
                serial_number: input::optional_sendable("serialNumber", serialNumber)?,
                business_category: input::optional_sendable("businessCategory", businessCategory)?,
                street_address: input::optional_sendable("streetAddress", streetAddress)?,
                postal_code: input::optional_sendable("postalCode", postalCode)?,
                joiln: input::optional_sendable("joiln", joiln)?,
                joisopn: input::optional_sendable("joisopn", joisopn)?,
                joisocn: input::optional_sendable("joisocn", joisocn)?,
                revocation_contact_email: input::optional_sendable("revocationContactEmail", revocationContactEmail)?,
                shortened_validity_period: input::optional_day(
                    "shortenedValidityPeriod",
                    shortenedValidityPeriod,
                )?,
            },
            organization_info: super::organization(taxIdentificationNumber)?,
            requestor_info: requestor.map(|requestor| requestor.inner.clone()),
            san_entries: input::host_names("sanEntries", &sanEntries)?,
        }))
    }
}

value_class! {
    /// Which parts of orders are answered.
    OrderOptions(OrderOption) as "Certum\\OrderOptions" {
        "certificateDetails" certificate_details =
            |options| options.certificate_details.unwrap_or_default();
        "orderDetails" order_details = |options| options.order_details.unwrap_or_default();
        "orderStatus" order_status = |options| options.order_status.unwrap_or_default();
    }

    #[php(defaults(certificateDetails = true, orderDetails = true, orderStatus = true))]
    pub fn __construct(certificateDetails: bool, orderDetails: bool, orderStatus: bool) -> Self {
        Self::from(OrderOption {
            certificate_details: Some(certificateDetails),
            order_details: Some(orderDetails),
            order_status: Some(orderStatus),
        })
    }
}
