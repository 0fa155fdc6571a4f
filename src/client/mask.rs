//! Taking the password out of texts that others sent back, in whatever form it stands there.

use crate::error::{Error, Reason, Refusal};
use crate::secret::{Credentials, Secret};
use crate::soap;

/// What stands in place of the password.
const MASK: &str = "********";

/// How much of an answer is kept.
const MAX_TEXT: usize = 64 * 1024;

/// How much of a request is kept: all of it but for documents, of which one may have 30 MB.
const MAX_REQUEST: usize = 1024 * 1024;

/// `credentials` to write a request for people with.
pub(super) fn credentials(credentials: &Credentials) -> Credentials {
    Credentials {
        user_name: credentials.user_name.clone(),
        password: Secret::new(MASK.to_owned()),
    }
}

/// `body` as text without `password`, cut to 64 KiB.
pub(super) fn answer(body: &[u8], password: &str) -> String {
    let text = match soap::text(body) {
        Ok(text) => text,
        // In bytes that cannot be read, the password cannot be found either.
        Err(reason) => return format!("[{} bytes, not shown: {reason}]", body.len()),
    };
    cut(&text, password, MAX_TEXT)
}

/// `text` of a request without `password`, cut to 1 MiB.
pub(super) fn request(text: &str, password: &str) -> String {
    cut(text, password, MAX_REQUEST)
}

fn cut(text: &str, password: &str, limit: usize) -> String {
    let mut masked = replace(text, password, limit);
    masked.truncate(masked.floor_char_boundary(limit));
    masked
}

/// `text` without `password`.
pub(super) fn text(text: &str, password: &str) -> String {
    replace(text, password, usize::MAX)
}

/// `error` without `password` in what Certum or the network said.
pub(super) fn error(error: Error, password: &str) -> Error {
    match error {
        Error::Refused(refusal) => Error::Refused(Refusal {
            operation: refusal.operation,
            fault: refusal.fault.map(|fault| text(&fault, password)),
            errors: refusal
                .errors
                .into_iter()
                .map(|reason| Reason {
                    code: reason.code,
                    value: reason.value.map(|value| text(&value, password)),
                })
                .collect(),
        }),
        Error::MalformedAnswer { operation, reason } => Error::MalformedAnswer {
            operation,
            reason: text(&reason, password),
        },
        Error::Transport {
            operation,
            mut source,
        } => {
            source.message = text(&source.message, password);
            Error::Transport { operation, source }
        }
        other => other,
    }
}

/// `text` with each form of `secret` replaced, ending soon after `limit` bytes were written.
fn replace(text: &str, secret: &str, limit: usize) -> String {
    let mut masked = String::with_capacity(text.len().min(limit));
    let mut rest = text;
    while masked.len() < limit
        && let Some(first) = rest.chars().next()
    {
        let length = if let Some(length) = form_of(secret, rest) {
            masked.push_str(MASK);
            length
        } else {
            masked.push(first);
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    masked
}

/// How long the form of `secret` is that `text` begins with.
fn form_of(secret: &str, text: &str) -> Option<usize> {
    if secret.is_empty() {
        return None;
    }
    let mut ends = vec![0];
    for character in secret.chars() {
        let mut next = Vec::new();
        for end in ends {
            for length in forms(character, text.get(end..).unwrap_or_default()) {
                if !next.contains(&(end + length)) {
                    next.push(end + length);
                }
            }
        }
        if next.is_empty() {
            return None;
        }
        ends = next;
    }
    ends.into_iter().max()
}

/// The lengths of the forms of `character` that `text` begins with: itself, escaped for XML once
/// or several times, or percent-encoded.
fn forms(character: char, text: &str) -> impl Iterator<Item = usize> {
    let plain = text.starts_with(character).then(|| character.len_utf8());
    let plus = (character == ' ' && text.starts_with('+')).then_some(1);
    [
        plain,
        plus,
        escaped_for_xml(character, text),
        percent_encoded(character, text),
    ]
    .into_iter()
    .flatten()
}

fn escaped_for_xml(character: char, text: &str) -> Option<usize> {
    let mut name = text.strip_prefix('&')?;
    let mut ampersand_end = None;
    while let Some(rest) = name.strip_prefix("amp;") {
        name = rest;
        ampersand_end = Some(text.len() - rest.len());
    }
    if character == '&' && ampersand_end.is_some() {
        return ampersand_end;
    }
    // The longest is "#x0010FFFF" or so; looking no further keeps hostile texts cheap.
    let semicolon = name.bytes().take(12).position(|byte| byte == b';')?;
    let (entity, rest) = name.split_at_checked(semicolon)?;
    let decoded = match entity {
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => numbered(entity)?,
    };
    (decoded == character).then(|| text.len() - rest.len() + 1)
}

fn numbered(entity: &str) -> Option<char> {
    let number = entity.strip_prefix('#')?;
    let value = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(value.ok()?)
}

fn percent_encoded(character: char, text: &str) -> Option<usize> {
    let mut buffer = [0; 4];
    let bytes = character.encode_utf8(&mut buffer).as_bytes();
    let mut rest = text;
    for byte in bytes {
        let (digits, after) = rest.strip_prefix('%')?.split_at_checked(2)?;
        if u8::from_str_radix(digits, 16).ok()? != *byte {
            return None;
        }
        rest = after;
    }
    Some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::{MAX_TEXT, answer, error, text};
    use crate::error::{Error, Reason, Refusal, Stage, TransportError};

    #[test]
    fn every_form_of_the_password_is_taken_out() {
        let password = "a&b <c>'\"ż%+é";
        for form in [
            "a&b <c>'\"ż%+é",
            "a&amp;b &lt;c&gt;&apos;&quot;ż%+é",
            "a&amp;b &lt;c>'\"ż%+é",
            "a&#38;b&#x20;&#60;c&#X3e;&#39;&#34;&#380;%+&#233;",
            "a&amp;amp;b &amp;lt;c&amp;gt;&amp;apos;&amp;quot;ż%+é",
            "a%26b%20%3Cc%3e%27%22%C5%BC%25%2B%c3%a9",
            "a%26b+%3Cc%3E%27%22%C5%BC%25%2B%C3%A9",
        ] {
            assert_eq!(text(&format!("<p>{form}</p>"), password), "<p>********</p>");
        }
    }

    #[test]
    fn the_password_is_found_where_it_overlaps_itself() {
        assert_eq!(text("aaab", "aab"), "a********");
        assert_eq!(text("&&amp;x", "&amp;x"), "&********");
    }

    #[test]
    fn other_texts_stay() {
        assert_eq!(text("a&amp;b %41 + &#x;&", "secret"), "a&amp;b %41 + &#x;&");
        assert_eq!(text("kept", ""), "kept");
    }

    #[test]
    fn another_encoding_does_not_hide_it() {
        let latin_2 = b"<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><x>za\xbf\xf3\xb3\xe6</x>";
        assert!(answer(latin_2, "zażółć").ends_with("<x>********</x>"));
        let utf_16: Vec<u8> = "\u{feff}<x>zażółć</x>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(answer(&utf_16, "zażółć"), "<x>********</x>");
        assert_eq!(
            answer(b"za\xbf\xf3\xb3\xe6", "zażółć"),
            "[6 bytes, not shown: it is not UTF-8 at byte 2]"
        );
    }

    #[test]
    fn the_cut_leaves_no_part_of_it() {
        let body = format!("{}secret-password", "ż".repeat(MAX_TEXT / 2 - 3));
        let masked = answer(body.as_bytes(), "secret-password");
        assert_eq!(masked.len(), MAX_TEXT);
        assert!(masked.ends_with("ż******"), "{}", &masked[MAX_TEXT - 20..]);
    }

    #[test]
    fn errors_are_cleaned() {
        let refusal = Error::Refused(Refusal {
            operation: "quickOrder",
            errors: vec![Reason {
                code: 1090,
                value: Some("hunter2 is long".to_owned()),
            }],
            fault: Some("unexpected hunter2".to_owned()),
        });
        let shown = format!("{:?}", error(refusal, "hunter2"));
        assert!(
            !shown.contains("hunter2") && shown.contains("is long"),
            "{shown}"
        );
        let malformed = Error::MalformedAnswer {
            operation: "quickOrder",
            reason: "at hunter2".to_owned(),
        };
        assert_eq!(
            error(malformed, "hunter2").to_string(),
            "the answer to quickOrder cannot be understood: at ********"
        );
        let broken = Error::Transport {
            operation: "quickOrder",
            source: TransportError {
                stage: Stage::Receive,
                timed_out: false,
                may_have_been_carried_out: true,
                status: Some(500),
                message: "the service failed (hunter2)".to_owned(),
            },
        };
        assert_eq!(
            error(broken, "hunter2").to_string(),
            "quickOrder: the service failed (********)"
        );
    }
}
