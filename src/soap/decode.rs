//! From an answer's bytes to text, whatever encoding they are in.

use quick_xml::encoding::{DetectedEncoding, decode, detect_encoding};
use quick_xml::events::{BytesDecl, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;

/// How far into the document its XML declaration may reach, in bytes.
const LONGEST_DECLARATION: usize = 1024;

/// How Certum's answers begin, which needs no closer look.
const USUAL: &[u8] = br#"<?xml version="1.0" encoding="UTF-8""#;

/// `body` as text: a byte order mark decides, else the form of the first characters, else the
/// encoding declared; UTF-8 where nothing says otherwise (XML 1.0, appendix F).
pub(crate) fn text(body: &[u8]) -> Result<Cow<'_, str>, String> {
    if body.starts_with(USUAL) {
        return utf_8(body);
    }
    let detected = detect_encoding(body);
    let bare = detected.as_ref().map_or(0, DetectedEncoding::bom_len);
    let bare = body.get(bare..).unwrap_or_default();
    let encoding = match detected {
        Some(DetectedEncoding::AsciiCompatible) => match declaration(bare) {
            Some(said) if said.encoding().is_some() && said.encoder().is_none() => {
                return Err("its encoding is not known".to_owned());
            }
            // Bytes in which the declaration could be read as ASCII are not UTF-16: the label is
            // left over from a string's form in memory, and the bytes are UTF-8.
            said => said
                .and_then(|said| said.encoder())
                .filter(|encoding| !encoding.name().starts_with("UTF-16")),
        },
        None | Some(DetectedEncoding::Utf8Bom) => None,
        Some(utf_16) => Some(utf_16.encoding()),
    };
    match encoding {
        Some(encoding) if encoding.name() != "UTF-8" => decode(bare, encoding)
            .map_err(|_| format!("it is not {}, as it claims to be", encoding.name())),
        _ => utf_8(bare),
    }
}

fn utf_8(bytes: &[u8]) -> Result<Cow<'_, str>, String> {
    std::str::from_utf8(bytes)
        .map(Cow::Borrowed)
        .map_err(|error| format!("it is not UTF-8 at byte {}", error.valid_up_to()))
}

/// The XML declaration that `body` begins with.
fn declaration(body: &[u8]) -> Option<BytesDecl<'_>> {
    let head = body.get(..LONGEST_DECLARATION).unwrap_or(body);
    let end = head.windows(2).position(|pair| pair == b"?>")? + 2;
    let head = std::str::from_utf8(head.get(..end)?).ok()?;
    match Reader::from_str(head).read_event() {
        Ok(Event::Decl(declaration)) => Some(declaration),
        _ => None,
    }
}
