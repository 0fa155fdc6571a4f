//! Orders as they are kept, in memory and in the state file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::{DAY, Ms};
use crate::der::Attribute;
use crate::limits::Limits;
use crate::products::Kind;

/// Where an order, or a reissue of it, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Status {
    Awaiting,
    Verification,
    Accepted,
    Enrolled,
    Rejected,
}

impl Status {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Awaiting => "AWAITING",
            Self::Verification => "VERIFICATION",
            Self::Accepted => "ACCEPTED",
            Self::Enrolled => "ENROLLED",
            Self::Rejected => "REJECTED",
        }
    }

    pub(crate) fn is_open(self) -> bool {
        !matches!(self, Self::Enrolled | Self::Rejected)
    }
}

/// State of one verification step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum StepState {
    Required,
    Failed,
    Verified,
}

impl StepState {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Required => "REQUIRED",
            Self::Failed => "FAILED",
            Self::Verified => "VERIFIED",
        }
    }
}

/// One purchase, with all its reissues.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that the state file keeps"
)]
pub(crate) struct Order {
    #[serde(rename = "orderID")]
    pub(crate) id: String,
    pub(crate) customer: String,
    pub(crate) product_code: String,
    pub(crate) kind: Kind,
    pub(crate) created: Ms,
    /// Every moment at which something about it changed, oldest first.
    pub(crate) changes: Vec<Ms>,
    /// Made through the API of this account.
    pub(crate) via_api: bool,
    /// Another account's.
    pub(crate) foreign: bool,
    /// Cancelling is refused with 1138.
    pub(crate) blocked: bool,
    /// The code with which a further use of a key of this order and of those that renew it is refused.
    #[serde(default)]
    pub(crate) refuses_keys: Option<u16>,
    /// Certificate subject by field, as `commonName`.
    pub(crate) subject: BTreeMap<String, String>,
    pub(crate) language: String,
    pub(crate) requestor: Requestor,
    pub(crate) tax: Option<String>,
    pub(crate) revocation_contact: Option<String>,
    pub(crate) user_agent: Option<String>,
    /// The paid term.
    pub(crate) term_days: i64,
    /// The end of the term that this one continues.
    pub(crate) term_from: Option<Ms>,
    pub(crate) term_end: Option<Ms>,
    /// The order that this one renews.
    pub(crate) renews: Option<String>,
    /// The first order of the chain of renewals.
    pub(crate) chain: String,
    /// ORGANIZATION, APPLICANT and the like.
    pub(crate) steps: BTreeMap<String, Step>,
    pub(crate) email: Option<Email>,
    pub(crate) issues: Vec<Issue>,
    pub(crate) notes: Vec<String>,
    pub(crate) documents: Vec<Document>,
    /// Serial numbers gathered in an SNI certificate.
    pub(crate) members: Vec<String>,
    pub(crate) sni: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Requestor {
    pub(crate) email: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) phone: String,
}

/// One step of the vetting of an applicant.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Step {
    pub(crate) state: StepState,
    /// Since when it has been verified.
    pub(crate) verified: Option<Ms>,
}

impl Step {
    pub(crate) fn new(state: StepState, now: Ms) -> Self {
        Self {
            state,
            verified: (state == StepState::Verified).then_some(now),
        }
    }
}

/// The proof that a mailbox belongs to the customer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Email {
    pub(crate) address: String,
    pub(crate) code: String,
    pub(crate) sent: Ms,
    pub(crate) link_until: Ms,
    pub(crate) verified: Option<Ms>,
    pub(crate) valid_until: Option<Ms>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Document {
    pub(crate) description: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    /// Name and size of each file.
    pub(crate) files: Vec<(String, usize)>,
}

/// The first issue of an order, or a reissue: what an `Order` element shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Issue {
    pub(crate) reissue: bool,
    pub(crate) created: Ms,
    pub(crate) status: Status,
    pub(crate) since: Ms,
    /// The public key, base64 of its DER.
    pub(crate) key: String,
    pub(crate) names: Vec<String>,
    pub(crate) hash_algorithm: Option<String>,
    /// Last moment wished for.
    pub(crate) shortened: Option<Ms>,
    pub(crate) approver: Option<Approver>,
    pub(crate) code: Option<Code>,
    pub(crate) proofs: Vec<Proof>,
    pub(crate) cert: Option<Cert>,
}

/// How the names are proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Approver {
    pub(crate) method: String,
    pub(crate) email: Option<String>,
    pub(crate) prefix: Option<String>,
    pub(crate) notify: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Code {
    pub(crate) value: String,
    pub(crate) until: Ms,
}

/// The proof of one name.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Proof {
    pub(crate) fqdn: String,
    pub(crate) state: StepState,
    pub(crate) expires: Option<Ms>,
    pub(crate) info: Option<String>,
    /// The code that was mailed for it.
    pub(crate) mail_code: Option<String>,
    /// Failed checks: method and explanation.
    pub(crate) system: Vec<(String, String)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cert {
    pub(crate) serial: String,
    pub(crate) pem: String,
    pub(crate) issuer: String,
    pub(crate) from: Ms,
    pub(crate) until: Ms,
    pub(crate) common_name: String,
    pub(crate) subject: String,
    pub(crate) names: Vec<String>,
    pub(crate) revoked: Option<Ms>,
    pub(crate) reason: Option<String>,
    /// Being revoked, done at this moment.
    pub(crate) revoking: Option<Ms>,
    /// Replaced by a reissue and revoked at this moment.
    pub(crate) replaced_until: Option<Ms>,
}

impl Cert {
    pub(crate) fn status(&self, now: Ms) -> &'static str {
        match (self.revoked, self.revoking) {
            (Some(at), _) if at <= now => "REVOKED",
            (None, Some(_)) => "REVOKING",
            _ => "VALID",
        }
    }

    pub(crate) fn is_live(&self, now: Ms) -> bool {
        self.revoked.is_none() && self.revoking.is_none() && self.until > now
    }
}

impl Order {
    pub(crate) fn newest(&self) -> Option<&Issue> {
        self.issues.last()
    }

    pub(crate) fn newest_cert(&self) -> Option<&Cert> {
        self.issues.iter().rev().find_map(|i| i.cert.as_ref())
    }

    pub(crate) fn changed(&mut self, now: Ms) {
        if self.changes.last() != Some(&now) {
            self.changes.push(now);
        }
    }

    pub(crate) fn updated(&self) -> Ms {
        self.changes.iter().copied().max().unwrap_or(self.created)
    }

    /// Until when a step counts: data about an organisation grow old, other steps do not.
    pub(crate) fn counts_until(&self, step: &Step, limits: &Limits) -> Option<Ms> {
        let days = limits
            .organisation_days
            .filter(|_| self.kind.has_organisation())?;
        Some(step.verified? + days * DAY)
    }

    /// The steps as a reissue or a renewal begun at `now` finds them: what counts no longer is required anew.
    pub(crate) fn vetting(&self, limits: &Limits, now: Ms) -> BTreeMap<String, Step> {
        let again = |step: &Step| {
            let over = self
                .counts_until(step, limits)
                .is_some_and(|until| until <= now);
            if step.state == StepState::Verified && !over {
                step.clone()
            } else {
                Step::new(StepState::Required, now)
            }
        };
        let all = self.steps.iter();
        all.map(|(name, step)| (name.clone(), again(step)))
            .collect()
    }

    /// The steps, besides names, mailbox and system checks, that a kind needs.
    pub(crate) fn steps_of(kind: Kind) -> &'static [&'static str] {
        match kind {
            Kind::Dv | Kind::Mailbox => &[],
            Kind::Ov => &["ORGANIZATION"],
            Kind::Ev => &[
                "ORGANIZATION",
                "EXTENDED_VALIDATION",
                "APPLICANT",
                "AUTHORIZATION",
            ],
            Kind::Person => &["APPLICANT"],
            Kind::Enterprise => &["ORGANIZATION", "AUTHORIZATION"],
            Kind::Code => &["ORGANIZATION", "APPLICANT"],
        }
    }
}

impl Issue {
    pub(crate) fn new(reissue: bool, now: Ms, key: String, names: Vec<String>) -> Self {
        Self {
            reissue,
            created: now,
            status: Status::Awaiting,
            since: now,
            key,
            names,
            hash_algorithm: None,
            shortened: None,
            approver: None,
            code: None,
            proofs: Vec::new(),
            cert: None,
        }
    }

    /// The state of all names together.
    pub(crate) fn domain_state(&self) -> StepState {
        if self.proofs.iter().all(|p| p.state == StepState::Verified) {
            StepState::Verified
        } else if self.proofs.iter().any(|p| p.state == StepState::Failed) {
            StepState::Failed
        } else {
            StepState::Required
        }
    }
}

/// The subject in RFC 4514's spirit: `CN=a.example, O=…`.
pub(crate) fn subject_text(attributes: &[Attribute]) -> String {
    let parts: Vec<String> = attributes
        .iter()
        .map(|a| {
            format!(
                "{}={}",
                crate::fields::short_name(&a.oid),
                a.value.replace(',', "\\,")
            )
        })
        .collect();
    parts.join(", ")
}
