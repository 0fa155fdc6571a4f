//! The exception classes, and which one each of the library's errors becomes.

use crate::{
    refusal::RefusalReason,
    thrown::Thrown,
    value::ToPhp,
    zend::{self, ClassSlot, PropertyType},
};
use certum::{
    Error,
    error::{Refusal, TransportError},
    language::Language,
};
use ext_php_rs::{
    builders::ClassBuilder,
    convert::IntoZval,
    exception::{PhpException, PhpResult},
    types::{ZendObject, Zval},
    zend::{ClassEntry, ce},
};

static ROOT: ClassSlot = ClassSlot::new();
static CREDENTIALS: ClassSlot = ClassSlot::new();
static REFUSED: ClassSlot = ClassSlot::new();
static TRANSPORT: ClassSlot = ClassSlot::new();
static MALFORMED_ANSWER: ClassSlot = ClassSlot::new();
static INVALID_INPUT: ClassSlot = ClassSlot::new();
static SHOP_REFUSED: ClassSlot = ClassSlot::new();

/// Registers the classes with the engine, without Rust types behind them: so file, line, trace and subclassing are
/// PHP's own. While the module starts, before the classes that throw them.
pub(crate) fn register() -> ext_php_rs::error::Result<()> {
    ClassBuilder::new("Certum\\Exception\\CertumException")
        .extends((runtime_exception, "\\RuntimeException"))
        .registration(|class, _| ROOT.store(class))
        .register()?;
    ClassBuilder::new("Certum\\Exception\\CredentialsException")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| {
            zend::declare_readonly(class, "operation", PropertyType::STRING);
            zend::declare_readonly(class, "successCode", PropertyType::INT);
            CREDENTIALS.store(class);
        })
        .register()?;
    ClassBuilder::new("Certum\\Exception\\RefusedException")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| {
            zend::declare_readonly(class, "operation", PropertyType::STRING);
            zend::declare_readonly(class, "errors", PropertyType::ARRAY);
            zend::declare_readonly(class, "fault", PropertyType::STRING.or_null());
            REFUSED.store(class);
        })
        .register()?;
    ClassBuilder::new("Certum\\Exception\\TransportException")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| {
            zend::declare_readonly(class, "operation", PropertyType::STRING);
            zend::declare_readonly(class, "phase", PropertyType::STRING);
            zend::declare_readonly(class, "timedOut", PropertyType::BOOL);
            zend::declare_readonly(class, "mayHaveBeenCarriedOut", PropertyType::BOOL);
            zend::declare_readonly(class, "status", PropertyType::INT.or_null());
            TRANSPORT.store(class);
        })
        .register()?;
    ClassBuilder::new("Certum\\Exception\\MalformedAnswerException")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| {
            zend::declare_readonly(class, "operation", PropertyType::STRING);
            MALFORMED_ANSWER.store(class);
        })
        .register()?;
    ClassBuilder::new("Certum\\Exception\\InvalidInputException")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| {
            zend::declare_readonly(class, "field", PropertyType::STRING);
            INVALID_INPUT.store(class);
        })
        .register()?;
    ClassBuilder::new("Certum\\Shop\\Refused")
        .extends((root, "\\Certum\\Exception\\CertumException"))
        .registration(|class, _| SHOP_REFUSED.store(class))
        .register()
}

/// What cannot be done at the shop's desk, as a sentence for the person who asked.
pub(crate) fn shop_refused(sentence: &str) -> PhpException {
    let class = SHOP_REFUSED.get().unwrap_or_else(root);
    PhpException::new(sentence.replace('\0', ""), 0, class)
}

fn runtime_exception() -> &'static ClassEntry {
    // SPL is part of every PHP; its parent would do as well.
    zend::builtin_class("RuntimeException").unwrap_or_else(ce::exception)
}

fn root() -> &'static ClassEntry {
    ROOT.get().unwrap_or_else(runtime_exception)
}

impl Thrown {
    /// The exception as an object, made where the engine stands now.
    pub(crate) fn into_object(self) -> PhpResult<Zval> {
        let mut exception = Exception::new(&self)?;
        match self.error {
            Error::Credentials {
                operation,
                success_code,
            } => {
                exception.property("operation", &operation)?;
                exception.property("successCode", &success_code)?;
            }
            Error::Refused(refusal) => {
                let errors = reasons(&refusal, self.language);
                exception.property("operation", &refusal.operation)?;
                exception.property("errors", &errors)?;
                exception.property("fault", &refusal.fault)?;
            }
            Error::Transport { operation, source } => {
                exception.property("operation", &operation)?;
                exception.transport(&source)?;
            }
            Error::MalformedAnswer { operation, .. } => {
                exception.property("operation", &operation)?;
            }
            Error::InvalidInput { field, .. } => exception.property("field", &field)?,
        }
        Ok(exception.object.into_zval(false)?)
    }

    fn class(&self) -> &'static ClassEntry {
        match self.error {
            Error::Credentials { .. } => &CREDENTIALS,
            Error::Refused(_) => &REFUSED,
            Error::Transport { .. } => &TRANSPORT,
            Error::MalformedAnswer { .. } => &MALFORMED_ANSWER,
            Error::InvalidInput { .. } => &INVALID_INPUT,
        }
        .get()
        .unwrap_or_else(root)
    }

    fn code(&self) -> i64 {
        match &self.error {
            Error::Refused(refusal) => refusal.errors.first().map_or(0, |reason| reason.code),
            _ => 0,
        }
    }
}

impl From<Thrown> for PhpException {
    fn from(thrown: Thrown) -> Self {
        let (class, message) = (thrown.class(), thrown.message());
        match thrown.into_object() {
            Ok(object) => Self::new(String::new(), 0, class).with_object(object),
            Err(_) => Self::new(message.replace('\0', ""), 0, class),
        }
    }
}

fn reasons(refusal: &Refusal, language: Language) -> Vec<RefusalReason> {
    refusal
        .errors
        .iter()
        .map(|reason| RefusalReason::new(reason.code, reason.value.as_deref(), language))
        .collect()
}

/// An exception object that is being filled.
struct Exception {
    object: ext_php_rs::boxed::ZBox<ZendObject>,
    class: &'static ClassEntry,
}

impl Exception {
    fn new(thrown: &Thrown) -> PhpResult<Self> {
        let class = thrown.class();
        let mut object = class.new();
        let message = thrown.message().into_zval(false)?;
        zend::fill(&mut object, ce::exception(), "message", message);
        zend::fill(
            &mut object,
            ce::exception(),
            "code",
            thrown.code().into_zval(false)?,
        );
        Ok(Self { object, class })
    }

    fn property(&mut self, name: &str, value: &impl ToPhp) -> PhpResult<()> {
        zend::fill(&mut self.object, self.class, name, value.to_zval()?);
        Ok(())
    }

    fn transport(&mut self, error: &TransportError) -> PhpResult<()> {
        self.property("phase", &error.stage.as_str())?;
        self.property("timedOut", &error.timed_out)?;
        self.property("mayHaveBeenCarriedOut", &error.may_have_been_carried_out)?;
        self.property("status", &error.status.map(i64::from))
    }
}
