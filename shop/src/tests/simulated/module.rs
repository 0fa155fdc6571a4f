//! What the module does around a change: rows, stored before and after.

use std::collections::BTreeMap;

use crate::change::{Change, Effect};
use crate::change::{Columns, Outcome};
use crate::form::Form;
use crate::purchase::Purchase;
use crate::settings::Settings;
use crate::stored;
use certum::client::{Client, Endpoint};
use certum::language::Language;
use certum::messages::{GetCertificate, GetOrderState};
use certum::secret::{Credentials, Secret};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::common::Simulator;
use super::common::orders::csr;
use super::common::walk::publish;

type Row = BTreeMap<String, String>;

/// One service with its order, and Certum behind it.
pub(crate) struct Module {
    pub(crate) simulator: Simulator,
    client: Client,
    settings: Vec<String>,
    pub(crate) row: Row,
    pub(crate) certificates: Vec<Row>,
}

impl Module {
    /// A service of product 601, configured for `name`.
    pub(crate) fn configured(name: &str) -> Self {
        Self::of(
            "601",
            name,
            &json!({"v": "1", "method": "DNS_TXT_PREFIX", "email": "z@a.example.com"}),
        )
    }

    pub(crate) fn of(product: &str, name: &str, choice: &Value) -> Self {
        let simulator = Simulator::start(&[]);
        let credentials = Credentials {
            user_name: "user".to_owned(),
            password: Secret::new("word".to_owned()),
        };
        let settings = certum::client::Settings {
            endpoint: Endpoint::Address(simulator.service.clone()),
            retries: 1,
            ..certum::client::Settings::default()
        };
        let mut options = vec![String::new(); 18];
        for (number, value) in [(1, "user"), (3, product), (5, "on"), (7, "on")] {
            value.clone_into(&mut options[number - 1]);
        }
        let fields = json!({
            "requestor_firstName": "Zofia", "requestor_lastName": "Wójcik", "requestor_email": "zofia@a.example.com",
            "email": "zofia@a.example.com", "commonName": name,
        });
        let input = json!({"csr": csr(name), "fields": fields});
        let row = [
            ("service_id", "7".to_owned()),
            ("client_id", "3".to_owned()),
            ("installation", "ab".to_owned()),
            ("admin", "1".to_owned()),
            ("input", input.to_string()),
            ("choice", choice.to_string()),
        ];
        Self {
            client: Client::new(credentials, settings).unwrap(),
            simulator,
            settings: options,
            row: row.map(|(name, value)| (name.to_owned(), value)).into(),
            certificates: Vec::new(),
        }
    }

    /// A service whose certificate is issued, ending with its term.
    pub(crate) fn issued(name: &str) -> Self {
        let mut module = Self::configured(name);
        module.limits(json!({"validityDays": 400}));
        module.order();
        module.prove();
        assert_eq!(module.purchase().phase().as_str(), "issued");
        module.forget_requests();
        module
    }

    pub(crate) fn now(&self) -> OffsetDateTime {
        let clock = self.simulator.get("/control/clock");
        OffsetDateTime::parse(clock["now"].as_str().unwrap(), &Rfc3339).unwrap()
    }

    pub(crate) fn advance_minutes(&self, minutes: i64) {
        self.simulator
            .post("/control/clock", json!({"advance": minutes * 60}));
    }

    /// To the last days of the term, in which Certum takes a renewal.
    pub(crate) fn to_the_terms_end(&self) {
        self.advance_minutes(350 * 24 * 60);
    }

    pub(crate) fn limits(&self, limits: Value) {
        self.simulator.post("/control/limits", limits);
    }

    /// Faults for the calls of an operation to come.
    pub(crate) fn fault(&self, fault: Value) {
        self.simulator.post("/control/fault", fault);
    }

    /// All answers to an operation are lost, before or after it was carried out.
    pub(crate) fn cut(&self, operation: &str, when: &str) {
        self.fault(json!({"operation": operation, "kind": "cut", "when": when, "times": 0}));
    }

    pub(crate) fn mend(&self) {
        self.fault(json!({"clear": true}));
    }

    /// The operations that were asked for, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let requests = self.simulator.get("/control/requests");
        let requests = requests.as_array().unwrap().iter();
        requests
            .map(|request| request["operation"].as_str().unwrap().to_owned())
            .collect()
    }

    pub(crate) fn count(&self, operation: &str) -> usize {
        self.asked()
            .iter()
            .filter(|asked| *asked == operation)
            .count()
    }

    pub(crate) fn forget_requests(&self) {
        let address = self.simulator.address();
        let path = "/control/requests";
        super::common::http(&address, "DELETE", path, "text/plain", b"").unwrap();
    }

    pub(crate) fn purchase(&self) -> Purchase {
        let certificates: Vec<Form> = self
            .certificates
            .iter()
            .map(|row| row.clone().into_iter().collect())
            .collect();
        let row: Form = self.row.clone().into_iter().collect();
        let settings = Settings::read(&self.settings);
        Purchase::of(settings, &row, &certificates, self.now(), Language::English)
    }

    pub(crate) fn plan(&self, action: &str, fields: &[(&str, &str)]) -> Change {
        self.purchase()
            .plan(action, &fields.iter().copied().collect())
    }

    /// Plans, stores the intent, carries out and stores what became of it.
    pub(crate) fn run(&mut self, action: &str, fields: &[(&str, &str)]) -> Effect {
        let change = self.plan(action, fields);
        assert_eq!(change.problems, [], "{action}");
        self.write(&change.columns);
        let effect = change.carry_out(&self.client);
        self.apply(&effect);
        effect
    }

    /// Carries a change out and forgets all about it, as a crash would after the intent was stored.
    pub(crate) fn crash(&mut self, action: &str, fields: &[(&str, &str)]) {
        let change = self.plan(action, fields);
        assert_eq!(change.problems, [], "{action}");
        self.write(&change.columns);
        let _ = change.carry_out(&self.client);
    }

    /// Finds out what became of the open change, in a process of its own.
    pub(crate) fn settle(&mut self) -> Effect {
        let effect = self.purchase().unsettled().unwrap().settle(&self.client);
        self.apply(&effect);
        effect
    }

    /// What cron reads of an order that is marked.
    pub(crate) fn refresh(&mut self) {
        let effect = crate::refresh::one(&self.client, &self.purchase());
        assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
        self.apply(&effect);
    }

    pub(crate) fn order(&mut self) {
        let effect = self.run("order", &[]);
        assert_eq!(effect.outcome, Outcome::Done, "{effect:?}");
    }

    /// Publishes what has to be and fetches the certificate.
    pub(crate) fn prove(&mut self) {
        let proof: Value = serde_json::from_str(&self.row["verification"]).unwrap();
        for name in proof["fqdns"].as_array().unwrap() {
            let (method, code) = (&proof["approverMethod"], &proof["code"]);
            publish(
                &self.simulator,
                method.as_str().unwrap(),
                name.as_str().unwrap(),
                code.as_str().unwrap(),
            );
        }
        self.fetch();
    }

    /// What cron does once an order is issued.
    pub(crate) fn fetch(&mut self) {
        let order_id = self.row["certum_id"].clone();
        let request = GetOrderState {
            order_id: order_id.clone(),
        };
        let status = self.client.get_order_state(&request).unwrap().order_status;
        assert_eq!(status, "ENROLLED");
        let request = GetCertificate {
            order_id: Some(order_id.clone()),
            serial_number: None,
        };
        let details = self
            .client
            .get_certificate(&request)
            .unwrap()
            .details
            .unwrap();
        let certificate = [
            ("serial", details.serial_number.clone()),
            ("status", details.certificate_status.clone()),
            ("pem", details.x509_cert),
            ("certum_id", order_id),
            ("not_before", stored::stamp(details.start_date)),
            ("not_after", stored::stamp(details.end_date)),
        ];
        let certificate = certificate.map(|(name, value)| (name.to_owned(), value));
        self.certificates.insert(0, certificate.into());
        for (name, value) in [
            ("order_status", status),
            ("serial", details.serial_number),
            ("certificate_status", details.certificate_status),
            ("not_after", stored::stamp(details.end_date)),
        ] {
            self.row.insert(name.to_owned(), value);
        }
    }

    fn apply(&mut self, effect: &Effect) {
        self.write(&effect.columns);
        for columns in &effect.certificates {
            let serial = columns["serial"].as_str().unwrap();
            let known = self
                .certificates
                .iter_mut()
                .find(|row| row["serial"] == serial);
            if let Some(row) = known {
                write(row, columns);
            } else {
                let mut row = Row::new();
                write(&mut row, columns);
                self.certificates.insert(0, row);
            }
        }
    }

    fn write(&mut self, columns: &Columns) {
        write(&mut self.row, columns);
    }

    /// Whether the row says that nothing is open.
    pub(crate) fn is_settled(&self) -> bool {
        self.row["outcome_unknown"] == "0"
            && self.row["operation"].is_empty()
            && !self.row.contains_key("intent")
    }

    /// The code to publish, by the row.
    pub(crate) fn code(&self) -> String {
        let proof: Value = serde_json::from_str(&self.row["verification"]).unwrap();
        proof["code"].as_str().unwrap().to_owned()
    }

    /// The simulator's orders with all that it knows.
    pub(crate) fn orders(&self) -> Vec<Value> {
        let orders = self.simulator.get("/control/orders");
        orders.as_array().unwrap().clone()
    }
}

fn write(row: &mut Row, columns: &Columns) {
    for (name, value) in columns {
        match value {
            Value::Null => {
                row.remove(*name);
            }
            Value::String(text) => {
                row.insert((*name).to_owned(), text.clone());
            }
            other => {
                row.insert((*name).to_owned(), other.to_string());
            }
        }
    }
}

/// The words of an effect's problems, with their fields.
pub(crate) fn words(effect: &Effect) -> Vec<(&str, &str)> {
    let problems = effect.problems.iter();
    problems
        .map(|problem| (problem.field.as_str(), problem.code))
        .collect()
}
