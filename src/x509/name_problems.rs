//! What is wrong with a subject and its alternative names.

use std::collections::HashSet;

use crate::language::{Said, Text};

use super::alternative_name::AlternativeName;
use super::distinguished_name::DistinguishedName;
use super::name::{EmailAddress, HostName, NameError, is_private};
use super::problem::{Problem, shown};

/// Upper bounds of RFC 5280, appendix A, and X.520.
const MAX_LENGTHS: &[(&str, usize)] = &[
    ("CN", 64),
    ("O", 64),
    ("OU", 64),
    ("L", 128),
    ("ST", 128),
    ("street", 128),
    ("postalCode", 40),
    ("serialNumber", 64),
    ("title", 64),
    ("emailAddress", 255),
    ("businessCategory", 128),
];

/// Findings in the attributes of a subject.
pub(super) fn subject(subject: &DistinguishedName) -> Vec<Problem> {
    let mut problems = Vec::new();
    for attribute in subject.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if let Some((_, limit)) = MAX_LENGTHS.iter().find(|(known, _)| *known == name)
            && value.chars().nth(*limit).is_some()
        {
            problems.push(too_long(name, value, *limit));
        }
        if value
            .chars()
            .any(|c| c.is_control() || c == char::REPLACEMENT_CHARACTER)
        {
            problems.push(Problem::refused(
                Said::new(Text::attribute_characters).with("name", name),
            ));
        }
        if value.trim().is_empty() {
            problems.push(Problem::warning(
                Said::new(Text::attribute_empty).with("name", name),
            ));
        }
        let country = matches!(name, "C" | "jurisdictionC");
        if country && !(value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase())) {
            problems.push(Problem::refused(
                Said::new(Text::country_invalid)
                    .with("name", name)
                    .with("value", shown(value)),
            ));
        }
    }
    problems
}

fn too_long(name: &str, value: &str, limit: usize) -> Problem {
    let text = if name == "CN" {
        Text::common_name_too_long
    } else {
        Text::attribute_too_long
    };
    let said = Said::new(text)
        .with("name", name)
        .with("length", value.chars().count())
        .with("limit", limit);
    Problem::refused(said)
}

/// Findings in alternative names.
pub(super) fn alternative_names(names: &[AlternativeName]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert((name.kind(), name.ascii().to_ascii_lowercase())) {
            problems.push(Problem::warning(
                Said::new(Text::name_duplicate).with("name", shown(&name.unicode())),
            ));
            continue;
        }
        problems.extend(alternative_name(name));
    }
    problems
}

fn alternative_name(name: &AlternativeName) -> Option<Problem> {
    match name {
        AlternativeName::Dns { ascii, .. } => host_name(ascii),
        AlternativeName::Ip(ip) => {
            is_private(*ip).then(|| invalid(&ip.to_string(), NameError::PrivateAddress))
        }
        AlternativeName::Email { ascii, .. } => EmailAddress::parse(ascii)
            .err()
            .map(|error| invalid(ascii, error)),
        AlternativeName::Other { kind, .. } => Some(Problem::warning(
            Said::new(Text::name_kind_ignored).with("kind", *kind),
        )),
    }
}

/// Findings in one host name of a certificate.
pub(super) fn host_name(name: &str) -> Option<Problem> {
    if !name.is_ascii() {
        return Some(invalid(name, NameError::Character));
    }
    let parsed = HostName::parse(name);
    parsed
        .and_then(|host| {
            if host.ip().is_some() {
                Err(NameError::NumericTop)
            } else {
                host.public()
            }
        })
        .err()
        .map(|error| invalid(name, error))
}

/// Findings in a common name that is meant as a host name or address.
pub(super) fn common_name(name: &str) -> Option<Problem> {
    HostName::parse(name)
        .and_then(|host| host.public())
        .err()
        .map(|error| invalid(name, error))
}

/// Whether a common name is meant as a host name, and not as a person's or a company's.
pub(super) fn is_like_host(name: &str) -> bool {
    let name = name.trim();
    !name.contains(char::is_whitespace) && !name.contains('@') && name.contains('.')
        || name.starts_with("*.")
        || name.eq_ignore_ascii_case("localhost")
}

fn invalid(name: &str, error: NameError) -> Problem {
    let code = match error {
        NameError::PrivateAddress => "name_private_address",
        NameError::Reserved | NameError::SingleLabel => "name_not_public",
        NameError::Wildcard => "name_wildcard",
        NameError::Underscore => "name_underscore",
        _ => "name_invalid",
    };
    let said = Said::new(Text::name_invalid)
        .with("name", shown(name))
        .with("reason", error.said());
    Problem::refused(said).coded(code)
}
