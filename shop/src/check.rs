//! A check of the connection to Certum, for the administrator: facts in, findings out.

#[cfg(test)]
mod tests;

use crate::account::AccountName;
use crate::finding::{Finding, Level};
use crate::form::Form;
use crate::records::{Account, LOCK_SECONDS, Meta};
use crate::whmcs::{InvoiceDays, Product};
use crate::words::{Environment, PayType};
use certum::client::Client;
use certum::error::Error;
use certum::language::Text;
use certum::messages::{self, GetProductList};
use certum::soap;
use std::collections::{BTreeMap, HashMap};
use time::{Duration, OffsetDateTime};

/// Days before the due date at which WHMCS has to make invoices, so that a renewal's is there in time.
const INVOICE_LEAD: u32 = 7;

/// As many orders are named.
const NAMED: usize = 20;

/// What the check of an installation looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Installation<'a> {
    /// What only PHP knows: `version` of the extension; `ini`, the settings of php.ini under their names;
    /// `ca_file_readable`.
    pub(crate) facts: &'a Form,
    /// The module's products in WHMCS.
    pub(crate) products: &'a [Product],
    /// The accounts whose passwords are kept.
    pub(crate) accounts: &'a [Account],
    /// What is known of cron.
    pub(crate) meta: &'a Meta,
    /// The months of the shortest billing cycle that each product is sold at, by its number.
    pub(crate) cycles: &'a HashMap<u64, u64>,
    /// When WHMCS makes invoices.
    pub(crate) invoices: &'a [InvoiceDays],
}

/// The extension's settings, cron and invoicing.
#[must_use]
pub(crate) fn installation(of: &Installation<'_>, now: OffsetDateTime) -> Vec<Finding> {
    let facts = of.facts;
    let ini = |name: &str| facts.get(&format!("ini.certum.{name}"));
    let mut found = vec![
        Finding::new(Level::Good, Text::check_extension).with("version", facts.get("version")),
        limits(ini("connect_timeout"), ini("timeout")),
    ];
    if let Some(address) = facts.filled("ini.certum.endpoint") {
        found.push(
            Finding::new(Level::Warning, Text::check_endpoint_override).with("value", address),
        );
    }
    if let Some(proxy) = facts.filled("ini.certum.proxy") {
        found
            .push(Finding::new(Level::Good, Text::check_proxy).with("value", without_login(proxy)));
    }
    match facts.filled("ini.certum.ca_file") {
        None | Some("system") => {}
        Some(file) if facts.ticked("ca_file_readable") => {
            found.push(Finding::new(Level::Good, Text::check_ca_file).with("value", file));
        }
        Some(file) => {
            found.push(
                Finding::new(Level::Failure, Text::check_ca_file_unreadable).with("value", file),
            );
        }
    }
    found.push(age(
        of.meta.cron_at,
        now,
        [
            Text::check_cron,
            Text::check_cron_late,
            Text::check_cron_never,
        ],
    ));
    found.extend(last_run(of.meta, now));
    let mut products = of.products.iter();
    if products.any(|product| product.pay_type == PayType::Recurring) {
        found.push(invoices(of.invoices));
    }
    found.extend(not_kept(of.products, of.accounts));
    found.extend(sold_at_a_loss(of.products));
    found.extend(longer_than_paid(of.products, of.cycles));
    found
}

/// Products that customers can order although nobody earns by them: in test mode the certificate is worth nothing, and
/// one that is sold once may be renewed by its customers as often as they like.
fn sold_at_a_loss(products: &[Product]) -> Vec<Finding> {
    let visible = || {
        let products = products.iter().filter(|product| product.is_visible);
        products.map(|product| (product, product.settings()))
    };
    let finding = |text, products: Vec<&Product>| {
        let finding = Finding::new(Level::Warning, text);
        (!products.is_empty()).then(|| finding.about(products))
    };
    let tested = visible().filter(|(_, settings)| settings.environment == Environment::Test);
    let once = visible().filter(|(product, settings)| {
        product.pay_type == PayType::OneTime && !settings.renewal_disabled
    });
    let found = [
        finding(
            Text::check_visible_in_test,
            tested.map(|(product, _)| product).collect(),
        ),
        finding(
            Text::check_once_renewed,
            once.map(|(product, _)| product).collect(),
        ),
    ];
    found.into_iter().flatten().collect()
}

/// The shortest terms are of a year: they are sold by the month, too.
const YEAR: u64 = 12;

/// Products of which one payment orders years more than it pays for: whoever stops paying has had them for nothing.
fn longer_than_paid(products: &[Product], cycles: &HashMap<u64, u64>) -> Vec<Finding> {
    let mut longer: BTreeMap<(u64, u64), Vec<&Product>> = BTreeMap::new();
    for product in products {
        let settings = product.settings();
        let known = settings.product.as_ref();
        let years = known.and_then(certum::catalogue::Product::years);
        let term = years.map_or(0, |years| u64::from(years) * 12);
        let paid = cycles.get(&product.id).copied().unwrap_or(term);
        if product.pay_type == PayType::Recurring && term > paid.max(YEAR) {
            longer.entry((term, paid)).or_default().push(product);
        }
    }
    let finding = |((term, paid), products): ((u64, u64), Vec<&Product>)| {
        Finding::new(Level::Warning, Text::check_longer_than_paid)
            .with("term", term)
            .with("paid", paid)
            .about(products)
    };
    longer.into_iter().map(finding).collect()
}

/// What cron's last run came to, and whether one has died.
fn last_run(meta: &Meta, now: OffsetDateTime) -> Vec<Finding> {
    let mut found = Vec::new();
    if meta.cron_lock > 0 && meta.cron_lock < now.unix_timestamp() {
        let at = OffsetDateTime::from_unix_timestamp(meta.cron_lock - LOCK_SECONDS);
        let unfinished = Finding::new(Level::Failure, Text::check_run_unfinished);
        found.push(unfinished.at("at", at.unwrap_or(now)));
    }
    found.extend(meta.last_run.as_ref().map(|run| {
        let (level, text) = if run.failed == 0 {
            (Level::Good, Text::check_run)
        } else {
            (Level::Warning, Text::check_run_failed)
        };
        let first = run.failures.first().map_or("", String::as_str);
        Finding::new(level, text)
            .with("seconds", run.seconds.to_string())
            .with("count", run.failed.to_string())
            .with("first", first)
    }));
    found
}

/// Accounts of products whose passwords cron has not got: they are kept when a product's settings are opened.
fn not_kept(products: &[Product], accounts: &[Account]) -> Vec<Finding> {
    let mut missing: BTreeMap<(String, &str), Vec<&Product>> = BTreeMap::new();
    for product in products {
        let settings = product.settings();
        let account = AccountName::from(&settings);
        let mut kept = accounts.iter().map(AccountName::from);
        if !kept.any(|kept| kept == account) && !settings.user_name.is_empty() {
            let mode = settings.environment.as_str();
            let of_account = missing.entry((settings.user_name, mode)).or_default();
            of_account.push(product);
        }
    }
    let finding = |((user, mode), products): ((String, &str), Vec<&Product>)| {
        Finding::new(Level::Failure, Text::check_account_not_kept)
            .with("user", user)
            .with("mode", mode)
            .about(products)
    };
    missing.into_iter().map(finding).collect()
}

/// Limits below what Certum needs on a slow day, or beyond what a page may wait.
fn limits(connect: &str, whole: &str) -> Finding {
    let seconds = |text: &str| text.parse::<f64>().unwrap_or_default();
    let (level, text) = match (seconds(connect), seconds(whole)) {
        (connect, whole) if connect < 2.0 || whole < 10.0 => {
            (Level::Warning, Text::check_limits_short)
        }
        (_, whole) if whole > 120.0 => (Level::Warning, Text::check_limits_long),
        _ => (Level::Good, Text::check_limits),
    };
    Finding::new(level, text)
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

/// How long ago something happened that should happen every few minutes; `texts` for in time, late and never.
fn age(then: Option<OffsetDateTime>, now: OffsetDateTime, texts: [Text; 3]) -> Finding {
    let [in_time, late, never] = texts;
    let Some(then) = then else {
        return Finding::new(Level::Failure, never);
    };
    let (level, text) = match now - then {
        age if age <= Duration::HOUR => (Level::Good, in_time),
        age if age <= Duration::DAY => (Level::Warning, late),
        _ => (Level::Failure, late),
    };
    Finding::new(level, text).at("at", then)
}

/// The shortest time that WHMCS leaves between a renewal's invoice and its due date.
fn invoices(settings: &[InvoiceDays]) -> Finding {
    // A setting for one billing cycle counts where it is filled; 0 there means the general one.
    let days = settings.iter().filter_map(|setting| {
        let days = setting.days?;
        (setting.is_general || days > 0).then_some(days)
    });
    let shortest = days.min().unwrap_or_default();
    let (level, text) = if shortest < INVOICE_LEAD {
        (Level::Warning, Text::check_invoices_late)
    } else {
        (Level::Good, Text::check_invoices)
    };
    Finding::new(level, text).with("days", shortest.to_string())
}

/// What is known of an account without asking: whether Certum refuses it, until when what changed was read, and what of it
/// no service has; `orders` is how many of the module's there are with it at Certum.
#[must_use]
pub(crate) fn account(orders: u64, account: &Account, now: OffsetDateTime) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(at) = account.refused_at {
        found.push(
            Finding::new(Level::Failure, Text::check_account_refused)
                .at("at", at)
                .with("link", Text::password_link),
        );
    }
    found.push(synchronised(orders, account.synced_until, now));
    if account.to_compare {
        found.push(Finding::new(Level::Good, Text::check_compare_wanted));
    }
    if !account.strangers.is_empty() {
        let named = account.strangers.iter().take(NAMED);
        let named: Vec<&str> = named.map(|stranger| stranger.number.as_str()).collect();
        let more = if account.strangers.len() > NAMED {
            ", …"
        } else {
            ""
        };
        let strangers = Finding::new(Level::Warning, Text::check_strangers);
        found.push(
            strangers
                .with("count", account.strangers.len().to_string())
                .with("orders", named.join(", ") + more),
        );
    }
    found
}

/// Until when what changed was read. Without orders it is not asked for what changed.
fn synchronised(orders: u64, synced_until: Option<OffsetDateTime>, now: OffsetDateTime) -> Finding {
    if orders == 0 {
        return Finding::new(Level::Good, Text::check_nothing_to_synchronise);
    }
    let texts = [
        Text::check_synchronised,
        Text::check_synchronised_late,
        Text::check_never_synchronised,
    ];
    age(synced_until, now, texts)
}

/// The codes that products of WHMCS order from an account, each with these products.
fn sold<'a>(
    products: &'a [Product],
    account: AccountName<'_>,
) -> BTreeMap<String, Vec<&'a Product>> {
    let mut sold: BTreeMap<String, Vec<&Product>> = BTreeMap::new();
    for product in products {
        let settings = product.settings();
        if AccountName::from(&settings) == account {
            let of_code = sold.entry(settings.product_code()).or_default();
            of_code.push(product);
        }
    }
    sold
}

/// What Certum answered to a request for the account's products; `sold` has the codes that WHMCS's products order, with
/// the products.
#[must_use]
pub(crate) fn answer(
    result: &Result<Vec<messages::ListedProduct>, Error>,
    sold: &BTreeMap<String, Vec<&Product>>,
) -> Vec<Finding> {
    let products = match result {
        Ok(products) => products,
        Err(error) => return vec![Finding::of_failure(error)],
    };
    if products.is_empty() {
        return vec![Finding::new(Level::Warning, Text::check_no_products)];
    }
    let count = products.len().to_string();
    let mut found = vec![Finding::new(Level::Good, Text::check_answered).with("count", count)];
    for (code, products_of) in sold {
        let listed = products
            .iter()
            .any(|product| product.code.as_ref() == Some(code));
        if !listed {
            let missing = Finding::new(Level::Failure, Text::check_not_in_account);
            found.push(
                missing
                    .with("code", code)
                    .about(products_of.iter().copied()),
            );
        }
    }
    found
}

/// Asks Certum for the account's products, and tells what came of it and whether WHMCS's products can be ordered, with
/// the clocks where the client records its calls. Makes one call, a read.
#[must_use]
pub(crate) fn ask(client: &Client, products: &[Product], account: AccountName<'_>) -> Vec<Finding> {
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
    let (level, text) = match off {
        off if off <= Duration::MINUTE => (Level::Good, Text::check_clock),
        off if off <= Duration::minutes(5) => (Level::Warning, Text::check_clock_off),
        _ => (Level::Failure, Text::check_clock_off),
    };
    let seconds = off.whole_seconds().to_string();
    Some(Finding::new(level, text).with("seconds", seconds))
}
