//! TLS servers with each kind of certificate.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::x509::extension::{BasicConstraints, SubjectAlternativeName};
use openssl::x509::{X509, X509Name};
use rustls::ServerConfig;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// A certificate with its key and its issuer's certificate.
#[derive(Clone, Debug)]
pub struct Issued {
    /// In PEM.
    pub pem: String,
    certificate: X509,
    key: PKey<Private>,
}

/// What the servers show.
#[derive(Debug)]
pub struct Certificates {
    /// The one that should be in use.
    pub newest: Issued,
    /// The one before.
    pub older: Issued,
    other: Issued,
    expired: Issued,
    mismatch: Issued,
    issuer: Issued,
}

fn new_key() -> Result<PKey<Private>, ErrorStack> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
    PKey::from_ec_key(EcKey::generate(&group)?)
}

fn issue(
    subject: &str,
    names: &[&str],
    serial: u32,
    days: (i64, i64),
    issuer: Option<&Issued>,
) -> Result<Issued, ErrorStack> {
    let key = new_key()?;
    let mut name = X509Name::builder()?;
    name.append_entry_by_text("CN", subject)?;
    let name = name.build();
    let now = i64::try_from(
        std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map(|past| past.as_secs())
            .unwrap_or_default(),
    )
    .unwrap_or_default();
    let time = |days: i64| Asn1Time::from_unix(now + days * 86_400);
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    let serial = BigNum::from_u32(serial)?.to_asn1_integer()?;
    builder.set_serial_number(&serial)?;
    builder.set_subject_name(&name)?;
    builder.set_issuer_name(issuer.map_or(&*name, |issuer| issuer.certificate.subject_name()))?;
    builder.set_pubkey(&key)?;
    let (from, until) = (time(days.0)?, time(days.1)?);
    builder.set_not_before(&from)?;
    builder.set_not_after(&until)?;
    if names.is_empty() {
        builder.append_extension(BasicConstraints::new().critical().ca().build()?)?;
    } else {
        let mut alternative = SubjectAlternativeName::new();
        for name in names {
            alternative.dns(name);
        }
        let alternative = alternative.build(&builder.x509v3_context(None, None))?;
        builder.append_extension(alternative)?;
    }
    builder.sign(
        issuer.map_or(&key, |issuer| &issuer.key),
        MessageDigest::sha256(),
    )?;
    let certificate = builder.build();
    Ok(Issued {
        pem: String::from_utf8_lossy(&certificate.to_pem()?).into_owned(),
        certificate,
        key,
    })
}

impl Certificates {
    pub(crate) fn new() -> Result<Self, ErrorStack> {
        let root = issue("Lab Root", &[], 1, (-100, 100), None)?;
        let issuer = issue("Lab Issuer", &[], 2, (-100, 100), Some(&root))?;
        let names = ["tls.lab", "*.tls.lab"];
        let of = |serial, days| issue("tls.lab", &names, serial, days, Some(&issuer));
        Ok(Self {
            newest: of(10, (-1, 90))?,
            older: of(11, (-80, 10))?,
            other: of(12, (-80, 10))?,
            expired: of(13, (-80, -2))?,
            mismatch: issue("web.lab", &["web.lab"], 14, (-1, 90), Some(&issuer))?,
            issuer,
        })
    }

    /// What a server shows for a name; `number` tells which server it is.
    fn of(&self, name: &str, number: u8) -> (&Issued, bool) {
        match (name.strip_suffix(".tls.lab").unwrap_or(name), number) {
            ("old", _) | ("two", 2) => (&self.older, true),
            ("other", _) => (&self.other, true),
            ("expired", _) => (&self.expired, true),
            ("mismatch", _) => (&self.mismatch, true),
            ("chainless", _) => (&self.newest, false),
            ("oldchainless", _) => (&self.older, false),
            _ => (&self.newest, true),
        }
    }
}

/// Chooses by the name that is asked for.
#[derive(Debug)]
struct ByName(HashMap<&'static str, Arc<CertifiedKey>>, Arc<CertifiedKey>);

impl ResolvesServerCert for ByName {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let chosen = hello.server_name().and_then(|name| self.0.get(name));
        Some(chosen.unwrap_or(&self.1).clone())
    }
}

const NAMES: &[&str] = &[
    "tls.lab",
    "www.tls.lab",
    "new.tls.lab",
    "old.tls.lab",
    "two.tls.lab",
    "other.tls.lab",
    "expired.tls.lab",
    "mismatch.tls.lab",
    "chainless.tls.lab",
    "oldchainless.tls.lab",
];

/// TLS as server `number` speaks it.
pub(crate) fn acceptor(certificates: &Certificates, number: u8) -> Result<TlsAcceptor, String> {
    let said = |error: ErrorStack| error.to_string();
    let certified = |name: &str| -> Result<Arc<CertifiedKey>, String> {
        let (own, chained) = certificates.of(name, number);
        let mut chain = vec![own.certificate.to_der().map_err(said)?.into()];
        if chained {
            chain.push(
                certificates
                    .issuer
                    .certificate
                    .to_der()
                    .map_err(said)?
                    .into(),
            );
        }
        let key = own.key.private_key_to_pkcs8().map_err(said)?;
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key));
        let key = any_supported_type(&key).map_err(|error| error.to_string())?;
        Ok(Arc::new(CertifiedKey::new(chain, key)))
    };
    let mut known = HashMap::new();
    for name in NAMES {
        known.insert(*name, certified(name)?);
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(ByName(known, certified("")?)));
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Serves until the runtime ends; counts connections.
pub(crate) async fn listen(
    listener: TcpListener,
    number: u8,
    acceptor: TlsAcceptor,
    connections: Arc<AtomicUsize>,
) {
    while let Ok((stream, _)) = listener.accept().await {
        connections.fetch_add(1, Ordering::Relaxed);
        let acceptor = acceptor.clone();
        tokio::spawn(async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                crate::web::serve(stream, number).await;
            }
        });
    }
}

/// Takes connections and speaks no TLS.
pub(crate) async fn mute(listener: TcpListener) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let _ = stream.write_all(b"220 mail.lab ESMTP\r\n").await;
    }
}
