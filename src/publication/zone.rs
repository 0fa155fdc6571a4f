//! In whose zone a name lies, by the ICANN section of the [Public Suffix List](https://publicsuffix.org/list/) (MPL-2.0),
//! written by `tools/public-suffixes.mjs`.
//!
//! Looked up here rather than by a crate: those that take the rules at run time make a tree of them, 0.8 MiB of each
//! process and seven times the work.

use std::io::Read as _;
use std::iter::successors;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

/// A top-level domain a line, then the rules below it without it.
static RULES: LazyLock<String> = LazyLock::new(|| {
    let mut rules = String::new();
    let packed: &[u8] = include_bytes!("suffixes/icann.deflate");
    // What is compiled in inflates; a test would fail.
    DeflateDecoder::new(packed)
        .read_to_string(&mut rules)
        .map_or_else(|_| String::new(), |_| rules)
});

/// The domain that was registered, of a name in ASCII and lower case without a final dot; `None` for one below which
/// domains are registered.
pub(super) fn registered(name: &str) -> Option<&str> {
    let (labels, top) = name.rsplit_once('.')?;
    let mut lines = RULES.lines();
    let rules = lines
        .find_map(|line| line.strip_prefix(top)?.strip_prefix(' '))
        .unwrap_or_default();
    let is_rule = |wanted: &str| rules.split(' ').any(|rule| rule == wanted);
    let mut registered = None;
    // The longest rule counts, unless one takes a name out of it.
    for suffix in successors(Some(labels), |labels| Some(labels.split_once('.')?.1)) {
        let whole = name.get(labels.len() - suffix.len()..);
        if is_rule(&format!("!{suffix}")) {
            return whole;
        }
        let any = suffix
            .split_once('.')
            .map_or_else(|| "*".to_owned(), |(_, parent)| format!("*.{parent}"));
        if is_rule(suffix) || is_rule(&any) {
            return registered;
        }
        registered = whole;
    }
    registered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        let rules = RULES.lines().flat_map(|line| line.split(' ').skip(1));
        assert!(rules.clone().count() > 5000);
        assert!(RULES.is_ascii() && rules.clone().all(|rule| !rule.is_empty()));
        assert!(rules.filter(|rule| rule.starts_with('!')).count() >= 8);
    }

    /// Those of the list's own tests that are of its ICANN section.
    #[test]
    fn a_domain_is_registered_below_a_public_suffix() {
        for (name, domain) in [
            ("com", None),
            ("example.com", Some("example.com")),
            ("b.example.com", Some("example.com")),
            ("a.b.example.com", Some("example.com")),
            // Not listed.
            ("example", None),
            ("example.example", Some("example.example")),
            ("a.b.example.example", Some("example.example")),
            ("co.uk", None),
            ("shop.example.co.uk", Some("example.co.uk")),
            ("com.pl", None),
            ("shop.example.com.pl", Some("example.com.pl")),
            ("shop.example.pl", Some("example.pl")),
            ("jp", None),
            ("www.test.ac.jp", Some("test.ac.jp")),
            ("kyoto.jp", None),
            ("test.kyoto.jp", Some("test.kyoto.jp")),
            ("ide.kyoto.jp", None),
            ("a.b.ide.kyoto.jp", Some("b.ide.kyoto.jp")),
            // A wildcard, and what is taken out of it.
            ("c.kobe.jp", None),
            ("a.b.c.kobe.jp", Some("b.c.kobe.jp")),
            ("www.city.kobe.jp", Some("city.kobe.jp")),
            ("ck", None),
            ("test.ck", None),
            ("b.test.ck", Some("b.test.ck")),
            ("a.b.test.ck", Some("b.test.ck")),
            ("www.ck", Some("www.ck")),
            ("www.www.ck", Some("www.ck")),
            ("k12.ak.us", None),
            ("www.test.k12.ak.us", Some("test.k12.ak.us")),
            // 公司.cn, 食狮.公司.cn and 食狮.中国.
            ("xn--55qx5d.cn", None),
            (
                "www.xn--85x722f.xn--55qx5d.cn",
                Some("xn--85x722f.xn--55qx5d.cn"),
            ),
            ("www.xn--85x722f.xn--fiqs8s", Some("xn--85x722f.xn--fiqs8s")),
            // The private section does not count.
            ("shop.github.io", Some("github.io")),
            ("", None),
        ] {
            assert_eq!(registered(name), domain, "{name}");
        }
    }
}
