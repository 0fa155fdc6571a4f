//! The module's mails: templates that it makes once and never changes again, and a ledger that has each event once.

mod certificate;
mod fields;
mod ledger;
mod refused;

use super::orders::Order;
use super::{Desk, Host, Result};
use crate::change::Columns;
use crate::download::{Download, FileForm};
use crate::form::Form;
use serde_json::{Value, json};

pub(super) use certificate::recipients;
pub(super) use ledger::Event;

const MAILS: &str = "mod_certum_mails";
const TEMPLATES: &str = "tblemailtemplates";

/// Events and their templates.
const NAMES: [(&str, &str); 5] = [
    ("configure", "Certum: Configuration Needed"),
    ("publish", "Certum: What To Publish"),
    ("issued", ISSUED),
    ("csr", "Certum: New CSR Needed"),
    ("revoked", "Certum: Certificate Revoked"),
];
const ISSUED: &str = "Certum: Certificate Issued";

fn template(event: &str) -> &'static str {
    let known = NAMES.iter().find(|(name, _)| *name == event);
    known.map_or("", |(_, template)| template)
}

impl<H: Host> Desk<H> {
    /// Makes the templates that are missing, in both languages.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn make_mail_templates(&self) -> Result<()> {
        let sql = format!("select distinct name from {TEMPLATES} where name like 'Certum: %'");
        let there = self.host.rows(&sql, &[])?;
        let is_missing = |name: &str| there.iter().all(|row| row.get("name") != name);
        let missing: Vec<_> = NAMES
            .into_iter()
            .filter(|(_, name)| is_missing(name))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let languages = languages(&self.host.setting("Language")?);
        for (event, name) in missing {
            for (language, texts) in languages {
                let text = self.text(texts)?;
                let subject = text.get(&format!("mail_{event}_subject"));
                let message = text.get(&format!("mail_{event}_message"));
                let row = new_template(name, language, &subject, &message);
                self.host.insert(TEMPLATES, &row)?;
            }
        }
        Ok(())
    }

    /// Sends now: empty, or the error. The mark, which readers do not see, tells the mail from others in WHMCS's log;
    /// the template is the event's own where none is named.
    pub(super) fn send_mail(
        &self,
        order: &Order,
        event: Event<'_>,
        mark: &str,
        named: &str,
    ) -> Result<String> {
        if event.kind == "rejected" {
            return self.mail_refused(order);
        }
        let fields = self.mail_fields(order, event, mark)?;
        if event.kind == "publish" && !fields.asks {
            // There are no names to prove: Certum's own mail asks for all that there is to do.
            return Ok(String::new());
        }
        let named = if named.is_empty() {
            template(event.kind)
        } else {
            named
        };
        let sent = self.host.api(
            "SendEmail",
            json!({ "messagename": named, "id": order.service(), "customvars": fields.packed() }),
        )?;
        Ok(error_of(&sent))
    }

    /// What goes along with a mail that announces a certificate: its file and its chain's, each with `filename` and
    /// `data`. Nothing with other mails.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn attachments(&self, template: &str, service: u64) -> Result<Value> {
        let order = if template.starts_with(ISSUED) {
            self.order_of_service(service)?
        } else {
            None
        };
        let sent = match order {
            Some(order) => self.certificate_of(&order, &self.being_sent(&order, template)?)?,
            None => None,
        };
        let Some(row) = sent else {
            return Ok(json!([]));
        };
        let file = |form| -> certum::Result<Value> {
            let file = Download::of(form, row.get("pem"), row.get("chain"), row.get("serial"))?;
            let data = String::from_utf8_lossy(&file.body).into_owned();
            Ok(json!({ "filename": file.file_name, "data": data }))
        };
        Ok(json!([file(FileForm::Cer)?, file(FileForm::Chain)?]))
    }

    /// The certificate of which the mail is that the ledger sends just now; empty for any other mail.
    fn being_sent(&self, order: &Order, template: &str) -> Result<String> {
        if template != ISSUED {
            return Ok(String::new());
        }
        let sql = format!(
            "select event from {MAILS} where order_id = ? and state = 'sending' and event like 'issued:%'
                order by since desc, id desc limit 1"
        );
        let mail = self.row(&sql, &[order.id().into()])?.unwrap_or_default();
        Ok(Event::read(&mail).of.to_owned())
    }

    /// The certificate that an event names, else the newest.
    fn certificate_of(&self, order: &Order, serial: &str) -> Result<Option<Form>> {
        let mut rows = self.certificate_rows(order)?;
        let named = rows.iter().position(|row| row.get("serial") == serial);
        Ok((!rows.is_empty()).then(|| rows.swap_remove(named.unwrap_or_default())))
    }

    fn mark(&self, id: &str) -> Result<String> {
        Ok(format!("certum-{}-{id}.", self.meta("installation")?))
    }

    /// WHMCS's record of a mail that went out.
    fn in_log(&self, order: &Order, mark: &str) -> Result<Option<Form>> {
        let sql = "select * from tblemails where userid = ? and message like ?";
        let values = [order.client().into(), format!("%{}%", comment(mark)).into()];
        self.row(sql, &values)
    }
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

fn new_template(name: &str, language: &str, subject: &str, message: &str) -> Columns {
    let empty = [
        "attachments",
        "fromname",
        "fromemail",
        "copyto",
        "blind_copy_to",
    ];
    let mut row: Columns = empty
        .into_iter()
        .map(|column| (column, "".into()))
        .collect();
    row.extend([
        ("type", "product".into()),
        ("name", name.into()),
        ("subject", subject.into()),
        ("message", format!("{message}{{$certum_mark}}").into()),
        ("language", language.into()),
        ("disabled", 0.into()),
        ("custom", 1.into()),
        ("plaintext", 0.into()),
    ]);
    row
}
