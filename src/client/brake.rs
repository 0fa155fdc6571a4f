//! When a batch of calls is not worth going on with.

use std::cell::{Cell, OnceCell};

use crate::error::{Error, Stage};

/// Ends a batch after a failure that every further call would meet too.
pub(super) struct Brake {
    error: OnceCell<Error>,
    unconnected_in_a_row: Cell<usize>,
    /// How much more often the time was over than not: of one call alone its order may be the reason.
    timed_out: Cell<usize>,
    limit: usize,
}

impl Brake {
    /// `limit`: after how many calls in a row without a connection, or more that timed out than did not, there is no
    /// point in more.
    pub(super) fn new(limit: usize) -> Self {
        Self {
            error: OnceCell::new(),
            unconnected_in_a_row: Cell::new(0),
            timed_out: Cell::new(0),
            limit,
        }
    }

    /// The failure that ended the batch.
    pub(super) fn pulled(&self) -> Option<Error> {
        self.error.get().cloned()
    }

    /// Takes note of a call's result.
    pub(super) fn notice(&self, error: Option<&Error>) {
        let row = if error.is_some_and(is_unconnected) {
            self.unconnected_in_a_row.get() + 1
        } else {
            0
        };
        self.unconnected_in_a_row.set(row);
        let before = self.timed_out.get();
        let timed_out = if error.is_some_and(is_timed_out) {
            before + 1
        } else {
            before.saturating_sub(1)
        };
        self.timed_out.set(timed_out);
        // Going on with refused credentials could lock the account.
        let ends = matches!(error, Some(Error::Credentials { .. }))
            || row >= self.limit
            || timed_out >= self.limit;
        if ends && let Some(error) = error {
            // The first one is the one to tell.
            let _ = self.error.set(error.clone());
        }
    }
}

fn is_unconnected(error: &Error) -> bool {
    let Error::Transport { source, .. } = error else {
        return false;
    };
    matches!(source.stage, Stage::Resolve | Stage::Connect | Stage::Tls)
}

fn is_timed_out(error: &Error) -> bool {
    matches!(error, Error::Transport { source, .. } if source.timed_out)
}
