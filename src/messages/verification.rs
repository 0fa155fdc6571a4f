//! Proving names and e-mail addresses.

use super::common::{Approver, SanVerification};
use super::values::read_optional_moment;
use super::{about_order, operation};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

about_order!(
    /// Asks for the state of each name's proof.
    GetSanVerificationState,
    "getSanVerificationState",
    SanVerificationStates,
    Always
);

/// Answers [`GetSanVerificationState`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct SanVerificationStates {
    /// One for each name, in Certum's order.
    #[serde(rename = "sanVerifications/sanVerification", default)]
    pub verifications: Vec<SanVerificationState>,
}

/// The state of a name's proof.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SanVerificationState {
    /// The name that is proved.
    #[serde(rename = "FQDN")]
    pub fqdn: String,
    /// What the domain's owner has to do.
    #[serde(default)]
    pub manual_verification: Option<ManualVerification>,
    /// The checks that went against the name.
    #[serde(rename = "systemVerification", default)]
    pub system_verifications: Vec<SystemVerification>,
}

/// What the domain's owner has to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ManualVerification {
    /// `REQUIRED`, `FAILED` or `VERIFIED`.
    pub state: String,
    /// When the code, or the proof, ends.
    #[serde(
        rename = "expireDate",
        default,
        deserialize_with = "read_optional_moment"
    )]
    pub expire_date: Option<OffsetDateTime>,
    /// Certum's remark, for people.
    #[serde(default)]
    pub info: Option<String>,
}

/// A check of Certum's that went against a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SystemVerification {
    /// `TOP_SITES`, `PHISHTANK`, `CAA`, `GOOGLE_SAFE_BROWSING`, `REVOKED_CERTIFICATE` or another.
    pub method: String,
    /// Certum's remark.
    #[serde(default)]
    pub info: Option<String>,
}

/// Asks for a new code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AddSanVerification {
    /// The method; `None`: as it was.
    #[serde(rename = "SANApprover", skip_serializing_if = "Option::is_none")]
    pub san_approver: Option<Approver>,
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
}

operation!(
    AddSanVerification,
    "addSanVerification",
    SanVerificationAnswer,
    Never
);

/// Answers [`AddSanVerification`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct SanVerificationAnswer {
    /// The new code.
    #[serde(rename = "SANVerification", default)]
    pub verification: Option<SanVerification>,
}

/// Has Certum look now for what was published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PerformSanVerification {
    /// The code that was published; at most 255 characters.
    pub code: String,
}

operation!(PerformSanVerification, "performSanVerification", (), Never);

about_order!(
    /// Has the verification e-mail sent again.
    AddEmailVerification,
    "addEmailVerification",
    (),
    Never
);

about_order!(
    /// Asks for the state of the e-mail verification.
    GetEmailVerification,
    "getEmailVerification",
    EmailVerificationAnswer,
    Always
);

/// Answers [`GetEmailVerification`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct EmailVerificationAnswer {
    /// The state, where there is such a verification.
    #[serde(rename = "emailVerification", default)]
    pub verification: Option<EmailVerification>,
}

/// The state of an e-mail verification.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EmailVerification {
    /// The address.
    pub email: String,
    /// Whether it is verified.
    pub verified: bool,
    /// When the e-mail was sent.
    #[serde(default, deserialize_with = "read_optional_moment")]
    pub send_date: Option<OffsetDateTime>,
    /// When the link in the e-mail ends.
    #[serde(default, deserialize_with = "read_optional_moment")]
    pub verification_link_validity_date: Option<OffsetDateTime>,
    /// When it was verified.
    #[serde(default, deserialize_with = "read_optional_moment")]
    pub verification_date: Option<OffsetDateTime>,
    /// Until when the proof counts.
    #[serde(default, deserialize_with = "read_optional_moment")]
    pub verification_validity: Option<OffsetDateTime>,
}
