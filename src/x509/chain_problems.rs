//! What is wrong with a chain.

use time::OffsetDateTime;

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
            "chain_forged_link",
            format!("{name} names an issuer that is there, but that did not sign it: one of the two is the wrong one."),
            format!("{name} wskazuje wystawcę, który tu jest, ale go nie podpisał: jeden z nich jest niewłaściwy."),
        ));
    }
    for certificate in chain.extra() {
        let name = shown(&certificate.subject().to_string());
        problems.push(Problem::warning(
            "chain_extra_certificate",
            format!("{name} does not belong to this chain: leave it out."),
            format!("{name} nie należy do tego łańcucha: pomiń go."),
        ));
    }
    if chain.has_private_key {
        problems.push(Problem::warning(
            "chain_private_key",
            "A private key stands among the certificates: keep it apart, and make a new one if anybody else has seen it.",
            "Wśród certyfikatów jest klucz prywatny: trzymaj go osobno i utwórz nowy, jeśli widział go ktoś inny.",
        ));
    }
    problems
}

fn incomplete(chain: &CertificateChain) -> Option<Problem> {
    let missing = chain.missing()?;
    let name = shown(&missing.subject().to_string());
    let from = missing
        .urls()
        .first()
        .map(|url| format!(" ({})", shown(url)))
        .unwrap_or_default();
    let alone =
        chain.certificates().len() == 1 && !chain.certificates().iter().any(Certificate::is_ca);
    Some(if alone {
        Problem::refused(
            "chain_intermediate_missing",
            format!(
                "The issuer's certificate is missing, which servers must send along: {name}{from}."
            ),
            format!("Brak certyfikatu wystawcy, który serwery muszą wysyłać: {name}{from}."),
        )
    } else {
        Problem::warning(
            "chain_incomplete",
            format!(
                "The chain ends before a root; the next would be {name}{from}. A root itself need not be sent."
            ),
            format!(
                "Łańcuch kończy się przed głównym CA; następny byłby {name}{from}. Samego głównego nie trzeba wysyłać."
            ),
        )
    })
}

fn out_of_time(certificate: &Certificate, time: OffsetDateTime) -> Option<Problem> {
    let name = shown(&certificate.subject().to_string());
    (!certificate.is_valid_at(time)).then(|| {
        Problem::refused(
            "chain_out_of_time",
            format!("{name} has expired or is not valid yet: replace it."),
            format!("{name} wygasł albo nie jest jeszcze ważny: wymień go."),
        )
    })
}

/// Whether the issuer `below` whom stand `below` other CA certificates may issue at all.
fn issuer_problem(issuer: &Certificate, below: usize) -> Option<Problem> {
    let name = shown(&issuer.subject().to_string());
    let usage = issuer.key_usage();
    if !issuer.is_ca() || !(usage.is_empty() || usage.contains(&"keyCertSign")) {
        return Some(Problem::refused(
            "chain_issuer_no_ca",
            format!(
                "{name} signed a certificate without being a CA: software will refuse the chain."
            ),
            format!("{name} podpisał certyfikat, nie będąc CA: oprogramowanie odrzuci łańcuch."),
        ));
    }
    let limit = issuer
        .path_length()
        .and_then(|limit| usize::try_from(limit).ok());
    if limit.is_some_and(|limit| below > limit) {
        return Some(Problem::refused(
            "chain_path_length",
            format!("More CAs follow below {name} than it allows: software will refuse the chain."),
            format!(
                "Poniżej {name} jest więcej CA, niż on dopuszcza: oprogramowanie odrzuci łańcuch."
            ),
        ));
    }
    let root = issuer.is_self_issued();
    (!root && issuer.signature_algorithm().is_weak()).then(|| {
        Problem::refused(
            "chain_weak_hash",
            format!(
                "{name} is signed with {}, which can be forged.",
                issuer.signature_algorithm().name()
            ),
            format!(
                "{name} podpisano z użyciem {}, co można podrobić.",
                issuer.signature_algorithm().name()
            ),
        )
    })
}
