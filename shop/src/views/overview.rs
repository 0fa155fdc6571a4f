//! The product page, and what has to be published.

use super::{both_forms, moment, unicode};
use crate::actions::{Action, Phase};
use crate::purchase::Purchase;
use crate::stored::StoredCertificate;
use certum::publication::Publication;
use certum::x509::{AlternativeName, Certificate};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

/// How long Certum leaves a reissued certificate valid beside its successor (Partner API, behaviour).
const REPLACED_FOR: Duration = Duration::days(14);

pub(super) fn view(purchase: &Purchase) -> Value {
    let settings = &purchase.settings;
    let product = settings.product.as_ref();
    let title = product.filter(|_| !settings.shows_product_name);
    let fields = |name: &str| purchase.input.get(&format!("fields.{name}"));
    let contact = [
        fields("requestor_firstName"),
        fields("requestor_lastName"),
        fields("requestor_email"),
    ];
    let changing = purchase.changing();
    json!({
        "phase": purchase.phase_word(),
        "names": names(purchase),
        "product_title": title.map(|product| product.title(purchase.language)).unwrap_or_default(),
        "contact": contact.join(" ").trim(),
        "order_number": purchase.certum_id,
        "order_status": purchase.order_status,
        "serial": purchase.serial,
        "not_after": moment(purchase.not_after),
        "created_at": moment(purchase.created_at),
        "checked_at": moment(purchase.checked_at),
        "changing": changing.map(Action::as_str).unwrap_or_default(),
        "old_ends_at": moment(old_ends(purchase)),
        "publications": publications(purchase),
        "code_lost": code_lost(purchase),
        "names_proved": purchase.names_proved(),
        "checks_holder": purchase.checks_holder(),
    })
}

/// What to publish right after an order, and the same as WHMCS's own page shows it (`authdata` of `tblsslorders`).
pub(super) fn published(purchase: &Purchase) -> Value {
    let all = publications(purchase);
    let first = |key: &str| {
        let first = all.first().and_then(|first| first.get(key));
        first.and_then(Value::as_str).unwrap_or_default()
    };
    let own = match first("type") {
        kind @ ("TXT" | "CNAME") => {
            json!({ "type": kind, "host": first("host"), "value": first("value") })
        }
        "FILE" => {
            let (path, name) = first("path").rsplit_once('/').unwrap_or_default();
            json!({ "path": path, "name": name, "contents": first("value") })
        }
        _ => json!({ "email": first("email") }),
    };
    json!({ "authdata": own.to_string(), "publications": all })
}

/// What to publish now; nothing where the code is not known, or not needed any more.
pub(crate) fn publications(purchase: &Purchase) -> Vec<Value> {
    let waits = matches!(purchase.phase(), Phase::Pending | Phase::Changing);
    let proof = purchase.verification.as_ref();
    let proof = proof.filter(|_| waits && !purchase.outcome_unknown);
    proof.map_or_else(Vec::new, |proof| {
        let all = proof.publications();
        let proved = |name: &str| {
            let mut states = purchase.san_states.iter();
            states.any(|state| state.is_proved() && super::states::proved(&state.name) == name)
        };
        let open = all.filter(|(name, _)| !purchase.names_proved() && !proved(name));
        open.map(|(name, what)| publication(purchase, &name, &what))
            .collect()
    })
}

/// Why the code to publish is missing, or may not count: a word of `Proof::lost`; empty where it counts.
pub(crate) fn code_lost(purchase: &Purchase) -> &str {
    let proof = purchase.verification.as_ref();
    let proof = proof.filter(|_| purchase.waits() && !purchase.outcome_unknown);
    let proof = proof.filter(|_| !purchase.names_proved());
    proof.map_or("", |proof| &proof.lost)
}

fn publication(purchase: &Purchase, name: &str, what: &Publication) -> Value {
    let mut shown = json!({
        "name": name, "unicode": unicode(name), "type": what.kind(), "host": "", "value": "", "url": "", "path": "",
        "email": "", "todo": what.instruction(purchase.language), "zone_line": what.to_zone_line().unwrap_or_default(),
    });
    let parts = match what {
        Publication::File {
            url, path, content, ..
        } => vec![("url", url.as_str()), ("path", path), ("value", content)],
        Publication::DnsTxt { host, value } => vec![("host", host.as_str()), ("value", value)],
        Publication::DnsCname { host, target } => vec![("host", host.as_str()), ("value", target)],
        Publication::Email { addresses } => match addresses.as_slice() {
            [only] => vec![("email", only.as_str())],
            _ => Vec::new(),
        },
    };
    if let Some(shown) = shown.as_object_mut() {
        for (key, value) in parts {
            shown.insert(key.to_owned(), Value::from(value));
        }
    }
    shown
}

/// The newest certificate's names; before there is one, those that were chosen.
pub(crate) fn names(purchase: &Purchase) -> Vec<String> {
    if let Some(newest) = purchase.current() {
        return in_certificate(newest);
    }
    let Some(draft) = purchase.draft() else {
        return Vec::new();
    };
    let chosen = purchase.chosen(&draft);
    let names = chosen.map(|choice| choice.names()).unwrap_or_default();
    names.iter().map(|name| both_forms(name)).collect()
}

/// The names that a certificate is for, in both forms; its holder's where it has none.
pub(crate) fn in_certificate(stored: &StoredCertificate) -> Vec<String> {
    let hosts = stored.host_names();
    if !hosts.is_empty() {
        return hosts.iter().map(|host| both_forms(host.ascii())).collect();
    }
    let Ok(certificate) = Certificate::parse(stored.pem.as_bytes()) else {
        return Vec::new();
    };
    let holder = certificate.subject().common_name().map(str::to_owned);
    let names = certificate.alternative_names().iter().map(alternative);
    let mut names: Vec<String> = names.collect();
    names.extend(holder.filter(|holder| !names.contains(holder)));
    names
}

fn alternative(name: &AlternativeName) -> String {
    let (ascii, unicode) = (name.ascii(), name.unicode());
    if ascii == unicode {
        ascii
    } else {
        format!("{unicode} ({ascii})")
    }
}

/// When Certum revokes the certificate that the newest one replaced within its order.
fn old_ends(purchase: &Purchase) -> Option<OffsetDateTime> {
    let newest = purchase.certificates.first()?;
    let mut replaced = purchase.alive().filter(|certificate| {
        certificate.id != newest.id && certificate.certum_id == newest.certum_id
    });
    let ends = newest.not_before?.checked_add(REPLACED_FOR)?;
    let own = replaced.next()?.not_after;
    Some(own.map_or(ends, |own| own.min(ends))).filter(|ends| *ends > purchase.now)
}
