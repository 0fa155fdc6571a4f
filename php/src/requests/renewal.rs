//! `Certum\RenewalRequest`, `Certum\ReissueRequest` and `Certum\SniOrderRequest`.

use super::{Approver, Requestor};
use crate::{
    input::{self, Bytes, Moment, TextList},
    thrown::Thrown,
    value::value_class,
};
use certum::messages::{
    OrderSniCertificate, OrderSniParameters, ReissueCertificate, RenewCertificate,
};

value_class! {
    /// A renewal.
    RenewalRequest(RenewCertificate) as "Certum\\RenewalRequest" {
        "csr" csr = |renewal| renewal.csr;
        "productCode" product_code = |renewal| renewal.product_code;
        "customer" customer = |renewal| renewal.customer;
        "serialNumber" serial_number = |renewal| renewal.serial_number;
        "x509Cert" x509_cert = |renewal| renewal.x509_cert;
        "approver" approver = |renewal| renewal.san_approver.clone().map(Approver::from);
        "hashAlgorithm" hash_algorithm = |renewal| renewal.hash_algorithm;
        "userAgent" user_agent = |renewal| renewal.user_agent;
        "revocationContactEmail" revocation_contact_email = |renewal| renewal.revocation_contact_email;
        "shortenedValidityPeriod" shortened_validity_period = |renewal| renewal.shortened_validity_period;
    }

    #[allow(clippy::too_many_arguments, reason = "a renewal has as many fields, all named in PHP")]
    pub fn __construct(
        csr: Bytes,
        productCode: Bytes,
        customer: Bytes,
        serialNumber: Option<Bytes>,
        x509Cert: Option<Bytes>,
        approver: Option<&Approver>,
        hashAlgorithm: Option<Bytes>,
        userAgent: Option<Bytes>,
        revocationContactEmail: Option<Bytes>,
        shortenedValidityPeriod: Option<Moment>,
    ) -> Result<Self, Thrown> {
        Ok(Self::from(RenewCertificate {
            san_approver: approver.map(|approver| approver.inner.clone()),
            csr: input::sendable("csr", &csr)?,
            customer: input::sendable("customer", &customer)?,
            product_code: input::sendable("productCode", &productCode)?,
            serial_number: input::optional_sendable("serialNumber", serialNumber)?,
            x509_cert: input::optional_sendable("x509Cert", x509Cert)?,
            hash_algorithm: input::optional_sendable("hashAlgorithm", hashAlgorithm)?,
            user_agent: input::optional_sendable("userAgent", userAgent)?,
            revocation_contact_email: input::optional_sendable("revocationContactEmail", revocationContactEmail)?,
            shortened_validity_period: input::optional_day(
                    "shortenedValidityPeriod",
                    shortenedValidityPeriod,
                )?,
        }))
    }
}

value_class! {
    /// A reissue.
    ReissueRequest(ReissueCertificate) as "Certum\\ReissueRequest" {
        "csr" csr = |reissue| reissue.csr.as_deref().unwrap_or_default();
        "serialNumber" serial_number = |reissue| reissue.serial_number;
        "x509Cert" x509_cert = |reissue| reissue.x509_cert;
        "approver" approver = |reissue| reissue.san_approver.clone().map(Approver::from);
        "sanEntries" san_entries = |reissue| reissue.san_entries;
        "hashAlgorithm" hash_algorithm = |reissue| reissue.hash_algorithm;
        "userAgent" user_agent = |reissue| reissue.user_agent;
    }

    #[php(defaults(sanEntries = TextList::default()))]
    pub fn __construct(
        csr: Bytes,
        serialNumber: Option<Bytes>,
        x509Cert: Option<Bytes>,
        approver: Option<&Approver>,
        sanEntries: TextList,
        hashAlgorithm: Option<Bytes>,
        userAgent: Option<Bytes>,
    ) -> Result<Self, Thrown> {
        Ok(Self::from(ReissueCertificate {
            serial_number: input::optional_sendable("serialNumber", serialNumber)?,
            x509_cert: input::optional_sendable("x509Cert", x509Cert)?,
            hash_algorithm: input::optional_sendable("hashAlgorithm", hashAlgorithm)?,
            csr: Some(input::sendable("csr", &csr)?),
            san_approver: approver.map(|approver| approver.inner.clone()),
            san_entries: input::host_names("sanEntries", &sanEntries)?,
            user_agent: input::optional_sendable("userAgent", userAgent)?,
        }))
    }
}

value_class! {
    /// An SNI order.
    SniOrderRequest(OrderSniCertificate) as "Certum\\SniOrderRequest" {
        "csr" csr = |order| order.parameters.csr;
        "serialNumbers" serial_numbers = |order| order.serial_numbers;
        "requestor" requestor = |order| order.requestor_info.clone().map(Requestor::from);
        "language" language = |order| order.parameters.language;
        "hashAlgorithm" hash_algorithm = |order| order.parameters.hash_algorithm;
        "taxIdentificationNumber" tax_identification_number =
            |order| super::tax_number(order.organization_info.as_ref());
    }

    pub fn __construct(
        csr: Bytes,
        serialNumbers: TextList,
        requestor: Option<&Requestor>,
        language: Option<Bytes>,
        hashAlgorithm: Option<Bytes>,
        taxIdentificationNumber: Option<Bytes>,
    ) -> Result<Self, Thrown> {
        Ok(Self::from(OrderSniCertificate {
            parameters: OrderSniParameters {
                csr: input::sendable("csr", &csr)?,
                language: input::optional_sendable("language", language)?,
                hash_algorithm: input::optional_sendable("hashAlgorithm", hashAlgorithm)?,
            },
            serial_numbers: serialNumbers.list("serialNumbers")?,
            requestor_info: requestor.map(|requestor| requestor.inner.clone()),
            organization_info: super::organization(taxIdentificationNumber)?,
        }))
    }
}
