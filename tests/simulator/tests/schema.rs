//! The served schema, the strict schema and the description of the messages, compared with each other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use roxmltree::{Document, Node};

mod common;
use common::orders::Request;
use common::{Simulator, envelope};

const SERVED: &str = include_str!("../schema/PartnerApi.xsd");
const STRICT: &str = include_str!("../schema/PartnerApi.strict.xsd");
const DESCRIBED: &str = include_str!("../schema/messages.txt");
const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// An element: name, type where it has one of its own, whether absent and repeated is allowed, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Element {
    name: String,
    kind: String,
    optional: bool,
    many: bool,
    inner: Vec<Self>,
}

type Types = BTreeMap<String, Vec<Element>>;

fn types_of(xsd: &str) -> Types {
    let doc = Document::parse(xsd).unwrap();
    let complex = doc
        .root_element()
        .children()
        .filter(|n| n.has_tag_name((XS, "complexType")));
    complex
        .map(|n| (n.attribute("name").unwrap().to_owned(), elements_of(n)))
        .collect()
}

fn elements_of(node: Node<'_, '_>) -> Vec<Element> {
    let sequence = node
        .children()
        .find(|n| n.has_tag_name((XS, "sequence")))
        .unwrap();
    let mut all: Vec<Element> = sequence
        .children()
        .filter(Node::is_element)
        .map(element_of)
        .collect();
    for attribute in node
        .children()
        .filter(|n| n.has_tag_name((XS, "attribute")))
    {
        let kind = attribute
            .attribute("type")
            .unwrap()
            .trim_start_matches("xs:")
            .to_owned();
        let name = format!("@{}", attribute.attribute("name").unwrap());
        all.insert(
            0,
            Element {
                name,
                kind,
                optional: false,
                many: false,
                inner: Vec::new(),
            },
        );
    }
    all
}

fn element_of(node: Node<'_, '_>) -> Element {
    let simple = node.children().find(|n| n.has_tag_name((XS, "simpleType")));
    let base = simple.and_then(|s| s.descendants().find_map(|n| n.attribute("base")));
    let kind = node.attribute("type").or(base).unwrap_or_default();
    Element {
        name: node.attribute("name").unwrap().to_owned(),
        kind: kind
            .trim_start_matches("xs:")
            .trim_start_matches("tns:")
            .to_owned(),
        optional: node.attribute("minOccurs") == Some("0"),
        many: node.attribute("maxOccurs") == Some("unbounded"),
        inner: node
            .children()
            .find(|n| n.has_tag_name((XS, "complexType")))
            .map(elements_of)
            .unwrap_or_default(),
    }
}

/// Reads the notation `{ a? b:int c{ d+ }* }`.
fn described() -> (Types, BTreeMap<String, Vec<String>>) {
    let (mut types, mut enums) = (Types::new(), BTreeMap::new());
    for line in DESCRIBED
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
    {
        if let Some(rest) = line.strip_prefix("enum ") {
            let (name, values) = rest.split_once(" = ").unwrap();
            enums.insert(
                name.to_owned(),
                values.split(" | ").map(str::to_owned).collect(),
            );
            continue;
        }
        let spaced = line.replace('{', " { ").replace('}', " } ");
        let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
        let first = words.pop().unwrap();
        let (name, header) = match first {
            "request" => (
                format!("{}Request", words.pop().unwrap()),
                Some("requestHeader"),
            ),
            "response" => (
                format!("{}Response", words.pop().unwrap()),
                Some("responseHeader"),
            ),
            name => (name.to_owned(), None),
        };
        assert_eq!(words.pop(), Some("{"));
        let mut body = body(&mut words);
        if let Some(header) = header {
            let header = Element {
                name: header.to_owned(),
                kind: header.to_owned(),
                optional: false,
                many: false,
                inner: Vec::new(),
            };
            body.insert(0, header);
        }
        types.insert(name, body);
    }
    let known: Vec<String> = types.keys().cloned().collect();
    for body in types.values_mut() {
        name_types(body, &known);
    }
    (types, enums)
}

fn body(words: &mut Vec<&str>) -> Vec<Element> {
    let mut all = Vec::new();
    while let Some(word) = words.pop().filter(|w| *w != "}") {
        let (mut bare, mut occurs) = occurrence(word);
        let mut inner = Vec::new();
        if words.last() == Some(&"{") {
            words.pop();
            inner = body(words);
            if let Some(mark) = words
                .last()
                .filter(|w| ["?", "*", "+"].contains(w))
                .copied()
            {
                words.pop();
                occurs = mark;
            }
        }
        let mut kind = "";
        if let Some((name, given)) = bare.split_once(':') {
            (bare, kind) = (name, given);
        }
        let (optional, many) = (matches!(occurs, "?" | "*"), matches!(occurs, "*" | "+"));
        all.push(Element {
            name: bare.to_owned(),
            kind: kind.to_owned(),
            optional,
            many,
            inner,
        });
    }
    all
}

fn occurrence(word: &str) -> (&str, &str) {
    let bare = word.trim_end_matches(['?', '*', '+']);
    (bare, word.get(bare.len()..).unwrap())
}

/// No type: a structure of that name, else a string.
fn name_types(body: &mut [Element], known: &[String]) {
    for element in body {
        if element.inner.is_empty() && element.kind.is_empty() {
            element.kind = if known.contains(&element.name) {
                element.name.clone()
            } else {
                "string".to_owned()
            };
        }
        name_types(&mut element.inner, known);
    }
}

/// Both described and given, without what may differ: enumerations are strings where they are not checked.
fn compare(
    described: &[Element],
    given: &[Element],
    at: &str,
    occurs: &dyn Fn(&Element, &Element) -> bool,
    enums: bool,
) {
    let names = |all: &[Element]| all.iter().map(|e| e.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(described), names(given), "elements and order of {at}");
    for (want, have) in described.iter().zip(given) {
        let at = format!("{at}/{}", want.name);
        let same = want.kind == have.kind
            || !enums && want.kind.ends_with("Enum") && have.kind == "string";
        assert!(same, "type of {at}: {} and {}", want.kind, have.kind);
        assert_eq!(want.many, have.many, "repetition of {at}");
        assert!(
            occurs(want, have),
            "{at} may {}be absent",
            if have.optional { "" } else { "not " }
        );
        compare(&want.inner, &have.inner, &at, occurs, enums);
    }
}

#[test]
fn the_strict_schema_is_what_is_described() {
    let ((types, enums), strict) = (described(), types_of(STRICT));
    assert_eq!(
        types.keys().collect::<Vec<_>>(),
        strict.keys().collect::<Vec<_>>()
    );
    for (name, body) in &types {
        let answer = name.ends_with("Response");
        // Refusals leave an answer's data out.
        compare(
            body,
            &strict[name],
            name,
            &|want, have| want.optional == have.optional || answer && have.optional,
            true,
        );
    }
    let doc = Document::parse(STRICT).unwrap();
    for simple in doc
        .root_element()
        .children()
        .filter(|n| n.has_tag_name((XS, "simpleType")))
    {
        let values: Vec<String> = simple
            .descendants()
            .filter_map(|n| Some(n.attribute("value")?.to_owned()))
            .collect();
        assert_eq!(enums.get(simple.attribute("name").unwrap()), Some(&values));
    }
}

#[test]
fn the_served_schema_is_the_strict_one_without_its_strictness() {
    let ((types, _), served) = (described(), types_of(SERVED));
    assert_eq!(
        types.keys().collect::<Vec<_>>(),
        served.keys().collect::<Vec<_>>()
    );
    for (name, body) in &types {
        // What may be absent by the description may be absent here, and more.
        compare(
            body,
            &served[name],
            name,
            &|want, have| have.optional || !want.optional,
            false,
        );
    }
    for facet in [
        "enumeration",
        "maxLength",
        "minLength",
        "pattern",
        "maxInclusive",
    ] {
        assert!(!SERVED.contains(&format!("xs:{facet}")), "{facet}");
        assert!(STRICT.contains(&format!("xs:{facet}")), "{facet}");
    }
}

#[test]
fn the_wsdl_has_each_operation_with_its_messages() {
    let simulator = Simulator::start(&[]);
    let answer = common::http(
        &simulator.address(),
        "GET",
        "/service/PartnerApi.wsdl",
        "text/plain",
        b"",
    )
    .unwrap();
    let text = answer.text();
    let doc = Document::parse(&text).unwrap();
    let of = |name: &str| {
        doc.descendants()
            .filter(|n| n.tag_name().name() == name)
            .collect::<Vec<_>>()
    };
    let operations: Vec<String> = DESCRIBED
        .lines()
        .filter_map(|l| Some(l.strip_prefix("request ")?.split(' ').next()?.to_owned()))
        .collect();
    assert_eq!(operations.len(), 23);
    for operation in &operations {
        let named = |kind: &str| {
            of(kind)
                .iter()
                .any(|n| n.attribute("name") == Some(operation))
        };
        assert!(
            named("part") && named("operation") && named("element"),
            "{operation}"
        );
    }
    assert_eq!(
        of("address")[0].attribute("location"),
        Some(simulator.service.as_str())
    );
}

/// Validates a message (the SOAP body's only child) with xmllint.
fn valid(xsd: &str, message: &str) -> Result<(), String> {
    let path = format!("{}/schema/{xsd}", env!("CARGO_MANIFEST_DIR"));
    let mut child = Command::new("xmllint")
        .args(["--noout", "--schema", &path, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(message.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn body_of(envelope: &str) -> String {
    let doc = Document::parse(envelope).unwrap();
    let body = doc
        .descendants()
        .find(|n| n.tag_name().name() == "Body")
        .unwrap();
    envelope
        .get(body.first_element_child().unwrap().range())
        .unwrap()
        .to_owned()
}

#[test]
fn every_answer_is_valid_under_the_strict_schema() {
    let simulator = Simulator::start(&["--auto"]);
    let order = Request::quick_order("valid.example").send(&simulator).ok();
    let id = order.first("orderID").unwrap();
    let mut answers = vec![order.text];
    let by_order = format!("<orderID>{id}</orderID>");
    let range = "<fromDate>2020-01-01T00:00:00Z</fromDate><orderOption><certificateDetails>true</certificateDetails><orderDetails>true</orderDetails><orderStatus>1</orderStatus></orderOption><toDate>2099-01-01T00:00:00Z</toDate>";
    for (operation, inner) in [
        ("getProductList", "<hashAlgorithm>true</hashAlgorithm>"),
        ("getConfiguration", ""),
        ("getOrderState", by_order.as_str()),
        ("getOrderByOrderID", by_order.as_str()),
        ("getOrdersByDateRange", range),
        ("getModifiedOrders", range),
        (
            "getExpiringCertificates",
            "<validityDaysLeft>30</validityDaysLeft>",
        ),
        ("getCertificate", by_order.as_str()),
        ("getSanVerificationState", by_order.as_str()),
        ("getDocumentsList", by_order.as_str()),
    ] {
        answers.push(simulator.call(&common::message(operation, inner)).ok().text);
    }
    answers.push(
        Request::quick_order("valid.example")
            .operation("validateOrderParameters")
            .send(&simulator)
            .ok()
            .text,
    );
    answers.push(
        simulator
            .call(&common::message("getOrderState", "<orderID>none</orderID>"))
            .text,
    );
    for answer in answers {
        assert_eq!(
            valid("PartnerApi.strict.xsd", &body_of(&answer)),
            Ok(()),
            "{answer}"
        );
    }
}

#[test]
fn both_schemas_take_a_good_request_and_only_the_served_one_a_sloppy_one() {
    let good = body_of(&envelope(&Request::quick_order("good.example").xml()));
    assert_eq!(valid("PartnerApi.strict.xsd", &good), Ok(()));
    assert_eq!(valid("PartnerApi.xsd", &good), Ok(()));
    for (path, value) in [
        ("SANApprover/approverMethod", "EMAIL"),
        ("orderParameters/productCode", "6011"),
        ("orderParameters/orderID", "a.b"),
    ] {
        let sloppy = body_of(&envelope(
            &Request::quick_order("good.example").set(path, value).xml(),
        ));
        assert!(valid("PartnerApi.strict.xsd", &sloppy).is_err(), "{path}");
        assert_eq!(valid("PartnerApi.xsd", &sloppy), Ok(()), "{path}");
    }
}
