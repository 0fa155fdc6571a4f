//! An answer's elements, read in one hardened pass.
//!
//! What an attacker or a broken server can put in is bounded here, so that reading takes time and
//! memory in proportion to the answer's size: no DTD, no entities but XML's own, depth, elements
//! and attributes limited. Prefixes are gone afterwards; only the outer elements, whose namespace
//! says what they are, keep it.

use super::text::clean;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;
use std::borrow::Cow;

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
    /// Attributes without prefix.
    pub(super) attributes: Vec<(String, String)>,
    /// Whether `xsi:nil` says that the element stands for nothing.
    pub(super) nil: bool,
    /// Where the element's descendants, which follow it, end.
    pub(super) end: usize,
}

/// A document's elements, each followed by its descendants.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

impl<'a> Tree<'a> {
    /// Reads `xml`; the error says what is wrong and at which byte.
    pub(super) fn read(xml: &'a str) -> Result<Self, String> {
        Builder {
            xml,
            reader: NsReader::from_str(xml),
            nodes: Vec::with_capacity(64),
            open: Vec::with_capacity(16),
            attributes: 0,
        }
        .build()
    }

    pub(super) fn node(&self, index: usize) -> Option<&Node<'a>> {
        self.nodes.get(index)
    }

    /// The indexes of the elements directly in the one at `parent`, without those that are nil.
    pub(super) fn children(&self, parent: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.node(parent).map_or(0, |node| node.end);
        let mut next = parent + 1;
        std::iter::from_fn(move || {
            let this = (next < end).then_some(next)?;
            next = self.node(this)?.end;
            Some(this)
        })
        .filter(|child| self.node(*child).is_some_and(|node| !node.nil))
    }

    /// The children of that name.
    pub(super) fn named(&self, parent: usize, name: &str) -> impl Iterator<Item = usize> {
        self.children(parent)
            .filter(move |child| self.node(*child).is_some_and(|node| node.name == name))
    }
}

struct Builder<'a> {
    xml: &'a str,
    reader: NsReader<&'a [u8]>,
    nodes: Vec<Node<'a>>,
    /// The elements that are not yet closed.
    open: Vec<usize>,
    /// How many attributes are kept.
    attributes: usize,
}

impl<'a> Builder<'a> {
    fn build(mut self) -> Result<Tree<'a>, String> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return Err(self.at(&clean(&error.to_string()))),
            };
            let taken = match event {
                Event::Eof => break,
                Event::Start(tag) => self.start(&tag, 1),
                Event::Empty(tag) => self.start(&tag, 2).map(|()| self.close()),
                Event::End(_) => {
                    self.close();
                    Ok(())
                }
                Event::Text(text) => self.text(text.xml10_content()),
                Event::CData(text) => self.text(text.xml10_content()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                    Ok(Some(character)) => self.text(character.to_string().into()),
                    Ok(None) => match resolve_xml_entity(&reference) {
                        Some(text) => self.text(text.into()),
                        None => Err("it holds an entity that XML does not define".to_owned()),
                    },
                    Err(error) => Err(error.to_string()),
                },
                Event::DocType(_) => Err("it holds a DTD".to_owned()),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => Ok(()),
            };
            taken.map_err(|reason| self.at(&reason))?;
        }
        if !self.open.is_empty() {
            return Err(self.at("it is cut short"));
        }
        if self.nodes.is_empty() {
            return Err(self.at("it holds no element"));
        }
        Ok(Tree { nodes: self.nodes })
    }

    /// `reason` with the place that the reader has come to.
    fn at(&self, reason: &str) -> String {
        format!("{reason} (at byte {})", self.reader.buffer_position())
    }

    /// Takes an opening tag that ends in `closing` bytes (`>` or `/>`).
    fn start(&mut self, tag: &BytesStart<'_>, closing: usize) -> Result<(), String> {
        if self.open.is_empty() && !self.nodes.is_empty() {
            return Err("it holds a second document".to_owned());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(format!(
                "it holds more than {MAX_DEPTH} elements in each other"
            ));
        }
        if self.nodes.len() + self.attributes >= MAX_ITEMS {
            return Err(format!(
                "it holds more than {MAX_ITEMS} elements and attributes"
            ));
        }
        let mut node = Node {
            name: self.local_name(tag, closing)?,
            namespace: self.namespace(tag),
            text: Cow::Borrowed(""),
            attributes: Vec::new(),
            nil: false,
            end: 0,
        };
        take_attributes(tag, &mut node)?;
        self.attributes += node.attributes.len();
        self.open.push(self.nodes.len());
        self.nodes.push(node);
        Ok(())
    }

    /// The tag's local name as a part of the document, which outlives the tag.
    fn local_name(&self, tag: &BytesStart<'_>, closing: usize) -> Result<&'a str, String> {
        let name = tag.name();
        let local = tag.local_name();
        usize::try_from(self.reader.buffer_position())
            .ok()
            .and_then(|end| end.checked_sub(closing + tag.len()))
            .and_then(|start| self.xml.get(start..)?.get(..name.0.len()))
            .and_then(|whole| whole.get(whole.len() - local.as_ref().len()..))
            .filter(|found| *found == local.as_ref() && !found.is_empty())
            .ok_or_else(|| "it holds an element without a name".to_owned())
    }

    fn namespace(&self, tag: &BytesStart<'_>) -> Namespace {
        if self.open.len() >= QUALIFIED_DEPTH {
            return Namespace::None;
        }
        match self.reader.resolver().resolve_element(tag.name()).0 {
            ResolveResult::Unbound => Namespace::None,
            ResolveResult::Bound(bound) if SOAP.contains(&bound.0) => Namespace::Soap,
            ResolveResult::Bound(bound) if bound.0 == super::NAMESPACE => Namespace::Certum,
            ResolveResult::Bound(_) | ResolveResult::Unknown(_) => Namespace::Foreign,
        }
    }

    fn text(&mut self, text: Cow<'a, str>) -> Result<(), String> {
        let Some(node) = self.open.last().and_then(|open| self.nodes.get_mut(*open)) else {
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

    fn close(&mut self) {
        let end = self.nodes.len();
        if let Some(node) = self.open.pop().and_then(|open| self.nodes.get_mut(open)) {
            node.end = end;
            trim(&mut node.text);
        }
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

/// Takes what the attributes of `tag` say into `node`.
fn take_attributes(tag: &BytesStart<'_>, node: &mut Node<'_>) -> Result<(), String> {
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
            node.nil = matches!(value.trim(), "true" | "1");
        } else {
            node.attributes
                .push((name.as_ref().to_owned(), value.trim().to_owned()));
        }
    }
    Ok(())
}
