//! Private keys, read only to tell which public key they belong to.

use std::fmt;

use openssl::error::ErrorStack;
use openssl::pkey::{PKey, Private};

use super::der;
use super::error::{Error, InputKind};
use super::pem::{self, Block};
use super::public_key::{Keyed, PublicKey, private};
use crate::language::{Said, Text};

/// Rounds of key derivation that are accepted; OpenSSL's default is 2048, password managers use up to a million.
const MAX_ROUNDS: u64 = 10_000_000;

/// A private key of which only the public half is kept: the secret bytes are wiped before [`PrivateKey::parse`]
/// returns.
#[derive(Clone)]
pub struct PrivateKey {
    public: PublicKey,
}

impl PrivateKey {
    /// Reads one private key: PKCS#8, PKCS#1 or SEC 1, in PEM or DER, or PKCS#8 and OpenSSL's own PEM encryption under
    /// `passphrase`.
    ///
    /// # Errors
    /// [`Error::PassphraseNeeded`] and [`Error::Passphrase`] for encrypted keys, else as for a CSR. No error repeats
    /// anything of the input.
    pub fn parse(input: &[u8], passphrase: Option<&[u8]>) -> Result<Self, Error> {
        let expected = InputKind::PrivateKey;
        let mut blocks = pem::read(input, expected, pem::MAX_OBJECT)?;
        // `openssl ecparam -genkey` writes the curve in front of the key.
        if blocks.len() > 1 {
            blocks.retain(|block| block.kind() != InputKind::Parameters);
        }
        let key = open(&pem::only(blocks, expected)?, passphrase);
        // PHP shares OpenSSL's error queue with us.
        drop(ErrorStack::get());
        let key = key?;
        let public = key
            .public_key_to_der()
            .ok()
            .and_then(|der| PublicKey::from_spki(&der))
            .ok_or_else(unreadable)?;
        Ok(Self { public })
    }
}

fn open(block: &Block, passphrase: Option<&[u8]>) -> Result<PKey<Private>, Error> {
    match block.kind() {
        InputKind::PrivateKey if block.label == "OPENSSH PRIVATE KEY" => Err(Error::Structure {
            expected: InputKind::PrivateKey,
            reason: Text::structure_openssh.into(),
        }),
        InputKind::PrivateKey => {
            let size = der::check(&block.der, InputKind::PrivateKey)?;
            pem::no_trailing_data(&block.der, size, InputKind::PrivateKey)?;
            PKey::private_key_from_der(&block.der).map_err(|_| unreadable())
        }
        InputKind::EncryptedPrivateKey => {
            let passphrase = passphrase
                .filter(|passphrase| !passphrase.is_empty())
                .ok_or(Error::PassphraseNeeded)?;
            if block.encrypted {
                return PKey::private_key_from_pem_passphrase(&block.text, passphrase)
                    .map_err(|_| Error::Passphrase);
            }
            let size = der::check(&block.der, InputKind::EncryptedPrivateKey)?;
            pem::no_trailing_data(&block.der, size, InputKind::EncryptedPrivateKey)?;
            check_rounds(&block.der)?;
            // OpenSSL takes a C string, and the crate panics, repeating the passphrase, for what is none.
            if passphrase.contains(&0) {
                return Err(Error::Passphrase);
            }
            PKey::private_key_from_pkcs8_passphrase(&block.der, passphrase)
                .map_err(|_| Error::Passphrase)
        }
        found => Err(Error::WrongKind {
            expected: InputKind::PrivateKey,
            found,
        }),
    }
}

/// Refuses a key whose derivation would take minutes: all integers in the parameters of its encryption are rounds,
/// sizes or costs, none of which is large in an honest key.
fn check_rounds(encrypted: &[u8]) -> Result<(), Error> {
    let mut waiting: Vec<&[u8]> = der::read(encrypted)
        .and_then(|(outer, _)| der::read(outer.content))
        .map(|(algorithm, _)| algorithm.content)
        .into_iter()
        .collect();
    while let Some(content) = waiting.pop() {
        for element in der::elements(content) {
            if element.tag & 0x20 != 0 {
                waiting.push(element.content);
            } else if element.tag == der::INTEGER && unsigned(element.content) > MAX_ROUNDS {
                return Err(Error::Structure {
                    expected: InputKind::EncryptedPrivateKey,
                    reason: Said::new(Text::structure_rounds).with("rounds", MAX_ROUNDS),
                });
            }
        }
    }
    Ok(())
}

fn unsigned(content: &[u8]) -> u64 {
    content.iter().fold(0_u64, |value, byte| {
        if value >> 56 == 0 {
            value << 8 | u64::from(*byte)
        } else {
            u64::MAX
        }
    })
}

fn unreadable() -> Error {
    Error::Structure {
        expected: InputKind::PrivateKey,
        reason: Text::structure_key.into(),
    }
}

impl private::Sealed for PrivateKey {}

impl Keyed for PrivateKey {
    fn public_key(&self) -> &PublicKey {
        &self.public
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateKey").finish_non_exhaustive()
    }
}
