//! Documents for an order's verification.

use super::values::{write_base64, write_wrapped};
use super::{about_order, operation};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Sends documents for an order's verification.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerifyOrder {
    /// What is sent for which order.
    #[serde(rename = "verifyOrderParameters")]
    pub parameters: VerifyOrderParameters,
}

operation!(VerifyOrder, "verifyOrder", (), Never);

/// What is sent for which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerifyOrderParameters {
    /// What the documents show or what is to be checked: a note for Certum, of 1 to 227 characters (codes 2049, 2050).
    pub note: String,
    /// The order number.
    #[serde(rename = "orderID")]
    pub order_id: String,
    /// The documents.
    #[serde(
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "write_documents"
    )]
    pub documents: Vec<Document>,
}

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is, at most 1000 characters (code 2170).
    pub description: String,
    /// `AUTHORIZATION`, `VERIFICATION_REPORT`, `VERIFICATION_REPORT_OTF`, `APPLICANT`, `ORGANIZATION`, `ADDITIONAL` or
    /// `PASSPORT`.
    #[serde(rename = "type")]
    pub kind: String,
    /// At least one (codes 2066, 2067).
    #[serde(serialize_with = "write_files")]
    pub files: Vec<File>,
}

/// A file of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct File {
    /// 3 to 255 characters, none of `\ / : * ? " < > |` (codes 2081, 2082).
    #[serde(rename = "fileName")]
    pub name: String,
    /// The bytes of the file, at most 30 MB (code 2085); sent in base64.
    #[serde(serialize_with = "write_base64")]
    pub content: Vec<u8>,
}

fn write_documents<S: Serializer>(
    documents: &[Document],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write_wrapped("document", documents, serializer)
}

fn write_files<S: Serializer>(files: &[File], serializer: S) -> Result<S::Ok, S::Error> {
    write_wrapped("file", files, serializer)
}

about_order!(
    /// Asks for the documents that were sent for an order.
    GetDocumentsList,
    "getDocumentsList",
    DocumentList,
    Always
);

/// Answers [`GetDocumentsList`]. Its form is not documented: the likely ones are read, and what is
/// not understood is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct DocumentList {
    /// In Certum's order.
    #[serde(
        rename = "documents/document",
        alias = "documentsList/document",
        alias = "documentList/document",
        alias = "document",
        default
    )]
    pub documents: Vec<SentDocument>,
}

/// A document that was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SentDocument {
    /// As in [`Document::kind`].
    #[serde(
        rename = "type",
        alias = "documentType",
        deserialize_with = "read_if_text"
    )]
    pub kind: Option<String>,
    /// What it is.
    #[serde(deserialize_with = "read_if_text")]
    pub description: Option<String>,
    /// The files' names.
    #[serde(rename = "files/file")]
    files: Vec<SentFile>,
}

impl SentDocument {
    /// The names of the document's files, in Certum's order.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter_map(|file| file.name.as_deref())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct SentFile {
    #[serde(rename = "fileName", deserialize_with = "read_if_text")]
    name: Option<String>,
}

#[expect(clippy::unnecessary_wraps, reason = "serde calls it so")]
fn read_if_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(Option::deserialize(deserializer).unwrap_or_default())
}
