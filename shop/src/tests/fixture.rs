//! Cases for tests, by the columns that one row of an order had.

use crate::actions::Action;
use crate::case::Case;
use crate::change::Plan;
use crate::column::Column;
use crate::effect::Effect;
use crate::form::Form;
use crate::intent::Intent;
use crate::page::{self, Wish};
use crate::reader::Reader;
use crate::records::{Certificate, Change, Order, Service, Term};
use crate::settings::ProductSettings;
use crate::whmcs::{Hosting, MODULE, SslOrder};
use crate::words::{
    AskedBy, BillingCycle, CertificateStatus, MailLanguage, Operation, OrderKind, OrderStatus,
    Outcome, ServiceStatus, SslStatus,
};
use certum::language::{Language, Texts};
use serde_json::Value;
use std::rc::Rc;
use time::{Duration, OffsetDateTime};

/// How long before its end a certificate began of which that is not said.
const USUAL: Duration = Duration::days(90);

/// An order that was read not to have arrived is sent again within this time.
const SENT_AGAIN_WITHIN: Duration = Duration::minutes(5);

/// What a row may have: its columns, `installation`, `mail_language`, `language` and `domain`, and `recurring` and
/// `admin`, each `1` where it is so.
const NAMES: [&str; 32] = [
    "service_id",
    "client_id",
    "sslorder_id",
    "attempt",
    "number",
    "certum_id",
    "customer",
    "product_code",
    "account_id",
    "order_status",
    "certificate_status",
    "serial",
    "not_after",
    "outcome_unknown",
    "operation",
    "intent",
    "input",
    "choice",
    "problems",
    "verification",
    "steps",
    "san_states",
    "next_csr",
    "stale",
    "checked_at",
    "created_at",
    "installation",
    "mail_language",
    "language",
    "domain",
    "recurring",
    "admin",
];

/// A case of a product's options under their numbers, of a row's columns (of several the last one counts), and of the
/// rows of certificates, newest first, each with `certum_id`, `serial`, `status` and so on.
///
/// The other orders are those that certificates name. With `certificate_status` and no certificate of this attempt
/// there is one with that status, `serial` and `not_after`. A certificate without `not_before` is of no known term.
/// With `outcome_unknown` there is an open change of `operation` (empty for `quickOrder`) by the JSON in `intent`.
pub(crate) fn case(
    options: &[(usize, &str)],
    columns: &[(&str, &str)],
    certificates: &[Form],
    now: OffsetDateTime,
) -> Case {
    for (name, _) in columns {
        assert!(NAMES.contains(name), "a row has no column {name}");
    }
    let settings = super::settings(options);
    let form: Form = columns.iter().copied().collect();
    let row = Row { form: &form, now };
    let mut case = Case {
        now,
        reader: Reader {
            admin: form.ticked("admin"),
            texts: Rc::new(Texts::from(row.language("language").unwrap_or_default())),
        },
        installation: row.text("installation"),
        mail_language: MailLanguage::of_customer(form.get("mail_language"))
            .unwrap_or(settings.language),
        service: service(row),
        hosting: hosting(row, &settings),
        settings,
        orders: Vec::new(),
        certificates: Vec::new(),
        terms: Vec::new(),
        changes: Vec::new(),
        is_sent_again: is_sent_again(row),
    };
    let mut of_known_terms = Vec::new();
    for form in certificates.iter().rev() {
        let id = add_certificate(&mut case, row, form);
        of_known_terms.extend(form.filled("not_before").map(|_| id));
    }
    add_order(&mut case, row);
    add_newest(&mut case, row);
    if form.ticked("outcome_unknown") {
        add_change(&mut case, row);
    }
    case.settle();
    if form.filled("certificate_status").is_some() {
        case.service.certificate_id = case.current().map_or(0, |current| current.id);
    }
    let mut known = case.clone();
    known
        .certificates
        .retain(|certificate| of_known_terms.contains(&certificate.id));
    add_terms(&mut known);
    case.terms = known.terms;
    case
}

/// What would be done with a page's form, by the action's word, or `order`.
pub(crate) fn plan(case: &Case, word: &str, fields: &[(&str, &str)]) -> Plan {
    let wish = match word {
        "order" => Wish::Order,
        word => Wish::Action(Action::parse(word).unwrap()),
    };
    page::plan(case, wish, &fields.iter().copied().collect())
}

/// Takes over what an effect says is new, as the desk does once it is written.
pub(crate) fn apply(case: &mut Case, effect: &Effect) {
    for news in &effect.certificates {
        let known = case.certificate_of(news).map(|known| known.id);
        let id = known.unwrap_or_else(|| next_id(case));
        case.take_certificate(id, news);
    }
    case.take_order(effect);
    case.service.take(&effect.service);
    case.service.certificate_id = case.current().map_or(0, |current| current.id);
    case.settle();
    add_terms(case);
}

/// A row at a moment.
#[derive(Clone, Copy)]
struct Row<'a> {
    form: &'a Form,
    now: OffsetDateTime,
}

impl Row<'_> {
    fn text(self, name: &str) -> String {
        self.form.get(name).to_owned()
    }

    fn language(self, name: &str) -> Option<Language> {
        Language::from_code(self.form.get(name))
    }

    /// What a column holds; `None` where it is empty.
    fn read<T: Column>(self, name: &str) -> Option<T> {
        let text = self.form.filled(name)?;
        let read = T::read(&Value::from(text));
        Some(read.unwrap_or_else(|| panic!("the column {name} cannot be read: {text}")))
    }

    fn attempt(self) -> u32 {
        self.read("attempt").unwrap_or(1)
    }
}

fn service(row: Row<'_>) -> Service {
    let form = |name| row.read(name).filter(|form: &Form| !form.is_empty());
    Service {
        id: 1,
        service_id: row.read("service_id").unwrap_or_default(),
        client_id: row.read("client_id").unwrap_or_default(),
        sslorder_id: row.read("sslorder_id").unwrap_or_default(),
        attempt: row.attempt(),
        order_id: 0,
        certificate_id: 0,
        seen: 0,
        input: form("input"),
        choice: row.read("choice"),
        problems: row.read("problems").unwrap_or_default(),
        next_csr: row.read("next_csr"),
        names: String::new(),
        paid_lines: 0,
        due_at: None,
        busy_until: None,
        detached_at: None,
        opened_at: row.read("created_at").unwrap_or(row.now),
        updated_at: row.now,
    }
}

fn hosting(row: Row<'_>, settings: &ProductSettings) -> Hosting {
    let is_placed = row.form.filled("certum_id").is_some();
    Hosting {
        client_id: row.read("client_id").unwrap_or_default(),
        module: MODULE.to_owned(),
        domain: row.text("domain"),
        status: ServiceStatus::Active,
        cycle: if row.form.ticked("recurring") {
            BillingCycle::parse("Annually")
        } else {
            BillingCycle::OneTime
        },
        due: None,
        invoice: None,
        suspend_reason: String::new(),
        is_cancelled: false,
        product: "The shop's & own".to_owned(),
        settings: settings.clone(),
        language: String::new(),
        email: String::new(),
        ssl: Some(SslOrder {
            status: if is_placed {
                SslStatus::Completed
            } else {
                SslStatus::AwaitingConfiguration
            },
            remote_id: row.text("certum_id"),
        }),
    }
}

/// Whether the row's intent says that it was just read not to have arrived.
fn is_sent_again(row: Row<'_>) -> bool {
    let intent: Option<Value> = serde_json::from_str(row.form.get("intent")).ok();
    let absent = intent.and_then(|intent| intent.get("absent")?.as_i64());
    let absent = absent.map(|at| OffsetDateTime::from_unix_timestamp(at).unwrap());
    absent.is_some_and(|at| row.now - at < SENT_AGAIN_WITHIN)
}

/// The order of an attempt with Certum's number, which is added where it is missing.
fn order_of<'a>(case: &'a mut Case, row: Row<'_>, attempt: u32, number: &str) -> &'a mut Order {
    let of = |order: &Order| order.attempt == attempt && order.certum_id == number;
    let known = case.orders.iter().position(of);
    let at = known.unwrap_or_else(|| {
        let order = issued(case, row, attempt, number);
        case.orders.push(order);
        case.orders.len() - 1
    });
    &mut case.orders[at]
}

/// An order that is issued, as those are that the row is not about; a renewal, where its attempt has another one.
fn issued(case: &Case, row: Row<'_>, attempt: u32, number: &str) -> Order {
    let renews = case.orders.iter().any(|order| order.attempt == attempt);
    Order {
        id: u64::try_from(case.orders.len()).unwrap() + 1,
        service_id: case.service.service_id,
        attempt,
        kind: if renews {
            OrderKind::Renewal
        } else {
            OrderKind::New
        },
        number: String::new(),
        certum_id: number.to_owned(),
        account_id: row.read("account_id").unwrap_or_default(),
        product_code: row.text("product_code"),
        customer: row.text("customer"),
        status: Some(OrderStatus::Enrolled),
        verification: None,
        code_lost: false,
        steps: Vec::new(),
        san_states: Vec::new(),
        checked_at: None,
        tried_at: None,
        stale: false,
        csr: None,
        created_at: row.now,
    }
}

/// Adds a certificate and its order; the certificate's number. What was stored before a later attempt began is of the
/// one before.
fn add_certificate(case: &mut Case, row: Row<'_>, form: &Form) -> u64 {
    let own = Row { form, ..row };
    let stored: Option<OffsetDateTime> = own.read("created_at");
    let begun = row.read("created_at").filter(|_| row.attempt() > 1);
    let is_earlier = stored
        .zip(begun)
        .is_some_and(|(stored, begun): (_, OffsetDateTime)| stored <= begun);
    let (attempt, present) = if is_earlier {
        (row.attempt() - 1, "")
    } else {
        (row.attempt(), row.form.get("certum_id"))
    };
    let number = form.filled("certum_id").unwrap_or(present);
    let order_id = order_of(case, row, attempt, number).id;
    let not_after = own.read("not_after").unwrap_or(row.now + 4 * USUAL);
    let told = own.read("id");
    let is_free = |id: &u64| case.certificates.iter().all(|known| known.id != *id);
    let id = told.filter(is_free).unwrap_or_else(|| next_id(case));
    let certificate = Certificate {
        id,
        order_id,
        serial: own.text("serial"),
        status: own.read("status").unwrap_or(CertificateStatus::Valid),
        not_before: own.read("not_before").unwrap_or(not_after - USUAL),
        not_after,
        pem: own.text("pem"),
        chain: own.text("chain"),
        csr: None,
        installed_at: None,
        revoked_at: None,
        created_at: stored.unwrap_or(row.now),
    };
    case.certificates.insert(0, certificate);
    id
}

fn next_id(case: &Case) -> u64 {
    let ids = case.certificates.iter().map(|known| known.id);
    ids.max().unwrap_or_default() + 1
}

/// The order that the row is about, where it says anything of one.
fn add_order(case: &mut Case, row: Row<'_>) {
    let told = [
        "number",
        "certum_id",
        "order_status",
        "product_code",
        "certificate_status",
    ];
    let is_told = told.iter().any(|name| row.form.filled(name).is_some());
    if !is_told && !row.form.ticked("outcome_unknown") {
        return;
    }
    let order = order_of(case, row, row.attempt(), row.form.get("certum_id"));
    order.number = row.text("number");
    order.status = row.read("order_status");
    order.verification = row.read("verification");
    order.steps = row.read("steps").unwrap_or_default();
    order.san_states = row.read("san_states").unwrap_or_default();
    order.checked_at = row.read("checked_at");
    order.stale = row.read("stale").unwrap_or_default();
    order.created_at = row.read("created_at").unwrap_or(row.now);
    case.service.order_id = order.id;
}

/// The newest certificate, where only the row says that there is one.
fn add_newest(case: &mut Case, row: Row<'_>) {
    let Some(status) = row.read("certificate_status") else {
        return;
    };
    if case.current().is_some() {
        return;
    }
    let not_after = row.read("not_after").unwrap_or(row.now + 4 * USUAL);
    let certificate = Certificate {
        id: next_id(case),
        order_id: case.service.order_id,
        serial: row.text("serial"),
        status,
        not_before: not_after - USUAL,
        not_after,
        pem: String::new(),
        chain: String::new(),
        csr: None,
        installed_at: None,
        revoked_at: None,
        created_at: row.now,
    };
    case.certificates.insert(0, certificate);
}

/// A change of which it is not known what became of it; of a renewal with its order, which is still to be placed.
fn add_change(case: &mut Case, row: Row<'_>) {
    let (intent, outcome) =
        told_intent(row).unwrap_or_else(|| (intent(case, row), Outcome::Unknown));
    let mut order_id = case.service.order_id;
    if intent.operation == Operation::Renew {
        let order = Order {
            status: None,
            ..issued(case, row, row.attempt(), "")
        };
        order_id = order.id;
        case.orders.push(order);
    }
    case.changes.push(Change {
        id: 1,
        service_id: case.service.service_id,
        order_id,
        operation: intent.operation,
        asked_by: AskedBy::Itself,
        outcome,
        detail: String::new(),
        told: Vec::new(),
        created_at: intent.moment(),
        updated_at: intent.moment(),
        intent: Some(intent),
    });
}

/// The row's intent, and the outcome by its `foreign`; without `at` it was meant just now.
fn told_intent(row: Row<'_>) -> Option<(Intent, Outcome)> {
    let text = row.form.filled("intent")?;
    let mut json: Value = serde_json::from_str(text).unwrap();
    let is_foreign = json["foreign"] == true;
    if json["at"].is_null() {
        json["at"] = row.now.unix_timestamp().into();
    }
    let read = Intent::read(&json.to_string().into());
    let intent = read.unwrap_or_else(|| panic!("the column intent cannot be read: {text}"));
    let outcome = if is_foreign {
        Outcome::Foreign
    } else {
        Outcome::Unknown
    };
    Some((intent, outcome))
}

/// The intent of a row that has none.
fn intent(case: &Case, row: Row<'_>) -> Intent {
    let operation = row.read("operation").unwrap_or(Operation::QuickOrder);
    let order = match operation {
        Operation::QuickOrder => row.text("number"),
        _ => row.text("certum_id"),
    };
    let serial = case.current().map(|current| current.serial.clone());
    Intent {
        order,
        customer: row.text("customer"),
        product_code: row.text("product_code"),
        serial: serial.unwrap_or_default(),
        ..Intent::new(operation, row.now)
    }
}

/// Adds the terms that have begun.
fn add_terms(case: &mut Case) {
    for term in case.terms_begun() {
        let id = u64::try_from(case.terms.len()).unwrap() + 1;
        case.keep_term(Term { id, ..term });
    }
}
