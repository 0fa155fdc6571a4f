//! Something that was done with a service.

use time::OffsetDateTime;

use crate::form::FieldProblem;
use crate::intent::Intent;
use crate::words::{AskedBy, Operation, Outcome};

record! {
    /// Something that was done with a service: what was meant, and what became of it. Only the outcome is ever
    /// written again.
    Change, ChangeNews in mod_certum_changes, unique [] {
        /// WHMCS's number of the service.
        service_id: u64 = "integer index",
        /// The order that it is about, by its row; 0 for none.
        order_id: u64 = "integer =0 index",
        /// What is done.
        operation: Operation = "string:32",
        /// Who asked for it.
        asked_by: AskedBy = "string:16 =itself",
        /// What became of it.
        outcome: Outcome = "string:16 index",
        /// By what it is recognised at Certum; `None` where nothing is to be found out.
        intent: Option<Intent> = "longText nullable",
        /// For people who look into it.
        detail: String = "text",
        /// What administrators are told of its outcome: why it was refused, what Certum says.
        told: Vec<FieldProblem> = "longText nullable",
        /// When it was meant.
        created_at: OffsetDateTime = "dateTime",
        /// When its outcome was last written.
        updated_at: OffsetDateTime = "dateTime",
    }
}

impl Change {
    /// Whether it is still to be found out what became of it.
    pub(crate) fn is_open(&self) -> bool {
        self.outcome.is_open() && self.intent.is_some()
    }
}
