//! The certificates, and what of them can be revoked.

use super::moment;
use super::overview::in_certificate;
use crate::change::{LONGEST_NOTE, REASONS};
use crate::download::{Above, FileForm};
use crate::form::Form;
use crate::purchase::Purchase;
use crate::stored::StoredCertificate;
use certum::x509::{Certificate, CertificateChain};
use serde_json::{Value, json};
use time::{Date, OffsetDateTime, UtcOffset};

pub(super) fn show(purchase: &Purchase) -> Value {
    let certificates = purchase.certificates.iter();
    let certificates = certificates.map(|stored| certificate(stored, purchase.now));
    let forms = FileForm::ALL.map(FileForm::as_str);
    json!({ "certificates": certificates.collect::<Vec<_>>(), "forms": forms })
}

fn certificate(stored: &StoredCertificate, now: OffsetDateTime) -> Value {
    let chain = CertificateChain::parse(format!("{}\n{}", stored.pem, stored.chain).as_bytes());
    let chain = chain.ok();
    let above = chain.as_ref().map(CertificateChain::intermediates);
    let above = above.unwrap_or_default().iter().enumerate();
    let root = chain.as_ref().and_then(CertificateChain::root);
    json!({
        "id": stored.id,
        "serial": stored.serial,
        "status": stored.status_at(now),
        "not_before": moment(stored.not_before),
        "not_after": moment(stored.not_after),
        "names": in_certificate(stored),
        "pem": stored.pem,
        "intermediates": above.map(|(place, above)| of_ca(above, Above::Intermediate(place))).collect::<Vec<_>>(),
        "root": root.map(|root| of_ca(root, Above::Root)),
    })
}

/// With `form`, the word under which it is saved.
fn of_ca(certificate: &Certificate, above: Above) -> Value {
    let subject = certificate.subject();
    let name = subject
        .common_name()
        .map_or_else(|| subject.to_string(), str::to_owned);
    json!({ "subject": name, "pem": certificate.pem(), "form": above.word() })
}

pub(super) fn revoke(purchase: &Purchase, form: &Form) -> Value {
    let alive: Vec<&StoredCertificate> = purchase.alive().collect();
    let serials = alive.iter().map(|stored| {
        json!({
            "serial": stored.serial,
            "not_before": moment(stored.not_before),
            "not_after": moment(stored.not_after),
            "names": in_certificate(stored),
        })
    });
    let newest = alive.first().map_or("", |newest| newest.serial.as_str());
    let first = alive.iter().filter_map(|stored| stored.not_before).min();
    json!({
        "serials": serials.collect::<Vec<_>>(),
        "serial": form.filled("serial").unwrap_or(newest),
        "reasons": REASONS,
        "reason": form.get("reason"),
        "compromised_on": form.get("compromised_on"),
        "note": form.get("note"),
        "note_max": LONGEST_NOTE,
        "date_min": first.map(|first| day(first).to_string()).unwrap_or_default(),
        "date_max": day(purchase.now).to_string(),
        "has_names": purchase.has_names(),
    })
}

fn day(moment: OffsetDateTime) -> Date {
    moment.to_offset(UtcOffset::UTC).date()
}
