//! `Certum\Document`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
};
use certum::{language::Text, messages};
use ext_php_rs::{
    boxed::ZBox,
    convert::{FromZval, StubLiteral},
    exception::PhpResult,
    flags::{ClassFlags, DataType},
    prelude::*,
    types::{ZendHashTable, Zval},
};

/// A document for `verifyOrder`. Without `toArray()`: files of 30 MB are not for logs.
#[php_class]
#[php(name = "Certum\\Document")]
#[php(flags = ClassFlags::Final)]
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) inner: messages::Document,
}

#[php_impl]
impl Document {
    pub const AUTHORIZATION: &'static str = "AUTHORIZATION";
    pub const VERIFICATION_REPORT: &'static str = "VERIFICATION_REPORT";
    pub const VERIFICATION_REPORT_OTF: &'static str = "VERIFICATION_REPORT_OTF";
    pub const APPLICANT: &'static str = "APPLICANT";
    pub const ORGANIZATION: &'static str = "ORGANIZATION";
    pub const ADDITIONAL: &'static str = "ADDITIONAL";
    pub const PASSPORT: &'static str = "PASSPORT";

    pub fn __construct(
        r#type: Bytes,
        description: Bytes,
        files: &ZendHashTable,
    ) -> Result<Self, Thrown> {
        Ok(Self {
            inner: messages::Document {
                kind: input::sendable("document.type", &r#type)?,
                description: input::sendable("document.description", &description)?,
                files: read(files)?,
            },
        })
    }

    #[php(getter, name = "type")]
    pub fn kind(&self) -> String {
        self.inner.kind.clone()
    }

    #[php(getter, name = "description")]
    pub fn description(&self) -> String {
        self.inner.description.clone()
    }

    #[php(getter, name = "files")]
    pub fn files(&self) -> PhpResult<ZBox<ZendHashTable>> {
        let mut files = ZendHashTable::new();
        for file in &self.inner.files {
            let mut content = Zval::new();
            content.set_binary(file.content.clone());
            files.insert(file.name.as_str(), content)?;
        }
        Ok(files)
    }
}

/// The files of an array from names to contents.
fn read(files: &ZendHashTable) -> Result<Vec<messages::File>, Thrown> {
    let mut all = Vec::with_capacity(files.len());
    let mut entries = files.iter();
    // Not as an iterator: that panics at a name that is not UTF-8.
    while let Some((name, content)) = entries.next_zval() {
        let name = match (name.binary_slice::<u8>(), name.long()) {
            (Some(name), _) => input::sendable("document.files", name)?,
            (None, number) => number.unwrap_or_default().to_string(),
        };
        let content = content
            .dereference()
            .binary_slice()
            .ok_or_else(|| Thrown::input("document.files", Text::given_no_files))?;
        all.push(messages::File {
            name,
            content: <[u8]>::to_vec(content),
        });
    }
    Ok(all)
}

/// An array parameter that lists documents.
#[derive(Debug, Default)]
pub struct Documents(Vec<Option<messages::Document>>);

impl FromZval<'_> for Documents {
    const TYPE: DataType = DataType::Array;

    fn from_zval(value: &Zval) -> Option<Self> {
        let entries = value.array()?.values();
        let document = |entry: &Zval| {
            let document = <&Document>::from_zval(entry.dereference())?;
            Some(document.inner.clone())
        };
        Some(Self(entries.map(document).collect()))
    }
}

impl StubLiteral for Documents {
    fn stub_literal(&self) -> String {
        "[]".to_owned()
    }
}

impl Documents {
    pub(crate) fn list(self) -> Result<Vec<messages::Document>, Thrown> {
        let entries = self.0.into_iter().collect::<Option<_>>();
        entries.ok_or_else(|| Thrown::input("documents", Text::given_no_documents))
    }
}
