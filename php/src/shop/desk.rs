//! `Certum\Shop\Desk`.

use super::{
    Form,
    download::Download,
    host::{Callable, HostObject, PhpHost},
    json,
};
use crate::input::{self, Bytes};
use crate::thrown::Thrown;
use certum::language::{Language, Texts};
use certum_shop as shop;
use ext_php_rs::{
    boxed::ZBox,
    exception::{PhpException, PhpResult},
    prelude::*,
    types::ZendHashTable,
};
use serde_json::Value;
use std::cell::Cell;

type Array = PhpResult<ZBox<ZendHashTable>>;

/// Methods and which of their parameters has a password in it, WHMCS's own and the form of an import; or may have a
/// private key: what somebody typed.
#[cfg(php82)]
const SENSITIVE: [(&str, u32); 26] = [
    ("keepable", 0),
    ("create", 0),
    ("terminate", 0),
    ("renew", 0),
    ("changepackage", 0),
    ("resend", 0),
    ("stepone", 0),
    ("stepone", 1),
    ("steptwo", 0),
    ("stepthree", 0),
    ("stepthree", 1),
    ("overview", 0),
    ("buttons", 0),
    ("page", 1),
    ("page", 2),
    ("post", 1),
    ("post", 2),
    ("press", 1),
    ("tab", 0),
    ("tabbuttons", 0),
    ("file", 0),
    ("details", 0),
    ("details", 1),
    ("offeredproducts", 0),
    ("import", 0),
    ("password", 1),
];

/// The shop's desk, in WHMCS.
#[php_class]
#[php(name = "Certum\\Shop\\Desk")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Desk {
    inner: shop::Desk<PhpHost>,
}

/// How often work may lie within other work: a hook of WHMCS's may call the module from within it, and that once more.
const DEEPEST: u32 = 16;

thread_local! {
    /// How often work lies within other work now, of any desk.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Work within other work, as long as it takes.
struct Within;

impl Within {
    fn enter() -> PhpResult<Self> {
        let depth = DEPTH.get();
        if depth >= DEEPEST {
            return Err(PhpException::from(format!(
                "the host of Certum\\Shop\\Desk calls the desk from within the desk, {DEEPEST} times by now: whatever it calls \
                 must end without asking the desk again"
            )));
        }
        DEPTH.set(depth + 1);
        Ok(Self)
    }
}

impl Drop for Within {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// Before a request: one that was ended within work left its depth behind.
pub(super) fn begin_request() {
    DEPTH.set(0);
}

impl Desk {
    /// What work at the desk comes to, as PHP gets it.
    fn settle<T>(&self, work: impl FnOnce() -> shop::Result<T>) -> PhpResult<T> {
        let _within = Within::enter()?;
        let host = self.inner.host();
        let began = host.begin();
        match work() {
            Ok(done) => {
                host.forget(began);
                Ok(done)
            }
            Err(halt) => Err(host.exception(halt, began, || self.inner.language())),
        }
    }

    fn array(&self, work: impl FnOnce() -> shop::Result<Value>) -> Array {
        json::to_array(&self.settle(work)?)
    }
}

/// What anybody can ask for in an address: foreign bytes match nothing, and are no error that is worth a line in a log.
fn asked(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[php_impl]
#[php(change_method_case = "none")]
impl Desk {
    pub const HOST: i64 = 1;

    pub fn __construct(host: HostObject) -> Self {
        Self {
            inner: shop::Desk::new(PhpHost::new(host)),
        }
    }

    pub fn customersFunctions() -> Vec<&'static str> {
        shop::customers_functions().collect()
    }

    pub fn keepable(form: Form) -> Array {
        json::to_array(&shop::keepable(&form.0))
    }

    pub fn languages() -> ZBox<ZendHashTable> {
        let mut all = ZendHashTable::new();
        for language in Language::ALL {
            // A table that cannot grow ends the request.
            let _ = all.insert(language.code(), language.whmcs_name());
        }
        all
    }

    pub fn textsIn(language: Bytes) -> Result<ZBox<ZendHashTable>, Thrown> {
        let texts = Texts::from(input::language(&language)?);
        let mut all = ZendHashTable::new();
        for (name, words) in texts.all() {
            // A table that cannot grow ends the request.
            let _ = all.insert(name, words);
        }
        Ok(all)
    }

    pub fn texts(&self) -> Array {
        self.array(|| self.inner.texts())
    }

    pub fn create(&self, params: Form) -> PhpResult<()> {
        self.settle(|| self.inner.create(&params.0))
    }

    pub fn terminate(&self, params: Form) -> PhpResult<()> {
        self.settle(|| self.inner.terminate(&params.0))
    }

    pub fn renew(&self, params: Form) -> PhpResult<()> {
        self.settle(|| self.inner.renew(&params.0))
    }

    pub fn changePackage(&self, params: Form) -> PhpResult<()> {
        self.settle(|| self.inner.change_package(&params.0))
    }

    pub fn resend(&self, params: Form) -> PhpResult<()> {
        self.settle(|| self.inner.resend(&params.0))
    }

    pub fn cron(&self, wanted: Option<Form>, progress: Option<Callable>) -> Array {
        let wanted = wanted.unwrap_or_default();
        self.inner.host().tells_progress_to(progress);
        let ran = self.array(|| self.inner.cron(&wanted.0));
        self.inner.host().tells_progress_to(None);
        ran
    }

    pub fn compareAll(&self) -> PhpResult<()> {
        self.settle(|| self.inner.compare_all())
    }

    pub fn makeMailTemplates(&self) -> PhpResult<()> {
        self.settle(|| self.inner.make_mail_templates())
    }

    pub fn retryMails(&self) -> PhpResult<()> {
        self.settle(|| self.inner.retry_mails())
    }

    pub fn attachments(&self, template: Bytes, service: i64) -> Array {
        let template = input::text("template", &template)?;
        let service = u64::try_from(service).unwrap_or_default();
        self.array(|| self.inner.attachments(&template, service))
    }

    pub fn repair(&self, service: i64) -> PhpResult<()> {
        self.settle(|| {
            self.inner
                .repair_service(u64::try_from(service).unwrap_or_default())
        })
    }

    pub fn stepOne(&self, params: Form, fields: Form) -> Array {
        self.array(|| self.inner.step_one(&params.0, &fields.0))
    }

    pub fn stepTwo(&self, params: Form, again: bool) -> Array {
        self.array(|| self.inner.step_two(&params.0, again))
    }

    pub fn forgetTyped(&self, service: i64) -> PhpResult<()> {
        self.settle(|| {
            self.inner
                .forget_typed(u64::try_from(service).unwrap_or_default())
        })
    }

    pub fn stepThree(&self, params: Form, choice: Form) -> Array {
        self.array(|| self.inner.step_three(&params.0, &choice.0))
    }

    pub fn configuring(&self, handle: Bytes, step: Bytes) -> Array {
        let (handle, step) = (asked(&handle), asked(&step));
        self.array(|| self.inner.configuring(&handle, &step))
    }

    pub fn overview(&self, params: Form, said: Bytes) -> Array {
        let said = input::text("said", &said)?;
        self.array(|| self.inner.overview(&params.0, &said))
    }

    pub fn buttons(&self, params: Form) -> Array {
        self.array(|| self.inner.buttons(&params.0))
    }

    pub fn page(&self, page: Bytes, params: Form, form: Form, told: Form) -> Array {
        let page = input::text("page", &page)?;
        self.array(|| self.inner.page(&page, &params.0, &form.0, &told.0))
    }

    pub fn post(&self, page: Bytes, params: Form, form: Form) -> Array {
        let page = input::text("page", &page)?;
        self.array(|| self.inner.post(&page, &params.0, &form.0))
    }

    pub fn press(&self, action: Bytes, params: Form, shown: bool) -> Array {
        let action = input::text("action", &action)?;
        self.array(|| self.inner.press(&action, &params.0, shown))
    }

    pub fn tab(&self, params: Form, told: Form) -> Array {
        self.array(|| self.inner.tab(&params.0, &told.0))
    }

    pub fn tabButtons(&self, params: Form) -> Array {
        self.array(|| self.inner.tab_buttons(&params.0))
    }

    pub fn file(&self, params: Form, certificate: Bytes, form: Bytes) -> PhpResult<Download> {
        let (certificate, form) = (asked(&certificate), asked(&form));
        let file = self.settle(|| self.inner.file(&params.0, &certificate, &form))?;
        Ok(Download::from(file))
    }

    pub fn details(&self, params: Form, form: Form) -> Array {
        self.array(|| self.inner.details(&params.0, &form.0))
    }

    pub fn settings(&self, product: i64, facts: Option<Form>) -> Array {
        let product = u64::try_from(product).unwrap_or_default();
        let facts = facts.as_ref().map(|facts| &facts.0);
        self.array(|| self.inner.settings(product, facts))
    }

    pub fn offeredProducts(&self, params: Form) -> Array {
        self.array(|| self.inner.offered_products(&params.0))
    }

    pub fn certificates(&self, asked: Form) -> Array {
        self.array(|| self.inner.certificates(&asked.0))
    }

    pub fn certificatesFile(&self, asked: Form) -> PhpResult<Download> {
        let file = self.settle(|| self.inner.certificates_file(&asked.0))?;
        Ok(Download::from(file))
    }

    pub fn history(&self, asked: Form) -> Array {
        self.array(|| self.inner.history(&asked.0))
    }

    pub fn connection(&self, facts: Form, ask: bool) -> Array {
        self.array(|| self.inner.connection(&facts.0, ask))
    }

    pub fn attach(&self, asked: Form, posted: Option<Form>) -> Array {
        let posted = posted.as_ref().map(|posted| &posted.0);
        self.array(|| self.inner.attach(&asked.0, posted))
    }

    pub fn password(&self, asked: Form, posted: Option<Form>) -> Array {
        let posted = posted.as_ref().map(|posted| &posted.0);
        self.array(|| self.inner.password(&asked.0, posted))
    }

    pub fn import(&self, posted: Option<Form>) -> Array {
        let posted = posted.as_ref().map(|posted| &posted.0);
        self.array(|| self.inner.import(posted))
    }
}

/// Hides in stack traces what has a password in it. Once per process, before the first request.
pub(super) fn mark_sensitive() {
    #[cfg(php82)]
    {
        use ext_php_rs::class::RegisteredClass;

        for (method, parameter) in SENSITIVE {
            crate::zend::mark_sensitive(Desk::get_metadata().ce(), method, parameter);
        }
    }
}
