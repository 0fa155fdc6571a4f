//! SNI certificates: one certificate for the names of several.

use super::common::{OrganizationInfo, RequestorInfo};
use super::operation;
use super::values::{
    read_serial_numbers, read_word, write_optional_serial_number, write_serial_numbers,
};
use crate::error::Error;
use crate::language::Text;
use serde::{Deserialize, Serialize};

/// Orders an SNI certificate over certificates that exist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrderSniCertificate {
    /// What is ordered.
    #[serde(rename = "orderSNIParameters")]
    pub parameters: OrderSniParameters,
    /// Of the certificates whose names it takes over, in any form of hexadecimal.
    #[serde(
        rename = "serialNumbers",
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_serial_numbers"
    )]
    pub serial_numbers: Vec<String>,
    /// Who requests; Certum refuses an order without (code 2006).
    #[serde(rename = "requestorInfo", skip_serializing_if = "Option::is_none")]
    pub requestor_info: Option<RequestorInfo>,
    /// The organisation's tax number.
    #[serde(rename = "organizationInfo", skip_serializing_if = "Option::is_none")]
    pub organization_info: Option<OrganizationInfo>,
}

operation!(OrderSniCertificate, "orderSNICertificate", SniOrder, Never);

/// What is ordered (`orderSNIParameters`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OrderSniParameters {
    /// The CSR as PEM.
    #[serde(rename = "CSR")]
    pub csr: String,
    /// `pl` or `en` (code 1196): the language of Certum's own mails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// As in [`OrderParameters::hash_algorithm`](super::OrderParameters::hash_algorithm).
    #[serde(rename = "hashAlgorithm", skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<String>,
}

/// Adds certificates to an SNI certificate, or takes some out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModifySniCertificate {
    /// The SNI certificate's serial number in any form of hexadecimal.
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_optional_serial_number"
    )]
    pub serial_number: Option<String>,
    /// The SNI certificate as PEM.
    #[serde(rename = "X509Cert", skip_serializing_if = "Option::is_none")]
    pub x509_cert: Option<String>,
    /// Of the certificates to add, in any form of hexadecimal.
    #[serde(
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_serial_numbers"
    )]
    pub add_serial_numbers: Vec<String>,
    /// Of the certificates to take out, in any form of hexadecimal.
    #[serde(
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_serial_numbers"
    )]
    pub remove_serial_numbers: Vec<String>,
    /// As in [`OrderParameters::hash_algorithm`](super::OrderParameters::hash_algorithm).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<String>,
}

operation!(
    ModifySniCertificate,
    "modifySNICertificate",
    SniOrder,
    Never,
    // The schema wants both, though code 2027 reads as if one were enough: giving both is right either way.
    |request| {
        let field = match (&request.serial_number, &request.x509_cert) {
            (_, None) => "x509Cert",
            (None, _) => "serialNumber",
            _ => return Ok(()),
        };
        Err(Error::input(field, Text::given_no_sni))
    }
);

/// Answers [`OrderSniCertificate`] and [`ModifySniCertificate`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SniOrder {
    /// The order number; never empty.
    #[serde(rename = "orderID", deserialize_with = "read_word")]
    pub order_id: String,
    /// Those of the given serial numbers that Certum did not take.
    #[serde(
        rename = "invalidSerialNumbers/serialNumber",
        default,
        deserialize_with = "read_serial_numbers"
    )]
    pub invalid_serial_numbers: Vec<String>,
}
