//! PEM as people paste it: tolerant of everything around the blocks, strict about what is inside.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

use super::der;
use super::error::{Error, InputKind};

/// Bytes read for one CSR, certificate or key.
pub(super) const MAX_OBJECT: usize = 64 * 1024;
/// Bytes read for a heap of certificates.
pub(super) const MAX_HEAP: usize = 1024 * 1024;
/// Blocks read in one input, of whatever kind.
const MAX_BLOCKS: usize = 256;

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const HYPHENS: &[u8] = b"-----";

/// Padding may be missing and the last bits may be set: both are seen in pasted text, and DER has its own lengths.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// One decoded block. The bytes are wiped when dropped, because any block may be a private key.
pub(super) struct Block {
    /// Empty for DER and for base64 without armour.
    pub(super) label: String,
    /// Line of BEGIN, counted from 1.
    pub(super) line: usize,
    /// Whether RFC 1421 headers announced OpenSSL's own encryption.
    pub(super) encrypted: bool,
    pub(super) der: Zeroizing<Vec<u8>>,
    /// The block as it stood in the input, only kept for `encrypted`.
    pub(super) text: Zeroizing<Vec<u8>>,
}

impl Block {
    fn bare(der: Vec<u8>) -> Self {
        Self {
            label: String::new(),
            line: 1,
            encrypted: false,
            der: Zeroizing::new(der),
            text: Zeroizing::default(),
        }
    }

    /// What the block is: by its content where that is clear, else by its label.
    pub(super) fn kind(&self) -> InputKind {
        if self.encrypted {
            return InputKind::EncryptedPrivateKey;
        }
        match der::kind(&self.der) {
            InputKind::Unknown => label_kind(&self.label),
            kind => kind,
        }
    }
}

/// What a label promises.
fn label_kind(label: &str) -> InputKind {
    match label {
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => InputKind::Csr,
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => InputKind::Certificate,
        "PKCS7" | "PKCS #7 SIGNED DATA" | "CMS" => InputKind::Pkcs7,
        "X509 CRL" => InputKind::Crl,
        "ENCRYPTED PRIVATE KEY" => InputKind::EncryptedPrivateKey,
        "OPENSSH PRIVATE KEY" => InputKind::PrivateKey,
        "PUBLIC KEY" | "RSA PUBLIC KEY" => InputKind::PublicKey,
        "SSH2 PUBLIC KEY" => InputKind::SshKey,
        _ if label.ends_with("PRIVATE KEY") => InputKind::PrivateKey,
        _ if label.ends_with("PARAMETERS") => InputKind::Parameters,
        _ => InputKind::Unknown,
    }
}

/// The DER of the one object of kind `expected` in `input`.
pub(super) fn one(input: &[u8], expected: InputKind) -> Result<Vec<u8>, Error> {
    let mut block = only(read(input, expected, MAX_OBJECT)?, expected)?;
    let promised = label_kind(&block.label);
    let found = block.kind();
    if found != expected && found != InputKind::Unknown {
        return Err(Error::WrongKind { expected, found });
    }
    if !block.label.is_empty() && promised != expected {
        return Err(Error::WrongKind {
            expected,
            found: promised,
        });
    }
    let size = der::check(&block.der, expected)?;
    // OpenSSL's "trusted" form appends its own trust settings to the certificate.
    if block.label == "TRUSTED CERTIFICATE" {
        block.der.truncate(size);
    }
    no_trailing_data(&block.der, size, expected)?;
    Ok(std::mem::take(&mut *block.der))
}

/// The block where there is one and no other.
pub(super) fn only(blocks: Vec<Block>, expected: InputKind) -> Result<Block, Error> {
    let [block]: [Block; 1] =
        blocks
            .try_into()
            .map_err(|blocks: Vec<Block>| Error::SeveralBlocks {
                expected,
                count: blocks.len(),
                found: blocks.iter().take(8).map(Block::kind).collect(),
            })?;
    Ok(block)
}

pub(super) fn no_trailing_data(der: &[u8], size: usize, expected: InputKind) -> Result<(), Error> {
    match der.len().checked_sub(size) {
        None | Some(0) => Ok(()),
        Some(extra) => Err(Error::TrailingData {
            expected,
            offset: size,
            extra,
        }),
    }
}

/// All blocks of `input`: PEM with anything around it, DER, or base64 without armour.
pub(super) fn read(input: &[u8], expected: InputKind, limit: usize) -> Result<Vec<Block>, Error> {
    if input.len() > limit {
        return Err(Error::TooLarge {
            expected,
            limit,
            actual: input.len(),
        });
    }
    if is_der(input) {
        return Ok(vec![Block::bare(input.to_vec())]);
    }
    let decoded = utf16(input);
    let text = decoded.as_ref().map_or(input, |text| text.as_bytes());
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    if text
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Err(Error::Empty { expected });
    }
    if find(text, BEGIN).is_none() {
        return unarmoured(text, expected).map(|block| vec![block]);
    }
    armoured(text)
}

fn armoured(text: &[u8]) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    let mut position = 0;
    while let Some(begin) = find_from(text, BEGIN, position) {
        if let Some(end) = find_from(text, END, position).filter(|end| *end < begin) {
            return Err(Error::NoBegin {
                line: lines.line(end),
            });
        }
        if blocks.len() == MAX_BLOCKS {
            return Err(Error::TooManyBlocks { limit: MAX_BLOCKS });
        }
        let line = lines.line(begin);
        let (label, body) =
            label(text, begin + BEGIN.len()).ok_or(Error::DamagedArmour { line })?;
        let end = find_from(text, END, body);
        let next = find_from(text, BEGIN, body);
        let Some(end) = end.filter(|end| next.is_none_or(|next| *end < next)) else {
            return Err(Error::NoEnd { label, line });
        };
        let end_line = lines.line(end);
        let (end_label, after) =
            self::label(text, end + END.len()).ok_or(Error::DamagedArmour { line: end_line })?;
        if label != end_label {
            return Err(Error::LabelMismatch {
                begin: label,
                end: end_label,
                line: end_line,
            });
        }
        let content = text.get(body..end).unwrap_or_default();
        let whole = text.get(begin..after).unwrap_or_default();
        blocks.push(block(label, content, whole, line)?);
        position = after;
    }
    match find_from(text, END, position) {
        Some(end) => Err(Error::NoBegin {
            line: lines.line(end),
        }),
        None => Ok(blocks),
    }
}

/// The label that starts at `start`, and the position after its closing hyphens. Only characters that labels have
/// are accepted, so that no content can end up in a message.
fn label(text: &[u8], start: usize) -> Option<(String, usize)> {
    let window = text.get(start..)?;
    let window = window.get(..window.len().min(64))?;
    let length = find(window, HYPHENS)?;
    let label = window.get(..length)?;
    let allowed =
        |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b" #.".contains(byte);
    label.iter().all(allowed).then(|| {
        (
            String::from_utf8_lossy(label).trim_end().to_owned(),
            start + length + HYPHENS.len(),
        )
    })
}

fn block(label: String, content: &[u8], whole: &[u8], line: usize) -> Result<Block, Error> {
    let (headers, body) = split_headers(content);
    let encrypted = find(headers, b"ENCRYPTED").is_some();
    let first_line = line + newlines(headers);
    let placeholder = body
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || b".-*_".contains(byte));
    if placeholder || body.trim_ascii().starts_with(b"...") {
        return Err(Error::EmptyBlock { label, line });
    }
    Ok(Block {
        der: decode(body, first_line)?,
        text: if encrypted {
            Zeroizing::new(whole.to_vec())
        } else {
            Zeroizing::default()
        },
        label,
        line,
        encrypted,
    })
}

/// RFC 1421 headers ("Proc-Type: 4,ENCRYPTED") come before the base64 and end with an empty line.
fn split_headers(content: &[u8]) -> (&[u8], &[u8]) {
    let mut position = 0;
    for line in content.split_inclusive(|byte| *byte == b'\n') {
        let text = line.trim_ascii();
        let first = position == 0 && text.is_empty();
        if !first && !text.contains(&b':') {
            break;
        }
        position += line.len();
    }
    content.split_at_checked(position).unwrap_or((&[], content))
}

fn decode(body: &[u8], first_line: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut clean = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut line = first_line;
    let mut line_start = 0;
    let mut skip = 0;
    for (position, byte) in body.iter().enumerate() {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        match byte {
            b'\n' => {
                line += 1;
                line_start = position + 1;
            }
            b' ' | b'\t' | b'\r' | 0x0b | 0x0c => {}
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' | b'=' => clean.push(*byte),
            _ => {
                skip =
                    invisible(body.get(position..).unwrap_or_default()).ok_or(Error::Base64 {
                        line,
                        column: Some(position - line_start + 1),
                    })?;
            }
        }
    }
    let decoded = BASE64
        .decode(&*clean)
        .map_err(|_| Error::Base64 { line, column: None })?;
    Ok(Zeroizing::new(decoded))
}

/// Bytes after the first that belong to an invisible character which web pages put into copied text.
fn invisible(rest: &[u8]) -> Option<usize> {
    const CHARACTERS: [&str; 5] = ["\u{a0}", "\u{200b}", "\u{feff}", "\u{2028}", "\u{2060}"];
    CHARACTERS
        .iter()
        .find(|character| rest.starts_with(character.as_bytes()))
        .map(|character| character.len() - 1)
}

fn unarmoured(text: &[u8], expected: InputKind) -> Result<Block, Error> {
    let line_of = |position| {
        Lines {
            text,
            at: 0,
            line: 1,
        }
        .line(position)
    };
    if let Some(end) = find(text, END) {
        return Err(Error::NoBegin { line: line_of(end) });
    }
    if let Some(begin) = find(text, b"BEGIN ").or_else(|| find(text, b"BEGIN\t")) {
        return Err(Error::DamagedArmour {
            line: line_of(begin),
        });
    }
    let trimmed = text.trim_ascii();
    let found = if trimmed.starts_with(b"ssh-") || trimmed.starts_with(b"ecdsa-sha2-") {
        Some(InputKind::SshKey)
    } else if trimmed.starts_with(b"PuTTY-User-Key-File") {
        Some(InputKind::PrivateKey)
    } else {
        None
    };
    if let Some(found) = found {
        return Err(Error::WrongKind { expected, found });
    }
    // Base64 of a DER sequence of more than 127 bytes begins with MI or MH; anything else is prose.
    if !(trimmed.starts_with(b"MI") || trimmed.starts_with(b"MH")) {
        return Err(Error::NotRecognised { expected });
    }
    let mut der = decode(text, 1)?;
    Ok(Block::bare(std::mem::take(&mut *der)))
}

/// DER begins with a SEQUENCE whose length fits, or at least with one that no text can begin with.
fn is_der(input: &[u8]) -> bool {
    input.first() == Some(&der::SEQUENCE)
        && (der::announced_size(input) == Some(input.len())
            || (input.get(1).is_some_and(|length| *length >= 0x80) && find(input, BEGIN).is_none()))
}

/// Text that an editor saved as UTF-16 with a byte order mark.
fn utf16(input: &[u8]) -> Option<String> {
    let (units, read): (_, fn([u8; 2]) -> u16) = match input {
        [0xff, 0xfe, rest @ ..] => (rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => (rest, u16::from_be_bytes),
        _ => return None,
    };
    let (units, _) = units.as_chunks::<2>();
    let units: Vec<u16> = units.iter().map(|pair| read(*pair)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// Line numbers of ascending positions, counted once over the text.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line(&mut self, position: usize) -> usize {
        let passed = self.text.get(self.at..position).unwrap_or_default();
        self.line += newlines(passed);
        self.at = self.at.max(position);
        self.line
    }
}

fn newlines(text: &[u8]) -> usize {
    text.split(|byte| *byte == b'\n').count() - 1
}

fn find(text: &[u8], pattern: &[u8]) -> Option<usize> {
    text.windows(pattern.len())
        .position(|window| window == pattern)
}

fn find_from(text: &[u8], pattern: &[u8], start: usize) -> Option<usize> {
    find(text.get(start..)?, pattern).map(|position| position + start)
}

/// Writes one PEM block with LF line ends.
pub(super) fn write(label: &str, der: &[u8]) -> String {
    let config = pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF);
    pem::encode_config(&pem::Pem::new(label, der), config)
}
