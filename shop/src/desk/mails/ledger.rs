//! The ledger of mails: each event once, noted before it is sent, tried again until it went out or came too late.

use crate::actions::Phase;
use crate::case::Case;
use crate::desk::Desk;
use crate::due::{self, Deed};
use crate::host::{Host, Result};
use crate::records::{Mail, MailNews};
use crate::words::{MailKind, MailState, OrderStatus};
use time::Duration;

/// What could not be sent for so long is given up.
const GIVEN_UP: Duration = Duration::days(30);

/// Mails that one run tries.
const AT_ONCE: usize = 100;

impl<H: Host> Desk<H> {
    /// A mail to be noted.
    pub(in crate::desk) fn mail(&self, case: &Case, kind: MailKind, about: &str) -> Mail {
        Mail {
            id: 0,
            service_id: case.service.service_id,
            kind,
            about: about.to_owned(),
            state: MailState::Due,
            since: None,
            created_at: self.now(),
        }
    }

    /// Sends an event's mail unless it was sent; one that failed is tried again by cron.
    pub(in crate::desk) fn mail_once(
        &self,
        case: &mut Case,
        kind: MailKind,
        about: &str,
    ) -> Result<()> {
        let mail = self.mail(case, kind, about);
        self.store().note_mail(&mail)?;
        self.deliver(case, &mail)
    }

    /// Sends what is due and did not go out, the longest untried first; what a crash left open is looked for in WHMCS's
    /// log.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn retry_mails(&self) -> Result<()> {
        self.retry_mails_of(None)
    }

    /// The same, of one service alone where it is named.
    pub(in crate::desk) fn retry_mails_of(&self, only: Option<u64>) -> Result<()> {
        let now = self.now();
        let open = self.open_mails_of(only)?;
        let open = self.send_digests(open)?.into_iter();
        for mail in open.filter(|mail| mail.is_timely(now)).take(AT_ONCE) {
            if !self.is_still_running()? {
                return Ok(());
            }
            // One service that cannot be read does not stop the others' mails.
            self.tolerated(self.retry(mail))?;
        }
        Ok(())
    }

    /// Mails that did not go out, of one service alone where it is named.
    pub(in crate::desk) fn open_mails_of(&self, only: Option<u64>) -> Result<Vec<Mail>> {
        match only {
            Some(service) => self.store().open_mails_of(&[service]),
            None => self.store().open_mails(),
        }
    }

    fn retry(&self, mut mail: Mail) -> Result<()> {
        let Some((case, _)) = self.case_for_client(mail.service_id)? else {
            return if mail.state == MailState::Due {
                self.void(&mail)
            } else {
                Ok(())
            };
        };
        if mail.state == MailState::Sending {
            let found = self.in_log(&case, &super::mark(&case, &mail))?;
            let state = if found.is_some() {
                MailState::Sent
            } else {
                MailState::Due
            };
            self.store().set_untouched_mail(&mail, state)?;
            mail.state = state;
        }
        let is_due = mail.state == MailState::Due;
        if is_due && mail.created_at < self.after(-GIVEN_UP) {
            return self.void(&mail);
        }
        if !is_known(&case, &mail) {
            return Ok(());
        }
        if is_due && self.is_void(&case, &mail)? {
            return self.void(&mail);
        }
        self.deliver(&case, &mail)
    }

    fn void(&self, mail: &Mail) -> Result<()> {
        self.store().set_untouched_mail(mail, MailState::Void)?;
        let Mail {
            kind,
            service_id,
            about,
            ..
        } = mail;
        let line = format!(
            "Certum Certificates: the mail {kind}:{service_id}:{about} is not sent any more"
        );
        self.host.log(&line)
    }

    /// Whether a mail came too late: its phase has passed, or another of its kind says what holds now.
    pub(super) fn is_void(&self, case: &Case, mail: &Mail) -> Result<bool> {
        Ok(match mail.kind {
            MailKind::Rejected => case.order_status() != Some(&OrderStatus::Rejected),
            MailKind::Configure => case.phase() != Phase::Configuring,
            MailKind::Publish => {
                let waits = matches!(
                    case.phase(),
                    Phase::Pending | Phase::Changing | Phase::Unknown
                );
                !waits || self.store().has_later_mail(mail)?
            }
            MailKind::Undone | MailKind::NotDone => case
                .undone()
                .is_none_or(|(last, _)| last.id.to_string() != mail.about),
            // What they warn of may be over by now.
            MailKind::Ending | MailKind::Replaced | MailKind::Unproved => {
                let due = due::by_now(case);
                !due.iter().any(|due| due.deed == Deed::Mail(mail.kind))
            }
            MailKind::Issued
            | MailKind::Csr
            | MailKind::Revoked
            | MailKind::Ended
            | MailKind::Digest
            | MailKind::Vetting
            | MailKind::VettingShop
            | MailKind::Stopped
            | MailKind::Unmade => false,
        })
    }

    /// Takes a mail of the ledger that is due, to be sent: whether it was.
    pub(super) fn take(&self, mail: &Mail) -> Result<bool> {
        let sending = MailNews {
            state: Some(MailState::Sending),
            since: Some(Some(self.now())),
            ..MailNews::default()
        };
        self.store().take_mail(mail, &sending)
    }

    /// Notes a mail, to be sent with what else is due at the end of cron's run.
    pub(in crate::desk) fn note_for_later(
        &self,
        case: &Case,
        kind: MailKind,
        about: &str,
    ) -> Result<()> {
        self.has_mails();
        self.store().note_mail(&self.mail(case, kind, about))
    }

    /// The state of a mail that was tried: what failed is tried again.
    pub(super) fn state_after(&self, error: &str) -> MailState {
        if error.is_empty() {
            return MailState::Sent;
        }
        self.has_mails();
        MailState::Due
    }

    /// Sends a mail of the ledger that is due.
    pub(in crate::desk) fn deliver(&self, case: &Case, mail: &Mail) -> Result<()> {
        if !self.take(mail)? {
            return Ok(());
        }
        let mark = super::mark(case, mail);
        let sent = if mail.kind == MailKind::Issued {
            self.announce(case, mail, &mark)
        } else {
            self.send_mail(case, mail, &mark, "")
        };
        match sent {
            Ok(error) => {
                let state = self.state_after(&error);
                self.store().set_mail(mail, state)
            }
            // Perhaps it went out: the log tells later.
            Err(error) => self.host.log(&format!(
                "Certum Certificates, mail {} of service {}: {error}",
                mail.kind, mail.service_id
            )),
        }
    }
}

/// Whether the case holds already what a mail is about: it is noted before, and a crash can come in between.
fn is_known(case: &Case, mail: &Mail) -> bool {
    if case.is_busy() {
        return false;
    }
    match mail.kind {
        MailKind::Configure | MailKind::Publish | MailKind::Undone | MailKind::NotDone => {
            !case.is_unsettled()
        }
        MailKind::Rejected => !case.order_status().is_some_and(OrderStatus::is_open),
        MailKind::Issued => {
            let mut certificates = case.certificates.iter();
            certificates.any(|known| known.serial == mail.about)
        }
        _ => true,
    }
}
