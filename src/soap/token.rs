//! An answer cut into its tags and texts.
//!
//! Nearly all of an answer is `<name>text</name>`, which is seen at a glance. Everything else (attributes, comments,
//! CDATA, references, and whatever is wrong) is left to quick-xml, one token at a time.

use memchr::memchr3;
use quick_xml::errors::Error;
use quick_xml::events::Event;
use quick_xml::reader::Reader;

pub(super) enum Token<'a> {
    /// A start tag that is nothing but its name.
    Start(&'a str),
    /// The end tag of the element that is open.
    End,
    /// Text without references and carriage returns, never empty.
    Text(&'a str),
    /// What quick-xml makes of the rest. End tags are not compared with what is open.
    Other {
        /// Never [`Event::Eof`].
        event: Event<'a>,
        /// The text that the event is made of.
        source: &'a str,
    },
}

pub(super) struct Tokens<'a> {
    xml: &'a str,
    position: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(xml: &'a str) -> Self {
        Self { xml, position: 0 }
    }

    /// How many bytes were read.
    pub(super) fn position(&self) -> usize {
        self.position
    }

    /// The next token, within the element whose tag has the name `open`; `None` at the end.
    pub(super) fn next(&mut self, open: Option<&str>) -> Result<Option<Token<'a>>, Error> {
        let rest = self.xml.get(self.position..).unwrap_or_default();
        let (token, length) = match rest.as_bytes() {
            [] => return Ok(None),
            [b'<', b'/', ..] => match open.filter(|name| is_end_of(name, rest)) {
                Some(name) => (Token::End, "</>".len() + name.len()),
                None => return self.other(rest),
            },
            [b'<', ..] => match bare_name(rest) {
                Some(name) => (Token::Start(name), "<>".len() + name.len()),
                None => return self.other(rest),
            },
            [b'&', ..] => return self.other(rest),
            bytes => match memchr3(b'<', b'&', b'\r', bytes) {
                Some(end) if bytes.get(end) == Some(&b'\r') => return self.other(rest),
                end => {
                    let text = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
                    (Token::Text(text), text.len())
                }
            },
        };
        self.position += length;
        Ok(Some(token))
    }

    fn other(&mut self, rest: &'a str) -> Result<Option<Token<'a>>, Error> {
        let mut reader = Reader::from_str(rest);
        let config = reader.config_mut();
        config.allow_unmatched_ends = true;
        let event = reader.read_event();
        let length = usize::try_from(reader.buffer_position()).unwrap_or(rest.len());
        self.position += length;
        let source = rest.get(..length).unwrap_or(rest);
        Ok(Some(Token::Other {
            event: event?,
            source,
        }))
    }
}

/// Whether `rest` begins with the end tag of `name`.
fn is_end_of(name: &str, rest: &str) -> bool {
    let after = rest.get(2..).and_then(|rest| rest.strip_prefix(name));
    after.is_some_and(|after| after.starts_with('>'))
}

/// The name in the start tag that `rest` begins with, if nothing else is in it.
fn bare_name(rest: &str) -> Option<&str> {
    let tag = rest.get(1..).filter(|tag| !tag.starts_with('?'))?;
    // Letters, digits, colons, and bytes that only quick-xml could object to, which does not.
    let end = tag
        .bytes()
        .position(|byte| byte <= b'>' && !(b'0'..=b':').contains(&byte))?;
    let (name, after) = tag.split_at_checked(end)?;
    (!name.is_empty() && after.starts_with('>')).then_some(name)
}
