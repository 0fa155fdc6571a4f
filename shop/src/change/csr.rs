//! The CSR of a renewal or reissue; and one that is kept for the next of them (C9).

use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::draft;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::records::{CertificateNews, ServiceNews};
use crate::rows::both_forms;
use crate::words::{MailKind, Operation, Outcome};
use certum::error::Error;
use certum::language::Text;
use certum::refusal;
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

/// The CSR that is sent with the plan's order; `None` where none is.
pub(super) fn sent(plan: &Plan) -> Option<&str> {
    plan.case.order_of_id(plan.order_id)?.csr.as_deref()
}

/// That the CSR which was kept for the next certificate is used up, where it is the one that was sent.
pub(super) fn used_up(plan: &Plan) -> ServiceNews {
    let kept = plan.case.service.next_csr.as_deref();
    ServiceNews {
        next_csr: (kept.is_some() && kept == sent(plan)).then_some(None),
        ..ServiceNews::default()
    }
}

/// What follows where Certum refused a CSR for its key or what it holds: it is not tried again. The one that was kept is
/// dropped, the one in force is not taken for the next certificate any more, and the customer is asked for another.
pub(super) fn refused(plan: &Plan, error: &Error, effect: Effect) -> Effect {
    let Error::Refused(refusal) = error else {
        return effect;
    };
    let codes = refusal.errors.iter().map(|reason| reason.code);
    let mut fields = codes.filter_map(|code| refusal::explain(code).map(|known| known.field));
    if !fields.any(|field| field == "csr") {
        return effect;
    }
    let kept = used_up(plan);
    let in_force = plan.case.current();
    let in_force =
        in_force.filter(|newest| newest.csr.is_some() && newest.csr.as_deref() == sent(plan));
    if kept.next_csr.is_none() && in_force.is_none() {
        // One that was typed: its form says what is wrong with it.
        return effect;
    }
    let mut effect = Effect {
        service: effect.service.clone().and(kept),
        ..effect
    };
    effect
        .certificates
        .extend(in_force.map(|newest| CertificateNews {
            order_id: Some(newest.order_id),
            serial: Some(newest.serial.clone()),
            csr: Some(None),
            ..CertificateNews::default()
        }));
    effect.due(MailKind::Csr, format!("refused-{}", plan.case.service.seen))
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
            &both_forms(&name),
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
