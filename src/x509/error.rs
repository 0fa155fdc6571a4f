//! What can be wrong with the bytes somebody pasted or uploaded.

use std::fmt;

/// What a block of PEM or DER turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PKCS#10 certificate signing request.
    Csr,
    /// X.509 certificate.
    Certificate,
    /// PKCS#7 (CMS) bundle.
    Pkcs7,
    /// Certificate revocation list.
    Crl,
    /// Private key that is readable without a passphrase.
    PrivateKey,
    /// Private key under a passphrase.
    EncryptedPrivateKey,
    /// Public key alone.
    PublicKey,
    /// PKCS#12 store (`.pfx`, `.p12`).
    Pkcs12,
    /// Key in OpenSSH's own format.
    SshKey,
    /// Parameters of a key, without a key.
    Parameters,
    /// Anything else.
    Unknown,
}

impl Kind {
    /// Whether the block holds secret bytes, which must not be repeated anywhere.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::PrivateKey | Self::EncryptedPrivateKey | Self::Pkcs12
        )
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csr => "a certificate signing request (CSR)",
            Self::Certificate => "a certificate",
            Self::Pkcs7 => "a PKCS#7 bundle",
            Self::Crl => "a certificate revocation list",
            Self::PrivateKey => "a private key",
            Self::EncryptedPrivateKey => "an encrypted private key",
            Self::PublicKey => "a public key",
            Self::Pkcs12 => "a PKCS#12 store",
            Self::SshKey => "an SSH key",
            Self::Parameters => "key parameters",
            Self::Unknown => "something else",
        })
    }
}

/// Input that cannot be read, with the place and the remedy.
///
/// No variant repeats the content of what was given: it may be a private key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing but white space was given.
    #[error("the input is empty: paste {expected}, in PEM or DER")]
    Empty {
        /// What was expected.
        expected: Kind,
    },
    /// The input is over the size that is read at all.
    #[error(
        "the input has {actual} bytes, more than the {limit} that are read for {expected}: give only the one block that is meant"
    )]
    TooLarge {
        /// What was expected.
        expected: Kind,
        /// Bytes accepted at most.
        limit: usize,
        /// Bytes given.
        actual: usize,
    },
    /// No PEM, DER or base64 at all.
    #[error(
        "the input is neither PEM nor DER: {expected} in PEM begins with a line \"-----BEGIN …-----\""
    )]
    NotRecognised {
        /// What was expected.
        expected: Kind,
    },
    /// The input is another object than the one expected.
    #[error("this is {found}, not {expected}{}", secret_advice(*expected, *found))]
    WrongKind {
        /// What was expected.
        expected: Kind,
        /// What it is.
        found: Kind,
    },
    /// A PEM armour line lacks hyphens or is cut.
    #[error(
        "line {line}: the BEGIN or END line is damaged: it needs exactly five hyphens on either side of its label"
    )]
    DamagedArmour {
        /// Line, counted from 1.
        line: usize,
    },
    /// A BEGIN line without its END line.
    #[error(
        "line {line}: \"BEGIN {label}\" has no matching END line: the end is missing, copy the whole block"
    )]
    NoEnd {
        /// Label of the block.
        label: String,
        /// Line of BEGIN, counted from 1.
        line: usize,
    },
    /// An END line without its BEGIN line.
    #[error(
        "line {line}: an END line without a BEGIN line: the beginning is missing, copy the whole block"
    )]
    NoBegin {
        /// Line of END, counted from 1.
        line: usize,
    },
    /// BEGIN and END name different things.
    #[error(
        "line {line}: the block begins as \"{begin}\" and ends as \"{end}\": copy one whole block"
    )]
    LabelMismatch {
        /// Label of BEGIN.
        begin: String,
        /// Label of END.
        end: String,
        /// Line of END, counted from 1.
        line: usize,
    },
    /// A block without content.
    #[error("line {line}: the block \"{label}\" is empty: paste its content between BEGIN and END")]
    EmptyBlock {
        /// Label of the block.
        label: String,
        /// Line of BEGIN, counted from 1.
        line: usize,
    },
    /// Base64 with a foreign character, or cut.
    #[error("line {line}: the base64 is broken{}: copy the block again, unchanged", column.map_or_else(|| " (it was cut or characters are missing)".to_owned(), |column| format!(" at column {column}")))]
    Base64 {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1; none when the length is wrong.
        column: Option<usize>,
    },
    /// More than one block where one is expected.
    #[error("the input holds {count} blocks ({}) where exactly one is expected, {expected}: give only that one{}", list(found), if !expected.is_secret() && found.iter().any(|kind| kind.is_secret()) { ", and never a private key" } else { "" })]
    SeveralBlocks {
        /// What was expected.
        expected: Kind,
        /// Number of blocks.
        count: usize,
        /// Kinds of the first blocks.
        found: Vec<Kind>,
    },
    /// More blocks or certificates than are read.
    #[error(
        "the input holds more than {limit} certificates or blocks: give the chain of one certificate"
    )]
    TooManyBlocks {
        /// The most that is read.
        limit: usize,
    },
    /// One block of several cannot be read.
    #[error("block {number}, line {line}: {error}")]
    InBlock {
        /// Number of the block, counted from 1.
        number: usize,
        /// Line of its BEGIN, counted from 1.
        line: usize,
        /// What is wrong with it.
        error: Box<Self>,
    },
    /// No certificate among the blocks.
    #[error("the input holds no certificate, only {}", if found.is_empty() { "nothing".to_owned() } else { list(found) })]
    NoCertificate {
        /// Kinds of the first blocks.
        found: Vec<Kind>,
    },
    /// Bytes after the end of the DER structure.
    #[error("{extra} bytes follow {expected}, which ends at byte {offset}: remove them")]
    TrailingData {
        /// What was expected.
        expected: Kind,
        /// Where the structure ends.
        offset: usize,
        /// How many bytes follow.
        extra: usize,
    },
    /// DER that is cut or whose lengths contradict each other.
    #[error(
        "the DER of {expected} is broken at byte {offset}: {reason}; it was cut or changed, export it again"
    )]
    Der {
        /// What was expected.
        expected: Kind,
        /// Offset of the fault in the DER.
        offset: usize,
        /// What is wrong.
        reason: &'static str,
    },
    /// DER nested deeper than any real object.
    #[error(
        "the DER is nested deeper than {limit} levels at byte {offset}: this is no {expected:?}"
    )]
    TooDeep {
        /// What was expected.
        expected: Kind,
        /// Offset of the fault in the DER.
        offset: usize,
        /// Levels that are read.
        limit: usize,
    },
    /// Well-formed DER that is not what the standard prescribes.
    #[error("{expected} cannot be read: {reason}; export it again")]
    Structure {
        /// What was expected.
        expected: Kind,
        /// What is wrong.
        reason: String,
    },
    /// A private key needs a passphrase.
    #[error("the private key is encrypted: give its passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open the private key, or its cipher is not supported.
    #[error(
        "the private key cannot be decrypted: the passphrase is wrong, or its cipher is not supported (DES and RC2 are not)"
    )]
    Passphrase,
    /// Text that is not a serial number.
    #[error(
        "the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted"
    )]
    SerialNumber,
}

impl Error {
    /// A stable word for programs, such as `wrong_kind`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::NotRecognised { .. } => "not_recognised",
            Self::WrongKind { .. } => "wrong_kind",
            Self::DamagedArmour { .. } => "damaged_armour",
            Self::NoEnd { .. } => "no_end",
            Self::NoBegin { .. } => "no_begin",
            Self::LabelMismatch { .. } => "label_mismatch",
            Self::EmptyBlock { .. } => "empty_block",
            Self::Base64 { .. } => "base64",
            Self::SeveralBlocks { .. } => "several_blocks",
            Self::TooManyBlocks { .. } => "too_many_blocks",
            Self::InBlock { error, .. } => error.code(),
            Self::NoCertificate { .. } => "no_certificate",
            Self::TrailingData { .. } => "trailing_data",
            Self::Der { .. } => "der",
            Self::TooDeep { .. } => "too_deep",
            Self::Structure { .. } => "structure",
            Self::PassphraseNeeded => "passphrase_needed",
            Self::Passphrase => "passphrase",
            Self::SerialNumber => "serial_number",
        }
    }
}

fn secret_advice(expected: Kind, found: Kind) -> &'static str {
    if found.is_secret() && !expected.is_secret() {
        ": never send a private key to anybody; if it has been, make a new one"
    } else {
        ""
    }
}

fn list(kinds: &[Kind]) -> String {
    let names: Vec<String> = kinds.iter().map(ToString::to_string).collect();
    names.join(", ")
}
