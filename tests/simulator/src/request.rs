//! Reading of requests by path.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Node;

/// An element of a request whose structure was checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Req<'a, 'i>(pub(crate) Node<'a, 'i>);

impl Req<'_, '_> {
    pub(crate) fn operation(&self) -> &str {
        self.0.tag_name().name()
    }

    /// The text at a path such as `orderParameters/CSR`; `None` where the element is absent.
    pub(crate) fn get(&self, path: &str) -> Option<String> {
        self.at(path).map(|found| text(found.0))
    }

    /// As [`Self::get`], trimmed, with an empty element taken as absent.
    pub(crate) fn filled(&self, path: &str) -> Option<String> {
        self.get(path)
            .map(|t| t.trim().to_owned())
            .filter(|t| !t.is_empty())
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.at(path).is_some()
    }

    pub(crate) fn flag(&self, path: &str) -> Option<bool> {
        self.filled(path)
            .map(|t| matches!(t.as_str(), "true" | "1"))
    }

    /// Every element at a path: the last step may repeat.
    pub(crate) fn all(&self, path: &str) -> Vec<Self> {
        let (above, last) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(parent) = self.at(above) else {
            return Vec::new();
        };
        parent
            .0
            .children()
            .filter(|c| c.is_element() && c.tag_name().name() == last)
            .map(Req)
            .collect()
    }

    pub(crate) fn text(&self) -> String {
        text(self.0)
    }

    fn at(&self, path: &str) -> Option<Self> {
        path.split('/')
            .filter(|step| !step.is_empty())
            .try_fold(*self, |node, step| {
                node.0
                    .children()
                    .find(|c| c.is_element() && c.tag_name().name() == step)
                    .map(Req)
            })
    }
}

/// All character data of an element, comments and CDATA borders ignored.
pub(crate) fn text(node: Node<'_, '_>) -> String {
    node.children()
        .filter(Node::is_text)
        .filter_map(|t| t.text())
        .collect()
}

/// Base64 with any white space in it.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    let packed: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    STANDARD.decode(packed).ok()
}

/// Bytes as upper-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02X}");
            out
        })
}

/// DER from PEM or bare base64; `None` if it is neither.
pub(crate) fn der_of(text: &str, label: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    if !text.starts_with("-----") {
        return base64(text).filter(|der| !der.is_empty());
    }
    let rest = text.strip_prefix("-----BEGIN ")?;
    let (found, rest) = rest.split_once("-----")?;
    if !(found == label || found == format!("NEW {label}")) {
        return None;
    }
    let (body, tail) = rest.split_once("-----END ")?;
    (tail.trim_end() == format!("{found}-----"))
        .then(|| base64(body))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_texts() {
        let doc = roxmltree::Document::parse(
            "<a><b><c>1</c><c> <![CDATA[2]]><!-- x --> </c></b><d/></a>",
        )
        .unwrap();
        let req = Req(doc.root_element());
        assert_eq!(req.get("b/c").as_deref(), Some("1"));
        assert_eq!(
            req.all("b/c")
                .iter()
                .map(|c| c.text().trim().to_owned())
                .collect::<Vec<_>>(),
            ["1", "2"]
        );
        assert_eq!(req.get("d").as_deref(), Some(""));
        assert_eq!((req.filled("d"), req.get("e")), (None, None));
    }

    #[test]
    fn pem_and_bare_base64_give_the_same() {
        assert_eq!(
            der_of(
                "-----BEGIN CERTIFICATE-----\nAQ I=\n-----END CERTIFICATE-----\n",
                "CERTIFICATE"
            ),
            Some(vec![1, 2])
        );
        assert_eq!(der_of("AQ\r\nI=", "CERTIFICATE"), Some(vec![1, 2]));
        assert_eq!(
            der_of("-----BEGIN X-----\nAQI=\n-----END X-----", "CERTIFICATE"),
            None
        );
        assert_eq!(hex(&[0, 255]), "00FF");
    }
}
