//! The little DER that OpenSSL's Rust interface does not reach: string types in names, and some extensions.

/// One element: tag, content and what follows it.
pub(crate) fn read(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (len, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let count = usize::from(first & 0x7f);
        if count == 0 || count > 4 {
            return None;
        }
        let (bytes, rest) = rest.split_at_checked(count)?;
        (
            bytes.iter().fold(0, |n, &b| (n << 8) | usize::from(b)),
            rest,
        )
    };
    let (content, after) = rest.split_at_checked(len)?;
    Some((tag, content, after))
}

/// One element written.
pub(crate) fn write(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let len = content.len();
    if len < 0x80 {
        out.push(u8::try_from(len).unwrap_or(0));
    } else {
        let bytes: Vec<u8> = len
            .to_be_bytes()
            .into_iter()
            .skip_while(|&b| b == 0)
            .collect();
        out.push(0x80 | u8::try_from(bytes.len()).unwrap_or(0));
        out.extend(bytes);
    }
    out.extend_from_slice(content);
    out
}

pub(crate) const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OID: u8 = 0x06;
pub(crate) const UTF8: u8 = 12;
pub(crate) const PRINTABLE: u8 = 19;
pub(crate) const IA5: u8 = 22;
const TELETEX: u8 = 20;
const BMP: u8 = 30;

/// An attribute of a name: the OID's content octets, the string's tag and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) oid: Vec<u8>,
    pub(crate) tag: u8,
    pub(crate) value: String,
}

/// The attributes of an X.501 name, in order. `None` if it is not one.
pub(crate) fn read_name(der: &[u8]) -> Option<Vec<Attribute>> {
    let (SEQUENCE, mut sets, _) = read(der)? else {
        return None;
    };
    let mut all = Vec::new();
    while !sets.is_empty() {
        let (SET, mut pairs, after) = read(sets)? else {
            return None;
        };
        sets = after;
        while !pairs.is_empty() {
            let (SEQUENCE, pair, rest) = read(pairs)? else {
                return None;
            };
            pairs = rest;
            let (OID, oid, value) = read(pair)? else {
                return None;
            };
            let (tag, bytes, _) = read(value)?;
            all.push(Attribute {
                oid: oid.to_vec(),
                tag,
                value: decode(tag, bytes),
            });
        }
    }
    Some(all)
}

fn decode(tag: u8, bytes: &[u8]) -> String {
    match tag {
        TELETEX => bytes.iter().copied().map(char::from).collect(),
        BMP => {
            let units = bytes
                .chunks_exact(2)
                .map(|c| c.iter().fold(0, |n, &b| (n << 8) | u16::from(b)));
            char::decode_utf16(units)
                .map(|c| c.unwrap_or('\u{fffd}'))
                .collect()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// An X.501 name of the attributes given.
pub(crate) fn write_name(attributes: &[Attribute]) -> Vec<u8> {
    let sets: Vec<u8> = attributes
        .iter()
        .flat_map(|a| {
            let pair = [write(OID, &a.oid), write(a.tag, a.value.as_bytes())].concat();
            write(SET, &write(SEQUENCE, &pair))
        })
        .collect();
    write(SEQUENCE, &sets)
}

/// An OID's content octets; arcs above the second must fit 28 bits.
pub(crate) fn oid(arcs: &[u32]) -> Vec<u8> {
    let [first, second, rest @ ..] = arcs else {
        return Vec::new();
    };
    let mut out = vec![u8::try_from(first * 40 + second).unwrap_or(0)];
    for &arc in rest {
        let groups: Vec<u8> = (0..4)
            .rev()
            .map(|i| u8::try_from((arc >> (7 * i)) & 0x7f).unwrap_or(0))
            .collect();
        let start = groups.iter().position(|&g| g != 0).unwrap_or(3);
        let used = groups.get(start..).unwrap_or_default();
        for (i, group) in used.iter().enumerate() {
            out.push(if i + 1 < used.len() {
                group | 0x80
            } else {
                *group
            });
        }
    }
    out
}

/// `AuthorityInfoAccess` with one `caIssuers` address (RFC 5280, 4.2.2.1).
pub(crate) fn ca_issuers(url: &str) -> Vec<u8> {
    let method = write(OID, &oid(&[1, 3, 6, 1, 5, 5, 7, 48, 2]));
    let description = [method, write(0x86, url.as_bytes())].concat();
    write(SEQUENCE, &write(SEQUENCE, &description))
}

/// `CertificatePolicies` with one policy (RFC 5280, 4.2.1.4).
pub(crate) fn policy(arcs: &[u32]) -> Vec<u8> {
    write(SEQUENCE, &write(SEQUENCE, &write(OID, &oid(arcs))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_the_round_trip() {
        let name = vec![
            Attribute {
                oid: oid(&[2, 5, 4, 3]),
                tag: UTF8,
                value: "zażółć".to_owned(),
            },
            Attribute {
                oid: oid(&[1, 2, 840, 113_549, 1, 9, 1]),
                tag: IA5,
                value: "a@b.example".repeat(20),
            },
        ];
        assert_eq!(read_name(&write_name(&name)), Some(name));
        assert_eq!(
            oid(&[1, 2, 840, 113_549]),
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d]
        );
    }

    #[test]
    fn cut_or_endless_lengths_are_refused() {
        assert_eq!(read(&[0x30, 5, 1]), None);
        assert_eq!(read(&[0x30, 0x80, 0, 0]), None);
        assert_eq!(read(&[0x30, 0x85, 1, 1, 1, 1, 1]), None);
        assert_eq!(read_name(&[0x31, 0]), None);
        assert_eq!(decode(BMP, &[0, 65, 1, 5]), "Aą");
    }
}
