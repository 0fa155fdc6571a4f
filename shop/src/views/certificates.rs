//! The certificates with those above them.

use super::Clock;
use super::naming::in_certificate;
use crate::case::Case;
use crate::download::{Above, Format};
use crate::records::Certificate;
use certum::x509::{self, CertificateChain};
use serde::Serialize;

/// The page of certificates.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Certificates {
    /// The certificates, newest first.
    pub(crate) certificates: Vec<Shown>,
    /// The formats in which each can be saved.
    pub(crate) formats: Vec<FormatChoice>,
}

/// A format in which a certificate can be saved.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FormatChoice {
    /// Its word.
    pub(crate) word: &'static str,
    /// What pages call it.
    pub(crate) label: String,
}

/// A certificate with those above it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Shown {
    /// The row's number.
    pub(crate) id: u64,
    /// The serial number.
    pub(crate) serial: String,
    /// What Certum says of it, or that it has ended.
    pub(crate) status: String,
    /// The beginning of its validity.
    pub(crate) not_before: String,
    /// The end of its validity.
    pub(crate) not_after: String,
    /// The names that it is for.
    pub(crate) names: Vec<String>,
    /// The certificate as PEM.
    pub(crate) pem: String,
    /// Those above it, up to the root.
    pub(crate) intermediates: Vec<OfCa>,
    /// The root, where it is known.
    pub(crate) root: Option<OfCa>,
}

/// A certificate of a certificate authority.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfCa {
    /// Its holder.
    pub(crate) subject: String,
    /// The certificate as PEM.
    pub(crate) pem: String,
    /// The word under which it is saved.
    pub(crate) form: String,
}

/// What the page of certificates shows.
#[must_use]
pub(crate) fn view(case: &Case, clock: &Clock<'_>) -> Certificates {
    let certificates = case.certificates.iter();
    Certificates {
        certificates: certificates
            .map(|stored| shown(case, stored, clock))
            .collect(),
        formats: Format::ALL
            .iter()
            // Web servers have no use for a certificate of a person or of software.
            .filter(|format| **format != Format::Zip || case.has_names())
            .map(|format| FormatChoice {
                word: format.as_str(),
                label: case.reader.texts.get(format.row().label).to_owned(),
            })
            .collect(),
    }
}

fn shown(case: &Case, stored: &Certificate, clock: &Clock<'_>) -> Shown {
    let chain = CertificateChain::parse(format!("{}\n{}", stored.pem, stored.chain).as_bytes());
    let chain = chain.ok();
    let above = chain.as_ref().map(CertificateChain::intermediates);
    let above = above.unwrap_or_default().iter().enumerate();
    let root = chain.as_ref().and_then(CertificateChain::root);
    Shown {
        id: stored.id,
        serial: stored.serial.clone(),
        status: stored.status_at(case.now).to_owned(),
        not_before: clock.of(Some(stored.not_before)),
        not_after: clock.of(Some(stored.not_after)),
        names: in_certificate(stored),
        pem: stored.pem.trim().to_owned(),
        intermediates: above
            .map(|(place, above)| of_ca(above, Above::Intermediate(place)))
            .collect(),
        root: root.map(|root| of_ca(root, Above::Root)),
    }
}

fn of_ca(certificate: &x509::Certificate, above: Above) -> OfCa {
    let subject = certificate.subject();
    let name = subject.common_name().map(str::to_owned);
    OfCa {
        subject: name.unwrap_or_else(|| subject.to_string()),
        pem: certificate.pem(),
        form: above.word(),
    }
}
