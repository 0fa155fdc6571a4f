//! What is wrong with a public key or a signature algorithm, by CA/Browser Forum's Baseline Requirements 6.1.1.3, 6.1.5,
//! 6.1.6 and 7.1.3.

use crate::language::{Said, Text, Value};

use super::curve;
use super::problem::Problem;
use super::public_key::{EXPLICIT_PARAMETERS, KeyAlgorithm, PublicKey};
use super::signature::{SignatureAlgorithm, SignatureCheck};
use super::weak_rsa::{self, Remainders};

const MIN_RSA_BITS: u32 = 2048;
/// From here on a handshake is slow, and Certum may refuse the key (code 1150).
const LARGE_RSA_BITS: u32 = 4096;
/// ring, Go, Java and several HSMs read no larger keys, so no public CA takes them.
const MAX_RSA_BITS: u32 = 8192;

pub(super) fn key(key: &PublicKey) -> Vec<Problem> {
    match key.algorithm() {
        KeyAlgorithm::Rsa => rsa(key),
        KeyAlgorithm::RsaPss => {
            let mut problems = vec![Problem::refused(Text::rsa_pss_key)];
            problems.extend(rsa(key));
            problems
        }
        KeyAlgorithm::Ec => ec(key).into_iter().collect(),
        other => vec![Problem::refused(
            Said::new(Text::key_algorithm_not_allowed).with("algorithm", other.name()),
        )],
    }
}

fn rsa(key: &PublicKey) -> Vec<Problem> {
    let Some(bits) = key.bits() else {
        return vec![Problem::refused(Text::rsa_unreadable)];
    };
    let mut problems = Vec::new();
    problems.extend(rsa_size(bits));
    problems.extend(rsa_exponent(key.exponent()));
    problems.extend(rsa_modulus(key.modulus()));
    problems
}

fn rsa_size(bits: u32) -> Option<Problem> {
    if bits < MIN_RSA_BITS {
        return Some(Problem::refused(
            Said::new(Text::rsa_too_short).with("bits", bits),
        ));
    }
    if bits > MAX_RSA_BITS {
        return Some(Problem::refused(
            Said::new(Text::rsa_too_long).with("bits", bits),
        ));
    }
    if !bits.is_multiple_of(8) {
        return Some(Problem::refused(
            Said::new(Text::rsa_bits_not_multiple_of_8).with("bits", bits),
        ));
    }
    (bits > LARGE_RSA_BITS).then(|| Problem::warning(Said::new(Text::rsa_large).with("bits", bits)))
}

fn rsa_exponent(exponent: &[u8]) -> Option<Problem> {
    match exponent {
        [] => Some(Problem::refused(Text::rsa_exponent_zero).coded("rsa_exponent_even")),
        [.., last] if last % 2 == 0 => Some(Problem::refused(Text::rsa_exponent_even)),
        [1] => Some(Problem::refused(Text::rsa_exponent_one)),
        [_] | [_, _] => Some(Problem::warning(Text::rsa_exponent_small)),
        _ if exponent.len() > 32 => Some(Problem::refused(Text::rsa_exponent_large)),
        _ => None,
    }
}

fn rsa_modulus(modulus: &[u8]) -> Option<Problem> {
    if modulus.len() > weak_rsa::MAX_BYTES {
        return None;
    }
    let remainders = Remainders::of(modulus);
    if let Some(factor) = remainders.small_factor() {
        return Some(Problem::refused(
            Said::new(Text::rsa_small_factor).with("factor", factor),
        ));
    }
    if remainders.has_roca_pattern() {
        return Some(Problem::refused(Text::rsa_roca));
    }
    weak_rsa::has_close_primes(modulus).then(|| Problem::refused(Text::rsa_close_primes))
}

fn ec(key: &PublicKey) -> Option<Problem> {
    let curve = key.curve().unwrap_or_default();
    if !matches!(curve, "P-256" | "P-384" | "P-521") {
        let shown = match curve {
            EXPLICIT_PARAMETERS => Text::curve_explicit.into(),
            named => Value::from(named),
        };
        return Some(Problem::refused(
            Said::new(Text::curve_not_allowed).with("curve", shown),
        ));
    }
    (curve::is_known(curve) && curve::affine(curve, key.key_bits()).is_none())
        .then(|| Problem::refused(Said::new(Text::ec_point_invalid).with("curve", curve)))
}

pub(super) fn weak_hash(algorithm: &SignatureAlgorithm) -> Option<Problem> {
    let hash = algorithm.hash().filter(|_| algorithm.is_weak())?;
    Some(Problem::refused(
        Said::new(Text::signature_weak_hash).with("hash", hash),
    ))
}

pub(super) fn signature(check: SignatureCheck) -> Option<Problem> {
    match check {
        SignatureCheck::Valid => None,
        SignatureCheck::Invalid => Some(Problem::refused(Text::signature_invalid)),
        SignatureCheck::Unsupported => Some(Problem::refused(Text::signature_unsupported)),
    }
}
