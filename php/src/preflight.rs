//! `Certum\Preflight` and `Certum\Finding`.

use crate::{
    ini,
    input::{self, Bytes, TextList},
    publication::Publication,
    thrown::Thrown,
    value::value_class,
    x509::unreadable,
};
use certum::{
    client::MAX_LIMIT,
    language::{Language, Text},
    preflight,
    publication::Method,
    x509::Certificate,
};
use ext_php_rs::{
    builders::ModuleBuilder,
    convert::FromZval as _,
    flags::ClassFlags,
    prelude::*,
    types::{ZendClassObject, ZendHashTable},
};
use std::time::Duration;

/// A finding, and the language of its sentence.
#[derive(Clone, Debug)]
pub struct ToldFinding {
    finding: preflight::Finding,
    language: Language,
}

value_class! {
    /// What a look found of a name.
    Finding(ToldFinding) as "Certum\\Finding" {
        "code" code = |told| told.finding.code();
        "severity" severity = |told| told.finding.severity().name();
        "name" name = |told| told.finding.name();
        "message" message = |told| told.finding.said().words(told.language);
        "mend" mend = |told| told.finding.mends();
        "address" address = |told| told.finding.address().map(|address| address.to_string());
    }

    pub const OK: &'static str = "ok";
    pub const INFO: &'static str = "info";
    pub const UNKNOWN: &'static str = "unknown";
    pub const WARNING: &'static str = "warning";
    pub const FAILURE: &'static str = "failure";
}

/// Looks at names.
#[php_class]
#[php(name = "Certum\\Preflight")]
#[php(flags = ClassFlags::Final)]
pub struct Preflight {
    settings: preflight::Settings,
    language: Language,
}

#[php_impl]
impl Preflight {
    pub fn __construct(limit: Option<f64>, language: Option<Bytes>) -> Result<Self, Thrown> {
        let language = language.map_or(Ok(Language::English), |code| input::language(&code))?;
        let mut settings = settings().map_err(|error| Thrown::new(error, language))?;
        if let Some(seconds) = limit {
            settings.limit = Duration::try_from_secs_f64(seconds)
                .ok()
                .filter(|limit| !limit.is_zero() && *limit <= MAX_LIMIT)
                .ok_or_else(|| Thrown::input("limit", Text::given_no_limit))?;
        }
        Ok(Self { settings, language })
    }

    pub fn examine(&self, names: TextList, method: Bytes) -> Result<Vec<Finding>, Thrown> {
        let names = names.list("names")?;
        let method = Method::parse(&input::text("method", &method)?);
        self.told(preflight::examine(&names, &method, &self.settings))
    }

    pub fn published(&self, publications: &ZendHashTable) -> Result<Vec<Finding>, Thrown> {
        let wanted = publications.values().map(|entry| {
            <&ZendClassObject<Publication>>::from_zval(entry)
                .map(|publication| publication.inner.parts())
                .ok_or_else(|| Thrown::input("publications", Text::given_no_publications))
        });
        let wanted: Vec<_> = wanted.collect::<Result<_, _>>()?;
        self.told(preflight::published(&wanted, &self.settings))
    }

    pub fn live(
        &self,
        names: TextList,
        newest: Bytes,
        older: Option<TextList>,
    ) -> Result<Vec<Finding>, Thrown> {
        let names = names.list("names")?;
        let newest = certificate("newest", &newest)?;
        let older = older.unwrap_or_default().list("older")?;
        let older = older
            .iter()
            .map(|pem| certificate("older", pem.as_bytes()))
            .collect::<Result<Vec<_>, _>>()?;
        self.told(preflight::live(&names, &newest, &older, &self.settings))
    }
}

impl Preflight {
    fn told(&self, found: certum::Result<Vec<preflight::Finding>>) -> Result<Vec<Finding>, Thrown> {
        let language = self.language;
        let found = found.map_err(|error| Thrown::new(error, language))?;
        Ok(found
            .into_iter()
            .map(|finding| Finding::from(ToldFinding { finding, language }))
            .collect())
    }
}

/// How looks are made by php.ini.
pub(crate) fn settings() -> certum::Result<preflight::Settings> {
    preflight::Settings::read(
        ini::text(ini::RESOLVER).as_deref(),
        ini::text(ini::DNS_TRUST_ANCHOR).as_deref(),
        ini::text(ini::ALLOW_PRIVATE_ADDRESSES).as_deref(),
    )
}

fn certificate(field: &str, bytes: &[u8]) -> Result<Certificate, Thrown> {
    Certificate::parse(bytes).map_err(|error| unreadable(field, &error))
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<Preflight>().class::<Finding>()
}
