//! From a request to the bytes that are sent.

use super::field::name_of;
use super::{NAMESPACE, Operation};
use crate::error::Error;
use crate::language::{Said, Text};
use crate::secret::Credentials;
use crate::xml::{check_text, forbidden, not_in_xml};
use quick_xml::se::Serializer;
use serde::Serialize;
use std::fmt::{self, Write};
use zeroize::Zeroizing;

/// The longest user name and password, in characters (Partner API, codes 1084 and 1090).
const LONGEST_CREDENTIAL: usize = 255;

/// Room for a request without a CSR, which most are. Up to about this size the C library gives memory without looking
/// for it.
const USUAL_SIZE: usize = 1024;

const BEGINNING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>"#,
);
const END: &str = "</s:Body></s:Envelope>";

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
    let call = Call {
        namespace: NAMESPACE,
        header: Header {
            token: Token {
                password: credentials.password.expose(),
                user_name: &credentials.user_name,
            },
        },
        operation,
    };
    let mut request = Buffer(Zeroizing::new(Vec::with_capacity(USUAL_SIZE)));
    serialize::<O>(&call, &mut request).map_err(|error| {
        let reason = Said::new(Text::given_unwritable).with("detail", error.to_string());
        Error::input(O::NAME, reason)
    })?;
    refuse_forbidden(O::NAME, &request.0)?;
    Ok(request.0)
}

fn refuse_forbidden(operation: &str, request: &[u8]) -> Result<(), Error> {
    let Some((position, character)) = forbidden(request) else {
        return Ok(());
    };
    let field = name_of(request, position).unwrap_or_else(|| operation.to_owned());
    Err(Error::input(field, not_in_xml(character)))
}

fn serialize<O: Operation>(
    call: &Call<'_, O>,
    request: &mut Buffer,
) -> Result<(), quick_xml::se::SeError> {
    request.write_str(BEGINNING)?;
    let element = format!("p:{}", O::NAME);
    call.serialize(Serializer::with_root(request, Some(&element))?)?;
    request.write_str(END)?;
    Ok(())
}

fn check_credential(field: &str, value: &str) -> Result<(), Error> {
    if value.chars().nth(LONGEST_CREDENTIAL).is_some() {
        let reason = Said::new(Text::given_too_long).with("limit", LONGEST_CREDENTIAL);
        return Err(Error::input(field, reason));
    }
    check_text(field, value)
}

#[derive(Serialize)]
struct Call<'a, O> {
    #[serde(rename = "@xmlns:p")]
    namespace: &'static str,
    #[serde(rename = "requestHeader")]
    header: Header<'a>,
    #[serde(flatten)]
    operation: &'a O,
}

#[derive(Serialize)]
struct Header<'a> {
    #[serde(rename = "authToken")]
    token: Token<'a>,
}

#[derive(Serialize)]
struct Token<'a> {
    password: &'a str,
    #[serde(rename = "userName")]
    user_name: &'a str,
}

/// Bytes that leave no copy behind when they grow.
struct Buffer(Zeroizing<Vec<u8>>);

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let needed = self.0.len() + text.len();
        if needed > self.0.capacity() {
            let mut larger = Vec::with_capacity(needed.max(self.0.capacity() * 2));
            larger.extend_from_slice(&self.0);
            self.0 = Zeroizing::new(larger);
        }
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
