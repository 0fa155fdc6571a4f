//! The CSR of a renewal or reissue; and one that is kept for the next renewal (C9).

use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::draft;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::records::ServiceNews;
use crate::words::{Operation, Outcome};
use certum::language::Text;
use certum::x509::{Certificate, Csr, HostName};

pub(crate) fn plan(case: &Case, form: &Form) -> Plan {
    if let Err(refused) = possible(case, Action::Csr) {
        return *refused;
    }
    let pem = case.certificates.first().map(|newest| newest.pem.as_str());
    match read(form.get("csr"), pem.unwrap_or_default()) {
        Ok(csr) => Plan::harmless(case, Operation::Csr, Work::Csr(csr.pem())),
        Err(problems) => Plan::refused(case, problems),
    }
}

pub(super) fn keep(csr: &str) -> Effect {
    Effect {
        service: ServiceNews {
            next_csr: Some(Some(csr.to_owned())),
            ..ServiceNews::default()
        },
        ..Effect::new(Outcome::Done, "")
    }
}

/// Reads a CSR that is to follow the certificate `pem`: readable, strong enough, and for the same common name (code
/// 1168). Whether its key was used elsewhere only Certum knows (code 1032).
pub(super) fn read(text: &str, pem: &str) -> Result<Csr, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let csr = draft::read_csr(text, &mut problems);
    if let Some(csr) = &csr
        && let Some(name) = other_name(csr, pem)
    {
        problems.push(FieldProblem::new(
            "csr",
            Text::problem_common_name_differs,
            &name,
        ));
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
