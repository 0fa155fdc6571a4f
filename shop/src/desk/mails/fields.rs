//! The merge fields of mails.

use super::layout::{Table, lines, link, paragraph, paragraph_to};
use super::{comment, publish, serial_of, wording};
use crate::case::Case;
use crate::desk::Desk;
use crate::host::{Host, Result};
use crate::records::Mail;
use crate::told;
use crate::views::naming;
use crate::words::MailKind;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use certum::language::{Said, Text};
use time::OffsetDateTime;

/// So many names are shown at the head of a mail.
const SHOWN: usize = 5;

/// Merge fields, those that are HTML escaped.
#[derive(Debug)]
pub(super) struct Fields {
    values: Vec<(&'static str, String)>,
    /// Whether there is something to publish.
    pub(super) asks: bool,
}

impl Fields {
    /// The same with another value of a field, or one more.
    pub(super) fn with(mut self, name: &'static str, value: String) -> Self {
        self.values.retain(|(known, _)| *known != name);
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
        let link = |to: &str| link(to, &hidden);
        let address = self.address(case)?;
        let page = self.page_of(case)?;
        let csr_page = format!("{page}&certum=csr");
        let todo = if mail.kind == MailKind::Publish {
            publish::todo(case)
        } else {
            String::new()
        };
        let about = about(case, mail);
        let names = called(case, &about.names);
        let said = self.by_clock(|clock| wording::of(case, mail, &names, clock))?;
        let replaced = case.replaced().map(|(_, ends)| ends);
        let valid_until = self.shown(about.not_after)?;
        let what_page = match wording::page(case, mail) {
            Some((said, wording::Page::Csr)) => paragraph_to(&said, &link(&csr_page)),
            Some((said, wording::Page::Product)) => paragraph_to(&said, &link(&page)),
            None => String::new(),
        };
        let texts = &case.reader.texts;
        let mut details = Table::new(texts).row(Text::order, case.certum_id());
        if about.is_named {
            details = details.row(Text::serial, &about.serial);
            if mail.kind != MailKind::Revoked {
                details = details.row(Text::valid_until, &valid_until);
            }
        }
        let asks = !todo.is_empty();
        let values = vec![
            ("certum_names", names.join(", ")),
            ("certum_name", naming::short(&names)),
            ("ssl_configuration_link", link(&address)),
            ("ssl_configuration_url", address),
            ("certum_order", case.certum_id().to_owned()),
            ("certum_subject", said.subject),
            ("certum_what", what(case, &about.names)),
            ("certum_task", said.task),
            ("certum_why", said.why),
            ("certum_todo_html", format!("{todo}{hidden}")),
            ("certum_problems_html", problems(case)),
            ("certum_serial", about.serial),
            ("certum_page_html", what_page),
            ("certum_page_link", link(&page)),
            ("certum_csr_link", link(&csr_page)),
            ("certum_details_html", details.html()),
            ("certum_valid_until", valid_until),
            ("certum_replaced_until", self.shown(replaced)?),
            ("certum_next", wording::next(case)),
            ("certum_undone", self.said_undone(case, &case.reader)?),
            ("certum_mark", hidden),
        ];
        Ok(Fields { values, asks })
    }

    /// The address of a certificate's page.
    pub(super) fn page_of(&self, case: &Case) -> Result<String> {
        let service = case.service.service_id;
        let root = self.root()?;
        Ok(format!(
            "{root}/clientarea.php?action=productdetails&id={service}"
        ))
    }
}

/// The certificate that a mail is about: the one that its event names, which need not be the newest any more.
fn about(case: &Case, mail: &Mail) -> About {
    let named = matches!(
        mail.kind,
        MailKind::Issued
            | MailKind::Revoked
            | MailKind::Ending
            | MailKind::Ended
            | MailKind::Replaced
    );
    match super::certificate_of(case, serial_of(mail)).filter(|_| named) {
        Some(certificate) => About {
            is_named: true,
            names: naming::in_certificate(certificate),
            serial: certificate.serial.clone(),
            not_after: Some(certificate.not_after),
        },
        None => About {
            is_named: false,
            names: naming::names(case),
            serial: case
                .current()
                .map_or_else(String::new, |newest| newest.serial.clone()),
            not_after: case.current().map(|newest| newest.not_after),
        },
    }
}

/// What a mail says of a certificate.
struct About {
    /// Whether it is that one that the mail is about.
    is_named: bool,
    names: Vec<String>,
    serial: String,
    not_after: Option<OffsetDateTime>,
}

/// What kept the order from being placed; empty where nothing did.
fn problems(case: &Case) -> String {
    let texts = &case.reader.texts;
    let told = told::all(texts, &case.service.problems, told::Of::order(case));
    let told: Vec<String> = told.iter().map(|told| lines(told.text.trim())).collect();
    if told.is_empty() {
        return String::new();
    }
    let why = paragraph(texts.get(Text::mail_problems));
    format!("{why}<ul>\n<li>{}</li>\n</ul>\n", told.join("</li>\n<li>"))
}

/// What a mail is about: names and product. All of a hundred names are where they are asked for.
fn what(case: &Case, names: &[String]) -> String {
    let product = naming::product_title(case);
    let said = if names.is_empty() {
        Said::new(Text::mail_what_product)
    } else {
        let mut shown = names
            .iter()
            .take(SHOWN)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        if names.len() > SHOWN {
            shown = format!("{shown} (+{})", names.len() - SHOWN);
        }
        Said::new(Text::mail_what).with("names", shown)
    };
    case.reader.texts.say(&said.with("product", product))
}

/// What mails call a certificate: its names; before there are any, whom it is for, or else the product. Never a number.
fn called(case: &Case, names: &[String]) -> Vec<String> {
    if !names.is_empty() {
        return names.to_vec();
    }
    let mut holders = ["fields.commonName", "fields.email"]
        .map(|field| case.typed(field))
        .into_iter();
    let holder = holders.find(|typed| !typed.is_empty());
    vec![holder.map_or_else(|| naming::product_title(case), str::to_owned)]
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
