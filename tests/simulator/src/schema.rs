//! The served schema, and checking of requests against it.
//!
//! `schema/PartnerApi.xsd` is the one description: it is served within the WSDL and read here. Only the parts of
//! XML Schema that it uses are understood; anything else makes loading fail.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use crate::clock::{parse_date, parse_date_time};
use crate::request::{base64, text};
use crate::soap::NAMESPACE;
use crate::xml::escape;

pub(crate) const XSD: &str = include_str!("../schema/PartnerApi.xsd");
const WSDL: &str = include_str!("../schema/PartnerApi.wsdl");
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The WSDL with the schema in it, for a service at `address`.
pub(crate) fn wsdl(address: &str) -> String {
    let schema = XSD.split_once("<xs:schema").map_or("", |(_, rest)| rest);
    let mut escaped = String::new();
    escape(address, &mut escaped);
    WSDL.replace("@SCHEMA@", &format!("<xs:schema{schema}"))
        .replace("@ADDRESS@", &escaped)
}

/// The messages that the service takes and gives.
#[derive(Debug)]
pub(crate) struct Schema {
    roots: HashMap<String, String>,
    types: HashMap<String, Vec<Element>>,
}

#[derive(Debug)]
struct Element {
    name: String,
    kind: Kind,
    required: bool,
    many: bool,
}

#[derive(Debug)]
enum Kind {
    Named(String),
    Inline(Vec<Element>),
    Simple(Simple),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Simple {
    Text,
    Int,
    Long,
    Boolean,
    Date,
    DateTime,
    Base64,
}

/// A value that its type does not allow.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BadValue {
    /// The element, as `orderOption/orderStatus`.
    pub(crate) path: String,
    pub(crate) value: String,
    pub(crate) kind: &'static str,
}

/// What checking a message found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    /// The first violation of structure, as a sentence.
    pub(crate) structure: Option<String>,
    pub(crate) values: Vec<BadValue>,
}

impl Schema {
    /// Reads an XSD.
    ///
    /// # Errors
    /// A sentence naming what is not understood.
    pub(crate) fn load(xsd: &str) -> Result<Self, String> {
        let doc = Document::parse(xsd).map_err(|e| e.to_string())?;
        let (mut roots, mut types, mut simple) = (HashMap::new(), HashMap::new(), Vec::new());
        for node in doc.root_element().children().filter(Node::is_element) {
            let name = attr(node, "name")?;
            match node.tag_name().name() {
                "element" => {
                    let kind = attr(node, "type")?.trim_start_matches("tns:").to_owned();
                    roots.insert(name.to_owned(), kind);
                }
                "complexType" => {
                    types.insert(name.to_owned(), sequence(node)?);
                }
                "simpleType" => simple.push(name.to_owned()),
                other => return Err(format!("xs:{other} is not understood")),
            }
        }
        let mut schema = Self { roots, types };
        schema.resolve(&simple)?;
        Ok(schema)
    }

    /// Named simple types become text; every other name must be a structure.
    fn resolve(&mut self, simple: &[String]) -> Result<(), String> {
        fn walk(
            elements: &mut [Element],
            simple: &[String],
            known: &[String],
        ) -> Result<(), String> {
            for e in elements {
                match &mut e.kind {
                    Kind::Named(n) if simple.contains(n) => e.kind = Kind::Simple(Simple::Text),
                    Kind::Named(n) if known.contains(n) => {}
                    Kind::Named(n) => return Err(format!("type {n} is missing")),
                    Kind::Inline(inner) => walk(inner, simple, known)?,
                    Kind::Simple(_) => {}
                }
            }
            Ok(())
        }
        let known: Vec<String> = self.types.keys().cloned().collect();
        self.types
            .values_mut()
            .try_for_each(|elements| walk(elements, simple, &known))
    }

    /// Checks one message (the only child of a SOAP body).
    pub(crate) fn check(&self, message: Node<'_, '_>) -> Findings {
        let mut findings = Findings::default();
        let name = message.tag_name().name();
        let elements = self.roots.get(name).and_then(|kind| self.types.get(kind));
        let Some(elements) = elements else {
            findings.structure = Some(format!(
                "element '{name}' is not an operation of this service"
            ));
            return findings;
        };
        if message.tag_name().namespace() != Some(NAMESPACE) {
            findings.structure = Some(format!(
                "element '{name}' must be in the namespace {NAMESPACE}"
            ));
            return findings;
        }
        findings.structure = self
            .children(message, elements, "", &mut findings.values)
            .err();
        findings
    }

    fn children(
        &self,
        node: Node<'_, '_>,
        model: &[Element],
        path: &str,
        bad: &mut Vec<BadValue>,
    ) -> Result<(), String> {
        let at = if path.is_empty() {
            node.tag_name().name()
        } else {
            path
        };
        refuse_attributes(node, at)?;
        if node
            .children()
            .any(|c| c.is_text() && c.text().is_some_and(|t| !t.trim().is_empty()))
        {
            return Err(format!("element '{at}' must hold elements only, not text"));
        }
        let mut children = node.children().filter(Node::is_element).peekable();
        for element in model {
            let mut seen = 0;
            while let Some(child) = children
                .next_if(|c| c.tag_name().name() == element.name && (seen == 0 || element.many))
            {
                if child.tag_name().namespace().is_some() {
                    return Err(format!(
                        "element '{}' in '{at}' must be in no namespace",
                        element.name
                    ));
                }
                seen += 1;
                let below = if path.is_empty() {
                    element.name.clone()
                } else {
                    format!("{path}/{}", element.name)
                };
                self.element(child, element, &below, bad)?;
            }
            if seen == 0 && element.required {
                let found = children.peek().map_or_else(
                    || "its end".to_owned(),
                    |c| format!("'{}'", c.tag_name().name()),
                );
                return Err(format!(
                    "element '{}' is expected in '{at}' before {found}",
                    element.name
                ));
            }
        }
        children.next().map_or(Ok(()), |extra| {
            Err(unexpected(extra.tag_name().name(), model, at))
        })
    }

    fn element(
        &self,
        node: Node<'_, '_>,
        element: &Element,
        path: &str,
        bad: &mut Vec<BadValue>,
    ) -> Result<(), String> {
        match &element.kind {
            Kind::Inline(model) => self.children(node, model, path, bad),
            Kind::Named(name) => self.children(
                node,
                self.types.get(name).map_or(&[], Vec::as_slice),
                path,
                bad,
            ),
            Kind::Simple(simple) => {
                refuse_attributes(node, path)?;
                if let Some(child) = node.children().find(Node::is_element) {
                    return Err(format!(
                        "element '{path}' must hold text only, not '{}'",
                        child.tag_name().name()
                    ));
                }
                let value = text(node);
                if !simple.allows(&value) {
                    bad.push(BadValue {
                        path: path.to_owned(),
                        value,
                        kind: simple.name(),
                    });
                }
                Ok(())
            }
        }
    }
}

fn unexpected(name: &str, model: &[Element], at: &str) -> String {
    if model.iter().any(|e| e.name == name) {
        let order: Vec<&str> = model.iter().map(|e| e.name.as_str()).collect();
        format!(
            "element '{name}' in '{at}' is out of order or repeated; the order is {}",
            order.join(", ")
        )
    } else {
        format!("element '{name}' is not known in '{at}'")
    }
}

fn refuse_attributes(node: Node<'_, '_>, at: &str) -> Result<(), String> {
    for attribute in node.attributes() {
        if attribute.namespace() != Some(XSI) {
            return Err(format!(
                "attribute '{}' is not known on '{at}'",
                attribute.name()
            ));
        }
        if attribute.name() == "nil" && matches!(attribute.value(), "true" | "1") {
            return Err(format!("element '{at}' may not be nil"));
        }
    }
    Ok(())
}

fn attr<'a>(node: Node<'a, '_>, name: &str) -> Result<&'a str, String> {
    node.attribute(name)
        .ok_or_else(|| format!("xs:{} without {name}", node.tag_name().name()))
}

fn sequence(complex: Node<'_, '_>) -> Result<Vec<Element>, String> {
    let Some(sequence) = complex
        .children()
        .find(|c| c.has_tag_name((XS, "sequence")))
    else {
        return Err("a complexType needs a sequence".to_owned());
    };
    sequence
        .children()
        .filter(Node::is_element)
        .map(element)
        .collect()
}

const XS: &str = "http://www.w3.org/2001/XMLSchema";

fn element(node: Node<'_, '_>) -> Result<Element, String> {
    let kind = if let Some(kind) = node.attribute("type") {
        match kind.strip_prefix("xs:") {
            Some(simple) => Kind::Simple(Simple::named(simple)?),
            None => Kind::Named(kind.trim_start_matches("tns:").to_owned()),
        }
    } else if let Some(inner) = node
        .children()
        .find(|c| c.has_tag_name((XS, "complexType")))
    {
        Kind::Inline(sequence(inner)?)
    } else {
        return Err(format!("element {} has no type", attr(node, "name")?));
    };
    Ok(Element {
        name: attr(node, "name")?.to_owned(),
        kind,
        required: node.attribute("minOccurs") != Some("0"),
        many: node.attribute("maxOccurs") == Some("unbounded"),
    })
}

impl Simple {
    fn named(name: &str) -> Result<Self, String> {
        Ok(match name {
            "string" => Self::Text,
            "int" => Self::Int,
            "long" => Self::Long,
            "boolean" => Self::Boolean,
            "date" => Self::Date,
            "dateTime" => Self::DateTime,
            "base64Binary" => Self::Base64,
            other => return Err(format!("type xs:{other} is not understood")),
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Text => "xs:string",
            Self::Int => "xs:int",
            Self::Long => "xs:long",
            Self::Boolean => "xs:boolean",
            Self::Date => "xs:date",
            Self::DateTime => "xs:dateTime",
            Self::Base64 => "xs:base64Binary",
        }
    }

    fn allows(self, value: &str) -> bool {
        let value = value.trim();
        match self {
            Self::Text => true,
            Self::Int => value.parse::<i32>().is_ok(),
            Self::Long => value.parse::<i64>().is_ok(),
            Self::Boolean => matches!(value, "true" | "false" | "1" | "0"),
            Self::Date => parse_date(value).is_some(),
            Self::DateTime => parse_date_time(value).is_some(),
            Self::Base64 => base64(value).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(message: &str) -> Findings {
        let schema = Schema::load(XSD).unwrap();
        let doc = Document::parse(message).unwrap();
        schema.check(doc.root_element())
    }

    const HEADER: &str = "<requestHeader><authToken><password>p</password><userName>u</userName></authToken></requestHeader>";

    fn wrap(operation: &str, inner: &str) -> String {
        format!("<t:{operation} xmlns:t=\"{NAMESPACE}\">{HEADER}{inner}</t:{operation}>")
    }

    fn structure(message: &str) -> String {
        check(message).structure.unwrap_or_default()
    }

    #[test]
    fn a_request_in_order_passes() {
        let found = check(&wrap(
            "getModifiedOrders",
            "<fromDate>2026-01-01T00:00:00Z</fromDate><pageNumber>1</pageNumber><toDate>2026-01-02T00:00:00</toDate>",
        ));
        assert_eq!(found, Findings::default());
    }

    #[test]
    fn order_unknown_elements_text_and_attributes_are_named() {
        let swapped = wrap(
            "getModifiedOrders",
            "<toDate>2026-01-01T00:00:00Z</toDate><fromDate>2026-01-01T00:00:00Z</fromDate>",
        );
        assert!(structure(&swapped).contains("'fromDate' in 'getModifiedOrders' is out of order"));
        assert!(
            structure(&wrap("getOrderState", "<orderId>1</orderId>"))
                .contains("'orderId' is not known")
        );
        assert!(
            structure(&wrap("getOrderState", "<orderID a=\"1\">1</orderID>"))
                .contains("attribute 'a'")
        );
        assert!(structure(&wrap("getOrderState", "<orderID><b/></orderID>")).contains("text only"));
        assert!(
            structure(&wrap("getOrderState", "x<orderID>1</orderID>")).contains("elements only")
        );
        assert!(structure(&wrap("noSuchThing", "")).contains("not an operation"));
        assert!(
            structure(&wrap("getOrderState", "<orderID>1</orderID>").replace(NAMESPACE, "urn:x"))
                .contains("namespace")
        );
        let qualified = format!(
            "<t:getOrderState xmlns:t=\"{NAMESPACE}\"><t:requestHeader/></t:getOrderState>"
        );
        assert!(structure(&qualified).contains("must be in no namespace"));
        let none = format!("<t:getOrderState xmlns:t=\"{NAMESPACE}\"/>");
        assert!(structure(&none).contains("'requestHeader' is expected"));
    }

    #[test]
    fn values_of_a_wrong_type_are_listed() {
        let found = check(&wrap(
            "getModifiedOrders",
            "<fromDate>yesterday</fromDate><orderOption><orderStatus>maybe</orderStatus></orderOption><pageNumber>one</pageNumber>",
        ));
        let paths: Vec<&str> = found.values.iter().map(|v| v.path.as_str()).collect();
        assert_eq!(paths, ["fromDate", "orderOption/orderStatus", "pageNumber"]);
        assert_eq!(found.structure, None);
    }

    #[test]
    fn the_wsdl_carries_address_and_schema() {
        let text = wsdl("http://127.0.0.1:1/?a&b");
        assert!(text.contains("location=\"http://127.0.0.1:1/?a&amp;b\""));
        assert!(text.contains("name=\"quickOrderRequest\""));
        assert!(Document::parse(&text).is_ok());
    }
}
