//! From a request to the bytes that are sent.

use super::field::name_of;
use super::{NAMESPACE, Operation};
use crate::error::Error;
use crate::language::{Said, Text};
use crate::secret::Credentials;
use crate::xml::{check_text, forbidden, not_in_xml};
use quick_xml::se::to_string_with_root;
use zeroize::Zeroizing;

/// The longest user name and password, in characters (Partner API, codes 1084 and 1090).
const LONGEST_CREDENTIAL: usize = 255;

/// Room for a request without a CSR, which most are. Up to about this size the C library gives memory without looking
/// for it.
const USUAL_SIZE: usize = 1024;

/// How large a request is without its fields, user name and password.
const FRAME_SIZE: usize = 512;

/// Writes the request as UTF-8. The bytes hold the password and are overwritten when dropped.
///
/// # Errors
///
/// [`Error::InvalidInput`] for a user name or password over 255 characters, for a character that
/// XML 1.0 cannot hold, and for what [`Operation::check`] refuses.
pub fn write<O: Operation>(
    operation: &O,
    credentials: &Credentials,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    check_credential("userName", &credentials.user_name)?;
    check_credential("password", credentials.password.expose())?;
    operation.check()?;
    let framed = to_string_with_root("f", operation).map_err(|error| {
        let reason = Said::new(Text::given_unwritable).with("detail", error.to_string());
        Error::input(O::NAME, reason)
    })?;
    let request = enclose(O::NAME, credentials, unframed(&framed));
    refuse_forbidden(O::NAME, &request)?;
    Ok(request)
}

/// The operation's fields, out of the element that quick-xml wants around them; it is `<f/>` without any.
fn unframed(framed: &str) -> &str {
    framed
        .strip_prefix("<f>")
        .and_then(|rest| rest.strip_suffix("</f>"))
        .unwrap_or_default()
}

/// The whole request. It is put together here, because quick-xml would leave a copy of the password behind.
fn enclose(operation: &str, credentials: &Credentials, fields: &str) -> Zeroizing<Vec<u8>> {
    let size = USUAL_SIZE.max(FRAME_SIZE + fields.len());
    let mut request = Buffer(Zeroizing::new(Vec::with_capacity(size)));
    request.add(concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:"#,
    ));
    request.add(operation);
    request.add(" xmlns:p=\"");
    request.add(NAMESPACE);
    request.add("\"><requestHeader><authToken><password>");
    request.add_text(credentials.password.expose());
    request.add("</password><userName>");
    request.add_text(&credentials.user_name);
    request.add("</userName></authToken></requestHeader>");
    request.add(fields);
    request.add("</p:");
    request.add(operation);
    request.add("></s:Body></s:Envelope>");
    request.0
}

fn refuse_forbidden(operation: &str, request: &[u8]) -> Result<(), Error> {
    let Some((position, character)) = forbidden(request) else {
        return Ok(());
    };
    let field = name_of(request, position).unwrap_or_else(|| operation.to_owned());
    Err(Error::input(field, not_in_xml(character)))
}

fn check_credential(field: &str, value: &str) -> Result<(), Error> {
    if value.chars().nth(LONGEST_CREDENTIAL).is_some() {
        let reason = Said::new(Text::given_too_long).with("limit", LONGEST_CREDENTIAL);
        return Err(Error::input(field, reason));
    }
    check_text(field, value)
}

/// Bytes that leave no copy behind when they grow.
struct Buffer(Zeroizing<Vec<u8>>);

impl Buffer {
    fn add(&mut self, xml: &str) {
        let needed = self.0.len() + xml.len();
        if needed > self.0.capacity() {
            let mut larger = Vec::with_capacity(needed.max(self.0.capacity() * 2));
            larger.extend_from_slice(&self.0);
            self.0 = Zeroizing::new(larger);
        }
        self.0.extend_from_slice(xml.as_bytes());
    }

    /// Adds the text of an element. Unless it is escaped, who reads it takes a carriage return for a line's end.
    fn add_text(&mut self, text: &str) {
        for part in text.split_inclusive(['<', '>', '&', '\r']) {
            let (plain, escaped) = match part.as_bytes().last() {
                Some(b'<') => (1, "&lt;"),
                Some(b'>') => (1, "&gt;"),
                Some(b'&') => (1, "&amp;"),
                Some(b'\r') => (1, "&#13;"),
                _ => (0, ""),
            };
            self.add(part.get(..part.len() - plain).unwrap_or_default());
            self.add(escaped);
        }
    }
}
