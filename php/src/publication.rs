//! `Certum\Publication`.

use crate::{
    input::{self, Bytes, TextList},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    language::{Said, Text, Value},
    publication::{self, Method, Prefix, PublicationError},
};
use ext_php_rs::builders::ModuleBuilder;

/// A name, and what proves it.
#[derive(Clone, Debug)]
pub struct Proof {
    name: String,
    publication: publication::Publication,
}

value_class! {
    /// What to publish, or to do, to prove a name.
    Publication(Proof) as "Certum\\Publication" {
        "type" kind = |proof| proof.publication.kind();
        "name" name = |proof| proof.name;
        "host" host = |proof| proof.publication.host();
        "hostInZone" host_in_zone = |proof| proof.publication.host_in_zone();
        "zone" zone = |proof| proof.publication.zone();
        "value" value = |proof| proof.value();
        "url" url = |proof| proof.file().map(|(url, _)| url);
        "path" path = |proof| proof.file().map(|(_, path)| path);
        "email" email = |proof| proof.email();
        "emails" emails = |proof| proof.emails();
    }

    pub const FILE: &'static str = "FILE";
    pub const TXT: &'static str = "TXT";
    pub const CNAME: &'static str = "CNAME";
    pub const EMAIL: &'static str = "EMAIL";

    /// What proves a name.
    #[php(name = "forName")]
    pub fn for_name(
        name: Bytes,
        method: Bytes,
        code: Bytes,
        emailPrefix: Option<Bytes>,
    ) -> Result<Self, Thrown> {
        let name = input::text("name", &name)?;
        let method = Method::parse(&input::text("method", &method)?);
        let code = input::text("code", &code)?;
        let prefix = match input::optional_text("emailPrefix", emailPrefix)? {
            Some(prefix) => Some(Prefix::parse(&prefix).ok_or_else(unknown_prefix)?),
            None => None,
        };
        Self::new(&name, &method, prefix, &code)
    }

    /// The methods that prove every one of the names.
    pub fn methods(names: TextList) -> Result<Vec<String>, Thrown> {
        let names = names.list("names")?;
        let methods = publication::methods_for_all(names)
            .map_err(|error| Thrown::input("names", error.said()))?;
        Ok(methods.iter().map(ToString::to_string).collect())
    }

    #[php(name = "zoneLine")]
    pub fn zone_line(&self) -> Option<String> {
        self.inner.publication.to_zone_line()
    }

    /// What to do, for the person who does it.
    #[php(defaults(language = "\"en\""))]
    pub fn instruction(&self, language: Bytes) -> Result<String, Thrown> {
        Ok(self.inner.publication.said().words(input::language(&language)?))
    }
}

impl Publication {
    pub(crate) fn new(
        name: &str,
        method: &Method,
        prefix: Option<Prefix>,
        code: &str,
    ) -> Result<Self, Thrown> {
        let publication =
            publication::what_to_publish(name, method, prefix, code).map_err(|e| refused(&e))?;
        let name = publication::proved_name(name).map_err(|e| refused(&e))?;
        Ok(Self::from(Proof { name, publication }))
    }
}

impl Proof {
    /// The name, and what proves it.
    pub(crate) fn parts(&self) -> (String, publication::Publication) {
        (self.name.clone(), self.publication.clone())
    }

    fn value(&self) -> Option<&str> {
        match &self.publication {
            publication::Publication::File { content, .. } => Some(content),
            publication::Publication::DnsTxt { value, .. } => Some(value),
            publication::Publication::DnsCname { target, .. } => Some(target),
            publication::Publication::Email { .. } => None,
        }
    }

    fn file(&self) -> Option<(&str, &'static str)> {
        match &self.publication {
            publication::Publication::File { url, path, .. } => Some((url, path)),
            _ => None,
        }
    }

    fn emails(&self) -> &[String] {
        match &self.publication {
            publication::Publication::Email { addresses } => addresses,
            _ => &[],
        }
    }

    /// The mailbox, once one is chosen.
    fn email(&self) -> Option<&str> {
        match self.emails() {
            [only] => Some(only),
            _ => None,
        }
    }
}

fn unknown_prefix() -> Thrown {
    let known = Said::joined(Text::listed, Prefix::ALL.map(Prefix::as_str));
    let reason = Said::new(Text::given_not_of_list).with("known", known.unwrap_or(Value::NOTHING));
    Thrown::input("emailPrefix", reason)
}

/// The library names the order's fields, PHP the parameters of `forName()`.
fn refused(error: &PublicationError) -> Thrown {
    let field = match error {
        PublicationError::NotAName { .. } | PublicationError::NameTooLong { .. } => "name",
        PublicationError::UnusableCode => "code",
        _ => "method",
    };
    Thrown::input(field, error.said())
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<Publication>()
}
