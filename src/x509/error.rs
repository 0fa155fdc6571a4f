//! What can be wrong with the bytes somebody pasted or uploaded.

use crate::language::{Said, Text, Value};

/// What a block of PEM or DER turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
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

impl InputKind {
    /// Its name, such as "a certificate".
    #[must_use]
    pub fn said(self) -> Said {
        let text = match self {
            Self::Csr => Text::kind_csr,
            Self::Certificate => Text::kind_certificate,
            Self::Pkcs7 => Text::kind_pkcs7,
            Self::Crl => Text::kind_crl,
            Self::PrivateKey => Text::kind_private_key,
            Self::EncryptedPrivateKey => Text::kind_encrypted_private_key,
            Self::PublicKey => Text::kind_public_key,
            Self::Pkcs12 => Text::kind_pkcs12,
            Self::SshKey => Text::kind_ssh_key,
            Self::Parameters => Text::kind_parameters,
            Self::Unknown => Text::kind_unknown,
        };
        text.into()
    }

    /// Whether the block holds secret bytes, which must not be repeated anywhere.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(
            self,
            Self::PrivateKey | Self::EncryptedPrivateKey | Self::Pkcs12
        )
    }
}

impl From<InputKind> for Value {
    fn from(kind: InputKind) -> Self {
        kind.said().into()
    }
}

/// Input that cannot be read, with the place and the remedy.
///
/// No variant repeats the content of what was given: it may be a private key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.said())]
pub enum Error {
    /// Nothing but white space was given.
    Empty {
        /// What was expected.
        expected: InputKind,
    },
    /// The input is over the size that is read at all.
    TooLarge {
        /// What was expected.
        expected: InputKind,
        /// Bytes accepted at most.
        limit: usize,
        /// Bytes given.
        actual: usize,
    },
    /// No PEM, DER or base64 at all.
    NotRecognised {
        /// What was expected.
        expected: InputKind,
    },
    /// The input is another object than the one expected.
    WrongKind {
        /// What was expected.
        expected: InputKind,
        /// What it is.
        found: InputKind,
    },
    /// A PEM armour line lacks hyphens or is cut.
    DamagedArmour {
        /// Line, counted from 1.
        line: usize,
    },
    /// A BEGIN line without its END line.
    NoEnd {
        /// Label of the block.
        label: String,
        /// Line of BEGIN, counted from 1.
        line: usize,
    },
    /// An END line without its BEGIN line.
    NoBegin {
        /// Line of END, counted from 1.
        line: usize,
    },
    /// BEGIN and END name different things.
    LabelMismatch {
        /// Label of BEGIN.
        begin: String,
        /// Label of END.
        end: String,
        /// Line of END, counted from 1.
        line: usize,
    },
    /// A block without content.
    EmptyBlock {
        /// Label of the block.
        label: String,
        /// Line of BEGIN, counted from 1.
        line: usize,
    },
    /// Base64 with a foreign character, or cut.
    Base64 {
        /// Line, counted from 1.
        line: usize,
        /// Column in bytes, counted from 1; none when the length is wrong.
        column: Option<usize>,
    },
    /// More than one block where one is expected.
    SeveralBlocks {
        /// What was expected.
        expected: InputKind,
        /// Number of blocks.
        count: usize,
        /// Kinds of the first blocks.
        found: Vec<InputKind>,
    },
    /// More blocks or certificates than are read.
    TooManyBlocks {
        /// The most that is read.
        limit: usize,
    },
    /// One block of several cannot be read.
    InBlock {
        /// Number of the block, counted from 1.
        number: usize,
        /// Line of its BEGIN, counted from 1.
        line: usize,
        /// What is wrong with it.
        error: Box<Self>,
    },
    /// No certificate among the blocks.
    NoCertificate {
        /// Kinds of the first blocks.
        found: Vec<InputKind>,
    },
    /// Bytes after the end of the DER structure.
    TrailingData {
        /// What was expected.
        expected: InputKind,
        /// Where the structure ends.
        offset: usize,
        /// How many bytes follow.
        extra: usize,
    },
    /// DER that is cut or whose lengths contradict each other.
    Der {
        /// What was expected.
        expected: InputKind,
        /// Offset of the fault in the DER.
        offset: usize,
        /// What is wrong.
        reason: &'static str,
    },
    /// DER nested deeper than any real object.
    TooDeep {
        /// What was expected.
        expected: InputKind,
        /// Offset of the fault in the DER.
        offset: usize,
        /// Levels that are read.
        limit: usize,
    },
    /// Well-formed DER that is not what the standard prescribes.
    Structure {
        /// What was expected.
        expected: InputKind,
        /// What is wrong.
        reason: Said,
    },
    /// A private key needs a passphrase.
    PassphraseNeeded,
    /// The passphrase does not open the private key, or its cipher is not supported.
    Passphrase,
    /// Text that is not a serial number.
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

    /// What is wrong, where, and what to do, without a full stop.
    #[must_use]
    pub fn said(&self) -> Said {
        let said = Said::new(self.text());
        match self {
            Self::PassphraseNeeded | Self::Passphrase | Self::SerialNumber => said,
            Self::Empty { expected } | Self::NotRecognised { expected } => {
                said.with("expected", *expected)
            }
            Self::TooLarge {
                expected,
                limit,
                actual,
            } => said
                .with("expected", *expected)
                .with("limit", *limit)
                .with("actual", *actual),
            Self::WrongKind { expected, found } => {
                said.with("expected", *expected).with("found", *found)
            }
            Self::DamagedArmour { line } | Self::NoBegin { line } => said.with("line", *line),
            Self::NoEnd { label, line } | Self::EmptyBlock { label, line } => {
                said.with("label", label).with("line", *line)
            }
            Self::LabelMismatch { begin, end, line } => said
                .with("begin", begin)
                .with("end", end)
                .with("line", *line),
            Self::Base64 { line, column } => {
                let said = said.with("line", *line);
                column
                    .iter()
                    .fold(said, |said, column| said.with("column", *column))
            }
            Self::SeveralBlocks {
                expected,
                count,
                found,
            } => said
                .with("expected", *expected)
                .with("count", *count)
                .with("found", listed(found)),
            Self::TooManyBlocks { limit } => said.with("limit", *limit),
            Self::InBlock {
                number,
                line,
                error,
            } => said
                .with("number", *number)
                .with("line", *line)
                .with("error", error.said()),
            Self::NoCertificate { found } => said.with("found", listed(found)),
            Self::TrailingData {
                expected,
                offset,
                extra,
            } => said
                .with("expected", *expected)
                .with("offset", *offset)
                .with("extra", *extra),
            Self::Der {
                expected,
                offset,
                reason,
            } => said
                .with("expected", *expected)
                .with("offset", *offset)
                .with("reason", *reason),
            Self::TooDeep {
                expected,
                offset,
                limit,
            } => said
                .with("expected", format!("{expected:?}"))
                .with("offset", *offset)
                .with("limit", *limit),
            Self::Structure { expected, reason } => said
                .with("expected", *expected)
                .with("reason", reason.clone()),
        }
    }

    fn text(&self) -> Text {
        let is_secret = |kind: &InputKind| kind.is_secret();
        match self {
            Self::Empty { .. } => Text::input_empty,
            Self::TooLarge { .. } => Text::input_too_large,
            Self::NotRecognised { .. } => Text::input_not_recognised,
            Self::WrongKind { expected, found } if found.is_secret() && !expected.is_secret() => {
                Text::input_wrong_kind_secret
            }
            Self::WrongKind { .. } => Text::input_wrong_kind,
            Self::DamagedArmour { .. } => Text::input_damaged_armour,
            Self::NoEnd { .. } => Text::input_no_end,
            Self::NoBegin { .. } => Text::input_no_begin,
            Self::LabelMismatch { .. } => Text::input_label_mismatch,
            Self::EmptyBlock { .. } => Text::input_empty_block,
            Self::Base64 { column: None, .. } => Text::input_base64_cut,
            Self::Base64 { .. } => Text::input_base64,
            Self::SeveralBlocks {
                expected, found, ..
            } if !expected.is_secret() && found.iter().any(is_secret) => {
                Text::input_several_blocks_secret
            }
            Self::SeveralBlocks { .. } => Text::input_several_blocks,
            Self::TooManyBlocks { .. } => Text::input_too_many_blocks,
            Self::InBlock { .. } => Text::input_in_block,
            Self::NoCertificate { found } if found.is_empty() => Text::input_no_certificate_nothing,
            Self::NoCertificate { .. } => Text::input_no_certificate,
            Self::TrailingData { .. } => Text::input_trailing_data,
            Self::Der { .. } => Text::input_der,
            Self::TooDeep { .. } => Text::input_too_deep,
            Self::Structure { .. } => Text::input_structure,
            Self::PassphraseNeeded => Text::input_passphrase_needed,
            Self::Passphrase => Text::input_passphrase,
            Self::SerialNumber => Text::input_serial_number,
        }
    }
}

/// All kinds, one after the other.
fn listed(kinds: &[InputKind]) -> Value {
    Said::joined(Text::listed, kinds.iter().copied()).unwrap_or(Value::NOTHING)
}
