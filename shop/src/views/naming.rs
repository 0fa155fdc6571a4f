//! What certificates and orders are called: by their names, their holder, their product.

use super::both_forms;
use crate::case::Case;
use crate::records::Certificate;
use certum::x509::{self, AlternativeName};

/// The first name, and how many there are besides.
pub(crate) fn short(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first, others @ ..] => format!("{first} (+{})", others.len()),
    }
}

pub(crate) fn product_title(case: &Case) -> String {
    let whmcs = &case.hosting.product;
    if case.settings.shows_product_name && !whmcs.is_empty() {
        return whmcs.clone();
    }
    let product = case.settings.product.as_ref();
    product.map_or_else(String::new, |product| {
        case.reader.texts.say(&product.said())
    })
}

/// The newest certificate's names; before there is one, those that were chosen.
#[must_use]
pub(crate) fn names(case: &Case) -> Vec<String> {
    if let Some(newest) = case.current() {
        return in_certificate(newest);
    }
    let Some(draft) = case.draft() else {
        return Vec::new();
    };
    let chosen = case.chosen(&draft);
    let names = chosen.map(|choice| choice.names()).unwrap_or_default();
    names.iter().map(|name| both_forms(name)).collect()
}

/// The names that a certificate is for, in both forms; its holder's where it has none.
#[must_use]
pub(crate) fn in_certificate(stored: &Certificate) -> Vec<String> {
    let hosts = stored.host_names();
    if !hosts.is_empty() {
        return hosts.iter().map(|host| both_forms(host.ascii())).collect();
    }
    let Ok(certificate) = x509::Certificate::parse(stored.pem.as_bytes()) else {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_called_by_its_first_name() {
        let names =
            |names: &[&str]| short(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(names(&["a.example"]), "a.example");
        assert_eq!(
            names(&["a.example", "b.example", "c.example"]),
            "a.example (+2)"
        );
    }
}
