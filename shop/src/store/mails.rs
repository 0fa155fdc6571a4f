//! `mod_certum_mails`.

use super::{Store, columns, places, values};
use crate::column::Column;
use crate::host::Result;
use crate::records::{Mail, MailNews, Record};
use crate::words::MailState;
use serde_json::Value;

const TABLE: &str = Mail::TABLE.name;

/// What did not go out, or perhaps did not.
const OPEN: [MailState; 2] = [MailState::Due, MailState::Sending];

/// What names a mail.
const ITS: &str = "service_id = ? and kind = ? and about = ?";

impl Store<'_> {
    /// Notes a mail that has to go out, unless it is.
    pub(crate) fn note_mail(self, mail: &Mail) -> Result<()> {
        self.host.insert_or_ignore(TABLE, &mail.whole().columns())
    }

    /// Mails that did not go out, the longest untried first.
    pub(crate) fn open_mails(self) -> Result<Vec<Mail>> {
        let sql = format!("select * from {TABLE} where state in (?, ?) order by since, id");
        self.readable(&sql, &OPEN.map(|state| state.as_str().into()))
    }

    /// The newest mails of a service, and those that did not go out, however old; those that cannot be read are set apart.
    pub(crate) fn newest_mails(self, service: u64, most: usize) -> Result<Vec<Mail>> {
        let sql = format!(
            "select * from {TABLE} where service_id = ? and (state in (?, ?) or id in
                (select id from (select id from {TABLE} where service_id = ? order by id desc limit {most}) n))
                order by id desc"
        );
        let [due, sending] = OPEN.map(|state| state.as_str().into());
        self.readable(&sql, &[service.into(), due, sending, service.into()])
    }

    /// Mails of services that did not go out.
    pub(crate) fn open_mails_of(self, services: &[u64]) -> Result<Vec<Mail>> {
        let sql = format!(
            "select * from {TABLE} where service_id in ({}) and state in (?, ?)",
            places(services.len())
        );
        let mut all: Vec<Value> = values(services);
        all.extend(OPEN.map(|state| Value::from(state.as_str())));
        self.readable(&sql, &all)
    }

    /// That no mail of a service goes out any more.
    pub(crate) fn void_mails_of(self, service: u64) -> Result<()> {
        let (due, sending) = (MailState::Due.as_str(), MailState::Sending.as_str());
        let values = [service.into(), due.into(), sending.into()];
        let open = "service_id = ? and state in (?, ?)";
        self.set(TABLE, &in_state(MailState::Void), open, &values)?;
        Ok(())
    }

    /// Takes a mail that is due, to be sent: whether it was.
    pub(crate) fn take_mail(self, mail: &Mail, news: &MailNews) -> Result<bool> {
        let mut values = key(mail).to_vec();
        values.push(MailState::Due.as_str().into());
        let due = format!("{ITS} and state = ?");
        Ok(self.set(TABLE, &news.columns(), &due, &values)? == 1)
    }

    /// Sets the state of a mail.
    pub(crate) fn set_mail(self, mail: &Mail, state: MailState) -> Result<()> {
        self.set(TABLE, &in_state(state), ITS, &key(mail))?;
        Ok(())
    }

    /// Sets the state of a mail, unless another run had it since it was read.
    pub(crate) fn set_untouched_mail(self, mail: &Mail, state: MailState) -> Result<()> {
        let mut values = key(mail).to_vec();
        let untouched = match mail.since {
            Some(since) => {
                values.push(since.write());
                format!("{ITS} and since = ?")
            }
            None => format!("{ITS} and since is null"),
        };
        self.set(TABLE, &in_state(state), &untouched, &values)?;
        Ok(())
    }

    /// Whether another mail of the same kind was noted for the service after this one.
    pub(crate) fn has_later_mail(self, mail: &Mail) -> Result<bool> {
        let sql =
            format!("select id from {TABLE} where service_id = ? and kind = ? and id > ? limit 1");
        let values = [
            mail.service_id.into(),
            mail.kind.as_str().into(),
            mail.id.into(),
        ];
        Ok(self.row(&sql, &values)?.is_some())
    }
}

fn key(mail: &Mail) -> [Value; 3] {
    [
        mail.service_id.into(),
        mail.kind.as_str().into(),
        mail.about.as_str().into(),
    ]
}

fn in_state(state: MailState) -> crate::host::Row {
    columns([("state", state.write())])
}
