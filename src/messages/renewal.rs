//! Renewing and reissuing certificates.

use super::common::{Approver, PlacedOrder, write_san_entries};
use super::operation;
use super::values::{check_day, write_day, write_optional_serial_number};
use serde::Serialize;
use time::Date;

/// Renews a certificate: a new order. Certum wants exactly one of serial number and certificate
/// (code 1164).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RenewCertificate {
    /// How names are proved.
    #[serde(rename = "SANApprover", skip_serializing_if = "Option::is_none")]
    pub san_approver: Option<Approver>,
    /// The CSR as PEM, of the present certificate's common name (code 1168).
    #[serde(rename = "CSR")]
    pub csr: String,
    /// The original's customer (code 1169).
    pub customer: String,
    /// The renewal code of the original's product (codes 1166, 1167).
    pub product_code: String,
    /// Of the certificate to renew, in any form of hexadecimal.
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_optional_serial_number"
    )]
    pub serial_number: Option<String>,
    /// The certificate to renew as PEM.
    #[serde(rename = "X509Cert", skip_serializing_if = "Option::is_none")]
    pub x509_cert: Option<String>,
    /// As in [`OrderParameters::hash_algorithm`](super::OrderParameters::hash_algorithm).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<String>,
    /// As in [`OrderParameters::user_agent`](super::OrderParameters::user_agent).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
    /// As in [`OrderParameters::revocation_contact_email`](super::OrderParameters::revocation_contact_email).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revocation_contact_email: Option<String>,
    /// As in [`OrderParameters::shortened_validity_period`](super::OrderParameters::shortened_validity_period).
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_day")]
    pub shortened_validity_period: Option<Date>,
}

operation!(
    RenewCertificate,
    "renewCertificate",
    PlacedOrder,
    Never,
    |renewal| check_day("shortenedValidityPeriod", renewal.shortened_validity_period)
);

/// Reissues a certificate within its order. Certum wants exactly one of serial number and
/// certificate (code 1164).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReissueCertificate {
    /// Of the certificate to reissue, in any form of hexadecimal; the newest of its order (code 2126).
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_optional_serial_number"
    )]
    pub serial_number: Option<String>,
    /// The certificate to reissue as PEM.
    #[serde(rename = "X509Cert", skip_serializing_if = "Option::is_none")]
    pub x509_cert: Option<String>,
    /// As in [`OrderParameters::hash_algorithm`](super::OrderParameters::hash_algorithm).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<String>,
    /// The CSR as PEM.
    #[serde(rename = "CSR", skip_serializing_if = "Option::is_none")]
    pub csr: Option<String>,
    /// How names are proved.
    #[serde(rename = "SANApprover", skip_serializing_if = "Option::is_none")]
    pub san_approver: Option<Approver>,
    /// Further names in ASCII (code 2130 for one that is in the certificate already).
    #[serde(
        rename = "SANEntries",
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_san_entries"
    )]
    pub san_entries: Vec<String>,
    /// As in [`OrderParameters::user_agent`](super::OrderParameters::user_agent).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
}

operation!(ReissueCertificate, "reissueCertificate", PlacedOrder, Never);
