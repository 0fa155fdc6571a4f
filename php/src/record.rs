//! `Certum\CallRecord`.

use crate::{thrown::Thrown, value::value_class};
use certum::{client, language::Language};
use ext_php_rs::builders::ModuleBuilder;
use std::rc::Rc;
use time::OffsetDateTime;

/// A record with its outcome as a sentence.
#[derive(Debug)]
pub struct ToldCall {
    call: client::CallRecord,
    outcome: String,
}

value_class! {
    /// A call that was made, for a log.
    CallRecord(Rc<ToldCall>) as "Certum\\CallRecord" {
        "operation" operation = |told| told.call.operation;
        "request" request = |told| told.call.request;
        "answer" answer = |told| told.call.answer;
        "outcome" outcome = |told| told.outcome;
        "duration" duration = |told| told.call.duration.as_secs_f64();
        "time" time = |told| OffsetDateTime::from(told.call.time);
    }
}

impl CallRecord {
    pub(crate) fn new(call: client::CallRecord, language: Language) -> Self {
        let outcome = match &call.outcome {
            Ok(()) => "done".to_owned(),
            Err(error) => Thrown::new(error.clone(), language).message(),
        };
        Self::from(Rc::new(ToldCall { call, outcome }))
    }
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<CallRecord>()
}
