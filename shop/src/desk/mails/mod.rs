//! The module's mails: templates that it makes once and never changes again, and a ledger that has each event once.

mod certificate;
mod fields;
mod ledger;
mod refused;

use super::Desk;
use crate::case::Case;
use crate::download::{Download, FileForm};
use crate::form::Form;
use crate::host::{Host, Result};
use crate::records::{Certificate, Mail};
use crate::store::{LoggedMail, NewTemplate};
use crate::words::MailKind;
use serde_json::{Value, json};

pub(super) use certificate::recipients;

/// What the names of our templates begin with.
const OURS: &str = "Certum: ";
const ISSUED: &str = "Certum: Certificate Issued";

/// The template of a mail to a client; `None` for one to the administrators.
const fn template(kind: MailKind) -> Option<&'static str> {
    match kind {
        MailKind::Configure => Some("Certum: Configuration Needed"),
        MailKind::Publish => Some("Certum: What To Publish"),
        MailKind::Issued => Some(ISSUED),
        MailKind::Csr => Some("Certum: New CSR Needed"),
        MailKind::Revoked => Some("Certum: Certificate Revoked"),
        MailKind::Rejected => None,
    }
}

impl<H: Host> Desk<H> {
    /// Makes the templates that are missing, in both languages.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn make_mail_templates(&self) -> Result<()> {
        let there = self.store().template_names(OURS)?;
        let all = MailKind::ALL.iter();
        let all = all.filter_map(|kind| Some((*kind, template(*kind)?)));
        let missing: Vec<_> = all
            .filter(|(_, name)| there.iter().all(|there| there != name))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let languages = languages(&self.host.setting("Language")?);
        for (kind, name) in missing {
            for (language, texts) in languages {
                let text = self.text(texts)?;
                let message = text.get(&format!("mail_{kind}_message"));
                self.store().add_template(NewTemplate {
                    name,
                    language,
                    subject: &text.get(&format!("mail_{kind}_subject")),
                    message: &format!("{message}{{$certum_mark}}"),
                })?;
            }
        }
        Ok(())
    }

    /// Sends the mail that configuration is needed, whether it was sent or not: empty, or the error.
    pub(super) fn send_configuration(&self, case: &Case) -> Result<String> {
        let mail = self.mail(case, MailKind::Configure, "");
        self.send_mail(case, &mail, "", "")
    }

    /// Sends now: empty, or the error. The mark, which readers do not see, tells the mail from others in WHMCS's log;
    /// the template is the event's own where none is named.
    fn send_mail(&self, case: &Case, mail: &Mail, mark: &str, named: &str) -> Result<String> {
        let Some(own) = template(mail.kind) else {
            return self.mail_refused(case);
        };
        let fields = self.mail_fields(case, mail, mark)?;
        if mail.kind == MailKind::Publish && !fields.asks {
            // There are no names to prove: Certum's own mail asks for all that there is to do.
            return Ok(String::new());
        }
        let named = if named.is_empty() { own } else { named };
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
        let Certificate {
            pem, chain, serial, ..
        } = certificate;
        let file = |form| -> certum::Result<Value> {
            let file = Download::of(form, &pem, &chain, &serial)?;
            let data = String::from_utf8_lossy(&file.body).into_owned();
            Ok(json!({ "filename": file.file_name, "data": data }))
        };
        Ok(json!([file(FileForm::Cer)?, file(FileForm::Chain)?]))
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

/// What tells a mail of the ledger from others in WHMCS's log.
fn mark(case: &Case, mail: &Mail) -> String {
    let Mail {
        service_id,
        kind,
        about,
        ..
    } = mail;
    let digest = openssl::sha::sha256(format!("{service_id}:{kind}:{about}").as_bytes());
    let short = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    mark_of(case, &short.collect::<String>())
}

fn mark_of(case: &Case, which: &str) -> String {
    format!("certum-{}-{which}.", case.installation)
}

/// The languages of a template's rows with those of their texts: the first is for clients without a language of their
/// own, who get WHMCS's.
fn languages(whmcs: &str) -> [(&'static str, &'static str); 2] {
    if whmcs.eq_ignore_ascii_case("polish") {
        [("", "polish"), ("english", "english")]
    } else {
        [("", "english"), ("polish", "polish")]
    }
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
