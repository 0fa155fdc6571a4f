//! The little DER that is needed around x509-parser: a bounded check of the whole structure, so that a fault has an
//! offset and nothing is nested without end, and the reading and writing of single elements.

use super::error::{Error, InputKind};

/// Levels of nesting that are read; a real certificate needs about ten.
pub(super) const MAX_DEPTH: usize = 32;

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OID: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// One element: its identifier octet, its content, and all of its bytes.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) tag: u8,
    pub(super) content: &'a [u8],
    pub(super) whole: &'a [u8],
}

/// Reads the first element and returns it with what follows; `None` where the bytes are no DER.
pub(super) fn read(input: &[u8]) -> Option<(Element<'_>, &[u8])> {
    let header = header(input).ok()?;
    let end = header.size.checked_add(header.length)?;
    let whole = input.get(..end)?;
    let element = Element {
        tag: header.tag,
        content: whole.get(header.size..)?,
        whole,
    };
    Some((element, input.get(end..)?))
}

/// The elements inside `content`, ending silently at the first byte that is no DER.
pub(super) fn elements(content: &[u8]) -> impl Iterator<Item = Element<'_>> {
    let mut rest = content;
    std::iter::from_fn(move || {
        let (element, after) = read(rest)?;
        rest = after;
        Some(element)
    })
}

struct Header {
    tag: u8,
    constructed: bool,
    size: usize,
    length: usize,
}

fn header(input: &[u8]) -> Result<Header, &'static str> {
    const CUT: &str = "the data ends inside an element";
    let tag = *input.first().ok_or(CUT)?;
    let mut size = 1;
    if tag & 0x1f == 0x1f {
        while input.get(size).ok_or(CUT)? & 0x80 != 0 {
            size += 1;
            if size > 5 {
                return Err("a tag number is too large");
            }
        }
        size += 1;
    }
    let first = *input.get(size).ok_or(CUT)?;
    size += 1;
    let length = match first {
        0..=0x7f => usize::from(first),
        0x80 => return Err("a length is indefinite, which DER does not allow"),
        0x81..=0x84 => {
            let count = usize::from(first & 0x7f);
            let bytes = input.get(size..size + count).ok_or(CUT)?;
            size += count;
            bytes
                .iter()
                .fold(0_usize, |length, byte| length << 8 | usize::from(*byte))
        }
        _ => return Err("a length is too large"),
    };
    Ok(Header {
        tag,
        constructed: tag & 0x20 != 0,
        size,
        length,
    })
}

/// The size of the first element if its header can be read, whether or not its content is there.
pub(super) fn announced_size(input: &[u8]) -> Option<usize> {
    let header = header(input).ok()?;
    header.size.checked_add(header.length)
}

/// Checks that `input` begins with one complete element, well-formed through all constructed levels, and returns its
/// size. Memory is constant and time linear.
pub(super) fn check(input: &[u8], expected: InputKind) -> Result<usize, Error> {
    let fault = |offset, reason| Error::Der {
        expected,
        offset,
        reason,
    };
    let mut ends = [0_usize; MAX_DEPTH];
    let mut depth = 0;
    let mut position = 0;
    let mut end = input.len();
    let mut total = None;
    loop {
        let inside = input.get(position..end).unwrap_or_default();
        let header = header(inside).map_err(|reason| fault(position, reason))?;
        let start = position + header.size;
        let stop = start
            .checked_add(header.length)
            .filter(|stop| *stop <= end)
            .ok_or_else(|| fault(position, "an element is longer than what holds it"))?;
        let total = *total.get_or_insert(stop);
        if header.constructed && header.length > 0 {
            let slot = ends.get_mut(depth).ok_or(Error::TooDeep {
                expected,
                offset: position,
                limit: MAX_DEPTH,
            })?;
            *slot = end;
            depth += 1;
            end = stop;
            position = start;
        } else {
            position = stop;
        }
        while depth > 0 && position == end {
            depth -= 1;
            end = ends.get(depth).copied().unwrap_or_default();
        }
        if depth == 0 {
            return Ok(total);
        }
    }
}

/// Encodes one element.
pub(super) fn write(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + 6);
    out.push(tag);
    if let Ok(short @ 0..=0x7f) = u8::try_from(content.len()) {
        out.push(short);
    } else {
        let bytes = content.len().to_be_bytes();
        let used = bytes.iter().skip_while(|byte| **byte == 0);
        out.push(0x80 | u8::try_from(used.clone().count()).unwrap_or_default());
        out.extend(used);
    }
    out.extend_from_slice(content);
    out
}

/// Dotted form of an object identifier's content octets.
pub(super) fn oid_text(content: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(content.len() * 3);
    let mut arc: u128 = 0;
    let mut first = true;
    for byte in content {
        if arc >> 120 != 0 {
            return "0.0".to_owned();
        }
        arc = arc << 7 | u128::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        let written = if first {
            let root = (arc / 40).min(2);
            write!(text, "{root}.{}", arc - root * 40)
        } else {
            write!(text, ".{arc}")
        };
        debug_assert!(written.is_ok());
        first = false;
        arc = 0;
    }
    text
}

/// What a well-formed DER structure is, judged by its first elements.
pub(super) fn kind(der: &[u8]) -> InputKind {
    let Some((outer, _)) = read(der) else {
        return InputKind::Unknown;
    };
    let mut parts = elements(outer.content);
    let first = parts.next();
    let second = parts.next();
    let third = parts.next();
    let tags = [first, second, third].map(|part| part.map_or(0, |part| part.tag));
    match tags {
        [SEQUENCE, SEQUENCE, BIT_STRING] => {
            first.map_or(InputKind::Unknown, |part| signed(part.content))
        }
        [SEQUENCE, BIT_STRING, 0] | [INTEGER, INTEGER, 0] => InputKind::PublicKey,
        [SEQUENCE, OCTET_STRING, 0] => InputKind::EncryptedPrivateKey,
        [INTEGER, SEQUENCE, OCTET_STRING]
        | [INTEGER, OCTET_STRING, _]
        | [INTEGER, INTEGER, INTEGER] => InputKind::PrivateKey,
        [INTEGER, SEQUENCE, _] => InputKind::Pkcs12,
        [OID, 0xa0, 0] => InputKind::Pkcs7,
        _ => InputKind::Unknown,
    }
}

/// Tells the three signed structures of PKIX apart by what follows their version.
fn signed(content: &[u8]) -> InputKind {
    let tags: Vec<u8> = elements(content).take(5).map(|part| part.tag).collect();
    match tags.as_slice() {
        [INTEGER, SEQUENCE, SEQUENCE] | [INTEGER, SEQUENCE, SEQUENCE, 0xa0, ..] => InputKind::Csr,
        [0xa0, INTEGER, SEQUENCE, ..] | [INTEGER, SEQUENCE, SEQUENCE, SEQUENCE, SEQUENCE] => {
            InputKind::Certificate
        }
        [INTEGER, SEQUENCE, SEQUENCE, 0x17 | 0x18, ..] | [SEQUENCE, SEQUENCE, 0x17 | 0x18, ..] => {
            InputKind::Crl
        }
        _ => InputKind::Unknown,
    }
}
