//! What is wrong with a public key or a signature algorithm, by CA/Browser Forum's Baseline Requirements 6.1.1.3, 6.1.5,
//! 6.1.6 and 7.1.3.

use super::curve;
use super::problem::Problem;
use super::public_key::{KeyAlgorithm, PublicKey};
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
            let mut problems = vec![Problem::refused(
                "rsa_pss_key",
                "The key is restricted to RSA-PSS, which public CAs do not accept: make an ordinary RSA key.",
                "Klucz jest ograniczony do RSA-PSS, czego publiczne CA nie przyjmują: utwórz zwykły klucz RSA.",
            )];
            problems.extend(rsa(key));
            problems
        }
        KeyAlgorithm::Ec => ec(key).into_iter().collect(),
        other => vec![Problem::refused(
            "key_algorithm_not_allowed",
            format!(
                "Public CAs do not certify {other} keys: make an RSA key of 2048 to 4096 bits, or P-256 or P-384."
            ),
            format!(
                "Publiczne CA nie certyfikują kluczy {other}: utwórz klucz RSA od 2048 do 4096 bitów albo P-256 lub P-384."
            ),
        )],
    }
}

fn rsa(key: &PublicKey) -> Vec<Problem> {
    let Some(bits) = key.bits() else {
        return vec![Problem::refused(
            "rsa_unreadable",
            "The RSA key inside cannot be read: make a new key.",
            "Nie da się odczytać zawartego klucza RSA: utwórz nowy klucz.",
        )];
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
            "rsa_too_short",
            format!("The RSA key has {bits} bits; at least 2048 are required: make a new key."),
            format!(
                "Klucz RSA ma {bits} bitów, a wymagane jest co najmniej 2048: utwórz nowy klucz."
            ),
        ));
    }
    if bits > MAX_RSA_BITS {
        return Some(Problem::refused(
            "rsa_too_long",
            format!(
                "The RSA key has {bits} bits; more than 8192 are not accepted: make one of 2048 to 4096 bits."
            ),
            format!(
                "Klucz RSA ma {bits} bitów; więcej niż 8192 nie jest przyjmowane: utwórz klucz od 2048 do 4096 bitów."
            ),
        ));
    }
    if !bits.is_multiple_of(8) {
        return Some(Problem::refused(
            "rsa_bits_not_multiple_of_8",
            format!(
                "The RSA key has {bits} bits, which is not divisible by 8: make one of 2048, 3072 or 4096 bits."
            ),
            format!(
                "Klucz RSA ma {bits} bitów, co nie dzieli się przez 8: utwórz klucz 2048, 3072 lub 4096 bitów."
            ),
        ));
    }
    (bits > LARGE_RSA_BITS).then(|| {
        Problem::warning(
            "rsa_large",
            format!("The RSA key has {bits} bits: above 4096 connections become slow, and the CA may refuse it (code 1150)."),
            format!("Klucz RSA ma {bits} bitów: powyżej 4096 połączenia stają się wolne, a CA może go odrzucić (kod 1150)."),
        )
    })
}

fn rsa_exponent(exponent: &[u8]) -> Option<Problem> {
    let refused = |code, english: &str, polish: &str| {
        Some(Problem::refused(
            code,
            format!(
                "The RSA key's public exponent {english}: make a new key with the exponent 65537."
            ),
            format!(
                "Wykładnik publiczny klucza RSA {polish}: utwórz nowy klucz z wykładnikiem 65537."
            ),
        ))
    };
    match exponent {
        [] => refused("rsa_exponent_even", "is 0", "jest równy 0"),
        [.., last] if last % 2 == 0 => refused("rsa_exponent_even", "is even", "jest parzysty"),
        [1] => refused(
            "rsa_exponent_one",
            "is 1, so that it hides nothing",
            "jest równy 1, więc niczego nie chroni",
        ),
        [_] | [_, _] => Some(Problem::warning(
            "rsa_exponent_small",
            "The RSA key's public exponent is below 65537, which CAs should not accept: make a new key with 65537.",
            "Wykładnik publiczny klucza RSA jest mniejszy niż 65537, czego CA nie powinny przyjmować: utwórz nowy klucz z 65537.",
        )),
        _ if exponent.len() > 32 => refused(
            "rsa_exponent_large",
            "is above 2^256",
            "jest większy niż 2^256",
        ),
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
            "rsa_small_factor",
            format!(
                "The RSA modulus is divisible by {factor}, so that the key is broken: make a new key with sound software."
            ),
            format!(
                "Moduł RSA dzieli się przez {factor}, więc klucz jest złamany: utwórz nowy klucz sprawnym oprogramowaniem."
            ),
        ));
    }
    if remainders.has_roca_pattern() {
        return Some(Problem::refused(
            "rsa_roca",
            "The RSA key has the ROCA pattern (CVE-2017-15361: Infineon chips) and can be broken: make the key elsewhere.",
            "Klucz RSA ma wzorzec ROCA (CVE-2017-15361: układy Infineon) i można go złamać: utwórz klucz gdzie indziej.",
        ));
    }
    weak_rsa::has_close_primes(modulus).then(|| {
        Problem::refused(
            "rsa_close_primes",
            "The RSA key's two primes are close to each other, so that Fermat's method breaks it: make a new key with sound software.",
            "Dwie liczby pierwsze klucza RSA leżą blisko siebie, więc łamie go metoda Fermata: utwórz nowy klucz sprawnym oprogramowaniem.",
        )
    })
}

fn ec(key: &PublicKey) -> Option<Problem> {
    let curve = key.curve().unwrap_or_default();
    if !matches!(curve, "P-256" | "P-384" | "P-521") {
        return Some(Problem::refused(
            "curve_not_allowed",
            format!("Public CAs do not certify keys on the curve {curve}: use P-256 or P-384."),
            format!(
                "Publiczne CA nie certyfikują kluczy na krzywej {curve}: użyj P-256 lub P-384."
            ),
        ));
    }
    (curve::is_known(curve) && curve::affine(curve, key.key_bits()).is_none()).then(|| {
        Problem::refused(
            "ec_point_invalid",
            format!("The key is not a point on the curve {curve}: make a new key."),
            format!("Klucz nie jest punktem krzywej {curve}: utwórz nowy klucz."),
        )
    })
}

pub(super) fn weak_hash(algorithm: &SignatureAlgorithm) -> Option<Problem> {
    let hash = algorithm.hash().filter(|_| algorithm.is_weak())?;
    Some(Problem::refused(
        "signature_weak_hash",
        format!("It is signed with {hash}, which can be forged: sign with SHA-256."),
        format!("Podpisano z użyciem {hash}, co można podrobić: podpisz z użyciem SHA-256."),
    ))
}

pub(super) fn signature(check: SignatureCheck) -> Option<Problem> {
    match check {
        SignatureCheck::Valid => None,
        SignatureCheck::Invalid => Some(Problem::refused(
            "signature_invalid",
            "The signature does not verify: it was changed after signing, or another key signed it; make a new CSR.",
            "Podpis się nie zgadza: treść zmieniono po podpisaniu albo podpisał ją inny klucz; utwórz nowy CSR.",
        )),
        SignatureCheck::Unsupported => Some(Problem::refused(
            "signature_unsupported",
            "The signature's algorithm is not supported, so that it cannot be checked: sign with SHA-256 and RSA or ECDSA.",
            "Algorytm podpisu nie jest obsługiwany, więc nie da się go sprawdzić: podpisz z użyciem SHA-256 i RSA lub ECDSA.",
        )),
    }
}
