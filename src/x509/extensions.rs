//! Extensions of certificates, and those that a CSR asks for.

use x509_parser::extensions::{
    DistributionPointName, ExtendedKeyUsage, GeneralName, KeyUsage, ParsedExtension, X509Extension,
};

use super::alternative_name::AlternativeName;
use super::text::hex;
use super::{der, oid};

/// What the extensions say, in the words of OpenSSL's configuration files.
#[derive(Clone, Debug, Default)]
pub(super) struct Extensions {
    pub(super) alternative_names: Vec<AlternativeName>,
    pub(super) key_usage: Vec<&'static str>,
    pub(super) extended_key_usage: Vec<String>,
    pub(super) ca: Option<bool>,
    pub(super) path_length: Option<u32>,
    pub(super) subject_key_id: Option<String>,
    pub(super) authority_key_id: Option<String>,
    pub(super) issuer_urls: Vec<String>,
    pub(super) ocsp_urls: Vec<String>,
    pub(super) crl_urls: Vec<String>,
    pub(super) policies: Vec<String>,
    pub(super) must_staple: bool,
    /// Dotted identifiers of all extensions, in order.
    pub(super) identifiers: Vec<String>,
    /// Dotted identifiers of known extensions whose content cannot be read.
    pub(super) malformed: Vec<String>,
}

impl Extensions {
    pub(super) fn new(extensions: &[X509Extension<'_>]) -> Self {
        let mut read = Self::default();
        for extension in extensions {
            let identifier = der::oid_text(extension.oid.as_bytes());
            if !read.add(extension, &identifier) {
                read.malformed.push(identifier.clone());
            }
            read.identifiers.push(identifier);
        }
        read
    }

    /// Takes over one extension; false if its content cannot be read.
    fn add(&mut self, extension: &X509Extension<'_>, identifier: &str) -> bool {
        match extension.parsed_extension() {
            ParsedExtension::SubjectAlternativeName(names) => {
                self.alternative_names
                    .extend(names.general_names.iter().map(AlternativeName::new));
            }
            ParsedExtension::KeyUsage(usage) => self.key_usage = key_usage(*usage),
            ParsedExtension::ExtendedKeyUsage(usage) => {
                self.extended_key_usage = extended_key_usage(usage, extension.value);
            }
            ParsedExtension::BasicConstraints(constraints) => {
                self.ca = Some(constraints.ca);
                self.path_length = constraints.path_len_constraint;
            }
            ParsedExtension::SubjectKeyIdentifier(id) => self.subject_key_id = Some(hex(id.0)),
            ParsedExtension::AuthorityKeyIdentifier(id) => {
                self.authority_key_id = id.key_identifier.as_ref().map(|id| hex(id.0));
            }
            ParsedExtension::AuthorityInfoAccess(access) => {
                for description in &access.accessdescs {
                    let method = der::oid_text(description.access_method.as_bytes());
                    let urls = match method.as_str() {
                        oid::OCSP => &mut self.ocsp_urls,
                        oid::CA_ISSUERS => &mut self.issuer_urls,
                        _ => continue,
                    };
                    urls.extend(url(&description.access_location));
                }
            }
            ParsedExtension::CRLDistributionPoints(points) => {
                for point in &points.points {
                    if let Some(DistributionPointName::FullName(names)) = &point.distribution_point
                    {
                        self.crl_urls.extend(names.iter().filter_map(url));
                    }
                }
            }
            ParsedExtension::CertificatePolicies(policies) => {
                self.policies = policies
                    .iter()
                    .map(|policy| der::oid_text(policy.policy_id.as_bytes()))
                    .collect();
            }
            ParsedExtension::ParseError { .. } => return false,
            _ if identifier == oid::TLS_FEATURE => {
                self.must_staple = asks_for_stapling(extension.value);
            }
            // Netscape's and unknown extensions do not concern anybody here.
            _ => {}
        }
        true
    }
}

fn url(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::URI(url) => Some((*url).to_owned()),
        _ => None,
    }
}

/// RFC 7633: a list of TLS extensions, of which 5 is `status_request`.
fn asks_for_stapling(value: &[u8]) -> bool {
    der::read(value).is_some_and(|(list, _)| {
        der::elements(list.content)
            .any(|number| number.tag == der::INTEGER && number.content == [5])
    })
}

fn key_usage(usage: KeyUsage) -> Vec<&'static str> {
    [
        (usage.digital_signature(), "digitalSignature"),
        (usage.non_repudiation(), "nonRepudiation"),
        (usage.key_encipherment(), "keyEncipherment"),
        (usage.data_encipherment(), "dataEncipherment"),
        (usage.key_agreement(), "keyAgreement"),
        (usage.key_cert_sign(), "keyCertSign"),
        (usage.crl_sign(), "cRLSign"),
        (usage.encipher_only(), "encipherOnly"),
        (usage.decipher_only(), "decipherOnly"),
    ]
    .into_iter()
    .filter_map(|(set, name)| set.then_some(name))
    .collect()
}

/// x509-parser sorts the purposes into flags; the order of the encoding is kept by reading the identifiers again.
fn extended_key_usage(usage: &ExtendedKeyUsage<'_>, value: &[u8]) -> Vec<String> {
    let Some((list, _)) = der::read(value) else {
        return usage
            .other
            .iter()
            .map(|oid| der::oid_text(oid.as_bytes()))
            .collect();
    };
    der::elements(list.content)
        .filter(|element| element.tag == der::OID)
        .map(|element| {
            let dotted = der::oid_text(element.content);
            oid::name(oid::PURPOSES, &dotted).map_or(dotted, str::to_owned)
        })
        .collect()
}
