//! Revoking a certificate (C12).

use certum::language::Text;
use time::Date;

use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::effect::{Effect, is_refused};
use crate::form::{FieldProblem, Form};
use crate::intent::{Intent, Revocation};
use crate::moment;
use crate::records::{Certificate, CertificateNews, OrderNews};
use crate::words::{CertificateStatus, MailKind, Operation, Outcome, RevocationReason};
use certum::client::Client;
use certum::messages::{
    GetCertificate, IssuedCertificate, RevokeCertificate, RevokeCertificateParameters,
};
use certum::x509::{self, normalise_serial};

/// How many characters a note may have (code 1142).
pub(crate) const LONGEST_NOTE: usize = 250;

/// "Revocation is under way" and "revoked already".
const REVOKED_ALREADY: [i64; 2] = [1143, 1145];

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::Revoke) {
        return *refused;
    }
    let mut problems = Vec::new();
    let certificate = meant(case, form.get("serial"))
        .map_err(|problem| problems.push(problem))
        .ok();
    let reason = RevocationReason::parse(form.get("reason"));
    if reason.is_none() {
        problems.push(FieldProblem::new(
            "revocationReason",
            Text::problem_choose,
            "",
        ));
    }
    let compromised = compromised_on(case, form, reason, certificate).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let (note, too_long) = note(form);
    problems.extend(too_long);
    let (Some(certificate), Some(reason), true) = (certificate, reason, problems.is_empty()) else {
        return Plan::refused(case, problems);
    };
    let revocation = Revocation {
        reason,
        compromised_on: compromised.and_then(|day| day.format(moment::DAY).ok()),
        note,
    };
    let request = request(&certificate.serial, &revocation);
    let intent = Intent {
        order: case.number_of(certificate.order_id).to_owned(),
        serial: certificate.serial.clone(),
        revocation: Some(revocation),
        ..Intent::new(Operation::Revoke, case.now)
    };
    Plan {
        detail: format!("{} {reason}", certificate.serial),
        order_id: certificate.order_id,
        ..Plan::new(case, intent, Work::Revoke(request))
    }
}

fn request(serial: &str, revocation: &Revocation) -> RevokeCertificate {
    let day = revocation.compromised_on.as_deref();
    RevokeCertificate {
        parameters: RevokeCertificateParameters {
            key_compromitation_date: day.and_then(moment::read_day),
            note: revocation.note.clone(),
            revocation_reason: Some(revocation.reason.as_str().to_owned()),
            serial_number: serial.to_owned(),
        },
    }
}

/// The case's certificate of a serial number, or of a PEM, that was typed or chosen; without one the newest that is alive.
/// The certificate that is meant: where there are several, it has to be said which.
fn meant<'a>(case: &'a Case, typed: &str) -> Result<&'a Certificate, FieldProblem> {
    if typed.is_empty() && case.alive().nth(1).is_some() {
        let said = Text::problem_choose;
        return Err(FieldProblem::new("serialNumber", said, ""));
    }
    chosen(case, typed)
}

pub(super) fn chosen<'a>(case: &'a Case, typed: &str) -> Result<&'a Certificate, FieldProblem> {
    let refused = |said, serial: &str| FieldProblem::new("serialNumber", said, serial);
    if typed.is_empty() {
        let newest = case.alive().next();
        return newest.ok_or_else(|| refused(Text::problem_required, ""));
    }
    // The certificate itself will do as well.
    let read = x509::Certificate::parse(typed.as_bytes()).ok();
    let serial = read
        .as_ref()
        .map_or(typed, x509::Certificate::serial_number);
    let wanted =
        normalise_serial(serial).map_err(|_| refused(Text::problem_serial_unreadable, ""))?;
    let same = |certificate: &&Certificate| {
        normalise_serial(&certificate.serial).is_ok_and(|serial| serial == wanted)
    };
    let found = case.certificates.iter().find(same);
    let found = found.ok_or_else(|| refused(Text::problem_serial_foreign, &wanted))?;
    if found.is_alive(case.now) {
        Ok(found)
    } else {
        Err(refused(Text::problem_certificate_ended, &wanted))
    }
}

/// The day of the compromise: only with that reason, and within the certificate's validity until today.
fn compromised_on(
    case: &Case,
    form: &Form,
    reason: Option<RevocationReason>,
    certificate: Option<&Certificate>,
) -> Result<Option<Date>, FieldProblem> {
    let Some(typed) = form.filled("compromised_on") else {
        return Ok(None);
    };
    let refused = |said| FieldProblem::new("keyCompromiseDate", said, typed);
    if reason != Some(RevocationReason::KeyCompromise) {
        return Err(refused(Text::problem_date_not_wanted));
    }
    let day =
        Date::parse(typed, moment::DAY).map_err(|_| refused(Text::problem_date_unreadable))?;
    let early = certificate.is_some_and(|known| day < moment::day(known.not_before));
    if early || day > moment::day(case.now) {
        return Err(refused(Text::problem_date_outside));
    }
    Ok(Some(day))
}

/// The note for Certum, and what is wrong with it.
pub(super) fn note(form: &Form) -> (Option<String>, Option<FieldProblem>) {
    let note = form.filled("note").map(str::to_owned);
    let long = note
        .as_ref()
        .is_some_and(|note| note.chars().count() > LONGEST_NOTE);
    let problem =
        long.then(|| FieldProblem::new("note", Text::problem_too_long, &LONGEST_NOTE.to_string()));
    (note, problem)
}

pub(super) fn carry_out(plan: &Plan, request: &RevokeCertificate, client: &Client) -> Effect {
    let detail = match client.revoke_certificate(request) {
        Ok(()) => "",
        Err(error) if is_refused(&error, &REVOKED_ALREADY) => "it was revoked before",
        Err(error) => return plan.failed(&error),
    };
    let read = read(plan, client).ok().and_then(|issued| issued.details);
    // Certum revokes within minutes; a certificate that still reads as valid is on the way to it.
    let status = read
        .map(|details| CertificateStatus::parse(&details.certificate_status))
        .filter(|status| *status == CertificateStatus::Revoked)
        .unwrap_or(CertificateStatus::Revoking);
    revoked(plan, status, detail)
}

pub(super) fn settle(plan: &Plan, client: &Client) -> Effect {
    let status = match read(plan, client) {
        Err(error) => return plan.unread(&error),
        Ok(issued) => issued
            .details
            .map(|details| CertificateStatus::parse(&details.certificate_status)),
    };
    match status {
        Some(status) if status.is_revoked() => revoked(plan, status, "found revoked"),
        Some(status) => again(plan, &status, client),
        None => Effect {
            is_open: true,
            ..Effect::new(Outcome::Away, "Certum answered without the certificate")
        },
    }
}

/// Asks for a revocation that did not arrive once more: revoking twice does no harm, and a compromised key must not stay
/// trusted because an answer was lost. It stays open until Certum has taken or refused it.
fn again(plan: &Plan, status: &CertificateStatus, client: &Client) -> Effect {
    let intent = plan.intent();
    let Some(revocation) = &intent.revocation else {
        return Effect::new(Outcome::NotDone, format!("found {status}"));
    };
    let effect = carry_out(plan, &request(&intent.serial, revocation), client);
    Effect {
        is_open: effect.is_open || effect.outcome == Outcome::Away,
        ..effect
    }
}

fn read(plan: &Plan, client: &Client) -> certum::Result<IssuedCertificate> {
    client.get_certificate(&GetCertificate {
        order_id: None,
        serial_number: Some(plan.intent().serial),
    })
}

fn revoked(plan: &Plan, status: CertificateStatus, detail: &str) -> Effect {
    let serial = plan.intent().serial;
    let news = OrderNews {
        checked_at: Some(Some(plan.case.now)),
        ..OrderNews::default()
    };
    let mut effect = Effect::new(Outcome::Done, detail)
        .with(news)
        .due(MailKind::Revoked, serial.as_str());
    effect.order_id = Some(plan.order_id);
    effect.certificates.push(CertificateNews {
        order_id: Some(plan.order_id),
        serial: Some(serial),
        status: Some(status),
        ..CertificateNews::default()
    });
    effect
}
