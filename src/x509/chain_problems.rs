//! What is wrong with a chain.

use time::OffsetDateTime;

use crate::language::{Said, Text, Value};

use super::certificate::Certificate;
use super::chain::CertificateChain;
use super::problem::{Problem, shown};

impl CertificateChain {
    /// What is wrong with the chain at this moment, gravest first; the end certificate's own findings are its
    /// [`Certificate::problems`].
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.problems_at(OffsetDateTime::now_utc())
    }

    /// The same at another time.
    #[must_use]
    pub fn problems_at(&self, time: OffsetDateTime) -> Vec<Problem> {
        let certificates = self.certificates();
        let mut problems = heap(self);
        problems.extend(certificates.iter().filter_map(|one| out_of_time(one, time)));
        for (index, issuer) in certificates.iter().enumerate().skip(1) {
            problems.extend(issuer_problem(issuer, index - 1));
        }
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
        problems
    }
}

fn heap(chain: &CertificateChain) -> Vec<Problem> {
    let mut problems: Vec<Problem> = incomplete(chain).into_iter().collect();
    for certificate in &chain.forged {
        let name = shown(&certificate.subject().to_string());
        problems.push(Problem::refused(
            Said::new(Text::chain_forged_link).with("name", name),
        ));
    }
    for certificate in chain.extra() {
        let name = shown(&certificate.subject().to_string());
        problems.push(Problem::warning(
            Said::new(Text::chain_extra_certificate).with("name", name),
        ));
    }
    if chain.has_private_key {
        problems.push(Problem::warning(Text::chain_private_key));
    }
    problems
}

fn incomplete(chain: &CertificateChain) -> Option<Problem> {
    let missing = chain.missing()?;
    let name = shown(&missing.subject().to_string());
    let issuer = match missing.urls().first() {
        Some(url) => Said::new(Text::chain_issuer_at)
            .with("name", name)
            .with("url", shown(url))
            .into(),
        None => Value::Plain(name),
    };
    let alone =
        chain.certificates().len() == 1 && !chain.certificates().iter().any(Certificate::is_ca);
    Some(if alone {
        Problem::refused(Said::new(Text::chain_intermediate_missing).with("name", issuer))
    } else {
        Problem::warning(Said::new(Text::chain_incomplete).with("name", issuer))
    })
}

fn out_of_time(certificate: &Certificate, time: OffsetDateTime) -> Option<Problem> {
    let name = shown(&certificate.subject().to_string());
    (!certificate.is_valid_at(time))
        .then(|| Problem::refused(Said::new(Text::chain_out_of_time).with("name", name)))
}

/// Whether the issuer `below` whom stand `below` other CA certificates may issue at all.
fn issuer_problem(issuer: &Certificate, below: usize) -> Option<Problem> {
    let name = shown(&issuer.subject().to_string());
    let usage = issuer.key_usage();
    if !issuer.is_ca() || !(usage.is_empty() || usage.contains(&"keyCertSign")) {
        return Some(Problem::refused(
            Said::new(Text::chain_issuer_no_ca).with("name", name),
        ));
    }
    let limit = issuer
        .path_length()
        .and_then(|limit| usize::try_from(limit).ok());
    if limit.is_some_and(|limit| below > limit) {
        return Some(Problem::refused(
            Said::new(Text::chain_path_length).with("name", name),
        ));
    }
    let root = issuer.is_self_issued();
    (!root && issuer.signature_algorithm().is_weak()).then(|| {
        Problem::refused(
            Said::new(Text::chain_weak_hash)
                .with("name", name)
                .with("algorithm", issuer.signature_algorithm().name()),
        )
    })
}
