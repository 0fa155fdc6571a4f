//! The web root that tests write: pages by host and path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What is served for one host and path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Served {
    #[serde(default)]
    pub(crate) body: String,
    #[serde(default = "ok")]
    pub(crate) status: u16,
    /// Further headers, such as `Location`.
    #[serde(default)]
    pub(crate) headers: BTreeMap<String, String>,
}

fn ok() -> u16 {
    200
}

/// Pages by host, then path.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Web {
    hosts: BTreeMap<String, BTreeMap<String, Served>>,
}

impl Web {
    pub(crate) fn put(&mut self, host: &str, path: &str, served: Served) {
        self.hosts
            .entry(crate::zone::fold(host))
            .or_default()
            .insert(path.to_owned(), served);
    }

    /// Removes a page, or all of a host.
    pub(crate) fn remove(&mut self, host: &str, path: Option<&str>) {
        let host = crate::zone::fold(host);
        match path {
            None => drop(self.hosts.remove(&host)),
            Some(path) => {
                if let Some(pages) = self.hosts.get_mut(&host) {
                    pages.remove(path);
                }
            }
        }
    }

    pub(crate) fn clear(&mut self) {
        self.hosts.clear();
    }

    pub(crate) fn get(&self, host: &str, path: &str) -> Option<&Served> {
        self.hosts
            .get(&crate::zone::fold(host))
            .and_then(|pages| pages.get(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_found_by_host_and_path() {
        let mut web = Web::default();
        let page = Served {
            body: "x".to_owned(),
            status: 200,
            headers: BTreeMap::new(),
        };
        web.put("A.example", "/p", page.clone());
        assert_eq!(web.get("a.example.", "/p"), Some(&page));
        assert_eq!(web.get("a.example", "/q"), None);
        web.remove("a.example", None);
        assert_eq!(web.get("a.example", "/p"), None);
    }
}
