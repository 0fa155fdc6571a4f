//! That the new certificate is installed: nobody is asked for it any more.

use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::effect::Effect;
use crate::form::Form;
use crate::records::CertificateNews;
use crate::words::{Operation, Outcome};

pub(crate) fn plan(case: &Case, _: &Form) -> Plan {
    match possible(case, Action::Installed) {
        Ok(()) => Plan::harmless(case, Operation::Installed, Work::Installed),
        Err(refused) => *refused,
    }
}

pub(super) fn keep(plan: &Plan) -> Effect {
    let newest = plan.case.current();
    let serial = newest.map_or("", |newest| newest.serial.as_str());
    let mut effect = Effect::new(Outcome::Done, serial);
    effect
        .certificates
        .extend(newest.map(|newest| CertificateNews {
            order_id: Some(newest.order_id),
            serial: Some(newest.serial.clone()),
            installed_at: Some(Some(plan.case.now)),
            ..CertificateNews::default()
        }));
    effect
}
