//! Revoking certificates and cancelling orders.

use super::operation;
use super::values::{check_day, write_day, write_serial_number};
use serde::Serialize;
use time::Date;

/// Revokes a certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RevokeCertificate {
    /// Which, and why.
    #[serde(rename = "revokeCertificateParameters")]
    pub parameters: RevokeCertificateParameters,
}

operation!(
    RevokeCertificate,
    "revokeCertificate",
    (),
    Never,
    |request| {
        check_day(
            "keyCompromitationDate",
            request.parameters.key_compromitation_date,
        )
    }
);

/// Which certificate is revoked, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RevokeCertificateParameters {
    /// The day of the compromise, within the certificate's validity (code 1141); only with
    /// `KEYCOMPROMISE` (code 2104).
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_day")]
    pub key_compromitation_date: Option<Date>,
    /// A note for Certum, at most 250 characters (code 1142).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// `UNSPECIFIED`, `KEYCOMPROMISE`, `AFFILIATIONCHANGED`, `CESSATIONOFOPERATION`, `PRIVILEGEWITHDRAWN` or
    /// `SUPERSEDED`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revocation_reason: Option<String>,
    /// The certificate's serial number in any form of hexadecimal.
    #[serde(serialize_with = "write_serial_number")]
    pub serial_number: String,
}

/// Cancels an order whose certificate is not issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CancelOrder {
    /// Which, and why.
    #[serde(rename = "cancelParameters")]
    pub parameters: CancelParameters,
}

operation!(CancelOrder, "cancelOrder", (), Never);

/// Which order is cancelled, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CancelParameters {
    /// A note for Certum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
}
