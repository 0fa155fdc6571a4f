//! The order of a chain: who signed whom, and which way leads to a root.

use std::cell::Cell;

use time::OffsetDateTime;

use super::certificate::Certificate;
use super::signature::SignatureCheck;

/// Signatures that are verified for one heap; an honest one needs fewer than its certificates twice.
const MAX_CHECKS: usize = 512;
/// Steps of the search for ways, and ways kept.
const MAX_STEPS: usize = 4096;
const MAX_PATHS: usize = 32;

/// Indices into the heap.
pub(super) struct Ordered {
    /// From the end certificate upwards.
    pub(super) path: Vec<usize>,
    /// Whether it ends in a self-signed certificate.
    pub(super) complete: bool,
    pub(super) alternatives: Vec<Vec<usize>>,
    pub(super) extra: Vec<usize>,
    /// Certificates whose named issuer is there, but with another key.
    pub(super) forged: Vec<usize>,
}

pub(super) fn order(heap: &[Certificate], now: OffsetDateTime) -> Ordered {
    let links = Links::new(heap);
    let leaf = links.leaf(heap);
    let mut paths = links.paths(leaf);
    paths.sort_by_key(|path| {
        let valid = path
            .iter()
            .all(|index| heap.get(*index).is_some_and(|one| one.is_valid_at(now)));
        (!links.is_complete(path), !valid, path.len())
    });
    let mut ways = paths.into_iter();
    let path = ways.next().unwrap_or_else(|| vec![leaf]);
    let alternatives: Vec<Vec<usize>> = ways.collect();
    let used = |index: &usize| {
        path.contains(index) || alternatives.iter().any(|path| path.contains(index))
    };
    Ordered {
        complete: links.is_complete(&path),
        extra: (0..heap.len()).filter(|index| !used(index)).collect(),
        forged: links.forged(&path),
        path,
        alternatives,
    }
}

struct Link {
    self_signed: bool,
    /// Others that signed this one.
    issuers: Vec<usize>,
    /// Whether one with the issuer's name and key identifier is there that did not sign it.
    rejected: bool,
}

struct Links(Vec<Link>);

impl Links {
    fn new(heap: &[Certificate]) -> Self {
        let left = Cell::new(MAX_CHECKS);
        let link = |certificate: &Certificate| {
            let mut link = Link {
                self_signed: certificate.is_self_issued()
                    && signed(certificate, certificate, &left),
                issuers: Vec::new(),
                rejected: false,
            };
            if link.self_signed {
                return link;
            }
            for (index, other) in heap.iter().enumerate() {
                if certificate == other || !may_be_issuer(certificate, other) {
                    continue;
                }
                if signed(certificate, other, &left) {
                    link.issuers.push(index);
                } else {
                    link.rejected = true;
                }
            }
            link
        };
        Self(heap.iter().map(link).collect())
    }

    /// The first certificate that is no CA's and signed no other, else the first that signed no other, else the first.
    fn leaf(&self, heap: &[Certificate]) -> usize {
        let is_issuer = |index: usize| self.0.iter().any(|link| link.issuers.contains(&index));
        let ends = || (0..heap.len()).filter(|index| !is_issuer(*index));
        let is_ca = |index: &usize| heap.get(*index).is_some_and(Certificate::is_ca);
        ends()
            .find(|index| !is_ca(index))
            .or_else(|| {
                ends().find(|index| self.0.get(*index).is_some_and(|link| !link.self_signed))
            })
            .or_else(|| ends().next())
            .unwrap_or_default()
    }

    /// All ways upwards from `leaf`, each as far as it goes.
    fn paths(&self, leaf: usize) -> Vec<Vec<usize>> {
        let mut paths = Vec::new();
        let mut waiting = vec![vec![leaf]];
        let mut steps = 0;
        while let Some(path) = waiting.pop() {
            steps += 1;
            if steps > MAX_STEPS || paths.len() == MAX_PATHS {
                break;
            }
            let last = path.last().and_then(|index| self.0.get(*index));
            let next: Vec<usize> = last
                .into_iter()
                .flat_map(|link| &link.issuers)
                .copied()
                .filter(|issuer| !path.contains(issuer))
                .collect();
            if next.is_empty() {
                paths.push(path);
                continue;
            }
            for issuer in next.into_iter().rev() {
                let mut longer = path.clone();
                longer.push(issuer);
                waiting.push(longer);
            }
        }
        paths
    }

    fn is_complete(&self, path: &[usize]) -> bool {
        path.last()
            .and_then(|index| self.0.get(*index))
            .is_some_and(|link| link.self_signed)
    }

    fn forged(&self, path: &[usize]) -> Vec<usize> {
        path.iter()
            .copied()
            .filter(|index| {
                self.0
                    .get(*index)
                    .is_some_and(|link| link.rejected && link.issuers.is_empty())
            })
            .collect()
    }
}

/// By name, and by the key's identifier where both tell one.
fn may_be_issuer(certificate: &Certificate, issuer: &Certificate) -> bool {
    let by_key = match (certificate.authority_key_id(), issuer.subject_key_id()) {
        (Some(wanted), Some(is)) => wanted == is,
        _ => true,
    };
    by_key && certificate.issuer().matches(issuer.subject())
}

fn signed(certificate: &Certificate, issuer: &Certificate, left: &Cell<usize>) -> bool {
    if left.get() == 0 {
        return false;
    }
    left.set(left.get() - 1);
    certificate.signature_by(issuer.public_key()) == SignatureCheck::Valid
}
