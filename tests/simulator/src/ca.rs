//! The certification authority: a root, and an RSA and an EC intermediate for each kind of certificate.

use std::collections::BTreeMap;

use openssl::asn1::{Asn1Integer, Asn1Object, Asn1OctetString, Asn1Time};
use openssl::bn::{BigNum, MsbOption};
use openssl::ec::{EcGroup, EcKey};
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, PKeyRef, Private, Public};
use openssl::rsa::Rsa;
use openssl::x509::extension::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectAlternativeName,
    SubjectKeyIdentifier,
};
use openssl::x509::{X509, X509Builder, X509Extension, X509Name};
use serde::{Deserialize, Serialize};

use crate::clock::{DAY, Ms, asn1};
use crate::der::{self, Attribute, PRINTABLE, UTF8, oid};
use crate::names;
use crate::products::Kind;
use crate::request::hex;

/// A certificate and its key, as they are kept in the state file.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    cert: String,
    key: String,
}

#[derive(Debug)]
struct Authority {
    cert: X509,
    key: PKey<Private>,
}

/// Root and intermediates. Intermediates are made when first needed.
#[derive(Debug)]
pub(crate) struct Ca {
    root: Authority,
    below: BTreeMap<String, Authority>,
    /// Where `/ca/NAME.cer` is served.
    base: String,
}

/// What a certificate shall say.
#[derive(Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) kind: Kind,
    pub(crate) subject: &'a [Attribute],
    pub(crate) names: &'a [String],
    pub(crate) email: Option<&'a str>,
    pub(crate) key: &'a PKey<Public>,
    pub(crate) from: Ms,
    pub(crate) until: Ms,
    /// Signed by the EC intermediate.
    pub(crate) ec: bool,
}

/// A certificate just made.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) serial: String,
    pub(crate) pem: String,
    /// The intermediate's name, for [`Ca::chain`].
    pub(crate) issuer: String,
}

impl Ca {
    /// A new root, valid from a year before `now`.
    pub(crate) fn new(base: &str, now: Ms) -> Result<Self, ErrorStack> {
        let key = PKey::from_rsa(Rsa::generate(2048)?)?;
        let subject = name("Certum Simulator Root CA");
        let builder = builder(&subject, &key, now - 365 * DAY, now + 9_000 * DAY)?;
        let cert = certify_ca(builder, None, &subject, &key, "")?;
        Ok(Self {
            root: Authority { cert, key },
            below: BTreeMap::new(),
            base: base.to_owned(),
        })
    }

    /// Where `/ca/NAME.cer` is served from now on.
    pub(crate) fn set_base(&mut self, base: &str) {
        base.clone_into(&mut self.base);
    }

    pub(crate) fn issue(&mut self, wanted: &Wanted<'_>) -> Result<Made, ErrorStack> {
        let issuer = format!(
            "{}-{}",
            label(wanted.kind),
            if wanted.ec { "EC" } else { "RSA" }
        );
        let url = format!("{}/ca/{issuer}.cer", self.base);
        let authority = self.authority(&issuer, wanted.from)?;
        let subject = X509Name::from_der(&der::write_name(wanted.subject))?;
        let mut b = X509Builder::new()?;
        start(&mut b, wanted.key, wanted.from, wanted.until)?;
        b.set_subject_name(&subject)?;
        b.set_issuer_name(authority.cert.subject_name())?;
        leaf_extensions(&mut b, &authority.cert, wanted, &url)?;
        b.sign(&authority.key, MessageDigest::sha256())?;
        let cert = b.build();
        let serial = hex(&cert.serial_number().to_bn()?.to_vec());
        Ok(Made {
            serial,
            pem: pem(&cert)?,
            issuer,
        })
    }

    /// The certificates above one of `issuer`, nearest first, the root last; PEM.
    pub(crate) fn chain(&self, issuer: &str) -> Vec<String> {
        let nearest = self.below.get(issuer).map(|a| &a.cert);
        nearest
            .into_iter()
            .chain([&self.root.cert])
            .filter_map(|c| pem(c).ok())
            .collect()
    }

    /// The DER of `root` or an intermediate.
    pub(crate) fn der(&self, name: &str) -> Option<Vec<u8>> {
        let authority = if name == "root" {
            Some(&self.root)
        } else {
            self.below.get(name)
        };
        authority.and_then(|a| a.cert.to_der().ok())
    }

    /// A certificate and key for TLS on 127.0.0.1 and localhost, and the root; each PEM.
    pub(crate) fn tls(now: Ms) -> Result<(String, String, String), ErrorStack> {
        let (ca_key, key) = (ec_key()?, ec_key()?);
        let ca_name = name("Certum Simulator TLS CA");
        let (from, until) = (now - 3650 * DAY, now + 3650 * DAY);
        let ca = certify_ca(
            builder(&ca_name, &ca_key, from, until)?,
            None,
            &ca_name,
            &ca_key,
            "",
        )?;
        let mut b = X509Builder::new()?;
        start(&mut b, &public(&key)?, from, until)?;
        let own = X509Name::from_der(&der::write_name(&name("localhost")))?;
        b.set_subject_name(&own)?;
        b.set_issuer_name(ca.subject_name())?;
        b.append_extension(BasicConstraints::new().critical().build()?)?;
        b.append_extension(ExtendedKeyUsage::new().server_auth().build()?)?;
        let context = b.x509v3_context(Some(&ca), None);
        let alt = SubjectAlternativeName::new()
            .dns("localhost")
            .ip("127.0.0.1")
            .build(&context)?;
        b.append_extension(alt)?;
        b.sign(&ca_key, MessageDigest::sha256())?;
        let key = String::from_utf8_lossy(&key.private_key_to_pem_pkcs8()?).into_owned();
        Ok((pem(&b.build())?, key, pem(&ca)?))
    }

    fn authority(&mut self, issuer: &str, now: Ms) -> Result<&Authority, ErrorStack> {
        if !self.below.contains_key(issuer) {
            let made = self.intermediate(issuer, now)?;
            self.below.insert(issuer.to_owned(), made);
        }
        Ok(self.below.get(issuer).unwrap_or(&self.root))
    }

    fn intermediate(&self, issuer: &str, now: Ms) -> Result<Authority, ErrorStack> {
        let key = if issuer.ends_with("-EC") {
            ec_key()?
        } else {
            PKey::from_rsa(Rsa::generate(2048)?)?
        };
        let subject = name(&format!("Certum Simulator {} CA", issuer.replace('-', " ")));
        let builder = builder(&subject, &key, now - 300 * DAY, now + 8_000 * DAY)?;
        let url = format!("{}/ca/root.cer", self.base);
        let cert = certify_ca(builder, Some(&self.root), &subject, &key, &url)?;
        Ok(Authority { cert, key })
    }

    /// For the state file.
    pub(crate) fn store(&self) -> serde_json::Value {
        let stored = |a: &Authority| {
            let key = a.key.private_key_to_pem_pkcs8().unwrap_or_default();
            Stored {
                cert: pem(&a.cert).unwrap_or_default(),
                key: String::from_utf8_lossy(&key).into_owned(),
            }
        };
        let below: BTreeMap<&str, Stored> = self
            .below
            .iter()
            .map(|(n, a)| (n.as_str(), stored(a)))
            .collect();
        serde_json::json!({"root": stored(&self.root), "below": below, "base": self.base})
    }

    /// From the state file.
    pub(crate) fn restore(value: &serde_json::Value) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct All {
            root: Stored,
            below: BTreeMap<String, Stored>,
            base: String,
        }
        let load = |s: &Stored| -> Result<Authority, String> {
            let cert = X509::from_pem(s.cert.as_bytes()).map_err(|e| e.to_string())?;
            let key = PKey::private_key_from_pem(s.key.as_bytes()).map_err(|e| e.to_string())?;
            Ok(Authority { cert, key })
        };
        let all = All::deserialize(value).map_err(|e| e.to_string())?;
        let below: Result<BTreeMap<_, _>, String> = all
            .below
            .iter()
            .map(|(n, s)| Ok((n.clone(), load(s)?)))
            .collect();
        Ok(Self {
            root: load(&all.root)?,
            below: below?,
            base: all.base,
        })
    }
}

fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Dv => "DV",
        Kind::Ov => "OV",
        Kind::Ev => "EV",
        Kind::Mailbox | Kind::Person | Kind::Enterprise => "SMIME",
        Kind::Code => "CODE",
    }
}

fn name(common: &str) -> Vec<Attribute> {
    let part = |arc, tag, value: &str| Attribute {
        oid: oid(&[2, 5, 4, arc]),
        tag,
        value: value.to_owned(),
    };
    vec![
        part(6, PRINTABLE, "PL"),
        part(10, UTF8, "Certum Simulator"),
        part(3, UTF8, common),
    ]
}

fn ec_key() -> Result<PKey<Private>, ErrorStack> {
    PKey::from_ec_key(EcKey::generate(&*EcGroup::from_curve_name(
        Nid::X9_62_PRIME256V1,
    )?)?)
}

fn public(key: &PKeyRef<Private>) -> Result<PKey<Public>, ErrorStack> {
    PKey::public_key_from_der(&key.public_key_to_der()?)
}

fn pem(cert: &X509) -> Result<String, ErrorStack> {
    Ok(String::from_utf8_lossy(&cert.to_pem()?).into_owned())
}

/// Version, serial number, key and validity: what all certificates share.
fn start(b: &mut X509Builder, key: &PKey<Public>, from: Ms, until: Ms) -> Result<(), ErrorStack> {
    let mut serial = BigNum::new()?;
    serial.rand(127, MsbOption::ONE, false)?;
    b.set_version(2)?;
    b.set_serial_number(&*Asn1Integer::from_bn(&serial)?)?;
    b.set_not_before(&*Asn1Time::from_str(&asn1(from))?)?;
    b.set_not_after(&*Asn1Time::from_str(&asn1(until))?)?;
    b.set_pubkey(key)
}

fn builder(
    subject: &[Attribute],
    key: &PKey<Private>,
    from: Ms,
    until: Ms,
) -> Result<X509Builder, ErrorStack> {
    let mut b = X509Builder::new()?;
    start(&mut b, &public(key)?, from, until)?;
    let own = X509Name::from_der(&der::write_name(subject))?;
    b.set_subject_name(&own)?;
    Ok(b)
}

fn certify_ca(
    mut b: X509Builder,
    above: Option<&Authority>,
    subject: &[Attribute],
    key: &PKey<Private>,
    url: &str,
) -> Result<X509, ErrorStack> {
    let own = X509Name::from_der(&der::write_name(subject))?;
    b.set_issuer_name(above.map_or(&*own, |a| a.cert.subject_name()))?;
    let mut constraints = BasicConstraints::new();
    constraints.critical().ca();
    if above.is_some() {
        constraints.pathlen(0);
    }
    b.append_extension(constraints.build()?)?;
    b.append_extension(
        KeyUsage::new()
            .critical()
            .key_cert_sign()
            .crl_sign()
            .build()?,
    )?;
    let context = b.x509v3_context(above.map(|a| &*a.cert), None);
    let id = SubjectKeyIdentifier::new().build(&context)?;
    b.append_extension(id)?;
    if let Some(above) = above {
        let context = b.x509v3_context(Some(&above.cert), None);
        let id = AuthorityKeyIdentifier::new().keyid(true).build(&context)?;
        b.append_extension(id)?;
        b.append_extension(raw("1.3.6.1.5.5.7.1.1", &der::ca_issuers(url))?)?;
        b.append_extension(raw("2.5.29.32", &der::policy(&[2, 5, 29, 32, 0]))?)?;
    }
    b.sign(above.map_or(key, |a| &a.key), MessageDigest::sha256())?;
    Ok(b.build())
}

fn raw(oid: &str, der: &[u8]) -> Result<X509Extension, ErrorStack> {
    X509Extension::new_from_der(
        &*Asn1Object::from_str(oid)?,
        false,
        &*Asn1OctetString::new_from_bytes(der)?,
    )
}

fn leaf_extensions(
    b: &mut X509Builder,
    issuer: &X509,
    wanted: &Wanted<'_>,
    url: &str,
) -> Result<(), ErrorStack> {
    b.append_extension(BasicConstraints::new().critical().build()?)?;
    let mut usage = KeyUsage::new();
    usage.critical().digital_signature();
    if !crate::csr::is_ec(wanted.key) && wanted.kind != Kind::Code {
        usage.key_encipherment();
    }
    b.append_extension(usage.build()?)?;
    let mut extended = ExtendedKeyUsage::new();
    match wanted.kind {
        Kind::Dv | Kind::Ov | Kind::Ev => extended.server_auth().client_auth(),
        Kind::Code => extended.code_signing(),
        _ => extended.email_protection().client_auth(),
    };
    b.append_extension(extended.build()?)?;
    let context = b.x509v3_context(Some(issuer), None);
    let (own, above) = (
        SubjectKeyIdentifier::new().build(&context)?,
        AuthorityKeyIdentifier::new().keyid(true).build(&context)?,
    );
    let alternative = alternative_names(wanted)
        .map(|alt| alt.build(&context))
        .transpose()?;
    b.append_extension(own)?;
    b.append_extension(above)?;
    if let Some(alternative) = alternative {
        b.append_extension(alternative)?;
    }
    b.append_extension(raw("1.3.6.1.5.5.7.1.1", &der::ca_issuers(url))?)?;
    b.append_extension(raw("2.5.29.32", &der::policy(policy(wanted.kind)))?)
}

fn alternative_names(wanted: &Wanted<'_>) -> Option<SubjectAlternativeName> {
    if wanted.names.is_empty() && wanted.email.is_none() {
        return None;
    }
    let mut alt = SubjectAlternativeName::new();
    for name in wanted.names {
        if names::is_ip(name) {
            alt.ip(name)
        } else {
            alt.dns(name)
        };
    }
    if let Some(email) = wanted.email {
        alt.email(email);
    }
    Some(alt)
}

/// CA/Browser Forum policy identifiers.
fn policy(kind: Kind) -> &'static [u32] {
    match kind {
        Kind::Dv => &[2, 23, 140, 1, 2, 1],
        Kind::Ov => &[2, 23, 140, 1, 2, 2],
        Kind::Ev => &[2, 23, 140, 1, 1],
        Kind::Mailbox => &[2, 23, 140, 1, 5, 1, 1],
        Kind::Person => &[2, 23, 140, 1, 5, 4, 1],
        Kind::Enterprise => &[2, 23, 140, 1, 5, 2, 1],
        Kind::Code => &[2, 23, 140, 1, 4, 1],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_chains_to_the_root_after_a_restart_too() {
        let now = 1_800_000_000_000;
        let ca = Ca::new("http://127.0.0.1:1", now).unwrap();
        let mut ca = Ca::restore(&ca.store()).unwrap();
        let key = public(&ec_key().unwrap()).unwrap();
        let names = ["a.example".to_owned(), "9.9.9.9".to_owned()];
        let wanted = Wanted {
            kind: Kind::Ev,
            subject: &name(&"x".repeat(64)),
            names: &names,
            email: None,
            key: &key,
            from: now,
            until: now + 199 * DAY,
            ec: true,
        };
        let made = ca.issue(&wanted).unwrap();
        let cert = X509::from_pem(made.pem.as_bytes()).unwrap();
        let chain: Vec<X509> = ca
            .chain(&made.issuer)
            .iter()
            .map(|p| X509::from_pem(p.as_bytes()).unwrap())
            .collect();
        assert_eq!(chain.len(), 2);
        assert!(cert.verify(&chain[0].public_key().unwrap()).unwrap());
        assert!(chain[0].verify(&chain[1].public_key().unwrap()).unwrap());
        assert_eq!(cert.subject_alt_names().unwrap().len(), 2);
        assert_eq!(made.serial.len(), 32);
        assert_eq!(ca.der("EV-EC"), Some(chain[0].to_der().unwrap()));
    }
}
