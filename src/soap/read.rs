//! From the bytes of an HTTP answer to what Certum answered, or to the error it is.

use super::moment::parse_moment;
use super::text::clean;
use super::tree::{Namespace, Node, Tree};
use super::value::{Element, Unreadable};
use super::{MAX_ANSWER, Operation, decode};
use crate::error::{Error, Reason, Refusal, Stage, TransportError};
use serde::Deserialize;
use std::borrow::Cow;
use time::OffsetDateTime;

/// Reads the answer to an operation.
///
/// `status` is the HTTP status, `content_type` the header of that name, `body` what came, without
/// any compression.
///
/// # Errors
///
/// [`Error::Credentials`] for `successCode` 2 and 3, [`Error::Refused`] for 1 and for a SOAP fault
/// that lays it to the request, [`Error::Transport`] for any other fault, and
/// [`Error::MalformedAnswer`] for whatever is not an answer of this operation with
/// `successCode` 0.
pub fn read<O: Operation>(
    status: u16,
    content_type: Option<&str>,
    body: &[u8],
) -> Result<O::Answer, Error> {
    let text = text(O::NAME, status, content_type, body)?;
    let tree = Tree::read(&text).map_err(|reason| malformed(O::NAME, reason))?;
    let element = open(O::NAME, status, &tree)?;
    O::Answer::deserialize(element).map_err(|error| unreadable(O::NAME, element, error))
}

/// When an answer says that it was made, whatever it answers; `None` for what is no answer or does not say.
#[must_use]
pub fn answered_at(body: &str) -> Option<OffsetDateTime> {
    let tree = Tree::read(body).ok()?;
    let stamp = Stamp::deserialize(locate(&tree).ok()?).ok()?;
    parse_moment(&stamp.timestamp)
}

#[derive(Deserialize)]
struct Stamp {
    #[serde(rename = "responseHeader/timestamp")]
    timestamp: String,
}

// What follows takes the operation's name for its type, so that it is there once and not for each operation.

fn malformed(operation: &'static str, reason: String) -> Error {
    Error::MalformedAnswer { operation, reason }
}

fn unreadable(operation: &'static str, outer: Element<'_, '_>, error: Unreadable) -> Error {
    malformed(operation, error.within(outer.node().name).to_string())
}

fn text<'b>(
    operation: &'static str,
    status: u16,
    content_type: Option<&str>,
    body: &'b [u8],
) -> Result<Cow<'b, str>, Error> {
    look_from_outside(status, content_type, body)
        .and_then(|()| decode::text(body))
        .map_err(|reason| malformed(operation, reason))
}

/// The operation's own element in an answer with `successCode` 0.
fn open<'t, 'a>(
    operation: &'static str,
    status: u16,
    tree: &'t Tree<'a>,
) -> Result<Element<'t, 'a>, Error> {
    let element = locate(tree).map_err(|reason| malformed(operation, reason))?;
    let outer = element.node();
    if outer.name == "Fault" && outer.namespace != Namespace::Certum {
        return Err(fault(operation, status, element));
    }
    if status != 200 {
        let reason = format!("HTTP status {status} without a SOAP fault");
        return Err(malformed(operation, reason));
    }
    if !is_answer_to(operation, outer) {
        let name = clean(outer.name);
        let reason = format!("its SOAP body holds {name}, no answer to the operation");
        return Err(malformed(operation, reason));
    }
    let head = Head::deserialize(element).map_err(|error| unreadable(operation, element, error))?;
    match head.success_code {
        0 => Ok(element),
        1 => Err(refusal(operation, head)),
        2 | 3 => Err(Error::Credentials {
            operation,
            success_code: head.success_code,
        }),
        unknown => Err(malformed(
            operation,
            format!("its successCode is {unknown}"),
        )),
    }
}

/// Refuses what need not be parsed to be seen to be no answer.
fn look_from_outside(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<(), String> {
    if !matches!(status, 200 | 500) {
        return Err(format!("HTTP status {status}"));
    }
    let content_type = content_type.unwrap_or_default().to_ascii_lowercase();
    if content_type.contains("html") || begins_as_page(body) {
        return Err(format!("it is a web page, with HTTP status {status}"));
    }
    if body.len() > MAX_ANSWER {
        return Err(format!("it has more than {MAX_ANSWER} bytes"));
    }
    if body.is_empty() {
        return Err(format!("it is empty, with HTTP status {status}"));
    }
    Ok(())
}

/// An HTML page sent under another content type.
fn begins_as_page(body: &[u8]) -> bool {
    let body = body
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(body)
        .trim_ascii_start();
    [b"<!doctype html".as_slice(), b"<html"]
        .iter()
        .any(|beginning| {
            body.get(..beginning.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(beginning))
        })
}

/// The one element in the envelope's body.
fn locate<'t, 'a>(tree: &'t Tree<'a>) -> Result<Element<'t, 'a>, String> {
    let envelope = tree.node(0).ok_or("it holds no element")?;
    if !is_soap(envelope, "Envelope") {
        let name = clean(envelope.name);
        return Err(format!("its outermost element is {name}, no SOAP envelope"));
    }
    let mut bodies = tree.children(0).filter(|(_, child)| is_soap(child, "Body"));
    let (Some((body, _)), None) = (bodies.next(), bodies.next()) else {
        return Err("it has no SOAP body, or two".to_owned());
    };
    let mut elements = tree.children(body);
    match (elements.next(), elements.next()) {
        (Some((index, node)), None) => Ok(Element::new(tree, index, node)),
        (None, _) => Err("its SOAP body is empty".to_owned()),
        (Some(_), Some(_)) => Err("its SOAP body holds several elements".to_owned()),
    }
}

fn is_soap(node: &Node<'_>, name: &str) -> bool {
    node.name == name && matches!(node.namespace, Namespace::Soap | Namespace::None)
}

/// The element is named after the operation, with or without `Response`.
fn is_answer_to(operation: &'static str, node: &Node<'_>) -> bool {
    let name = node.name.strip_suffix("Response").unwrap_or(node.name);
    name == operation && matches!(node.namespace, Namespace::Certum | Namespace::None)
}

fn fault(operation: &'static str, status: u16, element: Element<'_, '_>) -> Error {
    let fault = Fault::deserialize(element).unwrap_or_default();
    let due_to_the_request = fault.is_due_to_the_request();
    let text = [fault.text, fault.reason, fault.code]
        .into_iter()
        .flatten()
        .find(|text| !text.is_empty())
        .map_or_else(|| "SOAP fault".to_owned(), |text| clean(&text));
    if !due_to_the_request {
        return broken(operation, status, &text);
    }
    Error::Refused(Refusal {
        operation,
        errors: Vec::new(),
        fault: Some(text),
    })
}

/// The service failed at some point, perhaps after it did what was asked.
fn broken(operation: &'static str, status: u16, text: &str) -> Error {
    Error::Transport {
        operation,
        source: TransportError {
            stage: Stage::Receive,
            timed_out: false,
            may_have_been_carried_out: true,
            status: Some(status),
            message: format!(
                "Certum's service failed within the call ({text}). Certum may have carried the \
                 request out. Read what became of it before repeating it"
            ),
        },
    }
}

fn refusal(operation: &'static str, head: Head) -> Error {
    if head.errors.is_empty() {
        return Error::MalformedAnswer {
            operation,
            reason: "it refuses (successCode 1) without saying why".to_owned(),
        };
    }
    let reason = |cause: Cause| Reason {
        code: cause.code,
        value: cause
            .value
            .map(|value| clean(&value))
            .filter(|value| !value.is_empty()),
    };
    Error::Refused(Refusal {
        operation,
        errors: head.errors.into_iter().map(reason).collect(),
        fault: None,
    })
}

#[derive(Deserialize)]
struct Head {
    #[serde(rename = "responseHeader/successCode")]
    success_code: i64,
    #[serde(rename = "responseHeader/errors/Error", default)]
    errors: Vec<Cause>,
}

#[derive(Deserialize)]
struct Cause {
    #[serde(rename = "errorCode")]
    code: i64,
    #[serde(rename = "value", default)]
    value: Option<String>,
}

/// A fault of SOAP 1.1, or of 1.2.
#[derive(Default, Deserialize)]
struct Fault {
    #[serde(rename = "faultstring", default)]
    text: Option<String>,
    #[serde(rename = "Reason/Text", default)]
    reason: Option<String>,
    #[serde(rename = "faultcode", default)]
    code: Option<String>,
    #[serde(rename = "Code/Value", default)]
    value: Option<String>,
}

impl Fault {
    /// Whether it lays itself to the request, so that nothing was carried out (SOAP 1.1, section
    /// 4.4.1; 1.2, section 5.4.6).
    fn is_due_to_the_request(&self) -> bool {
        const CODES: [&str; 5] = [
            "Client",
            "Sender",
            "VersionMismatch",
            "MustUnderstand",
            "DataEncodingUnknown",
        ];
        [&self.code, &self.value].into_iter().flatten().any(|code| {
            let name = code.rsplit(':').next().unwrap_or_default();
            // SOAP 1.1 refines codes after a dot.
            let general = name.split('.').next().unwrap_or_default();
            CODES.contains(&general.trim())
        })
    }
}
