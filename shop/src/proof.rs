//! What Certum wants proved of an order, and how far that is, as the tables hold it.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::column::{json_columns, json_lists};
use crate::moment;
use crate::words::{CodeLost, SystemCheck, VerificationState, VerificationType};
use certum::messages::{SanVerification, SanVerificationState, Verification};
use certum::publication::{self, Method, Prefix, Publication};

/// What is to be proved, by Certum's answer (`verification`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Proof {
    /// The method, as in the Partner API.
    #[serde(rename = "approverMethod")]
    pub(crate) method: String,
    /// The code to publish.
    pub(crate) code: String,
    /// The address that gets the instructions.
    #[serde(rename = "approverEmail")]
    pub(crate) email: Option<String>,
    /// The names.
    #[serde(rename = "fqdns")]
    pub(crate) names: Vec<String>,
    /// The mailbox, with the method by e-mail.
    pub(crate) email_prefix: Option<String>,
    /// Why the code is missing, or may not count; `None` where it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lost: Option<CodeLost>,
}

impl Proof {
    /// Of Certum's answer and the mailbox that was asked for.
    #[must_use]
    pub(crate) fn new(answer: &SanVerification, prefix: Option<Prefix>) -> Self {
        let mailbox = Method::parse(&answer.approver_method) == Method::Admin;
        Self {
            method: answer.approver_method.clone(),
            code: answer.code.clone(),
            email: answer.approver_email.clone(),
            names: answer.fqdns.clone(),
            email_prefix: prefix
                .filter(|_| mailbox)
                .map(|prefix| prefix.as_str().to_owned()),
            lost: None,
        }
    }

    /// What to publish for each name; names for which nothing can be are left out.
    pub(crate) fn publications(&self) -> impl Iterator<Item = (String, Publication)> {
        let method = Method::parse(&self.method);
        let prefix = self.email_prefix.as_deref().and_then(Prefix::parse);
        self.names.iter().filter_map(move |name| {
            let what = publication::what_to_publish(name, &method, prefix, &self.code).ok()?;
            Some((publication::proved_name(name).ok()?, what))
        })
    }
}

/// A step of the order at Certum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Step {
    /// What is verified.
    #[serde(rename = "type")]
    pub(crate) kind: VerificationType,
    /// How far that is.
    pub(crate) state: VerificationState,
}

impl Step {
    /// Whether it is the answer to an e-mail that is still to come.
    #[must_use]
    pub(crate) fn waits_for_email(&self) -> bool {
        self.kind == VerificationType::Email && self.state.is_open()
    }

    /// Whether it says that the names are proved.
    #[must_use]
    pub(crate) fn proves_names(&self) -> bool {
        self.kind == VerificationType::Domain && self.state == VerificationState::Verified
    }

    /// The same once the order is accepted: whatever Certum asked for is done.
    #[must_use]
    pub(crate) fn done(self) -> Self {
        let is_open = self.state.is_open() || self.state == VerificationState::Failed;
        Self {
            state: if is_open {
                VerificationState::Verified
            } else {
                self.state
            },
            ..self
        }
    }

    /// Whether it is a check of who orders that is not done.
    #[must_use]
    pub(crate) fn checks_holder(&self) -> bool {
        let holder = matches!(
            self.kind,
            VerificationType::Organization
                | VerificationType::Applicant
                | VerificationType::Authorization
                | VerificationType::ExtendedValidation
        );
        holder && self.state.is_open()
    }
}

impl From<&Verification> for Step {
    fn from(step: &Verification) -> Self {
        Self {
            kind: VerificationType::parse(&step.kind),
            state: VerificationState::parse(&step.state),
        }
    }
}

/// The state of a name's proof at Certum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct NameState {
    /// The name.
    pub(crate) name: String,
    /// How far its proof is; `None` where the owner has nothing to do.
    pub(crate) state: Option<VerificationState>,
    /// When code or proof end.
    #[serde(with = "stamped")]
    pub(crate) expires_at: Option<OffsetDateTime>,
    /// Certum's remark.
    pub(crate) info: String,
    /// The checks that went against the name.
    pub(crate) against: Vec<Against>,
}

/// A check of Certum's that went against a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Against {
    /// Which.
    pub(crate) method: SystemCheck,
    /// Certum's remark.
    pub(crate) info: String,
}

impl NameState {
    /// One of a name that Certum has the proof of, as its order's status tells.
    #[must_use]
    pub(crate) fn proved(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            state: Some(VerificationState::Verified),
            ..Self::default()
        }
    }

    /// Whether Certum has its proof.
    #[must_use]
    pub(crate) fn is_proved(&self) -> bool {
        self.state == Some(VerificationState::Verified)
    }

    /// Whether Certum says more of it than how far it is.
    #[must_use]
    pub(crate) fn has_remark(&self) -> bool {
        !self.info.is_empty() || !self.against.is_empty()
    }

    /// Whether its proof is still to come.
    #[must_use]
    pub(crate) fn is_open(&self) -> bool {
        self.state.as_ref().is_some_and(VerificationState::is_open)
    }
}

impl From<&SanVerificationState> for NameState {
    fn from(answer: &SanVerificationState) -> Self {
        let manual = answer.manual_verification.as_ref();
        let against = answer.system_verifications.iter().map(|check| Against {
            method: SystemCheck::parse(&check.method),
            info: check.info.clone().unwrap_or_default(),
        });
        Self {
            name: answer.fqdn.clone(),
            state: manual.map(|manual| VerificationState::parse(&manual.state)),
            expires_at: manual.and_then(|manual| manual.expire_date),
            info: manual
                .and_then(|manual| manual.info.clone())
                .unwrap_or_default(),
            against: against.collect(),
        }
    }
}

/// Steps and names of an order once it is accepted: Certum has whatever it asked for.
///
/// * `asked`: the names that were to be proved.
#[must_use]
pub(crate) fn once_accepted(
    steps: &[Step],
    states: &[NameState],
    asked: &[String],
) -> (Vec<Step>, Vec<NameState>) {
    let mut steps: Vec<Step> = steps.iter().cloned().map(Step::done).collect();
    let mut names = states.to_vec();
    for state in names.iter_mut().filter(|state| !state.is_proved()) {
        *state = NameState::proved(&state.name);
    }
    for name in asked {
        if !names.iter().any(|state| state.name == *name) {
            names.push(NameState::proved(name));
        }
    }
    if steps.is_empty() && !names.is_empty() {
        steps.push(Step {
            kind: VerificationType::Domain,
            state: VerificationState::Verified,
        });
    }
    (steps, names)
}

json_columns!(Proof);
json_lists!(Step, NameState);

/// A moment within JSON, as the tables hold moments; empty for none.
mod stamped {
    use super::{OffsetDateTime, moment};
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "serde hands over the field")]
    pub(super) fn serialize<S: Serializer>(
        at: &Option<OffsetDateTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&at.map(moment::stamp).unwrap_or_default())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<OffsetDateTime>, D::Error> {
        String::deserialize(deserializer).map(|text| moment::read(&text))
    }
}
