//! How names are proved: as chosen in a form, and the code that Certum gives for it.

use crate::case::Case;
use crate::choice::Choice;
use crate::effect::is_refused;
use crate::form::{FieldProblem, Form};
use crate::intent::Approving;
use crate::proof::Proof;
use crate::records::OrderNews;
use crate::rows::Row;
use crate::words::CodeLost;
use certum::client::Client;
use certum::error::Error;
use certum::messages::{AddSanVerification, Approver, SanVerification};
use certum::publication::Prefix;

/// "The approver is unchanged": Certum gives no fresh code for the same method.
pub(super) const UNCHANGED: i64 = 1173;

/// The order's state forbids it, or it is not for this product: there is nothing to prove.
const NOTHING_TO_PROVE: [i64; 2] = [1176, 2163];

/// Reads how the names of rows are to be proved: `method`, `prefix` or `email`, `send`; `None` for a product without
/// names.
pub(super) fn wanted(
    case: &Case,
    rows: Vec<Row>,
    form: &Form,
) -> Result<Option<Approver>, Vec<FieldProblem>> {
    if !case.has_names() {
        return Ok(None);
    }
    let choice = Choice::proving(rows, form, case.now);
    if choice.problems.is_empty() {
        Ok(choice.approver())
    } else {
        Err(choice.problems)
    }
}

/// What is to be proved from now on.
///
/// * `approver`: as it was sent.
pub(super) fn wanted_now(
    answer: Option<&SanVerification>,
    approver: Option<&Approver>,
) -> OrderNews {
    let prefix = approver.and_then(|approver| approver.email_prefix.as_deref());
    proves(answer.map(|answer| Proof::new(answer, prefix.and_then(Prefix::parse))))
}

fn proves(proof: Option<Proof>) -> OrderNews {
    OrderNews {
        verification: Some(proof),
        ..OrderNews::default()
    }
}

/// Asks for a code after a change that was found by reading: its own code was in the answer that was lost.
pub(super) fn fresh(
    client: &Client,
    order_id: &str,
    approving: Option<&Approving>,
    names: &[String],
) -> OrderNews {
    let Some(approving) = approving else {
        return proves(None);
    };
    let request = AddSanVerification {
        san_approver: Some(Approver::from(approving)),
        order_id: order_id.to_owned(),
    };
    match client.add_san_verification(&request) {
        Ok(answer) if answer.verification.is_some() => {
            wanted_now(answer.verification.as_ref(), request.san_approver.as_ref())
        }
        Err(error) if is_refused(&error, &NOTHING_TO_PROVE) => proves(None),
        Err(error) => lost(approving, names, reason(&error)),
        Ok(_) => lost(approving, names, CodeLost::Away),
    }
}

fn reason(error: &Error) -> CodeLost {
    if is_refused(error, &[UNCHANGED]) {
        CodeLost::Unchanged
    } else {
        CodeLost::Away
    }
}

/// That the code of a proof is lost, or may be.
pub(super) fn without_code(proof: &Proof, why: CodeLost) -> OrderNews {
    proves(Some(Proof {
        lost: Some(why),
        ..proof.clone()
    }))
}

/// The proof whose code is lost.
fn lost(approving: &Approving, names: &[String], why: CodeLost) -> OrderNews {
    proves(Some(Proof {
        method: approving.method.clone(),
        code: String::new(),
        email: approving.email.clone(),
        names: names.to_vec(),
        email_prefix: approving.prefix.clone(),
        lost: Some(why),
    }))
}
