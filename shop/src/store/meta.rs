//! `mod_certum_meta`: single values under their names.

use super::{Store, columns};
use crate::host::Result;
use crate::moment;
use crate::records::{LastRun, Meta};
use crate::whmcs;
use serde_json::Value;
use time::OffsetDateTime;

pub(super) const META: &str = "mod_certum_meta";

/// What keeps two runs from doing the same: until when, in seconds since 1970, is its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lock {
    /// Of cron.
    Cron,
    /// Of an import of products.
    Import,
    /// Of attaching orders: of two at once neither sees what the other is about to write.
    Attach,
}

impl Lock {
    const fn name(self) -> &'static str {
        match self {
            Self::Cron => "cron_lock",
            Self::Import => "import_until",
            Self::Attach => "attach_until",
        }
    }
}

const CRON_AT: &str = "cron_at";
const LAST_RUN: &str = "last_run";
const DUE_DATES: &str = "due_dates";

impl Store<'_> {
    /// All of it.
    pub(crate) fn meta(self) -> Result<Meta> {
        let mut meta = Meta::default();
        for row in self.rows(&format!("select name, value from {META}"), &[])? {
            let value = whmcs::text(&row, "value");
            match whmcs::text(&row, "name").as_str() {
                "installation" => meta.installation = value,
                CRON_AT => meta.cron_at = moment::read(&value),
                LAST_RUN => meta.last_run = serde_json::from_str(&value).ok(),
                "cron_lock" => meta.cron_lock = value.parse().unwrap_or_default(),
                DUE_DATES => meta.due_dates = value,
                _ => {}
            }
        }
        Ok(meta)
    }

    /// Writes down on which day due dates were looked at.
    pub(crate) fn set_due_dates(self, day: &str) -> Result<()> {
        self.set_meta(DUE_DATES, day)
    }

    fn set_meta(self, name: &str, value: &str) -> Result<()> {
        let row = columns([("value", value.into())]);
        if self.set(META, &row, "name = ?", &[name.into()])? == 0 {
            // Either it is not there yet, or it is what it was.
            let row = columns([("name", name.into()), ("value", value.into())]);
            self.host.insert_or_ignore(META, &row)?;
        }
        Ok(())
    }

    /// Takes a lock for so many seconds from now on: until when, or `None` where somebody has it. One that lasts longer
    /// than that was taken by a clock that was ahead, and holds nobody up.
    pub(crate) fn claim_lock(
        self,
        lock: Lock,
        now: OffsetDateTime,
        seconds: i64,
    ) -> Result<Option<i64>> {
        let now = now.unix_timestamp();
        let until = now + seconds;
        let row = columns([("value", until.to_string().into())]);
        let free =
            "name = ? and (cast(value as decimal(20)) < ? or cast(value as decimal(20)) > ?)";
        let values = [lock.name().into(), now.into(), until.into()];
        if self.set(META, &row, free, &values)? == 1 {
            return Ok(Some(until));
        }
        let known = format!("select value from {META} where name = ?");
        if self.row(&known, &[lock.name().into()])?.is_some() {
            return Ok(None);
        }
        let new = columns([("name", lock.name().into()), ("value", "0".into())]);
        self.host.insert_or_ignore(META, &new)?;
        Ok((self.set(META, &row, free, &values)? == 1).then_some(until))
    }

    /// Keeps a lock that was taken until a moment, for so many seconds from now on: until when, or `None` where its time
    /// was over and somebody else has it now.
    pub(crate) fn keep_lock(
        self,
        lock: Lock,
        until: i64,
        now: OffsetDateTime,
        seconds: i64,
    ) -> Result<Option<i64>> {
        let longer = now.unix_timestamp() + seconds;
        let kept = self.replace_lock(lock, until, longer)? == 1;
        Ok(kept.then_some(longer))
    }

    /// Gives back a lock that was taken until a moment, unless its time was over and somebody else has it now.
    pub(crate) fn release_lock(self, lock: Lock, until: i64) -> Result<()> {
        self.replace_lock(lock, until, 0)?;
        Ok(())
    }

    /// Gives back cron's lock that was taken until a moment, unless somebody else has it now, and writes down when cron
    /// was here and what it came to.
    pub(crate) fn end_cron(self, until: i64, now: OffsetDateTime, run: &LastRun) -> Result<()> {
        let sql = format!(
            "update {META} set value = case name when ? then ? when ? then ? else '0' end
                where name in (?, ?) or (name = ? and value = ?)"
        );
        let run = serde_json::to_string(run).unwrap_or_default();
        let told: [(&str, Value); 2] =
            [(CRON_AT, moment::stamp(now).into()), (LAST_RUN, run.into())];
        let mut values: Vec<Value> = Vec::new();
        for (name, value) in &told {
            values.extend([(*name).into(), value.clone()]);
        }
        values.extend(told.iter().map(|(name, _)| Value::from(*name)));
        values.extend([Lock::Cron.name().into(), until.to_string().into()]);
        if self.host.write(&sql, &values)? < 3 {
            // The first time there is nothing to write over.
            for (name, value) in told {
                let row = columns([("name", name.into()), ("value", value)]);
                self.host.insert_or_ignore(META, &row)?;
            }
        }
        Ok(())
    }

    fn replace_lock(self, lock: Lock, held: i64, value: i64) -> Result<u64> {
        let row = columns([("value", value.to_string().into())]);
        let values = [lock.name().into(), held.to_string().into()];
        self.set(META, &row, "name = ? and value = ?", &values)
    }
}
