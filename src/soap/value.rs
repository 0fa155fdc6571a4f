//! From an answer's elements to the types of [`crate::messages`], through serde.
//!
//! A field's serde name is a path from its structure's element: `orderID`, `orders/Order` (the
//! list without its wrapper), `@reissue` (an attribute). Only the fields that the type knows are
//! looked for, so that order, unknown elements and interleaved lists do not matter. An element
//! that is nil, or that is empty where it may be absent, counts as absent.

use super::text::clean;
use super::tree::{Node, Tree};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};
use std::fmt;

/// The element at `index`; others of its name may follow it.
#[derive(Clone, Copy)]
pub(super) struct Element<'t, 'a> {
    tree: &'t Tree<'a>,
    index: usize,
    node: &'t Node<'a>,
    /// Where the elements beside it end; where it ends itself, if they do not matter.
    end: usize,
}

impl<'t, 'a> Element<'t, 'a> {
    /// The element at `index`, whatever stands beside it.
    pub(super) fn new(tree: &'t Tree<'a>, index: usize, node: &'t Node<'a>) -> Self {
        Self {
            tree,
            index,
            node,
            end: node.end,
        }
    }

    pub(super) fn node(self) -> &'t Node<'a> {
        self.node
    }

    /// The elements of this one's name, from this one on.
    fn alike(self) -> impl Iterator<Item = Self> {
        let siblings = self.tree.siblings(self.index, self.end);
        let alike = siblings.filter(move |(_, sibling)| sibling.name == self.node.name);
        alike.map(move |(index, node)| Self::new(self.tree, index, node))
    }

    /// This element, if it is the only one of its name.
    fn alone(self) -> Result<&'t Node<'a>, Unreadable> {
        let mut others = self.tree.siblings(self.node.end, self.end);
        if others.any(|(_, other)| other.name == self.node.name) {
            return Err(Unreadable::new("is there twice"));
        }
        Ok(self.node)
    }

    fn leaf(self) -> Result<&'t str, Unreadable> {
        let node = self.alone()?;
        if self.tree.children(self.index).next().is_some() {
            return Err(Unreadable::new("holds elements where a value is due"));
        }
        Ok(&node.text)
    }

    fn is_empty(self) -> bool {
        self.node.text.is_empty()
            && self.node.end == self.index + 1
            && self.tree.attributes(self.node).is_empty()
    }

    fn number<T: std::str::FromStr>(self) -> Result<T, Unreadable> {
        let text = self.leaf()?;
        let digits = text.strip_prefix('+').unwrap_or(text);
        digits
            .parse()
            .map_err(|_| Unreadable::new(format!("is no number: {}", clean(text))))
    }

    /// What `path` leads to from here.
    fn find(self, path: &'static str) -> Result<Option<Found<'t, 'a>>, Unreadable> {
        if let Some(name) = path.strip_prefix('@') {
            let mut attributes = self.tree.attributes(self.node).iter();
            let value = attributes.find(|(key, _)| key == name);
            return Ok(value.map(|(_, value)| Found::Attribute(value)));
        }
        let mut parent = self;
        let mut rest = path;
        loop {
            let (step, after) = first_step(rest);
            let mut children = self.tree.children(parent.index);
            let Some((index, node)) = children.find(|(_, child)| child.name == step) else {
                return Ok(None);
            };
            let element = Element {
                tree: self.tree,
                index,
                node,
                end: parent.node.end,
            };
            let Some(after) = after else {
                return Ok(Some(Found::Element(element)));
            };
            element.alone().map_err(|error| error.within(step))?;
            (parent, rest) = (element, after);
        }
    }
}

/// A path's first element and the path from there. A plain loop, since `str::split` prepares for longer texts than
/// these, and this runs for each field of each element.
fn first_step(path: &str) -> (&str, Option<&str>) {
    path.bytes()
        .position(|byte| byte == b'/')
        .and_then(|slash| Some((path.get(..slash)?, path.get(slash + 1..))))
        .unwrap_or((path, None))
}

enum Found<'t, 'a> {
    Attribute(&'t str),
    Element(Element<'t, 'a>),
}

macro_rules! numbers {
    ($($method:ident $visit:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.$visit(self.number()?)
        })*
    };
}

impl<'de> Deserializer<'de> for Element<'_, '_> {
    type Error = Unreadable;

    numbers! {
        deserialize_i8 visit_i8 deserialize_i16 visit_i16 deserialize_i32 visit_i32
        deserialize_i64 visit_i64 deserialize_u8 visit_u8 deserialize_u16 visit_u16
        deserialize_u32 visit_u32 deserialize_u64 visit_u64
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(self.leaf()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_bool(boolean(self.leaf()?)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.is_empty() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(List(self.alike()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.alone()?;
        visitor.visit_map(Fields {
            element: self,
            names: fields.iter(),
            found: None,
        })
    }

    serde::forward_to_deserialize_any! {
        char str string f32 f64 bytes byte_buf unit_struct tuple tuple_struct map enum identifier
    }
}

fn boolean(text: &str) -> Result<bool, Unreadable> {
    match text {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(Unreadable::new(format!(
            "is neither true nor false: {}",
            clean(text)
        ))),
    }
}

/// An attribute's value.
struct Attribute<'t>(&'t str);

impl<'de> Deserializer<'de> for Attribute<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_str(self.0)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_bool(boolean(self.0)?)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// A structure's fields that are there.
struct Fields<'t, 'a> {
    element: Element<'t, 'a>,
    names: std::slice::Iter<'static, &'static str>,
    found: Option<(&'static str, Found<'t, 'a>)>,
}

impl<'de> de::MapAccess<'de> for Fields<'_, '_> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        for name in self.names.by_ref() {
            if let Some(found) = self.element.find(name)? {
                self.found = Some((name, found));
                return seed.deserialize((*name).into_deserializer()).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Unreadable> {
        match self.found.take() {
            None => Err(Unreadable::new("has no value")),
            Some((name, Found::Attribute(value))) => seed
                .deserialize(Attribute(value))
                .map_err(|error| error.within(name)),
            Some((name, Found::Element(element))) => seed
                .deserialize(element)
                .map_err(|error| error.within(name)),
        }
    }
}

/// The elements of a list.
struct List<I>(I);

impl<'de, 't, 'a: 't, I: Iterator<Item = Element<'t, 'a>>> de::SeqAccess<'de> for List<I> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        self.0
            .next()
            .map(|element| seed.deserialize(element))
            .transpose()
    }
}

/// What in an answer cannot be read: where, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Unreadable {
    path: String,
    reason: String,
}

impl Unreadable {
    fn new(reason: impl Into<String>) -> Self {
        Self {
            path: String::new(),
            reason: reason.into(),
        }
    }

    /// The same, found in the element `name`.
    pub(super) fn within(self, name: &str) -> Self {
        let path = match self.path.as_str() {
            "" => name.to_owned(),
            inner => format!("{name}/{inner}"),
        };
        Self { path, ..self }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => formatter.write_str(&self.reason),
            path => write!(formatter, "{path} {}", self.reason),
        }
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(clean(&message.to_string()))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("is missing").within(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new("is there in two forms").within(field)
    }
}
