//! How names are proved: as chosen in a form, and the code that Certum gives for it.

use serde_json::Value;

use super::effect::{Columns, is_refused};
use super::intent::Approving;
use crate::choice::Choice;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::rows::Row;
use crate::stored::{self, Proof};
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
    purchase: &Purchase,
    rows: Vec<Row>,
    form: &Form,
) -> Result<Option<Approver>, Vec<FieldProblem>> {
    if !purchase.has_names() {
        return Ok(None);
    }
    let choice = Choice::proving(rows, form);
    if choice.problems.is_empty() {
        Ok(choice.approver())
    } else {
        Err(choice.problems)
    }
}

/// The column with what is to be proved.
pub(super) fn column(answer: Option<&SanVerification>, prefix: Option<&str>) -> Columns {
    let proof = answer.map(|answer| Proof::new(answer, prefix.and_then(Prefix::parse)));
    let json = proof.map_or(Value::Null, |proof| stored::write(&proof).into());
    Columns::from([("verification", json)])
}

/// Asks for a code after a change that was found by reading: its own code was in the answer that was lost.
pub(super) fn fresh(
    client: &Client,
    order_id: &str,
    approving: Option<&Approving>,
    names: &[String],
) -> Columns {
    let Some(approving) = approving else {
        return column(None, None);
    };
    let request = AddSanVerification {
        san_approver: Some(approving.into()),
        order_id: order_id.to_owned(),
    };
    match client.add_san_verification(&request) {
        Ok(answer) if answer.verification.is_some() => {
            column(answer.verification.as_ref(), approving.prefix.as_deref())
        }
        Err(error) if is_refused(&error, &NOTHING_TO_PROVE) => column(None, None),
        Err(error) => lost(approving, names, reason(&error)),
        Ok(_) => lost(approving, names, "away"),
    }
}

fn reason(error: &Error) -> &'static str {
    if is_refused(error, &[UNCHANGED]) {
        "unchanged"
    } else {
        "away"
    }
}

/// The column where it is known by now that a lost code's method gives no other.
pub(super) fn unchanged(proof: &Proof) -> Columns {
    let proof = Proof {
        lost: "unchanged".to_owned(),
        ..proof.clone()
    };
    Columns::from([("verification", stored::write(&proof).into())])
}

/// The column where the code is lost.
fn lost(approving: &Approving, names: &[String], why: &str) -> Columns {
    let proof = Proof {
        method: approving.method.clone(),
        code: String::new(),
        email: approving.email.clone(),
        names: names.to_vec(),
        email_prefix: approving.prefix.clone(),
        lost: why.to_owned(),
    };
    Columns::from([("verification", stored::write(&proof).into())])
}
