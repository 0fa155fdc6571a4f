//! Certificate requests: what they hold, and why their key is refused.

use openssl::bn::{BigNum, BigNumContext, BigNumRef};
use openssl::hash::{MessageDigest, hash};
use openssl::pkey::{Id, PKey, Public};
use openssl::x509::X509Req;

use crate::der::{self, Attribute};
use crate::limits::Limits;
use crate::request::{der_of, hex};

/// A request whose structure was understood.
#[derive(Debug)]
pub(crate) struct Csr {
    pub(crate) subject: Vec<Attribute>,
    pub(crate) key: PKey<Public>,
    /// SHA-256 of the public key's DER, upper-case hexadecimal.
    pub(crate) key_id: String,
    verified: bool,
    weak_digest: bool,
}

impl Csr {
    /// Reads PEM or bare base64.
    ///
    /// # Errors
    /// 1078 where it is no request, 1049 where its key cannot be read.
    pub(crate) fn read(text: &str) -> Result<Self, u16> {
        let der = der_of(text, "CERTIFICATE REQUEST").ok_or(1078_u16)?;
        let (_, _, tail) = der::read(&der).ok_or(1078_u16)?;
        if !tail.is_empty() {
            return Err(1078);
        }
        let request = X509Req::from_der(&der).map_err(|_| 1078_u16)?;
        let name = request.subject_name().to_der().map_err(|_| 1078_u16)?;
        let subject = der::read_name(&name).ok_or(1078_u16)?;
        let key = request.public_key().map_err(|_| 1049_u16)?;
        let spki = key.public_key_to_der().map_err(|_| 1049_u16)?;
        Ok(Self {
            subject,
            key_id: key_id(&spki),
            verified: request.verify(&key).unwrap_or(false),
            weak_digest: has_weak_digest(&der).unwrap_or(false),
            key,
        })
    }

    /// The codes for which a public CA refuses this request's key or signature.
    pub(crate) fn refusals(&self, limits: &Limits) -> Vec<u16> {
        let mut codes = key_refusals(&self.key, limits);
        if limits.blacklisted_keys.contains(&self.key_id) {
            codes.push(1063);
        }
        if !self.verified {
            codes.push(2125);
        } else if self.weak_digest {
            codes.push(2124);
        }
        codes
    }
}

/// Whether the signature is made over MD5 or SHA-1.
fn has_weak_digest(request: &[u8]) -> Option<bool> {
    const WEAK: [&[u32]; 3] = [
        &[1, 2, 840, 113_549, 1, 1, 4],
        &[1, 2, 840, 113_549, 1, 1, 5],
        &[1, 2, 840, 10_045, 4, 1],
    ];
    let (_, content, _) = der::read(request)?;
    let (_, _, rest) = der::read(content)?;
    let (_, algorithm, _) = der::read(rest)?;
    let (_, found, _) = der::read(algorithm)?;
    Some(WEAK.iter().any(|arcs| der::oid(arcs) == found))
}

/// SHA-256 of a public key's DER, upper-case hexadecimal.
pub(crate) fn key_id(spki: &[u8]) -> String {
    hash(MessageDigest::sha256(), spki)
        .map(|d| hex(&d))
        .unwrap_or_default()
}

/// Whether the key is an elliptic curve's.
pub(crate) fn is_ec(key: &PKey<Public>) -> bool {
    key.id() == Id::EC
}

fn key_refusals(key: &PKey<Public>, limits: &Limits) -> Vec<u16> {
    match key.id() {
        Id::RSA => rsa_refusals(key, limits).unwrap_or_else(|| vec![1049]),
        Id::EC => {
            let curve = key.ec_key().ok().and_then(|ec| ec.group().curve_name());
            let name = curve
                .and_then(|nid| nid.short_name().ok())
                .unwrap_or("explicit");
            if limits.curves.iter().any(|c| c == name) {
                Vec::new()
            } else {
                vec![2109]
            }
        }
        _ => vec![1001],
    }
}

fn rsa_refusals(key: &PKey<Public>, limits: &Limits) -> Option<Vec<u16>> {
    let rsa = key.rsa().ok()?;
    let (n, e) = (rsa.n(), rsa.e());
    let bits = u32::try_from(n.num_bits()).ok()?;
    Some(if bits < limits.min_rsa_bits {
        vec![1000]
    } else if bits > limits.max_rsa_bits {
        vec![1150]
    } else if bits % 8 != 0 {
        vec![2109]
    } else if is_bad_exponent(e)? || has_roca_pattern(n)? || has_close_primes(n)? {
        vec![1063]
    } else {
        Vec::new()
    })
}

/// CA/Browser Forum Baseline Requirements 6.1.6: odd, at least 65537, below 2^256.
fn is_bad_exponent(e: &BigNumRef) -> Option<bool> {
    let least = BigNum::from_u32(65_537).ok()?;
    Some(!e.is_bit_set(0) || *e < *least || e.num_bits() > 256)
}

/// ROCA (CVE-2017-15361): the modulus is a power of 65537 modulo each small prime.
fn has_roca_pattern(n: &BigNumRef) -> Option<bool> {
    const PRIMES: [u32; 38] = [
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89,
        97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
    ];
    for prime in PRIMES {
        let rest = u32::try_from(n.mod_word(prime).ok()?).ok()?;
        let generator = 65_537 % prime;
        let mut power = 1;
        let mut found = false;
        for _ in 0..prime {
            found |= power == rest;
            power = power * generator % prime;
        }
        if !found {
            return Some(false);
        }
    }
    Some(true)
}

/// Fermat's factoring finds primes that lie close together within a hundred rounds.
fn has_close_primes(n: &BigNumRef) -> Option<bool> {
    let mut ctx = BigNumContext::new().ok()?;
    let mut a = ceil_root(n, &mut ctx)?;
    for _ in 0..100 {
        let (mut square, mut b2) = (BigNum::new().ok()?, BigNum::new().ok()?);
        square.sqr(&a, &mut ctx).ok()?;
        b2.checked_sub(&square, n).ok()?;
        let root = ceil_root(&b2, &mut ctx)?;
        square.sqr(&root, &mut ctx).ok()?;
        if square == b2 {
            return Some(true);
        }
        a.add_word(1).ok()?;
    }
    Some(false)
}

/// The least integer whose square is not below `n` (Newton's method).
fn ceil_root(n: &BigNumRef, ctx: &mut BigNumContext) -> Option<BigNum> {
    if n.num_bits() == 0 {
        return BigNum::new().ok();
    }
    let mut x = BigNum::new().ok()?;
    x.set_bit(n.num_bits() / 2 + 1).ok()?;
    loop {
        let (mut quotient, mut sum, mut half) = (
            BigNum::new().ok()?,
            BigNum::new().ok()?,
            BigNum::new().ok()?,
        );
        quotient.checked_div(n, &x, ctx).ok()?;
        sum.checked_add(&x, &quotient).ok()?;
        half.rshift1(&sum).ok()?;
        if half >= x {
            break;
        }
        x = half;
    }
    let mut square = BigNum::new().ok()?;
    square.sqr(&x, ctx).ok()?;
    if *square < *n {
        x.add_word(1).ok()?;
    }
    Some(x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use openssl::rsa::Rsa;

    fn root(n: u32) -> BigNum {
        ceil_root(
            &BigNum::from_u32(n).unwrap(),
            &mut BigNumContext::new().unwrap(),
        )
        .unwrap()
    }

    #[test]
    fn roots_are_rounded_up() {
        for (n, want) in [
            (0, 0),
            (1, 1),
            (2, 2),
            (15, 4),
            (16, 4),
            (17, 5),
            (1_000_000, 1000),
        ] {
            assert_eq!(root(n), BigNum::from_u32(want).unwrap(), "{n}");
        }
    }

    #[test]
    fn close_primes_and_bad_exponents_are_found_and_good_keys_pass() {
        let good = Rsa::generate(2048).unwrap();
        assert_eq!(has_close_primes(good.n()), Some(false));
        assert_eq!(has_roca_pattern(good.n()), Some(false));
        assert_eq!(is_bad_exponent(good.e()), Some(false));
        assert_eq!(is_bad_exponent(&BigNum::from_u32(3).unwrap()), Some(true));
        let mut p = BigNum::new().unwrap();
        p.generate_prime(512, false, None, None).unwrap();
        let mut q = BigNum::new().unwrap();
        let mut next = p.to_owned().unwrap();
        next.add_word(2).unwrap();
        let mut ctx = BigNumContext::new().unwrap();
        while !next.is_prime(20, &mut ctx).unwrap() {
            next.add_word(2).unwrap();
        }
        q.checked_mul(&p, &next, &mut ctx).unwrap();
        assert_eq!(has_close_primes(&q), Some(true));
        let one = BigNum::from_u32(1).unwrap();
        assert_eq!(
            has_roca_pattern(&one),
            Some(true),
            "1 is a power of everything"
        );
    }

    #[test]
    fn rubbish_is_malformed() {
        for text in [
            "",
            "x",
            "-----BEGIN CERTIFICATE-----\nAQI=\n-----END CERTIFICATE-----",
            "AQI=",
        ] {
            assert_eq!(Csr::read(text).unwrap_err(), 1078, "{text}");
        }
    }
}
