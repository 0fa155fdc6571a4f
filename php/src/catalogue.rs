//! `Certum\Catalogue` and `Certum\CatalogueProduct`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    catalogue::{self, Coverage, Kind, Level, Product, SubjectField},
    messages,
};
use ext_php_rs::{convert::FromZval, flags::DataType, prelude::*, types::Zval};

value_class! {
    /// What is known of a product.
    CatalogueProduct(Product) as "Certum\\CatalogueProduct" {
        "code" code = |product| code_text(product.code);
        "name" name = |product| product.name.as_ref();
        "kind" kind = |product| product.kind.map(Kind::as_str);
        "level" level = |product| product.level.map(Level::as_str);
        "coverage" coverage = |product| product.coverage.filter(|coverage| *coverage != Coverage::NoNames).map(Coverage::as_str);
        "maxNames" max_names = |product| product.max_names().map(i64::from);
        "years" years = |product| product.years().map(i64::from);
        "days" days = |product| product.days().map(i64::from);
        "renewalCode" renewal_code = |product| product.renewal_code.map(code_text);
        "issueCode" issue_code = |product| product.issue_code.map(code_text);
        "isRenewal" is_renewal = |product| product.is_renewal;
        "requiredFields" required_fields = |product| fields(product.requires().needed);
        "oneOfFields" one_of_fields = |product| fields(product.requires().one_of);
        "optionalFields" optional_fields = |product| fields(product.requires().optional);
    }

    pub const DV: &'static str = "DV";
    pub const OV: &'static str = "OV";
    pub const EV: &'static str = "EV";
    pub const SMIME: &'static str = "SMIME";
    pub const CODE_SIGNING: &'static str = "CODE_SIGNING";
    pub const ONE_NAME: &'static str = "ONE_NAME";
    pub const MANY_NAMES: &'static str = "MANY_NAMES";
    pub const WILDCARD: &'static str = "WILDCARD";

    /// Name and term for a list of products.
    #[php(defaults(language = "\"en\""))]
    pub fn title(&self, language: Bytes) -> Result<String, Thrown> {
        Ok(self.inner.said().words(input::language(&language)?))
    }
}

impl CatalogueProduct {
    /// What is known of a product of the account; `None` where its code is no number.
    pub(crate) fn of_account(product: &messages::ListedProduct) -> Option<Self> {
        let code = product.code.as_ref()?.parse().ok()?;
        let label = product.label.as_deref().unwrap_or_default();
        Some(Self::from(Product::from_label(
            code,
            label,
            product.validity_period,
        )))
    }
}

/// A product's code as PHP has it; `None` for what is no code.
pub struct Code(Option<u32>);

impl FromZval<'_> for Code {
    const TYPE: DataType = DataType::Mixed;

    fn from_zval(value: &Zval) -> Option<Self> {
        if let Some(number) = value.long() {
            return Some(Self(u32::try_from(number).ok()));
        }
        let text = value.binary_slice()?;
        let digits = !text.is_empty() && text.iter().all(u8::is_ascii_digit);
        let number = std::str::from_utf8(text).ok().filter(|_| digits);
        Some(Self(number.and_then(|text| text.parse().ok())))
    }
}

/// The products that this version knows; holds nothing.
#[php_class]
#[php(name = "Certum\\Catalogue")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Catalogue;

#[php_impl]
impl Catalogue {
    /// What is known of a product.
    pub fn product(code: Code) -> Option<CatalogueProduct> {
        code.0
            .and_then(catalogue::product)
            .cloned()
            .map(CatalogueProduct::from)
    }

    /// All of them, by code.
    pub fn all() -> Vec<CatalogueProduct> {
        catalogue::all()
            .iter()
            .cloned()
            .map(CatalogueProduct::from)
            .collect()
    }
}

/// Codes have three digits.
pub(crate) fn code_text(code: u32) -> String {
    format!("{code:03}")
}

fn fields(fields: &[SubjectField]) -> Vec<&'static str> {
    fields.iter().map(|field| field.as_str()).collect()
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<Catalogue>().class::<CatalogueProduct>()
}
