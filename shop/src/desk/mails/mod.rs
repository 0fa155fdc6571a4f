//! The module's mails: templates that it makes once and never changes again, and a ledger that has each event once.

mod contacts;
mod digest;
mod fields;
mod layout;
mod ledger;
mod publish;
mod staff;
mod wording;

use super::Desk;
use crate::case::Case;
use crate::download::{Download, Format};
use crate::form::Form;
use crate::host::{Host, Result};
use crate::records::{Certificate, Mail};
use crate::store::{LoggedMail, NewTemplate};
use crate::words::MailKind;
use certum::language::{Language, Text, Texts};
pub(in crate::desk) use contacts::Letter;
use serde_json::{Value, json};

/// What the names of our templates begin with.
const OURS: &str = "Certum: ";
const ISSUED: &str = "Certum: Certificate Issued";

/// Each subject says what is wanted of its reader, which depends on the case.
const SUBJECT: &str = "{$certum_subject}";

/// What there is to know of a kind of mail to a client.
struct MailRow {
    /// The name of its template in WHMCS.
    template: &'static str,
    message: Text,
}

impl MailKind {
    /// The table of mails to clients; `None` for one to the administrators.
    const fn row(self) -> Option<MailRow> {
        let (template, message) = match self {
            Self::Configure => ("Certum: Configuration Needed", Text::mail_configure_message),
            Self::Publish => ("Certum: What To Publish", Text::mail_publish_message),
            Self::Issued => (ISSUED, Text::mail_issued_message),
            Self::Csr => ("Certum: New CSR Needed", Text::mail_csr_message),
            Self::Revoked => ("Certum: Certificate Revoked", Text::mail_revoked_message),
            Self::NotDone => ("Certum: Change Not Made", Text::mail_not_done_message),
            Self::Ending => ("Certum: Certificate Ends", Text::mail_ending_message),
            Self::Vetting => (
                "Certum: Organisation Checked Anew",
                Text::mail_vetting_message,
            ),
            Self::Digest => ("Certum: Certificates End", Text::mail_digest_message),
            Self::Ended => ("Certum: Certificate Ended", Text::mail_ended_message),
            Self::Replaced => (
                "Certum: Install The New Certificate",
                Text::mail_replaced_message,
            ),
            Self::Rejected
            | Self::Undone
            | Self::Unproved
            | Self::VettingShop
            | Self::Stopped
            | Self::Unmade => return None,
        };
        Some(MailRow { template, message })
    }

    /// Whether it goes to the administrators.
    pub(in crate::desk) const fn is_for_administrators(self) -> bool {
        self.row().is_none()
    }
}

impl<H: Host> Desk<H> {
    /// Makes the templates that are missing: in the shop's own language, which WHMCS takes where it finds no other, and in
    /// each further one that has the whole mail. A language that comes later gets its own then.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn make_mail_templates(&self) -> Result<()> {
        let there = self.store().templates(OURS)?;
        let is_there = |name: &str, language: &str| {
            let mut there = there.iter();
            there.any(|known| known.0 == name && known.1 == language)
        };
        let shops = Language::from_code(&self.shops_language()?);
        let others = Language::ALL.iter().filter(|known| Some(**known) != shops);
        for row in MailKind::ALL.iter().filter_map(|kind| kind.row()) {
            if !is_there(row.template, "") {
                self.make_mail_template(&row, "", &*self.shops_texts()?)?;
            }
            for language in others.clone() {
                let name = language.whmcs_name();
                let has_it = |text| language.own(text).is_some();
                let whole = has_it(Text::mail_greeting) && has_it(row.message);
                if whole && !is_there(row.template, name) {
                    self.make_mail_template(&row, name, &*self.texts_in(name)?)?;
                }
            }
        }
        Ok(())
    }

    fn make_mail_template(&self, row: &MailRow, language: &str, texts: &Texts) -> Result<()> {
        self.store().add_template(NewTemplate {
            name: row.template,
            language,
            subject: SUBJECT,
            message: &layout::template(texts.get(Text::mail_greeting), texts.get(row.message)),
        })
    }

    /// Sends the mail that configuration is needed, whether it was sent or not: empty, or the error.
    pub(super) fn send_configuration(&self, case: &Case) -> Result<String> {
        let mail = self.mail(case, MailKind::Configure, "");
        self.send_mail(case, &mail, "", "")
    }

    /// Sends now: empty, or the error. The mark, which readers do not see, tells the mail from others in WHMCS's log;
    /// the template is the event's own where none is named.
    fn send_mail(&self, case: &Case, mail: &Mail, mark: &str, named: &str) -> Result<String> {
        let Some(own) = mail.kind.row() else {
            return self.mail_administrators(case, mail);
        };
        let fields = self.mail_fields(case, mail, mark)?;
        if mail.kind == MailKind::Publish && !fields.asks {
            // There are no names to prove: Certum's own mail asks for all that there is to do.
            return Ok(String::new());
        }
        let named = if named.is_empty() {
            own.template
        } else {
            named
        };
        let service = case.service.service_id;
        let goes_along = certificate_of(case, &mail.about).cloned();
        self.sending
            .replace(goes_along.map(|certificate| (service, certificate)));
        let sent = self.host.api(
            "SendEmail",
            json!({ "messagename": named, "id": service, "customvars": fields.packed() }),
        );
        self.sending.take();
        Ok(error_of(&sent?))
    }

    /// What goes along with a mail that announces a certificate: its file and its chain's, each with `filename` and
    /// `data`. Nothing with other mails.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn attachments(&self, template: &str, service: u64) -> Result<Value> {
        if !template.starts_with(ISSUED) {
            return Ok(json!([]));
        }
        let sending = self.sending.borrow().clone();
        let sending = sending.filter(|(of, _)| *of == service);
        let certificate = if let Some((_, certificate)) = sending {
            Some(certificate)
        } else {
            // Somebody sends it by hand.
            let case = self.case_for_client(service)?;
            case.and_then(|(case, _)| certificate_of(&case, "").cloned())
        };
        let Some(certificate) = certificate else {
            return Ok(json!([]));
        };
        let stem = certificate.file_stem();
        let Certificate { pem, chain, .. } = certificate;
        let file = |form| -> certum::Result<Value> {
            let file = Download::of(form, &pem, &chain, &stem)?;
            let data = String::from_utf8_lossy(&file.body).into_owned();
            Ok(json!({ "filename": file.file_name, "data": data }))
        };
        Ok(json!([file(Format::Cer)?, file(Format::Chain)?]))
    }

    /// WHMCS's record of a mail that went out.
    fn in_log(&self, case: &Case, mark: &str) -> Result<Option<LoggedMail>> {
        let client = case.service.client_id;
        self.store().logged_mail(client, &comment(mark))
    }
}

/// The certificate that an event names, else the newest.
fn certificate_of<'a>(case: &'a Case, serial: &str) -> Option<&'a Certificate> {
    let mut certificates = case.certificates.iter();
    let named = certificates.find(|known| known.serial == serial);
    named.or_else(|| case.certificates.first())
}

/// The serial number in what a mail is about, which may have more behind it.
fn serial_of(mail: &Mail) -> &str {
    mail.about.split('-').next().unwrap_or_default()
}

/// What tells a mail of the ledger from others in WHMCS's log.
fn mark(case: &Case, mail: &Mail) -> String {
    let Mail {
        service_id,
        kind,
        about,
        ..
    } = mail;
    mark_of(case, &digest(&format!("{service_id}:{kind}:{about}")))
}

/// What tells a text from others, short.
pub(super) fn digest(text: &str) -> String {
    let digest = openssl::sha::sha256(text.as_bytes());
    let short = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    short.collect::<String>()
}

fn mark_of(case: &Case, which: &str) -> String {
    format!("certum-{}-{which}.", case.installation)
}

/// Why one of WHMCS's functions sent nothing; empty where it did.
fn error_of(sent: &Form) -> String {
    match (sent.get("result"), sent.filled("message")) {
        ("success", _) => String::new(),
        (_, message) => message.unwrap_or("Unknown error").to_owned(),
    }
}

/// A mark as it stands in a mail.
fn comment(mark: &str) -> String {
    if mark.is_empty() {
        String::new()
    } else {
        format!("<!-- {mark} -->")
    }
}
