//! Whether an order that stands at Certum under our number is the one that we sent.

use super::{Plan, csr};
use crate::numbers;
use crate::records::made_of;
use crate::words::Outcome;
use certum::client::Client;
use certum::error::Error;
use certum::messages::{GetSanVerificationState, ListedOrder};
use certum::publication;
use std::collections::BTreeSet;

/// What became of an order by what Certum has under our number: ours only with our customer and product, our requestor and
/// names, and, once it is issued, our key.
pub(super) fn order(
    plan: &Plan,
    client: &Client,
    found: Option<&ListedOrder>,
) -> certum::Result<Outcome> {
    let intent = plan.intent();
    let Some(found) = found else {
        return Ok(Outcome::NotDone);
    };
    let status = found.order_status.as_ref();
    let told = status.map(|status| (status.customer.as_str(), status.product_code.as_str()));
    let by_number = numbers::recognised(&intent.customer, &intent.product_code, told);
    if by_number != Outcome::Done {
        return Ok(by_number);
    }
    let is_ours = has_our_requestor(plan, found)
        && has_our_key(plan, found)
        && has_our_names(plan, client, &intent.order)?;
    Ok(if is_ours {
        Outcome::Done
    } else {
        Outcome::Foreign
    })
}

/// Who requested: the same address, where Certum tells one.
fn has_our_requestor(plan: &Plan, found: &ListedOrder) -> bool {
    let sent = plan.case.draft();
    let sent = sent.map(|draft| draft.requestor.email.trim().to_lowercase());
    let details = found.order_details.as_ref();
    let told = details.and_then(|details| details.requestor_info.as_ref());
    let told = told.map(|requestor| requestor.email.trim().to_lowercase());
    match (sent, told) {
        (Some(sent), Some(told)) => sent.is_empty() || told.is_empty() || sent == told,
        _ => true,
    }
}

/// The certificate's key, where it is issued: that of the CSR which was sent.
fn has_our_key(plan: &Plan, found: &ListedOrder) -> bool {
    let issued = found.certificate_details.as_ref();
    let same = issued.zip(csr::sent(plan));
    same.and_then(|(issued, sent)| made_of(&issued.x509_cert, sent)) != Some(false)
}

/// The names that are to be proved, as far as Certum tells them.
fn has_our_names(plan: &Plan, client: &Client, number: &str) -> certum::Result<bool> {
    let sent = plan.intent().names;
    let sent = sent
        .iter()
        .filter_map(|name| publication::proved_name(name).ok());
    let sent: BTreeSet<String> = sent.collect();
    if sent.is_empty() {
        return Ok(true);
    }
    let request = GetSanVerificationState {
        order_id: number.to_owned(),
    };
    let told = match client.get_san_verification_state(&request) {
        Ok(states) => states.verifications,
        // Its state, or its product, has no names to be proved.
        Err(Error::Refused(_)) => return Ok(true),
        Err(error) => return Err(error),
    };
    let told = told
        .iter()
        .filter_map(|state| publication::proved_name(&state.fqdn).ok());
    let told: BTreeSet<String> = told.collect();
    // Certum may leave out names that are proved, or count a name and its www form as one.
    Ok(told.is_empty() || !told.is_disjoint(&sent))
}
