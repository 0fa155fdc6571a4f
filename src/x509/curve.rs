//! Points on the curves that certificates use: y² = x³ + ax + b over a prime field (SEC 2, FIPS 186-5).

use num_bigint::BigUint;

struct Curve {
    prime: &'static str,
    /// `a`: −3 for NIST's curves, 0 for secp256k1.
    minus_three: bool,
    b: &'static str,
    bytes: usize,
}

const P256: Curve = Curve {
    prime: "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
    minus_three: true,
    b: "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
    bytes: 32,
};
const P384: Curve = Curve {
    prime: "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
    minus_three: true,
    b: "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
    bytes: 48,
};
const P521: Curve = Curve {
    prime: "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    minus_three: true,
    b: "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
    bytes: 66,
};
const SECP256K1: Curve = Curve {
    prime: "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f",
    minus_three: false,
    b: "0000000000000000000000000000000000000000000000000000000000000007",
    bytes: 32,
};

/// The coordinates of an encoded point (SEC 1, section 2.3), or `None` if it is not on the curve or the curve is not
/// known here.
pub(super) fn affine(name: &str, encoded: &[u8]) -> Option<(BigUint, BigUint)> {
    let curve = known(name)?;
    let prime = BigUint::parse_bytes(curve.prime.as_bytes(), 16)?;
    let (form, coordinates) = encoded.split_first()?;
    let (x, y) = coordinates.split_at_checked(curve.bytes)?;
    let x = BigUint::from_bytes_be(x);
    if x >= prime {
        return None;
    }
    let square = curve.right_side(&x, &prime)?;
    let y = match (form, y.len()) {
        (4, length) if length == curve.bytes => BigUint::from_bytes_be(y),
        (2 | 3, 0) => root(&square, &prime, form & 1 == 1),
        _ => return None,
    };
    (y < prime && &y * &y % &prime == square).then_some((x, y))
}

/// Whether points of this curve can be checked here.
pub(super) fn is_known(name: &str) -> bool {
    known(name).is_some()
}

fn known(name: &str) -> Option<&'static Curve> {
    match name {
        "P-256" => Some(&P256),
        "P-384" => Some(&P384),
        "P-521" => Some(&P521),
        "secp256k1" => Some(&SECP256K1),
        _ => None,
    }
}

impl Curve {
    fn right_side(&self, x: &BigUint, prime: &BigUint) -> Option<BigUint> {
        let b = BigUint::parse_bytes(self.b.as_bytes(), 16)?;
        let mut factor = x * x;
        if self.minus_three {
            factor += prime - BigUint::from(3_u8);
        }
        Some((factor * x + b) % prime)
    }
}

/// A square root candidate modulo a prime that is 3 modulo 4, as all of these are.
fn root(square: &BigUint, prime: &BigUint, odd: bool) -> BigUint {
    let exponent = (prime + 1_u8) >> 2;
    let root = square.modpow(&exponent, prime);
    if root.bit(0) == odd {
        root
    } else {
        prime - root
    }
}
