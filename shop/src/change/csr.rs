//! The CSR of a renewal or reissue; and one that is kept for the next renewal (C9).

use super::{Change, Intent, Work, possible};
use crate::actions::Action;
use crate::draft;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use certum::x509::{Certificate, Csr, HostName};

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Csr) {
        return *refused;
    }
    let pem = purchase
        .certificates
        .first()
        .map(|newest| newest.pem.as_str());
    match read(purchase, form.get("csr"), pem.unwrap_or_default()) {
        Ok(csr) => Change::new(purchase, Intent::default(), Work::Csr(csr.pem())),
        Err(problems) => Change::refused(purchase, problems),
    }
}

/// Reads a CSR that is to follow the certificate `pem`: readable, strong enough, and for the same common name (code
/// 1168). Whether its key was used elsewhere only Certum knows (code 1032).
pub(super) fn read(purchase: &Purchase, text: &str, pem: &str) -> Result<Csr, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let csr = draft::read_csr(text, purchase.language, &mut problems);
    if let Some(csr) = &csr
        && let Some(name) = other_name(csr, pem)
    {
        problems.push(FieldProblem::new("csr", "common_name_differs", &name));
    }
    csr.filter(|_| problems.is_empty()).ok_or(problems)
}

/// The common name of the certificate where the CSR has another one. A CSR without takes the certificate's over.
fn other_name(csr: &Csr, pem: &str) -> Option<String> {
    let certificate = Certificate::parse(pem.as_bytes()).ok()?;
    let (asked, known) = (
        csr.subject().common_name()?,
        certificate.subject().common_name()?,
    );
    let bare = |name: &str| {
        HostName::parse(name).map_or_else(
            |_| name.trim().to_lowercase(),
            |name| name.ascii().to_owned(),
        )
    };
    (bare(asked) != bare(known)).then(|| known.to_owned())
}
