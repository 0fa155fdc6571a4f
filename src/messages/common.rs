//! What several operations share.

use super::values::{read_word, write_wrapped};
use serde::{Deserialize, Serialize, Serializer};

/// How names are proved, once for a whole order (`SANApprover`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Approver {
    /// `ADMIN`, `FILE`, `DNS_TXT`, `DNS_TXT_PREFIX`, `DNS_CNAME`, `DNS_CNAME_PREFIX` or `DNS`:
    /// [`Method::as_str`](crate::publication::Method::as_str), which tells what each of them means.
    #[serde(rename = "approverMethod")]
    pub method: String,
    /// The address that gets the instructions; required but with `ADMIN` (codes 2158, 2160).
    #[serde(rename = "approverEmail", skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// [`Prefix::as_str`](crate::publication::Prefix::as_str), the mailbox before the domain; required with `ADMIN`
    /// (codes 2158, 2159).
    #[serde(
        rename = "approverEmailPrefix",
        skip_serializing_if = "Option::is_none"
    )]
    pub email_prefix: Option<String>,
    /// Whether Certum sends verification messages; `None` leaves it to Certum.
    #[serde(
        rename = "verificationNotificationEnabled",
        skip_serializing_if = "Option::is_none"
    )]
    pub notify: Option<bool>,
}

/// The person who requests (`requestorInfo`). In answers, what is missing is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RequestorInfo {
    /// At most 255 characters (codes 1053, 1060, 1081).
    pub email: String,
    /// At most 255 characters (codes 1054, 1072).
    pub first_name: String,
    /// At most 255 characters (codes 1055, 1065).
    pub last_name: String,
    /// At most 32 characters (code 1066); sent even if empty, as the schema requires it.
    pub phone: String,
}

/// The organisation's tax number (`organizationInfo`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OrganizationInfo {
    /// At most 32 characters (code 1083), without spaces or hyphens (code 1048).
    pub tax_identification_number: String,
}

/// Answers an operation that places an order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PlacedOrder {
    /// The order number; never empty.
    #[serde(rename = "orderID", deserialize_with = "read_word")]
    pub order_id: String,
    /// The code and the names that it proves; `None` where no name is to be proved.
    #[serde(rename = "SANVerification", default)]
    pub verification: Option<SanVerification>,
}

/// A code and the names that it proves (`SANVerification`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SanVerification {
    /// As in [`Approver::method`].
    #[serde(rename = "approverMethod")]
    pub approver_method: String,
    /// The code; [`what_to_publish`](crate::publication::what_to_publish) tells in which form it is published.
    pub code: String,
    /// The address that gets the instructions.
    #[serde(rename = "approverEmail", default)]
    pub approver_email: Option<String>,
    /// The names in ASCII, in Certum's order.
    #[serde(rename = "FQDNs/FQDN", default)]
    pub fqdns: Vec<String>,
}

#[derive(Serialize)]
struct SanEntry<'a> {
    #[serde(rename = "DNSName")]
    name: &'a str,
}

/// Writes names as the content of `SANEntries`.
pub(super) fn write_san_entries<S: Serializer>(
    names: &[String],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let entries: Vec<_> = names.iter().map(|name| SanEntry { name }).collect();
    write_wrapped("SANEntry", &entries, serializer)
}
