//! SOAP 1.1: reading of envelopes, writing of answers and faults.

use roxmltree::{Document, Node, ParsingOptions};

use crate::xml::{Xml, escape};

/// The namespace of the operations.
pub(crate) const NAMESPACE: &str = "http://webservice.api.muc.unizeto.pl/";
const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";

/// Parses a request's text. A document type declaration is refused.
pub(crate) fn parse(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: 1_000_000,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options)
        .map_err(|e| format!("the request is not well-formed XML: {e}"))
}

/// The one message in an envelope's body.
pub(crate) fn message<'a, 'i>(doc: &'a Document<'i>) -> Result<Node<'a, 'i>, String> {
    let envelope = doc.root_element();
    if !envelope.has_tag_name((ENVELOPE, "Envelope")) {
        return Err(format!(
            "the root element must be Envelope in the namespace {ENVELOPE}"
        ));
    }
    let mut parts = envelope.children().filter(Node::is_element).peekable();
    parts.next_if(|p| p.has_tag_name((ENVELOPE, "Header")));
    let body = parts.next().filter(|p| p.has_tag_name((ENVELOPE, "Body")));
    let Some(body) = body else {
        return Err("the Envelope has no Body".to_owned());
    };
    let mut messages = body.children().filter(Node::is_element);
    match (messages.next(), messages.next()) {
        (Some(message), None) => Ok(message),
        (None, _) => Err("the Body is empty".to_owned()),
        (Some(_), Some(_)) => Err("the Body holds more than one element".to_owned()),
    }
}

/// One refusal: documented code and the offending input.
pub(crate) type Refusal = (u16, String);

/// Where a listing call stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page {
    pub(crate) current: usize,
    pub(crate) pages: usize,
    pub(crate) count: usize,
}

/// An answer with its header.
pub(crate) fn answer(operation: &str, header: &Xml, body: &str) -> String {
    let mut out = String::with_capacity(body.len() + header.as_str().len() + 400);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"");
    out.push_str(ENVELOPE);
    out.push_str("\"><soap:Body><ns2:");
    out.push_str(operation);
    out.push_str("Response xmlns:ns2=\"");
    out.push_str(NAMESPACE);
    out.push_str("\">");
    out.push_str(header.as_str());
    out.push_str(body);
    out.push_str("</ns2:");
    out.push_str(operation);
    out.push_str("Response></soap:Body></soap:Envelope>");
    out
}

/// The header of an answer, fields in schema order.
pub(crate) fn header(
    xml: &mut Xml,
    success: u16,
    errors: &[Refusal],
    page: Option<Page>,
    now: i64,
) {
    let number = |n: usize| n.to_string();
    xml.nest("responseHeader", |x| {
        x.maybe("currentPage", page.map(|p| number(p.current)).as_deref());
        if !errors.is_empty() {
            x.nest("errors", |x| {
                for (code, value) in errors {
                    x.nest("Error", |x| {
                        x.number("errorCode", i64::from(*code));
                        x.maybe("value", Some(value.as_str()).filter(|v| !v.is_empty()));
                    });
                }
            });
        }
        x.maybe("pagesCount", page.map(|p| number(p.pages)).as_deref());
        x.maybe("returnCount", page.map(|p| number(p.count)).as_deref());
        x.number("successCode", i64::from(success))
            .date("timestamp", now);
    });
}

/// A SOAP fault: `code` is `Client` or `Server`.
pub(crate) fn fault(code: &str, reason: &str) -> String {
    let mut text = String::new();
    escape(reason, &mut text);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"{ENVELOPE}\"><soap:Body><soap:Fault>\
         <faultcode>soap:{code}</faultcode><faultstring>{text}</faultstring></soap:Fault></soap:Body></soap:Envelope>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_message_in_a_soap_envelope_is_taken() {
        let reason = |text: &str| {
            parse(text)
                .and_then(|doc| message(&doc).map(|_| ()))
                .unwrap_err()
        };
        assert!(reason("<a>").contains("well-formed"));
        assert!(reason("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>").contains("well-formed"));
        assert!(reason("<a/>").contains("Envelope"));
        let body = |inner: &str| {
            format!(
                "<e:Envelope xmlns:e=\"{ENVELOPE}\"><e:Header/><e:Body>{inner}</e:Body></e:Envelope>"
            )
        };
        assert!(reason(&body("")).contains("empty"));
        assert!(reason(&body("<a/><b/>")).contains("more than one"));
        assert!(reason(&format!("<e:Envelope xmlns:e=\"{ENVELOPE}\"/>")).contains("no Body"));
        let good = body("<a/>");
        assert_eq!(
            message(&parse(&good).unwrap()).unwrap().tag_name().name(),
            "a"
        );
    }
}
