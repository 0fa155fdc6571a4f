//! The module's orders, one for each service; and what WHMCS's own tables say of them, kept right.

use super::{Desk, Host, MODULE, Reader, Result};
use crate::actions::Phase;
use crate::change::{Columns, Effect, Outcome};
use crate::form::Form;
use crate::purchase::Purchase;
use crate::service;
use crate::settings::Settings;
use crate::stored;
use serde_json::{Map, Value, json};
use time::Duration;

pub(super) const ORDERS: &str = "mod_certum_orders";
pub(super) const CERTIFICATES: &str = "mod_certum_certificates";
const JOURNAL: &str = "mod_certum_journal";

/// How long a request may take with an order until another may have it.
const BUSY: Duration = Duration::seconds(600);

/// The longest text in the journal, in characters.
const LONGEST_DETAIL: usize = 2000;

/// A row of `mod_certum_orders`.
#[derive(Clone, Debug)]
pub(super) struct Order(pub(super) Form);

impl Order {
    pub(super) fn get(&self, column: &str) -> &str {
        self.0.get(column)
    }

    pub(super) fn number(&self, column: &str) -> u64 {
        self.get(column).parse().unwrap_or_default()
    }

    pub(super) fn id(&self) -> u64 {
        self.number("id")
    }

    pub(super) fn service(&self) -> u64 {
        self.number("service_id")
    }

    pub(super) fn client(&self) -> u64 {
        self.number("client_id")
    }

    /// Takes over in memory what was read, without storing it.
    pub(super) fn see(&mut self, effect: &Effect) {
        for (column, value) in &effect.columns {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            self.0 = std::mem::take(&mut self.0).with(column, text);
        }
    }

    pub(super) fn unsettled(&self) -> bool {
        self.0.ticked("outcome_unknown")
    }

    /// Whether it is at Certum, or may be: it then belongs to the account that it was sent with.
    pub(super) fn was_sent(&self) -> bool {
        self.unsettled() || !self.get("certum_id").is_empty()
    }
}

impl<H: Host> Desk<H> {
    /// The order of the service that WHMCS called a function for. A customer reaches only its own.
    pub(super) fn order_of(&self, params: &Form) -> Result<Order> {
        let client: u64 = params.get("userid").parse().unwrap_or_default();
        let visitor = self.host.visitor()?.client.unwrap_or(client);
        let order = self.order_of_service(service_of(params))?;
        order
            .filter(|order| order.client() == client && visitor == client)
            .ok_or_else(|| self.refused("no_order"))
    }

    pub(super) fn order_of_service(&self, service: u64) -> Result<Option<Order>> {
        let sql = format!("select * from {ORDERS} where service_id = ?");
        Ok(self.row(&sql, &[service.into()])?.map(Order))
    }

    pub(super) fn order_of_id(&self, id: u64) -> Result<Option<Order>> {
        let sql = format!("select * from {ORDERS} where id = ?");
        Ok(self.row(&sql, &[id.into()])?.map(Order))
    }

    /// An order as it is by now.
    pub(super) fn again(&self, order: &Order) -> Result<Order> {
        Ok(self
            .order_of_id(order.id())?
            .unwrap_or_else(|| order.clone()))
    }

    /// The order behind the address of configuressl.php, if it is the visitor's and this module's.
    pub(super) fn order_of_handle(&self, handle: &str) -> Result<Option<Order>> {
        let Some(client) = self.host.visitor()?.client.filter(|client| *client > 0) else {
            return Ok(None);
        };
        let sql = "select id, serviceid from tblsslorders where userid = ? and module = ?";
        for row in self.host.rows(sql, &[client.into(), MODULE.into()])? {
            if self.host.handle(row.get("id"))? == handle {
                let service = row.get("serviceid").parse().unwrap_or_default();
                let order = self.order_of_service(service)?;
                return Ok(order.filter(|order| order.client() == client));
            }
        }
        Ok(None)
    }

    pub(super) fn update(&self, order: &Order, columns: &Columns) -> Result<Order> {
        let mut columns = columns.clone();
        columns.insert("updated_at", self.now().into());
        self.set(ORDERS, &columns, "id = ?", &[order.id().into()])?;
        self.again(order)
    }

    /// Takes the order for one request that changes it at Certum: until when, or `None` while another one has it.
    pub(super) fn claim(&self, order: &Order) -> Result<Option<String>> {
        let until = self.stamp(BUSY);
        let columns = Columns::from([("busy_until", until.clone().into())]);
        let free = "id = ? and certum_id = ? and (busy_until is null or busy_until < ?)";
        let values = [
            order.id().into(),
            order.get("certum_id").into(),
            self.now().into(),
        ];
        let taken = self.set(ORDERS, &columns, free, &values)?;
        Ok((taken == 1).then_some(until))
    }

    /// Gives back what [`Self::claim`] took, unless its time was over and another one has it now.
    pub(super) fn release(&self, order: &Order, until: &str) -> Result<()> {
        let columns = Columns::from([("busy_until", Value::Null)]);
        let values = [order.id().into(), until.into()];
        self.set(ORDERS, &columns, "id = ? and busy_until = ?", &values)?;
        Ok(())
    }

    /// All that is known of an order, for decisions and pages.
    pub(super) fn purchase(
        &self,
        order: &Order,
        settings: &Settings,
        reader: &Reader,
    ) -> Result<Purchase> {
        let service = self.service_row(order)?;
        let language = self.text(&self.language_of(order.client())?)?.language();
        let facts = [
            ("installation", self.meta("installation")?),
            ("domain", service.get("domain").to_owned()),
            ("mail_language", language.code().to_owned()),
            ("admin", word(reader.staff)),
            ("recurring", word(service::recurs(&service))),
        ];
        let row = facts
            .into_iter()
            .fold(order.0.clone(), |row, (name, value)| row.with(name, value));
        Ok(Purchase::of(
            settings.clone(),
            &row,
            &self.certificate_rows(order)?,
            self.host.now(),
            reader.text.language(),
        ))
    }

    /// The same with the settings of the order's product.
    pub(super) fn purchase_of(&self, order: &Order, reader: &Reader) -> Result<Purchase> {
        self.purchase(order, &self.settings_of(order.service())?, reader)
    }

    /// Writes down what became of a change or was read, and sees to what follows from it.
    pub(super) fn apply(&self, order: &Order, effect: &Effect, operation: &str) -> Result<Order> {
        let events = self.keyed(order, &effect.events)?;
        // Before anything says that it happened: a crash in between loses no mail.
        for (event, of) in &events {
            self.due(order, event, of)?;
        }
        for certificate in &effect.certificates {
            self.store(order, certificate)?;
        }
        let order = if effect.columns.is_empty() {
            order.clone()
        } else {
            self.update(order, &effect.columns)?
        };
        if !operation.is_empty() {
            self.note(&order, operation, effect.outcome.as_str(), &effect.detail)?;
        }
        self.repair(&order)?;
        if effect.outcome == Outcome::Foreign {
            let (service, detail) = (order.service(), &effect.detail);
            self.host.log(&format!(
                "Certum Certificates: the order of service {service} needs attention: {detail}. Create lets it be ordered \
                 under a new number."
            ))?;
        }
        for (event, of) in &events {
            if *event == "rejected" {
                self.log_refused(&order)?;
            }
            self.mail_once(&order, event, of)?;
        }
        Ok(order)
    }

    /// Events with what tells each from the next of its kind: an order's reissues can be refused one after the other.
    fn keyed(
        &self,
        order: &Order,
        events: &[(&'static str, String)],
    ) -> Result<Vec<(&'static str, String)>> {
        let key = |(event, of): &(&'static str, String)| {
            Ok(match *event {
                "rejected" => (*event, format!("{of}-{}", self.version(order)?)),
                event => (event, of.clone()),
            })
        };
        events.iter().map(key).collect()
    }

    fn store(&self, order: &Order, certificate: &Columns) -> Result<()> {
        let serial = certificate.get("serial").cloned().unwrap_or_default();
        let key = [order.id().into(), serial];
        let condition = "order_id = ? and serial = ?";
        let sql = format!("select id from {CERTIFICATES} where {condition}");
        if self.row(&sql, &key)?.is_some() {
            self.set(CERTIFICATES, certificate, condition, &key)?;
            return Ok(());
        }
        let mut row = certificate.clone();
        row.insert("order_id", order.id().into());
        row.insert("created_at", self.now().into());
        self.host.insert_or_ignore(CERTIFICATES, &row)
    }

    /// Whether the customer may still change something: not once the service was suspended or terminated. What we
    /// suspended over a dead certificate may have others, to be revoked.
    pub(super) fn is_open(&self, order: &Order) -> Result<bool> {
        let service = self.service_row(order)?;
        let status = service.get("domainstatus");
        Ok(!is_ended(status) && (status != "Suspended" || service::is_ours(&service)))
    }

    /// Whether its service is at an end for good.
    pub(super) fn is_gone(&self, order: &Order) -> Result<bool> {
        Ok(is_ended(self.service_row(order)?.get("domainstatus")))
    }

    /// The service's row of `tblhosting`; empty where it is gone.
    pub(super) fn service_row(&self, order: &Order) -> Result<Form> {
        let sql = "select * from tblhosting where id = ?";
        Ok(self
            .row(sql, &[order.service().into()])?
            .unwrap_or_default())
    }

    /// Adds to the journal, which only grows.
    pub(super) fn note(
        &self,
        order: &Order,
        operation: &str,
        phase: &str,
        detail: &str,
    ) -> Result<()> {
        let detail: String = detail.chars().take(LONGEST_DETAIL).collect();
        self.host.insert(
            JOURNAL,
            &Columns::from([
                ("order_id", order.id().into()),
                ("operation", operation.into()),
                ("number", order.get("number").into()),
                ("phase", phase.into()),
                ("detail", detail.into()),
                ("created_at", self.now().into()),
            ]),
        )?;
        Ok(())
    }

    /// Whether an operation came to a phase of the journal within the last time.
    pub(super) fn did(
        &self,
        order: &Order,
        operation: &str,
        phase: &str,
        within: Duration,
    ) -> Result<bool> {
        Ok(self.last(order, operation, phase, within)? > 0)
    }

    /// The journal's last entry of an operation that came to a phase within the last time; 0 where there is none.
    pub(super) fn last(
        &self,
        order: &Order,
        operation: &str,
        phase: &str,
        within: Duration,
    ) -> Result<u64> {
        let sql = format!(
            "select max(id) as last from {JOURNAL}
                where order_id = ? and operation = ? and phase = ? and created_at > ?"
        );
        let since = self.stamp(-within);
        let values = [
            order.id().into(),
            operation.into(),
            phase.into(),
            since.into(),
        ];
        let row = self.row(&sql, &values)?.unwrap_or_default();
        Ok(row.get("last").parse().unwrap_or_default())
    }

    /// Tells forms that were opened before the last change from those that know it.
    pub(super) fn version(&self, order: &Order) -> Result<String> {
        let sql = format!("select max(id) as version from {JOURNAL} where order_id = ?");
        let row = self.row(&sql, &[order.id().into()])?;
        Ok(row
            .map(|row| row.get("version").to_owned())
            .unwrap_or_default())
    }

    /// The settings of the service's product, for work without WHMCS's parameters.
    pub(super) fn settings_of(&self, service: u64) -> Result<Settings> {
        Ok(Settings::of_product(&self.product_of(service)?))
    }

    /// The row of the service's product.
    pub(super) fn product_of(&self, service: u64) -> Result<Form> {
        let sql =
            "select p.* from tblproducts p join tblhosting s on s.packageid = p.id where s.id = ?";
        Ok(self.row(sql, &[service.into()])?.unwrap_or_default())
    }

    /// Sets what WHMCS shows of the order, and the service's status and due date by what the purchase is. A service that
    /// was moved to another module's product is that module's.
    pub(super) fn repair(&self, order: &Order) -> Result<()> {
        let reader = self.client(order.client())?;
        let product = self.product_of(order.service())?;
        let purchase = self.purchase(order, &Settings::of_product(&product), &reader)?;
        self.repair_ssl_order(order, purchase.phase())?;
        if !is_ours(&product) {
            return Ok(());
        }
        let before = self.service_row(order)?;
        let mut changes: Map<String, Value> = Map::new();
        for (name, value) in service::changes(&purchase, &before) {
            let value = match (name, value.as_str()) {
                ("suspendreason", word) if !word.is_empty() => {
                    let reason = reader.text.get(&format!("suspended_{word}"));
                    format!("{}{reason}", service::OUR_REASON)
                }
                _ => value,
            };
            changes.insert(name.to_owned(), value.into());
        }
        if changes.is_empty() {
            return Ok(());
        }
        if changes
            .get("suspendreason")
            .is_some_and(|reason| reason == "")
        {
            // By WHMCS's documentation an empty value need not clear anything; a reason that stayed would have us lift
            // what staff suspend later.
            changes.insert("unset".to_owned(), json!(["suspendreason"]));
        }
        let due = changes.get("nextduedate").cloned();
        changes.insert("serviceid".to_owned(), order.service().into());
        let answer = self
            .host
            .api("UpdateClientProduct", Value::Object(changes))?;
        if answer.get("result") != "success" {
            let (service, message) = (order.service(), answer.get("message"));
            let line =
                format!("Certum Certificates: service {service} is not set right: {message}");
            return self.host.log(&line);
        }
        if let Some(due) = due {
            // WHMCS makes invoices by this column, and does not say whether the call above moves it too.
            let columns = Columns::from([("nextinvoicedate", due)]);
            let values = [order.service().into(), before.get("nextduedate").into()];
            self.set(
                "tblhosting",
                &columns,
                "id = ? and nextinvoicedate = ?",
                &values,
            )?;
        }
        Ok(())
    }

    /// Sets columns of WHMCS's own record of the order.
    pub(super) fn set_ssl_order(&self, order: &Order, columns: &Columns) -> Result<()> {
        let id = order.get("sslorder_id").into();
        self.set("tblsslorders", columns, "id = ?", &[id])?;
        Ok(())
    }

    fn repair_ssl_order(&self, order: &Order, phase: Phase) -> Result<()> {
        let status = if phase == Phase::Configuring {
            "Awaiting Configuration"
        } else {
            "Completed"
        };
        let columns = Columns::from([
            ("status", status.into()),
            ("remoteid", order.get("certum_id").into()),
        ]);
        let wrong = "id = ? and status <> ? and status in ('Awaiting Configuration', 'Completed')";
        self.set(
            "tblsslorders",
            &columns,
            wrong,
            &[order.get("sslorder_id").into(), status.into()],
        )?;
        Ok(())
    }

    /// The certificates' rows, newest first.
    pub(super) fn certificate_rows(&self, order: &Order) -> Result<Vec<Form>> {
        let sql = format!(
            "select * from {CERTIFICATES} where order_id = ? order by not_before desc, id desc"
        );
        self.host.rows(&sql, &[order.id().into()])
    }

    /// Where the service is configured.
    pub(super) fn address(&self, order: &Order) -> Result<String> {
        let handle = self.host.handle(order.get("sslorder_id"))?;
        Ok(format!("{}/configuressl.php?cert={handle}", self.root()?))
    }

    /// WHMCS's own address, without a slash at its end.
    pub(super) fn root(&self) -> Result<String> {
        let root = self.host.setting("SystemURL")?;
        Ok(root.trim_end_matches('/').to_owned())
    }

    /// Keeps what is wrong for the forms of the configuration.
    pub(super) fn keep(&self, order: &Order, problems: &[super::Sentence]) -> Result<Order> {
        let kept = problems
            .iter()
            .map(super::Sentence::json)
            .collect::<Vec<_>>();
        let kept = if kept.is_empty() {
            Value::Null
        } else {
            stored::write(&json!(kept)).into()
        };
        self.update(order, &Columns::from([("problems", kept)]))
    }

    /// The order of a service, for what needs one.
    pub(super) fn wanted(&self, service: u64) -> Result<Order> {
        let order = self.order_of_service(service)?;
        order.ok_or_else(|| self.refused("no_order"))
    }
}

/// The service that WHMCS called a function for; 0 for an addon, whose number is its parent's.
pub(super) fn service_of(params: &Form) -> u64 {
    if is_addon(params) {
        return 0;
    }
    params.get("serviceid").parse().unwrap_or_default()
}

/// Whether WHMCS called a function for a product that was sold as an addon of another one.
pub(super) fn is_addon(params: &Form) -> bool {
    params
        .get("addonId")
        .parse()
        .is_ok_and(|addon: u64| addon > 0)
}

/// Whether a product, a row of `tblproducts`, is this module's.
pub(super) fn is_ours(product: &Form) -> bool {
    product.get("servertype") == MODULE
}

fn is_ended(status: &str) -> bool {
    matches!(status, "Terminated" | "Cancelled" | "Fraud")
}

/// A fact as a row has it.
fn word(fact: bool) -> String {
    String::from(if fact { "1" } else { "" })
}
