//! What the account can order.

use super::operation;
use serde::{Deserialize, Serialize};

/// Asks for the products.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GetProductList {
    /// Whether each product's hash algorithms are listed too; `None` leaves it to Certum.
    #[serde(rename = "hashAlgorithm", skip_serializing_if = "Option::is_none")]
    pub hash_algorithm: Option<bool>,
}

operation!(GetProductList, "getProductList", Products, Always);

/// Asks for the products with their settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GetConfiguration {}

operation!(GetConfiguration, "getConfiguration", Products, Always);

/// Answers [`GetProductList`] and [`GetConfiguration`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Products {
    /// In Certum's order.
    #[serde(rename = "products/product", default)]
    pub products: Vec<ListedProduct>,
}

/// An entry of an answer's list: a product that the account can order. [`catalogue`](crate::catalogue) knows more of most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedProduct {
    /// Three digits.
    #[serde(default)]
    pub code: Option<String>,
    /// Certum's label, such as "Commercial SSL (1 Year) Issue".
    #[serde(rename = "type", default)]
    pub label: Option<String>,
    /// The paid term as Certum gives it, in days.
    #[serde(default)]
    pub validity_period: Option<i64>,
    /// Whether Certum mails about expiring certificates.
    #[serde(default)]
    pub certificate_notification_enabled: Option<bool>,
    /// Values of `hash_algorithm`, such as `RSA-SHA256`; only where they were asked for.
    #[serde(rename = "supportedHashAlgorithms/hashAlgorithm", default)]
    pub supported_hash_algorithms: Vec<String>,
}
