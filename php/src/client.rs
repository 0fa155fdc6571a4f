//! `Certum\Client`.

use crate::{
    VERSION,
    answers::{
        EmailVerification, ExpiringCertificatePage, IssuedCertificate, Order, OrderPage,
        OrderState, ParsedCsr, PlacedOrder, Product, SanVerification, SanVerificationState,
        SentDocument, SniOrder, into_php,
    },
    batch::{CertificateBatch, OrderBatch},
    credentials, ini,
    input::{self, Bytes, Moment, TextList},
    iterators::{ExpiringCertificateIterator, OrderIterator},
    record::CallRecord,
    requests::{
        Approver, Documents, OrderOptions, OrderRequest, ReissueRequest, RenewalRequest,
        SniOrderRequest,
    },
    shared::Shared,
    thrown::Thrown,
};
use certum::{
    client::{Client as Caller, Endpoint, Paged, Settings},
    language::{Language, Text},
    messages as m,
    secret::{Credentials, Secret},
};
use ext_php_rs::{builders::ModuleBuilder, flags::ClassFlags, prelude::*};
use std::{ffi::CStr, rc::Rc, time::Duration};
use time::OffsetDateTime;

/// A client of Certum's Partner API.
#[php_class]
#[php(name = "Certum\\Client")]
#[php(flags = ClassFlags::Final)]
pub struct Client {
    shared: Rc<Shared>,
}

#[php_impl]
#[php(change_method_case = "none")]
impl Client {
    pub const TEST: &'static str = "test";
    pub const PRODUCTION: &'static str = "production";
    pub const VERSION: &'static str = VERSION;

    #[php(defaults(environment = "\"test\""))]
    pub fn __construct(
        credentials: &credentials::Credentials,
        environment: Bytes,
        language: Option<Bytes>,
        connectTimeout: Option<f64>,
        timeout: Option<f64>,
    ) -> Result<Self, Thrown> {
        let language = language.map_or(Ok(Language::English), |code| input::language(&code))?;
        let environment = input::text("environment", &environment)?;
        let connect_timeout = seconds("connectTimeout", connectTimeout, ini::CONNECT_TIMEOUT)?;
        let timeout = seconds("timeout", timeout, ini::TIMEOUT)?;
        let caller = caller(
            credentials.inner.clone(),
            &environment,
            connect_timeout,
            timeout,
        )
        .map_err(|error| Thrown::new(error, language))?;
        Ok(Self {
            shared: Rc::new(Shared { caller, language }),
        })
    }

    pub fn getEndpoint(&self) -> String {
        self.shared.caller.endpoint().to_owned()
    }

    #[php(defaults(record = true))]
    pub fn recordCalls(&self, record: bool) {
        self.shared.caller.record_calls(record);
    }

    pub fn takeCalls(&self) -> Vec<CallRecord> {
        let calls = self.shared.caller.take_calls();
        calls
            .into_iter()
            .map(|call| CallRecord::new(call, self.shared.language))
            .collect()
    }

    #[php(defaults(hashAlgorithms = false))]
    pub fn getProductList(&self, hashAlgorithms: bool) -> Result<Vec<Product>, Thrown> {
        let products = self.ask(&m::GetProductList {
            hash_algorithm: hashAlgorithms.then_some(true),
        })?;
        Ok(into_php(products.products))
    }

    pub fn getConfiguration(&self) -> Result<Vec<Product>, Thrown> {
        Ok(into_php(self.ask(&m::GetConfiguration {})?.products))
    }

    pub fn validateOrderParameters(
        &self,
        order: &OrderRequest,
    ) -> Result<Option<ParsedCsr>, Thrown> {
        let answer = self.ask(&m::ValidateOrderParameters(order.inner.clone()))?;
        Ok(answer.parsed_csr.map(ParsedCsr::from))
    }

    pub fn quickOrder(&self, order: &OrderRequest) -> Result<PlacedOrder, Thrown> {
        let placement = self.shared.caller.quick_order(&order.inner);
        Ok(PlacedOrder::from(self.shared.settle(placement)?))
    }

    pub fn getOrderState(&self, orderId: Bytes) -> Result<OrderState, Thrown> {
        let order_id = order_id(&orderId)?;
        Ok(OrderState::from(self.ask(&m::GetOrderState { order_id })?))
    }

    pub fn getOrderByOrderID(
        &self,
        orderId: Bytes,
        options: Option<&OrderOptions>,
    ) -> Result<Vec<Order>, Thrown> {
        let orders = self.ask(&m::GetOrderByOrderId {
            order_id: order_id(&orderId)?,
            order_option: Some(chosen_parts(options)),
        })?;
        Ok(into_php(orders.orders))
    }

    #[php(defaults(page = 1))]
    pub fn getOrdersByDateRange(
        &self,
        from: Moment,
        to: Moment,
        options: Option<&OrderOptions>,
        page: i64,
    ) -> Result<OrderPage, Thrown> {
        let request = in_range(m::GetOrdersByDateRange::new, from, to, options)?;
        Ok(OrderPage::from(self.ask(&request.on_page(page))?))
    }

    pub fn iterateOrdersByDateRange(
        &self,
        from: Moment,
        to: Moment,
        options: Option<&OrderOptions>,
    ) -> Result<OrderIterator, Thrown> {
        let request = in_range(m::GetOrdersByDateRange::new, from, to, options)?;
        Ok(OrderIterator::new(&self.shared, request))
    }

    #[php(defaults(page = 1))]
    pub fn getModifiedOrders(
        &self,
        from: Moment,
        to: Moment,
        options: Option<&OrderOptions>,
        page: i64,
    ) -> Result<OrderPage, Thrown> {
        let request = in_range(m::GetModifiedOrders::new, from, to, options)?;
        Ok(OrderPage::from(self.ask(&request.on_page(page))?))
    }

    pub fn iterateModifiedOrders(
        &self,
        from: Moment,
        to: Moment,
        options: Option<&OrderOptions>,
    ) -> Result<OrderIterator, Thrown> {
        let request = in_range(m::GetModifiedOrders::new, from, to, options)?;
        Ok(OrderIterator::new(&self.shared, request))
    }

    #[php(defaults(page = 1))]
    pub fn getExpiringCertificates(
        &self,
        validityDaysLeft: i64,
        page: i64,
    ) -> Result<ExpiringCertificatePage, Thrown> {
        let request = m::GetExpiringCertificates {
            validity_days_left: validityDaysLeft,
            page_number: Some(page),
        };
        Ok(ExpiringCertificatePage::from(self.ask(&request)?))
    }

    pub fn iterateExpiringCertificates(
        &self,
        validityDaysLeft: i64,
    ) -> ExpiringCertificateIterator {
        let request = m::GetExpiringCertificates {
            validity_days_left: validityDaysLeft,
            page_number: None,
        };
        ExpiringCertificateIterator::new(&self.shared, request)
    }

    pub fn getCertificate(
        &self,
        orderId: Option<Bytes>,
        serialNumber: Option<Bytes>,
    ) -> Result<IssuedCertificate, Thrown> {
        let issued = self.ask(&m::GetCertificate {
            order_id: input::optional_sendable("orderId", orderId)?,
            serial_number: input::optional_sendable("serialNumber", serialNumber)?,
        })?;
        Ok(IssuedCertificate::from(issued))
    }

    #[php(defaults(concurrency = 8))]
    pub fn getCertificates(
        &self,
        orderIds: TextList,
        concurrency: i64,
    ) -> Result<CertificateBatch, Thrown> {
        let numbers = input::order_ids("orderIds", orderIds)?;
        let results = self
            .shared
            .caller
            .get_certificates(&numbers, at_once(concurrency));
        Ok(CertificateBatch::new(
            self.shared.settle(results)?,
            self.shared.language,
        ))
    }

    #[php(defaults(concurrency = 8))]
    pub fn getOrders(
        &self,
        orderIds: TextList,
        options: Option<&OrderOptions>,
        concurrency: i64,
    ) -> Result<OrderBatch, Thrown> {
        let numbers = input::order_ids("orderIds", orderIds)?;
        let option = Some(chosen_parts(options));
        let results = self
            .shared
            .caller
            .get_orders(&numbers, option, at_once(concurrency));
        Ok(OrderBatch::new(
            self.shared.settle(results)?,
            self.shared.language,
        ))
    }

    pub fn getSanVerificationState(
        &self,
        orderId: Bytes,
    ) -> Result<Vec<SanVerificationState>, Thrown> {
        let order_id = order_id(&orderId)?;
        Ok(into_php(
            self.ask(&m::GetSanVerificationState { order_id })?
                .verifications,
        ))
    }

    pub fn addSanVerification(
        &self,
        orderId: Bytes,
        approver: Option<&Approver>,
    ) -> Result<Option<SanVerification>, Thrown> {
        let answer = self.ask(&m::AddSanVerification {
            san_approver: approver.map(|approver| approver.inner.clone()),
            order_id: order_id(&orderId)?,
        })?;
        Ok(answer.verification.map(SanVerification::from))
    }

    pub fn performSanVerification(&self, code: Bytes) -> Result<(), Thrown> {
        let code = input::sendable("code", &code)?;
        self.ask(&m::PerformSanVerification { code })
    }

    pub fn addEmailVerification(&self, orderId: Bytes) -> Result<(), Thrown> {
        let order_id = order_id(&orderId)?;
        self.ask(&m::AddEmailVerification { order_id })
    }

    pub fn getEmailVerification(
        &self,
        orderId: Bytes,
    ) -> Result<Option<EmailVerification>, Thrown> {
        let order_id = order_id(&orderId)?;
        let answer = self.ask(&m::GetEmailVerification { order_id })?;
        Ok(answer.verification.map(EmailVerification::from))
    }

    pub fn renewCertificate(&self, renewal: &RenewalRequest) -> Result<PlacedOrder, Thrown> {
        Ok(PlacedOrder::from(self.ask(&renewal.inner)?))
    }

    pub fn reissueCertificate(&self, reissue: &ReissueRequest) -> Result<PlacedOrder, Thrown> {
        Ok(PlacedOrder::from(self.ask(&reissue.inner)?))
    }

    #[php(defaults(reason = "\"UNSPECIFIED\""))]
    pub fn revokeCertificate(
        &self,
        serialNumber: Bytes,
        reason: Bytes,
        keyCompromitationDate: Option<Moment>,
        note: Option<Bytes>,
    ) -> Result<(), Thrown> {
        self.ask(&m::RevokeCertificate {
            parameters: m::RevokeCertificateParameters {
                key_compromitation_date: input::optional_day(
                    "keyCompromitationDate",
                    keyCompromitationDate,
                )?,
                note: input::optional_sendable("note", note)?,
                revocation_reason: Some(input::sendable("reason", &reason)?),
                serial_number: input::sendable("serialNumber", &serialNumber)?,
            },
        })
    }

    pub fn cancelOrder(&self, orderId: Bytes, note: Option<Bytes>) -> Result<(), Thrown> {
        self.ask(&m::CancelOrder {
            parameters: m::CancelParameters {
                note: input::optional_sendable("note", note)?,
                order_id: order_id(&orderId)?,
            },
        })
    }

    #[php(defaults(documents = Documents::default()))]
    pub fn verifyOrder(
        &self,
        orderId: Bytes,
        note: Bytes,
        documents: Documents,
    ) -> Result<(), Thrown> {
        self.ask(&m::VerifyOrder {
            parameters: m::VerifyOrderParameters {
                note: input::sendable("note", &note)?,
                order_id: order_id(&orderId)?,
                documents: documents.list()?,
            },
        })
    }

    pub fn getDocumentsList(&self, orderId: Bytes) -> Result<Vec<SentDocument>, Thrown> {
        let order_id = order_id(&orderId)?;
        Ok(into_php(
            self.ask(&m::GetDocumentsList { order_id })?.documents,
        ))
    }

    pub fn orderSNICertificate(&self, order: &SniOrderRequest) -> Result<SniOrder, Thrown> {
        Ok(SniOrder::from(self.ask(&order.inner)?))
    }

    #[php(defaults(addSerialNumbers = TextList::default(), removeSerialNumbers = TextList::default()))]
    pub fn modifySNICertificate(
        &self,
        serialNumber: Option<Bytes>,
        x509Cert: Option<Bytes>,
        addSerialNumbers: TextList,
        removeSerialNumbers: TextList,
        hashAlgorithm: Option<Bytes>,
    ) -> Result<SniOrder, Thrown> {
        let x509_cert = input::optional_sendable("x509Cert", x509Cert)?;
        let serial_number = input::optional_sendable("serialNumber", serialNumber)?
            .or_else(|| serial_number_of(x509_cert.as_deref()?));
        let order = self.ask(&m::ModifySniCertificate {
            serial_number,
            x509_cert,
            add_serial_numbers: addSerialNumbers.list("addSerialNumbers")?,
            remove_serial_numbers: removeSerialNumbers.list("removeSerialNumbers")?,
            hash_algorithm: input::optional_sendable("hashAlgorithm", hashAlgorithm)?,
        })?;
        Ok(SniOrder::from(order))
    }
}

impl Client {
    fn ask<O: certum::soap::Operation>(&self, operation: &O) -> Result<O::Answer, Thrown> {
        self.shared.settle(self.shared.caller.call(operation))
    }
}

fn order_id(bytes: &[u8]) -> Result<String, Thrown> {
    input::sendable("orderId", bytes)
}

/// All parts where none are chosen: what Certum answers on its own is not documented.
fn chosen_parts(options: Option<&OrderOptions>) -> m::OrderOption {
    options.map_or(
        m::OrderOption {
            certificate_details: Some(true),
            order_details: Some(true),
            order_status: Some(true),
        },
        |options| options.inner,
    )
}

/// A request for the orders of a range of time, by its `new`.
fn in_range<R>(
    new: fn(OffsetDateTime, OffsetDateTime, Option<m::OrderOption>) -> R,
    from: Moment,
    to: Moment,
    options: Option<&OrderOptions>,
) -> Result<R, Thrown> {
    Ok(new(
        from.at("from")?,
        to.at("to")?,
        Some(chosen_parts(options)),
    ))
}

fn serial_number_of(certificate: &str) -> Option<String> {
    let pem = m::values::certificate(certificate);
    let certificate = certum::x509::Certificate::parse(pem.as_bytes()).ok()?;
    Some(certificate.serial_number().to_owned())
}

/// The library refuses what is out of its range; a negative number must stay out of it.
fn at_once(concurrency: i64) -> usize {
    usize::try_from(concurrency).unwrap_or_default()
}

/// `error` with the name under which its field was given.
fn renamed(error: certum::Error, from: &str, to: &str) -> certum::Error {
    match error {
        certum::Error::InvalidInput { field, reason } if field == from => {
            certum::Error::input(to, reason)
        }
        other => other,
    }
}

/// A time limit: the argument, else the ini setting.
fn seconds(field: &str, argument: Option<f64>, setting: &CStr) -> Result<Duration, Thrown> {
    let (field, value) = if argument.is_some() {
        (field.to_owned(), argument)
    } else {
        let text = ini::text(setting).unwrap_or_default();
        (setting.to_string_lossy().into_owned(), text.parse().ok())
    };
    value
        .and_then(|value| Duration::try_from_secs_f64(value).ok())
        .filter(|limit| !limit.is_zero() && *limit <= certum::client::MAX_LIMIT)
        .ok_or_else(|| Thrown::input(field, Text::given_no_limit))
}

fn retries() -> certum::Result<u32> {
    let text = ini::text(ini::RETRIES).unwrap_or_default();
    let retries = text.parse().ok();
    retries
        .filter(|retries| (0..=10).contains(retries))
        .ok_or_else(|| certum::Error::input("certum.retries", Text::given_retries))
}

/// A caller with the settings of php.ini; an endpoint that is set there beats the environment.
fn caller(
    credentials: Credentials,
    environment: &str,
    connect_timeout: Duration,
    timeout: Duration,
) -> certum::Result<Caller> {
    let endpoint = ini::text(ini::ENDPOINT);
    let address_of = if endpoint.is_some() {
        "certum.endpoint"
    } else {
        "environment"
    };
    let settings = Settings {
        endpoint: Endpoint::new(endpoint.as_deref().unwrap_or(environment)),
        connect_timeout,
        timeout,
        retries: retries()?,
        proxy: ini::text(ini::PROXY).map(Secret::new),
        ca_file: ini::text(ini::CA_FILE),
    };
    Caller::new(credentials, settings).map_err(|error| renamed(error, "environment", address_of))
}

/// A caller of the shop's: with the settings of php.ini, and no call longer than `patience` seconds.
pub(crate) fn shops_caller(
    credentials: Credentials,
    environment: &str,
    patience: Option<f64>,
) -> certum::Result<Caller> {
    let connect_timeout = seconds("", None, ini::CONNECT_TIMEOUT).map_err(Thrown::into_error)?;
    let timeout = seconds("", None, ini::TIMEOUT).map_err(Thrown::into_error)?;
    let patience = patience.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let timeout = patience.map_or(timeout, |patience| patience.min(timeout));
    caller(credentials, environment, connect_timeout, timeout)
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<Client>()
}
