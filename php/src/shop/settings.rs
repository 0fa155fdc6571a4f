//! `Certum\Shop\Settings`.

use crate::{catalogue::CatalogueProduct, exception::Thrown, input::Texts, value::value_class};
use certum::{
    catalogue::{Kind, Need, SubjectField},
    shop,
};

value_class! {
    /// A product's module settings.
    Settings(shop::Settings) as "Certum\\Shop\\Settings" {
        "userName" user_name = |settings| settings.user_name;
        "environment" environment = |settings| if settings.production { "production" } else { "test" };
        "productCode" product_code = |settings| settings.product_code();
        "product" product = |settings| settings.product.clone().map(CatalogueProduct::from);
        "kind" kind = |settings| settings.kind().map(Kind::as_str);
        "method" method = |settings| settings.method.as_str();
        "stepTwo" step_two = |settings| settings.step_two().as_str();
        "maxRows" max_rows = |settings| i64::from(settings.max_rows());
        "mayAddNames" may_add_names = |settings| settings.may_add_names;
        "language" language = |settings| settings.language.code();
        "showsProductName" shows_product_name = |settings| settings.shows_product_name;
        "dueDateFollows" due_date_follows = |settings| settings.due_date_follows;
        "renewalDisabled" renewal_disabled = |settings| settings.renewal_disabled;
        "requiredFields" required_fields = |settings| asked(settings, Need::Needed);
        "oneOfFields" one_of_fields = |settings| asked(settings, Need::OneOf);
        "optionalFields" optional_fields = |settings| asked(settings, Need::Optional);
        "problems" problems = |settings| settings.problems();
    }

    pub const HOLDER: &'static str = "HOLDER";
    pub const ONE_NAME: &'static str = "ONE_NAME";
    pub const MANY_NAMES: &'static str = "MANY_NAMES";
    pub const WILDCARD: &'static str = "WILDCARD";

    /// Reads them as WHMCS stores them.
    pub fn read(options: Texts) -> Result<Self, Thrown> {
        Ok(Self::from(shop::Settings::read(&options.list("options")?)))
    }
}

/// The fields of a need, in a form's order.
fn asked(settings: &shop::Settings, need: Need) -> Vec<&'static str> {
    let fields = SubjectField::ALL.into_iter();
    let asked = fields.filter(|field| settings.fields().need(*field) == need);
    asked.map(SubjectField::as_str).collect()
}
