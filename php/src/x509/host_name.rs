//! `Certum\HostName`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    language::{Said, Text},
    x509::{self, NameError},
};

value_class! {
    /// A host name.
    HostName(x509::HostName) as "Certum\\HostName" {
        "ascii" ascii = |name| name.ascii();
        "unicode" unicode = |name| name.unicode();
        "base" base = |name| name.base();
        "isWildcard" is_wildcard = |name| name.is_wildcard();
        "isIpAddress" is_ip_address = |name| name.ip().is_some();
        "isPublic" is_public = |name| name.public().is_ok();
    }

    pub fn parse(name: Bytes) -> Result<Self, Thrown> {
        let name = input::text("name", &name)?;
        x509::HostName::parse(&name)
            .map(Self::from)
            .map_err(|error| Thrown::input("name", sentence(error)))
    }

    /// Why a public CA cannot prove it.
    #[php(name = "whyNotPublic")]
    #[php(defaults(language = "\"en\""))]
    pub fn why_not_public(&self, language: Bytes) -> Result<Option<String>, Thrown> {
        let language = input::language(&language)?;
        Ok(self.inner.public().err().map(|error| sentence(error).words(language)))
    }

    #[php(name = "__toString")]
    pub fn to_text(&self) -> String {
        self.inner.ascii().to_owned()
    }
}

fn sentence(error: NameError) -> Said {
    Said::new(Text::full_stop).with("sentence", error.said())
}
