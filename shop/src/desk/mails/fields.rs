//! The merge fields of mails.

use super::wording;
use super::{comment, short};
use crate::actions::Action;
use crate::case::Case;
use crate::desk::Desk;
use crate::due;
use crate::form::html;
use crate::host::{Host, Result};
use crate::records::Mail;
use crate::told;
use crate::views::{overview, published};
use crate::words::MailKind;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use certum::language::Text;
use time::OffsetDateTime;

/// Merge fields, those that are HTML escaped.
#[derive(Debug)]
pub(super) struct Fields {
    values: Vec<(&'static str, String)>,
    /// Whether there is something to publish.
    pub(super) asks: bool,
}

impl Fields {
    /// The same with one more.
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.values.push((name, value));
        self
    }

    /// As WHMCS takes them: PHP's serialization of an array, in base64.
    pub(super) fn packed(&self) -> String {
        let text = |text: &str| format!("s:{}:\"{text}\";", text.len());
        let entries = self.values.iter();
        let entries = entries.map(|(name, value)| text(name) + &text(value));
        let count = self.values.len();
        STANDARD.encode(format!("a:{count}:{{{}}}", entries.collect::<String>()))
    }
}

impl<H: Host> Desk<H> {
    pub(super) fn mail_fields(&self, case: &Case, mail: &Mail, mark: &str) -> Result<Fields> {
        let reader = self.client(&case.hosting.language)?;
        let case = &Case {
            reader,
            ..case.clone()
        };
        let hidden = comment(mark);
        let link = |to: &str| format!("<a href=\"{0}\">{0}</a>{hidden}", html(to));
        let address = self.address(case)?;
        let service = case.service.service_id;
        let page = format!(
            "{}/clientarea.php?action=productdetails&id={service}",
            self.root()?
        );
        let todo = if mail.kind == MailKind::Publish {
            todo(case, &link(&page))
        } else {
            String::new()
        };
        let number = case.certum_id().to_owned();
        let about = about(case, mail);
        let names = named(about.names, &number);
        let said = self.by_clock(|clock| wording::of(case, mail, &names, clock))?;
        let replaced = case.replaced().map(|(_, ends)| ends);
        let values = vec![
            ("certum_names", names.join(", ")),
            ("certum_name", short(&names)),
            ("ssl_configuration_link", link(&address)),
            ("ssl_configuration_url", address),
            ("certum_order", number),
            ("certum_subject", said.subject),
            ("certum_why", said.why),
            ("certum_todo_html", format!("{todo}{hidden}")),
            ("certum_problems_html", problems(case)),
            ("certum_serial", about.serial),
            ("certum_page_link", link(&page)),
            ("certum_csr_link", link(&format!("{page}&certum=csr"))),
            ("certum_valid_until", self.shown(about.not_after)?),
            ("certum_replaced_until", self.shown(replaced)?),
            ("certum_next", next(case)),
            ("certum_undone", self.said_undone(case, &case.reader)?),
            ("certum_mark", hidden),
        ];
        Ok(Fields {
            values,
            asks: !todo.is_empty(),
        })
    }
}

/// The certificate that a mail is about: the one that its event names, which need not be the newest any more.
fn about(case: &Case, mail: &Mail) -> About {
    let named = matches!(
        mail.kind,
        MailKind::Issued | MailKind::Revoked | MailKind::Ending | MailKind::Ended
    );
    let serial = mail.about.split('-').next().unwrap_or_default();
    match super::certificate_of(case, serial).filter(|_| named) {
        Some(certificate) => About {
            names: overview::in_certificate(certificate),
            serial: certificate.serial.clone(),
            not_after: Some(certificate.not_after),
        },
        None => About {
            names: overview::names(case),
            serial: case
                .current()
                .map_or_else(String::new, |newest| newest.serial.clone()),
            not_after: case.current().map(|newest| newest.not_after),
        },
    }
}

/// What a mail says of a certificate.
struct About {
    names: Vec<String>,
    serial: String,
    not_after: Option<OffsetDateTime>,
}

/// What has to be done so that the names are proved, and where all of it can be seen; empty where nothing has.
fn todo(case: &Case, page: &str) -> String {
    let texts = &case.reader.texts;
    if !(case.has_names() && case.waits()) || case.names_proved() {
        return String::new();
    }
    let mut todo = String::new();
    if let Some(lost) = case.code_lost() {
        let sentence = html(texts.get(lost.text()));
        todo = format!("<p>{sentence}</p>");
    }
    let all = published::publications(case);
    for what in &all {
        let name = lines(&what.unicode);
        let each = lines(&what.todo);
        todo = format!("{todo}<p><strong>{name}</strong><br>{each}</p>");
    }
    if all.iter().any(|what| !what.zone.is_empty()) {
        let which = html(texts.get(Text::publish_which_host));
        todo = format!("{todo}<p>{which}</p>");
    }
    let where_else = html(texts.get(if case.answers_by_mailbox() {
        Text::mail_todo_page_mailed
    } else {
        Text::mail_todo_page
    }));
    format!("{todo}<p>{where_else}<br>{page}</p>")
}

/// What kept the order from being placed; empty where nothing did.
fn problems(case: &Case) -> String {
    let texts = &case.reader.texts;
    let told = told::all(texts, &case.service.problems, told::Of::order(case));
    let told: Vec<String> = told.iter().map(|told| lines(told.text.trim())).collect();
    if told.is_empty() {
        return String::new();
    }
    let why = html(texts.get(Text::mail_problems));
    format!("<p>{why}</p><ul><li>{}</li></ul>", told.join("</li><li>"))
}

/// What to do before the certificate ends.
pub(super) fn next(case: &Case) -> String {
    let said = if due::is_to_be_paid(case) {
        Text::ending_pay
    } else if case.allows(Action::Renew) || case.now < case.renewal_from().unwrap_or(case.now) {
        Text::ending_renew
    } else {
        Text::ending_anew
    };
    case.reader.texts.get(said).to_owned()
}

/// What mails call a certificate: its names, else its order's number.
fn named(names: Vec<String>, number: &str) -> Vec<String> {
    if names.is_empty() {
        return vec![number.to_owned()];
    }
    names
}

/// A text of several lines as HTML.
fn lines(text: &str) -> String {
    html(text).replace('\n', "<br />\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_packed_as_php_serializes_them() {
        let fields = Fields {
            values: vec![("name", "Łódź".to_owned()), ("empty", String::new())],
            asks: false,
        };
        let packed = STANDARD.decode(fields.packed()).unwrap();
        let expected = "a:2:{s:4:\"name\";s:7:\"Łódź\";s:5:\"empty\";s:0:\"\";}";
        assert_eq!(String::from_utf8(packed).unwrap(), expected);
    }
}
