//! `tblemails`: WHMCS's log of mails that went out.

use super::Store;
use crate::host::Result;
use crate::whmcs;

/// A mail that went out.
#[derive(Clone, Debug)]
pub(crate) struct LoggedMail {
    /// To whom, in any of its three fields.
    pub(crate) recipients: String,
}

impl Store<'_> {
    /// WHMCS's record of a mail to a client that has a text in it.
    pub(crate) fn logged_mail(self, client: u64, text: &str) -> Result<Option<LoggedMail>> {
        let sql = "select * from tblemails where userid = ? and message like ?";
        let row = self.row(sql, &[client.into(), format!("%{text}%").into()])?;
        Ok(row.map(|row| LoggedMail {
            recipients: ["to", "cc", "bcc"]
                .map(|column| whmcs::text(&row, column))
                .join(" "),
        }))
    }
}
