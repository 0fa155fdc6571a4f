//! Private keys in what people paste, in whatever field and however damaged: what may be one is not to be kept.

use base64::Engine as _;

use super::pem;

/// The shortest run of base64 that is taken for a line of a key.
const RUN: usize = 40;
/// How often characters of such a run change between upper case, lower case, digits and signs at least: in base64 two of
/// three do, in words few.
const CHANGES: usize = 16;
/// How many small letters in a row are a word's.
const WORD: usize = 7;
/// How much of base64 tells what it begins.
const BEGINNING: usize = 64;
/// The longest label between "BEGIN" and "PRIVATE KEY", without spaces: "SSH2 ENCRYPTED".
const LABEL: usize = 24;

/// Whether a text holds a private key: by a label, however damaged, or by what its base64 begins with.
///
/// Hyphens may be missing or be dashes, and characters be HTML's entities. CSRs and certificates that can be read are
/// none.
///
/// ```
/// use certum::x509::holds_private_key;
///
/// assert!(holds_private_key("—BEGIN PRIVATE KEY—"));
/// assert!(holds_private_key("key=MC4CAQAwBQYDK2VwBCIEILa1jXwvX2yT"));
/// assert!(!holds_private_key("Private Key Ltd"));
/// ```
#[must_use]
pub fn holds_private_key(text: &str) -> bool {
    let text = without_public(&plain(text));
    is_named(&text) || begins_key(&text)
}

/// Whether a text holds a private key or what may be a part of one: any line of base64 that belongs to nothing that can
/// be read and is public.
///
/// ```
/// use certum::x509::holds_key_material;
///
/// assert!(holds_key_material("x3JtQ0a9Zk1LwP7vB2nRt8YcFd5HsUeGiOqM4xKz"));
/// assert!(!holds_key_material("https://status.example.com/Reports/2026/IncidentReportOfTheCompromise"));
/// ```
#[must_use]
pub fn holds_key_material(text: &str) -> bool {
    let text = without_public(&plain(text));
    is_named(&text) || begins_key(&text) || has_run(&text)
}

/// The text without entities and without characters that nobody sees.
fn plain(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        read.push_str(before);
        let (character, length) = character(entity).unwrap_or(('&', 1));
        read.push(character);
        rest = entity.get(length..).unwrap_or_default();
    }
    read.push_str(rest);
    read.retain(|character| {
        !matches!(
            character,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
    });
    read
}

/// The character of an entity at the beginning, and how long that is. A semicolon may be missing.
fn character(entity: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 10] = [
        ("hyphen", '-'),
        ("dash", '-'),
        ("minus", '-'),
        ("ndash", '-'),
        ("mdash", '-'),
        ("nbsp", ' '),
        ("NewLine", '\n'),
        ("plus", '+'),
        ("sol", '/'),
        ("equals", '='),
    ];
    let name = entity.get(1..)?;
    let (character, length) = if let Some(number) = name.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (number, 10),
        };
        let end = digits.find(|digit: char| !digit.is_digit(radix));
        let value = digits.get(..end.unwrap_or(digits.len()))?;
        let code = u32::from_str_radix(value, radix).ok()?;
        let before = entity.len() - digits.len();
        (char::from_u32(code)?, before + value.len())
    } else {
        let known = NAMED.iter().find(|(known, _)| name.starts_with(known))?;
        (known.1, 1 + known.0.len())
    };
    let closed = entity
        .get(length..)
        .is_some_and(|rest| rest.starts_with(';'));
    Some((character, length + usize::from(closed)))
}

/// The text without blocks that can be read and are no secret. Each is read by itself: others may be damaged.
fn without_public(text: &str) -> String {
    const BEGIN: &str = "-----BEGIN ";
    const END: &str = "-----END ";
    if !text.contains(BEGIN) {
        // DER, or base64 without armour.
        let kept = if is_public(text) { "" } else { text };
        return kept.to_owned();
    }
    let mut kept = String::new();
    let mut rest = text;
    while let Some(begin) = rest.find(BEGIN) {
        let (before, block) = rest.split_at(begin);
        kept.push_str(before);
        let label = block.find(END).map(|end| end + END.len());
        let end = label.and_then(|label| Some(label + block.get(label..)?.find("-----")? + 5));
        let whole = end.and_then(|end| block.split_at_checked(end));
        let public = whole.filter(|(block, _)| is_public(block));
        rest = public.map_or_else(
            || {
                kept.push_str(BEGIN);
                block.get(BEGIN.len()..).unwrap_or_default()
            },
            |(_, after)| after,
        );
    }
    kept + rest
}

fn is_public(text: &str) -> bool {
    let expected = super::InputKind::Csr;
    let blocks = pem::read(text.as_bytes(), expected, pem::MAX_HEAP);
    blocks.is_ok_and(|blocks| {
        let mut kinds = blocks.iter().map(pem::Block::kind);
        kinds.all(|kind| !kind.is_secret() && kind != super::InputKind::Unknown)
    })
}

/// Whether a label of a private key is there, or a listing of one.
fn is_named(text: &str) -> bool {
    let letters: String = text
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let mut begins = letters.match_indices("BEGIN");
    begins.any(|(at, begin)| {
        let label = letters.get(at + begin.len()..).unwrap_or_default();
        let found = label.find("PRIVATEKEY");
        found.is_some_and(|before| before <= LABEL)
    }) || letters.contains("PUTTYUSERKEYFILE")
        || letters.contains("PRIVATEEXPONENT")
        || text.to_ascii_lowercase().contains("private-key:")
}

/// Whether base64 in the text begins as keys do. Its lines may be of any length, and other words stand before it.
fn begins_key(text: &str) -> bool {
    // DER is a SEQUENCE, and so its base64 begins with an M.
    let outside = |before: char| !before.is_ascii_alphanumeric() && !matches!(before, '+' | '/');
    let mut before = ' ';
    text.char_indices().any(|(at, character)| {
        let begins = character == 'M' && outside(before);
        before = character;
        begins && {
            let rest = text.get(at..).unwrap_or_default().bytes();
            let rest = rest.filter(|byte| !byte.is_ascii_whitespace());
            let base64: Vec<u8> = rest
                .take_while(|byte| is_base64(*byte))
                .take(BEGINNING)
                .collect();
            let whole = base64.len() - base64.len() % 4;
            let der = pem::BASE64.decode(base64.get(..whole).unwrap_or_default());
            der.is_ok_and(|der| is_key(&der))
        }
    })
}

/// Whether DER, of which the beginning is here, is that of a key.
fn is_key(der: &[u8]) -> bool {
    let inside = |der: &'_ [u8]| -> Option<usize> {
        match der {
            [0x30, length, ..] if *length < 0x80 => Some(2),
            [0x30, 0x81, ..] => Some(3),
            [0x30, 0x82, ..] => Some(4),
            _ => None,
        }
    };
    let content = |der| inside(der).and_then(|from| <[u8]>::get(der, from..));
    match content(der) {
        // A version, then an algorithm (PKCS #8, PKCS #12), a modulus (PKCS #1) or the key (SEC 1).
        Some([0x02, 0x01, 0..=3, 0x30 | 0x02 | 0x04, ..]) => true,
        // Under a passphrase: PKCS #5's or PKCS #12's algorithms.
        Some(parts) => content(parts).is_some_and(|algorithm| {
            matches!(
                algorithm,
                [
                    0x06,
                    _,
                    0x2a,
                    0x86,
                    0x48,
                    0x86,
                    0xf7,
                    0x0d,
                    0x01,
                    0x05 | 0x0c,
                    ..
                ]
            )
        }),
        None => false,
    }
}

const fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

/// Whether a line of base64 is in the text. Of hexadecimal digits only one case is used.
fn has_run(text: &str) -> bool {
    let class = |byte: u8| match byte {
        b'A'..=b'Z' => 0,
        b'a'..=b'z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    };
    let is_word = |letters: &[u8]| letters.iter().all(u8::is_ascii_lowercase);
    let mut runs = text.as_bytes().split(|byte| !is_base64(*byte));
    runs.any(|run| {
        run.windows(RUN).step_by(4).any(|part| {
            let pairs = part.iter().zip(part.iter().skip(1));
            let changes = pairs.filter(|(one, next)| class(**one) != class(**next));
            changes.count() >= CHANGES
                && part.iter().any(u8::is_ascii_uppercase)
                && part.iter().any(u8::is_ascii_lowercase)
                && !part.windows(WORD).any(is_word)
        })
    })
}
