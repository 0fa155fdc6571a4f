//! The merge fields of mails.

use super::{Event, comment};
use crate::desk::orders::Order;
use crate::desk::{Desk, Host, Reader, Result, html};
use crate::purchase::Purchase;
use crate::stored::{self, StoredCertificate};
use crate::views::{self, overview};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Merge fields, those that are HTML escaped.
#[derive(Debug)]
pub(super) struct Fields {
    values: Vec<(&'static str, String)>,
    /// Whether there is something to publish.
    pub(super) asks: bool,
}

impl Fields {
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
    pub(super) fn mail_fields(
        &self,
        order: &Order,
        event: Event<'_>,
        mark: &str,
    ) -> Result<Fields> {
        let reader = self.client(order.client())?;
        let purchase = self.purchase_of(order, &reader)?;
        let hidden = comment(mark);
        let link = |to: &str| format!("<a href=\"{0}\">{0}</a>{hidden}", html(to));
        let address = self.address(order)?;
        let service = order.service();
        let page = format!(
            "{}/clientarea.php?action=productdetails&id={service}",
            self.root()?
        );
        let todo = if event.kind == "publish" {
            todo(&purchase, &reader, &link(&page))
        } else {
            String::new()
        };
        let number = order.get("certum_id").to_owned();
        let about = self.about(order, event, &purchase)?;
        let mut names = about.names;
        if names.is_empty() {
            names.push(number.clone());
        }
        let values = vec![
            ("certum_names", names.join(", ")),
            ("certum_name", short(&names)),
            ("ssl_configuration_link", link(&address)),
            ("ssl_configuration_url", address),
            ("certum_order", number),
            ("certum_todo_html", format!("{todo}{hidden}")),
            ("certum_problems_html", problems(&purchase, &reader)),
            ("certum_serial", about.serial),
            ("certum_page_link", link(&page)),
            (
                "certum_csr_link",
                link(&format!("{page}&modop=custom&a=csr")),
            ),
            ("certum_valid_until", self.host.shown(&about.not_after)?),
            ("certum_mark", hidden),
        ];
        Ok(Fields {
            values,
            asks: !todo.is_empty(),
        })
    }

    /// The certificate that a mail is about: the one that its event names, which need not be the newest any more.
    fn about(&self, order: &Order, event: Event<'_>, purchase: &Purchase) -> Result<About> {
        let named = if matches!(event.kind, "issued" | "revoked") {
            self.certificate_of(order, event.of)?
        } else {
            None
        };
        Ok(match named.map(|row| StoredCertificate::read(&row)) {
            Some(certificate) => About {
                names: overview::in_certificate(&certificate),
                serial: certificate.serial,
                not_after: certificate.not_after.map(stored::stamp).unwrap_or_default(),
            },
            None => About {
                names: overview::names(purchase),
                serial: order.get("serial").to_owned(),
                not_after: order.get("not_after").to_owned(),
            },
        })
    }
}

/// What a mail says of a certificate.
struct About {
    names: Vec<String>,
    serial: String,
    not_after: String,
}

/// What has to be done so that the names are proved, and where all of it can be seen; empty where nothing has.
fn todo(purchase: &Purchase, reader: &Reader, page: &str) -> String {
    if !(purchase.has_names() && purchase.waits()) || purchase.names_proved() {
        return String::new();
    }
    let lost = overview::code_lost(purchase);
    let mut todo = String::new();
    if !lost.is_empty() {
        let sentence = html(&reader.text.get(&format!("lost_{lost}")));
        todo = format!("<p>{sentence}</p>");
    }
    for what in overview::publications(purchase) {
        let name = lines(views::text_of(&what, "unicode"));
        let each = lines(views::text_of(&what, "todo"));
        todo = format!("{todo}<p><strong>{name}</strong><br>{each}</p>");
    }
    let where_else = html(&reader.text.get("mail_todo_page"));
    format!("{todo}<p>{where_else}<br>{page}</p>")
}

/// What kept the order from being placed; empty where nothing did.
fn problems(purchase: &Purchase, reader: &Reader) -> String {
    let told = purchase.problems.iter().map(|told| told.text.trim());
    let told: Vec<String> = told.filter(|text| !text.is_empty()).map(lines).collect();
    if told.is_empty() {
        return String::new();
    }
    let why = html(&reader.text.get("mail_problems"));
    format!("<p>{why}</p><ul><li>{}</li></ul>", told.join("</li><li>"))
}

/// The first name, and how many there are besides.
fn short(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first, others @ ..] => format!("{first} (+{})", others.len()),
    }
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

    #[test]
    fn a_certificate_is_called_by_its_first_name() {
        let names =
            |names: &[&str]| short(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(names(&["a.example"]), "a.example");
        assert_eq!(
            names(&["a.example", "b.example", "c.example"]),
            "a.example (+2)"
        );
    }
}
