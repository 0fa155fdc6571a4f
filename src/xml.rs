//! What XML cannot hold.

use crate::error::Error;

/// Refuses a text that no request can carry, in the name of `field`.
///
/// # Errors
///
/// [`Error::InvalidInput`] for a character that XML 1.0 cannot hold.
pub fn check_text(field: &str, text: &str) -> Result<(), Error> {
    forbidden(text.as_bytes()).map_or(Ok(()), |(_, character)| {
        Err(Error::InvalidInput {
            field: field.to_owned(),
            reason: reason(character),
        })
    })
}

/// Where in UTF-8 `text` the first character stands that XML 1.0 cannot hold (section 2.2).
pub(crate) fn forbidden(text: &[u8]) -> Option<(usize, u32)> {
    let suspect = |byte: &u8| *byte < b' ' && !b"\t\n\r".contains(byte) || *byte == 0xef;
    let mut start = 0;
    loop {
        let position = start + text.get(start..)?.iter().position(suspect)?;
        match text.get(position..)? {
            [0xef, 0xbf, last @ (0xbe | 0xbf), ..] => {
                return Some((position, 0xff00 | u32::from(*last | 0x40)));
            }
            [0xef, ..] => start = position + 1,
            [control, ..] => return Some((position, u32::from(*control))),
            [] => return None,
        }
    }
}

/// What is said of such a character.
pub(crate) fn reason(character: u32) -> String {
    format!("it holds the character U+{character:04X}, which XML cannot hold")
}
