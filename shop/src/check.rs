//! A check of the connection to Certum, for the administrator: facts in, findings out.

#[cfg(test)]
mod tests;

use super::form::{self, Form};
use super::import::Account;
use super::settings::Settings;
use super::stored;
use certum::client::Client;
use certum::error::{Error, Phase};
use certum::messages::{GetProductList, Product};
use certum::soap;
use std::collections::BTreeMap;
use time::{Duration, OffsetDateTime};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// As it should be.
    Good,
    /// It works, and somebody should look at it.
    Warning,
    /// Something does not work.
    Failure,
}

impl Level {
    /// `good`, `warning` or `failure`.
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Failure => "failure",
        }
    }
}

/// What was found: a machine word for the language files, with what belongs into its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// How grave.
    pub level: Level,
    /// A word that stays the same.
    pub code: &'static str,
    /// Values under the names that the sentence has for them.
    pub values: Vec<(&'static str, String)>,
}

impl Finding {
    fn new(level: Level, code: &'static str) -> Self {
        Self {
            level,
            code,
            values: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// Days before the due date at which WHMCS has to make invoices, so that a renewal's is there in time.
const INVOICE_LEAD: u32 = 7;

/// The extension's settings, cron and invoicing, of facts: `version`; `ini`, the settings of php.ini under their names;
/// `ca_file_readable`; `cron_at`, when cron last ran the module; `invoice`, WHMCS's settings that begin with
/// `CreateInvoiceDaysBefore`; `products`, rows of the module's products in WHMCS; `accounts`, rows of those whose
/// passwords are kept, with `user_name` and `environment`.
#[must_use]
pub(crate) fn installation(facts: &Form, now: OffsetDateTime) -> Vec<Finding> {
    let ini = |name: &str| facts.get(&format!("ini.certum.{name}"));
    let mut found = vec![
        Finding::new(Level::Good, "extension").with("version", facts.get("version")),
        limits(ini("connect_timeout"), ini("timeout")),
    ];
    if let Some(address) = facts.filled("ini.certum.endpoint") {
        found.push(Finding::new(Level::Warning, "endpoint_override").with("value", address));
    }
    if let Some(proxy) = facts.filled("ini.certum.proxy") {
        found.push(Finding::new(Level::Good, "proxy").with("value", without_login(proxy)));
    }
    match facts.filled("ini.certum.ca_file") {
        None | Some("system") => {}
        Some(file) if facts.ticked("ca_file_readable") => {
            found.push(Finding::new(Level::Good, "ca_file").with("value", file));
        }
        Some(file) => {
            found.push(Finding::new(Level::Failure, "ca_file_unreadable").with("value", file));
        }
    }
    found.push(age(
        facts.get("cron_at"),
        now,
        ["cron", "cron_late", "cron_never"],
    ));
    let products = rows(facts, "products");
    if products.iter().any(|row| row.get("paytype") == "recurring") {
        found.push(invoices(facts));
    }
    found.extend(not_kept(&products, &rows(facts, "accounts")));
    found
}

/// Rows that stand in a form as a list.
fn rows(facts: &Form, name: &str) -> Vec<Form> {
    let numbers = facts.numbers(name).into_iter();
    let row = |number| {
        facts
            .below(&format!("{name}.{number}"))
            .into_iter()
            .collect()
    };
    numbers.map(row).collect()
}

/// Accounts of products whose passwords cron has not got: they are kept when a product's settings are opened.
fn not_kept(products: &[Form], accounts: &[Form]) -> Vec<Finding> {
    let mut missing: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for row in products {
        let settings = Settings::of_product(row);
        let mode = if settings.production {
            "production"
        } else {
            "test"
        };
        let kept = accounts.iter().any(|account| {
            account.get("user_name") == settings.user_name && account.get("environment") == mode
        });
        if !kept && !settings.user_name.is_empty() {
            let names = missing.entry((settings.user_name, mode)).or_default();
            names.push(form::decoded(row.get("name")));
        }
    }
    let finding = |((user, mode), names): ((String, &str), Vec<String>)| {
        Finding::new(Level::Failure, "account_not_kept")
            .with("user", user)
            .with("mode", mode)
            .with("names", names.join(", "))
    };
    missing.into_iter().map(finding).collect()
}

/// Limits below what Certum needs on a slow day, or beyond what a page may wait.
fn limits(connect: &str, whole: &str) -> Finding {
    let seconds = |text: &str| text.parse::<f64>().unwrap_or_default();
    let (level, code) = match (seconds(connect), seconds(whole)) {
        (connect, whole) if connect < 2.0 || whole < 10.0 => (Level::Warning, "limits_short"),
        (_, whole) if whole > 120.0 => (Level::Warning, "limits_long"),
        _ => (Level::Good, "limits"),
    };
    Finding::new(level, code)
        .with("connect", connect)
        .with("whole", whole)
}

/// An address without the name and password in it.
fn without_login(address: &str) -> String {
    match (address.split_once("://"), address.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://{host}"),
        (None, Some((_, host))) => host.to_owned(),
        _ => address.to_owned(),
    }
}

/// How long ago something happened that should happen every few minutes; `codes` for in time, late and never.
fn age(stamp: &str, now: OffsetDateTime, codes: [&'static str; 3]) -> Finding {
    let [in_time, late, never] = codes;
    let Some(then) = stored::moment(stamp) else {
        return Finding::new(Level::Failure, never);
    };
    let (level, code) = match now - then {
        age if age <= Duration::HOUR => (Level::Good, in_time),
        age if age <= Duration::DAY => (Level::Warning, late),
        _ => (Level::Failure, late),
    };
    Finding::new(level, code).with("at", stored::stamp(then))
}

/// The shortest time that WHMCS leaves between a renewal's invoice and its due date.
fn invoices(facts: &Form) -> Finding {
    let settings = facts.below("invoice").into_iter();
    // A setting for one billing cycle counts where it is filled; 0 there means the general one.
    let general = "CreateInvoiceDaysBefore";
    let days = settings.filter_map(|(name, days)| {
        let days: u32 = days.trim().parse().ok()?;
        (name == general || days > 0).then_some(days)
    });
    let shortest = days.min().unwrap_or_default();
    let (level, code) = if shortest < INVOICE_LEAD {
        (Level::Warning, "invoices_late")
    } else {
        (Level::Good, "invoices")
    };
    Finding::new(level, code).with("days", shortest.to_string())
}

/// What is stored of an account: `synced_until`, and `orders`, how many of the module's there are with it at Certum.
/// Without any it is not asked for what changed.
#[must_use]
pub(crate) fn account(facts: &Form, now: OffsetDateTime) -> Vec<Finding> {
    if !facts.ticked("orders") {
        return vec![Finding::new(Level::Good, "nothing_to_synchronise")];
    }
    let codes = ["synchronised", "synchronised_late", "never_synchronised"];
    vec![age(facts.get("synced_until"), now, codes)]
}

/// The codes that products of WHMCS order from an account, each with these products' names; `products` are its rows.
fn sold(products: &[Form], account: &Account<'_>) -> Vec<(String, String)> {
    let mut sold: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in products {
        let settings = Settings::of_product(row);
        if settings.user_name == account.user_name && settings.production == account.production {
            let names = sold.entry(settings.product_code()).or_default();
            names.push(form::decoded(row.get("name")));
        }
    }
    let sold = sold.into_iter();
    sold.map(|(code, names)| (code, names.join(", "))).collect()
}

/// What Certum answered to a request for the account's products; `sold` has the codes that WHMCS's products order, with
/// the products' names.
#[must_use]
pub(crate) fn answer(
    result: &Result<Vec<Product>, Error>,
    sold: &[(String, String)],
) -> Vec<Finding> {
    let products = match result {
        Ok(products) => products,
        Err(error) => return vec![failure(error)],
    };
    if products.is_empty() {
        return vec![Finding::new(Level::Warning, "no_products")];
    }
    let count = products.len().to_string();
    let mut found = vec![Finding::new(Level::Good, "answered").with("count", count)];
    for (code, names) in sold {
        let listed = products
            .iter()
            .any(|product| product.code.as_ref() == Some(code));
        if !listed {
            let missing = Finding::new(Level::Failure, "not_in_account");
            found.push(missing.with("code", code).with("names", names));
        }
    }
    found
}

/// What to do about a call that failed.
pub(super) fn failure(error: &Error) -> Finding {
    let told = |code| Finding::new(Level::Failure, code).with("detail", error.to_string());
    match error {
        // The Partner API tells apart that much: 2 for who calls, 3 for from where.
        Error::Credentials {
            success_code: 3, ..
        } => told("address_refused"),
        Error::Credentials { .. } => told("credentials_refused"),
        Error::Transport { source, .. } => match (source.status, source.phase) {
            (Some(401 | 403), _) => told("address_refused"),
            (None, Phase::Setup) => told("settings_unusable"),
            (None, Phase::Resolve) => told("name_not_found"),
            (None, Phase::Connect) => told("no_connection"),
            (None, Phase::Tls) => told("tls_failed"),
            (None, _) if source.timed_out => told("too_slow"),
            _ => told("service_failed"),
        },
        Error::InvalidInput { .. } => told("settings_unusable"),
        Error::Refused(_) | Error::MalformedAnswer { .. } => told("service_failed"),
    }
}

/// Asks Certum for the account's products, and tells what came of it and whether WHMCS's products (rows with `name` and
/// `configoption1`…) can be ordered, with the clocks where the client records its
/// calls. Makes one call, a read.
#[must_use]
pub(crate) fn ask(client: &Client, products: &[Form], account: &Account<'_>) -> Vec<Finding> {
    let request = GetProductList {
        hash_algorithm: None,
    };
    let listed = client.call(&request).map(|answer| answer.products);
    let mut found = answer(&listed, &sold(products, account));
    found.extend(client.last_call().and_then(|call| {
        let sent = OffsetDateTime::from(call.time);
        clock(soap::answered_at(&call.answer), sent, sent + call.duration)
    }));
    found
}

/// How far this server's clock is from Certum's, by an answer that says when it was made; `sent` and `received` are this
/// server's. `None` without such an answer.
#[must_use]
pub(crate) fn clock(
    answered: Option<OffsetDateTime>,
    sent: OffsetDateTime,
    received: OffsetDateTime,
) -> Option<Finding> {
    let answered = answered?;
    // Within the call nobody knows when it was made.
    let off = if answered < sent {
        sent - answered
    } else if answered > received {
        answered - received
    } else {
        Duration::ZERO
    };
    let (level, code) = match off {
        off if off <= Duration::MINUTE => (Level::Good, "clock"),
        off if off <= Duration::minutes(5) => (Level::Warning, "clock_off"),
        _ => (Level::Failure, "clock_off"),
    };
    let seconds = off.whole_seconds().to_string();
    Some(Finding::new(level, code).with("seconds", seconds))
}
