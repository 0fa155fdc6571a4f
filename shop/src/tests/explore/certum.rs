//! Certum, played by the simulator, and whoever answers its mails.

use super::super::simulated::common::walk::publish;
use super::super::simulated::common::{Simulator, http};
use super::events::Fault;
use serde_json::{Value, json};
use std::cell::RefCell;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A customer that is none of ours.
const OTHER: &str = "other";

/// Certum for one service.
pub(super) struct Certum<'a> {
    simulator: &'a Simulator,
    password: RefCell<String>,
}

/// An order as Certum has it.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) id: String,
    /// Whether anything of it was not refused or cancelled.
    pub(super) is_good: bool,
    /// Whether it waits for its first certificate.
    pub(super) is_open: bool,
    /// The order that it renews; empty for none.
    pub(super) renews: String,
}

impl<'a> Certum<'a> {
    /// The simulator as it is.
    pub(super) fn new(simulator: &'a Simulator) -> Self {
        Self {
            simulator,
            password: RefCell::new("word".to_owned()),
        }
    }

    /// Where it is.
    pub(super) fn service(&self) -> &str {
        &self.simulator.service
    }

    /// Forgets whatever was.
    pub(super) fn begin(&self, now: OffsetDateTime) {
        self.post("/control/reset", &json!({}));
        self.post("/control/zone", &json!({"clear": true}));
        self.post("/control/web", &json!({"clear": true}));
        self.set_clock(now);
    }

    /// Sets its clock, which stands still.
    pub(super) fn set_clock(&self, now: OffsetDateTime) {
        let now = now.format(&Rfc3339).unwrap();
        self.post("/control/clock", &json!({"now": now, "freeze": true}));
    }

    /// A control call; one that makes no sense now does nothing.
    fn post(&self, path: &str, body: &Value) {
        let address = self.simulator.address();
        let body = body.to_string();
        http(&address, "POST", path, "application/json", body.as_bytes()).unwrap();
    }

    /// Sets switches.
    pub(super) fn limits(&self, limits: &Value) {
        if let Some(password) = limits["password"].as_str() {
            password.clone_into(&mut self.password.borrow_mut());
        }
        self.post("/control/limits", limits);
    }

    /// The password that it takes.
    pub(super) fn password(&self) -> String {
        self.password.borrow().clone()
    }

    /// Calls fail: so many, all for 0.
    pub(super) fn fault(&self, operation: &str, fault: Fault, times: u8) {
        let mut order = match fault {
            Fault::LostBefore => json!({"kind": "cut", "when": "before"}),
            Fault::LostAfter => json!({"kind": "cut", "when": "after"}),
            Fault::Broken => json!({"kind": "http500", "when": "before", "body": "html"}),
            Fault::Unreadable => json!({"kind": "truncated"}),
            Fault::Refused(code) => json!({"refuse": {"code": code, "value": ""}}),
        };
        order["operation"] = operation.into();
        order["times"] = times.into();
        self.post("/control/fault", &order);
    }

    /// Nothing fails any more.
    pub(super) fn mend(&self) {
        self.post("/control/fault", &json!({"clear": true}));
        self.post("/control/limits", &json!({"whitelisted": true}));
        self.discontinue(false);
    }

    /// Revokes a certificate by itself.
    pub(super) fn revoke(&self, serial: &str) {
        self.post("/control/state", &json!({"revoke": serial}));
    }

    /// Refuses an order, where that is open.
    pub(super) fn reject(&self, id: &str) {
        let open = self.orders().into_iter();
        if open.filter(|order| order.id == id && order.is_open).count() > 0 {
            self.post(
                "/control/state",
                &json!({"orderID": id, "status": "REJECTED"}),
            );
        }
    }

    /// Makes an order of somebody else's under a number, unless it is there.
    pub(super) fn take_number(&self, number: &str) {
        self.post(
            "/control/state",
            &json!({"add": {"customer": OTHER, "productCode": "601", "commonName": "b.example.com", "orderID": number}}),
        );
    }

    /// Takes the first product off the list, or puts it back.
    pub(super) fn discontinue(&self, is_gone: bool) {
        let gone: &[&str] = if is_gone { &["601", "606"] } else { &[] };
        self.limits(&json!({"discontinued": gone}));
    }

    /// Keeps an order from being cancelled, or not.
    pub(super) fn block(&self, id: &str, is_blocked: bool) {
        self.post(
            "/control/state",
            &json!({"orderID": id, "blocked": is_blocked}),
        );
    }

    /// Finds that an organisation is not what it says.
    pub(super) fn fail_vetting(&self, id: &str) {
        self.post(
            "/control/verify",
            &json!({"orderID": id, "steps": ["ORGANIZATION"], "state": "FAILED"}),
        );
    }

    /// The customer publishes a code.
    pub(super) fn publish(&self, method: &str, name: &str, code: &str) {
        if method != "ADMIN" && !code.is_empty() {
            publish(self.simulator, method, name, code);
        }
    }

    /// The customer takes away whatever was published.
    pub(super) fn unpublish(&self) {
        self.post("/control/zone", &json!({"clear": true}));
        self.post("/control/web", &json!({"clear": true}));
    }

    /// Whoever gets Certum's mails of an order follows their links, and its documents are in order.
    pub(super) fn answer_mails(&self, id: &str) {
        for mail in self.list("/control/mail") {
            if mail["orderID"] == id && mail["code"].is_string() {
                self.post("/control/verify", &json!({"code": mail["code"]}));
            }
        }
        self.post("/control/verify", &json!({"orderID": id}));
    }

    fn list(&self, path: &str) -> Vec<Value> {
        let list = self.simulator.get(path);
        list.as_array().unwrap().clone()
    }

    /// All that was ever ordered through the account.
    pub(super) fn orders(&self) -> Vec<Order> {
        let orders = self.list("/control/orders").into_iter();
        let orders = orders.filter(|order| order["customer"] != OTHER);
        let orders = orders.map(|order| {
            let issues = order["issues"].as_array().unwrap();
            let status = |issue: &Value| issue["status"].as_str().unwrap().to_owned();
            let is_good = issues.iter().any(|issue| status(issue) != "REJECTED");
            let is_issued = issues.iter().any(|issue| !issue["cert"].is_null());
            Order {
                id: order["orderID"].as_str().unwrap().to_owned(),
                is_good,
                is_open: is_good && !is_issued,
                renews: order["renews"].as_str().unwrap_or_default().to_owned(),
            }
        });
        orders.collect()
    }
}
