//! What the parts of a CSR or certificate are read from: shared, so that handing out a part copies nothing.

use certum::x509::{self, AlternativeName, HostName};
use std::{collections::HashSet, sync::Arc};

/// A CSR or a certificate.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Csr(Arc<x509::Csr>),
    Certificate(Arc<x509::Certificate>),
}

impl From<&Arc<x509::Csr>> for Source {
    fn from(csr: &Arc<x509::Csr>) -> Self {
        Self::Csr(Arc::clone(csr))
    }
}

impl From<&Arc<x509::Certificate>> for Source {
    fn from(certificate: &Arc<x509::Certificate>) -> Self {
        Self::Certificate(Arc::clone(certificate))
    }
}

impl Source {
    pub(super) fn subject(&self) -> &x509::DistinguishedName {
        match self {
            Self::Csr(csr) => csr.subject(),
            Self::Certificate(certificate) => certificate.subject(),
        }
    }

    pub(super) fn alternative_names(&self) -> &[AlternativeName] {
        match self {
            Self::Csr(csr) => csr.alternative_names(),
            Self::Certificate(certificate) => certificate.alternative_names(),
        }
    }

    pub(super) fn public_key(&self) -> &x509::PublicKey {
        match self {
            Self::Csr(csr) => csr.public_key(),
            Self::Certificate(certificate) => certificate.public_key(),
        }
    }

    /// The common name if it is a host name, then DNS names and IP addresses, each once, in ASCII.
    pub(super) fn host_names(&self) -> Vec<String> {
        let mut seen = HashSet::new();
        let common_name = self.subject().common_name().and_then(host_name);
        let alternative_names = self
            .alternative_names()
            .iter()
            .filter(|name| matches!(name, AlternativeName::Dns { .. } | AlternativeName::Ip(_)))
            .map(AlternativeName::ascii);
        common_name
            .into_iter()
            .chain(alternative_names)
            .filter(|name| seen.insert(name.clone()))
            .collect()
    }
}

/// A common name as a host name. A single word is taken for a person's or an organisation's name.
fn host_name(common_name: &str) -> Option<String> {
    let name = HostName::parse(common_name).ok()?;
    (name.ip().is_some() || name.ascii().contains('.')).then(|| name.ascii().to_owned())
}
