//! What the module's tables hold in their columns: texts, moments, JSON.

use super::form::Form;
use certum::messages::{SanVerification, SanVerificationState, Verification};
use certum::publication::{self, Method, Prefix, Publication};
use certum::x509::{self, Certificate, Csr, HostName};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Map;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime, UtcOffset};

const MOMENT: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");

/// A moment as the tables hold it, `2026-11-22 18:30:00` in UTC; `None` for anything else.
#[must_use]
pub(crate) fn moment(text: &str) -> Option<OffsetDateTime> {
    let text = text.get(..19)?;
    PrimitiveDateTime::parse(text, MOMENT)
        .ok()
        .map(PrimitiveDateTime::assume_utc)
}

/// A moment as the tables hold it; empty for one that they cannot hold.
#[must_use]
pub(crate) fn stamp(moment: OffsetDateTime) -> String {
    let utc = moment.checked_to_offset(UtcOffset::UTC);
    utc.filter(|utc| (0..=9999).contains(&utc.year()))
        .and_then(|utc| utc.format(MOMENT).ok())
        .unwrap_or_default()
}

/// JSON of a column; what cannot be read counts as empty.
#[must_use]
pub(crate) fn read<T: DeserializeOwned + Default>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_default()
}

/// A list in JSON; entries that cannot be read are left out.
#[must_use]
pub(crate) fn list<T: DeserializeOwned>(json: &str) -> Vec<T> {
    let entries: Vec<serde_json::Value> = read(json);
    let entries = entries.into_iter();
    entries
        .filter_map(|entry| serde_json::from_value(entry).ok())
        .collect()
}

/// A value as JSON for a column.
#[must_use]
pub(crate) fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// WHMCS's fields of the administrative contact.
const CONTACT: [&str; 12] = [
    "firstname",
    "lastname",
    "orgname",
    "jobtitle",
    "email",
    "address1",
    "address2",
    "city",
    "state",
    "postcode",
    "country",
    "phonenumber",
];

/// Step one as WHMCS hands it over, as JSON for the column `input`.
///
/// What is typed stands in `params` itself, or below `configdata` where it is missing there.
#[must_use]
pub(crate) fn input(params: &Form) -> String {
    let params = params.decoded();
    let given = |name: &str| {
        let before = format!("configdata.{name}");
        let name = if params.has(name) { name } else { &before };
        without_keys(params.get(name))
    };
    let mut fields = params.below("fields");
    if fields.is_empty() {
        fields = params.below("configdata.fields");
    }
    let contact = CONTACT.map(|name| (name.to_owned(), given(name).into()));
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name, without_keys(value.trim()).into()));
    let input = serde_json::json!({
        "csr": csr(given("csr")),
        "servertype": given("servertype"),
        "contact": contact.into_iter().collect::<Map<_, _>>(),
        "fields": fields.collect::<Map<_, _>>(),
    });
    input.to_string()
}

/// In the place of a private key: by its label it is told what was there.
const NO_KEY: &str = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----";

/// A text without the private keys that were pasted with it, which are nobody's to keep.
fn without_keys(text: &str) -> String {
    const BEGIN: &str = "-----BEGIN ";
    let upper = text.to_ascii_uppercase();
    let mut kept = String::new();
    let mut rest = 0;
    while let Some(begin) = find(&upper, BEGIN, rest) {
        let label = begin + BEGIN.len();
        let armour = find(&upper, "-----", label).unwrap_or(upper.len());
        let secret = upper
            .get(label..armour)
            .is_some_and(|label| label.contains("PRIVATE KEY"));
        kept.push_str(text.get(rest..begin).unwrap_or_default());
        rest = label;
        if secret {
            kept.push_str(NO_KEY);
            let end = find(&upper, "-----END ", armour).map(|end| end + "-----END ".len());
            let end = end.and_then(|end| find(&upper, "-----", end));
            rest = end.map_or(upper.len(), |end| end + "-----".len());
        } else {
            kept.push_str(text.get(begin..label).unwrap_or_default());
        }
    }
    kept.push_str(text.get(rest..).unwrap_or_default());
    kept
}

fn find(text: &str, what: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(what).map(|at| from + at)
}

/// What was given as CSR; not where it is a private key by its content.
fn csr(text: String) -> String {
    let secret = match Csr::parse(text.as_bytes()) {
        Err(x509::Error::WrongKind { found, .. }) => found.is_secret(),
        Err(x509::Error::SeveralBlocks { found, .. }) => found.iter().any(|kind| kind.is_secret()),
        _ => false,
    };
    if secret && !text.contains(NO_KEY) {
        NO_KEY.to_owned()
    } else {
        text
    }
}

/// What is wrong, told: with the field that it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    /// As [`FieldProblem::field`](super::form::FieldProblem::field).
    pub field: String,
    /// The line that people read.
    pub text: String,
}

/// What is to be proved, by Certum's answer (`verification`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Proof {
    /// The method, as in the Partner API.
    #[serde(rename = "approverMethod")]
    pub method: String,
    /// The code to publish.
    pub code: String,
    /// The address that gets the instructions.
    #[serde(rename = "approverEmail")]
    pub email: Option<String>,
    /// The names.
    #[serde(rename = "fqdns")]
    pub names: Vec<String>,
    /// The mailbox, with the method by e-mail.
    pub email_prefix: Option<String>,
    /// Why the code is missing, or may not count: `unchanged`, with this method Certum gives no other; `away`, it is
    /// not known; `doubtful`, another one may have been made. Empty where it counts.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lost: String,
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
            lost: String::new(),
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Step {
    /// Such as `DOMAIN`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `NOT_REQUIRED`, `REQUIRED`, `FAILED` or `VERIFIED`.
    pub state: String,
}

impl Step {
    /// Whether it is the answer to an e-mail that is still to come.
    #[must_use]
    pub(crate) fn waits_for_email(&self) -> bool {
        self.kind == "EMAIL" && self.is_open()
    }

    /// Whether it says that the names are proved.
    #[must_use]
    pub(crate) fn proves_names(&self) -> bool {
        self.kind == "DOMAIN" && self.state == "VERIFIED"
    }

    /// Whether it is a check of who orders that is not done.
    #[must_use]
    pub(crate) fn checks_holder(&self) -> bool {
        let holder = [
            "ORGANIZATION",
            "APPLICANT",
            "AUTHORIZATION",
            "EXTENDED_VALIDATION",
        ];
        holder.contains(&self.kind.as_str()) && self.is_open()
    }

    fn is_open(&self) -> bool {
        matches!(self.state.as_str(), "REQUIRED" | "FAILED")
    }
}

impl From<&Verification> for Step {
    fn from(step: &Verification) -> Self {
        Self {
            kind: step.kind.clone(),
            state: step.state.clone(),
        }
    }
}

/// The state of a name's proof at Certum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct NameState {
    /// The name.
    pub name: String,
    /// `REQUIRED`, `FAILED` or `VERIFIED`; empty where the owner has nothing to do.
    pub state: String,
    /// When code or proof end, as the tables hold moments.
    pub expires_at: String,
    /// Certum's remark.
    pub info: String,
    /// The checks that went against the name.
    pub against: Vec<Against>,
}

/// A check of Certum's that went against a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Against {
    /// Such as `CAA`.
    pub method: String,
    /// Certum's remark.
    pub info: String,
}

impl NameState {
    /// Whether Certum has its proof.
    #[must_use]
    pub(crate) fn is_proved(&self) -> bool {
        self.state == "VERIFIED"
    }
}

impl From<&SanVerificationState> for NameState {
    fn from(answer: &SanVerificationState) -> Self {
        let manual = answer.manual_verification.as_ref();
        let against = answer.system_verifications.iter().map(|check| Against {
            method: check.method.clone(),
            info: check.info.clone().unwrap_or_default(),
        });
        Self {
            name: answer.fqdn.clone(),
            state: manual.map_or_else(String::new, |manual| manual.state.clone()),
            expires_at: manual
                .and_then(|manual| manual.expire_date)
                .map_or_else(String::new, stamp),
            info: manual
                .and_then(|manual| manual.info.clone())
                .unwrap_or_default(),
            against: against.collect(),
        }
    }
}

/// A row of `mod_certum_certificates`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StoredCertificate {
    /// The row's id.
    pub id: u64,
    /// The serial number.
    pub serial: String,
    /// Certum's word for its status.
    pub status: String,
    /// The beginning of its validity.
    pub not_before: Option<OffsetDateTime>,
    /// The end of its validity.
    pub not_after: Option<OffsetDateTime>,
    /// The certificate as PEM.
    pub pem: String,
    /// The certificates above it as PEM, one after the other.
    pub chain: String,
    /// Certum's number of the order that it belongs to; empty for rows of before this column.
    pub certum_id: String,
    /// When it was stored.
    pub created_at: Option<OffsetDateTime>,
}

impl StoredCertificate {
    /// Reads a row; missing columns count as empty.
    #[must_use]
    pub(crate) fn read(row: &Form) -> Self {
        let text = |name: &str| row.get(name).to_owned();
        Self {
            id: row.get("id").parse().unwrap_or_default(),
            serial: text("serial"),
            status: text("status"),
            not_before: moment(row.get("not_before")),
            not_after: moment(row.get("not_after")),
            pem: text("pem"),
            chain: text("chain"),
            certum_id: text("certum_id"),
            created_at: moment(row.get("created_at")),
        }
    }

    /// Whether it is neither revoked, nor about to be, nor ended.
    #[must_use]
    pub(crate) fn is_alive(&self, now: OffsetDateTime) -> bool {
        self.status == "VALID" && self.not_after.is_none_or(|end| end > now)
    }

    /// Certum's word for its status; `EXPIRED` for one that has ended without being revoked.
    #[must_use]
    pub(crate) fn status_at(&self, now: OffsetDateTime) -> &str {
        if self.status == "VALID" && !self.is_alive(now) {
            "EXPIRED"
        } else {
            &self.status
        }
    }

    /// Its host names, the common name first; none where it cannot be read, or has none.
    #[must_use]
    pub(crate) fn host_names(&self) -> Vec<HostName> {
        let Ok(certificate) = Certificate::parse(self.pem.as_bytes()) else {
            return Vec::new();
        };
        let host = |name: &str| HostName::parse(name).ok();
        let names = certificate.dns_names();
        let mut names: Vec<HostName> = names.iter().filter_map(|name| host(name)).collect();
        let first = certificate.subject().common_name().and_then(host);
        names.sort_by_key(|name| {
            first
                .as_ref()
                .is_none_or(|first| first.ascii() != name.ascii())
        });
        names
    }
}
