//! Revoking a certificate (C12).

use serde_json::Value;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcOffset};

use super::effect::is_refused;
use super::{Change, Columns, Effect, Intent, Outcome, Work, possible, settled};
use crate::actions::Action;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::stored::{self, StoredCertificate};
use certum::client::Client;
use certum::messages::{
    GetCertificate, IssuedCertificate, RevokeCertificate, RevokeCertificateParameters,
};
use certum::x509::{Certificate, normalise_serial};

/// The reasons that are offered, in the page's order.
pub(crate) const REASONS: [&str; 4] = [
    KEY_COMPROMISE,
    "CESSATIONOFOPERATION",
    "SUPERSEDED",
    "UNSPECIFIED",
];

/// How many characters a note may have (code 1142).
pub(crate) const LONGEST_NOTE: usize = 250;

const KEY_COMPROMISE: &str = "KEYCOMPROMISE";

/// "Revocation is under way" and "revoked already".
const REVOKED_ALREADY: [i64; 2] = [1143, 1145];

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Revoke) {
        return *refused;
    }
    let mut problems = Vec::new();
    let certificate = chosen(purchase, form.get("serial"))
        .map_err(|problem| problems.push(problem))
        .ok();
    let reason = form.get("reason");
    if !REASONS.contains(&reason) {
        problems.push(FieldProblem::new("revocationReason", "required", ""));
    }
    let compromised = compromised_on(purchase, form, certificate).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let (note, too_long) = note(form);
    problems.extend(too_long);
    let Some(certificate) = certificate.filter(|_| problems.is_empty()) else {
        return Change::refused(purchase, problems);
    };
    let request = RevokeCertificate {
        parameters: RevokeCertificateParameters {
            key_compromitation_date: compromised,
            note,
            revocation_reason: Some(reason.to_owned()),
            serial_number: certificate.serial.clone(),
        },
    };
    let intent = Intent {
        order: purchase.certum_id.clone(),
        serial: certificate.serial.clone(),
        ..Intent::new("revokeCertificate", purchase.now)
    };
    let change = Change {
        detail: format!("{} {reason}", certificate.serial),
        ..Change::sending(purchase, intent, Work::Revoke(request))
    };
    if !beside_another(&change) {
        return change;
    }
    // The row has room for one intent, and the other change needs its own.
    Change {
        columns: Columns::new(),
        ..change
    }
}

/// Whether something else was sent whose outcome is not known.
fn beside_another(change: &Change) -> bool {
    change.purchase.outcome_unknown && change.purchase.operation != change.intent.operation
}

/// What closes a revocation, and leaves another change open.
fn closed(change: &Change, outcome: Outcome, detail: impl Into<String>) -> Effect {
    if beside_another(change) {
        Effect::new(outcome, detail)
    } else {
        settled(outcome, detail)
    }
}

/// The purchase's certificate of a serial number, or of a PEM, that was typed or chosen; without one the newest that is alive.
pub(super) fn chosen<'a>(
    purchase: &'a Purchase,
    typed: &str,
) -> Result<&'a StoredCertificate, FieldProblem> {
    let refused = |code, serial: &str| FieldProblem::new("serialNumber", code, serial);
    if typed.is_empty() {
        let newest = purchase.alive().next();
        return newest.ok_or_else(|| refused("required", ""));
    }
    // The certificate itself will do as well.
    let read = Certificate::parse(typed.as_bytes()).ok();
    let serial = read.as_ref().map_or(typed, Certificate::serial_number);
    let wanted = normalise_serial(serial).map_err(|_| refused("serial_unreadable", ""))?;
    let same = |certificate: &&StoredCertificate| {
        normalise_serial(&certificate.serial).is_ok_and(|serial| serial == wanted)
    };
    let found = purchase.certificates.iter().find(same);
    let found = found.ok_or_else(|| refused("serial_foreign", &wanted))?;
    if found.is_alive(purchase.now) {
        Ok(found)
    } else {
        Err(refused("certificate_ended", &wanted))
    }
}

/// The day of the compromise: only with that reason, and within the certificate's validity until today.
fn compromised_on(
    purchase: &Purchase,
    form: &Form,
    certificate: Option<&StoredCertificate>,
) -> Result<Option<Date>, FieldProblem> {
    let Some(typed) = form.filled("compromised_on") else {
        return Ok(None);
    };
    let refused = |code| FieldProblem::new("keyCompromiseDate", code, typed);
    if form.get("reason") != KEY_COMPROMISE {
        return Err(refused("date_not_wanted"));
    }
    let day = Date::parse(typed, DAY).map_err(|_| refused("date_unreadable"))?;
    let utc_day = |moment: OffsetDateTime| moment.to_offset(UtcOffset::UTC).date();
    let first = certificate.and_then(|certificate| certificate.not_before);
    let early = first.is_some_and(|first| day < utc_day(first));
    if early || day > utc_day(purchase.now) {
        return Err(refused("date_outside"));
    }
    Ok(Some(day))
}

/// The note for Certum, and what is wrong with it.
pub(super) fn note(form: &Form) -> (Option<String>, Option<FieldProblem>) {
    let note = form.filled("note").map(str::to_owned);
    let long = note
        .as_ref()
        .is_some_and(|note| note.chars().count() > LONGEST_NOTE);
    let problem = long.then(|| FieldProblem::new("note", "too_long", &LONGEST_NOTE.to_string()));
    (note, problem)
}

pub(super) fn carry_out(change: &Change, request: &RevokeCertificate, client: &Client) -> Effect {
    let detail = match client.revoke_certificate(request) {
        Ok(()) => "",
        Err(error) if is_refused(&error, &REVOKED_ALREADY) => "it was revoked before",
        Err(error) if beside_another(change) => {
            let effect = Effect::failed(&error, &change.purchase);
            // Whether it was revoked is read with everything else that becomes of the order.
            return match effect.outcome {
                Outcome::Unknown => effect.with("stale", 1),
                _ => effect,
            };
        }
        Err(error) => return change.failed(&error),
    };
    let read = read(change, client).ok().and_then(|issued| issued.details);
    // Certum revokes within minutes; a certificate that still reads as valid is on the way to it.
    let status = read
        .map(|details| details.certificate_status)
        .filter(|status| status == "REVOKED")
        .unwrap_or_else(|| "REVOKING".to_owned());
    revoked(change, &status, detail)
}

pub(super) fn settle(change: &Change, client: &Client) -> Effect {
    match read(change, client) {
        Err(error) => change.unread(&error),
        Ok(issued) => match issued.details.map(|details| details.certificate_status) {
            Some(status) if matches!(status.as_str(), "REVOKED" | "REVOKING") => {
                revoked(change, &status, "found revoked")
            }
            Some(status) => settled(Outcome::NotDone, format!("found {status}")),
            None => Effect::new(Outcome::Away, "Certum answered without the certificate"),
        },
    }
}

fn read(change: &Change, client: &Client) -> certum::Result<IssuedCertificate> {
    client.get_certificate(&GetCertificate {
        order_id: None,
        serial_number: Some(change.intent.serial.clone()),
    })
}

fn revoked(change: &Change, status: &str, detail: &str) -> Effect {
    let serial = &change.intent.serial;
    let mut effect = closed(change, Outcome::Done, detail)
        .with("checked_at", stored::stamp(change.purchase.now))
        .due("revoked", serial.as_str());
    if *serial == change.purchase.serial {
        effect = effect.with("certificate_status", status);
    }
    effect.certificates.push(Columns::from([
        ("serial", Value::from(serial.as_str())),
        ("status", Value::from(status)),
    ]));
    effect
}
