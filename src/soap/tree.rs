//! An answer's elements, read in one hardened pass.
//!
//! What an attacker or a broken server can put in is bounded here, so that reading takes time and
//! memory in proportion to the answer's size: no DTD, no entities but XML's own, depth, elements
//! and attributes limited. Prefixes are gone afterwards; only the outer elements, whose namespace
//! says what they are, keep it.

use super::text::clean;
use super::token::{Token, Tokens};
use quick_xml::XmlVersion;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{NamespaceResolver, QName, ResolveResult};
use std::borrow::Cow;
use std::ops::Range;

const MAX_DEPTH: usize = 64;
/// Elements and attributes together; a full page of orders has some thousand.
const MAX_ITEMS: usize = 500_000;
/// At one element.
const MAX_ATTRIBUTES: usize = 64;
/// The envelope, its body and the operation: inside, namespaces say nothing (the schema's local
/// elements are unqualified).
const QUALIFIED_DEPTH: usize = 3;

const SOAP: [&str; 2] = [
    "http://schemas.xmlsoap.org/soap/envelope/",
    "http://www.w3.org/2003/05/soap-envelope",
];

/// What the namespace of an outer element says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Namespace {
    None,
    Soap,
    Certum,
    Foreign,
}

#[derive(Debug)]
pub(super) struct Node<'a> {
    /// Without prefix.
    pub(super) name: &'a str,
    /// [`Namespace::None`] in the depths.
    pub(super) namespace: Namespace,
    /// The element's own text, trimmed.
    pub(super) text: Cow<'a, str>,
    /// Where its attributes without prefix stand among the document's.
    attributes: Range<usize>,
    /// Whether `xsi:nil` says that the element stands for nothing.
    pub(super) nil: bool,
    /// Where the element's descendants, which follow it, end.
    pub(super) end: usize,
}

/// An attribute's name and value.
type Attribute = (String, String);

/// A document's elements, each followed by its descendants.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    attributes: Vec<Attribute>,
}

impl<'a> Tree<'a> {
    /// Reads `xml`; the error says what is wrong and at which byte.
    pub(super) fn read(xml: &'a str) -> Result<Self, String> {
        Builder {
            tokens: Tokens::new(xml),
            namespaces: NamespaceResolver::default(),
            nodes: Vec::with_capacity(64),
            attributes: Vec::new(),
            open: Vec::with_capacity(16),
        }
        .build()
    }

    pub(super) fn node(&self, index: usize) -> Option<&Node<'a>> {
        self.nodes.get(index)
    }

    /// The elements directly in the one at `parent`, without those that are nil.
    pub(super) fn children(&self, parent: usize) -> Siblings<'_, 'a> {
        let end = self.node(parent).map_or(0, |node| node.end);
        self.siblings(parent + 1, end)
    }

    /// The element at `next` and those beside it, up to `end`, without those that are nil.
    pub(super) fn siblings(&self, next: usize, end: usize) -> Siblings<'_, 'a> {
        Siblings {
            tree: self,
            next,
            end,
        }
    }

    pub(super) fn attributes(&self, node: &Node<'_>) -> &[Attribute] {
        let attributes = self.attributes.get(node.attributes.clone());
        attributes.unwrap_or_default()
    }
}

/// Elements beside each other, with their indexes.
pub(super) struct Siblings<'t, 'a> {
    tree: &'t Tree<'a>,
    next: usize,
    end: usize,
}

impl<'t, 'a> Iterator for Siblings<'t, 'a> {
    type Item = (usize, &'t Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        while self.next < self.end {
            let index = self.next;
            let node = self.tree.node(index)?;
            self.next = node.end;
            if !node.nil {
                return Some((index, node));
            }
        }
        None
    }
}

/// An element that is not yet closed.
struct Open<'a> {
    index: usize,
    /// With its prefix.
    name: &'a str,
    /// Whether it may have bound prefixes.
    binds: bool,
}

struct Builder<'a> {
    tokens: Tokens<'a>,
    namespaces: NamespaceResolver,
    nodes: Vec<Node<'a>>,
    attributes: Vec<Attribute>,
    open: Vec<Open<'a>>,
}

impl<'a> Builder<'a> {
    fn build(mut self) -> Result<Tree<'a>, String> {
        loop {
            let open = self.open.last().map(|open| open.name);
            let token = match self.tokens.next(open) {
                Ok(Some(token)) => token,
                Ok(None) => break,
                Err(error) => return Err(self.at(&wrong(&error))),
            };
            self.take(token).map_err(|reason| self.at(&reason))?;
        }
        if !self.open.is_empty() {
            return Err(self.at("it is cut short"));
        }
        if self.nodes.is_empty() {
            return Err(self.at("it holds no element"));
        }
        Ok(Tree {
            nodes: self.nodes,
            attributes: self.attributes,
        })
    }

    /// `reason` with the place that was come to.
    fn at(&self, reason: &str) -> String {
        format!("{reason} (at byte {})", self.tokens.position())
    }

    fn take(&mut self, token: Token<'a>) -> Result<(), String> {
        match token {
            Token::Start(name) => self.start(name, None),
            Token::End => {
                self.close();
                Ok(())
            }
            Token::Text(text) => self.text(Cow::Borrowed(text)),
            Token::Other { event, source } => self.other(&event, source),
        }
    }

    fn other(&mut self, event: &Event<'a>, source: &'a str) -> Result<(), String> {
        match event {
            Event::Start(tag) => self.start(name_in(source, tag), Some(tag)),
            Event::Empty(tag) => {
                self.start(name_in(source, tag), Some(tag))?;
                self.close();
                Ok(())
            }
            Event::End(tag) => self.end(tag.name().0),
            Event::Text(text) => self.text(text.xml10_content()),
            Event::CData(text) => self.text(text.xml10_content()),
            Event::GeneralRef(reference) => self.text(resolved(reference)?),
            Event::DocType(_) => Err("it holds a DTD".to_owned()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => Ok(()),
        }
    }

    /// Takes an opening tag of that name; `tag` where more may be in it.
    fn start(&mut self, name: &'a str, tag: Option<&BytesStart<'_>>) -> Result<(), String> {
        if let Some(tag) = tag {
            let bound = self.namespaces.push(tag);
            bound.map_err(|error| wrong(&error.into()))?;
        }
        if self.open.is_empty() && !self.nodes.is_empty() {
            return Err("it holds a second document".to_owned());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(format!(
                "it holds more than {MAX_DEPTH} elements in each other"
            ));
        }
        if self.nodes.len() + self.attributes.len() >= MAX_ITEMS {
            return Err(format!(
                "it holds more than {MAX_ITEMS} elements and attributes"
            ));
        }
        let local = local(name);
        if local.is_empty() {
            return Err("it holds an element without a name".to_owned());
        }
        let namespace = self.namespace(name);
        let first = self.attributes.len();
        let nil = tag.map_or(Ok(false), |tag| take_attributes(tag, &mut self.attributes))?;
        self.open.push(Open {
            index: self.nodes.len(),
            name,
            binds: tag.is_some(),
        });
        self.nodes.push(Node {
            name: local,
            namespace,
            text: Cow::Borrowed(""),
            attributes: first..self.attributes.len(),
            nil,
            end: 0,
        });
        Ok(())
    }

    fn namespace(&self, name: &str) -> Namespace {
        if self.open.len() >= QUALIFIED_DEPTH {
            return Namespace::None;
        }
        match self.namespaces.resolve_element(QName(name)).0 {
            ResolveResult::Unbound => Namespace::None,
            ResolveResult::Bound(bound) if SOAP.contains(&bound.0) => Namespace::Soap,
            ResolveResult::Bound(bound) if bound.0 == super::NAMESPACE => Namespace::Certum,
            ResolveResult::Bound(_) | ResolveResult::Unknown(_) => Namespace::Foreign,
        }
    }

    fn text(&mut self, text: Cow<'a, str>) -> Result<(), String> {
        let open = self.open.last();
        let Some(node) = open.and_then(|open| self.nodes.get_mut(open.index)) else {
            return match text.trim_matches(['\u{feff}', ' ', '\t', '\r', '\n']) {
                "" => Ok(()),
                _ => Err("it holds text outside its elements".to_owned()),
            };
        };
        if node.text.is_empty() {
            node.text = text;
        } else {
            node.text.to_mut().push_str(&text);
        }
        Ok(())
    }

    /// Takes an end tag that may be any.
    fn end(&mut self, name: &str) -> Result<(), String> {
        let error = match self.open.last() {
            Some(open) if open.name == name => {
                self.close();
                return Ok(());
            }
            Some(open) => IllFormedError::MismatchedEndTag {
                expected: open.name.to_owned(),
                found: name.to_owned(),
            },
            None => IllFormedError::UnmatchedEndTag(name.to_owned()),
        };
        Err(wrong(&error.into()))
    }

    fn close(&mut self) {
        let end = self.nodes.len();
        let Some(open) = self.open.pop() else {
            return;
        };
        if open.binds {
            self.namespaces.pop();
        }
        if let Some(node) = self.nodes.get_mut(open.index) {
            node.end = end;
            trim(&mut node.text);
        }
    }
}

/// `name` without its prefix. A plain loop, since `str::split_once` prepares for longer texts than names.
fn local(name: &str) -> &str {
    name.bytes()
        .position(|byte| byte == b':')
        .and_then(|colon| name.get(colon + 1..))
        .unwrap_or(name)
}

fn wrong(error: &Error) -> String {
    clean(&error.to_string())
}

/// The name of the tag that `source` is, as a part of the document, which outlives the tag.
fn name_in<'a>(source: &'a str, tag: &BytesStart<'_>) -> &'a str {
    let end = 1 + tag.name().0.len();
    source.get(1..end).unwrap_or_default()
}

fn resolved<'a>(reference: &BytesRef<'_>) -> Result<Cow<'a, str>, String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Ok(character.to_string().into()),
        Ok(None) => resolve_xml_entity(reference)
            .map(Cow::Borrowed)
            .ok_or_else(|| "it holds an entity that XML does not define".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn trim(text: &mut Cow<'_, str>) {
    match text {
        Cow::Borrowed(borrowed) => *borrowed = borrowed.trim(),
        Cow::Owned(owned) => {
            if owned.trim().len() < owned.len() {
                *owned = owned.trim().to_owned();
            }
        }
    }
}

/// Adds the attributes of `tag` that count to `kept`, and tells whether it says that the element is nil.
fn take_attributes(tag: &BytesStart<'_>, kept: &mut Vec<Attribute>) -> Result<bool, String> {
    let mut is_nil = false;
    for (count, attribute) in tag.attributes().enumerate() {
        if count >= MAX_ATTRIBUTES {
            return Err(format!(
                "more than {MAX_ATTRIBUTES} attributes at an element"
            ));
        }
        let attribute = attribute.map_err(|error| clean(&error.to_string()))?;
        let (name, prefix) = attribute.key.decompose();
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let nil = name.as_ref() == "nil";
        if prefix.is_some() && !nil {
            continue;
        }
        let value = attribute
            .normalized_value(XmlVersion::Explicit1_0)
            .map_err(|error| clean(&error.to_string()))?;
        if nil {
            is_nil = matches!(value.trim(), "true" | "1");
        } else {
            kept.push((name.as_ref().to_owned(), value.trim().to_owned()));
        }
    }
    Ok(is_nil)
}
