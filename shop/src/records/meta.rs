//! Single values, which stand under their names.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// For so many seconds cron's lock is taken, each time.
pub(crate) const LOCK_SECONDS: i64 = 900;

/// What is stored once for the whole shop.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meta {
    /// What tells this installation apart from others that share an account.
    pub(crate) installation: String,
    /// When cron last came to its end.
    pub(crate) cron_at: Option<OffsetDateTime>,
    /// What that run came to.
    pub(crate) last_run: Option<LastRun>,
    /// Until when cron's lock was taken, in seconds since 1970; 0 where nobody has it.
    pub(crate) cron_lock: i64,
    /// The day on which due dates were last looked at, such as `2026-11-22`.
    pub(crate) due_dates: String,
}

/// What a run of cron came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LastRun {
    /// How long it took, in seconds.
    pub(crate) seconds: i64,
    /// How much failed in it.
    pub(crate) failed: u64,
    /// The first failures, as they are in WHMCS's log.
    pub(crate) failures: Vec<String>,
}
