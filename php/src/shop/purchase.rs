//! `Certum\Shop\Purchase`.

use super::{Form, change::Change, json, problems, settings::Settings};
use crate::{
    exception::Thrown,
    input::{self, Bytes, Moment},
    value::value_class,
};
use certum::shop;
use ext_php_rs::{boxed::ZBox, exception::PhpResult, types::ZendHashTable};
use std::rc::Rc;

value_class! {
    /// One stored order with its certificates.
    Purchase(Rc<shop::Purchase>) as "Certum\\Shop\\Purchase" {
        "phase" phase = |purchase| purchase.phase().as_str();
        "actions" actions = |purchase| purchase.actions().into_iter().map(shop::Action::as_str).collect::<Vec<_>>();
        "problems" problems = |purchase| problems(&purchase.step_one_problems());
    }

    pub const CONFIGURING: &'static str = "configuring";
    pub const UNKNOWN: &'static str = "unknown";
    pub const PENDING: &'static str = "pending";
    pub const ISSUED: &'static str = "issued";
    pub const CHANGING: &'static str = "changing";
    pub const REJECTED: &'static str = "rejected";
    pub const REVOKED: &'static str = "revoked";
    pub const EXPIRED: &'static str = "expired";

    /// Reads rows of the module's tables.
    #[php(defaults(language = "\"en\""))]
    pub fn of(
        settings: &Settings,
        row: Form,
        certificates: Vec<Form>,
        now: Moment,
        language: Bytes,
    ) -> Result<Self, Thrown> {
        let certificates: Vec<shop::Form> = certificates.into_iter().map(|row| row.0).collect();
        let language = input::language(&language)?;
        let settings = settings.inner.clone();
        let now = now.at("now")?;
        let purchase = shop::Purchase::of(settings, &row.0, &certificates, now, language);
        Ok(Self::from(Rc::new(purchase)))
    }

    /// Step one as it is stored.
    pub fn input(params: Form) -> String {
        shop::stored::input(&params.0)
    }

    /// What a page shows.
    #[php(defaults(form = Form::default()))]
    pub fn view(&self, page: Bytes, form: Form) -> PhpResult<ZBox<ZendHashTable>> {
        let page = input::text("page", &page)?;
        let Some(view) = shop::views::view(&self.inner, &page, &form.0) else {
            return Err(Thrown::input("page", "is no page of this module.").into());
        };
        json::to_array(&view)
    }

    /// What a change would be; sends nothing.
    #[php(defaults(form = Form::default()))]
    pub fn plan(&self, action: Bytes, form: Form) -> Result<Change, Thrown> {
        let action = input::text("action", &action)?;
        Ok(Change::from(Rc::new(self.inner.plan(&action, &form.0))))
    }

    /// The change whose outcome is unknown.
    pub fn unsettled(&self) -> Option<Change> {
        self.inner.unsettled().map(|change| Change::from(Rc::new(change)))
    }
}
