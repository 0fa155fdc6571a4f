//! Telling the shop what only people can do something about: that Certum refused an order, and that something which was
//! sent did not take place.

use super::wording;
use crate::actions::Phase;
use crate::case::Case;
use crate::desk::Desk;
use crate::form::html;
use crate::host::{Halt, Host, Result};
use crate::records::Mail;
use crate::views::naming;
use crate::words::{MailKind, Operation};
use certum::language::{Said, Text, Texts};
use serde_json::json;
use std::rc::Rc;

impl<H: Host> Desk<H> {
    /// A line of the activity log that names the service and what to do.
    pub(in crate::desk) fn log_told(&self, case: &Case, mail: &Mail) -> Result<()> {
        let (_, told) = self.told(case, mail)?;
        self.host.log(&format!("Certum Certificates: {told}"))
    }

    /// Mails the administrators: empty, or the error.
    pub(super) fn mail_administrators(&self, case: &Case, mail: &Mail) -> Result<String> {
        let (texts, told) = self.told(case, mail)?;
        let subject = Said::new(match mail.kind {
            MailKind::Undone => Text::mail_undone_subject,
            MailKind::Unproved => Text::mail_unproved_subject,
            MailKind::Stopped => Text::mail_stopped_subject,
            MailKind::Unmade => Text::mail_unmade_subject,
            MailKind::VettingShop => Text::mail_vetting_shop_subject,
            _ if case.phase() != Phase::Rejected => Text::mail_refused_change_subject,
            _ => Text::mail_refused_subject,
        });
        let ends = case.alive().map(|alive| alive.not_after).max();
        let subject = subject
            .with("service", case.service.service_id)
            .with("name", wording::called(&names(case, &texts)))
            .with("ends", self.shown(ends)?);
        self.send_to_administrators(&texts.say(&subject), &told)
    }

    /// Tells the administrators, by mail and in the log, what is of no service. What goes wrong with the mail is a failure.
    pub(in crate::desk) fn tell_the_shop(&self, subject: &Said, told: &Said) -> Result<()> {
        let texts = self.shops_texts()?;
        let told = texts.say(told);
        self.host.log(&format!("Certum Certificates: {told}"))?;
        match self.send_to_administrators(&texts.say(subject), &told)? {
            error if error.is_empty() => Ok(()),
            error => Err(Halt::Failed(error)),
        }
    }

    /// Mails the administrators: empty, or the error.
    fn send_to_administrators(&self, subject: &str, told: &str) -> Result<String> {
        let sent = self.host.api(
            "SendAdminEmail",
            json!({
                "customsubject": subject,
                "custommessage": format!("<p>{}</p>", plain(told)),
                "type": "system",
            }),
        )?;
        Ok(super::error_of(&sent))
    }

    /// What administrators are told, in WHMCS's language.
    fn told(&self, case: &Case, mail: &Mail) -> Result<(Rc<Texts>, String)> {
        let texts = self.shops_texts()?;
        let said = match mail.kind {
            MailKind::Undone => self.undone(case, mail)?,
            MailKind::Unproved => self.unproved(case, &texts)?,
            MailKind::Stopped => refused(case, mail, Text::mail_stopped),
            MailKind::Unmade => refused(case, mail, Text::mail_unmade),
            MailKind::VettingShop => Said::new(Text::mail_vetting_shop),
            _ if case.phase() == Phase::Rejected => Said::new(Text::mail_refused_order),
            _ => Said::new(Text::mail_refused_change),
        };
        let said = said
            .with("number", case.certum_id())
            .with("service", case.service.service_id)
            .with("client", case.service.client_id)
            .with("names", names(case, &texts).join(", "));
        let told = texts.say(&said);
        Ok((texts, told))
    }

    /// Which certificate ends, and what keeps its successor.
    fn unproved(&self, case: &Case, texts: &Texts) -> Result<Said> {
        let state = match case.phase() {
            Phase::Configuring => Text::unproved_configuration,
            _ if case.checks_holder() && case.names_proved() => Text::unproved_holder,
            _ if case.waits() && !case.is_unsettled() => Text::unproved_names,
            _ => Text::unproved_unsent,
        };
        let ends = case.alive().map(|alive| alive.not_after).max();
        Ok(Said::new(Text::mail_unproved)
            .with("ends", self.shown(ends)?)
            .with("state", texts.get(state)))
    }

    /// What did not take place, when it was sent, and why.
    fn undone(&self, case: &Case, mail: &Mail) -> Result<Said> {
        let mut changes = case.changes.iter();
        let change = changes.find(|change| change.id.to_string() == mail.about);
        let sent = self.shown(change.map(|change| change.created_at))?;
        Ok(Said::new(Text::mail_undone_change)
            .with("moment", sent)
            .with(
                "operation",
                change.map_or("", |change| change.operation.as_str()),
            )
            .with("detail", change.map_or("", |change| change.detail.as_str())))
    }
}

/// What administrators know a certificate by: its names, or else the product.
fn names(case: &Case, texts: &Texts) -> Vec<String> {
    let names = naming::names(case);
    if !names.is_empty() {
        return names;
    }
    let product = case.settings.product.as_ref();
    vec![product.map_or_else(
        || case.product_code().to_owned(),
        |product| texts.say(&product.said()),
    )]
}

/// What is not done, and why.
fn refused(case: &Case, mail: &Mail, text: Text) -> Said {
    let operation = mail.about.split('-').next().and_then(Operation::parse);
    let last = operation.and_then(|operation| case.last(operation));
    Said::new(text)
        .with("operation", operation.map_or("", Operation::as_str))
        .with("detail", last.map_or("", |last| last.detail.as_str()))
}

/// A text as HTML that WHMCS's mails, which are templates, take as it is.
fn plain(text: &str) -> String {
    html(text).replace('{', "&#123;").replace('}', "&#125;")
}
