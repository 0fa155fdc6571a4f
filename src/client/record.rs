//! A record of calls, for a log.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::error::Error;

/// How many records are kept until they are taken.
const KEPT: usize = 100;

/// One request that was sent, or tried, and what came back. Holds no password.
#[derive(Clone, Debug)]
pub struct CallRecord {
    /// The operation's name, as in the WSDL.
    pub operation: &'static str,
    /// The request's XML, the password masked; at most 1 MiB of it, which only documents exceed.
    pub request: String,
    /// The answer's body, at most 64 KiB of it; empty where none came.
    pub answer: String,
    /// When the attempt began.
    pub time: SystemTime,
    /// How long the attempt took, to the end of the answer.
    pub duration: Duration,
    /// What it came to: the error as the attempt ended, even where a later one brought an answer.
    pub outcome: Result<(), Error>,
}

/// Keeps the newest records while it is on.
#[derive(Debug, Default)]
pub(super) struct Recorder(Mutex<Option<VecDeque<CallRecord>>>);

impl Recorder {
    fn records(&self) -> MutexGuard<'_, Option<VecDeque<CallRecord>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn is_on(&self) -> bool {
        self.records().is_some()
    }

    pub(super) fn switch(&self, on: bool) {
        let mut records = self.records();
        if !on {
            *records = None;
        } else if records.is_none() {
            *records = Some(VecDeque::new());
        }
    }

    pub(super) fn add(&self, record: CallRecord) {
        if let Some(records) = self.records().as_mut() {
            if records.len() == KEPT {
                records.pop_front();
            }
            records.push_back(record);
        }
    }

    pub(super) fn newest(&self) -> Option<CallRecord> {
        self.records().as_ref()?.back().cloned()
    }

    pub(super) fn take(&self) -> Vec<CallRecord> {
        self.records()
            .as_mut()
            .map(|records| records.drain(..).collect())
            .unwrap_or_default()
    }
}
