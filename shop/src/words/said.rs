//! What the shop is told of our own words: in lists, and in sentences about what was done and what comes next.

use super::{AskedBy, MailKind, Operation, OrderKind, OrderStatus, Outcome, SystemCheck};
use certum::language::{Said, Text, Value};

impl Operation {
    /// What it is called.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::QuickOrder => Text::operation_order,
            Self::Renew => Text::operation_renew,
            Self::Reissue => Text::operation_reissue,
            Self::Revoke => Text::operation_revoke,
            Self::Cancel => Text::operation_cancel,
            Self::AddSanVerification => Text::operation_prove,
            Self::AddEmailVerification => Text::operation_email,
            Self::Check => Text::operation_check,
            Self::Csr => Text::operation_csr,
            Self::Send => Text::operation_send,
            Self::Instruct => Text::operation_instruct,
            Self::Refresh => Text::operation_refresh,
            Self::Reopen => Text::operation_reopen,
            Self::Installed => Text::operation_installed,
            Self::GiveUp => Text::operation_give_up,
            Self::Attach => Text::operation_attach,
            Self::Detach => Text::operation_detach,
            Self::Forget => Text::operation_forget,
        }
    }
}

impl Outcome {
    /// What is said of it.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Intended => Text::outcome_intended,
            Self::Unknown => Text::outcome_unknown,
            Self::Foreign => Text::outcome_foreign,
            Self::Done => Text::outcome_done,
            Self::Refused => Text::outcome_refused,
            Self::NotDone => Text::outcome_not_done,
            Self::Away => Text::outcome_away,
        }
    }
}

impl AskedBy {
    /// What is said of them.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Customer => Text::asked_by_customer,
            Self::Staff => Text::asked_by_staff,
            Self::Itself => Text::asked_by_itself,
        }
    }
}

impl OrderKind {
    /// What it is called.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::New => Text::order_new,
            Self::Renewal => Text::order_renewal,
        }
    }
}

impl OrderStatus {
    /// What it is called; the word itself for one that this version does not know.
    #[must_use]
    pub(crate) fn said(&self) -> Value {
        let word = self.as_str();
        Text::parse(&format!("order_{word}")).map_or_else(|| word.into(), Value::from)
    }
}

impl SystemCheck {
    /// What it means, and what helps.
    #[must_use]
    pub(crate) fn said(&self) -> Said {
        let word = self.as_str();
        Text::parse(&format!("against_{word}")).map_or_else(
            || Said::new(Text::against_other).with("check", word),
            Said::from,
        )
    }
}

impl MailKind {
    /// What it is called.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Configure => Text::mail_is_configure,
            Self::Publish => Text::mail_is_publish,
            Self::Issued => Text::mail_is_issued,
            Self::Csr => Text::mail_is_csr,
            Self::Revoked => Text::mail_is_revoked,
            Self::Rejected => Text::mail_is_rejected,
            Self::Undone => Text::mail_is_undone,
            Self::NotDone => Text::mail_is_not_done,
            Self::Ending => Text::mail_is_ending,
            Self::Vetting => Text::mail_is_vetting,
            Self::VettingShop => Text::mail_is_vetting_shop,
            Self::Digest => Text::mail_is_digest,
            Self::Ended => Text::mail_is_ended,
            Self::Replaced => Text::mail_is_replaced,
            Self::Unproved => Text::mail_is_unproved,
            Self::Stopped => Text::mail_is_stopped,
            Self::Unmade => Text::mail_is_unmade,
        }
    }
}
