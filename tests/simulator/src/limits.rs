//! The switches of the simulator, all settable by `POST /control/limits`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Month;

use crate::clock::{DAY, DateStyle, Ms, day_start, parse_rfc3339};
use crate::products::{Kind, Product};

/// What `addSanVerification` answers to an unchanged method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Unchanged {
    /// A fresh code.
    #[serde(rename = "fresh")]
    Fresh,
    /// Code 1173.
    #[serde(rename = "1173")]
    Refused,
}

/// When a reissue appears as a further `Order`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Shown {
    AtOnce,
    AtIssue,
}

/// From a date on, certificates last at most so many days.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Step {
    /// RFC 3339.
    pub(crate) from: String,
    pub(crate) days: i64,
}

/// Switches for which `null` is a value of its own (no limit, never), not the way back to the default.
const OFF_BY_NULL: [&str; 5] = [
    "codeSigningDays",
    "mailboxDays",
    "organisationDays",
    "proofEndsDays",
    "emailProofUntil",
];

/// All switches, with the defaults of the project's rulings.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the control interface"
)]
pub(crate) struct Limits {
    pub(crate) auto: bool,
    pub(crate) validity_days: Option<i64>,
    pub(crate) validity_steps: Vec<Step>,
    pub(crate) code_signing_days: Option<i64>,
    pub(crate) mailbox_days: Option<i64>,
    pub(crate) organisation_days: Option<i64>,
    pub(crate) proof_days: Option<i64>,
    pub(crate) proof_ends_days: Option<i64>,
    /// RFC 3339.
    pub(crate) email_proof_until: Option<String>,
    pub(crate) code_days: i64,
    pub(crate) renewal_window_days: i64,
    pub(crate) renewal_grace_days: i64,
    pub(crate) revoke_replaced_days: i64,
    pub(crate) page_size: usize,
    pub(crate) max_records: usize,
    pub(crate) add_san_verification: Unchanged,
    pub(crate) reissue_shown: Shown,
    pub(crate) fresh_proof: bool,
    pub(crate) reissue_expired: bool,
    pub(crate) strict_keys: bool,
    pub(crate) strict_types: bool,
    pub(crate) poll: bool,
    pub(crate) awaiting_seconds: i64,
    pub(crate) issue_delay_seconds: i64,
    pub(crate) revoke_delay_seconds: i64,
    pub(crate) email_link_hours: i64,
    pub(crate) email_resend_seconds: i64,
    pub(crate) min_rsa_bits: u32,
    pub(crate) max_rsa_bits: u32,
    pub(crate) curves: Vec<String>,
    pub(crate) blacklisted_keys: Vec<String>,
    pub(crate) ev_needs_locality: bool,
    pub(crate) whitelisted: bool,
    pub(crate) user: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) discontinued: Vec<String>,
    pub(crate) not_for_partner: Vec<String>,
    pub(crate) extra_products: Vec<Product>,
    pub(crate) hash_algorithms: Vec<String>,
    pub(crate) system_checks: BTreeMap<String, String>,
    pub(crate) max_request_bytes: usize,
    pub(crate) max_file_bytes: usize,
    pub(crate) date_style: DateStyle,
    pub(crate) answer_delay_ms: u64,
    pub(crate) idle_close_ms: Option<u64>,
    pub(crate) record_limit: usize,
}

impl Default for Limits {
    fn default() -> Self {
        let step = |from: &str, days| Step {
            from: from.to_owned(),
            days,
        };
        let texts = |all: &[&str]| all.iter().map(|t| (*t).to_owned()).collect();
        Self {
            auto: false,
            validity_days: None,
            validity_steps: vec![
                step("1970-01-01T00:00:00Z", 199),
                step("2027-03-15T00:00:00Z", 99),
                step("2029-03-15T00:00:00Z", 46),
            ],
            code_signing_days: Some(460),
            mailbox_days: Some(825),
            organisation_days: Some(398),
            proof_days: None,
            proof_ends_days: Some(30),
            email_proof_until: Some("2028-03-15T00:00:00Z".to_owned()),
            code_days: 30,
            renewal_window_days: 30,
            renewal_grace_days: 0,
            revoke_replaced_days: 14,
            page_size: 100,
            max_records: 10_000,
            add_san_verification: Unchanged::Fresh,
            reissue_shown: Shown::AtOnce,
            fresh_proof: true,
            reissue_expired: false,
            strict_keys: false,
            strict_types: false,
            poll: true,
            awaiting_seconds: 0,
            issue_delay_seconds: 0,
            revoke_delay_seconds: 0,
            email_link_hours: 72,
            email_resend_seconds: 0,
            min_rsa_bits: 2048,
            max_rsa_bits: 8192,
            curves: texts(&["prime256v1", "secp384r1", "secp521r1"]),
            blacklisted_keys: Vec::new(),
            ev_needs_locality: false,
            whitelisted: true,
            user: None,
            password: None,
            discontinued: Vec::new(),
            not_for_partner: Vec::new(),
            extra_products: Vec::new(),
            hash_algorithms: texts(&["RSA-SHA256", "ECC-SHA256"]),
            system_checks: BTreeMap::new(),
            max_request_bytes: 64 << 20,
            max_file_bytes: 30 << 20,
            date_style: DateStyle::Millis,
            answer_delay_ms: 0,
            idle_close_ms: None,
            record_limit: 100_000,
        }
    }
}

impl Limits {
    /// The last moment of a certificate of a kind made at `now`, whatever its term; `None`: no limit.
    pub(crate) fn certificate_until(&self, kind: Kind, now: Ms) -> Option<Ms> {
        let days = match kind {
            Kind::Dv | Kind::Ov | Kind::Ev => Some(self.validity_at(now)),
            Kind::Mailbox | Kind::Person | Kind::Enterprise => self.mailbox_days,
            Kind::Code => self.code_signing_days,
        };
        Some(now + days? * DAY)
    }

    /// How long a TLS certificate made at `now` may last, in days.
    pub(crate) fn validity_at(&self, now: Ms) -> i64 {
        self.validity_days.unwrap_or_else(|| {
            let begun = |s: &&Step| parse_rfc3339(&s.from).is_some_and(|from| from <= now);
            self.validity_steps
                .iter()
                .rfind(begun)
                .map_or(199, |s| s.days)
        })
    }

    /// How long a proof made at `now` may be used: as long as a certificate, 10 days from 15 March 2029.
    pub(crate) fn proof_until(&self, now: Ms) -> Ms {
        let days = self.proof_days.unwrap_or_else(|| {
            if now >= day_start(2029, Month::March, 15) {
                10
            } else {
                self.validity_at(now)
            }
        });
        now + days * DAY
    }

    /// Whether names may still be proved by mail.
    pub(crate) fn takes_email_proof(&self, now: Ms) -> bool {
        let until = self.email_proof_until.as_deref().and_then(parse_rfc3339);
        until.is_none_or(|until| now < until)
    }

    /// These switches with those of a JSON object changed; `null` brings a switch's default back, or switches off.
    ///
    /// # Errors
    /// A sentence naming the unknown switch or the wrong value.
    pub(crate) fn changed(&self, patch: &serde_json::Value) -> Result<Self, String> {
        let serde_json::Value::Object(patch) = patch else {
            return Err("an object of switches is needed".to_owned());
        };
        let mut all = serde_json::to_value(self).map_err(|e| e.to_string())?;
        if let Some(all) = all.as_object_mut() {
            for (name, value) in patch {
                if value.is_null() && !OFF_BY_NULL.contains(&name.as_str()) {
                    all.remove(name);
                } else {
                    all.insert(name.clone(), value.clone());
                }
            }
        }
        let changed: Self = serde_json::from_value(all).map_err(|e| e.to_string())?;
        match &changed.email_proof_until {
            Some(text) if parse_rfc3339(text).is_none() => {
                Err(format!("emailProofUntil: {text} is not an RFC 3339 time"))
            }
            _ => Ok(changed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validity_shrinks_with_the_date() {
        let limits = Limits::default();
        let at = |text| limits.validity_at(parse_rfc3339(text).unwrap());
        assert_eq!(at("2027-03-14T23:59:59Z"), 199);
        assert_eq!(at("2027-03-15T00:00:00Z"), 99);
        assert_eq!(at("2029-03-15T00:00:00Z"), 46);
        let late = parse_rfc3339("2029-04-01T00:00:00Z").unwrap();
        assert_eq!(limits.proof_until(late), late + 10 * DAY);
    }

    #[test]
    fn each_kind_has_its_limit_and_null_takes_it_away() {
        let now = parse_rfc3339("2026-12-01T00:00:00Z").unwrap();
        let days = |limits: &Limits, kind| {
            limits
                .certificate_until(kind, now)
                .map(|end| (end - now) / DAY)
        };
        let limits = Limits::default();
        let kinds = [Kind::Ov, Kind::Code, Kind::Person];
        assert_eq!(
            kinds.map(|kind| days(&limits, kind)),
            [Some(199), Some(460), Some(825)]
        );
        let patch = serde_json::json!({"codeSigningDays": null, "mailboxDays": 90, "emailProofUntil": null});
        let limits = limits.changed(&patch).unwrap();
        assert_eq!(
            kinds.map(|kind| days(&limits, kind)),
            [Some(199), None, Some(90)]
        );
        assert!(limits.takes_email_proof(day_start(2040, Month::January, 1)));
        assert!(
            limits
                .changed(&serde_json::json!({"emailProofUntil": "soon"}))
                .is_err()
        );
    }

    #[test]
    fn switches_change_one_by_one_and_null_restores() {
        let patch = serde_json::json!({"validityDays": 47, "addSanVerification": "1173"});
        let changed = Limits::default().changed(&patch).unwrap();
        assert_eq!(
            (changed.validity_days, changed.add_san_verification),
            (Some(47), Unchanged::Refused)
        );
        let back = changed
            .changed(&serde_json::json!({"addSanVerification": null}))
            .unwrap();
        assert_eq!(
            (back.validity_days, back.add_san_verification),
            (Some(47), Unchanged::Fresh)
        );
        assert!(
            back.changed(&serde_json::json!({"validityDay": 1}))
                .unwrap_err()
                .contains("validityDay")
        );
    }
}
