//! The names of a certificate as rows of a form: a name, and a box for its www form.

use crate::dated;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use certum::publication::{self, Method};
use certum::x509::HostName;
use time::OffsetDateTime;

/// The label that the box stands for.
const WWW: &str = "www.";

/// A name and whether its www form is wanted too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name.
    pub name: HostName,
    /// Whether its www form is in the certificate too.
    pub www: bool,
}

impl Row {
    /// Whether the name can have a box: a plain name that does not begin with www itself.
    #[must_use]
    pub(crate) fn may_have_www(&self) -> bool {
        may_have_www(&self.name)
    }

    /// The names that the row puts into the certificate, in ASCII.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        let www = (self.www && self.may_have_www()).then(|| format!("{WWW}{}", self.name.ascii()));
        std::iter::once(self.name.ascii().to_owned()).chain(www)
    }
}

fn may_have_www(name: &HostName) -> bool {
    !name.is_wildcard()
        && name.ip().is_none()
        && !name.ascii().starts_with(WWW)
        && HostName::parse(&format!("{WWW}{}", name.ascii())).is_ok()
}

/// Names as rows, in order and each once: a www form beside its name becomes that row's box.
#[must_use]
pub(crate) fn from_names(names: &[HostName]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for name in names {
        let covered = |row: &Row| row.names().any(|known| known == name.ascii());
        let of_another = name.ascii().strip_prefix(WWW).is_some_and(|base| {
            names
                .iter()
                .any(|other| other.ascii() == base && may_have_www(other))
        });
        if of_another || rows.iter().any(covered) {
            continue;
        }
        let www = format!("{WWW}{}", name.ascii());
        rows.push(Row {
            name: name.clone(),
            www: may_have_www(name) && names.iter().any(|other| other.ascii() == www),
        });
    }
    rows
}

/// All names of rows, in order and each once.
#[must_use]
pub(crate) fn names(rows: &[Row]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in rows.iter().flat_map(Row::names) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A name as people read it: with its ASCII form behind it where that is another.
pub(crate) fn both_forms(name: &str) -> String {
    match HostName::parse(name) {
        Ok(host) if host.unicode() != host.ascii() => {
            format!("{} ({})", host.unicode(), host.ascii())
        }
        _ => name.to_owned(),
    }
}

/// What tells sets of names apart, whatever their order, as base64; empty for none.
#[must_use]
pub(crate) fn digest(rows: &[Row]) -> String {
    let mut names = names(rows);
    if names.is_empty() {
        return String::new();
    }
    names.sort();
    URL_SAFE_NO_PAD.encode(openssl::sha::sha256(names.join("\n").as_bytes()))
}

/// The methods that prove every row at a moment, the simplest first.
#[must_use]
pub(crate) fn methods(rows: &[Row], now: OffsetDateTime) -> Vec<Method> {
    let mut methods = publication::methods_for_all(names(rows)).unwrap_or_default();
    // A record at the name itself can disturb others; the shop offers the one at a label of its own.
    methods.retain(|method| *method != Method::DnsTxt && dated::proves(method, now));
    methods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> String {
        let names = names.iter().map(|name| HostName::parse(name).unwrap());
        digest(&from_names(&names.collect::<Vec<_>>()))
    }

    #[test]
    fn names_are_compared_as_sets() {
        let one = of(&["a.example.com", "www.a.example.com", "żółw.example.com"]);
        let same = [
            "xn--w-uga1v8h.example.com",
            "WWW.A.example.com",
            "a.example.com",
        ];
        assert_eq!(one, of(&same));
        assert_ne!(one, of(&same[..2]));
        assert_ne!(of(&["a.example.com"]), of(&["*.a.example.com"]));
        assert_eq!(of(&[]), "");
        assert!(one.len() <= 64);
    }
}
