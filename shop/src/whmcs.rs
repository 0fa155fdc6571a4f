//! Rows of WHMCS's own tables, as far as the shop looks at them.

use serde_json::Value;
use time::{Date, OffsetDateTime};

use crate::column::Column;
use crate::form::decoded;
use crate::moment;
use crate::records::Row;
use crate::setting::{self, Setting};
use crate::settings::ProductSettings;
use crate::words::{BillingCycle, PayType, ServiceStatus, SslStatus};

/// The name of the module, as WHMCS has it.
pub(crate) const MODULE: &str = "CERTUM_Certificates";

/// What the reasons of our own suspensions begin with; others are not ours to lift.
pub(crate) const OUR_REASON: &str = "Certum: ";

/// A service of WHMCS with its product, its client and WHMCS's record of its order; empty where it is gone.
#[derive(Clone, Debug)]
pub(crate) struct Hosting {
    /// WHMCS's number of its client; 0 where it is gone.
    pub(crate) client_id: u64,
    /// The module of its product; ours, or another one that it was moved to.
    pub(crate) module: String,
    /// Its domain.
    pub(crate) domain: String,
    /// Its status.
    pub(crate) status: ServiceStatus,
    /// How often it is paid for.
    pub(crate) cycle: BillingCycle,
    /// The day up to which it is paid.
    pub(crate) due: Option<Date>,
    /// The day for which the next invoice is.
    pub(crate) invoice: Option<Date>,
    /// Why it is suspended.
    pub(crate) suspend_reason: String,
    /// Whether its client asked WHMCS to cancel it.
    pub(crate) is_cancelled: bool,
    /// The name of its product, as people read it.
    pub(crate) product: String,
    /// Its product's settings.
    pub(crate) settings: ProductSettings,
    /// The client's language, as WHMCS names it; empty for the shop's.
    pub(crate) language: String,
    /// The client's address.
    pub(crate) email: String,
    /// WHMCS's record of the order; `None` where there is none.
    pub(crate) ssl: Option<SslOrder>,
}

/// WHMCS's record of an order (`tblsslorders`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SslOrder {
    /// Its status.
    pub(crate) status: SslStatus,
    /// Certum's number of the order.
    pub(crate) remote_id: String,
}

/// WHMCS's record of an order, whosever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SslRecord {
    /// Its own number.
    pub(crate) id: u64,
    /// The service that it is of.
    pub(crate) service_id: u64,
    /// The module that wrote it.
    pub(crate) module: String,
    /// The number of the order; empty before there is one.
    pub(crate) number: String,
}

/// A service of WHMCS's, as an order is looked for that could be its.
#[derive(Clone, Debug)]
pub(crate) struct Unattached {
    /// WHMCS's number of it.
    pub(crate) service_id: u64,
    /// WHMCS's number of its client.
    pub(crate) client_id: u64,
    /// The client's name or company.
    pub(crate) client_name: String,
    /// Its domain.
    pub(crate) domain: String,
    /// The day on which it was ordered.
    pub(crate) registered: Option<Date>,
    /// How often it is paid for.
    pub(crate) cycle: BillingCycle,
    /// The day up to which it is paid.
    pub(crate) due: Option<Date>,
    /// Its status.
    pub(crate) status: ServiceStatus,
    /// The module of its product.
    pub(crate) module: String,
    /// The name of its product, as WHMCS stores it.
    pub(crate) product: String,
    /// What the product's settings mean.
    pub(crate) settings: ProductSettings,
    /// Certum's number of the order that it has; empty for none.
    pub(crate) order_number: String,
}

impl Unattached {
    /// Whether its product is this module's.
    pub(crate) fn is_ours(&self) -> bool {
        self.module == MODULE
    }

    /// Reads a row that has their columns.
    pub(crate) fn read(row: &Row) -> Self {
        let company = text(row, "companyname");
        let person = format!("{} {}", text(row, "firstname"), text(row, "lastname"));
        let named = Some(company.trim()).filter(|company| !company.is_empty());
        Self {
            service_id: number(row, "id"),
            client_id: number(row, "userid"),
            client_name: decoded(named.unwrap_or_else(|| person.trim())),
            domain: decoded(text(row, "domain").trim()),
            registered: moment::read_day(&text(row, "regdate")),
            cycle: BillingCycle::parse(&text(row, "billingcycle")),
            due: moment::read_day(&text(row, "nextduedate")),
            status: ServiceStatus::parse(&text(row, "domainstatus")),
            module: text(row, "servertype"),
            product: decoded(text(row, "product").trim()),
            settings: ProductSettings::read(&options(row)),
            order_number: text(row, "certum_id"),
        }
    }
}

/// A line of a paid invoice that pays for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PaidLine {
    /// WHMCS's number of the invoice.
    pub(crate) invoice_id: u64,
    /// When that was paid, by WHMCS's clock; `None` where it does not say.
    pub(crate) paid_at: Option<OffsetDateTime>,
    /// From when on it pays: the day up to which the service was paid when the line was made.
    pub(crate) begins_on: Option<Date>,
}

/// A product of WHMCS's that is this module's.
#[derive(Clone, Debug)]
pub(crate) struct Product {
    /// Its number.
    pub(crate) id: u64,
    /// Its name, as WHMCS stores it.
    pub(crate) name: String,
    /// How it is paid for.
    pub(crate) pay_type: PayType,
    /// Whether customers can order it.
    pub(crate) is_visible: bool,
    /// Its settings as they are stored, from the first; the password is empty.
    pub(crate) options: Vec<String>,
}

/// One of WHMCS's settings for how long before the due date it makes invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InvoiceDays {
    /// Whether it is for all billing cycles, and not for one of them.
    pub(crate) is_general: bool,
    /// How many days; `None` where it is empty or no number.
    pub(crate) days: Option<u32>,
}

impl Hosting {
    /// Reads a row that has their columns: what WHMCS holds is taken as it is.
    pub(crate) fn read(row: &Row) -> Self {
        let day = |column| moment::read_day(&text(row, column));
        Self {
            client_id: number(row, "userid"),
            module: text(row, "servertype"),
            domain: text(row, "domain"),
            status: ServiceStatus::parse(&text(row, "domainstatus")),
            cycle: BillingCycle::parse(&text(row, "billingcycle")),
            due: day("nextduedate"),
            invoice: day("nextinvoicedate"),
            suspend_reason: text(row, "suspendreason"),
            is_cancelled: number(row, "cancel_requests") > 0,
            product: decoded(text(row, "product").trim()),
            settings: ProductSettings::read(&options(row)),
            language: text(row, "language"),
            email: text(row, "email"),
            ssl: (!row.get("ssl_status").is_none_or(Value::is_null)).then(|| SslOrder {
                status: SslStatus::parse(&text(row, "ssl_status")),
                remote_id: text(row, "remoteid"),
            }),
        }
    }

    /// Whether its product is this module's.
    pub(crate) fn is_ours(&self) -> bool {
        self.module == MODULE
    }

    /// Whether its suspension is ours.
    pub(crate) fn is_suspended_by_us(&self) -> bool {
        self.suspend_reason.starts_with(OUR_REASON)
    }

    /// Whether its customer may still change something: not once it was suspended or terminated. What we suspended over
    /// a dead certificate may have others, to be revoked.
    pub(crate) fn is_open(&self) -> bool {
        !self.status.is_ended()
            && (self.status != ServiceStatus::Suspended || self.is_suspended_by_us())
    }
}

impl Product {
    /// Reads a row of `tblproducts`.
    pub(crate) fn read(row: &Row) -> Self {
        Self {
            id: number(row, "id"),
            name: text(row, "name"),
            pay_type: PayType::parse(&text(row, "paytype")),
            is_visible: ["hidden", "retired"]
                .iter()
                .all(|column| matches!(text(row, column).as_str(), "" | "0")),
            options: options(row),
        }
    }

    /// What its settings mean.
    pub(crate) fn settings(&self) -> ProductSettings {
        ProductSettings::read(&self.options)
    }

    /// Its name, as people read it.
    pub(crate) fn title(&self) -> String {
        decoded(self.name.trim())
    }

    /// The same with its number: several may have one name.
    pub(crate) fn numbered_title(&self) -> String {
        format!("{} (#{})", self.title(), self.id)
    }

    /// A setting as it is stored.
    pub(crate) fn option(&self, setting: Setting) -> &str {
        let option = self.options.get(setting.place() - 1);
        option.map_or("", |option| option.trim())
    }
}

/// A column of WHMCS's as a text; NULL and what is missing count as empty.
pub(crate) fn text(row: &Row, column: &str) -> String {
    let value = row.get(column).unwrap_or(&Value::Null);
    String::read(value).unwrap_or_default()
}

/// A column of WHMCS's as a number; 0 for what is none.
pub(crate) fn number(row: &Row, column: &str) -> u64 {
    let value = row.get(column).unwrap_or(&Value::Null);
    u64::read(value).unwrap_or_default()
}

fn options(row: &Row) -> Vec<String> {
    (1..=setting::MOST)
        .map(|number| text(row, &format!("configoption{number}")))
        .collect()
}
