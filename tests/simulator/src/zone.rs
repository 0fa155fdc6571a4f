//! The DNS zone that tests write, and looking names up in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One record of the zone, as `POST /control/zone` takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Upper case: A, AAAA, CAA, CNAME, MX, NS, TXT.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    /// As in a zone file: `1.2.3.4`, `0 issue "certum.pl"`, `10 mail.example`, a name, or a text.
    pub(crate) value: String,
    #[serde(default = "minute")]
    pub(crate) ttl: u32,
}

fn minute() -> u32 {
    60
}

/// Names in lower case without a final dot, and their records.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Zone {
    records: BTreeMap<String, Vec<Record>>,
    /// Names whose queries, and those of names below, fail with `SERVFAIL`.
    failing: Vec<String>,
}

/// What a look-up found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Owner and record, aliases first.
    pub(crate) records: Vec<(String, Record)>,
    /// Nothing exists at or below the name asked for.
    pub(crate) missing: bool,
    pub(crate) failed: bool,
}

/// A name as the zone keeps it.
pub(crate) fn fold(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

impl Zone {
    pub(crate) fn add(&mut self, name: &str, record: Record) {
        let at = self.records.entry(fold(name)).or_default();
        if !at.contains(&record) {
            at.push(record);
        }
    }

    /// Removes a name's records, of one type only if given.
    pub(crate) fn remove(&mut self, name: &str, kind: Option<&str>) {
        let name = fold(name);
        if let Some(records) = self.records.get_mut(&name) {
            records.retain(|r| kind.is_some_and(|k| k != r.kind));
            if records.is_empty() {
                self.records.remove(&name);
            }
        }
    }

    pub(crate) fn fail(&mut self, name: &str) {
        self.failing.push(fold(name));
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Looks a name up, following aliases as a resolver does. Asking for CNAME stops at the alias.
    pub(crate) fn look_up(&self, name: &str, kind: &str) -> Found {
        let mut found = Found::default();
        let mut name = fold(name);
        for _ in 0..8 {
            if self
                .failing
                .iter()
                .any(|f| name == *f || name.ends_with(&format!(".{f}")))
            {
                return Found {
                    failed: true,
                    ..Found::default()
                };
            }
            let Some(records) = self.at(&name) else {
                found.missing = found.records.is_empty() && !self.exists_below(&name);
                return found;
            };
            let direct: Vec<_> = records.iter().filter(|r| r.kind == kind).collect();
            if !direct.is_empty() {
                found
                    .records
                    .extend(direct.into_iter().map(|r| (name.clone(), r.clone())));
                return found;
            }
            let Some(alias) = records.iter().find(|r| r.kind == "CNAME") else {
                return found;
            };
            found.records.push((name.clone(), alias.clone()));
            name = fold(&alias.value);
        }
        Found {
            failed: true,
            ..Found::default()
        }
    }

    /// The values of a type at a name, aliases followed.
    #[cfg(test)]
    fn values(&self, name: &str, kind: &str) -> Vec<String> {
        let found = self.look_up(name, kind).records.into_iter();
        found
            .filter(|(_, r)| r.kind == kind)
            .map(|(_, r)| r.value)
            .collect()
    }

    /// A name's own records, or those of the wildcard that covers it.
    fn at(&self, name: &str) -> Option<&Vec<Record>> {
        if let Some(own) = self.records.get(name) {
            return Some(own);
        }
        let mut rest = name;
        while let Some((_, above)) = rest.split_once('.') {
            if let Some(wild) = self.records.get(&format!("*.{above}")) {
                return Some(wild);
            }
            if self.records.contains_key(above) || self.exists_below(above) {
                return None;
            }
            rest = above;
        }
        None
    }

    fn exists_below(&self, name: &str) -> bool {
        let end = format!(".{name}");
        self.records.keys().any(|k| k.ends_with(&end))
    }

    /// The CAA records that decide for a name: of the closest ancestor that has any (RFC 8659, section 3).
    pub(crate) fn caa(&self, name: &str) -> Option<Vec<String>> {
        let mut rest = fold(name);
        loop {
            let found = self.look_up(&rest, "CAA");
            if found.failed {
                return None;
            }
            let values: Vec<String> = found
                .records
                .into_iter()
                .filter(|(_, r)| r.kind == "CAA")
                .map(|(_, r)| r.value)
                .collect();
            if !values.is_empty() {
                return Some(values);
            }
            match rest.split_once('.') {
                Some((_, above)) => rest = above.to_owned(),
                None => return Some(Vec::new()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, value: &str) -> Record {
        Record {
            kind: kind.to_owned(),
            value: value.to_owned(),
            ttl: 60,
        }
    }

    #[test]
    fn aliases_are_followed_and_wildcards_cover() {
        let mut zone = Zone::default();
        zone.add("_certum.A.example.", record("CNAME", "proof.b.example"));
        zone.add("proof.b.example", record("TXT", "x"));
        zone.add("*.c.example", record("A", "127.0.0.1"));
        assert_eq!(zone.values("_certum.a.example", "TXT"), ["x"]);
        assert_eq!(
            zone.values("_certum.a.example", "CNAME"),
            ["proof.b.example"]
        );
        assert_eq!(zone.values("any.c.example", "A"), ["127.0.0.1"]);
        assert!(zone.look_up("none.example", "A").missing);
        assert!(
            !zone.look_up("a.example", "A").missing,
            "an empty non-terminal exists"
        );
        zone.add("loop.example", record("CNAME", "loop.example"));
        assert!(zone.look_up("loop.example", "A").failed);
    }

    #[test]
    fn caa_climbs_and_failure_is_not_absence() {
        let mut zone = Zone::default();
        zone.add("example", record("CAA", "0 issue \"other.example\""));
        assert_eq!(
            zone.caa("a.b.example"),
            Some(vec!["0 issue \"other.example\"".to_owned()])
        );
        assert_eq!(zone.caa("a.test"), Some(vec![]));
        zone.fail("b.example");
        assert_eq!(zone.caa("a.b.example"), None);
    }
}
