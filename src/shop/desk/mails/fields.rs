//! The merge fields of mails.

use super::comment;
use crate::shop::desk::orders::Order;
use crate::shop::desk::{Desk, Host, Result, html};
use crate::shop::views::{self, overview};
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
    pub(super) fn mail_fields(&self, order: &Order, event: &str, mark: &str) -> Result<Fields> {
        let reader = self.client(order.client())?;
        let purchase = self.purchase_of(order, &reader)?;
        let hidden = comment(mark);
        let link = |to: &str| format!("<a href=\"{0}\">{0}</a>{hidden}", html(to));
        let asked = if event == "publish" {
            overview::publications(&purchase)
        } else {
            Vec::new()
        };
        let todo = asked.iter().fold(String::new(), |before, what| {
            let name = lines(views::text_of(what, "unicode"));
            let todo = lines(views::text_of(what, "todo"));
            format!("{before}<p><strong>{name}</strong><br>{todo}</p>")
        });
        let address = self.address(order)?;
        let service = order.service();
        let page = format!(
            "{}/clientarea.php?action=productdetails&id={service}",
            self.root()?
        );
        let number = order.get("certum_id").to_owned();
        let mut names = overview::names(&purchase);
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
            ("certum_serial", order.get("serial").to_owned()),
            ("certum_page_link", link(&page)),
            (
                "certum_csr_link",
                link(&format!("{page}&modop=custom&a=csr")),
            ),
            (
                "certum_valid_until",
                self.host.shown(order.get("not_after"))?,
            ),
            ("certum_mark", hidden),
        ];
        Ok(Fields {
            values,
            asks: !asked.is_empty(),
        })
    }
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
