//! RSA moduli that can be factored by anybody: the checks that CA/Browser Forum's Baseline Requirements, 6.1.1.3 and
//! 6.1.6, ask of every CA.

use num_bigint::BigUint;

/// Rounds of Fermat's method that the Baseline Requirements ask for.
const FERMAT_ROUNDS: u32 = 100;
/// Moduli above this many bytes are not examined, so that time stays bounded; they are refused for their size.
pub(super) const MAX_BYTES: usize = 2048;
/// Primes up to which factors are looked for (Baseline Requirements: "no factors smaller than 752").
const SMALL_PRIMES_BELOW: u32 = 752;
/// Infineon's library took the product of the primes up to here as the modulus of its generator, for all key sizes.
const ROCA_LAST_PRIME: u32 = 167;

/// Remainders of a number by all small primes.
pub(super) struct Remainders(Vec<(u32, u32)>);

impl Remainders {
    /// Divides `number` (big-endian) by products of primes first, and these remainders by the primes.
    pub(super) fn of(number: &[u8]) -> Self {
        let mut remainders = Vec::new();
        let mut group: Vec<u32> = Vec::new();
        let mut product = 1_u64;
        for prime in primes() {
            if product * u64::from(prime) > u64::from(u32::MAX) {
                Self::divide(number, product, &group, &mut remainders);
                group.clear();
                product = 1;
            }
            group.push(prime);
            product *= u64::from(prime);
        }
        Self::divide(number, product, &group, &mut remainders);
        Self(remainders)
    }

    fn divide(number: &[u8], product: u64, group: &[u32], remainders: &mut Vec<(u32, u32)>) {
        let remainder = remainder(number, product);
        for prime in group {
            let by_prime = u32::try_from(remainder % u64::from(*prime)).unwrap_or_default();
            remainders.push((*prime, by_prime));
        }
    }

    /// The smallest factor below 752.
    pub(super) fn small_factor(&self) -> Option<u32> {
        self.0
            .iter()
            .find(|(_, remainder)| *remainder == 0)
            .map(|(prime, _)| *prime)
    }

    /// Whether the modulus is a power of 65537 modulo every prime up to 167, as the product of two primes of the form
    /// k·M + (65537ᵃ mod M) is (ROCA, CVE-2017-15361). A sound modulus passes for one about once in 2²⁷.
    pub(super) fn has_roca_pattern(&self) -> bool {
        self.0
            .iter()
            .filter(|(prime, _)| (3..=ROCA_LAST_PRIME).contains(prime))
            .all(|(prime, remainder)| is_power_of_65537(*remainder, *prime))
    }
}

fn is_power_of_65537(remainder: u32, prime: u32) -> bool {
    let generator = 65537 % prime;
    let mut power = 1;
    for _ in 0..prime {
        if power == remainder {
            return true;
        }
        power = power * generator % prime;
    }
    false
}

fn primes() -> impl Iterator<Item = u32> {
    (2..SMALL_PRIMES_BELOW).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

fn remainder(number: &[u8], divisor: u64) -> u64 {
    let (head, words) = number.as_rchunks::<4>();
    let head = head
        .iter()
        .fold(0, |value, byte| value << 8 | u64::from(*byte));
    words.iter().fold(head % divisor, |value, word| {
        (value << 32 | u64::from(u32::from_be_bytes(*word))) % divisor
    })
}

/// Whether Fermat's method factors the modulus within 100 rounds, because its primes are close to each other.
pub(super) fn has_close_primes(modulus: &[u8]) -> bool {
    let number = BigUint::from_bytes_be(modulus);
    if !number.bit(0) {
        return false;
    }
    let mut middle = number.sqrt();
    if &middle * &middle < number {
        middle += 1_u8;
    }
    let mut filter = SquareFilter::new(&middle, &number);
    for _ in 0..FERMAT_ROUNDS {
        if filter.may_be_square() {
            let difference = &middle * &middle - &number;
            let root = difference.sqrt();
            if &root * &root == difference {
                return true;
            }
        }
        middle += 1_u8;
        filter.step();
    }
    false
}

/// Follows a² − n modulo a product of small numbers, and tells whether it can be a square there. Nearly all rounds of
/// Fermat's method end here instead of in a square root of a thousand digits.
struct SquareFilter {
    a: u64,
    difference: u64,
}

impl SquareFilter {
    const PARTS: [u64; 8] = [64, 63, 65, 11, 17, 19, 23, 31];
    const MODULUS: u64 = 64 * 63 * 65 * 11 * 17 * 19 * 23 * 31;

    fn new(a: &BigUint, n: &BigUint) -> Self {
        let small = |value: BigUint| {
            let value: BigUint = value % Self::MODULUS;
            value.iter_u64_digits().next().unwrap_or_default()
        };
        Self {
            a: small(a.clone()),
            difference: small(a * a - n),
        }
    }

    /// From a to a + 1: (a + 1)² − n = a² − n + 2a + 1.
    fn step(&mut self) {
        self.difference = (self.difference + 2 * self.a + 1) % Self::MODULUS;
        self.a = (self.a + 1) % Self::MODULUS;
    }

    fn may_be_square(&self) -> bool {
        Self::PARTS.iter().all(|part| {
            let wanted = self.difference % part;
            (0..=part / 2).any(|root| root * root % part == wanted)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(hex: &str) -> Vec<u8> {
        BigUint::parse_bytes(hex.as_bytes(), 16)
            .unwrap()
            .to_bytes_be()
    }

    #[test]
    fn remainders_agree_with_long_division() {
        let bytes = number("f123456789abcdef0123456789abcdef0123456789abcdef00ff");
        let big = BigUint::from_bytes_be(&bytes);
        let Remainders(remainders) = Remainders::of(&bytes);
        assert_eq!(remainders.len(), 133);
        for (prime, remainder) in remainders {
            assert_eq!(&big % prime, BigUint::from(remainder), "{prime}");
        }
    }

    #[test]
    fn small_factors() {
        let odd = BigUint::from(751_u32) * BigUint::from(1_000_003_u32);
        assert_eq!(Remainders::of(&odd.to_bytes_be()).small_factor(), Some(751));
        let clean = BigUint::from(757_u32) * BigUint::from(1_000_003_u32);
        assert_eq!(Remainders::of(&clean.to_bytes_be()).small_factor(), None);
    }

    #[test]
    fn fermat_finds_what_is_close_and_nothing_else() {
        // Mersenne's primes 2^127 - 1 and 2^61 - 1 are far apart; a square and neighbours are as close as can be.
        let mersenne = |bits: u32| -> BigUint { (BigUint::from(1_u8) << bits) - 1_u8 };
        let far = mersenne(127) * mersenne(61);
        assert!(!has_close_primes(&far.to_bytes_be()));
        let prime = mersenne(127);
        assert!(has_close_primes(&(&prime * &prime).to_bytes_be()));
        let near = &prime * (&prime + 1_000_000_u32);
        assert!(has_close_primes(&near.to_bytes_be()));
    }
}
