//! Answers written in unusual but legal ways, and in broken ones.

use std::fmt::Write as _;

use roxmltree::{Document, Node};

use crate::faults::What;
use crate::xml::escape;

/// How an answer is written anew.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a way of writing that a fault can order"
)]
struct Style {
    prefix: Option<String>,
    comments: bool,
    cdata: bool,
    pretty: bool,
    nil: bool,
    unknown: bool,
    enums: bool,
    no_success: bool,
    deep: usize,
}

/// The answer's text as the faults want it.
pub(crate) fn rewrite(answer: &str, faults: &[&What]) -> String {
    let mut style = Style::default();
    for fault in faults {
        match fault {
            What::Prefixes { prefix } => style.prefix = Some(prefix.clone()),
            What::Comments => style.comments = true,
            What::Cdata => style.cdata = true,
            What::Pretty => style.pretty = true,
            What::XsiNil => style.nil = true,
            What::UnknownElements => style.unknown = true,
            What::UnknownEnums => style.enums = true,
            What::NoSuccessCode => style.no_success = true,
            What::Deep { depth } => style.deep = *depth,
            _ => {}
        }
    }
    let Ok(doc) = Document::parse(answer) else {
        return answer.to_owned();
    };
    let mut out = String::with_capacity(answer.len() * 2);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    if style.comments {
        out.push_str("<!-- <Envelope/> --><?note <successCode>0</successCode>?>");
    }
    style.element(doc.root_element(), None, 0, &mut out);
    faults.iter().fold(out, |text, fault| shape(text, fault))
}

/// Changes that concern the text as a whole.
fn shape(text: String, fault: &What) -> String {
    let head_end = text.find("?>").map_or(0, |at| at + 2);
    let (head, rest) = text.split_at_checked(head_end).unwrap_or(("", &text));
    match fault {
        What::Truncated => text
            .char_indices()
            .nth(text.chars().count() / 2)
            .map_or(String::new(), |(at, _)| {
                text.get(..at).unwrap_or_default().to_owned()
            }),
        What::Dtd => format!("{head}<!DOCTYPE x [<!ELEMENT x ANY>]>{rest}"),
        What::Entities => {
            let mut dtd = String::from("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
            for i in 1..20 {
                let _ = write!(
                    dtd,
                    "<!ENTITY a{i} \"{}\">",
                    format!("&a{};", i - 1).repeat(10)
                );
            }
            format!(
                "{head}{dtd}]>{}",
                rest.replacen("<successCode>", "<note>&a19;</note><successCode>", 1)
            )
        }
        What::Bom => format!("\u{feff}{text}"),
        What::Iso88592 => text.replacen("UTF-8", "ISO-8859-2", 1),
        What::ForeignBody => replace_body(
            &text,
            "<x:somethingElse xmlns:x=\"urn:else\"><a>1</a></x:somethingElse>",
        ),
        What::NilBody => {
            let name = Document::parse(&text)
                .ok()
                .and_then(|d| message_name(&d))
                .unwrap_or_default();
            let ns = crate::soap::NAMESPACE;
            replace_body(
                &text,
                &format!("<n:{name} xmlns:n=\"{ns}\" xmlns:xsi=\"{XSI}\" xsi:nil=\"true\"/>"),
            )
        }
        _ => text,
    }
}

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

fn message_name(doc: &Document<'_>) -> Option<String> {
    let body = doc.root_element().children().rfind(Node::is_element)?;
    Some(
        body.children()
            .find(Node::is_element)?
            .tag_name()
            .name()
            .to_owned(),
    )
}

fn replace_body(text: &str, with: &str) -> String {
    let parts = Document::parse(text).ok().and_then(|doc| {
        let message = doc
            .root_element()
            .children()
            .rfind(Node::is_element)?
            .children()
            .find(Node::is_element)?;
        let range = message.range();
        Some((
            text.get(..range.start)?.to_owned(),
            text.get(range.end..)?.to_owned(),
        ))
    });
    parts.map_or_else(
        || text.to_owned(),
        |(before, after)| format!("{before}{with}{after}"),
    )
}

/// Optional elements that are written as nil where they are absent: parent and child.
const NILABLE: &[(&str, &str)] = &[
    ("responseHeader", "currentPage"),
    ("responseHeader", "errors"),
    ("responseHeader", "pagesCount"),
    ("verification", "expireDate"),
    ("manualVerification", "info"),
    ("certificateDetails", "revokedDate"),
    ("certificateDetails", "DNSNames"),
    ("orderStatus", "serialNumber"),
    ("product", "supportedHashAlgorithms"),
];

const ENUMS: &[&str] = &[
    "orderStatus",
    "certificateStatus",
    "state",
    "type",
    "approverMethod",
    "method",
    "hashAlgorithm",
];

impl Style {
    fn element(&self, node: Node<'_, '_>, above: Option<&str>, level: usize, out: &mut String) {
        let (local, namespace) = (node.tag_name().name(), node.tag_name().namespace());
        if self.no_success && local == "successCode" {
            return;
        }
        let mut name = local.to_owned();
        let mut declared = String::new();
        match (&self.prefix, namespace) {
            (Some(prefix), _) if prefix.is_empty() => {
                if namespace.unwrap_or("") != above.unwrap_or("") {
                    let _ = write!(declared, " xmlns=\"{}\"", namespace.unwrap_or(""));
                }
            }
            (prefix, Some(ns)) => {
                let usual = if ns == crate::soap::NAMESPACE {
                    "ns2"
                } else {
                    "soap"
                };
                let prefix = prefix
                    .as_ref()
                    .map_or_else(|| usual.to_owned(), |p| format!("{p}{level}"));
                name = format!("{prefix}:{local}");
                let _ = write!(declared, " xmlns:{prefix}=\"{ns}\"");
            }
            (_, None) => {}
        }
        self.indent(level, out);
        let _ = write!(out, "<{name}{declared}");
        for attribute in node.attributes() {
            let _ = write!(out, " {}=\"{}\"", attribute.name(), attribute.value());
        }
        if self.unknown && namespace.is_none() {
            out.push_str(" unheardOf=\"1\"");
        }
        out.push('>');
        if node.children().any(|c| c.is_element()) {
            self.structure(node, namespace, level, out);
            self.indent(level, out);
        } else {
            self.text(node, out);
        }
        let _ = write!(out, "</{name}>");
    }

    fn structure(
        &self,
        node: Node<'_, '_>,
        namespace: Option<&str>,
        level: usize,
        out: &mut String,
    ) {
        let name = node.tag_name().name();
        // With a default namespace in force, what is in none must say so.
        let bare = if self.prefix.as_deref() == Some("") && namespace.is_some() {
            " xmlns=\"\""
        } else {
            ""
        };
        let inside = namespace != Some("http://schemas.xmlsoap.org/soap/envelope/");
        if self.unknown && inside {
            let _ = write!(
                out,
                "<unheardOf{bare}><orderID>none</orderID><value>1</value></unheardOf>"
            );
        }
        if name == "responseHeader" && self.deep > 0 {
            let _ = write!(
                out,
                "{}{}",
                "<d>".repeat(self.deep),
                "</d>".repeat(self.deep)
            );
        }
        for child in node.children().filter(Node::is_element) {
            if self.comments {
                out.push_str("<!-- <orderID>0</orderID> -->");
            }
            self.element(child, namespace, level + 1, out);
        }
        let absent = |child: &str| !node.children().any(|c| c.has_tag_name(child));
        for (_, child) in NILABLE
            .iter()
            .filter(|(parent, child)| self.nil && *parent == name && absent(child))
        {
            let _ = write!(out, "<{child} xmlns:xsi=\"{XSI}\" xsi:nil=\"true\"/>");
        }
        if self.unknown && inside {
            let _ = write!(out, "<unheardOfToo{bare}/>");
        }
    }

    fn text(&self, node: Node<'_, '_>, out: &mut String) {
        let text = node.text().unwrap_or_default();
        if self.enums
            && ENUMS.contains(&node.tag_name().name())
            && node.tag_name().namespace().is_none()
        {
            out.push_str("NEVER_SEEN_BEFORE");
            return;
        }
        let middle = text
            .char_indices()
            .nth(text.chars().count() / 2)
            .map_or(0, |(at, _)| at);
        let (first, second) = text.split_at_checked(middle).unwrap_or((text, ""));
        if self.cdata && !text.contains("]]>") {
            let _ = write!(out, "<![CDATA[{first}]]>");
        } else {
            escape(first, out);
        }
        if self.comments && !text.is_empty() {
            out.push_str("<!-- amid --><?amid?>");
        }
        escape(second, out);
    }

    fn indent(&self, level: usize, out: &mut String) {
        if self.pretty {
            let _ = write!(out, "\r\n{}", "\t".repeat(level));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><ns2:quickOrderResponse xmlns:ns2=\"http://webservice.api.muc.unizeto.pl/\"><responseHeader><successCode>0</successCode></responseHeader><orderID>zażółć &amp; co</orderID></ns2:quickOrderResponse></soap:Body></soap:Envelope>";

    fn order_id(text: &str) -> Option<String> {
        let doc = Document::parse(text.trim_start_matches('\u{feff}')).unwrap();
        let message = doc
            .descendants()
            .find(|n| n.has_tag_name((crate::soap::NAMESPACE, "quickOrderResponse")))?;
        let id = message
            .children()
            .filter(|c| c.has_tag_name("orderID"))
            .find(|c| c.tag_name().namespace().unwrap_or("").is_empty())?;
        Some(crate::request::text(id))
    }

    #[test]
    fn legal_styles_say_the_same() {
        let all = [
            What::Prefixes {
                prefix: String::new(),
            },
            What::Prefixes {
                prefix: "q".to_owned(),
            },
            What::Comments,
            What::Cdata,
            What::Pretty,
            What::Bom,
            What::XsiNil,
            What::UnknownElements,
        ];
        for what in &all {
            assert_eq!(
                order_id(&rewrite(ANSWER, &[what])).as_deref(),
                Some("zażółć & co"),
                "{what:?}"
            );
        }
        let together: Vec<&What> = all.iter().collect();
        assert_eq!(
            order_id(&rewrite(ANSWER, &together)).as_deref(),
            Some("zażółć & co")
        );
    }

    #[test]
    fn broken_styles_are_broken() {
        assert!(Document::parse(&rewrite(ANSWER, &[&What::Truncated])).is_err());
        assert!(!rewrite(ANSWER, &[&What::NoSuccessCode]).contains("successCode"));
        assert!(rewrite(ANSWER, &[&What::Dtd]).contains("<!DOCTYPE"));
        assert!(rewrite(ANSWER, &[&What::Entities]).contains("&a19;"));
        assert!(rewrite(ANSWER, &[&What::NilBody]).contains("<n:quickOrderResponse"));
        assert_eq!(order_id(&rewrite(ANSWER, &[&What::ForeignBody])), None);
        assert_eq!(
            rewrite(ANSWER, &[&What::Deep { depth: 7 }])
                .matches("<d>")
                .count(),
            7
        );
    }
}
