//! What is no answer, and never a success.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that fails, fails its test"
)]

#[path = "soap/answers.rs"]
mod answers;

use answers::all;
use certum::error::Error;
use certum::messages::*;
use certum::soap::{MAX_ANSWER, Operation, read};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Why `body` is no answer.
fn malformed<O: Operation>(status: u16, kind: Option<&str>, body: &[u8]) -> String {
    match read::<O>(status, kind, body) {
        Err(Error::MalformedAnswer { operation, reason }) if operation == O::NAME => reason,
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("read as an answer"),
    }
}

/// Each fixture, and a part of what is said of it.
const REASONS: [(&str, &str); 55] = [
    ("ampersand-bare", "not closed"),
    ("attribute-twice", "duplicated attribute"),
    ("body-empty", "SOAP body is empty"),
    ("body-missing", "no SOAP body"),
    ("body-nil", "SOAP body is empty"),
    ("body-twice", "or two"),
    ("character-reference-huge", "invalid character reference"),
    ("character-reference-zero", "invalid character reference"),
    ("cut-before-end", "it is cut short"),
    ("cut-in-tag", "tag not closed"),
    ("cut-in-text", "it is cut short (at byte 591)"),
    (
        "data-missing",
        "getOrderStateResponse/orderStatus is missing",
    ),
    ("date-odd", "lastUpdateDate is no date: 01.03.2026 09:30"),
    ("dtd", "it holds a DTD (at byte 88)"),
    ("empty", "it is empty, with HTTP status 200"),
    ("encoding-unknown", "its encoding is not known"),
    ("entity-bomb", "it holds a DTD"),
    ("entity-html", "an entity that XML does not define"),
    ("entity-in-attribute", "unrecognized entity"),
    ("entity-undefined", "an entity that XML does not define"),
    (
        "foreign-element",
        "its SOAP body holds getOrderStateResponse",
    ),
    ("foreign-envelope", "its outermost element is Envelope"),
    ("header-missing", "responseHeader/successCode is missing"),
    ("header-twice", "responseHeader is there twice"),
    ("html", "a web page, with HTTP status 200"),
    ("html-upper-case", "a web page"),
    ("html-without-doctype", "a web page"),
    ("invalid-utf-16", "not UTF-16LE"),
    ("invalid-utf-8", "not UTF-8 at byte 593"),
    ("json", "text outside"),
    ("list-in-two-wrappers", "verifications is there twice"),
    (
        "no-envelope",
        "its outermost element is getOrderStateResponse",
    ),
    (
        "other-operation",
        "its SOAP body holds getCertificateResponse",
    ),
    (
        "refused-with-odd-code",
        "errors/Error/errorCode is no number: A12",
    ),
    ("refused-without-errors", "successCode 1"),
    ("second-document", "a second document"),
    (
        "status-structure",
        "orderStatus holds elements where a value is due",
    ),
    ("success-code-empty", "successCode is no number"),
    ("success-code-fraction", "successCode is no number: 0.0"),
    ("success-code-huge", "successCode is no number"),
    ("success-code-missing", "successCode is missing"),
    ("success-code-negative", "successCode is -1"),
    ("success-code-nil", "successCode is missing"),
    ("success-code-structure", "successCode holds elements"),
    ("success-code-text", "successCode is no number: OK"),
    ("success-code-twice", "successCode is there twice"),
    ("success-code-unknown", "successCode is 4"),
    ("text", "text outside"),
    ("text-after", "text outside"),
    ("too-deep", "more than 64 elements in each other"),
    ("too-many-attributes", "more than 64 attributes"),
    ("two-answers", "several elements"),
    ("undeclared-prefix", "its SOAP body holds"),
    ("white-space", "it holds no element"),
    ("wrong-end-tag", "</orderState>"),
];

#[test]
fn what_is_no_answer_is_said_to_be_none_and_why() {
    let fixtures = all("malformed");
    for (name, expected) in REASONS {
        let reason = malformed::<GetOrderState>(200, Some("text/xml"), &fixtures[name]);
        assert!(reason.contains(expected), "{name}: {reason}");
        assert!(
            !reason.contains(char::is_control) && reason.len() < 1000,
            "{name}: {reason}"
        );
    }
    let named: BTreeSet<_> = REASONS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(named, fixtures.into_keys().collect());
}

#[test]
fn other_statuses_and_pages_are_no_answers() {
    let body = &all("plain")["getOrderState"];
    assert!(read::<GetOrderState>(200, None, body).is_ok());
    for status in [
        201, 204, 301, 302, 400, 401, 403, 404, 413, 429, 501, 502, 503, 504,
    ] {
        let reason = malformed::<GetOrderState>(status, Some("text/xml"), body);
        assert_eq!(reason, format!("HTTP status {status}"));
    }
    for status in [200, 500] {
        for kind in [
            "text/html",
            "Text/HTML; charset=utf-8",
            "application/xhtml+xml",
        ] {
            let reason = malformed::<GetOrderState>(status, Some(kind), body);
            assert_eq!(
                reason,
                format!("it is a web page, with HTTP status {status}")
            );
        }
        let reason = malformed::<GetOrderState>(status, None, b"");
        assert_eq!(reason, format!("it is empty, with HTTP status {status}"));
    }
    let reason = malformed::<GetOrderState>(500, Some("text/xml"), body);
    assert_eq!(reason, "HTTP status 500 without a SOAP fault");
}

/// Reads every beginning of the plain answer, which must not be one.
fn cut<O: Operation>() {
    let body = &all("plain")[O::NAME];
    for end in 0..body.len() {
        malformed::<O>(200, None, body.split_at(end).0);
    }
}

#[test]
fn an_answer_cut_anywhere_is_never_read() {
    cut::<GetProductList>();
    cut::<QuickOrder>();
    cut::<GetOrderState>();
    cut::<GetOrderByOrderId>();
    cut::<GetExpiringCertificates>();
    cut::<GetCertificate>();
    cut::<RenewCertificate>();
    cut::<RevokeCertificate>();
    cut::<CancelOrder>();
}

#[test]
fn an_order_without_a_number_is_not_placed() {
    let placed = String::from_utf8(all("plain")["renewCertificate"].clone()).unwrap();
    for (number, reason) in [
        ("", "orderID is missing"),
        ("<orderID/>", "orderID is empty"),
        ("<orderID> \n</orderID>", "orderID is empty"),
        (
            "<orderID>1</orderID><orderID>2</orderID>",
            "orderID is there twice",
        ),
    ] {
        let body = placed.replace("<orderID>6a0000001</orderID>", number);
        let found = malformed::<RenewCertificate>(200, None, body.as_bytes());
        assert_eq!(found, format!("renewCertificateResponse/{reason}"));
    }
}

#[test]
fn size_is_bounded() {
    let body = vec![b' '; MAX_ANSWER + 1];
    let reason = malformed::<GetOrderState>(200, None, &body);
    assert_eq!(reason, "it has more than 33554432 bytes");
    let (body, _) = body.split_at(MAX_ANSWER);
    assert!(malformed::<GetOrderState>(200, None, body).starts_with("it holds no element"));
}

/// The plain answer to `getOrderState` with something more in it.
fn with(more: &str) -> Vec<u8> {
    let body = String::from_utf8(all("plain")["getOrderState"].clone()).unwrap();
    body.replace("<lastUpdateDate>", &format!("{more}<lastUpdateDate>"))
        .into_bytes()
}

#[test]
fn elements_and_attributes_are_bounded() {
    let read = |more: &str| read::<GetOrderState>(200, None, &with(more));
    assert!(read(&"<a/>".repeat(400_000)).is_ok());
    assert!(read(&"<verifications2><a b='1'></a></verifications2>".repeat(150_000)).is_ok());
    for more in [
        "<a/>".repeat(500_000),
        "<a b='' c='' d='' e=''/>".repeat(100_000),
    ] {
        let reason = malformed::<GetOrderState>(200, None, &with(&more));
        assert!(
            reason.contains("more than 500000 elements and attributes"),
            "{reason}"
        );
    }
    let deep = |depth| "<a>".repeat(depth) + &"</a>".repeat(depth);
    assert!(read(&deep(61)).is_ok());
    let reason = malformed::<GetOrderState>(200, None, &with(&deep(62)));
    assert!(
        reason.contains("more than 64 elements in each other"),
        "{reason}"
    );
    let mut names = String::new();
    for number in 0..100_000 {
        write!(names, " a{number}=''").unwrap();
    }
    let reason = malformed::<GetOrderState>(200, None, &with(&format!("<a{names}/>")));
    assert!(reason.contains("more than 64 attributes"), "{reason}");
    let prefixes = names.replace(" a", " xmlns:a");
    let reason = malformed::<GetOrderState>(200, None, &with(&format!("<a{prefixes}/>")));
    assert!(reason.contains("bindings"), "{reason}");
}

#[test]
fn what_is_long_is_read_once() {
    let text = "&amp;".repeat(200_000) + &"<![CDATA[x]]>".repeat(200_000);
    assert!(read::<GetOrderState>(200, None, &with(&format!("<a>{text}</a>"))).is_ok());
    let comments = "<!-- -->".repeat(200_000);
    assert!(read::<GetOrderState>(200, None, &with(&comments)).is_ok());
    let reason = malformed::<GetOrderState>(200, None, &with(&"<!--".repeat(1_000_000)));
    assert!(reason.contains("comment"), "{reason}");
}
