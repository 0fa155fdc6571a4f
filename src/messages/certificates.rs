//! Reading certificates.

use super::values::{
    check_int, check_page, read_certificate, read_certificates, read_moment, read_names,
    read_optional_moment, read_serial_number, write_optional_serial_number,
};
use super::{operation, page};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Asks for a certificate with its intermediates; Certum wants exactly one of the two (codes 1162,
/// 1163).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GetCertificate {
    /// The order number.
    #[serde(rename = "orderID", skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The certificate's serial number in any form of hexadecimal.
    #[serde(
        rename = "serialNumber",
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_optional_serial_number"
    )]
    pub serial_number: Option<String>,
}

operation!(GetCertificate, "getCertificate", IssuedCertificate, Always);

/// Answers [`GetCertificate`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct IssuedCertificate {
    /// The certificate, where it is issued.
    #[serde(rename = "certificateDetails", default)]
    pub details: Option<CertificateDetails>,
    /// The intermediates as PEM, in Certum's order.
    #[serde(
        rename = "caBundle/X509Cert",
        default,
        deserialize_with = "read_certificates"
    )]
    pub ca_bundle: Vec<String>,
}

/// A certificate as Certum's records have it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateDetails {
    /// `VALID`, `REVOKING` or `REVOKED`.
    pub certificate_status: String,
    /// The subject's common name.
    #[serde(default)]
    pub common_name: Option<String>,
    /// The alternative names (`DNSNames`), taken out of the one text in which Certum lists them.
    #[serde(rename = "DNSNames", default, deserialize_with = "read_names")]
    pub dns_names: Vec<String>,
    /// The end of the validity.
    #[serde(deserialize_with = "read_moment")]
    pub end_date: OffsetDateTime,
    /// When it was revoked.
    #[serde(default, deserialize_with = "read_optional_moment")]
    pub revoked_date: Option<OffsetDateTime>,
    /// The serial number.
    #[serde(deserialize_with = "read_serial_number")]
    pub serial_number: String,
    /// The beginning of the validity.
    #[serde(deserialize_with = "read_moment")]
    pub start_date: OffsetDateTime,
    /// The subject in one line as Certum writes it; [`x509::Certificate`](crate::x509::Certificate) reads it from the
    /// certificate itself.
    pub subject_name: String,
    /// The certificate as PEM; a text that is no certificate stays as it came.
    #[serde(rename = "X509Cert", deserialize_with = "read_certificate")]
    pub x509_cert: String,
}

/// Asks for a page of the certificates that expire soon.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GetExpiringCertificates {
    /// 1 to 30 days (code 2052).
    pub validity_days_left: i64,
    /// 1 to 100; `None` is 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_number: Option<i64>,
}

operation!(
    GetExpiringCertificates,
    "getExpiringCertificates",
    ExpiringCertificates,
    Always,
    |request| {
        check_int("validityDaysLeft", request.validity_days_left)?;
        check_page(request.page_number)
    }
);

page! {
    /// Answers [`GetExpiringCertificates`].
    ExpiringCertificates {
        /// In Certum's order; the schema has them without a wrapper.
        #[serde(rename = "expiringCertificates", default)]
        certificates: ExpiringCertificate
    }
}

/// A certificate that expires soon.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpiringCertificate {
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
    /// The serial number.
    #[serde(deserialize_with = "read_serial_number")]
    pub serial_number: String,
    /// The end of the validity.
    #[serde(deserialize_with = "read_moment")]
    pub expiring_date: OffsetDateTime,
    /// Days until then, as Certum counts them.
    pub validity_days_left: i64,
}
